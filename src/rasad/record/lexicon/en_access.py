# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: further shapes of access lost, narrowed, kept and come back."""

from rasad.model.vocabulary import StatementType
from rasad.record.grammar import Rule

T = StatementType
_AGAIN = r"(?:again|once more|once again|anew)"
_SHUT = r"(?:<blocked>|<banned>|throttled|slowed(?: down)?|inaccessible|unavailable|unreachable|offline|off limits|out of reach|off-limits|down|shut|dark|jammed|cut off)"
_ADVS = r"(?:<adv> |more |less |deliberately |almost |entirely |nearly |totally |virtually |all but |still ){0,3}"

# Things of the street, the market and the house: their blocks are not ours.
_THINGS = (
    r"(?:roads?|highways?|streets?|bridges?|ports?|borders?|railways?|tracks|entrances?|squares?|takeovers?|mergers?|deals?|bills?"
    r"|sales?|imports?|exports?|pipelines?|canals?|runways?|junctions?|traffic|power|electricity|water|gas|airports?|airspace|convoys?|aid|schools? gates?"
    r"|spam|spammers|factor(?:y|ies)|caf[eé]s?|mines?|shops?|markets?|libraries|library|theatres?|theaters?|plants?|stations?|hour|trade|his|her|my|your|user|users|old passwords)"
)
NOT_OURS = (
    Rule(
        id="en.void.street",
        type=None,
        pattern=rf"(?P<t>\b(?:<anyban>|blocks|restor\w+|lift\w*|cut|cuts|slow\w*|shuts?)\b) (?:out |off |down |up )?(?:an |the |a |all |several |main |key |two |million |accounts? of |of )*(?:[\w-]+ )?{_THINGS}\b(?!\.\w|<n10><ANY>| (?:from|of) (?:<ANY>|access))",
    ),
    Rule(
        id="en.void.street-was",
        type=None,
        pattern=rf"\b(?:the |a |an |my |his |her )(?:[\w-]+ )?(?:{_THINGS}|accounts?)\b(?:<n40>)(?P<t>\b(?:be|is|was|were|are|remains?|stays?|been|stayed|remained) (?:<adv> )?(?:<blocked>|shut|restored|slow\w*|lifted)\b)",
    ),
    Rule(
        id="en.void.street-verb",
        type=None,
        pattern=r"(?:\b(?:factory|plant|office|offices|mine|mill|shop|bank|airline|economy|growth|traffic|sales|power|electricity|water|trade|inflation|business|reach|caf[eé])(?:'s)?\b)(?:<n20>)(?P<t>\b(?:was |were |has |had )?(?:slow\w*|shut(?: down)?|restored|blocked|closed|cut)\b)",
    ),
    Rule(
        id="en.void.accident",
        type=None,
        pattern=r"(?P<t><NET><n20>\b(?:returned|back|restored|returns|resumed|down|cut|fell|collapsed|lost|dropped)\b)<g60>\b(?:after|when|as|because|since|due to)\b<n40>"
        r"\b(?:ships?|anchors?|undersea|submarine|earthquakes?|storms?|cyclones?|hurricanes?|typhoons?|floods?|landslides?|fires?|power (?:cuts?|failures?)|maintenance)\b",
    ),
    Rule(
        id="en.void.the-users",
        type=None,
        pattern=r"(?P<t>\b(?:blocked|blocks|banned|restored|unblocked|suspended|throttl\w+|took down|removed)\b) (?:the |a |an |his |her |its |their )?(?:own )?(?:<S>(?:'s)? )?(?:users?|features?|buttons?|followers?|accounts?|reach|fans?|critics?|trolls?|subscribers?|videos?)\b(?! (?:of|in|from|access|across|could|were|to (?:access|reach)))",
    ),
    Rule(
        id="en.void.house",
        type=None,
        pattern=r"(?P<t>\bblocked\b) (?:the |an? )(?:<A>|<COURT>)(?! (?:from|order)|'s|\w)",
    ),
    Rule(
        id="en.void.price-of",
        type=None,
        pattern=r"\b(?:prices?|costs?|use|usage|sales?|shares?|growth|demand|number|tax(?:es)?) (?:of|for|on|in) (?:the )?<ANY><n20>(?P<t>\b(?:was |were |has |have )?(?:fell|fallen|dropped|collapsed|plunged|cut|slow\w*|reduced|lowered|limited|lifted|restored)\b)",
    ),
    Rule(
        id="en.void.its-office",
        type=None,
        pattern=r"(?P<t>\b(?:clos(?:e|ed|es|ing)|shut(?:s|ting)?(?: down)?|block(?:ed|s)?|restrict\w*|cut(?:s|ting)?)\b) (?:its|their|the|an?) (?:<S> )?(?:\w+ )?(?:offices?|road|shop|branch|newsroom|bureau|headquarters|staff|jobs|prices?)\b",
    ),
)

