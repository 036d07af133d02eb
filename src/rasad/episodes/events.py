"""
Pieces to events: what changed together is one event, whatever the network.

D3: one real event gives about one episode. Networks that follow days apart,
a block that flaps, a change of mechanism and a hole in the data stay one event;
access that came back and was measured for days parts two.
"""

from collections.abc import Iterable, Sequence
from math import log

from msgspec import Struct

from rasad.episodes import edges
from rasad.episodes.floors import Floors
from rasad.episodes.places import Piece, Place
from rasad.episodes.readings import is_artefact
from rasad.episodes.series import DAY, Point

CLEAR = 20  # hours of access that part two episodes when they come once
WELL = 12.0  # effective measurements that make a gap well measured
BEYOND = 20.0  # nats against the block going on through the gap
SHARP, ALIKE, STEADY, MIXED = 0.6, 0.7, 0.5, 0.4
SHORT = 60  # hours; what is shorter has to look like one cause
SURE, LONG = 9.0, 10  # nats; days
LIKELY, FAINT = 3.0, 0.2
CHIEF = 0.15  # of the blocked measurements that name a mechanism


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
        kept = _changed(place, [run for run in runs if _counts(run)])
        if kept and _stands(place, kept, floors):
            events.append(kept)
    return events


def _clusters(place: Place, floors: Floors) -> list[list[Piece]]:
    clusters: list[list[Piece]] = []
    until = 0
    for piece in place.pieces:
        if clusters and (
            piece.first - until <= floors.gap_hours
            or not _is_seen(place, (until, piece.first))
        ):
            clusters[-1].append(piece)
        else:
            clusters.append([piece])
            until = piece.last
        until = max(until, piece.last)
    return [part for cluster in clusters for part in _parted(place, cluster)]


def _is_seen(place: Place, span: tuple[int, int]) -> bool:
    """Tell whether anybody in the country looked in a span."""
    return any(
        span[0] < point.hour < span[1] and point.weight > 0
        for one in place.series
        for point in one.points
    )


def _parted(place: Place, cluster: list[Piece]) -> list[list[Piece]]:
    """Part a cluster at its one clear gap; several gaps are a flapping block."""
    cuts = _gaps(place, cluster)
    if len(cuts) != 1:
        return [cluster]
    before, after = cuts[0]
    earlier = [cut for p in cluster if (cut := place.cut(p, last=before))]
    later = [cut for p in cluster if (cut := place.cut(p, first=after))]
    return [earlier, later]


def _gaps(place: Place, cluster: Sequence[Piece]) -> list[tuple[int, int]]:
    """Give the gaps in which the networks of a cluster were open beyond doubt."""
    hours: dict[int, list[float]] = {}
    since = min(piece.first for piece in cluster)
    until = max(piece.last for piece in cluster)
    for number in sorted({piece.place for piece in cluster}):
        for point in place.series[number].points:
            if since <= point.hour <= until and point.weight:
                sums = hours.setdefault(point.hour, [0.0, 0.0])
                sums[0] += point.blocked_weight
                sums[1] += point.weight
    bad, total = (sum(hours[h][n] for h in sorted(hours)) for n in (0, 1))
    # How much one open test speaks against a block of this share.
    speaks = -log(max(0.05, 1 - bad / total)) if total else 0.0
    found: list[tuple[int, int]] = []
    last, good = since, 0.0
    for hour in sorted(hours):
        if not hours[hour][0]:
            good += hours[hour][1]
            continue
        apart = hour - last - place.grain + 1
        if apart > CLEAR and good >= WELL and good * speaks >= BEYOND:
            found.append((last, hour))
        last, good = hour, 0.0
    return found


def _runs(place: Place, cluster: Sequence[Piece]) -> list[Run]:
    by_network: dict[int, list[Piece]] = {}
    for piece in cluster:
        by_network.setdefault(piece.place, []).append(piece)
    chief = _chief(p for piece in cluster for p in place.points_of(piece))
    return [_run(place, by_network[number], chief) for number in sorted(by_network)]


def _chief(points: Iterable[Point]) -> frozenset[str]:
    """Name the mechanisms that an event is made of; none where no cell names any."""
    return frozenset(n for n, share in shares(points).items() if share >= CHIEF)


