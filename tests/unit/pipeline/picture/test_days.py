"""Dates of any precision as days."""

from datetime import date

import pytest

from rasad.model.said import When
from rasad.pipeline.picture.days import bounds, meant


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2018-04-30", date(2018, 4, 30), date(2018, 4, 30)),
        ("2023-02-08T22:30+03:00", date(2023, 2, 8), date(2023, 2, 8)),
    ],
)
def test_a_date_means_all_the_days_it_may_mean(
    text: str, first: date, last: date
) -> None:
    """A month is not its first day."""
    assert bounds(text) == (first, last)


@pytest.mark.parametrize("text", [None, "", "--09-26", "2018-13", "soon", "0-0-0-0"])
def test_what_names_no_day_has_none(text: str | None) -> None:
    """A day without a year, or no date at all, is not guessed."""
    assert bounds(text) is None


def test_an_interval_reaches_to_the_end_of_its_last_unit() -> None:
    """From March to May includes the thirty-first of May."""
    assert meant(When(value="2018-03", end="2018-05")) == (
        date(2018, 3, 1),
        date(2018, 5, 31),
    )
