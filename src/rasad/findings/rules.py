"""The rules that give a finding its kind: rows, with ids that keep their meaning."""

from collections.abc import Callable

from msgspec import Struct

from rasad.findings.cases import Case
from rasad.findings.roles import Role
from rasad.model.finding import FindingKind, Reason

K = FindingKind
R = Reason
_HALF = 0.5  # more than this is a majority


class Rule(Struct, frozen=True, kw_only=True):
    """When it holds, the finding is of `kind`; None for no finding yet."""

    id: str
    when: Callable[[Case], bool]
    kind: FindingKind | None
    why: str
    reason: Reason | None = None


def _mostly(case: Case) -> bool:
    """Tell whether those who agree speak for the country, and are most."""
    more = len(case.agree) >= len(case.against)
    if case.share is not None:
        more = case.share > _HALF
    return case.limits.enough(len(case.agree), case.measured) and more


def _unknown(name: str, when: Callable[[Case], bool], reason: Reason, why: str) -> Rule:
    return Rule(id=name, when=when, kind=K.UNKNOWN, reason=reason, why=why)


UNSEEN = _unknown(
    "f.scope.unseen",
    lambda c: not c.seen,
    R.METHOD_MISMATCH,
    "No test looks where the act is meant to hold: calls, a channel, schools, staff.",
)
UNDATED = _unknown(
    "f.entry.undated",
    lambda c: not c.dated,
    R.NO_DATA,
    "The record gives no day, so no measurement can be set beside it.",
)
PENDING = Rule(
    id="f.pending",
    when=lambda c: c.pending and not c.onset,
    kind=None,
    why="The day that was named, or the time it is given, has not passed.",
)
NO_DATA = _unknown(
    "f.no-data",
    lambda c: not c.rows and not c.stood,
    R.NO_DATA,
    "Nobody measured the service in the time in question.",
)
SITE_ONLY = _unknown(
    "f.site-only",
    lambda c: c.site_only,
    R.WEB_ONLY,
    "An application is meant and only a site was measured: it proves neither way.",
)
AT_ONCE = _unknown(
    "f.at-once-elsewhere",
    lambda c: (
        bool(c.elsewhere)
        or (c.defect and not c.onset and not c.mostly_open and not c.against)
    ),
    R.METHOD_MISMATCH,
    "It began in several countries at once, which is no answer to one country's act.",
)
ALL_DOWN = _unknown(
    "f.all-down",
    lambda c: c.down and not c.onset,
    R.METHOD_MISMATCH,
    "Nearly everything did not work and nothing shows blocking: that is no block.",
)
LOST = _unknown(
    "f.lost",
    lambda c: bool(c.silent),
    R.NO_DATA,
    "Measurements all but stopped for most of the time in question.",
)
TOO_FEW = _unknown(
    "f.too-few",
    lambda _: True,
    R.TOO_FEW,
    "Too few reports, days or networks to say anything.",
)
UNPLACED = _unknown(
    "f.claim.unplaced",
    lambda c: c.unplaced and bool(c.against),
    R.METHOD_MISMATCH,
    "The claim is about some operators, and no table tells their networks.",
)
TUNNELS = _unknown(
    "f.tunnels-only",
    lambda c: c.tunnels and not c.rows and not c.stood,
    R.VANTAGE,
    "Only tunnels were measured, which leave by networks that nobody lives on.",
)
OF_SOME = Rule(
    id="f.claim.of-some",
    when=lambda c: c.of_some and bool(c.agree - c.thin),
    kind=K.CORROBORATED,
    why="It is claimed of some, and a network measured well bears it out.",
)
PRIVILEGED = _unknown(
    "f.privileged-only",
    lambda c: c.privileged and c.rows > 0,
    R.VANTAGE,
    "Only networks whose access may be better than most people's were measured.",
)

FOLLOWED = (
    Rule(
        id="f.order.overrun",
        when=lambda c: c.ended and bool(c.left) and (c.onset or bool(c.stood)),
        kind=K.OVERRUN,
        why="The announced end has passed, and the block is still measured.",
    ),
    Rule(
        id="f.order.followed",
        when=lambda c: c.onset,
        kind=K.FOLLOWED,
        why="Blocking began in the time in which the act can be answered.",
    ),
    Rule(
        id="f.order.standing",
        when=lambda c: c.mostly_stood,
        kind=K.STANDING,
        why="It was blocked already, or from the first measurement: no onset.",
    ),
)

