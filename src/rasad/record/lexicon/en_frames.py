# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""
English rows of frames: who makes whom do what to access, whatever the verb.

The rows of the other files are of set phrases. These join wide classes of words (what
shuts, what opens, who decides, how it is meant) in the orders in which English puts
them. `EARLY` are turns of phrase that a row for their single words would read
otherwise; `LATE` come last of all and only speak where no other row has.
"""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

# A story with these is about access, though it names no service.
ABOUT = r"\b(?:digital|communications?|telecoms?|network|data) (?:blackout|shutdown|blockade|cut-?off)\b|\blost its connection\b|\bunplugged itself\b|\blink to the outside world\b"

# What is no longer to be had, and how it came to be so.
_GONE = (
    r"(?:<blocked>|<banned>|gone|dead|dark|silent|mute|blank|shut|closed|unreachable|inaccessible|unavailable|unusable"
    r"|out of (?:bounds|reach|action|order|service)|off[- ]limits|beyond (?:the )?(?:\w+ )?reach|sealed(?: off)?|locked(?: away| out)?"
    r"|no more|a thing of the past|nowhere to be (?:found|seen)|on the blacklist|behind (?:a|the) (?:wall|firewall|filter)|under lock and key)"
)
_LINK = r"(?:is|are|was|were|has been|have been|had been|went|goes|gone|became|lies|lay|stands?|stood|sits?|fell|falls|turned|found|left|been|being|be|to be)"
_SHUTS = (
    r"(?:(?:<toblock>|<forbids>)|block(?:ed|s|ing)|clos(?:ed|es|ing)(?: off| down)?|shut(?:s|ting)?(?: (?:off|out|down))?|seal(?:ed|s|ing)? off|wall(?:ed|s|ing) off"
    r"|lock(?:ed|s|ing)? (?:out|down|away)|bar(?:red|ring|s)|throw(?:n|s|ing)? out|do(?:es|ing)? away with|did away with|done away with|get(?:s|ting)? rid of|got rid of"
    r"|pull(?:ed|s|ing)? the plug on|put(?:s|ting)? (?:an end|a stop|paid) to|mov(?:ed|es|ing) against|drop(?:ped|ping|s)|turn(?:ed|ing|s)? away|keep(?:s|ing)? out|kept out"
    r"|stamp(?:ed|s|ing)? out|rid|wip(?:ed|es|ing) (?:out|away)|outlaw(?:ed|s|ing)|bann(?:ed|ing)|prohibit(?:ed|s|ing)|suspend(?:ed|s|ing)|filter(?:ed|s|ing)|restrict(?:ed|s|ing)"
    r"|cut(?:s|ting)?(?: off)?|disabl(?:ed|es|ing)|remov(?:e|ed|es|ing)|silenc(?:e|ed|es|ing)|axe(?:d|s)?|axing|strangl(?:e|ed|es|ing)|muzzl(?:e|ed|es|ing)|gag(?:ged|ging)?)"
)
_SHUTTING = r"(?:<blocking>|closing|clos(?:ing|ure)(?: of)?|shutting(?: out| off)?|doing away with|getting rid of|locking out|sealing off|keeping out|suspension|expulsion|removal|removing|blocking|banning|cut(?:ting)?|end of)"
_OPEN = (
    r"(?:open(?:ed)?(?: up)?(?: again| once more)?|free(?:d)?|back|available|accessible|reachable|within reach|at (?:\w+ )?disposal|allowed|permitted|unblocked|restored|reinstated|reopened|let (?:back )?in|up and running|on the air|usable|online)"
)
_AGAIN = (
    r"(?:again|once more|once again|anew|as (?:before|usual)|at last|without (?:detours?|tricks?|(?:an? )?<C>))"
)
_DECIDES = (
    r"(?:<order>|decre(?:e|ed|es|eing)|resolv(?:ed|es)|ruling|ruled|verdict|rul(?:es|ing)|resolution|signature|at the (?:request|behest|demand|instance|bidding) of|on (?:the )?(?:orders?|instructions?|request|command)"
    r"|letter|circular|memo|telegram|edict|fiat|order(?:s|ed)?|instruction|directive|law|act|statute|regulation|want(?:s|ed)|demand(?:s|ed|ing)?|asked|asks|asking|oblig(?:es|ed|ing)|obliging|insist(?:s|ed)?|vot(?:ed|es)|agreed|enter(?:ed|s)|added|adds|register(?:ed|s)|put|puts|puts?|placed|had|has)"
)
_HOLDERS = r"(?:<A>|<D>|<AUTH>|<PLACE>|\b(?:government|authorities|ministry|minister|regulator|watchdog|cabinet|council|court|judges?|magistrates?|president|parliament|prosecutors?|junta|generals|army|police|commission|committee|agency|authority|state|officials|leader|king|bench|moscow|beijing|tehran|ankara|delhi|washington|hanoi|islamabad|kabul|cairo|kyiv|minsk|brussels)\b)"
_PEOPLE = r"(?:\b(?:<users>|nobody|no one|everyone|anyone|anybody|everybody|subscribers?|customers?|households|volunteers|testers?|readers?|correspondents?|reporters?|callers|viewers|students|shopkeepers|teachers|traders|the bulk|most|millions|thousands|hundreds|half|majority)\b|<PLACE>(?:s|ns|ians)?)"
_REACH = r"(?:open|reach|use|access|visit|watch|load|get (?:on|in|through )?(?:to|onto|into)|get through to|log (?:on|in)(?:to| to)?|see|view|call up|enter|connect(?: to)?|sign in to|post on|tweet)"
_CANNOT = r"(?:cannot|can't|can not|could not|couldn't|can no longer|could no longer|unable to|were unable to|no longer able to|not able to|failed to|fail to|in vain to|barred from|kept from|prevented from|stopped from|hindered from)"
_NET = r"(?:<NET>|\b(?:the web|the net|data|networks?|phones|mobile data|lines|connections?|link to the (?:outside )?world|communications?|telecoms?)\b)"


def _late(name: str, kind: StatementType, pattern: str, **more: object) -> Rule:
    """Return a row that speaks only where no other has."""
    told: dict[str, object] = {
        "needs": "told",
        "confidence": 0.4,
        "late": True,
        **more,
    }
    return Rule(id=f"en.frame.{name}", type=kind, pattern=f"(?P<t>{pattern})", **told)  # type: ignore[arg-type] # the fields of a row by name


def _early(name: str, kind: StatementType, pattern: str, **more: object) -> Rule:
    told: dict[str, object] = {"needs": "told", "confidence": 0.5, **more}
    return Rule(id=f"en.turn.{name}", type=kind, pattern=f"(?P<t>{pattern})", **told)  # type: ignore[arg-type] # the fields of a row by name


_BADLY = r"(?:censorship|violation|breach|assault|attack|blow|abuse|outrage|insult|precedent|mistake|error|folly|threat|slide|step back\w*|overreach|disgrace|affront|infringement|farce|muzzle|gag|setback|scandal|crime|danger|disproportionate|unlawful|illegal|unconstitutional|unacceptable|undemocratic|unjustif\w+|draconian|arbitrary|inexcusable|flawed|dangerous|deplorable|regrettable|absurd|senseless|harmful|wrong|repressive|excessive|shameful|cynical|pointless|futile|heavy-handed|unworkable|authoritarian)"
_THING = r"(?:bans?|blocks?|blockade|blocking|suspensions?|shutdowns?|blackouts?|cuts?|decrees?|laws?|bills?|orders?|rulings?|decisions?|measures?|moves?|steps?|restrictions?|curbs|filtering|closures?|tests?|trial|directives?|plans?|proposals?|outages?|slowdowns?|throttling|verdict|judge?ments?|legislation|interruptions?|disruptions?)"

EARLY = (
    _early(
        "lift.free-from",
        T.ORDER_LIFT,
        rf"{_HOLDERS}<n40>\b(?:<order>|want(?:s|ed)?|approv(?:ed|es)|agreed)\b<n20>(?:\bto free <S><n40>\bfrom (?:filtering|the ban|the filter|censorship|blocking|its ban)|<S> (?:to be )?(?:opened|freed|unblocked|reopened|restored)(?: again)?)\b",
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
    ),
    _early(
        "status.that-users-cannot",
        T.STATUS_CLAIM,
        r"<S><n40>\b(?:that|which)\b<n20>\b(?:<users>)\b<n10>\b(?:cannot|can't|are not able to|are unable to) (?:open|reach|use|access|visit|see)\b",
        subtype="blocked",
        needs="any",
        state=True,
    ),
    _early(
        "ultimatum.firm-has",
        T.ULTIMATUM,
        r"\b(?:firm|company|owners?|founder|platform|network|service|messenger) (?:has|have|had|was left|is left) (?:only |just |another )?<term> to \w+",
        modality=M.ORDERED,
    ),
    _early(
        "oppose.called-the",
        T.OPPOSITION,
        rf"\b(?:call(?:ed|s|ing)?|describ(?:ed|es|ing)|brand(?:ed|s)|label(?:led|s)|denounc(?:ed|es|ing)|condemn(?:ed|s|ing)|decr(?:ied|ies)|slamm?(?:ed|s)|saw|sees?|regard(?:ed|s)|view(?:ed|s)|consider(?:ed|s)|dismiss(?:ed|es)) (?:in )?(?:the |this |that |these |its |their )?(?:[\w\ue000-\ue01f'-]+ ){{0,2}}?{_THING} (?:of |on |against )?(?:(?:the )?<ANY> )?(?:as |for )?(?:an? |the )?(?:\w+,? ){{0,4}}?{_BADLY}\b",
    ),
    _early(
        "oppose.quoted",
        T.OPPOSITION,
        rf"\b(?:the|this|that|such an?) (?:<ANY> )?{_THING}\b<n20>\b(?:is|was|are|were|amounts? to|constitutes?|represents?) (?:nothing (?:but|less than|short of) |simply |clearly |plainly |outright )*(?:an? )?(?:\w+ ){{0,3}}?{_BADLY}\b(?!<g60><COURT>)",
    ),
    _early(
        "oppose.argue",
        T.OPPOSITION,
        rf"\b(?:argu(?:e|ed|es)|say|said|insist(?:ed|s)?|contend(?:ed|s)?|maintain(?:ed|s)?|complain(?:ed|s)?) that (?:no law|nothing in the law|the law does not|there is no (?:law|legal basis))\b<g60>\b(?:<toblock>|<blocking>|{_THING})\b",
    ),
    _early(
        "oppose.none-of",
        T.OPPOSITION,
        rf"\b(?:would|will) have none of\b<n40>\b(?:<anyban>|{_THING})|\b(?:up in arms|out in force|rallied|spoke up|came out|railed|sharply critical) (?:over|against|of|about)\b<n20>\b{_THING}\b|\b(?:{_SHUTTING}|to <toblock>) <n10>(?:<S>|it)<n10> (?:leads? nowhere|does away with|costs?|destroys?|serves? no(?:body| one| purpose)|makes? no sense|solves? nothing|brings? nothing|harms?|hurts?|would harm|would hurt)\b",
    ),
    _early(
        "oppose.sees-in",
        T.OPPOSITION,
        rf"\bsees? in\b<n40>\b{_THING}\b<n20>\b{_BADLY}\b",
    ),
    _early(
        "legal.asked-court",
        T.LEGAL_ACTION,
        r"\b(?:ask(?:ed|s|ing)|petition(?:ed|s)|urg(?:ed|es)|appl(?:ied|ies) to|turn(?:ed|s) to|appeal(?:ed|s) to) (?:the )?(?:<COURT>|<D>|council of state|constitutional council|judges?|supreme court|high court)<n20>\bto (?:suspend|lift|annul|quash|overturn|strike down|set aside|halt|stop|end|declare|review|void|cancel)\b",
        needs="topic",
    ),
    _early(
        "legal.take-to",
        T.LEGAL_ACTION,
        r"\b(?:take|takes|took|taken|taking|bring|brought|carry|carried) (?:the case|the matter|it|the dispute|the government|the ministry|the regulator|the decision|(?:the )?<S>|the fight) (?:up )?(?:to|before) (?:the )?(?:<COURT>|supreme court|high court|court|strasbourg|judges)|\b(?:has|have|had)? ?gone to (?:strasbourg|the judges|law|the hague|(?:the )?<COURT>)(?: over)?",
        needs="told",
    ),
    _early(
        "refusal.impossible",
        T.PLATFORM_REFUSAL,
        r"<P><n40>\b(?:divestiture|divestment|sale|selling|backdoor|back door|handing over|compliance|weakening|decrypting|breaking)\b<n40>\b(?:impossible|out of the question|not possible|unthinkable|not an option|no option)|\b(?:weakening|breaking|handing over|opening|giving up|decrypting|giving)\b<n40>\b(?:out of the question|unthinkable|not an option) for <P>|\bno (?:keys?|data|records|names|information|messages) (?:would|will|shall|were to) (?:go|be (?:given|handed|passed)|pass) (?:over )?to\b|<P><n10>\b(?:shall|will|would) not (?:bow|bend|yield|budge|cave|surrender|give (?:in|way)|be intimidated)\b|<P> (?:has |have |had )?(?:turned|turns|turn) (?:a deaf ear|down|away)\b<n20>\b(?:request|demand|order|plea|call)s?\b",
    ),
    _early(
        "seen.would-not-open",
        T.ACCESS_OBSERVATION,
        rf"\b(?:<users>|subscribers|customers|readers|volunteers|testers?|residents|<MON>) [^;!?]{{0,60}}?(?:<S>) (?:will|would|does|do|did) not (?:open|load|work|connect|come up|respond)\b(?: for (?:them|him|her|us))?|\b(?:volunteers|testers?|probes?|we|correspondents?|reporters?|journalists?)\b<n40>(?:<S>)<n40>\b(?:got|met|found|saw|received) (?:nothing but |only |it |them )?(?:timeouts?|resets?|errors?|time-?outs|block ?pages?|answering with|blocked|a blank)\b|\bprobes? found <S><n20>\b(?:answering|resetting|timing|failing|block\w*|unreach\w*)",
        subtype="blocked",
    ),
    _early(
        "seen.could-not-get",
        T.ACCESS_OBSERVATION,
        rf"\b(?:correspondents?|reporters?|journalists?|volunteers|testers?|our \w+)\b<n60>\b{_CANNOT}\b (?:get|send|make|place|open|load|reach|use|log|connect|upload|post)\b<n20>(?=<ANY>)<ANY>",
        subtype="blocked",
        needs="any",
    ),
    _early(
        "seen.share",
        T.ACCESS_OBSERVATION,
        r"<MON>(?:'s?)? ?(?:data|figures|measurements|tests|probes?|metrics)?<n20>\b(?:put|puts|counted|measured|recorded|registered|logged)\b<n20><ANY>(?:'s)?<n10>\b(?:fail\w+|block\w*|loss|interference|reach\w*|availability|unreach\w*)",
        subtype="blocked",
        needs="any",
    ),
    _early(
        "seen.disruption-began",
        T.ACCESS_OBSERVATION,
        r"\b(?:disruptions?|outages?|interruptions?|blackouts?|slowdowns?|cuts?) (?:began|started|set in|spread|was first (?:seen|noted|recorded)|were (?:first )?(?:seen|noted|recorded))\b<g90>(?:according to|said|reported|by)<n20><MON>",
        subtype="blocked",
        needs="told",
        means=("class:internet",),
    ),
    _early(
        "denial.no-question",
        T.DENIAL,
        rf"\b(?:there (?:was|is|has been|had been) (?:never (?:any|a)|no) (?:question|talk|thought|intention|plan|idea|order|decision)|(?:never|not) (?:a|any) question) (?:of|to) (?:<n20>)(?:{_SHUTTING}|<toblock>|\w+ing)\b|\bno such (?:letter|order|decision|plan|ban|ruling|request|instruction|law|measure|directive|document) (?:exists?|existed|was|were|has been|had been|is)\b|\bharbou?r(?:ed|s) no (?:plans?|intention|wish)\b|\b(?:would|will) not have it that\b|\bit (?:is|was) not (?:we|us|they|them|the (?:ministry|government|state|regulator|agency|operator)) (?:who|that|which)\b<n20>\b(?:<anyban>|slow\w*|cut\w*|throttl\w*)",
        modality=M.DENIED,
    ),
    _early(
        "denial.hands-nothing",
        T.DENIAL,
        r"<P><n10>\b(?:hands?|gives?|gave|handed|passes|passed|shares?|shared|sends?|sent|tells?|told) (?:nothing|no (?:data|information|records|messages|names|keys)|not a (?:single )?\w+) (?:\w+ )?to\b",
        modality=M.DENIED,
        needs="any",
    ),
    _early(
        "denial.no-intention",
        T.DENIAL,
        rf"\b(?:no intention|no plans?|no wish|no desire|not the (?:aim|intention)|nothing in (?:store|the works)) (?:of|to|against|for)\b<n10>(?:{_SHUTTING}|<toblock>|touch|touching|interfer\w+)\b<n20>(?=<ANY>|\b(?:social|platforms?|apps?|sites?)\b)",
        modality=M.DENIED,
        needs="topic",
    ),
    _early(
        "promise-status.nothing",
        T.PROMISE_STATUS,
        r"\b(?:nothing (?:has |had )?(?:come|came|became|become) of|so much for|little (?:has |had )?(?:come|came) of|no trace of)\b<n20>\b(?:promise|pledge|vow|word|undertaking|commitment|assurances?)s?\b",
        needs="any",
        state=True,
    ),
    _early(
        "threat.warned-act",
        T.THREAT,
        r"<A><n60>\bwarn(?:ed|s|ing)?\b<n40>\bthat (?:it|he|she|they|we) (?:would|will|might|may|could) (?:act|move|step in|intervene|take (?:\w+ )?(?:steps|action|measures)|crack down)\b(?: against)?",
        modality=M.THREATENED,
        needs="topic",
    ),
    _early(
        "seen.drop-in-traffic",
        T.ACCESS_OBSERVATION,
        r"\b(?:we|<MON>)<n20>\b(?:see|saw|observe|observed|note|noted|record|recorded|measured?|register(?:ed)?)\b<n20>\b(?:drop|fall|dip|decline|loss|collapse|failures?|timeouts?|interference|blocking|disruptions?)\b<n20>\b(?:in|of|with|to|on)\b<n20><ANY>",
        subtype="blocked",
        needs="any",
    ),
    _early(
        "seen.demonyms-struggle",
        T.ACCESS_OBSERVATION,
        r"<PLACE> (?:have |had )?(?:struggl(?:e|ed|ing)|fought|tried in vain|were (?:still )?unable|could not|failed|were at pains) (?:to )?(?:send|open|load|reach|use|get|access|post|call|connect|log)\b<n20>(?=<ANY>)<ANY>",
        subtype="blocked",
        needs="any",
    ),
    _early(
        "unblock.opened-them",
        T.UNBLOCK,
        r"<ISP><n20>\b(?:(?:has|have|had) )?(?:opened|unblocked|freed|reopened|switched on|let through|released|restored) (?:access to |up )?(?:the )?<S>",
        needs="any",
    ),
    _early(
        "no-comment.asked-and-none",
        T.NO_COMMENT,
        r"\b(?:have|has|had) (?:not|never) (?:yet )?(?:received|got|had|been given) (?:one|any|an answer|a reply|a response|an explanation)\b|\b(?:has|have|had|did) (?:still |yet |so far )?not (?:told|explained to|informed|tell|said to|written to) (?:us|its|operators|subscribers|customers|users|the public|anyone|<ISP>|<P>)<n20>\b(?:who|why|what|whether|how|when)\b|\bask(?:ed|ing) (?:the )?<A><n10>\bfor (?:an explanation|a reason|reasons|comment)<n20>\b(?:without|in vain|but|and (?:have|has|had|got|received))\b",
    ),
    _early(
        "no-comment.left",
        T.NO_COMMENT,
        r"\b(?:left|leaving|leaves) (?:an? |our |the |\w+ )?(?:\w+ ){0,2}?(?:e-?mails?|questions?|requests?|letters?|calls?|quer(?:y|ies)|messages?)\b<n40>\bunanswered\b|\bthere (?:was|has been|had been) no (?:\w+ )?(?:reaction|reply|answer|comment|response|statement)\b|\b(?:would|will|did|could) not (?:tell|disclose|give (?:a|any|the) reasons?|say why)\b(?=<n20>$|[.,;])|\b(?:neither|none|no)\b<n20>(?:<EXEC>|<P>|<ISP>|<A>|\b(?:companies|platforms?|side|firms?|service)\b)<n10>\b(?:has|have|had|would|was willing to)\b<n10>\b(?:told|explain(?:ed)?|said?|comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|given)\b",
    ),
    _early(
        "justify.reason-why",
        T.JUSTIFICATION,
        rf"\b(?:was|were|is|are) the reasons? (?:why|for|behind)\b<n20>\b(?:<anyban>|closed|{_THING}|cut)|\bas (?:the|its|his|her|their|a) (?:ground|reason|grounds|motive|cause|justification|excuse|pretext) (?:for|why|of|to)\b<n20>\b(?:{_SHUTTING}|<anyban>)|\bit was (?:for the sake of|because of|in the name of|to (?:protect|prevent|stop|keep|preserve|save|curb|avoid)|on account of|owing to|out of concern)\b<g90>\b(?:had to go|<blocked>|<banned>|cut|closed|shut)\b|\b(?:hence|thus|which is why|that is why|so) (?:the|it|we|they) <n20>\b(?:{_THING}|<blocked>|<banned>)<n40>\b(?:argued|said|explained|says|told)\b",
    ),
    _early(
        "justify.was-taken",
        T.JUSTIFICATION,
        rf"\b(?:the|this|that|its|their|these) (?:\w+ )?{_THING} (?:was|were|is|are|had been|has been) (?:\w+ )?(?:taken|imposed|made|introduced|adopted|decided|ordered|needed|necessary|issued|intended|meant|aimed|in place|put in place)<n10> (?:because|for|to (?:protect|prevent|stop|keep|preserve|save|curb|avoid|contain|combat|fight|quell|restore|maintain|safeguard|ensure)|over|in view of|in response to|on grounds|owing to|due to|amid fears|at stopping|at preventing|at curbing)\b",
    ),
    _early(
        "justify.purpose",
        T.JUSTIFICATION,
        r"\b(?:the|its|their|our|his) (?:sole |only |stated |main )?(?:purpose|aim|goal|object|objective|intention|idea|point) (?:was|is|had been|being) (?:solely |only |simply )?to (?:curb|stop|prevent|protect|keep|contain|combat|fight|limit|preserve|safeguard|ensure|maintain|restore|save|quell|counter|avoid|halt|reduce)\b",
    ),
    _early(
        "justify.acted-to",
        T.JUSTIFICATION,
        r"\b(?:government|ministry|authorities|state|council|regulator|court|we|it|they|he|she|president)\b<n10> (?:had |has |have )?acted (?:solely |only |purely |simply )?(?:to|because|for|in (?:the )?(?:interests?|defen[cs]e|name) of|out of)\b",
    ),
    _early(
        "justify.spoke-of",
        T.JUSTIFICATION,
        r"<A><n40>\b(?:spoke|speaks|talked|wrote)\b<n40>\b(?:of|about) an? \W?(?:\w+ ){0,2}?(?:measure|step|precaution|necessity|move)\b<n20>\b(?:meant|aimed|intended|designed|needed|to (?:stop|prevent|protect|curb|keep))\b",
    ),
    _early(
        "accuse.offers",
        T.ACCUSATION,
        r"<S> (?:offers?|gives?|provides?|has become|serves? as|had become|lends?) (?:an? |shelter |itself |as |refuge )?(?:<n10>)(?:home|haven|refuge|shelter|platform|tool|stage|hiding place|breeding ground|hotbed|safe haven|weapon|cover|help)\b|<S> (?:is|was) to blame for\b|\b(?:told|said|says|claim(?:ed|s)|alleg(?:ed|es)|charged|argued|insist(?:ed|s)?)\b<n40>\bthat (?:<S>|it) (?:hands|gives|feeds|funnels|passes|sends|leaks|collects|harvests|spies|shelters|harbou?rs|protects|arms|poisons|corrupts)\b",
    ),
    _early(
        "compliance.did-what",
        T.PLATFORM_COMPLIANCE,
        r"<P><n20>\b(?:did (?:what|as)|has done (?:what|as)|had done (?:what|as)|does as|carried out what)\b<n20>\b(?:asked|told|ordered|wanted|demanded|instructed|requested|bidden)\b|<P><n20>\b(?:bent|bowed|yielded|submitted|deferred|adapted) (?:to|before) (?:the |its |their )?(?:law|demand|order|pressure|will|rules|wishes)\w*|<P><n20>\b(?:has |have |had )?(?:since |now |duly |finally |meanwhile )?(?:named|appointed|designated|picked|sent|chosen) (?:its|an?|their|his|the)<n40>\b(?:as (?:the )?\w+<n10>(?:wanted|demanded|asked|ordered|required)|representative)\b",
    ),
    _early(
        "store.shelves",
        T.APP_STORE_REMOVAL,
        r"\b(?:tak(?:e|en|ing)|took|remov(?:e|ed|ing)|pull(?:ed)?|strip(?:ped)?|sweep|swept|wip(?:e|ed)|vanish(?:ed)?|disappear(?:ed)?|drop(?:ped)?) (?:<S>|it|them)? ?(?:off|from) (?:the |its |their )?(?:\w+ )?(?:shelves|shelf|(?:[\w'\ue000-\ue01f]+ )?(?:shops?|app stores?|storefronts?))\b|\b(?:forbidden|barred|banned|prohibited|prevented|stopped) from (?:offering|distributing|carrying|listing|hosting|selling|updating) (?:it|them|<S>)<n10>\bin (?:their|its|the|any) <n10>stores?\b",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    _early(
        "ultimatum.leaves",
        T.ULTIMATUM,
        r"\b(?:leaves?|left|leaving|allows?|allowed|gives?|gave|given|grants?|granted) (?:<P>|<S>|<ISP>|it|them|(?:the )?(?:<A>|government|company|operators?|providers?|ministry|owners?)(?:'s owners)?) (?:only |just |exactly |no more than |until |till |up to )+<n20>\bto (?!be\b)|\bis (?:what|all that|all) <n20>\b(?:allows?|gives?|grants?|leaves?|allowed|gave|granted)\b<n40>\bfor (?:{_X})|\b(?:<term>|days|hours) (?:remain|remains|are left|is left|left) for (?:it|them|<S>|<P>|the \w+) to\b".replace(
            "{_X}", r"\w+ing"
        ),
        modality=M.ORDERED,
    ),
    _early(
        "ultimatum.within-have-to",
        T.ULTIMATUM,
        r"\bwithin <term>,?<n40>\b(?:have to|has to|must|are to|is to|need to|needs to|shall)\b|\b(?:providers?|operators?|companies|platforms?|carriers|<ISP>|<P>|<S>) (?:has|have|had) (?:until|till|up to) (?!now)<n40>\bto (?:put|carry|comply|enforce|implement|apply|report|register|appoint|name|remove|delete|pay|respond|answer|hand|close|block|open|sell|move|appeal)\b|\bset (?:<P>|<S>|it|them|the \w+) (?:a )?(?:deadline|term|time limit|time)\b",
        modality=M.ORDERED,
    ),
    _early(
        "threat.should-not",
        T.THREAT,
        r"\bshould (?:<S>|<P>|it|they|the \w+) (?:not|fail|refuse|continue|persist|go on|ignore|keep)\b<g90>\b(?:will|would|shall)\b<n20>\b(?:<blocked>|<banned>|<toblock>|fined|closed|shut|face)\b|\bif (?:<S>|<P>|it|they|the \w+) (?:continues?|persists?|goes on|keeps?|fails?|ignores?|refuses?|does not|do not|will not)\b<g90>\b(?:we|it|they|he|she|the \w+) (?:will|would|shall) (?:do (?:it|so|that) again|<toblock>|act|take action|be <blocked>|be <banned>)\b",
        modality=M.THREATENED,
    ),
    _early(
        "threat.prospect",
        T.THREAT,
        rf"\b(?:held|holds?|raised|raises|dangled|brandish\w+) (?:out |up )?the (?:prospect|possibility|spectre|threat|danger) of\b<n20>\b(?:<anyban>|{_SHUTTING})\b|\b(?:will|would|shall|may|could) see (?:their|its) (?:licen[cs]es?|permits?|access|service) (?:withdrawn|revoked|cut|suspended|taken away|cancelled)\b|\bcould be next(?: to go| in line| on the list)?\b(?=<n20>\b(?:warned|cautioned|hinted|threatened)|,<n20>\b(?:warned|cautioned|hinted|threatened))|\b(?:liable|subject) to (?:an? )?(?:fines?|penalt(?:y|ies)|prosecution|imprisonment|sanctions?|closure|suspension)\b|\b(?:would|will) find (?:itself|themselves) <n10>\b{_GONE}\b",
        modality=M.THREATENED,
    ),
    _early(
        "public.open-letter",
        T.PUBLIC_DEMAND,
        r"\b(?:open letter|petition|letter|appeal|joint statement)\b<n20>\b(?:asking|urging|calling (?:on|upon)|imploring|begging|demanding|for)\b<g60>\b(?:to (?:leave|keep|restore|lift|reopen|unblock|end|stop|spare|refrain|let|turn|reverse|withdraw)|the (?:return|restoration|reopening|release|freeing) of)\b|\b(?:want|wants|wanted) (?=<ANY>)<ANY> (?:back|restored|open|freed)\b|\b(?:took|take|taken) to the streets\b<n40>\b(?:for|demanding|against the)\b<n20><ANY>|\bask(?:ed|s)? (?:(?:the )?<A>|\w+) to (?:revoke|lift|repeal|rescind|reverse|restore|withdraw|reconsider) (?:it|the \w+|them)\b",
        modality=M.DEMANDED,
        needs="any",
    ),
    _early(
        "compliance.promise-keep",
        T.PLATFORM_STATEMENT,
        r"^\W?(?:\d{1,2}[:.]\d\d )?<P>(?:'s \w+)?(?: \w+)?: \W?\"|^\W?<P> (?:has |had )?(?:regretted|regrets|voiced regret|expressed regret|lamented|deplored|apologi[sz]ed)\b|^(?:\w+ ){0,3}?(?:of|from|at|for) <P>,? (?:said|says|wrote|tweeted|posted|explained|added) (?:\w+ ){0,3}?(?:her|his|its|the|their|that|it|they)\b(?!<g60>\b(?:not|never)\b)",
        confidence=0.4,
    ),
    _early(
        "court.basis",
        T.COURT_RULING,
        r"(?:<COURT>|\bjudges\b)<n20>\b(?:found|held|ruled|declared|decided|said|says|finds|holds|rules)\b<n60>\b(?:no (?:basis|ground|foundation) in law|no legal basis|without legal basis|against the (?:constitution|law)|(?:broke|breached|violated|infringed|offended|contravened|breaks|violates)\b|lawful|unlawful|disproportionate|beyond (?:its|their) powers)",
        modality=M.ORDERED,
        needs="any",
    ),
    _early(
        "store.leave-be",
        T.CHANNEL_REINSTATEMENT,
        r"\b(?:channel|account|page|profile|group)s?\b<n20>\b(?:was|were|is|are|came|had been|has been)<n10>\b(?:up|back|online|available|open|restored|reopened) (?:again|once more|up|online|under another name)\b|\b(?:channel|account|page|profile|group)s? (?:was|were|has been|have been|is|are) (?:soon |now )?back\b",
        needs="any",
    ),
    Rule(
        id="en.turn.order.on-orders",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="told",
        also=True,
        confidence=0.5,
        pattern=rf"\b{_GONE}\b<g60>(?P<t>\bon (?:the )?(?:orders?|instructions?|say-?so|command) (?:of|from) (?:the )?<A>)",
    ),
    _early(
        "block.kept-out",
        T.BLOCK,
        r"\bkept <S>(?:<g60>\b)(?:out of (?:bounds|reach)|off[- ]limits|beyond reach|behind (?:a|the) \w+|unreachable|inaccessible)\b",
    ),
    _early(
        "takedown.list",
        T.TAKEDOWN_DEMAND,
        r"\b(?:hand(?:ed|s)|sent|sends|gave|gives|present(?:ed|s)|submit(?:ted|s)|passed) (?:<P>|<S>|it|them)?<n10>\b(?:lists?|orders?|requests?|notices?)\b<n20>\b(?:accounts?|channels?|posts?|pages?|videos?|items|links)\b<n20>\b(?:gone|removed|deleted|taken down|closed|blocked|hidden|withheld|wanted)\b",
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
    ),
    _early(
        "data.tell-who",
        T.DATA_ACCESS_DEMAND,
        r"\b(?:insist|demand|want|ask|requir|order|tell|told|press|urg)\w*\b<n20>(?:<S>|<P>)<n10>\b(?:to )?(?:tell|say|reveal|disclose|name|show|trace)\b<n20>\b(?:who|whose|where|which user|senders?|authors?)\b",
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
    ),
    _early(
        "channel.away",
        T.CHANNEL_TAKEDOWN,
        r"<P><n10>\b(?:did away with|got rid of|threw out|kicked (?:off|out)|swept away|took out|cleared out|struck off)\b<n40>\b(?:pages?|accounts?|channels?|groups?|posts?|videos?|profiles?)\b",
    ),
)

LATE = (
    _late(
        "lift.decided",
        T.ORDER_LIFT,
        rf"{_HOLDERS}<g60>\b(?:<order>|want(?:s|ed)?|vot(?:ed|es)|approv(?:ed|es)|agreed|decre(?:ed|es)|resolv(?:ed|es)|no longer (?:demand(?:s|ed)?|require[sd]?|insist(?:s|ed)?|want(?:s|ed)?)|set aside|threw out|struck down|did away with|cleared)\b<g60>(?:\b(?:the end of|an end to|to free|to (?:re)?open|to unblock|to restore|to let back|to readmit|be kept out|operate again|to resume|the return of)\b|(?:<ANY>)<n10>\b(?:{_OPEN}|return)\b)",
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
    ),
    _late(
        "lift.set-aside",
        T.ORDER_LIFT,
        rf"{_HOLDERS}<n20>\b(?:set aside|sets aside|threw out|struck down|did away with|dropped|overturned|quashed|voided|lifted|revoked|repealed|ended)\b<n20>\b{_THING}\b",
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="told",
    ),
    _late(
        "promise.word",
        T.PROMISE,
        rf"\b(?:(?:gave|gives|given|giving|pledg\w*|keep\w*) (?:his|her|their|its|the|an?) (?:word|assurances?|undertaking|promise|pledge)|gave assurances|undertook|undertakes|undertaken|held out (?:the )?hope|holds out (?:the )?hope|spoke of|let it be known|assured|promis\w+|pledg\w+|vow\w*|will then|we will)\b<g90>\b(?:be for ever|be forever|last|{_OPEN}|return|re-?enabl\w+|restor\w+|resum\w+|lift\w*|do away with|end|back to normal|left alone|reopen\w*|unblock\w*)\b",
        modality=M.PROMISED,
        asks=Asks.RESTORE,
    ),
    _late(
        "promise.before",
        T.PROMISE,
        rf"\b(?:will|would|shall)\b<n20>\b(?:not be for ever|not last|be (?:back|open|free|available|accessible|normal|restored|lifted)|return|come back|end|re-?enable|reopen|resume|restore)\b<g60>\b(?:gave his word|gave her word|promised|pledged|assured|vowed|let it be known|undertook)\b|\bwe (?:will|shall) (?:then |soon |immediately |again )?(?:re-?enable|restore|reopen|reconnect|switch back on|turn back on|resume|lift|unblock)\b",
        modality=M.PROMISED,
        asks=Asks.RESTORE,
    ),
    _late(
        "plan.toys",
        T.PLANNED_RESTRICTION,
        rf"\b(?:toy(?:s|ed|ing) with|lean(?:s|ed|ing) towards?|flirt\w* with|think(?:s|ing)? (?:of|about)|thought of|play\w* with the idea of|ha(?:s|ve|d) (?:it )?in mind|figur(?:es?|ed) among|next steps?|is among the plans|on the agenda|before them a|tabled|in the pipeline|bent on|keen to|keen on|in favou?r of|talk(?:s|ed|ing)? (?:of|about)|would like to|ready to|prepared to|getting ready to|gearing up to|set on|hopes? to|preparing to)\b<g60>\b(?:{_SHUTTING}|<toblock>|{_SHUTS})\b",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    _late(
        "plan.closing-of",
        T.PLANNED_RESTRICTION,
        rf"\b{_SHUTTING} (?:of )?(?:access to )?<S><g40>\b(?:figures?|is (?:being )?(?:planned|considered|prepared|discussed|weighed|mulled|debated|drafted)|is (?:on|in) the (?:cards|table|agenda|works|offing|air)|next steps?|looms?|draws near|is near|is imminent|could follow|may follow|is to follow)\b",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    _late(
        "plan.bill-lets",
        T.PLANNED_RESTRICTION,
        r"\b(?:bill|draft(?: law)?|legislation|amendments?|text|motion|proposals?) (?:that|which|to)<n10>\b(?:would|will|to|could)?<n10>\b(?:let|allow|enable|empower|permit|give|grant|authori[sz]e)\b<n40>\b(?:<toblock>|<blocking>)\b",
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
        needs="",
    ),
    _late(
        "noncompliance.let-pass",
        T.NONCOMPLIANCE,
        rf"{_HOLDERS}<n20>\b(?:let|lets|allowed)\b<n20>\b(?:pass|lapse|slip|go by|run out|expire)\b<n10>\bwithout\b|(?:<ISP>|\b(?:carriers|operators|providers|ministry|government)\b)<n20>\b(?:slow|reluctant|in no hurry|dragged their feet|dragging their feet|unwilling)\b<n20>\b(?:to (?:carry out|implement|enforce|apply|comply|obey|act)|over|on|in)\b",
    ),
    _late(
        "order.decided",
        T.ORDER_BLOCK,
        rf"{_HOLDERS}<g60>\b{_DECIDES}\b<g90>(?:\b{_SHUTS}\b<n40><S>|<S><n40>\b(?:{_LINK} (?:<adv> )?{_GONE}|{_GONE}|disappear\w*|vanish\w*|go(?:es)? dark|must go|had to go|out of|from (?:the )?(?:networks?|phones|screens|air)|beyond)\b|\b(?:list|register|roll)\b<n20>\b(?:forbidden|prohibited|banned|blocked|outlawed)\b|\bnobody could\b<n10><S>|\bput on hold\b<n20><S>)",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "order.by-holder",
        T.ORDER_BLOCK,
        rf"<S><n40>\b(?:{_GONE}|{_SHUTTING}|taken off|struck (?:off|from)|put on (?:the |a )?(?:list|blacklist)|to be|closure|fell under|was hit|was struck|beyond)\b<g60>\b(?:decre(?:e|ed)|ruling|ordered|order|decision|decided|verdict|axe|by|at the (?:request|behest)|on the word|on (?:the )?orders?|at (?:the )?\w+ (?:request|behest))\b<n40>{_HOLDERS}",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "order.had-it",
        T.ORDER_BLOCK,
        rf"{_HOLDERS}<n40>\b(?:had|has had|that had|got|have) (?:<S>|it|them) (?:{_GONE}|removed|pulled)\b|{_HOLDERS}<n40>\b(?:decided (?:up)?on|decreed|ordered|commanded|demanded|ruled for|came down against|came out for|found against)\b<n40>\b(?:{_SHUTTING}|had it (?:closed|blocked|shut)|<S>)|\bwhose (?:closing|closure|blocking|banning|suspension)\b<n40>\b(?:decided|ordered|decreed|demanded)\b|\bput(?:s|ting)? on hold the (?:operations?|activit(?:y|ies)|services?) of <S>|\b(?:measure|order|ban|directive|restriction|suspension|decree|ruling)s? (?:also )?(?:appl(?:y|ies|ied)|extends?|extended) to (?=<S>)<S>|\bon the (?:orders?|instructions?|say-?so|command|request) of (?:the )?<A>",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
    ),
    _late(
        "unblock.state",
        T.UNBLOCK,
        rf"<ANY><n40>\b(?:{_LINK}|can (?:now )?be (?:used|opened|reached|accessed|visited)|came|come|comes|opened|works?|worked|functions?|loads?|opens|answer(?:s|ed)|respond(?:s|ed)|load(?:ed|s))\b<n20>(?:{_OPEN} )?<n20>\b{_AGAIN}(?!\w)|<ANY><n20>\b(?:return(?:ed|s)?|came back|come back|back|restored)\b<n10>(?:to|on|in|online|for|since|after|at)\b",
        needs="any",
    ),
    _late(
        "unblock.have-back",
        T.UNBLOCK,
        rf"\b(?:has|have|had|got|get|gets|won|regain(?:ed|s)?|recover(?:ed|s)?) (?:their |its |back )?<ANY>(?: back)?\b(?<=back)|\b(?:doors?|gates?|floodgates|way|taps?) to <ANY><n20>\b(?:thrown open|reopened|opened|flung open|open again|turned on)\b|<ANY><n10>\b(?:beg(?:an|ins|un)|start(?:ed|s)|resum(?:ed|es)) (?:trickling|flowing|coming|loading|working|filtering|to (?:trickle|flow|come|load|work)) ?(?:back|again|through)?|<ANY>(?:'s)? (?:suspension|ban|block|blockade|quarantine|blackout|closure|exile|captivity|filtering) (?:has |had )?(?:ended|ends|was over|is over|came to an end|expired|lapsed)\b|<ANY> (?:came|comes|emerged|is|was) out of (?:its |the )?(?:[\w-]+ )?(?:quarantine|ban|exile|captivity|blackout|darkness|isolation)\b|\b(?:free|able|allowed) to (?:tweet|use|post|chat|call|browse|open) (?:<ANY> )?again\b",
        needs="any",
    ),
    _late(
        "unblock.it-came-back",
        T.UNBLOCK,
        r"\b(?:connection|connectivity|coverage|signal|phones?|everything|networks?|lines|services?)\b<n10>\b(?:(?:is|was|are|were|came|come) (?:<adv> )?back\b|work(?:s|ed) again\b|answered again\b)|\b(?:it|they|both|(?:full |normal |partial )?(?:service|access|coverage|connectivity|signal|connection)s?)\b (?:(?:had|has|have|was|were|is|are) )?(?:<adv> |slowly |gradually )?(?:came back|come back|coming back|returned|returning|been restored|resumed|restored|flowed again|been re-?established)\b(?! to (?:power|office|the (?:topic|subject|question)))|\b(?:regain(?:ed|s|ing)|recover(?:ed|s)|got back|won back) (?:an? |their |its |the |full |weak |partial )*(?:signal|access|connection|connectivity|service|coverage)\b",
    ),
    _late(
        "unblock.coming-back",
        T.UNBLOCK,
        r"(?:<NET>|\b(?:web|net|data|internet) (?:access|connections?|traffic|service)|\bweb access)<n40>\b(?:(?:is|are|was|were) (?:<adv> |slowly |gradually )?(?:coming|trickling|flickering|creeping|edging|flowing) back|(?:crept|trickled|flickered|came|flowed) back)\b",
        needs="",
        means=("class:internet",),
    ),
    _late(
        "throttle.crawl",
        T.THROTTLE,
        rf"<ANY><n40>\b(?:crawl(?:s|ed|ing)?|stutter(?:s|ed|ing)?|snail's pace|to a trickle|at a trickle|limp(?:s|ed|ing)?|bandwidth\b<n20>\b(?:squeezed|cut|reduced|limited|whittled|choked|narrowed)|had its traffic slowed|slowed (?:to|down|by))\b|\b(?:bandwidth|speeds?|traffic|capacity)\b (?:for |of |to )?<n20><ANY><n20>\b(?:whittled|squeezed|cut|reduced|slowed|choked|capped|narrowed|lowered|halved|throttled|limited|brought down)\b|\b(?:reduc(?:e|ed|es|ing)|cut(?:ting)?|lower(?:ed|ing)?|limit(?:ed|ing)?|cap(?:ped|ping)?|squeez(?:ed|ing)|narrow(?:ed|ing)?|chok(?:ed|ing)|slow(?:ed|ing)?) (?:down )?(?:the )?(?:capacity|speeds?|bandwidth|throughput|flow|traffic) (?:of|on|for|to|at)\b<n20><ANY>",
        subtype="throttled",
        needs="any",
    ),
    _late(
        "shutdown.dark",
        T.SHUTDOWN,
        rf"{_NET}<n20>\b(?:(?:was|were|is|are|has been|have been|had been|being) (?:<adv> )?(?:switched off|turned off|pulled|cut|severed|unplugged|down|dead|silenced|blacked out|off|jammed|taken (?:down|offline)|interrupted)|lost (?:its|their|all) connections?|fell silent|went (?:mute|dead|blank|silent|dark|down|off))\b|\b(?:sever(?:ed|s|ing)?|cut(?:s|ting)?|snapp(?:ed|s)|cut off) (?:the )?(?:country|nation|region|province|city|island)(?:'s)? ?(?:link|links|ties|connections?|off|access)?\b<n20>\b(?:outside|world|web|internet|net|online|global network)|\b(?:plung(?:ed|es|ing)|threw|thrown|cast|sank|sunk|left)\b<n20>\b(?:into|in) (?:an? )?(?:\w+ )?(?:blackout|darkness|digital (?:night|silence|dark))\b|\bunplugg(?:ed|s|ing) (?:itself|themselves|the (?:country|nation|region))\b|<PLACE> (?:fell silent|went (?:dark|silent|offline|off the map))\b",
        needs="",
        means=("class:internet",),
    ),
    _late(
        "status.cannot-people",
        T.STATUS_CLAIM,
        rf"<S><n40>\b(?:that|which)\b<n20>{_PEOPLE}<n20>\b(?:cannot|can't|are not able to|are unable to|may not) {_REACH}\b|{_PEOPLE}<n20>\b(?:cannot|can't|are unable to|are not able to|still cannot|have no way to) {_REACH} (?:to )?<S>",
        subtype="blocked",
        needs="any",
        state=True,
    ),
    _late(
        "status.goes-on",
        T.STATUS_CLAIM,
        r"<ANY><g40>\b(?:goes on|go on|continues?|keeps?|carries on|kept|carried on|went on) (?:to work|working|functioning|running|to function|to load|loading)\b|\b(?:only|just) <ANY><n20>\b(?:has been|was|is|remains?|had been) (?:spared|left alone|untouched|unaffected|exempt|still open|open)\b|<ANY> (?:is|are|was|were) (?:not (?:concerned|affected|on the list|included|touched)|unaffected|untouched|spared|working|still (?:open|up|on)|exempt(?:ed)?|as (?:open|free) as ever)\b|<ANY><n10>\bstayed (?:reachable|open|available|accessible|online|up)\b",
        subtype="accessible",
        needs="any",
        state=True,
    ),
    _late(
        "status.stays",
        T.STATUS_CLAIM,
        rf"<ANY><n20>\b(?:is|are|stays?|remains?|remained|stayed) (?:still |now |as |<adv> )*(?:as )?{_GONE}(?: as ever)?\b",
        subtype="blocked",
        needs="any",
        state=True,
    ),
    _late(
        "block.people-cannot",
        T.BLOCK,
        rf"{_PEOPLE}<n40>\b(?:{_CANNOT}|could(?! not)(?= \w+ (?:neither|<n20>no longer))|could) {_REACH}\b <n20>(?:neither )?<S>|\b(?:nobody|no one|hardly anyone|few) (?:in [^,;]{{1,40}} )?(?:could|can) {_REACH} (?:to )?<S>|\bneither <S> nor <S><n40>\b(?:could|can|would|will|open|load|work)",
    ),
    _late(
        "block.robbed",
        T.BLOCK,
        r"\b(?:robbed|deprived|stripped|shorn|bereft|cut off|locked out|shut out|barred|walled off|severed|expelled|weaned) (?:of|from|out of) (?:access to )?(?:the )?<S>|\bwoke (?:up )?(?:to find|without|to)\b<n20><S>(?:<n20>\b(?:gone|blocked|closed|dead|shut|missing|down)\b)?|\b(?:curtain|shutters?|axe|gates?|doors?) (?:has |have |had )?(?:come|came|fallen|fell|closed|swung shut|rolled) (?:down )?(?:on|to|for) <S>|\b(?:shut|shuts|closed|closes|slammed|barred) (?:their|its|the|his) (?:doors?|gates?|networks?) (?:to|on|against|for) <S>|\b(?:mov(?:ed|es)|acted|turn(?:ed|s)) against <S>|\b(?:closing|shutting|blocking|barring|denying) (?:it|them) to (?:users|people|everyone)\b|\b(?:began|begun|started|starts|begins) (?:dropping|blocking|filtering|refusing|discarding|blackholing|jamming|closing) <S>|\bkept <S><n40>\b(?:out of bounds|off[- ]limits|blocked|closed|shut|out of reach|unavailable|inaccessible|banned)\b|\b(?:made|rendered|makes|rendering|making) <S><n10>\b(?:unavailable|inaccessible|unreachable|unusable|useless)\b|\bpull(?:ed|s|ing)? the plug on <S>|<S><n10>\b(?:had |have |has )?followed(?: suit)?\b(?= (?:later|soon|in the|on|within|the (?:next|same)|hours|a day|an hour|at|that)\b)|<S> (?:has )?joined the (?:apps?|sites?|services?|networks?|list)\b<n40>\b(?:blocked|banned|no longer|cannot|closed|forbidden|out of)\b",
    ),
    _late(
        "block.gone",
        T.BLOCK,
        rf"<S><n40>\b(?:{_LINK}|came) (?:<adv> |all but |suddenly ){{0,2}}{_GONE}(?! (?:to|for) (?:comment|maintenance))|<S><n20>\b(?:no longer (?:gets? through|opens?|works?|loads?|connects?)|stopped (?:connecting|working|loading|opening|responding))\b",
        needs="told",
    ),
    _late(
        "block.likewise",
        T.BLOCK,
        r"(?:<ISP>|\b(?:operators?|carriers?|providers?|network|company|rival|it|they|others)\b|^\W?\w+(?:, [^,;]{1,50},)?)<g20> (?:(?:has |have |had )?(?:followed suit|did (?:so|likewise|the same|as (?:much|told|ordered))|does (?:likewise|the same)|do (?:likewise|the same)|done (?:likewise|the same)))\b",
        needs="told",
        confidence=0.3,
    ),
    _late(
        "usage.are-on",
        T.USAGE_CLAIM,
        r"(?:\b\d[\d,.]*(?: ?(?:million|billion|thousand))?|\b(?:\w+ )?(?:million|thousand|billion|half|two|three|four|five|six|seven|eight|nine|ten|one)\b(?: (?:million|thousand|billion))?)<n40>\b(?:are on|is on|chat (?:over|on|via)|use|uses|used|rely on|have|are using|sign in to|visit|spend time on|write on|log (?:on|in) to) (?:to )?<S>|\b(?:audience|following|user base|reach|membership|users) of <S><n40>\bat (?:about |some |around |nearly |more than |over )?\d|<S><n10>\b(?:boasts?|counts?) (?:about |some |around |nearly |more than |over )?(?:\d[\d,.]*|\w+) (?:million|thousand|billion)\b",
        needs="named",
        state=True,
    ),
    _late(
        "circumvention.over",
        T.CIRCUMVENTION_USE,
        r"\b(?:can|could|may) (?:only |still )?be (?:opened|reached|used|accessed|visited) (?:only )?(?:over|with|via|through|by|using) (?:an? |the )?<C>|\b(?:downloads?|sales|sign-?ups|use|searches|installations?) of (?:such tools|<C>|these tools)<n20>\b(?:tripled|doubled|leapt|soared|jumped|rose|grew|quadrupled|exploded|surged|multiplied|climbed)\b|<C>(?:'s)? (?:downloads?|users?|sign-?ups|traffic)<n10>\b(?:tripled|doubled|leapt|soared|jumped|rose|grew|surged|climbed)\b",
        needs="",
        state=True,
    ),
    _late(
        "official.tweets",
        T.OFFICIAL_USE,
        r"<A><n20>\b(?:himself |herself |itself )?(?:tweets?|posts?|kept? (?:his|her|its) <S>|keeps? (?:his|her|its) <S>)\b",
        needs="told",
        state=True,
    ),
    _late(
        "sector.keep-off",
        T.BAN_SECTOR,
        r"\b(?:<sector>|state bodies|public bodies)\b<n20>\b(?:have been|has been|were|was|are|is|must|may|should|shall)\b<n20>\b(?:told to keep off|keep off|keep away from|no longer (?:use|have|open)|not (?:use|have|open|install)|kept off|stay off|leave|give up|delete|told to (?:leave|delete|give up))\b<n20><S>",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    _late(
        "tools.sells",
        T.CIRCUMVENTION_RESTRICTION,
        r"\b(?:whoever|anyone|those|people|traders|shops|sellers|providers|everyone|any\w+)\b<n20>\b(?:sell\w*|use\w*|using|offer\w*|install\w*|distribut\w*|provid\w*)\b<n10><C><n40>\b(?:taken to court|prosecuted|punished|fined|jailed|arrested|imprisoned|risk\w*|face\w*|charged)\b",
        modality=M.THREATENED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    _late(
        "migrate.goes-over",
        T.MIGRATE,
        r"\b(?:g(?:o|oes|oing)|went|gone|cross(?:ed|es)|pass(?:ed|es)|mov(?:ed|es|ing)|relocat(?:ed|es)|decamp(?:ed|s)) (?:over |across )?to (?=<NAMED>)<NAMED>",
        needs="any",
    ),
    _late(
        "data.copy",
        T.DATA_LOCALISATION_DEMAND,
        r"\b(?:house|keep|store|hold|place|locate|build)\b<n20>\b(?:servers?|data|records|copy|copies|databases?|information)\b<n60>\b(?:in|inside|within|on) (?:the |their |its )?(?:country|soil|<PLACE>|territory|borders|home)",
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="any",
    ),
    _late(
        "dispute.eye",
        T.DISPUTE,
        r"\b(?:do|does|did) not see eye to eye\b|\bat (?:each other's throats|cross purposes)\b|\bpull(?:ed|ing)? in (?:different|opposite) directions\b|\bopenly contradict\w*",
        needs="topic",
    ),
    _late(
        "statistic.sets-back",
        T.STATISTIC,
        r"\b(?:sets?|setting|costs?|costing|lost|loses|losing|drains?)\b<n40>\b(?:economy|country|businesses|shops|traders|firms)\b<n20>\d[\d.,]*<n20>\b(?:dollars|euros|million|billion|percent|per cent)\b",
        needs="",
    ),
)
