"""Letters (.eml): their text, or the main text of their page."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import charset, pages, unwrapping
from rasad.record.bundles import folded

SUFFIXES: tuple[str, ...] = (".eml",)
ASKED = 0
HEAD = 16_384  # bytes in which the headers are looked at
HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
KNOWN = re.compile(
    rb"^(from|date|subject|message-id|mime-version|received|to):",
    re.IGNORECASE | re.MULTILINE,
)
ENOUGH = 3  # headers that only a letter has
LARGEST = 32_000_000  # bytes
MOST_PARTS, MOST_BORDERS = 1_000, 20_000  # borders of parts, or what looks like one
MOST_LINES = 400_000
BORDER = b"\n--"


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* begins with the headers of a letter."""
    head = HEADER.match(raw[:HEAD].lstrip())
    found = {name.lower() for name in KNOWN.findall(head[0])} if head else set()
    return len(found) >= ENOUGH


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with the letter's subject and text.

    The text is its plain part, lines cut at a margin put together, or the main
    text of its page where it has no plain part. The day is that of its Date
    header. Nothing of who wrote to whom is kept; attachments are not read.

    Raises:
        BadDocument: it has no text, is too large, of too many parts or too deep.

    Source: RFC 5322, RFC 2045-2047.
    """
    if len(raw) > LARGEST:
        raise _refused(f"a letter larger than {LARGEST // 1_000_000} MB", path)
    if raw.count(BORDER) > MOST_BORDERS or raw.count(b"\n") > MOST_LINES:
        raise _refused("a letter of more parts or lines than any has", path)
    try:
        letter = message_from_bytes(raw.lstrip())
        parts = list(_parts(letter))
    except (RecursionError, ValueError, LookupError, TypeError) as error:
        raise _refused("a letter whose parts cannot be told apart", path) from error
    text = (_plain(parts) or _page(parts)).replace("\0", "")
    if not text:
        raise _refused("a letter without text", path)
    title = _subject(letter).replace("\0", "")
    head = [folded(line) for line in text.split("\n", 3)[:3]]
    published = _day(letter)
    return Document(
        id=document_id(raw), path=path, format="eml",
        text=text if not title or title in head else f"{title}\n\n{text}",
        title=title or None, published=published,
        published_basis="Date header of the letter" if published else "",
        sidecar=sidecar,
    )  # fmt: skip


def _parts(letter: Message) -> Iterator[Message]:
    """Yield the parts that hold text, those attached or forwarded left out."""
    waiting = [letter]
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_disposition() == "attachment":
            continue
        if isinstance(inner, list):
            if part.get_content_maintype() == "multipart":
                waiting += [p for p in reversed(inner) if isinstance(p, Message)]
        else:
            yield part


def _plain(parts: list[Message]) -> str:
    for part in parts:
        if part.get_content_type() == "text/plain":
            words = charset.decode(_bytes(part), declared=part.get_content_charset())
            text = unwrapping.paragraphs((words or "").splitlines()).strip()
            if text:
                return text
    return ""


def _page(parts: list[Message]) -> str:
    for part in parts:
        if part.get_content_type() == "text/html":
            page = pages.from_bytes(_bytes(part), declared=part.get_content_charset())
            if page is not None and page.text:
                return page.text
    return ""


def _bytes(part: Message) -> bytes:
    try:
        found = part.get_payload(decode=True)
    except (ValueError, LookupError):  # a broken transfer encoding
        return b""
    return found if isinstance(found, bytes) else b""


def _subject(letter: Message) -> str:
    words = str(letter.get("Subject", ""))
    try:
        return folded(str(make_header(decode_header(words))))
    except (HeaderParseError, LookupError, ValueError):
        return folded(words)


def _day(letter: Message) -> str | None:
    try:
        return parsedate_to_datetime(str(letter.get("Date", ""))).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _refused(what: str, path: str) -> BadDocument:
    return BadDocument(what, path, remedy="Save its words as plain text (.txt).")
