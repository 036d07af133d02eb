"""
The record: documents, articles, statements, entries, decisions, and their log.

On SQLite or PostgreSQL, by the same statements of SQLAlchemy Core. Every change
is one transaction with its rows of the log (`record_log`), written whole or not
at all.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from rasad.errors import StorageError
from rasad.model.decision import Decision
from rasad.model.document import Article
from rasad.model.entry import Entry
from rasad.model.line import LogRow, Ruling
from rasad.model.reject import Reject
from rasad.model.statement import Statement
from rasad.storage import migrating, record_log, record_rows
from rasad.storage.record_engine import (
    address,
    connect,
    held_alone,
    name_of,
    put,
    reading,
    writing,
)
from rasad.storage.record_log import Change, broken_links, chain
from rasad.storage.record_rows import DocumentRead, Past, Stored, statement_id
from rasad.storage.record_tables import (
    ARTICLES,
    DECISIONS,
    DOCUMENTS,
    ENTRIES,
    META,
    REJECTS,
    STATEMENTS,
    TRACES,
)
from rasad.storage.rulings import first_counts

__all__ = [
    "DocumentRead",
    "LogRow",
    "Past",
    "Record",
    "Ruling",
    "Stored",
    "broken_links",
    "chain",
    "statement_id",
]
Kind = TypeVar("Kind", bound=Struct)
MERGED = "merged"


class Record:
    """
    The record of one workspace; without a *url* it is `record.db` in the folder.

    Raises:
        ConfigError: the URL is none, or its database is not supported.
        NewerSchema: a later version made it.
        StorageError: the database cannot be opened as a record.
    """

    def __init__(self, folder: Path, url: str | None = None) -> None:
        self._engine = connect(address(folder, url))
        try:
            self.found_schema = migrating.ready(self._engine, folder)
        except BaseException:
            self._engine.dispose()
            raise

    @property
    def name(self) -> str:
        """Where the record is: a file, or a URL without its password."""
        return name_of(self._engine.url)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def held(self) -> Iterator[None]:
        """
        Hold the record for one long writer, among all machines that reach it.

        On SQLite the lock on the workspace's folder does that already.

        Raises:
            Locked: another process holds it.
        """
        with held_alone(self._engine):
            yield

    def add_document(
        self,
        stored: Stored,
        articles: Iterable[Article],
        statements: Iterable[Statement],
        *,
        at: str,
        who: str,
        stamp: str = "",
    ) -> bool:
        """
        Put a document with what was read from it, and tell whether it is new.

        One already there is read anew: its articles and statements are replaced.
        """
        read = DocumentRead(
            stored=stored,
            articles=tuple(articles),
            statements=tuple(statements),
            stamp=stamp,
        )
        return self.add_documents([read], at=at, who=who)[0]

    def add_documents(
        self,
        reads: Iterable[DocumentRead],
        rejects: Iterable[Reject] = (),
        *,
        at: str,
        who: str,
        sources: Iterable[str] = (),
    ) -> tuple[bool, ...]:
        """
        Put a batch of documents and of what was refused, all or nothing.

        *sources* are the inputs that the batch is about: what was refused of
        them before is refused no more, unless *rejects* says so again.

        Returns:
            For each document whether it is new.
        """
        reads, rejects = tuple(reads), tuple(rejects)
        with writing(self._engine) as connection:
            changes, new = record_rows.put_documents(connection, reads)
            changes += record_rows.put_rejects(connection, rejects, sources=sources)
            record_log.append(connection, changes, at=at, who=who)
            if changes:
                put(connection, META, [{"key": MERGED, "value": ""}])
        return new

    def readings(self) -> dict[str, str]:
        """Return how each document was read when it last was, by its id."""
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(DOCUMENTS.c.id, DOCUMENTS.c.reading))
            return {row.id: row.reading for row in rows}

    def replace_entries(
        self,
        entries: Iterable[Entry],
        *,
        at: str = "",
        who: str = "rules",
        merged: str = "",
    ) -> None:
        """
        Put the entries merged from statements in place of the earlier ones.

        An imported entry of the same id stays as it was given. *merged* says by
        what they were merged; `merged_by` returns it until a document changes.
        """
        with writing(self._engine) as connection:
            changes = record_rows.replace_merged(connection, entries)
            record_log.append(connection, changes, at=at, who=who)
            put(connection, META, [{"key": MERGED, "value": merged}])

    def merged_by(self) -> str:
        """Return by what the entries were merged; empty when they are out of date."""
        where = META.c.key == MERGED
        with reading(self._engine) as connection:
            found = connection.execute(sa.select(META.c.value).where(where)).scalar()
        return found or ""

    def merged_count(self) -> int:
        """Return how many entries were merged from statements."""
        found = sa.select(sa.func.count()).where(ENTRIES.c.origin == record_rows.READ)
        with reading(self._engine) as connection:
            return connection.execute(found).scalar_one()

    def counts(self, documents: Iterable[str]) -> tuple[int, int]:
        """Return how many articles and statements these documents have."""
        wanted = sorted(documents)
        with reading(self._engine) as connection:
            return record_rows.counts(connection, wanted)

    def import_entries(
        self, entries: Iterable[Entry], *, at: str, who: str, why: str
    ) -> int:
        """Put entries as given; returns how many. The same id is replaced."""
        entries = tuple(entries)
        with writing(self._engine) as connection:
            changes = record_rows.put_imported(connection, entries, why=why)
            what = f"{len(entries)} entries imported"
            changes.append(Change(subject="import", digest="", what=what, why=why))
            record_log.append(connection, changes, at=at, who=who)
        return len(entries)

    def keep_traces(self, traces: dict[str, tuple[LogRow, ...]]) -> None:
        """Keep what imported entries' logs told elsewhere, by the entry's id."""
        with writing(self._engine) as connection:
            upto, _ = record_log.kept_head(connection)
            rows = [
                {
                    "entry": entry,
                    "payload": msgspec.json.encode(Past(rows=told, upto=upto)).decode(),
                }
                for entry, told in sorted(traces.items())
            ]
            put(connection, TRACES, rows)

    def traces(self) -> dict[str, Past]:
        """Return what imported entries' logs told elsewhere, by the entry's id."""
        with reading(self._engine) as connection:
            rows = connection.execute(sa.select(TRACES).order_by(TRACES.c.entry))
            return {r.entry: msgspec.json.decode(r.payload, type=Past) for r in rows}

    def note(
        self, what: str, *, at: str, who: str, why: str, subject: str = "note"
    ) -> None:
        """Write a row of the log that changes nothing else."""
        change = Change(subject=subject, digest="", what=what, why=why)
        with writing(self._engine) as connection:
            record_log.append(connection, [change], at=at, who=who)

    def replace_rejects(
        self, stage: str, rejects: Iterable[Reject], *, at: str = "", who: str = ""
    ) -> None:
        """Keep the rejects of a stage; one of the same place is replaced."""
        kept = [msgspec.structs.replace(r, stage=stage) for r in rejects]
        with writing(self._engine) as connection:
            changes = record_rows.put_rejects(connection, kept)
            record_log.append(connection, changes, at=at, who=who or stage)

    def decide(self, decision: Decision, *, against: str | None = None) -> Ruling:
        """
        Keep a decision, with its row of the log, and tell whether it counts.

        *against* says why it does not (empty: it does), for a caller that holds
        the workspace and has judged; else the rule told in `rulings` is applied
        within the transaction. What does not count is kept and logged all the
        same. The very same decision again is there once.
        """
        with writing(self._engine) as connection:
            earlier = record_rows.rulings(
                connection, DECISIONS.c.proposal == decision.proposal
            )
            if again := [r for r in earlier if r.decision == decision]:
                return again[0]
            if against is None:
                against = first_counts(earlier, decision)
            ruling, change = record_rows.put_decision(connection, decision, against)
            record_log.append(connection, [change], at=decision.at, who=decision.by)
        return ruling

    def decisions(self) -> tuple[Ruling, ...]:
        """Every decision that was ever made, the oldest first, those unheeded too."""
        with reading(self._engine) as connection:
            return record_rows.rulings(connection)

    def documents(self) -> tuple[Stored, ...]:
        """Every document, by id."""
        return tuple(self._all(DOCUMENTS, Stored, DOCUMENTS.c.id))

    def articles(self) -> tuple[Article, ...]:
        """Every article, by document and number."""
        order = (ARTICLES.c.document, ARTICLES.c.number)
        return tuple(self._all(ARTICLES, Article, *order))

    def statements(self) -> tuple[Statement, ...]:
        """Every statement, by document and place."""
        found = self._all(STATEMENTS, Statement, STATEMENTS.c.id)
        return tuple(sorted(found, key=lambda s: (s.document, s.start, s.end, s.type)))

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, by id."""
        return tuple(self._all(ENTRIES, Entry, ENTRIES.c.id))

    def rejects(self) -> tuple[Reject, ...]:
        """Everything that could not be read."""
        found = self._all(REJECTS, Reject, REJECTS.c.id)
        return tuple(sorted(found, key=lambda r: (r.source, r.where, r.what)))

    def log(self) -> tuple[LogRow, ...]:
        """The log, the oldest first."""
        with reading(self._engine) as connection:
            return tuple(record_log.read(connection))

    def log_head(self) -> tuple[int, str]:
        """Return how many rows the log has to have, and the hash of the last."""
        with reading(self._engine) as connection:
            return record_log.kept_head(connection)

    def digests(self) -> dict[str, str]:
        """Return the digest of everything that the tables hold, by its subject."""
        with reading(self._engine) as connection:
            return record_rows.digests(connection)

    @contextmanager
    def changing(
        self, what: str, *, at: str, who: str, why: str
    ) -> Iterator[sa.Connection]:
        """
        Yield a connection to change rows by hand; the log tells what became of each.

        All or nothing: what was changed, and a row of the log for every document,
        entry, reject and decision that is not as it was before.
        """
        with writing(self._engine) as connection:
            before = record_rows.digests(connection)
            yield connection
            after = record_rows.digests(connection)
            changes = [
                Change(subject=s, digest=after.get(s, ""), what=what, why=why)
                for s in sorted({*before, *after})
                if before.get(s) != after.get(s)
            ]
            record_log.append(connection, changes, at=at, who=who)

    @contextmanager
    def snapshot(self) -> Iterator[sa.Connection]:
        """Yield a connection that sees the record as it is at one moment."""
        with reading(self._engine) as connection:
            yield connection

    def _all(
        self, table: sa.Table, kind: type[Kind], *order: sa.Column[Any]
    ) -> Iterator[Kind]:
        with reading(self._engine) as connection:
            for row in connection.execute(sa.select(table).order_by(*order)):
                try:
                    yield msgspec.json.decode(row.payload, type=kind)
                except (msgspec.MsgspecError, ValueError) as error:
                    raise StorageError(
                        f"{self.name}: {table.name} {row[0]} cannot be read: {error}; "
                        "see `rasad check`"
                    ) from error