ROWS: dict[Role, tuple[Rule, ...]] = {
    Role.ORDER: (
        *(UNSEEN, UNDATED, PENDING, SITE_ONLY, TUNNELS, NO_DATA, AT_ONCE),
        *FOLLOWED,
        *(ALL_DOWN, PRIVILEGED),
        Rule(
            id="f.order.not-followed",
            when=lambda c: c.mostly_open,
            kind=K.NOT_FOLLOWED,
            why="Networks in scope were measured well after the order, and open.",
        ),
        *(LOST, TOO_FEW),
    ),
    Role.PLAN: (
        *(UNSEEN, UNDATED, PENDING, SITE_ONLY, TUNNELS, NO_DATA, AT_ONCE),
        *FOLLOWED,
        *(ALL_DOWN, PRIVILEGED),
        Rule(
            id="f.plan.not-observed",
            when=lambda c: c.mostly_open,
            kind=K.NOT_OBSERVED,
            why="The day passed; networks were measured well, and open.",
        ),
        *(LOST, TOO_FEW),
    ),
    Role.LIFT: (
        *(UNSEEN, UNDATED),
        _unknown(
            "f.lift.nothing",
            lambda c: not c.before and not c.onset and c.was_measured,
            R.NOTHING_TO_LIFT,
            "No block was measured before the lift, and access was.",
        ),
        *(PENDING, SITE_ONLY, TUNNELS, NO_DATA, ALL_DOWN),
        Rule(
            id="f.lift.lifted",
            when=lambda c: (
                len(c.changes) >= len(c.left)
                and c.limits.enough(len(c.changes), len(c.before))
            ),
            kind=K.LIFTED,
            why="Networks that blocked before the lift were open after it.",
        ),
        Rule(
            id="f.lift.not-followed",
            when=lambda c: bool(c.left),
            kind=K.LIFT_NOT_FOLLOWED,
            why="Networks that blocked before the lift still blocked after it.",
        ),
        TOO_FEW,
    ),
    Role.CLAIM_BLOCKED: (
        *(UNSEEN, UNDATED, SITE_ONLY, TUNNELS, NO_DATA, AT_ONCE, OF_SOME),
        Rule(
            id="f.claim.blocked.corroborated",
            when=lambda c: _mostly(c) and not (c.everyone and c.against),
            kind=K.CORROBORATED,
            why="At the time claimed, most networks measured were blocked.",
        ),
        *(ALL_DOWN, PRIVILEGED, UNPLACED),
        Rule(
            id="f.claim.blocked.not-borne-out",
            when=lambda c: c.limits.enough(len(c.against), c.measured),
            kind=K.NOT_BORNE_OUT,
            why="At the time claimed, networks were measured well and open.",
        ),
        TOO_FEW,
    ),
    Role.CLAIM_OPEN: (
        *(UNSEEN, UNDATED, SITE_ONLY, TUNNELS, NO_DATA, ALL_DOWN, OF_SOME),
        Rule(
            id="f.claim.open.not-borne-out",
            when=lambda c: (
                bool(c.against) and not c.unplaced and (c.everyone or not _mostly(c))
            ),
            kind=K.NOT_BORNE_OUT,
            why="At the time claimed, and for days, networks were still blocked.",
        ),
        PRIVILEGED,
        Rule(
            id="f.claim.open.corroborated",
            when=_mostly,
            kind=K.CORROBORATED,
            why="At the time claimed, networks were measured and open.",
        ),
        *(UNPLACED, TOO_FEW),
    ),
    Role.CLAIM_THROTTLED: (
        *(UNSEEN, UNDATED, SITE_ONLY, TUNNELS, NO_DATA, AT_ONCE, OF_SOME),
        Rule(
            id="f.claim.throttled.corroborated",
            when=_mostly,
            kind=K.CORROBORATED,
            why="At the time claimed, most networks measured were interfered with.",
        ),
        *(ALL_DOWN, PRIVILEGED, UNPLACED),
        _unknown(
            "f.claim.throttled.unseen",
            lambda c: c.slow_unseen,
            R.METHOD_MISMATCH,
            "Tests that only ask whether a site answers do not see that it is slow.",
        ),
        Rule(
            id="f.claim.throttled.not-borne-out",
            when=lambda c: c.limits.enough(len(c.against), c.measured),
            kind=K.NOT_BORNE_OUT,
            why="At the time claimed, tests that see throttling found none.",
        ),
        TOO_FEW,
    ),
}

UNANNOUNCED = (
    Rule(
        id="f.none.reopened",
        when=lambda c: c.returned,
        kind=K.REOPENED,
        why="Access came back, and no entry of our record says so.",
    ),
    Rule(
        id="f.none.standing",
        when=lambda c: bool(c.stood),
        kind=K.STANDING,
        why="Blocked from the first measurement, and no entry of our record says so.",
    ),
    Rule(
        id="f.none.no-statement",
        when=lambda c: c.onset,
        kind=K.NO_STATEMENT,
        why="Blocking began, and no entry of our record says so.",
    ),
)
