"""What became of a day that was named: computed from the date and the evidence."""

from collections.abc import Sequence
from datetime import UTC, datetime

from rasad.findings import orders
from rasad.findings.cases import Case
from rasad.findings.context import Context
from rasad.findings.evidence import Evidence
from rasad.findings.phrases import name_alone
from rasad.findings.restoring import Outcome, outcome_of, parts_of
from rasad.findings.roles import Role
from rasad.findings.said import Said
from rasad.findings.spoken import Spoken
from rasad.findings.subjects import subject_of
from rasad.findings.talk import is_plural, name_of, networks, was_of
from rasad.findings.words import Answer, Due, of_words, spoken_of
from rasad.model.finding import Step
from rasad.model.told import NOTHING, Told, in_a_row, listed, mark, say, unstopped
from rasad.model.vocabulary import (
    Asks,
    DeadlineKind,
    DeadlineState,
    Modality,
    StatementType,
)

D = DeadlineState
T = StatementType
_OPEN_ENDED = (DeadlineKind.UNTIL_CONDITION, DeadlineKind.UNTIL_FURTHER_NOTICE)
UNMEASURABLE = mark("not measurable")
UNMEASURED = mark("not measured")
TOO_FEW = mark("too few measurements")
_STILL = mark("{service} was still seen blocked on {networks}.")
_AGAIN = mark("{service} was seen open again on {networks}.")
_BINDS_NOBODY = frozenset({T.THREAT, T.PLANNED_RESTRICTION})
_SPOKEN_OF = frozenset(
    {Modality.POSSIBLE, Modality.INTENDED, Modality.THREATENED, Modality.RUMOURED}
)


def state_of(
    said: Said, evidence: Evidence, spoken: Spoken, context: Context
) -> Answer | None:
    """Say what became of the day that *said* names; None where it names none."""
    if said.due_kind is None:
        return None
    if said.due_kind in _OPEN_ENDED:
        return _open_ended(said, spoken.kin(said), context)
    immediate = said.due_kind is DeadlineKind.IMMEDIATE
    day = said.due or (said.act if immediate else None)
    if day is None or said.act is None:
        if said.entry.type is T.PROMISE and day is not None:
            return None  # when it was made is not known: its status tells the rest
        return Answer(
            state=D.NO_EVIDENCE,
            why=say(mark("The record gives no day to reckon from.")),
            reason=mark("no source"),
        )
    due = Due(
        said=said,
        day=day,
        evidence=evidence,
        spoken=spoken,
        others=spoken.kin(said),
        context=context,
    )
    return _moved(due) or _judged(due)


def history_of(said: Said, answer: Answer) -> tuple[Step, ...]:
    """Return the steps of a deadline: named, and what became of it."""
    named = Step(
        state=D.PENDING.value,
        since=said.entry.date.value,
        because=say(mark("the day was named")),
        entry=said.entry.id,
    )
    if answer.state is D.PENDING:
        return (named,)
    last = Step(
        state=answer.state.value,
        since=answer.since,
        because=unstopped(answer.why),
        entry=answer.entry,
        episode=answer.episode,
    )
    return (named, last)


def _open_ended(said: Said, others: Sequence[Said], context: Context) -> Answer:
    lift = _withdrawal(said, others, context, until=context.at)
    if lift is not None:
        return Answer(
            state=D.WITHDRAWN,
            why=say(mark("It was withdrawn: {act}."), act=name_alone(lift, context)),
            since=lift.entry.date.value,
            entry=lift.entry.id,
        )
    why = say(mark("It holds until a condition that is not met."))
    return Answer(state=D.PENDING, why=why)


def _withdrawal(
    said: Said, others: Sequence[Said], context: Context, until: datetime
) -> Said | None:
    if said.role not in (Role.ORDER, Role.PLAN) or said.act is None:
        return None
    return next(
        (
            o
            for o in others
            if o.role is Role.LIFT
            and o.entry.country == said.entry.country
            and o.act is not None
            and said.act.start < o.act.start <= until
            and any(o.names(s, context.registry) for s in said.services)
        ),
        None,
    )


