"""
The record: documents, articles, statements, entries, and a log of every change.

SQLite through SQLAlchemy Core. The log is append-only; each row holds the hash
of the row before it, so that a row taken out or altered shows.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.dialects.sqlite import insert

from rasad.errors import NewerSchema, StorageError
from rasad.model.decision import Decision
from rasad.model.document import Article, Sidecar, Withdrawal
from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.reject import Reject
from rasad.model.statement import Statement
from rasad.storage.record_tables import (
    ARTICLES,
    DECISIONS,
    DOCUMENTS,
    ENTRIES,
    LOG,
    META,
    METADATA,
    REJECTS,
    SCHEMA,
    STATEMENTS,
)
from rasad.storage.rulings import SETTLING, Ruling, settled_by

Kind = TypeVar("Kind", bound=Struct)


class Stored(Struct, frozen=True, kw_only=True):
    """
    What the record tells of a document; its text is read from the original.

    Of a withdrawn one, that is gone.
    """

    id: str
    path: str
    format: str
    title: str | None = None
    sidecar: Sidecar = Sidecar()
    withdrawn: Withdrawal | None = None


class LogRow(Struct, frozen=True, kw_only=True):
    """One change: when, by whom, what, why, and the chain's hash up to it."""

    number: int
    at: str
    who: str
    what: str
    why: str
    hash: str


def statement_id(statement: Statement) -> str:
    """Return the id of a statement: of where it stands and what it says."""
    return content_id(
        statement.document,
        str(statement.start),
        str(statement.end),
        statement.type,
        statement.modality,
    )


class Record:
    """
    The record of one workspace.

    Raises:
        NewerSchema: a later version made it.
        StorageError: the file cannot be opened as a record.
    """

    def __init__(self, folder: Path) -> None:
        self._engine = sa.create_engine(f"sqlite:///{folder / 'record.db'}")
        sa.event.listen(self._engine, "connect", _begin_by_hand)
        sa.event.listen(self._engine, "begin", _begin)
        self._reading = self._engine.execution_options(reads=True)
        try:
            with self._engine.begin() as connection:
                METADATA.create_all(connection)
                self._check_schema(connection)
        except sa.exc.DatabaseError as error:
            raise StorageError(f"{folder / 'record.db'}: {error.orig}") from error

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _check_schema(self, connection: sa.Connection) -> None:
        found = connection.execute(
            sa.select(META.c.value).where(META.c.key == "schema")
        ).scalar()
        if found is None:
            connection.execute(insert(META).values(key="schema", value=str(SCHEMA)))
        elif int(found) > SCHEMA:
            raise NewerSchema(
                f"the record has schema {found}, this version knows {SCHEMA}; "
                "use the version that made it, or a later one"
            )

    def add_document(
        self,
        stored: Stored,
        articles: Iterable[Article],
        statements: Iterable[Statement],
        *,
        at: str,
        who: str,
    ) -> bool:
        """
        Put a document with what was read from it, and tell whether it is new.

        One already there is read anew: its articles and statements are replaced.
        """
        statements = tuple(statements)
        with self._engine.begin() as connection:
            known = connection.execute(
                sa.select(DOCUMENTS.c.id).where(DOCUMENTS.c.id == stored.id)
            ).scalar()
            for table in (ARTICLES, STATEMENTS):
                connection.execute(
                    sa.delete(table).where(table.c.document == stored.id)
                )
            _put(connection, DOCUMENTS, [{"id": stored.id, "payload": _text(stored)}])
            _put(
                connection,
                ARTICLES,
                [
                    {"document": stored.id, "number": a.number, "payload": _text(a)}
                    for a in articles
                ],
            )
            rows = {
                statement_id(s): {
                    "id": statement_id(s),
                    "document": stored.id,
                    "payload": _text(s),
                }
                for s in statements
            }
            _put(connection, STATEMENTS, rows.values())
            if known is None:
                what = f"document {stored.id} added, {len(rows)} statements read"
                _log(connection, at=at, who=who, what=what, why=stored.path)
        return known is None

    def replace_entries(self, entries: Iterable[Entry]) -> None:
        """
        Put the entries merged from statements in place of the earlier ones.

        An imported entry of the same id stays as it was given.
        """
        with self._engine.begin() as connection:
            connection.execute(
                sa.delete(ENTRIES).where(ENTRIES.c.origin == "statements")
            )
            rows = _entry_rows(entries, "statements")
            if rows:
                connection.execute(insert(ENTRIES).on_conflict_do_nothing(), rows)

    def import_entries(
        self, entries: Iterable[Entry], *, at: str, who: str, why: str
    ) -> int:
        """Put entries as given; returns how many. The same id is replaced."""
        rows = _entry_rows(entries, "import")
        with self._engine.begin() as connection:
            _put(connection, ENTRIES, rows)
            what = f"{len(rows)} entries imported"
            _log(connection, at=at, who=who, what=what, why=why)
        return len(rows)

    def note(self, what: str, *, at: str, who: str, why: str) -> None:
        """Write a row of the log that changes nothing else."""
        with self._engine.begin() as connection:
            _log(connection, at=at, who=who, what=what, why=why)

    def replace_rejects(self, stage: str, rejects: Iterable[Reject]) -> None:
        """Keep the rejects of a stage; one of the same place is replaced."""
        rejects = tuple(rejects)
        with self._engine.begin() as connection:
            _put(
                connection,
                REJECTS,
                [
                    {"id": content_id(stage, r.source, r.where), "payload": _text(r)}
                    for r in rejects
                ],
            )

    def decide(self, decision: Decision) -> Ruling:
        """
        Keep a decision, with its row of the log, and tell whether it stands.

        Who decides about a revision that another decision has settled already is
        late: the decision is kept and logged as such, and the ruling names the
        one that stands (the rule is told in `rulings`). The very same decision
        again is there once.
        """
        with self._engine.begin() as connection:
            earlier = _rulings(
                connection,
                DECISIONS.c.proposal == decision.proposal,
                DECISIONS.c.revision == decision.revision,
            )
            if again := [r for r in earlier if r.decision == decision]:
                return again[0]
            first = settled_by(earlier) if decision.action in SETTLING else None
            connection.execute(
                insert(DECISIONS).values(
                    id=decision.id,
                    proposal=decision.proposal,
                    revision=decision.revision,
                    standing="late" if first else "stands",
                    first=first or "",
                    payload=_text(decision),
                )
            )
            about = f"{decision.action} of {decision.proposal}: decision {decision.id}"
            what = f"{about}, late: {first} came first" if first else about
            why = " ".join(filter(None, (decision.reason, decision.note)))
            _log(connection, at=decision.at, who=decision.by, what=what, why=why)
            return _rulings(connection, DECISIONS.c.id == decision.id)[-1]

    def decisions(self) -> tuple[Ruling, ...]:
        """Every decision that was ever made, the oldest first, late ones too."""
        with self._reading.connect() as connection:
            return _rulings(connection)

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
        with self._reading.connect() as connection:
            rows = connection.execute(sa.select(LOG).order_by(LOG.c.number))
            return tuple(LogRow(**row._mapping) for row in rows)  # noqa: SLF001 - the documented way to a row's columns

    def _all(
        self, table: sa.Table, kind: type[Kind], *order: sa.Column[Any]
    ) -> Iterator[Kind]:
        with self._reading.connect() as connection:
            for payload in connection.execute(
                sa.select(table.c.payload).order_by(*order)
            ).scalars():
                yield msgspec.json.decode(payload, type=kind)


