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
from rasad.model.reject import Reject
from rasad.pipeline import catalogue, config, importing, reading
from rasad.pipeline.config import Config
from rasad.pipeline.reference import CURRENT, load
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
    known = relations.from_reference(
        registry=catalogue.services(), actors=catalogue.actors()
    )
    return merging.from_statements(
        record.statements(), documents=origins(record), known=known
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
    progress: Progress | None = None,
) -> Imported:
    """
    Import measurements, tables of cells and records; each is told by content.

    Raises:
        Locked: another process writes to the workspace.
    """
    total = importing.Tally()
    with opened(folder) as (settings, record), writing(folder):
        maker = made_with(folder, settings)
        for path in importing.files(paths):
            total += _bring_one(folder, path, record, maker, who=who, progress=progress)
        record.replace_rejects(importing.STAGE, total.rejects)
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
    record.note(f"{kept.name} imported", at=now_text(), who=who, why=str(path))
    return tally


def _refused(path: Path, what: str, remedy: str) -> importing.Tally:
    reject = Reject(
        stage=importing.STAGE, source=str(path), where="", what=what, remedy=remedy
    )
    return importing.Tally(files=1, rejects=[reject])


def _bring_entries(path: Path, record: Record, who: str) -> importing.Tally:
    tally, good = importing.Tally(files=1), []
    held = {e.id: e for e in record.entries()}
    for item in importing.entries(path, held):
        if isinstance(item, Reject):
            tally.rejects.append(item)
        else:
            good.append(item)
    tally.entries = record.import_entries(good, at=now_text(), who=who, why=path.name)
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
    if home is None and (folder / FETCHED / CURRENT).is_file():
        home = FETCHED
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
