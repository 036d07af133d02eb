"""Measure reading and detection: `python bench/episodes.py CELLS...`."""

import sys
from pathlib import Path
from time import process_time

from rasad import episodes
from rasad.model.cell import Cell
from rasad.storage import cell_tables


def main() -> None:
    """Print rows, CPU seconds of reading and of detecting, and episodes."""
    begun = process_time()
    cells = [
        cell
        for name in sys.argv[1:]
        for cell in cell_tables.read(Path(name))
        if isinstance(cell, Cell)
    ]
    read = process_time()
    found = episodes.from_cells(cells)
    done = process_time()
    print(
        f"{len(cells)} cells: read {read - begun:.1f} s, "
        f"detect {done - read:.1f} s, {len(found)} episodes"
    )


if __name__ == "__main__":
    main()
