"""Why a finding is what it is: a sentence with its numbers, by kind."""

from collections.abc import Callable

from rasad.findings.subjects import first
from rasad.findings.talk import Talk
from rasad.model.finding import FindingKind

K = FindingKind


def _of(count: int, measured: int) -> str:
    return f"{count} of {max(count, measured)} networks measured"


def _changed(talk: Talk) -> str:
    case = talk.case
    every = {c.asn for c in case.changes}
    numbers = every - case.thin
    if not numbers:
        return f"{_of(len(every), case.measured)} ({talk.listed(every)})"
    seldom = len(every & case.thin)
    also = f", and on {seldom} more that were seldom measured" if seldom else ""
    measured = case.measured - len(case.thin)
    return f"{_of(len(numbers), measured)} ({talk.listed(numbers)}){also}"


def _span(talk: Talk) -> str:
    edges = [c.at for c in talk.case.changes]
    if not edges:
        return "at a time that nobody measured"
    head = first(talk.case.changes)
    earliest = head.at.earliest if head else None
    last = max(edge.latest for edge in edges)
    numbers = [c.asn for c in talk.case.changes]
    begun = "some time" if earliest is None else talk.by(earliest, numbers)
    return f"between {begun} and {talk.by(last, numbers)}"


def _why_followed(talk: Talk) -> str:
    extra = f"; {talk.parts}" if talk.parts else ""
    return (
        f"after {talk.said}, {talk.where} began to be blocked on "
        f"{_changed(talk)}, {_span(talk)}{_but_open(talk)}{_already(talk)}{extra}"
        f"{_users(talk)}"
    )


def _already(talk: Talk) -> str:
    if not talk.already:
        return ""
    return f"; judged without {talk.already}, blocked already before it"


def _but_open(talk: Talk) -> str:
    opened = talk.case.open
    if not opened:
        return ""
    return f"; {len(opened)} measured well stayed open ({talk.listed(opened)})"


def _users(talk: Talk) -> str:
    return f"; {talk.users}" if talk.users else ""


def _twin(talk: Talk) -> str:
    return f"; the same is told by {talk.twin}" if talk.twin else ""


def _why_not(talk: Talk) -> str:
    case = talk.case
    until = f", until {talk.closed_by}" if talk.closed_by else ""
    return (
        f"after {talk.said}{until}, {talk.where} {talk.was} measured well and open on "
        f"{_of(len(case.open), case.measured)} ({talk.listed(case.open)}), and "
        f"no block began{_already(talk)}{_twin(talk)}"
    )


def _why_unannounced(talk: Talk) -> str:
    older = f"; {talk.older}" if talk.older else ""
    return (
        f"{talk.where} began to be blocked on {_changed(talk)}, {_span(talk)}, and "
        f"no entry of our record speaks of it: {talk.reach}{older}"
    )


def _why_standing(talk: Talk) -> str:
    numbers = {b.asn for b in talk.case.stood}
    seen = min((b.start.latest for b in talk.case.stood), default=None)
    since = "" if seen is None else f", first seen so by {talk.by(seen, numbers)}"
    beside = f"; {talk.said} changed nothing measured" if talk.said else ""
    older = f"; {talk.older}" if talk.older else ""
    return (
        f"{talk.where} {talk.was} blocked already on "
        f"{_of(len(numbers), talk.case.measured)} ({talk.listed(numbers)})"
        f"{since}{beside}{older}"
    )


def _why_lifted(talk: Talk) -> str:
    left = talk.case.left
    still = f"; {len(left)} still blocked ({talk.listed(left)})" if left else ""
    of = f"{len(talk.case.changes)} of {len(talk.case.before)} networks that blocked it"
    numbers = talk.listed(c.asn for c in talk.case.changes)
    return (
        f"beside {talk.said}, {talk.where} {talk.was} open again on {of} ({numbers}), "
        f"{_span(talk)}{still}"
    )


def _why_lift_not(talk: Talk) -> str:
    case = talk.case
    return (
        f"after {talk.said}, {talk.where} {talk.was} still blocked on "
        f"{len(case.left)} of the {len(case.before)} networks that blocked it before "
        f"({talk.listed(case.left)}) and open again on {len(case.changes)}"
    )


def _why_reopened(talk: Talk) -> str:
    return (
        f"{talk.where} {talk.was} open again on {_changed(talk)}, {_span(talk)}, and "
        f"no entry of our record says so: {talk.reach}"
    )


def _why_overrun(talk: Talk) -> str:
    case = talk.case
    return (
        f"the end announced in {talk.said} has passed, and {talk.where} {talk.was} "
        f"still blocked on {_of(len(case.left), case.measured)} "
        f"({talk.listed(case.left)})"
    )


def _why_claim(talk: Talk) -> str:
    case = talk.case
    return (
        f"at the time of {talk.said}, {len(case.agree)} of {case.measured} networks "
        f"that measured {talk.where} bear it out ({talk.listed(case.agree) or 'none'}) "
        f"and {len(case.against)} do not ({talk.listed(case.against) or 'none'})"
        f"{_users(talk)}"
    )


WHY: dict[FindingKind, Callable[[Talk], str]] = {
    K.FOLLOWED: _why_followed,
    K.NOT_FOLLOWED: _why_not,
    K.NOT_OBSERVED: _why_not,
    K.NO_STATEMENT: _why_unannounced,
    K.STANDING: _why_standing,
    K.LIFTED: _why_lifted,
    K.LIFT_NOT_FOLLOWED: _why_lift_not,
    K.REOPENED: _why_reopened,
    K.OVERRUN: _why_overrun,
    K.CORROBORATED: _why_claim,
    K.NOT_BORNE_OUT: _why_claim,
}
