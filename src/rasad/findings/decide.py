"""
The one function that gives a finding its kind, and the qualifiers it adds.

A rule is a row with an id that keeps its meaning for ever. Of the rows for a
role the first that holds decides; every row for a qualifier that holds adds it.
"""

from collections.abc import Callable
from datetime import timedelta

from msgspec import Struct

from rasad.findings.cases import Case
from rasad.findings.roles import Role
from rasad.findings.rules import ROWS, UNANNOUNCED
from rasad.model.finding import FindingKind, Qualifier, Reason

K = FindingKind
Q = Qualifier


class Mark(Struct, frozen=True, kw_only=True):
    """When it holds, a finding of one of `kinds` carries the qualifier."""

    id: str
    when: Callable[[Case], bool]
    qualifier: Qualifier
    kinds: frozenset[FindingKind]
    why: str


class Decision(Struct, frozen=True, kw_only=True):
    """What was decided, and by which rule."""

    kind: FindingKind
    rule: str
    reason: Reason | None
    qualifiers: tuple[Qualifier, ...]


def _staggered(case: Case) -> bool:
    """
    Tell whether two networks changed further apart than the threshold.

    Their middles must be, and at least half of it must be certain from the edges:
    a wide bracket on a network that was seldom measured proves nothing.
    """
    least = timedelta(hours=case.limits.staggered_hours)
    found = sorted(
        (c.at for c in case.changes if c.at.middle is not None),
        key=lambda at: (at.latest, at.middle or at.latest),
    )
    return any(
        one.middle is not None
        and other.middle is not None
        and other.earliest is not None
        and other.middle - one.middle > least
        and other.earliest - one.latest >= least / 2
        for number, one in enumerate(found)
        for other in found[number + 1 :]
    )


_ANSWERS = frozenset({K.FOLLOWED, K.OVERRUN, K.LIFTED})
_BLOCKED = frozenset({K.FOLLOWED, K.OVERRUN})

MARKS = (
    Mark(
        id="f.q.same-day",
        when=lambda c: c.fit == 0 and not c.ahead,
        qualifier=Q.SAME_DAY,
        kinds=_ANSWERS,
        why="The first network changed on the local day of the act, in every zone.",
    ),
    Mark(
        id="f.q.delayed",
        when=lambda c: c.fit == 1,
        qualifier=Q.DELAYED,
        kinds=_ANSWERS,
        why="The first network changed on a later local day, in every zone.",
    ),
    Mark(
        id="f.q.precedes",
        when=lambda c: c.ahead,
        qualifier=Q.PRECEDES,
        kinds=_ANSWERS,
        why="The whole bracket of the first change lies before the act.",
    ),
    Mark(
        id="f.q.staggered",
        when=_staggered,
        qualifier=Q.STAGGERED,
        kinds=_ANSWERS,
        why="Networks changed more than a day and a quarter apart.",
    ),
    Mark(
        id="f.q.partial",
        when=lambda c: c.partly,
        qualifier=Q.PARTIAL,
        kinds=_ANSWERS | {K.CORROBORATED, K.REOPENED},
        why="A network in scope that was measured well did not go along.",
    ),
    Mark(
        id="f.q.wider",
        when=lambda c: bool(c.wider),
        qualifier=Q.WIDER,
        kinds=_BLOCKED,
        why="A service that no entry names began to be blocked on the same networks.",
    ),
    Mark(
        id="f.q.narrower",
        when=lambda c: c.narrower,
        qualifier=Q.NARROWER,
        kinds=_BLOCKED,
        why="A part that was named stays open.",
    ),
    Mark(
        id="f.q.access-persisted",
        when=lambda c: c.persisted,
        qualifier=Q.ACCESS_PERSISTED,
        kinds=_BLOCKED,
        why="Tests were blocked on networks in scope, while most still reached it.",
    ),
)


_MARKS_OF = {kind: tuple(m for m in MARKS if kind in m.kinds) for kind in K}


def decide(case: Case) -> Decision | None:
    """Give *case* its kind and qualifiers; None where no finding is made yet."""
    rows = UNANNOUNCED if case.role is None else ROWS[case.role]
    for rule in rows:
        if not rule.when(case):
            continue
        if rule.kind is None:
            return None
        return Decision(
            kind=rule.kind,
            rule=rule.id,
            reason=rule.reason,
            qualifiers=tuple(m.qualifier for m in _MARKS_OF[rule.kind] if m.when(case)),
        )
    return None


def rule_table() -> tuple[tuple[str, str, str], ...]:
    """Return every rule as (id, what it concludes, why), in the order it is asked."""
    rows = [rule for role in Role for rule in ROWS[role]] + list(UNANNOUNCED)
    table: dict[str, tuple[str, str, str]] = {}
    for rule in rows:
        kind = rule.kind.value if rule.kind else "no finding yet"
        told = f"{kind} ({rule.reason.value})" if rule.reason else kind
        table.setdefault(rule.id, (rule.id, told, rule.why))
    for mark in MARKS:
        table[mark.id] = (mark.id, mark.qualifier.value, mark.why)
    return tuple(table.values())
