"""The rows of a backup into an empty database, of either kind."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import sqlalchemy as sa

from rasad.errors import ConfigError, NewerSchema, StorageError
from rasad.storage import migrating, record_dump, record_log, record_rows
from rasad.storage.record_engine import address, connect, name_of, told
from rasad.storage.record_tables import DECISIONS, DOCUMENTS, ENTRIES, LOG, SCHEMA


def put_back(
    folder: Path,
    url: str | None,
    lines: Iterable[bytes],
    *,
    source: str,
    kept: tuple[int, str],
) -> tuple[str, ...]:
    """
    Make the record of *folder* from the lines of a dump, all or nothing.

    *kept* is how many rows the log had, and the hash of the last.

    Returns:
        What is not as the log tells: faults that were there when it was backed
        up, for the rows are those that were.

    Raises:
        ConfigError: the database holds a record already.
        NewerSchema: a later version wrote the lines.
        StorageError: the lines are none, or their log does not end as *kept*.
    """
    engine = connect(address(folder, url))
    try:
        with told(engine, "; nothing was restored"), engine.begin() as connection:
            coming = iter(lines)
            schema = _schema(next(coming, b""), source)
            _make_empty(connection, schema)
            record_dump.put_back(connection, coming, source)
            if schema < SCHEMA:
                migrating.upgrade(connection, schema, SCHEMA)
                migrating.take_over(connection)
            elif record_log.kept_head(connection) != kept:
                raise StorageError(f"{source}: its log does not end as it was kept")
            return tuple(_faults(connection))
    finally:
        engine.dispose()


def _schema(line: bytes, source: str) -> int:
    schema = record_dump.head_of(line, source).schema
    if schema > SCHEMA:
        raise NewerSchema(
            f"{source} has schema {schema}, this version knows {SCHEMA}; "
            "use the version that made it, or a later one"
        )
    return schema


def _make_empty(connection: sa.Connection, schema: int) -> None:
    """Make the tables of a schema; those of an empty record may be there."""
    found = migrating.schema_of(connection)
    if found:
        tables = (DOCUMENTS, ENTRIES, DECISIONS, LOG)
        full = [t for t in tables if connection.execute(sa.select(t).limit(1)).first()]
        if full or found != schema:
            raise ConfigError(
                f"{name_of(connection.engine.url)} holds a record already; "
                "name a database that is empty"
            )
        return
    migrating.upgrade(connection, 0, schema)


def _faults(connection: sa.Connection) -> Iterator[str]:
    rows = tuple(record_log.read(connection))
    for fault in record_log.faults(rows, record_log.kept_head(connection)):
        yield f"log row {fault.number}: {fault.what}"
    said, there = record_log.told(rows), record_rows.digests(connection)
    for subject in sorted({*said, *there}):
        if said.get(subject) != there.get(subject):
            yield f"{subject} is not as the log tells"
