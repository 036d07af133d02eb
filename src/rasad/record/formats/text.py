"""Plain text: the file's characters as they stand, so that offsets hold."""

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import charset

SUFFIXES: tuple[str, ...] = (".txt", ".text", ".md")
ASKED = 2


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* is text in some encoding."""
    return not charset.is_binary(raw)


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document; offsets count code points of the decoded file.

    Line ends, no-break spaces and a byte-order mark stay as they are.

    Raises:
        BadDocument: no encoding fits, or nothing but white space is in it.
    """
    text = charset.decode(raw)
    if text is None:
        raise BadDocument(
            "its characters cannot be read in any encoding",
            path,
            remedy="Save the text as UTF-8.",
        )
    if not text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise BadDocument("there is no text in it", path, remedy="Capture it again.")
    return Document(
        id=document_id(raw), path=path, format="text", text=text, sidecar=sidecar
    )
