"""The outside records of a workspace: kept as they came, and read anew each time."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from rasad.errors import BadInput
from rasad.model.episode import Episode
from rasad.model.reject import Reject
from rasad.pipeline.interchange import incoming, opening
from rasad.pipeline.interchange.nouns import (
    Given,
    Incoming,
    Listed,
    Outage,
    Reading,
    Repair,
    Row,
)
from rasad.plugins import Folder
from rasad.storage import shelf
from rasad.storage.whole_files import written_whole

KINDS: Final = Folder(incoming, Incoming)
HOME: Final = "outside"
_LARGEST: Final = 1 << 26  # bytes of a file that is looked into
_STARTS: Final = (b"{", b"[", b"PK\x03\x04")
_SUFFIXES: Final = frozenset({".csv", ".xlsx", ".json"})


def reading(path: Path, file: str | None = None) -> Reading | None:
    """
    Read an outside file; None where it is of no kind that `incoming/` knows.

    Raises:
        BadInput: it says by its name and first bytes that it is one, and is damaged.
        OSError: it cannot be opened.
    """
    if path.suffix.lower() not in _SUFFIXES or path.stat().st_size > _LARGEST:
        return None
    raw = path.read_bytes()
    given = opening.given(raw, file or path.name)
    kind = _kind(given)
    return None if kind is None else kind.read(given)


def is_one(path: Path) -> bool:
    """Tell whether a file is an outside record; one that is damaged is none."""
    try:
        return path.suffix.lower() == ".xlsx" or reading(path) is not None
    except (BadInput, OSError):
        return False


def _kind(given: Given) -> Incoming | None:
    return next((KINDS[name] for name in KINDS if KINDS[name].accepts(given)), None)


def keep(folder: Path, path: Path) -> tuple[Path, bool]:
    """Copy the file into the workspace, once; tells whether it was new."""
    home = folder / HOME
    kept = home / f"{shelf.file_hash(path)[:16]}-{path.name}"
    if kept.exists():
        return kept, False
    with written_whole(kept) as copy, path.open("rb") as file:
        shutil.copyfileobj(file, copy)
    return kept, True


def kept(folder: Path) -> tuple[Path, ...]:
    """Return the outside files of a workspace, by name."""
    home = folder / HOME
    if not home.is_dir():
        return ()
    return tuple(
        sorted(p for p in home.iterdir() if p.is_file() and not p.name.startswith("."))
    )


class Outside:
    """
    Everything that others tell, of one workspace.

    Every tuple is by country, day and id. The same row in two files (a sheet and
    the workbook that it is of) is there once.
    """

    def __init__(self, readings: tuple[Reading, ...]) -> None:
        self._readings = readings

    @classmethod
    def of(cls, folder: Path) -> "Outside":
        """Read every outside file of the workspace; a damaged one holds nothing."""
        return cls(tuple(_readings(folder)))

    def rows(self, country: str | None = None) -> tuple[Row, ...]:
        """Return the rows of event records."""
        found = {row.id: row for r in reversed(self._readings) for row in r.rows}
        rows = (row for row in found.values() if country in (None, row.country))
        return tuple(sorted(rows, key=lambda r: (r.country, r.start, r.id)))

    def outages(self, country: str | None = None) -> tuple[Outage, ...]:
        """Return the outages that named sources report."""
        found = {o.episode.id: o for r in reversed(self._readings) for o in r.outages}
        return tuple(
            sorted(
                (o for o in found.values() if country in (None, o.episode.country)),
                key=lambda o: (
                    o.episode.country or "",
                    o.episode.start.latest,
                    o.episode.id,
                ),
            )
        )

    def targets(self, country: str | None = None) -> tuple[Listed, ...]:
        """Return the targets of test lists; those of all countries with each."""
        found = {(t.country, t.url): t for r in self._readings for t in r.targets}
        return tuple(
            target
            for _, target in sorted(found.items(), key=lambda item: str(item[0]))
            if country is None or target.country in (None, country)
        )

    def repairs(self) -> tuple[Repair, ...]:
        """Return every repair and doubt, by file and row."""
        found = {r for reading in self._readings for r in reading.repairs}
        return tuple(
            sorted(found, key=lambda r: (r.file, r.sheet, r.row, r.column, r.why))
        )

    def rejects(self) -> tuple[Reject, ...]:
        """Return every row that could not be used."""
        return tuple(reject for r in self._readings for reject in r.rejects)


def outages_of_countries(folder: Path) -> tuple[Episode, ...]:
    """Return the outages of whole countries that others report, by country and time."""
    return tuple(o.episode for o in Outside.of(folder).outages() if not o.place)


def _readings(folder: Path) -> Iterator[Reading]:
    for path in kept(folder):
        try:
            found = _read(path)
        except BadInput as bad:
            found = Reading(
                kind="damaged",
                inputs=1,
                rejects=(
                    Reject(
                        stage="import",
                        source=bad.source,
                        where=bad.where,
                        what=bad.what,
                        remedy=bad.remedy,
                    ),
                ),
            )
        if found is not None:
            yield found


@cache
def _read(path: Path) -> Reading | None:
    """Return the reading of a kept file: its name holds its hash, so it stays."""
    return reading(path)
