"""More of the same never weakens a finding."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from tests.unit.episodes.world import START

from rasad import episodes
from rasad.episodes.series import Hours, from_rows, thinned
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind

# Hours since the first, and how many tests passed and failed in each: a network of
# which half is blocked on some days, with a week between in which nothing is.
FLICKERING = (
    *((0, 3, 0), (190, 2, 1), (203, 1, 1), (221, 0, 2), (283, 1, 0), (310, 3, 0)),
    *((369, 3, 0), (380, 1, 2), (389, 1, 0), (398, 1, 2), (448, 1, 0), (454, 1, 0)),
)


def flickering(times: int) -> Iterator[Cell]:
    """Measure the network so many times."""
    for hour, ok, blocked in FLICKERING:
        yield Cell(
            hour=START + timedelta(hours=hour),
            country="XA",
            asn=1,
            target="chat/app",
            ok=times * ok,
            blocked=times * blocked,
            reports=times * (ok + blocked),
            mechanism="tcp.reset" if blocked else "",
        )


def blocking(times: int) -> list[Episode]:
    """Give the blocking episodes of so many times the same."""
    found = episodes.from_cells(flickering(times))
    return [one for one in found if one.kind is EpisodeKind.BLOCKING]


def test_what_many_measurements_part_is_told_as_few_show_it() -> None:
    """
    A block that flickers is one where it was measured little.

    Measured five times as often, its two parts are each too short to tell.
    """
    (few,) = blocking(1)
    (many,) = blocking(5)

    assert many.start == few.start
    assert many.end == few.end


@pytest.mark.parametrize("times", [2, 5, 20])
def test_a_share_of_many_weighs_what_few_do(times: int) -> None:
    """To take a part of more of the same gives the same again."""
    hours = Hours()

    def weights(times: int, share: float) -> list[float]:
        named = [(hours(cell.hour), cell) for cell in flickering(times)]
        (series,) = from_rows(named, leave_out=lambda _hour, _cell: False, new={})
        return [point.weight for point in thinned(series, share).points]

    assert weights(times, 1 / times) == pytest.approx(weights(1, 1.0))
