"""Bodies as they pass: bytes to text, title and hash; none of them is kept."""

import binascii
import re
from collections.abc import Iterator

import msgspec
from msgspec import Struct
from xxhash import xxh3_128

from rasad.model.observation import SEARCHED

CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
# Without IGNORECASE the search leaps from one "<" to the next.
TITLE = re.compile(r"<[tT][iI][tT][lL][eE][^>]{0,200}>([^<]{1,500})")
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
        return Passed(start, title_of(body), length, digest.hexdigest())
    return _of_bytes(to_bytes(body))


def _of_bytes(raw: bytes) -> Passed:
    """Return what is known of a body that stood in base64."""
    if not raw:
        return NOTHING
    text = to_text(None, raw)
    start = next(_pieces(text), b"")
    return Passed(start, title_of(text), len(raw), xxh3_128(raw).hexdigest())


def passing(_kind: type, value: object) -> Passed:
    """
    Return what is known of a body as it stands in JSON: the hook of a decoder.

    It is called for each body as soon as that is decoded, while its text is still
    in the cache of the processor; after it nothing holds the text.

    Raises:
        ValueError: it is neither a text nor a base64 object; decoders add the path.
    """
    if isinstance(value, str):
        return read(value)
    try:
        return _of_bytes(msgspec.convert(value, _Decoded).data)
    except msgspec.ValidationError:  # base64 in lines, or broken; or no such object
        pass
    try:
        return read(msgspec.convert(value, str | Blob | None))
    except msgspec.ValidationError as error:
        raise ValueError(str(error)) from error
