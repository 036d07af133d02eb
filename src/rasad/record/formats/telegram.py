"""Telegram Desktop's export of a channel (result.json): each message a story."""

import re
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from rasad.errors import BadDocument
from rasad.model.document import Document, Sidecar
from rasad.model.ids import document_id
from rasad.record import bundles
from rasad.record.bundles import Piece

SUFFIXES: tuple[str, ...] = ("result.json",)
ASKED = 0
HEAD = 4096  # bytes
MESSAGES = re.compile(rb'"messages"\s*:\s*\[')
CHANNEL = re.compile(rb'"type"\s*:\s*"(?:public|private)_(?:channel|supergroup|group)"')
MOST_MESSAGES = 100_000
MOST_COMMAS = 5_000_000  # what its parts are told apart by


class Run(Struct, frozen=True):
    """A run of letters of one look; only what it says is read."""

    text: str = ""


class Message(Struct, frozen=True):
    """What is read of a message; who sent it is not."""

    type: str = ""
    id: int = 0
    date: str | None = None
    text: str | list[str | Run] = ""


class Export(Struct, frozen=True):
    """What is read of an export of one channel."""

    messages: list[msgspec.Raw]
    type: str = ""
    name: str | None = None


def accepts(raw: bytes, /) -> bool:
    """Say whether *raw* begins as the export of one channel or group does."""
    head = raw[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"{") and bool(
        MESSAGES.search(head) and CHANNEL.search(head)
    )


def read(raw: bytes, /, *, path: str, sidecar: Sidecar) -> Document:
    """
    Return the document with the messages that have words, in the export's order.

    Each is a story of its own day. Names of those who sent or passed on a message
    are not read; the name of the channel is its publisher, that of a group of
    people is not. Notices of joining, calls and the like are no messages.

    Raises:
        BadDocument: it is no such export, or no message has words.

    Source: Telegram Desktop, "Export chat history" in JSON.
    """
    if raw.count(b",") > MOST_COMMAS:
        raise _refused(f"an export of more than {MOST_COMMAS:,} parts", path)
    try:
        export = msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"), type=Export)
    except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
        raise _refused(
            f"an export of a channel that is damaged: {error}", path
        ) from error
    is_channel = export.type.endswith("channel")
    left: list[tuple[str, str]] = []
    pieces = _pieces(export.messages, export.name if is_channel else None, left)
    text, stories = bundles.joined(pieces)
    if not text:
        raise _refused("an export of a channel without a message that has words", path)
    return Document(
        id=document_id(raw), path=path, format="telegram", text=text,
        stories=stories, left_out=tuple(left), sidecar=sidecar,
    )  # fmt: skip


def _pieces(
    messages: list[msgspec.Raw], publisher: str | None, left: list[tuple[str, str]]
) -> Iterator[Piece]:
    for number, one in enumerate(messages):
        where = f"$.messages[{number}]"
        if number >= MOST_MESSAGES:
            left.append((where, "it and the rest are not read: too many messages"))
            return
        try:
            message = msgspec.json.decode(one, type=Message)
        except (msgspec.MsgspecError, RecursionError, UnicodeDecodeError) as error:
            left.append((where, f"no message: {error}"))
            continue
        if message.type in {"", "message"}:
            yield Piece(
                text=_words(message.text),
                published=message.date,
                basis="the message's date",
                publisher=publisher,
            )


def _words(text: str | list[str | Run]) -> str:
    if isinstance(text, str):
        return text
    return "".join(part if isinstance(part, str) else part.text for part in text)


def _refused(what: str, path: str) -> BadDocument:
    return BadDocument(
        what, path, remedy="Export the channel again, as JSON, or give its page."
    )
