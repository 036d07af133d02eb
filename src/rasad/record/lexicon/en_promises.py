# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what became of promises, and what is called temporary."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T = StatementType

_VERDICTS = (
    (
        "not_achieved",
        (
            r"not achieved|broken|promise broken|not (?:kept|fulfilled|honou?red)"
            r"|unfulfilled|failed"
        ),
    ),
    ("achieved", r"achieved|kept|promise kept|fulfilled|honou?red|delivered"),
    (
        "in_progress",
        r"in progress|in the works|under way|partially achieved|compromise",
    ),
    ("stalled", r"stalled|not in progress|not started|not yet rated|on hold"),
)
_LABEL = (
    r"(?:(?:status|verdict|rating|our (?:verdict|rating)|assessment|promise \d+)\b[^:.]{0,20}"
    r"[:—-] *)?"
)

TRACKED = (
    *(
        Rule(
            id=f"en.status.promise.{name}",
            type=T.PROMISE_STATUS,
            subtype=name,
            needs="",
            state=True,
            confidence=0.9,
            pattern=rf"^(?P<t>{_LABEL}(?:{words}))\W{{0,3}}$",
        )
        for name, words in _VERDICTS
    ),
    *(
        Rule(
            id=f"en.status.promise-was.{name}",
            type=T.PROMISE_STATUS,
            subtype=name,
            needs="",
            state=True,
            confidence=0.8,
            pattern=rf"(?P<t>\b(?:promise|pledge|commitment)\b<g90>\b(?:was|is|has been"
            rf"|remains|remained|stays) (?:<adv> |still )?(?:{words})\b)",
        )
        for name, words in _VERDICTS
    ),
    Rule(
        id="en.promise.would-end",
        type=T.PROMISE,
        modality=Modality.PROMISED,
        asks=Asks.RESTORE,
        needs="told",
        pattern=r"\b(?:<curbs>|limits?|limitations?)\b<g60>(?P<t>\b(?:would|will) (?:soon )?"
        r"(?:end|be (?:lifted|over|removed|eased)|not last)\b)(?! if)",
    ),
    Rule(
        id="en.temporary.called",
        type=T.POSITION,
        subtype="temporary",
        needs="told",
        pattern=r"(?P<t>\b(?:<curbs>|limits?|limitations?)\b<g60>\b(?:was|were|is|are|be|as)"
        r" (?:only |merely |just )?temporary\b|\bcall(?:ed|s|ing) (?:the |these |its )?"
        r"(?:<curbs>|limits?|limitations?|it|them)\b<g40>\btemporary\b)",
    ),
)
