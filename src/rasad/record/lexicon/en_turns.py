# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: turns of phrase for orders, plans, threats and what became of access."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_R = Asks.RESTRICT
_GONE = r"(?:<blocked>|<banned>|shut|dark|offline|off the air|inaccessible|unreachable|gone)"
_WARN = (
    r"(?:warn|caution|hint|signal|threaten|vow|swore|suggest|insist|declar|boast)\w*"
)
_STOP = r"(?:<toblock>|close|shut|throttle|slow(?: down)?|pull|turn off|expel|kick out|do without)"

# Before what is seen: what people in general cannot do lasts.
STANDING = (
    Rule(
        id="en.status.ordinary-cannot",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:still|years on|to this day|for years)\b<g60>\b(?:cannot|can't|can not|unable to) (?:open|use|reach|access|visit) (?=<ANY>)|<ANY> (?:has|have) (?:long )?been (?:out of bounds|off[- ]limits|walled off|out of reach)\b)",
    ),
)

# Before plans and orders: whoever wants a thing has not ordered it.
WISHES = (
    Rule(
        id="en.plan.wants-it-blocked",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        needs="any",
        pattern=rf"(?P<t>\b(?:wants?|wish(?:es)?|would like|hopes?|seeks?|propos(?:es|ed)|recommend(?:s|ed)|push(?:es|ing) for) (?:to (?:see|have) )?<ANY> (?:to be )?{_GONE}\b)",
    ),
    Rule(
        id="en.plan.bill",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:bill|draft law|draft|amendments?|proposal|motion|legislation|law)\b (?:that |which )?(?:(?:would|could|may|will|might|to) )?(?:<toblock>|<blocking>)\b<n40>(?=<ANY>)"
        r"|\b(?:a |the )?(?:plan|plans|rules|moves?|steps|ways|options|measures)\b(?: [\w,-]+){0,6}? to (?:<toblock>)\b<n20>(?=<ANY>)|\bplans? (?:for|of) (?:an? )?<n20><ANY> (?:curfew|ban|block|shutdown|blackout|restrictions?))",
    ),
    Rule(
        id="en.plan.working-on",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        needs="told",
        pattern=r"(?P<t>\b(?:working on|preparing|drafting|drawing up|readying|laying the ground for) (?:an? |the )?(?:\w+ )?(?:<blocking>)\b|\bphased out\b|\b(?:no choice but to|will|to) recommend (?:<blocking>|closing)\b|\bshould (?:prepare|get ready) to leave\b)",
    ),
    Rule(
        id="en.plan.will-shut",
        type=T.PLANNED_RESTRICTION,
        modality=M.INTENDED,
        asks=_R,
        needs="any",
        pattern=r"<A><n40>(?P<t>\b(?:will|would|is to|are to|is set to|are set to|is about to|is going to) (?:<adv> )?(?:shut|close|bar|black out|knock out|kill|unplug) (?:off |down )?(?=<ANY>))(?!<g90>\b(?:if|unless)\b)",
    ),
    Rule(
        id="en.plan.possible-that",
        type=T.PLANNED_RESTRICTION,
        modality=M.POSSIBLE,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:possible|likely|conceivable|a chance) that\b<n40>\b(?:<blocked>|<banned>)\b)",
    ),
    Rule(
        id="en.threat.warned-if",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="any",
        pattern=rf"(?P<t>\b{_WARN}\b<g60>\b(?:would|will|could|might|may|shall)\b<g20>\b(?:be {_GONE}|{_STOP})\b)(?=<g60>\b(?:if|unless|until)\b|<g20><ANY>)",
    ),
    Rule(
        id="en.threat.would-close-if",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=rf"(?P<t>\b(?:would|will|could|may|might)\b<n10>\b(?:be {_GONE}|{_STOP})\b)<g60>\b(?:if|unless)\b(?!<n20>\b(?:passes|passed|adopted|approved))",
    ),
)

