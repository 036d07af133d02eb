"""Dates as people type them into sheets: read, or left alone with a reason."""

import re
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

_ISO: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?"
)
_SLASHED: Final = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_SERIAL: Final = re.compile(r"(\d{5})(?:\.\d+)?")
_MONTH: Final = re.compile(r"([A-Za-z]{3,9})\W+(\d{4})\b")
_YEAR_MONTH: Final = re.compile(r"(\d{4})-(\d\d)")
_YEAR_FIRST: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_NAMED: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})"
)
_MONTH_NAMED: Final = re.compile(
    r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})"
)
_EPOCH: Final = date(1899, 12, 30)  # day 0 of a spreadsheet
_LAST_MONTH: Final = 12
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)


class Dated(Struct, frozen=True, kw_only=True):
    """
    A date that was read, ISO 8601, or None; and why where it did not stand so.

    `why` is empty for a date that was taken as it stood.
    """

    value: str | None
    why: str = ""


def read(text: str) -> Dated:
    """
    Read one date.

    A day that could be of two months is not chosen; a number is the day of a
    spreadsheet; a month with its year stays a month.
    """
    if not text:
        return Dated(value=None)
    found = _ISO.fullmatch(text)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]), "")
    serial = _SERIAL.fullmatch(text)
    if serial:
        day = _EPOCH + timedelta(days=int(serial[1]))
        return Dated(value=day.isoformat(), why="a spreadsheet's number of a day")
    return _typed(text)


def _typed(text: str) -> Dated:
    if text.startswith("="):
        return Dated(value=None, why="a formula stands there and not its value")
    month = _YEAR_MONTH.fullmatch(text)
    if month and 1 <= int(month[2]) <= _LAST_MONTH:
        return Dated(value=text, why="only the month is told")
    first = _YEAR_FIRST.fullmatch(text)
    if first:
        why = "written with the year first"
        return _day(int(first[1]), int(first[2]), int(first[3]), why)
    return _named(text) or _numbered(text)


def _named(text: str) -> Dated | None:
    """Read a day whose month is a word, such as 5 March 2021 or Mar 5, 2021."""
    day_first, month_first = _DAY_NAMED.fullmatch(text), _MONTH_NAMED.fullmatch(text)
    if day_first:
        day, word, year = day_first.groups()
    elif month_first:
        word, day, year = month_first.groups()
    else:
        return None
    month = _month(word)
    if month is None:
        return None
    return _day(int(year), month, int(day), "written with the month's name")


def _numbered(text: str) -> Dated:
    slashed = _SLASHED.match(text)
    if slashed:
        return _slashed(int(slashed[1]), int(slashed[2]), int(slashed[3]))
    month = _MONTH.match(text)
    number = _month(month[1]) if month else None
    if month and number:
        return Dated(value=f"{month[2]}-{number:02}", why="only the month is told")
    return Dated(value=None, why="no date is told")


def _slashed(one: int, other: int, year: int) -> Dated:
    if one > _LAST_MONTH >= other:
        return _day(year, other, one, "written day first")
    if other > _LAST_MONTH >= one:
        return _day(year, one, other, "written month first")
    if one == other:
        return _day(year, one, one, "written with slashes")
    return Dated(value=None, why="it may be two days, by which number is the month")


def _day(year: int, month: int, day: int, why: str) -> Dated:
    try:
        return Dated(value=date(year, month, day).isoformat(), why=why)
    except ValueError:
        return Dated(value=None, why="there is no such day")


def _month(word: str) -> int | None:
    found = [n for n, m in enumerate(_MONTHS, 1) if m.startswith(word.lower())]
    return found[0] if len(found) == 1 else None
