"""
Sentences that know what they were made from, so that they can be told anew.

A `Told` is its own English text, and beside it the template and the values by
name. Another language has a template of its own for the whole sentence: nothing
is put together word by word. Templates are looked up in a catalogue by whoever
prints; here nothing is looked up.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from string import Formatter
from typing import Self

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_new = str.__new__
_ISO = re.compile(r"(\d{4}|-)(?:-(\d{2}))?(?:-(\d{2}))?")


class Told(str):
    """
    A text in English, its template, and the values in it by name.

    `several` is the template for any other number than one, and empty where a
    sentence counts nothing; `number` is what it counts. `begins` says that it
    begins a sentence, and so with a capital.
    """

    __slots__ = ("begins", "number", "several", "template", "values")

    template: str
    several: str
    number: float
    values: Mapping[str, object]
    begins: bool

    def __new__(
        cls,
        text: str,
        template: str,
        values: Mapping[str, object] | None = None,
        *,
        several: str = "",
        number: float = 1,
        begins: bool = False,
    ) -> Self:
        """Return the text with what it was made from."""
        made = str.__new__(cls, text)
        made.template, made.several, made.number = template, several, number
        made.values, made.begins = values or {}, begins
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, object]]:
        """Say how a copy is made, in another process too."""
        how = {"several": self.several, "number": self.number, "begins": self.begins}
        return (str(self), self.template, dict(self.values)), how

    def __reduce__(self) -> tuple[object, ...]:
        """Make the copy from its parts: nothing else is carried over."""
        args, how = self.__getnewargs_ex__()
        return _again, (type(self), args, how)


class Name(Told):
    """A name: of a country, a service, a lane. Without a translation it stays."""


class Day(Told):
    """A day, month or year; `template` is its ISO 8601 text."""


class Listed(Told):
    """Things one after another; `values` are they, numbered, in their order."""


def _again(
    kind: type[Told], args: tuple[str, str, dict[str, object]], how: dict[str, object]
) -> Told:
    return kind(*args, **how)  # type: ignore[arg-type]  # as `__getnewargs_ex__` gave them


def mark(text: str) -> str:
    """Mark a text for the catalogue; it is looked up where it is printed."""
    return text


_SENTENCE = mark("{clause}.")


def say(template: str, /, **values: object) -> Told:
    """Return the sentence that *template* makes of *values*, by name."""
    # Said millions of times in a run: put together without a call in between.
    made = _new(Told, _filled(template, values))
    made.template, made.several, made.number = template, "", 1
    made.values, made.begins = values, False
    return made


def several(number: float, one: str, many: str, /, **values: object) -> Told:
    """Return what *one* or *many* says of *number*, which both call `{number}`."""
    values = {"number": number, **values}
    text = _filled(one if number == 1 else many, values)
    return Told(text, one, values, several=many, number=number)


@lru_cache(maxsize=4096, typed=True)  # a pure function: few things have names
def name(text: str) -> Name:
    """Return a name, which a catalogue may know in another language."""
    return Name(text, text)


def listed(things: Iterable[object]) -> Listed:
    """Return things one after another, with commas."""
    held = {str(number): thing for number, thing in enumerate(things)}
    return Listed(", ".join(map(_english, held.values())), "", held)


def joined(clauses: Iterable[Told]) -> Told:
    """Return clauses one after another, which bring their own marks."""
    told = [clause for clause in clauses if clause]
    if not told:
        return NOTHING
    held = {f"c{n}": clause for n, clause in enumerate(told)}
    return say("".join(f"{{{key}}}" for key in held), **held)


def in_a_row(sentences: Iterable[Told]) -> Told:
    """Return sentences one after another, with a space between each two."""
    held = {f"s{n}": told for n, told in enumerate(sentences)}
    return say(" ".join(f"{{{key}}}" for key in held), **held)


def upper(text: str) -> str:
    """Begin a sentence with a text."""
    capital = f"{text[:1].upper()}{text[1:]}"
    if not isinstance(text, Told):
        return capital
    return _changed(text, capital, begins=True)


def sentence(clause: str) -> Told:
    """Return a clause as a sentence, with its capital and its full stop."""
    capital = upper(clause)
    made = _new(Told, f"{capital}.")
    made.template, made.several, made.number = _SENTENCE, "", 1
    made.values, made.begins = {"clause": capital}, False
    return made


def unstopped(text: Told) -> Told:
    """Return a sentence without its full stop, to stand in a list."""
    return _changed(text, text.rstrip("."), begins=text.begins)


def but(text: str, **values: object) -> str:
    """Return a text made with other values where it, or a part of it, has them."""
    if not isinstance(text, Told) or isinstance(text, Day | Name):
        return text
    held = {
        key: values.get(key, but(value, **values) if isinstance(value, str) else value)
        for key, value in text.values.items()
    }
    if isinstance(text, Listed):
        return listed(held.values())
    if text.several:
        made = several(text.number, text.template, text.several, **held)
    else:
        made = say(text.template, **held)
    return upper(made) if text.begins else made


def parts(text: object) -> Iterator[Told]:
    """Yield a text and every text in it that can be told anew."""
    if isinstance(text, Told):
        yield text
        for value in text.values.values():
            yield from parts(value)


@lru_cache(maxsize=4096)  # a pure function: ten years have as many days
def in_words(day: date) -> str:
    """Return a day as people write it: 30 April 2018."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@lru_cache(maxsize=4096, typed=True)  # a pure function: ten years have as many days
