"""
Review: what waits for a person, in its context, and what the person decides.

The same functions serve the command line and the web; each opens the workspace,
answers, and lets go of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final

from msgspec import Struct, structs

from rasad.errors import BadRecord, Locked
from rasad.model.decision import Decision
from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.source import Source
from rasad.model.told import mark, say
from rasad.model.vocabulary import Modality, StatementType
from rasad.pipeline import passages_shown, workspace
from rasad.pipeline.config import Config
from rasad.pipeline.wishes import Wish, called, decision_of, labelled, labels_of
from rasad.record import anchoring, revising
from rasad.record.deciding import Case
from rasad.record.reviewing import Change, cases, changes, entries, stamped
from rasad.storage.record_db import Record

__all__ = [
    "Case",
    "Change",
    "Item",
    "Outcome",
    "Queued",
    "Step",
    "Wish",
    "context",
    "decide",
    "dismiss",
    "draft",
    "enter",
    "entries",
    "entry_of",
    "history",
    "item",
    "known",
    "queue",
    "reviewed",
    "view",
]
WAIT: Final = 30.0  # seconds that a decision waits for another writer
PAUSE: Final = 0.05
UNDECIDED: Final[frozenset[str]] = frozenset({"proposed", "waiting"})


class Item(Struct, frozen=True, kw_only=True):
    """
    One thing to review, or reviewed: an entry as it stands, and what is beside it.

    `after` is to be given back with a decision: it tells what its maker knew.
    `changes` are what a later extraction says otherwise, `proposals` the entries
    it proposes; `waiting_for` says whom: nobody, `anybody`, or `not NAME`.
    """

    id: str
    label: str | None
    state: str
    entry: Entry | None
    after: str | None
    changes: tuple[Change, ...]
    proposals: tuple[Entry, ...]
    waiting_for: str | None
    note: str = ""


class Queued(Struct, frozen=True, kw_only=True):
    """Which part of the queue is asked for; what is None is not asked about."""

    type: StatementType | None = None
    country: str | None = None
    state: str | None = None
    missing_date: bool = False
    changed: bool = False


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of a decision: whether it counts, and if not, why."""

    decision: Decision
    counts: bool
    why: str | None
    item: Item


class Step(Struct, frozen=True, kw_only=True):
    """A decision of an entry's history, and whether it counted."""

    decision: Decision
    counts: bool
    why: str | None = None


def view(record: Record) -> tuple[Case, ...]:
    """Return everything proposed or decided in a record, a case each, by id."""
    return cases(record.entries(), (r.decision for r in record.decisions()))


def reviewed(record: Record, states: frozenset[str] | None = None) -> tuple[Entry, ...]:
    """Return the entries as people left them; *states* asks for others too."""
    return entries(view(record), states)


def queue(folder: Path, asked: Queued | None = None) -> tuple[Item, ...]:
    """
    Return what waits for a person, by date and id.

    Undecided proposals, what waits for a second reader, and decided entries that
    a later extraction reads otherwise. With a state, the items of that state.
    """
    asked = asked or Queued()
    with workspace.opened(folder) as (_, record):
        found = [_item(case) for case in view(record)]
    kept = [item for item in found if _is_asked(item, asked)]
    return tuple(sorted(kept, key=lambda i: (_day(i), i.id)))


def item(folder: Path, name: str) -> Item:
    """
    Return one item by its id, the beginning of it, or its label.

    Raises:
        NotFound: nothing is called so, or several things are.
    """
    with workspace.opened(folder) as (_, record):
        return _item(called(view(record), name))


def context(folder: Path, name: str) -> tuple[passages_shown.Passage, ...]:
    """
    Return the words that an item rests on, each in its surroundings.

    Raises:
        NotFound: nothing is called so, or several things are.
    """
    with workspace.opened(folder) as (_, record):
        case = called(view(record), name)
        rests = case.entry or case.seen[-1]
        return passages_shown.of_sources(folder, record, rests.sources)


def history(folder: Path, name: str) -> tuple[Step, ...]:
    """
    Return every decision about an item, the oldest first, also what did not count.

    Raises:
        NotFound: nothing is called so, or several things are.
    """
    with workspace.opened(folder) as (_, record):
        case = called(view(record), name)
        order = {r.decision.id: r.number for r in record.decisions()}
    steps = [Step(decision=d, counts=True) for d in case.decisions]
    steps += [Step(decision=u.decision, counts=False, why=u.why) for u in case.unheeded]
    return tuple(sorted(steps, key=lambda s: order.get(s.decision.id, 0)))


def decide(folder: Path, name: str, wish: Wish, *, after: str | None) -> Outcome:
    """
    Put a decision into the log, and say whether it counts.

    *after* is the `after` of the item as its reader saw it. A decision that does
    not know of the last one is kept in the log and does not count.

    Raises:
        NotFound: nothing is called so.
        BadRecord: what is to be made is no entry, or has words that do not stand
            where it says.
        Locked: another process has been writing for half a minute.
    """
    with _holding(folder) as (settings, record):
        found = view(record)
        case = called(found, name)
        decision = decision_of(folder, record, found, case, wish)
        decision = structs.replace(
            decision,
            after=after,
            revision=content_id(decision.revision, after or ""),
            pending=settings.review.two_persons
            and wish.action not in {"ask", "second", "keep", "reopen"},
        )
        return _settle(record, found, decision)


