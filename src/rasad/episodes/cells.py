"""Verdicts to cells: counts that add up."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import TypeVar

from msgspec import structs

from rasad.model.cell import Cell
from rasad.model.verdict import State, TargetVerdict, Verdict

FEW = 8
FIELDS = {
    State.BLOCKED: "blocked",
    State.LIKELY_BLOCKED: "blocked",
    State.IMPAIRED: "down",
    State.DOWN: "down",
    State.TAMPERED: "ok",
    State.OK: "ok",
    State.INSUFFICIENT: "insufficient",
}
COUNTS = ("ok", "blocked", "down", "throttled", "insufficient", "faulty")
Key = tuple[str, str, int, str, int, str]
Same = TypeVar("Same")


def count(verdicts: Iterable[Verdict]) -> tuple[Cell, ...]:
    """
    Count *verdicts* by target, country, network, resolver, software and hour.

    The resolver's network parts cells only where it is known. A faulty
    measurement is counted in `faulty` of each target it names.

    Returns:
        Cells by country, target, network, hour, then slice; the same whatever
        the order of the verdicts, and with a measurement given twice counted
        twice. Empty when there are no verdicts.
    """
    slices: dict[Key, list[tuple[Verdict, TargetVerdict]]] = {}
    for verdict in verdicts:
        for part in verdict.targets:
            slices.setdefault(_key(verdict, part), []).append((verdict, part))
    return tuple(_cell(slices[key]) for key in sorted(slices))


def add(one: Cell, other: Cell) -> Cell:
    """
    Add two slices of one cell.

    `reports` lies between the larger and the sum; the sum is kept, as the
    upper bound that it is, less those ids that both are known to hold. What the
    slices differ in (resolver, software, vantage) is no longer told.

    Raises:
        ValueError: they are not of one target, country, network and hour.
    """
    if _place(one) != _place(other):
        raise ValueError(f"not slices of one cell: {_place(one)}, {_place(other)}")
    sums = {name: getattr(one, name) + getattr(other, name) for name in COUNTS}
    mechanisms = {*one.mechanisms, *other.mechanisms}
    return structs.replace(
        one,
        **sums,
        reports=_reports(one, other),
        report_ids=tuple(sorted({*one.report_ids, *other.report_ids})[:FEW]),
        uids=_witnesses(one, other),
        orders=tuple(sorted({*one.orders, *other.orders})[:FEW]),
        mechanism=";".join(sorted(mechanisms)),
        resolver_asn=_same(one.resolver_asn, other.resolver_asn),
        software=_same(one.software, other.software),
        vantage=_same(one.vantage, other.vantage) or type(one.vantage).UNKNOWN,
        synthetic=one.synthetic or other.synthetic,
    )


def merge(cells: Iterable[Cell]) -> tuple[Cell, ...]:
    """Add up all slices of each cell; by country, target, network and hour."""
    found: dict[tuple[str, str, int, str], Cell] = {}
    for cell in sorted(cells, key=_order):
        place = _place(cell)
        found[place] = add(found[place], cell) if place in found else cell
    return tuple(found[place] for place in sorted(found))


@lru_cache(maxsize=4096)  # a pure function: reports hold many measurements
def short(report: str) -> str:
    """Return the short hash that a report goes by in cells."""
    return sha256(report.encode()).hexdigest()[:12]


def _place(cell: Cell) -> tuple[str, str, int, str]:
    return (cell.country, cell.target, cell.asn, cell.hour.isoformat())


def _order(cell: Cell) -> tuple[str, str]:
    return (cell.software or "", repr(cell))


def _same(one: Same, other: Same) -> Same | None:
    return one if one == other else None


def _reports(one: Cell, other: Cell) -> int | None:
    if one.reports is None or other.reports is None:
        return None
    both = len({*one.report_ids} & {*other.report_ids})
    return max(one.reports, other.reports, one.reports + other.reports - both)


def _witnesses(one: Cell, other: Cell) -> tuple[str, ...]:
    first, second = (one, other) if one.blocked or not other.blocked else (other, one)
    if bool(one.blocked) == bool(other.blocked):
        return tuple(sorted({*one.uids, *other.uids})[:FEW])
    rest = sorted({*second.uids} - {*first.uids})
    return (*first.uids, *rest)[:FEW]


@lru_cache(maxsize=4096)  # a pure function: an archive holds few hours
def _hour(start: datetime) -> tuple[datetime, str]:
    """Return the hour that an instant is in, and how it is written."""
    hour = start.replace(minute=0, second=0, microsecond=0)
    return hour, hour.isoformat()


def _key(verdict: Verdict, part: TargetVerdict) -> Key:
    resolver = -1 if verdict.resolver_asn is None else verdict.resolver_asn
    return (
        verdict.probe_cc,
        part.target,
        verdict.probe_asn,
        _hour(verdict.measurement_start_time)[1],
        resolver,
        verdict.software,
    )


def _is_faulty(verdict: Verdict) -> bool:
    return verdict.validity.state != "valid"


def _orders(rows: list[tuple[Verdict, TargetVerdict]]) -> set[str]:
    """Return the numbers that block pages cited where the target was blocked."""
    return {
        given.order_number
        for given, said in rows
        if given.order_number
        and not _is_faulty(given)
        and FIELDS[said.state] == "blocked"
    }


def _cell(rows: list[tuple[Verdict, TargetVerdict]]) -> Cell:
    verdict, part = rows[0]
    counts = dict.fromkeys(COUNTS, 0)
    mechanisms: set[str] = set()
    blocked: set[str] = set()
    for given, said in rows:
        field = "faulty" if _is_faulty(given) else FIELDS[said.state]
        counts[field] += 1
        if field == "blocked":
            blocked.add(given.measurement_uid)
            mechanisms.update(said.mechanisms)
            counts["throttled"] += any("throttle" in m for m in said.mechanisms)
    uids = {given.measurement_uid for given, _ in rows}
    reports = {given.report_id for given, _ in rows if not _is_faulty(given)}
    return Cell(
        hour=_hour(verdict.measurement_start_time)[0],
        country=verdict.probe_cc,
        asn=verdict.probe_asn,
        target=part.target,
        ok=counts["ok"],
        blocked=counts["blocked"],
        down=counts["down"],
        throttled=counts["throttled"],
        insufficient=counts["insufficient"],
        faulty=counts["faulty"],
        reports=len(reports),
        report_ids=tuple(sorted(short(report) for report in reports)[:FEW]),
        uids=(*sorted(blocked), *sorted(uids - blocked))[:FEW],
        orders=tuple(sorted(_orders(rows))[:FEW]),
        mechanism=";".join(sorted(mechanisms)),
        resolver_asn=verdict.resolver_asn,
        software=verdict.software or None,
        synthetic=any("synthetic" in uid for uid in uids),
    )
