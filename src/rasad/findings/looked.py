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
    for cell in cells:
        if not cell.measured:
            continue
        reports = cell.measured if cell.reports is None else cell.reports
        if cell.reports is None:
            days[cell.hour.toordinal()] = days.get(cell.hour.toordinal(), 0) + reports
        else:
            days[cell.hour.toordinal()] = max(
                days.get(cell.hour.toordinal(), 0), reports
            )
        named.update(cell.report_ids)
    kinds = sorted({c.vantage for c in cells if c.vantage is not Vantage.UNKNOWN})
    return Looked(
        asn=asn,
        ok=sum(c.ok for c in cells),
        blocked=sum(c.blocked for c in cells),
        down=sum(c.down for c in cells),
        unclear=sum(c.insufficient for c in cells),
        witnesses=max(len(named), sum(days.values())),
        days=len(days),
        vantage=kinds[0] if len(kinds) == 1 else Vantage.UNKNOWN,
    )
