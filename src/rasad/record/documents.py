"""Bytes as captured to a document whose text can be quoted."""

from types import ModuleType

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.record import charset, pages
from rasad.record.formats import FORMATS, Format

ACCEPTED = "Give it as plain text (.txt, UTF-8) or as the page's own HTML."
LARGEST = 256_000_000  # bytes
NONE = "none"
PAGES = frozenset({"html", "text"})
LARGEST_PAGE = pages.LARGEST_PAGE  # bytes of a file that holds one page
# Characters of an archive of many stories, and of a page: books, minutes of reading.
LONGEST, LONGEST_PAGE = 10_000_000, 3_000_000


def from_bytes(raw: bytes, *, path: str, sidecar: Sidecar | None = None) -> Document:
    """
    Read a document as captured; `id` is the hash of *raw*.

    The format is the one that knows the file's suffix and accepts its content;
    a file with another suffix, none or a wrong one is read by the first format
    that knows its content. *path* is only named, never opened.

    Raises:
        BadDocument: it is empty, no text, too large or too long, or of a format
            that no file in `formats/` reads.
    """
    if not raw.strip():
        raise BadDocument(
            "the file is empty", path, remedy="Capture the page again, or leave it out."
        )
    if len(raw) > LARGEST:
        raise BadDocument(
            f"the file is larger than {LARGEST // 1_000_000} MB",
            path,
            remedy="Give it in parts.",
        )
    chosen = _format(raw, path)
    if len(raw) > LARGEST_PAGE and _word(chosen) in PAGES:
        raise BadDocument(
            f"a page larger than {LARGEST_PAGE // 1_000_000} MB",
            path,
            remedy="Give it in parts.",
        )
    found = chosen.read(raw, path=path, sidecar=sidecar or Sidecar())
    longest = LONGEST if found.stories else LONGEST_PAGE
    if len(found.text) > longest:
        raise BadDocument(
            f"its text is longer than {longest // 1_000_000} million characters",
            path,
            remedy="Give it in parts.",
        )
    return found


def format_of(raw: bytes, path: str) -> str:
    """
    Return the name of the format that would read the file; `none` for none.

    Nothing is read of it but how it begins.
    """
    try:
        return _word(_format(raw, path))
    except BadDocument:
        return NONE


def _format(raw: bytes, path: str) -> Format:
    name = path.lower()
    asked = sorted(FORMATS.values(), key=lambda f: f.ASKED)
    by_suffix = [f for f in asked if name.endswith(f.SUFFIXES)]
    # A wrong suffix is forgiven to a format that is sure of its files: what
    # takes any text would take a damaged file of another kind as well.
    surest = asked if not by_suffix else [f for f in asked if f.ASKED < asked[-1].ASKED]
    for found in (*by_suffix, *surest):
        if found.accepts(raw):
            return found
    raise _refused(raw, path, by_suffix)


def _refused(raw: bytes, path: str, by_suffix: list[Format]) -> BadDocument:
    kind = charset.kind_of_file(raw)
    if kind:
        return BadDocument(f"{kind}, not a text", path, remedy=ACCEPTED)
    if by_suffix:
        what = f"named like {_word(by_suffix[0])}, but its bytes are not"
        return BadDocument(what, path, remedy=ACCEPTED)
    return BadDocument("no format knows this file", path, remedy=ACCEPTED)


def _word(found: Format) -> str:
    return found.__name__.rpartition(".")[2] if isinstance(found, ModuleType) else "one"