def _moved(due: Due) -> Answer | None:
    """Tell whether a later entry gave another day, before the first had passed."""
    said, act = due.said, due.said.act
    for other in due.others:
        if act is None or other.act is None or other.due is None:
            continue
        same = (
            other.entry.id != said.entry.id
            and other.entry.country == said.entry.country
            and other.due_kind is said.due_kind
            and other.role is said.role
            and other.entry.asks == said.entry.asks
            and bool(set(other.services) & set(said.services))
        )
        if not same or not act.start < other.act.start <= due.day.end:
            continue
        if other.due.end <= due.day.end or (answer := _measured(due)).state is D.MET:
            continue
        del answer
        mine = {a.id or a.name for a in said.entry.actors}
        theirs = {a.id or a.name for a in other.entry.actors}
        ends = said.due_kind is DeadlineKind.ANNOUNCED_END
        extended = ends or bool(mine & theirs)
        return Answer(
            state=D.EXTENDED if extended else D.SUPERSEDED,
            why=say(
                mark("Another day, {day}, was named in its place: {act}."),
                day=spoken_of(other.due),
                act=name_alone(other, due.context),
            ),
            since=other.entry.date.value,
            entry=other.entry.id,
        )
    return None


def _judged(due: Due) -> Answer:
    at = due.context.at
    answer = _measured(due)
    if answer.state is D.MET:
        return answer
    withdrawn = _withdrawal(due.said, due.others, due.context, until=due.day.end)
    ends = due.said.due_kind is DeadlineKind.ANNOUNCED_END
    if withdrawn is not None and not ends:
        return Answer(
            state=D.WITHDRAWN,
            why=say(
                mark("It was withdrawn before the day: {act}."),
                act=name_alone(withdrawn, due.context),
            ),
            since=withdrawn.entry.date.value,
            entry=withdrawn.entry.id,
        )
    if at < due.day.start:
        why = say(mark("The day is {day}."), day=spoken_of(due.day))
        return Answer(state=D.PENDING, why=why)
    if at < due.day.end or (due.day.is_instant and at == due.day.start):
        why = say(mark("This is the day."))
        return Answer(state=D.DUE, why=why, since=due.printed)
    return answer


def _measured(due: Due) -> Answer:
    said = due.said
    if said.due_kind is DeadlineKind.ANNOUNCED_END:
        return _combined([_of_end(due, s) for s in said.services], due)
    if said.role in (Role.ORDER, Role.PLAN):
        return _combined([_of_block(due, s) for s in said.services], due)
    if said.entry.asks is Asks.RESTORE:
        parts = parts_of(said, due.evidence, due.context)
        return _combined([_of_return(due, s) for s in parts], due)
    return of_words(due)


def _case(due: Due, service: str) -> Case | None:
    subject = subject_of(due.said, service, due.evidence, due.spoken, due.context)
    if subject is None or not due.said.sight.seen:
        return None
    case = orders.case_of(subject)
    return None if case.site_only else case


def _none(service: str, due: Due, reason: str) -> Answer:
    name = name_of(service, due.context)
    told = {
        UNMEASURABLE: mark("No test sees what is meant of {service}."),
        UNMEASURED: mark("Nobody measured {service} at that time."),
        TOO_FEW: mark("Too little of {service} was measured at that time."),
    }
    why = say(told[reason], service=name)
    return Answer(state=D.NO_EVIDENCE, why=why, reason=reason)


def _of_block(due: Due, service: str) -> Answer:
    """Judge a day by which something was to be blocked."""
    case = _case(due, service)
    if case is None:
        return _none(service, due, UNMEASURABLE)
    name = name_of(service, due.context)
    was = was_of(plural=is_plural(service))
    small, grace = due.context.small, due.context.thresholds.grace
    soon = due.said.due_kind is DeadlineKind.IMMEDIATE
    last = due.day.end + (grace if soon else grace * 0)
    if case.changes:
        inside = [c for c in case.changes if (c.at.middle or c.at.latest) <= last]
        numbers = networks((c.asn for c in inside or case.changes), small)
        when = min(c.at.latest for c in inside or case.changes)
        state = D.MET if inside else D.MET_LATE
        if len(case.open) > len(case.changes):
            state = D.PARTLY_MET
        return Answer(
            state=state,
            why=say(
                mark("{service} {was} seen blocked on {networks}."),
                service=name,
                was=was,
                networks=numbers,
            ),
            since=when.astimezone(UTC).date().isoformat(),
            episode=(inside or list(case.changes))[0].block.episode,
        )
    if case.mostly_stood:
        numbers = networks((b.asn for b in case.stood), small)
        return Answer(
            state=D.MET,
            why=say(
                mark("{service} {was} blocked already on {networks}."),
                service=name,
                was=was,
                networks=numbers,
            ),
            since=due.printed,
            episode=case.stood[0].episode,
        )
    if case.mostly_open and not case.down:
        state = D.DID_NOT_HAPPEN if _binds_nobody(due.said) else D.MISSED
        opened = networks(case.open, small)
        return Answer(
            state=state,
            why=say(
                mark("The day passed and {service} {was} open on {networks}{more}."),
                service=name,
                was=was,
                networks=opened,
                more=_without(case, due),
            ),
            since=due.printed,
        )
    return _none(service, due, TOO_FEW if case.rows else UNMEASURED)


