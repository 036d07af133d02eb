# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what happened around it: on the services, in the streets, in office; and what was counted."""

from rasad.model.vocabulary import Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_POSTS = r"(?:videos?|posts?|messages?|images?|photos?|pictures?|clips?|rumou?rs?|footage|audio|recordings?|memes?|jokes?|cartoons?|hoax(?:es)?|texts?|leaflets?|(?:exam|test|question) papers|answers|documents|appeals?|calls? (?:to|for) \w+|tweets?)"
_NOUNS = r"minister|regulator|authority|commission|ministry|watchdog|telecoms?|communications?|information|judiciary"

# What makes a post an incident, and not a holiday picture.
_HARM = (
    r"(?=[^;]*\b(?:riots?|violen\w+|insult\w*|hat(?:e|ed|red|eful)|protest\w*|kidnap\w*|rumou?rs?|fake|false|hoax\w*|terror\w*|attack\w*|mock\w*|blasphem\w*|incit\w*|inflam\w*|threat\w*|leak\w*"
    r"|exams?|nud\w+|obscen\w*|abus\w*|kill\w*|unrest|propaganda|extremis\w*|beat\w*|tortur\w*|rape\w*|suicide|coup|shooting|police|army|soldiers|against|crime|immoral|vote|ballots?|fraud)\b)"
)

HAPPENED = (
    Rule(
        id="en.content.spread",
        type=T.CONTENT_INCIDENT,
        needs="any",
        pattern=rf"^{_HARM}[^;]*?(?P<t>\b{_POSTS}\b<g90>\b(?:spread|spreads|spreading|circulat(?:ed|es|ing)|went viral|gone viral|went (?:a?round|about)|did the rounds|doing the rounds|appear(?:ed|s)|surfaced|cropped up|(?:was|were|been|being) (?:widely )?(?:shared|posted|published|passed (?:around|on)|sent|circulated|distributed|uploaded|broadcast|spread|sold|leaked|traded|offered))\b<g20>\b(?:on|over|via|through|by|across|in)\b<g20><ANY>"
        rf"|<ANY><g10>\b(?:posts?|tweets?|messages?|videos?|clips?)\b<g40>\b(?:insult\w*|threaten\w*|incit\w*|mock\w*|call(?:ed|ing) for|inflam\w*|urg(?:ed|ing))\b)",
    ),
    Rule(
        id="en.content.tweet",
        type=T.CONTENT_INCIDENT,
        needs="topic",
        pattern=r"(?P<t>\b(?:tweet|post|video|message|clip)s?\b<g20>\b(?:threaten(?:ed|ing)|insult(?:ed|ing)|mock(?:ed|ing)|incit(?:ed|ing)|inflam(?:ed|ing)|calling for (?:riots?|violence|attacks?|protests?))\b)",
    ),
    Rule(
        id="en.context.unrest",
        type=T.CONTEXT_EVENT,
        needs="",
        confidence=0.4,
        pattern=r"(?P<t>\b(?:(?:protests?|demonstrations?|riots?|unrest|clashes|rall(?:y|ies)|strikes?|fighting)\b(?! that)<g60>\b(?:broke out|erupted|began|started|swept|spread (?:to|across)|flared|took place|shook|gripped)\b"
        r"|(?:gunmen|militants|attackers?|bombers?|terrorists?|assailants?|suicide bomb\w*|soldiers|police|rioters)\b<g20>\b(?:killed|shot|opened fire|attacked|stormed|wounded)\b"
        r"|(?:seized|took|taken|taking|seize) power\b|(?:took|taken|take) to the streets\b|(?:marched|rallied|demonstrated|protested)\b<g40>\b(?:through|against|in|over|for)\b|(?:overthrew|toppled|ousted|deposed)\b|\bcoup\b<g20>\b(?:took place|attempt\w*|failed|on)\b|(?:was|were|been) (?:overthrown|ousted|toppled)\b|(?:state of emergency|martial law|curfew)\b<g40>\b(?:declared|imposed|announced|in force)\b|(?:declar(?:ed|es)|impos(?:ed|es)|announc(?:ed|es)) (?:an? )?(?:state of emergency|martial law|curfew)\b"
        r"|(?:people|protesters|civilians|demonstrators|worshippers)\b<g10>\b(?:died|were killed|have died|were shot|had died|have been killed)\b|\b(?:killed|killing) (?:at least |more than |about |some )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|scores)\b"
        r"|(?:voted|go to the polls|went to the polls|goes to the polls)\b<g40>\b(?:election|referendum|vote|on|in)\b))",
    ),
    Rule(
        id="en.personnel.office",
        type=T.PERSONNEL,
        needs="topic",
        pattern=rf"(?P<t>(?:\b(?:{_NOUNS}|head|chief|chair(?:man|woman)?|director)\b|<D>|<A>)<g40>\b(?:resign(?:ed|s)|(?:has|had|have) (?:resigned|stepped down|quit)|stepp?(?:ed|s) down|(?:was|were|has been|had been) (?:<adv> )?(?:dismissed|sacked|fired|removed|replaced|appointed|sworn in|impeached|suspended from office))\b"
        rf"|\b(?:appoint(?:ed|s)|nam(?:ed|es)|nominat(?:ed|es)|dismiss(?:ed|es)|sack(?:ed|s)|fir(?:ed|es)|replac(?:ed|es))\b<g20>\b(?:new (?:head|minister|chief|chair\w*|director)|(?:the )?(?:head|minister|chief|chair\w*|director)|him|her)\b<g20>\b(?:of|as)\b<g20>(?:<D>|<A>|\b(?:{_NOUNS})\b))"
        r"(?!<g10>\bappeal)",
    ),
)

