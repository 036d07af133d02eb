"""A hole in the data is a signal, unless nobody says that measuring went on."""

import pytest
from msgspec import structs
from tests.unit.episodes.world import measured

from rasad.episodes import from_cells
from rasad.model.cell import Cell
from rasad.model.episode import EpisodeKind


def _with_a_hole(days: int, *, elsewhere: bool) -> list[Cell]:
    cells = [
        *measured(64496, (0, 20)),
        *measured(64497, (0, 20)),
        *measured(64496, (20 + days, 40 + days)),
        *measured(64497, (20 + days, 40 + days)),
    ]
    if elsewhere:
        cells += measured(64511, (0, 40 + days), country="XB")
    return cells


@pytest.mark.parametrize(
    ("days", "elsewhere", "raised"),
    [
        (6, False, True),
        (120, True, True),
        (120, False, False),
    ],
    ids=[
        "six days without data",
        "four months, while another country was measured",
        "four months, and nobody was measured: two tables in one",
    ],
)
def test_a_hole_is_a_loss_where_measuring_went_on(
    days: int, *, elsewhere: bool, raised: bool
) -> None:
    """Two archives of one country with years between them are no event."""
    found = {
        e.kind
        for e in from_cells(_with_a_hole(days, elsewhere=elsewhere))
        if e.country == "XA"
    }
    assert (EpisodeKind.MEASUREMENT_LOSS in found) is raised


def test_a_clock_wrong_by_centuries_costs_nothing_and_is_no_silence() -> None:
    """One row of the year 9024 once held the detector for hours."""
    cells = [*measured(64496, (0, 20)), *measured(64497, (0, 20))]
    late = structs.replace(cells[0], hour=cells[0].hour.replace(year=9024))
    early = structs.replace(cells[0], hour=cells[0].hour.replace(year=24))

    found = from_cells([*cells, late, early, *measured(64511, (0, 20), country="XB")])

    assert EpisodeKind.MEASUREMENT_LOSS not in {e.kind for e in found if e.end}
