"""What became of promises: a state, and every step that led to it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct, structs

from rasad.findings.context import Context
from rasad.findings.criteria import Criterion, criterion_of
from rasad.findings.dates import Moment
from rasad.findings.evidence import Evidence
from rasad.findings.phrases import name_of_actor, publisher_of
from rasad.findings.restoring import Outcome, outcome_of, parts_of
from rasad.findings.said import Said
from rasad.findings.talk import is_plural, name_of, networks, was_of
from rasad.findings.words import day_of
from rasad.model.entry import Entry
from rasad.model.finding import Step
from rasad.model.told import Told, listed, mark, say
from rasad.model.told import day as day_in_words
from rasad.model.vocabulary import Asks, PromiseStatus, StatementType

P = PromiseStatus
T = StatementType
_NEWS = frozenset({T.PROMISE_UPDATE, T.PROMISE_STATUS, T.NONCOMPLIANCE})
# How trackers of promises call the same states.
_TRACKERS = {
    "achieved": P.KEPT,
    "done": P.KEPT,
    "compromise": P.PARTLY_KEPT,
    "partly achieved": P.PARTLY_KEPT,
    "in the works": P.IN_PROGRESS,
    "not in progress": P.STALLED,
    "not achieved": P.BROKEN,
    "not yet rated": P.NOT_RATED,
    "not started": P.NOT_STARTED,
} | {state.value.replace("_", " "): state for state in P}
_FEW = 2  # more services than these are counted, not told one by one
_STATES = {
    P.KEPT: mark("{count} were open again ({services})"),
    P.PARTLY_KEPT: mark("{count} were open again on some networks ({services})"),
    P.BROKEN: mark("{count} were still blocked ({services})"),
    P.REVERSED: mark("{count} were open again and then blocked ({services})"),
    P.EXPIRED: mark("{count} were never seen blocked ({services})"),
    P.UNVERIFIABLE: mark("{count} were measured by nobody ({services})"),
}
# A word of others, without a criterion and a measurement, goes no further.
UNMEASURED = mark("not measured")
_BY_WORD = frozenset({P.IN_PROGRESS, P.STALLED, P.NOT_STARTED})


class Kept(Struct, frozen=True, kw_only=True):
    """A promise's state, what led to it, and by what it was judged, with the day."""

    state: PromiseStatus
    since: str | None
    history: tuple[Step, ...]
    why: Told
    criterion: Told
    reason: str | None = None
    due: Moment | None = None


def status_of(
    said: Said, evidence: Evidence, others: Sequence[Said], context: Context
) -> Kept:
    """Say what became of a promise by the instant."""
    made = Step(
        state=P.NOT_RATED.value,
        since=said.entry.date.value,
        because=say(mark("it was made")),
        entry=said.entry.id,
    )
    news = [_step(o) for o in _news(said, others, context)]
    steps = (made, *news)
    if said.entry.asks not in (Asks.RESTORE, None) or not said.services:
        return _unmeasurable(said, steps, context)
    criterion = criterion_of(said, others, context) if said.due is None else None
    if criterion is not None:
        said = structs.replace(said, due=criterion.day)
    parts = parts_of(said, evidence, context)
    found = [outcome_of(said, s, evidence, context) for s in parts]
    outcomes = [o for o in found if o is not None]
    if said.due is None:
        return _undated(said, steps, outcomes, context)
    if context.at < said.due.end + context.thresholds.grace:
        return _before_the_day(said, steps, outcomes, context)
    return _after_the_day(said.due, steps, outcomes, context, criterion)


def _after_the_day(
    due: Moment,
    steps: tuple[Step, ...],
    outcomes: Sequence[Outcome],
    context: Context,
    criterion: Criterion | None,
) -> Kept:
    """Judge a promise by the day that it, or a tracker of it, named."""
    state = combined([o.status for o in outcomes])
    told = day_of(due)
    day = day_in_words(told)
    by = say(mark("the day of the record"))
    if criterion is not None:
        by = say(
            mark("the criterion of {publisher}; the promise names no day"),
            publisher=criterion.publisher,
        )
    last = Step(
        state=state.value,
        since=_since(state, outcomes) or told,
        because=_told(outcomes, context),
        episode=_episode(outcomes),
    )
    return Kept(
        state=state,
        since=last.since,
        history=(*steps, last),
        why=say(
            mark("The day was {day}, by {criterion}; {clause}.")
            if criterion
            else mark("The day was {day}; {clause}."),
            day=day,
            criterion=by,
            clause=last.because,
        ),
        criterion=say(
            mark("Access is measured again by {day}: {criterion}."),
            day=day,
            criterion=by,
        ),
        reason=UNMEASURED if state is P.UNVERIFIABLE else None,
        due=due,
    )


