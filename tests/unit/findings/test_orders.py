"""Orders, plans and threats, told as small stories in Norland."""

from typing import Any

import pytest
from tests.unit.findings.norland import (
    HOSTING,
    NETWORKS,
    block,
    cells,
    context,
    date,
    entry,
    order,
    story,
)

from rasad.findings import from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind, Qualifier, Reason

K, Q, R = FindingKind, Qualifier, Reason
WORLD = tuple[list[Episode], list[Cell]]


def judged(
    entries: list[Entry], world: WORLD, at: float = 12, **more: Any
) -> dict[str | None, Finding]:
    """Return the findings about Heron, by entry."""
    found = from_record_and_episodes(entries, *world, context=context(at, **more))
    return {f.entry: f for f in found if f.service == "heron"}


def test_ordered_monday_blocked_tuesday_lifted_by_the_promised_day() -> None:
    """Each act gets its own word, and nothing is left unannounced."""
    record = [
        order("order", date(0)),
        entry("lift", "order_lift", date(5), asks="restore"),
    ]
    found = judged(record, story("heron/app", 1.5, 5.5, 12))
    assert {name: f.kind for name, f in found.items()} == {
        "order": K.FOLLOWED,
        "lift": K.LIFTED,
    }
    assert found["order"].qualifiers == (Q.DELAYED,)
    assert found["lift"].qualifiers == (Q.SAME_DAY,)
    assert [lag.asn for lag in found["order"].lag] == list(NETWORKS)


@pytest.mark.parametrize(
    ("begun", "expected"),
    [
        (0.6, (Q.SAME_DAY,)),
        # Midnight UTC is 22:00 on Monday in Norland.
        (1.0, (Q.SAME_DAY,)),
        (1.6, (Q.DELAYED,)),
        (-1.4, (Q.PRECEDES,)),
        (0.2, ()),
    ],
    ids=["at noon", "late evening", "the day after", "before", "over midnight"],
)
def test_days_are_those_of_the_country(
    begun: float, expected: tuple[Qualifier, ...]
) -> None:
    """A block at 22:00 on Monday is of Monday, whatever the day in UTC."""
    found = judged([order("order", date(0))], story("heron/app", begun, None, 12))
    assert found["order"].kind is K.FOLLOWED
    assert found["order"].qualifiers == expected


def test_an_hour_that_saw_both_states_holds_the_onset() -> None:
    """Some passed and some were blocked in one hour: the change is in it."""
    episodes, measured = story("heron/app", 1.25, None, 12)
    wide = [block("heron/app", 1.25)]
    mixed = cells("heron/app", "blocked", (1.25, 1.5), ok=1)
    found = judged([order("order", date(0))], (wide, measured + mixed))
    assert found["order"].qualifiers == (Q.DELAYED,)
    without = judged([order("order", date(0))], (episodes, measured))
    assert without["order"].lag[0].hours < found["order"].lag[0].hours


def test_a_month_is_no_day() -> None:
    """An order dated by its month is followed, and nobody can say how soon."""
    dated = order("order", None, date={"value": "2023-05", "precision": "month"})
    found = judged([dated], story("heron/app", 3.5, None, 12))
    assert (found["order"].kind, found["order"].qualifiers) == (K.FOLLOWED, ())


def test_in_two_zones_both_have_to_agree() -> None:
    """Noon in one zone and midnight in the other is the same day in neither."""
    zones = ("Etc/GMT+2", "Etc/GMT-11")
    found = judged(
        [order("order", date(0))], story("heron/app", 0.6, None, 12), zones=zones
    )
    assert found["order"].qualifiers == ()


def test_a_network_that_stays_open_makes_it_partial() -> None:
    """Two of three networks block; the third was measured well."""
    episodes, measured = story("heron/app", 0.6, None, 12, NETWORKS[:2])
    measured += cells("heron/app", "ok", (-7, 12), NETWORKS[2:])
    found = judged([order("order", date(0))], (episodes, measured))
    assert found["order"].qualifiers == (Q.SAME_DAY, Q.PARTIAL)
    assert found["order"].shares.networks == pytest.approx(2 / 3, abs=0.001)


def test_an_open_network_with_privileged_access_does_not() -> None:
    """A data centre that stays open says nothing about most people."""
    episodes, measured = story("heron/app", 0.6, None, 12, NETWORKS[:2])
    measured += cells("heron/app", "ok", (-7, 12), NETWORKS[2:], vantage=HOSTING)
    found = judged([order("order", date(0))], (episodes, measured))
    assert found["order"].qualifiers == (Q.SAME_DAY,)


def test_two_days_between_networks_are_staggered() -> None:
    """The first follows on the day, the last two days later."""
    one = story("heron/app", 0.6, None, 12, NETWORKS[:2])
    other = story("heron/app", 2.6, None, 12, NETWORKS[2:])
    world = (one[0] + other[0], one[1] + other[1])
    found = judged([order("order", date(0))], world)
    assert found["order"].qualifiers == (Q.SAME_DAY, Q.STAGGERED)


