"""
What cannot hold an episode, told without looking at each cell.

Below the cost of entering a state nothing is ever found (`readings.rise`), and
for that bound the hours in which something was blocked are enough, with how much
was open between them.
"""

from collections.abc import Callable, Mapping, Sequence

from rasad.episodes import readings

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
    some moment up to its end. `together` gives the latter for all ordinary
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
    rises: list[float] = []
    for hours in told:
        marks: list[tuple[int, float, float]] = []
        before = 0.0
        for hour, (blocked, names, upto) in hours.items():
            share = blocked if mechanism is None else _share(blocked, names, mechanism)
            if share:
                marks.append((hour, share, upto - before))
                sums[hour] = sums.get(hour, 0.0) + share
                before = upto
        rises.append(readings.rise(marks, least) + SLACK)

    def pooled() -> float:
        opened = together()
        marks: list[tuple[int, float, float]] = []
        before = 0.0
        for hour in sorted(sums):
            marks.append((hour, sums[hour], opened[hour] - before))
            before = opened[hour]
        return readings.rise(marks, least) + SLACK

    return readings.could_find(mechanism, rises, pooled)


def _share(blocked: float, names: frozenset[str], mechanism: str) -> float:
    return blocked / len(names) if mechanism in names else 0.0
