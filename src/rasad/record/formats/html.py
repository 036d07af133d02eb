"""HTML pages: their main text, without the page around it; nothing is run."""

import re

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import charset, pages

SUFFIXES: tuple[str, ...] = (".html", ".htm", ".xhtml")
ASKED = 1
TAG = re.compile(
    rb"<(?:!doctype|html|head|body|article|div|p|h1|meta)\b", re.IGNORECASE
)


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* is text with tags of a page near its beginning."""
    head = raw[: pages.HEAD].replace(b"\0", b"")  # wide characters
    return not charset.is_binary(raw) and bool(TAG.search(head))


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with the page's main text, a paragraph a line.

    Stories of a page with several are in page order, each from its headline on,
    with a page break between. The same bytes give the same text.

    Raises:
        BadDocument: no encoding fits, or the page shows no words.
    """
    page = pages.from_bytes(raw)
    if page is None:
        raise BadDocument(
            "its characters cannot be read in any encoding",
            path,
            remedy="Save the page as UTF-8.",
        )
    if not page.text:
        raise BadDocument(
            page.why,
            path,
            remedy="Capture the page as a browser shows it, without its pictures.",
        )
    return Document(
        id=document_id(raw), path=path, format="html", text=page.text,
        title=page.facts.title, language=page.facts.language,
        published=page.facts.published, published_basis=page.facts.basis,
        sidecar=sidecar,
    )  # fmt: skip
