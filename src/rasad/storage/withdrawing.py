"""Rows of the record written over, so that what stood there cannot be read again."""

from collections.abc import Callable
from typing import Final, TypeVar

import msgspec
import sqlalchemy as sa
from msgspec import Struct

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


def scrub(record: Record, change: Scrubbing) -> None:
    """
    Write over every row that repeats words of a document.

    In one transaction. SQLite is told to blank what it lets go of; `settle`
    is to follow.
    """
    name, told = change.document.id, change.document.withdrawn
    with record.changing(
        f"words of document {name} withdrawn",
        at=told.at if told else "",
        who=told.by if told else "",
        why=told.reason if told else "",
    ) as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
        connection.execute(
            sa.update(DOCUMENTS)
            .where(DOCUMENTS.c.id == name)
            .values(payload=_text(change.document))
        )
        own = ARTICLES.c.document == name
        _each(connection, ARTICLES, Article, change.article, own)
        own = STATEMENTS.c.document == name
        _each(connection, STATEMENTS, Statement, change.statement, own)
        _each(connection, ENTRIES, Entry, change.entry, _holds(ENTRIES, name))
        _each(connection, DECISIONS, Decision, change.decision, _holds(DECISIONS, name))


def settle(record: Record) -> None:
    """
    Write the database anew, so that no free page and no journal holds old rows.

    Also where nothing was scrubbed now: a run that was cut is made good by the
    next one.
    """
    engine = record._engine.execution_options(  # noqa: SLF001 - as above
        isolation_level="AUTOCOMMIT", reads=True
    )
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            raw = connection.connection.dbapi_connection
            if raw is None:
                raise sa.exc.InvalidRequestError("the connection is closed")
            cursor = raw.cursor()
            # Outside of any transaction: the driver is spoken to by itself.
            cursor.execute("COMMIT") if raw.in_transaction else None
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.close()
        return
    with engine.connect() as connection:
        for table in WRITTEN:
            connection.exec_driver_sql(f"VACUUM FULL {table.name}")


def _holds(table: sa.Table, name: str) -> sa.ColumnElement[bool]:
    return table.c.payload.contains(name, autoescape=True)


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
