"""The promise ledger and the deadline ledger, a line for each entry."""

from collections.abc import Sequence

from rasad.findings.context import Context
from rasad.findings.deadlines import history_of, state_of
from rasad.findings.evidence import Evidence
from rasad.findings.promises import Kept, status_of
from rasad.findings.said import Said, from_entries
from rasad.findings.words import Answer
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment
from rasad.model.vocabulary import StatementType


def commitments(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    *,
    context: Context,
) -> tuple[Commitment, ...]:
    """
    Say what became of every promise and of every day that was named.

    Returns:
        By country, date of the entry and entry; one for each entry that
        promises or names a day. Empty when none does.
    """
    evidence = Evidence(cells, episodes, context)
    others = from_entries(entries, context)
    found = []
    for said in others:
        answer = state_of(said, evidence, others, context)
        kept = None
        if said.entry.type is StatementType.PROMISE:
            kept = status_of(said, evidence, others, context)
        if answer is not None or kept is not None:
            found.append(_line(said, answer, kept))
    return tuple(sorted(found, key=lambda c: (c.country or "", c.entry)))


def _line(said: Said, answer: Answer | None, kept: Kept | None) -> Commitment:
    entry = said.entry
    due = said.due
    steps = kept.history if kept else ()
    if answer is not None:
        steps += history_of(said, answer)
    told = (kept.why if kept else "", answer.why if answer else "")
    why = " ".join(dict.fromkeys(filter(None, told)))
    since = kept.since if kept else (answer.since if answer else None)
    reason = (kept.reason if kept else None) or (answer.reason if answer else None)
    criterion = kept.criterion if kept else "The day that the record names."
    return Commitment(
        entry=entry.id,
        country=entry.country,
        services=said.services,
        promise_status=kept.state if kept else None,
        deadline_state=answer.state if answer else None,
        since=since or entry.date.value,
        due=(due.day or due.end.date()).isoformat() if due else None,
        history=steps,
        why=why,
        criterion=criterion,
        reason=reason,
    )