# Before denials and orders: what stands as it is.
STANDING = (
    Rule(
        id="en.status.not-yet-back",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><n40>\b(?:(?:has|have) (?:yet|still) (?:not )?to be|(?:has|have) not (?:yet )?been|(?:is|are) (?:yet|still) to be|(?:is|are) not yet) (?:fully )?(?:restored|unblocked|reopened|reinstated|reconnected|available|back)\b)",
    ),
    Rule(
        id="en.status.no-longer",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><n20>\b(?:is|are) no longer (?:<blocked>|<banned>|throttled)\b)",
    ),
    Rule(
        id="en.status.remains",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=rf"(?P<t><ANY>(?:'s (?:website|site|app))?<n40>\b(?<!will )(?<!would )(?<!could )(?<!must )(?<!may )(?<!to )(?:remains?|stays?|continues? to be|(?:is|are) still|(?<!was )(?<!were )still) {_ADVS}{_SHUT}\b)(?!<n20>\bfrom (?:us|using))",
    ),
    Rule(
        id="en.status.ban-stands",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:<curbs>)\b<n40>\b(?:is|are|remains?|stays?|continues? to be) (?:still |now )?(?:in (?:place|force|effect)|under way|active)\b)",
    ),
    Rule(
        id="en.status.cannot-be",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><n20>\b(?:cannot|can't|can not|can no longer|can only) be (?:opened|used|reached|accessed|visited|loaded|viewed)\b|<ANY><n20>\b(?:do|does) not (?:work|load|open)\b(?= (?:in|here|there|on)))",
    ),
    Rule(
        id="en.status.off-limits",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><n20>\b(?:is|are) (?:<adv> )?(?:off[- ]limits|out of reach|out of bounds|beyond reach|only (?:available|accessible) (?:via|through|with) (?:an? )?<C>|inaccessible<n20>\bwithout (?:an? )?<C>)(?!\w))",
    ),
    Rule(
        id="en.status.on-the-list",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><n10>\b(?:is|are|remains?)\b<n10>\b(?:on|in|among) (?:the |its |a )?(?:\w+ )?(?:list|register|registry|blacklist)? ?(?:of )?(?:<blocked>|<banned>)\b|<ANY>, (?:<banned>|<blocked>) (?:in|by)\b|\bwhere <n20><ANY> (?:is|are|remains?) (?:<adv> )?(?:<blocked>|<banned>)\b)",
    ),
    Rule(
        id="en.status.works",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><n10>\b(?:is|are) (?:working|functioning|running|operating|available) (?:normally|as usual|without|fine|well)\b)",
    ),
)

