"""What the words of a date mean, counted from the day that the article appeared."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct, structs

from rasad.model.vocabulary import Precision
from rasad.record.calendars import (
    add_months,
    day_or_none,
    jalali_month_end,
    jalali_of,
    jalali_year,
    month_end,
    shift,
    to_gregorian,
)
from rasad.record.grammar import Times

P = Precision
_DAYS_A_WEEK, _SATURDAY, _MOST = 7, 5, 10_000


class Resolved(Struct, frozen=True, kw_only=True):
    """
    Two days, inclusive, and how closely they are known.

    `approximate` where the words draw no line: "mid-April", "a few days ago".
    """

    first: date
    last: date
    precision: Precision = P.DAY
    approximate: bool = False


class Said(Struct, frozen=True, kw_only=True):
    """The words of one match, and what they are resolved against."""

    groups: dict[str, str]
    times: Times
    today: date
    ahead: bool

    def number(self, group: str) -> int:
        """Return the number that a group says; 1 where it says none."""
        word = self.groups.get(group, "").casefold().strip()
        if word.isdigit():
            return min(int(word), _MOST)
        return int(self.times.numbers.get(word, 1))

    def word(self, group: str) -> str:
        """Return the words of a group as the tables spell them."""
        return re.sub(r"\s+", " ", self.groups.get(group, "").casefold()).strip(" .")


def _day(day: date) -> Resolved:
    return Resolved(first=day, last=day)


def _full(said: Said) -> Resolved:
    month = said.times.months.get(said.word("month")) or int(said.word("month"))
    return _day(date(said.number("year"), month, said.number("day")))


def _third(first: date, last: date, part: str) -> Resolved:
    """Return the first, middle or last third of a span where one is named."""
    days = (last - first).days + 1
    begin = {"early": 0, "mid": days // 3, "late": 2 * days // 3}.get(part)
    if begin is None:
        precision = P.YEAR if days > 31 else P.MONTH  # noqa: PLR2004 - a month at most
        return Resolved(first=first, last=last, precision=precision)
    end = {"early": days // 3, "mid": 2 * days // 3, "late": days}[part]
    return Resolved(
        first=first + timedelta(begin),
        last=first + timedelta(end - 1),
        precision=P.INTERVAL,
        approximate=True,
    )


def _month_year(said: Said) -> Resolved:
    year, month = said.number("year"), said.times.months[said.word("month")]
    part = said.times.parts.get(said.word("which"), "")
    return _third(date(year, month, 1), month_end(year, month), part)


def _month(said: Said) -> Resolved:
    """Return the last such month, or the next one when it speaks of what is to come."""
    month, today = said.times.months[said.word("month")], said.today
    final = said.times.months.get(said.word("month2"), month)
    year = today.year - (final > today.month)
    if said.ahead and month_end(year, final) < today:
        year += 1
    if said.ahead and final > today.month:
        year = today.year
    part = said.times.parts.get(said.word("which"), "")
    if said.word("month2"):
        first = date(year - (month > final), month, 1)
        return Resolved(first=first, last=month_end(year, final), precision=P.INTERVAL)
    return _third(date(year, month, 1), month_end(year, month), part)


def _month_day(said: Said) -> Resolved:
    """Return the nearest such day: the last, or the next where it is to come."""
    month, day = said.times.months[said.word("month")], said.number("day")
    years = (said.today.year - 1, said.today.year, said.today.year + 1)
    days = [day_or_none(year, month, day) for year in years]
    real = [d for d in days if d is not None]
    weekday = said.times.weekdays.get(said.word("weekday"))
    real = [d for d in real if weekday is None or d.weekday() == weekday] or real
    return _day(_nearest(real, said))


def _days(said: Said) -> Resolved:
    """Return the days from one to another of a month; the nearest without a year."""
    month, last = said.times.months[said.word("month")], said.number("day2")
    if said.word("year"):
        final = date(said.number("year"), month, last)
    else:
        final = _month_day(
            structs.replace(said, groups={**said.groups, "day": str(last)})
        ).last
    first = final.replace(day=said.number("day"))
    if first > final:
        raise ValueError("the days are told backwards")
    return Resolved(first=first, last=final, precision=P.INTERVAL)


def _nearest(days: list[date], said: Said) -> date:
    """Return the nearest day; one to come where the clause looks ahead."""
    if not days:
        raise ValueError("no such day")
    coming = [d for d in days if d >= said.today]
    if said.ahead and coming:
        return min(coming)
    return min(days, key=lambda d: (abs((d - said.today).days), d))


def _weekday(said: Said) -> Resolved:
    """Return the last such day, today included; the next where it is to come."""
    weekday = said.times.weekdays[said.word("weekday")]
    which = said.times.which.get(said.word("which"), 0)
    back = (said.today.weekday() - weekday) % _DAYS_A_WEEK
    if which > 0 or (said.ahead and which == 0):
        return _day(said.today + timedelta((-back) % _DAYS_A_WEEK or _DAYS_A_WEEK))
    if which < 0 and back == 0:
        back = _DAYS_A_WEEK
    return _day(said.today - timedelta(back))


def _weekend(said: Said) -> Resolved:
    """Return the last Saturday and Sunday, cut off at today."""
    saturday = said.today - timedelta((said.today.weekday() - 5) % _DAYS_A_WEEK)
    sunday = min(saturday + timedelta(1), said.today)
    return Resolved(
        first=saturday,
        last=sunday,
        precision=P.INTERVAL if sunday != saturday else P.DAY,
    )


def _ago(said: Said) -> Resolved:
    """Return the day, month or year so long ago; a few is three."""
    unit = said.times.units[said.word("unit")]
    number = said.number("n")
    day = shift(said.today, -number, unit)
    if unit == "year":
        return _third(date(day.year, 1, 1), date(day.year, 12, 31), "")
    if unit == "month":
        return _third(day.replace(day=1), month_end(day.year, day.month), "")
    if unit == "week" or said.word("n") in {"few", "several"}:
        around = timedelta(3 if unit == "week" else 1)
        return Resolved(
            first=day - around, last=day + around, precision=P.INTERVAL,
            approximate=True,
        )  # fmt: skip
    return _day(day)


def _ahead(said: Said) -> Resolved:
    unit = said.times.units[said.word("unit")]
    return _day(shift(said.today, said.number("n"), unit))


def _relative_day(said: Said) -> Resolved:
    return _day(said.today + timedelta(said.times.days[said.word("which")]))


def _overnight(said: Said) -> Resolved:
    return Resolved(
        first=said.today - timedelta(1), last=said.today, precision=P.INTERVAL
    )


def _part_of_year(year: int, part: str) -> Resolved:
    """Return a year; its first or last two months where it is called early or late."""
    if part == "early":
        return Resolved(
            first=date(year, 1, 1), last=month_end(year, 2), precision=P.INTERVAL,
            approximate=True,
        )  # fmt: skip
    return _third(date(year, 1, 1), date(year, 12, 31), part)


def _unit(said: Said) -> Resolved:
    """Return this, the last or the next week, month or year, or a part of it."""
    unit = said.times.units[said.word("unit")]
    step = said.times.which.get(said.word("which"), 0)
    part = said.times.parts.get(said.word("part"), "")
    if unit == "week":
        monday = said.today - timedelta(said.today.weekday()) + timedelta(7 * step)
        found = Resolved(first=monday, last=monday + timedelta(6), precision=P.INTERVAL)
    elif unit == "month":
        first = add_months(said.today.replace(day=1), step)
        found = _third(first, month_end(first.year, first.month), part)
    else:
        year = said.today.year + step
        found = _part_of_year(year, part)
    if part == "earlier" or (
        part == "early" and found.last > said.today >= found.first
    ):
        return Resolved(
            first=found.first, last=min(found.last, said.today), precision=P.INTERVAL
        )
    return found


def _recent(said: Said) -> Resolved:
    """Return the last month up to today, for what is only called recent."""
    return Resolved(
        first=said.today - timedelta(31), last=said.today, precision=P.INTERVAL,
        approximate=True,
    )  # fmt: skip


def _year(said: Said) -> Resolved:
    year = said.number("year")
    part = said.times.parts.get(said.word("which"), "")
    return _third(date(year, 1, 1), date(year, 12, 31), part)


def _months(said: Said) -> Resolved:
    """Return the span from one month of a year to another."""
    first = date(said.number("year"), said.times.months[said.word("month")], 1)
    last = month_end(said.number("year2"), said.times.months[said.word("month2")])
    if first > last:
        raise ValueError("the months are told backwards")
    return Resolved(first=first, last=last, precision=P.INTERVAL)


def _day_of_month(said: Said) -> Resolved:
    """Return the last day of that number, today included; the next if to come."""
    here = said.today.replace(day=1)
    months = (add_months(here, step) for step in (-2, -1, 0, 1, 2))
    days = [day_or_none(m.year, m.month, said.number("day")) for m in months]
    real = [d for d in days if d is not None]
    if said.ahead:
        return _day(min(d for d in real if d >= said.today))
    return _day(max(d for d in real if d <= said.today))


def _jalali(said: Said) -> Resolved:
    month = said.times.lunar.get(said.word("month")) or int(said.word("month"))
    year = jalali_year(said.number("year"))
    return _day(to_gregorian(year, month, said.number("day")))


def _jalali_day(said: Said) -> Resolved:
    now = jalali_of(said.today)[0]
    month = said.times.lunar[said.word("month")]
    days = [to_gregorian(y, month, said.number("day")) for y in (now - 1, now, now + 1)]
    weekday = said.times.weekdays.get(said.word("weekday"))
    same = [d for d in days if weekday is None or d.weekday() == weekday] or days
    return _day(_nearest(same, said))


def _jalali_month(said: Said) -> Resolved:
    month, today = said.times.lunar[said.word("month")], said.today
    if said.word("year"):
        year = jalali_year(said.number("year"))
    else:
        now = jalali_of(today)
        year = now[0] - (month > now[1] and not said.ahead)
    found = Resolved(
        first=to_gregorian(year, month, 1),
        last=jalali_month_end(year, month),
        precision=P.INTERVAL,
    )
    part = said.times.parts.get(said.word("which"), "")
    return _third(found.first, found.last, part) if part else found


def _jalali_unit(said: Said) -> Resolved:
    """Return this, the last or the next week from Saturday, Jalali month or year."""
    step = said.times.which.get(said.word("which"), 0)
    unit = said.times.units.get(said.word("unit"), "year")
    year, month, _ = jalali_of(said.today)
    if unit == "week":
        back = (said.today.weekday() - _SATURDAY) % _DAYS_A_WEEK
        first = said.today + timedelta(_DAYS_A_WEEK * step - back)
        return Resolved(first=first, last=first + timedelta(6), precision=P.INTERVAL)
    if unit == "year":
        year, month, last = year + step, 1, 12
    else:
        year, month = divmod(year * 12 + month - 1 + step, 12)
        month = last = month + 1
    return Resolved(
        first=to_gregorian(year, month, 1),
        last=jalali_month_end(year, last),
        precision=P.INTERVAL,
    )


def _jalali_end(said: Said) -> Resolved:
    return _day(_jalali_unit(said).last)


def _jalali_whole_year(said: Said) -> Resolved:
    year = jalali_year(said.number("year"))
    return Resolved(
        first=to_gregorian(year, 1, 1),
        last=jalali_month_end(year, 12),
        precision=P.INTERVAL,
    )


ABSOLUTE = frozenset(
    {"full", "month_year", "months", "year", "jalali", "jalali_year", "jalali_month_year"}
)
READINGS: dict[str, Callable[[Said], Resolved]] = {
    "full": _full,
    "month_year": _month_year,
    "month": _month,
    "month_day": _month_day,
    "days": _days,
    "weekday": _weekday,
    "weekend": _weekend,
    "ago": _ago,
    "ahead": _ahead,
    "day": _relative_day,
    "overnight": _overnight,
    "unit": _unit,
    "recent": _recent,
    "year": _year,
    "months": _months,
    "day_of_month": _day_of_month,
    "jalali": _jalali,
    "jalali_day": _jalali_day,
    "jalali_month": _jalali_month,
    "jalali_unit": _jalali_unit,
    "jalali_end": _jalali_end,
    "jalali_month_year": _jalali_month,
    "jalali_year": _jalali_whole_year,
}
