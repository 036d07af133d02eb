"""The sentences that may be written of a finding."""

from typing import Any

import pytest
from tests.unit.findings.norland import (
    HOSTING,
    NETWORKS,
    block,
    cells,
    claim,
    context,
    date,
    entry,
    lift,
    order,
    story,
)

from rasad.findings import from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding

WORLD = tuple[list[Episode], list[Cell]]
OPEN: WORLD = ([], cells("heron/app", "ok", (-7, 12)))


def told(said: Entry, world: WORLD, at: float = 12, **more: Any) -> Finding:
    """Return the finding about one entry."""
    found = from_record_and_episodes([said], *world, context=context(at, **more))
    return next(f for f in found if f.entry == said.id)


@pytest.mark.parametrize(
    ("said", "world", "expected"),
    [
        (
            order("x", date(0)),
            story("heron/app", 0.75, None, 12),
            (
                "Heron in Norland was observed to be blocked on 3 of 3 networks "
                "measured "
                "(AS64496, AS64497, AS64498), from 18:00 UTC on 1 May 2023 at the "
                "latest, "
                "after the order of 1 May 2023."
            ),
        ),
        (
            order("x", date(0)),
            OPEN,
            (
                "Heron in Norland was observed to be open from AS64496, AS64497, "
                "AS64498 "
                "in the time after the order of 1 May 2023."
            ),
        ),
        (
            claim("x", date(0), "blocked"),
            story("heron/app", -3, None, 12),
            (
                "Measurements of Heron in Norland from AS64496, AS64497, AS64498 agree "
                "with the claim of 1 May 2023 that it was blocked."
            ),
        ),
        (
            order("x", date(0)),
            ([], []),
            (
                "Nobody measured Heron in Norland between 1 May 2023 and 12 May 2023: "
                "whether it was blocked then is not known."
            ),
        ),
        (
            order("x", date(0), scope={"part": "calls"}),
            OPEN,
            (
                "No test looks at calls alone: measurements cannot tell whether Heron "
                "in "
                "Norland was blocked there"
            ),
        ),
        (
            order("x", date(0)),
            ([], cells("heron/web", "ok", (-7, 12))),
            (
                "Only a site of Heron in Norland was measured between 1 May 2023 and "
                "12 "
                "May 2023: whether the application worked is not known."
            ),
        ),
        (
            order("x", date(0)),
            ([], cells("heron/app", "ok", (1, 1.25), NETWORKS[:1])),
            (
                "Heron in Norland was measured on 1 network between 1 May 2023 and 12 "
                "May "
                "2023, 2 results in all: too few to tell"
            ),
        ),
        (
            lift("x", date(0)),
            OPEN,
            (
                "Heron in Norland was measured before the lifting order of 1 May 2023, "
                "and "
                "no block was found"
            ),
        ),
        (
            order("x", date(0)),
            ([], cells("heron/app", "ok", (-7, 12), vantage=HOSTING)),
            (
                "Heron in Norland was measured between 1 May 2023 and 12 May 2023 only "
                "from networks whose access may be better than most people's"
            ),
        ),
        (
            order("x", None),
            OPEN,
            "No measurement can be set beside the order, whose day is not known,",
        ),
    ],
    ids=[
        *("followed", "not followed", "corroborated", "nobody looked"),
        *("calls", "a site alone", "too few", "nothing to lift", "privileged"),
        "undated",
    ],
)
def test_what_may_be_written(said: Entry, world: WORLD, expected: str) -> None:
    """Plain words, numbers, and the reason where nothing is known."""
    found = told(said, world)
    assert found.may_write.startswith(expected)
    assert len(found.may_write) <= 300


def test_staggered_onsets_are_told_by_the_first_and_the_last_network() -> None:
    """A reader sees who began when."""
    first, second = NETWORKS[:1], NETWORKS[1:]
    one, other = (
        story("heron/app", 0.5, None, 12, first),
        story("heron/app", 3, None, 12, second),
    )
    found = told(order("x", date(0)), (one[0] + other[0], one[1] + other[1]))
    assert (
        "first from AS64496, by 12:00 UTC on 1 May 2023 at the latest, and last from "
        "AS64498, about 60 hours later, after the order" in found.may_write
    )


def test_networks_that_did_not_go_along_are_named() -> None:
    """`partial` is in the sentence and not in the qualifiers alone."""
    episodes, measured = story("heron/app", 0.75, None, 12, NETWORKS[:2])
    measured += cells("heron/app", "ok", (-7, 12), NETWORKS[2:])
    found = told(order("x", date(0)), (episodes, measured))
    assert "but not from AS64498" in found.may_write


def test_many_networks_are_cut_short() -> None:
    """Six are named and the rest counted."""
    many = tuple(range(64496, 64506))
    found = told(order("x", date(0)), story("heron/app", 0.75, None, 12, many))
    assert "AS64501 and 4 more" in found.may_write
    assert "AS64502" not in found.may_write


def test_an_order_that_closed_the_time_is_named_in_words() -> None:
    """No sentence prints the id of an entry."""
    first, second = order("0badc0de", date(0)), order("0ddba11", date(8))
    found = from_record_and_episodes([first, second], *OPEN, context=context(30))
    why = next(f.why for f in found if f.entry == "0badc0de")
    assert "until the order of 9 May 2023" in why
    assert "0ddba11" not in why


def test_a_member_blocked_before_is_left_out_of_a_plan_for_its_class() -> None:
    """The open members are judged, and `why` says which were not."""
    plan = entry(
        "x",
        "planned_restriction",
        date(0),
        modality="intended",
        asks="restrict",
        services=["class:birds"],
        deadline={"date": date(4), "kind": "announced_start"},
    )
    shut = cells("web/wren.example", "blocked", (-7, 12))
    world = ([block("web/wren.example", None)], OPEN[1] + shut)
    found = told(plan, world)
    assert found.kind == "not_observed"
    assert "judged without Wren" in found.why


def test_networks_are_called_by_name_where_a_table_tells() -> None:
    """The first and the last are named, always with their numbers."""
    episodes, measured = story("heron/app", 0.75, None, 12, NETWORKS[:2])
    late, more = story("heron/app", 3.75, None, 12, NETWORKS[2:])
    names = {NETWORKS[0]: "Nortel (North Telecom)", NETWORKS[2]: "x" * 99}
    found = told(
        order("x", date(0)), ([*episodes, *late], [*measured, *more]), names=names
    )
    assert "first from Nortel (AS64496), by" in found.may_write
    assert "last from AS64498, about 3 days later" in found.may_write
