"""What people decided holds, whatever a machine proposes later."""

from collections.abc import Iterable

import pytest
from msgspec import structs

from rasad.model.decision import Action, Decision
from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.source import Source
from rasad.model.vocabulary import FAMILIES, Modality, StatementType
from rasad.record import anchoring, revising
from rasad.record.deciding import Case
from rasad.record.reviewing import cases, changes, entries

PAPER, OTHER_PAPER = "sha256:" + "a" * 64, "sha256:" + "b" * 64
T = StatementType


def source(document: str = PAPER, start: int = 10, end: int = 60) -> Source:
    """Return words that stand somewhere."""
    return Source(document=document, quote="w" * (end - start), start=start, end=end)


def entry(
    name: str,
    *sources: Source,
    kind: StatementType = T.ORDER_BLOCK,
    services: tuple[str, ...] = ("telegram",),
    rules: str = "en-1",
    origin: str = "rules",
) -> Entry:
    """Return a proposal of some rules."""
    return Entry(
        id=name,
        type=kind,
        modality=Modality.ORDERED,
        sources=sources or (source(),),
        services=services,
        country="IR",
        ruleset=rules,
        origin=origin,
    )


def decision(
    action: Action,
    *seen: Entry,
    by: str = "nk",
    after: Decision | None = None,
    **more: object,
) -> Decision:
    """Return what a person decided about what they saw."""
    made = Decision(
        action=action,
        proposal=seen[0].id,
        revision=anchoring.revision(seen[0]),
        by=by,
        at="2026-01-01T00:00:00Z",
        seen=seen,
        after=after.id if after else None,
        reason="speculation" if action == "reject" else None,
        ruleset=seen[0].ruleset,
    )
    return structs.replace(made, made=content_id(repr(more)), **more)


def only(found: Iterable[Case], name: str) -> Case:
    """Return the case of that id."""
    return next(case for case in found if case.id == name)


def held(found: Iterable[Case]) -> dict[str, str]:
    """Return the state of every entry that holds, by id."""
    return {e.id: e.review.state for e in entries(found)}


BEFORE = entry("before")
MOVED = entry("moved", source(start=12, end=58), rules="en-2")


def test_nobody_decided_yet() -> None:
    """What rules read holds as proposed until somebody says otherwise."""
    assert held(cases([BEFORE], [])) == {"before": "proposed"}


@pytest.mark.parametrize(
    "again",
    [
        BEFORE,
        MOVED,
        entry("retyped", kind=T.BAN_SECTOR, rules="en-2"),
        entry("wider", source(start=0, end=90), services=("telegram", "viber")),
        entry("unnamed", services=()),
    ],
    ids=["as it was", "other words", "of its family", "more is read", "less is read"],
)
def test_a_rejected_proposal_stays_rejected(again: Entry) -> None:
    """Changed rules may name it otherwise: nobody has to reject it twice."""
    found = cases([again], [decision("reject", BEFORE)])
    assert held(found) == {}
    assert [e.id for e in entries(found, frozenset({"rejected"}))] == ["before"]


@pytest.mark.parametrize(
    "other",
    [
        entry("elsewhere", source(start=100, end=150)),
        entry("paper", source(OTHER_PAPER)),
        entry("service", services=("whatsapp",)),
        entry("family", kind=T.BLOCK),
    ],
    ids=["other words", "another paper", "another service", "an effect, no order"],
)
def test_a_rejection_takes_nothing_else_away(other: Entry) -> None:
    """What is said elsewhere, or of something else, nobody has rejected."""
    found = cases([BEFORE, other], [decision("reject", BEFORE)])
    assert held(found) == {other.id: "proposed"}


def test_what_stood_beside_a_rejected_proposal_is_not_taken_for_it() -> None:
    """A lift read beside an order is not the order, also once that is not read."""
    lift = entry("lift", kind=T.ORDER_LIFT)
    rejected = decision("reject", BEFORE, beside=anchoring.beside(BEFORE, [lift]))
    moved = structs.replace(lift, id="lift moved")
    assert held(cases([moved], [rejected])) == {"lift moved": "proposed"}


def test_another_paper_that_says_what_was_rejected_is_proposed() -> None:
    """The words of one paper were rejected; those of the other nobody has read."""
    both = entry("before", source(), source(OTHER_PAPER))
    found = cases([both], [decision("reject", BEFORE)])
    (fresh,) = entries(found)
    assert fresh.review.state == "proposed"
    assert [s.document for s in fresh.sources] == [OTHER_PAPER]


def test_an_edit_is_kept_and_the_new_proposal_stands_beside_it() -> None:
    """The person's version holds; what is read now is shown, with its rules."""
    mine = structs.replace(BEFORE, country="TR")
    found = cases([MOVED], [decision("edit", BEFORE, entry=mine)])
    (kept,) = entries(found)
    assert (kept.id, kept.country, kept.review.state) == ("before", "TR", "edited")
    case = only(found, "before")
    assert case.proposals == (MOVED,)
    told = {(c.field, c.ruleset_before, c.ruleset) for c in changes(case)}
    assert told == {("sources", "en-1", "en-2")}


def test_a_change_that_was_seen_is_not_shown_again() -> None:
    """Who keeps their version after looking is not asked once more."""
    first = decision("accept", BEFORE)
    seen = structs.replace(decision("keep", MOVED, after=first), proposal="before")
    kept = cases([MOVED], [first, seen])
    assert not changes(only(kept, "before"))
    assert [e.sources for e in entries(kept)] == [BEFORE.sources]


