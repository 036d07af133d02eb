"""Blocks, asked by time: those that may have been there between two instants."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cached_property

from rasad.findings.blocks import Block

_BRIEF = timedelta(days=60)
_EVER = datetime.min.replace(tzinfo=UTC)


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
        first = bisect_left(self._brief, (start - _BRIEF, -1))
        near = self._brief[first : bisect_right(self._brief, (end, len(self.all)))]
        near += self._long[: bisect_right(self._long, (end, len(self.all)))]
        found = sorted(n for _, n in near if self._is_there(n, start))
        return tuple(self.all[n] for n in found)

    @cached_property
    def _brief(self) -> list[tuple[datetime, int]]:
        """The onset and number of those that did not last long."""
        return [begun for begun in self._in_order if self._is_brief(begun[1])]

    @cached_property
    def _long(self) -> list[tuple[datetime, int]]:
        return [begun for begun in self._in_order if not self._is_brief(begun[1])]

    @cached_property
    def _in_order(self) -> list[tuple[datetime, int]]:
        return sorted((b.start.earliest or _EVER, n) for n, b in enumerate(self.all))

    def _is_there(self, number: int, start: datetime) -> bool:
        end = self.all[number].end
        return end is None or end.latest > start

    def _is_brief(self, number: int) -> bool:
        block = self.all[number]
        begun, end = block.start.earliest, block.end
        return begun is not None and end is not None and end.latest - begun <= _BRIEF
