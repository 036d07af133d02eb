"""A version of the software that fails in one country is no block (E4)."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace
from tests.unit.episodes.world import measured

from rasad.episodes import from_cells
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind

OLD, NEW = "probe 3.20", "probe 3.21"


def cells(asn: int, *, old: bool, new: bool) -> list[Cell]:
    """Return a month on one network; both versions after ten days, blocked or not."""
    before = [replace(c, software=OLD) for c in measured(asn, (0, 10))]
    after = [replace(c, software=OLD) for c in measured(asn, (10, 30), blocked=old)]
    beside = [replace(c, software=NEW) for c in measured(asn, (10, 30), blocked=new)]
    return before + after + beside


def found(networks: Sequence[list[Cell]]) -> tuple[Episode, ...]:
    """Return the episodes of several networks."""
    return from_cells(cell for one in networks for cell in one)


def test_one_version_that_fails_where_another_passes_is_the_instrument() -> None:
    """On three networks the new version fails from one hour on, the old one passes."""
    made = found([cells(asn, old=False, new=True) for asn in (64496, 64497, 64498)])

    assert [e.kind for e in made] == [EpisodeKind.INSTRUMENT_DEFECT]
    assert made[0].rule == "episodes.defect.version.1"
    assert (made[0].country, made[0].target) == ("XA", "chat/app")
    assert [n.asn for n in made[0].networks] == [64496, 64497, 64498]


@pytest.mark.parametrize(
    "networks",
    [
        [cells(asn, old=True, new=True) for asn in (64496, 64497)],
        [cells(64496, old=False, new=True)],
        [cells(64496, old=False, new=True), cells(64497, old=True, new=True)],
        [[replace(c, software=None) for c in cells(64496, old=True, new=True)]],
    ],
    ids=["both versions", "one network", "both on one network", "nothing told"],
)
def test_a_block_that_versions_agree_on_stays_a_block(
    networks: list[list[Cell]],
) -> None:
    """What every version sees somewhere, or one network alone, is told as a block."""
    assert {e.kind for e in found(networks)} == {EpisodeKind.BLOCKING}


def test_many_measurements_of_few_hours_part_no_versions() -> None:
    """A version that passed in two hours, however often, does not undo a block."""
    told: list[Cell] = []
    for asn in (64496, 64497):
        told += (replace(c, software=NEW) for c in measured(asn, (0, 10)))
        told += (
            replace(c, software=NEW) for c in measured(asn, (10, 30), blocked=True)
        )
        passed = list(measured(asn, (12, 13)))[:2]
        told += (replace(c, software=OLD, ok=c.ok * 9) for c in passed)
    assert EpisodeKind.INSTRUMENT_DEFECT not in {e.kind for e in from_cells(told)}
