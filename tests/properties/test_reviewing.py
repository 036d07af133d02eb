"""Laws of the review: nothing is lost, order does not matter, people win."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from rasad.model.decision import Action, Decision
from rasad.model.entry import Entry
from rasad.model.source import Source
from rasad.model.vocabulary import Modality, StatementType
from rasad.record import anchoring
from rasad.record.reviewing import cases, changes, entries

T = StatementType
sources = st.builds(
    lambda document, start, length: Source(
        document=document, quote="w" * length, start=start, end=start + length
    ),
    st.sampled_from(["sha256:a", "sha256:b"]),
    st.integers(0, 60),
    st.integers(5, 30),
)
proposals = st.lists(
    st.builds(
        lambda places, kind, services: Entry(
            id="unnamed",
            type=kind,
            modality=Modality.ORDERED,
            sources=tuple(places),
            services=tuple(services),
        ),
        st.lists(sources, min_size=1, max_size=3, unique=True),
        st.sampled_from([T.ORDER_BLOCK, T.BAN_SECTOR, T.BLOCK]),
        st.lists(st.sampled_from(["telegram", "viber"]), max_size=2, unique=True),
    ),
    max_size=6,
).map(
    lambda made: tuple(
        structs.replace(entry, id=f"p{number}") for number, entry in enumerate(made)
    )
)
actions = st.sampled_from(["accept", "reject", "keep", "reopen"])


def decided(seen: tuple[Entry, ...], acts: list[Action]) -> tuple[Decision, ...]:
    """Return decisions about the first few proposals, a person each."""
    return tuple(
        Decision(
            action=action,
            proposal=entry.id,
            revision=anchoring.revision(entry),
            by=f"person {number}",
            at="2026-01-01T00:00:00Z",
            seen=(entry,),
            reason="other" if action == "reject" else None,
            beside=anchoring.beside(entry, seen),
        )
        for number, (entry, action) in enumerate(zip(seen, acts, strict=False))
    )


@given(proposals, proposals, st.lists(actions, max_size=3), st.randoms())
def test_the_order_of_proposals_is_nothing(
    seen: tuple[Entry, ...], later: tuple[Entry, ...], acts: list[Action], dice: Random
) -> None:
    """The same proposals and the same log give the same cases."""
    log, mixed = decided(seen, acts), list(later)
    dice.shuffle(mixed)
    assert cases(later, log) == cases(mixed, log)


@given(proposals, proposals, st.lists(actions, max_size=3))
def test_every_proposal_is_somewhere(
    seen: tuple[Entry, ...], later: tuple[Entry, ...], acts: list[Action]
) -> None:
    """In = out: a proposal is decided about, beside a decision, or in the queue."""
    found = cases(later, decided(seen, acts))
    given_out = [p for c in found for p in c.proposals]
    said = [(p.type, p.services, p.sources) for p in given_out]
    for proposal in later:
        assert (proposal.type, proposal.services, proposal.sources) in said


@given(proposals, proposals, st.lists(actions, max_size=3))
def test_no_proposal_changes_what_people_decided(
    seen: tuple[Entry, ...], later: tuple[Entry, ...], acts: list[Action]
) -> None:
    """What was accepted reads as it was accepted; what was rejected holds nothing."""
    log = decided(seen, acts)
    held = {e.id: e for e in entries(cases(later, log))}
    for decision in log:
        (entry,) = decision.seen
        if decision.action == "accept":
            kept = held[entry.id]
            assert anchoring.fields(kept) == anchoring.fields(entry)
        if decision.action == "reject":
            assert entry.id not in held


@given(proposals, st.lists(actions, max_size=3))
def test_what_people_saw_is_no_change(
    seen: tuple[Entry, ...], acts: list[Action]
) -> None:
    """Read again by the same rules, nothing is shown as read otherwise."""
    for case in cases(seen, decided(seen, acts)):
        told = [c for c in changes(case) if c.field != "proposal"]
        others = {anchoring.revision(p) for p in case.proposals} - {
            anchoring.revision(e) for e in case.seen
        }
        assert bool(told) == bool(others)
