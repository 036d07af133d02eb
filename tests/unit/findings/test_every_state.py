"""Every state of a promise and of a named day, each from a small story."""

from typing import Any

import pytest
from tests.unit.findings.ledgers import (
    AGAIN,
    BACK,
    BLOCKED,
    END,
    FIVE,
    LATE,
    OPEN,
    SHUT,
    SOME,
    WORLD,
    ledger,
)
from tests.unit.findings.norland import (
    date,
    entry,
    lift,
    order,
    promise,
    story,
)

from rasad.model.entry import Entry
from rasad.model.vocabulary import DeadlineState, PromiseStatus


def news(kind: str, **more: Any) -> Entry:
    """Return what is told of a promise two days later."""
    return entry("news", kind, date(2), modality="actual", **more)


PROMISES: list[tuple[str, Entry, list[Entry], WORLD]] = [
    ("not_rated", promise("p", date(0)), [], OPEN),
    ("not_started", promise("p", date(0)), [], SHUT),
    ("in_progress", promise("p", date(0)), [news("promise_update")], SHUT),
    ("stalled", promise("p", date(0)), [news("noncompliance")], SHUT),
    ("partly_kept", promise("p", date(0), **FIVE), [], SOME),
    ("kept", promise("p", date(0), **FIVE), [], BACK),
    ("broken", promise("p", date(0), **FIVE), [], SHUT),
    ("expired", promise("p", date(0), **FIVE), [], OPEN),
    ("reversed", promise("p", date(0), **FIVE), [], AGAIN),
    ("unverifiable", promise("p", date(0), **FIVE), [], ([], [])),
]


@pytest.mark.parametrize(
    ("state", "said", "others", "world"), PROMISES, ids=[row[0] for row in PROMISES]
)
def test_a_promise(state: str, said: Entry, others: list[Entry], world: WORLD) -> None:
    """Each step of its history is dated and rests on an entry or an episode."""
    line = ledger([said, *others], world, 12)["p"]
    assert line.promise_status == state
    assert line.criterion
    assert all(step.because for step in line.history)
    assert line.history[0].entry == "p"


def test_no_state_of_a_promise_is_out_of_reach() -> None:
    """The table above has a row for each word of the vocabulary."""
    assert {row[0] for row in PROMISES} == {state.value for state in PromiseStatus}


def demand(asks: str = "restrict", **more: Any) -> Entry:
    """Return an ultimatum with a day."""
    return entry("d", "ultimatum", date(0), asks=asks, **(FIVE | more))


def plan() -> Entry:
    """Return a plan of someone who binds nobody."""
    told = {"asks": "restrict", "modality": "possible"}
    return entry("d", "planned_restriction", date(0), **told, **FIVE)


def said_of(kind: str, name: str = "x") -> Entry:
    """Return what a party says of a demand."""
    return entry(name, kind, date(3), modality="claimed", links=[["answers", "d"]])


MINE: dict[str, Any] = {
    "actors": [{"id": "x.reg", "name": "Regulator", "kind": "regulator"}]
}
OTHER: dict[str, Any] = {
    "actors": [{"id": "x.min", "name": "Ministry", "kind": "ministry"}]
}


def later(**more: Any) -> Entry:
    """Return the same ultimatum with a later day, said before the first."""
    day = {"date": date(11), "kind": "comply_by"}
    told = {"asks": "restrict", "deadline": day}
    return entry("n", "ultimatum", date(3), **told, **more)


DAYS: list[tuple[str, list[Entry], WORLD, float]] = [
    ("pending", [demand()], OPEN, 3),
    ("due", [demand()], OPEN, 5.5),
    ("met", [demand()], BLOCKED, 12),
    ("met_late", [demand()], story("heron/app", 7.5, None, 12), 12),
    ("partly_met", [demand("restore")], SOME, 12),
    ("missed", [demand("restore")], SHUT, 12),
    ("did_not_happen", [plan()], OPEN, 12),
    (
        "extended",
        [demand(**MINE), later(**MINE)],
        OPEN,
        12,
    ),
    (
        "superseded",
        [demand(**MINE), later(**OTHER)],
        OPEN,
        12,
    ),
    ("withdrawn", [demand(), lift("l", date(3))], OPEN, 12),
    (
        "contested",
        [demand("data"), said_of("platform_compliance"), said_of("denial", "y")],
        OPEN,
        12,
    ),
    ("overrun", [order("d", date(0), **END)], BLOCKED, 12),
    ("no_evidence", [demand("data")], OPEN, 12),
]


@pytest.mark.parametrize(
    ("state", "record", "world", "at"), DAYS, ids=[row[0] for row in DAYS]
)
def test_a_named_day(state: str, record: list[Entry], world: WORLD, at: float) -> None:
    """Computed from the day and the evidence; `why` says from what."""
    line = ledger(record, world, at)["d"]
    assert line.deadline_state == state
    assert line.why
    assert line.due == date(5)


def test_no_state_of_a_day_is_out_of_reach() -> None:
    """The table above has a row for each word of the vocabulary."""
    assert {row[0] for row in DAYS} == {state.value for state in DeadlineState}


def test_back_too_late_is_broken_and_met_late() -> None:
    """The promise is judged by its day, the day by what came of it."""
    found = ledger([promise("p", date(0), **FIVE)], LATE, 12)["p"]
    assert (found.promise_status, found.deadline_state) == ("broken", "met_late")
