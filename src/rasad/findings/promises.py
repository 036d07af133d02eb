"""What became of promises: a state, and every step that led to it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from msgspec import Struct, structs

from rasad.findings.context import Context
from rasad.findings.criteria import Criterion, criterion_of
from rasad.findings.dates import Moment, spoken_day
from rasad.findings.evidence import Evidence
from rasad.findings.phrases import name_of_actor, publisher_of
from rasad.findings.restoring import Outcome, outcome_of
from rasad.findings.said import Said
from rasad.findings.talk import is_plural, name_of, networks
from rasad.findings.words import day_of
from rasad.model.entry import Entry
from rasad.model.finding import Step
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
    P.KEPT: "were open again",
    P.PARTLY_KEPT: "were open again on some networks",
    P.BROKEN: "were still blocked",
    P.REVERSED: "were open again and then blocked",
    P.EXPIRED: "were never seen blocked",
    P.UNVERIFIABLE: "were measured by nobody",
}
# A word of others, without a criterion and a measurement, goes no further.
_BY_WORD = frozenset({P.IN_PROGRESS, P.STALLED, P.NOT_STARTED})


class Kept(Struct, frozen=True, kw_only=True):
    """A promise's state, what led to it, and by what it was judged, with the day."""

    state: PromiseStatus
    since: str | None
    history: tuple[Step, ...]
    why: str
    criterion: str
    reason: str | None = None
    due: Moment | None = None


def status_of(
    said: Said, evidence: Evidence, others: Sequence[Said], context: Context
) -> Kept:
    """Say what became of a promise by the instant."""
    made = Step(
        state=P.NOT_RATED.value,
        since=said.entry.date.value,
        because="it was made",
        entry=said.entry.id,
    )
    news = [_step(o) for o in _news(said, others, context)]
    steps = (made, *news)
    if said.entry.asks not in (Asks.RESTORE, None) or not said.services:
        return _unmeasurable(said, steps, context)
    criterion = criterion_of(said, others, context) if said.due is None else None
    if criterion is not None:
        said = structs.replace(said, due=criterion.day)
    found = [outcome_of(said, s, evidence, context) for s in said.services]
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
    day = spoken_day(told)
    by = "the day of the record"
    if criterion is not None:
        by = f"the criterion of {criterion.publisher}; the promise names no day"
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
        why=f"The day was {day}, by {by}; {last.because}."
        if criterion
        else f"The day was {day}; {last.because}.",
        criterion=f"Access is measured again by {day}: {by}.",
        reason="not measured" if state is P.UNVERIFIABLE else None,
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
    criterion = (
        "Kept when the networks that blocked it are measured open again; the promise "
        "names no day, and we chose this."
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
            why=f"No day was named; {last.because}.",
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
    names = ", ".join(name_of(o.service, context) for o in back)
    return (
        Step(
            state=P.KEPT.value,
            since=_since(P.KEPT, back),
            because=f"{names} seen open again",
            episode=_episode(back),
        ),
    )


def _before_the_day(
    said: Said, steps: tuple[Step, ...], outcomes: Sequence[Outcome], context: Context
) -> Kept:
    states = [o.status for o in outcomes]
    criterion = "Access is measured again by the day of the record."
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
            why=f"Before the day that was named, {last.because}.",
            criterion=criterion,
        )
    return _by_word(said, steps, outcomes, context, criterion)


def _by_word(
    said: Said,
    steps: tuple[Step, ...],
    outcomes: Sequence[Outcome],
    context: Context,
    criterion: str,
) -> Kept:
    """Give the state that the record's own news bear out, as far as words can."""
    news = [s for s in steps if s.state in {p.value for p in _BY_WORD}]
    closed = any(o.blocked for o in outcomes)
    if news:
        state = PromiseStatus(news[-1].state)
        since = news[-1].since
        if state is P.IN_PROGRESS and _is_old(since, context):
            state = P.STALLED
        day = spoken_day(since) if since else "an unknown day"
        why = f"The last news of it is of {day}"
    else:
        state = P.NOT_STARTED if closed else P.NOT_RATED
        since = said.entry.date.value
        why = "Our record holds no news of it"
    told = _told(outcomes, context)
    return Kept(
        state=state,
        since=since,
        history=steps,
        why=f"{why}; {told}.",
        criterion=criterion,
        reason=None if any(o.measured for o in outcomes) else "not measured",
    )


def _unmeasurable(said: Said, steps: tuple[Step, ...], context: Context) -> Kept:
    over = said.due is not None and context.at >= said.due.end
    words = [s for s in steps if s.state in {p.value for p in _BY_WORD}]
    state = PromiseStatus(words[-1].state) if words else P.NOT_RATED
    return Kept(
        state=P.UNVERIFIABLE if over else state,
        since=steps[-1].since,
        history=steps,
        why="What was promised is a restriction, which no day was named for."
        if said.entry.asks is Asks.RESTRICT and said.due is None
        else "What was promised is not access, and no measurement can show it.",
        criterion="None: it cannot be measured.",
        reason="not measurable",
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
        because=f"{who} rates it “{told}”" if rated and told else f"{who} says so",
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


def _told(outcomes: Sequence[Outcome], context: Context) -> str:
    if len(outcomes) > _FEW:
        return _counted(outcomes, context)
    parts = [_one(o, context) for o in outcomes]
    return "; ".join(parts) if parts else "nothing was measured of it"


def _counted(outcomes: Sequence[Outcome], context: Context) -> str:
    """Say of many services how many are in which state, and on which networks."""
    found: dict[PromiseStatus, list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault(outcome.status, []).append(outcome)
    parts = []
    for state, these in found.items():
        names = ", ".join(name_of(o.service, context) for o in these[:_FEW])
        more = f" and {len(these) - _FEW} more" if len(these) > _FEW else ""
        parts.append(f"{len(these)} {_STATES[state]} ({names}{more})")
    blocked = networks((a for o in outcomes for a in o.blocked), context.small)
    where = f"; still blocked on {blocked}" if blocked else ""
    return f"of {len(outcomes)} services {', '.join(parts)}{where}"


def _one(outcome: Outcome, context: Context) -> str:
    name = name_of(outcome.service, context)
    if not outcome.measured:
        return f"nobody measured {name}"
    parts, small = [], context.small
    was = "were" if is_plural(outcome.service) else "was"
    if outcome.blocked:
        parts.append(f"{was} seen blocked on {networks(outcome.blocked, small)}")
    if outcome.ended:
        parts.append(f"{was} seen open again on {networks(outcome.ended, small)}")
    if outcome.late:
        parts.append(f"{was} seen open only later on {networks(outcome.late, small)}")
    if outcome.again:
        parts.append(
            f"then {was} seen blocked again on {networks(outcome.again, small)}"
        )
    if not parts:
        parts.append(
            f"{was} never seen blocked, and open on {networks(outcome.open, small)}"
        )
    return f"{name} {', '.join(parts)}"


def _is_old(since: str | None, context: Context) -> bool:
    if since is None or not since[:4].isdigit():
        return False
    text = {4: f"{since}-12-31", 7: f"{since}-28"}.get(len(since), since[:10])
    told = datetime.fromisoformat(text).replace(tzinfo=UTC)
    return context.at - told > timedelta(days=context.thresholds.stalled_days)
