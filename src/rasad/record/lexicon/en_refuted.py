# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows read first: orders that were not given, what is counted, what operators had to do."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_ORDER = r"(?:orders?|instructions?|directives?|decisions?|directions?|decrees?|requests?|rulings?|injunctions?|warrants?|mandates?|commands?)"
_ORDERED = r"(?:ordered|instructed|directed|told|asked|requested|required|commanded|decided|issued|given|made|signed|sent|sought)"
_GOT = r"(?:received|seen|been (?:given|sent|served|shown)|got|had|gotten)"
_BOUND = r"(?:<ISP>|\b(?:operators?|providers?|carriers?|networks?|telecoms?|compan(?:y|ies)|anyone|anybody|<toblock>|<blocking>)\b)"
_ORDINAL = r"(?:\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|umpteenth)"
_STOP = r"(?:shutdowns?|blackouts?|blocks?|bans?|cut-?offs?|outages?|cuts?|disruptions?|blocking orders?|suspensions?)"
_HAD = r"(?:ha(?:s|ve|d|ving)|were|was|been|are|is)"

# An order that nobody gave is no order, whatever its words.
NOT_GIVEN = (
    Rule(
        id="en.denial.no-order",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=rf"(?P<t>\b(?:no|neither an?|not one|not a single|never an?) (?:such )?(?:(?!to|power|right|authority|way|one|need|reason)\w+ ){{0,2}}?{_ORDER}\b(?! (?:on|about) (?:when|whether|how))(?:<g60>\b(?:ha(?:s|d|ve) (?:ever |yet |so far )?(?:been (?!published|made public)|come|reached|gone|arrived|existed)|came|exist(?:s|ed)?|reached|went|was (?!published)|were (?!published)|is|are)\b|<g20>\bto (?:<toblock>)\b)<g20>(?:<ANY>)?)",
    ),
    Rule(
        id="en.denial.there-was-no",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=rf"(?P<t>\bthere (?:is|was|were|are|has been|have been|had been|will be|would be) (?:no|never(?: been)? an?|not|n't any) (?:such |\w+ ){{0,2}}?(?:{_ORDER}|plans?|intention|question)\b<g40>(?:<toblock>|<ANY>|$))",
    ),
    Rule(
        id="en.denial.did-not-order",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=rf"(?P<t>\b(?:(?:did|does|do)(?: not|n't) (?:order|instruct|direct|tell|ask|request|command|require|issue|give)\b|{_HAD}(?: not|n't| never)(?: yet| ever)? {_ORDERED})<g20>{_BOUND}(?:<g40>\b(?:<toblock>)\b)?)",
    ),
    Rule(
        id="en.denial.has-no-order",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=rf"(?P<t>\b(?:{_HAD}(?: not|n't| never)(?: yet| ever)? {_GOT}|(?:did|does|do)(?: not|n't) (?:receive|get|have)|(?:has|have|had|received|got)) (?:any|no) (?:(?!to|power|right|authority|way|need|reason)\w+ ){{0,2}}?{_ORDER}\b(?:<g20>\bto\b<g20>\b(?:<toblock>)\b)?(?:<g10><ANY>)?)",
    ),
)

