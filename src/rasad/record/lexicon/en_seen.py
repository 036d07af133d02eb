# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what people saw of access, and what is said to be open or shut."""

from rasad.model.vocabulary import StatementType
from rasad.record.grammar import Rule

T = StatementType

_WORKS = (
    r"(?:work(?:ing|s|ed)|accessible|available|reachable|usable|functioning|open(?:ed|s)?"
    r"|load(?:ed|ing|s)|up)"
)
_THING = (
    r"(?:<S>|\b(?:it|they|the (?:\w+ )?(?:app|application|site|service|network))\b)"
)

# Before the rows of orders: what has lasted for long is no news.
STANDING = (
    Rule(
        id="en.status.for-years",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><g40>\b(?:has|have) (?:long |<adv> )?been (?:<adv> )?"
        r"(?:(?:<blocked>|<banned>|inaccessible|unavailable)\b<g40>\b(?:since|for (?:\w+ )"
        r"{1,2}(?:years?|months?|decades?))\b|(?:out of reach|off limits|unreachable)\b))",
    ),
)

SEEN = (
    Rule(
        id="en.seen.without-detour",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="told",
        pattern=r"(?P<t>\b(?:could|can|able to|again|arriv\w+|open\w*|work\w*|reach\w*"
        r"|us(?:e|ed|ing)|load\w*)\b<g40>\bwithout (?:an? |the |any )?<C>)",
    ),
    Rule(
        id="en.seen.still-works",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=rf"{_THING}<g10>(?P<t>\b(?:was|were) (?:still|again) {_WORKS}"
        rf"|\bstill (?:worked|opened|loaded)\b)(?!<g20><C>)",
    ),
    Rule(
        id="en.seen.no-longer",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=rf"\b(?:<users>|testers?|shops?|companies)\b<g60>(?P<t>\b(?:said|reported"
        rf"|complained|found|saw)\b<g20>{_THING}<g10>\b(?:no longer|would not|did not"
        rf"|could not|failed to|stopped) (?:be )?(?:connect|open|load|work|reach|respond"
        rf"|us)\w*)",
    ),
    Rule(
        id="en.block.limited",
        type=T.BLOCK,
        pattern=r"<A><g20>(?P<t>\b(?:limited|curbed|closed|shut)\b) (?:the )?(?=<S>)",
    ),
    Rule(
        id="en.operator.reported",
        type=T.BLOCK,
        pattern=r"<ISP><g40>(?P<t>\b(?:(?:was|were|is|are) )?(?:reported|confirmed|admitted"
        r"|said|announced)\b<g20>\b(?:having (?:blocked|cut off)|blocking|(?:it|they)"
        r" (?:had|have) (?:<blocked>)|to have (?:<blocked>)))",
    ),
    Rule(
        id="en.status.stayed",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><g60>\b(?:(?:was|were) still (?:<blocked>|<banned>)|(?:remained"
        r"|stayed|(?:has|have) (?:stayed|remained)) (?:<adv> ){0,2}(?:<blocked>|<banned>"
        r"|shut|inaccessible|unavailable|unreachable|offline))\b)",
    ),
    Rule(
        id="en.status.not-blocked",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"^(?![^.]*\b(?:<said>|den(?:y|ied|ies)|according)\b)[^.]*?(?:<ANY>)<g20>"
        r"(?P<t>\b(?:was|were|is|are|has been|have been) (?:not|never)"
        r"(?: been)? (?:<adv> )?(?:<blocked>|<banned>|affected)\b)(?! (?:if|unless|until))",
    ),
)