def test_a_service_nobody_names_makes_it_wider() -> None:
    """Wren begins to be blocked beside Heron, and has a finding of its own."""
    heron, wren = (story(t, 0.6, None, 12) for t in ("heron/app", "web/wren.example"))
    found = from_record_and_episodes(
        [order("order", date(0))],
        heron[0] + wren[0],
        heron[1] + wren[1],
        context=context(12),
    )
    kinds = {(f.entry, f.service): f for f in found}
    assert kinds["order", "heron"].qualifiers == (Q.SAME_DAY, Q.WIDER)
    assert kinds[None, "wren"].kind is K.NO_STATEMENT


def test_a_part_that_was_named_and_stays_open_makes_it_narrower() -> None:
    """The order names the application and the site, and only one is blocked."""
    episodes, measured = story("heron/app", 0.6, None, 12)
    measured += cells("heron/web", "ok", (-7, 12))
    named = order("order", date(0), scope={"part": "app and web"})
    found = judged([named], (episodes, measured))
    assert found["order"].qualifiers == (Q.SAME_DAY, Q.NARROWER)


def test_most_tests_pass_on_blocked_networks() -> None:
    """A block that most tests get round is said to be so."""
    episodes, measured = story("heron/app", 0.6, None, 12)
    measured += cells("heron/app", "ok", (0.6, 12), ok=5)
    found = judged([order("order", date(0))], (episodes, measured))
    assert Q.ACCESS_PERSISTED in found["order"].qualifiers


@pytest.mark.parametrize(
    ("measured", "kind", "reason"),
    [
        (cells("heron/app", "ok", (-7, 12)), K.NOT_FOLLOWED, None),
        (cells("heron/app", "ok", (-7, 0)), K.UNKNOWN, R.NO_DATA),
        (cells("heron/app", "ok", (2, 2.5), NETWORKS[:1]), K.UNKNOWN, R.TOO_FEW),
        (cells("heron/app", "down", (0, 12)), K.UNKNOWN, R.METHOD_MISMATCH),
        (cells("heron/web", "ok", (-7, 12)), K.UNKNOWN, R.WEB_ONLY),
        (
            cells("heron/app", "ok", (-7, 12), vantage=HOSTING),
            K.UNKNOWN,
            R.VANTAGE,
        ),
        (cells("heron/app", "ok", (-7, 12), country="XS"), K.UNKNOWN, R.NO_DATA),
    ],
    ids=[
        "open",
        "nobody looked after it",
        "one network, two cells",
        "everything is down",
        "only the site",
        "only a data centre",
        "another country",
    ],
)
def test_an_order_without_an_onset(
    measured: list[Cell], kind: FindingKind, reason: Reason | None
) -> None:
    """`not_followed` needs access that was measured; nothing else is that."""
    found = judged([order("order", date(0))], ([], measured))
    assert (found["order"].kind, found["order"].reason) == (kind, reason)


@pytest.mark.parametrize(
    "scope",
    [
        {"part": "calls"},
        {"kind": "sector", "population": "schools"},
        {"kind": "channel"},
        {"kind": "regional", "place": "the north"},
        {"population": "state employees"},
    ],
    ids=["calls", "schools", "a channel", "a province", "staff"],
)
def test_a_scope_that_no_test_sees(scope: dict[str, str]) -> None:
    """Access on public networks says nothing about calls or schools."""
    world: WORLD = ([], cells("heron/app", "ok", (-7, 12)))
    found = judged([order("order", date(0), scope=scope)], world)
    assert found["order"].reason is R.METHOD_MISMATCH


def test_what_is_blocked_from_the_first_cell_is_standing() -> None:
    """No order gets the credit for a block that nobody saw begin."""
    world: WORLD = ([block("heron/app", None)], cells("heron/app", "blocked", (-7, 12)))
    found = judged([order("order", date(0))], world)
    assert found["order"].kind is K.STANDING


def test_a_withdrawn_order_is_not_what_was_answered_later() -> None:
    """The block of the second week answers the second order."""
    record = [
        order("first", date(0)),
        entry("withdrawal", "order_lift", date(2), asks="restore"),
        order("second", date(7)),
    ]
    found = judged(record, story("heron/app", 7.6, None, 12))
    assert found["first"].kind is K.NOT_FOLLOWED
    assert found["second"].kind is K.FOLLOWED
    assert found["withdrawal"].reason is R.NOTHING_TO_LIFT


def test_an_onset_beyond_the_horizon_is_linked_to_nothing() -> None:
    """It is unannounced, and `why` names the order that is too old."""
    found = judged([order("order", date(0))], story("heron/app", 20.5, None, 30), 30)
    assert found["order"].kind is K.NOT_FOLLOWED
    assert found[None].kind is K.NO_STATEMENT
    assert "order" in found[None].why


