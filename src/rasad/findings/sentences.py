"""
The sentences of a finding: why, what may be written, and what may not.

They say what was said and what was measured. No word of them says who caused
what, unless the operator or the regulator says so of itself.
"""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from rasad.findings.cases import Case
from rasad.findings.context import Context, Reach
from rasad.findings.dates import stamp, told
from rasad.findings.decide import Decision
from rasad.findings.subjects import first
from rasad.model.entry import Entry
from rasad.model.finding import FindingKind, Link, Reason

K = FindingKind
_MANY = 6


class Words(Struct, frozen=True, kw_only=True):
    """What a finding prints."""

    why: str
    may_write: str
    may_not_write: str
    would_change_if: str


class Talk(Struct, frozen=True, kw_only=True):
    """What the sentences are made of; `entry` is None for what nobody said."""

    case: Case
    decision: Decision
    entry: Entry | None
    country: str
    service: str
    link: Link
    reach: str = ""
    older: str = ""
    closed_by: str | None = None
    parts: str = ""


def words_of(talk: Talk) -> Words:
    """Put a decision into words."""
    kind, reason = talk.decision.kind, talk.decision.reason
    why = _WHY[kind](talk) if reason is None else _unknown(talk)
    return Words(
        why=_sentence(why),
        may_write=_sentence(_MAY[kind](talk)),
        may_not_write=_sentence(_MAY_NOT[kind](talk)),
        would_change_if=_sentence(_CHANGES[kind]),
    )


def networks(numbers: Iterable[int]) -> str:
    """Name networks, the first few of them, in order."""
    found = sorted(set(numbers))
    shown = ", ".join(f"AS{number}" for number in found[:_MANY])
    more = len(found) - _MANY
    return f"{shown} and {more} more" if more > 0 else shown


def reach_of(articles: Sequence[Reach], start: str, end: str) -> str:
    """Say how far our record reaches in [start, end], ISO days."""
    read = [a for a in articles if a.published and start <= a.published[:10] <= end]
    if not read:
        return f"our record holds no dated document of {start} to {end}"
    languages = _counted(a.language or "unknown" for a in read)
    publishers = _counted(a.publisher or "unnamed" for a in read)
    return (
        f"our record holds {len(read)} documents of {start} to {end} "
        f"(languages: {languages}; publishers: {publishers})"
    )


def _counted(names: Iterable[str]) -> str:
    counts: dict[str, int] = {}
    for name in names:
        counts[name] = counts.get(name, 0) + 1
    ranked = sorted(counts, key=lambda name: (-counts[name], name))
    return ", ".join(f"{name} {counts[name]}" for name in ranked[:_MANY])


def name_of(service: str, context: Context) -> str:
    """Name a service or a class as it is printed."""
    return context.registry.label(service)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _of(count: int, measured: int) -> str:
    return f"{count} of {max(count, measured)} networks measured"


def _changed(talk: Talk) -> str:
    case = talk.case
    numbers = [c.asn for c in case.changes]
    return f"{_of(len(numbers), case.measured)} ({networks(numbers)})"


def _span(talk: Talk) -> str:
    edges = [c.at for c in talk.case.changes]
    if not edges:
        return "at a time that nobody measured"
    head = first(talk.case.changes)
    earliest = head.at.earliest if head else None
    last = max(edge.latest for edge in edges)
    begun = "some time" if earliest is None else stamp(earliest)
    return f"between {begun} and {stamp(last)}"


def _said(talk: Talk) -> str:
    if talk.entry is None:
        return ""
    kind = talk.entry.type.value.replace("_", " ")
    return f"the {kind} dated {told(talk.entry.date)}"


def _where(talk: Talk) -> str:
    return f"{talk.service} in {talk.country}"


def _why_followed(talk: Talk) -> str:
    extra = f"; {talk.parts}" if talk.parts else ""
    return (
        f"after {_said(talk)}, {_where(talk)} began to be blocked on "
        f"{_changed(talk)}, {_span(talk)}{_but_open(talk)}{extra}"
    )


def _but_open(talk: Talk) -> str:
    opened = talk.case.open
    if not opened:
        return ""
    return f"; {len(opened)} measured well stayed open ({networks(opened)})"


def _why_not(talk: Talk) -> str:
    case = talk.case
    until = f", until {talk.closed_by}" if talk.closed_by else ""
    return (
        f"after {_said(talk)}{until}, {_where(talk)} was measured well and open on "
        f"{_of(len(case.open), case.measured)} ({networks(case.open)}), and no block "
        "began"
    )


