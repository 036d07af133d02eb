"""
Tables of cells to episodes, without a workspace and without limits of memory.

Cells are laid out by country. Each country is then counted by itself; from the
small counts follows what many countries show at once; and with that each
country is detected by itself, on as many processes as are wanted. What comes
out is what `episodes.from_cells` says of all the cells, whatever their number.
"""

import multiprocessing
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

import pyarrow as pa
from msgspec import Struct

from rasad.episodes import Floors, detect, everywhere, losses, outages
from rasad.episodes.everywhere import Everywhere, Rise
from rasad.episodes.quiet import is_quiet
from rasad.episodes.series import ALIKE, ROWS_PER_REPORT, new_until
from rasad.errors import BadInput
from rasad.model.episode import Episode
from rasad.model.place import PRIVILEGED
from rasad.model.reject import Reject, rejected
from rasad.pipeline import catalogue
from rasad.pipeline.importing import STAGE, files
from rasad.storage import cell_counts, cell_parts, cell_traces
from rasad.storage.cell_rises import Bars, may_rise
from rasad.storage.cell_traces import Weights

Job = TypeVar("Job")
Done = TypeVar("Done")
Progress = Callable[[int], None]


class Map(Protocol):
    """Does a piece of work for each job, and gives the results in their order."""

    def __call__(
        self, work: Callable[[Job], Done], jobs: Iterable[Job], /
    ) -> Iterable[Done]:
        """Return what *work* gives for each of *jobs*."""
        ...


class Detected(Struct, frozen=True, kw_only=True):
    """What tables of cells gave: episodes in order, cells read, rows refused."""

    episodes: tuple[Episode, ...]
    cells: int
    rejects: tuple[Reject, ...]


class Counted(Struct, frozen=True):
    """What the other countries have to know of one country."""

    country: str
    last_day: int | None
    voices: pa.Table
    downs: pa.Table


class Background(Struct, frozen=True):
    """What a country's detection has to know of all countries."""

    rises: Everywhere
    last_day: int
    alone: bool
    floors: Floors


def detected(
    paths: Iterable[Path],
    *,
    jobs: int = 1,
    floors: Floors | None = None,
    progress: Progress | None = None,
) -> Detected:
    """
    Find the episodes in tables of cells; the same whatever `jobs` is.

    `progress` is told the number of cells of each table that was read.
    """
    limits = floors or Floors()
    with tempfile.TemporaryDirectory(prefix="rasad-") as name, _pool(jobs) as mapped:
        folder = Path(name)
        cells, rejects = 0, list[Reject]()
        numbered = list(enumerate(files(paths)))
        for laid in mapped(partial(_lay, folder), numbered):
            cells += laid.cells
            rejects += laid.rejects
            if progress is not None:
                progress(laid.cells)
        sizes = cell_parts.sizes(folder)
        countries = sorted(sizes, key=lambda code: (-sizes[code], code))
        counted = list(mapped(partial(_counted, folder), countries))
        background = _background(counted, limits, mapped)
        found = _outages(counted, limits)
        del counted
        for some in mapped(partial(_episodes, folder, background), countries):
            found += some
    registry = catalogue.services()
    return Detected(
        episodes=detect.together(found, background.rises, registry.service_of),
        cells=cells,
        rejects=tuple(rejects),
    )


@contextmanager
def _pool(jobs: int) -> Iterator[Map]:
    """Give a `map` that keeps order: over processes, or in this one."""
    if jobs <= 1:
        yield map
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        jobs, mp_context=context, initializer=pa.set_cpu_count, initargs=(1,)
    ) as pool:
        yield pool.map


def _lay(folder: Path, numbered: tuple[int, Path]) -> cell_parts.Laid:
    number, path = numbered
    try:
        return cell_parts.lay(path, number, folder)
    except BadInput as bad:
        reject = rejected(STAGE, bad)
    except OSError as error:
        reject = Reject(
            stage=STAGE,
            source=str(path),
            where="",
            what=f"it cannot be opened: {error.strerror}",
            remedy="check the path",
        )
    return cell_parts.Laid(0, (reject,))


def _looked(table: pa.Table) -> losses.Looked:
    runs, privileged, sizes = cell_counts.runs(table, [v.value for v in PRIVILEGED])
    return losses.Looked(runs=runs, privileged=privileged, sizes=sizes)


def _counted(folder: Path, country: str) -> Counted:
    table = cell_parts.country(folder, country)
    return Counted(
        country,
        cell_counts.last_day(table, [v.value for v in PRIVILEGED]),
        cell_counts.voices(table),
        cell_counts.downs(table),
    )


def _background(counted: Sequence[Counted], floors: Floors, mapped: Map) -> Background:
    voices = cell_counts.by_target((one.country, one.voices) for one in counted)
    packed = ((target, cell_counts.packed(table)) for target, table in voices)
    some = mapped(partial(_rises, floors.countries), packed)
    days = [one.last_day for one in counted if one.last_day is not None]
    return Background(
        everywhere.from_rises(rise for rises in some for rise in rises),
        max(days, default=0),
        alone=len(counted) == 1,
        floors=floors,
    )


def bars(countries: int) -> Bars:
    """Return what a rise that so many countries show has to pass."""
    return Bars(
        countries=countries,
        height=everywhere.RISE,
        sole=everywhere.SOLE,
        least=everywhere.LEAST,
        full=everywhere.FULL,
        usual=everywhere.USUAL,
        apart=everywhere.APART,
    )


def _rises(countries: int, of_target: tuple[str, bytes]) -> list[Rise]:
    target, packed = of_target
    voices = cell_counts.unpacked(packed)
    if not may_rise(voices, bars(countries)):
        return []
    return everywhere.rises_of(target, cell_counts.by_software(voices), countries)


def _outages(counted: Sequence[Counted], floors: Floors) -> list[Episode]:
    downs = ((one.country, one.downs) for one in counted)
    return [
        outage
        for target, sizes, places in cell_counts.by_hour(downs)
        for outage in outages.of_target(target, sizes, places, floors)
    ]


def _episodes(folder: Path, background: Background, country: str) -> list[Episode]:
    """Detect one country, a target at a time; what is quiet is not looked at."""
    table = cell_parts.country(folder, country)
    first = {(country, asn): h for asn, h in cell_counts.first_hours(table).items()}
    new = new_until(first)
    found = losses.of_country(
        country, _looked(table), background.last_day, alone=background.alone
    )
    weights = Weights(
        alike=ALIKE,
        rows_per_report=ROWS_PER_REPORT,
        new=frozenset(asn for _, asn in new),
        privileged=tuple(sorted(vantage.value for vantage in PRIVILEGED)),
    )
    parted = {target for target, _, _ in background.rises.faulty}
    for one in cell_traces.of_country(table, weights):
        # Where a version's rows are left out, less is open than the traces tell.
        if one.name in parted or not is_quiet(one.networks, one.together):
            rows = table.slice(one.begun, one.size)
            cells = cell_parts.cells(country, rows)
            found += detect.blocking(cells, background.rises, new, background.floors)
    return found
