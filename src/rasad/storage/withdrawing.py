"""Rows of the record written over, so that what stood there cannot be read again."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from rasad.errors import StorageError
from rasad.model.decision import Decision
from rasad.model.document import Article
from rasad.model.entry import Entry
from rasad.model.statement import Statement
from rasad.storage.record_db import Record, Stored
from rasad.storage.record_tables import (
    ARTICLES,
    DECISIONS,
    DOCUMENTS,
    ENTRIES,
    STATEMENTS,
)

Kind = TypeVar("Kind", bound=Struct)
# Tables whose free pages held the words; PostgreSQL writes each anew.
WRITTEN: Final = (DOCUMENTS, ARTICLES, STATEMENTS, ENTRIES, DECISIONS)


class Scrubbing(Struct, frozen=True, kw_only=True):
    """What becomes of each row: given in by the one who knows what words are."""

    document: Stored
    article: Callable[[Article], Article]
    statement: Callable[[Statement], Statement]
    entry: Callable[[Entry], Entry]
    decision: Callable[[Decision], Decision]


def scrub(
    record: Record, change: Scrubbing, *, at: str, who: str, what: str, why: str
) -> None:
    """
    Write over every row that repeats words of a document; the log tells which.

    All or nothing. `settle` is to follow: until then the words may still stand
    in pages that the database has let go of.
    """
    name = change.document.id
    with record.changing(what, at=at, who=who, why=why) as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
        connection.execute(
            sa.update(DOCUMENTS)
            .where(DOCUMENTS.c.id == name)
            # Without its stamp, the same bytes are looked at again, and refused.
            .values(payload=_text(change.document), reading="")
        )
        own = ARTICLES.c.document == name
        _each(connection, ARTICLES, Article, change.article, own)
        own = STATEMENTS.c.document == name
        _each(connection, STATEMENTS, Statement, change.statement, own)
        held = ENTRIES.c.payload.contains(name, autoescape=True)
        _each(connection, ENTRIES, Entry, change.entry, held)
        held = DECISIONS.c.payload.contains(name, autoescape=True)
        _each(connection, DECISIONS, Decision, change.decision, held)


def settle(record: Record) -> None:
    """
    Write the database anew, so that no free page and no journal holds old rows.

    Also where nothing was scrubbed now: a run that was cut is made good by the
    next one.

    Raises:
        StorageError: the database refused; the words may still stand there.
    """
    with record.snapshot() as connection:
        engine = connection.engine
    alone = engine.execution_options(isolation_level="AUTOCOMMIT", reads=True)
    try:
        with alone.connect() as connection:
            if connection.dialect.name == "sqlite":
                _settle_sqlite(connection.connection.dbapi_connection)
                return
            for table in WRITTEN:
                connection.exec_driver_sql(f"VACUUM FULL {table.name}")
    except sa.exc.DBAPIError as error:
        raise StorageError(
            f"{record.name}: {error.orig}; the words may still stand in it: "
            "remove the document again"
        ) from error


def _settle_sqlite(raw: Any) -> None:
    """Vacuum outside of any transaction: the driver is spoken to by itself."""
    if raw.in_transaction:
        raw.execute("COMMIT")
    raw.execute("VACUUM")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _each(
    connection: sa.Connection,
    table: sa.Table,
    kind: type[Kind],
    change: Callable[[Kind], Kind],
    where: sa.ColumnElement[bool],
) -> None:
    keys = list(table.primary_key)
    rows = connection.execute(sa.select(*keys, table.c.payload).where(where)).all()
    for *key, payload in rows:
        now = _text(change(msgspec.json.decode(payload, type=kind)))
        if now != payload:
            same = [column == value for column, value in zip(keys, key, strict=True)]
            connection.execute(sa.update(table).where(*same).values(payload=now))


def _text(value: Struct) -> str:
    return msgspec.json.encode(value).decode()
