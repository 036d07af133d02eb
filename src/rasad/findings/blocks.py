"""One network's part in a blocking episode."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from rasad.model.span import Bracket


class Block(Struct, frozen=True, kw_only=True):
    """
    One network's part in a blocking episode.

    `start.earliest` is None where nobody saw it open before. `switched` says
    that the start is a change from throttling to blocking. `orders` are the numbers
    of orders that block pages cited.
    """

    asn: int
    service: str
    target: str
    web: bool
    start: Bracket
    end: Bracket | None
    episode: str
    group: str
    blocked: int
    measured: int
    throttled: bool
    switched: bool = False
    synthetic: bool = False
    orders: tuple[str, ...] = ()

    @property
    def onset(self) -> datetime | None:
        """The middle of the onset; None where it has none."""
        return self.start.middle

    def in_force(self, start: datetime, end: datetime) -> bool:
        """Tell whether it was surely there at some time in [start, end]."""
        over = self.end.earliest if self.end else None
        return self.start.latest <= end and (over is None or over >= start)

    def may_touch(self, start: datetime, end: datetime) -> bool:
        """Tell whether it may have been there at some time in [start, end]."""
        begun = self.start.earliest
        over = self.end.latest if self.end else None
        return (begun is None or begun <= end) and (over is None or over > start)


def first_by_network(blocks: Iterable[Block]) -> dict[int, Block]:
    """Return each network's first onset, in order of network."""
    found: dict[int, Block] = {}
    for block in blocks:
        known = found.get(block.asn)
        if known is None or _edge(block) < _edge(known):
            found[block.asn] = block
    return {asn: found[asn] for asn in sorted(found)}


def _edge(block: Block) -> tuple[datetime, str]:
    return (block.start.latest, block.target)
