"""Terms and days to come: by when, from when, until when."""

import re
from datetime import date

from msgspec import Struct, structs

from rasad.model.said import Deadline, When
from rasad.model.vocabulary import DeadlineKind
from rasad.record import calendars, dates
from rasad.record.folding import lower
from rasad.record.grammar import regex
from rasad.record.reading import Ready, View

K = DeadlineKind
_LETTER = {"day": "D", "week": "W", "month": "M", "year": "Y"}
TO_COME = {K.COMPLY_BY, K.RESPONSE_BY, K.ANNOUNCED_END}
_BACK, _FAR = 90, 240
_SAME_TERM = re.compile(
    r"\b(?:(?:with)?in|during|by the end of|before the end of) (?:that|this"
    r"|the (?:same|given|set|stated"
    r"|allotted|said)) (?:time|period|deadline|term|window|time ?frame|span)\b"
    r"|\b(?:by|before|until) (?:then|that (?:date|day|time|deadline)|the (?:deadline"
    r"|set date|given date))\b"
    r"|\b(?:when|once|after|if) (?:the|that|this) (?:deadline|ultimatum|term|period"
    r"|time limit)\b"
    r"(?: is| has)?(?: \w+)? (?:expire[sd]?|passe[sd]|past|runs? out|lapse[sd]?"
    r"|ended|ends|missed|not met)\b",
    re.IGNORECASE,
)
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
    for pattern, kind in (ready.deadlines[n] for n in ready.terms.pick(small)):
        for match in regex(pattern).finditer(small):
            if any(match.start() < f.end and f.start < match.end() for f in found):
                continue
            if kind is K.ANNOUNCED_END and _has_lasted(small, match, ready):
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


def taken_up(
    view: View, start: int, end: int, last: Deadline | None
) -> Deadline | None:
    """Return the *last* term told where [start, end) says "within that time"."""
    match = view.words("same_term", _SAME_TERM).search(view.text, start, end)
    if match is None or last is None:
        return None
    return structs.replace(last, expression=match.group())


def days_to_come(
    sentence: str, ready: Ready, *, starts: bool = False
) -> tuple[tuple[int, int], ...]:
    """
    Return where days are named by which, or until which, something holds.

    With *starts* also those from which it is to hold.
    """
    small = lower(sentence)
    kinds = TO_COME | {K.ANNOUNCED_START} if starts else TO_COME
    return tuple(
        match.span()
        for told, kind in (ready.deadlines[n] for n in ready.terms.pick(small))
        if kind in kinds
        for pattern in (regex(told),)
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
    if "unit" in groups:
        deadline = _term(groups, kind, ready, said, words)
    elif "date" in groups:
        deadline = _day(groups["date"], kind, ready, _base(said, today), words)
    else:
        deadline = _condition(kind, said, words)
    if deadline is None:
        return None
    return DeadlineMention(start=match.start(), end=match.end(), deadline=deadline)


def _has_lasted(sentence: str, match: re.Match[str], ready: Ready) -> bool:
    """Tell whether a duration is of what was or has been, so that nothing ends."""
    if "n" not in match.groupdict():
        return False
    before = sentence[max(0, match.start() - _BACK) : match.start()]
    return bool(ready.cue("lasted").search(before))


def _base(said: date | None, today: date | None) -> date | None:
    """Return the day to look ahead from: that of the words where it is earlier."""
    if said is None or today is None:
        return said or today
    return min(said, today)


def _term(
    groups: dict[str, str],
    kind: DeadlineKind,
    ready: Ready,
    said: date | None,
    words: str,
) -> Deadline | None:
    """Return a duration counted from the day it was said."""
    times = ready.words.times
    # A language without articles says "within month".
    number = groups.get("n", "").casefold()
    words_for = times.numbers.get(number, 0 if number else 1)
    count = int(number) if number.isdigit() else int(words_for)
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
            if kind is not K.ANNOUNCED_END and _is_far(when, today):
                # "by 3 May", told on 10 May, was a week ago, not in a year.
                when = dates.find(probe, ready.dates, today)[0].when
            value = when.end or when.value
            return Deadline(date=value, kind=kind, expression=expression)
    return None


def _is_far(when: When, today: date | None) -> bool:
    """Tell whether a day that has no year in the text is too far off to be meant."""
    day = dates.anchor_of(when)
    if day is None or today is None or when.basis.startswith("stated"):
        return False
    return (day - today).days > _FAR


def _condition(kind: DeadlineKind, said: date | None, words: str) -> Deadline:
    """Return a deadline without a term: at once, or until something happens."""
    now = said.isoformat() if said and kind is K.IMMEDIATE else None
    return Deadline(date=now, kind=kind, expression=words)
