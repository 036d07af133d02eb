"""The strongest sentence that the evidence of a finding bears, by kind."""

from collections.abc import Callable
from datetime import timedelta

from rasad.findings.cases import Change
from rasad.findings.subjects import first
from rasad.findings.talk import Talk, counted, days_of, first_day_of
from rasad.model.finding import FindingKind, Link, Qualifier, Reason

K = FindingKind
_IN_DAYS = 72  # from here on, hours are counted as days
_HOUR = timedelta(hours=1)


def may_write(talk: Talk) -> str:
    """Return the sentence, without its full stop."""
    if talk.decision.reason is not None:
        return _unknown(talk)
    return _MAY[talk.decision.kind](talk)


def _has(talk: Talk, qualifier: Qualifier) -> bool:
    return qualifier in talk.decision.qualifiers


def _share(talk: Talk) -> str:
    case = talk.case
    every = {c.asn for c in case.changes}
    count, measured = len(every - case.thin), case.measured - len(case.thin)
    if not count:
        count, measured = len(every), case.measured
    return f"{count} of {counted(max(count, measured), 'network')} measured"


def _seen(talk: Talk) -> str:
    return f"{talk.where} {talk.was} observed to be"


def _onset(talk: Talk) -> str:
    """Say on which networks it began, and when."""
    changes = talk.case.changes
    head = first(changes)
    if head is None:
        return ""
    if not _has(talk, Qualifier.STAGGERED):
        since = talk.by(head.at.latest, [c.asn for c in changes])
        numbers = talk.listed(c.asn for c in changes)
        return f" ({numbers}), from {since} at the latest"
    return f", {_apart(talk, head, changes)}"


def _apart(talk: Talk, head: Change, changes: tuple[Change, ...]) -> str:
    """Say how far apart the first and the last network changed."""
    last = max(changes, key=lambda c: (c.at.middle or c.at.latest, c.asn))
    begun, over = head.at.middle or head.at.latest, last.at.middle or last.at.latest
    hours = round((over - begun) / _HOUR)
    later = f"{hours} hours" if hours < _IN_DAYS else f"{round(hours / 24)} days"
    if not talk.few.isdisjoint((head.asn, last.asn)):
        later = counted(max(1, round(hours / 24)), "day")
    by = talk.by(head.at.latest, [head.asn])
    return (
        f"first from {talk.network(head.asn)}, by {by} at the "
        f"latest, and last from {talk.network(last.asn)}, about {later} later"
    )


def _not_from(talk: Talk) -> str:
    """Name the networks that did not go along, where some did not."""
    rest = talk.case.open or talk.case.left or talk.case.against
    if not _has(talk, Qualifier.PARTIAL) or not rest:
        return ""
    return f", but not from {talk.listed(rest)}"


def _began(talk: Talk) -> str:
    after = f", after {talk.told}" if talk.said else ""
    if _has(talk, Qualifier.PRECEDES):
        after = f", shortly before {talk.told}"
    says = ""
    if talk.link is Link.ADMITTED:
        says = "; a regulator or an operator says that it carried it out"
    if talk.link is Link.CITED:
        says = f"; the block page cites the number of the order, {talk.cited}"
    if _has(talk, Qualifier.NARROWER):
        says += "; a part that was meant stayed open"
    if _has(talk, Qualifier.ACCESS_PERSISTED):
        says += "; most tests could still reach it"
    return (
        f"{_seen(talk)} blocked on {_share(talk)}{_onset(talk)}{_not_from(talk)}"
        f"{after}{says}"
    )


def _open(talk: Talk) -> str:
    return (
        f"{_seen(talk)} open from {talk.listed(talk.case.open)} in the time after "
        f"{talk.told}"
    )


def _silent(talk: Talk) -> str:
    return (
        f"{_seen(talk)} blocked on {_share(talk)}{_onset(talk)}; we know of no "
        "statement about it"
    )


def _stood(talk: Talk) -> str:
    numbers = talk.listed(b.asn for b in talk.case.stood)
    before = f"already at the time of {talk.said}, " if talk.said else ""
    return (
        f"{_seen(talk)} blocked {before}from {numbers}; since when is not known from "
        "measurements"
    )


def _again(talk: Talk) -> str:
    changes = talk.case.changes
    head = first(changes)
    unsaid = "; we know of no statement about it"
    beside = f", beside {talk.told}" if talk.said else unsaid
    if head is None:
        return f"{_seen(talk)} open again{beside}"
    if _has(talk, Qualifier.STAGGERED):
        where = f", {_apart(talk, head, changes)}"
    else:
        numbers = talk.listed(c.asn for c in changes)
        by = talk.by(head.at.latest, [c.asn for c in changes])
        where = f" from {numbers}, first by {by}"
    return f"{_seen(talk)} open again{where}{_not_from(talk)}{beside}"


def _left(talk: Talk) -> str:
    return (
        f"{talk.where} {talk.was} still observed to be blocked from "
        f"{talk.listed(talk.case.left)} after {talk.said}"
    )


def _past(talk: Talk) -> str:
    return (
        f"{talk.where} {talk.was} still observed to be blocked from "
        f"{talk.listed(talk.case.left)} after the end announced in {talk.said} had "
        "passed"
    )


