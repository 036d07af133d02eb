"""Tables of cells in every format, and what is refused of them."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from rasad.errors import BadCells
from rasad.model.cell import Cell
from rasad.model.place import Vantage
from rasad.model.reject import Reject
from rasad.storage import cell_tables

HEADER = "hour,country,asn,target,ok,blocked,down"
ROW = "2024-03-01T05:00:00Z,XA,64496,chat/app,1,2,3"
CELL = Cell(
    hour=datetime(2024, 3, 1, 5, tzinfo=UTC),
    country="XA",
    asn=64496,
    target="chat/app",
    ok=1,
    blocked=2,
    down=3,
)


def table(folder: Path, *lines: str, name: str = "cells.csv") -> Path:
    """Write lines to a file."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_a_csv_table(tmp_path: Path) -> None:
    """The seven columns are enough; reports are not known then."""
    assert list(cell_tables.read(table(tmp_path, HEADER, ROW))) == [CELL]


def test_the_order_of_columns_is_free(tmp_path: Path) -> None:
    """Columns are found by name, others are passed over."""
    path = table(
        tmp_path,
        "note,down,blocked,ok,target,asn,country,hour",
        "hello,3,2,1,chat/app,AS64496,xa,2024-03-01T05:59:00+00:00",
    )

    assert list(cell_tables.read(path)) == [CELL]


def test_a_packed_table_without_a_last_newline(tmp_path: Path) -> None:
    """Gzip is told by its first bytes, and the last row is read."""
    path = tmp_path / "cells"
    path.write_bytes(gzip.compress(f"\ufeff{HEADER}\r\n{ROW}".encode()))

    assert list(cell_tables.read(path)) == [CELL]


def test_optional_columns(tmp_path: Path) -> None:
    """What a table tells beyond the seven is kept."""
    path = table(
        tmp_path,
        f"{HEADER},throttled,insufficient,reports,mechanism,resolver_asn,software,vantage",
        f"{ROW},1,4,2,tcp.reset;dns.timeout,15169,probe/1,mobile",
    )

    (cell,) = cell_tables.read(path)

    assert isinstance(cell, Cell)
    assert (cell.blocked, cell.throttled, cell.insufficient, cell.reports) == (
        2,
        1,
        4,
        2,
    )
    assert cell.mechanisms == ("dns.timeout", "tcp.reset")
    assert (cell.resolver_asn, cell.software) == (15169, "probe/1")
    assert cell.vantage is Vantage.MOBILE


def test_throttled_beside_blocked(tmp_path: Path) -> None:
    """Throttled tests that cannot be within `blocked` are added to it."""
    path = table(tmp_path, f"{HEADER},throttled", f"{ROW},5")

    (cell,) = cell_tables.read(path)

    assert isinstance(cell, Cell)
    assert (cell.blocked, cell.throttled) == (7, 5)


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("2024-03-01T05:00:00Z,XA,1,chat/app,-1,0,0", "no count"),
        ("2024-03-01T05:00:00Z,XA,1,chat/app,1.5,0,0", "no count"),
        ("2024-03-01T05:00:00Z,XA,1,chat/app,many,0,0", "no count"),
        ("2024-03-01T05:00:00Z,XA,1,chat/app,1e99,0,0", "no count"),
        ("2024-03-01T05:00:00Z,XA,1,chat/app,0,0,0", "counts nothing"),
        ("yesterday,XA,1,chat/app,1,0,0", "no time"),
        ("2024-03-01T05:00:00Z,Iran,1,chat/app,1,0,0", "two-letter"),
        ("2024-03-01T05:00:00Z,XA,-7,chat/app,1,0,0", "network number"),
        ("2024-03-01T05:00:00Z,XA,1,,1,0,0", "no name"),
        ("2024-03-01T05:00:00Z,XA,1,chat,1,0,0", "no target"),
        ("2024-03-01T05:00:00Z,XA,1,chat/app,1,0", "6 values for 7 columns"),
    ],
)
def test_a_bad_row_is_one_reject(tmp_path: Path, row: str, what: str) -> None:
    """In is out and rejects: with file, line, reason and remedy (N1)."""
    path = table(tmp_path, HEADER, ROW, row, ROW)

    first, bad, last = cell_tables.read(path)

    assert first == last == CELL
    assert isinstance(bad, Reject)
    assert (bad.source, bad.where) == (str(path), "line 3")
    assert what in bad.what
    assert bad.remedy


