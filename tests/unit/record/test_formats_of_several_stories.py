# ruff: noqa: E501 - a row a case, read as a row
"""Feeds, exports of channels and web archives: stories with days of their own."""

import gzip
import zlib

import pytest
from tests.unit.record import samples
from tests.unit.record.samples import LEAD, MORE, PAGE, TITLE, answer, export, message

from rasad.errors import BadDocument
from rasad.model.document import Article, Document, Sidecar, Story
from rasad.record import documents, passages

ITEM = f"<item><title>{TITLE}</title><link>https://wire.example/1</link><pubDate>Tue, 01 May 2018 23:00:00 -0800</pubDate><description>&lt;p&gt;{LEAD}&lt;/p&gt;</description></item>"
LATER = f"<item><title>Rain &amp;amp; Wind</title><link>https://wire.example/2</link><pubDate>Wed, 02 May 2018 09:00:00 GMT</pubDate><description>{MORE}</description></item>"
ATOM = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Norland Wire</title><entry><title>{TITLE}</title><link rel="self" href="https://wire.example/self"/><link href="https://wire.example/1"/><updated>2018-05-09T00:00:00Z</updated><published>2018-05-01T09:00:00Z</published><summary>short</summary><content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;</content></entry></feed>'
ONE, TWO = "https://paper.example/1", "https://paper.example/2"
OTHER = PAGE.replace(TITLE, "Another Story of Norland").replace(
    "2018-05-01", "2018-05-02"
)


def read(raw: bytes, path: str = "a") -> Document:
    """Return the document that these bytes are."""
    return documents.from_bytes(raw, path=path)


def stories(raw: bytes) -> tuple[Article, ...]:
    """Return the stories in these bytes."""
    return passages.from_document(read(raw))


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (samples.rss(ITEM, LATER), [("2018-05-01", TITLE, "https://wire.example/1"), ("2018-05-02", "Rain & Wind", "https://wire.example/2")]),
        (ATOM.encode(), [("2018-05-01", TITLE, "https://wire.example/1")]),
        (export(message(LEAD), message(MORE, "2018-05-02")), [("2018-05-01", "", None), ("2018-05-02", "", None)]),
        (answer(ONE, PAGE.encode()) + answer(TWO, OTHER.encode()), [("2018-05-01", TITLE, ONE), ("2018-05-02", "Another Story of Norland", TWO)]),
    ],
    ids=["RSS", "Atom", "a channel", "a web archive"],
)  # fmt: skip
def test_each_story_has_its_own_day_title_and_address(
    raw: bytes, expected: list[tuple[str, str, str | None]]
) -> None:
    """What the file tells of a story is that story's, and stated."""
    found = stories(raw)

    assert [(a.date.value, a.title, a.url) for a in found] == expected
    assert all(a.date.basis.startswith("stated: ") for a in found)


def test_stories_tile_the_text_and_begin_where_they_begin() -> None:
    """Nothing of the text is outside of a story, nothing in two."""
    document = read(samples.rss(ITEM, LATER))
    first, second = passages.from_document(document)

    assert (first.start, first.end, second.end) == (0, second.start, len(document.text))
    assert document.text[second.start :] == f"Rain & Wind\n\n{MORE}"


def test_the_publisher_of_a_story_is_that_of_its_feed() -> None:
    """The reader of a quote learns who published it."""
    assert {a.publisher for a in stories(samples.rss(ITEM, LATER))} == {"Norland Wire"}


def test_a_sidecar_knows_a_story_better_than_its_feed() -> None:
    """People who wrote down the day of a story are believed."""
    told = Sidecar(articles=(Story(title=TITLE, published="2018-04-29"),))
    document = documents.from_bytes(
        samples.rss(ITEM, LATER), path="a.xml", sidecar=told
    )

    days = [a.date.value for a in passages.from_document(document)]
    assert days == ["2018-04-29", "2018-05-02"]


def test_the_fullest_body_of_an_item_is_read() -> None:
    """A summary beside the whole story is not the story."""
    item = f"<item><title>{TITLE}</title><description>{LEAD[:40]}</description><content:encoded>{LEAD} {MORE}</content:encoded></item>"

    assert MORE in read(samples.rss(item)).text


def test_who_sent_a_message_is_not_kept() -> None:
    """People who wrote in a channel are not indexed; runs are one text."""
    runs = [LEAD[:20], {"type": "bold", "text": LEAD[20:]}]
    joined = {"type": "service", "actor": "Person One", "text": ""}
    document = read(export(joined, message(runs)))

    assert document.text == LEAD
    assert "Person" not in repr(document)


@pytest.mark.parametrize(
    ("kind", "publisher"),
    [("public_channel", "Norland channel"), ("private_supergroup", None)],
)
def test_a_group_of_people_is_no_publisher(kind: str, publisher: str | None) -> None:
    """The name of a group can be that of a person."""
    (story,) = stories(export(message(LEAD), kind=kind))

    assert story.publisher == publisher


