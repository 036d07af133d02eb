"""PDF files: their text layer, page by page; a scan without one has no text."""

import pypdfium2  # type: ignore[import-untyped]  # the library ships no types

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import unwrapping
from rasad.record.bundles import folded

SUFFIXES: tuple[str, ...] = (".pdf",)
ASKED = 0
MAGIC = b"%PDF-"
HEAD = 1024  # bytes: what stands before the magic word is passed over by readers
LARGEST = 64_000_000  # bytes
MOST_PAGES, MOST_LETTERS = 2_000, 5_000_000


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* begins as a PDF does."""
    return MAGIC in raw[:HEAD] and (raw.lstrip().startswith(MAGIC) or b"\0" in raw)


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with the text of its pages, a paragraph a line.

    Lines that were cut at the margin are put together; what the text layer holds
    is given as it stands there. The day that the file was made is no day of
    publication, so none is stated.

    Raises:
        BadDocument: it is damaged, locked with a password, too large, or has no
            text layer.
    """
    if len(raw) > LARGEST:
        raise _refused(f"a PDF file larger than {LARGEST // 1_000_000} MB", path)
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
        return str(words.get_text_range()).replace("\0", "")
    finally:
        words.close()
        page.close()


def _refused(what: str, path: str) -> BadDocument:
    return BadDocument(what, path, remedy="Give its words as plain text (.txt).")
