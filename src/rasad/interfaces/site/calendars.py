"""How a language counts and names days: by Gregory's calendar, or the Persian."""

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Final, Protocol

from convertdate import persian

from rasad.model.told import MONTHS, mark
from rasad.pipeline.picture.days import bounds

# As they stand in a catalogue.
GREGORIAN: Final = (
    *(mark("January"), mark("February"), mark("March"), mark("April")),
    *(mark("May"), mark("June"), mark("July"), mark("August"), mark("September")),
    *(mark("October"), mark("November"), mark("December")),
)
PERSIAN: Final = (
    *(mark("Farvardin"), mark("Ordibehesht"), mark("Khordad"), mark("Tir")),
    *(mark("Mordad"), mark("Shahrivar"), mark("Mehr"), mark("Aban"), mark("Azar")),
    *(mark("Dey"), mark("Bahman"), mark("Esfand")),
)
BEFORE: Final = 621  # years between the two counts
HALF: Final = 6 * 31  # days of the months of 31
YEAR: Final = 4  # letters of an ISO year
Parts = tuple[int, int, int]


class Calendar(Protocol):
    """What pages ask of a calendar, beside what a picture's axis does."""

    room: float

    def parts(self, day: date) -> Parts:
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

    def told(self, day: date) -> str:
        """Return a day in words."""
        ...

    def iso(self, text: str) -> str:
        """Return an ISO date of any precision in words; what is none as it is."""
        ...


class Gregorian:
    """The calendar of the measurements, in the words of a language."""

    room = 1.0

    def __init__(self, words: Callable[..., str], digits: Callable[[str], str]) -> None:
        self._words, self._digits = words, digits

    def parts(self, day: date) -> Parts:
        """Return year, month and day of the month."""
        return day.year, day.month, day.day

    def year(self, day: date) -> str:
        """Return the year: 2018."""
        return self._digits(str(self.parts(day)[0]))

    def month(self, day: date) -> str:
        """Return the month: Apr."""
        return self._words(MONTHS[day.month - 1])[:3]

    def short(self, day: date) -> str:
        """Return the day and the month: 30 Apr."""
        return f"{self._digits(str(self.parts(day)[2]))} {self.month(day)}"

    def told(self, day: date) -> str:
        """Return a day in words: 30 April 2018."""
        return self._written(self.parts(day), GREGORIAN)

    def iso(self, text: str) -> str:
        """Return an ISO date of any precision in words."""
        span = bounds(text) if "T" not in text else None
        if span is None:
            return self._yearless(text)
        first, last = span
        if first == last:
            return self.told(first)
        if len(text) == YEAR:
            return self._digits(f"{first.year}")
        return self._month(first)

    def _yearless(self, text: str) -> str:
        """Return a day of no known year (`--09-26`); what is no date as it is."""
        parts = text.removeprefix("--").split("-")
        if not text.startswith("--") or not all(p.isdigit() for p in parts):
            return text
        month = self._words(GREGORIAN[(int(parts[0]) - 1) % 12])
        return " ".join((*(self._digits(str(int(p))) for p in parts[1:]), month))

    def _month(self, day: date) -> str:
        return f"{self._words(GREGORIAN[day.month - 1])} {self._digits(str(day.year))}"

    def _written(self, parts: Parts, names: tuple[str, ...]) -> str:
        year, month, number = parts
        return self._words(
            mark("{day} {month} {year}"),
            day=Written(self._digits(str(number))),
            month=Written(self._words(names[month - 1])),
            year=Written(self._digits(str(year))),
        )


class Written:
    """A text that is the language's own already, digits and all."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __str__(self) -> str:
        return self._text


class Persian(Gregorian):
    """The Persian calendar first, and the day as everybody dates it beside it."""

    room = 1.5  # names of months are not cut

    def parts(self, day: date) -> Parts:
        """Return year, month and day of the month."""
        return _persian(day)

    def month(self, day: date) -> str:
        """Return the month by its name."""
        return self._words(PERSIAN[self.parts(day)[1] - 1])

    def told(self, day: date) -> str:
        """Return a day in both calendars."""
        return self._both(
            self._written(self.parts(day), PERSIAN),
            self._written((day.year, day.month, day.day), GREGORIAN),
        )

    def iso(self, text: str) -> str:
        """Return an ISO date in both; a month or a year lies in two of them."""
        span = bounds(text) if "T" not in text else None
        if span is None or span[0] == span[1]:
            return super().iso(text)
        (year, month, _), (end, last, _) = map(self.parts, span)
        first = self._digits(str(year))
        if len(text) == YEAR:
            return self._both(f"{first}–{self._digits(str(end))}", super().iso(text))
        begun = self._words(PERSIAN[month - 1])
        if year != end:
            begun = f"{begun} {first}"
        ended = f"{self._words(PERSIAN[last - 1])} {self._digits(str(end))}"
        return self._both(f"{begun}–{ended}", super().iso(text))

    def _both(self, own: str, everybody: str) -> str:
        return self._words(
            mark("{own} ({gregorian})"),
            own=Written(own),
            gregorian=Written(everybody),
        )


CALENDARS: Final[dict[str, type[Gregorian]]] = {
    "gregorian": Gregorian,
    "persian": Persian,
}


def _persian(day: date) -> Parts:
    """Return the parts of a day: six months of 31 days, then of 30."""
    year = day.year - BEFORE
    if day < _new_year(year):
        year -= 1
    since = (day - _new_year(year)).days
    if since < HALF:
        return year, since // 31 + 1, since % 31 + 1
    return year, (since - HALF) // 30 + 7, (since - HALF) % 30 + 1


@cache
def _new_year(year: int) -> date:
    """Return the day of the equinox, which takes long to work out."""
    return date(*persian.to_gregorian(year, 1, 1))
