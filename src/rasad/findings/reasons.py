"""Why a finding is what it is: a sentence with its numbers, by kind."""

from collections.abc import Callable

from rasad.findings.subjects import first
from rasad.findings.talk import Talk, counted_networks, outages_of, share_of
from rasad.model.finding import FindingKind
from rasad.model.told import NOTHING, Told, joined, mark, say, several

K = FindingKind


def _changed(talk: Talk) -> Told:
    case = talk.case
    every = {c.asn for c in case.changes}
    numbers = every - case.thin
    named = mark("{share} ({networks})")
    if not numbers:
        share = share_of(len(every), case.measured)
        return say(named, share=share, networks=talk.listed(every))
    share = share_of(len(numbers), case.measured - len(case.thin))
    told = say(named, share=share, networks=talk.listed(numbers))
    seldom = len(every & case.thin)
    if not seldom:
        return told
    return several(
        seldom,
        mark("{share}, and on {number} more that was seldom measured"),
        mark("{share}, and on {number} more that were seldom measured"),
        share=told,
    )


def _span(talk: Talk) -> Told:
    edges = [c.at for c in talk.case.changes]
    if not edges:
        return say(mark("at a time that nobody measured"))
    head = first(talk.case.changes)
    earliest = head.at.earliest if head else None
    last = max(edge.latest for edge in edges)
    numbers = [c.asn for c in talk.case.changes]
    begun = talk.by(earliest, numbers) if earliest else say(mark("some time"))
    return say(
        mark("between {first} and {last}"), first=begun, last=talk.by(last, numbers)
    )


def _why_followed(talk: Talk) -> Told:
    parts = say(mark("; {also}"), also=talk.parts) if talk.parts else NOTHING
    began = mark("after {act}, {where} began to be blocked on {changed}, {span}{more}")
    if talk.is_silence:
        began = mark(
            "after {act}, tests in {country}, of whatever, all but stopped or none "
            "passed any more on {changed}, {span}{more}"
        )
    elif talk.is_slowness:
        began = mark(
            "after {act}, {where} began to be slowed on {changed}, {span}{more}"
        )
    return say(
        began,
        act=talk.said,
        where=talk.where,
        country=talk.country,
        changed=_changed(talk),
        span=_span(talk),
        more=joined(
            (
                _slowed(talk),
                *(_but_open(talk), _already(talk), _dark(talk)),
                *(parts, _users(talk)),
            )
        ),
    )


def _but_lost(talk: Talk) -> Told:
    if talk.case.lost is None:
        return NOTHING
    if talk.case.lost.networks:
        return say(
            mark("; measurements from {networks} all but stopped {time}"),
            networks=talk.listed(talk.case.lost.networks),
            time=talk.lost_when,
        )
    return say(mark("; measurements all but stopped {time}"), time=talk.lost_when)


def _dark(talk: Talk) -> Told:
    told = outages_of(talk)
    return say(mark("; {also}"), also=told) if told else NOTHING


def _already(talk: Talk) -> Told:
    if not talk.already:
        return NOTHING
    template = mark("; judged without {services}, blocked already before it")
    return say(template, services=talk.already)


def _but_open(talk: Talk) -> Told:
    opened = talk.case.open
    if not opened:
        return NOTHING
    return say(
        mark("; {count} measured well stayed open ({networks})"),
        count=len(opened),
        networks=talk.listed(opened),
    )


def _users(talk: Talk) -> Told:
    return say(mark("; {also}"), also=talk.users) if talk.users else NOTHING


def _twin(talk: Talk) -> Told:
    if not talk.twin:
        return NOTHING
    return say(mark("; the same is told by {act}"), act=talk.twin)


def _why_not(talk: Talk) -> Told:
    case = talk.case
    until = NOTHING
    if talk.closed_by:
        until = say(mark(", until {act}"), act=talk.closed_by)
    return say(
        mark(
            "after {act}{until}, {where} {was} measured well and open on {share} "
            "({networks}), and no block began{more}"
        ),
        act=talk.said,
        until=until,
        where=talk.where,
        was=talk.was,
        share=share_of(len(case.open), case.measured),
        networks=talk.listed(case.open),
        more=joined((_but_lost(talk), _dark(talk), _already(talk), _twin(talk))),
    )


