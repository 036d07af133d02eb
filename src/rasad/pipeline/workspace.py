"""A folder with settings, originals, a record and tables: made, opened, filled."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct, structs

from rasad.errors import ConfigError
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.line import entry_of
from rasad.model.reject import Reject
from rasad.pipeline import adding, catalogue, config, importing
from rasad.pipeline.config import Config
from rasad.pipeline.interchange import outside
from rasad.pipeline.reference import load
from rasad.record import entries as merging
from rasad.record import relations, republished, withdrawing
from rasad.storage import lake, shelf
from rasad.storage.lock import writing
from rasad.storage.record_db import Record
from rasad.storage.whole_files import sweep
from rasad.verdicts import RULESET
from rasad.verdicts.fingerprints import Reference

Progress = Callable[[int], None]
FOLDERS: Final = ("documents", "measurements")


class Added(Struct, frozen=True, kw_only=True):
    """What adding documents gave."""

    documents: int
    known: int
    articles: int
    statements: int
    entries: int
    rejects: tuple[Reject, ...]


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


def create(
    folder: Path, *, title: str, countries: tuple[str, ...], notice: str = ""
) -> Path:
    """
    Make an empty workspace and return its folder.

    Raises:
        ConfigError: something is there already, or a country is no code.
    """
    if (folder / config.FILE).exists():
        raise ConfigError(f"{folder} is a workspace already")
    for code in countries:
        if code not in catalogue.places():
            raise ConfigError(f"{code!r} is no country code; write one such as IR")
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    text = config.template(title=title, countries=countries, notice=notice)
    (folder / config.FILE).write_text(text, encoding="utf-8")
    Record(folder, config.record_url(config.read(folder))).close()
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Config, Record]]:
    """Open the settings and the record of a workspace, and let go of them after."""
    settings = config.read(folder)
    record = Record(folder, config.record_url(settings))
    try:
        yield settings, record
    finally:
        record.close()


@contextmanager
def written(folder: Path) -> Iterator[tuple[Config, Record]]:
    """
    Open a workspace to write to it, alone.

    Raises:
        Locked: another process writes to it, here or through the same database.
    """
    with opened(folder) as (settings, record), writing(folder), record.held():
        yield settings, record


def add(  # noqa: PLR0913 - the options of the verb, by name
    folder: Path,
    paths: Iterable[Path],
    *,
    country: str | None = None,
    published: str | None = None,
    again: bool = False,
    who: str,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Added:
    """
    Put documents on the shelf and what they say into the record.

    A document is known by its hash. One that is there, read by the same rules,
    is passed over, so that a run that was cut goes on where it stopped. One that
    was withdrawn is refused, unless *again* says that it is wanted all the same.
    Entries are merged anew from all statements when something has changed.
    *jobs* is how many processes read; it changes nothing but the time.

    Raises:
        Locked: another process writes to the workspace.
        OSError, StorageError: a disk is full, or the record cannot be written;
            what was put before is there, whole, and the same call goes on.
    """
    with written(folder) as (settings, record):
        sweep(folder / "documents")
        gone = {d.id: d.withdrawn for d in record.documents() if d.withdrawn}
        run = adding.Run(
            record=record,
            at=now_text(),
            who=who,
            step=progress or (lambda _: None),
            readings={k: v for k, v in record.readings().items() if k not in gone},
            withdrawn=frozenset(gone),
            documents=set(),
            rejects=[],
        )
        wanted = adding.Wanted(
            folder=folder,
            country=country,
            published=published,
            home=settings.country,
            withdrawn={} if again else gone,
        )
        adding.put_all(run, paths, wanted, jobs=jobs)
        entries = merge_anew(record, at=run.at, who=who)
        articles, statements = record.counts(run.documents)
    return Added(
        documents=run.new,
        known=run.known,
        articles=articles,
        statements=statements,
        entries=entries,
        rejects=tuple(run.rejects),
    )


def merge_anew(record: Record, *, at: str, who: str) -> int:
    """Merge entries from all statements, if need be; returns how many there are."""
    if record.merged_by() != adding.rules():
        entries = merge(record)
        record.replace_entries(entries, at=at, who=who, merged=adding.rules())
    return record.merged_count()


def merge(record: Record) -> tuple[Entry, ...]:
    """Return the entries that all statements of the record are about."""
    known = relations.from_reference(
        registry=catalogue.services(), actors=catalogue.actors()
    )
    merged = merging.from_statements(
        record.statements(), documents=origins(record), known=known
    )
    gone = frozenset(d.id for d in record.documents() if d.withdrawn)
    return withdrawing.marked(merged, gone)


def origins(record: Record) -> merging.Origins:
    """Return where each article is from, by document id and article number."""
    documents = {d.id: d for d in record.documents()}
    articles = {
        (a.document, a.number): a for a in record.articles() if a.document in documents
    }
    urls = {
        place: article.url or documents[article.document].sidecar.url
        for place, article in articles.items()
    }
    first = republished.first_told(articles.values())
    return {
        place: merging.Provenance(
            url=urls[place],
            publisher=documents[article.document].sidecar.publisher
            or article.publisher,
            published=article.date.value,
            language=None if article.language == "und" else article.language,
            copy_of=(urls[first[place]] or first[place][0]) if place in first else None,
            told_first=first.get(place),
        )
        for place, article in articles.items()
    }


def bring_in(
    folder: Path,
    paths: Iterable[Path],
    *,
    who: str,
    progress: Progress | None = None,
) -> Imported:
    """
    Import measurements, tables of cells and records; each is told by content.

    Raises:
        Locked: another process writes to the workspace.
    """
    total = importing.Tally()
    with written(folder) as (settings, record):
        maker = made_with(folder, settings)
        for path in importing.files(paths):
            total += _bring_one(folder, path, record, maker, who=who, progress=progress)
        record.replace_rejects(importing.STAGE, total.rejects, at=now_text(), who=who)
    return Imported(**{**structs.asdict(total), "rejects": tuple(total.rejects)})


def _bring_one(
    folder: Path,
    path: Path,
    record: Record,
    reference: Reference,
    *,
    who: str,
    progress: Progress | None,
) -> importing.Tally:
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
    kept = shelf.keep_archive(folder, path)
    if lake.has(folder, Cell, kept.name):
        return importing.Tally(files=1, known=1)
    tally = derive(folder, kept, reference, progress)
    tally.rejects = [structs.replace(r, source=str(path)) for r in tally.rejects]
    told = f"{kept.name} imported"
    record.note(
        told, at=now_text(), who=who, why=path.name, subject=f"archive {kept.name}"
    )
    return tally


def _refused(path: Path, what: str, remedy: str) -> importing.Tally:
    reject = Reject(
        stage=importing.STAGE, source=str(path), where="", what=what, remedy=remedy
    )
    return importing.Tally(files=1, rejects=[reject])


def _bring_entries(path: Path, record: Record, who: str) -> importing.Tally:
    """Import the lines of a record: entries, then decisions in their order."""
    tally, good = importing.Tally(files=1), []
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


def _bring_outside(
    folder: Path, path: Path, record: Record, who: str
) -> importing.Tally:
    """Keep a record of others as it came, once, and count what it holds."""
    tally = importing.others(path)
    if not tally.outside:
        return tally
    kept, new = outside.keep(folder, path)
    if not new:
        return importing.Tally(files=1, known=1)
    record.note(
        f"{kept.name} imported: {tally.outside} rows, {tally.repairs} repairs",
        at=now_text(),
        who=who,
        why=path.name,
        subject=f"outside {kept.name}",
    )
    return tally


def derive(
    folder: Path, kept: Path, reference: Reference, progress: Progress | None = None
) -> importing.Tally:
    """Make the lake's tables of one archive or table of the workspace."""
    if importing.given(kept) is importing.Given.CELLS:
        return importing.table(folder, kept)
    return importing.measurements(folder, kept, reference, progress)


