"""Where the edges of an event lie: between the last cell before and the first after."""

from collections.abc import Sequence

from msgspec import Struct, structs

from rasad.episodes.events import Run
from rasad.episodes.places import Place
from rasad.episodes.series import moment_of
from rasad.model.span import Bracket

CHANCE = 0.01  # that all passes before a run are those that a block lets through


class Edges(Struct, frozen=True):
    """Hours: last open before, first blocked, last blocked, first open after."""

    before: int | None
    first: int
    last: int
    after: int | None


def of_run(place: Place, run: Run) -> Edges:
    """
    Find the edges of one network's part in an event.

    A network that was never seen open before takes the last open hour of a
    sibling. None stands for an edge nobody saw.
    """
    points = place.series[run.place].points
    before = next((p.hour for p in reversed(points[: run.first]) if p.ok), None)
    after = None
    if run.over:  # a stray success at the end of the data ends nothing
        after = next((p.hour for p in points[run.last + 1 :] if p.ok), None)
    if before is None:
        before = _of_siblings(place, run)
    return Edges(before, run.start, run.end, after)


def never_open(
    place: Place, runs: Sequence[Run], edges: Sequence[Edges]
) -> list[Edges]:
    """
    Take back the onsets that only errors show, where it was blocked from the start.

    Some tests pass a block. Where a sibling was never seen open, passes on a
    network before its first blocked hour show an onset only if so many would
    hardly have come while it was blocked.
    """
    if all(edge.before is not None for edge in edges):
        return list(edges)
    return [
        structs.replace(edge, before=None) if _may_be_errors(place, run) else edge
        for run, edge in zip(runs, edges, strict=True)
    ]


def _may_be_errors(place: Place, run: Run) -> bool:
    """Tell whether a run's own passes may be all there is before it."""
    points = place.series[run.place].points
    inside = points[run.first : run.last + 1]
    passed = sum(point.ok for point in inside)
    told = passed + sum(point.blocked for point in inside)
    before = sum(point.ok for point in points[: run.first])
    share = (passed + 1) / (told + 2)
    return bool(share**before > CHANCE)


def _of_siblings(place: Place, run: Run) -> int | None:
    """Find the last hour before a run at which a sibling was seen open."""
    hours: list[int] = []
    for number, one in enumerate(place.series):
        own = place.series[run.place]
        if number == run.place or (one.privileged and not own.privileged):
            continue
        blocked = [(p.first, p.last) for p in place.pieces if p.place == number]
        for point in reversed(one.points):
            if point.hour >= run.start or not point.ok:
                continue
            if not any(first <= point.hour <= last for first, last in blocked):
                hours.append(point.hour)
                break
    return max(hours, default=None)


def start_of(edges: Edges, grain: int) -> Bracket:
    """Give the bracket of the onset; a cell of a day covers the day."""
    return Bracket(
        earliest=None if edges.before is None else moment_of(edges.before),
        latest=moment_of(edges.first + grain - 1),
    )


def end_of(edges: Edges, grain: int) -> Bracket | None:
    """Give the bracket of the end; None while it goes on, or nobody looked."""
    if edges.after is None:
        return None
    return Bracket(
        earliest=moment_of(edges.last), latest=moment_of(edges.after + grain - 1)
    )


def of_event(runs: Sequence[Run], edges: Sequence[Edges]) -> Edges:
    """
    Put the edges of all networks together.

    The start is the first network's, of those that are sure. The event goes on
    while a network is still blocked after the others were seen open.
    """
    sure = [e for r, e in zip(runs, edges, strict=True) if r.strict] or list(edges)
    begun = min(sure, key=lambda e: (e.first, -1 if e.before is None else e.before))
    before = None if any(e.before is None for e in sure) else begun.before
    over = [(e.after, e.last) for e in edges if e.after is not None]
    still = [e.last for e in edges if e.after is None]
    if not over or (still and max(still) >= max(over)[0]):
        return Edges(before, begun.first, max(e.last for e in edges), None)
    after, last = max(over)
    return Edges(before, begun.first, last, after)
