"""Dates as libraries write them (ISO 8601-2)."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasad.model.said import When
from rasad.model.vocabulary import Precision
from rasad.record import dates
from rasad.record.folding import fold
from rasad.record.languages import LANGUAGES

P = Precision


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (When(value="2018", precision=P.YEAR), "2018"),
        (When(value="2018-05", precision=P.MONTH), "2018-05"),
        (When(value="2018-04-30", precision=P.EVENING), "2018-04-30"),
        (When(value="2023-02-08T22:30+03:00"), "2023-02-08T22:30+03:00"),
        (When(value="2018-04-28", end="2018-04-29"), "2018-04-28/2018-04-29"),
        (When(value="--09-26", precision=P.DAY_NO_YEAR), "XXXX-09-26"),
        (When(value="2018-04-30", precision=P.BEFORE), "/2018-04-30"),
        (When(value="2018-05", basis="stated; approximate"), "2018-05~"),
        (When(), None),
        (When(value="last summer"), None),
        (When(value="2018-05-01", end="soon"), None),
    ],
    ids=[
        "year", "month", "evening", "hour", "span", "no year", "before", "about",
        "unknown", "words", "no end",
    ],
)  # fmt: skip
def test_a_date_in_edtf(when: When, expected: str | None) -> None:
    """A library reads the date as we know it, and what we do not know as unknown."""
    assert when.edtf == expected


SAID = date(2018, 4, 18)  # a Wednesday


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It was blocked on Monday.", "2018-04-16"),
        ("It was blocked yesterday.", "2018-04-17"),
        ("It was blocked on the weekend.", "2018-04-14/2018-04-15"),
        ("It was blocked last week.", "2018-04-09/2018-04-15"),
        ("It was blocked last month.", "2018-03"),
        ("It was blocked last year.", "2017"),
        ("It was blocked in mid-April.", "2018-04-11~/2018-04-20~"),
        ("It was blocked in early March.", "2018-03-01~/2018-03-10~"),
        ("It was blocked two days ago.", "2018-04-16"),
        ("It was blocked two weeks ago.", "2018-04-01~/2018-04-07~"),
        ("It was blocked in recent days.", "2018-03-18~/2018-04-18~"),
        ("It was blocked in January.", "2018-01"),
        ("It was blocked in December.", "2017-12"),
        ("It was blocked in 2014.", "2014"),
        ("It was blocked on 30 April 2017.", "2017-04-30"),
        ("It was blocked on April 2.", "2018-04-02"),
        ("It was blocked overnight.", "2018-04-17/2018-04-18"),
        ("It was blocked this morning.", "2018-04-18"),
        ("It was blocked on Monday evening.", "2018-04-16"),
    ],
)
def test_words_of_a_text_in_edtf(words: str, expected: str) -> None:
    """What a newspaper says of a day is resolved against its own, and written so."""
    (found,) = dates.find(fold(words), LANGUAGES["en"].READY.dates, SAID)

    assert found.when.edtf == expected


def test_without_a_day_to_count_from_nothing_is_guessed() -> None:
    """The words "last week" in a text without a date has no date."""
    (found,) = dates.find("It was last week.", LANGUAGES["en"].READY.dates, None)

    assert found.when.edtf is None


VALUES = st.one_of(
    st.none(),
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[: len("2018-05")]),
    st.dates().map(lambda day: f"-{str(day)[len('2018') :]}"),
    st.text(max_size=12),
)
DATES = st.builds(
    When,
    value=VALUES,
    end=VALUES,
    precision=st.sampled_from(P),
    expression=st.none() | st.text(),
    basis=st.sampled_from(("", "stated", "relative to 2018-05-01; approximate")),
)


@given(when=DATES)
def test_a_date_is_the_same_there_and_back(when: When) -> None:
    """With its EDTF, without it, or with a wrong one, JSON tells the same date."""
    told = msgspec.to_builtins(when)
    without = {name: value for name, value in told.items() if name != "edtf"}

    assert msgspec.json.decode(msgspec.json.encode(when), type=When) == when
    assert msgspec.convert(without, When) == when
    assert msgspec.convert({**told, "edtf": "1999"}, When) == when


@given(when=DATES, value=VALUES)
def test_another_date_has_another_edtf(when: When, value: str | None) -> None:
    """A changed date never keeps what was written of the one before."""
    changed = msgspec.structs.replace(when, value=value)

    assert changed == When(
        value=value,
        end=when.end,
        precision=when.precision,
        expression=when.expression,
        basis=when.basis,
    )