# Nobody said it, or wanted it, or asked for it.
NOT_MEANT = (
    Rule(
        id="en.denial.never-said",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\b(?:(?:never|not|n't) (?:<adv> )?(?:said|say|claimed|suggested?|promised?|threatened?|intend(?:ed)?|plann?(?:ed|ing)?|want(?:ed)?|wish(?:ed)?|mean|meant|considered?|considering|seek(?:ing)?|sought|looking)\b(?: that| to|<n20>\b(?:would|will|to|that)\b)<g40>\b(?:<toblock>|<blocking>)\b|\bno (?:intention|wish|desire|plans?) (?:of|to) (?:<toblock>|<blocking>)\b)(?:<n10><ANY>)?)",
    ),
    Rule(
        id="en.denial.knew-nothing",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\b(?:(?:knew|knows|know|had heard|has heard|heard) nothing (?:of|about)|(?:was|were|is|are) (?:not aware|unaware|ignorant) of|(?:had|has|have) no (?:knowledge of|part in|hand in|role in|involvement in))\b<g20>\b(?:<blocking>|<curbs>|outages?|throttling|orders?|decisions?|directives?|instructions?)\b(?: (?:on|of|to|against) (?=<ANY>)<ANY>)?)",
    ),
    Rule(
        id="en.nocomment.unexplained",
        type=T.NO_COMMENT,
        needs="told",
        pattern=r"(?P<t>\b(?:have|has|had|did|do|does)(?: not|n't| never)(?: yet| so far| ever)? (?:explain(?:ed)?|justif(?:y|ied)|account(?:ed)? for|giv(?:e|en) (?:a|any) reasons?(?: for)?|said why)\b)",
    ),
    Rule(
        id="en.denial.did-not-ask-for",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="told",
        pattern=r"(?P<t>\b(?:(?:did|do|does)(?: not|n't) ask for|(?:have|has|had)(?: not|n't| never) asked for|never (?:asked for|wanted|sought|requested))\b<g40>\b(?:to be (?:<blocked>|<banned>|slowed|throttled)|<blocking>)\b)",
    ),
)

# What was counted is told with the words of what is counted.
COUNTS = (
    Rule(
        id="en.statistic.nth",
        type=T.STATISTIC,
        needs="told",
        state=True,
        pattern=rf"(?P<t>\b(?:the|its|this|their|a|at least the) {_ORDINAL} (?:(?:such|\w+|<NET>|<PLACE>) ){{0,2}}?(?:{_STOP}|time)\b)(?=<g60>\b(?:this|in|since|so far|of|on record|within)\b)(?!<g20>\bday\b)",
    ),
    Rule(
        id="en.statistic.number-of",
        type=T.STATISTIC,
        needs="told",
        state=True,
        pattern=rf"(?P<t>\b(?:count(?:ed|s)|record(?:ed|s)|document(?:ed|s)|log(?:ged|s)|track(?:ed|s)|tall(?:ied|ies)|register(?:ed|s)|at least|more than|there (?:were|have been)|list(?:ed|s))\b<n20>\b(?:\d[\d,.]*|dozens of|hundreds of|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:\w+ |<NET> ){{0,2}}?(?:{_STOP})\b)(?=<g60>\b(?:this|in|since|so far|last|over|across|between|during)\b)",
    ),
    Rule(
        id="en.statistic.requests",
        type=T.STATISTIC,
        needs="",
        state=True,
        pattern=r"(?P<t>\b(?:acted on|received|complied with|processed|rejected|got|granted|refused|fielded|handled|turned down|fulfilled|honou?red)\b<n20>\b\d[\d,.]*(?! (?:days?|weeks?|months?|years?))<n40>\b(?:requests|orders|demands|notices|notifications)\b)",
    ),
    Rule(
        id="en.statistic.items",
        type=T.STATISTIC,
        needs="",
        state=True,
        pattern=r"(?:\bin \d{4}\b|\blast year\b|\bso far\b|\bsince \w+\b|\bover the (?:past|last)\b)<g90>(?P<t>\b(?:asked|ordered|told|requested|made|had|directed|instructed)\b<n60>\b(?:take down|remove|delete|block|withhold|restrict|close)\b <n10>\d[\d,.]*\d (?:\w+ ){0,2}?(?:items|posts|videos|pieces|links|pages|urls|accounts|websites|sites|channels|domains|addresses)\b)",
    ),
    Rule(
        id="en.statistic.cost",
        type=T.STATISTIC,
        needs="",
        state=True,
        pattern=rf"(?P<t>\b(?:costs?|loss(?:es)?|damage|bill|price|toll)\b<g40>\b(?:at|of|to|is|was|are|were|reach\w*|exceed\w*|total\w*)\b<g10>\d[\d.,]* ?(?:m|bn|million|billion)\b|\b(?:<blocking>|{_STOP})\b<g40>\b(?:costs?|costing|lost|loses)\b<g40>\d[\d.,]* ?(?:m|bn|million|billion)\b)",
    ),
    Rule(
        id="en.statistic.surveyed",
        type=T.STATISTIC,
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:\d+(?:\.\d+)? ?(?:%|per ?cent)|(?:one|two|three|four|nine) (?:in|out of) (?:three|four|five|ten)|half|a third|a quarter|a fifth|two thirds|three quarters|most|a majority) of (?:those|respondents|the respondents|people|adults|internet users|users|young people|students|the students)(?: (?:asked|polled|surveyed|questioned|interviewed))?\b<g40>\b(?:us(?:e|es|ed|ing)|rel(?:y|ied)|had|have|turn\w*|install\w*|resort\w*)\b<g20><C>)",
    ),
    Rule(
        id="en.statistic.demand-rose",
        type=T.STATISTIC,
        needs="any",
        state=True,
        pattern=r"^(?![^;\n]*<C>)[^;\n]{0,120}?(?P<t>\b(?:downloads?|sales|demand|searches|sign-?ups?|registrations|installations?|installs|traffic|subscriptions|use|usage|interest)\b<g60>\b(?:r(?:ose|isen|ises)|jump(?:ed|s)|surg(?:ed|es)|soar(?:ed|s)|climb(?:ed|s)|increased|grew|grown|shot up|spik(?:ed|es)|up|fell|dropped|tripl(?:ed|ing)|doubl(?:ed|ing)|quadrupl\w+)\b<g20>(?:\d[\d,.]* ?(?:%|per ?cent|times|-?fold)|\b(?:tenfold|twofold|threefold|fivefold|hundredfold|from)\b|$|\bin\b))",
    ),
    Rule(
        id="en.statistic.rank",
        type=T.STATISTIC,
        needs="",
        state=True,
        pattern=r"(?P<t>\b(?:ranks?|ranked|ranking|placed?|comes?|came|fell|slipped|dropped|sits|scor(?:ed|es)|rated)\b<g40>\b(?:\d+(?:st|nd|rd|th)?|first|second|third|last|bottom|worst|among the worst)\b<g40>\b(?:index|ranking|list|league|survey|freedom on the net|out of \d+|of \d+ countries)\b)",
    ),
)