def broken_links(rows: Iterable[LogRow]) -> tuple[int, ...]:
    """Return the numbers of the log's rows whose hash is not that of the chain."""
    before, broken = "", []
    for row in rows:
        if row.hash != chain(before, row.at, row.who, row.what, row.why):
            broken.append(row.number)
        before = row.hash
    return tuple(broken)


def chain(before: str, at: str, who: str, what: str, why: str) -> str:
    """Return the hash of a log row, which holds that of the row before."""
    return sha256(content_id(before, at, who, what, why).encode()).hexdigest()


def _log(connection: sa.Connection, *, at: str, who: str, what: str, why: str) -> None:
    before = connection.execute(
        sa.select(LOG.c.hash).order_by(LOG.c.number.desc()).limit(1)
    ).scalar()
    link = chain(before or "", at, who, what, why)
    connection.execute(
        insert(LOG).values(at=at, who=who, what=what, why=why, hash=link)
    )


def _rulings(
    connection: sa.Connection, *about: sa.ColumnElement[bool]
) -> tuple[Ruling, ...]:
    """Return the decisions that meet every condition, the oldest first."""
    rows = connection.execute(
        sa.select(DECISIONS).where(*about).order_by(DECISIONS.c.number)
    )
    return tuple(
        Ruling(
            number=row.number,
            decision=msgspec.json.decode(row.payload, type=Decision),
            standing=row.standing,
            first=row.first,
        )
        for row in rows
    )


def _begin_by_hand(connection: Any, _: object) -> None:
    connection.isolation_level = None  # else a transaction begins at its first write


def _begin(connection: sa.Connection) -> None:
    # Whoever may write holds the file from the start: what it read is still so.
    reads = connection.get_execution_options().get("reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _entry_rows(entries: Iterable[Entry], origin: str) -> list[dict[str, str]]:
    return [{"id": e.id, "origin": origin, "payload": _text(e)} for e in entries]


def _put(
    connection: sa.Connection, table: sa.Table, rows: Iterable[dict[str, Any]]
) -> None:
    """Write rows; one with a known key takes the place of the earlier one."""
    rows = list(rows)
    if not rows:
        return
    statement = insert(table)
    keys = [c.name for c in table.primary_key]
    rest = {c.name: statement.excluded[c.name] for c in table.c if c.name not in keys}
    connection.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=rest), rows
    )


def _text(value: Struct) -> str:
    return msgspec.json.encode(value).decode()