_SYMPTOM = (
    r"(?:drops?|falls?|fell|fall|collapse\w*|outages?|loss(?:es)?|declines?|disruptions?|vanish\w*|disappear\w*|tim(?:ing|ed) out|timeouts?|fail(?:ed|s|ing|ures?)?|anomal\w+|plung\w+|plummet\w*|signs? of (?:\w+ )?(?:blocking|interference|censorship|throttling|restriction|filtering)"
    r"|interference|unreachable|unavailable|inaccessible|blocked|complaints|at \d+(?:\.\d+)?(?:%| per ?cent)|zero|not (?:loading|opening|working|reachable)|blackout|offline|withdrawn)"
)
_FINDS = r"(?:record\w*|saw|sees?|seen|not(?:ed|es|ing)|detect\w*|observ\w*|logg?(?:ed|s)|register(?:ed|s)|measur(?:ed|es)|report(?:ed|s)|show(?:s|ed|n)?|f(?:ound|inds)|confirm(?:ed|s)|indicat\w*|suggest\w*)"
_WITNESS = r"(?:<MON>|\b(?:ooni|ioda|kentik|monitors?|monitoring groups?|correspondents?|tests?|probes?|measurements?|data|testers|researchers|volunteers|reporters?|journalists?|a check)\b)"

OBSERVED = (
    Rule(
        id="en.observed.symptom",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=rf"{_WITNESS}<g60>(?P<t>\b{_FINDS}\b<g60>\b{_SYMPTOM})(?!<n20>\bunsafe)",
    ),
    Rule(
        id="en.observed.fine",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=rf"{_WITNESS}<g60>(?P<t>\b{_FINDS}\b<n40><ANY><n20>\b(?:accessible|reachable|available|open(?:ed|s)?|working|loading|to be working)\b)",
    ),
    Rule(
        id="en.observed.people-say",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"\b(?:<users>|readers|shopkeepers|subscribers? of <g20>|callers|traders)\b<g40>(?P<t>\b(?:said|told|wrote|report(?:ed)?|complained|say|found)\b<g40><ANY><n20>\b(?:would|was|were|is|are|did|could|does|do|had)(?: not|n't| no longer| only| stopped)\b (?:be )?(?:load|open|send|work|connect|reach|respond|us)\w*)",
    ),
    Rule(
        id="en.observed.people-say-open",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"\b(?:<users>|readers|shopkeepers|subscribers? of <g20>|callers|traders)\b<g40>(?P<t>\b(?:said|told|wrote|report(?:ed)?|say|found)\b<g40><ANY><n10>\b(?:was|were|is|are) (?:<adv> )?(?:load|open|work|respond)ing\b(?!<g20>\b(?:slow|only|bad|poor|intermit|erratic)))",
    ),
    Rule(
        id="en.observed.said-after",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"(?P<t><ANY><n20>\b(?:would|was|were|did|could)(?: not|n't| no longer)\b (?:be )?(?:load|open|send|sent|work|connect|reach|respond|us)\w*)<g60>(?=\b(?:<users>|readers|journalists|correspondents?)\b (?:said|reported|told))",
    ),
    Rule(
        id="en.observed.able",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=r"(?:\b(?:<users>|people)\b|<MEDIA>)<g40>(?P<t>\b(?:were|was|are) (?:still )?able to (?:send|use|open|reach|access|load|connect|log)\b(?!<g60>\bagain\b))<g40>(?=<ANY>)(?!<g60>\bagain\b)",
    ),
)

_SLOW = r"(?:cut|reduced?|lower(?:ed)?|limit(?:ed|s)?|restrict(?:ed|s)?|capp?(?:ed|s)?|drop(?:ped)?|slash(?:ed)?|chok(?:ed|es|ing)|strangl\w+|downgrad(?:ed|es|ing)|degrad(?:ed|es|ing)|throttl(?:ed|es|ing))"