# A cut told in a row of several is of the internet.
IN_A_ROW = (
    Rule(
        id="en.shutdown.in-a-row",
        type=T.SHUTDOWN,
        needs="",
        means=("class:internet",),
        pattern=r"(?P<t>\b(?:first|second|third|fourth|latest|previous|last|new|longest|next) (?:such )?(?:cut|cut-?off|shutdown|blackout|disconnection)\b<n20>\b(?:began|started|lasted|ended|came|hit|followed|ran|took)\b)",
    ),
)

# An operator that had to cut has cut; the order stands behind it.
HAD_TO = (
    Rule(
        id="en.shutdown.had-to",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?:\b(?:we|our network|it|they|company)\b|<ISP>)<g40>(?P<t>\b(?:have|has|had|were|was) (?:<adv> )?(?:had|forced|obliged|compelled|required|been (?:forced|obliged|compelled|required)) to (?:<toblock>)(?:(?!<S>)[^;!?\n]){0,20}?<NET>|\b(?:have|has|had) (?:<adv> )?(?:<blocked>) (?:the |all |our |your )?<NET>)",
    ),
    Rule(
        id="en.block.had-to",
        type=T.BLOCK,
        pattern=r"(?:\b(?:we|our network|it|they|company)\b|<ISP>)<g40>(?P<t>\b(?:have|has|had|were|was) (?:<adv> )?(?:had|forced|obliged|compelled|been (?:forced|obliged|compelled)) to (?:<toblock>)<g20><S>)",
    ),
    Rule(
        id="en.block.access-restricted",
        type=T.BLOCK,
        needs="told",
        pattern=r"(?P<t>\baccess (?:(?:has|had|have) been|was|is being|was being) (?:<adv> )?(?:<blocked>)\b)(?!<g20>\b(?:road|by the police|officers)\b)",
    ),
    Rule(
        id="en.block.kept",
        type=T.BLOCK,
        needs="told",
        pattern=r"(?:\bwhich (?:it|they|the \w+|<ISP>|<A>)|<ISP>) (?P<t>(?:has |have |had )?kept (?:<S> |it |them )?(?:closed|blocked|shut|off|unavailable|barred|restricted)\b(?:<n40>\b(?:order|directive|instruction|decision|decree)\b)?)",
    ),
    Rule(
        id="en.block.dropped",
        type=T.BLOCK,
        needs="told",
        pattern=r"(?:<ISP>)<n20>(?P<t>\b(?:dropped|pulled|cut|blocked|barred|shut off|switched off|stopped carrying) (?:access to )?(?:it|them|<S>|the (?:service|app|site|platform|network)s?)\b)(?! (?:price|fee|rate)s?)",
    ),
)

