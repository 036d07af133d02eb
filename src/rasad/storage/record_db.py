"""
The record: documents, articles, statements, entries, and a log of every change.

SQLite through SQLAlchemy Core. The log is append-only; each row holds the hash
of the row before it, so that a row taken out or altered shows.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec
import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.dialects.sqlite import insert

from rasad.errors import NewerSchema, StorageError
from rasad.model.document import Article, Sidecar
from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.reject import Reject
from rasad.model.statement import Statement

SCHEMA: Final = 1
_META = sa.MetaData()
_META_TABLE = sa.Table(
    "meta",
    _META,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
_DOCUMENTS = sa.Table(
    "documents",
    _META,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("payload", sa.Text, nullable=False),
)
_ARTICLES = sa.Table(
    "articles",
    _META,
    sa.Column("document", sa.Text, primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("payload", sa.Text, nullable=False),
)
_STATEMENTS = sa.Table(
    "statements",
    _META,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("document", sa.Text, nullable=False, index=True),
    sa.Column("payload", sa.Text, nullable=False),
)
_ENTRIES = sa.Table(
    "entries",
    _META,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
)
_REJECTS = sa.Table(
    "rejects",
    _META,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("payload", sa.Text, nullable=False),
)
_LOG = sa.Table(
    "log",
    _META,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("at", sa.Text, nullable=False),
    sa.Column("who", sa.Text, nullable=False),
    sa.Column("what", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
)
Kind = TypeVar("Kind", bound=Struct)


class Stored(Struct, frozen=True, kw_only=True):
    """What the record tells of a document; its text is read from the original."""

    id: str
    path: str
    format: str
    title: str | None = None
    sidecar: Sidecar = Sidecar()


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
        try:
            with self._engine.begin() as connection:
                _META.create_all(connection)
                self._check_schema(connection)
        except sa.exc.DatabaseError as error:
            raise StorageError(f"{folder / 'record.db'}: {error.orig}") from error

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _check_schema(self, connection: sa.Connection) -> None:
        found = connection.execute(
            sa.select(_META_TABLE.c.value).where(_META_TABLE.c.key == "schema")
        ).scalar()
        if found is None:
            connection.execute(
                insert(_META_TABLE).values(key="schema", value=str(SCHEMA))
            )
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
                sa.select(_DOCUMENTS.c.id).where(_DOCUMENTS.c.id == stored.id)
            ).scalar()
            for table in (_ARTICLES, _STATEMENTS):
                connection.execute(
                    sa.delete(table).where(table.c.document == stored.id)
                )
            _put(connection, _DOCUMENTS, [{"id": stored.id, "payload": _text(stored)}])
            _put(
                connection,
                _ARTICLES,
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
            _put(connection, _STATEMENTS, rows.values())
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
                sa.delete(_ENTRIES).where(_ENTRIES.c.origin == "statements")
            )
            rows = _entry_rows(entries, "statements")
            if rows:
                connection.execute(insert(_ENTRIES).on_conflict_do_nothing(), rows)

    def import_entries(
        self, entries: Iterable[Entry], *, at: str, who: str, why: str
    ) -> int:
        """Put entries as given; returns how many. The same id is replaced."""
        rows = _entry_rows(entries, "import")
        with self._engine.begin() as connection:
            _put(connection, _ENTRIES, rows)
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
                _REJECTS,
                [
                    {"id": content_id(stage, r.source, r.where), "payload": _text(r)}
                    for r in rejects
                ],
            )

    def documents(self) -> tuple[Stored, ...]:
        """Every document, by id."""
        return tuple(self._all(_DOCUMENTS, Stored, _DOCUMENTS.c.id))

    def articles(self) -> tuple[Article, ...]:
        """Every article, by document and number."""
        order = (_ARTICLES.c.document, _ARTICLES.c.number)
        return tuple(self._all(_ARTICLES, Article, *order))

    def statements(self) -> tuple[Statement, ...]:
        """Every statement, by document and place."""
        found = self._all(_STATEMENTS, Statement, _STATEMENTS.c.id)
        return tuple(sorted(found, key=lambda s: (s.document, s.start, s.end, s.type)))

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, by id."""
        return tuple(self._all(_ENTRIES, Entry, _ENTRIES.c.id))

    def rejects(self) -> tuple[Reject, ...]:
        """Everything that could not be read."""
        found = self._all(_REJECTS, Reject, _REJECTS.c.id)
        return tuple(sorted(found, key=lambda r: (r.source, r.where, r.what)))

    def log(self) -> tuple[LogRow, ...]:
        """The log, the oldest first."""
        with self._engine.connect() as connection:
            rows = connection.execute(sa.select(_LOG).order_by(_LOG.c.number))
            return tuple(LogRow(**row._mapping) for row in rows)  # noqa: SLF001 - the documented way to a row's columns

    def _all(
        self, table: sa.Table, kind: type[Kind], *order: sa.Column[Any]
    ) -> Iterator[Kind]:
        with self._engine.connect() as connection:
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
        sa.select(_LOG.c.hash).order_by(_LOG.c.number.desc()).limit(1)
    ).scalar()
    link = chain(before or "", at, who, what, why)
    connection.execute(
        insert(_LOG).values(at=at, who=who, what=what, why=why, hash=link)
    )


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
