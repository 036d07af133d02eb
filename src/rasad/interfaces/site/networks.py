"""What the pages show of networks: which there are, and what was seen from each."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from rasad.interfaces.site.beside import Table
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.overview import bars
from rasad.model.cell import Cell
from rasad.model.episode import EpisodeKind
from rasad.model.finding import Finding, FindingKind
from rasad.pipeline.answers import Answers
from rasad.pipeline.picture.measured import added, between, by_network, last_stretch
from rasad.pipeline.picture.shapes import Slot

BEGAN = frozenset({FindingKind.FOLLOWED, FindingKind.OVERRUN})


class Seen(Struct, frozen=True, kw_only=True):
    """
    One service as seen from one network in one country.

    `last` adds up the last days of its data; `episodes` counts spans of
    blocking. `bars` share one axis on a page.
    """

    country: str
    service: str
    total: Slot
    last: Slot
    first_day: date
    last_day: date
    episodes: int
    bars: tuple[Slot, ...] = ()


class Held(Struct, frozen=True, kw_only=True):
    """A network of a country: its tests, and how many services it was asked of."""

    asn: int
    tests: int
    services: int
    blocked: int


def asns(frame: Frame) -> tuple[int, ...]:
    """Return every network that something was measured from, by number."""
    return tuple(sorted({asn for _, _, asn in _cells_of(frame)}))


def of_country(frame: Frame, code: str) -> tuple[Held, ...]:
    """Return a country's networks, those with most tests first."""
    found: dict[int, list[Slot]] = {}
    for (country, _, asn), cells in _cells_of(frame).items():
        if country == code:
            found.setdefault(asn, []).append(_last(cells)[0])
            found[asn].append(_sum(cells))
    held = [
        Held(
            asn=asn,
            tests=sum(slot.measured for slot in slots[1::2]),
            services=len(slots) // 2,
            blocked=sum(2 * slot.blocked > slot.measured for slot in slots[::2]),
        )
        for asn, slots in found.items()
    ]
    return tuple(sorted(held, key=lambda h: (-h.tests, h.asn)))


def seen_from(frame: Frame, asn: int) -> tuple[Seen, ...]:
    """Return what was seen from a network, service by service, most blocked first."""
    held = {
        (code, service): cells
        for (code, service, number), cells in _cells_of(frame).items()
        if number == asn
    }
    days = [cell.hour.date() for cells in held.values() for cell in cells]
    reach = (min(days), max(days)) if days else None
    rows = [
        _seen(frame, asn, key, cells, reach) for key, cells in held.items() if reach
    ]
    rows.sort(key=lambda r: (-(r.last.share or 0), -r.total.measured, r.service))
    return tuple(rows)


def _seen(
    frame: Frame,
    asn: int,
    key: tuple[str, str],
    cells: list[Cell],
    reach: tuple[date, date],
) -> Seen:
    code, service = key
    days = by_network(cells)[asn]
    last, _ = _last(cells)
    spans = [
        episode
        for episode in frame.answers.episodes(code, service)
        if episode.kind is EpisodeKind.BLOCKING
        and any(n.asn == asn for n in episode.networks)
    ]
    return Seen(
        country=code,
        service=service,
        total=_sum(cells),
        last=last,
        first_day=min(days),
        last_day=max(days),
        episodes=len(spans),
        bars=bars(days, reach),
    )


def _sum(cells: Iterable[Cell]) -> Slot:
    return added(
        Slot(measured=c.measured, blocked=c.blocked, down=c.down) for c in cells
    )


def _last(cells: list[Cell]) -> tuple[Slot, date]:
    networks = by_network(cells)
    span = last_stretch(networks)
    if span is None:
        return Slot(), cells[0].hour.date()
    return added(between(days, *span) for days in networks.values()), span[1]


def _cells_of(frame: Frame) -> dict[tuple[str, str, int], list[Cell]]:
    """Return the cells that say something, by country, service and network."""
    return frame.kept("cells by network", lambda: _by_network(frame.answers))


def _by_network(answers: Answers) -> dict[tuple[str, str, int], list[Cell]]:
    found: dict[tuple[str, str, int], list[Cell]] = {}
    for place in answers.countries():
        for service in answers.services(place.code):
            if service.startswith("class:"):
                continue
            for cell in answers.cells(place.code, service):
                if cell.measured:
                    key = (place.code, service, cell.asn)
                    found.setdefault(key, []).append(cell)
    return found


def lags(frame: Frame, asn: int) -> list[tuple[Finding, float]]:
    """Return how long after an act blocking began on a network, by finding."""
    return [
        (finding, lag.hours)
        for finding in frame.findings.values()
        for lag in finding.lag
        if lag.asn == asn and finding.kind in BEGAN and finding.entry in frame.entries
    ]


def table(frame: Frame, asn: int) -> Table:
    """Return the rows of a network's page."""
    head = (
        "country",
        "service",
        "first_day",
        "last_day",
        "measured",
        "blocked",
        "down",
        "last_measured",
        "last_blocked",
        "episodes",
    )
    return head, (
        (
            row.country,
            row.service,
            row.first_day.isoformat(),
            row.last_day.isoformat(),
            row.total.measured,
            row.total.blocked,
            row.total.down,
            row.last.measured,
            row.last.blocked,
            row.episodes,
        )
        for row in seen_from(frame, asn)
    )


def days_table(answers: Answers, code: str, service: str) -> Table:
    """Return the days of a service in a country, network by network."""
    rows = (
        (
            day.isoformat(),
            code,
            asn,
            answers.network(asn).name,
            service,
            slot.measured - slot.blocked - slot.down,
            slot.blocked,
            slot.down,
        )
        for asn, days in by_network(answers.cells(code, service)).items()
        for day, slot in sorted(days.items())
    )
    head = ("day", "country", "asn", "network", "service", "ok", "blocked", "down")
    return head, rows
