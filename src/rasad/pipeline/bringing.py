"""Measurements, tables of cells and records into a workspace."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import tee
from pathlib import Path

from msgspec import Struct, structs

from rasad.errors import BadInput
from rasad.model.cell import Cell
from rasad.model.line import entry_of
from rasad.model.reject import Reject, rejected
from rasad.pipeline import cluster, deriving, importing, workers
from rasad.pipeline.config import Config
from rasad.pipeline.deriving import Tally
from rasad.pipeline.interchange import outside
from rasad.pipeline.refreshing import home, made_with
from rasad.pipeline.workers import Done
from rasad.pipeline.workspace import Progress, now_text, written
from rasad.storage import lake, shelf
from rasad.storage.record_db import Record


class Imported(Struct, frozen=True, kw_only=True):
    """
    What importing gave: inputs = measurements + cells + entries + outside + rejects.

    `outside` are rows of others' records, `repairs` the values in them that were
    not taken as they stood, or are doubted.
    """

    files: int
    known: int
    measurements: int
    cells: int
    entries: int
    outside: int
    repairs: int
    rejects: tuple[Reject, ...]


def bring_in(
    folder: Path,
    paths: Iterable[Path],
    *,
    who: str,
    jobs: int = 1,
    scheduler: str | None = None,
    progress: Progress | None = None,
) -> Imported:
    """
    Import measurements, tables of cells and records; each is told by content.

    With several *jobs*, as many processes each take a file; with the address of a
    *scheduler*, the workers of its cluster do. The lake holds the same bytes.

    Raises:
        Locked: another process writes to the workspace.
        ConfigError, Offline: as `cluster.each` tells.
    """
    folder = folder.absolute() if scheduler else folder
    total, tallies = Tally(), dict[int, Tally]()
    with written(folder) as (settings, record):
        maker = made_with(folder, settings)
        lake.sweep(folder)  # last: whoever began before writes for nothing
        asked = _asked(folder, importing.files(paths), record, who, tallies)
        apart = _apart(folder, settings, jobs, scheduler, maker.snapshots)
        made = (
            _shared(asked, apart)
            if apart
            else (
                (one, deriving.derive(folder, one.kept, maker, progress))
                for one in asked
            )
        )
        for one, tally in made:
            source = str(one.path)
            tally.rejects = [structs.replace(r, source=source) for r in tally.rejects]
            tallies[one.number] = tally
            record.note(
                f"{one.kept.name} imported",
                at=now_text(),
                who=who,
                why=one.path.name,
                subject=f"archive {one.kept.name}",
            )
            if progress is not None and apart:
                progress(tally.measurements + tally.cells + len(tally.rejects))
        lake.sweep(folder)  # what killed workers left
        for number in sorted(tallies):
            total += tallies[number]
        record.replace_rejects(importing.STAGE, total.rejects, at=now_text(), who=who)
    return Imported(**{**structs.asdict(total), "rejects": tuple(total.rejects)})


class _Asked(Struct, frozen=True, kw_only=True):
    """A file that is new to the lake: its place, as given, and as kept."""

    number: int
    path: Path
    kept: Path


def _asked(
    folder: Path,
    paths: Iterable[Path],
    record: Record,
    who: str,
    tallies: dict[int, Tally],
) -> Iterator[_Asked]:
    """Yield the files to be judged; what is no such file is put into *tallies*."""
    asked: set[Path] = set()
    for number, path in enumerate(paths):
        found = _bring_one(folder, path, record, who)
        if isinstance(found, Tally):
            tallies[number] = found
        elif found in asked or lake.has(folder, Cell, found.name):
            tallies[number] = Tally(files=1, known=1)
        else:
            asked.add(found)
            yield _Asked(number=number, path=path, kept=found)


def _apart(
    folder: Path,
    settings: Config,
    jobs: int,
    scheduler: str | None,
    snapshots: tuple[str, ...],
) -> Callable[[Iterable[Path]], Iterator[Done[Path, Tally]]] | None:
    """Return what shares files among processes or machines; None for neither."""
    known = home(folder, settings)
    work = partial(deriving.in_worker, folder, known)
    if scheduler is not None:
        like = cluster.Cluster(
            scheduler=scheduler,
            shared=lake.table_path(folder, Cell, "").parent,
            home=known,
            snapshots=snapshots,
        )
        return lambda given: cluster.each(work, given, lambda path: path, cluster=like)
    return partial(workers.each, work, jobs=jobs) if jobs > 1 else None


def _shared(
    asked: Iterable[_Asked],
    each: Callable[[Iterable[Path]], Iterator[Done[Path, Tally]]],
) -> Iterator[tuple[_Asked, Tally]]:
    """Yield what processes made of each file, in the order of the files."""
    mine, theirs = tee(asked)
    for done in each(one.kept for one in theirs):
        one, tally = next(mine), done.made
        if tally is None:
            lost = workers.lost(importing.STAGE, one.path)
            tally = Tally(files=1, rejects=[lost])
        yield one, tally


def _bring_one(folder: Path, path: Path, record: Record, who: str) -> Tally | Path:
    """Return what a file came to, or where its copy is kept to be judged."""
    try:
        what = importing.given(path)
    except OSError as error:
        return _refused(
            path, f"it cannot be opened: {error.strerror}", "check the path"
        )
    if what is importing.Given.RECORD:
        return _bring_entries(path, record, who)
    if what is importing.Given.OUTSIDE:
        return _bring_outside(folder, path, record, who)
    if what is importing.Given.UNKNOWN:
        return _refused(
            path,
            "neither measurements, nor a table of cells, nor a record",
            "see `rasad import --help` for what can be imported",
        )
    return shelf.keep_archive(folder, path)


def _refused(path: Path, what: str, remedy: str) -> Tally:
    reject = Reject(
        stage=importing.STAGE, source=str(path), where="", what=what, remedy=remedy
    )
    return Tally(files=1, rejects=[reject])


def _bring_entries(path: Path, record: Record, who: str) -> Tally:
    """Import the lines of a record: entries, then decisions in their order."""
    tally, good = Tally(files=1), []
    for item in importing.lines(path, {e.id: e for e in record.entries()}):
        if isinstance(item, Reject):
            tally.rejects.append(item)
        else:
            good.append(item)
    held = [entry_of(line) for line in good if line.held]
    record.import_entries(held, at=now_text(), who=who, why=path.name)
    # What did not count there does not here, unless people decided here as well.
    alone = not record.decisions()
    rulings = sorted(
        (r for line in good for r in line.decisions), key=lambda r: r.number
    )
    for ruling in rulings:
        record.decide(ruling.decision, against=ruling.against if alone else None)
    record.keep_traces({line.id: line.trace for line in good if line.trace})
    tally.entries = len(good)
    return tally


def _bring_outside(folder: Path, path: Path, record: Record, who: str) -> Tally:
    """Keep a record of others as it came, once, and count what it holds."""
    tally = _others(path)
    if not tally.outside:
        return tally
    kept, new = outside.keep(folder, path)
    if not new:
        return Tally(files=1, known=1)
    record.note(
        f"{kept.name} imported: {tally.outside} rows, {tally.repairs} repairs",
        at=now_text(),
        who=who,
        why=path.name,
        subject=f"outside {kept.name}",
    )
    return tally


def _others(path: Path) -> Tally:
    """Read an outside record: how many rows came in, were repaired, were refused."""
    try:
        found = outside.reading(path)
    except BadInput as bad:
        return Tally(files=1, rejects=[rejected(importing.STAGE, bad)])
    if found is None:  # a workbook of something else
        return _refused(path, "no record that we know", "see the docs")
    return Tally(
        files=1,
        outside=len(found.rows) + len(found.outages) + len(found.targets),
        repairs=len(found.repairs),
        rejects=[structs.replace(r, source=str(path)) for r in found.rejects],
    )
