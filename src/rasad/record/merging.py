"""
Whether two statements can be about the same real-world act.

Each test asks for a reason to keep them apart: what one statement leaves open
is no reason. An order never meets an effect, a threat never an order: only the
same type is compared.
"""

from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from rasad.model.said import Actor, Deadline, Scope, When
from rasad.model.statement import Statement
from rasad.model.vocabulary import (
    DECISIONS,
    ActorKind,
    Modality,
    Precision,
    ScopeKind,
    StatementType,
)
from rasad.record.parties import doers, same_actors
from rasad.record.relations import UNKNOWN, Relations

DAY = timedelta(days=1)
LOOK_BACK = timedelta(days=366)  # "before", and a mention without a day
TOLD_LATE = timedelta(days=7)  # how long after an act papers tell it without a day
A_TERM = timedelta(days=5 * 366)  # a promise is told again as long as it stands
MONTH_DAYS, YEAR_DAYS = (28, 31), (365, 366)
STATE = frozenset(
    {"administration", "civil", "federal", "government", "public", "state"}
)
FILLERS = frozenset({"a", "all", "an", "and", "its", "of", "the", "their"})
ALIKE = 0.5  # of the services of both together

M, K = Modality, ActorKind
MANNERS = (
    frozenset({M.ACTUAL, M.ORDERED, M.CLAIMED, M.INFERRED}),
    *(frozenset({m}) for m in (M.DEMANDED, M.PROMISED, M.THREATENED, M.INTENDED)),
    *(frozenset({m}) for m in (M.POSSIBLE, M.RUMOURED, M.DENIED)),
)
# Those whom a decision binds or who tell of it: they never take it.
NEVER_DECIDE = frozenset({K.ISP_OPERATOR, K.MEDIA, K.MONITOR, K.PUBLIC, K.SECTOR})
PRECISE = frozenset(
    {
        Precision.DAY, Precision.MORNING, Precision.AFTERNOON, Precision.EVENING,
        Precision.NIGHT, Precision.HOUR,
    }
)  # fmt: skip


class Days(Struct, frozen=True, kw_only=True):
    """The days that something can have been on, both ends inclusive."""

    first: date
    last: date
    stated: bool = True

    @property
    def width(self) -> int:
        """How many days it leaves open, 1 for a day that is known."""
        return (self.last - self.first).days + 1

    def holds(self, other: "Days") -> bool:
        """Whether every day of *other* is one of these."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Days") -> bool:
        """Whether some day is in both."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=1 << 16)  # a day is asked for by all that could be on it
def days_of(when: When) -> Days | None:
    """Return the days that *when* leaves open; None where it names no year."""
    first = _first_day(when.value)
    if first is None or when.precision in {Precision.NONE, Precision.DAY_NO_YEAR}:
        return None
    last = _last_day(when, first)
    # A weekday counted from a known day is as good as the day written out.
    stated = when.basis.startswith(("stated", "relative to 1", "relative to 2"))
    if when.precision is Precision.BEFORE:
        return Days(first=first - LOOK_BACK, last=first, stated=stated)
    return Days(first=first, last=max(first, last), stated=stated)


def _first_day(value: str | None) -> date | None:
    parts = (value or "")[:10].split("-")
    try:
        year, month, day = (*map(int, parts), 1, 1)[:3]
        return date(year, month, day)
    except ValueError:
        return None


