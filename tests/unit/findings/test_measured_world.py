"""What a reader who knows the whole world checks: gaps, names, numbers."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace
from tests.unit.findings.norland import (
    HOSTING,
    NETWORKS,
    block,
    cells,
    claim,
    context,
    date,
    lift,
    loss,
    order,
    story,
)

from rasad.findings import from_record_and_episodes
from rasad.findings.talk import networks
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind, Reason, Shares

WORLD = tuple[list[Episode], list[Cell]]


def told(said: Sequence[Entry], world: WORLD, at: float = 20) -> tuple[Finding, ...]:
    """Return all findings."""
    return from_record_and_episodes(said, *world, context=context(at))


def only(said: Entry, world: WORLD, at: float = 20) -> Finding:
    """Return the finding about one entry."""
    return next(f for f in told([said], world, at) if f.entry == said.id)


def seen_around(gap: tuple[float, float | None], until: float = 20) -> WORLD:
    """Return access on all networks, and a loss of measurements in between."""
    first, last = gap
    found = cells("heron/app", "ok", (-7, first))
    if last is not None:
        found += cells("heron/app", "ok", (last, until))
    return [loss(first, last)], found


@pytest.mark.parametrize(
    ("gap", "when"),
    [
        ((1, 13), "between 2 May 2023 and 13 May 2023"),
        ((1, None), "since 2 May 2023"),
    ],
)
def test_what_nobody_saw_for_most_of_the_time_is_not_open(
    gap: tuple[float, float | None], when: str
) -> None:
    """A day of access and a long silence do not say that an order was not followed."""
    found = only(order("x", date(0)), seen_around(gap))

    assert (found.kind, found.reason) == (FindingKind.UNKNOWN, Reason.NO_DATA)
    assert found.rule == "f.lost"
    assert found.may_write == (
        "Measurements of Heron in Norland from AS64496, AS64497, AS64498 all but "
        f"stopped {when}: whether it was blocked then is not known."
    )


def test_a_short_silence_is_told_beside_the_access_around_it() -> None:
    """Three days of fourteen without measurements leave the finding, and are told."""
    found = only(order("x", date(0)), seen_around((4, 7)))

    assert found.kind is FindingKind.NOT_FOLLOWED
    assert "; measurements all but stopped between 5 May 2023" in found.why


def test_a_day_without_losses_says_nothing_of_them() -> None:
    """A loss that was over before the order has no place in its reason."""
    found = only(order("x", date(0)), seen_around((-6, -3)))

    assert found.kind is FindingKind.NOT_FOLLOWED
    assert "stopped" not in found.why


def test_two_findings_of_one_episode_have_two_names() -> None:
    """A network never seen open and one that was open first are told apart."""
    stood = block("heron/app", None, networks=NETWORKS[:2])
    begun = replace(block("heron/app", 4, networks=NETWORKS[2:]), group=stood.group)
    seen = cells("heron/app", "blocked", (-7, 20), NETWORKS[:2])
    seen += cells("heron/app", "ok", (-7, 4), NETWORKS[2:])
    seen += cells("heron/app", "blocked", (4, 20), NETWORKS[2:])

    found = told([], ([stood, begun], seen))

    assert {f.kind for f in found} >= {FindingKind.STANDING, FindingKind.NO_STATEMENT}
    assert len({f.id for f in found}) == len(found)


def test_networks_that_began_later_do_not_lend_their_name_to_the_first_hour() -> None:
    """Two networks were blocked by 18:00, the third six hours later."""
    early, seen = story("heron/app", 0.75, None, 20, NETWORKS[:2])
    late, more = story("heron/app", 1.0, None, 20, NETWORKS[2:])

    found = only(order("x", date(0)), (early + late, seen + more))

    assert (
        "(AS64496, AS64497, AS64498), the first of them from 18:00 UTC on 1 May 2023 "
        "at the latest" in found.may_write
    )


def test_what_is_unknown_has_no_share() -> None:
    """Nothing goes with a finding that cannot be told; that is not nought per cent."""
    seen = cells("heron/app", "ok", (-7, 20), vantage=HOSTING)
    seen += cells("web/heron.example", "ok", (-7, 20), vantage=HOSTING)

    found = only(order("x", date(0)), ([], seen))

    assert found.kind is FindingKind.UNKNOWN
    assert found.shares == Shares()


@pytest.mark.parametrize(
    ("said", "world", "expected"),
    [
        (
            order("x", date(0)),
            story("heron/app", 0.75, None, 20, NETWORKS[:1]),
            "on 1 of 1 network measured (AS64496)",
        ),
        (
            lift("x", date(3)),
            story("heron/app", -2, 3.5, 20, NETWORKS[:1]),
            "open again on 1 of 1 network that blocked it (AS64496)",
        ),
        (
            claim("x", date(0), "blocked"),
            story("heron/app", -2, None, 20, NETWORKS[:1]),
            "1 network on which Heron in Norland was measured, 1 agreed with it (AS",
        ),
    ],
)
def test_one_network_is_spoken_of_in_the_singular(
    said: Entry, world: WORLD, expected: str
) -> None:
    """One network is no networks."""
    assert expected in only(said, world).why


@pytest.mark.parametrize(
    ("count", "many", "expected"),
    [
        (2, 1, "AS1, AS2"),
        (3, 1, "AS1 and 2 more"),
        (4, 3, "AS1, AS2, AS3, AS4"),
        (5, 3, "AS1, AS2, AS3 and 2 more"),
    ],
)
def test_the_last_network_is_named_rather_than_counted(
    count: int, many: int, expected: str
) -> None:
    """A count of one network would take as much room as its number."""
    assert networks(range(1, count + 1), many=many) == expected


def test_an_order_that_came_too_late_changed_nothing_that_was_measured() -> None:
    """A reason says what was measured, and not what an order did."""
    stood = block("heron/app", None)
    found = only(
        order("x", date(0)), ([stood], cells("heron/app", "blocked", (-7, 20)))
    )

    assert found.why.endswith("; no change was measured after the order of 1 May 2023.")


@pytest.mark.parametrize(
    ("begun", "expected"),
    [
        (-3, ", first by 00:00 UTC on 28 April 2023."),
        (None, "; since when is not known from measurements."),
    ],
)
def test_an_onset_that_was_measured_is_not_called_unknown(
    begun: float | None, expected: str
) -> None:
    """A block that began three days before a second order is known to have begun."""
    first = -7 if begun is None else begun
    seen = cells("heron/app", "ok", (-7, first))
    seen += cells("heron/app", "blocked", (first, 20))
    world = ([block("heron/app", begun)], seen)
    before = [] if begun is None else [order("a", date(-3))]

    found = told([*before, order("x", date(0))], world)

    (stood,) = (f for f in found if f.entry == "x")
    assert stood.kind is FindingKind.STANDING
    assert stood.may_write.endswith(expected)
