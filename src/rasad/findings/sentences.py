"""
The sentences of a finding: why, what may be written, and what may not.

They say what was said and what was measured. No word of them says who caused
what, unless the operator or the regulator says so of itself; the sentence that
may not be written is an example of one that goes further.
"""

from collections.abc import Callable

from msgspec import Struct, structs

from rasad.findings.reasons import WHY
from rasad.findings.talk import Talk
from rasad.findings.writing import may_write
from rasad.model.finding import FindingKind

K = FindingKind
# A sentence that is longer names fewer networks.
_LONG = 300


class Words(Struct, frozen=True, kw_only=True):
    """What a finding prints."""

    why: str
    may_write: str
    may_not_write: str
    would_change_if: str


def words_of(talk: Talk) -> Words:
    """Put a decision into words."""
    kind = talk.decision.kind
    known = talk.decision.reason is None
    may = _short(may_write, talk)
    return Words(
        why=_short(WHY[kind], talk) if known else _why_unknown(talk, may),
        may_write=may,
        may_not_write=_short(_MAY_NOT[kind], talk),
        would_change_if=_sentence(_CHANGES[kind]),
    )


def _short(write: Callable[[Talk], str], talk: Talk) -> str:
    """Write a sentence, with fewer networks named where it is long."""
    text = _sentence(write(talk))
    for many in (3, 1):
        if len(text) <= _LONG:
            break
        text = _sentence(write(structs.replace(talk, many=many)))
    return text


def _why_unknown(talk: Talk, may: str) -> str:
    if not talk.said or talk.said in may:
        return may
    return _sentence(f"what became of {talk.said} cannot be told; {_lower(may)}")


def _lower(text: str) -> str:
    """Begin a clause with a sentence's words, names left as they are."""
    head = text.split(" ", 1)[0]
    small = head in ("Nobody", "No", "Only", "The", "Measurements")
    bare = text.removesuffix(".")
    return f"{bare[:1].lower()}{bare[1:]}" if small else bare


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


_MAY_NOT: dict[FindingKind, Callable[[Talk], str]] = {
    K.FOLLOWED: lambda t: f"{t.said} had {t.where} blocked for everyone",
    K.NOT_FOLLOWED: lambda t: f"operators refused to carry out {t.said}",
    K.NOT_OBSERVED: lambda t: f"nothing was ever meant by {t.said}",
    K.NO_STATEMENT: lambda t: f"{t.where} {t.was} blocked in secret",
    K.STANDING: lambda t: (
        f"{t.where} {t.was} blocked because of {t.said or 'an order of these days'}"
    ),
    K.LIFTED: lambda t: f"everyone in {t.country} could reach {t.service} again",
    K.LIFT_NOT_FOLLOWED: lambda t: f"operators defied {t.said}",
    K.REOPENED: lambda t: f"the authorities gave back access to {t.where}",
    K.OVERRUN: lambda t: f"the block of {t.where} has been made permanent",
    K.CORROBORATED: lambda t: f"{t.said} holds for every user in {t.country}",
    K.NOT_BORNE_OUT: lambda t: f"{t.said} was a lie",
    K.UNKNOWN: lambda t: f"{t.where} {t.was} not blocked",
}

_CHANGES: dict[FindingKind, str] = {
    K.FOLLOWED: "measurements from before the onset show the block already, or an "
    "earlier order or a withdrawal comes to light",
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
