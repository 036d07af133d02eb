# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: further shapes of the same acts, by those who order, run and use."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_TO_DO = (
    r"(?:report|answer|respond|reply|comply|appear|explain|regist\w+|appoint|name|remove"
    r"|delete|hand|submit|pay|obey|implement|block|lift|restore|unblock|open|meet|act)"
)

# Before the rows of promises and refusals: who agrees to a step has not promised
# access, and who will not talk has refused nothing else.
AGREED = (
    Rule(
        id="en.justified.blamed-on",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=r"(?P<t>\b(?:blam(?:ed|es|ing)|attribut(?:ed|es)|put down)\b<g60>\b(?:on|to) (?:an? |the )?(?:\w+ )?"
        r"(?:technical|faults?|cables?|maintenance|power|sabotage|attackers?|hackers|overload|repairs?)\b)",
    ),
    Rule(
        id="en.nocomment.refused",
        type=T.NO_COMMENT,
        needs="told",
        pattern=r"(?P<t>\b(?:refus\w+|declin\w+|would not|wouldn't|did not want) (?:to )?(?:say|comment|confirm"
        r"|be drawn|speak|discuss|explain|answer (?:questions|a request))\b|\b(?:did|do|does|has|have|had)"
        r"(?: not|n't) (?:immediately )?(?:answer(?:ed)?|repl(?:y|ied) to|respond(?:ed)? to|return(?:ed)?)"
        r" (?:\w+ ){0,2}?(?:requests?|questions|calls|emails?|messages|inquiries|enquiries)\b)",
    ),
    Rule(
        id="en.compliance.steps",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"<P><g20>(?P<t>\b(?:has |have |had )?agreed to (?:regist\w+|name|set up|establish|delete|meet|cooperate"
        r"|work with|take down|share|limit)\b|\b(?:has |have |had )?(?:registered|set up|opened) (?:an? |its )?(?:\w+ )?"
        r"(?:(?<=local )office|(?:office|company|subsidiary|branch|entity)\b(?=<g60>\b(?:as|to|required|under|demanded|ordered|requested|law|regulation|comply|compliance|government|<A>|<D>)\b)|company|subsidiary|entity)\b)",
    ),
)

# Before the rows of decisions: a term and a demand are told with the verbs of orders.
FIRST = (
    Rule(
        id="en.ultimatum.until",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:given|gave|gives?|giving|granted|has|have|had|got)\b<g40>\b(?:until|till)"
        rf"\b<g40>\bto {_TO_DO}\b)",
    ),
    Rule(
        id="en.ultimatum.must-by",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=rf"(?P<t>\b(?:must|have to|has to|ordered to|required to|told to)\b<g20>\b{_TO_DO}\b<g60>"
        r"\b(?:by|before|no later than) (?:the )?(?:\d{1,2}\b|end of))",
    ),
    Rule(
        id="en.data.unheeded",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="told",
        also=True,
        pattern=r"\b(?:ignor\w+|unanswered|rebuff\w+|turned down|requests?|demands?)\b<g40>"
        r"(?P<t>\b(?:to|for) (?:hand(?:ing)? over|turn over|provid\w+|shar\w+|disclos\w+|the)\b<g20>"
        r"\b(?:data|keys|identit\w+|messages|names|information)\b)",
    ),
    Rule(
        id="en.threat.stop",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:threat(?:en(?:ed|s|ing)?|s?)|warn(?:ed|s|ing)?) (?:to|that|it|he|she|they)\b<g40>"
        r"\b(?:stop|close|shut|cut|switch|pull|expel|seize|silence|keep)\b)",
    ),
    Rule(
        id="en.promise.open",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.RESTORE,
        needs="told",
        pattern=r"(?P<t>\b(?:promis|pledg|vow|assur|guarante|undert)\w*\b<g60>\b(?:open|back|return|work|available"
        r"|accessible|on)\b)(?<!not open)",
    ),
    Rule(
        id="en.promise.never-cut",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="told",
        pattern=r"(?P<t>\b(?:promis|pledg|vow|assur|guarante)\w*\b<g40>\b(?:no (?:more )?(?:<blocking>|shutdowns?"
        r"|blackouts?)|(?:not|never) (?:again )?(?:be )?(?:<blocked>|<toblock>|<banned>)))",
    ),
    Rule(
        id="en.legal.court",
        type=T.LEGAL_ACTION,
        needs="topic",
        pattern=r"(?P<t>\b(?:went|goes|gone|turned|took|taken|takes|taking|challenged?|challenging|contest\w+|appeal\w*)"
        r" (?:[^,;.]{1,40}? )?(?:to|before|in|at) (?=(?:the |an? )?<COURT>))",
    ),
)

