"""Archives in memory: members of a ZIP file, gzip streams, within a limit."""

import struct
import zlib

from msgspec import Struct

from rasad.errors import BadDocument

MOST_MEMBERS = 10_000
MOST_BYTES = 64_000_000  # that a member, or a stream, may unpack to
CHUNK = 16_384
GZIP, BARE, ZLIB = 31, -15, 15  # what zlib calls their windows
STORED, DEFLATED = 0, 8
END, ENTRY, LOCAL = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
END_SIZE, LONGEST_REMARK = 22, 65_535
LOCAL_SIZE = 30
SECRET = 1
# Signature, versions, flags, method, time, check, packed and plain size, lengths of
# name, extra and remark, disk and attributes, where the file's own header is.
ROW = struct.Struct("<4s4xHH4xIIIHHH8xI")


class Member(Struct, frozen=True, kw_only=True):
    """Where a file of a ZIP archive stands, as its directory tells it."""

    name: str
    secret: bool
    method: int
    check: int
    size: int
    start: int


def is_zip(raw: bytes) -> bool:
    """Say whether *raw* begins as a ZIP archive with something in it does."""
    return raw.startswith(LOCAL)


def opening(raw: bytes) -> bytes:
    """Return the first few bytes that a gzip stream unpacks to; empty for another."""
    try:
        return zlib.decompressobj(GZIP).decompress(raw[:CHUNK], 16)
    except zlib.error:
        return b""


def members(raw: bytes, *, path: str) -> dict[str, Member]:
    """
    Return the files in a ZIP archive by name, in the order of its directory.

    Of a name that is told twice the last one holds.

    Raises:
        BadDocument: its directory is damaged, of the 64-bit kind, or too long.

    Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
    """
    end = raw.rfind(END, -(END_SIZE + LONGEST_REMARK))
    if end < 0 or end + END_SIZE > len(raw):
        raise _broken(path, "its directory is missing")
    count, _, at = struct.unpack_from("<HII", raw, end + 10)
    if count > MOST_MEMBERS:
        raise _broken(path, f"it says it holds {count} files")
    found = {}
    for _ in range(count):
        member, at = _member(raw, at, path)
        found[member.name] = member
    return found


def _member(raw: bytes, at: int, path: str) -> tuple[Member, int]:
    if not raw.startswith(ENTRY, at) or at + ROW.size > len(raw):
        raise _broken(path, "its directory is damaged")
    _, flags, method, check, size, _, name, extra, remark, start = ROW.unpack_from(
        raw, at
    )
    begin = at + ROW.size
    member = Member(
        name=raw[begin : begin + name].decode("utf-8", "replace"),
        secret=bool(flags & SECRET),
        method=method,
        check=check,
        size=size,
        start=start,
    )
    return member, begin + name + extra + remark


def unpacked(raw: bytes, member: Member, *, path: str, most: int = MOST_BYTES) -> bytes:
    """
    Return the bytes of a file of a ZIP archive; never more than *most*.

    Raises:
        BadDocument: it is damaged, encrypted, packed in a way not read, or
            unpacks to more than *most*.
    """
    if not raw.startswith(LOCAL, member.start):
        raise _broken(path, f"{member.name} is not where the directory says")
    if member.secret:
        raise BadDocument(
            f"{member.name} in it is encrypted", path, remedy="Give it without one."
        )
    name, extra = struct.unpack_from("<HH", raw, member.start + 26)
    begin = member.start + LOCAL_SIZE + name + extra
    body = raw[begin : begin + member.size]
    if member.method == DEFLATED:
        body, whole = inflated(body, window=BARE, most=most, path=path)
    else:
        whole = member.method == STORED
    if not whole or zlib.crc32(body) != member.check:
        raise _broken(path, f"{member.name} cannot be unpacked")
    return body


def inflated(
    raw: bytes, *, window: int, path: str, most: int = MOST_BYTES
) -> tuple[bytes, bool]:
    """
    Return what *raw* unpacks to, one stream after another, and whether all of it.

    What follows a damaged place is not there.

    Raises:
        BadDocument: it unpacks to more than *most* bytes.
    """
    parts: list[bytes] = []
    held = at = 0
    fresh = False
    view, stream = memoryview(raw), zlib.decompressobj(window)
    while at < len(raw):
        chunk = view[at : at + CHUNK]
        try:
            parts.append(stream.decompress(chunk, most - held + 1))
        except zlib.error:
            return b"".join(parts), False
        held += len(parts[-1])
        if held > most:
            raise BadDocument(
                f"it unpacks to more than {most // 1_000_000} MB",
                path,
                remedy="Unpack it and give its parts.",
            )
        at += len(chunk) - len(stream.unused_data)
        fresh = stream.eof
        if fresh:
            stream = zlib.decompressobj(window)
    return b"".join(parts), bool(raw) and fresh


def _broken(path: str, what: str) -> BadDocument:
    return BadDocument(
        f"an archive or an office file that cannot be opened: {what}",
        path,
        remedy="Fetch it again, or save its text as .txt.",
    )
