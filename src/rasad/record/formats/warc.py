"""Archives of web pages (WARC, WACZ): each page that was answered is a story."""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import bundles, packed, pages
from rasad.record.bundles import Piece

SUFFIXES: tuple[str, ...] = (".warc", ".warc.gz", ".wacz")
ASKED = 0
MAGIC, PLACE = b"WARC/", b"datapackage.json"
INSIDE = re.compile(r"archive/[^/]+\.warc(?:\.gz)?")
MOST = 256_000_000  # bytes, unpacked
MOST_PAGES, MOST_LETTERS = 2_000, 9_000_000
LONGEST_HEAD = 65_536  # bytes
PAGE = re.compile(r"text/html|application/xhtml\+xml", re.IGNORECASE)
# What can hold words of its own, and is read where it is given as a file.
ALSO_TEXT = re.compile(
    r"text/plain|application/(?:pdf|msword|vnd\.open)", re.IGNORECASE
)
CHARSET = re.compile(r"charset=[\"']?([\w.:-]{2,40})", re.IGNORECASE)
STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +2\d\d\b")
SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,200}\r?\n")
GZIP_OR_ZLIB = 47  # zlib's word for "whichever of the two it is"
PLAIN = frozenset({"", "identity"})
KNOWN = frozenset({"gzip", "x-gzip", "deflate"})


class Record(Struct, frozen=True, kw_only=True):
    """A record of an archive: where it is, its headers, its bytes."""

    where: str
    head: Mapping[str, str]
    body: bytes


class Unread(ValueError):
    """A record, or the rest of an archive, that cannot be read."""


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* begins as an archive of web pages does, packed or not."""
    if packed.is_zip(raw):
        return PLACE in raw and b".warc" in raw
    return raw.startswith(MAGIC) or packed.opening(raw).startswith(MAGIC)


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with the main text of each page, in the archive's order.

    Pages are answers with a status of 2xx whose type is HTML; each has its own
    address, and the day it states itself: the day of its capture is none of
    publication. Pictures, scripts and the like are no pages.

    Raises:
        BadDocument: it is damaged from the start, unpacks to too much, or no
            page in it shows words.

    Source: ISO 28500 (WARC 1.1), sections 4-6; WACZ 1.1.1, section 5.
    """
    left: list[tuple[str, str]] = []
    text, stories = bundles.joined(_pieces(_archives(raw, path), path, left))
    if not text:
        why = f": {left[0][0]}: {left[0][1]}" if left else ""
        raise BadDocument(
            f"an archive without a page that shows words{why}",
            path,
            remedy="Capture the pages again, or give them as .html.",
        )
    return Document(
        id=document_id(raw), path=path, format="warc", text=text, stories=stories,
        left_out=tuple(left), sidecar=sidecar,
    )  # fmt: skip


def _archives(raw: bytes, path: str) -> Iterator[tuple[str, bytes]]:
    if not packed.is_zip(raw):
        yield "", _plain(raw, path, MOST)
        return
    left = MOST
    files = packed.members(raw, path=path)
    for name in sorted(name for name in files if INSIDE.fullmatch(name)):
        inner = packed.unpacked(raw, files[name], path=path, most=left)
        inner = _plain(inner, path, left)
        left -= len(inner)
        yield f"{name} ", inner


def _plain(raw: bytes, path: str, most: int) -> bytes:
    if raw.startswith(MAGIC):
        return raw
    # What is damaged at its end is told by its last record.
    return packed.inflated(raw, window=packed.GZIP, path=path, most=most)[0]


def _pieces(
    archives: Iterator[tuple[str, bytes]], path: str, left: list[tuple[str, str]]
) -> Iterator[Piece]:
    count = letters = 0
    for name, archive in archives:
        for record in _records(archive, name, left):
            if count >= MOST_PAGES or letters > MOST_LETTERS:
                left.append((record.where, "it and the rest are not read: too long"))
                return
            try:
                piece = _piece(record, path)
            except (Unread, BadDocument) as bad:
                what = bad.what if isinstance(bad, BadDocument) else str(bad)
                left.append((record.where, what))
                continue
            if piece is not None:
                count, letters = count + 1, letters + len(piece.text)
                yield piece