def _why_unannounced(talk: Talk) -> str:
    older = f"; {talk.older}" if talk.older else ""
    return (
        f"{_where(talk)} began to be blocked on {_changed(talk)}, {_span(talk)}, and "
        f"no entry of our record speaks of it: {talk.reach}{older}"
    )


def _why_standing(talk: Talk) -> str:
    numbers = {b.asn for b in talk.case.stood}
    seen = min((b.start.latest for b in talk.case.stood), default=None)
    since = "" if seen is None else f", first seen so by {stamp(seen)}"
    beside = f"; {_said(talk)} changed nothing measured" if talk.entry else ""
    older = f"; {talk.older}" if talk.older else ""
    return (
        f"{_where(talk)} was blocked already on "
        f"{_of(len(numbers), talk.case.measured)} ({networks(numbers)})"
        f"{since}{beside}{older}"
    )


def _why_lifted(talk: Talk) -> str:
    left = talk.case.left
    still = f"; {len(left)} still blocked ({networks(left)})" if left else ""
    of = f"{len(talk.case.changes)} of {len(talk.case.before)} networks that blocked it"
    numbers = networks(c.asn for c in talk.case.changes)
    return (
        f"beside {_said(talk)}, {_where(talk)} was open again on {of} ({numbers}), "
        f"{_span(talk)}{still}"
    )


def _why_lift_not(talk: Talk) -> str:
    case = talk.case
    return (
        f"after {_said(talk)}, {_where(talk)} was still blocked on {len(case.left)} of "
        f"the {len(case.before)} networks that blocked it before "
        f"({networks(case.left)}) and open again on {len(case.changes)}"
    )


def _why_reopened(talk: Talk) -> str:
    return (
        f"{_where(talk)} was open again on {_changed(talk)}, {_span(talk)}, and no "
        f"entry of our record says so: {talk.reach}"
    )


def _why_overrun(talk: Talk) -> str:
    case = talk.case
    return (
        f"the end announced in {_said(talk)} has passed, and {_where(talk)} was still "
        f"blocked on {_of(len(case.left), case.measured)} ({networks(case.left)})"
    )


def _why_claim(talk: Talk) -> str:
    case = talk.case
    return (
        f"at the time of {_said(talk)}, {len(case.agree)} of {case.measured} networks "
        f"that measured {_where(talk)} bear it out ({networks(case.agree) or 'none'}) "
        f"and {len(case.against)} do not ({networks(case.against) or 'none'})"
    )


