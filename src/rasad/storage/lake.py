"""
Tables that can be deleted and made again: Parquet, one file a source.

    lake/headers/<source>.parquet
    lake/observations/<source>.parquet
    lake/verdicts/<source>.parquet
    lake/cells/<source>.parquet

Rows are structs as the model knows them; columns are found by name, never by
position. Files are written by way of a temporary name, zstd, and hold the same
bytes for the same rows in the same portions. The observations of a measurement
follow one another, in the order of the headers.
"""

import os
import secrets
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
from msgspec import Struct

from rasad.errors import StorageError
from rasad.model.cell import Cell
from rasad.model.measurement import Header
from rasad.model.observation import Observation
from rasad.model.verdict import Verdict
from rasad.storage import columns

Row = TypeVar("Row", bound=Struct)
_BATCH: Final = 20_000  # rows of a group
# Columns that are looked up by: of these a group tells its least and greatest.
_LOOKED_UP: Final = [
    *("uid", "measurement", "measurement_uid", "target", "start", "hour"),
    *("country", "probe_cc", "measurement_start_time"),
]
_TIME = pa.timestamp("us", tz="UTC")
_WORDS = pa.list_(pa.string())
_FIRED = pa.list_(pa.struct([("layer", pa.string()), ("id", pa.string())]))
_TARGETS = pa.list_(
    pa.struct(
        [
            ("target", pa.string()),
            ("state", pa.string()),
            ("mechanisms", _WORDS),
            ("locus", pa.string()),
            ("rules", _FIRED),
        ]
    )
)
SCHEMAS: Final[dict[type[Struct], pa.Schema]] = {
    Header: pa.schema(
        [
            ("source", pa.string()),
            ("line", pa.int64()),
            ("uid", pa.string()),
            ("report_id", pa.string()),
            ("test_name", pa.string()),
            ("input", pa.string()),
            ("country", pa.string()),
            ("asn", pa.int64()),
            ("start", _TIME),
            ("software", pa.string()),
            ("resolver_asn", pa.int64()),
            ("has_keys", pa.bool_()),
            ("observations", pa.int64()),
        ]
    ),
    Observation: pa.schema(
        [
            ("measurement", pa.string()),
            ("layer", pa.string()),
            ("who", pa.string()),
            ("target", pa.string()),
            ("failure", pa.string()),
            ("host", pa.string()),
            ("address", pa.string()),
            ("port", pa.int64()),
            ("resolver", pa.string()),
            ("query_type", pa.string()),
            ("answers", _WORDS),
            ("answer_asns", pa.list_(pa.int64())),
            ("url", pa.string()),
            ("status", pa.int64()),
            ("title", pa.string()),
            ("body_length", pa.int64()),
            ("body_truncated", pa.bool_()),
            ("body_hash", pa.string()),
            ("headers", pa.map_(pa.string(), pa.string())),
            ("fingerprints", _WORDS),
            ("certificate", pa.string()),
            ("certificate_names", _WORDS),
            ("certificate_issuer", pa.string()),
            ("certificate_since", _TIME),
            ("certificate_until", _TIME),
            ("self_signed", pa.bool_()),
            ("operation", pa.string()),
            ("over_tor", pa.bool_()),
            ("received", pa.int64()),
            ("start", pa.float64()),
            ("seconds", pa.float64()),
            ("transaction", pa.int64()),
        ]
    ),
    Verdict: pa.schema(
        [
            ("path", pa.string()),
            ("line", pa.int64()),
            ("measurement_uid", pa.string()),
            ("report_id", pa.string()),
            ("test_name", pa.string()),
            ("input", pa.string()),
            ("probe_cc", pa.string()),
            ("probe_asn", pa.int64()),
            ("measurement_start_time", _TIME),
            (
                "validity",
                pa.struct([("state", pa.string()), ("reason", pa.string())]),
            ),
            ("state", pa.string()),
            ("mechanisms", _WORDS),
            ("locus", pa.string()),
            ("order_number", pa.string()),
            ("targets", _TARGETS),
            ("ruleset", pa.string()),
            ("reference", _WORDS),
            ("software", pa.string()),
            ("resolver_asn", pa.int64()),
        ]
    ),
    Cell: pa.schema(
        [
            ("hour", _TIME),
            ("country", pa.string()),
            ("asn", pa.int64()),
            ("target", pa.string()),
            ("ok", pa.int64()),
            ("blocked", pa.int64()),
            ("down", pa.int64()),
            ("throttled", pa.int64()),
            ("insufficient", pa.int64()),
            ("faulty", pa.int64()),
            ("reports", pa.int64()),
            ("report_ids", _WORDS),
            ("uids", _WORDS),
            ("orders", _WORDS),
            ("mechanism", pa.string()),
            ("resolver_asn", pa.int64()),
            ("software", pa.string()),
            ("vantage", pa.string()),
            ("synthetic", pa.bool_()),
        ]
    ),
}


