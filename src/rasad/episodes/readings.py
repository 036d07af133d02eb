"""
A place read as a whole, and by each mechanism alone.

A block has a cause and looks alike; errors come of many kinds. So the share of
errors to expect is learnt for each mechanism by itself: a few forged answers
among many timeouts stand out, however many timeouts there are. What is read by
one mechanism leaves out what was blocked by another, which says nothing of it.
"""

from collections.abc import Callable, Mapping, Sequence
from math import log

from msgspec import Struct

from rasad.episodes.series import Point, Series
from rasad.episodes.states import Costs, Mark, Stretch, likelihoods, stretches

STRICT = Costs(enter=9.0, leave=7.0)
LENIENT = Costs(enter=2.5, leave=5.0)
# One mechanism of so many that could be looked at: a find by it costs as much more.
KINDS = log(8)
# Networks that are each a little less than sure, and at once, are sure together.
JOINT, JOINT_LEAST = 22.0, 5.0  # nats: of all, and of each
PRIOR, PRIOR_WEIGHT = 0.03, 15.0
MOST_OWN = 0.25
LEAST = 0.025  # the share of errors is never taken for less: of all kinds,
LEAST_FAILURE, LEAST_ARTEFACT = 0.01, 0.004  # of one that errors make, of one not
# What settles a block by itself (a known page, a bogon, a foreign certificate).
ARTEFACTS = ("dns.injection.blockpage", "dns.injection.bogon", "http.blockpage")
FOREIGN = "tls.mitm"
FEWEST = 2.0  # effective measurements by a mechanism that make it worth a look
Heights = Mapping[tuple[str, int], float]
Marks = tuple[Mark, ...]


class Reading(Struct, frozen=True):
    """
    The networks of a place as one reading sees them, and its rates of error.

    `mechanism` is None where all that is blocked counts; `ordinary` are the
    networks that can be read as one.
    """

    target: str
    mechanism: str | None
    marks: tuple[Marks, ...]
    ordinary: Marks
    heights: Heights

    def of(self, place: int, costs: Costs) -> tuple[Stretch, ...]:
        """Find the stretches of one network."""
        return self._read(self.marks[place], costs)

    def together(self, costs: Costs) -> list[tuple[int, int]]:
        """Read ordinary networks as one series; give the hours of its stretches."""
        marks = self.ordinary
        return [
            (marks[found.first][0], marks[found.last][0])
            for found in self._read(marks, costs)
        ]

    def _read(self, marks: Marks, costs: Costs) -> tuple[Stretch, ...]:
        least, dear = least_errors(self.mechanism), dearer(costs, self.mechanism)
        if rise(marks, least) < dear.enter:
            return ()
        return stretches(marks, self._noise(self._rate(marks)), dear, least)

    def _rate(self, marks: Marks) -> float:
        """Estimate the share of errors from what lies outside of stretches."""
        least, dear = least_errors(self.mechanism), dearer(STRICT, self.mechanism)
        prior = PRIOR if self.mechanism is None else least
        blocked: set[int] = set()
        for found in stretches(marks, self._noise(prior), dear, least):
            blocked.update(range(found.first, found.last + 1))
        bad, total = prior * PRIOR_WEIGHT, PRIOR_WEIGHT
        for place, (_, hits, good) in enumerate(marks):
            if place not in blocked:
                bad += hits
                total += hits + good
        return min(MOST_OWN, bad / total)

    def _noise(self, rate: float) -> Callable[[int], float]:
        return lambda day: rate + self.heights.get((self.target, day), 0.0)


def is_artefact(mechanism: str) -> bool:
    """Tell whether a mechanism settles a block: no error of a network looks so."""
    return mechanism in ARTEFACTS or mechanism.startswith(FOREIGN)


def from_series(series: Sequence[Series], heights: Heights) -> list[Reading]:
    """Give the readings that could find anything: of all, then by mechanism."""
    target = series[0].target
    found: list[Reading] = []
    for mechanism in [None, *_mechanisms(series)]:
        marks = tuple(_marks(one.points, mechanism) for one in series)
        plain = [m for m, one in zip(marks, series, strict=True) if not one.privileged]
        found.append(
            Reading(target, mechanism, marks, _summed(plain or marks), heights)
        )
    return [reading for reading in found if not _is_open(reading)]


def could_find(
    mechanism: str | None, rises: Sequence[float], together: Callable[[], float]
) -> bool:
    """
    Leave out what cannot give a window, whatever the rates of error are.

    `rises` are those of the networks; `together` gives that of all as one, which
    is never more than their sum.
    """
    enter = dearer(STRICT, mechanism).enter
    several = [one for one in rises if one >= JOINT_LEAST]
    if max(rises, default=0.0) >= enter:
        return True
    if len(several) > 1 and sum(several) >= JOINT:
        return True
    return sum(rises) >= enter and together() >= enter


def _is_open(reading: Reading) -> bool:
    least = least_errors(reading.mechanism)
    rises = [rise(marks, least) for marks in reading.marks]
    return not could_find(
        reading.mechanism, rises, lambda: rise(reading.ordinary, least)
    )


def _summed(marks: Sequence[Marks]) -> Marks:
    sums: dict[int, list[float]] = {}
    for some in marks:
        for hour, bad, good in some:
            both = sums.setdefault(hour, [0.0, 0.0])
            both[0] += bad
            both[1] += good
    return tuple((hour, sums[hour][0], sums[hour][1]) for hour in sorted(sums))


def rise(marks: Sequence[Mark], least: float) -> float:
    """
    Give the most nats by which any span of *marks* speaks for a block.

    An upper bound of what any path through the states gains over staying open,
    before the costs of change: a blocked test speaks at most as loud as where
    all are blocked and errors are rarest, an open one against it at least as
    where a part is. Below the cost of entering nothing is ever found.
    """
    terms = likelihoods(least, least)
    hit, miss = terms[5] - terms[1], terms[2] - terms[0]
    now = most = 0.0
    for _, bad, good in marks:
        now = max(0.0, now + good * miss) + bad * hit
        most = max(most, now)
    return most


def _mechanisms(series: Sequence[Series]) -> list[str]:
    sums: dict[str, float] = {}
    for one in series:
        for point in one.points:
            if point.mechanism:
                names = point.mechanism.split(";")
                for name in names:
                    share = point.blocked_weight / len(names)
                    sums[name] = sums.get(name, 0.0) + share
    return sorted(name for name, total in sums.items() if total >= FEWEST)


def _marks(points: Sequence[Point], mechanism: str | None) -> Marks:
    if mechanism is None:
        return tuple(
            (p.hour, p.blocked_weight, p.weight - p.blocked_weight) for p in points
        )
    return tuple(
        (p.hour, _matched(p, mechanism), p.weight - p.blocked_weight) for p in points
    )


def _matched(point: Point, mechanism: str) -> float:
    if not point.mechanism:
        return 0.0
    if point.mechanism == mechanism:
        return point.blocked_weight
    names = point.mechanism.split(";")
    return point.blocked_weight / len(names) if mechanism in names else 0.0


def least_errors(mechanism: str | None) -> float:
    """Give the least share of errors that a reading expects."""
    if mechanism is None:
        return LEAST
    return LEAST_ARTEFACT if is_artefact(mechanism) else LEAST_FAILURE


def dearer(costs: Costs, mechanism: str | None) -> Costs:
    """Give what a change of state costs a reading: more where there are many."""
    if mechanism is None:
        return costs
    return Costs(enter=costs.enter + KINDS, leave=costs.leave, switch=costs.switch)
