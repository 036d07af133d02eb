"""What people changed of what rules had read, as it may be published."""

from collections.abc import Iterator
from typing import Final

from rasad.model.decision import REASONS, Decision
from rasad.model.entry import Entry
from rasad.pipeline import publishing, reviewing
from rasad.pipeline.answers import Altered, Correction
from rasad.record.deciding import Case
from rasad.storage.record_db import Record

TOLD: Final = frozenset({"edit", "reject", "merge", "split", "reopen"})


def of_record(record: Record) -> tuple[Correction, ...]:
    """Return the corrections, the oldest first."""
    found = [
        correction for case in reviewing.view(record) for correction in _of_case(case)
    ]
    return tuple(sorted(found, key=lambda c: (c.at, c.entry, c.action)))


def _of_case(case: Case) -> Iterator[Correction]:
    for decision in case.decisions:
        if decision.action in TOLD:
            yield Correction(
                entry=decision.proposal,
                label=case.label,
                at=decision.at,
                action=decision.action,
                reason=REASONS.get(decision.reason or "", ""),
                altered=_altered(decision),
            )


def _altered(decision: Decision) -> tuple[Altered, ...]:
    """Compare what was seen with what was made of it, without private names."""
    if decision.action != "edit" or not decision.seen or decision.entry is None:
        return ()
    before, after = publishing.public((decision.seen[0], decision.entry))
    old, new = _fields(before), _fields(after)
    return tuple(
        Altered(field=field, before=old[field], after=new[field])
        for field in old
        if old[field] != new[field]
    )


def _fields(entry: Entry) -> dict[str, str]:
    due = entry.deadline.date if entry.deadline else None
    return {
        "type": entry.type.value,
        "modality": entry.modality.value,
        "subtype": entry.subtype or "",
        "country": entry.country or "",
        "services": ", ".join(entry.services),
        "who": ", ".join(actor.name for actor in entry.actors),
        "date": " to ".join(x for x in (entry.date.value, entry.date.end) if x),
        "named day": due or "",
        "scope": entry.scope.kind.value,
    }
