"""A day that was named, and what the parties say of it."""

from collections.abc import Callable, Sequence
from datetime import UTC, timedelta

from msgspec import Struct

from rasad.findings.context import Context
from rasad.findings.dates import Moment
from rasad.findings.evidence import Evidence
from rasad.findings.phrases import name_alone
from rasad.findings.said import Said
from rasad.findings.spoken import Spoken
from rasad.model.told import Told, mark, say, sentence
from rasad.model.told import day as day_in_words
from rasad.model.vocabulary import Asks, DeadlineState, Modality, StatementType

D = DeadlineState
T = StatementType
_COMPLIES = frozenset({T.PLATFORM_COMPLIANCE})
_REFUSES = frozenset({T.PLATFORM_REFUSAL, T.NONCOMPLIANCE, T.DENIAL, T.DISPUTE})
# What a link between entries may say of it, whatever their types.
_SAYS_DONE = frozenset({"complies_with", "fulfils", "fulfills", "confirms"})
_SAYS_NOT = frozenset({"contradicts", "denies", "disputes", "refuses"})


class Answer(Struct, frozen=True, kw_only=True):
    """One state, since when, on what, and why."""

    state: DeadlineState
    why: Told
    since: str | None = None
    entry: str | None = None
    episode: str | None = None
    reason: str | None = None


class Due(Struct, frozen=True, kw_only=True):
    """A day that was named, and all that may answer; `others` is its kin."""

    said: Said
    day: Moment
    evidence: Evidence
    spoken: Spoken
    others: Sequence[Said]
    context: Context

    @property
    def printed(self) -> str:
        """The day as it is printed."""
        return day_of(self.day)


def spoken_of(moment: Moment) -> str:
    """Print the day of a moment in words."""
    return day_in_words(day_of(moment))


def day_of(moment: Moment) -> str:
    """Return the day of a moment, of several the last, as ISO 8601."""
    if moment.day is not None:
        return moment.day.isoformat()
    # Half a day before its end it is the last local day in UTC too, in any zone.
    last = max(moment.start, moment.end - timedelta(hours=12))
    return last.astimezone(UTC).date().isoformat()


def of_words(due: Due) -> Answer:
    """Judge what cannot be measured by what the parties say of it."""
    context = due.context
    no = _told(due, _refuses)
    yes = _told(due, lambda o: _complies(o) and not _refuses(o))
    if yes and no:
        return Answer(
            state=D.CONTESTED,
            why=sentence(
                say(
                    mark("{act} says that it was done, {other} denies it"),
                    act=name_alone(yes[0], context),
                    other=name_alone(no[-1], context),
                )
            ),
            since=no[-1].entry.date.value,
            entry=no[-1].entry.id,
        )
    if yes:
        late = yes[0].act is not None and yes[0].act.start > due.day.end
        return Answer(
            state=D.MET_LATE if late else D.MET,
            why=sentence(
                say(
                    mark("{act} says that it was done"),
                    act=name_alone(yes[0], context),
                )
            ),
            since=yes[0].entry.date.value,
            entry=yes[0].entry.id,
        )
    if no:
        return Answer(
            state=D.MISSED,
            why=say(
                mark(
                    "The day passed, and our record holds {act}, and nothing that says "
                    "it was done."
                ),
                act=name_alone(no[-1], context),
            ),
            since=due.printed,
            entry=no[-1].entry.id,
        )
    measurable = due.said.entry.asks in (Asks.DATA, Asks.CONTENT)
    return Answer(
        state=D.NO_EVIDENCE,
        why=say(
            mark("Nothing in our record says whether it was done, and no test sees it.")
        ),
        since=due.printed,
        reason=mark("no source") if measurable else mark("not measurable"),
    )


def _complies(said: Said) -> bool:
    relations = {relation for relation, _ in said.entry.links}
    return said.entry.type in _COMPLIES or bool(relations & _SAYS_DONE)


def _refuses(said: Said) -> bool:
    relations = {relation for relation, _ in said.entry.links}
    return (
        said.entry.type in _REFUSES or _is_denied(said) or bool(relations & _SAYS_NOT)
    )


def _is_denied(said: Said) -> bool:
    return said.entry.modality is Modality.DENIED and (
        said.entry.type in _COMPLIES or said.entry.type is T.PLATFORM_STATEMENT
    )


def _told(due: Due, is_one: Callable[[Said], bool]) -> list[Said]:
    said = due.said
    linked = [o for o in due.others if is_one(o) and _is_linked(said, o)]
    return linked or [
        o for o in due.others if is_one(o) and _answers(due, o) and o is not said
    ]


def _is_linked(said: Said, other: Said) -> bool:
    return any(name == said.entry.id for _, name in other.entry.links)


def _answers(due: Due, other: Said) -> bool:
    """Tell whether an entry that names no other may be about the day named."""
    said, context = due.said, due.context
    late = due.day.end + context.thresholds.horizon
    if other.entry.type in (T.DENIAL, T.DISPUTE):
        # Much is denied: of this, what names the service itself, in its time.
        soon = other.act is not None and other.act.start <= late
        if not soon or not set(other.services) & set(said.services):
            return False
    later = other.act is None or said.act is None or said.act.start <= other.act.end
    return (
        later
        and other.entry.country == said.entry.country
        and other.entry.id != said.entry.id
        and any(other.names(s, context.registry) for s in said.services)
    )
