"""What several sources of one act say of it together: most of them, never a mean."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

import msgspec

from rasad.model.entry import Dissent
from rasad.model.said import Deadline, Quantity, Scope, When
from rasad.model.statement import Statement
from rasad.model.vocabulary import Precision
from rasad.record.merging import days_of, is_counted, is_weak

Value = TypeVar("Value", bound=Hashable)
UNPLACED = 100_000  # days: a date without a year is less sharp than any with one
A_MONTH = 31  # days: what is stated that closely is worth more than a paper's day
SEVERAL_DAYS = 3
SHARPEST_FIRST = (
    Precision.HOUR, Precision.MORNING, Precision.AFTERNOON, Precision.EVENING,
    Precision.NIGHT, Precision.DAY, Precision.INTERVAL, Precision.MONTH,
    Precision.BEFORE, Precision.YEAR, Precision.DAY_NO_YEAR, Precision.NONE,
)  # fmt: skip


def text_of(value: object) -> str:
    """Return the form of a value that dissent is written in, without what is made."""
    if isinstance(value, str):
        return str(value)
    told = msgspec.to_builtins(value)
    if isinstance(value, When):
        del told["edtf"]
    return msgspec.json.encode(told, order="sorted").decode()


def most(
    told: Sequence[tuple[Statement, Value | None]],
    *,
    better: Callable[[Value], tuple[bool | str, ...]] = lambda _: (),
) -> Value | None:
    """
    Return the value that most articles give; None where none gives one.

    Repeats inside an article count once. Of equals the *better* comes first,
    then the one whose text sorts first.
    """
    votes = {
        (said.document, said.article, value)
        for said, value in told
        if value is not None
    }
    counted = Counter(value for _, _, value in votes)
    if not counted:
        return None
    return min(counted, key=lambda v: (-counted[v], better(v), text_of(v)))


def dissent(
    field: str, told: Sequence[tuple[int, Value | None]], kept: Value | None
) -> list[Dissent]:
    """Return every other value than *kept*, once a source, in order of sources."""
    return [
        Dissent(field=field, value=text_of(value), source=source)
        for source, value in sorted(
            {(s, v) for s, v in told if v is not None and v != kept},
            key=lambda pair: (pair[0], text_of(pair[1])),
        )
    ]


def date_of(statements: Sequence[Statement]) -> When:
    """
    Return the date that most articles bear out.

    A stated day or month comes before a day that is only the article's. A month
    bears out each of its days: support is counted for every date given, and of
    the best supported the sharpest is kept, of those the earliest. Where no
    statement has a date, none is known.
    """
    given = [s for s in statements if s.date.value]
    if not given:
        return min((s.date for s in statements), key=text_of)

    voters = [s for s in given if not is_weak(s.date)] or given

    def order(when: When) -> tuple[bool, int, int, int, str, str]:
        backers = {(s.document, s.article) for s in voters if bears_out(s.date, when)}
        span = days_of(when)
        width = span.width if span else UNPLACED
        return (
            is_weak(when) or width > A_MONTH,
            -len(backers),
            width,
            SHARPEST_FIRST.index(when.precision),
            when.value or "",
            text_of(when),
        )

    return min({s.date for s in given}, key=order)


def bears_out(one: When, kept: When) -> bool:
    """Say whether *one* leaves *kept* open: the same days, or more of them."""
    mine, theirs = days_of(one), days_of(kept)
    if mine is None or theirs is None:
        return one.value == kept.value
    return mine.holds(theirs) or theirs.holds(mine)


def contradicts(one: When, kept: When) -> bool:
    """
    Say whether both cannot be: no day is in both.

    Two spans that overlap are vague, and the day of an article says only when
    the act was told: neither is another opinion, beside a date that is stated.
    """
    if is_weak(one) and not is_weak(kept):
        return False
    mine, theirs = days_of(one), days_of(kept)
    if mine is None or theirs is None:
        return one.value != kept.value
    if min(mine.width, theirs.width) < SEVERAL_DAYS:
        return not bears_out(one, kept)
    return not mine.meets(theirs)


def date_dissent(told: Sequence[tuple[int, Statement]], kept: When) -> list[Dissent]:
    """Return the dates that contradict *kept*, in the order of sources."""
    others = [
        (source, "/".join(v for v in (s.date.value, s.date.end) if v))
        for source, s in told
        if s.date.value and contradicts(s.date, kept)
    ]
    return dissent("date", others, None)


def scope_of(statements: Sequence[Statement]) -> Scope:
    """Return the scope that most give, field by field: silence is no vote."""
    fields = {
        name: most([(s, getattr(s.scope, name)) for s in statements])
        for name in ("place", "population", "part", "extent", "duration")
    }
    networks = {n for s in statements for n in s.scope.networks}
    return msgspec.structs.replace(
        statements[0].scope, networks=tuple(sorted(networks)), **fields
    )


def deadline_of(statements: Sequence[Statement], act: When) -> Deadline | None:
    """
    Return the term that most give: a day named before one that was counted.

    Of those counted, one from the day of the *act* comes before one from the
    day that an article is of.
    """
    named = [(s, s.deadline) for s in statements if s.deadline]
    best = min((_vague(d, act) for _, d in named), default=0)
    return most(
        [(s, d) for s, d in named if _vague(d, act) == best],
        better=lambda d: (d.date is None, d.date or "", d.duration is None),
    )


def _vague(deadline: Deadline, act: When) -> int:
    if deadline.date is None:
        return 3
    if not is_counted(deadline):
        return 0
    return 1 if deadline.counted_from == (act.value or "")[:10] else 2


def quantity_of(statements: Sequence[Statement]) -> tuple[Quantity, ...]:
    """Return the figures that most give; none where none gives any."""
    return most([(s, s.quantity or None) for s in statements]) or ()