THROTTLED = (
    Rule(
        id="en.throttle.speed-of",
        type=T.THROTTLE,
        subtype="throttled",
        needs="any",
        pattern=rf"(?P<t><ANY>(?:'s)? (?:\w+ )?(?:speeds?|bandwidth)\b<n20>\b(?:was|were|has been|have been|being)\b (?:\w+ )?{_SLOW}\b|\b{_SLOW} (?:the )?(?:speeds?|bandwidth) (?:of|on|for|to) (?:the )?<ANY>)",
    ),
    Rule(
        id="en.throttle.to-2g",
        type=T.THROTTLE,
        subtype="throttled",
        needs="any",
        pattern=rf"(?P<t>(?:<NET>|\b(?:connections?|networks?|speeds?|service)\b)<n40>\b{_SLOW}\b<n20>\bto (?:<NET>|\d+ ?k|a trickle)|\b{_SLOW} (?:<NET>|(?:\w+ )?(?:connections?|networks?|speeds?|service)) to (?:<NET>))",
    ),
    Rule(
        id="en.throttle.limits-on",
        type=T.THROTTLE,
        subtype="throttled",
        needs="any",
        pattern=r"(?P<t>\b(?:speed (?:restrictions?|limits?|caps?)|slow-?downs?|throttling|slowing(?: down)?)\b (?:was |were |been )?<n20>\b(?:on|of|to) (?:the )?<ANY>)",
    ),
    Rule(
        id="en.throttle.choked",
        type=T.THROTTLE,
        subtype="throttled",
        needs="any",
        pattern=r"(?P<t>\b(?:chok(?:ed|es|ing)|strangl(?:ed|es|ing)|squeez(?:ed|es)|hobbl(?:ed|es))\b (?:off )?(?:the |access to )?<ANY>|\btraffic (?:is|was|being|has been|is being)\b<n10>\b(?:slowed|throttled|degraded|choked)|\bbandwidth\b<n20>\b(?:was|were|has been)\b (?:reduced|cut|throttled|limited|restricted))",
    ),
)

_CUTS = (
    r"(?:cut(?:s|ting)?(?: off)?|shut(?:s|ting)?(?: down| off)?|clos(?:ed|es|ing)(?: off| down)?|switch(?:ed|es) off|turn(?:ed|s) off|disabl(?:ed|es)|restrict(?:ed|s)|filter(?:ed|s|ing)|suspends|jam(?:med|s)|black(?:ed|s) out"
    r"|pull(?:ed|s)(?: the plug on)?|kill(?:ed|s)|sever(?:ed|s)|limit(?:ed|s)|curb(?:ed|s)|censors|unplug(?:ged|s)|wall(?:ed|s) off|deactivat(?:ed|es)|knock(?:ed|s) out|barr(?:ed)|bars|yank(?:ed|s)|snapp(?:ed)|ax(?:ed|es)|halt(?:ed|s)|fr(?:oze|eezes)|silenc(?:ed|es)|chok(?:ed|es) off|clos(?:ed|es) the tap on|clamp(?:ed|s) down on|crack(?:ed|s) down on|bann(?:ed) access to|stopp(?:ed)|gagg(?:ed)|cripp?l(?:ed|es)|interrupt(?:ed|s)|lock(?:ed|s) (?:out|down))"
)

