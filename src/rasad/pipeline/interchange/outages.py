"""Outages that others report, as episodes of kind `outage` that are not ours."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any, Final

from msgspec import Struct

from rasad.model.episode import Episode, EpisodeKind, Evidence, NetworkEpisode
from rasad.model.ids import content_id
from rasad.model.reject import Reject
from rasad.model.span import Bracket
from rasad.pipeline import catalogue
from rasad.pipeline.interchange.nouns import Outage, Reading


class Told(Struct, frozen=True, kw_only=True):
    """What a source tells of an outage, before it is an episode."""

    source: str
    own_id: str
    country: str
    start: datetime
    end: datetime | None
    asns: tuple[int, ...] = ()
    place: str = ""
    cause: str = ""
    words: str = ""
    link: str = ""


Teller = Callable[[Any], Iterable[Told]]
_EARLIEST: Final = datetime(1990, 1, 1, tzinfo=UTC)


def read(items: Iterable[Any], file: str, kind: str, tell: Teller) -> Reading:
    """
    Read every item by *tell*, which may give one outage for each country.

    An item that cannot be told is a reject that says why.
    """
    outages: list[Outage] = []
    rejects: list[Reject] = []
    for number, item in enumerate(items, 1):
        try:
            outages += [_outage(told, file, number) for told in tell(item)]
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as bad:
            rejects.append(_reject(file, number, f"not an outage: {bad!r}"))
    return Reading(
        kind=kind,
        inputs=len(outages) + len(rejects),
        outages=tuple(outages),
        rejects=tuple(rejects),
    )


def instant(value: Any) -> datetime:
    """
    Return an instant, given as seconds since 1970 or as ISO 8601 (UTC unless told).

    Raises:
        ValueError, TypeError, OverflowError: it is none.
    """
    if isinstance(value, int | float):
        return datetime.fromtimestamp(value, UTC)
    moment = datetime.fromisoformat(str(value))
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _outage(told: Told, file: str, number: int) -> Outage:
    if told.country not in catalogue.places():
        raise ValueError(f"{told.country!r} is no country's code")
    if told.start < _EARLIEST or (told.end is not None and told.end < told.start):
        raise ValueError("it ends before it begins, or begins before there was a web")
    start, end = _at(told.start), None if told.end is None else _at(told.end)
    name = content_id("outage", told.source, told.country, told.own_id, str(told.start))
    return Outage(
        source=told.source,
        file=file,
        number=number,
        own_id=told.own_id,
        place=told.place,
        cause=told.cause,
        words=told.words,
        link=told.link,
        episode=Episode(
            id=name,
            group=name,
            country=told.country,
            target=None,
            kind=EpisodeKind.OUTAGE,
            start=start,
            end=end,
            networks=tuple(
                NetworkEpisode(asn=asn, start=start, end=end, blocked=0, measured=0)
                for asn in sorted(set(told.asns))
            ),
            mechanisms=(),
            phases=(),
            evidence=Evidence(
                blocked=0,
                measured=0,
                reports=None,
                witness=f"{told.source}: {told.own_id}",
            ),
            rule=f"outside.{told.source}",
        ),
    )


def _at(moment: datetime) -> Bracket:
    return Bracket(earliest=moment, latest=moment)


def _reject(file: str, number: int, what: str) -> Reject:
    return Reject(
        stage="import",
        source=file,
        where=f"item {number}",
        what=what,
        remedy="save what the source's interface answers, as it is",
    )
