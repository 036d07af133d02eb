"""Counts that are kept on disk come back, a part of the targets at a time."""

from pathlib import Path

import pyarrow as pa
from tests.unit.storage.test_cell_counts import cells, laid

from rasad.storage import cell_counts, cell_tallies


def test_every_target_comes_back_once_and_in_one_place(tmp_path: Path) -> None:
    """What a target has in several countries is read together, and nothing is lost."""
    counted = {
        code: cell_counts.voices(table)
        for code, table in laid(tmp_path, cells()).items()
    }
    for code, table in counted.items():
        cell_tallies.keep(tmp_path / "counts", code, "voices", table)

    places: dict[str, set[int]] = {}
    back: dict[str, int] = dict.fromkeys(counted, 0)
    for place in range(cell_tallies.PLACES):
        for code, table in cell_tallies.read(
            tmp_path / "counts", counted, "voices", place
        ):
            back[code] += table.num_rows
            for target in table.column("target").to_pylist():
                places.setdefault(target, set()).add(place)

    assert back == {code: table.num_rows for code, table in counted.items()}
    assert all(len(found) == 1 for found in places.values())


def test_counts_of_nothing_are_kept_too(tmp_path: Path) -> None:
    """A country in which nothing was down has counts without rows."""
    table = laid(tmp_path, cells())["XA"].slice(0, 0)
    cell_tallies.keep(tmp_path / "counts", "XA", "downs", cell_counts.downs(table))

    (found,) = cell_tallies.read(tmp_path / "counts", ["XA"], "downs", 3)

    assert found == ("XA", found[1])
    assert isinstance(found[1], pa.Table)
    assert not found[1].num_rows
