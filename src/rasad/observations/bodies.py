"""Bodies as they pass: bytes to text, title and hash; none of them is kept."""

import binascii
import re
from collections.abc import Iterator

from msgspec import Struct
from xxhash import xxh3_128

from rasad.model.observation import SEARCHED
from rasad.observations.sections import Blob

CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
# Without IGNORECASE the search leaps from one "<" to the next.
TITLE = re.compile(r"<[tT][iI][tT][lL][eE][^>]{0,200}>([^<]{1,500})")
LONGEST_TITLE = 160


class Passed(Struct, frozen=True, kw_only=True, gc=False):
    """
    What is known of a body that passed.

    Its text, the text's first 65,536 code points in UTF-8, its length in bytes,
    and its hash, which is None for an empty body.
    """

    text: str
    start: bytes
    length: int
    digest: str | None


NOTHING = Passed(text="", start=b"", length=0, digest=None)


def to_bytes(body: str | Blob | None) -> bytes:
    """Return the body's bytes; empty where there is none or its base64 is broken."""
    if body is None:
        return b""
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    try:
        return binascii.a2b_base64(body.data)
    except (binascii.Error, ValueError):
        return b""


def to_text(body: str | Blob | None, raw: bytes) -> str:
    """
    Return the body as text.

    Bytes that are no UTF-8 are read in the character set that the page names
    in its first kilobyte, else byte for byte, so that ASCII patterns still match.
    """
    if isinstance(body, str):
        return body
    try:
        return raw.decode()
    except UnicodeDecodeError:
        named = CHARSET.search(raw[:1024])
        charset = named[1].decode("ascii") if named else "latin-1"
    try:
        return raw.decode(charset, "replace")
    except (LookupError, ValueError):  # a codec of no text, or a broken one
        return raw.decode("latin-1")


def title_of(text: str) -> str | None:
    """Return the page's title, white space folded; None where it has none."""
    found = TITLE.search(text, 0, SEARCHED)
    if found is None:
        return None
    return " ".join(found[1].split())[:LONGEST_TITLE] or None


def _pieces(text: str) -> Iterator[bytes]:
    """Yield the text in UTF-8; in pieces, since large ones leave the cache."""
    for at in range(0, len(text), SEARCHED):
        yield text[at : at + SEARCHED].encode("utf-8", "surrogatepass")


def read(body: str | Blob | None) -> Passed:
    """Return what is known of a body; of none, and of broken base64, nothing."""
    if not body:
        return NOTHING
    if isinstance(body, str):
        pieces = _pieces(body)
        start = next(pieces)
        length, digest = len(start), xxh3_128(start)
        for piece in pieces:
            length += len(piece)
            digest.update(piece)
        return Passed(text=body, start=start, length=length, digest=digest.hexdigest())
    raw = to_bytes(body)
    if not raw:
        return NOTHING
    text = to_text(body, raw)
    return Passed(
        text=text,
        start=next(_pieces(text), b""),
        length=len(raw),
        digest=xxh3_128(raw).hexdigest(),
    )
