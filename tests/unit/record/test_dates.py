"""Dates as people say them, English and Persian, against the article's day."""

from datetime import date

import pytest

from rasad.model.said import When
from rasad.model.vocabulary import Precision
from rasad.record import dates, deadlines
from rasad.record.folding import fold
from rasad.record.languages import LANGUAGES

MONDAY = date(2018, 4, 30)
ENGLISH = [
    ("he said on Monday", "2018-04-30", None),
    ("he said on Tuesday", "2018-04-24", None),
    ("last Monday", "2018-04-23", None),
    ("yesterday", "2018-04-29", None),
    ("early on 3 March 2017", "2017-03-03", None),
    ("on April 21", "2018-04-21", None),
    ("in September", "2017-09", None),
    ("in September 2016", "2016-09", None),
    ("three months ago", "2018-01", None),
    ("in December and January", "2017-12-01", "2018-01-31"),
    ("mid-April", "2018-04-11", "2018-04-20"),
    ("earlier this month", "2018-04-01", "2018-04-30"),
    ("last week", "2018-04-23", "2018-04-29"),
    ("on the weekend", "2018-04-28", "2018-04-29"),
    ("since 2015", "2015", None),
    ("2018-02-30", None, None),
]  # fmt: skip
PERSIAN = [
    ("دوشنبه ۱۰ اردیبهشت", "2018-04-30", None),
    ("۱۰ اردیبهشت ۱۳۹۷", "2018-04-30", None),
    ("۱۳۹۷/۲/۱۰", "2018-04-30", None),
    ("دیروز", "2018-04-29", None),
    ("شب گذشته", "2018-04-29", None),
    ("سال ۱۴۰۱", "2022-03-21", "2023-03-20"),
    ("۳۰ آوریل ۲۰۱۸", "2018-04-30", None),
    ("سه‌شنبه", "2018-04-24", None),
]


@pytest.mark.parametrize(
    ("language", "words", "value", "end"),
    [("en", *row) for row in ENGLISH] + [("fa", *row) for row in PERSIAN],
)
def test_words_for_a_date(
    language: str, words: str, value: str | None, end: str | None
) -> None:
    """Words are resolved against the day the article appeared, a Monday."""
    found = dates.find(fold(words), LANGUAGES[language].READY.dates, MONDAY)

    assert [(f.when.value, f.when.end) for f in found] == (
        [(value, end)] if value else []
    )


def test_an_evening_is_a_part_of_a_day() -> None:
    """Precision says which part of the day is meant."""
    (found,) = dates.find("by Monday evening", LANGUAGES["en"].READY.dates, MONDAY)

    assert (found.when.value, found.when.precision) == ("2018-04-30", Precision.EVENING)


def test_a_day_to_come() -> None:
    """Where the clause looks ahead, Friday is the next one."""
    (found,) = dates.find("by Friday", LANGUAGES["en"].READY.dates, MONDAY, ahead=True)

    assert found.when.value == "2018-05-04"


def test_an_article_without_a_date() -> None:
    """Relative words stay unresolved, and a day keeps to having no year."""
    reader = LANGUAGES["en"].READY.dates
    (yesterday,) = dates.find("yesterday", reader, None)
    (day,) = dates.find("September 26", reader, None)
    (full,) = dates.find("on 5 May 2018", reader, None)

    assert (yesterday.when.value, yesterday.when.expression) == (None, "yesterday")
    assert (day.when.value, day.when.precision) == ("--09-26", Precision.DAY_NO_YEAR)
    assert full.when.value == "2018-05-05"


@pytest.mark.parametrize(
    ("words", "day", "duration", "kind"),
    [
        ("within ten days", "2018-05-10", "P10D", "comply_by"),
        ("within 24 hours", "2018-05-01", "PT24H", "comply_by"),
        ("a one-month maximum has been set", "2018-05-30", "P1M", "comply_by"),
        ("gave the company a year to comply", "2019-04-30", "P1Y", "comply_by"),
        ("by Friday", "2018-05-04", None, "comply_by"),
        ("until 15 March", "2019-03-15", None, "announced_end"),
        ("until further notice", None, None, "until_further_notice"),
        ("from midnight", "2018-04-30", None, "announced_start"),
        ("immediately", "2018-04-30", None, "immediate"),
    ],
)
def test_a_deadline(
    words: str, day: str | None, duration: str | None, kind: str
) -> None:
    """A term counts from the day it was set; a day is the next such day."""
    ready = LANGUAGES["en"].READY
    said = When(value="2018-04-30", precision=Precision.DAY)
    found = deadlines.find(words, ready, said, MONDAY)[0].deadline

    assert (found.date, found.duration, found.kind.value) == (day, duration, kind)


def test_a_term_with_no_day_to_count_from() -> None:
    """Without a day, a deadline keeps its duration and has no date."""
    ready = LANGUAGES["en"].READY
    found = deadlines.find("within ten days", ready, When(), None)[0].deadline

    assert (found.date, found.duration) == (None, "P10D")
