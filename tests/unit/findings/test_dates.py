"""What dates of the record mean, and what instants mean in local days."""

from datetime import UTC, datetime, timedelta

import pytest

from rasad.findings.dates import due_of, fits_day, moment_of
from rasad.model.said import Deadline, When
from rasad.model.span import Bracket
from rasad.model.vocabulary import Precision

ZONE = ("Etc/GMT+2",)


def utc(text: str) -> datetime:
    """Read an instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (When(value="2023-05-01"), "2023-05-01T02:00", "2023-05-02T02:00"),
        (When(value="2023-05"), "2023-05-01T02:00", "2023-06-01T02:00"),
        (When(value="2023"), "2023-01-01T02:00", "2024-01-01T02:00"),
        (
            When(value="2023-05-01", end="2023-05-03"),
            "2023-05-01T02:00",
            "2023-05-04T02:00",
        ),
        (
            When(value="2023-05-01", precision=Precision.EVENING),
            "2023-05-01T19:00",
            "2023-05-02T02:00",
        ),
        (
            When(value="2023-05-01T10:00+03:00", precision=Precision.HOUR),
            "2023-05-01T07:00",
            "2023-05-01T07:00",
        ),
        (When(value="2023-05-01T10:00"), "2023-05-01T12:00", "2023-05-01T12:00"),
        (
            When(value="2023-05-01", precision=Precision.BEFORE),
            "2022-05-01T02:00",
            "2023-05-01T02:00",
        ),
    ],
)
def test_a_date_is_a_stretch_of_utc(when: When, start: str, end: str) -> None:
    """As long as its precision is coarse."""
    found = moment_of(when, ZONE)
    assert found is not None
    assert (found.start, found.end) == (utc(start), utc(end))


@pytest.mark.parametrize("value", [None, "--09-26", "soon", "2023-13", "2023-02-30"])
def test_what_is_no_date(value: str | None) -> None:
    """A day without a year cannot be placed."""
    assert moment_of(When(value=value), ZONE) is None


def test_without_zones_a_day_is_wider_than_a_day() -> None:
    """Nobody knows where, so it may be anywhere on earth."""
    found = moment_of(When(value="2023-05-01"), ())
    assert found is not None
    assert found.end - found.start == timedelta(hours=50)
    assert found.day is None


@pytest.mark.parametrize(
    ("duration", "expected"),
    [("P30D", "2023-05-31"), ("P1M", "2023-06-01"), ("P1Y", "2024-05-01")],
)
def test_a_term_is_counted_from_its_day(duration: str, expected: str) -> None:
    """In days, in months and in years."""
    deadline = Deadline(duration=duration, counted_from="2023-05-01")
    found = due_of(deadline, When(value="2023-04-01"), ZONE)
    assert found is not None
    assert found.day is not None
    assert found.day.isoformat() == expected


def test_hours_are_counted_from_an_hour() -> None:
    """Twenty-four hours after ten o'clock."""
    said = When(value="2023-05-01T10:00+00:00", precision=Precision.HOUR)
    found = due_of(Deadline(duration="PT24H"), said, ZONE)
    assert found is not None
    assert found.end == utc("2023-05-02T10:00")


def test_a_condition_has_no_day() -> None:
    """Nothing to count from."""
    assert due_of(Deadline(), When(value="2023-05-01"), ZONE) is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2023-05-01T03:00", "2023-05-02T01:00", 0),
        ("2023-05-02T02:00", "2023-05-02T05:00", 1),
        ("2023-04-30T20:00", "2023-05-01T01:00", -1),
        ("2023-05-01T01:00", "2023-05-01T03:00", None),
        (None, "2023-05-01T03:00", None),
    ],
    ids=["on the day", "later", "earlier", "over midnight", "open"],
)
def test_an_edge_beside_a_day(first: str | None, last: str, expected: object) -> None:
    """Only what is certain is said."""
    act = moment_of(When(value="2023-05-01"), ZONE)
    assert act is not None
    edge = Bracket(earliest=utc(first) if first else None, latest=utc(last))
    assert fits_day(edge, act, ZONE) == expected
