# ruff: noqa: E501 - a row a case, read as a row
"""Pages give their main text, and what they state of themselves."""

import pytest

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.record import markup, passages, visible
from rasad.record.formats import html

LEAD = (
    "Norland's regulator told operators on Monday to close the Heron messenger for "
    "all users until the end of the month, a spokeswoman said."
)
MORE = (
    "The association of operators said it had received the letter and would study it "
    "before doing anything about it."
)
TITLE = "Norland Closes Heron Messenger"
STORY = f"<article><h1>{TITLE}</h1><p>{LEAD}</p><h2>What they say</h2><p>{MORE}</p></article>"


def page(body: str, head: str = "", lang: str = "en") -> bytes:
    """Return a page around *body*."""
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{TITLE} | Norland News</title>'
        f"{head}</head><body>{body}</body></html>"
    ).encode()


def read(raw: bytes) -> Document:
    """Return the document that a page is."""
    return html.read(raw, path="a.html", sidecar=Sidecar())


def test_the_story_stands_alone() -> None:
    """Menus, comments, share bars, other stories and scripts are not its text."""
    around = (
        "<nav><a>Home</a></nav>{}<div class='share-bar'>Share on Heron</div>"
        "<aside><h3>Related</h3><p>Minister denies a plan to close another thing.</p></aside>"
        "<section id='comments'><h2>Leave a Reply</h2><p>I do not agree with this at all.</p>"
        "<form><p>You are commenting using your account.</p></form></section>"
        "<script>document.write('run')</script><footer>Follow us</footer>"
    )

    assert read(page(around.format(STORY))).text.split("\n") == [
        TITLE, LEAD, "What they say", MORE,
    ]  # fmt: skip


def test_the_headline_comes_first_and_once() -> None:
    """A headline outside the main text is put before it."""
    apart = f"<header><h1>{TITLE}</h1></header><main><p>{LEAD}</p><p>{MORE}</p></main>"

    for body in (apart, STORY):
        text = read(page(body)).text
        assert text.startswith(TITLE)
        assert text.count(TITLE) == 1


@pytest.mark.parametrize(
    ("head", "body", "published", "basis"),
    [
        ('<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2021-05-03T08:00:00Z"}]}</script>', "", "2021-05-03T08:00:00Z", "JSON-LD datePublished"),
        ('<meta property="article:published_time" content="2021-05-03">', "", "2021-05-03", "meta article:published_time"),
        ('<meta name="date" content="۱۳ اردیبهشت ۱۴۰۰">', "", "2021-05-03", "meta date"),
        ("", '<time class="published" datetime="2021-05-03">today</time>', "2021-05-03", "time element"),
        ('<script type="application/ld+json">{"@type": "Person", "datePublished": "2021-05-03"}</script>', "", None, ""),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePubl</script>', "", None, ""),
        ('<meta name="date" content="yesterday">', "", None, ""),
        ("", "<time>two hours ago</time>", None, ""),
    ],
    ids=["JSON-LD", "meta", "meta in Persian", "time", "not a story's", "broken JSON", "no day", "relative"],
)  # fmt: skip
def test_the_day_that_a_page_states(
    head: str, body: str, published: str | None, basis: str
) -> None:
    """A day is taken where the page states one, and named by where it stands."""
    found = read(page(f"<article><h1>{TITLE}</h1>{body}<p>{LEAD}</p></article>", head))

    assert (found.published, found.published_basis) == (published, basis)


def test_what_a_page_says_of_itself() -> None:
    """Title and language come from the page; the site's name does not."""
    found = read(page(f"<p>{LEAD}</p>", lang="pt-BR"))

    assert (found.title, found.language) == (TITLE, "pt")


def test_several_stories_stay_in_page_order() -> None:
    """Each story keeps its headline and its day, and nothing of its neighbours."""
    body = "".join(
        f"<article><h2>{name}</h2><time datetime='2021-05-0{day}'>x</time>"
        f"<p>{LEAD}</p><p>{MORE}</p></article>"
        for day, name in ((3, "Heron closed"), (1, "Plover opened"))
    )
    found = read(page(body))

    stories = passages.from_document(found)

    assert [a.title for a in stories] == ["Heron closed", "Plover opened"]
    assert [a.date.value for a in stories] == ["2021-05-03", "2021-05-01"]
    assert "".join(found.text[a.start : a.end] for a in stories) == found.text


