"""Who does an act, from all who tell of it: each once, nobody who only reports."""

from collections import Counter
from collections.abc import Sequence

from rasad.model.said import Actor
from rasad.model.vocabulary import ActorKind, Role
from rasad.record import agreeing, parties
from rasad.record.relations import UNKNOWN, Relations

TELLERS = frozenset({ActorKind.MEDIA, ActorKind.MONITOR})
# "Operators" are more than the one that another source names.
MANY = frozenset({ActorKind.ISP_OPERATOR, ActorKind.SECTOR, ActorKind.PUBLIC})


def actors_of(
    told: Sequence[tuple[Actor, ...]], known: Relations = UNKNOWN
) -> tuple[Actor, ...]:
    """
    Return everybody who takes part, those named most often first.

    One id is one actor; its name and role are those given most often. A plain
    noun ("the court") goes where somebody whom it can stand for is named, and
    an authority that nobody names where anybody is. Papers and monitors that
    only report are sources, not actors.
    """
    everybody = Counter(
        actor
        for actors in told
        for actor in actors
        if actor.kind not in TELLERS or actor.role is not Role.REPORTS
    )
    rows = sorted(
        everybody, key=lambda a: (-everybody[a], a.role is None, agreeing.text_of(a))
    )
    by_who: dict[tuple[str, str], Actor] = {}
    for actor in rows:
        who = (actor.id, "") if actor.id else (actor.name.casefold(), actor.kind)
        by_who.setdefault(who, actor)
    found = list(by_who.values())
    return tuple(
        a for n, a in enumerate(found) if not _is_said_better(a, n, found, known)
    )


def _is_said_better(
    actor: Actor, place: int, found: Sequence[Actor], known: Relations
) -> bool:
    """Say whether another of *found* names *actor* more closely, or as well before."""
    if actor.id:
        return False
    return any(
        _is_bound(actor) == _is_bound(other)
        and _names(other, actor, earlier=n < place)
        and _may_stand(actor, other, known)
        for n, other in enumerate(found)
        if n != place
    )


def _is_bound(actor: Actor) -> bool:
    return actor.role is Role.IS_BOUND


def _may_stand(actor: Actor, other: Actor, known: Relations) -> bool:
    if other.kind in MANY and (other.id or actor.kind != other.kind):
        return False
    return parties.same_actor(actor, other, known)


def _names(other: Actor, actor: Actor, *, earlier: bool) -> bool:
    """Say whether *other* is the better name; of two alike, the earlier."""
    mine, theirs = _rank(actor), _rank(other)
    return theirs < mine or (theirs == mine and earlier)


def _rank(actor: Actor) -> tuple[int, int]:
    if actor.id:
        return (0, 0)
    if actor.kind in parties.ANY_AUTHORITY or parties.is_state(actor):
        return (2, 0)
    return (1, -len(parties.words_of(actor.name)))