def test_an_announced_end_that_passed_is_overrun() -> None:
    """Ten days were announced and the block goes on."""
    named = order(
        "order", date(0), deadline={"duration": "P10D", "kind": "announced_end"}
    )
    world = story("heron/app", 0.6, None, 20)
    assert judged([named], world, 20)["order"].kind is K.OVERRUN
    assert judged([named], world, 10)["order"].kind is K.FOLLOWED


def test_a_change_from_throttling_to_blocking_is_an_onset() -> None:
    """An order to block what was slow already is followed when it stops."""
    slow = cells("heron/app", "blocked", (-5, 3), mechanism="tls.throttle.sni")
    hard = cells("heron/app", "blocked", (3, 12), mechanism="tls.reset.sni")
    world: WORLD = (
        [block("heron/app", -5)],
        cells("heron/app", "ok", (-7, -5)) + slow + hard,
    )
    found = judged([order("order", date(1))], world)
    assert (found["order"].kind, found["order"].qualifiers) == (
        K.FOLLOWED,
        (Q.DELAYED,),
    )


def test_an_onset_in_several_countries_at_once_answers_nobody() -> None:
    """Three countries on one day are no answer to an order in one of them."""
    episodes, measured = story("heron/app", 0.6, None, 12)
    for country in ("XS", "XW"):
        episodes.append(block("heron/app", 0.7, country=country))
    found = judged([order("order", date(0))], (episodes, measured))
    assert found["order"].reason is R.METHOD_MISMATCH
    assert "XS, XW" in found["order"].why


@pytest.mark.parametrize(
    ("at", "expected"),
    [(4, None), (9, K.NOT_OBSERVED)],
    ids=["before the day", "after it"],
)
def test_a_threat_with_a_day(at: float, expected: FindingKind | None) -> None:
    """Nothing is said before the day; after it, what was measured."""
    threat = entry(
        "threat",
        "threat",
        date(0),
        asks="restrict",
        modality="threatened",
        deadline={"date": date(5), "kind": "announced_start"},
    )
    found = judged([threat], ([], cells("heron/app", "ok", (-7, at))), at)
    assert (found["threat"].kind if found else None) is expected


def test_nothing_dated_after_the_instant_is_used() -> None:
    """Next week's order does not exist yet."""
    world: WORLD = ([], cells("heron/app", "ok", (-7, 4)))
    assert not judged([order("order", date(7))], world, 4)


def test_a_version_of_the_software_that_others_contradict_is_no_block() -> None:
    """One version fails on every network while another reaches it."""
    bad = cells("heron/app", "blocked", (0.6, 12), software="probe 2")
    good = cells("heron/app", "ok", (-7, 12), software="probe 1")
    found = judged([order("order", date(0))], ([block("heron/app", 0.6)], bad + good))
    assert found["order"].kind is K.NOT_FOLLOWED


def test_a_class_is_one_finding() -> None:
    """Its members are judged together, under the name of the class."""
    world = story("heron/app", 0.6, None, 12)
    named = order("order", date(0), services=["class:birds"])
    found = from_record_and_episodes([named], *world, context=context(12))
    assert [(f.service, f.kind) for f in found] == [("class:birds", K.FOLLOWED)]


def test_shares_of_users_need_a_table() -> None:
    """Users are counted where the workspace knows them."""
    episodes, measured = story("heron/app", 0.6, None, 12, NETWORKS[:2])
    measured += cells("heron/app", "ok", (-7, 12), NETWORKS[2:])
    users = dict(zip(NETWORKS, (60.0, 20.0, 20.0), strict=True))
    found = judged([order("order", date(0))], (episodes, measured), users=users)
    assert found["order"].shares.users == pytest.approx(0.8)


def test_words_are_about_networks_and_never_about_causes() -> None:
    """What may be written names the networks, and no cause."""
    found = judged([order("order", date(0))], story("heron/app", 0.6, None, 12))
    assert "AS64496" in found["order"].may_write
    assert "3 of 3" in found["order"].why
    assert "caused" not in found["order"].may_write


def test_the_name_of_a_finding_stays_when_it_changes() -> None:
    """New measurements change its revision and its kind, never its id."""
    record = [order("order", date(0))]
    before = judged(record, ([], cells("heron/app", "ok", (-7, 3))), 3)["order"]
    after = judged(record, story("heron/app", 3.5, None, 12))["order"]
    assert before.kind is not after.kind
    assert before.id == after.id
    assert before.revision != after.revision


def test_an_undated_order_is_unknown() -> None:
    """No day, no measurement beside it; and it is not dropped."""
    found = judged([order("order", None)], story("heron/app", 0.6, None, 12))
    assert found["order"].reason is R.NO_DATA
