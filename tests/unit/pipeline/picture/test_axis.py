"""The axis: honest breaks, one scale, days where they belong."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.pipeline.picture import axis

DAY = timedelta(days=1)


def run(first: date, days: int) -> list[date]:
    """Return so many days in a row."""
    return [first + n * DAY for n in range(days)]


def test_no_day_makes_no_axis() -> None:
    """Nothing known, nothing drawn."""
    assert axis.from_days([]).stretches == ()


def test_years_of_nothing_are_left_out_with_a_sign() -> None:
    """Two busy months years apart are two stretches, and the hole has a name."""
    drawn = axis.from_days(run(date(2013, 8, 4), 30) + run(date(2018, 4, 1), 40))

    assert len(drawn.stretches) == 2
    (hole,) = drawn.breaks
    assert hole.label == "4.5 years"


def test_a_month_of_nothing_in_a_long_series_stays_on_the_axis() -> None:
    """A hole in continuous measuring is drawn as nobody looked, not cut out."""
    drawn = axis.from_days(run(date(2018, 1, 1), 300) + run(date(2018, 12, 20), 300))

    assert drawn.breaks == ()


def test_stretches_have_one_scale() -> None:
    """A day is as wide in one stretch as in the other, where both have room."""
    drawn = axis.from_days(run(date(2013, 8, 4), 30) + run(date(2018, 4, 1), 60))

    first, second = (s.w / s.days for s in drawn.stretches)
    assert first == pytest.approx(second)


days = st.dates(min_value=date(2009, 1, 1), max_value=date(2027, 12, 31))


@given(st.sets(days, min_size=1, max_size=60))
def test_days_keep_their_order_and_stay_inside(known: set[date]) -> None:
    """Whatever is known, an earlier day is never to the right of a later one."""
    drawn = axis.from_days(known)

    places = [drawn.x(day) for day in sorted(known)]
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)
    assert len(drawn.stretches) <= axis.MOST
    assert len(drawn.breaks) == len(drawn.stretches) - 1


@given(st.sets(days, min_size=1, max_size=60))
def test_what_is_known_is_never_in_a_break(known: set[date]) -> None:
    """A break hides nothing."""
    drawn = axis.from_days(known)

    for day in known:
        assert any(0 <= (day - s.first).days < s.days for s in drawn.stretches), day


@given(st.sets(days, min_size=1, max_size=60))
def test_labels_of_the_axis_do_not_touch(known: set[date]) -> None:
    """Neighbouring ticks leave room for a label."""
    places = [tick.x for tick in axis.from_days(known).ticks]

    gaps = [b - a for a, b in pairwise(places)]
    assert all(gap >= axis.LABEL * 0.8 for gap in gaps)
