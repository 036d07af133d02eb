"""Documents that are made to do harm cost little, and what is shown does nothing."""

import gzip
import io
import zipfile
from collections.abc import Callable
from contextlib import suppress

import pytest

from rasad.errors import BadDocument
from rasad.model.document import Sidecar
from rasad.pipeline import reading
from rasad.record import documents, packed

STORY = "On 3 May 2021 a court in Dakar ordered operators to block WhatsApp."
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def read(raw: bytes, path: str) -> reading.Read:
    """Read a document of Senegal as the shell does."""
    beside = Sidecar(published="2021-05-04")
    return reading.from_bytes(raw, path=path, beside=beside, country="SN")


def zipped(**files: bytes) -> bytes:
    """Return a packed file of *files*, by their names with a bar for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as box:
        for name, body in files.items():
            box.writestr(name.replace("__", "/").replace("_", "."), body)
    return made.getvalue()


def looping() -> bytes:
    """Return a PDF whose pages are its own children."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000/Parent 2 0 R>>endobj\n"
        b"trailer<</Root 1 0 R/Prev 9>>\n%%EOF"
    )


def bomb_in_docx() -> bytes:
    """Return a DOCX whose text unpacks to more than is ever read."""
    return zipped(
        word__document_xml=b"A" * (packed.MOST_BYTES + 1), _Content_Types__xml=b"<T/>"
    )


def bomb_in_wacz() -> bytes:
    """Return an archive in an archive that unpacks to more than is ever read."""
    inner = gzip.compress(b"WARC/1.0\r\n" + b"\0" * 257_000_000, 9)
    return zipped(datapackage_json=b"{}", archive__a_warc_gz=inner)


def laughing() -> bytes:
    """Return a DOCX whose entities stand for one another ten times over."""
    more = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    text = (
        f'<!DOCTYPE w [<!ENTITY a0 "lol">{more}]><w:document xmlns:w="{WORD}"><w:body>'
        "<w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
    )
    return zipped(word__document_xml=text.encode())


@pytest.mark.parametrize(
    ("make", "path"),
    [
        (bomb_in_docx, "a.docx"),
        (laughing, "a.docx"),
        (bomb_in_wacz, "a.wacz"),
        (looping, "a.pdf"),
        (lambda: b"<p>" + b"a" * documents.LARGEST_PAGE, "a.html"),
        (lambda: b"a" * (documents.LONGEST_PAGE + 1), "a.txt"),
        (lambda: b"\x00\x01\x02" * 99, "a.txt"),
    ],
    ids=[
        "bomb in DOCX", "entities", "bomb in WACZ", "looping PDF", "huge page",
        "one endless line", "no text",
    ],
)  # fmt: skip
def test_what_would_cost_too_much_is_refused(
    make: Callable[[], bytes], path: str
) -> None:
    """The reject names the file, the reason and what to do."""
    with pytest.raises(BadDocument) as refused:
        read(make(), path)

    assert refused.value.source == path
    assert refused.value.what
    assert refused.value.remedy


def test_scripts_and_handlers_are_not_text() -> None:
    """What a page would run is in no quote, and its words are read."""
    page = (
        "<html><head><script>alert('blocked Telegram')</script></head><body>"
        f'<article><h1>Block ordered</h1><p onclick="evil()">{STORY}</p>'
        "<img src=x onerror=evil()><svg onload=evil()></svg>"
        "<p>The minister said so on Monday in a long statement to reporters.</p>"
        "</article></body></html>"
    )
    found = read(page.encode(), "a.html")

    assert "evil" not in found.document.text
    assert "alert" not in found.document.text
    assert [s.quote for s in found.statements if "order" in s.type]


def test_deep_nesting_is_read_without_falling_over() -> None:
    """Thousands of boxes in one another are a page like any other."""
    deep = b"<div>" * 20_000 + STORY.encode() + b"</div>" * 20_000
    found = read(b"<html><body>" + deep, "a.html")

    assert found.document.text == STORY


def test_letters_that_turn_the_writing_keep_their_place() -> None:
    """An override in a text stays in the quote, which is exact to the letter."""
    found = read(f"\u202e\u2066{STORY}\u2069 \u202eend".encode(), "a.txt")

    assert found.statements
    for said in found.statements:
        assert found.document.text[said.start : said.end] == said.quote


def test_two_encodings_in_one_file() -> None:
    """A file of two encodings is read as far as it goes or refused, never crashed."""
    raw = (STORY + " " + "Оператор. " * 9).encode() + "Оператор. ".encode("cp1251") * 9
    with suppress(BadDocument):
        found = read(raw, "a.txt")
        assert all(
            found.document.text[s.start : s.end] == s.quote for s in found.statements
        )


@pytest.mark.parametrize(
    ("make", "path"),
    [
        (lambda: b"<html><body>" + b"<b>a</b>" * 600_000, "a.html"),
        (lambda: zipped(word__document_xml=b"<w/>" * 3_000_001), "a.docx"),
        (lambda: zipped(word__document_xml=b"<w" + b' a=""' * 3_000_001), "a.docx"),
        (lambda: b"<rss>" + b"<i/>" * 3_000_001, "a.rss"),
        (
            lambda: b'{"type":"public_channel","messages":[' + b"[]," * 5_000_001,
            "result.json",
        ),
    ],
    ids=["page", "DOCX", "DOCX of attributes", "feed", "channel"],
)
def test_more_parts_than_any_document_has_are_refused(
    make: Callable[[], bytes], path: str
) -> None:
    """A tree of them would take many times the memory of the file."""
    with pytest.raises(BadDocument, match=r"of more than [0-9,]+ (?:tags|parts)"):
        read(make(), path)
