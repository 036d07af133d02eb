"""Lifts, claims about access, and what nobody announced."""

import pytest
from tests.unit.findings.norland import (
    NETWORKS,
    block,
    cells,
    claim,
    context,
    date,
    entry,
    lift,
    loss,
    order,
    read,
    story,
)

from rasad.findings import from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind, Link, Qualifier, Reason

K, Q, R = FindingKind, Qualifier, Reason
WORLD = tuple[list[Episode], list[Cell]]


def judged(
    entries: list[Entry], world: WORLD, at: float = 12
) -> dict[str | None, Finding]:
    """Return the findings, by entry."""
    found = from_record_and_episodes(entries, *world, context=context(at))
    return {f.entry: f for f in found}


def half_lifted(still: int) -> WORLD:
    """Return a block of three networks, of which some go on after day five."""
    first = story("heron/app", 0.6, 5.6, 12, NETWORKS[still:])
    rest = story("heron/app", 0.6, None, 12, NETWORKS[:still])
    return first[0] + rest[0], first[1] + rest[1]


@pytest.mark.parametrize(
    ("still", "kind", "qualifiers"),
    [
        (0, K.LIFTED, (Q.SAME_DAY,)),
        (1, K.LIFTED, (Q.SAME_DAY, Q.PARTIAL)),
        (2, K.LIFT_NOT_FOLLOWED, ()),
        (3, K.LIFT_NOT_FOLLOWED, ()),
    ],
    ids=["all open", "one still blocked", "one open", "none open"],
)
def test_a_lift_is_judged_on_the_networks_that_blocked(
    still: int, kind: FindingKind, qualifiers: tuple[Qualifier, ...]
) -> None:
    """One open network of three is no lift."""
    record = [order("order", date(0)), lift("lift", date(5))]
    found = judged(record, half_lifted(still))
    assert (found["lift"].kind, found["lift"].qualifiers) == (kind, qualifiers)


def test_a_lift_of_what_was_never_blocked() -> None:
    """There was nothing to lift, and access was measured before."""
    found = judged([lift("lift", date(5))], ([], cells("heron/app", "ok", (-7, 12))))
    assert found["lift"].reason is R.NOTHING_TO_LIFT


def test_nobody_looked_after_the_lift() -> None:
    """Absence of data is no lift, and no disregard of it."""
    world = ([block("heron/app", 0.6)], cells("heron/app", "blocked", (0.6, 4)))
    assert judged([lift("lift", date(5))], world)["lift"].reason is R.NO_DATA


def test_a_lift_is_given_a_day() -> None:
    """In its first hours nothing is said of a lift that is not seen yet."""
    world = story("heron/app", 0.6, None, 5.5)
    assert "lift" not in judged([lift("lift", date(5))], world, 5.5)


@pytest.mark.parametrize(
    ("subtype", "when", "extra", "expected"),
    [
        ("blocked", 2, {}, K.CORROBORATED),
        ("blocked", -4, {}, K.NOT_BORNE_OUT),
        ("accessible", -4, {}, K.CORROBORATED),
        ("accessible", 3, {}, K.NOT_BORNE_OUT),
        ("throttled", 2, {}, K.CORROBORATED),
        ("throttled", -4, {}, K.UNKNOWN),
        ("blocked", 2, {"scope": {"part": "calls"}}, K.UNKNOWN),
        ("blocked", 3, {"modality": "denied"}, K.NOT_BORNE_OUT),
        ("accessible", 3, {"modality": "denied"}, K.NOT_BORNE_OUT),
        ("throttled", -4, {"modality": "denied"}, K.CORROBORATED),
    ],
    ids=[
        "blocked, and it was",
        "blocked, and it was not",
        "open, and it was",
        "open, and it was not",
        "slow, and it was blocked",
        "slow, and no test sees that",
        "calls",
        "not blocked, and it was",
        "not blocked, as it was put, and it was",
        "not slow, and it was open",
    ],
)
def test_a_claim_is_set_beside_its_own_time(
    subtype: str, when: int, extra: dict[str, object], expected: FindingKind
) -> None:
    """Three networks are blocked from Monday noon on."""
    said = claim("claim", date(when), subtype, **extra)
    found = judged([said], story("heron/app", 0.6, None, 12))
    assert found["claim"].kind is expected


def test_restored_for_all_is_not_borne_out_by_one_that_stays_closed() -> None:
    """One network that is still closed for days is enough."""
    said = claim("claim", date(6), "accessible")
    some = claim("some", date(6), "accessible", scope={"population": "most users"})
    found = judged([said, some], half_lifted(1))
    assert found["claim"].kind is K.NOT_BORNE_OUT
    assert found["some"].kind is K.CORROBORATED


def test_an_evening_is_not_the_morning_after() -> None:
    """It still worked on Monday evening, and was blocked in the night."""
    evening = {"value": date(0), "precision": "evening"}
    said = claim("claim", date(0), "accessible", date=evening)
    world = story("heron/app", 1.5, None, 12)
    assert judged([said], world)["claim"].kind is K.CORROBORATED


def test_a_day_in_a_gap_is_possible_and_not_proven() -> None:
    """Nobody measured for days around the day that is claimed."""
    measured = cells("heron/app", "ok", (-7, -2)) + cells(
        "heron/app", "blocked", (2, 9)
    )
    wide = block("heron/app", 2)
    found = judged([claim("claim", date(1), "blocked")], ([wide], measured))
    assert found["claim"].kind is K.CORROBORATED
    assert not {Q.SAME_DAY, Q.DELAYED} & set(found["claim"].qualifiers)


