# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""Days that a line names in full: "30 April 2018", «۱۰ اردیبهشت ۱۳۹۷»."""

import re
from datetime import date
from types import MappingProxyType

from convertdate import persian

EARLIEST, LATEST = 1980, 2100
FOLD = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩يىك\u200c\xa0", "01234567890123456789ییک  ")

# Number of the month, by any of its names, in the languages of our documents.
GREGORIAN = (
    "jan january janvier janv enero ene januar jänner ocak january январь января ژانویه ژانویهٔ ینایر یناير کانون الثانی januari janeiro gennaio",
    "feb february février févr fevrier febrero februar şubat февраль февраля فوریه فبرایر فبراير شباط februari fevereiro febbraio",
    "mar march mars marzo märz mart март марта مارس آذار maret março marzo",
    "apr april avril avr abril abr nisan апрель апреля آوریل أبریل ابریل نیسان aprile",
    "may mai mayo mayıs май мая مه مایو أیار ایار mei maio maggio",
    "jun june juin junio juni haziran июнь июня ژوئن یونیو حزیران junho giugno",
    "jul july juillet juil julio juli temmuz июль июля ژوئیه ژوئیهٔ جولای یولیو تموز julho luglio",
    "aug august août aout agosto ago ağustos август августа اوت آگوست أغسطس اغسطس آب agustus agosto",
    "sep sept september septembre septiembre setiembre eylül сентябрь сентября سپتامبر سبتمبر أیلول ایلول setembro settembre",
    "oct october octobre octubre oktober okt ekim октябрь октября اکتبر أکتوبر اکتوبر outubro ottobre",
    "nov november novembre noviembre kasım ноябрь ноября نوامبر نوفمبر novembro",
    "dec december décembre déc decembre diciembre dic dezember aralık декабрь декабря دسامبر دیسمبر desember dezembro dicembre",
)  # fmt: skip
JALALI = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد امرداد", "شهریور",
    "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip


def _months(rows: tuple[str, ...]) -> MappingProxyType[str, int]:
    return MappingProxyType(
        {name: n for n, row in enumerate(rows, 1) for name in row.split()}
    )


MONTH = _months(GREGORIAN)
JALALI_MONTH = _months(JALALI)
DIGIT = re.compile(r"\d")
NAME = r"[^\W\d_]+"
WRITTEN = (
    # 2018-04-30, 2018/04/30, with or without a time after it
    re.compile(r"(?<!\d)(?P<y>\d{4})[-/.](?P<n>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)"),
    # 30 April 2018, 30. April 2018, 30 de abril de 2018, 10 اردیبهشت 1397
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?\s+(?:of\s+|de\s+|ماه\s+)?"
        rf"(?P<m>{NAME})(?:\s+ماه)?\.?,?\s+(?:de\s+|del\s+|سال\s+)?(?P<y>\d{{4}})(?!\d)"
    ),
    # April 30, 2018
    re.compile(
        rf"(?P<m>{NAME})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})(?!\d)"
    ),
    # 2018年4月30日
    re.compile(r"(?P<y>\d{4})年(?P<n>\d{1,2})月(?P<d>\d{1,2})日"),
    # 30/04/2018, 30.04.2018: only where it can be read in one way
    re.compile(r"(?<!\d)(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y>\d{4})(?!\d)"),
)


def fold(text: str) -> str:
    """Return *text* with Latin digits and one form of each letter, 1:1."""
    return text.translate(FOLD).lower()


def days_in(text: str) -> list[tuple[date, int, int]]:
    """
    Return the days that *text* names in full, in order, with where they stand.

    Years up to 1500 count in the Solar Hijri calendar. A day without a year,
    and digits that can be read as two days, name no day here.
    """
    if not DIGIT.search(text):
        return []
    folded = fold(text)
    if len(folded) != len(text):  # a letter that grows when lowered moves offsets
        folded = text.translate(FOLD)
    found: dict[int, tuple[date, int, int]] = {}
    for row in WRITTEN:
        for match in row.finditer(folded):
            day = _day(match)
            if day and match.start() not in found:
                found[match.start()] = (day, match.start(), match.end())
    return [found[at] for at in sorted(found)]


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    year = int(parts["y"])
    if "a" in parts:
        one, other = int(parts["a"]), int(parts["b"])
        readings = {_date(year, one, other), _date(year, other, one)} - {None}
        return readings.pop() if len(readings) == 1 else None
    month = _month(parts, year)
    return _date(year, month, int(parts["d"])) if month else None


def _month(parts: dict[str, str | None], year: int) -> int | None:
    if parts.get("n"):
        return int(parts["n"] or 0)
    name = (parts.get("m") or "").strip(".")
    return (JALALI_MONTH if year < 1500 else MONTH).get(name)  # noqa: PLR2004 - see days_in


def _date(year: int, month: int, day: int) -> date | None:
    try:
        if 1300 <= year < 1500:  # noqa: PLR2004 - see days_in
            if day > persian.month_length(year, month):
                return None
            return date(*persian.to_gregorian(year, month, day))
        return date(year, month, day) if EARLIEST <= year <= LATEST else None
    except (ValueError, IndexError):
        return None
