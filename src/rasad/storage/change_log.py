"""
A log that is only ever added to, each line bound to the one before by a hash.

    {"number": 2, "at": "2024-05-01T…", "previous": "…", "body": {…}, "hash": "…"}

A line that was altered, taken out or put in between breaks the chain and is
named. What cannot be seen from the log alone is that its last lines are gone:
keep the last hash elsewhere to see that.
"""

import os
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from rasad.errors import StorageError

FIRST = "0" * 64


class Link(Struct, frozen=True, kw_only=True):
    """A line of the log: `body` is JSON as it was written, byte for byte."""

    number: int
    at: str
    previous: str
    body: msgspec.Raw
    hash: str


def read(path: Path) -> tuple[Link, ...]:
    """
    Read the log and check its chain; empty where there is none.

    A last line without an end is what a crash left, and is not part of it.

    Raises:
        StorageError: a line does not follow from the one before; it is named.
    """
    raw = path.read_bytes() if path.exists() else b""
    links: list[Link] = []
    previous = FIRST
    for number, line in enumerate(raw[: raw.rfind(b"\n") + 1].splitlines(), start=1):
        try:
            link = msgspec.json.decode(line, type=Link)
        except msgspec.MsgspecError as error:
            raise _broken(path, number, str(error)) from error
        if (
            link.number != number
            or link.previous != previous
            or _hash(link) != link.hash
        ):
            raise _broken(path, number, "it does not follow from the line before")
        links.append(link)
        previous = link.hash
    return tuple(links)


def append(path: Path, bodies: Iterable[Struct], *, at: str) -> tuple[Link, ...]:
    """
    Add a line for each of *bodies* and return them; nothing given, nothing written.

    All lines reach the disk together, before this returns. The caller holds the
    lock of the workspace.

    Raises:
        StorageError: the log so far is broken; nothing is written then.
    """
    links = read(path)
    number = len(links)
    previous = links[-1].hash if links else FIRST
    added: list[Link] = []
    for body in bodies:
        number += 1
        raw = msgspec.Raw(msgspec.json.encode(body))
        link = Link(number=number, at=at, previous=previous, body=raw, hash="")
        previous = _hash(link)
        added.append(msgspec.structs.replace(link, hash=previous))
    if added:
        _write(path, b"".join(msgspec.json.encode(link) + b"\n" for link in added))
    return tuple(added)


def _write(path: Path, lines: bytes) -> None:
    with path.open("a+b") as file:
        file.seek(0)
        file.truncate(file.read().rfind(b"\n") + 1)  # what a crash left half done
        file.seek(0, os.SEEK_END)
        file.write(lines)
        file.flush()
        os.fsync(file.fileno())


def _hash(link: Link) -> str:
    head = f"{link.number}\n{link.at}\n{link.previous}\n"
    return sha256(head.encode() + bytes(link.body)).hexdigest()


def _broken(path: Path, number: int, what: str) -> StorageError:
    return StorageError(
        f"{path} line {number}: {what}; put a copy from before in its place, or move "
        f"the file away to begin a new log"
    )