def _without(case: Case, due: Due) -> Told:
    if not case.already:
        return NOTHING
    others = listed(name_of(s, due.context) for s in case.already)
    template = mark("; judged without {services}, blocked already before")
    return say(template, services=others)


def _binds_nobody(said: Said) -> bool:
    return said.entry.type in _BINDS_NOBODY or said.entry.modality in _SPOKEN_OF


def _of_end(due: Due, service: str) -> Answer:
    """Judge the day on which a restriction was to end."""
    case = _case(due, service)
    if case is None:
        return _none(service, due, UNMEASURABLE)
    name = name_of(service, due.context)
    blocks = [c.block for c in case.changes] + list(case.stood)
    if not blocks:
        if case.mostly_open:
            return Answer(
                state=D.DID_NOT_HAPPEN,
                why=say(mark("{service} was never seen blocked."), service=name),
                since=due.printed,
            )
        return _none(service, due, UNMEASURED)
    last = due.day.end + due.context.thresholds.grace
    ends = [b.end for b in blocks if b.end is not None]
    if len(ends) == len(blocks):
        over = max(end.latest for end in ends)
        return Answer(
            state=D.MET if over <= last else D.MET_LATE,
            why=say(mark("{service} was seen open again."), service=name),
            since=over.astimezone(UTC).date().isoformat(),
            episode=blocks[0].episode,
        )
    if case.left:
        left = networks(case.left, due.context.small)
        return Answer(
            state=D.OVERRUN,
            why=say(_STILL, service=name, networks=left),
            since=due.printed,
            episode=blocks[0].episode,
        )
    return _none(service, due, UNMEASURED)


def _of_return(due: Due, service: str) -> Answer:
    """Judge a day by which something was to be open again."""
    found = outcome_of(due.said, service, due.evidence, due.context)
    if found is None or not found.measured:
        return _none(service, due, UNMEASURED)
    name = name_of(service, due.context)
    state, told = _return_state(found, name, due.context.small)
    since = found.when.astimezone(UTC).date().isoformat() if found.when else due.printed
    return Answer(
        state=state,
        why=told,
        since=since if state in (D.MET, D.MET_LATE) else due.printed,
        episode=found.episode,
        reason=mark("no block was measured") if state is D.NO_EVIDENCE else None,
    )


def _return_state(
    found: Outcome, name: str, small: frozenset[int]
) -> tuple[DeadlineState, Told]:
    if found.blocked:
        state = D.PARTLY_MET if found.ended else D.MISSED
        left = networks(found.blocked, small)
        return state, say(_STILL, service=name, networks=left)
    if found.ended or found.late:
        state = D.MET if found.ended else D.MET_LATE
        again = networks(found.ended or found.late, small)
        return state, say(_AGAIN, service=name, networks=again)
    never = mark("{service} was never seen blocked.")
    return D.NO_EVIDENCE, say(never, service=name)


_ORDER = (
    *(D.OVERRUN, D.MISSED, D.DID_NOT_HAPPEN, D.MET_LATE, D.MET),
    D.NO_EVIDENCE,
)


def _combined(answers: Sequence[Answer], due: Due) -> Answer:
    """Put several services together: some met and some not is partly met."""
    if not answers:
        return of_words(due)
    states = {a.state for a in answers}
    met = states & {D.MET, D.MET_LATE, D.PARTLY_MET}
    why = in_a_row(dict.fromkeys(a.why for a in answers))
    if D.PARTLY_MET in states or (met and states & {D.MISSED, D.DID_NOT_HAPPEN}):
        chosen = next(a for a in answers if a.state in met)
        return Answer(
            state=D.PARTLY_MET, why=why, since=chosen.since, episode=chosen.episode
        )
    state = next(s for s in _ORDER if s in states)
    chosen = next(a for a in answers if a.state is state)
    return Answer(
        state=state,
        why=why,
        since=chosen.since,
        entry=chosen.entry,
        episode=chosen.episode,
        reason=chosen.reason,
    )
