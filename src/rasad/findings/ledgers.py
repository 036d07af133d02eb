"""The promise ledger and the deadline ledger, a line for each entry."""

from collections.abc import Sequence

from msgspec.structs import replace

from rasad.findings.context import Context
from rasad.findings.deadlines import history_of, state_of
from rasad.findings.evidence import Evidence
from rasad.findings.promises import Kept, status_of
from rasad.findings.said import Said, from_entries
from rasad.findings.spoken import Spoken
from rasad.findings.words import Answer, day_of
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment
from rasad.model.told import Told, mark, say
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
        By the day named (those without one last), date of the entry and entry;
        one for each promise, and for each ultimatum, threat, demand, plan and
        order that names a day. Empty when there is none.
    """
    found, _ = with_sentences(entries, episodes, cells, context=context)
    return found


def with_sentences(
    entries: Sequence[Entry],
    episodes: Sequence[Episode],
    cells: Sequence[Cell],
    *,
    context: Context,
) -> tuple[tuple[Commitment, ...], tuple[Told, ...]]:
    """Return the ledgers' lines, and every sentence of them to be told anew."""
    evidence = Evidence(cells, episodes, context)
    spoken = Spoken(from_entries(entries, context), context)
    found = []
    for said in spoken:
        answer = state_of(said, evidence, spoken, context)
        kept = None
        if said.entry.type is StatementType.PROMISE:
            kept = status_of(said, evidence, spoken.kin(said), context)
        if answer is not None or kept is not None:
            line, sentences = _line(said, answer, kept)
            key = (line.due or "~", said.when.value or "~", said.entry.id)
            found.append((key, line, sentences))
    found.sort(key=lambda made: made[0])
    told = (one for *_, sentences in found for one in sentences)
    return tuple(line for _, line, _ in found), tuple(told)


def _line(
    said: Said, answer: Answer | None, kept: Kept | None
) -> tuple[Commitment, tuple[Told, ...]]:
    entry = said.entry
    due = said.due or (kept.due if kept else None)
    steps = kept.history if kept else ()
    if answer is not None:
        steps += history_of(said, answer)
    why: str = kept.why if kept else (answer.why if answer else "")
    since = kept.since if kept else (answer.since if answer else None)
    reason = (kept.reason if kept else None) or (answer.reason if answer else None)
    criterion = say(mark("The day that the record names."))
    if kept:
        criterion = kept.criterion
    line = Commitment(
        entry=entry.id,
        country=entry.country,
        services=said.services,
        promise_status=kept.state if kept else None,
        deadline_state=answer.state if answer else None,
        since=since or entry.date.value,
        due=day_of(due) if due else None,
        history=tuple(replace(step, because=str(step.because)) for step in steps),
        why=str(why),
        criterion=str(criterion),
        reason=reason,
    )
    told = (why, criterion, *(step.because for step in steps))
    return line, tuple(one for one in told if isinstance(one, Told))
