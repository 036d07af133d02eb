"""Bytes as captured to documents, or a reason why not."""

import pytest

from rasad.errors import BadDocument
from rasad.model.document import Sidecar
from rasad.model.ids import document_id
from rasad.record import documents

WORDS = "Norland's regulator closed the Heron messenger on Monday."
PAGE = f"<!doctype html><html><body><p>{WORDS}</p></body></html>"


@pytest.mark.parametrize(
    ("path", "raw", "form"),
    [
        ("a.txt", WORDS.encode(), "text"),
        ("A.TXT", PAGE.encode(), "text"),
        ("a.html", PAGE.encode(), "html"),
        ("a.htm", PAGE.encode(), "html"),
        ("a", PAGE.encode(), "html"),
        ("a", WORDS.encode(), "text"),
        ("a.captured", WORDS.encode(), "text"),
    ],
)
def test_the_format_of_a_file(path: str, raw: bytes, form: str) -> None:
    """The suffix decides; without one that is known, the content does."""
    read = documents.from_bytes(raw, path=path)

    assert (read.format, read.id, read.path) == (form, document_id(raw), path)


@pytest.mark.parametrize(
    ("path", "raw", "what"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \r\n\t", "empty"),
        ("a.txt", "\ufeff\xa0\n".encode(), "no text"),
        ("a.txt", b"words\0and\0nuls", "bytes are not"),
        ("a.txt", b"\x01\x02\x03 words " * 9, "bytes are not"),
        ("a.txt", b"%PDF-1.7 words", "PDF"),
        ("a.docx", b"PK\x03\x04 words", "office"),
        ("a.html", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.html", b"words without a tag", "bytes are not"),
        ("a.html", b"<html><body><script>run()</script></body></html>", "no words"),
        ("a.bin", b"\0\1\2\3", "no format"),
    ],
)
def test_what_cannot_be_read_says_why(path: str, raw: bytes, what: str) -> None:
    """A file that is no document is refused with its name and a remedy."""
    with pytest.raises(BadDocument, match=what) as caught:
        documents.from_bytes(raw, path=path)

    assert caught.value.source == path
    assert caught.value.remedy


def test_the_sidecar_stays_with_the_document() -> None:
    """What is told beside the file is kept as told."""
    sidecar = Sidecar(published="2021-05-03", country="NO")

    assert (
        documents.from_bytes(b"words", path="a.txt", sidecar=sidecar).sidecar == sidecar
    )
