"""What a lake was made with, and making again what is missing of it."""

import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct, structs

from rasad.errors import StorageError
from rasad.model.cell import Cell
from rasad.model.observation import Observation
from rasad.model.verdict import Verdict
from rasad.observations import READING
from rasad.pipeline import deriving, workers
from rasad.pipeline import reference as known
from rasad.pipeline.config import Config
from rasad.pipeline.reference import CURRENT
from rasad.pipeline.workspace import Progress
from rasad.storage import lake, shelf
from rasad.storage.lock import writing
from rasad.verdicts import RULESET
from rasad.verdicts.fingerprints import Reference

FEW: Final = 3  # names that an error tells
FETCHED: Final = "reference"  # where a workspace keeps its snapshots


def home(folder: Path, settings: Config) -> Path | None:
    """Return the folder of reference data; None for the built-in set."""
    if settings.reference is None:
        return folder / FETCHED if (folder / FETCHED / CURRENT).is_file() else None
    return folder / settings.reference


def made_with(folder: Path, settings: Config) -> Reference:
    """
    Return the reference data to judge with, and clear a lake made with other.

    Changed rules judge history anew from the observations, which stay (E1), as
    tables of cells do, which no rule made. A changed snapshot, or another reading
    of measurements, clears these as well: fingerprints are matched as bodies pass,
    so the raw archives are read again.

    Raises:
        StorageError: they would have to be read again, and some are not there;
            nothing was cleared.
    """
    reference = known.load(home(folder, settings))
    stamp = folder / "lake" / "made-with.json"
    now = _MadeWith(ruleset=RULESET, reading=READING, reference=reference.snapshots)
    before = _stamped(stamp)
    if before == now:
        return reference
    if before is not None and structs.replace(before, ruleset=RULESET) == now:
        judged = lake.sources(folder, Verdict)
        _must_be_there(folder, {*judged}.difference(lake.sources(folder, Observation)))
        for source in judged:
            lake.forget(folder, source, Verdict, Cell)
    elif stamp.parent.exists():
        held = {*lake.sources(folder, Observation), *lake.sources(folder, Cell)}
        _must_be_there(folder, held)
        shutil.rmtree(stamp.parent)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_bytes(msgspec.json.encode(now))
    return reference


def _must_be_there(folder: Path, wanted: set[str]) -> None:
    """Refuse to clear what nothing would be left to make again from."""
    if gone := sorted(wanted.difference(p.name for p in shelf.archives(folder))):
        raise StorageError(
            f"{folder}: the lake has to be made again, with other reference data or "
            f"by another version, and {len(gone)} of its archives are not in "
            f"measurements/ any more ({', '.join(gone[:FEW])}); put them back, or "
            "delete the folder lake/ to go on without what they hold"
        )


class _MadeWith(Struct, frozen=True, kw_only=True):
    """What a lake was made with (P2)."""

    ruleset: str
    reading: str
    reference: tuple[str, ...]


def _stamped(stamp: Path) -> _MadeWith | None:
    """Return what the lake says that it was made with; None where it does not."""
    try:
        return msgspec.json.decode(stamp.read_bytes(), type=_MadeWith)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def refresh(
    folder: Path, settings: Config, progress: Progress | None = None, *, jobs: int = 1
) -> int:
    """
    Make again what is missing of the lake; returns how many sources were made.

    Where the observations of a source are there, its archive is not read, and need
    not be there. *jobs* processes take a source each.

    Raises:
        Locked: something is missing, and another process writes to the workspace.
        StorageError: as `made_with` tells; or a source could not be made.
    """
    made = _stamped(folder / "lake" / "made-with.json")
    current = made and made.ruleset == RULESET and made.reading == READING
    if not _missing(folder) and (current or not _sources(folder)):
        return 0
    with writing(folder):
        reference = made_with(folder, settings)
        lake.sweep(folder)  # last: whoever began before writes for nothing
        missing = _missing(folder)
        if min(jobs, len(missing)) > 1:
            _shared(folder, home(folder, settings), missing, progress, jobs)
        else:
            for name in missing:
                deriving.made_again(folder, name, reference, progress)
    return len(missing)


def _shared(
    folder: Path,
    known: Path | None,
    missing: Sequence[str],
    progress: Progress | None,
    jobs: int,
) -> None:
    """Let processes make what is missing, a source each."""
    work = partial(deriving.made_again_in_worker, folder, known)
    for done in workers.each(work, missing, jobs=min(jobs, len(missing))):
        if done.made is None:
            lost = workers.lost("refresh", Path(done.given))
            raise StorageError(f"{lost.source}: {lost.what}. {lost.remedy}")
        if progress is not None:
            progress(done.made.measurements + done.made.cells)


def _sources(folder: Path) -> list[str]:
    """Return the names of what the lake is made of, there or observed before."""
    there = {path.name for path in shelf.archives(folder)}
    return sorted(there.union(lake.sources(folder, Observation)))


def _missing(folder: Path) -> list[str]:
    return [name for name in _sources(folder) if not lake.has(folder, Cell, name)]
