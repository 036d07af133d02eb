"""
What cannot hold an episode, told without looking at each cell.

What cannot pay for a change of state is never found (`loudness`), and
for that bound the hours in which something was blocked are enough, with how much
was open between them.
"""

from collections.abc import Callable, Mapping, Sequence

from rasad.episodes import loudness, readings
from rasad.episodes.loudness import Loudness

# Sums that are taken in another order may differ by so much.
SLACK = 1e-6

Trace = tuple[int, float, str, float]  # hour, blocked, mechanisms, open up to it
Told = dict[int, tuple[float, frozenset[str], float]]


def is_quiet(
    networks: Sequence[Sequence[Trace]], together: Callable[[], Mapping[int, float]]
) -> bool:
    """
    Tell whether a target in a country can hold no blocking episode.

    `networks` are the traces of each, in order of hour: an hour, at least what
    was blocked in it, by which mechanisms, and at most what had been open from
    some moment up to its end; the last may be an hour in which nothing was
    blocked. `together` gives the latter for all ordinary
    networks as one, and is asked only where it is needed. True means that
    nothing would be found; False that one has to look.
    """
    told = [_told(traces) for traces in networks]
    opened: dict[int, float] = {}

    def whole() -> Mapping[int, float]:
        if not opened:
            opened.update(together())
        return opened

    return not any(
        _could_find(told, whole, mechanism) for mechanism in [None, *_mechanisms(told)]
    )


def _told(traces: Sequence[Trace]) -> Told:
    """Add up the slices of an hour."""
    hours: Told = {}
    for hour, blocked, mechanism, upto in traces:
        before, names, _ = hours.get(hour, (0.0, frozenset[str](), upto))
        more = frozenset(mechanism.split(";")) if mechanism else frozenset[str]()
        hours[hour] = (before + blocked, names | more, upto)
    return hours


def _mechanisms(told: Sequence[Told]) -> list[str]:
    sums: dict[str, float] = {}
    for hours in told:
        for blocked, names, _ in hours.values():
            for name in names:
                sums[name] = sums.get(name, 0.0) + blocked / len(names)
    return sorted(name for name in sums if sums[name] >= readings.FEWEST - SLACK)


def _could_find(
    told: Sequence[Told],
    together: Callable[[], Mapping[int, float]],
    mechanism: str | None,
) -> bool:
    least = readings.least_errors(mechanism)
    sums: dict[int, float] = {}
    loud: list[Loudness] = []
    for hours in told:
        marks: list[tuple[int, float, float]] = []
        before = upto = 0.0
        hour = 0
        for hour, (blocked, names, upto) in hours.items():
            share = blocked if mechanism is None else _share(blocked, names, mechanism)
            if share:
                marks.append((hour, share, upto - before))
                sums[hour] = sums.get(hour, 0.0) + share
                before = upto
        marks.append((hour, 0.0, upto - before))
        loud.append(loudness.of(marks, least, spare=SLACK))

    def pooled() -> Loudness:
        opened = together()
        marks: list[tuple[int, float, float]] = []
        before = 0.0
        for hour in sorted(sums):
            marks.append((hour, sums[hour], opened[hour] - before))
            before = opened[hour]
        last = max(opened)
        marks.append((last, 0.0, opened[last] - before))
        return loudness.of(marks, least, spare=SLACK)

    return readings.could_find(mechanism, loud, pooled, spare=SLACK)


def _share(blocked: float, names: frozenset[str], mechanism: str) -> float:
    return blocked / len(names) if mechanism in names else 0.0