def table_path(folder: Path, kind: type[Struct], source: str) -> Path:
    """Return where the rows of one kind from one source lie or would lie."""
    return folder / "lake" / f"{kind.__name__.lower()}s" / f"{source}.parquet"


def put(folder: Path, kind: type[Row], source: str, rows: Iterable[Row]) -> int:
    """Write the rows of *source*, in place of earlier ones; returns how many."""
    count = 0
    with portions(folder, kind, source) as write:
        for portion in _batches(rows):
            write(portion)
            count += len(portion)
    return count


@contextmanager
def portions(
    folder: Path, kind: type[Row], source: str
) -> Iterator[Callable[[Sequence[Row]], None]]:
    """
    Give what writes a portion of the rows of *source*; memory holds a few.

    The rows take the place of earlier ones when the block ends without an
    error, all at once.
    """
    path, schema = table_path(folder, kind, source), SCHEMAS[kind]
    path.parent.mkdir(parents=True, exist_ok=True)
    # Named for the process, and for this time: one that was given up must not write
    # into ours, nor one of another machine that has the same number.
    own = f"{os.getpid()}.{secrets.token_hex(4)}"
    temporary = path.with_name(f".{path.name}.{own}.part")
    try:
        with pq.ParquetWriter(
            temporary, schema, compression="zstd", write_statistics=_LOOKED_UP
        ) as writer:
            groups = _Groups(writer, schema)
            yield groups.add
            groups.flush()
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


class _Groups:
    """Rows put together to groups of one size, whatever the portions they come in."""

    def __init__(self, writer: pq.ParquetWriter, schema: pa.Schema) -> None:
        self._writer, self._schema = writer, schema
        self._waiting: list[pa.RecordBatch] = []

    def add(self, rows: Sequence[Struct]) -> None:
        """Take some rows, and write the groups that are full."""
        self._waiting.append(columns.batch(rows, self._schema))
        waiting = sum(batch.num_rows for batch in self._waiting)
        if waiting >= _BATCH:
            self._write(waiting - waiting % _BATCH)

    def flush(self) -> None:
        """Write what waits."""
        if waiting := sum(batch.num_rows for batch in self._waiting):
            self._write(waiting)

    def _write(self, count: int) -> None:
        table = pa.Table.from_batches(self._waiting, self._schema).combine_chunks()
        self._writer.write_table(table.slice(0, count), _BATCH)
        self._waiting = table.slice(count).to_batches()


def sweep(folder: Path) -> None:
    """Delete what a writer left that was cut off."""
    for path in (folder / "lake").glob("*/.*.part"):
        path.unlink(missing_ok=True)


def forget(folder: Path, source: str, *kinds: type[Struct]) -> None:
    """Delete the tables of *kinds* of one source; they can be made again."""
    for kind in kinds:
        table_path(folder, kind, source).unlink(missing_ok=True)


def sources(folder: Path, kind: type[Struct]) -> list[str]:
    """Return the names of the sources that have rows of a kind, sorted."""
    home = table_path(folder, kind, "").parent
    return sorted(path.name.removesuffix(".parquet") for path in home.glob("*.parquet"))


def rows(folder: Path, kind: type[Row]) -> Iterator[Row]:
    """
    Yield the rows of every source, by the sources' names.

    Raises:
        StorageError: a file is not what was written; delete `lake/` then, it is
            made again from the raw archives.
    """
    home = folder / "lake" / f"{kind.__name__.lower()}s"
    for path in sorted(home.glob("*.parquet")) if home.is_dir() else ():
        yield from from_file(path, kind)


def from_file(path: Path, kind: type[Row]) -> Iterator[Row]:
    """Yield the rows of one file of the lake, in the order written."""
    try:
        with pq.ParquetFile(path) as file:
            for batch in file.iter_batches(_BATCH):
                for row in batch.to_pylist():
                    yield msgspec.convert(_in_utc(row), kind, strict=False)
    except (pa.ArrowException, msgspec.ValidationError) as error:
        raise StorageError(
            f"{path}: {error}; delete the folder lake/, it is made again"
        ) from error


def has(folder: Path, kind: type[Struct], source: str) -> bool:
    """Tell whether the rows of *source* are there."""
    return table_path(folder, kind, source).exists()


def _in_utc(row: dict[str, Any]) -> dict[str, Any]:
    """Put UTC itself in place of the equal zone that Arrow gives to its times."""
    return {
        name: value.astimezone(UTC) if isinstance(value, datetime) else value
        for name, value in row.items()
    }


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch
