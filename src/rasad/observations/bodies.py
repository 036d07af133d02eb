"""Bodies as they pass: JSON to UTF-8, title and hash; none of them is kept."""

import binascii
import re

import msgspec
from msgspec import Raw, Struct
from xxhash import xxh3_128_hexdigest

from rasad.model.observation import SEARCHED
from rasad.observations import texts

CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
# Without IGNORECASE the search leaps from one "<" to the next.
TITLE = re.compile(r"<[tT][iI][tT][lL][eE][^>]{0,200}>([^<]{1,500})")
OPENING = re.compile(rb"<[tT][iI][tT][lL][eE]")
FARTHEST = 4 * (len("<title") + 200 + len(">") + 500)  # bytes that TITLE may look at
LONGEST_TITLE = 160


class Blob(Struct, gc=False):
    """Bytes that are no UTF-8, in base64."""

    data: str = ""
    format: str = "base64"


class _Decoded(Struct, gc=False):
    """A `Blob` whose base64 is without fault: its bytes, decoded as it is read."""

    data: bytes = b""
    format: str = "base64"


class Passed:
    """
    What is known of a body that passed; the body itself is gone.

    `start` are the first 65,536 code points of its text in UTF-8, `title` its title
    as a page, None where it has none; `length` counts its bytes, and `digest` is
    their hash, None for an empty body.
    """

    __slots__ = ("digest", "length", "start", "title")

    def __init__(
        self, start: bytes, title: str | None, length: int, digest: str | None
    ) -> None:
        self.start, self.title = start, title
        self.length, self.digest = length, digest


NOTHING = Passed(b"", None, 0, None)


def to_bytes(body: Blob) -> bytes:
    """Return the body's bytes; empty where its base64 is broken."""
    try:
        return binascii.a2b_base64(body.data)
    except (binascii.Error, ValueError):
        return b""


def to_text(raw: bytes) -> str:
    """
    Return the bytes of a body as text.

    Bytes that are no UTF-8 are read in the character set that the page names
    in its first kilobyte, else byte for byte, so that ASCII patterns still match.
    """
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
    return _folded(found[1]) if found else None


def _folded(title: str) -> str | None:
    return " ".join(title.split())[:LONGEST_TITLE] or None


def _title(start: bytes) -> str | None:
    """Return what `title_of` does, of UTF-8: only what is near a tag is made text."""
    for opening in OPENING.finditer(start):
        near = start[opening.start() : opening.start() + FARTHEST]
        if found := TITLE.match(near.decode("utf-8", "ignore")):  # it may be cut
            return _folded(found[1])
    return None


def _of_utf8(whole: bytes, at: int) -> Passed:
    """Return what is known of a text, whose searched part ends *at* a byte."""
    if not whole:
        return NOTHING
    start = whole if at == len(whole) else whole[:at]
    return Passed(start, _title(start), len(whole), xxh3_128_hexdigest(whole))


def _of_bytes(raw: bytes) -> Passed:
    """Return what is known of a body that stood in base64."""
    if not raw:
        return NOTHING
    text = to_text(raw)
    start = text[:SEARCHED].encode("utf-8", "surrogatepass")
    return Passed(start, title_of(text), len(raw), xxh3_128_hexdigest(raw))


class OddBody(ValueError):
    """A body is neither a text, nor an object with base64, nor null."""


def from_json(body: Raw) -> Passed:
    """
    Return what is known of a body as it stands in JSON; of null, nothing.

    A text becomes UTF-8 at once, without a `str` of it. Broken base64 is as none.

    Raises:
        OddBody: it is neither a text nor a base64 object, or is not UTF-8.
    """
    if found := texts.utf8(body, SEARCHED) or texts.plain(body, SEARCHED):
        return _of_utf8(*found)
    try:
        value = msgspec.json.decode(body)
        return NOTHING if value is None else _of_object(value)
    except (msgspec.ValidationError, UnicodeDecodeError) as error:
        raise OddBody(str(error)) from error


def _of_object(value: object) -> Passed:
    """
    Return what is known of a body that is no text.

    Raises:
        ValidationError: it is no object with base64 either.
    """
    try:
        return _of_bytes(msgspec.convert(value, _Decoded).data)
    except msgspec.ValidationError:  # base64 in lines, or broken; or no such object
        blob = msgspec.convert(value, str | Blob | None)  # so the error names all
        return _of_bytes(to_bytes(blob)) if isinstance(blob, Blob) else NOTHING


def unread(_kind: type, _value: object) -> Passed:
    """Return nothing: what a file has under the name of what Rasad works out."""
    return NOTHING
