"""
What a date of the record means in UTC, and what an instant means in local days.

A date is a stretch of time: as long as its precision is coarse, and longer
where a country has several zones or where its zones are not known.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from msgspec import Struct

from rasad.model.said import Deadline, When
from rasad.model.span import Bracket
from rasad.model.told import Told, mark, say
from rasad.model.told import day as day_in_words
from rasad.model.vocabulary import Precision

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?"
)
# The local hours that a part of a day runs over; a night runs into the morning.
_PARTS = {
    Precision.MORNING: (5, 12),
    Precision.AFTERNOON: (12, 18),
    Precision.EVENING: (17, 24),
    Precision.NIGHT: (18, 30),
}
# No place is further from UTC than this.
_EAST, _WEST = timedelta(hours=14), timedelta(hours=12)


class Moment(Struct, frozen=True, kw_only=True):
    """
    When something was: not before `start`, and over by `end`, both in UTC.

    They are equal for an instant. `day` is the local day; None for anything
    coarser than a day, or where the zones are not known.
    """

    start: datetime
    end: datetime
    day: date | None = None

    @property
    def middle(self) -> datetime:
        """The middle, which lags are counted from."""
        return self.start + (self.end - self.start) / 2

    @property
    def is_instant(self) -> bool:
        """Whether the hour is known."""
        return self.start == self.end


@lru_cache(maxsize=512)  # a pure function: a zone is read from its file once
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def moment_of(when: When, zones: Sequence[str]) -> Moment | None:
    """Say when *when* was; None where no year is known or it is no date."""
    if when.value is None:
        return None
    first = _parsed(when.value, zones, when.precision)
    if first is None or when.precision is not Precision.BEFORE:
        last = _parsed(when.end, zones, Precision.NONE) if when.end else None
        if first is None or last is None or last.end <= first.start:
            return first
        return Moment(start=first.start, end=last.end)
    return Moment(start=first.start - timedelta(days=365), end=first.start)


def _parsed(
    text: str, zones: Sequence[str], precision: Precision = Precision.NONE
) -> Moment | None:
    if "T" in text:
        return _instant(text, zones)
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        start = date(year or 1, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        hours = _PARTS.get(precision, (0, 24))
        start_utc, end_utc = _edges(start, tuple(zones), hours)
        return Moment(start=start_utc, end=end_utc, day=start if zones else None)
    later = start + timedelta(days=32 if month else 366)
    last = later.replace(day=1) if month else date(start.year + 1, 1, 1)
    start_utc, _ = _edges(start, tuple(zones), (0, 24))
    end_utc, _ = _edges(last, tuple(zones), (0, 24))
    return Moment(start=start_utc, end=end_utc)


def _instant(text: str, zones: Sequence[str]) -> Moment | None:
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        return None
    if told.tzinfo is not None:
        return Moment(
            start=told.astimezone(UTC), end=told.astimezone(UTC), day=told.date()
        )
    if not zones:
        start, end = told.replace(tzinfo=UTC) - _EAST, told.replace(tzinfo=UTC) + _WEST
        return Moment(start=start, end=end)
    local = [told.replace(tzinfo=_zone(z)).astimezone(UTC) for z in zones]
    return Moment(start=min(local), end=max(local), day=told.date())


@lru_cache(maxsize=4096)  # a pure function: many things are said of one day
def _edges(
    day: date, zones: tuple[str, ...], hours: tuple[int, int]
) -> tuple[datetime, datetime]:
    """Return the first and last instant of the local *hours* of *day* in any zone."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    first, last = (timedelta(hours=h) for h in hours)
    if not zones:
        return midnight + first - _EAST, midnight + last + _WEST
    naive = midnight.replace(tzinfo=None)
    starts = [(naive + first).replace(tzinfo=_zone(z)) for z in zones]
    ends = [(naive + last).replace(tzinfo=_zone(z)) for z in zones]
    return min(s.astimezone(UTC) for s in starts), max(e.astimezone(UTC) for e in ends)


def due_of(deadline: Deadline, said: When, zones: Sequence[str]) -> Moment | None:
    """
    Say when a deadline falls.

    A term is counted from `counted_from`, or else from the day it was said on.
    None where only a condition is known.
    """
    if deadline.date is not None:
        return _parsed(deadline.date, zones)
    if deadline.duration is None:
        return None
    since = deadline.counted_from
    begun = _parsed(since, zones) if since else moment_of(said, zones)
    found = _DURATION.fullmatch(deadline.duration)
    if begun is None or found is None:
        return None
    years, months, weeks, days, hours, minutes = (int(x or 0) for x in found.groups())
    day = begun.day and _months_later(begun.day, 12 * years + months)
    term = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    if begun.is_instant or day is None:
        whole = term + timedelta(days=365 * years + 30 * months)
        return Moment(start=begun.start + whole, end=begun.end + whole)
    return _parsed((day + term).isoformat(), zones)


def _months_later(day: date, months: int) -> date:
    count = day.year * 12 + day.month - 1 + months
    for last in (day.day, 30, 29, 28):
        try:
            return date(count // 12, count % 12 + 1, last)
        except ValueError:
            continue
    return day


def fits_day(bracket: Bracket, act: Moment, zones: Sequence[str]) -> int | None:
    """
    Set an edge beside the local day of an act, in every zone of the country.

    Returns:
        0 when it certainly lies on that day, 1 when it certainly lies on a later
        one, -1 when on an earlier one; None when the data cannot tell.
    """
    if act.day is None or bracket.earliest is None or not zones:
        return None
    # An edge is the start of an hour in which the change was seen.
    last = bracket.latest + timedelta(minutes=59)
    found: set[int | None] = set()
    for name in zones:
        zone = _zone(name)
        day = act.start.astimezone(zone).date() if act.is_instant else act.day
        first = bracket.earliest.astimezone(zone).date()
        then = last.astimezone(zone).date()
        if first > day:
            found.add(1)
        elif then < day:
            found.add(-1)
        else:
            found.add(0 if first == then == day else None)
    return found.pop() if len(found) == 1 else None


def spoken(when: When) -> str:
    """Print a date of the record in words, as closely as it was told."""
    first = day_in_words(when.value) if when.value else say(mark("an unknown day"))
    if not when.end or when.end == when.value:
        return first
    last = day_in_words(when.end)
    number, _, month = first.partition(" ")
    same = number.isdigit() and bool(month) and last.endswith(f" {month}")
    made = say(mark("{first} to {last}"), first=first, last=last)
    if same:
        return Told(f"{number} to {last}", made.template, made.values)
    return made
