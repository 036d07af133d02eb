"""
Where a record lives: SQLite in the workspace, or PostgreSQL by its URL.

Whoever may write holds the record from the start of the transaction, so that
what it read is still so when it writes: on SQLite the file, on PostgreSQL the
table `meta`. Readers are not kept waiting.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from socket import gethostname
from typing import Any, Final, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from rasad.errors import ConfigError, Locked, StorageError

FILE: Final = "record.db"
PATIENCE: Final = 30  # seconds that a transaction waits for another
DRIVERS: Final = {
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
    "sqlite": "sqlite",
}
Value = TypeVar("Value")
ROWS: Final = 10_000  # written in one call
ONE_WRITER: Final = 0x52617361  # the key of the long writer's lock, on PostgreSQL


def address(folder: Path, url: str | None) -> sa.URL:
    """
    Return where the record of the workspace in *folder* lives.

    Without a *url* it is `record.db` in the folder; the file of a
    `sqlite:///` URL is seen from the folder too.

    Raises:
        ConfigError: the URL is none, or of a database that is not known.
    """
    if not url:
        return sa.URL.create("sqlite", database=str(folder / FILE))
    try:
        made = sa.make_url(url)
    except sa.exc.ArgumentError:
        raise ConfigError(
            "the record's URL cannot be read; write one such as "
            "postgresql://user@host/database, or none for SQLite"
        ) from None
    if made.drivername not in DRIVERS:
        raise ConfigError(
            f"a record cannot live in {made.drivername!r}; it can in SQLite (no URL) "
            "or PostgreSQL (postgresql://user@host/database)"
        )
    made = made.set(drivername=DRIVERS[made.drivername])
    if made.drivername == "sqlite":
        return made.set(database=str(folder / (made.database or FILE)))
    return made


def name_of(url: sa.URL) -> str:
    """Return how messages name the record: a file, or a URL without its password."""
    if url.drivername == "sqlite":
        return str(url.database)
    return url.render_as_string(hide_password=True)


def connect(url: sa.URL) -> sa.Engine:
    """
    Return the engine of a record's address.

    Raises:
        ConfigError: the library that speaks to the database is not installed.
    """
    if url.drivername == "sqlite":
        engine = sa.create_engine(url, connect_args={"timeout": PATIENCE})
        sa.event.listen(engine, "connect", _by_hand)
        sa.event.listen(engine, "begin", _begin_sqlite)
        return engine
    try:
        engine = sa.create_engine(
            url,
            connect_args={
                "options": f"-c lock_timeout={PATIENCE}s",
                "application_name": f"rasad, number {os.getpid()} on {gethostname()}",
            },
            isolation_level="REPEATABLE READ",
        )
    except ModuleNotFoundError as error:
        raise ConfigError(
            "PostgreSQL needs a library: pip install 'rasad[postgres]'"
        ) from error
    return engine


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """
    Yield a connection whose transaction is written whole or not at all.

    Raises:
        StorageError: the database refused; nothing of the transaction is there.
    """
    with told(engine, "; nothing of this step was written"), engine.begin() as held:
        if held.dialect.name == "postgresql":
            # Taken before the first read, and so before the snapshot.
            held.exec_driver_sql("LOCK TABLE meta IN SHARE ROW EXCLUSIVE MODE")
        yield held


@contextmanager
def reading(engine: sa.Engine) -> Iterator[sa.Connection]:
    """
    Yield a connection that sees the record as it is at one moment.

    Raises:
        StorageError: the database refused.
    """
    with told(engine), engine.execution_options(reads=True).connect() as connection:
        yield connection


@contextmanager
def held_alone(engine: sa.Engine) -> Iterator[None]:
    """
    Hold the database for one long writer; its server lets go when that ends.

    Nothing is done on SQLite, where the workspace's own lock holds the file.

    Raises:
        Locked: another holds it; names the process and its machine.
    """
    if engine.dialect.name != "postgresql":
        yield
        return
    with told(engine), engine.connect() as connection:
        held = sa.select(sa.func.pg_try_advisory_lock(ONE_WRITER))
        if not connection.execute(held).scalar():
            who = connection.execute(_HOLDER, {"key": ONE_WRITER}).scalar()
            raise Locked(
                f"{name_of(engine.url)} is being written by another process "
                f"({who}); try again when it ends"
            )
        connection.rollback()  # the lock is the session's, not the transaction's
        try:
            yield
        finally:
            connection.execute(sa.select(sa.func.pg_advisory_unlock(ONE_WRITER)))


_HOLDER: Final = sa.text(
    "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid) "
    "WHERE l.locktype = 'advisory' AND l.granted AND l.objid = :key "
    "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
)


@contextmanager
def told(engine: sa.Engine, more: str = "") -> Iterator[None]:
    """Say in our words, with the record's name, what the database refused."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        first = str(error.orig).strip().split("\n", 1)[0]
        raise StorageError(f"{name_of(engine.url)}: {first}{more}") from error


def put(
    connection: sa.Connection, table: sa.Table, rows: Iterable[Mapping[str, Any]]
) -> None:
    """Write rows; one with a known key takes the place of the earlier one."""
    insert = (
        postgresql.insert(table)
        if connection.dialect.name == "postgresql"
        else sqlite.insert(table)
    )
    keys = [c.name for c in table.primary_key]
    rest = {c.name: insert.excluded[c.name] for c in table.c if c.name not in keys}
    for batch in batched([dict(row) for row in rows]):
        connection.execute(
            insert.on_conflict_do_update(index_elements=keys, set_=rest), batch
        )


def batched(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """Yield the values in pieces that one statement can hold."""
    for start in range(0, len(values), ROWS):
        yield values[start : start + ROWS]


def _by_hand(connection: Any, _: object) -> None:
    connection.isolation_level = None  # else a transaction begins at its first write
    connection.execute("PRAGMA temp_store = MEMORY")  # a full /tmp is no trouble


def _begin_sqlite(connection: sa.Connection) -> None:
    reads = connection.get_execution_options().get("reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
