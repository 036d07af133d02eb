"""
An axis that stays readable when most of the time is empty.

Days of which something is known make stretches; a long time of which nothing is
known is left out, and the place is marked with the length of what is missing.
Days are to one scale in every stretch, but that a very short one is given room
for its marks.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from itertools import pairwise, zip_longest

from msgspec.structs import replace

from rasad.model.told import Told, mark, several
from rasad.pipeline.picture.shapes import Axis, Break, Stretch, Tick
from rasad.pipeline.picture.voice import ENGLISH, Calendar

LONG = 45  # days of nothing before a break is thought of
MOST = 6  # stretches
BREAK = 3.2  # percent of the width that the sign of a break takes
FLOOR = 7.2  # percent that the shortest stretch has
NARROW = 19.0  # percent below which a stretch has no labels on a small screen
CLOSE = 10.3  # percent that a year takes on a small screen
LABEL = 6.4  # percent that the label of a tick takes


def from_days(active: Collection[date], calendar: Calendar = ENGLISH.calendar) -> Axis:
    """Return the axis for the days of which something is known, in any order."""
    days = sorted(set(active))
    if not days:
        return Axis(stretches=(), breaks=(), years=(), ticks=(), step=1)
    groups = _grouped(days)
    padded = [(first - pad, last + pad) for first, last, pad in groups]
    count = sum((last - first).days + 1 for first, last in padded)
    step = 1 if count <= 190 else 7 if count <= 1400 else 28  # noqa: PLR2004 - days that give about 200 slots
    stretches, breaks = _laid_out(padded, step)
    return Axis(
        stretches=stretches,
        breaks=breaks,
        years=_thinned(list(_years(stretches, calendar))),
        ticks=tuple(
            tick for stretch in stretches for tick in _ticks(stretch, calendar)
        ),
        step=step,
    )


def _grouped(days: list[date]) -> list[tuple[date, date, timedelta]]:
    """Cut the days where a long and weighty time is empty; pad what remains."""
    whole = (days[-1] - days[0]).days + 1
    gaps = [
        (late - early).days
        for early, late in pairwise(days)
        if (late - early).days > LONG
    ]
    mostly_empty = sum(gaps) > 0.4 * whole
    cuts = sorted(
        (gap for gap in gaps if mostly_empty or gap > 0.2 * whole), reverse=True
    )[: MOST - 1]
    least = cuts[-1] if cuts else whole + 1
    groups = [[days[0], days[0]]]
    for early, late in pairwise(days):
        if (late - early).days >= least and len(groups) <= len(cuts):
            groups.append([late, late])
        groups[-1][1] = late
    return [
        (first, last, timedelta(days=7 if (last - first).days < 30 else 4))  # noqa: PLR2004 - a lone mark needs room
        for first, last in groups
    ]


def _laid_out(
    spans: list[tuple[date, date]], step: int
) -> tuple[tuple[Stretch, ...], tuple[Break, ...]]:
    lengths = [-(-((b - a).days + 1) // step) * step for a, b in spans]
    widths = _widths(lengths, 100 - BREAK * (len(spans) - 1))
    stretches: list[Stretch] = []
    breaks: list[Break] = []
    x = 0.0
    for (first, _), days, width in zip(spans, lengths, widths, strict=True):
        if stretches:
            before = stretches[-1]
            hole = (first - before.first).days - before.days
            breaks.append(Break(x=x, w=BREAK, days=hole, label=_length(hole)))
            x += BREAK
        stretches.append(Stretch(first=first, days=days, x=x, w=width))
        x += width
    return tuple(stretches), tuple(breaks)


def _widths(lengths: list[int], room: float) -> list[float]:
    """Share *room* by length, but give none less than the floor."""
    small = {i for i, n in enumerate(lengths) if room * n / sum(lengths) < FLOOR}
    rest = sum(n for i, n in enumerate(lengths) if i not in small)
    if not rest:
        return [room / len(lengths)] * len(lengths)
    left = room - FLOOR * len(small)
    return [FLOOR if i in small else left * n / rest for i, n in enumerate(lengths)]


def _length(days: int) -> Told:
    """Say a length in the unit that people would use."""
    years, months = round(days / 365.25, 1), round(days / 30.44)
    if years >= 1:
        return several(years, mark("{number} year"), mark("{number} years"))
    if months >= 1:
        return several(months, mark("{number} month"), mark("{number} months"))
    return several(days, mark("{number} day"), mark("{number} days"))


def _years(stretches: tuple[Stretch, ...], calendar: Calendar) -> Iterator[Tick]:
    """Name the year where a stretch begins and where a year begins in it."""
    for stretch in stretches:
        inside = [
            Tick(x=stretch.x + stretch.w * n / stretch.days, text=calendar.year(day))
            for n in range(1, stretch.days)
            if calendar.parts(day := stretch.first + timedelta(days=n))[1:] == (1, 1)
        ]
        if not inside or inside[0].x - stretch.x >= LABEL:
            yield Tick(x=stretch.x, text=calendar.year(stretch.first))
        every = max(1, round(LABEL / max(0.1, stretch.w * 365 / stretch.days) + 0.5))
        for number, tick in enumerate(inside):
            if number % every == 0 and tick.x < stretch.x + stretch.w - LABEL / 2:
                yield tick


def _thinned(years: list[Tick]) -> tuple[Tick, ...]:
    """Mark the years that a small screen has no room for: the next one tells."""
    return tuple(
        replace(tick, minor=after is not None and after.x - tick.x < CLOSE)
        for tick, after in zip_longest(years, years[1:])
    )


def _ticks(stretch: Stretch, calendar: Calendar) -> Iterator[Tick]:
    """Label the closest-set firsts of months, fifteenths, quarters that fit."""
    per_day, label = stretch.w / stretch.days, LABEL * calendar.room
    fits = [
        (months, mid)
        for days, months, mid in ((14, 1, True), (28, 1, False), (90, 3, False))
        if per_day * days >= label
    ]
    if not fits:
        return
    months, mid = fits[0]
    edge = stretch.x
    count = 0
    for offset in range(stretch.days):
        day = stretch.first + timedelta(days=offset)
        _, month, number = calendar.parts(day)
        on = number == 1 and (month - 1) % months == 0
        x = stretch.x + per_day * offset
        if not (on or (mid and number == 15)) or x < edge:  # noqa: PLR2004 - the middle of a month
            continue
        if x + label * 0.8 > stretch.x + stretch.w:
            return
        text = calendar.short(day) if mid else calendar.month(day)
        small = count % 2 == 1 or stretch.w < NARROW * calendar.room
        yield Tick(x=x, text=text, minor=small)
        edge = x + label
        count += 1
