"""By what a promise without a day is judged: the day that a tracker of it wrote."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from rasad.findings.context import Context
from rasad.findings.dates import Moment
from rasad.findings.phrases import publisher_of
from rasad.findings.said import Said
from rasad.model.vocabulary import Asks, StatementType

T = StatementType


class Criterion(Struct, frozen=True, kw_only=True):
    """The day by which a promise is judged, and whose criterion it is."""

    day: Moment
    publisher: str
    entry: str


def criterion_of(
    said: Said, others: Sequence[Said], context: Context
) -> Criterion | None:
    """
    Return the written criterion for a promise that names no day.

    It is that of the status entry linked to it; else of the only one about the
    same services; else the day of the only other promise of the same that a
    page holds without saying when it was made, as a tracker does. None where
    there is none, or where several name different days.
    """
    statuses = [o for o in others if o.entry.type is T.PROMISE_STATUS]
    linked = [o for o in statuses if _is_linked(said, o)]
    about = [o for o in statuses if _is_same(said, o, context)]
    pages = [
        o
        for o in others
        if o.entry.type is T.PROMISE
        and o.act is None
        and o.entry.asks in (Asks.RESTORE, said.entry.asks)
        and _is_same(said, o, context)
    ]
    for candidates in (linked, about, pages):
        found = _only(said, candidates)
        if found is not None:
            return found
    return None


def _only(said: Said, candidates: Iterable[Said]) -> Criterion | None:
    """Return the criterion on which all candidates that give a day agree."""
    found: dict[str, Criterion] = {}
    for other in candidates:
        day = other.due or other.act
        if day is None or (said.act is not None and day.end <= said.act.end):
            continue
        made = Criterion(
            day=day, publisher=publisher_of(other.entry), entry=other.entry.id
        )
        found.setdefault(day.end.isoformat(), made)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_linked(said: Said, other: Said) -> bool:
    return any(name == said.entry.id for _, name in other.entry.links) or any(
        name == other.entry.id for _, name in said.entry.links
    )


def _is_same(said: Said, other: Said, context: Context) -> bool:
    """Tell whether another entry is about all that a promise is about."""
    if other.entry.id == said.entry.id or other.entry.country != said.entry.country:
        return False
    members = context.registry.members
    mine = {m for s in said.services for m in members(s)}
    theirs = {m for s in other.services for m in members(s)}
    return bool(mine) and (mine <= theirs or set(said.services) <= set(other.services))
