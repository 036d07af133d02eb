"""How loud a series speaks for a block at most."""

import pytest

from rasad.episodes import loudness
from rasad.episodes.loudness import Loudness
from rasad.episodes.states import Costs, Mark

COSTS = Costs(enter=9.0, leave=7.0)
QUIET = [(hour, 0.0, 1.0) for hour in range(100, 200)]


def errors(since: int, count: int) -> list[Mark]:
    """Make so many blocked tests, hour after hour."""
    return [(since + number, 1.0, 0.0) for number in range(count)]


def test_the_loudest_span_counts() -> None:
    """Open tests between two errors speak against them, and never below nothing."""
    near = loudness.of([(0, 1.0, 0.0), (1, 1.0, 0.0)], 0.03)
    far = loudness.of([(0, 1.0, 0.0), (9, 1.0, 50.0)], 0.03)

    assert near.most == pytest.approx(2 * far.most)
    assert loudness.of([], 0.03) == Loudness(0.0, 0.0, ())


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([*QUIET, *errors(200, 3)], True),
        ([*QUIET, *errors(200, 3), *((300 + n, 0.0, 1.0) for n in range(40))], False),
        ([*errors(0, 5), *QUIET], True),
    ],
    ids=["errors at the end", "errors that were over", "more errors that were over"],
)
def test_what_is_over_has_to_pay_for_leaving(
    marks: list[Mark], *, expected: bool
) -> None:
    """Three errors may begin a block at the end of a series, and not before."""
    assert loudness.of(marks, 0.03).pays(COSTS) is expected


@pytest.mark.parametrize(
    ("begun", "expected"),
    [((0, 6), True), ((0, 100), False), ((100, 0), False)],
    ids=["at once", "after", "before"],
)
def test_networks_speak_together_only_at_once(
    begun: tuple[int, int], *, expected: bool
) -> None:
    """Two networks that are not sure by themselves are, if they fail together."""
    open_ = [(400 + n, 0.0, 1.0) for n in range(99)]
    some = [loudness.of([*errors(since, 4), *open_], 0.03) for since in begun]
    lenient = Costs(enter=2.5, leave=5.0)

    assert loudness.are_joint(some, lenient, spare=0.0) is expected
    assert not loudness.are_joint(some[:1], lenient, spare=0.0)
