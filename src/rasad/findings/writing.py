"""The strongest sentence that the evidence of a finding bears, by kind."""

from collections.abc import Callable
from datetime import timedelta

from rasad.findings.cases import Change
from rasad.findings.subjects import first
from rasad.findings.talk import Talk, share_of
from rasad.findings.unwritable import may_write as _unknown
from rasad.model.finding import FindingKind, Link, Qualifier
from rasad.model.told import NOTHING, Told, joined, mark, say, several

K = FindingKind
_IN_DAYS = 72  # from here on, hours are counted as days
_HOUR = timedelta(hours=1)
_NO_STATEMENT = say(mark("; we know of no statement about it"))


def may_write(talk: Talk) -> Told:
    """Return the sentence, without its full stop."""
    if talk.decision.reason is not None:
        return _unknown(talk)
    return _MAY[talk.decision.kind](talk)


def _has(talk: Talk, qualifier: Qualifier) -> bool:
    return qualifier in talk.decision.qualifiers


def _share(talk: Talk) -> Told:
    case = talk.case
    every = {c.asn for c in case.changes}
    count, measured = len(every - case.thin), case.measured - len(case.thin)
    if not count:
        count, measured = len(every), case.measured
    return share_of(count, measured)


def _onset(talk: Talk) -> Told:
    """Say on which networks it began, and when."""
    changes = talk.case.changes
    head = first(changes)
    if head is None:
        return NOTHING
    if not _has(talk, Qualifier.STAGGERED):
        together = len({c.at.latest for c in changes}) == 1
        return say(
            mark(" ({networks}), from {instant} at the latest")
            if together
            else mark(" ({networks}), the first of them from {instant} at the latest"),
            networks=talk.listed(c.asn for c in changes),
            instant=talk.by(head.at.latest, [c.asn for c in changes]),
        )
    return say(mark(", {apart}"), apart=_apart(talk, head, changes))


def _apart(talk: Talk, head: Change, changes: tuple[Change, ...]) -> Told:
    """Say how far apart the first and the last network changed."""
    last = max(changes, key=lambda c: (c.at.middle or c.at.latest, c.asn))
    begun, over = head.at.middle or head.at.latest, last.at.middle or last.at.latest
    hours = round((over - begun) / _HOUR)
    if hours < _IN_DAYS and talk.few.isdisjoint((head.asn, last.asn)):
        later = several(hours, mark("{number} hour"), mark("{number} hours"))
    else:
        days = max(1, round(hours / 24))
        later = several(days, mark("{number} day"), mark("{number} days"))
    return say(
        mark(
            "first from {network}, by {instant} at the latest, and last from "
            "{other}, about {length} later"
        ),
        network=talk.network(head.asn),
        instant=talk.by(head.at.latest, [head.asn]),
        other=talk.network(last.asn),
        length=later,
    )


def _not_from(talk: Talk) -> Told:
    """Name the networks that did not go along, where some did not."""
    rest = talk.case.open or talk.case.left or talk.case.against
    if not _has(talk, Qualifier.PARTIAL) or not rest:
        return NOTHING
    return say(mark(", but not from {networks}"), networks=talk.listed(rest))


def _began(talk: Talk) -> Told:
    after = say(mark(", after {act}"), act=talk.told) if talk.said else NOTHING
    if _has(talk, Qualifier.PRECEDES):
        after = say(mark(", shortly before {act}"), act=talk.told)
    began = mark(
        "{where} {was} observed to be blocked on {share}{onset}{rest}{after}{more}"
    )
    if talk.is_silence:
        began = mark(
            "tests in {country}, of whatever, all but stopped or none passed any more "
            "on {share}{onset}{rest}{after}{more}"
        )
    elif talk.is_slowness:
        began = mark(
            "{where} {was} observed to be slowed on {share}{onset}{rest}{after}{more}"
        )
    return say(
        began,
        where=talk.where,
        country=talk.country,
        was=talk.was,
        share=_share(talk),
        onset=_onset(talk),
        rest=_not_from(talk),
        after=after,
        more=_beside(talk),
    )


