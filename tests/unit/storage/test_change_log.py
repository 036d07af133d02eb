"""A log that is only added to, and shows where it was not."""

from pathlib import Path

import pytest
from msgspec import Struct

from rasad.errors import StorageError
from rasad.storage import change_log


class Said(Struct):
    """A body to log."""

    word: str


def test_lines_are_bound_to_each_other(tmp_path: Path) -> None:
    """Each line names the hash of the one before, over several runs."""
    log = tmp_path / "log.jsonl"

    first = change_log.append(log, [Said("one"), Said("two")], at="T1")
    second = change_log.append(log, [Said("three")], at="T2")

    assert change_log.read(log) == (*first, *second)
    assert [link.number for link in change_log.read(log)] == [1, 2, 3]
    assert second[0].previous == first[1].hash


def test_nothing_new_writes_nothing(tmp_path: Path) -> None:
    """An empty look leaves no file."""
    log = tmp_path / "log.jsonl"

    assert change_log.append(log, [], at="T") == ()
    assert not log.exists()


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (lambda lines: [lines[0].replace(b"one", b"won"), *lines[1:]], 1),
        (lambda lines: [lines[0], lines[2]], 2),
        (lambda lines: [lines[1], lines[0], lines[2]], 1),
        (lambda lines: [lines[0], lines[1].replace(b'"T"', b'"S"'), lines[2]], 2),
        (lambda lines: [lines[0], b"{}\n", lines[2]], 2),
    ],
    ids=["altered", "taken out", "turned round", "dated back", "not a line"],
)
def test_what_was_done_to_it_is_named(
    tmp_path: Path, change: object, line: int
) -> None:
    """The first line that does not follow is named, and nothing is added."""
    log = tmp_path / "log.jsonl"
    change_log.append(log, [Said("one"), Said("two"), Said("three")], at="T")
    assert callable(change)
    log.write_bytes(b"".join(change(log.read_bytes().splitlines(keepends=True))))
    damaged = log.read_bytes()

    with pytest.raises(StorageError, match=f"line {line}: "):
        change_log.append(log, [Said("four")], at="T")
    assert log.read_bytes() == damaged


def test_what_a_crash_left_half_done_is_no_line(tmp_path: Path) -> None:
    """A last line without its end is written over by the next run."""
    log = tmp_path / "log.jsonl"
    first = change_log.append(log, [Said("one")], at="T")
    with log.open("ab") as file:
        file.write(b'{"number":2,"at":"T","prev')

    second = change_log.append(log, [Said("two")], at="T")

    assert change_log.read(log) == (*first, *second)
