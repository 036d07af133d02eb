"""Persian words for days, weeks, months and terms, against the article's day."""

from datetime import date

import pytest

from rasad.model.said import When
from rasad.model.vocabulary import Precision
from rasad.record import dates, deadlines
from rasad.record.folding import fold
from rasad.record.languages import LANGUAGES

TUESDAY = date(2024, 5, 21)  # 1 Khordad 1403
DAYS: tuple[tuple[str, list[tuple[str, str | None]]], ...] = (
    ("دهم اردیبهشت ۱۳۹۷", [("2018-04-30", None)]),
    ("بیست و پنجم آبان ۱۳۹۸", [("2019-11-16", None)]),
    ("۹۷/۲/۱۰", [("2018-04-30", None)]),
    ("۱۴۰۲-۱۲-۲۹", [("2024-03-19", None)]),
    ("شامگاه دوشنبه", [("2024-05-20", None)]),
    ("سه‌شنبهٔ گذشته", [("2024-05-14", None)]),
    ("شنبهٔ آینده", [("2024-05-25", None)]),
    ("پریشب", [("2024-05-19", None)]),
    ("هفتهٔ گذشته", [("2024-05-11", "2024-05-17")]),
    ("هفته‌ی جاری", [("2024-05-18", "2024-05-24")]),
    ("ماه گذشته", [("2024-04-20", "2024-05-20")]),
    ("سال گذشته", [("2023-03-21", "2024-03-19")]),
    ("اواسط فروردین", [("2024-03-30", "2024-04-08")]),
    ("اواخر اسفند ۱۴۰۲", [("2024-03-10", "2024-03-19")]),
    ("در مهرماه", [("2023-09-23", "2023-10-22")]),
    ("سه روز پیش", [("2024-05-18", None)]),
    ("دوم اسد ۱۴۰۰", [("2021-07-24", None)]),
    ("میزان اختلال و اسد", []),
    ("۲ می‌شود", []),
    ("۳ جولای ۲۰۲۳", [("2023-07-03", None)]),
    ("فردای آن روز", []),
)  # fmt: skip
TERMS = (
    ("ظرف ۳۰ روز", "P30D", "2024-06-20"),
    ("ظرف مدت یک ماه", "P1M", "2024-06-21"),
    ("تا ۷۲ ساعت", "PT72H", "2024-05-24"),
    ("تا پایان هفته", None, "2024-05-24"),
    ("تا پایان سال", None, "2025-03-20"),
    ("تا ۱۵ خرداد", None, "2024-06-04"),
    ("تا پایان خرداد", None, "2024-06-20"),
    ("تا دهم تیر ۱۴۰۳", None, "2024-06-30"),
)


@pytest.mark.parametrize(("words", "expected"), DAYS)
def test_persian_words_for_a_day(
    words: str, expected: list[tuple[str, str | None]]
) -> None:
    """Weeks begin on Saturday, months and years are Jalali, joints are optional."""
    found = dates.find(fold(words), LANGUAGES["fa"].READY.dates, TUESDAY)

    assert [(f.when.value, f.when.end) for f in found] == expected


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("شامگاه دوشنبه", Precision.EVENING),
        ("بامداد ۲۵ آبان ۱۳۹۸", Precision.MORNING),
        ("دوشنبه شب", Precision.NIGHT),
    ],
)
def test_a_part_of_a_persian_day(words: str, part: Precision) -> None:
    """The part may stand before the day or after it."""
    (found,) = dates.find(fold(words), LANGUAGES["fa"].READY.dates, TUESDAY)

    assert found.when.precision is part


@pytest.mark.parametrize(("words", "duration", "day"), TERMS)
def test_a_persian_term(words: str, duration: str | None, day: str) -> None:
    """A term counts from the day it was said; an end of a year is that of Iran's."""
    said = When(value=TUESDAY.isoformat(), precision=Precision.DAY)
    found = deadlines.find(fold(words), LANGUAGES["fa"].READY, said, TUESDAY)

    assert [(f.deadline.duration, f.deadline.date) for f in found] == [(duration, day)]
