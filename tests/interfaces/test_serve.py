"""The server shows the pages of a workspace and its answers, and nothing else."""

import csv
import re
from collections.abc import Iterator
from http.client import HTTPConnection
from io import StringIO
from pathlib import Path
from socket import IPPROTO_TCP

import httpx
import msgspec
import pytest
from tests.interfaces.conftest import Run
from tests.interfaces.kinds import in_both, one_of_each
from tests.interfaces.server import client, served

from rasad.interfaces import site
from rasad.interfaces.http import running
from rasad.interfaces.http.openapi import document

SPREAD = 9  # of the files that stand for no kind one in so many is looked at


@pytest.fixture(scope="module")
def address(demo: Path) -> Iterator[str]:
    """The example, served."""
    with served(demo, png=False) as there:
        yield there


@pytest.fixture
def asking(address: str) -> Iterator[httpx.Client]:
    """Somebody who asks."""
    with client(address) as made:
        yield made


def test_live_files_are_the_static_files(asking: httpx.Client, demo_site: Path) -> None:
    """A page of every kind, data, styles and a spread of the rest: links and all."""
    files = {str(p.relative_to(demo_site)): p for p in demo_site.rglob("*.*")}
    del files[site.LISTED]  # of the build, and no part of the site
    kinds = one_of_each(files)
    shown = [path for path in files if path.startswith(("assets/", "data/"))]
    rest = sorted(files.keys() - {*kinds, *shown})
    for path in (*kinds, *shown, *rest[::SPREAD]):
        live, static = asking.get(f"/{path}").content, files[path].read_bytes()
        assert in_both(path, live) == in_both(path, static), path
    assert len(kinds) > 40
    assert len({path.rpartition(".")[2] for path in rest[::SPREAD]}) >= 6


def test_an_answer_is_not_held_back_for_more() -> None:
    """Connections are of TCP by name: asyncio then sends what is small at once."""
    with running.bound("127.0.0.1", 0) as (socket, _):
        assert socket.proto == IPPROTO_TCP


def test_a_page_is_not_sent_twice(asking: httpx.Client) -> None:
    """Who holds the page is told so; HEAD tells of it without the page."""
    first = asking.get("/index.html")
    again = asking.get("/", headers={"If-None-Match": first.headers["etag"]})
    head = asking.head("/")
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == first.headers["etag"]
    other = asking.get("/", headers={"If-None-Match": '"of another"'})
    assert other.status_code == 200


@pytest.mark.parametrize("path", ["/", "/api/v1/about", "/nowhere", "/api/v1/nowhere"])
def test_every_answer_says_what_it_may_do(asking: httpx.Client, path: str) -> None:
    """No script, no frame, no other host, no referrer; errors too."""
    headers = asking.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self'")
    assert "script-src" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "/country/",
        "/../rasad.toml",
        "/%2e%2e/rasad.toml",
        "/assets/../../pages.py",
        "/assets/%2e%2e/pages.py",
        "//etc/passwd",
        "/data/../../record.db",
        "/review/",
    ],
)
def test_nothing_but_pages_is_shown(address: str, path: str) -> None:
    """No list of files, no file outside, no review unless it is asked for."""
    connection = HTTPConnection(address.removeprefix("http://"), timeout=60)
    connection.putrequest("GET", path, skip_host=False)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    assert answer.status == 404
    assert b"countries =" not in body


def test_a_folder_without_its_stroke_leads_to_its_page(asking: httpx.Client) -> None:
    """The way is relative, so that it holds below any path."""
    there = asking.get("/country/ir/telegram")
    assert (there.status_code, there.headers["location"]) == (308, "telegram/")