# After the rows of effects, for what they leave over.
LAST = (
    Rule(
        id="en.shutdown.had",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t>\bha(?:d|s|ve) (?:the )?<NET> (?:<adv> )?(?:<blocked>)\b)",
    ),
    Rule(
        id="en.shutdown.without",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t>\b(?:left|leaving|were|was|are|remained?)\b<g40>\bwithout <NET>)",
    ),
    Rule(
        id="en.shutdown.collapsed",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t><NET><g40>\b(?:fell|collapsed|dropped|plunged|vanished|failed|died)\b)",
    ),
    Rule(
        id="en.block.had",
        type=T.BLOCK,
        pattern=r"(?P<t>\bha(?:d|s|ve) <S> (?:<adv> )?(?:<blocked>)\b)",
    ),
    Rule(
        id="en.throttle.slow",
        type=T.THROTTLE,
        subtype="throttled",
        needs="any",
        pattern=r"(?P<t><ANY><g40>\b(?:(?:has|have|had) been|was|were|is|are|became|grew|ran) (?:<adv> |very |extremely"
        r" |painfully |unusually ){0,2}(?:slow|slower|sluggish|choked)\b)",
    ),
    Rule(
        id="en.unblock.net",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t><NET><g40>\b(?:restored|resumed|re-?established|switched back on)\b)",
    ),
    Rule(
        id="en.seen.usable",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"<ANY><g60>(?P<t>\b(?:could|can) (?:still|again|now) be (?:used|reached|opened|accessed|visited)\b"
        r"|\b(?:work(?:s|ed)?|open(?:s|ed)?|load(?:s|ed)?|function(?:s|ed)?) (?:as (?:before|usual|normal|ever)"
        r"|normally|without (?:trouble|problems?|difficulty))\b)(?!<g20><C>)",
    ),
    Rule(
        id="en.position.should",
        type=T.POSITION,
        needs="any",
        pattern=r"<ANY><g20>(?P<t>\b(?:should|ought to|needs? to|deserves? to) (?:soon |again )?be (?:unblocked|unbanned"
        r"|reopened|restored|freed?|available|accessible|allowed|left (?:alone|open))\b)",
    ),
    Rule(
        id="en.unblock.it",
        type=T.UNBLOCK,
        needs="told",
        pattern=r"\b(?:it|they|both|all (?:three|four)|the (?:two|three)) (?P<t>(?:was|were|has been|have been) (?:<adv> )?"
        r"(?:restored|unblocked|unbanned|reopened|reinstated|reconnected)\b)(?! to (?:power|office|his|her))",
    ),
    Rule(
        id="en.statement.we",
        type=T.PLATFORM_STATEMENT,
        needs="told",
        confidence=0.5,
        pattern=r"^\W?(?:we|our)\b[^;]{0,160}?,\W{0,2} <P>(?:'s? (?:\w+ ){0,2}(?:<EXEC>|<D>|\w+))? (?P<t>(?:said|wrote|says|writes|posted|tweeted|added|announced)\b)",
    ),
    Rule(
        id="en.statement.said",
        type=T.PLATFORM_STATEMENT,
        needs="told",
        alone=True,
        confidence=0.4,
        pattern=r"^\W?(?:in a (?:statement|post|blog post), )?(?:the )?(?P<t><P>(?:'s? (?:\w+ ){0,2}(?:<EXEC>|<D>|\w+))?(?:, [^,;]{1,60},)? (?:has |had )?(?:said|says|replied|responded|insisted"
        r"|explained|argued|stated|announced|maintained|answered|added|asked (?:its |the )?(?:users|people)|confirmed|tweeted|posted|complained|called on|warned)\b)"
        r"(?=[^;]*(?:<A>|<D>|<AUTH>|\b(?:access\w*|block\w*|bann?(?:ed|s)?|restrict\w*|orders?|courts?|users?|people|connect\w*|servers?|services?|censor\w*|freedom|law|decision|unfair|comply|requests?|data|channels?|surprise[sd]?|disappoint\w*|concern\w*|aware|regret\w*|sorry)\b))",
    ),
)
