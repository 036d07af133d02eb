"""Placing: nothing touches, everything keeps its order."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.pipeline.picture.layout import labels, spread, tracks

places = st.lists(st.floats(0, 100), max_size=10).map(sorted)


@given(places)
def test_spread_keeps_order_gap_and_edges(wanted: list[float]) -> None:
    """Ten marks of ten percent always fit, apart and inside."""
    moved = spread(wanted, 9.6)

    assert len(moved) == len(wanted)
    assert all(b - a >= 9.6 - 1e-6 for a, b in pairwise(moved))
    assert all(4.8 - 1e-6 <= place <= 95.2 + 1e-6 for place in moved)


def test_places_that_are_far_apart_do_not_move() -> None:
    """A mark stands on its date wherever it can."""
    assert spread([20, 50, 80], 5) == [20, 50, 80]


def test_two_on_one_place_part_evenly() -> None:
    """Neither of two acts of one day is favoured."""
    assert spread([50, 50], 4) == [48, 52]


def test_more_than_have_room_stay_inside_and_in_order() -> None:
    """Too many marks shrink their gaps rather than leave the picture."""
    moved = spread([50.0] * 40, 9.6)

    assert moved == sorted(moved)
    assert moved[0] == pytest.approx(1.25)
    assert moved[-1] == pytest.approx(98.75)


def test_a_label_that_has_no_room_is_not_written() -> None:
    """A long text between two marks gives way to a short one, or to none."""
    long, short = "a very long label", "short"

    chosen = labels([20, 30, 40], 2, [[long], [long, short], [long]], 1)

    assert chosen == [(long, "left"), (short, "right"), (long, "right")]
    assert labels([20, 22.5, 25], 2, [[short]] * 3, 1)[1] == (short, "")


@given(
    st.lists(
        st.tuples(st.floats(0, 90), st.floats(1, 10)).map(lambda p: (p[0], p[0] + p[1]))
    )
)
def test_spans_on_one_track_do_not_touch(spans: list[tuple[float, float]]) -> None:
    """Periods that overlap lie under each other."""
    chosen = tracks(spans)

    for i, (a, b) in enumerate(spans):
        for j, (c, d) in enumerate(spans[:i]):
            assert chosen[i] != chosen[j] or not (a < d and c < b)
