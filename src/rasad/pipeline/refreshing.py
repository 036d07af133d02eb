"""What a lake was made with, and making again what is missing of it."""

import shutil
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct, structs

from rasad.model.cell import Cell
from rasad.model.verdict import Verdict
from rasad.observations import READING
from rasad.pipeline import deriving
from rasad.pipeline import reference as known
from rasad.pipeline.config import Config
from rasad.pipeline.reference import CURRENT
from rasad.pipeline.workspace import Progress
from rasad.storage import lake, shelf
from rasad.storage.lock import writing
from rasad.verdicts import RULESET
from rasad.verdicts.fingerprints import Reference

FETCHED: Final = "reference"  # where a workspace keeps its snapshots


def home(folder: Path, settings: Config) -> Path | None:
    """Return the folder of reference data; None for the built-in set."""
    if settings.reference is None:
        return folder / FETCHED if (folder / FETCHED / CURRENT).is_file() else None
    return folder / settings.reference


def made_with(folder: Path, settings: Config) -> Reference:
    """
    Return the reference data to judge with, and clear a lake made with other.

    Changed rules judge history anew from the observations, which stay (E1). A
    changed snapshot, or another reading of measurements, clears these as well:
    fingerprints are matched as bodies pass, so the raw archives are read again.
    """
    reference = known.load(home(folder, settings))
    stamp = folder / "lake" / "made-with.json"
    now = _MadeWith(ruleset=RULESET, reading=READING, reference=reference.snapshots)
    before = _stamped(stamp)
    if before == now:
        return reference
    if before is not None and structs.replace(before, ruleset=RULESET) == now:
        lake.forget(folder, Verdict, Cell)
    elif stamp.parent.exists():
        shutil.rmtree(stamp.parent)
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_bytes(msgspec.json.encode(now))
    return reference


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


def refresh(folder: Path, settings: Config, progress: Progress | None = None) -> int:
    """
    Make again what is missing of the lake; returns how many sources were made.

    Where the observations of a source are there, its archive is not read.

    Raises:
        Locked: something is missing, and another process writes to the workspace.
    """
    missing = [
        path for path in shelf.archives(folder) if not lake.has(folder, Cell, path.name)
    ]
    made = _stamped(folder / "lake" / "made-with.json")
    current = made and made.ruleset == RULESET and made.reading == READING
    if not missing and (current or not list(shelf.archives(folder))):
        return 0
    count = 0
    with writing(folder):
        lake.sweep(folder)
        reference = made_with(folder, settings)
        for path in shelf.archives(folder):
            if lake.has(folder, Cell, path.name):
                continue
            count += 1
            if deriving.is_observed(folder, path.name):
                deriving.scored(folder, path.name, reference, progress)
            else:
                deriving.derive(folder, path, reference, progress)
    return count
