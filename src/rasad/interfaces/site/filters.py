"""How values are said on a page."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from rasad.interfaces.site import cuts, safe
from rasad.interfaces.site.calendars import Written
from rasad.interfaces.site.tongue import COMMA, Printed, Tongue
from rasad.model.finding import FindingKind, Link, Reason
from rasad.model.span import Bracket
from rasad.model.told import listed, mark, name, say, upper
from rasad.pipeline.answers import Answers
from rasad.pipeline.picture import titles, words
from rasad.pipeline.picture.days import bounds
from rasad.pipeline.picture.shapes import Line, MarkKind, Tone

LINKS = {
    Link.SEQUENCE: mark("their sequence in time alone"),
    Link.CITED: mark("a block page that names the order"),
    Link.ADMITTED: mark("an admission"),
    Link.CONTESTED: mark("accounts that contradict each other"),
}

HOW = {
    "dns": mark("the name leads elsewhere or nowhere"),
    "tcp": mark("no connection is made"),
    "tls": mark("the encrypted connection is cut or another's"),
    "http": mark("the page is cut off or another"),
    "quic": mark("no answer over QUIC"),
    "ip": mark("no way to the address"),
}
RELATIVE = "relative to "  # and a day

RIGHT_TO_LEFT = frozenset(
    {"ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}
)


def turn(language: str | None) -> str:
    """Return the direction of a quote: by its language, else by its letters."""
    tongue = (language or "").partition("-")[0].lower()
    return "rtl" if tongue in RIGHT_TO_LEFT else "auto"


def plain(value: object) -> str:
    """Return a word of a closed vocabulary as people write it."""
    return words.plain(value)


class Said:
    """How one language says values; every filter gives text that is printed."""

    def __init__(self, answers: Answers, tongue: Tongue) -> None:
        self._answers, self._tongue = answers, tongue

    def words(self, value: object) -> str:
        """Return a word of a closed vocabulary as people write it."""
        return self._tongue.read(plain(value))

    def day(self, value: date) -> str:
        """Return a day in words."""
        return self._tongue.day(value)

    def iso(self, value: str | None) -> str:
        """Return an ISO date: in English as it is, elsewhere by its calendar."""
        if not value or self._tongue.is_source:
            return value or ""
        return self._tongue.since(value[:10])

    def percent(self, share: float) -> str:
        """Return a share in 0-1 as a percentage, never rounded to all or none."""
        number = round(100 * share)
        tell = self._tongue.words
        if share and not number:
            return tell(mark("under {number} %"), number=1)
        if share < 1 and number == 100:  # noqa: PLR2004 - percent
            return tell(mark("over {number} %"), number=99)
        return tell(mark("{number} %"), number=number)

    def edge(self, bracket: Bracket) -> str:
        """Return a bracket: between two instants, or by one where it is open."""
        tell = self._tongue.words
        latest = self._instant(bracket.latest)
        if bracket.earliest is None:
            return tell(mark("before or at {instant}"), instant=latest)
        earliest = self._instant(bracket.earliest)
        if str(earliest) == str(latest):
            return str(latest)
        return tell(mark("{first} to {last}"), first=earliest, last=latest)

    def _instant(self, at: datetime) -> Written:
        if self._tongue.is_source:
            return Written(f"{at:%Y-%m-%d %H:%M}")
        day = self._tongue.day(at.date())
        return Written(f"{day} {self._tongue.figures(f'{at:%H:%M}')}")

    def dates(self, line: Line) -> str:
        """Return the days that a line's date may mean, as far as it is known."""
        if line.first is None or line.last is None:
            told = line.entry.date.value or line.entry.date.expression
            return self.iso(told) if told else self._tongue.words(mark("no date"))
        if line.first == line.last:
            return self.day(line.first)
        for length in (4, 7):  # a whole year, a whole month
            text = line.first.isoformat()[:length]
            if (line.first, line.last) == bounds(text):
                return self._tongue.since(text)
        return self._tongue.words(
            mark("{first} to {last}"), first=line.first, last=line.last
        )

    def number(self, value: float) -> str:
        """Return a number with its digits and thousands."""
        return self._tongue.number(value)

    def year(self, value: int) -> str:
        """Return a year of the calendar of the measurements."""
        return self._tongue.figures(str(value))

    def how(self, mechanisms: Iterable[str]) -> str:
        """Return mechanisms in plain words, each with its names in the data."""
        by: dict[str, list[str]] = {}
        for one in mechanisms:
            by.setdefault(one.partition(".")[0], []).append(one)
        return self._tongue.listed(
            say("{plain} ({codes})", plain=say(HOW[family]), codes=listed(codes))
            if family in HOW
            else listed(codes)
            for family, codes in by.items()
        )

    def span(self, hours: float) -> str:
        """Return a lag: in hours below two days, in days above."""
        return self._tongue.read(words.lag_text(hours))

    def hours(self, value: float) -> str:
        """Return a lag in hours."""
        return self._tongue.words(mark("{number} h"), number=round(value))

    def name(self, value: str) -> str:
        """Return a name: of a country."""
        return self._tongue.read(name(value))

    def service(self, value: str) -> str:
        """Return the name of a service."""
        return self.name(self._answers.registry.label(value))

    def network(self, asn: int) -> str:
        """Return the name and the number of a network."""
        return self.name(self._answers.network(asn).label)

    def basis(self, told: str) -> str:
        """Return what a date rests on: the words, or a day it is counted from."""
        counted = told.removeprefix(RELATIVE)
        if counted != told:
            when = Written(self._tongue.since(counted))
            return self._tongue.words(mark("relative to {day}"), day=when)
        return self.words(told)


def cut(text: str, most: int) -> str:
    """Return *text*, or as much of it as has room."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def table(answers: Answers, tongue: Tongue) -> Mapping[str, Any]:
    """Return every filter by its name in the templates."""
    said, read = Said(answers, tongue), tongue.read
    return {
        "words": said.words,
        "day": said.day,
        "iso": said.iso,
        "percent": said.percent,
        "edge": said.edge,
        "dates": said.dates,
        "n": said.number,
        "year": said.year,
        "hours": said.hours,
        "how": said.how,
        "span": said.span,
        "name": said.name,
        "begun": upper,
        "listed": tongue.listed,
        "joined": lambda texts: Printed(tongue.trait(COMMA).join(texts)),
        "basis": said.basis,
        "figures": tongue.figures,
        "bars": cuts.bars,
        "cells": cuts.cells,
        "address": safe.address,
        "tongue": safe.language,
        "tone": lambda tone: read(say(words.TONE_READS[Tone(tone)])),
        "toneof": lambda kind: words.TONES[FindingKind(kind)].value,
        "kind": lambda kind: read(say(words.KIND_READS[FindingKind(kind)])),
        "markname": lambda kind: read(say(words.MARK_READS[MarkKind(kind)])),
        "parties": words.parties,
        "reads": lambda finding: read(words.result(finding)),
        "held": lambda finding: read(words.networks_text(finding)),
        "reason": lambda reason: read(say(words.REASON_READS[Reason(reason)])),
        "lag": lambda finding: read(titles.lag_range(finding)),
        "turn": turn,
        "link": lambda link: read(say(LINKS[Link(link)])),
        "anchor": lambda rule: f"r-{safe.label(rule)}",
        "cut": lambda text, most: cut(read(text), most),
        "named": lambda entry: read(words.label(entry)),
        "number": said.number,
        "service": said.service,
        "asname": said.network,
    }
