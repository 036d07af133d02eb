"""Which rows of a language say something in a sentence, each word used once."""

import re

from msgspec import Struct

from rasad.model.said import Quantity
from rasad.model.vocabulary import StatementType
from rasad.record import grammar, polarity, quantities, sentences, topics, users
from rasad.record.focus import Focus
from rasad.record.folding import lower
from rasad.record.grammar import Rule
from rasad.record.mentions import Mention
from rasad.record.reading import Ready, View

T = StatementType
# "and Y was not", "Y said that X was": the act is not one upon Y.
_SPARED = re.compile(
    r"\W?(?:was|were|is|are|has|have|had|did)(?: not|n't)\b(?= ?(?:$|[.,;:]|yet\b))"
    r"| (?:channels? )?(?:said|says|reported|reports|announced|claimed|claims)\b"
    r"|،? نشد(?:ه است)?(?= ?(?:$|[.،؛]))",
    re.IGNORECASE,
)
_EXCEPT = re.compile(
    r"\b(?:unlike|except(?: for| on)?|with the exception of|excluding|other than"
    r"|instead of|rather than|but not|all but|every \w+ but|به ?جز|به غیر از"
    r"|بر ?خلاف|به جای) (?:the |on )?$",
    re.IGNORECASE,
)
_BEFORE = 28
Matches = tuple[tuple[Rule, re.Match[str]], ...]


class Found(Struct, frozen=True, kw_only=True):
    """A rule's match in a sentence: its trigger, its clause, its services."""

    rule: Rule
    trigger: tuple[int, int]
    clause: tuple[int, int]
    services: tuple[str, ...]
    quantity: tuple[Quantity, ...] = ()


def matches(view: View, ready: Ready) -> Matches:
    """Return every match of every rule, in the order of the rules."""
    if not ready.cue("trigger").search(view.masked):
        return ()
    words = lower(view.masked)
    return tuple(
        (rule, match)
        for pattern, rule in (ready.rules[n] for n in ready.sieve.pick(words))
        for match in grammar.regex(pattern).finditer(words)
    )


def find(view: View, ready: Ready, focus: Focus, told: Matches) -> list[Found]:
    """Return what the rules find in a sentence; words are used once."""
    used: list[tuple[int, int]] = []
    found: list[Found] = []
    for row, match in told:
        trigger = match.span("t")
        if not row.also and any(a < trigger[1] and trigger[0] < b for a, b in used):
            continue
        rule = polarity.as_told(view, row, trigger, ready.words.code)
        if rule is None or rule.type is None:
            used.append(trigger)
            continue
        if rule.alone and found:
            continue
        clause = _clause(view, ready, match)
        if rule.late and any(_meet(f.clause, clause) for f in found):
            continue
        services = topics.services_of(view, ready, rule, (trigger, clause), focus)
        services = _without_spared(view, rule, clause, services)
        if services is None or _is_told(found, rule, clause, services):
            continue
        if not rule.also:
            used.append(trigger)
        found.append(
            Found(rule=rule, trigger=trigger, clause=clause, services=services)
        )
    return found + _usage(view, ready, focus)


def _without_spared(
    view: View, rule: Rule, clause: tuple[int, int], services: tuple[str, ...] | None
) -> tuple[str, ...] | None:
    """
    Return *services* without those upon which the act was not.

    "and Y was not", "unlike Y"; None where only an exception is named.
    """
    if not services or rule.type not in polarity.ACTS:
        return services
    spared = view.words("spared", _SPARED)
    named = [m for m in view.within(*clause) if set(m.services) & set(services)]
    excepted = {s for m in named if _is_excepted(view, m) for s in m.services}
    left = tuple(s for s in services if s not in excepted)
    if not left:
        return None
    gone = {s for m in named if spared.match(view.text, m.end) for s in m.services}
    return tuple(s for s in left if s not in gone) or left


def _is_excepted(view: View, mention: Mention) -> bool:
    """Tell whether a service is named as one to which the words do not apply."""
    near = view.text[max(0, mention.start - _BEFORE) : mention.start]
    return bool(view.words("except", _EXCEPT).search(near))


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches share a place."""
    return one[0] < other[1] and other[0] < one[1]


def _is_told(
    found: list[Found], rule: Rule, clause: tuple[int, int], services: tuple[str, ...]
) -> bool:
    """Tell whether the same clause has said the same already."""
    return any(
        f.rule.type is rule.type and f.clause == clause and f.services == services
        for f in found
    )


def _clause(view: View, ready: Ready, match: re.Match[str]) -> tuple[int, int]:
    """Return the smallest run of clauses around a match, without its joints."""
    start, end = sentences.cover(
        view.masked, ready.cue("clause"), match.start(), match.end()
    )
    joint = ready.cue("trim").match(view.masked[start:end])
    if joint and start + joint.end() <= match.start("t"):
        start += joint.end()
    words = view.text[start:end]
    start += len(words) - len(words.lstrip(" ,;:"))
    end -= len(words) - len(words.rstrip(" ,;:."))
    return start, max(end, start + 1)


_USAGE = Rule(id="usage", type=T.USAGE_CLAIM, pattern="", needs="told", state=True)
_SHARE = Rule(
    id="statistic", type=T.STATISTIC, pattern="", needs="", state=True, confidence=0.5
)


def _usage(view: View, ready: Ready, focus: Focus) -> list[Found]:
    """Return the claims of how many use a service: a figure and a service a clause."""
    found: dict[tuple[int, int], Found] = {}
    for figure in quantities.find(view.masked, ready):
        span = (figure.start, figure.end)
        if any(d.start < span[1] and span[0] < d.end for d in view.dates):
            continue  # "June 2013 members of the cabinet"
        clause = _around(view, ready, span)
        rule = users.counted(view, figure, clause, (_USAGE, _SHARE))
        if rule is None:
            continue
        services = topics.services_of(view, ready, rule, (span, clause), focus)
        if services is None:
            continue
        before = found.get(clause)
        row = Rule(
            id=f"{ready.words.code}.{rule.id}",
            type=rule.type,
            pattern="",
            state=True,
            confidence=rule.confidence,
        )
        found[clause] = Found(
            rule=before.rule if before else row,
            trigger=span,
            clause=clause,
            services=services,
            quantity=(*(before.quantity if before else ()), figure.quantity),
        )
    return list(found.values())


def _around(view: View, ready: Ready, span: tuple[int, int]) -> tuple[int, int]:
    """Return the clause around a span, without white space and stops."""
    start, end = sentences.cover(view.masked, ready.cue("clause"), *span)
    words = view.text[start:end]
    start += len(words) - len(words.lstrip(" ,;:"))
    end -= len(words) - len(words.rstrip(" ,;:."))
    return start, end
