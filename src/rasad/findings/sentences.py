"""
The sentences of a finding: why, what may be written, and what may not.

They say what was said and what was measured. No word of them says who caused
what, unless the operator or the regulator says so of itself; the sentence that
may not be written is an example of one that goes further.
"""

from collections.abc import Callable

from msgspec import Struct, structs

from rasad.findings.reasons import WHY
from rasad.findings.talk import Talk, outages_of
from rasad.findings.writing import may_write
from rasad.model.finding import FindingKind
from rasad.model.told import Told, mark, say, sentence, upper

K = FindingKind
# A sentence that is longer names fewer networks.
_LONG = 300


class Words(Struct, frozen=True, kw_only=True):
    """What a finding prints."""

    why: Told
    may_write: Told
    may_not_write: Told
    would_change_if: Told


def words_of(talk: Talk) -> Words:
    """Put a decision into words."""
    kind = talk.decision.kind
    known = talk.decision.reason is None
    may = _short(may_write, talk)
    told = outages_of(talk)
    if told and not known:
        may = say(mark("{clause}; {also}"), clause=may, also=told)
    return Words(
        why=sentence(_short(WHY[kind], talk)) if known else _why_unknown(talk, may),
        may_write=sentence(may),
        may_not_write=sentence(_short(_MAY_NOT[kind], talk)),
        would_change_if=_WOULD_CHANGE[kind],
    )


def _short(write: Callable[[Talk], Told], talk: Talk) -> Told:
    """Write a sentence, with fewer networks named where it is long."""
    text = write(talk)
    for many in (3, 1):
        if len(text) < _LONG:
            break
        if many < talk.networks:
            text = write(structs.replace(talk, many=many))
    return text


def _why_unknown(talk: Talk, may: Told) -> Told:
    if not talk.said or upper(talk.said) in upper(may) or talk.said in may:
        return sentence(may)
    cannot = mark("what became of {act} cannot be told; {clause}")
    return sentence(say(cannot, act=talk.said, clause=may))


def _order_of_then(talk: Talk) -> str:
    return talk.said or say(mark("an order of these days"))


_MAY_NOT: dict[FindingKind, Callable[[Talk], Told]] = {
    K.FOLLOWED: lambda t: say(
        mark("{act} had {where} blocked for everyone"), act=t.said, where=t.where
    ),
    K.NOT_FOLLOWED: lambda t: say(
        mark("operators refused to carry out {act}"), act=t.said
    ),
    K.NOT_OBSERVED: lambda t: say(mark("nothing was ever meant by {act}"), act=t.said),
    K.NO_STATEMENT: lambda t: say(
        mark("{where} {was} blocked in secret"), where=t.where, was=t.was
    ),
    K.STANDING: lambda t: say(
        mark("{where} {was} blocked because of {act}"),
        where=t.where,
        was=t.was,
        act=_order_of_then(t),
    ),
    K.LIFTED: lambda t: say(
        mark("everyone in {country} could reach {service} again"),
        country=t.country,
        service=t.service,
    ),
    K.LIFT_NOT_FOLLOWED: lambda t: say(mark("operators defied {act}"), act=t.said),
    K.REOPENED: lambda t: say(
        mark("the authorities gave back access to {where}"), where=t.where
    ),
    K.OVERRUN: lambda t: say(
        mark("the block of {where} has been made permanent"), where=t.where
    ),
    K.CORROBORATED: lambda t: say(
        mark("{act} holds for every user in {country}"), act=t.said, country=t.country
    ),
    K.NOT_BORNE_OUT: lambda t: say(mark("{act} was a lie"), act=t.said),
    K.UNKNOWN: lambda t: say(
        mark("{where} {was} not blocked"), where=t.where, was=t.was
    ),
}

_CHANGES: dict[FindingKind, str] = {
    K.FOLLOWED: mark(
        "measurements from before the onset show the block already, or an "
        "earlier order or a withdrawal comes to light"
    ),
    K.NOT_FOLLOWED: mark(
        "measurements from other networks in that time show a block, or "
        "the order turns out to be of another day or scope"
    ),
    K.NOT_OBSERVED: mark(
        "measurements from other networks in that time show a block, or "
        "the day named turns out to be another"
    ),
    K.NO_STATEMENT: mark(
        "a document that speaks of the restriction is added to the record"
    ),
    K.STANDING: mark("older measurements show when it began"),
    K.LIFTED: mark(
        "measurements from other networks show the block after it, or before it "
        "show that access had come back earlier"
    ),
    K.LIFT_NOT_FOLLOWED: mark(
        "measurements show access on most of these networks in the time after it"
    ),
    K.REOPENED: mark("a document that speaks of the return is added to the record"),
    K.OVERRUN: mark(
        "an extension comes to light, or measurements after the announced end "
        "show access"
    ),
    K.CORROBORATED: mark("more networks measured at that time show the other state"),
    K.NOT_BORNE_OUT: mark("more networks measured at that time show the state claimed"),
    K.UNKNOWN: mark(
        "measurements that see what is meant, from enough networks, are added"
    ),
}

_WOULD_CHANGE = {kind: sentence(say(told)) for kind, told in _CHANGES.items()}
