"""How values are said on a page."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from rasad.interfaces.site import cuts, safe
from rasad.model.finding import FindingKind, Link, Reason
from rasad.model.span import Bracket
from rasad.pipeline.answers import Answers
from rasad.pipeline.picture import titles, words
from rasad.pipeline.picture.days import bounds, in_words
from rasad.pipeline.picture.shapes import Line, MarkKind, Tone

LINKS = {
    Link.SEQUENCE: "their sequence in time alone",
    Link.CITED: "a block page that names the order",
    Link.ADMITTED: "an admission",
    Link.CONTESTED: "accounts that contradict each other",
}


RIGHT_TO_LEFT = frozenset(
    {"ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"}
)


def turn(language: str | None) -> str:
    """Return the direction of a quote: by its language, else by its letters."""
    tongue = (language or "").partition("-")[0].lower()
    return "rtl" if tongue in RIGHT_TO_LEFT else "auto"


def plain(value: object) -> str:
    """Return a word of a closed vocabulary as people write it."""
    text = str(getattr(value, "value", value))
    return text.replace("_", " ")


def day(value: date) -> str:
    """Return a day in words."""
    return in_words(value)


def percent(share: float) -> str:
    """Return a share in 0-1 as a whole percentage, never rounded to all or none."""
    number = round(100 * share)
    if share and not number:
        return "under 1 %"
    if share < 1 and number == 100:  # noqa: PLR2004 - percent
        return "over 99 %"
    return f"{number} %"


def edge(bracket: Bracket) -> str:
    """Return a bracket: between two instants, or by one where it is open."""
    latest = bracket.latest.strftime("%Y-%m-%d %H:%M")
    if bracket.earliest is None:
        return f"before or at {latest}"
    earliest = bracket.earliest.strftime("%Y-%m-%d %H:%M")
    return latest if earliest == latest else f"{earliest} to {latest}"


def dates(line: Line) -> str:
    """Return the days that a line's date may mean, as far as it is known."""
    if line.first is None or line.last is None:
        return line.entry.date.value or line.entry.date.expression or "no date"
    if line.first == line.last:
        return in_words(line.first)
    whole_year = (line.first.month, line.first.day) == (1, 1)
    if whole_year and line.last == date(line.first.year, 12, 31):
        return str(line.first.year)
    of_month = bounds(f"{line.first:%Y-%m}")
    if (line.first, line.last) == of_month:
        return in_words(line.first).partition(" ")[2]
    return f"{in_words(line.first)} to {in_words(line.last)}"


def cut(text: str, most: int) -> str:
    """Return *text*, or as much of it as has room."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def table(answers: Answers) -> Mapping[str, Any]:
    """Return every filter by its name in the templates."""
    return {
        "words": plain,
        "day": day,
        "percent": percent,
        "edge": edge,
        "dates": dates,
        "bars": cuts.bars,
        "cells": cuts.cells,
        "address": safe.address,
        "tongue": safe.language,
        "tone": lambda tone: words.TONE_READS[Tone(tone)],
        "toneof": lambda kind: words.TONES[FindingKind(kind)].value,
        "kind": lambda kind: words.KIND_READS[FindingKind(kind)],
        "markname": lambda kind: words.MARK_READS[MarkKind(kind)],
        "parties": words.parties,
        "reads": words.result,
        "held": words.networks_text,
        "reason": lambda reason: words.REASON_READS[Reason(reason)],
        "lag": titles.lag_range,
        "turn": turn,
        "link": lambda link: LINKS[Link(link)],
        "anchor": lambda rule: f"r-{safe.label(rule)}",
        "cut": cut,
        "named": words.label,
        "number": lambda value: f"{value:,.15g}",
        "service": answers.registry.label,
        "asname": lambda asn: answers.network(asn).label,
    }
