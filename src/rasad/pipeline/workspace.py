"""A folder with settings, originals, a record and tables: made, opened, filled."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import tee
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct, structs

from rasad.errors import ConfigError
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.reject import Reject
from rasad.model.verdict import Verdict
from rasad.observations import READING
from rasad.pipeline import catalogue, config, deriving, importing, reading, workers
from rasad.pipeline import reference as known
from rasad.pipeline.config import Config
from rasad.pipeline.deriving import Tally
from rasad.pipeline.reference import CURRENT
from rasad.record import entries as merging
from rasad.record import relations, republished
from rasad.storage import lake, shelf
from rasad.storage.lock import writing
from rasad.storage.record_db import Record, Stored
from rasad.verdicts import RULESET
from rasad.verdicts.fingerprints import Reference

Progress = Callable[[int], None]
FETCHED: Final = "reference"  # where a workspace keeps its snapshots
_FOLDERS: Final = ("documents", "measurements")


class Added(Struct, frozen=True, kw_only=True):
    """What adding documents gave."""

    documents: int
    known: int
    articles: int
    statements: int
    entries: int
    rejects: tuple[Reject, ...]


class Imported(Struct, frozen=True, kw_only=True):
    """What importing gave: inputs = measurements + cells + entries + rejects."""

    files: int
    known: int
    measurements: int
    cells: int
    entries: int
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
    for name in _FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    text = config.template(title=title, countries=countries, notice=notice)
    (folder / config.FILE).write_text(text, encoding="utf-8")
    Record(folder).close()
    return folder


@contextmanager
def opened(folder: Path) -> Iterator[tuple[Config, Record]]:
    """Open the settings and the record of a workspace, and let go of them after."""
    settings = config.read(folder)
    record = Record(folder)
    try:
        yield settings, record
    finally:
        record.close()


def add(
    folder: Path,
    paths: Iterable[Path],
    *,
    country: str | None = None,
    published: str | None = None,
    who: str,
    progress: Progress | None = None,
) -> Added:
    """
    Put documents on the shelf and what they say into the record.

    A document is known by its hash: one already there is read anew and not
    added twice. Entries are merged anew from all statements.

    Raises:
        Locked: another process writes to the workspace.
    """
    done, rejects, counts = [], [], {"articles": 0, "statements": 0}
    with opened(folder) as (settings, record), writing(folder):
        for item in reading.each(
            paths, country=country, published=published, home=settings.country
        ):
            if isinstance(item, Reject):
                rejects.append(item)
            else:
                shelf.keep_document(folder, item.document.id, item.raw)
                new = record.add_document(
                    _stored(item),
                    item.articles,
                    item.statements,
                    at=now_text(),
                    who=who,
                )
                done.append(new)
                counts["articles"] += len(item.articles)
                counts["statements"] += len(item.statements)
            if progress is not None:
                progress(1)
        record.replace_rejects(reading.STAGE, rejects)
        merged = merge(record)
        record.replace_entries(merged)
    return Added(
        documents=sum(done),
        known=len(done) - sum(done),
        entries=len(merged),
        rejects=tuple(rejects),
        **counts,
    )


def _stored(item: reading.Read) -> Stored:
    return Stored(
        id=item.document.id,
        path=Path(item.document.path).name,
        format=item.document.format,
        title=item.document.title,
        sidecar=item.document.sidecar,
    )


def merge(record: Record) -> tuple[Entry, ...]:
    """Return the entries that all statements of the record are about."""
    related = relations.from_reference(
        registry=catalogue.services(), actors=catalogue.actors()
    )
    return merging.from_statements(
        record.statements(), documents=origins(record), known=related
    )


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
        )
        for place, article in articles.items()
    }


def bring_in(
    folder: Path,
    paths: Iterable[Path],
    *,
    who: str,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Imported:
    """
    Import measurements, tables of cells and records; each is told by content.

    With several *jobs*, as many processes each take a file; the lake holds the
    same bytes.

    Raises:
        Locked: another process writes to the workspace.
    """
    total, tallies = Tally(), dict[int, Tally]()
    with opened(folder) as (settings, record), writing(folder):
        lake.sweep(folder)
        maker = made_with(folder, settings)
        asked = _asked(folder, importing.files(paths), record, who, tallies)
        made = (
            _shared(folder, settings, asked, jobs)
            if jobs > 1
            else (
                (one, deriving.derive(folder, one.kept, maker, progress))
                for one in asked
            )
        )
        for one, tally in made:
            source = str(one.path)
            tally.rejects = [structs.replace(r, source=source) for r in tally.rejects]
            tallies[one.number] = tally
            record.note(f"{one.kept.name} imported", at=now_text(), who=who, why=source)
            if progress is not None and jobs > 1:
                progress(tally.measurements + tally.cells + len(tally.rejects))
        for number in sorted(tallies):
            total += tallies[number]
        record.replace_rejects(importing.STAGE, total.rejects)
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


def _shared(
    folder: Path, settings: Config, asked: Iterable[_Asked], jobs: int
) -> Iterator[tuple[_Asked, Tally]]:
    """Yield what processes made of each file, in the order of the files."""
    mine, theirs = tee(asked)
    work = partial(deriving.in_worker, folder, _home(folder, settings))
    for done in workers.each(work, (one.kept for one in theirs), jobs=jobs):
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
    tally, good = Tally(files=1), []
    held = {e.id: e for e in record.entries()}
    for item in importing.entries(path, held):
        if isinstance(item, Reject):
            tally.rejects.append(item)
        else:
            good.append(item)
    tally.entries = record.import_entries(good, at=now_text(), who=who, why=path.name)
    return tally


def _home(folder: Path, settings: Config) -> Path | None:
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
    reference = known.load(_home(folder, settings))
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


def now_text() -> str:
    """Return this instant, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
