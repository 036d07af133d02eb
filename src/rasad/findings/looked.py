"""What was measured on one network in a stretch of time, summed up."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from rasad.findings.context import Thresholds
from rasad.model.cell import Cell
from rasad.model.place import PRIVILEGED, Vantage

_DOWN_SHARE = 0.8


class Looked(Struct, frozen=True, kw_only=True):
    """
    What was measured on one network in a stretch of time.

    `witnesses` is a number of reports that surely differ: by their hashes, or
    else the most of one cell on each day. Measurements where nothing tells.
    """

    asn: int
    ok: int
    blocked: int
    down: int
    unclear: int
    witnesses: int
    days: int
    vantage: Vantage

    @property
    def measured(self) -> int:
        """How many measurements said something."""
        return self.ok + self.blocked + self.down

    def well(self, limits: Thresholds) -> bool:
        """Tell whether enough was measured here to say something."""
        return (
            self.witnesses >= limits.network_reports
            and self.days >= limits.network_days
        )

    def is_open(self, limits: Thresholds) -> bool:
        """Tell whether most of what was measured reached the service."""
        told = self.ok + self.blocked
        return 2 * self.ok >= self.measured > 0 and (
            self.blocked <= limits.open_share * told or self.blocked <= 1
        )

    def well_open(self, limits: Thresholds) -> bool:
        """Tell whether it was measured well, and open."""
        return self.well(limits) and self.is_open(limits)


def thin(looked: Iterable[Looked], limits: Thresholds) -> frozenset[int]:
    """Return the networks measured with fewer reports than one is to have."""
    return frozenset(
        one.asn
        for one in looked
        if one.measured and one.witnesses < limits.network_reports
    )


def all_down(looked: Mapping[int, Looked]) -> bool:
    """Tell whether nearly everything did not work, with no sign of blocking."""
    down = sum(one.down for one in looked.values())
    measured = sum(one.measured for one in looked.values())
    blocked = sum(one.blocked for one in looked.values())
    return down > 0 and down >= _DOWN_SHARE * measured and down > 4 * blocked


def only_privileged(looked: Iterable[Looked]) -> bool:
    """Tell whether nothing but networks with privileged access was measured."""
    kinds = {one.vantage for one in looked if one.measured}
    return bool(kinds) and kinds <= PRIVILEGED


def by_network(cells: Iterable[Cell]) -> dict[int, Looked]:
    """Sum up cells, by network."""
    found: dict[int, list[Cell]] = {}
    for cell in cells:
        found.setdefault(cell.asn, []).append(cell)
    return {asn: looked_at(asn, found[asn]) for asn in sorted(found)}


def looked_at(asn: int, cells: Sequence[Cell]) -> Looked:
    """Sum up the cells of one network."""
    days: dict[int, int] = {}
    named: set[str] = set()
    ok = blocked = down = unclear = 0
    for cell in cells:
        measured = cell.ok + cell.blocked + cell.down
        unclear += cell.insufficient
        if not measured:
            continue
        ok, blocked, down = ok + cell.ok, blocked + cell.blocked, down + cell.down
        day = cell.hour.toordinal()
        if cell.reports is None:
            days[day] = days.get(day, 0) + measured
        else:
            days[day] = max(days.get(day, 0), cell.reports)
        named.update(cell.report_ids)
    kinds = {cell.vantage for cell in cells} - {Vantage.UNKNOWN}
    return Looked(
        asn=asn,
        ok=ok,
        blocked=blocked,
        down=down,
        unclear=unclear,
        witnesses=max(len(named), sum(days.values())),
        days=len(days),
        vantage=kinds.pop() if len(kinds) == 1 else Vantage.UNKNOWN,
    )
