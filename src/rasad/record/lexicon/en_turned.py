# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows of frames, read early: turns of phrase for views, reasons, denials, terms."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.lexicon.en_concepts import (
    BADLY,
    CANNOT,
    HOLDERS,
    SHUTTING,
    THING,
    early,
)

T, M = StatementType, Modality

EARLY = (
    early(
        "lift.free-from",
        T.ORDER_LIFT,
        rf"{HOLDERS}<n40>\b(?:<order>|want(?:s|ed)?|approv(?:ed|es)|agreed)\b<n20>(?:\bto free <S><n40>\bfrom (?:filtering|the ban|the filter|censorship|blocking|its ban)|<S> (?:to be )?(?:opened|freed|unblocked|reopened|restored)(?: again)?)\b",
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
    ),
    early(
        "status.that-users-cannot",
        T.STATUS_CLAIM,
        r"<S><n40>\b(?:that|which)\b<n20>\b(?:<users>)\b<n10>\b(?:cannot|can't|are not able to|are unable to) (?:open|reach|use|access|visit|see)\b",
        subtype="blocked",
        needs="any",
        state=True,
    ),
    early(
        "ultimatum.firm-has",
        T.ULTIMATUM,
        r"\b(?:firm|company|owners?|founder|platform|network|service|messenger) (?:has|have|had|was left|is left) (?:only |just |another )?<term> to \w+",
        modality=M.ORDERED,
    ),
    early(
        "oppose.called-the",
        T.OPPOSITION,
        rf"\b(?:call(?:ed|s|ing)?|describ(?:ed|es|ing)|brand(?:ed|s)|label(?:led|s)|denounc(?:ed|es|ing)|condemn(?:ed|s|ing)|decr(?:ied|ies)|slamm?(?:ed|s)|saw|sees?|regard(?:ed|s)|view(?:ed|s)|consider(?:ed|s)|dismiss(?:ed|es)) (?:in )?(?:the |this |that |these |its |their )?(?:[\w\ue000-\ue01f'-]+ ){{0,2}}?{THING} (?:of |on |against )?(?:(?:the )?<ANY> )?(?:as |for )?(?:an? |the )?(?:\w+,? ){{0,4}}?{BADLY}\b",
    ),
    early(
        "oppose.quoted",
        T.OPPOSITION,
        rf"\b(?:the|this|that|such an?) (?:<ANY> )?{THING}\b<n20>\b(?:is|was|are|were|amounts? to|constitutes?|represents?) (?:nothing (?:but|less than|short of) |simply |clearly |plainly |outright )*(?:an? )?(?:\w+ ){{0,3}}?{BADLY}\b(?!<g60><COURT>)",
        before=r"^(?![^;]*(?:<COURT>|\bruled\b|\bruling\b))[^;]*?",
    ),
    early(
        "oppose.argue",
        T.OPPOSITION,
        rf"\b(?:argu(?:e|ed|es)|say|said|insist(?:ed|s)?|contend(?:ed|s)?|maintain(?:ed|s)?|complain(?:ed|s)?) that (?:no law|nothing in the law|the law does not|there is no (?:law|legal basis))\b<g60>\b(?:<toblock>|<blocking>|{THING})\b",
    ),
    early(
        "oppose.none-of",
        T.OPPOSITION,
        rf"\b(?:would|will) have none of\b<n40>\b(?:<anyban>|{THING})|\b(?:up in arms|out in force|rallied|spoke up|came out|railed|sharply critical) (?:over|against|of|about)\b<n20>\b{THING}\b|\b(?:{SHUTTING}|to <toblock>) <n10>(?:<S>|it)<n10> (?:leads? nowhere|does away with|costs?|destroys?|serves? no(?:body| one| purpose)|makes? no sense|solves? nothing|brings? nothing|harms?|hurts?|would harm|would hurt)\b",
    ),
    early(
        "oppose.sees-in",
        T.OPPOSITION,
        rf"\bsees? in\b<n40>\b{THING}\b<n20>\b{BADLY}\b",
    ),
    early(
        "legal.asked-court",
        T.LEGAL_ACTION,
        r"\b(?:ask(?:ed|s|ing)|petition(?:ed|s)|urg(?:ed|es)|appl(?:ied|ies) to|turn(?:ed|s) to|appeal(?:ed|s) to) (?:the )?(?:<COURT>|<D>|council of state|constitutional council|judges?|supreme court|high court)<n20>\bto (?:suspend|lift|annul|quash|overturn|strike down|set aside|halt|stop|end|declare|review|void|cancel)\b",
        needs="topic",
    ),
    early(
        "legal.take-to",
        T.LEGAL_ACTION,
        r"\b(?:take|takes|took|taken|taking|bring|brought|carry|carried) (?:the case|the matter|it|the dispute|the government|the ministry|the regulator|the decision|(?:the )?<S>|the fight) (?:up )?(?:to|before) (?:the )?(?:<COURT>|supreme court|high court|court|strasbourg|judges)|\b(?:has|have|had)? ?gone to (?:strasbourg|the judges|law|the hague|(?:the )?<COURT>)(?: over)?",
        needs="told",
    ),
    early(
        "refusal.impossible",
        T.PLATFORM_REFUSAL,
        r"<P><n40>\b(?:divestiture|divestment|sale|selling|backdoor|back door|handing over|compliance|weakening|decrypting|breaking)\b<n40>\b(?:impossible|out of the question|not possible|unthinkable|not an option|no option)|\b(?:weakening|breaking|handing over|opening|giving up|decrypting|giving)\b<n40>\b(?:out of the question|unthinkable|not an option) for <P>|\bno (?:keys?|data|records|names|information|messages) (?:would|will|shall|were to) (?:go|be (?:given|handed|passed)|pass) (?:over )?to\b|<P><n10>\b(?:shall|will|would) not (?:bow|bend|yield|budge|cave|surrender|give (?:in|way)|be intimidated)\b|<P> (?:has |have |had )?(?:turned|turns|turn) (?:a deaf ear|down|away)\b<n20>\b(?:request|demand|order|plea|call)s?\b",
    ),
    early(
        "seen.would-not-open",
        T.ACCESS_OBSERVATION,
        r"\b(?:<users>|subscribers|customers|readers|volunteers|testers?|residents|<MON>) [^;!?]{0,60}?(?:<S>) (?:will|would|does|do|did) not (?:open|load|work|connect|come up|respond)\b(?: for (?:them|him|her|us))?|\b(?:volunteers|testers?|probes?|we|correspondents?|reporters?|journalists?)\b<n40>(?:<S>)<n40>\b(?:got|met|found|saw|received) (?:nothing but |only |it |them )?(?:timeouts?|resets?|errors?|time-?outs|block ?pages?|answering with|blocked|a blank)\b|\bprobes? found <S><n20>\b(?:answering|resetting|timing|failing|block\w*|unreach\w*)",
        subtype="blocked",
    ),
    early(
        "seen.could-not-get",
        T.ACCESS_OBSERVATION,
        rf"\b(?:correspondents?|reporters?|journalists?|volunteers|testers?|our \w+)\b<n60>\b{CANNOT}\b (?:get|send|make|place|open|load|reach|use|log|connect|upload|post)\b<n20>(?=<ANY>)<ANY>",
        subtype="blocked",
        needs="any",
    ),
    early(
        "seen.share",
        T.ACCESS_OBSERVATION,
        r"<MON>(?:'s?)? ?(?:data|figures|measurements|tests|probes?|metrics)?<n20>\b(?:put|puts|counted|measured|recorded|registered|logged)\b<n20><ANY>(?:'s)?<n10>\b(?:fail\w+|block\w*|loss|interference|reach\w*|availability|unreach\w*)",
        subtype="blocked",
        needs="any",
    ),
    early(
        "seen.disruption-began",
        T.ACCESS_OBSERVATION,
        r"\b(?:disruptions?|outages?|interruptions?|blackouts?|slowdowns?|cuts?) (?:began|started|set in|spread|was first (?:seen|noted|recorded)|were (?:first )?(?:seen|noted|recorded))\b<g90>(?:according to|said|reported|by)<n20><MON>",
        subtype="blocked",
        needs="told",
        means=("class:internet",),
    ),
    early(
        "denial.no-question",
        T.DENIAL,
        rf"\b(?:there (?:was|is|has been|had been) (?:never (?:any|a)|no) (?:question|talk|thought|intention|plan|idea|order|decision)|(?:never|not) (?:a|any) question) (?:of|to) (?:<n20>)(?:{SHUTTING}|<toblock>|\w+ing)\b",
        modality=M.DENIED,
    ),
    early(
        "denial.no-question.2",
        T.DENIAL,
        r"\bno such (?:letter|order|decision|plan|ban|ruling|request|instruction|law|measure|directive|document) (?:exists?|existed|was|were|has been|had been|is)\b",
        modality=M.DENIED,
    ),
    early(
        "denial.no-question.3",
        T.DENIAL,
        r"\bharbou?r(?:ed|s) no (?:plans?|intention|wish)\b",
        modality=M.DENIED,
    ),
    early(
        "denial.no-question.4",
        T.DENIAL,
        r"\b(?:would|will) not have it that\b",
        modality=M.DENIED,
    ),
    early(
        "denial.no-question.5",
        T.DENIAL,
        r"\bit (?:is|was) not (?:we|us|they|them|the (?:ministry|government|state|regulator|agency|operator)) (?:who|that|which)\b<n20>\b(?:<anyban>|slow\w*|cut\w*|throttl\w*)",
        modality=M.DENIED,
    ),
    early(
        "denial.hands-nothing",
        T.DENIAL,
        r"<P><n10>\b(?:hands?|gives?|gave|handed|passes|passed|shares?|shared|sends?|sent|tells?|told) (?:nothing|no (?:data|information|records|messages|names|keys)|not a (?:single )?\w+) (?:\w+ )?to\b",
        modality=M.DENIED,
        needs="any",
    ),
    early(
        "denial.no-intention",
        T.DENIAL,
        rf"\b(?:no intention|no plans?|no wish|no desire|not the (?:aim|intention)|nothing in (?:store|the works)) (?:of|to|against|for)\b<n10>(?:{SHUTTING}|<toblock>|touch|touching|interfer\w+)\b<n20>(?=<ANY>|\b(?:social|platforms?|apps?|sites?)\b)",
        modality=M.DENIED,
        needs="topic",
    ),
    early(
        "promise-status.nothing",
        T.PROMISE_STATUS,
        r"\b(?:nothing (?:has |had )?(?:come|came|became|become) of|so much for|little (?:has |had )?(?:come|came) of|no trace of)\b<n20>\b(?:promise|pledge|vow|word|undertaking|commitment|assurances?)s?\b",
        needs="any",
        state=True,
    ),
    early(
        "threat.warned-act",
        T.THREAT,
        r"<A><n60>\bwarn(?:ed|s|ing)?\b<n40>\bthat (?:it|he|she|they|we) (?:would|will|might|may|could) (?:act|move|step in|intervene|take (?:\w+ )?(?:steps|action|measures)|crack down)\b(?: against)?",
        modality=M.THREATENED,
        needs="topic",
    ),
    early(
        "seen.drop-in-traffic",
        T.ACCESS_OBSERVATION,
        r"\b(?:we|<MON>)<n20>\b(?:see|saw|observe|observed|note|noted|record|recorded|measured?|register(?:ed)?)\b<n20>\b(?:drop|fall|dip|decline|loss|collapse|failures?|timeouts?|interference|blocking|disruptions?)\b<n20>\b(?:in|of|with|to|on)\b<n20><ANY>",
        subtype="blocked",
        needs="any",
    ),
    early(
        "seen.demonyms-struggle",
        T.ACCESS_OBSERVATION,
        r"<PLACE> (?:have |had )?(?:struggl(?:e|ed|ing)|fought|tried in vain|were (?:still )?unable|could not|failed|were at pains) (?:to )?(?:send|open|load|reach|use|get|access|post|call|connect|log)\b<n20>(?=<ANY>)<ANY>",
        subtype="blocked",
        needs="any",
    ),
    early(
        "unblock.opened-them",
        T.UNBLOCK,
        r"<ISP><n20>\b(?:(?:has|have|had) )?(?:opened|unblocked|freed|reopened|switched on|let through|released|restored) (?:access to |up )?(?:the )?<S>",
        needs="any",
    ),
    early(
        "no-comment.asked-and-none",
        T.NO_COMMENT,
        r"\b(?:have|has|had) (?:not|never) (?:yet )?(?:received|got|had|been given) (?:one|any|an answer|a reply|a response|an explanation)\b",
    ),
    early(
        "no-comment.asked-and-none.2",
        T.NO_COMMENT,
        r"\b(?:has|have|had|did) (?:still |yet |so far )?not (?:told|explained to|informed|tell|said to|written to) (?:us|its|operators|subscribers|customers|users|the public|anyone|<ISP>|<P>)<n20>\b(?:who|why|what|whether|how|when)\b",
    ),
    early(
        "no-comment.asked-and-none.3",
        T.NO_COMMENT,
        r"\bask(?:ed|ing) (?:the )?<A><n10>\bfor (?:an explanation|a reason|reasons|comment)<n20>\b(?:without|in vain|but|and (?:have|has|had|got|received))\b",
    ),
)