def day(text: str) -> str:
    """
    Return an ISO date in words: "31 December 2017", "May 2018", "2013".

    What is no date comes back as it is; `--09-26` is a day of no known year.
    """
    found = _ISO.match(text)
    if found is None:
        return text
    year, month, number = found.groups()
    words = [str(int(number))] if number else []
    if month and 1 <= int(month) <= len(MONTHS):
        words.append(MONTHS[int(month) - 1])
    return Day(" ".join([*words, *([year] if year != "-" else [])]), found[0])


@lru_cache(maxsize=4096)  # a pure function: ten years have as many days
def day_itself(number: date) -> Day:
    """Return a day in words."""
    return Day(in_words(number), number.isoformat())


@lru_cache(maxsize=4096)  # a pure function: an event names an instant many times
def stamp(moment: datetime) -> Told:
    """Return an instant, to the minute: "16:00 UTC on 31 December 2017"."""
    told = moment.astimezone(UTC)
    return say(mark("{clock} UTC on {day}"), clock=told.time(), day=told.date())


def in_english(value: object) -> str:
    """Return a value as English prints it; numbers with commas, days in words."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, date):
        return in_words(value)
    if isinstance(value, time):
        return f"{value.hour:02}:{value.minute:02}"
    if isinstance(value, int):
        return f"{value:,}"
    return f"{value:,.15g}" if isinstance(value, float) else str(value)


def _english(value: object) -> str:
    return value if isinstance(value, str) else in_english(value)


def _filled(template: str, values: Mapping[str, object]) -> str:
    """Return a template with its values, joined: told texts are slow to format."""
    text: list[str] = []
    for before, key in _pieces(template):
        value = values[key] if key else ""
        text += (before, value if isinstance(value, str) else in_english(value))
    return "".join(text)


@lru_cache(maxsize=4096)  # a pure function: the program holds few templates
def _pieces(template: str) -> tuple[tuple[str, str], ...]:
    """Return each text of a template with the name after it; empty at the end."""
    return tuple((text, key or "") for text, key, _, _ in Formatter().parse(template))


def _changed(text: Told, told: str, *, begins: bool) -> Told:
    made = _new(type(text), told)
    made.template, made.several, made.number = text.template, text.several, text.number
    made.values, made.begins = text.values, begins
    return made


NOTHING = say("")
