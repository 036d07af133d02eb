"""
Dates as people say them, resolved against the day the article appeared.

What the words are is a table of the language; what they mean is here. Every
answer keeps the words and says from what it was resolved; without a day to
count from, relative words stay unresolved.
"""

import re
from datetime import date

from msgspec import Struct, structs

from rasad.model.edtf import APPROXIMATE
from rasad.model.said import When
from rasad.model.vocabulary import Precision
from rasad.record.folding import lower
from rasad.record.grammar import DateRule, Times, regex
from rasad.record.resolving import ABSOLUTE, READINGS, Resolved, Said
from rasad.record.stems import Sieve

P = Precision
_PARTS = {
    "morning": P.MORNING,
    "afternoon": P.AFTERNOON,
    "evening": P.EVENING,
    "night": P.NIGHT,
}


class DateMention(Struct, frozen=True, kw_only=True):
    """Words for a date at [start, end), and what they say."""

    start: int
    end: int
    when: When


class Reader(Struct, frozen=True, kw_only=True):
    """The date rules of a language, first rule first, and their sieve."""

    times: Times
    rules: tuple[tuple[str, DateRule], ...]
    sieve: Sieve


def anchor_of(when: When) -> date | None:
    """Return the day that relative words count from; None where it is not known."""
    value = (when.value or "")[:10]
    try:
        return date.fromisoformat(value) if len(value) == len("2018-04-30") else None
    except ValueError:
        return None


def find(
    sentence: str, reader: Reader, today: date | None, *, ahead: bool = False
) -> tuple[DateMention, ...]:
    """
    Return the dates said in *sentence*, in order; the first rule that fits wins.

    *ahead* says that the clause speaks of what is to come, so that "Monday"
    is the next one. Without *today*, relative words are found with no value.
    """
    taken: list[DateMention] = []
    small = lower(sentence)
    for pattern, rule in (reader.rules[n] for n in reader.sieve.pick(small)):
        for match in regex(pattern).finditer(small):
            if any(match.start() < t.end and t.start < match.end() for t in taken):
                continue
            when = resolve(match, rule, reader.times, today, ahead=ahead)
            if when is not None:
                words = sentence[match.start() : match.end()].strip()
                when = structs.replace(when, expression=words)
                taken.append(
                    DateMention(start=match.start(), end=match.end(), when=when)
                )
    return tuple(sorted(taken, key=lambda t: t.start))


def resolve(
    match: re.Match[str],
    rule: DateRule,
    times: Times,
    today: date | None,
    *,
    ahead: bool,
) -> When | None:
    """
    Return what a match of *rule* says; None where it is no date at all.

    "30 February" is no date. Without *today*, a day and month keep to
    `--MM-DD`, and what is relative has no value.
    """
    groups = {k: v for k, v in match.groupdict().items() if v}
    words = match.group().strip()
    said = Said(
        groups=groups, times=times, today=today or date(2000, 1, 1), ahead=ahead
    )
    try:
        found = READINGS[rule.reading](said)
    except (ValueError, OverflowError, KeyError):
        return None
    if today is None and rule.reading not in ABSOLUTE:
        return _without_year(rule, said, words)
    return _when(found, said, words, absolute=rule.reading in ABSOLUTE)


def _without_year(rule: DateRule, said: Said, words: str) -> When:
    """Return a date for which the article gives no year to count from."""
    if rule.reading in {"month_day", "weekday_month_day"}:
        value = f"--{said.times.months[said.word('month')]:02}-{said.number('day'):02}"
        return When(
            value=value,
            precision=P.DAY_NO_YEAR,
            expression=words,
            basis="the text gives no year",
        )
    return When(expression=words, basis="relative to a day that is not known")


def _when(found: Resolved, said: Said, words: str, *, absolute: bool) -> When:
    """Return *found* as the record writes it."""
    basis = "stated" if absolute else f"relative to {said.today.isoformat()}"
    basis += f"; {APPROXIMATE}" if found.approximate else ""
    part = _PARTS.get(said.times.parts.get(said.word("part"), ""))
    if found.precision is P.YEAR:
        value, end = f"{found.first.year:04}", None
    elif found.precision is P.MONTH:
        value, end = found.first.isoformat()[:7], None
    else:
        value = found.first.isoformat()
        end = found.last.isoformat() if found.last != found.first else None
    precision = part if part and found.precision is P.DAY else found.precision
    return When(
        value=value, end=end, precision=precision, expression=words, basis=basis
    )
