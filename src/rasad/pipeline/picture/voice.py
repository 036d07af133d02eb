"""In which language and calendar a picture is drawn."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from msgspec import Struct

from rasad.model.told import MONTHS


class Calendar(Protocol):
    """
    How days are counted and named along the axis.

    `room` is how wide a label is beside one of the English calendar.
    """

    room: float

    def parts(self, day: date) -> tuple[int, int, int]:
        """Return year, month and day of the month."""
        ...

    def year(self, day: date) -> str:
        """Return the day's year, as it stands on the axis."""
        ...

    def month(self, day: date) -> str:
        """Return a short name of the day's month."""
        ...

    def short(self, day: date) -> str:
        """Return day and month."""
        ...


class Gregorian:
    """The calendar of the measurements, in English."""

    room = 1.0

    def parts(self, day: date) -> tuple[int, int, int]:
        """Return year, month and day of the month."""
        return day.year, day.month, day.day

    def year(self, day: date) -> str:
        """Return the year: 2018."""
        return str(day.year)

    def month(self, day: date) -> str:
        """Return the month: Apr."""
        return MONTHS[day.month - 1][:3]

    def short(self, day: date) -> str:
        """Return the day and the month: 30 Apr."""
        return f"{day.day} {self.month(day)}"


class Voice(Struct, frozen=True, kw_only=True):
    """
    The language of a picture: how a text is read, and the days of its axis.

    Labels are placed by the length of what is printed, so it has to be known
    before the picture is laid out.
    """

    read: Callable[[object], str] = str
    calendar: Calendar = Gregorian()


ENGLISH = Voice()
