"""What can be one is looked at; what cannot is not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.record.shelves import Days, Shelf

JANUARY = (date(2021, 1, 1), date(2021, 1, 31))
LONG = (date(1990, 1, 1), date(2021, 1, 31))


@pytest.mark.parametrize(
    ("days", "asked", "found"),
    [
        (JANUARY, (date(2021, 1, 31), date(2021, 2, 3)), True),
        (JANUARY, (date(2023, 1, 31), date(2023, 2, 3)), False),
        (JANUARY, None, True),
        (JANUARY, LONG, True),
        (LONG, (date(2001, 1, 1), date(2001, 1, 1)), True),
        (None, (date(2001, 1, 1), date(2001, 1, 1)), True),
    ],
    ids=["a day in both", "years apart", "any day", "decades", "lasting", "undated"],
)
def test_by_days(days: Days | None, asked: Days | None, *, found: bool) -> None:
    """An act is found by every day that it can have been on."""
    shelf = Shelf[list[str]]()
    shelf.append(act := ["act"], days)
    shelf.index(act, ["telegram"])

    assert shelf.near(["telegram"], asked) == ([act] if found else [])


def test_by_keys_in_the_order_of_the_shelf() -> None:
    """What has one of the keys is found once, the first put there first."""
    shelf = Shelf[list[str]]()
    one, two, three = ["one"], ["two"], ["three"]
    for item, keys in ((one, ["b"]), (two, ["c"]), (three, ["a", "b"])):
        shelf.append(item, JANUARY)
        shelf.index(item, keys)
    shelf.index(two, ["a"])

    assert shelf.near(["a", "b"], JANUARY) == [one, two, three]
    assert shelf.near(["c"], JANUARY) == [two]
    assert shelf.near(["d"], None) == []


_DAYS = st.dates(date(2020, 1, 1), date(2026, 1, 1))
_SPAN = st.tuples(_DAYS, _DAYS).map(lambda pair: (min(pair), max(pair)))


@given(st.lists(st.one_of(st.none(), _SPAN)), st.one_of(st.none(), _SPAN))
def test_never_too_few(spans: list[Days | None], asked: Days | None) -> None:
    """Whatever touches the days that are asked for is found."""
    shelf = Shelf[list[int]]()
    items = [[number] for number in range(len(spans))]
    for item, days in zip(items, spans, strict=True):
        shelf.append(item, days)
        shelf.index(item, ["telegram"])
    near = shelf.near(["telegram"], asked)

    for item, days in zip(items, spans, strict=True):
        meet = not (days and asked) or (days[0] <= asked[1] and asked[0] <= days[1])
        assert item in near or not meet
