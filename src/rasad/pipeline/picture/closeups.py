"""Six weeks around each period: one cell a day, and the lag as a bracket."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from rasad.model.entry import Entry
from rasad.model.finding import Finding
from rasad.pipeline.picture import words
from rasad.pipeline.picture.compared import focus
from rasad.pipeline.picture.days import DAY, bounds, meant, middle
from rasad.pipeline.picture.measured import Days, merged
from rasad.pipeline.picture.said import CLOSE_UP, anchor, lanes
from rasad.pipeline.picture.shapes import (
    Axis,
    Bracket,
    Close,
    CloseStrip,
    Line,
    MarkKind,
    Period,
    Slot,
    Stretch,
    Strip,
    Tick,
)
from rasad.pipeline.picture.voice import ENGLISH, Calendar, Voice

BEFORE, LENGTH = 14, 42  # days


def closeups(
    periods: Iterable[Period],
    numbered: tuple[Line, ...],
    strips: tuple[Strip, ...],
    networks: Mapping[int, Days],
    voice: Voice = ENGLISH,
) -> tuple[Close, ...]:
    """Return one close-up for each period."""
    entries = {line.entry.id: line.entry for line in numbered}
    return tuple(
        _close(period, focus(period, entries), numbered, (strips, networks), voice)
        for period in periods
    )


def _close(
    period: Period,
    day: date,
    numbered: tuple[Line, ...],
    rows: tuple[tuple[Strip, ...], Mapping[int, Days]],
    voice: Voice,
) -> Close:
    first = day - BEFORE * DAY
    axis = _axis(first, voice.calendar)
    near = [clipped for line in numbered if (clipped := _clipped(line, first))]
    acts = [line for line in near if line.kind is not MarkKind.CLAIM]
    inside = (
        acts or near
    )  # claims are in a table; alone, they must not look like silence
    entries = {line.entry.id: line.entry for line in numbered}
    head = period.findings[0]
    act = _act(head, entries)
    strips, networks = rows
    return Close(
        letter=period.letter,
        first=first,
        days=LENGTH,
        guide=axis.x(act) if act and _within(act, first) else None,
        ticks=axis.ticks,
        lanes=lanes(inside, axis, CLOSE_UP, voice),
        strips=tuple(
            CloseStrip(
                name=strip.name,
                asns=strip.asns,
                days=_days(merged(networks, strip.asns), first),
                lag=_bracket(head, strip.asns, act, first),
            )
            for strip in strips
        ),
    )


def _axis(first: date, calendar: Calendar) -> Axis:
    days = [first + offset * DAY for offset in range(LENGTH)]
    mondays = [(n, day) for n, day in enumerate(days) if day.weekday() == 0]
    return Axis(
        stretches=(Stretch(first=first, days=LENGTH, x=0.0, w=100.0),),
        breaks=(),
        years=(),
        ticks=tuple(
            Tick(
                x=100 * (n + 0.5) / LENGTH,
                text=calendar.short(day),
                minor=count % 2 == 1,
            )
            for count, (n, day) in enumerate(mondays)
            if 1 < n < LENGTH - 4
        ),
        step=1,
    )


def _within(day: date, first: date) -> bool:
    return first <= day < first + LENGTH * DAY


def _clipped(line: Line, first: date) -> Line | None:
    """Keep what of a line lies in the window: its mark, its named day, or neither."""
    day = anchor(line)
    shown = day is not None and _within(day, first)
    due = line.due if line.due and _within(line.due, first) else None
    if not shown and due is None:
        return None
    if shown:
        return replace(line, due=due)
    return replace(line, due=due, first=None, last=None)


def _act(finding: Finding, entries: Mapping[str, Entry]) -> date | None:
    entry = entries.get(finding.entry or "")
    if entry is None:
        return None
    span = meant(entry.date)
    if span is None and entry.deadline:
        span = bounds(entry.deadline.date)
    return middle(span) if span else None


def _days(days: Days, first: date) -> tuple[Slot, ...]:
    return tuple(days.get(first + n * DAY, Slot()) for n in range(LENGTH))


def _bracket(
    finding: Finding, asns: tuple[int, ...], act: date | None, first: date
) -> Bracket | None:
    """Return the lag of the row's network; a row of several networks has none."""
    if act is None or len(asns) != 1:
        return None
    lag = next((lag for lag in finding.lag if lag.asn == asns[0]), None)
    if lag is None:
        return None
    start = (act - first).days + 0.5
    end = start + timedelta(hours=lag.hours) / DAY
    low, high = sorted((start, end))
    return Bracket(
        asn=lag.asn,
        a=min(max(100 * low / LENGTH, 0.0), 100.0),
        b=min(max(100 * high / LENGTH, 0.0), 100.0),
        text=words.lag_text(lag.hours),
    )