def _records(
    archive: bytes, name: str, left: list[tuple[str, str]]
) -> Iterator[Record]:
    at = number = 0
    while (at := _skipped(archive, at)) < len(archive):
        number += 1
        where = f"{name}record {number}"
        try:
            head, begin, end = _frame(archive, at)
        except Unread as bad:
            left.append((where, f"{bad}; the rest is not read"))
            return
        if head.get("warc-type") == "response":
            yield Record(where=where, head=head, body=archive[begin:end])
        at = end


def _skipped(archive: bytes, at: int) -> int:
    """Return where after *at* something other than an empty line begins."""
    while archive[at : at + 1] in {b"\r", b"\n"}:
        at += 1
    return at


def _frame(archive: bytes, at: int) -> tuple[dict[str, str], int, int]:
    """Return the headers of the record at *at*, and where its bytes stand."""
    if not archive.startswith(MAGIC, at):
        raise Unread("no record begins here")
    head, begin = _head(archive, at)
    size = head.get("content-length", "")
    if not (size.isascii() and size.isdigit() and len(size) <= 12):  # noqa: PLR2004 - digits of any size there is
        raise Unread("the record does not say how long it is")
    end = begin + int(size)
    if end > len(archive):
        raise Unread("the record ends before its end")
    return head, begin, end


def _head(raw: bytes, at: int) -> tuple[dict[str, str], int]:
    """Return headers by their names in small letters, and where they are over."""
    end = raw.find(b"\r\n\r\n", at, at + LONGEST_HEAD)
    if end < 0:
        raise Unread("its headers have no end")
    rows = raw[at:end].decode("utf-8", "replace").split("\r\n")[1:]
    pairs = (row.partition(":") for row in rows if ":" in row)
    return {name.strip().lower(): value.strip() for name, _, value in pairs}, end + 4


def _piece(record: Record, path: str) -> Piece | None:
    if not STATUS.match(record.body):
        return None
    head, begin = _head(record.body, 0)
    kind = head.get("content-type", "")
    address = record.head.get("warc-target-uri", "").strip("<>")
    if ALSO_TEXT.match(kind):
        raise Unread(f"{address} is {kind}, which is not read inside an archive")
    if not PAGE.match(kind):
        return None
    declared = CHARSET.search(kind)
    page = pages.from_bytes(
        _body(record.body[begin:], head, path),
        declared=declared[1] if declared else None,
    )
    if page is None or not page.text:
        why = "its characters cannot be read" if page is None else page.why
        raise Unread(f"{address} shows no words that can be read: {why}")
    return Piece(
        text=page.text,
        title=page.facts.title or "",
        published=page.facts.published,
        basis=page.facts.basis,
        url=address or None,
    )


def _body(raw: bytes, head: Mapping[str, str], path: str) -> bytes:
    """Return the page's bytes, as they were before they were sent."""
    if "chunked" in head.get("transfer-encoding", "").lower():
        raw = _joined(raw)
    coding = head.get("content-encoding", "").lower()
    if coding in PLAIN:
        return raw
    if coding not in KNOWN:
        raise Unread(f"its page is packed in a way that is not read: {coding}")
    found, whole = packed.inflated(raw, window=GZIP_OR_ZLIB, path=path)
    # Many archives keep the header of what they have unpacked already.
    return found if whole or found else raw


def _joined(raw: bytes) -> bytes:
    """Return the chunks of *raw* as one; as it is where it is in none."""
    parts, at = [], 0
    while size := SIZE.match(raw, at):
        length = int(size[1], 16)
        parts.append(raw[size.end() : size.end() + length])
        at = size.end() + length + 2
        if not length:
            break
    return b"".join(parts) if parts else raw
