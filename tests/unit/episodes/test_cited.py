"""An order's number on block pages reaches the episode, if two reports say so."""

from collections.abc import Iterable

import pytest
from msgspec import structs
from tests.unit.episodes.test_counting import verdict
from tests.unit.episodes.world import measured

from rasad import episodes
from rasad.model.cell import Cell
from rasad.model.verdict import State


def block(reports: Iterable[str], order: str = "77/1396") -> list[Cell]:
    """Return cells of a block whose pages cite an order, a report each in turn."""
    names = list(reports)
    cells = [*measured(64496, (0, 10)), *measured(64496, (10, 20), blocked=True)]
    return [
        structs.replace(cell, orders=(order,), report_ids=(names[number % len(names)],))
        if cell.blocked
        else cell
        for number, cell in enumerate(cells)
    ]


@pytest.mark.parametrize(
    ("reports", "orders"),
    [(["a", "b"], ("77/1396",)), (["a"], ()), ([""], ())],
    ids=["two reports", "one report", "no report named"],
)
def test_an_order_that_block_pages_cite(
    reports: list[str], orders: tuple[str, ...]
) -> None:
    """What one report asserts may be forged, and is not told."""
    (found,) = episodes.from_cells(block(reports))
    assert found.evidence.orders == orders


def test_a_table_without_orders_is_as_it_was() -> None:
    """Most pages cite nothing."""
    cells = [structs.replace(cell, orders=()) for cell in block(["a", "b"])]
    (found,) = episodes.from_cells(cells)
    assert found.evidence.orders == ()


def test_a_cell_names_the_orders_of_its_blocked_measurements() -> None:
    """A page that came where the target was not blocked proves no order."""
    blocked = structs.replace(verdict(State.BLOCKED, uid="m1"), order_number="1")
    open_ = structs.replace(verdict(State.OK, uid="m2"), order_number="2")
    faulty = structs.replace(
        verdict(State.BLOCKED, uid="m3", valid=False), order_number="3"
    )
    (cell,) = episodes.count([blocked, open_, faulty])
    assert cell.orders == ("1",)


def test_slices_of_a_cell_add_up_with_their_orders() -> None:
    """Nothing that was cited is lost in a merge."""
    one = structs.replace(verdict(State.BLOCKED, uid="m1"), order_number="1")
    other = structs.replace(
        verdict(State.BLOCKED, uid="m2"), order_number="2", software="v2"
    )
    (cell,) = episodes.merge(episodes.count([one, other]))
    assert cell.orders == ("1", "2")
