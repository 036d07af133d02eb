"""Blocks, asked by time: those that may have been there between two instants."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property

from rasad.findings.blocks import Block

_BRIEF = timedelta(days=60)
_EVER = datetime.min.replace(tzinfo=UTC)
_Begun = tuple[datetime, int]


class Stretches:
    """
    Blocks by the time of their onset, ready to be asked for a stretch of time.

    Brief ones are looked up; those that last, which are few, are looked through.
    They are put in order when they are first asked for.
    """

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        self.all = tuple(blocks)

    def __iter__(self) -> Iterator[Block]:
        return iter(self.all)

    def touching(self, start: datetime, end: datetime) -> tuple[Block, ...]:
        """Return those that may have been there in [start, end], in their order."""
        brief, long = self._in_order
        after = (end, len(self.all))
        first = bisect_left(brief, (start - _BRIEF, -1))
        near = brief[first : bisect_right(brief, after)]
        near += long[: bisect_right(long, after)]
        found = sorted([n for _, n in near if self._is_there(n, start)])
        return tuple([self.all[n] for n in found])

    @cached_property
    def _in_order(self) -> tuple[list[_Begun], list[_Begun]]:
        """Each onset with its number: of those that did not last long, and others."""
        brief: list[_Begun] = []
        long: list[_Begun] = []
        for number, block in enumerate(self.all):
            begun, end = block.start.earliest, block.end
            if begun is not None and end is not None and end.latest - begun <= _BRIEF:
                brief.append((begun, number))
            else:
                long.append((begun or _EVER, number))
        return sorted(brief), sorted(long)

    def _is_there(self, number: int, start: datetime) -> bool:
        end = self.all[number].end
        return end is None or end.latest > start
