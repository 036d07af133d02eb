"""The onsets elsewhere near those of one country: it may have begun everywhere."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from rasad import findings as stage
from rasad.findings import Context, Onsets
from rasad.model.episode import Episode

_DAY: Final = timedelta(days=1)
_LAST: Final = "\U0010ffff"  # after every code of a country
Stretch = tuple[datetime, datetime]


def abroad_of(
    blocks: Mapping[str, Mapping[str, Iterable[Episode]]], context: Context
) -> dict[str, Onsets]:
    """
    Return for each country the onsets elsewhere within a day of its own, by service.

    `blocks` are by country and service. Of what was slow all of its time counts: it
    may have turned hard at any.
    """
    found = (
        e for country in blocks.values() for group in country.values() for e in group
    )
    every = stage.onsets(found, context)
    return {
        country: {
            service: _near(country, _all_begun(group, context), every.get(service, ()))
            for service, group in sorted(groups.items())
            if any(episode.target is not None for episode in group)
        }
        for country, groups in blocks.items()
    }


def _all_begun(episodes: Iterable[Episode], context: Context) -> set[Stretch]:
    found: set[Stretch] = set()
    for episode in episodes:
        if episode.target is not None:
            found.update(_begun(episode, context))
    return found


def _near(
    country: str,
    begun: Iterable[Stretch],
    onsets: tuple[tuple[datetime, str], ...],
) -> tuple[tuple[datetime, str], ...]:
    found: list[tuple[datetime, str]] = []
    done = 0
    for start, end in sorted(begun):
        first = bisect_left(onsets, (start - _DAY, ""), lo=done)
        last = bisect_right(onsets, (end + _DAY, _LAST), lo=first)
        found += (onset for onset in onsets[first:last] if onset[1] != country)
        done = last
    return tuple(found)


def _begun(episode: Episode, context: Context) -> Iterable[Stretch]:
    """Return each onset; all of what was slow, which may turn hard."""
    if "throttle" in ";".join(episode.mechanisms):
        end = episode.end.latest if episode.end else context.at
        first = min(n.start.latest for n in episode.networks)
        return ((first, end),)
    return [(n.start.latest, n.start.latest) for n in episode.networks]
