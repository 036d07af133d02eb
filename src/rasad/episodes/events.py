"""
Pieces to events: what changed together is one event, whatever the network.

D3: one real event gives about one episode. Networks that follow days apart,
a block that flaps, a change of mechanism and a hole in the data stay one event;
access that came back and was measured for days parts two.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from rasad.episodes.floors import Floors
from rasad.episodes.places import Piece, Place
from rasad.episodes.series import DAY, Point

CLEAR = 20  # hours of access that part two episodes when they come once
WELL = 8.0  # effective measurements that make a gap well measured
STRAY = 0.12  # of them at most so many blocked
SHARP, ALIKE, STEADY = 0.6, 0.7, 0.5
SHORT = 60  # hours; what is shorter has to look like one cause
SURE = 9.0


class Run(Struct, frozen=True):
    """One network's part in an event: its first to its last piece, and counts."""

    asn: int
    place: int
    first: int
    last: int
    start: int
    end: int
    witnesses: int
    days: int
    gain: float
    blocked: float
    weight: float
    strict: bool
    over: bool


def from_place(place: Place, floors: Floors) -> list[tuple[Run, ...]]:
    """Give the events of a place that stand on enough, in order of time."""
    events: list[tuple[Run, ...]] = []
    for cluster in _clusters(place, floors):
        runs = _runs(place, cluster)
        kept = tuple(run for run in runs if _counts(run))
        if kept and _stands(place, kept, floors):
            events.append(kept)
    return events


def _clusters(place: Place, floors: Floors) -> list[list[Piece]]:
    clusters: list[list[Piece]] = []
    until = 0
    for piece in place.pieces:
        if clusters and (
            piece.first - until <= floors.gap_hours
            or not _is_open(place, clusters[-1], (until, piece.first))
        ):
            clusters[-1].append(piece)
        else:
            clusters.append([piece])
            until = piece.last
        until = max(until, piece.last)
    return [part for cluster in clusters for part in _parted(place, cluster)]


def _parted(place: Place, cluster: list[Piece]) -> list[list[Piece]]:
    """Part a cluster at its one clear gap; several gaps are a flapping block."""
    cuts: list[int] = []
    until = cluster[0].last
    for number, piece in enumerate(cluster):
        span = (until + place.grain - 1, piece.first)
        if span[1] - span[0] > CLEAR and _is_open(place, cluster, span):
            cuts.append(number)
        until = max(until, piece.last)
    if len(cuts) != 1:
        return [cluster]
    return [cluster[: cuts[0]], cluster[cuts[0] :]]


def _is_open(place: Place, cluster: Sequence[Piece], span: tuple[int, int]) -> bool:
    """Tell whether the networks of a cluster were measured and open in a span."""
    bad = total = 0.0
    for number in sorted({piece.place for piece in cluster}):
        for point in place.series[number].points:
            if span[0] < point.hour < span[1]:
                bad += point.blocked_weight
                total += point.weight
    least = min(WELL, 3.0 * (1 + (span[1] - span[0]) // (7 * DAY)))
    return total >= least and bad <= STRAY * total + 1


def _runs(place: Place, cluster: Iterable[Piece]) -> list[Run]:
    by_network: dict[int, list[Piece]] = {}
    for piece in cluster:
        by_network.setdefault(piece.place, []).append(piece)
    return [_run(place, by_network[number]) for number in sorted(by_network)]


def _run(place: Place, pieces: Sequence[Piece]) -> Run:
    points = [point for piece in pieces for point in place.points_of(piece)]
    told = [point for point in points if point.blocked_weight]
    first = min(piece.stretch.first for piece in pieces)
    last = max(piece.stretch.last for piece in pieces)
    series = place.series[pieces[0].place]
    return Run(
        *(series.asn, pieces[0].place, first, last),
        *(series.points[first].hour, series.points[last].hour),
        sum(min(point.blocked, point.reports) for point in told),
        len({point.hour // DAY for point in told}),
        sum(piece.stretch.gain for piece in pieces),
        sum(point.blocked_weight for point in points),
        sum(point.weight for point in points),
        any(piece.strict for piece in pieces),
        all(piece.stretch.over for piece in pieces),
    )


def _counts(run: Run) -> bool:
    """Leave out a network whose part is one stray result among many."""
    return run.strict or (run.gain >= 3.0 and run.blocked >= SHARP * run.weight)


def points_of(place: Place, run: Run) -> Sequence[Point]:
    """Return the points of a network's part in an event."""
    return place.series[run.place].points[run.first : run.last + 1]


def shares(points: Iterable[Point]) -> dict[str, float]:
    """Give each mechanism's share of blocked measurements that name one."""
    found: Counter[str] = Counter()
    for point in points:
        names = point.mechanism.split(";") if point.mechanism else []
        for name in names:
            found[name] += point.blocked / len(names)
    total = sum(found[name] for name in sorted(found))
    return {name: found[name] / total for name in sorted(found)} if total else {}


def _stands(place: Place, runs: Sequence[Run], floors: Floors) -> bool:
    points = [point for run in runs for point in points_of(place, run)]
    blocked, weight = sum(r.blocked for r in runs), sum(r.weight for r in runs)
    share = blocked / weight if weight else 0.0
    causes = shares(points)
    alike = max(causes.values(), default=1.0)
    if _from_the_start(place, runs) and share < STEADY:
        return False  # a level that was always so is not a change (D1)
    if len(runs) >= floors.networks and _agree(runs, floors):
        return share >= 0.2 and (share >= SHARP or alike >= STEADY)
    return any(_alone(run, share, alike, floors) for run in runs if run.strict)


def _agree(runs: Sequence[Run], floors: Floors) -> bool:
    witnesses = sum(run.witnesses for run in runs)
    return (
        witnesses >= floors.reports + floors.networks
        and sum(run.gain for run in runs) >= SURE
        and sum(run.strict or run.witnesses > 1 for run in runs) >= 1
    )


def _alone(run: Run, share: float, alike: float, floors: Floors) -> bool:
    if run.witnesses < floors.reports or run.gain < SURE:
        return False
    if run.days < floors.days and run.witnesses < floors.burst_reports:
        return False
    if run.end - run.start < SHORT:
        return share >= SHARP and alike >= ALIKE
    return share >= SHARP or alike >= STEADY


def _from_the_start(place: Place, runs: Sequence[Run]) -> bool:
    return any(run.first <= 1 for run in runs) and not any(
        point.ok and point.hour < min(run.start for run in runs) - 3 * DAY
        for one in place.series
        for point in one.points[:1]
    )
