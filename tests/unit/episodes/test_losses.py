"""A hole in the data is a signal, unless nobody says that measuring went on."""

import pytest
from msgspec import structs
from tests.unit.episodes.world import hour, measured

from rasad.episodes import from_cells, rules
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind
from rasad.model.place import Vantage


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


def _losses(cells: list[Cell]) -> list[Episode]:
    found = from_cells(cells)
    return [e for e in found if e.kind is EpisodeKind.MEASUREMENT_LOSS]


def test_a_silence_lies_between_the_run_before_and_the_run_after() -> None:
    """The bracket of a silence is told by the hours of its neighbours."""
    cells = [
        *measured(64496, (0, 21)),
        *measured(64496, (26.25, 40)),
        *measured(64497, (0, 21)),
        *measured(64497, (26.25, 40)),
    ]
    (loss,) = _losses(cells)

    assert loss.start.earliest == hour(20.75)
    assert loss.start.latest == hour(21)
    assert loss.end is not None
    assert (loss.end.earliest, loss.end.latest) == (hour(26), hour(26.25))
    assert loss.rule == rules.LOSS


def test_runs_are_counted_and_not_the_targets_of_a_run() -> None:
    """A long list of targets makes no volume: few runs cannot fall silent."""
    cells = [
        cell
        for day in range(0, 40, 4)
        for number in range(60)
        if day != 20
        for cell in measured(64496, (day, day + 0.25), target=f"web/{number}.example")
    ]
    assert _losses(cells) == []


def test_privileged_networks_are_no_substitute() -> None:
    """A university that goes on measuring does not speak for the country."""
    campus = [
        structs.replace(cell, vantage=Vantage.ACADEMIC)
        for cell in measured(64500, (0, 40), every=1)
    ]
    (loss,) = _losses([*_with_a_hole(6, elsewhere=False), *campus])

    assert loss.rule == rules.LOSS_VANTAGE


def test_networks_that_fall_silent_together_are_named() -> None:
    """The rest of the country was measured as before."""
    rest = [c for n in range(5) for c in measured(64500 + n, (0, 46), every=2)]
    (loss,) = _losses([*_with_a_hole(7, elsewhere=False), *rest])

    assert loss.rule == rules.LOSS_NETWORK
    assert [network.asn for network in loss.networks] == [64496, 64497]
    assert {network.measured for network in loss.networks} == {0}


def test_one_small_network_may_stop() -> None:
    """A volunteer who goes on holiday is no event."""
    rest = [c for n in range(5) for c in measured(64500 + n, (0, 46), every=2)]
    alone = [*measured(64496, (0, 20)), *measured(64496, (27, 46))]

    assert _losses([*alone, *rest]) == []


def test_a_silence_begins_on_a_silent_day() -> None:
    """A day with half of the usual number is no part of what came after it."""
    cells = [
        *measured(64496, (0, 20), every=2),
        *measured(64496, (20, 21), every=4),
        *measured(64496, (24, 30), every=2),
    ]

    (found,) = [e for e in from_cells(cells) if e.kind is EpisodeKind.MEASUREMENT_LOSS]

    assert found.start.latest == hour(21)
