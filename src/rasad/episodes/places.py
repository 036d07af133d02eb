"""
One target in one country: where and when its networks are blocked.

Each network is read by itself first, then all networks together, so that a
few measurements on each of several networks can agree. What both find opens a
window, and inside a window a network needs less to be counted in: a sibling's
block makes its own more likely.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from rasad.episodes import readings
from rasad.episodes.loudness import JOINT, JOINT_LEAST, WINDOW
from rasad.episodes.readings import LENIENT, STRICT, Heights, Reading
from rasad.episodes.series import DAY, Point, Series
from rasad.episodes.states import Stretch

Found = tuple[Stretch, bool]  # and whether it is sure by itself


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
    found: dict[int, list[Found]] = {}
    for reading in readings.from_series(series, heights):
        for place, stretch, strict in _found(series, reading):
            found.setdefault(place, []).append((stretch, strict))
    pieces = [
        Piece(points[s.first].hour, points[s.last].hour, one.asn, place, s, strict)
        for place, one in enumerate(series)
        if (points := one.points)
        for s, strict in _apart(one, found.get(place, []))
    ]
    grain = DAY if all(p.hour % DAY == 0 for one in series for p in one.points) else 1
    return Place(country, target, tuple(series), tuple(sorted(pieces)), grain)


def _found(
    series: Sequence[Series], reading: Reading
) -> Iterator[tuple[int, Stretch, bool]]:
    """Give the stretches that one reading finds: network, stretch, whether sure."""
    levels = reading.levels()
    strict = {place: reading.of(place, levels[place], STRICT) for place in levels}
    windows = [
        (series[place].points[s.first].hour, series[place].points[s.last].hour)
        for place in levels
        for s in strict[place]
    ]
    faint: dict[int, tuple[Stretch, ...]] = {}
    together: list[tuple[int, int]] = []
    if windows or sum(any(m[1] for m in marks) for marks in reading.marks) > 1:
        faint = {place: reading.of(place, levels[place], LENIENT) for place in levels}
        together = reading.together(STRICT)
        windows += together + _jointly(series, faint)
    for place, stretches in faint.items():
        points = series[place].points
        sure = [(s.first, s.last) for s in strict[place]]
        for one in stretches:
            first, last = points[one.first].hour, points[one.last].hour
            if any(
                first <= until + WINDOW and last >= since - WINDOW
                for since, until in windows
            ):
                is_strict = any(one.first <= b and one.last >= a for a, b in sure)
                # Where all are sure as one, a network that says most of it is.
                is_carrying = one.gain >= STRICT.enter and any(
                    first <= until and last >= since for since, until in together
                )
                yield place, one, is_strict or is_carrying


def _apart(series: Series, found: Sequence[Found]) -> list[Found]:
    """
    Keep of stretches that overlap the one that says most, and what juts out.

    Readings by different mechanisms may find the same hours.
    """
    kept: list[Found] = []
    for stretch, strict in sorted(found, key=lambda one: (-one[0].gain, one)):
        rest = [stretch]
        for other, _ in kept:
            rest = [part for one in rest for part in _beside(series, one, other)]
        kept += [(one, strict) for one in rest if one.gain >= LENIENT.enter]
    return sorted(kept)


def _beside(series: Series, one: Stretch, other: Stretch) -> list[Stretch]:
    """Give what of a stretch lies before, and what lies after, another."""
    if one.last < other.first or one.first > other.last:
        return [one]
    whole = sum(p.blocked_weight for p in series.points[one.first : one.last + 1])
    found: list[Stretch] = []
    for first, last in ((one.first, other.first - 1), (other.last + 1, one.last)):
        inside = [n for n in range(first, last + 1) if series.points[n].blocked_weight]
        if inside:
            part = sum(series.points[n].blocked_weight for n in inside)
            over = one.over or inside[-1] < one.last
            gain = one.gain * part / whole
            found.append(Stretch(inside[0], inside[-1], gain, over))
    return found


def _jointly(
    series: Sequence[Series], faint: Mapping[int, Sequence[Stretch]]
) -> list[tuple[int, int]]:
    """Give the hours in which stretches of several networks overlap and add up."""
    found = sorted(
        (points[s.first].hour, points[s.last].hour, place, s.gain)
        for place in faint
        if (points := series[place].points)
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
