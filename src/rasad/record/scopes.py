"""What goes with an act: for whom, for which part, by what law, for what reason."""

import re

from rasad.model.said import Scope
from rasad.model.vocabulary import (
    DECISIONS,
    EFFECTS,
    Asks,
    Extent,
    Justification,
    ScopeKind,
    StatementType,
)
from rasad.record.folding import lower
from rasad.record.grammar import regex
from rasad.record.reading import Ready, View

T = StatementType
_GIVEN = re.compile(
    r",? ?(?:citing|saying|because|due to|on (?:the )?grounds (?:of|that)"
    r"|in response to"
    r"|in (?:an? )?(?:effort|bid|order|attempt) to|to (?:stop|prevent|curb|protect"
    r"|preserve|combat|quell)"
    r"|for (?:failing|refusing|not|its|their)|over (?:its|their|the|fears|concerns)"
    r"|after (?:they|it|the \w+) (?:was|were|had been) used)\b[^,;]{0,90}"
)
# Words that only say when: what was going on is no reason given.
_ONLY_WHEN = re.compile(
    r"\b(?:during|amid|until|since|in the (?:mornings?|days|weeks|wake|run-up) (?:of"
    r"|to)|at the (?:time|start|height) of)\b"
    r"(?:(?! in (?:an? )?(?:effort|bid|order)| to (?:stop|prevent"
    r"|decrease))[^,;.]){0,70}",
    re.IGNORECASE,
)
# Of which a reason can be given; what others talk of is none of theirs.
_WITH_REASON = (
    DECISIONS
    | EFFECTS
    | {
        T.JUSTIFICATION,
        T.ACCUSATION,
        T.CHANNEL_TAKEDOWN,
        T.ARREST,
        T.LEGAL_ACTION,
        T.MIGRATE,
    }
)


def scope_of(
    view: View, ready: Ready, start: int, end: int, kind: StatementType
) -> Scope:
    """Return where and for whom the words at [start, end) say that it holds."""
    words = view.masked[start:end]
    duration = ready.cue("temporary").search(words)
    fields: dict[str, str] = {}
    where = ScopeKind.SECTOR if kind is T.BAN_SECTOR else ScopeKind.NATIONAL
    for pattern, place, field in ready.scopes:
        match = regex(pattern).search(words)
        if match and field not in fields:
            fields[field] = view.text[start:end][match.start("x") : match.end("x")]
            where = ScopeKind(place) if where is ScopeKind.NATIONAL else where
    return Scope(
        kind=where,
        place=fields.get("place"),
        population=fields.get("population"),
        part=_part(ready, words),
        extent=_extent(ready, words, kind),
        duration=duration.group() if duration else None,
    )


def _part(ready: Ready, words: str) -> str | None:
    """Return which part of a service is meant; None for all of it."""
    for number, (_, part) in enumerate(ready.words.cues.parts_of):
        if ready.cue(f"part{number}").search(words):
            return part
    return None


def _extent(ready: Ready, words: str, kind: StatementType) -> Extent | None:
    """Return how far it goes, where the words say so."""
    if kind is T.THROTTLE:
        return Extent.THROTTLED
    if ready.cue("partial").search(words):
        return Extent.PARTIAL
    return Extent.COMPLETE if ready.cue("complete").search(words) else None


def asks_of(ready: Ready, words: str) -> Asks:
    """Return what an order, a term, a threat or a promise is for."""
    for number, (_, asks) in enumerate(ready.words.cues.asks):
        if ready.cue(f"ask{number}").search(words):
            return asks
    return Asks.OTHER


def with_reason(view: View, start: int, end: int, kind: StatementType) -> str:
    """
    Return the words at [start, end), and the clause after that gives the reason.

    Without those that only say when; empty for a type that nobody gives reasons for.
    """
    if kind not in _WITH_REASON:
        return ""
    given = view.words("given", _GIVEN).match(view.text, end)
    words = view.text[start : given.end() if given else end]
    return view.words("only_when", _ONLY_WHEN).sub(" ", words)


def reasons_of(ready: Ready, words: str) -> tuple[Justification, ...]:
    """Return the reasons that the words give, in the order of the vocabulary."""
    small = lower(words)
    able = (ready.reasons[n] for n in ready.grounds.pick(small))
    return tuple(
        dict.fromkeys(reason for told, reason in able if regex(told).search(small))
    )


def legal_basis_of(view: View, ready: Ready) -> str | None:
    """Return the law or decision that the sentence names; None for none."""
    match = ready.cue("legal").search(view.text)
    return match["x"].strip(" ,.") if match else None
