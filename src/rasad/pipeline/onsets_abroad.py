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
    mine: dict[str, dict[str, set[Stretch]]] = {}
    for country, found in blocks.items():
        for episode in found:
            if episode.target is None:
                continue
            spans = mine.setdefault(country, {})
            service = service_of(episode.target)
            spans.setdefault(service, set()).update(_begun(episode, context))
    return {
        country: {
            service: _near(country, stretches, every.get(service, ()))
            for service, stretches in sorted(spans.items())
        }
        for country, spans in mine.items()
    }


def _near(
    country: str,
    stretches: Iterable[Stretch],
    onsets: tuple[tuple[datetime, str], ...],
) -> tuple[tuple[datetime, str], ...]:
    found: set[tuple[datetime, str]] = set()
    for start, end in stretches:
        first = bisect_left(onsets, (start, ""))
        found.update(onsets[first : bisect_right(onsets, (end, _LAST))])
    return tuple(sorted(onset for onset in found if onset[1] != country))


def _begun(episode: Episode, context: Context) -> Iterable[Stretch]:
    """Return a day around each onset; all of what was slow, which may turn hard."""
    if any("throttle" in mechanism for mechanism in episode.mechanisms):
        end = episode.end.latest if episode.end else context.at
        first = min(n.start.latest for n in episode.networks)
        return ((first - _DAY, end + _DAY),)
    begun = {n.start.latest for n in episode.networks}
    return tuple((moment - _DAY, moment + _DAY) for moment in begun)