def _last_day(when: When, first: date) -> date:
    """Return the last day of the last unit that *when* names."""
    value = when.end or when.value or ""
    last = _first_day(value) or first
    parts = len(value[:10].split("-"))
    if parts == 1:
        return date(last.year, 12, 31)
    if parts == 2:  # noqa: PLR2004 - a year and a month
        return date(last.year + last.month // 12, last.month % 12 + 1, 1) - DAY
    return last


def same_days(one: When, other: When) -> bool:
    """
    Say whether two dates can be one.

    Days that are known have to be equal, or a day apart where one of them was
    only inferred; what leaves several days open has to leave the other's open.
    """
    a, b = days_of(one), days_of(other)
    if a is None or b is None:
        return _same_without_year(one, other)
    if a.stated and b.stated:
        return a.meets(b)
    return a.first - DAY <= b.last and b.first <= a.last + DAY


def is_weak(when: When) -> bool:
    """Say whether a date is only that of the article which tells it."""
    return when.value is not None and when.basis.startswith(("undated", "an undated"))


def yields(weak: When, anchor: When, back: timedelta) -> bool:
    """
    Say whether a date that is only the article's can be of an act on *anchor*.

    An article tells of the days before it, at most *back*, not of those after.
    """
    told, act = days_of(weak), days_of(anchor)
    if told is None or act is None:
        return _same_without_year(weak, anchor)
    if told.width > 1:  # the month of a state
        return told.meets(act)
    return act.first - DAY <= told.first and told.last <= act.last + back


def lasts_into(start: When, span: When) -> bool:
    """Say whether what began on *start*, or days before, can be told of a *span*."""
    act, told = days_of(start), days_of(span)
    if act is None or told is None or told.first - TOLD_LATE > act.last:
        return same_days(start, span)
    return act.first <= told.last


def _same_without_year(one: When, other: When) -> bool:
    values = [w.value for w in (one, other)]
    if None in values:
        return True
    # "--09-26" and 2013-09-26: the same day of some year, and that one is named.
    return values[0] == values[1]


def same_services(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether one names the other's services, or most are in both."""
    both = one & other
    if not both:
        return False
    return both in (one, other) or len(both) >= ALIKE * len(one | other)


def _deciders(said: Statement) -> tuple[Actor, ...]:
    if said.type not in DECISIONS:
        return said.actors
    return tuple(actor for actor in said.actors if actor.kind not in NEVER_DECIDE)


def _share_an_actor(one: Statement, other: Statement) -> bool:
    mine, theirs = ({a.id for a in doers(s.actors) if a.id} for s in (one, other))
    return bool(mine & theirs)


def same_scope(one: Scope, other: Scope) -> bool:
    """Say whether two scopes can be one: the same kind, nothing that differs."""
    if one.kind != other.kind:
        return False
    if one.networks and other.networks and not set(one.networks) & set(other.networks):
        return False
    if one.part and other.part and one.part != other.part:
        return False
    return _same_words(one.place, other.place) and _same_words(
        one.population, other.population
    )


def is_vague(one: Scope, other: Scope) -> bool:
    """
    Say whether nobody can tell that two sectors are one.

    Where a sector is left unnamed, or is named in two scripts, schools and state
    staff look alike.
    """
    if one.kind is not ScopeKind.SECTOR:
        return False
    names = (one.population, other.population)
    return None in names or not _comparable(names[0] or "", names[1] or "")


def _same_words(one: str | None, other: str | None) -> bool:
    """Say whether one name holds the words of the other, or cannot be compared."""
    if one is None or other is None or not _comparable(one, other):
        return True
    mine, theirs = (_names(words) for words in (one, other))
    return mine <= theirs or theirs <= mine


def _names(words: str) -> set[str]:
    """Return the words that tell people apart; whose they are has many names."""
    return {
        "state" if word in STATE else word
        for word in _fold(words).split()
        if word not in FILLERS
    }


def _comparable(one: str, other: str) -> bool:
    return one.isascii() == other.isascii()


def _fold(words: str) -> str:
    return " ".join(words.casefold().replace("\u200c", " ").split())


def same_deadline(one: Deadline | None, other: Deadline | None) -> bool:
    """Say whether two terms can be one: no other day, length or kind is named."""
    if one is None or other is None:
        return True
    if one.kind != other.kind:
        return False
    if one.duration and other.duration:
        # The day that a term ends on follows from the day it is counted from.
        return length_of(one) == length_of(other)
    if one.date and other.date and is_counted(one) != is_counted(other):
        return _counted_late(*((one, other) if is_counted(one) else (other, one)))
    if one.date and other.date:
        shorter = min(len(one.date), len(other.date), 10)
        return one.date[:shorter] == other.date[:shorter]
    return True


def is_counted(deadline: Deadline) -> bool:
    """Say whether the day was reckoned from a term and not named itself."""
    return bool(deadline.duration and deadline.counted_from)


def _counted_late(counted: Deadline, stated: Deadline) -> bool:
    """Say whether a term was counted from the article's day, soon after the act."""
    late, day = _first_day(counted.date), _first_day(stated.date)
    if late is None or day is None or len(stated.date or "") < len("2018-04-30"):
        return (counted.date or "").startswith(stated.date or "")
    return day - DAY <= late <= day + TOLD_LATE


def length_of(deadline: Deadline) -> str | None:
    """Return the term: 30 days and a month, 365 days and a year are one."""
    words = deadline.duration
    if words and words.startswith("P") and words.endswith("D"):
        number = words[1:-1]
        if number.isdigit() and MONTH_DAYS[0] <= int(number) <= MONTH_DAYS[1]:
            return "P1M"
        if number.isdigit() and int(number) in YEAR_DAYS:
            return "P1Y"
    return "P1Y" if words == "P12M" else words


def same_figures(one: Statement, other: Statement) -> bool:
    """Say whether two claims of use give the same numbers of the same things."""
    as_of = [{q.as_of for q in s.quantity if q.as_of} for s in (one, other)]
    return figures_of(one) == figures_of(other) and (
        not as_of[0] or not as_of[1] or as_of[0] == as_of[1]
    )


def figures_of(said: Statement) -> frozenset[tuple[float, str, str]]:
    """Return the numbers that a claim gives, and of what."""
    return frozenset((q.value, q.unit, _fold(q.of or "")) for q in said.quantity)


def manner_of(said: Statement) -> tuple[object, ...]:
    """Return all that `same_act` looks at, within one type and country."""
    return (
        said.modality, said.asks, said.subtype, said.quantity, said.actors,
        said.scope, said.deadline,
    )  # fmt: skip


def same_manner(one: Statement, other: Statement) -> bool:
    """Say whether both tell it as done, or both as threatened, promised, denied."""
    return any({one.modality, other.modality} <= manner for manner in MANNERS)


def same_act(one: Statement, other: Statement, known: Relations = UNKNOWN) -> bool:
    """Say whether nothing but their dates can keep two statements apart."""
    if one.type != other.type or one.country != other.country:
        return False
    if not same_manner(one, other):
        return False
    for field in ("asks", "subtype"):
        mine, theirs = getattr(one, field), getattr(other, field)
        if mine is not None and theirs is not None and mine != theirs:
            return False
    if one.type is StatementType.USAGE_CLAIM:
        return same_figures(one, other)
    return (
        same_actors(_deciders(one), _deciders(other), known)
        and (not is_vague(one.scope, other.scope) or _share_an_actor(one, other))
        and same_scope(one.scope, other.scope)
        and same_deadline(one.deadline, other.deadline)
    )
