"""Counts of whole columns are those that the stage of episodes defines."""

import csv
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from msgspec import structs

from rasad.episodes import everywhere, losses, series
from rasad.episodes.series import Hours, Row
from rasad.errors import BadCells
from rasad.model.cell import Cell
from rasad.model.place import PRIVILEGED, Vantage
from rasad.storage import cell_counts, cell_parts
from rasad.storage.cell_tables import COLUMNS

START = datetime(2024, 1, 1, tzinfo=UTC)
PRIVILEGE = [vantage.value for vantage in PRIVILEGED]


def cells() -> list[Cell]:
    """Make up the cells of two countries, every column used."""
    chance = Random(7)  # noqa: S311 - made-up data, not secrets
    made: list[Cell] = []
    for number in range(400):
        blocked = chance.randint(0, 3)
        made.append(
            Cell(
                hour=START + timedelta(hours=chance.randrange(-40, 200)),
                country=chance.choice(["XA", "XB"]),
                asn=chance.choice([1, 2, 3]),
                target=chance.choice(["chat/app", "web/a.example", "web/é.example"]),
                ok=chance.randint(1, 9),
                blocked=blocked,
                down=chance.choice([0, 0, 2]),
                throttled=min(blocked, 1),
                insufficient=chance.randint(0, 1),
                faulty=chance.randint(0, 1),
                reports=chance.choice([None, 3]),
                report_ids=(f"r{number}", "s") if number % 2 else (),
                uids=(f"u{number}",),
                mechanism="dns.nxdomain;tcp.reset" if blocked else "",
                resolver_asn=chance.choice([None, 7]),
                software=chance.choice([None, "probe/1", "probe/2"]),
                vantage=chance.choice(list(Vantage)),
                synthetic=bool(number % 3),
            )
        )
    return made


def as_csv(made: list[Cell], path: Path) -> Path:
    """Write cells as a table of text."""
    with path.open("w", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for cell in made:
            row = structs.asdict(cell) | {"ok": int(cell.ok)}
            row["hour"] = cell.hour.isoformat()
            for name in ("report_ids", "uids"):
                row[name] = ";".join(row[name])
            row["vantage"] = cell.vantage.value
            table.writerow([row[name] for name in COLUMNS])
    return path


def as_parquet(made: list[Cell], path: Path) -> Path:
    """Write cells as a table of typed columns."""
    rows = [structs.asdict(cell) | {"ok": int(cell.ok)} for cell in made]
    for row in rows:
        row["vantage"] = row["vantage"].value
        row["report_ids"], row["uids"] = list(row["report_ids"]), list(row["uids"])
    pq.write_table(pa.Table.from_pylist(rows), path)
    return path


def laid(folder: Path, made: list[Cell]) -> dict[str, pa.Table]:
    """Lay cells out and read each country again."""
    cell_parts.lay(as_csv(made, folder / "cells.csv"), 0, folder / "parts")
    codes = cell_parts.sizes(folder / "parts")
    return {code: cell_parts.country(folder / "parts", code) for code in codes}


def rows(made: list[Cell]) -> list[Row]:
    """Give cells with their hours, as the stage counts them."""
    hours = Hours()
    return [(hours(cell.hour), cell) for cell in made]


@pytest.mark.parametrize("write", [as_csv, as_parquet])
def test_cells_come_out_as_they_went_in(
    tmp_path: Path, write: Callable[[list[Cell], Path], Path]
) -> None:
    """Text and typed columns are laid out alike, each row once."""
    made = cells()

    told = cell_parts.lay(write([*made, *made[:50]], tmp_path / "t"), 0, tmp_path / "p")

    out = [
        cell
        for code in cell_parts.sizes(tmp_path / "p")
        for _, cell in cell_parts.cells(code, cell_parts.country(tmp_path / "p", code))
    ]
    assert (told.cells, told.rejects) == (450, ())
    assert sorted(out, key=repr) == sorted(made, key=repr)


def test_a_row_in_doubt_is_read_by_itself(tmp_path: Path) -> None:
    """One bad value in a typed table is named with its row, the rest is kept."""
    made = [structs.replace(cell, report_ids=(), uids=()) for cell in cells()]
    table = pq.read_table(as_parquet(made, tmp_path / "t"))
    countries = table.column("country").to_pylist()
    countries[9] = "nowhere"
    bad = table.set_column(1, "country", pa.array(countries))
    pq.write_table(bad, tmp_path / "bad")

    told = cell_parts.lay(tmp_path / "bad", 0, tmp_path / "p")

    assert told.cells == 399
    assert [reject.where for reject in told.rejects] == ["line 10"]


def test_targets_are_read_one_after_the_other(tmp_path: Path) -> None:
    """The parts of a country's table hold all rows, each target once."""
    table = laid(tmp_path, cells())["XA"]

    parts = list(cell_parts.targets(table))

    assert [name for name, _ in parts] == ["chat/app", "web/a.example", "web/é.example"]
    assert pa.concat_tables([part for _, part in parts]).equals(table)


def test_voices_are_those_of_the_stage(tmp_path: Path) -> None:
    """Rises are told from the same counts, columns or cells."""
    made = cells()
    tables = laid(tmp_path, made)
    voices = [(code, cell_counts.voices(table)) for code, table in tables.items()]

    assert {
        target: cell_counts.by_software(table)
        for target, table in cell_counts.by_target(voices)
    } == everywhere.tables(rows(made))


def test_outages_are_told_from_the_same_counts(tmp_path: Path) -> None:
    """Measurements by hour, and by country those that are down."""
    made = cells()
    tables = laid(tmp_path, made)
    downs = [(code, cell_counts.downs(table)) for code, table in tables.items()]
    sums = cell_counts.Sizes()
    for table in tables.values():
        sums.add(cell_counts.sizes(table))

    for target, sizes, places in cell_counts.by_hour(sums.table(), downs):
        hours = Hours()
        mine = [cell for cell in made if cell.target == target]
        assert sum(sizes.values()) == sum(cell.measured for cell in mine)
        for hour, countries in places.items():
            assert countries == {
                code: sum(
                    cell.down
                    for cell in mine
                    if hours(cell.hour) == hour and cell.country == code
                )
                for code in countries
            }


def test_who_measured_is_told_from_the_same_counts(tmp_path: Path) -> None:
    """Runs, days of privileged networks, sizes, first hours, last day."""
    made = cells()
    for code, table in laid(tmp_path, made).items():
        looked = losses.Looked()
        mine = [row for row in rows(made) if row[1].country == code]
        for hour, cell in mine:
            looked.count(hour, cell)

        assert cell_counts.runs(table, PRIVILEGE) == (
            looked.runs,
            looked.privileged,
            looked.sizes,
        )
        assert cell_counts.last_day(table, PRIVILEGE) == looked.last_day
        assert {
            (code, asn): hour for asn, hour in cell_counts.first_hours(table).items()
        } == series.first_hours(mine)


def test_a_table_without_its_columns_is_refused(tmp_path: Path) -> None:
    """What is no table of cells is named as such."""
    pq.write_table(pa.table({"hour": [1]}), tmp_path / "t")

    with pytest.raises(BadCells, match="country"):
        cell_parts.lay(tmp_path / "t", 0, tmp_path / "p")