def made_with(folder: Path, settings: Config) -> Reference:
    """
    Return the reference data to judge with, and clear a lake made with other.

    A changed rule or snapshot judges history anew: the raw archives are still
    there (E1).
    """
    home = settings.reference
    reference = load(None if home is None else folder / home)
    stamp = folder / "lake" / "made-with.json"
    now = msgspec.json.encode({"ruleset": RULESET, "reference": reference.snapshots})
    if stamp.exists() and stamp.read_bytes() == now:
        return reference
    if stamp.parent.exists():
        shutil.rmtree(stamp.parent)
    stamp.parent.mkdir(parents=True)
    stamp.write_bytes(now)
    return reference


def refresh(folder: Path, settings: Config, progress: Progress | None = None) -> int:
    """
    Make again what is missing of the lake; returns how many sources were made.

    Raises:
        Locked: something is missing, and another process writes to the workspace.
    """
    missing = [
        path for path in shelf.archives(folder) if not lake.has(folder, Cell, path.name)
    ]
    stamp = folder / "lake" / "made-with.json"
    if not missing and (stamp.exists() or not list(shelf.archives(folder))):
        return 0
    with writing(folder):
        reference = made_with(folder, settings)
        for path in shelf.archives(folder):
            if not lake.has(folder, Cell, path.name):
                derive(folder, path, reference, progress)
    return len(missing)


def now_text() -> str:
    """Return this instant, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