def _run(place: Place, pieces: Sequence[Piece], chief: frozenset[str]) -> Run:
    series = place.series[pieces[0].place]
    first, last = edges.sharpened(
        series.points,
        min(piece.stretch.first for piece in pieces),
        max(piece.stretch.last for piece in pieces),
        chief,
    )
    points = [
        point
        for piece in pieces
        for point in series.points[
            max(first, piece.stretch.first) : min(last, piece.stretch.last) + 1
        ]
    ]
    told = [point for point in points if point.blocked_weight]
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
    if run.strict or run.gain >= 2 * LIKELY:
        return True
    return run.gain >= LIKELY and run.blocked >= SHARP * run.weight


def points_of(place: Place, run: Run) -> Sequence[Point]:
    """Return the points of a network's part in an event."""
    return place.series[run.place].points[run.first : run.last + 1]


def shares(points: Iterable[Point]) -> dict[str, float]:
    """Give each mechanism's share of blocked measurements that name one."""
    found: dict[str, float] = {}
    for point in points:
        names = point.mechanism.split(";") if point.mechanism else []
        for name in names:
            found[name] = found.get(name, 0.0) + point.blocked / len(names)
    total = sum(found[name] for name in sorted(found))
    return {name: found[name] / total for name in sorted(found)} if total else {}


def _changed(place: Place, runs: Sequence[Run]) -> tuple[Run, ...]:
    """
    Leave out what was always so and may be error: that is no change (D1).

    Of what is there from the first cell stay networks that are mostly blocked,
    those that are blocked as these are, and what shows an artefact.
    """
    # What began later bears no witness for what was there before it.
    always = [run for run in runs if run.first <= 1]
    blocked, weight = sum(r.blocked for r in always), sum(r.weight for r in always)
    whole = [point for run in runs for point in points_of(place, run)]
    if (
        not _from_the_start(place, runs)
        or blocked >= STEADY * weight
        or _artefacts(whole) >= ALIKE
    ):
        return tuple(runs)
    sure = [r for r in always if r.strict and r.blocked >= STEADY * r.weight]
    chief = _chief(point for run in sure for point in points_of(place, run))
    return tuple(
        run
        for run in runs
        if run not in always or run in sure or _chief(points_of(place, run)) & chief
    )


def _stands(place: Place, runs: Sequence[Run], floors: Floors) -> bool:
    blocked, weight = sum(r.blocked for r in runs), sum(r.weight for r in runs)
    share = blocked / weight if weight else 0.0
    likeness = {run.place: _likeness(points_of(place, run)) for run in runs}
    if len(runs) >= floors.networks and _agree(runs, floors):
        told = [
            (run.witnesses, alike) for run in runs if (alike := likeness[run.place])
        ]
        size = sum(witnesses for witnesses, _ in told)
        alike = sum(one[0] * one[1] for one in told) / size if size else 0.0
        return share >= FAINT and (alike >= MIXED or (not told and share >= SHARP))
    return any(_alone(run, points_of(place, run), floors) for run in runs if run.strict)


def _artefacts(points: Iterable[Point]) -> float:
    """Give the share of mechanisms that settle a block by themselves."""
    return sum(share for name, share in shares(points).items() if is_artefact(name))


def _likeness(points: Iterable[Point]) -> float:
    """Give the share of the chief mechanism; 0 where no cell names any."""
    return max(shares(points).values(), default=0.0)


def _agree(runs: Sequence[Run], floors: Floors) -> bool:
    witnesses = sum(run.witnesses for run in runs)
    return (
        witnesses >= floors.reports + floors.networks
        and sum(run.gain for run in runs) >= SURE
        and sum(run.strict or run.witnesses > 1 for run in runs) >= 1
    )


def _alone(run: Run, points: Sequence[Point], floors: Floors) -> bool:
    """Tell whether one network's part is enough by itself."""
    if run.witnesses < floors.reports or run.gain < SURE:
        return False
    if run.days < floors.days and run.witnesses < floors.burst_reports:
        return False
    share = run.blocked / run.weight if run.weight else 0.0
    alike = _likeness(points)
    if share >= FAINT and _artefacts(points) >= ALIKE:
        return True
    sure = run.gain >= LONG * floors.reports
    if not alike:
        return sure and (share >= SHARP or run.days >= LONG)
    if run.end - run.start < SHORT or run.witnesses < floors.burst_reports:
        return share >= SHARP and alike >= ALIKE
    return alike >= STEADY or (share >= SHARP and alike >= MIXED)


def _from_the_start(place: Place, runs: Sequence[Run]) -> bool:
    return any(run.first <= 1 for run in runs) and not any(
        point.ok and point.hour < min(run.start for run in runs) - 3 * DAY
        for one in place.series
        for point in one.points[:1]
    )
