"""PDF files: their text layer, page by page; a scan without one has no text."""

import re
from collections.abc import Iterator

import pypdfium2  # type: ignore[import-untyped]  # the library ships no types
from pypdfium2 import raw as pdfium

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import packed, righting, unwrapping
from rasad.record.bundles import folded

SUFFIXES: tuple[str, ...] = (".pdf",)
ASKED = 0
MAGIC = b"%PDF-"
HEAD = 1024  # bytes: what stands before the magic word is passed over by readers
LARGEST = 64_000_000  # bytes
CUT = re.compile("\ufffe")  # what the library gives for a hyphen at the end of a line
CUT_WORD = re.compile("(?<=[^\\W\\d_])\ufffe(?=[^\\W\\d_A-Z])")
# The library unpacks what a page is drawn with whole and cannot be stopped.
STREAM = re.compile(rb"(?<!end)stream\r?\n")
PICTURE = re.compile(rb"/Image\b|/Font\w*File")
BEFORE = 1_000  # bytes in which a stream says what it is
MOST_DRAWN = 16_000_000  # bytes
LARGEST_PAGE = 200_000  # letters
MOST_PAGES, MOST_LETTERS = 2_000, 5_000_000


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* begins as a PDF does."""
    return MAGIC in raw[:HEAD] and (raw.lstrip().startswith(MAGIC) or b"\0" in raw)


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with the text of its pages, a paragraph a line.

    Lines and words that were cut at the margin are put together; letters that
    run from right to left are in the order that they are read; all else is given
    as it stands in the text layer. The day that the file was made is no day of
    publication, so none is stated.

    Raises:
        BadDocument: it is damaged, locked with a password, too large, or has no
            text layer.
    """
    if len(raw) > LARGEST:
        raise _refused(f"a PDF file larger than {LARGEST // 1_000_000} MB", path)
    _measure(raw, path)
    try:
        opened = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise _refused(f"a PDF file that cannot be opened: {error}", path) from error
    try:
        title, text, left = _title(opened), *_text(opened)
    finally:
        opened.close()
    if not text:
        raise _refused("a PDF file without a text layer, such as a scan", path)
    return Document(
        id=document_id(raw), path=path, format="pdf", text=text, title=title,
        left_out=left, sidecar=sidecar,
    )  # fmt: skip


def _measure(raw: bytes, path: str) -> None:
    """Refuse a file whose pages unpack to more than a text is drawn with."""
    left = MOST_DRAWN
    for found in STREAM.finditer(raw):
        if PICTURE.search(raw, max(0, found.start() - BEFORE), found.start()):
            continue
        end = raw.find(b"endstream", found.end())
        body = raw[found.end() : end if end >= 0 else len(raw)]
        try:
            drawn, _ = packed.inflated(body, window=packed.ZLIB, path=path, most=left)
        except BadDocument as bad:
            what = "a PDF file whose pages unpack to more than a text is drawn with"
            raise _refused(what, path) from bad
        left -= len(drawn)


def _title(opened: "pypdfium2.PdfDocument") -> str | None:
    title = folded(str(opened.get_metadata_value("Title") or ""))
    # Many writers put a file's name there, which is no headline.
    return title if len(title.split()) > 2 and title.isprintable() else None  # noqa: PLR2004 - words


def _text(
    opened: "pypdfium2.PdfDocument",
) -> tuple[str, tuple[tuple[str, str], ...]]:
    lines: list[str] = []
    left: list[tuple[str, str]] = []
    letters = 0
    for number in range(len(opened)):
        if number >= MOST_PAGES or letters > MOST_LETTERS:
            left.append(
                (f"page {number + 1}", "it and the rest are not read: too long")
            )
            break
        try:
            page = _page(opened, number)
        except pypdfium2.PdfiumError as error:
            left.append((f"page {number + 1}", f"it cannot be read: {error}"))
            continue
        letters += len(page)
        lines += page.splitlines()
    return unwrapping.paragraphs(lines).strip(), tuple(left)


def _page(opened: "pypdfium2.PdfDocument", number: int) -> str:
    page = opened[number]
    words = page.get_textpage()
    try:
        text = _whole_words(str(words.get_text_range()).replace("\0", ""))
        return righting.in_order(_letters(words)) if _mixed_up(text) else text
    finally:
        words.close()
        page.close()


def _whole_words(text: str) -> str:
    """Put words together that were cut at the end of a line; names keep a hyphen."""
    return CUT.sub("-", CUT_WORD.sub("", text))


def _mixed_up(text: str) -> bool:
    return len(text) <= LARGEST_PAGE and righting.is_leftward(text)


def _letters(words: "pypdfium2.PdfTextPage") -> Iterator[righting.Letter]:
    """Yield each letter of a page and the middle of its place from left to right."""
    for at in range(words.count_chars()):
        letter = chr(pdfium.FPDFText_GetUnicode(words.raw, at))
        left, _, right, _ = words.get_charbox(at)
        yield letter, (left + right) / 2


def _refused(what: str, path: str) -> BadDocument:
    return BadDocument(what, path, remedy="Give its words as plain text (.txt).")
