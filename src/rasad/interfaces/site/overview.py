"""What the pages above the services show of each: one row, one small row of bars."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from rasad.interfaces.site.frame import Frame
from rasad.model.episode import EpisodeKind
from rasad.model.finding import FindingKind
from rasad.pipeline.answers import Answers
from rasad.pipeline.picture.measured import Days, added, between, by_network
from rasad.pipeline.picture.shapes import MarkKind, Slot, Timeline

BARS = 56  # at most, in a small row
TELLING = (FindingKind.FOLLOWED, FindingKind.STANDING)
ORDERS = frozenset({MarkKind.ORDER, MarkKind.PARTIAL})


class Since(Struct, frozen=True, kw_only=True):
    """The first day seen blocked; `or_before` where nobody measured before it."""

    day: date
    or_before: bool


class Row(Struct, frozen=True, kw_only=True):
    """
    One service of a country: `said` is the day of the first order on record.

    `measured` tells since when it is blocked without an end in the data.
    Either is None where there is none. `bars` share one axis in a country.
    """

    t: Timeline
    said: date | None
    measured: Since | None
    bars: tuple[Slot, ...]


def telling(timelines: Iterable[Timeline]) -> Timeline | None:
    """Return the service whose picture tells most, or None without a service."""

    def weight(t: Timeline) -> tuple[int, int, int, int, str, str]:
        kinds = Counter(f.kind for period in t.periods for f in period.findings)
        one = not t.service.startswith("class:")
        told = sum(kinds[kind] for kind in TELLING)
        measured = t.total.measured
        return (
            one and told,
            len(t.periods),
            measured,
            len(t.lines),
            t.country,
            t.service,
        )

    return max(timelines, key=weight, default=None)


def rows(frame: Frame, country: str) -> tuple[Row, ...]:
    """Return a country's services: those of which most can be told come first."""
    return frame.kept(f"rows {country}", lambda: _rows(frame, country))


def span(frame: Frame, country: str) -> tuple[date, date] | None:
    """Return the first and the last day of which a country has measurements."""
    return frame.kept(f"span {country}", lambda: _span(frame.answers, country))


def _rows(frame: Frame, country: str) -> tuple[Row, ...]:
    answers = frame.answers
    held = [t for (code, _), t in frame.timelines.items() if code == country]
    held.sort(
        key=lambda t: (
            t.service.startswith("class:"),
            -t.blocked,
            -len(t.periods),
            -t.total.measured,
            -len(t.lines),
            t.service,
        )
    )
    reach = span(frame, country)
    return tuple(
        Row(
            t=t,
            said=min(
                (x.first for x in t.lines if x.first and x.kind in ORDERS), default=None
            ),
            measured=_since(answers, t),
            bars=bars(_days(answers, country, t.service), reach) if reach else (),
        )
        for t in held
    )


def _span(answers: Answers, country: str) -> tuple[date, date] | None:
    days = [
        cell.hour.date()
        for service in answers.services(country)
        for cell in answers.cells(country, service)
        if cell.measured
    ]
    return (min(days), max(days)) if days else None


def _since(answers: Answers, t: Timeline) -> Since | None:
    """Return since when it is blocked; None where it no longer is."""
    if not t.blocked:
        return None
    going = [
        episode
        for episode in answers.episodes(t.country, t.service)
        if episode.kind is EpisodeKind.BLOCKING and episode.end is None
    ]
    if not going:
        return None
    first = min(going, key=lambda e: (e.start.latest, e.id))
    return Since(day=first.start.latest.date(), or_before=first.start.earliest is None)


def _days(answers: Answers, country: str, service: str) -> Days:
    """Add up the networks' days."""
    sums: dict[date, list[Slot]] = {}
    for days in by_network(answers.cells(country, service)).values():
        for day, slot in days.items():
            sums.setdefault(day, []).append(slot)
    return {day: added(slots) for day, slots in sums.items()}


def bars(days: Days, reach: tuple[date, date]) -> tuple[Slot, ...]:
    """Return the days as at most 56 slots from the first to the last of *reach*."""
    first, last = reach
    step = -(-((last - first).days + 1) // BARS)
    return tuple(
        between(days, first + timedelta(days=n), first + timedelta(days=n + step - 1))
        for n in range(0, (last - first).days + 1, step)
    )
