"""What several sources of one act say of it together: most of them, never a mean."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

import msgspec

from rasad.model.entry import Dissent
from rasad.model.said import Actor, Deadline, Quantity, Scope, When
from rasad.model.statement import Statement
from rasad.model.vocabulary import ActorKind, Precision
from rasad.record.merging import days_of

Value = TypeVar("Value", bound=Hashable)
UNPLACED = 100_000  # days: a date without a year is less sharp than any with one
UNNAMED = frozenset({ActorKind.AUTHORITY_UNSPECIFIED, ActorKind.UNNAMED_OFFICIAL})
SHARPEST_FIRST = (
    Precision.HOUR, Precision.MORNING, Precision.AFTERNOON, Precision.EVENING,
    Precision.NIGHT, Precision.DAY, Precision.INTERVAL, Precision.MONTH,
    Precision.BEFORE, Precision.YEAR, Precision.DAY_NO_YEAR, Precision.NONE,
)  # fmt: skip


def text_of(value: object) -> str:
    """Return the form of a value that dissent is written in."""
    if isinstance(value, str):
        return str(value)
    return msgspec.json.encode(msgspec.to_builtins(value), order="sorted").decode()


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

    A month bears out each of its days: support is counted for every date given,
    and of the best supported the sharpest is kept, of those the earliest. Where
    no statement has a date, none is known.
    """
    given = [s for s in statements if s.date.value]
    if not given:
        return min((s.date for s in statements), key=text_of)

    def order(when: When) -> tuple[int, int, int, str, str]:
        backers = {(s.document, s.article) for s in given if bears_out(s.date, when)}
        span = days_of(when)
        return (
            -len(backers),
            span.width if span else UNPLACED,
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


def date_dissent(told: Sequence[tuple[int, Statement]], kept: When) -> list[Dissent]:
    """Return the dates that do not bear *kept* out, in the order of sources."""
    others = [
        (source, "/".join(v for v in (s.date.value, s.date.end) if v))
        for source, s in told
        if s.date.value and not bears_out(s.date, kept)
    ]
    return dissent("date", others, None)


def actors_of(told: Sequence[tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """
    Return everybody named, those named most often first.

    An authority that nobody names is left out where another source names it.
    The name and the role are those given most often.
    """
    everybody = Counter(actor for actors in told for actor in actors)
    rows = sorted(everybody, key=lambda a: (-everybody[a], a.role is None, text_of(a)))
    by_who: dict[tuple[str, str], Actor] = {}
    for actor in rows:
        who = (actor.id, "") if actor.id else (actor.name.casefold(), actor.kind)
        by_who.setdefault(who, actor)
    named = [a for a in by_who.values() if a.kind not in UNNAMED]
    return tuple(named or by_who.values())


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


def deadline_of(statements: Sequence[Statement]) -> Deadline | None:
    """Return the term that most give, of equals one with a day."""
    return most(
        [(s, s.deadline) for s in statements],
        better=lambda d: (d.date is None, d.date or "", d.duration is None),
    )


def quantity_of(statements: Sequence[Statement]) -> tuple[Quantity, ...]:
    """Return the figures that most give; none where none gives any."""
    return most([(s, s.quantity or None) for s in statements]) or ()
