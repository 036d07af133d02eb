"""Bodies as they pass: bytes to text, title and hash; none of them is kept."""

import binascii
import re
from hashlib import sha256

from rasad.observations.sections import Blob

CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
# Without IGNORECASE the search leaps from one "<" to the next.
TITLE = re.compile(r"<[tT][iI][tT][lL][eE][^>]{0,200}>([^<]{1,500})")
HEAD = 65_536  # code points in which a title is looked for
LONGEST_TITLE = 160


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
    found = TITLE.search(text, 0, HEAD)
    if found is None:
        return None
    return " ".join(found[1].split())[:LONGEST_TITLE] or None


def hash_of(raw: bytes) -> str | None:
    """Return the first 32 hex digits of the SHA-256; None for an empty body."""
    return sha256(raw).hexdigest()[:32] if raw else None


def read(body: str | Blob | None, *, lean: bool) -> tuple[str, int, str | None]:
    """Return text, length in bytes and hash; *lean* leaves out the hash."""
    if lean and isinstance(body, str) and body.isascii():
        return body, len(body), None  # nothing is copied
    raw = to_bytes(body)
    return to_text(body, raw), len(raw), None if lean else hash_of(raw)
