"""
Cells of many tables laid out by country, so that one country is read at a time.

    <folder>/<country>/<number of the table>-<part>.arrow

For the length of a run: Arrow files, compressed, in a folder that the caller
removes. Tables of Parquet whose columns are of the right types pass as whole
columns; every other row is read and checked one by one.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.dataset as ds
from msgspec import Struct

from rasad.model.cell import Cell
from rasad.model.place import Vantage
from rasad.model.reject import Reject
from rasad.storage import cell_columns, cell_tables
from rasad.storage.cell_columns import SEPARATOR

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
COUNTS = ("ok", "blocked", "down", "throttled", "insufficient", "faulty")
SCHEMA = pa.schema(
    [
        ("hour", pa.int32()),
        ("country", pa.string()),
        ("asn", pa.int64()),
        ("target", pa.string()),
        *((name, pa.int64()) for name in COUNTS),
        ("reports", pa.int64()),
        ("report_ids", pa.string()),
        ("uids", pa.string()),
        ("mechanism", pa.string()),
        ("resolver_asn", pa.int64()),
        ("software", pa.string()),
        ("vantage", pa.string()),
        ("synthetic", pa.bool_()),
    ]
)
_OURS = [name for name in SCHEMA.names if name != "country"]
_ORDERED = "ordered.arrow"
_PORTION = 1 << 20  # rows that are put in order at a time, or one target
_BATCH = 1 << 14
_LEAST_GROUP = 1 << 12
_ORDER = ("target", "asn", "hour", "software", "resolver_asn")


class Laid(Struct, frozen=True):
    """What laying out one table gave: how many cells, and what was refused."""

    cells: int
    rejects: tuple[Reject, ...]


def lay(path: Path, number: int, folder: Path) -> Laid:
    """
    Lay the rows of one table out by country under *folder*.

    `number` tells this table's files from those of others.

    Raises:
        BadCells: the file is no table, or columns are missing; they are named.
    """
    rejects: list[Reject] = []
    counted = [0]

    def batches() -> Iterator[pa.RecordBatch]:
        for batch in _batches(path, rejects):
            counted[0] += batch.num_rows
            yield batch

    form = ds.IpcFileFormat()
    ds.write_dataset(
        batches(),
        folder,
        schema=SCHEMA,
        format=form,
        file_options=form.make_write_options(compression="lz4"),
        partitioning=ds.partitioning(pa.schema([("country", pa.string())])),
        basename_template=f"{number}-{{i}}.arrow",
        existing_data_behavior="overwrite_or_ignore",
        min_rows_per_group=_LEAST_GROUP,
        max_rows_per_group=_BATCH,
    )
    return Laid(counted[0], tuple(rejects))


def sizes(folder: Path) -> dict[str, int]:
    """Give each country that cells were laid out for, with its bytes."""
    return {
        home.name: sum(file.stat().st_size for file in home.iterdir())
        for home in sorted(folder.iterdir())
        if home.is_dir()
    }


def country(folder: Path, code: str, columns: Sequence[str] | None = None) -> pa.Table:
    """
    Read the cells of one country: each row once, by target, network and hour.

    The same rows in, the same table out, however they were laid out. With
    *columns*, only those are read.
    """
    kept = _in_order(folder, code)
    fields = None if columns is None else [_OURS.index(name) for name in columns]
    options = pa.ipc.IpcReadOptions(included_fields=fields)
    with pa.ipc.open_file(kept, options=options) as reader:
        return reader.read_all().combine_chunks()


def parts(folder: Path, code: str) -> Iterator[pa.Table]:
    """Yield the cells of one country in order, some whole targets at a time."""
    with pa.ipc.open_file(_in_order(folder, code)) as reader:
        for number in range(reader.num_record_batches):
            yield pa.Table.from_batches([reader.get_batch(number)])


def _in_order(folder: Path, code: str) -> Path:
    """Put a country in order when it is first asked for, and name the file."""
    kept = folder / code / _ORDERED
    if kept.exists():
        return kept
    files = sorted((folder / code).iterdir())
    laid = ds.dataset([str(file) for file in files], format="ipc")
    beside = kept.with_suffix(".new")
    schema = pa.schema([SCHEMA.field(name) for name in _OURS])
    options = pa.ipc.IpcWriteOptions(compression="lz4")
    with pa.ipc.new_file(beside, schema, options=options) as writer:
        for some in _portions(laid):
            rows = laid.to_table(_OURS, filter=pc.field("target").isin(some))
            writer.write_table(ordered(rows).cast(schema))
    for file in files:
        file.unlink()
    beside.rename(kept)
    return kept


def _portions(laid: ds.Dataset) -> Iterator[list[str]]:
    """Share the targets out, in order, so that a portion fits the memory."""
    column = laid.to_table(["target"]).column("target")
    sizes = {
        one["values"]: one["counts"] for one in pc.value_counts(column).to_pylist()
    }
    some: list[str] = []
    size = 0
    for target in sorted(sizes, key=str.encode):
        if some and size + sizes[target] > _PORTION:
            yield some
            some, size = [], 0
        some.append(target)
        size += sizes[target]
    if some:
        yield some


def ordered(table: pa.Table) -> pa.Table:
    """Put the rows of one country in order, each once, without their country."""
    distinct = table.group_by(_OURS, use_threads=False).aggregate([])
    rest = [name for name in _OURS if name not in _ORDER]
    keys = [(name, "ascending") for name in (*_ORDER, *rest)]
    return distinct.sort_by(keys).combine_chunks()


def targets(table: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    """Yield each target of a country's table with its rows, in order."""
    ends = pc.run_end_encode(table.column("target").combine_chunks())
    begun = 0
    for name, end in zip(
        ends.values.to_pylist(), ends.run_ends.to_pylist(), strict=True
    ):
        yield name, table.slice(begun, end - begun)
        begun = end


