"""
Tables of cells: CSV (packed or not), JSON Lines and Parquet, told by content.

The columns are those of `rasad detect`: `hour, country, asn, target, ok,
blocked, down`, and optionally `throttled`, `insufficient`, `faulty`, `reports`,
`report_ids`, `uids`, `mechanism`, `resolver_asn`, `software`, `vantage` and
`synthetic`. Their order is free, further columns are ignored.
"""

import csv
import gzip
import zlib
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from rasad.errors import BadCells
from rasad.model.cell import Cell
from rasad.model.reject import Reject
from rasad.storage.cell_rows import Rows, Values

REQUIRED = ("hour", "country", "asn", "target", "ok", "blocked", "down")
OPTIONAL = (
    *("throttled", "insufficient", "faulty", "reports", "report_ids", "uids"),
    *("mechanism", "resolver_asn", "software", "vantage", "synthetic"),
)
COLUMNS = REQUIRED + OPTIONAL
# Longer than any honest row: a line without an end must not fill the memory.
LONGEST = 1 << 16
BATCH = 1 << 14
CHUNK = 1 << 20

Numbered = tuple[int, Values | BadCells]


def read(path: Path) -> Iterator[Cell | Reject]:
    """
    Read the cells of a table, in the order of its rows.

    A row that cannot be used comes out as one Reject with its line (the header
    is line 1; for Parquet, the row), the reason and a remedy; so does the point
    at which a damaged file cannot be read on. Numbers of `throttled` that do
    not fit within `blocked` are added to it.

    Raises:
        BadCells: the file is no table, or columns are missing; they are named.
    """
    yield from _cells(path, _rows(path))


def is_parquet(path: Path) -> bool:
    """Tell by its first bytes whether a file is one of Parquet."""
    with path.open("rb") as handle:
        return handle.read(4) == b"PAR1"


def parquet_batches(path: Path) -> Iterator[tuple[int, pa.RecordBatch]]:
    """
    Yield the rows of a Parquet table in parts, each with how many came before.

    The columns are those that we know, by our names.

    Raises:
        BadCells: it cannot be read, or columns are missing; they are named.
    """
    try:
        with pq.ParquetFile(path) as table:
            names = table.schema_arrow.names
            ours = {
                name: names[place]
                for name, place in zip(COLUMNS, _places(names, path.name), strict=True)
                if place is not None
            }
            number = 0
            for batch in table.iter_batches(BATCH, columns=list(ours.values())):
                arrays = [batch.column(theirs) for theirs in ours.values()]
                yield number, pa.record_batch(arrays, names=list(ours))
                number += batch.num_rows
    except (pa.ArrowException, OSError) as error:
        raise BadCells(
            f"no Parquet file that can be read: {error}",
            path.name,
            "",
            "Make it again.",
        ) from error


def of_batch(path: Path, number: int, batch: pa.RecordBatch) -> Iterator[Cell | Reject]:
    """Read the cells of a part of a Parquet table, one by one."""
    yield from _cells(path, _of_batch(number, batch))


def _cells(path: Path, rows: Iterator[Numbered]) -> Iterator[Cell | Reject]:
    reader = Rows(path.name)
    for line, values in rows:
        try:
            if isinstance(values, BadCells):
                raise values
            yield reader.cell(line, values)
        except BadCells as bad:
            yield Reject(
                stage="cells",
                source=str(path),
                where=bad.where or f"line {line}",
                what=bad.what,
                remedy=bad.remedy,
            )


def looks_like_cells(path: Path) -> bool:
    """Tell by its header whether a file is a table of cells."""
    try:
        next(_rows(path), None)
    except (BadCells, OSError):
        return False
    return True


def _rows(path: Path) -> Iterator[Numbered]:
    with path.open("rb") as handle:
        magic = handle.read(4)
    if magic == b"PAR1":
        yield from _parquet(path)
        return
    if magic[:2] == b"\x1f\x8b":
        with gzip.open(path, "rb") as packed:
            yield from _text(packed.read1, path.name)
        return
    with path.open("rb") as plain:
        yield from _text(plain.read, path.name)


def _text(chunks: Callable[[int], bytes], name: str) -> Iterator[Numbered]:
    broken: list[tuple[int, BadCells]] = []
    lines = _lines(chunks, name, broken)
    first = next(lines, "").removeprefix("\ufeff")
    if first.lstrip().startswith("{"):
        yield from _json(first, lines, name)
    else:
        yield from _csv(first, lines, name)
    yield from broken


