"""What changed between two looks: episodes followed through new data by overlap."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from msgspec import Struct

from rasad.model.episode import Episode, EpisodeKind
from rasad.model.span import Bracket

NEVER = datetime.max.replace(tzinfo=UTC)


class Happened(StrEnum):
    """
    What a look found.

    ONSET: an episode that was not followed (LOSS: of vanished measurements).
    END: it went on, and is over. REOPENED: it was over, and goes on. REVISED:
    its edges or networks are others. RETRACTED: the cells do not bear it any more.
    """

    ONSET = "onset"
    LOSS = "loss"
    REVISED = "revised"
    END = "end"
    REOPENED = "reopened"
    RETRACTED = "retracted"


class Change(Struct, frozen=True, kw_only=True):
    """
    One change, with the episode and its evidence as they were at the look.

    `follows` is the id that the episode had when it was first seen: it stays,
    whatever late data do to its edges. Of what is retracted `episode` is as it
    was last; `into` is then the episode that took it in, if one did.
    """

    change: Happened
    follows: str
    episode: Episode
    into: str | None = None


def followed(log: Iterable[Change]) -> dict[str, Episode]:
    """Tell from all changes so far which episodes are followed, and how they are."""
    known: dict[str, Episode] = {}
    for change in log:
        if change.change is Happened.RETRACTED:
            known.pop(change.follows, None)
        else:
            known[change.follows] = change.episode
    return known


def between(known: dict[str, Episode], now: Sequence[Episode]) -> tuple[Change, ...]:
    """
    Compare the episodes that are followed with those of *now*.

    Two are the same where kind, country and target agree and their times overlap;
    of several, those whose onsets lie closest. More measurements alone change
    nothing.

    Returns:
        Changes by country, target, onset and id. Empty when nothing changed, so
        that looking twice says everything once.
    """
    pairs = _pairs(known, now)
    matched = {id(episode) for episode in pairs.values()}
    names = {id(episode): name for name, episode in pairs.items()}
    found = [
        Change(change=change, follows=name, episode=pairs[name])
        for name in pairs
        if (change := _change(known[name], pairs[name])) is not None
    ]
    taken = set(known)
    for episode in now:
        if id(episode) not in matched:
            name = episode.id
            while name in taken:  # an older one was first seen with this onset
                name += "+"
            taken.add(name)
            is_loss = episode.kind is EpisodeKind.MEASUREMENT_LOSS
            kind = Happened.LOSS if is_loss else Happened.ONSET
            found.append(Change(change=kind, follows=name, episode=episode))
    for name in known.keys() - pairs.keys():
        home = next((e for e in now if _is_same(known[name], e)), None)
        into = None if home is None else names.get(id(home), home.id)
        found.append(
            Change(
                change=Happened.RETRACTED,
                follows=name,
                episode=known[name],
                into=into,
            )
        )
    return tuple(sorted(found, key=_order))


def _order(change: Change) -> tuple[str, str, datetime, str]:
    episode = change.episode
    place = (episode.country or "", episode.target or "")
    return (*place, episode.start.latest, change.follows)


def _pairs(known: dict[str, Episode], now: Sequence[Episode]) -> dict[str, Episode]:
    """Pair what is followed with what is there now, one to one, the closest first."""
    close: list[tuple[bool, timedelta, str, str, int]] = []
    places: dict[tuple[str, str | None, str | None], list[int]] = {}
    for number, episode in enumerate(now):
        places.setdefault(_place(episode), []).append(number)
    for name, was in known.items():
        for number in places.get(_place(was), ()):
            episode = now[number]
            if _is_same(was, episode):
                apart = abs(episode.start.latest - was.start.latest)
                other = was.id != episode.id
                close.append((other, apart, name, episode.id, number))
    pairs: dict[str, Episode] = {}
    used: set[int] = set()
    for _, _, name, _, number in sorted(close):
        if name not in pairs and number not in used:
            pairs[name] = now[number]
            used.add(number)
    return pairs


def _place(episode: Episode) -> tuple[str, str | None, str | None]:
    return (episode.kind.value, episode.country, episode.target)


def _is_same(one: Episode, other: Episode) -> bool:
    return (
        _place(one) == _place(other)
        and one.start.latest <= _last(other)
        and other.start.latest <= _last(one)
    )


def _last(episode: Episode) -> datetime:
    """Give the last hour at which an episode was seen; no last one while it goes on."""
    if episode.end is None:
        return NEVER
    return max(episode.end.earliest or episode.end.latest, episode.start.latest)


def _change(was: Episode, now: Episode) -> Happened | None:
    if was.end is None and now.end is not None:
        return Happened.END
    if was.end is not None and now.end is None:
        return Happened.REOPENED
    return Happened.REVISED if _edges(was) != _edges(now) else None


def _edges(episode: Episode) -> tuple[Bracket | tuple[int, ...] | None, ...]:
    networks = tuple(network.asn for network in episode.networks)
    return (episode.start, episode.end, networks)