def _claim(talk: Talk) -> str:
    case = talk.case
    if talk.decision.kind is K.CORROBORATED:
        comma = "," if _not_from(talk) else ""
        return (
            f"measurements of {talk.where} from {talk.listed(case.agree)}"
            f"{_not_from(talk)}{comma} agree with {talk.told}"
        )
    return (
        f"measurements of {talk.where} from {talk.listed(case.against)} do not agree "
        f"with {talk.told}"
    )


_MAY: dict[FindingKind, Callable[[Talk], str]] = {
    K.FOLLOWED: _began,
    K.NOT_FOLLOWED: _open,
    K.NOT_OBSERVED: _open,
    K.NO_STATEMENT: _silent,
    K.STANDING: _stood,
    K.LIFTED: _again,
    K.LIFT_NOT_FOLLOWED: _left,
    K.REOPENED: _again,
    K.OVERRUN: _past,
    K.CORROBORATED: _claim,
    K.NOT_BORNE_OUT: _claim,
}


def _time(talk: Talk) -> str:
    """Print the time that was looked at."""
    since, until = talk.case.since, talk.case.until
    if since is None:
        return "in the time in question"
    if until is None:
        return f"since {first_day_of(since)}"
    first_day, last_day = days_of(since, until)
    if first_day == last_day:
        return f"on {first_day}"
    return f"between {first_day} and {last_day}"


def _blocked_then(talk: Talk) -> str:
    return f"whether {talk.it} {talk.was} blocked then is not known"


def _number(talk: Talk) -> str:
    return counted(talk.case.measured, "network")


def _unknown(talk: Talk) -> str:
    special = _BY_RULE.get(talk.decision.rule)
    if special is not None:
        return special(talk)
    return _BY_REASON[talk.decision.reason or Reason.TOO_FEW](talk)


def _undated(talk: Talk) -> str:
    return f"no measurement can be set beside {talk.said} for {talk.where}"


def _all_down(talk: Talk) -> str:
    return (
        f"{talk.where} did not work on {_number(talk)} measured {_time(talk)}, with no "
        f"sign of blocking: {_blocked_then(talk)}"
    )


def _at_once(talk: Talk) -> str:
    others = ", ".join(talk.case.elsewhere) or "other places"
    return (
        f"{talk.where} changed within a day of the same in {others}: measurements "
        f"cannot tell whether it has to do with {talk.said}"
    )


def _slow_unseen(talk: Talk) -> str:
    return (
        f"the tests of {talk.where} ask only whether {talk.it} can be reached: "
        f"measurements cannot tell whether {talk.it} {talk.was} slow {_time(talk)}"
    )


def _unplaced(talk: Talk) -> str:
    return (
        f"{talk.said} is about some networks that our record cannot number: "
        f"measurements of {talk.where} cannot tell whether it holds for them"
    )


def _tunnels(talk: Talk) -> str:
    return (
        f"{talk.where} {talk.was} measured {_time(talk)} only through tunnels (VPNs): "
        "what people reach without one is not known"
    )


_BY_RULE: dict[str, Callable[[Talk], str]] = {
    "f.entry.undated": _undated,
    "f.all-down": _all_down,
    "f.at-once-elsewhere": _at_once,
    "f.claim.throttled.unseen": _slow_unseen,
    "f.claim.unplaced": _unplaced,
    "f.tunnels-only": _tunnels,
}


def _no_data(talk: Talk) -> str:
    return f"nobody measured {talk.where} {_time(talk)}: {_blocked_then(talk)}"


def _too_few(talk: Talk) -> str:
    limits = talk.case.limits
    return (
        f"{talk.where} {talk.was} measured on {_number(talk)} "
        f"{_time(talk)}, {counted(talk.case.rows, 'result')} in all: too few to tell "
        f"(a network counts with {limits.network_reports} reports on "
        f"{limits.network_days} days)"
    )


def _web_only(talk: Talk) -> str:
    return (
        f"only a site of {talk.where} was measured {_time(talk)}: whether the "
        "application worked is not known"
    )


def _mismatch(talk: Talk) -> str:
    return (
        f"no test looks at {talk.unseen or 'what is meant'}: measurements cannot tell "
        f"whether {talk.where} {talk.was} blocked there {_time(talk)}"
    )


def _nothing_to_lift(talk: Talk) -> str:
    return (
        f"{talk.where} {talk.was} measured before {talk.said}, and no block was found: "
        "there was none that could be seen to end"
    )


def _privileged(talk: Talk) -> str:
    return (
        f"{talk.where} {talk.was} measured {_time(talk)} only from networks whose "
        f"access may be better than most people's ({_number(talk)}): "
        "what most people could reach is not known"
    )


_BY_REASON: dict[Reason, Callable[[Talk], str]] = {
    Reason.NO_DATA: _no_data,
    Reason.TOO_FEW: _too_few,
    Reason.WEB_ONLY: _web_only,
    Reason.METHOD_MISMATCH: _mismatch,
    Reason.NOTHING_TO_LIFT: _nothing_to_lift,
    Reason.VANTAGE: _privileged,
}
