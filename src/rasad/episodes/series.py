"""
Cells to series: one network and target, hour by hour, with honest weights.

A measurement weighs less than one where many come from one report or on one
day: rows of one report, and probes of one day, fail together.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import groupby

from msgspec import Struct, structs

from rasad.model.cell import Cell
from rasad.model.place import PRIVILEGED

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
DAY = 24
# A report that tests a target more often than this within a cell is no crowd.
ROWS_PER_REPORT = 4
# For so many hours, reports that bring crowds count as one witness together.
ONE_WITNESS_HOURS = 48
# How alike the measurements of one day are: at most 1 / ALIKE count.
ALIKE = 0.04
# A network that appears when its country has been measured for so long is new for
# as long: what one version of the software says of it is one witness together.
NEW_HOURS = 7 * DAY


class Point(Struct, frozen=True, gc=False):
    """
    One hour of a series, slices added up.

    `blocked_weight` and `weight` are effective numbers of independent
    measurements that were blocked, and that were blocked or ok; what was down
    says nothing of blocking and weighs nothing. `reports` is an upper bound of
    distinct reports, with measurements where a table has no reports.
    """

    hour: int
    blocked_weight: float
    weight: float
    ok: int
    blocked: int
    down: int
    reports: int
    counted: bool
    mechanism: str
    witness: str
    synthetic: bool


class Series(Struct, frozen=True, gc=False):
    """
    The hours of one target on one network of a country, in order.

    `privileged` networks (academic, hosting, vpn, satellite) reach what people
    of the country may not: they speak for themselves, and not for a sibling.
    """

    country: str
    asn: int
    target: str
    points: tuple[Point, ...]
    privileged: bool = False


Row = tuple[int, Cell]
Name = tuple[str, str, int]
Networks = dict[tuple[str, int], int]


class Hours:
    """Whole hours since 1970 of a time, each told apart once."""

    def __init__(self) -> None:
        self._known: dict[datetime, int] = {}

    def __call__(self, moment: datetime) -> int:
        """Return the whole hours from 1970 to *moment*."""
        found = self._known.get(moment)
        if found is None:
            gone = moment - EPOCH
            found = self._known[moment] = gone.days * 24 + gone.seconds // 3600
        return found


def moment_of(hour: int) -> datetime:
    """Return the instant that an hour since 1970 begins."""
    return EPOCH + timedelta(hours=hour)


def first_hours(rows: Iterable[Row]) -> Networks:
    """Tell the hour of each network's first cell, by country and number."""
    first: Networks = {}
    for hour, cell in rows:
        name = (cell.country, cell.asn)
        if hour < first.get(name, hour + 1):
            first[name] = hour
    return first


def new_until(first: Networks) -> Networks:
    """
    Tell up to which hour each network is one without a history.

    Many reports of a network that nobody had measured before may all be one
    person's (S1). Only networks that appeared later than the rest of their
    country are there: of what was before the first cell nobody can tell.
    """
    begun: dict[str, int] = {}
    for (country, _), hour in first.items():
        begun[country] = min(hour, begun.get(country, hour))
    return {
        name: hour + NEW_HOURS
        for name, hour in first.items()
        if hour >= begun[name[0]] + NEW_HOURS
    }


def from_rows(
    rows: Iterable[Row], *, leave_out: Callable[[int, Cell], bool], new: Networks
) -> tuple[Series, ...]:
    """Gather *rows* into series, by country, target and network."""
    found: dict[Name, dict[int, list[Cell]]] = {}
    privileged: set[Name] = set()
    for hour, cell in rows:
        if leave_out(hour, cell):
            continue
        name = (cell.country, cell.target, cell.asn)
        if cell.vantage in PRIVILEGED:
            privileged.add(name)
        hours = found.get(name)
        if hours is None:
            hours = found[name] = {}
        slices = hours.get(hour)
        if slices is None:
            hours[hour] = [cell]
        else:
            slices.append(cell)
    return tuple(
        Series(
            *(name[0], name[2], name[1]),
            _points(found[name], new.get((name[0], name[2]), 0)),
            name in privileged,
        )
        for name in sorted(found)
    )