def _beside(talk: Talk) -> Told:
    """Say what else is known: who says so, and what stayed open."""
    told: list[Told] = []
    if talk.link is Link.ADMITTED:
        told = [
            say(mark("; a regulator or an operator says that it carried it out")),
        ]
    if talk.link is Link.CITED:
        page = mark("; the block page cites the number of the order, {order}")
        told = [say(page, order=talk.cited)]
    if _has(talk, Qualifier.NARROWER):
        told.append(say(mark("; a part that was meant stayed open")))
    if _has(talk, Qualifier.ACCESS_PERSISTED):
        told.append(say(mark("; most tests could still reach it")))
    return joined(told)


def _open(talk: Talk) -> Told:
    return say(
        mark(
            "{where} {was} observed to be open from {networks} in the time after {act}"
        ),
        where=talk.where,
        was=talk.was,
        networks=talk.listed(talk.case.open),
        act=talk.told,
    )


def _silent(talk: Talk) -> Told:
    began = mark(
        "{where} {was} observed to be blocked on {share}{onset}; we know of no "
        "statement about it"
    )
    if talk.is_slowness:
        began = mark(
            "{where} {was} observed to be slowed on {share}{onset}; we know of no "
            "statement about it"
        )
    return say(
        began,
        where=talk.where,
        was=talk.was,
        share=_share(talk),
        onset=_onset(talk),
    )


def _stood(talk: Talk) -> Told:
    values = {
        "where": talk.where,
        "was": talk.was,
        "networks": talk.listed(b.asn for b in talk.case.stood),
    }
    stood = talk.case.stood
    if talk.said and stood and all(b.start.earliest for b in stood):
        seen = min(b.start.latest for b in stood)
        return say(
            mark(
                "{where} {was} observed to be blocked already at the time of {act}, "
                "from {networks}, first by {instant}"
            ),
            act=talk.said,
            instant=talk.by(seen, [b.asn for b in stood]),
            **values,
        )
    if talk.said:
        return say(
            mark(
                "{where} {was} observed to be blocked already at the time of {act}, "
                "from {networks}; since when is not known from measurements"
            ),
            act=talk.said,
            **values,
        )
    return say(
        mark(
            "{where} {was} observed to be blocked from {networks}; since when is not "
            "known from measurements"
        ),
        **values,
    )


def _again(talk: Talk) -> Told:
    changes = talk.case.changes
    head = first(changes)
    beside = _NO_STATEMENT
    if talk.said:
        beside = say(mark(", beside {act}"), act=talk.told)
    where, rest = NOTHING, NOTHING
    if head is not None:
        rest = _not_from(talk)
        if _has(talk, Qualifier.STAGGERED):
            where = say(mark(", {apart}"), apart=_apart(talk, head, changes))
        else:
            where = say(
                mark(" from {networks}, first by {instant}"),
                networks=talk.listed(c.asn for c in changes),
                instant=talk.by(head.at.latest, [c.asn for c in changes]),
            )
    return say(
        mark("{where} {was} observed to be open again{onset}{rest}{beside}"),
        where=talk.where,
        was=talk.was,
        onset=where,
        rest=rest,
        beside=beside,
    )


def _left(talk: Talk) -> Told:
    return say(
        mark("{where} {was} still observed to be blocked from {networks} after {act}"),
        where=talk.where,
        was=talk.was,
        networks=talk.listed(talk.case.left),
        act=talk.said,
    )


def _past(talk: Talk) -> Told:
    return say(
        mark(
            "{where} {was} still observed to be blocked from {networks} after the end "
            "announced in {act} had passed"
        ),
        where=talk.where,
        was=talk.was,
        networks=talk.listed(talk.case.left),
        act=talk.said,
    )


def _claim(talk: Talk) -> Told:
    case = talk.case
    if talk.decision.kind is K.CORROBORATED:
        rest = _not_from(talk)
        agree = mark("measurements of {where} from {networks} agree with {act}")
        if rest:
            agree = mark(
                "measurements of {where} from {networks}{rest}, agree with {act}"
            )
        return say(
            agree,
            where=talk.where,
            networks=talk.listed(case.agree),
            rest=rest,
            act=talk.told,
        )
    return say(
        mark("measurements of {where} from {networks} do not agree with {act}"),
        where=talk.where,
        networks=talk.listed(case.against),
        act=talk.told,
    )


_MAY: dict[FindingKind, Callable[[Talk], Told]] = {
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
