"""One case under review, and what each kind of decision does to it."""

from collections.abc import Iterable, MutableMapping
from typing import Final

from msgspec import Struct, structs

from rasad.model.decision import Decision
from rasad.model.entry import Entry
from rasad.model.told import mark, say
from rasad.record import anchoring

# What a decision makes of a case. The others (ask, keep, second) make nothing of it.
MADE: Final = {
    "accept": "accepted",
    "edit": "edited",
    "reject": "rejected",
    "merge": "merged",
    "split": "split",
    "enter": "entered",
    "reopen": "proposed",
}
GONE: Final = frozenset({"rejected", "joined"})
MODEL: Final = "model:"


class Unheeded(Struct, frozen=True, kw_only=True):
    """A decision that is in the log and does not count, and why."""

    decision: Decision
    why: str


class Case(Struct, frozen=True, kw_only=True):
    """
    What is known of one proposal, or of one entry: proposed, decided, proposed anew.

    `entry` is how it stands, None where it was taken apart. `seen` are the
    proposals that people decided about, the latest last (of an open case: the
    one proposed), `proposals` what the machine proposes at these words now.
    `decisions` are those that count, in the order of the log. `waiting` waits
    for a second person; `asked` asks for one. `joined` is the case that it was
    joined into. `beside` tells proposals at the same words that are others.
    """

    id: str
    state: str = "proposed"
    entry: Entry | None = None
    seen: tuple[Entry, ...] = ()
    proposals: tuple[Entry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    unheeded: tuple[Unheeded, ...] = ()
    label: str | None = None
    joined: str | None = None
    waiting: Decision | None = None
    asked: Decision | None = None
    beside: frozenset[str] = frozenset()
    by: str | None = None
    at: str | None = None
    by_hand: bool = False

    @property
    def last(self) -> str | None:
        """The id of the last decision that counts: what the next has to know."""
        return self.decisions[-1].id if self.decisions else None

    @property
    def undecided(self) -> bool:
        """Whether somebody has still to decide."""
        return (
            self.state == "proposed"
            or self.waiting is not None
            or self.asked is not None
        )

    @property
    def shown_state(self) -> str:
        """Its state, `waiting` while a second person has to agree."""
        return "waiting" if self.waiting is not None else self.state

    @property
    def holds(self) -> bool:
        """Whether the record says it: read by rules or decided, and not rejected."""
        if self.entry is None or self.state in GONE:
            return False
        return self.state != "proposed" or not self.entry.origin.startswith(MODEL)


def fresh(decision: Decision) -> Case:
    """Return the case of what nobody had decided about before."""
    entered = decision.action == "enter"
    seen = decision.seen[:1]
    if entered and decision.entry is not None:
        seen = (decision.entry,)
    return Case(
        id=decision.proposal,
        entry=seen[0] if seen else None,
        seen=seen,
        by_hand=entered,
    )


def objection(case: Case, decision: Decision) -> str | None:
    """
    Say why *decision* does not count; None where it does.

    It counts where its maker knew the last one that counts, so that of two who
    decide at the same time the first in the log wins; and where a second person
    is wanted, only another person is one.
    """
    if case.joined is not None:
        return say(mark("it was joined into {name}"), name=case.joined)
    if decision.after != case.last:
        if not case.decisions:
            return say(mark("the decision that it rests on is not in the log"))
        last = case.decisions[-1]
        return say(
            mark("{name} decided first: {action}, {instant}"),
            name=last.by,
            action=say(last.action),
            instant=last.at,
        )
    return _same_person(case, decision)


def _same_person(case: Case, decision: Decision) -> str | None:
    """Say why it has to be somebody else who decides; None where it has not."""
    waiting = case.waiting
    if decision.action == "second" and waiting is None:
        return say(mark("nothing waits for a second person"))
    if decision.action == "second" and waiting and decision.by == waiting.by:
        return say(mark("{name} cannot be the second person as well"), name=decision.by)
    if case.asked is not None and decision.by == case.asked.by:
        return say(mark("{name} asked for another reader"), name=decision.by)
    return None


def apply(book: MutableMapping[str, Case], case: Case, decision: Decision) -> None:
    """Put into *book* what a decision that counts makes of *case* and of others."""
    case = structs.replace(
        case,
        decisions=(*case.decisions, decision),
        label=case.label or decision.label,
        beside=case.beside | frozenset(decision.beside),
        asked=None,
    )
    if decision.action == "ask":
        book[case.id] = structs.replace(case, asked=decision)
    elif decision.pending:
        book[case.id] = structs.replace(case, waiting=decision)
    elif decision.action == "second" and case.waiting is not None:
        _carry_out(book, case, case.waiting, second=decision)
    else:
        _carry_out(book, case, decision)


def _carry_out(
    book: MutableMapping[str, Case],
    case: Case,
    decision: Decision,
    *,
    second: Decision | None = None,
) -> None:
    """Do what was decided, once everybody who has to agree does."""
    if decision.action == "reopen":
        _undo(book, case)
    seen = _together((*case.seen, *decision.seen))
    by = decision.by if second is None else f"{decision.by}, {second.by}"
    case = structs.replace(
        case, seen=seen, waiting=None, by=by, at=(second or decision).at
    )
    state = MADE.get(decision.action)
    if state is not None:
        made = decision.entry
        if made is None:
            made = decision.seen[0] if decision.seen else case.entry
        gone = decision.action == "split"
        case = structs.replace(case, state=state, entry=None if gone else made)
    book[case.id] = case
    if decision.action == "merge":
        _join(book, case, decision)
    # The second person's decision holds the parts with the names given then.
    for part in (second.parts if second else ()) or decision.parts:
        book[part.id] = Case(
            id=part.id,
            state="split",
            entry=part,
            decisions=(decision,),
            label=part.label,
            by=case.by,
            at=case.at,
            by_hand=True,
        )


def _join(book: MutableMapping[str, Case], case: Case, decision: Decision) -> None:
    """Join the other cases into *case*; what they held on to, they still do."""
    seen = {entry.id: entry for entry in decision.seen}
    for name in decision.others:
        other = book.get(name)
        if other is None:
            held = (seen[name],) if name in seen else ()
            other = Case(id=name, entry=held[0] if held else None, seen=held)
        if other.joined is None and name != case.id:
            book[name] = structs.replace(
                other,
                state="joined",
                joined=case.id,
                waiting=None,
                asked=None,
                decisions=(*other.decisions, decision),
            )


def _undo(book: MutableMapping[str, Case], case: Case) -> None:
    """Let go of what was joined into *case*, and take away what it was split into."""
    for name, other in list(book.items()):
        if other.joined == case.id:
            book[name] = structs.replace(other, state="proposed", joined=None)
    for decision in case.decisions:
        for part in decision.parts:
            book.pop(part.id, None)


def _together(seen: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return what was seen, each version once, at its last place."""
    versions: dict[tuple[str, str], Entry] = {}
    for entry in seen:
        key = (entry.id, anchoring.revision(entry))
        versions.pop(key, None)
        versions[key] = entry
    return tuple(versions.values())
