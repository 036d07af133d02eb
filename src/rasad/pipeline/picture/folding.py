"""
What shares a place where a picture has more to show than it has room for.

One rule for rows and for marks: whoever says most keeps a place of its own, the
rest share the last ones, like with like as far as that can be; and whatever
shares a place is told with its number, never left out.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeVar

ROWS = 12  # of networks
MARKS = 10  # of 24 px that have room in a lane of 250 px
UNLIKE = 3  # marks of two kinds share a place as if they lay so much further apart
T = TypeVar("T")


def rows(
    tests: Mapping[int, int], blocked: Collection[int]
) -> tuple[tuple[int, ...], ...]:
    """
    Put networks into at most twelve rows, those with most *tests* first.

    Beyond twelve, those with the fewest tests share one row, or two where some
    are among the *blocked* and some are not: a sum of both would look like a
    network that is blocked half the time. A row holds at least one network.
    """
    order = sorted(tests, key=lambda asn: (-tests[asn], asn))
    if len(order) <= ROWS:
        return tuple((asn,) for asn in order)
    for alone in (ROWS - 1, ROWS - 2):
        rest = sorted(order[alone:])
        sorts = (
            tuple(asn for asn in rest if asn in blocked),
            tuple(asn for asn in rest if asn not in blocked),
        )
        shared = tuple(sort for sort in sorts if sort)
        if alone + len(shared) <= ROWS:
            break
    return (*((asn,) for asn in order[:alone]), *shared)


def marks(
    items: Iterable[T],
    *,
    day: Callable[[T], date],
    kind: Callable[[T], str],
    apart: Callable[[T], object],
) -> list[tuple[T, ...]]:
    """
    Put the marks of a lane into at most ten places, in the order they came.

    The two that lie closest share a place first, of the same *kind* before of
    two; what *apart* tells apart never shares one. *items* come by day, and a
    place stands where its first item stood.
    """
    held = [[item] for item in items]
    while len(held) > MARKS:
        near = _nearest(held, day=day, kind=kind, apart=apart)
        if near is None:
            break
        early, late = near
        held[early] += held.pop(late)
    return [tuple(group) for group in held]


def _nearest(
    held: Sequence[list[T]],
    *,
    day: Callable[[T], date],
    kind: Callable[[T], str],
    apart: Callable[[T], object],
) -> tuple[int, int] | None:
    """Return the places of the two that may best share one; None where none may."""
    lines: dict[object, list[int]] = {}
    for number, group in enumerate(held):
        lines.setdefault(apart(group[0]), []).append(number)

    def cost(pair: tuple[int, int]) -> tuple[timedelta, tuple[int, int]]:
        early, late = held[pair[0]], held[pair[1]]
        between = day(late[-1]) - day(early[0])
        alike = len({kind(item) for item in (*early, *late)}) == 1
        return between * (1 if alike else UNLIKE), pair

    pairs = [pair for line in lines.values() for pair in pairwise(line)]
    return min(pairs, key=cost, default=None)
