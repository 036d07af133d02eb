"""Review over the web: who may do what, what a form must bring, what the log keeps."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from msgspec import structs
from tests.interfaces.conftest import LIFT, ORDER, OfOnePage, Run
from tests.interfaces.server import PASSWORD, client, decide, log_in, served, token

from rasad.errors import ConfigError
from rasad.interfaces.http.forms import file_name
from rasad.interfaces.http.gate import TRIES, WAIT, Failures
from rasad.pipeline import people, reviewing
from rasad.pipeline.people import Role

HOSTILE = "<script>alert(1)</script>\u202e<img src=x onerror=alert(2)>"
TEXT = f"Court orders block {HOSTILE}\n\n{ORDER}\n\n{HOSTILE}\n\n{LIFT}\n"


@pytest.fixture
def filled(of_one_page: OfOnePage) -> Path:
    """A workspace with a page of two acts, and three people."""
    folder = of_one_page(TEXT, "2018-04-30")
    for name, role in (("rea", "reader"), ("rev", "reviewer"), ("edi", "editor")):
        people.add(folder, name, role=Role(role), password=PASSWORD)
    return folder


@pytest.fixture
def address(filled: Path) -> Iterator[str]:
    """The workspace, served with its queue."""
    with served(filled, review=True) as there:
        yield there


@pytest.fixture
def asking(address: str) -> Iterator[httpx.Client]:
    """Somebody who has not logged in."""
    with client(address) as made:
        yield made


def ids(folder: Path) -> dict[str, str]:
    """Return the ids in the queue, by type."""
    found = reviewing.queue(folder)
    return {str(item.entry.type): item.id for item in found if item.entry}


def test_nobody_sees_the_queue_without_logging_in(
    asking: httpx.Client, filled: Path
) -> None:
    """Every page leads to the login; a form is refused."""
    name = ids(filled)["order_block"]
    for path in ("", "index.html", "log.html", "add.html", f"item/{name}/index.html"):
        page = asking.get(f"/review/{path}", follow_redirects=True)
        assert page.url.path == "/review/login.html", path
        assert ORDER not in page.text
    assert asking.post(f"/review/item/{name}/index.html").status_code == 401
    assert asking.get("/").status_code == 200


def test_the_cookie_stays_with_this_site(asking: httpx.Client) -> None:
    """No script reads it, no other site sends it; the session is a new one."""
    before = asking.get("/review/login.html").headers["set-cookie"]
    entered = log_in(asking, "rev")
    cookie = entered.headers["set-cookie"]
    assert entered.status_code == 303
    assert "httponly" in cookie.lower()
    assert "samesite=strict" in cookie.lower()
    assert before.partition(";")[0] != cookie.partition(";")[0]


def test_with_https_the_cookie_goes_by_nothing_else(filled: Path) -> None:
    """Behind a proxy that speaks HTTPS the cookie is for HTTPS and this host only."""
    with served(filled, review=True, https=True) as there, client(there) as asking:
        cookie = asking.get("/review/login.html").headers["set-cookie"].lower()
    assert cookie.startswith("__host-rasad=")
    assert "; secure" in cookie


def test_a_wrong_password_says_no_more_than_that(asking: httpx.Client) -> None:
    """A name that nobody has gets the same answer as a wrong password."""
    wrong = log_in(asking, "rev", "not the password")
    nobody = log_in(asking, "nobody", "not the password")
    assert wrong.status_code == nobody.status_code == 401
    assert "do not go together" in wrong.text
    sentence = re.compile(r'role="alert">([^<]+)<')
    assert sentence.findall(wrong.text) == sentence.findall(nobody.text)


def test_guessing_has_to_wait(asking: httpx.Client) -> None:
    """After a few failures even the right password waits."""
    for _ in range(TRIES["both"]):
        assert log_in(asking, "rev", "a guess of many").status_code == 401
    assert log_in(asking, "rev").status_code == 429
    assert log_in(asking, "edi").status_code == 303


def test_failures_are_forgotten_after_a_while() -> None:
    """Who waited may try again; the memory is bounded."""
    now = [0.0]
    failures = Failures(lambda: now[0])
    for _ in range(TRIES["both"]):
        assert failures.wait("both x") == 0
        failures.note("both x")
    assert failures.wait("both x") == WAIT
    now[0] = WAIT
    assert failures.wait("both x") == 0


def test_a_form_of_another_session_is_refused(
    asking: httpx.Client, filled: Path
) -> None:
    """Without the token of the session nothing is decided."""
    log_in(asking, "rev")
    name = ids(filled)["order_block"]
    for told in ("", "wrong", "é"):
        fields = {"token": told, "action": "accept", "after": ""}
        answer = asking.post(f"/review/item/{name}/index.html", data=fields)
        assert answer.status_code == 403
    assert reviewing.history(filled, name) == ()


@pytest.mark.parametrize(
    ("who", "path", "status"),
    [
        ("rea", "item", 403),
        ("rev", "item", 200),
        ("rea", "add", 403),
        ("rev", "add", 403),
        ("edi", "add", 200),
    ],
)
def test_roles(
    asking: httpx.Client, filled: Path, who: str, path: str, status: int
) -> None:
    """A reader looks, a reviewer decides, an editor adds."""
    log_in(asking, who)
    if path == "add":
        assert asking.get("/review/add.html").status_code == status
        return
    name = ids(filled)["order_block"]
    looked = asking.get(f"/review/item/{name}/index.html")
    assert looked.status_code == 200
    assert (">Accept<" in looked.text) is (status == 200)
    assert decide(asking, name, action="accept").status_code == status


def test_a_decision_is_in_the_log_with_a_name(
    asking: httpx.Client, filled: Path
) -> None:
    """Accept, edit and reject do what they say, and the log tells who did."""
    log_in(asking, "rev")
    found = ids(filled)
    accepted = decide(asking, found["order_block"], action="accept")
    assert "IR-2018-001" in accepted.text
    gone = decide(
        asking, found["unblock"], action="reject", reason="speculation", note="why not"
    )
    assert reviewing.item(filled, found["unblock"]).state == "rejected"
    assert "why not" in gone.text
    log = asking.get("/review/log.html").text
    assert log.count("<bdi>rev</bdi>") >= 2
    assert reviewing.history(filled, found["unblock"])[0].decision.by == "rev"


def test_an_edit_sets_only_what_was_changed(asking: httpx.Client, filled: Path) -> None:
    """Fields that the form shows and nobody touches stay as they are."""
    log_in(asking, "rev")
    name = ids(filled)["unblock"]
    before = reviewing.item(filled, name).entry
    fields = {"was.country": "IR", "set.country": "TR"}
    fields |= {"was.date": "x", "set.date": "x"}
    decide(asking, name, action="edit", **fields)
    after = reviewing.item(filled, name).entry
    assert before is not None
    assert after is not None
    assert after.country == "TR"
    assert structs.replace(after, country="IR", label=None, review=before.review) == (
        before
    )
    wrong = decide(asking, ids(filled)["order_block"], action="edit")
    assert wrong.status_code == 400
    bad = {"was.date": "", "set.date": "someday"}
    refused = decide(asking, ids(filled)["order_block"], action="edit", **bad)
    assert refused.status_code == 409
    assert "is no date" in refused.text


def test_who_comes_second_does_not_undo_the_first(
    asking: httpx.Client, filled: Path
) -> None:
    """A form that was loaded before another person decided does not count."""
    log_in(asking, "edi")
    name = ids(filled)["order_block"]
    path = f"/review/item/{name}/index.html"
    old = {"token": token(asking.get(path).text), "after": "", "action": "reject"}
    decide(asking, name, action="accept")
    late = asking.post(
        path, data={**old, "reason": "speculation"}, follow_redirects=True
    )
    assert "does not count" in late.text
    assert reviewing.item(filled, name).state == "accepted"


def test_two_persons_where_the_workspace_wants_them(
    asking: httpx.Client, address: str, filled: Path
) -> None:
    """The one who decided is not offered to agree; another person is."""
    settings = filled / "rasad.toml"
    text = settings.read_text().replace("# two_persons = false", "two_persons = true")
    settings.write_text(text)
    log_in(asking, "rev")
    name = ids(filled)["order_block"]
    first = decide(asking, name, action="accept")
    assert "waits until another person agrees" in first.text
    assert ">Agree<" not in first.text
    assert "does not count" in decide(asking, name, action="second").text
    with client(address) as other:
        log_in(other, "edi")
        assert ">Agree<" in other.get(f"/review/item/{name}/index.html").text
        assert "IR-2018-001" in decide(other, name, action="second").text


def test_words_of_documents_open_no_tag(asking: httpx.Client, filled: Path) -> None:
    """Markup and turning characters of a document are shown, and do nothing."""
    log_in(asking, "edi")
    pages = ["/review/", "/review/log.html"]
    pages += [f"/review/item/{name}/index.html" for name in ids(filled).values()]
    pages.append("/review/document/page.txt/index.html")
    for path in pages:
        text = asking.get(path).text
        assert "<script" not in text, path
        assert "<img" not in text, path
        assert "\u202e" not in text, path
    assert "&lt;script&gt;" in asking.get(pages[-1]).text
    assert "<mark>A court in Tehran" in asking.get(pages[2]).text or (
        "<mark>A court in Tehran" in asking.get(pages[3]).text
    )


def test_a_document_is_added_by_an_editor(asking: httpx.Client, filled: Path) -> None:
    """What was told beside it is kept; what cannot be read is told; twice is once."""
    log_in(asking, "edi")
    page = token(asking.get("/review/add.html").text)
    told = {"token": page, "published": "2018-05-02", "publisher": "A paper"}
    words = b"Court orders block\n\nA court in Tehran ordered to block Instagram.\n"
    for name, raw, says in (
        ("../../news.txt", words, "Taken"),
        ("again.txt", words, "on the shelf already"),
        ("broken.pdf", b"%PDF-1.4 nothing", "Nothing was taken"),
    ):
        sent = asking.post("/review/add.html", data=told, files={"file": (name, raw)})
        assert says in sent.text, name
    assert asking.post("/review/add.html", data=told).status_code == 409
    found = [i for i in reviewing.queue(filled) if i.entry]
    (source,) = [
        s for i in found if i.entry for s in i.entry.sources if "Instagram" in s.quote
    ]
    assert source.publisher == "A paper"
    assert not (filled.parent / "news.txt").exists()


def test_an_upload_that_is_too_large_is_cut(filled: Path) -> None:
    """Who sends more than the bound is told so, and nothing is kept."""
    with (
        served(filled, review=True, largest=20_000) as there,
        client(there) as asking,
    ):
        log_in(asking, "edi")
        told = {"token": token(asking.get("/review/add.html").text)}
        files = {"file": ("big.txt", b"x" * 50_000)}
        sent = asking.post("/review/add.html", data=told, files=files)
    assert sent.status_code == 413


def test_an_entry_by_hand(asking: httpx.Client) -> None:
    """Words that stand there once become an entry; others are refused."""
    log_in(asking, "edi")
    path = "/review/document/page.txt/index.html"
    told = {
        "token": token(asking.get(path).text),
        "set.type": "context_event",
        "set.modality": "actual",
        "set.country": "IR",
    }
    made = asking.post(path, data={**told, "quote": LIFT}, follow_redirects=True)
    assert "entered" in made.text
    refused = asking.post(path, data={**told, "quote": "nowhere"})
    assert refused.status_code == 409
    assert "0 times" in refused.text


def test_a_session_ends_for_good(asking: httpx.Client, filled: Path) -> None:
    """After leaving, or with another password, an old cookie opens nothing."""
    log_in(asking, "rev")
    old = dict(asking.cookies)
    page = token(asking.get("/review/").text)
    asking.post("/review/leave.html", data={"token": page})
    asking.cookies.clear()
    asking.cookies.update(old)
    assert asking.get("/review/").status_code == 303
    log_in(asking, "rev")
    assert asking.get("/review/").status_code == 200
    people.add(filled, "rev", role=Role.READER, password=PASSWORD)
    assert asking.get("/review/").status_code == 303


def test_people_are_kept_as_hashes(filled: Path, run: Run) -> None:
    """No password is in the file, which only its owner may read."""
    file = filled / people.FILE
    assert PASSWORD not in file.read_text()
    assert file.read_text().count("$argon2id$") == 3
    assert file.stat().st_mode & 0o077 == 0
    listed = run("user", "list", "-C", filled)
    assert [p["name"] for p in listed.lines] == ["edi", "rea", "rev"]
    assert "argon2" not in listed.out
    assert run("user", "remove", "rea", "-C", filled).code == 0
    assert run("user", "remove", "rea", "-C", filled).code != 0


@pytest.mark.parametrize(
    ("name", "password"), [("a b", PASSWORD), ("", PASSWORD), ("nk", "short")]
)
def test_names_and_passwords_that_cannot_be(
    filled: Path, name: str, password: str
) -> None:
    """The log holds names that are one word; short passwords are guessed."""
    with pytest.raises(ConfigError):
        people.add(filled, name, role=Role.READER, password=password)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("news.html", "news.html"),
        ("../../etc/passwd", "passwd"),
        ("C:\\docs\\order.pdf", "order.pdf"),
        (".hidden", "hidden"),
        ("حکم دادگاه.html", "حکم-دادگاه.html"),
        ("a" * 300 + ".txt", "a" * 97 + ".txt"),
        (None, ""),
    ],
)
def test_an_uploaded_name_is_only_a_name(told: str | None, kept: str) -> None:
    """No folder, no hidden file, no endless name."""
    assert file_name(told) == kept


def test_the_queue_speaks_persian_below_its_prefix(
    asking: httpx.Client, filled: Path
) -> None:
    """Pages, answers to forms and refusals are in the language of the address."""
    log_in(asking, "edi")
    name = ids(filled)["order_block"]
    path = f"/fa/review/item/{name}/index.html"
    page = asking.get(path)
    told = {"token": token(page.text), "action": "accept", "after": ""}
    done = asking.post(path, data=told, follow_redirects=True)
    bare = asking.post(path, data={**told, "action": "nothing"})
    forged = asking.post(path, data={**told, "token": "wrong"})

    assert all('lang="fa" dir="rtl"' in p.text for p in (page, done, bare, forged))
    assert ">پذیرفتن</button>" in page.text
    assert "در گزارش‌نامه ثبت شد: پذیرش" in done.text
    assert "برگزینید که چه باید کرد." in bare.text
    assert (forged.status_code, "نشست دیگری" in forged.text) == (403, True)
    assert reviewing.item(filled, name).state == "accepted"


@pytest.mark.parametrize("path", ["", "log.html", "add.html", "document/page.txt/"])
def test_every_page_of_the_queue_is_in_persian(asking: httpx.Client, path: str) -> None:
    """No English is left but words of documents, of people, and of the log."""
    log_in(asking, "edi")
    page = asking.get(f"/fa/review/{path}{'index.html' if path.endswith('/') else ''}")
    others = r'<(\w+)[^>]* lang="en".*?</\1>'
    given = r'<(bdi|code|option|textarea)\b.*?</\1>|<p class="passage".*?</p>'
    text = page.text.partition("<main")[2]
    for pattern in (others, given, r"<[^>]+>"):
        text = re.sub(pattern, " ", text, flags=re.DOTALL)
    assert page.status_code == 200
    assert "Queue" not in text
    assert re.findall(r"\b(?:the|and|of|it|is|to)\b", text) == []
