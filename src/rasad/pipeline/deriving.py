"""
One archive or table of a workspace → its tables in the lake.

The unit of work is a file. Its cells are written last and at once: while they
are not there, the file counts as not read and is read anew, to the same bytes.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Final, Self

from msgspec import Struct, structs

from rasad import verdicts as judging_stage
from rasad.episodes import cells as counting
from rasad.errors import BadCells
from rasad.model.cell import Cell
from rasad.model.measurement import Header, from_header
from rasad.model.observation import Observation
from rasad.model.reject import Reject, rejected
from rasad.model.verdict import Verdict
from rasad.pipeline import reference as known
from rasad.pipeline.importing import STAGE, Given, given
from rasad.pipeline.judging import PORTION, Judged, portions
from rasad.pipeline.resting import unsearched
from rasad.storage import cell_tables, lake, shelf
from rasad.verdicts.fingerprints import Reference

# Measurements whose cells are counted together: slices of cells add up.
COUNTED: Final = 20_000

Progress = Callable[[int], None]
Write = Callable[[Sequence[Any]], None]


class Tally(Struct, kw_only=True):
    """
    Counts that add up: inputs = measurements + cells + entries + outside + rejects.

    `outside` are rows of others' records, `repairs` the values in them that were
    not taken as they stood, or are doubted.
    """

    files: int = 0
    known: int = 0
    measurements: int = 0
    cells: int = 0
    entries: int = 0
    outside: int = 0
    repairs: int = 0
    rejects: list[Reject] = []

    def __iadd__(self, other: "Tally") -> Self:
        self.files += other.files
        self.known += other.known
        self.measurements += other.measurements
        self.cells += other.cells
        self.entries += other.entries
        self.outside += other.outside
        self.repairs += other.repairs
        self.rejects += other.rejects
        return self


class _Tables:
    """The tables of one source, written in portions."""

    def __init__(self, writers: Mapping[type[Any], Write]) -> None:
        self._writers = writers
        self._uncounted: list[Verdict] = []

    def write(self, kind: type[Any], rows: Sequence[Any]) -> None:
        """Write a portion of the rows of one kind."""
        self._writers[kind](rows)

    def judged(self, verdicts: Sequence[Verdict]) -> None:
        """Write verdicts, and count them when there are enough."""
        self.write(Verdict, verdicts)
        self._uncounted += verdicts
        if len(self._uncounted) >= COUNTED:
            self.count()

    def count(self) -> None:
        """Write the cells of the verdicts that no cell counts yet."""
        if self._uncounted:
            self.write(Cell, counting.count(self._uncounted))
            self._uncounted = []


@contextmanager
def _tables(folder: Path, source: str, *kinds: type[Any]) -> Iterator[_Tables]:
    """Open the tables of one source; they take their places when all went well."""
    with ExitStack() as stack:
        every: tuple[type[Any], ...] = (Cell, *kinds)  # left in the other order
        tables = _Tables(
            {
                kind: stack.enter_context(lake.portions(folder, kind, source))
                for kind in every
            }
        )
        yield tables
        tables.count()


def derive(
    folder: Path, kept: Path, reference: Reference, progress: Progress | None = None
) -> Tally:
    """Make the lake's tables of one archive or table of the workspace."""
    if given(kept) is Given.CELLS:
        return table(folder, kept)
    return measurements(folder, kept, reference, progress)


def in_worker(folder: Path, home: Path | None, kept: Path) -> Tally:
    """Do what `derive` does, in a process that loads the reference data itself."""
    return derive(folder, kept, known.kept(home))


def made_again(
    folder: Path, name: str, reference: Reference, progress: Progress | None = None
) -> Tally:
    """Make the tables that a source lacks; from its observations where they are."""
    if is_observed(folder, name):
        return scored(folder, name, reference, progress)
    return derive(folder, shelf.archive_path(folder, name), reference, progress)


def made_again_in_worker(folder: Path, home: Path | None, name: str) -> Tally:
    """Do what `made_again` does, in a process that loads the reference data itself."""
    return made_again(folder, name, known.kept(home))


def measurements(
    folder: Path, kept: Path, reference: Reference, progress: Progress | None = None
) -> Tally:
    """Judge an archive of the workspace into the lake; memory holds a portion."""
    tally = Tally(files=1)
    name = kept.relative_to(folder).as_posix()
    with (
        _tables(folder, kept.name, Verdict, Observation, Header) as tables,
        unsearched() as search,
    ):
        for portion in portions(kept, reference):
            good = [item for item in portion if isinstance(item, Judged)]
            tally.rejects += [item for item in portion if isinstance(item, Reject)]
            tally.measurements += len(good)
            _write(tables, good, name)
            if progress is not None:
                progress(len(portion))
            del portion, good
            search()
    return tally


def _write(tables: _Tables, good: Sequence[Judged], name: str) -> None:
    if not good:
        return
    tables.write(Header, [structs.replace(item.header, source=name) for item in good])
    tables.write(Observation, [o for item in good for o in item.observations])
    tables.judged([structs.replace(item.verdict, path=name) for item in good])


def is_observed(folder: Path, source: str) -> bool:
    """Tell whether the lake holds what was observed of *source*."""
    return all(lake.has(folder, kind, source) for kind in (Header, Observation))


def scored(
    folder: Path, source: str, reference: Reference, progress: Progress | None = None
) -> Tally:
    """
    Judge anew what was observed of *source*; the raw archive is not read (E1).

    The verdicts are those that the archive would give, as long as observations
    were made as they are now, and with the same fingerprints.
    """
    tally = Tally(files=1)
    with _tables(folder, source, Verdict) as tables, unsearched() as search:
        items = _held(folder, source)
        judge = partial(_judged, reference=reference)
        while portion := list(map(judge, islice(items, PORTION))):
            tables.judged(portion)
            tally.measurements += len(portion)
            if progress is not None:
                progress(len(portion))
            search()
    return tally


def _judged(
    held: tuple[Header, tuple[Observation, ...]], *, reference: Reference
) -> Verdict:
    header, seen = held
    return judging_stage.from_observations(from_header(header), seen, reference)


def _held(
    folder: Path, source: str
) -> Iterator[tuple[Header, tuple[Observation, ...]]]:
    """Yield each measurement of a source, as it was kept, with its observations."""
    headers = lake.from_file(lake.table_path(folder, Header, source), Header)
    rows = lake.from_file(lake.table_path(folder, Observation, source), Observation)
    for header in headers:
        yield header, tuple(islice(rows, header.observations))


def table(folder: Path, kept: Path) -> Tally:
    """Read a table of cells of the workspace into the lake."""
    tally = Tally(files=1)

    def good() -> Iterator[Cell]:
        try:
            for item in cell_tables.read(kept):
                if isinstance(item, Reject):
                    tally.rejects.append(item)
                else:
                    yield item
        except BadCells as bad:
            tally.rejects.append(rejected(STAGE, bad))

    tally.cells = lake.put(folder, Cell, kept.name, good())
    return tally