def _lines(
    chunks: Callable[[int], bytes], name: str, broken: list[tuple[int, BadCells]]
) -> Iterator[str]:
    """Yield the lines of a file up to where it can be read; then say why not on."""
    number, rest = 0, b""
    while True:
        try:
            chunk = chunks(CHUNK)
        except (EOFError, OSError, zlib.error) as error:
            what = f"the file cannot be read on from here: {error}"
            bad = BadCells(what, name, f"line {number + 1}", "Fetch the file again.")
            broken.append((number + 1, bad))
            chunk = b""
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole if chunk else [*whole, rest]:
            number += 1
            yield line.decode("utf-8", "replace").replace("\0", "\ufffd")
        if not chunk:
            return
        if len(rest) > LONGEST:
            what = f"a line has more than {LONGEST} bytes; nothing after it is read"
            where, remedy = f"line {number + 1}", "Give one row a line."
            broken.append((number + 1, BadCells(what, name, where, remedy)))
            return


def _places(names: Sequence[str], source: str) -> list[int | None]:
    """Give the place of each of our columns in a header."""
    known = {name.strip().lower(): place for place, name in enumerate(names)}
    missing = [name for name in REQUIRED if name not in known]
    if missing:
        raise BadCells(
            f"no table of cells: without the columns {', '.join(missing)}",
            *(source, "line 1"),
            f"A table of cells has at least {', '.join(REQUIRED)}.",
        )
    return [known.get(name) for name in COLUMNS]


def _header(first: str, mark: str, source: str) -> list[str]:
    try:
        return next(csv.reader([first], delimiter=mark), [])
    except csv.Error as error:
        raise BadCells(
            f"the first line is no header: {error}",
            *(source, "line 1"),
            f"A table of cells has at least {', '.join(REQUIRED)}.",
        ) from error


def _csv(first: str, lines: Iterator[str], source: str) -> Iterator[Numbered]:
    mark = max(",;\t", key=first.count)
    header = _header(first, mark, source)
    places = _places(header, source)
    size = len(header)
    rows = csv.reader(lines, delimiter=mark)
    while True:
        try:
            for row in rows:
                if len(row) == size:
                    values = [None if p is None else row[p] for p in places]
                    yield rows.line_num + 1, values
                elif row:
                    what = f"{len(row)} values for {size} columns"
                    remedy = "Quote values that hold the separator."
                    bad = BadCells(what, source, f"line {rows.line_num + 1}", remedy)
                    yield rows.line_num + 1, bad
        except csv.Error as error:
            bad = BadCells(f"no row of a table: {error}", source)
            yield rows.line_num + 1, bad
            continue
        return


def _json(first: str, lines: Iterator[str], source: str) -> Iterator[Numbered]:
    for number, line in enumerate(chain([first], lines), start=1):
        if line.strip():
            yield number, _object(line, number, source)


def _object(line: str, number: int, source: str) -> Values | BadCells:
    try:
        row = msgspec.json.decode(line, type=dict[str, object])
    except msgspec.MsgspecError as error:
        if number == 1:
            raise BadCells(f"no JSON object: {error}", source, "line 1") from error
        return BadCells(f"no JSON object: {error}", source)
    missing = [name for name in REQUIRED if name not in row]
    if not missing:
        return [_plain(row.get(name)) for name in COLUMNS]
    bad = BadCells(
        f"no cell: without {', '.join(missing)}",
        *(source, f"line {number}"),
        f"A cell has at least {', '.join(REQUIRED)}.",
    )
    if number == 1:
        raise bad
    return bad


def _plain(value: object) -> object:
    """Make a value that can be looked up: a list is a tuple, an object its text."""
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    return str(value) if isinstance(value, dict) else value


def _parquet(path: Path) -> Iterator[Numbered]:
    for number, batch in parquet_batches(path):
        yield from _of_batch(number, batch)


def _of_batch(number: int, batch: pa.RecordBatch) -> Iterator[Numbered]:
    empty = [None] * batch.num_rows
    ours = [
        batch.column(name).to_pylist() if name in batch.schema.names else empty
        for name in COLUMNS
    ]
    for line, values in enumerate(zip(*ours, strict=True), start=number + 1):
        yield line, [_plain(value) for value in values]
