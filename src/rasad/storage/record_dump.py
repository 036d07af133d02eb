"""
Every row of a record as lines of JSON, from any database and into any.

The first line tells the schema, each other one `[table, {column: value}]`. The
tables are those that the database has, so that a record of an older schema can
be written as well.
"""

import gzip
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from rasad.errors import StorageError
from rasad.storage.whole_files import written_whole

OURS: Final = (
    "meta",
    "documents",
    "articles",
    "statements",
    "entries",
    "rejects",
    "decisions",
    "traces",
    "log",
)
_BATCH: Final = 1_000  # rows


class Head(Struct, frozen=True, kw_only=True):
    """The first line: the form of the lines, and the schema of their tables."""

    rasad_record: int
    schema: int


def lines(connection: sa.Connection, *, schema: int) -> Iterator[bytes]:
    """Yield the lines, tables and rows in a fixed order."""
    yield msgspec.json.encode(Head(rasad_record=1, schema=schema)) + b"\n"
    there = set(sa.inspect(connection).get_table_names())
    for name in OURS:
        if name in there:
            table = _table(connection, name)
            rows = sa.select(table).order_by(*table.primary_key)
            for row in connection.execute(rows).mappings():
                yield msgspec.json.encode([name, dict(row)]) + b"\n"


def to_file(connection: sa.Connection, path: Path, *, schema: int) -> None:
    """Write the lines to a file, packed; it is there whole or not at all."""
    with (
        written_whole(path) as raw,
        gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as packed,
    ):
        packed.writelines(lines(connection, schema=schema))


def head_of(line: bytes, source: str) -> Head:
    """
    Read the first line.

    Raises:
        StorageError: it is not the first line of such a file.
    """
    try:
        return msgspec.json.decode(line, type=Head)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise StorageError(f"{source}: not the rows of a record: {error}") from error


def put_back(connection: sa.Connection, told: Iterable[bytes], source: str) -> int:
    """
    Write the rows of lines after the first into empty tables; returns how many.

    Raises:
        StorageError: a line is none, or tells of a table that is not there.
    """
    for name in OURS:
        if sa.inspect(connection).has_table(name):
            connection.execute(sa.delete(_table(connection, name)))
    count = 0
    decoded = (_row(line, source, number) for number, line in enumerate(told, 2))
    for name, rows in groupby(decoded, key=lambda row: row[0]):
        table = _table(connection, name)
        batch: list[dict[str, Any]] = []
        for _, values in rows:
            batch.append(values)
            count += 1
            if len(batch) == _BATCH:
                connection.execute(sa.insert(table), batch)
                batch = []
        if batch:
            connection.execute(sa.insert(table), batch)
    return count


def _row(line: bytes, source: str, number: int) -> tuple[str, dict[str, Any]]:
    try:
        name, values = msgspec.json.decode(line, type=tuple[str, dict[str, Any]])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise StorageError(f"{source} line {number}: not a row: {error}") from error
    if name not in OURS:
        raise StorageError(f"{source} line {number}: no table is called {name!r}")
    return name, values


def _table(connection: sa.Connection, name: str) -> sa.Table:
    return sa.Table(name, sa.MetaData(), autoload_with=connection)