LOST = (
    Rule(
        id="en.block.cuts",
        type=T.BLOCK,
        pattern=rf"(?:<A>|<AUTH>|<ISP>|\b(?:providers?|government|it|they|been|has|have)\b)(?:'s)?<n20>(?P<t>\b{_CUTS}\b) (?:public |all |off )?(?:access to )?(?:the )?(?=<S>)(?!<S>(?:'s)? (?:accounts?|users?|offices?|pages?))",
    ),
    Rule(
        id="en.block.access-cut",
        type=T.BLOCK,
        pattern=r"(?P<t>\baccess to (?:the )?<S><n40>\b(?:was|were|has been|have been|got) (?:<adv> )?(?:cut|closed|barred|denied|shut|lost|severed|withdrawn|<blocked>)\b)",
    ),
    Rule(
        id="en.block.in-force",
        type=T.BLOCK,
        pattern=r"(?P<t>\b(?:block|blocking|ban|blockade|filtering|suspension|restrictions?)\b<n20>\b(?:on|of|to|against)\b <n10><S><n20>\b(?:came into|went into|took|takes|in) (?:force|effect)\b|\b(?:block|blocking|blockade|filtering)\b<n10><S><n10>\b(?:began|started|kicked in)\b|<S><n40>\bto be <blocked> (?:in|by))",
    ),
    Rule(
        id="en.shutdown.imposes",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t><NET> (?:blackout|shutdown|outage|cut-?off|cut)\b<n20>\b(?:is in (?:effect|force|place)|began|hit|started|imposed|under way)|\b(?:impos|plung|enter|enforc|trigger|declar|order)\w*\b<n40><NET> (?:blackout|shutdown|cut-?off))",
    ),
    Rule(
        id="en.shutdown.offline",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t>\b(?:disconnected?|cut(?:s|ting)? off?|isolated?|kept|knocked|took|taken) (?:<PLACE>|\w+|the (?:country|region|city|province))? ?(?:off|from) (?:the )?<NET>|\bwithout <NET>|<NET><n20>\b(?:was|were|has been|have been) (?:<adv> |both ){0,2}(?:knocked out|snapped|cut|halted|blacked out|stopped|silenced|throttled off)\b"
        r"|\b(?:black(?:ed|s) out|knock(?:ed|s) out|kill(?:ed|s)|pull(?:ed|s) the plug on|jamm?(?:ed|s)|stopp?(?:ed|s)|shuts? off|shuts? down|severs|cuts?) (?:the )?<NET>)",
    ),
    Rule(
        id="en.shutdown.went-dark",
        type=T.SHUTDOWN,
        needs="",
        means=("class:internet",),
        pattern=r"(?P<t>\b(?:network|telecoms?|communications) disruption\b<n40>\bshutdown\b|<PLACE><n20>\b(?:went dark|goes dark|(?:has|have) been <n20>offline)\b)",
    ),
)

BACK = (
    Rule(
        id="en.unblock.came-back",
        type=T.UNBLOCK,
        needs="any",
        pattern=rf"(?P<t><ANY><n20>\b(?:c(?:ame|omes)|(?:is|was|are|were|has come|have come)) (?:<adv> )?back\b|<ANY><n20>\b(?:beg(?:an|un)|start(?:ed|s)|resumed) (?:to )?(?:work|load|open|function)\w* (?:<n10>)?{_AGAIN}"
        r"|<ANY>(?:<n10>) (?:(?:has|have) )?(?:<adv> )?return(?:ed|s)\b(?: (?:to|in|on|for|from|after))?|<ANY> (?:is|are|was|were) (?:<adv> |slowly )?returning\b"
        rf"|<ANY><n20>\b(?:work(?:ed|s)|open(?:ed|s)|load(?:ed|s)|reachable|usable|available) {_AGAIN})(?!<g20><C>)",
    ),
    Rule(
        id="en.unblock.switched-on",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t><ANY><n40>\b(?:was|were|has been|have been|is being|are being) (?:<adv> |fully )?(?:switched back on|turned back on|reconnected|reactivated|freed|re-?enabled|restored|unblocked|un-?banned|reinstated|reopened)\b|\b(?:reconnected|reactivated|re-?enabled|br(?:ings|ought) back|switched back on|turn(?:ed|s) back on) (?:access to )?(?:the )?<ANY>"
        r"|\b(?:got|gets|had) (?:its |their |the )?<NET> (?:access )?back\b)",
    ),
    Rule(
        id="en.unblock.use-again",
        type=T.UNBLOCK,
        needs="any",
        pattern=rf"(?P<t>\b(?:able to|could|can) (?:use|open|access|reach|log on to|log in to) <ANY> {_AGAIN})",
    ),
    Rule(
        id="en.unblock.block-over",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>\b(?:<curbs>)\b (?:on|of) (?:the )?<ANY> (?:has |have |had )?(?:is over|was over|ended|expired|lapsed|came to an end|been lifted by <ISP>)\b|\bthe unblocking of\b|\bservice (?:was|has been) (?:fully |partly |partially )?restored\b)",
    ),
)
