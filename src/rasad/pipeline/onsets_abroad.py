"""The onsets elsewhere near those of one country: it may have begun everywhere."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from rasad import findings as stage
from rasad.findings import Context, Onsets
from rasad.model.episode import Episode

_DAY: Final = timedelta(days=1)
_LAST: Final = "\U0010ffff"  # after every code of a country
Stretch = tuple[datetime, datetime]


def abroad_of(
    blocks: Mapping[str, Iterable[Episode]], context: Context
) -> dict[str, Onsets]:
    """
    Return for each country the onsets elsewhere within a day of its own, by service.

    Of what was slow all of its time counts: it may have turned hard at any.
    """
    service_of = lru_cache(None)(context.registry.service_of)  # of one run's targets
    every = stage.onsets((e for found in blocks.values() for e in found), context)
    near: dict[str, Onsets] = {}
    for country, found in blocks.items():
        mine: dict[str, set[Stretch]] = {}
        for episode in found:
            if episode.target is not None:
                service = service_of(episode.target)
                mine.setdefault(service, set()).update(_begun(episode, context))
        near[country] = {
            service: _near(country, begun, every.get(service, ()))
            for service, begun in sorted(mine.items())
        }
    return near


def _near(
    country: str,
    begun: Iterable[Stretch],
    onsets: tuple[tuple[datetime, str], ...],
) -> tuple[tuple[datetime, str], ...]:
    found: set[tuple[datetime, str]] = set()
    for start, end in begun:
        first = bisect_left(onsets, (start - _DAY, ""))
        found.update(onsets[first : bisect_right(onsets, (end + _DAY, _LAST))])
    return tuple(sorted(onset for onset in found if onset[1] != country))


def _begun(episode: Episode, context: Context) -> Iterable[Stretch]:
    """Return each onset; all of what was slow, which may turn hard."""
    if any("throttle" in mechanism for mechanism in episode.mechanisms):
        end = episode.end.latest if episode.end else context.at
        first = min(n.start.latest for n in episode.networks)
        return ((first, end),)
    return [(n.start.latest, n.start.latest) for n in episode.networks]