ORDERS = (
    Rule(
        id="en.order.have-it-gone",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=rf"(?P<t>\b(?:<order>)\b<n60>(?:\bto have\b|\bthat\b|\bfor\b|\bto keep\b|\bto (?:make|render)\b)? ?<ANY> (?:to )?(?:be |go )?{_GONE}\b)",
    ),
    Rule(
        id="en.order.take-it-down",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:<order>)\b<n60>\b(?:to )?(?:take|shut|switch|turn|cut|pull|knock|close|keep|bring)\b (?:access to )?<ANY> (?:down|off|offline|out|shut|blocked|closed|dark)\b)",
    ),
    Rule(
        id="en.order.was-ordered",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=rf"(?P<t><ANY><n10>\b(?:was|were|been) (?:ordered|decreed|ruled) (?:to be )?{_GONE}\b|<S><n10>\bmust (?:go|be|stay) {_GONE}\b|\b(?:blocking|suspension|banning) orders?\b<n20>\b(?:against|on|for|targeting) <S>)",
    ),
    Rule(
        id="en.order.demand-measures",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        needs="any",
        pattern=r"(?P<t>\b(?:demand|order|instruct|direct|requir|tell|told|compel)\w*\b<n60>\bto (?:stop|deny|bar|halt|end|prevent|switch off|turn off|cut)\b (?:offering |carrying |serving |providing |users? |access |all |to |use of |the use of |the public |subscribers |customers )*(?=<ANY>))",
    ),
    Rule(
        id="en.order.to-ban-vote",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"<A> (?P<t>to (?:ban|block|outlaw|suspend|shut(?: down)?|bar)\b) <S><g40>\b(?:after|following|by) (?:an? |the )?(?:<D>|\b)<n20>\b(?:vote|decision|order|ruling|decree|meeting)\b",
    ),
    Rule(
        id="en.order.slapped",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=_R,
        pattern=r"(?P<t>(?<!signs )\b(?:slapp?(?:ed|s)?|impos(?:ed|es)|clamp(?:ed|s)?|hit|hits|serv(?:ed|es)|issu(?:ed|es)|hand(?:ed|s) down|sign(?:ed|s(?! of))|approv(?:ed|es)|pass(?:ed|es)|adopt(?:ed|s))\b<n40>\b(?:ban|prohibition|suspension|blocking|closure|blackout)\b<n20>\b(?:on|of|against) (?=<S>))",
    ),
)

_NETWORK = (
    r"(?:networks?|screens|operators|providers|carriers|phones|the air|the web|devices)"
)