def test_a_page_is_narrowed_by_links(asking: httpx.Client) -> None:
    """Days and networks outside are not on the page, and it says that it is a part."""
    whole = asking.get("/country/ir/telegram/").text
    part = asking.get("/country/ir/telegram/?from=2018-01-01&to=2018-12-31").text
    assert "Narrow this page" in whole
    assert "Narrowed: this page shows only a part" in part
    assert "index.html?from=2018-01-01&amp;to=2018-12-31" in whole
    with_2017 = re.compile(r'<td class="num">[^<]*2017')
    assert with_2017.search(whole)
    assert not with_2017.search(part)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("network=x", 400),
        ("colour=red", 400),
        ("from=2018-02-31", 400),
        ("verdict=guilty", 400),
        ("network=0", 200),
    ],
)
def test_a_filter_that_is_none_is_refused(
    asking: httpx.Client, query: str, status: int
) -> None:
    """A wrong question has no page."""
    assert asking.get(f"/country/ir/telegram/?{query}").status_code == status


def test_words_are_found_in_the_record_and_its_sources(asking: httpx.Client) -> None:
    """By their beginnings, in Persian by either keyboard; no syntax breaks it."""
    for words in ("telegram", "telegr", "block Telegram", "تلگرام"):
        assert asking.get("/api/v1/search", params={"q": words}).json()["total"] > 0
    yeh = asking.get("/api/v1/search", params={"q": "فيلتر"}).json()["total"]
    own = asking.get("/api/v1/search", params={"q": "فیلتر"}).json()["total"]
    assert yeh == own > 0
    for odd in ('"', "a OR", "NEAR(", "*", "\x00", "-", "col:x", "'; DROP"):
        assert asking.get("/api/v1/search", params={"q": odd}).status_code == 200
    page = asking.get("/search/", params={"q": "<script>telegram"}).text
    assert "&lt;script&gt;telegram" in page
    assert "<script" not in page


def test_lists_come_in_parts_that_add_up(asking: httpx.Client) -> None:
    """Going on by `next` gives everything once."""
    whole = asking.get("/api/v1/findings").json()
    found, query = [], "?limit=7"
    while query:
        part = asking.get(f"/api/v1/findings{query}").json()
        assert part["total"] == whole["total"]
        found += part["items"]
        query = part["next"]
    assert found == whole["items"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("findings?limit=0", 400),
        ("findings?limit=5&limit=6", 400),
        ("findings?colour=red", 400),
        ("entries?country=ir", 400),
        ("entries/none", 404),
        ("explain/none", 404),
        ("findings?service=telegran", 404),
        ("cells.csv?country=IR&service=telegran", 404),
        ("cells", 400),
        ("nothing", 404),
    ],
)
def test_what_is_wrong_is_told_as_a_problem(
    asking: httpx.Client, path: str, status: int
) -> None:
    """RFC 9457: media type, title, status, what is wrong with what."""
    answer = asking.get(f"/api/v1/{path}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == status
    assert told["title"]
    assert set(told) == {"type", "title", "status", "detail"}


@pytest.mark.parametrize("name", ["Telegram", "تلگرام", "t.me", "telegram.org"])
def test_a_service_is_asked_for_by_any_of_its_names(
    asking: httpx.Client, name: str
) -> None:
    """A list, a table and the search take the name that people know it by."""
    by = {"country": "IR", "service": "telegram"}
    for path in ("findings", "episodes", "entries", "promises", "cells"):
        told = asking.get(f"/api/v1/{path}", params={**by, "service": name}).json()
        assert told == {**asking.get(f"/api/v1/{path}", params=by).json()} | {
            "next": told["next"]
        }
        assert told["total"] > 0
    table = asking.get("/api/v1/cells.csv", params={**by, "service": name})
    assert table.content == asking.get("/api/v1/cells.csv", params=by).content


def test_a_name_of_nothing_is_told_with_what_is_near(asking: httpx.Client) -> None:
    """An unknown name is no empty list: somebody meant a service."""
    told = asking.get("/api/v1/findings", params={"service": "telegran"}).json()
    assert "telegram" in told["detail"]


def test_a_method_that_writes_is_refused(asking: httpx.Client) -> None:
    """Nothing is written here, and the answer says what may be asked."""
    answer = asking.post("/api/v1/findings")
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}