_WHY: dict[FindingKind, Callable[[Talk], str]] = {
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

_REASONS = {
    Reason.NO_DATA: "nobody measured {where} in the time of {said}",
    Reason.TOO_FEW: "{where} was measured on {n} networks in the time of {said}, and "
    "too little on them to say anything",
    Reason.WEB_ONLY: "{said} is about an application, and only a site of {where} was "
    "measured, on {n} networks",
    Reason.METHOD_MISMATCH: "no test that measured {where} (on {n} networks) sees what "
    "{said} is about",
    Reason.NOTHING_TO_LIFT: "{where} was measured before {said}, and no block was "
    "found",
    Reason.VANTAGE: "only networks whose access may be better than most people's "
    "measured {where} in the time of {said} ({n} of them)",
}


def _unknown(talk: Talk) -> str:
    if talk.decision.rule == "f.entry.undated":
        return f"our record gives no day for {_said(talk)}"
    if talk.decision.rule == "f.all-down":
        return (
            f"{_where(talk)} did not work on the {talk.case.measured} networks "
            f"measured in the time of {_said(talk)}, with no sign of blocking"
        )
    if talk.decision.rule == "f.at-once-elsewhere":
        others = ", ".join(talk.case.elsewhere) or "many countries"
        return f"{_where(talk)} changed within a day of the same in {others}"
    text = _REASONS[talk.decision.reason or Reason.TOO_FEW]
    return text.format(where=_where(talk), said=_said(talk), n=talk.case.measured)


def _may_began(talk: Talk) -> str:
    beside = f", after {_said(talk)}" if talk.entry else ""
    if talk.link is Link.ADMITTED and talk.entry:
        beside = f", after {_said(talk)}; the authority says that it carried it out"
    head = first(talk.case.changes)
    since = f"from {stamp(head.at.latest)} at the latest" if head else ""
    return (
        f"{_where(talk)} was observed to be blocked on {_changed(talk)} {since}{beside}"
    )


def _may_open(talk: Talk) -> str:
    return (
        f"{_where(talk)} was observed to be open from {networks(talk.case.open)} in "
        f"the time after {_said(talk)}"
    )


def _may_silent(talk: Talk) -> str:
    head = first(talk.case.changes)
    since = f" from {stamp(head.at.latest)} at the latest" if head else ""
    return (
        f"{_where(talk)} was observed to be blocked on {_changed(talk)}{since}; we "
        "know of no statement about it"
    )


def _may_stood(talk: Talk) -> str:
    numbers = {b.asn for b in talk.case.stood}
    return (
        f"{_where(talk)} was observed to be blocked from {networks(numbers)}; since "
        "when is not known from measurements"
    )


def _may_again(talk: Talk) -> str:
    numbers = networks(c.asn for c in talk.case.changes)
    head = first(talk.case.changes)
    since = f" by {stamp(head.at.latest)}" if head else ""
    return f"{_where(talk)} was observed to be open again from {numbers}{since}"


def _may_left(talk: Talk) -> str:
    return (
        f"{_where(talk)} was still observed to be blocked from "
        f"{networks(talk.case.left)} after {_said(talk)}"
    )


def _may_past(talk: Talk) -> str:
    return (
        f"{_where(talk)} was still observed to be blocked from "
        f"{networks(talk.case.left)} after the announced end had passed"
    )


def _may_claim(talk: Talk) -> str:
    yes = talk.decision.kind is K.CORROBORATED
    numbers = talk.case.agree if yes else talk.case.against
    verb = "agree with" if yes else "do not agree with"
    return (
        f"measurements of {_where(talk)} from {networks(numbers)} {verb} {_said(talk)}"
    )


def _may_unknown(talk: Talk) -> str:
    return f"measurements do not tell what became of {_said(talk)} for {_where(talk)}"


_MAY: dict[FindingKind, Callable[[Talk], str]] = {
    K.FOLLOWED: _may_began,
    K.NOT_FOLLOWED: _may_open,
    K.NOT_OBSERVED: _may_open,
    K.NO_STATEMENT: _may_silent,
    K.STANDING: _may_stood,
    K.LIFTED: _may_again,
    K.LIFT_NOT_FOLLOWED: _may_left,
    K.REOPENED: _may_again,
    K.OVERRUN: _may_past,
    K.CORROBORATED: _may_claim,
    K.NOT_BORNE_OUT: _may_claim,
    K.UNKNOWN: _may_unknown,
}

_MAY_NOT: dict[FindingKind, Callable[[Talk], str]] = {
    K.FOLLOWED: lambda t: f"{_said(t)} had {_where(t)} blocked for everyone",
    K.NOT_FOLLOWED: lambda t: f"operators refused to carry out {_said(t)}",
    K.NOT_OBSERVED: lambda t: f"{_said(t)} was an empty threat",
    K.NO_STATEMENT: lambda t: f"{_where(t)} was blocked in secret",
    K.STANDING: lambda t: (
        f"{_where(t)} was blocked because of {_said(t) or 'an order of these days'}"
    ),
    K.LIFTED: lambda t: f"{_said(t)} made {_where(t)} open to everyone again",
    K.LIFT_NOT_FOLLOWED: lambda t: f"operators defied {_said(t)}",
    K.REOPENED: lambda t: f"the authorities gave back access to {_where(t)}",
    K.OVERRUN: lambda t: f"the block of {_where(t)} has been made permanent",
    K.CORROBORATED: lambda t: f"{_said(t)} holds for every user in {t.country}",
    K.NOT_BORNE_OUT: lambda t: f"{_said(t)} was a lie",
    K.UNKNOWN: lambda t: f"{_where(t)} was not blocked",
}

_CHANGES: dict[FindingKind, str] = {
    K.FOLLOWED: "cells from before the onset show the block already, or an earlier "
    "order or a withdrawal comes to light",
    K.NOT_FOLLOWED: "measurements from other networks in that time show a block, or "
    "the order turns out to be of another day or scope",
    K.NOT_OBSERVED: "measurements from other networks in that time show a block, or "
    "the day named turns out to be another",
    K.NO_STATEMENT: "a document that speaks of the restriction is added to the record",
    K.STANDING: "older measurements show when it began",
    K.LIFTED: "measurements from other networks show the block after it, or before it "
    "show that access had come back earlier",
    K.LIFT_NOT_FOLLOWED: "measurements show access on most of these networks in the "
    "time after it",
    K.REOPENED: "a document that speaks of the return is added to the record",
    K.OVERRUN: "an extension comes to light, or measurements after the announced end "
    "show access",
    K.CORROBORATED: "more networks measured at that time show the other state",
    K.NOT_BORNE_OUT: "more networks measured at that time show the state claimed",
    K.UNKNOWN: "measurements that see what is meant, from enough networks, are added",
}
