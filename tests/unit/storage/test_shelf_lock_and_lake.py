"""Originals are kept by hash, one writer writes, tables come back as they went."""

from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from msgspec import structs

from rasad.errors import Locked, StorageError
from rasad.model.cell import Cell
from rasad.model.ids import document_id
from rasad.model.verdict import Fired, Locus, State, TargetVerdict, Validity, Verdict
from rasad.storage import lake, shelf
from rasad.storage.lock import writing

CELL = Cell(
    hour=datetime(2024, 1, 1, 5, tzinfo=UTC),
    country="XA",
    asn=64496,
    target="telegram/app",
    blocked=2,
    reports=None,
    uids=("u1", "u2"),
)
VERDICT = Verdict(
    path="measurements/a.jsonl",
    line=4,
    measurement_uid="u1",
    report_id="r",
    test_name="telegram",
    input=None,
    probe_cc="XA",
    probe_asn=64496,
    measurement_start_time=datetime(2024, 1, 1, 5, 6, 7, tzinfo=UTC),
    validity=Validity(state="faulty", reason="clock"),
    state=None,
    mechanisms=("tcp.timeout",),
    locus=Locus.UNKNOWN,
    order_number=None,
    targets=(
        TargetVerdict(
            target="telegram/app",
            state=State.LIKELY_BLOCKED,
            mechanisms=("tcp.timeout",),
            rules=(Fired(layer="tcp", id="tcp.x"),),
        ),
    ),
    ruleset="1",
    reference=("bogons:1",),
)


def test_a_document_comes_back_byte_for_byte(tmp_path: Path) -> None:
    """What was captured is what is kept."""
    raw = b"\xff\x00 anything\r\n"
    shelf.keep_document(tmp_path, document_id(raw), raw)
    assert shelf.document_bytes(tmp_path, document_id(raw)) == raw


def test_a_document_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The message says which one is missing."""
    with pytest.raises(StorageError, match="sha256:00"):
        shelf.document_bytes(tmp_path, "sha256:00")


def test_an_archive_is_copied_once_under_its_hash(tmp_path: Path) -> None:
    """The same file again is the same copy; other bytes are another one."""
    given = tmp_path / "given.jsonl"
    given.write_text("{}\n")
    first = shelf.keep_archive(tmp_path, given)
    assert shelf.keep_archive(tmp_path, given) == first
    given.write_text("{}\n{}\n")
    assert shelf.keep_archive(tmp_path, given) != first
    assert len(list(shelf.archives(tmp_path))) == 2


def test_a_second_writer_is_refused(tmp_path: Path) -> None:
    """Two processes never write one workspace at a time."""
    with (
        writing(tmp_path),
        pytest.raises(Locked, match="another process"),
        writing(tmp_path),
    ):
        pytest.fail("the second writer got in")
    with writing(tmp_path):
        pass


@pytest.mark.parametrize("row", [CELL, VERDICT], ids=["cell", "verdict"])
def test_rows_come_back_as_they_went(tmp_path: Path, row: Cell | Verdict) -> None:
    """Nothing is lost or altered between a struct and its Parquet row."""
    lake.put(tmp_path, type(row), "source", [row, row])
    assert list(lake.rows(tmp_path, type(row))) == [row, row]


def test_the_same_rows_make_the_same_bytes(tmp_path: Path) -> None:
    """The lake can be deleted and made again to the same bytes."""
    for name in ("one", "two"):
        lake.put(tmp_path, Cell, name, [CELL])
    one, two = (lake.table_path(tmp_path, Cell, n).read_bytes() for n in ("one", "two"))
    assert one == two


def test_a_broken_table_says_what_to_do(tmp_path: Path) -> None:
    """The lake is derived: the remedy is to delete it."""
    path = lake.table_path(tmp_path, Cell, "bad")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"PAR1 not really")
    with pytest.raises(StorageError, match="made again"):
        list(lake.rows(tmp_path, Cell))


@pytest.mark.parametrize("size", [1, 7, 10, 35])
def test_the_bytes_do_not_tell_in_which_portions_rows_came(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    """Judging anew cuts its work otherwise than reading the archive does."""
    monkeypatch.setattr(lake, "_BATCH", 10)
    rows = [structs.replace(VERDICT, line=number) for number in range(35)]
    for folder, step in ((tmp_path / "one", 10), (tmp_path / "other", size)):
        with lake.portions(folder, Verdict, "a") as write:
            for begin in range(0, len(rows), step):
                write(rows[begin : begin + step])
    one, other = (
        lake.table_path(tmp_path / name, Verdict, "a") for name in ("one", "other")
    )
    assert one.read_bytes() == other.read_bytes()
    assert pq.ParquetFile(one).num_row_groups == 4
    assert list(lake.from_file(other, Verdict)) == rows