def test_the_table_holds_what_the_list_holds(asking: httpx.Client) -> None:
    """Cells as CSV add up to cells as JSON."""
    by = {"country": "IR", "service": "telegram"}
    text = asking.get("/api/v1/cells.csv", params=by).text
    rows = list(csv.DictReader(StringIO(text)))
    listed = asking.get("/api/v1/cells", params={**by, "limit": 1}).json()
    assert len(rows) == listed["total"] > 0
    assert rows[0]["hour"] == listed["items"][0]["hour"]
    assert int(rows[0]["asn"]) == listed["items"][0]["asn"]


def test_the_openapi_document_is_complete(asking: httpx.Client) -> None:
    """Every reference in it resolves, and it is the same each time."""
    raw = asking.get("/api/v1/openapi.json").content
    assert raw == document()
    told = msgspec.json.decode(raw)
    assert told["openapi"] == "3.1.0"
    for name in re.findall(rb"#/components/schemas/([\w]+)", raw):
        assert name.decode() in told["components"]["schemas"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--review",), "rasad user add"),
        (("--review", "--host", "0.0.0.0"), "HTTPS"),  # noqa: S104 - it is refused
    ],
)
def test_review_is_opened_with_care(
    run: Run, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    """Not without people, and not where passwords would travel in the clear."""
    run("init", tmp_path / "w")
    ran = run("serve", "-C", tmp_path / "w", *words)
    assert ran.code == 2
    assert told in ran.err


def test_a_page_in_persian_is_narrowed_and_searched_in_persian(
    asking: httpx.Client,
) -> None:
    """Filters are links in every language, and so is the search."""
    page = asking.get("/fa/country/ir/telegram/index.html?verdict=followed").text
    found = asking.get("/fa/search/?q=telegram").text
    assert '<html lang="fa" dir="rtl">' in page
    assert "محدودشده: این صفحه تنها بخشی را نشان می‌دهد" in page
    assert "یافته شد" in found
    assert asking.get("/fa/").text == asking.get("/fa/index.html").text


@pytest.mark.parametrize(
    ("path", "language", "says"),
    [
        ("/country/ir/nothing", "en", "There is no such page."),
        ("/fa/country/ir/nothing/at/all", "fa", "چنین صفحه‌ای نیست."),
        ("/fa/country/ir/index.html?from=never", "fa", "این پرسش را این‌گونه"),
    ],
    ids=["English", "Persian", "what is known in English alone"],
)
def test_people_are_told_what_is_wrong_in_their_language(
    asking: httpx.Client, path: str, language: str, says: str
) -> None:
    """A wrong address leads to a page of the site, in the language it began with."""
    answer = asking.get(path)
    assert answer.status_code in {400, 404}
    assert f'<html lang="{language}"' in answer.text
    assert says in answer.text
    links = re.findall(r'href="([^":]*(?:\.css|index\.html))"', answer.text)
    assert links
    for link in links:
        assert asking.get(str(answer.url.join(link))).status_code == 200, link


def test_a_program_is_told_in_the_language_it_asks_for(asking: httpx.Client) -> None:
    """The type stays, title and detail follow; without a wish they are English."""
    path = "/api/v1/entries?limit=1&limit=2"
    plain = asking.get(path).json()
    answer = asking.get(path, headers={"Accept-Language": "fa-IR, en;q=0.5"})
    assert answer.headers["content-language"] == "fa"
    assert answer.json()["type"] == plain["type"] == "#parameters"
    assert answer.json()["detail"] == "یک پارامتر دو بار آمده است."
    assert plain["detail"] == "A parameter is given twice."


@pytest.mark.parametrize("prefix", ["", "/fa"])
def test_the_id_of_a_finding_is_an_address(asking: httpx.Client, prefix: str) -> None:
    """It leads to the page that says why, down to the rule and the witness."""
    found = asking.get("/api/v1/findings").json()["items"][0]
    page = asking.get(f"{prefix}/verdict/{found['id']}/", follow_redirects=True)
    assert page.url.path.startswith(f"{prefix}/finding/")
    assert found["id"] in page.text
    assert found["rule"] in page.text
    assert asking.get(f"{prefix}/verdict/none/").status_code == 404
