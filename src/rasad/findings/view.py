"""The cells and blocks of one service that an act can be about."""

from bisect import bisect_left
from datetime import datetime

from msgspec import Struct

from rasad.findings.blocks import Block
from rasad.findings.looked import Looked, by_network
from rasad.findings.silence import Lost
from rasad.findings.stretches import Stretches
from rasad.model.cell import Cell
from rasad.model.span import Bracket


class View(Struct, frozen=True, kw_only=True):
    """
    The cells and blocks of a service, of the parts and networks that are meant.

    `app_meant` says that an application is meant, so that a site proves little;
    `sites` are the cells of sites beside it, whether or not they are meant. `tunnels`
    are the hours of what was measured through VPNs, which are no evidence. `lost` is
    when measurements of the country, whatever of, all but stopped. `spared` are
    targets that are left out of what is asked.
    """

    country: str
    service: str
    cells: tuple[Cell, ...]
    blocks: Stretches
    members: tuple[str, ...]
    defects: tuple[Bracket, ...] = ()
    lost: tuple[Lost, ...] = ()
    app_meant: bool = False
    sites: tuple[Cell, ...] = ()
    apps: tuple[datetime, ...] = ()
    networks: frozenset[int] = frozenset()
    sees_slowness: bool = False
    tunnels: tuple[datetime, ...] = ()
    spared: frozenset[str] = frozenset()

    def between(self, start: datetime, end: datetime) -> dict[int, Looked]:
        """Sum up what was measured in [start, end), by network."""
        return by_network(self.cells_in(start, end))

    def cells_in(self, start: datetime, end: datetime) -> tuple[Cell, ...]:
        """Return the cells of [start, end), by time."""
        return self._within(self.cells, start, end)

    def touching(self, start: datetime, end: datetime) -> tuple[Block, ...]:
        """Return the blocks that may have been there in [start, end], by time."""
        found = self.blocks.touching(start, end)
        if not self.spared:
            return found
        return tuple(b for b in found if b.target not in self.spared)

    def in_defect(self, start: datetime, end: datetime) -> bool:
        """Tell whether the instrument failed at some time in [start, end]."""
        return any(
            (d.earliest or d.latest) <= end and start <= d.latest for d in self.defects
        )

    def has_tunnels(self, start: datetime, end: datetime) -> bool:
        """Tell whether something was measured through VPNs in [start, end)."""
        return bisect_left(self.tunnels, start) != bisect_left(self.tunnels, end)

    def only_sites(self, start: datetime, end: datetime) -> bool:
        """Tell whether an application is meant and only a site was measured."""
        return (
            self.app_meant
            and any(c.measured for c in self._within(self.sites, start, end))
            and bisect_left(self.apps, start) == bisect_left(self.apps, end)
        )

    def _within(
        self, cells: tuple[Cell, ...], start: datetime, end: datetime
    ) -> tuple[Cell, ...]:
        """Return the cells of [start, end) of cells by time."""
        if not cells:
            return ()
        first = bisect_left(cells, start, key=_hour)
        found = cells[first : bisect_left(cells, end, lo=first, key=_hour)]
        if not self.spared:
            return found
        return tuple(c for c in found if c.target not in self.spared)


def _hour(cell: Cell) -> datetime:
    return cell.hour
