"""Numbers as claimed: how many of what."""

import re

from msgspec import Struct

from rasad.model.said import Quantity
from rasad.record.folding import lower
from rasad.record.grammar import regex
from rasad.record.reading import Ready

_SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "million": 1_000_000,
    "m": 1_000_000,
    "billion": 1_000_000_000,
    "هزار": 1_000,
    "میلیون": 1_000_000,
    "میلیارد": 1_000_000_000,
}
_PERCENT = re.compile(r"per ?cent|%|درصد|процент\w*", re.IGNORECASE)
_FLOORS = {  # a vague number keeps its floor
    "hundreds": 100,
    "thousands": 1_000,
    "tens of thousands": 10_000,
    "hundreds of thousands": 100_000,
    "millions": 1_000_000,
    "tens of millions": 10_000_000,
    "dozens": 12,
    "half": 0.5,
    "صدها": 100,
    "هزاران": 1_000,
    "ده ها هزار": 10_000,
    "میلیون ها": 1_000_000,
    "نیمی": 0.5,
}
_MOST = 10**13


class Figure(Struct, frozen=True, kw_only=True):
    """A number with a unit at [start, end) of a sentence."""

    start: int
    end: int
    quantity: Quantity


def find(sentence: str, ready: Ready) -> tuple[Figure, ...]:
    """
    Return the numbers of *sentence* that count people, accounts or shares.

    In order. A number without such a unit (a year, a price) is none of them.
    """
    small = lower(sentence)
    if not ready.counts.pick(small):
        return ()
    found = []
    for match in regex(ready.usage).finditer(small):
        unit = _unit(match, ready)
        value = _value(match, ready) if unit else None
        if value is not None:
            quantity = Quantity(value=value, unit=unit)
            found.append(
                Figure(start=match.start(), end=match.end(), quantity=quantity)
            )
    return tuple(found)


def _value(match: re.Match[str], ready: Ready) -> float | None:
    """Return the number with its scale; None where it is out of all bounds."""
    word = re.sub(r"\s+", " ", match["value"].casefold())
    if word in _FLOORS:
        value = _FLOORS[word]
    elif word[0].isdigit():
        value = _read(word, ready.words.cues.decimal)
    else:
        value = float(ready.words.times.numbers.get(word, 0))
    scale = (match["scale"] or "").casefold()
    value *= _scale(scale, ready)
    return value if 0 < value < _MOST else None


def _read(word: str, decimal: str) -> float:
    """Return the number that digits are for, where *decimal* stands before tenths."""
    if decimal == ",":
        word = word.replace(" ", "").replace(",", ".")
    return float(word.replace(",", ""))


def _scale(word: str, ready: Ready) -> float:
    """Return what a word after a number multiplies it by; 1 for no such word."""
    known = _SCALES.get(word) or ready.words.times.numbers.get(word)
    return known or 1


def _unit(match: re.Match[str], ready: Ready) -> str:
    """Return what is counted: a unit of the language, or `percent`."""
    scale = (match["scale"] or "").casefold()
    if scale and _PERCENT.fullmatch(scale):
        return "percent"
    if match["unit"]:
        told = (u for n, u in enumerate(ready.units) if match[f"u{n}"])
        return next(told, "")
    word = match["value"].casefold()
    if word in {"half", "نیمی"}:
        return (
            "share of population"
            if "population" in match.string[match.end() :][:25]
            else ""
        )
    millions = scale in {"million", "میلیون"} or (
        ready.words.times.numbers.get(scale) == _SCALES["million"]
    )
    return "users" if millions else ""
