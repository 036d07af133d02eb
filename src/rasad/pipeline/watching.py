"""What changed since the last look, kept in a log that is only added to."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from rasad.episodes import changes
from rasad.episodes.changes import Change
from rasad.pipeline.observatory import Observatory
from rasad.storage import change_log
from rasad.storage.change_log import Link
from rasad.storage.lock import writing

LOG = "watch.jsonl"
Progress = Callable[[int], None]


def look(
    folder: Path, *, at: datetime | None = None, progress: Progress | None = None
) -> tuple[Link, ...]:
    """
    Look once: add what changed since the last look to the log, and return it.

    New archives in the workspace are read first. With nothing new, nothing is
    written and the answer is empty.

    Raises:
        ConfigError: the folder is no workspace.
        Locked: another process writes to the workspace.
        StorageError: the log is broken; the line is named.
    """
    with Observatory.open(folder, at=at, progress=progress) as observatory:
        now = observatory.episodes()
        moment = f"{observatory.at:%Y-%m-%dT%H:%M:%SZ}"
    path = folder / LOG
    with writing(folder):
        known = changes.followed(_changes(change_log.read(path)))
        return change_log.append(path, changes.between(known, now), at=moment)


def told(folder: Path) -> tuple[Link, ...]:
    """
    Return every line of the log, its chain checked; empty before the first look.

    Raises:
        StorageError: a line was altered, taken out or put in; it is named.
    """
    return change_log.read(folder / LOG)


def _changes(links: tuple[Link, ...]) -> Iterator[Change]:
    for link in links:
        yield msgspec.json.decode(link.body, type=Change)