def combined(states: Sequence[PromiseStatus]) -> PromiseStatus:
    """Put the states of several services together; what nobody measured is silent."""
    told = {s for s in states if s is not P.UNVERIFIABLE}
    if not told:
        return P.UNVERIFIABLE
    if P.REVERSED in told:
        return P.REVERSED
    if P.PARTLY_KEPT in told or {P.KEPT, P.BROKEN} <= told:
        return P.PARTLY_KEPT
    return next(s for s in (P.BROKEN, P.KEPT, P.EXPIRED) if s in told)


def _undated(
    said: Said, steps: tuple[Step, ...], outcomes: Sequence[Outcome], context: Context
) -> Kept:
    """Judge a promise that names no day: kept once access is back, never broken."""
    criterion = say(
        mark(
            "Kept when the networks that blocked it are measured open again; the "
            "promise names no day, and we chose this."
        )
    )
    state = combined([o.status for o in outcomes])
    if state in (P.KEPT, P.REVERSED, P.PARTLY_KEPT):
        steps += _back_before(state, outcomes, context)
        last = Step(
            state=state.value,
            since=_since(state, outcomes),
            because=_told(outcomes, context),
            episode=_episode(outcomes),
        )
        return Kept(
            state=state,
            since=last.since,
            history=(*steps, last),
            why=say(mark("No day was named; {clause}."), clause=last.because),
            criterion=criterion,
        )
    return _by_word(said, steps, outcomes, context, criterion)


def _back_before(
    state: PromiseStatus, outcomes: Sequence[Outcome], context: Context
) -> tuple[Step, ...]:
    """Return the step of access that came back, where it was lost again later."""
    if state is not P.REVERSED:
        return ()
    back = [o for o in outcomes if o.ended and o.again]
    names = listed(name_of(o.service, context) for o in back)
    return (
        Step(
            state=P.KEPT.value,
            since=_since(P.KEPT, back),
            because=say(mark("{services} seen open again"), services=names),
            episode=_episode(back),
        ),
    )


def _before_the_day(
    said: Said, steps: tuple[Step, ...], outcomes: Sequence[Outcome], context: Context
) -> Kept:
    states = [o.status for o in outcomes]
    criterion = say(mark("Access is measured again by the day of the record."))
    if states and all(s is P.KEPT for s in states):
        last = Step(
            state=P.KEPT.value,
            since=_since(P.KEPT, outcomes),
            because=_told(outcomes, context),
            episode=_episode(outcomes),
        )
        return Kept(
            state=P.KEPT,
            since=last.since,
            history=(*steps, last),
            why=say(
                mark("Before the day that was named, {clause}."), clause=last.because
            ),
            criterion=criterion,
        )
    return _by_word(said, steps, outcomes, context, criterion)


def _by_word(
    said: Said,
    steps: tuple[Step, ...],
    outcomes: Sequence[Outcome],
    context: Context,
    criterion: Told,
) -> Kept:
    """Give the state that the record's own news bear out, as far as words can."""
    news = [s for s in steps if s.state in {p.value for p in _BY_WORD}]
    closed = any(o.blocked for o in outcomes)
    if news:
        state = PromiseStatus(news[-1].state)
        since = news[-1].since
        if state is P.IN_PROGRESS and _is_old(since, context):
            state = P.STALLED
        day = day_in_words(since) if since else say(mark("an unknown day"))
        why = say(mark("The last news of it is of {day}"), day=day)
    else:
        state = P.NOT_STARTED if closed else P.NOT_RATED
        since = said.entry.date.value
        why = say(mark("Our record holds no news of it"))
    told = _told(outcomes, context)
    return Kept(
        state=state,
        since=since,
        history=steps,
        why=say(mark("{news}; {clause}."), news=why, clause=told),
        criterion=criterion,
        reason=None if any(o.measured for o in outcomes) else UNMEASURED,
    )


def _unmeasurable(said: Said, steps: tuple[Step, ...], context: Context) -> Kept:
    over = said.due is not None and context.at >= said.due.end
    words = [s for s in steps if s.state in {p.value for p in _BY_WORD}]
    state = PromiseStatus(words[-1].state) if words else P.NOT_RATED
    return Kept(
        state=P.UNVERIFIABLE if over else state,
        since=steps[-1].since,
        history=steps,
        why=say(
            mark("What was promised is a restriction, which no day was named for.")
            if said.entry.asks is Asks.RESTRICT and said.due is None
            else mark(
                "What was promised is not access, and no measurement can show it."
            )
        ),
        criterion=say(mark("None: it cannot be measured.")),
        reason=mark("not measurable"),
    )