def test_a_message_that_cannot_be_read_is_told() -> None:
    """The others are read, and where it stood is said."""
    document = read(export(message(5), message(LEAD)))

    assert document.text == LEAD
    assert [where for where, _ in document.left_out] == ["$.messages[0]"]


CHUNKED = b"".join(
    f"{len(part):x}\r\n".encode() + part + b"\r\n"
    for part in (PAGE.encode()[:100], PAGE.encode()[100:], b"")
)


@pytest.mark.parametrize(
    ("body", "more"),
    [
        (PAGE.encode(), ()),
        (gzip.compress(PAGE.encode()), ("Content-Encoding: gzip",)),
        (zlib.compress(PAGE.encode()), ("Content-Encoding: deflate",)),
        (PAGE.encode(), ("Content-Encoding: gzip",)),
        (CHUNKED, ("Transfer-Encoding: chunked",)),
        (PAGE.encode(), ("Transfer-Encoding: chunked",)),
    ],
    ids=["plain", "gzip", "deflate", "unpacked already", "chunks", "joined already"],
)
def test_a_page_is_read_however_it_was_sent(body: bytes, more: tuple[str, ...]) -> None:
    """What servers and archives do to the bytes is undone."""
    assert read(answer(ONE, body, *more)).text == f"{TITLE}\n{LEAD}\n{MORE}"


def test_an_archive_is_the_same_in_every_wrapping() -> None:
    """Packed record by record, or in a ZIP archive, it is the same text."""
    records = (answer(ONE, PAGE.encode()), answer(TWO, OTHER.encode()))
    plain = read(b"".join(records))
    within: dict[str, str | bytes]
    within = {"datapackage.json": "{}", "archive/a.warc.gz": samples.packed(*records)}

    for raw in (samples.packed(*records), samples.zipped(within)):
        found = read(raw)
        assert (found.format, found.text) == ("warc", plain.text)
        assert found.stories == plain.stories


@pytest.mark.parametrize(
    ("bad", "what"),
    [
        (answer(TWO, PAGE.encode(), "Content-Encoding: br"), "packed in a way"),
        (answer(TWO, b"<html><body></body></html>"), "no words"),
        (answer(TWO, b"%PDF-", kind="application/pdf"), "not read inside"),
        (answer(TWO, PAGE.encode())[:-400], "ends before its end"),
        (b"rubbish", "no record begins"),
    ],
    ids=["packed otherwise", "an empty page", "a PDF", "cut off", "rubbish"],
)
def test_a_record_that_cannot_be_read_is_told(bad: bytes, what: str) -> None:
    """Pages before it are read; where and why it was left out is said."""
    document = read(answer(ONE, PAGE.encode()) + bad)

    ((where, why),) = document.left_out
    assert len(document.stories) == 1
    assert where == "record 2"
    assert what in why


def test_pictures_in_an_archive_are_no_pages() -> None:
    """They are passed over: nobody takes them for something that was said."""
    picture = answer(TWO, b"\x89PNG", kind="image/png")

    assert not read(answer(ONE, PAGE.encode()) + picture).left_out


BOMB = gzip.compress(b"WARC/1.0\r\n" + b"\0" * 300_000_000, 1)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (BOMB, "more than 256 MB"),
        (samples.zipped({"datapackage.json": "", "archive/a.warc.gz": BOMB}), "more than 256 MB"),
        (b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n", "ends before its end"),
        (b"<rss>" + b"<a>" * 500_000, "without an item"),
        (b"<rss><channel></channel></rss>", "without an item"),
        (b'{"type": "public_channel", "messages": [' + b"[" * 500_000, "damaged"),
    ],
    ids=["a bomb", "a bomb in a ZIP archive", "a length that lies", "nested", "empty", "nested messages"],
)  # fmt: skip
def test_a_hostile_file_is_refused_with_a_remedy(raw: bytes, what: str) -> None:
    """Whatever a file holds, reading it ends with a reason."""
    with pytest.raises(BadDocument, match=what) as caught:
        read(raw, "a.bin" if not raw.startswith(b"{") else "result.json")

    assert caught.value.remedy


def test_entities_of_a_feed_are_not_expanded_nor_fetched() -> None:
    """Neither gigabytes nor files of this machine come out of a feed."""
    rows = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9}">' for n in range(1, 12))
    declared = f'<!DOCTYPE rss [<!ENTITY e0 "words">{rows}<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    raw = (
        declared.encode()
        + samples.rss(
            f"<item><title>{TITLE}</title><description>{LEAD} &e11; &f;</description></item>"
        ).split(b"?>", 1)[1]
    )

    text = read(raw).text

    assert LEAD in text
    assert len(text) < len(LEAD) + len(TITLE) + 40


def test_a_feed_with_damaged_tags_is_read_where_it_can_be() -> None:
    """A letter that was lost in one tag does not lose the other items."""
    raw = samples.rss(ITEM.replace("pubDate", "pub:ate"), LATER)

    assert [a.date.value for a in stories(raw)][1:] == ["2018-05-02"]
