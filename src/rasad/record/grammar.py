"""
The shapes that a language's tables are written in.

A rule is a row: a pattern over a sentence in which every service, actor and
country has been replaced, letter by letter, by a mark of its kind. A pattern
names marks and gaps by `<names>`, listed in `MARKS`; a language adds its own.
Gaps are bounded, so a pattern costs a constant for each letter.
"""

import re
from functools import lru_cache

from msgspec import Struct

from rasad.model.vocabulary import (
    ActorKind,
    Asks,
    DeadlineKind,
    Justification,
    Modality,
    StatementType,
)
from rasad.record.folding import fold

SERVICE, CLASS, ANAPHOR, CIRCUMVENTION, INTERNET = map(chr, range(0xE000, 0xE005))
DECIDER, COURT, AUTHORITY, PLATFORM, MEDIA, MONITOR, OPERATOR, LEGISLATOR, PLACE = map(
    chr, range(0xE010, 0xE019)
)
STORE = chr(0xE019)
FILL = chr(0xE01F)  # the rest of a name, after its mark


def _mark(letters: str) -> str:
    """Return a pattern of one name of these marks; it is read whole or not at all."""
    return f"[{letters}]{FILL}*+"


MARKS = {
    "S": _mark(SERVICE + CLASS + ANAPHOR),
    "NAMED": _mark(SERVICE + CLASS),
    "CLASS": _mark(CLASS),
    "C": _mark(CIRCUMVENTION),
    "NET": _mark(INTERNET),
    "ANY": _mark(f"{SERVICE}-{INTERNET}"),
    "COURT": _mark(COURT),
    "D": _mark(DECIDER + COURT + LEGISLATOR),
    "A": _mark(DECIDER + COURT + AUTHORITY + LEGISLATOR + PLACE),
    "AUTH": _mark(AUTHORITY),
    "PLACE": _mark(PLACE),
    "P": _mark(PLATFORM + SERVICE),
    "EXEC": _mark(PLATFORM),
    "STORE": _mark(STORE),
    "M": _mark(MEDIA + MONITOR),
    "MEDIA": _mark(MEDIA),
    "MON": _mark(MONITOR),
    "ISP": _mark(OPERATOR),
    "WHO": _mark(f"{DECIDER}-{PLACE}"),
    **{f"g{n}": f"[^;!?\\n]{{0,{n}}}?" for n in (10, 20, 40, 60, 90, 120)},
    **{f"n{n}": f"[^,;:!?\\n]{{0,{n}}}?" for n in (10, 20, 40, 60, 90)},
}
_NAME = re.compile(r"<(\w+)>")


class Rule(Struct, frozen=True, kw_only=True):
    """
    One row: words of this shape say that.

    `type` None claims the words for nothing: a supposition, a name, a
    background phrase that no later row may read. `needs` is what must be told
    or taken up from before: `service`, `any` (also the internet or a tool),
    `named` (in this sentence), `topic` (the article is about access), or
    nothing. `means` is what the words are of where no service is told: a
    country that went offline lost the internet. A group `t` in the pattern is
    the trigger; rows further down may not use words of it again, unless they
    are marked `also`. `alone` says that nothing else may be told in the
    sentence, `late` in the clause. `state` says that
    the thing lasts, so that undated it has the article's month; `past` that
    undated it has no date.
    """

    id: str
    type: StatementType | None
    pattern: str
    modality: Modality = Modality.ACTUAL
    asks: Asks | None = None
    subtype: str | None = None
    needs: str = "service"
    means: tuple[str, ...] = ()
    also: bool = False
    alone: bool = False
    late: bool = False
    state: bool = False
    past: bool = False
    confidence: float = 0.7


class ActorNoun(Struct, frozen=True, kw_only=True):
    """A word for a kind of actor: `court`, `Ministry of …`, `lawmaker`."""

    pattern: str
    kind: ActorKind


class DateRule(Struct, frozen=True, kw_only=True):
    """
    Words for a date. `reading` names how `dates.py` resolves the groups.

    Groups: `year`, `month`, `month2`, `day`, `weekday`, `n`, `unit`, `part`,
    `which`.
    """

    pattern: str
    reading: str


class DeadlineRule(Struct, frozen=True, kw_only=True):
    """
    Words for a term or a day to come.

    Groups `n` and `unit` give a duration; the group `date` holds words that the
    date rules resolve, looking ahead.
    """

    pattern: str
    kind: DeadlineKind


class Times(Struct, frozen=True, kw_only=True):
    """The words of a language for time; numbers are ISO, Monday is 0."""

    weekdays: dict[str, int]
    months: dict[str, int]
    lunar: dict[str, int]  # months of the Jalali calendar
    units: dict[str, str]
    numbers: dict[str, float]
    parts: dict[str, str]
    which: dict[str, int]
    days: dict[str, int]
    rules: tuple[DateRule, ...]
    deadlines: tuple[DeadlineRule, ...]


class Cues(Struct, frozen=True, kw_only=True):
    """The words of a language that are neither acts nor times."""

    clause: str
    trim: str
    future: str
    rumour: str
    claimed: str
    said: str
    via: str
    anaphors: str
    plural: str
    singular: str
    pronoun: str
    temporary: str
    partial: str
    complete: str
    background: str
    referring: str
    aside: str  # what makes a clause one of time: "after", "since"
    pluperfect: str
    gap: str  # `n`, `unit`: "ten days after"
    instrument: str  # a sentence that tells when an order was made
    coming: str  # the verb of what is to come
    lasted: str  # what stands before a duration that is over, or only goes on
    scopes: tuple[tuple[str, str, str], ...]  # pattern, kind, field
    asks: tuple[tuple[str, Asks], ...]
    reasons: tuple[tuple[str, Justification], ...]
    legal: str
    number: str
    usage: tuple[tuple[str, str], ...]  # pattern, unit
    homograph: dict[str, str]  # a word -> what stands around it where it is a service
    not_names: str  # in small letters, as it is looked for
    parts_of: tuple[tuple[str, str], ...]
    decimal: str = "."


def filled(pattern: str, marks: dict[str, str] = MARKS, *, lower: bool = False) -> str:
    """
    Return *pattern* with its `<names>` filled in, as `regex` takes it.

    The pattern is folded as the text is, so a table may be written in any
    spelling. Case is ignored; *lower* says that the text will be in small
    letters, where the search is several times as fast.

    Raises:
        ValueError: it names a mark that nobody defined.
    """
    pattern = fold(pattern)
    filled = _fill(pattern, marks)
    while filled != pattern:
        pattern, filled = filled, _fill(filled, marks)
    return pattern if lower else f"(?i:{pattern})"


@lru_cache(maxsize=1 << 14)  # of many rows, a text meets few: only those are compiled
def regex(pattern: str) -> re.Pattern[str]:
    """
    Return *pattern*, compiled when it is first asked for.

    Raises:
        re.error: it is no pattern.
    """
    return re.compile(pattern)


def _fill(pattern: str, marks: dict[str, str]) -> str:
    """Fill in the names of one level; leave the names of groups alone."""

    def fill(name: re.Match[str]) -> str:
        if pattern[max(0, name.start() - 2) : name.start()] == "?P":
            return name.group()
        if name[1] not in marks:
            raise ValueError(f"no mark is called {name.group()}: {pattern[:60]}")
        before, after = pattern[: name.start()], pattern[name.end() :]
        if before.endswith(("|", "(?:")) and after.startswith(("|", ")")):
            return fold(marks[name[1]])  # one alternative of many needs no brackets
        return f"(?:{fold(marks[name[1]])})"

    return _NAME.sub(fill, pattern)
