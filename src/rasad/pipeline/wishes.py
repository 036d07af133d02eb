"""What a person wants done with a case, and the decision that it comes to."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from rasad.errors import BadRecord, NotFound
from rasad.model.decision import Action, Decision
from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.told import mark, say
from rasad.pipeline import passages_shown, workspace
from rasad.record import anchoring, revising
from rasad.record.deciding import Case
from rasad.storage.record_db import Record

# What gives an entry its readable name, once everybody who has to agrees.
NAMING = frozenset({"accept", "edit", "merge", "enter"})


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


def labelled(decision: Decision, case: Case, labels: list[str]) -> Decision:
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


def labels_of(case: Case) -> Iterator[str]:
    """Yield every label that a case ever had, or gave to its parts."""
    told = [d.label for d in case.decisions]
    told += [p.label for d in case.decisions for p in d.parts]
    told += [case.label, case.entry.label if case.entry else None]
    yield from (label for label in told if label)


def decision_of(
    folder: Path, record: Record, found: Sequence[Case], case: Case, wish: Wish
) -> Decision:
    """Return what *wish* comes to, as the log is to hold it."""
    others = tuple(called(found, name) for name in wish.others)
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


def _hash(entry: Entry | None, parts: Sequence[Entry]) -> str:
    made = [e for e in (entry, *parts) if e is not None]
    return content_id(*(msgspec.json.encode(e).decode() for e in made)) if made else ""


def called(found: Sequence[Case], name: str) -> Case:
    """Return the case of that id or label, or of the one id that begins so."""
    exact = [c for c in found if name in {c.id, *labels_of(c)} and c.state != "joined"]
    near = exact or [c for c in found if len(name) >= 3 and c.id.startswith(name)]  # noqa: PLR2004 - shorter beginnings are slips
    if len(near) == 1:
        return near[0]
    raise NotFound(
        say(
            mark("{count} things to review are called {name}; the queue lists them"),
            count=len(near),
            name=name,
        )
    )
