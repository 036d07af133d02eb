# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what must be done by when, and what is said to happen else."""

from rasad.model.vocabulary import Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_WHOM = r"(?:<ANY>|<P>|<ISP>|companies|platforms|networks|the app|the (?:social media )?(?:company|firm|platform|service)|it|them|its owner|\w+)"
_ELSE = r"(?:or(?: else)?|otherwise|failing which|failing that|after which|else|lest|or see)"
_HIT = r"(?:<anyban>|shut|closed?|closure|inaccessible|fin(?:e|es|ed)|los(?:e|ing)|pull(?:ed)?|switch(?:ed)?|thrown out|kicked out|turn(?:ed)? off|expel\w*|slow(?:ed)?|throttl\w+|leave|penalt\w+|sanction\w*|prosecut\w+|it banned|expelled)"

# Before all terms: what a service lets its users do.
OFFERS = (
    Rule(
        id="en.terms.you-have",
        type=None,
        pattern=r"(?P<t>\b(?:gives?|gave|allows?) you <term>)",
    ),
)

TERMS = (
    Rule(
        id="en.ultimatum.granted",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=rf"(?P<t>(?:\b(?:give[ns]?|gave|giving|grant(?:ed|s)?|hand(?:ed|s)|set(?:s)?|allow(?:ed|s)|been (?:given|handed|granted|set)|(?:was|were) (?:given|handed|granted))\b (?:{_WHOM} )?"
        rf"|(?:<ANY>|<P>|<ISP>|\b(?:companies|platforms|firms)) (?:now |only )?(?:has|have|had) |\b(?:told|informed|notified)(?: <ANY>)? (?:that )?(?:it|they) (?:has|have|had) )(?:another |only |just |a deadline of |a final |a )?<term>(?: deadline)?"
        r" (?:to|in which to|in which|for)\b(?! (?:complain|delete|lodge|appeal|deliver|rest|play|prepare)) <n60>)(?=\w)",
    ),
    Rule(
        id="en.ultimatum.a-deadline",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:hand(?:ed|s)|set(?:s)?|giv(?:en|es)|gave|issued|impos(?:ed|es)|fac(?:es|ed|ing)|serv(?:ed|es))\b<n40>\b(?:deadline|ultimatum|final warning|last warning|final notice|last notice|last chance)\b"
        r"|\bdeadline for (?:<ANY>|<P>)<n20>\bto\b|\bput on notice\b)",
    ),
    Rule(
        id="en.ultimatum.in-term-or",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=rf"(?P<t>\b(?:within(?: the next)? <term>|in <term>|<byday>))<g60>(?=\b{_ELSE}\b<g60>\b{_HIT})",
    ),
    Rule(
        id="en.ultimatum.unless-by",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=rf"(?P<t>\b(?:unless|if)\b<g60>\b(?:within(?: the next)? <term>|<byday>))(?=<g20>,? ?<g40>\b{_HIT})",
    ),
    Rule(
        id="en.ultimatum.those-not-by",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=rf"(?P<t>\b(?:have|has|do|does|had|did) not\b<n40>\b(?:within <term>|<byday>))(?=<n20> (?:will|would|shall|face|risk)\b<n20>\b{_HIT})",
    ),
    Rule(
        id="en.ultimatum.hit-unless-by",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=rf"\b{_HIT}\b<g40>(?P<t>\b(?:unless|if)\b<g60>\b(?:within(?: the next)? <term>|<byday>))",
    ),
)

THREATS = (
    Rule(
        id="en.threat.failing-which",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=rf"(?P<t>\b(?:or(?: else)?|otherwise|failing which|failing that|after which|or see)\b,?<g60>\b(?:will|would|shall|could|may|might|must|face|be|risk|lose|leave|see)\b<g40>\b{_HIT}\b)",
    ),
    Rule(
        id="en.threat.threaten-with",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\bthreat(?:en(?:ed|s|ing)?|s?)\b<n40>\bwith\b<n40>\b(?:<anyban>|closure|restrictions?|fines?|slow\w*|throttl\w+|sanctions?|penalties|legal action)\b"
        r"|\bthreat of (?:an? |the )?(?:\w+ )?(?:<anyban>|closure)\b)",
    ),
    Rule(
        id="en.threat.not-shy",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:not|never) (?:hesitate|shy away|shrink|flinch|be afraid|think twice)\b<n20>\b(?:<toblock>|<blocking>|closing|shutting)\b)",
    ),
    Rule(
        id="en.threat.faces",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"<ANY><n20>(?P<t>\b(?:risk(?:s|ed|ing)?|fac(?:es|ed|ing|e)|in danger of)\b (?:being |an? |the |possible |another |nationwide |complete )*(?:<blocked>|<banned>|<blocking>|closure|shut)\b)",
    ),
    Rule(
        id="en.threat.wipe-out",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:vow(?:ed|s)?|threaten(?:ed|s)?|swore|promised) to (?:wipe out|eradicate|get rid of|root out|destroy|silence|kick out|drive out|crush)\b)",
    ),
    Rule(
        id="en.threat.warned-might",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\bwarn(?:ed|s|ing)?\b(?! against)<g40>\b(?:<S>|<P>|<ISP>)<g40>\b(?:might|may|would|could|will|risk\w*|of)\b<n20>\b(?:shut|close|cut|expel|<toblock>|be <blocked>|be <banned>|complete <blocking>|<blocking>|lose)\b)",
    ),
    Rule(
        id="en.threat.obey-or-go",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\beither\b<n20>(?:<S>|\bit\b|\bthey\b)<n10>\b(?:obey|compl|follow|respect|accept)\w*\b<n20>\bor\b<n20>\b(?:goes|go|leaves?|is out|are out|be <blocked>|be <banned>)\b)",
    ),
)