# A platform that takes down what it was asked to has complied; whose pages they were is another matter.
COMPLIED = (
    Rule(
        id="en.compliance.removed",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"(?:<P>|\b(?:company|companies|platforms?|firms?|network|service|owners?|it|they|we)\b)<n20>(?P<t>\b(?:has |have |had )?(?:removed|deleted|taken down|took down|withdrew|withdrawn|hidden|geo-?blocked|restricted|suspended|pulled|withheld|closed)\b<n20>\b(?:<channels>|items|pieces)\b<n40>\b(?:(?:complained|objected|asked|flagged|demanded|requested|listed|cited|wanted|reported|pointed out|ordered)\b(?: (?:of|about|to|for|by))?|at the (?:request|demand|insistence)|following (?:a|the) request|in line with))",
    ),
    Rule(
        id="en.compliance.registered",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"<P><n40>(?P<t>\b(?:has |have |had )?(?:registered|signed up|applied for (?:an? )?licen[cs]es?|enrolled|filed (?:its|their) (?:papers|documents))\b)<n40>\b(?:before|by|ahead of|in time|days|hours|with the|under the|as (?:required|demanded))\b",
    ),
    Rule(
        id="en.compliance.had-removed",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"\b(?:after|since|because|once|saying|as)\b<n20>(?:<P>|\b(?:company|companies|platforms?|firms?|they|it)\b) (?P<t>(?:had|have|has) (?:<adv> )?(?:removed|deleted|taken down|withdrawn|blocked) (?:the|all|most of the|these|those) (?:\w+ )?(?:footage|clips?|<channels>|items|pieces|films?)\b)",
    ),
    Rule(
        id="en.compliance.licensed",
        type=T.PLATFORM_COMPLIANCE,
        needs="any",
        pattern=r"<P>(?:(?!\bif\b)[^,;:!?\n]){0,20}?(?P<t>\b(?:now |both |all |has |have |had )*(?:holds?|obtained|secured|been granted|been given|got|received|taken out|took out|won)\b<n10>\b(?:licen[cs]es?|permits?|registration)\b|\b(?:has |have |had )?(?:handed in|filed|submitted|sent in) (?:its|their|the|an?) (?:\w+ )?(?:papers|applications?|paperwork|documents)\b)",
    ),
    Rule(
        id="en.compliance.must-follow",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"\bwe\b<n20>(?P<t>\b(?:are obliged to|are required to|have to|has to|must|is obliged to|is required to|are bound to|need to) (?:follow|comply with|obey|abide by|respect|observe) (?:the )?(?:local |national |applicable )?(?:laws?|rules|regulations|orders?)\b)",
    ),
)

STORES = (
    Rule(
        id="en.store.requested",
        type=T.APP_STORE_REMOVAL,
        modality=M.DEMANDED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\b(?:request(?:s|ed)?|asked|demand(?:s|ed)?|notices?)\b<g90>\b(?:to|that)\b<g20>\b(?:remove|take down|pull|delist|withdraw|drop|hide)\b<g60>\b(?:from|off|in)\b<g40>(?:<STORE>|\b(?:storefronts?|app stores?|stores?)\b))",
    ),
)