EFFECTS = (
    Rule(
        id="en.block.vanished",
        type=T.BLOCK,
        pattern=rf"(?P<t><S><n20>\b(?:vanished|disappeared|dropped|went|gone|fell)\b<n10>\b(?:from|off|silent)\b<n20>(?:<ISP>|\b{_NETWORK}\b)?)(?!<n20><STORE>|<n20>\bstores?\b)(?! (?:a |the )?(?:\w+ )?list)",
    ),
    Rule(
        id="en.block.off-since",
        type=T.BLOCK,
        pattern=r"(?P<t><S> (?:has|have|had) (?:now )?been (?:off|out|down|dark|offline|unreachable|inaccessible|dead)\b(?= (?:since|for|after|in)))",
    ),
    Rule(
        id="en.block.took-it-down",
        type=T.BLOCK,
        pattern=r"(?P<t>\b(?:took|taken|takes|taking|shut|shuts|switch(?:ed|es)|cut|cuts|pull(?:ed|s)|knock(?:ed|s)|clos(?:ed|es)|brought)\b (?:access to )?<S> (?:down|off|offline|out|off the air)\b|\bturn(?:ed|s) <S> off\b)",
    ),
    Rule(
        id="en.block.stopped-carrying",
        type=T.BLOCK,
        pattern=r"(?:<ISP>|<A>|\b(?:networks?|providers?|carriers?|operators?)\b)<n20>(?P<t>\b(?:stopp(?:ed|ing)|ceased|quit|ended|refused) (?:carrying|offering|serving|routing|providing|passing)\b<n20>)(?=<S>)",
    ),
    Rule(
        id="en.block.enforced",
        type=T.BLOCK,
        needs="told",
        pattern=r"<ISP><n20>(?P<t>\b(?:(?:have |has |had )?(?:put|carried out|implemented|enforced|executed|complied with|applied|begun enforcing|began enforcing|started enforcing))\b<n20>\b(?:ban|block|order|suspension|directive|blockade)\b)",
    ),
    Rule(
        id="en.shutdown.went-off",
        type=T.SHUTDOWN,
        needs="",
        means=("class:internet",),
        pattern=r"(?P<t><PLACE> (?:went|goes|has gone|was knocked|was taken|was plunged|plunged|is|falls|fell) (?:\w+ )?(?:offline|dark|off the grid|into (?:digital )?(?:darkness|silence))\b|<PLACE><n20>\b(?:has|have|had) been (?:\w+ ){0,2}offline\b)",
    ),
    Rule(
        id="en.shutdown.brought-down",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t>\b(?:brought down|took down|takes? down|crippled|halt(?:ed|s)|froze|unplugg?(?:ed|s)|blocks|axed|interrupt(?:ed|s)|disrupt(?:ed|s)|depriv(?:ed|es) [\w ]{1,30} of)\b (?:all |public |the )*<NET>|\bwithout (?:[\w-]+ ){1,3}(?:and|or) (?:the )?<NET>"
        r"|<NET> (?:blackout|shutdown|cut-?off)\b<n40>\b(?:enter(?:s|ed)|continues?|drags|persists?|spreads?|reported|confirmed|imposed|amid|as|ahead|during|after|over|in)\b)",
    ),
    Rule(
        id="en.shutdown.amounting",
        type=T.SHUTDOWN,
        needs="any",
        means=("class:internet",),
        pattern=r"(?P<t>\b(?:loss|lack) of <NET><n60>\b(?:state|authorities|government|order\w*|cut)\b|\bnetwork (?:disruption|shutdown|blackout)\b<n40>\b(?:shutdown|blackout)?)",
    ),
    Rule(
        id="en.unblock.opened-up",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>\b(?:opened|opens|switched|switches|turned|turns|brought|brings|gave|gives|got|gets|put) (?:access to )?<ANY> (?:back(?: (?:up|on|online))?|on again|up again)\b|<ANY> (?:is|are|was|were) (?:flowing|running|humming|functioning|live|loading|opening|working) again\b|<ANY> works again\b)",
    ),
    Rule(
        id="en.unblock.up-and-running",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t><ANY><n20>\b(?:is|are|was|were|went|came|has been|have been|got) (?:now |finally |once more )?(?:up and running|up again|live again|online again|reachable again|open again|usable again|on again|re-?established|back (?:up|on|in|online|to normal))(?!\w))",
    ),
    Rule(
        id="en.unblock.phones-online",
        type=T.UNBLOCK,
        needs="",
        means=("class:internet",),
        pattern=r"\b(?:after|since|following|as)\b<g60>(?P<t>\b(?:phones|subscribers|users|residents|people|cit(?:y|ies)|countr(?:y|ies))\b<n20>\b(?:was|were|is|are|came|went|got) (?:back )?online(?: again)?\b)",
    ),
    Rule(
        id="en.throttle.brakes",
        type=T.THROTTLE,
        subtype="throttled",
        needs="any",
        pattern=r"(?P<t>\b(?:put|puts|putting) the brakes on (?:access to )?<ANY>|<ANY> (?:crawls|crawled|has crawled|is crawling|slows?|slowed|grinds|ground) (?:along |down )?(?:at|to) (?:an? )?(?:fraction|crawl|halt|snail|trickle|unusable|near))",
    ),
    Rule(
        id="en.throttle.squeezed",
        type=T.THROTTLE,
        subtype="throttled",
        needs="any",
        pattern=r"(?P<t><ANY><n40>\b(?:was|were|is|are|been|being) (?:<adv> |deliberately )?(?:squeezed|choked|strangled|hobbled|starved|slowed)\b|\b(?:traffic|speeds?|bandwidth) (?:is|was|has been|is being|was being|are|were|were being) (?:<adv> |deliberately )?(?:squeezed|choked|strangled|slowed|throttled|capped|starved)\b|<ANY><n40>\btak(?:es?|ing) minutes to (?:load|open|send)\b)",
    ),
    Rule(
        id="en.observed.network-would-not",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"\b(?:networks?|probes?|testers?|volunteers|tests?|readers|reporters?)\b<g40>(?P<t>\b(?:would not|did not|could not|failed to|no longer|couldn't|wouldn't) (?:open|load|reach|connect to|access|resolve)\b)(?= <n10><ANY>)",
    ),
    Rule(
        id="en.observed.put-at",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"<MON><n20>(?P<t>\b(?:put|puts|measured|estimated|gave|showed?|shows)\b<n10><NET><n40>\b(?:at|down|to)\b<n10>(?:\d|\b(?:an?|one|zero|nil|near|less|half)\b))",
    ),
    Rule(
        id="en.observed.traffic",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="",
        means=("class:internet",),
        pattern=r"(?P<t>\btraffic (?:from|to|in|out of|for)\b<n40>\b(?:plung|fell|drop|collaps|plummet|vanish|sank|dwindl|dip|went|halv)\w*)(?=<g60><MON>|<g60>\b(?:data|radar|charts?|figures|zero)\b)",
    ),
    Rule(
        id="en.observed.could",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"\b(?:reporters?|journalists?|correspondents?|residents|testers?|users|readers|people)\b<n40>(?P<t>\b(?:was|were|is|are) (?:still )?able to (?:make|send|open|use|load|post|watch|reach|call)\b)(?=<n20><ANY>)(?!<g60>\bagain\b)",
    ),
)
