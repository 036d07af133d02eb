"""
The first and the last blocked point of a run, told from errors beside them.

A run is what a hidden state found; at its edges it may hold errors that came
just before the change. With the run's own share of blocked measurements and its
own mechanisms known, the likeliest pair of change points is found (two levels,
maximum likelihood).
"""

from collections.abc import Iterable, Sequence
from math import log

from rasad.episodes.series import Point

STRAY = 0.02  # errors that happen to be of the run's own mechanism
USUAL = 15.0  # measurements that a network's own share of errors has to outweigh
LOW, HIGH = 0.25, 0.95  # shares that a run is read with


def sharpened(
    points: Sequence[Point], first: int, last: int, chief: frozenset[str]
) -> tuple[int, int]:
    """
    Give the first and last point of [first, last] that belong to the change.

    `chief` are the run's mechanisms; where it is empty, every blocked point
    counts. Comes out as it went in where no part is likelier than the whole.
    """
    inside = range(first, last + 1)
    stray = STRAY if chief else _stray(points, first, last)
    told = {place: _matched(points[place], chief) for place in inside}
    if not any(told.values()):
        return first, last
    share = _share(points, told, inside)
    begin = _best(points, told, reversed(inside), (share, stray))
    share = _share(points, told, range(begin, last + 1))
    begin = _best(points, told, reversed(inside), (share, stray))
    return begin, _best(points, told, range(begin, last + 1), (share, stray))


def _stray(points: Sequence[Point], first: int, last: int) -> float:
    """Estimate the errors around a run whose cells name no mechanism."""
    around = [*points[:first], *points[last + 1 :]]
    bad = sum(point.blocked_weight for point in around)
    total = sum(point.weight for point in around)
    return max(STRAY, min(LOW, (STRAY * USUAL + bad) / (USUAL + total)))


def _matched(point: Point, chief: frozenset[str]) -> float:
    if not point.blocked_weight or not chief or not point.mechanism:
        return point.blocked_weight
    names = point.mechanism.split(";")
    return point.blocked_weight * sum(n in chief for n in names) / len(names)


def _share(
    points: Sequence[Point], told: dict[int, float], inside: Iterable[int]
) -> float:
    places = list(inside)
    matched = sum(told[place] for place in places)
    weight = sum(points[place].weight for place in places)
    return min(HIGH, max(LOW + STRAY, matched / weight if weight else 0.0))


def _best(
    points: Sequence[Point],
    told: dict[int, float],
    places: Iterable[int],
    rates: tuple[float, float],
) -> int:
    """Walk along *places* and give the matched one up to which most is gained."""
    share, stray = rates
    hit, pass_ = log(share / stray), log((1 - share) / (1 - stray))
    total, most, best = 0.0, -1.0, -1
    for place in places:
        matched = told[place]
        good = points[place].weight - points[place].blocked_weight
        total += matched * hit + good * pass_
        if matched and (best < 0 or total >= most):
            most, best = total, place
    return best
