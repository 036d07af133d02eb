"""
Cells read and detected in a second of one CPU.

    python bench/episodes.py [CELLS...]

Without a table, one is made up: five countries, eight networks each, six
targets, 120 days, with a block of ten days on some. The time is of the process
alone. The last line is the busiest country-month of the table.
"""

import csv
import random
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import process_time

from rasad import episodes
from rasad.model.cell import Cell
from rasad.storage import cell_tables

DAYS = 120
TARGETS = ("telegram/app", "whatsapp/app", "signal/chat", "web/a.example")


def rows() -> Iterator[tuple[object, ...]]:
    """Yield the rows of a made-up table; the same ones every time."""
    chance = random.Random(1)  # noqa: S311 - made-up data, not secrets
    begun = datetime(2024, 1, 1, tzinfo=UTC)
    for country in ("XA", "XB", "XC", "XD", "XE"):
        for asn in range(64496, 64504):
            for number, target in enumerate(TARGETS):
                first = 30 + 20 * number
                for day in range(DAYS):
                    for _ in range(chance.randint(0, 5)):
                        hour = begun + timedelta(days=day, hours=chance.randrange(24))
                        shut = country == "XA" and first <= day < first + 10
                        fails = chance.random() < (0.9 if shut else 0.02)
                        yield (
                            hour.isoformat(),
                            country,
                            asn,
                            target,
                            *((0, 1, 0) if fails else (1, 0, 0)),
                        )


def busiest(cells: list[Cell]) -> list[Cell]:
    """Give the cells of the country and month that have the most."""
    months: dict[tuple[str, int, int], list[Cell]] = {}
    for cell in cells:
        name = (cell.country, cell.hour.year, cell.hour.month)
        months.setdefault(name, []).append(cell)
    return max(months.values(), key=len)


def main() -> None:
    """Print rows, CPU seconds of reading and of detecting, and episodes."""
    given = [Path(name) for name in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        if not given:
            given = [Path(folder) / "cells.csv"]
            with given[0].open("w", newline="") as file:
                table = csv.writer(file)
                table.writerow(
                    ["hour", "country", "asn", "target", "ok", "blocked", "down"]
                )
                table.writerows(rows())
        begun = process_time()
        cells = [
            cell
            for path in given
            for cell in cell_tables.read(path)
            if isinstance(cell, Cell)
        ]
        read = process_time()
    found = episodes.from_cells(cells)
    done = process_time()
    month = busiest(cells)
    begun_month = process_time()
    episodes.from_cells(month)
    took = process_time() - begun_month
    print(f"$ python bench/episodes.py {' '.join(sys.argv[1:])}".rstrip())
    print(
        f"{len(cells):,} cells: read {len(cells) / (read - begun):,.0f} a CPU second, "
        f"detected {len(cells) / (done - read):,.0f} a CPU second, "
        f"{len(found)} episodes"
    )
    place = month[0]
    print(
        f"one month of {place.country} ({place.hour:%Y-%m}): {len(month):,} cells, "
        f"{took:.2f} CPU s"
    )


if __name__ == "__main__":
    main()