RUMOURED = (
    Rule(
        id="en.personnel.rumour",
        type=T.PERSONNEL,
        modality=M.RUMOURED,
        needs="topic",
        pattern=r"(?P<t>\brumou?rs?\b<g40>\b(?:resigned|stepped down|been (?:sacked|dismissed|replaced)|quit)\b)",
    ),
)

_MONEY = r"(?:[$€£¥₦₹]|\b(?:us)?\$|\b(?:dollars|euros|usd|naira|rupees)\b)"

COUNTED = (
    Rule(
        id="en.statistic.cost",
        type=T.STATISTIC,
        needs="any",
        pattern=rf"(?P<t>\b(?:cost(?:s|ing)?|lost|los(?:es|ing)|losses|damage)\b<g40>(?:{_MONEY} ?\d|\d[\d.,]* ?(?:million|billion|bn|m)\b)<g60>(?:<ANY>|\b(?:ban|shutdown|cut|block|outage|day|hour)\b)"
        rf"|\b(?:shutdown|ban|cut|outage|blackout|block)\b<g40>\b(?:cost|costs|costing|lost)\b<g40>(?:{_MONEY} ?\d|\d[\d.,]* ?(?:million|billion|bn)\b))",
    ),
    Rule(
        id="en.statistic.count",
        type=T.STATISTIC,
        needs="",
        pattern=r"(?P<t>\b(?:count(?:ed|s)|record(?:ed|s)|document(?:ed|s)|register(?:ed|s)|logg?(?:ed|s)|tall(?:ied|ies)|there (?:were|have been))\b<g20>\b\d+ (?:<NET> )?(?:\w+ )?(?:shutdowns?|<NET> shutdowns?|blackouts|outages|cuts|disruptions|blocks|blocking)\b"
        r"|\b(?:million|thousand|\d[\d,.]+)\b<g10>\b(?:web ?)?(?:sites|pages|addresses|domains|urls)\b<g20>\b(?:are|were|is|have been|has been|had been) (?:<adv> )?(?:filtered|blocked|banned|closed)\b"
        r"|<NET><g20>\b(?:fell|dropp?ed|rose|stood|is|was|remained|plunged)\b<g20>\b\d[\d.]* ?(?:%|per ?cent)<g20>\b(?:of|normal|usual|ordinary)\b"
        r"|\d[\d.]* ?(?:%|per ?cent)<g10>\bof\b<g40>\b(?:connected|online|access|use|have)\b<g20><NET>)",
    ),
)

USED = (
    Rule(
        id="en.usage.popular",
        type=T.USAGE_CLAIM,
        needs="named",
        state=True,
        confidence=0.5,
        pattern=r"(?P<t><NAMED><g40>\b(?:is|was|remains?|has become|had become) (?:<adv> )?(?:by far )?(?:one of )?the (?:country's )?(?:(?:most|second most|third most) (?:popular|widely used|used|visited)|(?:biggest|largest|leading|main))\b"
        r"|<NAMED><g10>\b(?:is|was|are) used (?:daily |regularly )?by\b<g20>\b(?:\w+ in (?:ten|five|three|four)|half|most|nearly|almost|over|more|some|about|\d+)\b"
        r"|\b(?:one|two|three|four|five|six|seven|eight|nine)(?: in | out of )(?:every )?(?:two|three|four|five|six|ten|twenty)\b<g20>\b(?:has|have|uses?|is on|are on)\b<g20><NAMED>|\b(?:thousands|hundreds|millions|\d[\d,.]*(?: million| thousand)?)\b<g40>\b(?:sell|trade|advertise|work|earn\w*|do business|depend|rely) (?:\w+ )?(?:through|on|via|over)\b<g10><NAMED>)",
    ),
)
