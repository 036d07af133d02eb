"""What counts as evidence for a claim, a plan or a promise, and what does not."""

from typing import Any

import pytest
from msgspec import structs
from tests.unit.findings.norland import (
    HERE,
    block,
    cells,
    claim,
    context,
    date,
    entry,
    order,
    promise,
    story,
)

from rasad.errors import BadRecord
from rasad.findings import commitments, from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment, Finding
from rasad.model.source import Source

WORLD = tuple[list[Episode], list[Cell]]
SEEN_ONCE = (64510, 64511)
OPERATOR = {
    "id": "xn.nest",
    "name": "Nest Telecom",
    "kind": "isp_operator",
    "role": "executes",
}


def told(said: Entry, world: WORLD, at: float = 40) -> Finding:
    """Return the finding about one entry and Heron."""
    found = from_record_and_episodes([said], *world, context=context(at))
    return next(f for f in found if f.entry == said.id)


def ledger(entries: list[Entry], world: WORLD, at: float = 40) -> list[Commitment]:
    """Return the commitments, in their order."""
    return list(commitments(entries, *world, context=context(at)))


def printed(said: Entry, day: int) -> Entry:
    """Return the entry as a paper of that day told it."""
    source = Source(document="sha256:1", quote="q", start=0, end=1, published=date(day))
    return structs.replace(said, sources=(source,))


def test_a_block_that_nobody_looked_at_again_is_no_evidence() -> None:
    """Two networks seen blocked once, weeks before, do not gainsay a claim."""
    old = [block("heron/app", -6, None, SEEN_ONCE)]
    measured = cells("heron/app", "blocked", (-6, -5.75), SEEN_ONCE)
    measured += cells("heron/app", "ok", (-7, 40))
    said = claim("x", "2023-05", "accessible")
    assert told(said, (old, measured)).kind == "corroborated"


def test_a_claim_about_an_operator_without_a_number_is_not_gainsaid() -> None:
    """Other networks do not tell what one operator's customers saw."""
    world = story("heron/app", -3, None, 12)
    said = claim("x", date(0), "accessible", actors=[OPERATOR])
    found = told(said, world, 12)
    assert (found.kind, found.reason) == ("unknown", "method_mismatch")
    assert told(claim("x", date(0), "accessible"), world, 12).kind == "not_borne_out"


def plan(when: int, **more: Any) -> Entry:
    """Return an announcement of a block."""
    return entry(
        "x",
        "planned_restriction",
        date(when),
        **({"modality": "intended", "asks": "restrict"} | more),
    )


@pytest.mark.parametrize(
    "said",
    [
        plan(0, deadline={"date": date(4), "kind": "announced_start"}),
        printed(plan(4), 0),
        printed(plan(4, deadline={"date": date(4), "kind": "announced_start"}), 0),
    ],
    ids=["day named", "dated by the day", "both"],
)
def test_a_block_long_after_the_day_named_is_another_act(said: Entry) -> None:
    """The day passed with access; a later order has the block to itself."""
    world = story("heron/app", 13.5, None, 40)
    later = order("later", date(13))
    found = from_record_and_episodes([said, later], *world, context=context(40))
    kinds = {f.entry: f.kind.value for f in found}
    assert kinds == {"x": "not_observed", "later": "followed"}
    state = ledger([said, later], world)[0]
    assert (state.deadline_state, state.due) == ("did_not_happen", date(4))


@pytest.mark.parametrize(
    "said",
    [
        claim("x", date(0), "blocked", deadline={"date": date(4), "kind": "comply_by"}),
        entry("x", "block", date(0), modality="actual", scope={"duration": "P14D"}),
        order("x", date(0), scope={"duration": "P9Y"}),
        order("x", date(9), deadline={"date": date(4), "kind": "comply_by"}),
    ],
    ids=["claim", "block", "nine years", "a day gone by"],
)
def test_what_names_no_day_is_not_in_the_ledger(said: Entry) -> None:
    """Claims and states have no deadline, whatever was read into them."""
    assert ledger([said], ([], [])) == []


def test_the_ledger_is_in_order_of_the_day_named() -> None:
    """What is due first comes first; what names no day comes last."""
    late = promise("late", date(0), deadline={"date": date(9), "kind": "comply_by"})
    soon = promise("soon", date(1), deadline={"date": date(5), "kind": "comply_by"})
    found = ledger([promise("open", date(0)), late, soon], ([], []))
    assert [c.entry for c in found] == ["soon", "late", "open"]


def test_a_promise_without_a_day_is_judged_by_its_tracker() -> None:
    """The tracker's criterion is used, and named as the tracker's."""
    page = entry(
        "page",
        "promise_status",
        date(20),
        modality="actual",
        subtype="not_achieved",
        links=[("updates", "p")],
    )
    page = structs.replace(
        page, sources=(structs.replace(page.sources[0], publisher="Bird Watch"),)
    )
    world = story("heron/app", -3, None, 40)
    found = ledger([promise("p", date(0)), page], world)[0]
    assert (found.promise_status, found.due) == ("broken", date(20))
    assert "Bird Watch" in found.criterion
    assert [s.because for s in found.history][1] == "Bird Watch rates it “not achieved”"


def test_a_tracker_promise_of_unknown_date_is_judged_on_its_day() -> None:
    """Its page says by when and not when it was made."""
    page = promise("p", "", deadline={"date": "2023-05", "kind": "comply_by"})
    page = structs.replace(page, date=structs.replace(page.date, value=None))
    found = ledger([page], story("heron/app", -3, None, 40))[0]
    assert (found.promise_status, found.due) == ("broken", "2023-05-31")


def test_access_that_came_back_and_went_again_is_reversed() -> None:
    """A promise without a day: kept for a while, and then no more."""
    first, second = story("heron/app", -3, 4, 20), block("heron/app", 20)
    measured = first[1] + cells("heron/app", "blocked", (20, 40))
    found = ledger([promise("p", date(0))], ([*first[0], second], measured))[0]
    states = [(s.state, s.since) for s in found.history]
    assert states == [
        ("not_rated", date(0)),
        ("kept", date(4)),
        ("reversed", date(20)),
    ]


def test_two_entries_of_one_id_are_refused() -> None:
    """Neither is dropped in silence; the same entry twice is one."""
    one, other = order("x", date(0)), order("x", date(1))
    with pytest.raises(BadRecord, match="the id x"):
        from_record_and_episodes([one, other], [], [], context=context(12))
    twice = from_record_and_episodes([one, one], [], [], context=context(12))
    assert [f.country for f in twice] == [HERE]
