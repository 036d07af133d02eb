"""Promises and named days: their state, and every step that led to it."""

from typing import Any

import pytest
from tests.unit.findings.ledgers import BACK, BLOCKED, FIVE, OPEN, SHUT, WORLD, ledger
from tests.unit.findings.norland import (
    block,
    cells,
    date,
    entry,
    lift,
    order,
    promise,
    story,
)


@pytest.mark.parametrize(
    ("world", "at", "status", "state"),
    [
        (BACK, 12, "kept", "met"),
        (SHUT, 12, "broken", "missed"),
        (story("heron/app", -3, 9.5, 12), 12, "broken", "met_late"),
        (OPEN, 12, "expired", "no_evidence"),
        (([], []), 12, "unverifiable", "no_evidence"),
        (story("heron/app", -3, None, 3), 3, "not_started", "pending"),
        (story("heron/app", -3, None, 5.5), 5.5, "not_started", "due"),
    ],
    ids=[
        "open in time",
        "still blocked",
        "open too late",
        "never blocked",
        "nobody looked",
        "before the day",
        "on the day",
    ],
)
def test_a_promise_to_open_by_saturday(
    world: WORLD, at: float, status: str, state: str
) -> None:
    """It is kept only where somebody looked and saw it open in time."""
    found = ledger([promise("p", date(0), **FIVE)], world, at)["p"]
    assert (found.promise_status, found.deadline_state) == (status, state)
    assert found.due == date(5)


def test_every_step_of_a_promise_says_what_it_rests_on() -> None:
    """The tracker's word is a step with its source; the state rests on access."""
    page = entry(
        "page",
        "promise_status",
        date(3),
        modality="claimed",
        subtype="Not Achieved",
        attribution={"who": "Tracker"},
    )
    world = BACK
    found = ledger([promise("p", date(0), **FIVE), page], world, 12)["p"]
    steps = [(s.state, s.entry, bool(s.episode)) for s in found.history]
    assert steps[:3] == [
        ("not_rated", "p", False),
        ("broken", "page", False),
        ("kept", None, True),
    ]
    assert "Tracker" in found.history[1].because


@pytest.mark.parametrize(
    ("over", "news", "expected"),
    [
        (4.5, False, "kept"),
        (None, False, "not_started"),
        (None, True, "in_progress"),
    ],
    ids=["open again", "no news", "news"],
)
def test_a_promise_without_a_day_is_never_broken(
    over: float | None, news: object, expected: str
) -> None:
    """Nobody said by when: it can be kept, and the criterion says it is ours."""
    record = [promise("p", date(0))]
    if news:
        record.append(entry("n", "promise_update", date(2), modality="actual"))
    found = ledger(record, story("heron/app", -3, over, 12), 12)["p"]
    assert found.promise_status == expected
    assert "we chose" in found.criterion


def test_old_news_is_a_stall() -> None:
    """More than a year after the last word, nothing moves."""
    record = [
        promise("p", date(0)),
        entry("n", "promise_update", date(2), modality="actual"),
    ]
    found = ledger(record, SHUT, 400)["p"]
    assert found.promise_status == "stalled"


def test_what_is_kept_can_be_reversed() -> None:
    """Open in time, and blocked again a week later."""
    first = BACK
    again = [block("heron/app", 12)], cells("heron/app", "blocked", (12, 15))
    world = (first[0] + again[0], first[1] + again[1])
    found = ledger([promise("p", date(0), **FIVE)], world, 15)["p"]
    assert found.promise_status == "reversed"


def test_some_services_open_and_some_not_is_partly_kept() -> None:
    """Two services were promised and one came back."""
    heron = BACK
    wren = story("web/wren.example", -3, None, 12)
    said = promise("p", date(0), **FIVE, services=["heron", "wren"])
    found = ledger([said], (heron[0] + wren[0], heron[1] + wren[1]), 12)["p"]
    assert found.promise_status == "partly_kept"
    assert found.deadline_state == "partly_met"
    assert found.reason is None


@pytest.mark.parametrize(
    ("world", "day", "status", "state", "reason"),
    [
        (BACK, FIVE, "partly_kept", "partly_met", "not all of it was measured"),
        (BACK, {}, "partly_kept", None, "not all of it was measured"),
        (OPEN, FIVE, "unverifiable", "no_evidence", "not all of it was measured"),
        (SHUT, FIVE, "broken", "missed", None),
    ],
    ids=["back in time", "back, no day named", "never blocked", "still blocked"],
)
def test_a_service_that_nobody_measured_keeps_a_promise_from_being_kept(
    world: WORLD,
    day: dict[str, Any],
    status: str,
    state: str | None,
    reason: str | None,
) -> None:
    """What one of two services shows is never told of both."""
    said = promise("p", date(0), **day, services=["heron", "wren"])
    found = ledger([said], world, 12)["p"]
    assert (found.promise_status, found.deadline_state) == (status, state)
    assert found.reason == reason
    assert "nobody measured Wren" in found.why


