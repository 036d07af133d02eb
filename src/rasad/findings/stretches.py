"""Blocks, asked by time: those that may have been there between two instants."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from rasad.findings.blocks import Block

_BRIEF = timedelta(days=60)
_EVER = datetime.min.replace(tzinfo=UTC)


class Stretches:
    """
    Blocks by the time of their onset, ready to be asked for a stretch of time.

    Brief ones are looked up; those that last, which are few, are looked through.
    """

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        self.all = tuple(blocks)
        begun = [b.start.earliest or _EVER for b in self.all]
        order = sorted(range(len(self.all)), key=lambda n: (begun[n], n))
        self._brief = [n for n in order if self._is_brief(n)]
        self._long = [n for n in order if not self._is_brief(n)]
        self._starts = [begun[n] for n in self._brief]
        self._long_starts = [begun[n] for n in self._long]

    def __iter__(self) -> Iterator[Block]:
        return iter(self.all)

    def touching(self, start: datetime, end: datetime) -> tuple[Block, ...]:
        """Return those that may have been there in [start, end], in their order."""
        first = bisect_left(self._starts, start - _BRIEF)
        brief = self._brief[first : bisect_right(self._starts, end)]
        long = self._long[: bisect_right(self._long_starts, end)]
        found = sorted(n for n in brief + long if self._is_there(n, start))
        return tuple(self.all[n] for n in found)

    def _is_there(self, number: int, start: datetime) -> bool:
        end = self.all[number].end
        return end is None or end.latest > start

    def _is_brief(self, number: int) -> bool:
        block = self.all[number]
        begun, end = block.start.earliest, block.end
        return begun is not None and end is not None and end.latest - begun <= _BRIEF
