"""Bytes as captured to a document whose text can be quoted."""

from types import ModuleType

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.record import charset
from rasad.record.formats import FORMATS, Format

ACCEPTED = "Give it as plain text (.txt, UTF-8) or as the page's own HTML."


def from_bytes(raw: bytes, *, path: str, sidecar: Sidecar | None = None) -> Document:
    """
    Read a document as captured; `id` is the hash of *raw*.

    The format is the one that knows the file's suffix; a file with another
    suffix, or none, is read by the first format that accepts its content.
    *path* is only named, never opened.

    Raises:
        BadDocument: it is empty, no text, or of a format that no file in
            `formats/` reads.
    """
    if not raw.strip():
        raise BadDocument(
            "the file is empty", path, remedy="Capture the page again, or leave it out."
        )
    kind = charset.kind_of_file(raw)
    if kind:
        raise BadDocument(f"{kind}, not a text", path, remedy=ACCEPTED)
    return _format(raw, path).read(raw, path=path, sidecar=sidecar or Sidecar())


def _format(raw: bytes, path: str) -> Format:
    name = path.lower()
    by_suffix = [f for f in FORMATS.values() if name.endswith(f.SUFFIXES)]
    for found in by_suffix or FORMATS.values():
        if found.accepts(raw):
            return found
    if by_suffix:
        raise BadDocument(
            f"named like {_word(by_suffix[0])}, but its bytes are not",
            path,
            remedy=ACCEPTED,
        )
    raise BadDocument("no format knows this file", path, remedy=ACCEPTED)


def _word(found: Format) -> str:
    return found.__name__.rpartition(".")[2] if isinstance(found, ModuleType) else "one"