def _news(said: Said, others: Sequence[Said], context: Context) -> list[Said]:
    """Return what our record says of a promise later, the undated first."""
    return [o for o in others if o.entry.type in _NEWS and _is_about(said, o, context)]


def _is_about(said: Said, other: Said, context: Context) -> bool:
    if any(name == said.entry.id for _, name in other.entry.links):
        return True
    if any(name == other.entry.id for _, name in said.entry.links):
        return True
    if other.entry.country != said.entry.country:
        return False
    later = other.act is None or said.act is None or said.act.start <= other.act.end
    return later and any(
        other.names(service, context.registry) for service in said.services
    )


def _step(said: Said) -> Step:
    entry = said.entry
    rated = entry.type is T.PROMISE_STATUS
    who = _speaker(entry)
    told = (entry.subtype or "").lower().replace("_", " ").strip()
    state = _TRACKERS.get(told)
    if state is None and entry.type is T.NONCOMPLIANCE:
        state = P.STALLED
    if state is None:
        update = entry.type is T.PROMISE_UPDATE
        state = P.IN_PROGRESS if update else P.NOT_RATED
    return Step(
        state=state.value,
        since=entry.date.value,
        because=say(mark("{who} rates it “{rating}”"), who=who, rating=told)
        if rated and told
        else say(mark("{who} says so"), who=who),
        entry=entry.id,
    )


def _speaker(entry: Entry) -> str:
    named = next((n for n in (name_of_actor(a) for a in entry.actors) if n), None)
    return entry.attribution.who or named or publisher_of(entry)


def _since(state: PromiseStatus, outcomes: Sequence[Outcome]) -> str | None:
    if state not in (P.KEPT, P.PARTLY_KEPT, P.REVERSED):
        return None
    if state is P.REVERSED:
        turns = [o.turned for o in outcomes if o.turned is not None]
        return min(turns).astimezone(UTC).date().isoformat() if turns else None
    found = [o.when for o in outcomes if o.when is not None and o.ended]
    return max(found).astimezone(UTC).date().isoformat() if found else None


def _episode(outcomes: Sequence[Outcome]) -> str | None:
    return next((o.episode for o in outcomes if o.episode), None)


def _told(outcomes: Sequence[Outcome], context: Context) -> Told:
    if not outcomes:
        return say(mark("nothing was measured of it"))
    if len(outcomes) > _FEW:
        return _counted(outcomes, context)
    told = _one(outcomes[0], context)
    for other in outcomes[1:]:
        told = say(mark("{one}; {other}"), one=told, other=_one(other, context))
    return told


def _counted(outcomes: Sequence[Outcome], context: Context) -> Told:
    """Say of many services how many are in which state, and on which networks."""
    found: dict[PromiseStatus, list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.status, []).append(outcome)
    parts = []
    for state, these in found.items():
        names: Told = listed(name_of(o.service, context) for o in these[:_FEW])
        if len(these) > _FEW:
            more = len(these) - _FEW
            names = say(mark("{services} and {more} more"), services=names, more=more)
        parts.append(say(_STATES[state], count=len(these), services=names))
    blocked = networks((a for o in outcomes for a in o.blocked), context.small)
    told = say(
        mark("of {count} services {states}"), count=len(outcomes), states=listed(parts)
    )
    if not blocked:
        return told
    return say(mark("{one}; still blocked on {networks}"), one=told, networks=blocked)


def _one(outcome: Outcome, context: Context) -> Told:
    service = name_of(outcome.service, context)
    if not outcome.measured:
        return say(mark("nobody measured {service}"), service=service)
    was = was_of(plural=is_plural(outcome.service))
    told = (
        (mark("{was} seen blocked on {networks}"), outcome.blocked),
        (mark("{was} seen open again on {networks}"), outcome.ended),
        (mark("{was} seen open only later on {networks}"), outcome.late),
        (mark("then {was} seen blocked again on {networks}"), outcome.again),
    )
    parts = [
        say(template, was=was, networks=networks(seen, context.small))
        for template, seen in told
        if seen
    ]
    if not parts:
        never = mark("{was} never seen blocked, and open on {networks}")
        parts = [say(never, was=was, networks=networks(outcome.open, context.small))]
    return say(mark("{service} {states}"), service=service, states=listed(parts))


def _is_old(since: str | None, context: Context) -> bool:
    if since is None or not since[:4].isdigit():
        return False
    text = {4: f"{since}-12-31", 7: f"{since}-28"}.get(len(since), since[:10])
    told = datetime.fromisoformat(text).replace(tzinfo=UTC)
    return context.at - told > timedelta(days=context.thresholds.stalled_days)
