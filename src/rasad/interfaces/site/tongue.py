"""
The languages of the site: sentences told anew from a catalogue, digits, days.

English is what the code says. Every other language is a catalogue in the folder
`languages` and nothing else: its direction, digits, calendar and its own name
are messages of it. A language without a translation of a message shows English.
"""

from collections.abc import Iterable, Mapping
from datetime import date, time
from functools import cache, cached_property
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

from rasad.interfaces.site import calendars, safe
from rasad.interfaces.site.calendars import Calendar
from rasad.model.told import Day, Listed, Name, Told, say, several
from rasad.pipeline.picture.voice import Voice

FOLDER: Final = Path(__file__).parent / "languages"
SOURCE: Final = "en"
# A text of another writing keeps its own direction between these two.
OPENED, CLOSED = "\u2068", "\u2069"
RUN, ENDED = "\u202b", "\u202c"  # a line that runs from the right
# What a language says of itself: the English value, and what it stands for.
NAMED, TURNED = ("this language in itself", "English"), ("direction", "ltr")
DIGITS, POINT = ("digits", "0123456789"), ("decimal point", ".")
THOUSANDS, COMMA = ("thousands", ","), ("between the things of a list", ", ")
COUNTED = ("calendar: gregorian or persian", "gregorian")
TRAITS: Final = (NAMED, TURNED, DIGITS, POINT, THOUSANDS, COMMA, COUNTED)


class Printed(str):
    """A text as a language prints it: what is foreign in it is held together."""

    __slots__ = ()


class Tongue:
    """One language: reads what the code says, and knows how its pages run."""

    def __init__(
        self,
        code: str,
        catalogue: NullTranslations | None = None,
        *,
        book: Mapping[str, Told] | None = None,
    ) -> None:
        """
        Read by *catalogue*; *book* has the sentences that come as plain English.

        Findings are the same for every surface: their sentences are text, and
        the book knows what each was made from.
        """
        self.code, self._catalogue = code, catalogue or NullTranslations()
        self._book = book or {}
        self.is_source = code == SOURCE
        self.prefix = "" if self.is_source else f"{code}/"
        self._digits = str.maketrans(
            "0123456789.,",
            self.trait(DIGITS) + self.trait(POINT) + self.trait(THOUSANDS),
        )

    def trait(self, trait: tuple[str, str]) -> str:
        """Return what the language says of itself."""
        return self._catalogue.pgettext(*trait)

    @property
    def name(self) -> str:
        """Its name, in itself."""
        return self.trait(NAMED)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.trait(TURNED)

    @property
    def fonts(self) -> str:
        """The fonts of a drawing: first the one that has the language's letters."""
        first, then = ("Inter", "Vazirmatn")
        if self.direction == "rtl":
            first, then = then, first
        return f"{first}, {then}, 'Noto Sans', 'DejaVu Sans', sans-serif"

    def line(self, text: object) -> str:
        """Return a line of a drawing, which has no direction of its own."""
        told = str(safe.neutral(str(self.read(text))))
        return told if self.direction == "ltr" else f"{RUN}{told}{ENDED}"

    @cached_property
    def calendar(self) -> Calendar:
        """How its days are counted and named."""
        return calendars.CALENDARS[self.trait(COUNTED)](self.words, self.digits)

    @cached_property
    def voice(self) -> Voice:
        """What a picture in this language is laid out with."""
        return Voice(read=self.read, calendar=self.calendar)

    def with_book(self, sentences: Iterable[Told]) -> "Tongue":
        """Return the language with sentences that it will meet as plain English."""
        if self.is_source:
            return self
        book = {str(told): told for told in sentences}
        return Tongue(self.code, self._catalogue, book=book)

    def words(self, text: str, **values: object) -> Printed:
        """Return a message, with values by name."""
        return self.read(say(text, **values))

    def counted(self, one: str, many: str, number: int, **values: object) -> Printed:
        """Return what a message says of a number, which it calls `{number}`."""
        return self.read(several(number, one, many, **values))

    def read(self, value: object) -> Printed:
        """Return a value as the language prints it; foreign text comes as it is."""
        return value if isinstance(value, Printed) else Printed(self._read(value))

    def _read(self, value: object) -> str:
        if isinstance(value, Told):
            return str(value) if self.is_source else self._told(value)
        if isinstance(value, str):
            known = self._book.get(value)
            return str(safe.neutral(value)) if known is None else self._told(known)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, time):
            return self.figures(f"{value:%H:%M}")
        if isinstance(value, int | float) and not isinstance(value, bool):
            return self.number(value)
        return str(value)

    def number(self, value: float) -> str:
        """Return a number with the language's digits."""
        return self.digits(
            f"{value:,.15g}" if isinstance(value, float) else f"{value:,}"
        )

    def digits(self, text: str) -> str:
        """Return a text with the language's digits; its points become theirs."""
        return text if self.is_source else text.translate(self._digits)

    def figures(self, text: str) -> str:
        """Return a text with the language's digits, and its points as they are."""
        if self.is_source:
            return text
        own = self.trait(DIGITS)
        return text.translate({ord(str(n)): own[n] for n in range(10)})

    def day(self, value: date) -> str:
        """Return a day, first by the language's own calendar."""
        return self.calendar.told(value)

    def since(self, text: str) -> str:
        """Return an ISO date of any precision; what is none comes as it is."""
        return self.calendar.iso(text)

    def listed(self, things: Iterable[object]) -> Printed:
        """Return things one after another, with the language's comma."""
        return Printed(self.trait(COMMA).join(self._inside(thing) for thing in things))

    def _told(self, told: Told) -> str:
        if isinstance(told, Day):
            return self.since(told.template)
        if isinstance(told, Listed):
            return self.listed(told.values.values())
        if isinstance(told, Name):
            known = self._catalogue.gettext(told.template)
            return self.foreign(known) if known == told.template else known
        if not told.template:
            return ""
        if told.several:
            number = told.number if isinstance(told.number, int) else 2
            text = self._catalogue.ngettext(told.template, told.several, number)
        else:
            text = self._catalogue.gettext(told.template)
        made = text.format_map({k: self._inside(v) for k, v in told.values.items()})
        return f"{made[:1].upper()}{made[1:]}" if told.begins else made

    def _inside(self, value: object) -> str:
        """Return a value that stands in a sentence: foreign words stay together."""
        plain = isinstance(value, str) and not isinstance(value, Told | Printed)
        if self.is_source or not plain or value in self._book:
            return self.read(value)
        return self.foreign(str(value))

    def foreign(self, text: str) -> Printed:
        """Return a text that is not the language's, held together."""
        text = str(safe.neutral(text))
        held = text if self.is_source or not text else f"{OPENED}{text}{CLOSED}"
        return Printed(held)


@cache
def tongues() -> tuple[Tongue, ...]:
    """Return every language that there is a catalogue of, English first."""
    found = sorted(path for path in FOLDER.glob("*.mo"))
    return (Tongue(SOURCE), *(opened(path) for path in found))


def opened(path: Path) -> Tongue:
    """Return the language whose compiled catalogue is at *path*: `fa.mo`."""
    with path.open("rb") as file:
        return Tongue(path.stem, GNUTranslations(file))
