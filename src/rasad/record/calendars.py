"""Arithmetic of days, months and years, in two calendars."""

from datetime import date, timedelta
from functools import lru_cache

from convertdate import persian

_MONTHS_A_YEAR, _DAYS_A_WEEK = 12, 7
_FULL_YEAR, _FIRST_OF_CENTURY = 1000, 40
_LONG_MONTHS, _LONG, _SHORT = 6, 31, 30  # six months of 31 days, then of 30
_BETWEEN = 621  # years from one calendar's count to the other's at New Year


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    after = date(year + (month == _MONTHS_A_YEAR), month % _MONTHS_A_YEAR + 1, 1)
    return after - timedelta(1)


def add_months(day: date, months: int) -> date:
    """Return the same day *months* later, or the last of a shorter month."""
    year, month = divmod(day.year * _MONTHS_A_YEAR + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, month_end(year, month + 1).day))


def shift(day: date, number: int, unit: str) -> date:
    """Return *day* moved by *number* units; hours count as the days they reach into."""
    if unit in {"month", "year"}:
        return add_months(day, number * (12 if unit == "year" else 1))
    if unit == "hour":
        return day + timedelta(-(-number // 24) if number > 0 else number // 24)
    return day + timedelta(number * (_DAYS_A_WEEK if unit == "week" else 1))


def jalali_year(year: int) -> int:
    """Return a Jalali year in four digits: 97 is 1397, 1 is 1401."""
    if year >= _FULL_YEAR:
        return year
    return year + (1300 if year > _FIRST_OF_CENTURY else 1400)


@lru_cache(maxsize=1024)  # the equinox takes milliseconds, and few years are told
def _new_year(year: int) -> date:
    """Return the first day of a Jalali year, by the equinox of Tehran."""
    return date(*persian.to_gregorian(year, 1, 1))


def to_gregorian(year: int, month: int, day: int) -> date:
    """Return a Jalali day, on into the next month; ValueError beyond all years."""
    long = min(month - 1, _LONG_MONTHS)
    before = long * _LONG + (month - 1 - long) * _SHORT
    return _new_year(year) + timedelta(before + day - 1)


def jalali_month_end(year: int, month: int) -> date:
    """Return the last day of a Jalali month."""
    following = (year + (month == _MONTHS_A_YEAR), month % _MONTHS_A_YEAR + 1)
    return to_gregorian(*following, 1) - timedelta(1)


def jalali_of(day: date) -> tuple[int, int, int]:
    """Return year, month and day of *day* in the Jalali calendar."""
    year = day.year - _BETWEEN
    year -= _new_year(year) > day
    since = (day - _new_year(year)).days
    long = _LONG_MONTHS * _LONG
    if since < long:
        return year, since // _LONG + 1, since % _LONG + 1
    return (
        year,
        _LONG_MONTHS + (since - long) // _SHORT + 1,
        (since - long) % _SHORT + 1,
    )


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return a day; None where the month has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
