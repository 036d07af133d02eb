"""
One series to stretches: a hidden state per hour, the likeliest way through.

Three states: open (errors come at the network's own rate), partly blocked and
blocked. Changing state costs as much as some measurements can tell, so that a
stray error changes nothing and a steady share, even below half, does. The sums
are of logarithms of likelihoods (Viterbi 1967; Rabiner 1989, section III.B).
"""

from collections.abc import Callable, Sequence
from math import log

from msgspec import Struct

from rasad.episodes.series import DAY

# In force, so much of what is measured is blocked: nearly all, or this share.
WHOLE, PART = 0.93, 0.38
MOST_NOISE = 0.95
Noise = Callable[[int], float]
Mark = tuple[int, float, float]  # hour, weight that was blocked, weight that was not


class Costs(Struct, frozen=True, kw_only=True):
    """What a change of state costs, in nats."""

    enter: float
    leave: float
    switch: float = 2.0


class Stretch(Struct, frozen=True, order=True, gc=False):
    """
    The points [first, last] of a series, blocked throughout; and how surely.

    `gain` is by how much (in nats) blocked explains them better than open.
    `over` says that the series was found open again after it.
    """

    first: int
    last: int
    gain: float
    over: bool


def likelihoods(noise: float, least: float) -> tuple[float, ...]:
    """
    Give log P(ok) and log P(blocked) when open, partly blocked, blocked.

    The share of errors is taken for *least* where *noise* is less.
    """
    rate = min(MOST_NOISE, max(least, noise))
    part = rate + (1 - rate) * PART
    whole = max(WHOLE, rate + (1 - rate) * 0.75)
    return (
        *(log(1 - rate), log(rate)),
        *(log(1 - part), log(part)),
        *(log(1 - whole), log(whole)),
    )


def stretches(
    marks: Sequence[Mark], noise: Noise, costs: Costs, least: float
) -> tuple[Stretch, ...]:
    """
    Find the stretches of *marks* that are blocked, wholly or in part.

    `noise` gives the share of errors to expect at a day (days since 1970), of
    which there are *least* at least.
    Empty where nothing is; a stretch may begin at the first point or end at the
    last.
    """
    terms = _terms(marks, noise, least)
    back, scores = _forward(marks, terms, costs)
    return _runs(marks, _path(back, scores), terms)


def _terms(
    marks: Sequence[Mark], noise: Noise, least: float
) -> list[tuple[float, ...]]:
    """Give the likelihoods that hold at each mark."""
    known: dict[float, tuple[float, ...]] = {}
    found: list[tuple[float, ...]] = []
    today, terms = -1, likelihoods(0, least)
    for hour, _, _ in marks:
        if hour // DAY != today:
            today = hour // DAY
            level = noise(today)
            terms = known.get(level) or known.setdefault(
                level, likelihoods(level, least)
            )
        found.append(terms)
    return found


def _forward(
    marks: Sequence[Mark], likely: Sequence[tuple[float, ...]], costs: Costs
) -> tuple[list[int], tuple[float, float, float]]:
    enter, leave, switch = costs.enter, costs.leave, costs.switch
    open_, part, whole = 0.0, -enter, -enter
    back: list[int] = []
    for (_, bad, good), terms in zip(marks, likely, strict=True):
        top = max(part, whole)
        from_open = open_ - enter
        was, into_part, into_whole, mark = open_, part, whole, 21
        if top - leave > was:
            was, mark = top - leave, 23 - (part >= whole)
        if whole - switch > into_part:
            into_part, mark = whole - switch, mark + 3
        if from_open > into_part:
            into_part, mark = from_open, mark - mark // 3 % 3 * 3
        if part - switch > into_whole:
            into_whole, mark = part - switch, mark - 9
        if from_open > into_whole:
            into_whole, mark = from_open, mark % 9
        back.append(mark)
        open_ = was + good * terms[0] + bad * terms[1]
        part = into_part + good * terms[2] + bad * terms[3]
        whole = into_whole + good * terms[4] + bad * terms[5]
    return back, (open_, part, whole)


def _path(back: list[int], scores: tuple[float, float, float]) -> list[int]:
    """Follow the marks back: base 3 digits say where each state came from."""
    state = scores.index(max(scores))
    states: list[int] = []
    for mark in reversed(back):
        states.append(state)
        state = (mark, mark // 3, mark // 9)[state] % 3
    states.reverse()
    return states


def _runs(
    marks: Sequence[Mark], states: list[int], likely: Sequence[tuple[float, ...]]
) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    first = None
    for place, state in enumerate([*states, 0]):
        if state and first is None:
            first = place
        elif not state and first is not None:
            found.extend(_trimmed(marks, (first, place - 1), states, likely))
            first = None
    return tuple(found)


def _trimmed(
    marks: Sequence[Mark],
    edges: tuple[int, int],
    states: list[int],
    likely: Sequence[tuple[float, ...]],
) -> list[Stretch]:
    """Keep a run from its first to its last blocked mark."""
    places = [i for i in range(edges[0], edges[1] + 1) if marks[i][1]]
    if not places:
        return []
    first, last = places[0], places[-1]
    gain = 0.0
    for place in range(first, last + 1):
        (_, bad, good), terms = marks[place], likely[place]
        low = 2 * states[place]
        gain += good * (terms[low] - terms[0]) + bad * (terms[low + 1] - terms[1])
    return [Stretch(first, last, gain, edges[1] < len(marks) - 1)]
