"""
Bytes of files as they were before they were packed, a piece at a time.

Gzip, Zstandard and LZ4 are told by their first bytes, not by the name. Each is
read with a bound on what one call may give, so that a bomb costs time and not
memory. Libraries that are absent give a reject with the name of what to install.
"""

import codecs
import importlib
import zlib
from collections.abc import Generator, Iterator
from typing import Any, BinaryIO, Protocol

CHUNK = 1 << 18  # bytes given at most by one call: larger ones leave the cache
PIECE = 1 << 16  # packed bytes taken in one call
# A block of Zstandard that repeats one byte takes 4 bytes and gives 128 KiB.
ZSTD_PIECE, ZSTD_WINDOW = 512, 1 << 27
RATIO = 1100  # deflate cannot honestly do more; a bomb of bombs does
LEAST = 64  # packed bytes: of less, no ratio is told
MAGIC = {
    b"\x1f\x8b": "gzip",
    b"\x28\xb5\x2f\xfd": "zstandard",
    b"\x04\x22\x4d\x18": "lz4",
}


# What is packed in ways that archives of measurements are not.
UNREAD = {
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"PK\x03\x04": "zip",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
}


class BrokenStream(Exception):
    """What is packed ends early, is damaged, or cannot be unpacked here."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what, remedy)
        self.what, self.remedy = what, remedy


class Stream(Protocol):
    """What bytes are read from."""

    def read(self, size: int = CHUNK, /) -> bytes:
        """Return some bytes, at most *size*; none at the end."""


class _Unpacker(Protocol):
    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = ..., /) -> bytes: ...


def _library(name: str, wanted: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise BrokenStream(
            f"{wanted} cannot be read without the library {name.partition('.')[0]}",
            "Install rasad with its extra `archives`.",
        ) from error


def _gzip() -> _Unpacker:
    """Return an unpacker of one member; the fast library where it is installed."""
    try:
        from isal import isal_zlib  # noqa: PLC0415 - an extra: it may be absent
    except ImportError:
        return zlib.decompressobj(31)
    made: _Unpacker = isal_zlib.decompressobj(31)
    return made


def _zstandard() -> _Unpacker:
    library = _library("zstandard", "Zstandard")
    context = library.ZstdDecompressor(max_window_size=ZSTD_WINDOW)
    made: _Unpacker = context.decompressobj()
    return made


def _lz4() -> _Unpacker:
    made: _Unpacker = _library("lz4.frame", "LZ4").LZ4FrameDecompressor()
    return made


MAKERS = {"gzip": _gzip, "zstandard": _zstandard, "lz4": _lz4}


class Unpacked:
    """The bytes inside a packed stream, member after member."""

    def __init__(self, packed: Stream, kind: str) -> None:
        self._packed = packed
        self._make = MAKERS[kind]
        self._bounded = kind != "zstandard"  # its objects know no bound of their own
        self._pieces = self._all()
        self._rest = b""
        self._taken = self._given = 0

    def read(self, size: int = CHUNK, /) -> bytes:
        """
        Return some bytes, at most *size*; none at the end.

        Raises:
            BrokenStream: it ends early, is damaged, is a bomb, or needs a library.
        """
        if not self._rest:
            self._rest = next(self._pieces, b"")
        found, self._rest = self._rest[:size], self._rest[size:]
        return found

    def _all(self) -> Iterator[bytes]:
        data = b""
        while True:
            data = data or self._more()
            if not data.lstrip(b"\0"):  # the end, or padding after the last member
                if data:
                    continue
                return
            member = self._make()
            damaged = _broken()
            try:
                data = yield from self._member(member, data)
            except damaged as error:
                raise BrokenStream(
                    f"the archive ends early or is damaged: {error}",
                    "What stands before it was read; fetch the file again.",
                ) from error

    def _member(self, member: _Unpacker, data: bytes) -> Generator[bytes, None, bytes]:
        """Yield what one member holds; return the packed bytes after it."""
        while True:
            found = (
                member.decompress(data, CHUNK)
                if self._bounded
                else member.decompress(data)
            )
            if found:
                yield found  # before it is doubted: lines that are whole are kept
                self._given += len(found)
                if self._given > RATIO * max(self._taken, LEAST):
                    raise BrokenStream(
                        f"it unpacks to more than {RATIO} times its size",
                        "Nobody compresses measurements so well: check its source.",
                    )
            if member.eof:
                return member.unused_data
            data = self._left(member, full=len(found) == CHUNK)

    def _left(self, member: _Unpacker, *, full: bool) -> bytes:
        """Return what the member takes next: what it left, or more of the file."""
        tail: bytes = getattr(member, "unconsumed_tail", b"")
        if tail or (full and not getattr(member, "needs_input", True)):
            return tail
        if more := self._more():
            return more
        raise EOFError("the end is missing")

    def _more(self) -> bytes:
        data = self._packed.read(PIECE if self._bounded else ZSTD_PIECE)
        self._taken += len(data)
        return data


def _broken() -> tuple[type[Exception], ...]:
    """Return what the libraries that are installed raise at damaged bytes."""
    found: list[type[Exception]] = [zlib.error, ValueError, RuntimeError, EOFError]
    for name, error in (("isal.isal_zlib", "error"), ("zstandard", "ZstdError")):
        try:
            found.append(getattr(importlib.import_module(name), error))
        except ImportError:
            continue
    return tuple(found)


class Peeked:
    """A stream whose first bytes can be looked at before they are read."""

    def __init__(self, stream: Stream | BinaryIO, size: int) -> None:
        self._stream = stream
        self.head = b""
        while len(self.head) < size and (more := stream.read(size - len(self.head))):
            self.head += more
        self._rest = self.head

    def read(self, size: int = CHUNK, /) -> bytes:
        """Return some bytes, at most *size*; none at the end."""
        if self._rest:
            found, self._rest = self._rest[:size], self._rest[size:]
            return found
        return self._stream.read(size)


# What the first bytes of JSON are in UTF-16 and UTF-32, the longer ones first: the
# shells of Windows write so. Without a mark, a brace and its zeros tell.
WIDE = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    "{".encode("utf-32-le"): "utf-32-le",
    "{".encode("utf-32-be"): "utf-32-be",
    "{".encode("utf-16-le"): "utf-16-le",
    "{".encode("utf-16-be"): "utf-16-be",
    "[".encode("utf-16-le"): "utf-16-le",
    "[".encode("utf-16-be"): "utf-16-be",
}


class _Narrow:
    """A stream of UTF-16 or UTF-32 as UTF-8; what is no text becomes `\ufffd`."""

    def __init__(self, stream: Stream, encoding: str) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder(encoding)("replace")

    def read(self, size: int = CHUNK, /) -> bytes:
        """Return the next bytes, half as many again as *size* at most; none at end."""
        while chunk := self._stream.read(size):
            if text := self._decoder.decode(chunk):
                return text.encode("utf-8", "replace")
        return self._decoder.decode(b"", final=True).encode("utf-8", "replace")


def in_utf8(stream: Peeked) -> Stream:
    """Return *stream*, whose text may be in UTF-16 or UTF-32, in UTF-8."""
    for begins, encoding in WIDE.items():
        if stream.head.startswith(begins):
            return _Narrow(stream, encoding)
    return stream


def unpacked(raw: Stream | BinaryIO) -> Stream:
    """
    Return the bytes inside *raw*, which may be packed or plain.

    Raises:
        BrokenStream: it is packed in a way that is not read.
    """
    peeked = Peeked(raw, 6)
    for magic, kind in UNREAD.items():
        if peeked.head.startswith(magic):
            remedy = "Unpack it first; .gz, .zst, .lz4 and .tar are read as they are."
            raise BrokenStream(f"it is packed with {kind}, which is not read", remedy)
    for magic, kind in MAGIC.items():
        if peeked.head.startswith(magic):
            return Unpacked(peeked, kind)
    return peeked
