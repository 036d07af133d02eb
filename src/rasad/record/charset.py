"""Bytes to characters: strictly UTF-8, else as declared, else as it looks."""

import codecs
from collections.abc import Iterator

# What no text holds; tab, newlines, form feed and escape are not among them.
CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\x0b\x0c\x1b")
MOST_CONTROLS = 0.005
GUESSED_FROM = 65_536  # bytes: more does not change the guess, and takes long

# Latin text of the west in the old encoding of its systems: a guess at a short
# one is often wrong, and these letters among many plain ones are proof enough.
WESTERN = "cp1252"
WESTERN_LETTERS = frozenset("àâäáãåæçéèêëíìîïñóòôöõøœúùûüßÿ“”‘’«»–—…€£©°·¿¡\xa0")
FEW = 0.2  # of the bytes

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
FILES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office file"),
    (b"\xd0\xcf\x11\xe0", "an office file"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF file"),
)


def kind_of_file(raw: bytes) -> str | None:
    """Return what *raw* is where its first bytes tell that it is no text."""
    return next((name for magic, name in FILES if raw.startswith(magic)), None)


def is_binary(raw: bytes) -> bool:
    """
    Say whether *raw* is no text in any encoding.

    A NUL, or more than one control byte in two hundred, where no byte-order mark
    says that the text is of wide characters.
    """
    if kind_of_file(raw):
        return True
    if any(raw.startswith(mark) for mark, _ in MARKS):
        return False
    controls = len(raw) - len(raw.translate(None, CONTROLS))
    return b"\0" in raw or controls > MOST_CONTROLS * len(raw)


def decode(raw: bytes, *, declared: str | None = None) -> str | None:
    """
    Return the characters of *raw*, nothing translated, nothing stripped.

    UTF-8 is tried first and strictly (its byte-order mark stays a character),
    then what a byte-order mark or the file itself declares, then the best guess.
    None where nothing fits.
    """
    for name in _candidates(raw, declared):
        try:
            return raw.decode(name)
        except (UnicodeError, LookupError):
            continue
    return None


def _candidates(raw: bytes, declared: str | None) -> Iterator[str]:
    marked = [name for mark, name in MARKS if raw.startswith(mark)]
    yield from marked
    yield "utf-8"
    if declared:
        yield declared
    if _is_western(raw[:GUESSED_FROM]):
        yield WESTERN
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed, slow to load

    best = from_bytes(raw[:GUESSED_FROM]).best()
    if best is not None:
        yield best.encoding


def _is_western(raw: bytes) -> bool:
    high = sum(byte > 127 for byte in raw)  # noqa: PLR2004 - beyond ASCII
    if high > FEW * len(raw):
        return False
    letters = {c for c in raw.decode(WESTERN, "replace") if not c.isascii()}
    return {c.lower() for c in letters} <= WESTERN_LETTERS