def test_missing_columns_are_named(tmp_path: Path) -> None:
    """A table that is none says what it lacks."""
    path = table(tmp_path, "hour,country,ok", "a,b,c")

    with pytest.raises(BadCells, match="asn, target, blocked, down"):
        list(cell_tables.read(path))


def test_json_lines(tmp_path: Path) -> None:
    """A cell a line; a broken line is a reject."""
    good = (
        '{"hour": "2024-03-01T05:00:00Z", "country": "XA", "asn": 64496, '
        '"target": "chat/app", "ok": 1, "blocked": 2, "down": 3}'
    )
    path = table(
        tmp_path, good, '{"hour": ', good.replace("1,", "[1],", 1), name="a.jsonl"
    )

    found = list(cell_tables.read(path))

    assert found[0] == CELL
    assert [isinstance(one, Reject) for one in found] == [False, True, True]


def test_nested_values_are_rejected(tmp_path: Path) -> None:
    """A list where a count should be refuses that row alone."""
    line = (
        '{"hour": "2024-03-01T05:00:00Z", "country": "XA", "asn": 1, '
        '"target": "chat/app", "ok": {"n": 1}, "blocked": [2], "down": 3}'
    )

    (bad,) = cell_tables.read(table(tmp_path, line, name="a.jsonl"))

    assert isinstance(bad, Reject)


def test_parquet(tmp_path: Path) -> None:
    """Parquet with times and numbers of its own types."""
    path = tmp_path / "cells.parquet"
    columns = {name: [getattr(CELL, name)] for name in cell_tables.REQUIRED}
    pq.write_table(pa.table(columns | {"uids": [["m1", "m2"]]}), path)

    (cell,) = cell_tables.read(path)

    assert isinstance(cell, Cell)
    assert (cell.hour, cell.blocked, cell.uids) == (CELL.hour, 2, ("m1", "m2"))


def test_a_damaged_archive_keeps_what_came_before(tmp_path: Path) -> None:
    """A cut file gives its rows, and one reject that says where it ends."""
    path = tmp_path / "cells.csv.gz"
    whole = gzip.compress("\n".join([HEADER, *[ROW] * 5000]).encode(), 0)
    path.write_bytes(whole[: len(whole) // 2])

    found = list(cell_tables.read(path))

    assert isinstance(found[-1], Reject)
    assert "cannot be read on" in found[-1].what


def test_a_line_without_an_end_does_not_fill_the_memory(tmp_path: Path) -> None:
    """A row of megabytes is refused, and nothing after it is guessed at (S1)."""
    path = table(tmp_path, HEADER, ROW, "x" * (3 << 20))

    first, bad = cell_tables.read(path)

    assert first == CELL
    assert isinstance(bad, Reject)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (f"{HEADER}\n".encode(), True),
        (b"id,title\n1,2\n", False),
        (b"", False),
        (b"\x1f\x8bnot gzip at all", False),
        (b"PAR1 and nothing else", False),
        (b'{"id": 1}\n', False),
    ],
    ids=["header", "another table", "empty", "bad gzip", "bad parquet", "other json"],
)
def test_what_looks_like_cells(tmp_path: Path, content: bytes, expected: bool) -> None:  # noqa: FBT001  # a row of the table above
    """A table of cells is told by its header, never by its name."""
    path = tmp_path / "anything"
    path.write_bytes(content)

    assert cell_tables.looks_like_cells(path) is expected


def test_a_header_that_is_cut_by_a_return_is_named(tmp_path: Path) -> None:
    """A stray carriage return in the first line once ended the program."""
    path = tmp_path / "cells.csv"
    path.write_bytes(b"hour,country,asn,target,ok,blo\rcked,down\n")
    with pytest.raises(BadCells, match="no header"):
        list(cell_tables.read(path))
