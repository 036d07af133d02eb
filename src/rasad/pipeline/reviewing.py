"""
Review: what waits for a person, in its context, and what the person decides.

The same functions serve the command line and the web; each opens the workspace,
answers, and lets go of it.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Final

import msgspec
from msgspec import Struct, structs

from rasad.errors import BadRecord, Locked, NotFound
from rasad.model.decision import Action, Decision
from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.vocabulary import Modality, StatementType
from rasad.pipeline import passages_shown, workspace
from rasad.pipeline.config import Config
from rasad.record import anchoring, revising
from rasad.record.reviewing import Case, Change, cases, changes, entries, stamped
from rasad.storage.lock import writing
from rasad.storage.record_db import Record

WAIT: Final = 30.0  # seconds that a decision waits for another writer
PAUSE: Final = 0.05
UNDECIDED: Final[frozenset[str]] = frozenset({"proposed", "waiting"})
# What gives an entry its readable name, once everybody who has to agrees.
NAMING: Final = frozenset({"accept", "edit", "merge", "enter"})


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


class Wish(Struct, frozen=True, kw_only=True):
    """
    What a person wants done with an item.

    `fields` are set (of edit), `entry` replaces it whole (of edit), `others` are
    names (of merge), `groups` the numbers of sources of each part or `parts` the
    parts themselves (of split). `reason` is a code of `REASONS`.
    """

    action: Action
    by: str
    note: str = ""
    reason: str | None = None
    fields: Mapping[str, str] = {}
    entry: Entry | None = None
    others: tuple[str, ...] = ()
    groups: tuple[tuple[int, ...], ...] = ()
    parts: tuple[Entry, ...] = ()


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
        return _item(_one(view(record), name))


def context(folder: Path, name: str) -> tuple[passages_shown.Passage, ...]:
    """
    Return the words that an item rests on, each in its surroundings.

    Raises:
        NotFound: nothing is called so, or several things are.
    """
    with workspace.opened(folder) as (_, record):
        case = _one(view(record), name)
        rests = case.entry or case.seen[-1]
        return passages_shown.of_sources(folder, record, rests.sources)


def history(folder: Path, name: str) -> tuple[Step, ...]:
    """
    Return every decision about an item, the oldest first, also what did not count.

    Raises:
        NotFound: nothing is called so, or several things are.
    """
    with workspace.opened(folder) as (_, record):
        case = _one(view(record), name)
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
        case = _one(found, name)
        decision = _decision(folder, record, found, case, wish)
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
            f"an entry by hand has a type and a modality: {error}",
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
    while True:
        try:
            with writing(folder), workspace.opened(folder) as held:
                yield held
                return
        except Locked:
            if monotonic() > until:
                raise
            sleep(PAUSE)


def _settle(record: Record, found: Sequence[Case], decision: Decision) -> Outcome:
    """Write a decision with the label that it gives, and say what became of it."""
    labels = [label for case in found for label in _labels(case)]
    after = cases(
        record.entries(), (*(r.decision for r in record.decisions()), decision)
    )
    case = next(c for c in after if c.id == decision.proposal)
    if case.last == decision.id and case.waiting is None:
        decision = _labelled(decision, case, labels)
    unheeded = [u.why for u in case.unheeded if u.decision.id == decision.id]
    record.decide(decision, against="".join(unheeded[:1]))
    case = next(c for c in view(record) if c.id == decision.proposal)
    against = [u.why for u in case.unheeded if u.decision.id == decision.id]
    return Outcome(
        decision=decision,
        counts=not against,
        why=against[0] if against else None,
        item=_item(case),
    )


def _labelled(decision: Decision, case: Case, labels: list[str]) -> Decision:
    """Return a decision with the names that it gives: to the entry, to its parts."""
    told = decision
    if decision.action == "second":
        told = next(d for d in reversed(case.decisions) if d.pending)
    if told.action == "split":
        parts = []
        for part in told.parts:
            label = revising.next_label(part, labels)
            labels.append(label)
            parts.append(structs.replace(part, label=label))
        return structs.replace(decision, parts=tuple(parts))
    if told.action not in NAMING or case.label is not None or case.entry is None:
        return decision
    return structs.replace(decision, label=revising.next_label(case.entry, labels))


def _labels(case: Case) -> Iterator[str]:
    """Yield every label that a case ever had, or gave to its parts."""
    told = [d.label for d in case.decisions]
    told += [p.label for d in case.decisions for p in d.parts]
    told += [case.label, case.entry.label if case.entry else None]
    yield from (label for label in told if label)


def _decision(
    folder: Path, record: Record, found: Sequence[Case], case: Case, wish: Wish
) -> Decision:
    """Return what *wish* comes to, as the log is to hold it."""
    others = tuple(_one(found, name) for name in wish.others)
    if wish.action == "merge" and (not others or case in others):
        raise BadRecord(
            "an entry is merged with others than itself", f"entry {case.id}"
        )
    held = case.proposals or case.seen[-1:] or (_stands(case),)
    entry, parts = _made(case, wish, others)
    known = {s for c in (case, *others) for e in _versions(c) for s in e.sources}
    for made in (entry, *parts):
        if made is not None:
            passages_shown.must_stand(folder, record, made.sources, known)
    joined = {o.id for o in others} | {case.id}
    return Decision(
        action=wish.action,
        proposal=case.id,
        revision=content_id(*(anchoring.revision(e) for e in held)),
        by=wish.by,
        at=workspace.now_text(),
        seen=held + tuple(e for o in others if (e := o.entry) is not None),
        reason=wish.reason,
        note=wish.note,
        entry=entry,
        others=tuple(o.id for o in others),
        parts=parts,
        made=_hash(entry, parts),
        beside=anchoring.beside(
            held[0], (c.entry for c in found if c.entry and c.id not in joined)
        ),
        ruleset=held[0].ruleset,
    )


def _made(
    case: Case, wish: Wish, others: Sequence[Case]
) -> tuple[Entry | None, tuple[Entry, ...]]:
    """Return the entry that is made, or the parts."""
    entry = _stands(case)
    if wish.action == "edit":
        made = revising.with_fields(wish.entry or entry, wish.fields)
        return revising.of_the_same(made, entry), ()
    if wish.action == "merge":
        rest = [e for o in others if (e := o.entry) is not None]
        return revising.joined(entry, rest), ()
    if wish.action == "split" and wish.parts:
        return None, revising.named_parts(entry, wish.parts)
    if wish.action == "split":
        return None, revising.parts_of(entry, wish.groups)
    # The latest that is proposed at these words: of a case decided before too.
    if wish.action == "accept" and case.proposals:
        return case.proposals[0], ()
    return None, ()


def _stands(case: Case) -> Entry:
    """Return the entry as it stands; as it was last seen where it holds no more."""
    return case.entry or (*case.seen, *case.proposals)[-1]


def _versions(case: Case) -> tuple[Entry, ...]:
    return (_stands(case), *case.seen, *case.proposals)


def known(found: Item, *, again: bool = False) -> str | None:
    """
    Return the decision that someone who looks at an item now knows of.

    None for one that is decided, with nothing new to decide about, unless they
    say that they decide *again*: else whoever comes second would undo what the
    first one did without knowing.
    """
    return found.after if again or found.waiting_for or found.changes else None


def _hash(entry: Entry | None, parts: Sequence[Entry]) -> str:
    made = [e for e in (entry, *parts) if e is not None]
    return content_id(*(msgspec.json.encode(e).decode() for e in made)) if made else ""


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


def _one(found: Sequence[Case], name: str) -> Case:
    """Return the case of that id or label, or of the one id that begins so."""
    exact = [c for c in found if name in {c.id, *_labels(c)} and c.state != "joined"]
    near = exact or [c for c in found if len(name) >= 3 and c.id.startswith(name)]  # noqa: PLR2004 - shorter beginnings are slips
    if len(near) == 1:
        return near[0]
    raise NotFound(
        f"{len(near)} things to review are called {name!r}; `rasad review` lists them"
    )
