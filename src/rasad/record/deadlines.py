"""Terms and days to come: by when, from when, until when."""

import re
from datetime import date

from msgspec import Struct, structs

from rasad.model.said import Deadline, When
from rasad.model.vocabulary import DeadlineKind
from rasad.record import calendars, dates
from rasad.record.folding import lower
from rasad.record.reading import Ready

K = DeadlineKind
_LETTER = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_TO_COME = {K.COMPLY_BY, K.RESPONSE_BY, K.ANNOUNCED_END}
_MIDNIGHT = re.compile(r"midnight", re.IGNORECASE)


class DeadlineMention(Struct, frozen=True, kw_only=True):
    """Words for a deadline at [start, end), with the date that they count from."""

    start: int
    end: int
    deadline: Deadline


def find(
    sentence: str, ready: Ready, said: When, today: date | None
) -> tuple[DeadlineMention, ...]:
    """
    Return the terms and days to come in *sentence*, in order of the rules.

    A term counts from *said*, the day of the statement; without one it keeps its
    duration and has no date. A day is the next such day after *today*.
    """
    found: list[DeadlineMention] = []
    small = lower(sentence)
    for pattern, kind in ready.deadlines:
        for match in pattern.finditer(small):
            if any(match.start() < f.end and f.start < match.end() for f in found):
                continue
            one = _read(match, kind, ready, (dates.anchor_of(said), today))
            if one is not None:
                words = one.deadline.expression or ""
                at = small.find(words, match.start())
                told = structs.replace(
                    one.deadline, expression=sentence[at : at + len(words)]
                )
                found.append(structs.replace(one, deadline=told))
    return tuple(found)


def days_to_come(sentence: str, ready: Ready) -> tuple[tuple[int, int], ...]:
    """Return where days are named by which, or until which, something holds."""
    small = lower(sentence)
    return tuple(
        match.span()
        for pattern, kind in ready.deadlines
        if kind in _TO_COME
        for match in pattern.finditer(small)
        if "date" in pattern.groupindex or kind is K.ANNOUNCED_END
    )


def _read(
    match: re.Match[str],
    kind: DeadlineKind,
    ready: Ready,
    days: tuple[date | None, date | None],
) -> DeadlineMention | None:
    """Return what one match says; None where its words are no day after all."""
    groups = {k: v for k, v in match.groupdict().items() if v}
    start = match.start("n") if "n" in groups else match.start()
    if "date" in groups:
        start = match.start()
    words = match.string[start : match.end()].strip(" ,.")
    said, today = days
    if "n" in groups and "unit" in groups:
        deadline = _term(groups, kind, ready, said, words)
    elif "date" in groups:
        deadline = _day(groups["date"], kind, ready, today, words)
    else:
        deadline = _condition(kind, said, words)
    if deadline is None:
        return None
    return DeadlineMention(start=match.start(), end=match.end(), deadline=deadline)


def _term(
    groups: dict[str, str],
    kind: DeadlineKind,
    ready: Ready,
    said: date | None,
    words: str,
) -> Deadline | None:
    """Return a duration counted from the day it was said."""
    times = ready.words.times
    number = groups["n"].casefold()
    count = int(number) if number.isdigit() else int(times.numbers.get(number, 0))
    unit = times.units.get(groups["unit"].casefold(), "")
    if not 0 < count < 1000 or not unit:  # noqa: PLR2004 - a thousand is no term
        return None
    duration = f"PT{count}H" if unit == "hour" else f"P{count}{_LETTER[unit]}"
    return Deadline(
        date=calendars.shift(said, count, unit).isoformat() if said else None,
        duration=duration,
        kind=kind,
        expression=words,
        counted_from=said.isoformat() if said else None,
    )


def _day(
    words: str, kind: DeadlineKind, ready: Ready, today: date | None, expression: str
) -> Deadline | None:
    """Return a named day, the next one where no year is said."""
    if _MIDNIGHT.search(words):
        value = today.isoformat() if today else None
        return Deadline(date=value, kind=kind, expression=expression)
    # The words of a month alone are a date only after a preposition.
    for probe in (words, f"by {words}"):
        for mention in dates.find(probe, ready.dates, today, ahead=True):
            when = mention.when
            value = when.end or when.value
            return Deadline(date=value, kind=kind, expression=expression)
    return None


def _condition(kind: DeadlineKind, said: date | None, words: str) -> Deadline:
    """Return a deadline without a term: at once, or until something happens."""
    now = said.isoformat() if said and kind is K.IMMEDIATE else None
    return Deadline(date=now, kind=kind, expression=words)