def test_an_accepted_entry_that_is_read_no_more_still_holds() -> None:
    """The reviewer is told, and the entry stays."""
    found = cases([], [decision("accept", BEFORE)])
    assert held(found) == {"before": "accepted"}
    assert [c.field for c in changes(only(found, "before"))] == ["proposal"]


def test_a_merge_stays_merged() -> None:
    """Two proposals that a person joined are one, also under other ids."""
    other = entry("other", source(OTHER_PAPER))
    joint = revising.joined(BEFORE, [other])
    merged = decision("merge", BEFORE, other, entry=joint, others=("other",))
    again = structs.replace(other, id="other moved", ruleset="en-2")
    for proposals in ([BEFORE, other], [MOVED, again], [again]):
        assert held(cases(proposals, [merged])) == {"before": "merged"}
    assert only(cases([again], [merged]), "other").joined == "before"


def test_a_split_stays_split() -> None:
    """The parts hold, and the whole is not proposed again."""
    whole = entry("whole", source(), source(OTHER_PAPER))
    parts = revising.parts_of(whole, [(1,), (2,)])
    found = cases(
        [structs.replace(whole, id="whole moved")],
        [decision("split", whole, parts=parts)],
    )
    assert held(found) == {p.id: "split" for p in parts}
    reopened = decision("split", whole, parts=parts)
    back = cases([whole], [reopened, decision("reopen", whole, after=reopened)])
    assert held(back) == {"whole": "proposed"}


def test_reopening_a_merge_lets_go_of_what_was_joined() -> None:
    """Both are in the queue again."""
    other = entry("other", source(OTHER_PAPER))
    merged = decision("merge", BEFORE, other, entry=BEFORE, others=("other",))
    found = cases([BEFORE, other], [merged, decision("reopen", BEFORE, after=merged)])
    assert held(found) == {"before": "proposed", "other": "proposed"}


def test_of_two_who_do_not_know_of_each_other_the_first_counts() -> None:
    """The second is in the history, with the reason why it does not count."""
    first, second = decision("accept", BEFORE), decision("reject", BEFORE, by="ab")
    case = only(cases([BEFORE], [first, second]), "before")
    assert (case.state, [d.by for d in case.decisions]) == ("accepted", ["nk"])
    assert [u.decision.by for u in case.unheeded] == ["ab"]
    assert "nk decided first" in case.unheeded[0].why


def test_who_knows_the_first_decision_may_decide_otherwise() -> None:
    """A decision that names the one before it replaces it."""
    first = decision("accept", BEFORE)
    found = cases([BEFORE], [first, decision("reject", BEFORE, by="ab", after=first)])
    assert held(found) == {}


@pytest.mark.parametrize(
    ("second", "state"), [("nk", "proposed"), ("ab", "accepted")], ids=["same", "other"]
)
def test_the_second_person_is_another_person(second: str, state: str) -> None:
    """One person cannot be two."""
    first = decision("accept", BEFORE, pending=True)
    agreed = decision("second", BEFORE, by=second, after=first)
    found = cases([BEFORE], [first, agreed])
    assert held(found) == {"before": state}


def test_who_asks_for_another_reader_does_not_answer() -> None:
    """The question waits for somebody else."""
    asked = decision("ask", BEFORE)
    alone = decision("accept", BEFORE, after=asked)
    other = decision("accept", BEFORE, by="ab", after=asked)
    assert held(cases([BEFORE], [asked, alone])) == {"before": "proposed"}
    assert held(cases([BEFORE], [asked, other])) == {"before": "accepted"}


def test_what_only_a_language_model_proposes_does_not_hold_yet() -> None:
    """Its proposals wait for a person; beside a rule's, that one is shown."""
    alone = entry("m1", source(OTHER_PAPER), origin="model:x")
    near = entry("m2", origin="model:x")
    found = cases([alone, near, BEFORE], [])
    assert held(found) == {"before": "proposed"}
    assert [p.id for p in only(found, "before").proposals] == ["before", "m2"]
    assert held(cases([alone], [decision("accept", alone)])) == {"m1": "accepted"}


def test_links_lead_to_what_holds() -> None:
    """A link to a moved id finds the entry; one to a rejected entry is left out."""
    lift = structs.replace(
        entry("lift", source(start=200, end=260), kind=T.ORDER_LIFT),
        links=(("lifts", "moved"),),
    )
    accepted = cases([MOVED, lift], [decision("accept", BEFORE)])
    assert {e.id: e.links for e in entries(accepted)}["lift"] == (("lifts", "before"),)
    rejected = cases([MOVED, lift], [decision("reject", BEFORE)])
    assert {e.id: e.links for e in entries(rejected)} == {"lift": ()}


def test_the_order_of_proposals_does_not_matter() -> None:
    """The same proposals and the same log are the same record."""
    proposals = [
        BEFORE,
        MOVED,
        entry("c", source(OTHER_PAPER)),
        entry("d", services=("x",)),
    ]
    log = [decision("accept", BEFORE)]
    assert cases(proposals, log) == cases(reversed(proposals), log)


def test_every_type_is_of_one_family() -> None:
    """A type without a family could never be known again."""
    assert sorted(t for family in FAMILIES for t in family) == sorted(T)