def cells(code: str, table: pa.Table) -> Iterator[tuple[int, Cell]]:
    """Yield the hour since 1970 and the cell of each row of *table*."""
    moments: dict[int, datetime] = {}
    vantages = {vantage.value: vantage for vantage in Vantage}
    columns = [table.column(name).to_pylist() for name in _OURS]
    for row in zip(*columns, strict=True):
        hour = row[0]
        moment = moments.get(hour)
        if moment is None:
            moment = moments[hour] = EPOCH + hour * HOUR
        yield (
            hour,
            Cell(
                hour=moment,
                country=code,
                asn=row[1],
                target=row[2],
                ok=row[3],
                blocked=row[4],
                down=row[5],
                throttled=row[6],
                insufficient=row[7],
                faulty=row[8],
                reports=row[9],
                report_ids=tuple(row[10].split(SEPARATOR)) if row[10] else (),
                uids=tuple(row[11].split(SEPARATOR)) if row[11] else (),
                mechanism=row[12],
                resolver_asn=row[13],
                software=row[14],
                vantage=vantages[row[15]],
                synthetic=row[16],
            ),
        )


def _batches(path: Path, rejects: list[Reject]) -> Iterator[pa.RecordBatch]:
    if cell_tables.is_parquet(path):
        for number, batch in cell_tables.parquet_batches(path):
            whole = cell_columns.checked(batch, SCHEMA)
            if whole is not None:
                yield whole
            else:
                yield from _rows(cell_tables.of_batch(path, number, batch), rejects)
        return
    yield from _rows(cell_tables.read(path), rejects)


def _rows(
    given: Iterable[Cell | Reject], rejects: list[Reject]
) -> Iterator[pa.RecordBatch]:
    def kept() -> Iterator[Cell]:
        for item in given:
            if isinstance(item, Reject):
                rejects.append(item)
            else:
                yield item

    rows = kept()
    while some := list(islice(rows, _BATCH)):
        yield columns(some)


def columns(rows: Sequence[Cell]) -> pa.RecordBatch:
    """Turn cells into whole columns."""
    given: dict[str, list[Any]] = {
        name: [getattr(cell, name) for cell in rows] for name in SCHEMA.names
    }
    given["hour"] = [(moment - EPOCH) // HOUR for moment in given["hour"]]
    for name in ("report_ids", "uids"):
        given[name] = [SEPARATOR.join(names) for names in given[name]]
    given["vantage"] = [vantage.value for vantage in given["vantage"]]
    arrays = [pa.array(given[field.name], field.type) for field in SCHEMA]
    return pa.record_batch(arrays, schema=SCHEMA)
