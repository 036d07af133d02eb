"""Cells found by where they are from and what they are about, without a search."""

from collections.abc import Iterable, Mapping

from rasad.model.cell import Cell

Placed = Mapping[str, Mapping[str, tuple[Cell, ...]]]


def by_place(cells: Iterable[Cell]) -> Placed:
    """Return the cells by country and target; each part keeps the order of all."""
    found: dict[str, dict[str, list[Cell]]] = {}
    for cell in cells:
        found.setdefault(cell.country, {}).setdefault(cell.target, []).append(cell)
    return {
        country: {target: tuple(held) for target, held in targets.items()}
        for country, targets in found.items()
    }