RULED = (
    Rule(
        id="en.lift.back-online",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="",
        means=("class:internet",),
        pattern=r"(?P<t>\b(?:<order>)\b<g40>\bto (?:put|bring|get|switch|turn|let|plug|hook)\b<g60>\b(?:back (?:online|on|up)|online again|reconnected)\b)",
    ),
    Rule(
        id="en.order.takes-off",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        pattern=r"(?P<t>\b(?:signed|issued|passed|adopted|approved|enacted|published)\b<g40>\b(?:decree|order|directive|resolution|decision|ordinance|edict)\b<g60>\b(?:takes?|took|taking|pulls?|pulling|keeps?|keeping|puts?|putting|removes?|removing|cuts?|shuts?|bars?)\b<n20><S><n20>\b(?:off|out of|out|from)\b)",
    ),
    Rule(
        id="en.order.suspension-of",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        pattern=r"(?P<t>(?<!\bnot )\b(?:ordered|decreed|mandated|imposed|commanded)(?: on \w+)?,? (?:the |an? )?\W?(?:(?!to |lift|end|revok|remov|revers|over|clos)[\w-]+,? ){0,4}(?:suspension|blocking|closure|ban(?:ning)?|removal)\W{1,2}(?:of|on) (?:access to )?(?:the )?(?=<S>)<S>)",
    ),
    Rule(
        id="en.order.make-inaccessible",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        pattern=r"(?P<t>\b(?:wrote to|wrote|letters? to|circulars? to|memos? to|gave|giving|notified|told|telling|orders?|ordered|instructed|directed)\b<g90>(?:\b(?:providers|operators|carriers|networks|telecoms)\b|<ISP>)<g60>\bto (?:make|render|keep|take|put|turn|leave)\b<n20><S><n20>\b(?:inaccessible|unavailable|unreachable|offline|out of reach|off)\b)",
    ),
    Rule(
        id="en.lift.withdrew",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="told",
        pattern=r"(?:<D>|<AUTH>|\b(?:authority|regulator|agency|commission|ministry|government|council|cabinet|minister|judge|it|he|she|they)\b)<n10>(?P<t>\b(?:has |have |had )?(?:withdrew|withdrawn|rescinded|revoked|cancelled|canceled|reversed|annulled|took back|taken back|walked back|backed down from) (?:its|the|his|her|that|this|their) (?:\w+ )?(?:directive|order|decision|ban|instruction|suspension|decree|notice|letter)\b(?:<n20>\bthat (?:had )?(?:<blocked>|<banned>)\b)?)",
    ),
    Rule(
        id="en.unblock.let-through",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"^(?![^;\n]*(?:<COURT>|<D>|<AUTH>))[^;\n]{0,120}?(?P<t>\blet <ANY> (?:back )?(?:through|in|on) again\b)",
    ),
    Rule(
        id="en.block.threw-the-switch",
        type=T.BLOCK,
        pattern=r"(?P<t>\b(?:threw|thr(?:own|owing)|flipp(?:ed|ing)|pulled|hit|turned) the (?:kill )?(?:switch|key|tap|lever) on\b <n20>(?=<S>)<S>)",
    ),
    Rule(
        id="en.unblock.for-all-to-be-back",
        type=T.UNBLOCK,
        needs="told",
        pattern=r"(?P<t>\bonly for (?:all (?:two|three|four|five|six)|both|it|them|most|<S>) to (?:be back|come back|return|reappear|work again)\b)",
    ),
    Rule(
        id="en.order.served",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="told",
        pattern=r"(?:\bwe\b|\bit\b|\bthey\b|<ISP>|\boperators?\b|\bproviders?\b)<n20>(?P<t>\b(?:was|were|been|being) (?:served|issued|presented|handed)\b<n40>\b(?:orders?|directives?|instructions?|notices?)\b<n40>\b(?:<toblock>|<blocking>))",
    ),
)

FIRST = (
    *NOT_GIVEN,
    *NOT_MEANT,
    *COUNTS,
    *IN_A_ROW,
    *HAD_TO,
    *COMPLIED,
    *STORES,
    *RULED,
)