def thinned(series: Series, share: float) -> Series:
    """
    Give the series as if only a *share* of its measurements had been made.

    What was counted stays; what it weighs is less. Days that have many lose less
    of their weight than of their measurements.
    """
    points: list[Point] = []
    for _, some in groupby(series.points, key=lambda point: point.hour // DAY):
        day = tuple(some)
        weight = sum(point.weight for point in day)
        whole = weight / (1 - ALIKE * weight) if weight > 1 else weight
        left = round(share * whole, 9)  # a day of one must not weigh as one of more
        worth = left * _worth_of_day(left) / weight if weight else 0.0
        points.extend(
            structs.replace(
                point,
                blocked_weight=point.blocked_weight * worth,
                weight=point.weight * worth,
            )
            for point in day
        )
    return structs.replace(series, points=tuple(points))


def _points(hours: dict[int, list[Cell]], new_until: int) -> tuple[Point, ...]:
    crowd_until = -1
    shares = _one_each(hours, new_until) if new_until else {}
    points: list[Point] = []
    day: list[tuple[int, float, float]] = []
    total = 0.0
    for hour in sorted(hours):
        if day and hour // DAY != day[0][0] // DAY:
            points.extend(_of_day(hours, day, total))
            day, total = [], 0.0
        blocked = weight = 0.0
        if len(hours[hour]) > 1:  # sums of fractions depend on their order
            hours[hour].sort(key=_slice_order)
        for cell in hours[hour]:
            tested = cell.ok + cell.blocked
            if not tested:
                continue
            worth = _worth(cell)
            if shares and hour < new_until:
                worth = min(abs(worth), shares[cell.software])
            elif worth < 0:
                worth = 0.0 if hour < crowd_until else -worth
                crowd_until = max(crowd_until, hour + ONE_WITNESS_HOURS * (worth > 0))
            blocked += worth * cell.blocked
            weight += worth * tested
        total += weight
        day.append((hour, blocked, weight))
    points.extend(_of_day(hours, day, total))
    return tuple(points)


def _slice_order(cell: Cell) -> tuple[str, int, str]:
    resolver = -1 if cell.resolver_asn is None else cell.resolver_asn
    return (cell.software or "", resolver, repr(cell))


def _one_each(hours: dict[int, list[Cell]], new_until: int) -> dict[str | None, float]:
    """Weigh the measurements of a new network: each version counts as one."""
    sizes: dict[str | None, int] = {}
    for hour, cells in hours.items():
        if hour < new_until:
            for cell in cells:
                tested = cell.ok + cell.blocked
                sizes[cell.software] = sizes.get(cell.software, 0) + tested
    return {software: 1 / max(1, size) for software, size in sizes.items()}


def _worth(cell: Cell) -> float:
    """
    Weigh one measurement of a slice: by its reports, at most one each.

    Below zero where a report brings a crowd: that is one witness.
    """
    if cell.reports is None:
        return 1.0
    size = cell.ok + cell.blocked + cell.down
    reports = cell.reports or 1
    if size <= reports:
        return 1.0
    return -1.0 / size if size > ROWS_PER_REPORT * reports else reports / size


def _worth_of_day(total: float) -> float:
    """Weigh one measurement of a day that has so many."""
    return 1.0 if total <= 1 else 1 / (1 + ALIKE * total)


def _of_day(
    hours: dict[int, list[Cell]], day: list[tuple[int, float, float]], total: float
) -> Iterator[Point]:
    """Make the points of a day, weighed down where it has many measurements."""
    worth = _worth_of_day(total)
    for hour, blocked, weight in day:
        yield _point(hour, hours[hour], blocked * worth, weight * worth)


def _point(hour: int, cells: list[Cell], blocked_weight: float, weight: float) -> Point:
    cell = cells[0]
    if len(cells) > 1:
        return _summed(hour, cells, blocked_weight, weight)
    size = cell.ok + cell.blocked + cell.down
    reports, told = cell.reports, cell.blocked > 0
    return Point(
        *(hour, blocked_weight, weight, cell.ok, cell.blocked, cell.down),
        size if reports is None or reports > size else reports,
        reports is not None,
        cell.mechanism if told else "",
        cell.uids[0] if told and cell.uids else "",
        cell.synthetic and told,
    )


def _summed(
    hour: int, cells: list[Cell], blocked_weight: float, weight: float
) -> Point:
    """Add up the slices of one hour; of several witnesses the first by name."""
    parts = [_point(hour, [cell], 0.0, 0.0) for cell in cells]
    mechanisms = {m for part in parts for m in part.mechanism.split(";") if m}
    reports = sum(part.reports for part in parts)
    return Point(
        *(hour, blocked_weight, weight),
        sum(part.ok for part in parts),
        sum(part.blocked for part in parts),
        sum(part.down for part in parts),
        min(_distinct(cells, reports), reports),
        all(part.counted for part in parts),
        ";".join(sorted(mechanisms)),
        min((part.witness for part in parts if part.witness), default=""),
        any(part.synthetic for part in parts),
    )


def _distinct(cells: list[Cell], most: int) -> int:
    """Count the reports of slices by their hashes where all are told."""
    if not all(c.reports is not None and len(c.report_ids) == c.reports for c in cells):
        return most
    return len({report for c in cells for report in c.report_ids})