def test_a_day_to_block_two_services_is_partly_met_where_one_is_unmeasured() -> None:
    """An order for two services is not carried out by the block of one."""
    said = order("o", date(0), **FIVE, services=["heron", "wren"])
    found = ledger([said], BLOCKED, 12)["o"]
    assert found.deadline_state == "partly_met"
    assert found.reason == "not all of it was measured"


def test_what_is_not_about_access_cannot_be_measured() -> None:
    """A promise to settle a complaint has no test."""
    said = promise("p", date(0), asks="procedure", scope={"kind": "procedure"}, **FIVE)
    found = ledger([said], BACK, 12)["p"]
    assert found.deadline_state == "no_evidence"
    assert (found.promise_status, found.reason) == ("unverifiable", "not measurable")


@pytest.mark.parametrize(
    ("begun", "at", "kind", "expected"),
    [
        (2.5, 12, "ultimatum", "met"),
        (7.5, 12, "ultimatum", "met_late"),
        (None, 12, "ultimatum", "missed"),
        (None, 12, "planned_restriction", "did_not_happen"),
        (None, 3, "ultimatum", "pending"),
        (2.5, 3, "ultimatum", "met"),
    ],
    ids=["in time", "late", "bound, and open", "binds nobody", "ahead", "already"],
)
def test_a_day_to_block_by(
    begun: float | None, at: float, kind: str, expected: str
) -> None:
    """Met or missed by the one it binds; a day that binds nobody only passes."""
    modality = "ordered" if kind == "ultimatum" else "possible"
    said = entry("u", kind, date(0), asks="restrict", modality=modality, **FIVE)
    world: WORLD = ([], cells("heron/app", "ok", (-7, at)))
    if begun is not None:
        world = story("heron/app", begun, None, at)
    assert ledger([said], world, at)["u"].deadline_state == expected


@pytest.mark.parametrize(
    ("over", "until", "expected"),
    [(5.5, 12, "met"), (9.5, 12, "met_late"), (None, 12, "overrun")],
    ids=["as announced", "late", "never"],
)
def test_the_day_on_which_a_block_was_to_end(
    over: float | None, until: float, expected: str
) -> None:
    """Five days were announced."""
    named = order("o", date(0), deadline={"date": date(5), "kind": "announced_end"})
    world = story("heron/app", 0.6, over, until)
    assert ledger([named], world, until)["o"].deadline_state == expected


def test_an_end_that_is_moved_in_time_is_extended() -> None:
    """On the fourth day five more are announced: nothing is overrun yet."""
    first = order("o", date(0), deadline={"date": date(5), "kind": "announced_end"})
    more = order("m", date(4), deadline={"date": date(20), "kind": "announced_end"})
    world = story("heron/app", 0.6, None, 12)
    found = ledger([first, more], world, 12)
    assert found["o"].deadline_state == "extended"
    assert found["m"].deadline_state == "pending"


def test_a_withdrawn_demand() -> None:
    """The demand was taken back before its day."""
    said = entry("u", "ultimatum", date(0), asks="restrict", **FIVE)
    world = OPEN
    found = ledger([said, lift("l", date(3))], world, 12)
    assert found["u"].deadline_state == "withdrawn"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (["platform_compliance"], "met"),
        (["platform_refusal"], "missed"),
        (["platform_compliance", "denial"], "contested"),
        ([], "no_evidence"),
    ],
    ids=["done", "refused", "claimed and denied", "silence"],
)
def test_a_demand_for_data_is_judged_by_what_the_parties_say(
    answers: list[str], expected: str
) -> None:
    """No test sees where data lie."""
    said = entry("u", "ultimatum", date(0), asks="data", **FIVE)
    record = [said, *(entry(a, a, date(2), modality="claimed") for a in answers)]
    world = OPEN
    assert ledger(record, world, 12)["u"].deadline_state == expected


def test_until_a_condition_is_pending() -> None:
    """A condition has no day, and holds until somebody lifts it."""
    said = order("o", date(0), deadline={"date": None, "kind": "until_condition"})
    world = story("heron/app", 0.6, None, 12)
    assert ledger([said], world, 12)["o"].deadline_state == "pending"
    lifted = ledger([said, lift("l", date(3))], world, 12)
    assert lifted["o"].deadline_state == "withdrawn"
