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

from rasad.episodes import loudness
from rasad.episodes.loudness import Loudness
from rasad.episodes.series import Point, Series
from rasad.episodes.states import Costs, Mark, Stretch, stretches

STRICT = Costs(enter=9.0, leave=7.0)
LENIENT = Costs(enter=2.5, leave=5.0)
# One mechanism of so many that could be looked at: a find by it costs as much more.
KINDS = log(8)
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


class Level(Struct, frozen=True, gc=False):
    """How loud a series speaks for a block at most, and its share of errors."""

    loud: Loudness
    errors: float


class Reading(Struct, frozen=True):
    """
    The networks of a place as one reading sees them, and its rates of error.

    `mechanism` is None where all that is blocked counts; `ordinary` are the
    networks that can be read as one.
    """

    target: str
    mechanism: str | None
    marks: tuple[Marks, ...]
    loud: tuple[Loudness, ...]
    ordinary: Marks
    heights: Heights

    def levels(self) -> dict[int, Level]:
        """Give, of the networks that may have any stretch, what they are read at."""
        return {
            place: self._level(marks, self.loud[place])
            for place, marks in enumerate(self.marks)
            if self.loud[place].pays(self._dear(LENIENT))
        }

    def of(self, place: int, level: Level, costs: Costs) -> tuple[Stretch, ...]:
        """Find the stretches of one network."""
        return self._read(self.marks[place], level, costs)

    def together(self, costs: Costs) -> list[tuple[int, int]]:
        """Read ordinary networks as one series; give the hours of its stretches."""
        marks = self.ordinary
        level = self._level(marks, loudness.of(marks, least_errors(self.mechanism)))
        return [
            (marks[found.first][0], marks[found.last][0])
            for found in self._read(marks, level, costs)
        ]

    def _dear(self, costs: Costs) -> Costs:
        return dearer(costs, self.mechanism)

    def _read(self, marks: Marks, level: Level, costs: Costs) -> tuple[Stretch, ...]:
        least, dear = least_errors(self.mechanism), self._dear(costs)
        if not level.loud.pays(dear):
            return ()
        return stretches(marks, self._noise(level.errors), dear, least)

    def _level(self, marks: Marks, loud: Loudness) -> Level:
        """Estimate the share of errors from what lies outside of stretches."""
        least, dear = least_errors(self.mechanism), self._dear(STRICT)
        prior = PRIOR if self.mechanism is None else least
        blocked: set[int] = set()
        if loud.pays(dear):
            for found in stretches(marks, self._noise(prior), dear, least):
                blocked.update(range(found.first, found.last + 1))
        bad, total = prior * PRIOR_WEIGHT, PRIOR_WEIGHT
        for place, (_, hits, good) in enumerate(marks):
            if place not in blocked:
                bad += hits
                total += hits + good
        return Level(loud, min(MOST_OWN, bad / total))

    def _noise(self, rate: float) -> Callable[[int], float]:
        return lambda day: rate + self.heights.get((self.target, day), 0.0)


def is_artefact(mechanism: str) -> bool:
    """Tell whether a mechanism settles a block: no error of a network looks so."""
    return mechanism in ARTEFACTS or mechanism.startswith(FOREIGN)


def from_series(series: Sequence[Series], heights: Heights) -> list[Reading]:
    """Give the readings that could find anything: of all, then by mechanism."""
    readings = (
        _reading(series, mechanism, heights)
        for mechanism in [None, *_mechanisms(series)]
    )
    return [reading for reading in readings if reading is not None]


def _reading(
    series: Sequence[Series], mechanism: str | None, heights: Heights
) -> Reading | None:
    """Read by one mechanism, or by any; None where nothing could be found."""
    marks = tuple(_marks(one.points, mechanism) for one in series)
    least = least_errors(mechanism)
    loud = tuple(loudness.of(some, least) for some in marks)
    summed: list[Marks] = []

    def together() -> Loudness:
        plain = [m for m, one in zip(marks, series, strict=True) if not one.privileged]
        summed.append(_summed(plain or marks))
        return loudness.of(summed[0], least)

    if not could_find(mechanism, loud, together):
        return None
    if not summed:
        together()
    return Reading(series[0].target, mechanism, marks, loud, summed[0], heights)


def could_find(
    mechanism: str | None,
    loud: Sequence[Loudness],
    together: Callable[[], Loudness],
    *,
    spare: float = 0.0,
) -> bool:
    """
    Leave out what cannot give a window, whatever the rates of error are.

    `loud` is how loud the networks speak; `together` gives that of all as one,
    which is never more than their sum.
    """
    sure = dearer(STRICT, mechanism)
    if any(one.pays(sure) for one in loud):
        return True
    if loudness.are_joint(loud, dearer(LENIENT, mechanism), spare=spare):
        return True
    return sum(one.most for one in loud) >= sure.enter and together().pays(sure)


def _summed(marks: Sequence[Marks]) -> Marks:
    sums: dict[int, list[float]] = {}
    for some in marks:
        for hour, bad, good in some:
            both = sums.setdefault(hour, [0.0, 0.0])
            both[0] += bad
            both[1] += good
    return tuple((hour, sums[hour][0], sums[hour][1]) for hour in sorted(sums))


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
