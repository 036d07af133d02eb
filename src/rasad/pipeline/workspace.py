"""A folder with settings, originals, a record and tables: made, opened, filled."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from msgspec import Struct

from rasad.errors import ConfigError
from rasad.model.entry import Entry
from rasad.model.reject import Reject
from rasad.pipeline import adding, catalogue, config
from rasad.pipeline.config import Config
from rasad.record import entries as merging
from rasad.record import relations, republished, withdrawing
from rasad.storage.lock import writing
from rasad.storage.record_db import Record
from rasad.storage.whole_files import sweep

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


def now_text() -> str:
    """Return this instant, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z")