def _older(talk: Talk) -> Told:
    return say(mark("; {also}"), also=talk.older) if talk.older else NOTHING


def _slowed(talk: Talk) -> Told:
    changes = talk.case.changes
    if not changes or not all(c.block.switched for c in changes):
        return NOTHING
    return say(mark("; it had been slowed before"))


def _why_unannounced(talk: Talk) -> Told:
    began = mark(
        "{where} began to be blocked on {changed}, {span}, and no entry of our "
        "record speaks of it: {reach}{more}"
    )
    if talk.is_slowness:
        began = mark(
            "{where} began to be slowed on {changed}, {span}, and no entry of our "
            "record speaks of it: {reach}{more}"
        )
    return say(
        began,
        where=talk.where,
        changed=_changed(talk),
        span=_span(talk),
        reach=talk.reach,
        more=joined((_slowed(talk), _older(talk))),
    )


def _why_standing(talk: Talk) -> Told:
    numbers = {b.asn for b in talk.case.stood}
    seen = min((b.start.latest for b in talk.case.stood), default=None)
    since = beside = NOTHING
    if seen is not None:
        since = say(
            mark(", first seen so by {instant}"), instant=talk.by(seen, numbers)
        )
    if talk.said:
        beside = say(mark("; no change was measured after {act}"), act=talk.said)
    return say(
        mark("{where} {was} blocked already on {share} ({networks}){since}{more}"),
        where=talk.where,
        was=talk.was,
        share=share_of(len(numbers), talk.case.measured),
        networks=talk.listed(numbers),
        since=since,
        more=joined((beside, _older(talk))),
    )


def _why_lifted(talk: Talk) -> Told:
    left, still = talk.case.left, NOTHING
    if left:
        still = say(
            mark("; {count} still blocked ({networks})"),
            count=len(left),
            networks=talk.listed(left),
        )
    return say(
        mark(
            "beside {act}, {where} {was} open again on {count} of {before} that "
            "blocked it ({networks}), {span}{more}"
        ),
        act=talk.said,
        where=talk.where,
        was=talk.was,
        count=len(talk.case.changes),
        before=counted_networks(len(talk.case.before)),
        networks=talk.listed(c.asn for c in talk.case.changes),
        span=_span(talk),
        more=still,
    )


def _why_lift_not(talk: Talk) -> Told:
    case = talk.case
    return say(
        mark(
            "after {act}, {where} {was} still blocked on {count} of {before} that "
            "blocked it before ({networks}) and open again on {opened}"
        ),
        act=talk.said,
        where=talk.where,
        was=talk.was,
        count=len(case.left),
        before=counted_networks(len(case.before)),
        networks=talk.listed(case.left),
        opened=len(case.changes),
    )


def _why_reopened(talk: Talk) -> Told:
    return say(
        mark(
            "{where} {was} open again on {changed}, {span}, and no entry of our record "
            "says so: {reach}"
        ),
        where=talk.where,
        was=talk.was,
        changed=_changed(talk),
        span=_span(talk),
        reach=talk.reach,
    )


def _why_overrun(talk: Talk) -> Told:
    case = talk.case
    return say(
        mark(
            "the end announced in {act} has passed, and {where} {was} still blocked on "
            "{share} ({networks})"
        ),
        act=talk.said,
        where=talk.where,
        was=talk.was,
        share=share_of(len(case.left), case.measured),
        networks=talk.listed(case.left),
    )


def _why_claim(talk: Talk) -> Told:
    case = talk.case
    none = say(mark("none"))
    return say(
        mark(
            "at the time of {act}, of {measured} on which {where} {was} measured, "
            "{count} agreed with it ({agree}) and {against} did not ({others}){more}"
        ),
        act=talk.said,
        count=len(case.agree),
        measured=counted_networks(case.measured),
        where=talk.where,
        was=talk.was,
        agree=talk.listed(case.agree) or none,
        against=len(case.against),
        others=talk.listed(case.against) or none,
        more=joined((_dark(talk), _users(talk))),
    )


WHY: dict[FindingKind, Callable[[Talk], Told]] = {
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