def enter(folder: Path, entry: Entry, *, by: str, note: str = "") -> Outcome:
    """
    Put an entry made by hand into the record; its words must stand where it says.

    Raises:
        BadRecord: they do not.
        Locked: another process has been writing for half a minute.
    """
    with _holding(folder) as (settings, record):
        passages_shown.must_stand(folder, record, entry.sources)
        found = view(record)
        made = content_id(anchoring.revision(entry))
        entry = structs.replace(
            entry, id=content_id("by hand", made, by), origin="hand"
        )
        decision = Decision(
            action="enter",
            proposal=entry.id,
            revision=made,
            by=by,
            at=workspace.now_text(),
            entry=entry,
            made=made,
            note=note,
            pending=settings.review.two_persons,
        )
        return _settle(record, found, decision)


def dismiss(
    folder: Path, source: Source, *, by: str, reason: str, note: str = ""
) -> Outcome:
    """
    Say of words that no rule has read that they hold no event.

    They leave the second queue, and teach it. A rule that reads them later
    proposes all the same.

    Raises:
        BadRecord: the words do not stand there.
        Locked: another process has been writing for half a minute.
    """
    with _holding(folder) as (_, record):
        passages_shown.must_stand(folder, record, [source])
        place = (source.document, str(source.start), str(source.end))
        sight = Entry(
            id=content_id("overlooked", *place),
            type=StatementType.CONTEXT_EVENT,
            modality=Modality.ACTUAL,
            sources=(source,),
            origin="triage",
        )
        decision = Decision(
            action="reject",
            proposal=sight.id,
            revision=anchoring.revision(sight),
            by=by,
            at=workspace.now_text(),
            seen=(sight,),
            reason=reason,
            note=note,
        )
        return _settle(record, view(record), decision)


def draft(
    folder: Path,
    document: str,
    *,
    start: int | None = None,
    end: int | None = None,
    quote: str | None = None,
    fields: Mapping[str, str],
) -> Entry:
    """
    Return an entry by hand, from words that a person selects in a document.

    Raises:
        NotFound: no document is called so.
        BadRecord: the words do not stand there, or stand there more than once,
            or the fields (type and modality at least) tell no entry.
    """
    source = passages_shown.selected(
        folder, document, start=start, end=end, quote=quote
    )
    try:
        kind = StatementType(fields.get("type", ""))
        modality = Modality(fields.get("modality", ""))
    except ValueError as error:
        raise BadRecord(
            say(mark("an entry by hand has a type and a modality")),
            "--set",
            remedy="such as --set type=order_block --set modality=ordered",
        ) from error
    entry = Entry(
        id="by hand", type=kind, modality=modality, sources=(source,), origin="hand"
    )
    return revising.with_fields(entry, fields)


def entry_of(values: object, source: str) -> Entry:
    """
    Return the entry that JSON tells.

    Raises:
        BadRecord: it tells none; says which field is wrong.
    """
    return revising.from_builtins(values, source=source)


@contextmanager
def _holding(folder: Path) -> Iterator[tuple[Config, Record]]:
    """Open a workspace for one decision; wait while another process writes."""
    until = monotonic() + WAIT
    with ExitStack() as stack:
        while True:
            try:
                held = stack.enter_context(workspace.written(folder))
                break
            except Locked:
                if monotonic() > until:
                    raise
                sleep(PAUSE)
        yield held


def _settle(record: Record, found: Sequence[Case], decision: Decision) -> Outcome:
    """Write a decision with the label that it gives, and say what became of it."""
    labels = [label for case in found for label in labels_of(case)]
    after = cases(
        record.entries(), (*(r.decision for r in record.decisions()), decision)
    )
    case = next(c for c in after if c.id == decision.proposal)
    against = next((u.why for u in case.unheeded if u.decision.id == decision.id), None)
    if against is None and case.waiting is None:
        decision = labelled(decision, case, labels)
    record.decide(decision, against=str(against or ""))
    case = next(c for c in view(record) if c.id == decision.proposal)
    return Outcome(
        decision=decision, counts=against is None, why=against, item=_item(case)
    )


def known(found: Item, *, again: bool = False) -> str | None:
    """
    Return the decision that someone who looks at an item now knows of.

    None for one that is decided, with nothing new to decide about, unless they
    say that they decide *again*: else whoever comes second would undo what the
    first one did without knowing.
    """
    return found.after if again or found.waiting_for or found.changes else None


def _item(case: Case) -> Item:
    waiting = None
    if case.waiting is not None:
        waiting = f"not {case.waiting.by}"
    elif case.asked is not None:
        waiting = f"not {case.asked.by}"
    elif case.state == "proposed":
        waiting = "anybody"
    asked = case.waiting or case.asked
    return Item(
        id=case.id,
        label=case.label,
        state=case.shown_state,
        entry=stamped(case) if case.entry is not None else None,
        after=case.last,
        changes=changes(case),
        proposals=case.proposals,
        waiting_for=waiting,
        note=asked.note if asked else "",
    )


def _is_asked(found: Item, asked: Queued) -> bool:
    entry = found.entry or (found.proposals[0] if found.proposals else None)
    if asked.state is not None:
        fits = found.state == asked.state
    else:
        new = bool(found.changes) and (found.state != "rejected" or asked.changed)
        fits = bool(found.waiting_for) or new
    return (
        fits
        and (not asked.changed or bool(found.changes))
        and (asked.type is None or (entry is not None and entry.type == asked.type))
        and (asked.country is None or bool(entry and entry.country == asked.country))
        and (not asked.missing_date or bool(entry and entry.date.value is None))
    )


def _day(found: Item) -> str:
    return (found.entry.date.value or "") if found.entry else ""
