"""
What fewer measurements would have shown, of what the whole leaves in doubt.

More of the same never weakens a finding. Yet the likeliest way through many
measurements parts what the way through few of them holds together, and each part
by itself may say too little, or look as if it had always been so. So where
something is found that does not stand, the place is read again as if it had been
measured less, step by step, and what stands then is told. Fewer measurements know
less of a network's errors: so what they show has to stand out from the errors that
the whole knows of.
"""

from collections.abc import Iterator, Sequence

from rasad.episodes import events, places
from rasad.episodes.events import Run
from rasad.episodes.floors import Floors
from rasad.episodes.places import Place
from rasad.episodes.readings import LEAST, MOST_OWN, PRIOR, PRIOR_WEIGHT, Heights
from rasad.episodes.series import Series, thinned
from rasad.episodes.states import likelihoods

STEP = 2**0.5  # each reading has so much less than the one before
FEWEST = 4.0  # measurements; fewer show nothing

Span = tuple[int, int]
Event = tuple[Place, tuple[Run, ...]]


def from_series(
    series: Sequence[Series], heights: Heights, floors: Floors
) -> Iterator[Event]:
    """Yield the events of one target in one country, with how it was read."""
    whole = places.from_series(series, heights)
    if not whole.pieces:
        return
    told: list[Span] = []
    for runs in events.from_place(whole, floors):
        told.append(_span(runs))
        yield whole, runs
    for place, doubts in _fewer(whole, told, heights):
        for runs in events.from_place(place, floors):
            span = _span(runs)
            is_new = _meets(span, doubts) and not _meets(span, told)
            if is_new and _stands_out(whole, runs):
                told.append(span)
                yield place, runs


def _fewer(
    whole: Place, told: Sequence[Span], heights: Heights
) -> Iterator[tuple[Place, list[Span]]]:
    """Yield a place as ever fewer show it, with what is sure and not yet in *told*."""
    sure = [(piece.first, piece.last) for piece in whole.pieces if piece.strict]
    for share in _shares(whole.series):
        doubts = [span for span in sure if not _meets(span, told)]
        if not doubts:
            return
        fewer = tuple(thinned(one, share) for one in whole.series)
        place = places.from_series(fewer, heights)
        if not any(_meets((one.first, one.last), doubts) for one in place.pieces):
            return
        yield place, doubts


def _shares(series: Sequence[Series]) -> Iterator[float]:
    """Yield ever smaller shares: those that leave a number of steps in whole."""
    total = sum(point.ok + point.blocked for one in series for point in one.points)
    size = FEWEST
    sizes: list[float] = []
    while size < total:
        sizes.append(size)
        size *= STEP
    for size in reversed(sizes):
        yield size / total


def _stands_out(place: Place, runs: Sequence[Run]) -> bool:
    """Tell whether a part of each network's tests blocked says more than its errors."""
    says = 0.0
    for run in runs:
        terms = likelihoods(_errors(place, run.place), LEAST)
        hit, miss = terms[3] - terms[1], terms[2] - terms[0]
        says += run.blocked * hit + (run.weight - run.blocked) * miss
    return says > 0


def _errors(place: Place, number: int) -> float:
    """Give the share of errors of a network, outside of all that was found."""
    found = [(one.first, one.last) for one in place.pieces if one.place == number]
    bad, total = PRIOR * PRIOR_WEIGHT, PRIOR_WEIGHT
    for point in place.series[number].points:
        if not _meets((point.hour, point.hour), found):
            bad += point.blocked_weight
            total += point.weight
    return min(MOST_OWN, bad / total)


def _span(runs: Sequence[Run]) -> Span:
    return min(run.start for run in runs), max(run.end for run in runs)


def _meets(span: Span, others: Sequence[Span]) -> bool:
    return any(first <= span[1] and last >= span[0] for first, last in others)
