"""
One target in one country: where and when its networks are blocked.

Each network is read by itself first, then all networks together, so that a
few measurements on each of several networks can agree. What both find opens a
window, and inside a window a network needs less to be counted in: a sibling's
block makes its own more likely.
"""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from rasad.episodes.series import DAY, Point, Series
from rasad.episodes.states import Costs, Noise, Stretch, stretches

STRICT = Costs(enter=9.0, leave=7.0)
LENIENT = Costs(enter=2.5, leave=5.0)
WINDOW = 12  # hours around a window that still belong to it
# Networks that are each a little less than sure, and at once, are sure together.
JOINT, JOINT_LEAST = 22.0, 5.0  # nats: of all, and of each
PRIOR, PRIOR_WEIGHT = 0.03, 15.0
MOST_OWN = 0.25
Heights = Mapping[tuple[str, int], float]


class Piece(Struct, frozen=True, order=True):
    """A blocked stretch of one network: hours [first, last], points, sureness."""

    first: int
    last: int
    asn: int
    place: int
    stretch: Stretch
    strict: bool


class Place(Struct, frozen=True):
    """One target in one country: its series and their blocked pieces."""

    country: str
    target: str
    series: tuple[Series, ...]
    pieces: tuple[Piece, ...]
    grain: int

    def points_of(self, piece: Piece) -> Sequence[Point]:
        """Return the points of a piece, its first to its last."""
        stretch = piece.stretch
        return self.series[piece.place].points[stretch.first : stretch.last + 1]

    def cut(
        self, piece: Piece, *, first: int | None = None, last: int | None = None
    ) -> Piece | None:
        """Return the part of a piece from hour *first*, or up to *last*, if any."""
        points = self.series[piece.place].points
        inside = [
            n
            for n in range(piece.stretch.first, piece.stretch.last + 1)
            if (first is None or points[n].hour >= first)
            and (last is None or points[n].hour <= last)
            and points[n].blocked_weight
        ]
        if not inside:
            return None
        whole = sum(point.blocked_weight for point in self.points_of(piece))
        part = sum(points[n].blocked_weight for n in inside)
        over = piece.stretch.over or inside[-1] < piece.stretch.last
        gain = piece.stretch.gain * part / whole
        stretch = Stretch(inside[0], inside[-1], gain, over)
        edges = (points[inside[0]].hour, points[inside[-1]].hour)
        return Piece(*edges, piece.asn, piece.place, stretch, piece.strict)


def from_series(series: Sequence[Series], heights: Heights) -> Place:
    """Find the blocked pieces of the networks of one target in one country."""
    country, target = series[0].country, series[0].target
    alive = [sum(p.blocked_weight for p in one.points) for one in series]
    rates = [
        _rate(one, heights) if told > 1 else PRIOR
        for one, told in zip(series, alive, strict=True)
    ]
    noises = [_noise(target, rate, heights) for rate in rates]
    strict = [
        stretches(one.points, noise, STRICT) if told > 1 else ()
        for one, noise, told in zip(series, noises, alive, strict=True)
    ]
    windows = [
        (one.points[s.first].hour, one.points[s.last].hour)
        for one, found in zip(series, strict, strict=True)
        for s in found
    ]
    faint: list[tuple[Stretch, ...]] = []
    if windows or sum(told > 0 for told in alive) > 1:
        faint = [
            stretches(one.points, noise, LENIENT) if told else ()
            for one, noise, told in zip(series, noises, alive, strict=True)
        ]
        windows += _together(series, _noise(target, _mean(series, rates), heights))
        windows += _jointly(series, faint)
    pieces = _pieces(series, faint, strict, windows) if windows else []
    grain = DAY if all(p.hour % DAY == 0 for one in series for p in one.points) else 1
    return Place(country, target, tuple(series), tuple(sorted(pieces)), grain)


def _pieces(
    series: Sequence[Series],
    faint: Sequence[Sequence[Stretch]],
    strict: Sequence[Sequence[Stretch]],
    windows: Sequence[tuple[int, int]],
) -> list[Piece]:
    pieces: list[Piece] = []
    for place, one in enumerate(series):
        sure = [(s.first, s.last) for s in strict[place]]
        for found in faint[place]:
            first, last = one.points[found.first].hour, one.points[found.last].hour
            if not any(
                first <= until + WINDOW and last >= since - WINDOW
                for since, until in windows
            ):
                continue
            is_strict = any(
                found.first <= until and found.last >= since for since, until in sure
            )
            pieces.append(Piece(first, last, one.asn, place, found, is_strict))
    return pieces


def _jointly(
    series: Sequence[Series], faint: Sequence[Sequence[Stretch]]
) -> list[tuple[int, int]]:
    """Give the hours in which stretches of several networks overlap and add up."""
    found = sorted(
        (one.points[s.first].hour, one.points[s.last].hour, place, s.gain)
        for place, one in enumerate(series)
        for s in faint[place]
        if s.gain >= JOINT_LEAST
    )
    windows: list[tuple[int, int]] = []
    for number, (since, until, place, gain) in enumerate(found):
        best, end, total = {place: gain}, until, gain
        for other_since, other_until, other, more in found[number + 1 :]:
            if other_since > until + WINDOW:
                break
            if other not in best:
                best[other] = more
                total += more
                end = max(end, other_until)
        if len(best) > 1 and total >= JOINT:
            windows.append((since, end))
    return windows


def _noise(target: str, rate: float, heights: Heights) -> Callable[[int], float]:
    def noise(day: int) -> float:
        return rate + heights.get((target, day), 0.0)

    return noise


def _rate(one: Series, heights: Heights) -> float:
    """Estimate a network's own share of errors from its open points."""
    blocked: set[int] = set()
    for found in stretches(one.points, _noise(one.target, PRIOR, heights), STRICT):
        blocked.update(range(found.first, found.last + 1))
    bad, total = PRIOR * PRIOR_WEIGHT, PRIOR_WEIGHT
    for place, point in enumerate(one.points):
        if place not in blocked:
            bad += point.blocked_weight
            total += point.weight
    return min(MOST_OWN, bad / total)


def _mean(series: Sequence[Series], rates: Sequence[float]) -> float:
    weights = [sum(point.weight for point in one.points) for one in series]
    total = sum(weights)
    if not total:
        return PRIOR
    return sum(w * r for w, r in zip(weights, rates, strict=True)) / total


def _together(series: Sequence[Series], noise: Noise) -> list[tuple[int, int]]:
    """
    Read all ordinary networks as one series; give the hours of its stretches.

    Where only privileged ones are measured, they are read.
    """
    sums: dict[int, list[float]] = {}
    ordinary = [one for one in series if not one.privileged] or series
    for one in ordinary:
        for point in one.points:
            both = sums.setdefault(point.hour, [0.0, 0.0])
            both[0] += point.blocked_weight
            both[1] += point.weight
    points = [
        Point(hour, sums[hour][0], sums[hour][1], *(0, 0, 0, 0), False, "", "", False)
        for hour in sorted(sums)
    ]
    return [
        (points[found.first].hour, points[found.last].hour)
        for found in stretches(points, noise, STRICT)
    ]