def test_what_nobody_announced_says_how_far_our_record_reaches() -> None:
    """A block and a return without an entry, and the documents we have read."""
    world = story("heron/app", 0.6, 4.6, 12)
    found = from_record_and_episodes(
        [],
        *world,
        context=context(12, reach=(read(1), read(2, "fa"), read(90))),
    )
    assert [f.kind for f in found] == [K.NO_STATEMENT, K.REOPENED]
    assert "2 documents" in found[0].why
    assert "en 1, fa 1" in found[0].why
    assert len({f.id for f in found}) == 2


def test_one_network_of_four_is_below_the_floor() -> None:
    """A country is not said to block because one of its networks does."""
    episodes, measured = story("heron/app", 0.6, None, 12, NETWORKS[:1])
    measured += cells("heron/app", "ok", (-7, 12), (*NETWORKS[1:], 64500))
    assert not judged([], (episodes, measured))


def test_blocked_since_measuring_began_is_standing_and_nobody_said_so() -> None:
    """It has no onset, so nothing is said to be unannounced about one."""
    world = ([block("heron/app", None)], cells("heron/app", "blocked", (-7, 12)))
    assert judged([], world)[None].kind is K.STANDING


def test_a_regulator_that_blocks_and_says_so_admits_it() -> None:
    """The order and the regulator's own sentence are linked by admission."""
    told = entry(
        "told",
        "block",
        date(1),
        modality="actual",
        actors=[
            {"id": "r", "name": "Regulator", "kind": "regulator", "role": "executes"}
        ],
        attribution={"who": "Regulator"},
    )
    found = judged([order("order", date(0)), told], story("heron/app", 1.5, None, 12))
    assert found["order"].link is Link.ADMITTED
    assert found["told"].kind is K.CORROBORATED
    assert (
        judged([order("order", date(0))], story("heron/app", 1.5, None, 12))[
            "order"
        ].link
        is Link.SEQUENCE
    )


@pytest.mark.parametrize(
    ("episodes", "measured", "expected"),
    [
        ([loss(0.5, 2)], [(-7, 0.5), (2, 12)], K.CORROBORATED),
        ([], [(-7, 0.5), (3, 12)], K.CORROBORATED),
        ([], [(-7, 12)], K.NOT_BORNE_OUT),
    ],
    ids=["told by an episode", "told by silence", "nothing fell silent"],
)
def test_a_shutdown_is_judged_by_volume(
    episodes: list[Episode],
    measured: list[tuple[float, float]],
    expected: FindingKind,
) -> None:
    """Where all measurements vanish, the vanishing is the signal."""
    every = [
        cell
        for days in measured
        for target in ("heron/app", "web/wren.example")
        for cell in cells(target, "ok", days)
    ]
    said = entry("cut", "shutdown", date(0), services=[], modality="actual")
    found = judged([said], (episodes, every))
    assert (found["cut"].service, found["cut"].kind) == ("internet", expected)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("promise", {"asks": "restore"}),
        ("takedown_demand", {"asks": "content"}),
        ("ultimatum", {"asks": "data"}),
        ("court_ruling", {}),
        ("order_block", {"asks": "restrict", "modality": "denied"}),
        ("order_block", {"asks": "restrict", "country": None}),
        ("access_observation", {}),
    ],
)
def test_what_no_finding_is_made_of(kind: str, more: dict[str, object]) -> None:
    """A demand to close a channel is no order to block."""
    said = entry("said", kind, date(0), **more)
    found = judged([said], ([], cells("heron/app", "ok", (-7, 12))))
    assert "said" not in found


def test_operators_that_nobody_names_admit_nothing() -> None:
    """A reporter's sentence about "operators" is no admission by one of them."""
    told = entry(
        "told",
        "block",
        date(1),
        modality="actual",
        actors=[
            {"id": "", "name": "operators", "kind": "isp_operator", "role": "executes"}
        ],
    )
    found = judged([order("order", date(0)), told], story("heron/app", 1.5, None, 12))
    assert found["order"].link is Link.SEQUENCE


def test_a_claim_that_it_is_blocked_does_not_hide_that_it_was_before() -> None:
    """Blocked since measuring began is told, and the claim agrees with it."""
    world = ([block("heron/app", None)], cells("heron/app", "blocked", (-7, 12)))
    found = judged([entry("claim", "block", date(1), modality="actual")], world)
    assert found[None].kind is K.STANDING
    assert found["claim"].kind is K.CORROBORATED


def test_a_rumour_without_a_day_is_no_announcement() -> None:
    """A block that begins later was not what somebody had announced."""
    rumour = entry("rumour", "planned_restriction", date(0), modality="rumoured")
    found = judged([rumour], story("heron/app", 1.5, None, 12))
    assert set(found) == {None}
    assert found[None].kind is K.NO_STATEMENT


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (claim("c", date(2), "accessible"), K.CORROBORATED),
        (claim("c", date(2), "blocked"), K.NOT_BORNE_OUT),
        (order("c", date(2)), K.NOT_FOLLOWED),
    ],
    ids=["a claim borne out", "a claim not borne out", "an order not followed"],
)
def test_what_rests_on_made_up_cells_says_so(said: Entry, kind: FindingKind) -> None:
    """No block is needed for a finding to rest on measurements that are made up."""
    for synthetic in (True, False):
        world: WORLD = ([], cells("heron/app", "ok", (-7, 30), synthetic=synthetic))
        found = judged([said], world, 30)["c"]
        assert (found.kind, found.synthetic) == (kind, synthetic)