def test_cards_beside_a_story_are_not_stories() -> None:
    """Short links to other stories do not split the page."""
    cards = "<article><h3>Another</h3><p>Three words here.</p></article>" * 4

    assert len(passages.from_document(read(page(STORY + cards)))) == 1


@pytest.mark.parametrize(
    "raw",
    [
        b"<p>" + b"<div>" * 50_000 + LEAD.encode(),
        b"<p>" + LEAD.encode() + b"<!--" * 50_000,
        b"<p>" + LEAD.encode() + b"<a " * 50_000,
        b"<p>" + LEAD.encode() + b"<script>" * 50_000,
        b"<p>" + LEAD.encode() + b"<table><tr><td>" * 20_000,
        page(f"<form>{STORY}</form>"),
        b"<p>" + LEAD.encode() + b"<p>x" * 60_000,
    ],
    ids=["deep", "comments", "open tags", "open scripts", "tables", "form", "long"],
)
def test_a_hostile_page_is_read_all_the_same(raw: bytes) -> None:
    """Depth, open ends and size neither stop nor delay the reading."""
    assert LEAD in read(raw).text.replace("\n", " ")


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("<p>a</p><p>b <b>c</b></p>", "a\nb c"),
        ("<script>x</script>a<style>y</style>", "a"),
        ("<SCRIPT>x < y</SCRIPT >a", "a"),
        ("<nav>x</nav>a<form>y</form>", "a"),
        ("1 < 2 &amp; 3", "1 < 2 & 3"),
        ("<head><title>x</title><body>a", "a"),
        ("<!-- x --><p>a", "a"),
        ("", ""),
    ],
)
def test_the_words_that_a_page_shows(raw: str, shown: str) -> None:
    """Blocks become lines; what is not shown is not there."""
    assert visible.text_of(raw) == shown


def test_a_declared_encoding_is_believed() -> None:
    """A page that is not UTF-8 is read as it says it is."""
    raw = f'<html><head><meta charset="windows-1256"></head><body><p>{"سازمان تنظيم مقررات پيام رسان را بست. " * 4}</p></body></html>'

    assert "سازمان" in read(raw.encode("cp1256")).text


def test_a_page_without_words_is_refused() -> None:
    """A page that a script would build holds nothing to quote."""
    with pytest.raises(BadDocument, match="no words"):
        read(b"<html><body><div id=app></div></body></html>")


@pytest.mark.parametrize("written", ["\u200c", "&zwnj;", "&#8204;", "&#x200C;"])
def test_joiners_are_spelling_and_stay(written: str) -> None:
    """A quote is evidence letter by letter: «رئیس‌جمهور» keeps its joiner."""
    lead = f"رئیس{written}جمهور نورلند روز دوشنبه دستور داد که پیام{written}رسان حواصیل برای همه کاربران کشور بسته شود."
    more = (
        "شرکت"
        + written
        + "های اینترنتی گفتند که نامه را گرفته"
        + written
        + "اند و آن را بررسی خواهند کرد و بعد پاسخ می دهند."
    )
    body = f"<article><h1>دستور تازه در نورلند</h1><p>{lead}</p><p>{more}</p></article>"

    text = read(page(body, lang="fa")).text

    assert text.count("\u200c") == 4
    assert "رئیس\u200cجمهور" in text
    assert not set(text) & set(markup.STAND_INS)


def test_a_page_that_holds_the_stand_in_keeps_it() -> None:
    """A rare letter of the page itself is never taken for a joiner."""
    lead = LEAD.replace("Heron", f"He{markup.STAND_INS[0]}ron\u200cs")

    text = read(
        page(f"<article><h1>{TITLE}</h1><p>{lead}</p><p>{MORE}</p></article>")
    ).text

    assert lead in text


def test_a_tag_of_very_many_attributes_keeps_its_words_alone() -> None:
    """No parser is given a tag that takes it minutes; what the page shows stays."""
    many = " ".join(f"a{number}=1" for number in range(5_000))
    picture = f'<img src="data:image/png;base64,{"A" * 30_000}" alt="the court">'

    assert markup.of_few_attributes(f"<p {many}>{LEAD}</p>") == f"<p >{LEAD}</p>"
    assert markup.of_few_attributes(picture) == picture
    assert read(f"<p {many}>{LEAD}</p>".encode()).text == LEAD
