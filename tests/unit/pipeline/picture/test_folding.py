"""What shares a place in a crowded picture, and that nothing is left out of it."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.unit.interfaces.crowd import crowded
from tests.unit.interfaces.story import Story, entries

from rasad.model.said import When
from rasad.model.vocabulary import Precision
from rasad.pipeline import timeline
from rasad.pipeline.picture import folding
from rasad.pipeline.picture.shapes import MarkKind, Timeline

Item = tuple[date, str, bool]
DAY = date(2020, 1, 1)
ITEMS = st.lists(
    st.tuples(
        st.integers(0, 900).map(lambda n: DAY + timedelta(days=n)),
        st.sampled_from(["order", "claim"]),
        st.booleans(),
    ),
    max_size=70,
).map(sorted)


def places(items: Iterable[Item]) -> list[tuple[Item, ...]]:
    """Put items into places by the rule."""
    return folding.marks(
        items,
        day=lambda item: item[0],
        kind=lambda item: item[1],
        apart=lambda item: item[2],
    )


@pytest.fixture(scope="module")
def crowd() -> Timeline:
    """Return the picture of forty networks and sixty entries."""
    return timeline.from_answers(crowded(), "IR", "telegram")


@pytest.mark.parametrize(
    ("count", "blocked", "lengths"),
    [
        (0, set(), []),
        (12, {3}, [1] * 12),
        (13, set(), [1] * 11 + [2]),
        (13, {12}, [1] * 10 + [1, 2]),
        (40, {5, 38, 39}, [1] * 10 + [2, 28]),
        (40, set(range(40)), [1] * 11 + [29]),
    ],
    ids=[
        "nothing measured",
        "room for all",
        "one too many, all alike",
        "one too many, and the two that would share are not alike",
        "some saw it blocked, most did not",
        "all saw it blocked",
    ],
)
def test_networks_share_rows_with_their_like(
    count: int, blocked: set[int], lengths: list[int]
) -> None:
    """A sum of blocked and open networks would look like one blocked half the time."""
    tests = {asn: 1000 - asn for asn in range(count)}

    rows = folding.rows(tests, blocked)

    assert [len(row) for row in rows] == lengths
    assert sorted(asn for row in rows for asn in row) == list(range(count))
    assert len(rows) <= folding.ROWS
    assert all(len({asn in blocked for asn in row}) == 1 for row in rows)


@given(ITEMS)
def test_every_item_has_one_place_among_its_like(items: list[Item]) -> None:
    """No entry is lost, and a named day never shares the mark of who named it."""
    found = places(items)

    assert sorted(item for place in found for item in place) == items
    assert all(len({item[2] for item in place}) == 1 for place in found)
    assert len(found) <= max(folding.MARKS, 2)


def test_marks_of_one_kind_share_a_place_before_those_of_two() -> None:
    """An order keeps its own mark as long as claims beside it can give way."""
    days = [DAY + timedelta(days=10 * n) for n in range(11)]
    items = [(day, "order" if n == 5 else "claim", False) for n, day in enumerate(days)]

    shared = [place for place in places(items) if len(place) > 1]

    assert [[item[1] for item in place] for place in shared] == [["claim", "claim"]]


def test_a_crowd_is_drawn_within_bounds_and_told_in_full(crowd: Timeline) -> None:
    """Forty networks and sixty entries: all in tables, few drawn."""
    numbers = [n for lane in crowd.lanes for m in lane.marks for n in m.numbers]

    assert len(crowd.strips) <= folding.ROWS
    assert len(crowd.everyone) == crowd.networks == 40
    assert set(numbers) == {line.number for line in crowd.lines} == set(range(1, 61))
    assert all(len(lane.marks) <= folding.MARKS for lane in crowd.lanes)
    for lane in crowd.lanes:
        assert all(b.narrow - a.narrow >= 9.59 for a, b in pairwise(lane.marks))


def test_what_is_folded_is_said_with_its_numbers(crowd: Timeline) -> None:
    """A reader learns how many networks share a row, and how many saw a block."""
    seen = sum(row.blocked for row in crowd.folded)

    assert len(crowd.folded) == sum(len(r.asns) for r in crowd.strips if r.asns[1:])
    assert 0 < seen < len(crowd.folded)
    assert crowd.more == (
        f"And {len(crowd.folded)} more networks with fewer tests, of which {seen} "
        "saw it blocked at some time."
    )
    assert any("share a mark" in note for note in crowd.notes)


def test_a_mark_of_several_kinds_is_not_drawn_as_an_order() -> None:
    """Orders and claims of one week share a mark that says so."""
    story = Story()
    order, claim = entries()[2], entries()[3]
    story.held_entries = tuple(
        replace(
            order if n % 2 else replace(claim, actors=order.actors),
            id=f"e{n:02}",
            date=When(value=f"2018-05-{n + 1:02}", precision=Precision.DAY),
        )
        for n in range(24)
    )
    story.held_cells, story.held_findings = (), ()

    picture = timeline.from_answers(story, "IR", "telegram")

    kinds = {line.number: line.kind for line in picture.lines}
    for lane in picture.lanes:
        for mark in lane.marks:
            held = {kinds[n] for n in mark.numbers}
            assert mark.kind is (held.pop() if len(held) == 1 else MarkKind.SEVERAL)
