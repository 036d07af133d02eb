# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what platforms refuse, grant, forbid and take down; what people do."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_ASKED = (
    r"(?:requests?|demands?|orders?|calls?|appeals?|pressure|ultimatum|court order)"
)
_WHO = r"(?:<P>(?:'s? (?:\w+ ){0,2}\w+)?|\bwe\b|\bi\b|\bcompany\b|\bfirm\b|\bmanagers\b|<EXEC>)"
_PLACES_OF_USERS = r"(?:channels?|accounts?|pages?|profiles?|groups?|handles?|posts?|tweets?|videos?|clips?|livestreams?)"
_DO = (
    r"(?:weaken|break|build|install|scan|store|move|register|provide|name|censor|delete|take|turn over|disclose|open|remove|close|suspend|hand|comply|give|share|help|bow|submit|sell"
    r"|block|identify|appoint|localise|localize|decrypt|moderate|pay)"
)

# Before the rows of what a platform did: what it refuses is told with the same verbs.
REFUSED = (
    Rule(
        id="en.refusal.demand",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        pattern=rf"{_WHO}<g40>(?P<t>\b(?:reject(?:s|ed|ing)|turn(?:s|ed|ing) down|rebuff(?:s|ed|ing)|refus(?:es|ed|ing)|declin(?:es|ed)|spurn(?:s|ed)|sa(?:ys|id) no to|resist(?:s|ed|ing)|balk(?:s|ed) at)\b"
        rf"<g40>\b{_ASKED}\b(?: (?:to|that|for|of)\b<g60>\b(?:channels?|accounts?|posts?|content|data|names|pages?|videos?|material|messages)\b)?)",
    ),
    Rule(
        id="en.refusal.will-not",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        pattern=rf"{_WHO}<g60>(?P<t>\b(?:dug in (?:its|their|his|her) heels|st(?:ood|ands?) (?:firm|its ground|their ground)|held out|will not|won't|would not|wouldn't|will never|would never|cannot|can't|refus(?:es|ed|ing) to|declin(?:es|ed) to|is not going to|are not going to|not willing to|unwilling to)(?: {_DO}\b|(?<=heels)|(?<=firm)|(?<=ground)|(?<=held out))"
        rf"(?:<g40>\b{_PLACES_OF_USERS}\b)?)",
    ),
    Rule(
        id="en.refusal.sooner",
        type=T.PLATFORM_REFUSAL,
        subtype="general_commitment",
        needs="told",
        pattern=r"(?P<t>\b(?:would|will) (?:rather|sooner|prefer to)\b<g60>\b(?:than|instead of)\b)",
    ),
)

CONDUCT = (
    Rule(
        id="en.compliance.obeyed",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"(?:<P>|<C>|\bcompany\b|\bfirm\b)<g60>(?P<t>\b(?:obey(?:s|ed)|abid(?:es|ed) by|(?:will|would) abide by|(?:has |had |have )?(?:bow(?:ed|s)|cav(?:ed|es)|yield(?:ed|s)|accede(?:d|s)|submitted) to|g(?:ave|iven|ives?) (?:in|way)(?: to)?|back(?:s|ed) down|relent(?:ed|s)|climb(?:ed|s) down|f(?:ell|alls?) (?:in|into) line|toe(?:d|s) the line|capitulat(?:ed|es)|bent to"
        r"|met\b<g40>\b(?:demands?|conditions?|requirements?|terms|order)|(?:has |had )?(?:fulfilled|satisfied) <g20>(?:demands?|conditions?|requirements?)|agreed to (?:open|appoint|remove|block|hand|name|pay|register|store|comply))\b)",
    ),
    Rule(
        id="en.channel.removed",
        type=T.CHANNEL_TAKEDOWN,
        needs="told",
        pattern=rf"(?:(?P<t>\b{_PLACES_OF_USERS}\b<g60>\b(?:was|were|been|being) (?:<adv> |permanently )?(?:taken down|removed|deleted|suspended|terminated|deactivated|purged|wiped|erased|scrubbed|pulled|shut(?: down)?|banished|closed|kicked off)\b)"
        r")",
    ),
    Rule(
        id="en.channel.deleted",
        type=T.CHANNEL_TAKEDOWN,
        needs="told",
        pattern=rf"<P><g20>(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!are )(?P<t>\b(?:(?:has |have |had )?(?:shut(?: down)?|wiped|pulled|blocked|closed|erased|scrubbed|banished|expelled)|delet(?:ed|es)|remov(?:ed|es)|suspend(?:ed|s)|terminat(?:ed|es)|deactivat(?:ed|es)|bann(?:ed)|clos(?:ed|es)|took down|purg(?:ed|es))\b<g40>\b{_PLACES_OF_USERS}\b)",
    ),
    Rule(
        id="en.compliance.law",
        type=T.PLATFORM_COMPLIANCE,
        needs="any",
        pattern=r"<C><g20>(?P<t>\b(?:obey(?:s|ed)|complied with|compl(?:ies|y) with|connected to|registered with|handed over)\b)",
    ),
    Rule(
        id="en.policy.rules",
        type=T.PLATFORM_POLICY,
        needs="told",
        state=True,
        pattern=r"(?:<P>(?:'s?)?|\bunder (?:its|their) own) (?P<t>(?:\w+ ){0,2}(?:rules|terms|guidelines|polic(?:y|ies)|standards)\b<g40>\b(?:forbids?|bans?|prohibits?|bars?|allows?|permits?|requires?|is to|are to|do not|does not|says?|restricts?|<P> (?:takes? down|removes?|deletes?|bans?|blocks?))"
        r"|(?:lets?|allows?|permits?|forbids?|prohibits?|bars?|bans|removes|takes down|limits?)\b<g60>\b(?:messages?|users|posts?|accounts?|forward\w*|advert\w*|groups?|content|channels?)"
        r"|(?:keeps? no|does not (?:keep|store|collect|share|sell|hold)|do not (?:keep|store|collect)|stores? no|collects? no|has no access to)\b<g40>\b(?:data|records?|logs?|messages?|metadata|content|keys|information)"
        r"|(?:has |have |had )?(?:introduc(?:ed|es)|adopt(?:ed|s)|publish(?:ed|es)|chang(?:ed|es)|updat(?:ed|es)|tighten(?:ed|s)|add(?:ed|s)|bring(?:s)? in|brought in)\b<g20>\b(?:rules?|polic(?:y|ies)|terms|guidelines|standards|limits? on))\b",
    ),
)

# Before the rows of opposition, demands and lifts: who goes to court objects to a ban too.
CIVIL = (
    Rule(
        id="en.legal.to-court",
        type=T.LEGAL_ACTION,
        needs="topic",
        pattern=r"(?P<t>\bpetition(?:ed|s|ing)? (?:\w+ ){0,3}(?=<COURT>)|\b(?:challeng(?:ed|es|ing)|contest(?:ed|s|ing)|appeal(?:ed|s|ing)(?! (?:to|for)))\b<g60>(?:\b(?:in|before|to|at) (?:\w+ ){0,2}(?=<COURT>)|\bin court\b)|\b(?:went|goes|gone|going) to court\b)",
    ),
    Rule(
        id="en.public.groups",
        type=T.PUBLIC_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.RESTORE,
        needs="topic",
        pattern=r"(?P<t>\b(?:human rights watch|amnesty(?: international)?|access now|reporters without borders|the un|united nations|european union|the eu|embass(?:y|ies)|activists?|campaigners?|protesters?|demonstrators|(?:rights|civil society|press freedom|student|business)? ?groups?|unions?"
        r"|lawyers|journalists|traders|bloggers|users|citizens|opposition (?:party|parties|leaders?|lawmakers)|students|employers|chambers? of commerce|ngos?)\b<g40>\b(?:ask(?:ed|s)|told|tells?|plead(?:ed|s)? with|implor(?:ed|es)|call(?:ed|s)? (?:on|for)|urg(?:ed|es)|demand(?:ed|s)|appeal(?:ed|s) (?:to|for)|petition(?:ed|s)|press(?:ed|es))\b<g60>\b(?:lift|restore|reinstate|unblock|reverse|reopen|return|end|withdraw|scrap|repeal|revoke|switch)\b)",
    ),
)

REINSTATED = (
    Rule(
        id="en.channel.again",
        type=T.CHANNEL_REINSTATEMENT,
        needs="told",
        pattern=r"(?P<t>\b(?:channels?|accounts?|pages?|profiles?|groups?|handles?)\b<g40>\b(?:(?:was|were|has been|have been|is|are) (?:<adv> )?(?:allowed back|let back|reinstated|restored|back|unblocked|unsuspended|unlocked|brought back|reactivated))\b"
        r"|\b(?:gave|gives|given|giving|got|gets|won|regained|has|had)\b<g40>\b(?:channels?|accounts?|pages?|profiles?)\b<g10>\bback\b"
        r"|\b(?:lift(?:ed|s|ing)|end(?:ed|s|ing)|revers(?:ed|es|ing))\b<g20>\b(?:suspension|ban|block|removal)\b<g20>\b(?:of|on)\b<g40>\b(?:channels?|accounts?|pages?|profiles?)\b)",
    ),
)

_OFFICE = r"(?:<D>|<AUTH>|\b(?:ministers|ministries|officials|government offices|(?:her|his|the) office|leaders?|lawmakers|embass(?:y|ies)|agenc(?:y|ies)|khamenei)\b)"
_HOME = r"(?:domestic|national|home-?(?:grown|made)|local|state-backed|indigenous|own|locally made)"
_MAKER = r"(?:messag\w+|chat|social|apps?|platforms?|networks?|services?|messengers?|alternatives?)"

PEOPLE = (
    Rule(
        id="en.arrest.held",
        type=T.ARREST,
        needs="",
        pattern=r"(?P<t>\b(?:(?:was|were|been|being|is|are) (?:<adv> )?(?:picked up|rounded up|locked up|thrown in(?:to)? (?:jail|prison)|apprehended|hauled off|held|seized|taken away|jailed|detained|arrested|imprisoned|sentenced|remanded|taken into custody)"
        r"|in custody|behind bars|under arrest|(?:arrest(?:ed|(?<!hide arrest)(?<!of arrest)(?<!amid arrest)(?<!mass arrest)s|ing)|detain(?:ed|s|ing)|jail(?:ed|s)|imprison(?:ed|s))(?!<n20>\b(?:leaders?|ministers?|presidents?|candidates?|politicians?|lawmakers|generals?|rivals?|smugglers|robbers)\b)|(?:officers|agents|policemen|investigators) (?:have |had )?(?:held|seized|picked up|rounded up|locked up) (?:an?|the|two|nine|ten|seven|eight|three|four|five|six|several|dozens|\d+)"
        r"|sentenced (?:\w+ ){1,6}to (?:\w+ ){0,3}(?:years|months|prison|jail))\b)(?!<g10>\bcardiac)(?<!cardiac arrest)",
    ),
    Rule(
        id="en.legal.filed-late",
        type=T.LEGAL_ACTION,
        needs="topic",
        pattern=r"(?P<t>\b(?:su(?:ed|es|ing)\b<g20>(?:<P>|<A>|<ANY>)|(?:fil(?:ed|es|ing)|brought|br(?:ings?|inging)|lodg(?:ed|es|ing)|press(?:ed|es)|laid|open(?:ed|s)|launch(?:ed|es)|start(?:ed|s))\b<g20>\b(?:suits?|lawsuits?|charges|cases?|complaints?|petitions?|proceedings|investigations?|inquir(?:y|ies)|probes?|appeals?)\b"
        r"|petition(?:ed|s|ing)? (?:\w+ ){0,3}(?=<COURT>)|(?:challeng(?:ed|es|ing)|contest(?:ed|s|ing)|appeal(?:ed|s|ing))\b<g60>(?:\b(?:in|before|to|at) (?:the |an? )?<COURT>|\bin court\b)"
        r"|(?:went|goes|gone|going) to court\b|(?:fined|fines|indict(?:ed|s)|prosecut(?:ed|es|ing)|charged)\b<g20><P>))",
    ),
    Rule(
        id="en.migrate.to",
        type=T.MIGRATE,
        needs="any",
        pattern=r"(?P<t>\b(?:turn(?:ed|ing|s)? to|went over to|go(?:es|ing)? over to|mov(?:ed|es|ing) (?:over |on )?to|switch(?:ed|es|ing)? (?:over )?to|decamp(?:ed|s)? to|pour(?:ed|ing|s)? in(?:to)?|rush(?:ed|ing)? to|pil(?:ed|ing) in(?:to)?|stream(?:ed|ing)? to|fled to|(?:dropp?|ditch|swapp?|trad|abandon|quit|forsak|left|leav)(?:ed|ing|es|s|e)? <NAMED> for|defect(?:ed|s)? to|join(?:ed|s|ing)|flock(?:ed|s|ing)? to|took to|sign(?:ed|s|ing)? up (?:to|for))\b<g20><NAMED>)",
    ),
    Rule(
        id="en.official.runs",
        type=T.OFFICIAL_USE,
        needs="any",
        state=True,
        pattern=rf"{_OFFICE}<g40>(?P<t>\b(?:(?:runs?|keeps?|maintains?|opened|opens|started|has|have|had|launched|created|set up|operates?|joined) (?:<adv> |its own |his own |their own |an? |the |official |verified )*(?:<ANY> ?)?(?:account|channel|page|profile|presence|accounts|channels|pages)\b(?:<g20><ANY>)?"
        r"|(?:(?:is|are|remains?|remained) (?:<adv> )?active on|continu(?:es?|ed) to (?:post|tweet|write|publish|use)|(?:posts?|tweets?|publish(?:es)?|broadcasts?|writes?|keeps? (?:tweeting|posting|writing)|announces?)\b<g20>\b(?:on|through|via)|(?<!to )us(?:e|es)(?= [\ue000-\ue004])|rely on|relies on)\b<g20><NAMED>))",
    ),
    Rule(
        id="en.circumvention.around",
        type=T.CIRCUMVENTION_USE,
        needs="",
        state=True,
        pattern=r"(?P<t>\b(?:get|gets|got|getting|go|goes|went|work\w*) (?:a?round|past)\b<g60><C>|\b(?:evad|bypass|circumvent|dodg|skirt|sidestep)\w*\b<g60><C>|<C><g20>\b(?:was|were|is|are|has been|have been) (?:downloaded|installed|used)\b)",
    ),
    Rule(
        id="en.domestic.launched",
        type=T.DOMESTIC_LAUNCH,
        needs="topic",
        pattern=rf"(?P<t>\b(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|introduc(?:ed|es|ing)|roll(?:ed|s|ing)? out|releas(?:ed|es|ing)|present(?:ed|s)|creat(?:ed|es)|built|debut(?:ed|s))\b<g40>\b{_HOME}\b<g20>(?:\b{_MAKER}\b|<CLASS>)"
        rf"|\b(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|introduc(?:ed|es|ing)|roll(?:ed|s|ing)? out|releas(?:ed|es|ing)|creat(?:ed|es)|br(?:ought|ings?) out|c(?:ame|omes?) out with|started|presented)\b<g20><CLASS>"
        rf"|\b(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|introduc(?:ed|es)|releas(?:ed|es))\b<g20><NAMED><g20>\b(?:{_HOME} (?:\w+ ){{0,2}}{_MAKER}|of its own)\b"
        rf"|<NAMED><g40>\b(?:came on the market|was (?:launched|introduced|released|unveiled|rolled out|created)|went live|made its debut)\b)",
    ),
    Rule(
        id="en.domestic.pushed",
        type=T.PROMOTE_DOMESTIC,
        needs="topic",
        state=True,
        pattern=rf"(?P<t>\b(?:urg(?:e|ed|es|ing)|encourag(?:e|ed|es|ing)|call(?:s|ed|ing) (?:on|for)|ask(?:s|ed)|advis(?:ed|es)|recommend(?:ed|s|ing)|invit(?:ed|es)|promot(?:ed|es|ing)|push(?:ed|es|ing)?|nudg(?:ed|es|ing)|advertis(?:es|ed|ing)|support(?:s|ed|ing)?|subsidi[sz](?:es|ed|ing))\b"
        rf"<g60>(?:\b{_HOME} (?:\w+ )?{_MAKER}\b|<CLASS>)"
        rf"|\b(?:loans?|subsid(?:y|ies)|grants?|money|tax breaks?|funding)\b<g40>\b(?:to|for)\b<g40>\b{_HOME} {_MAKER}\b"
        r"|\b(?:traffic|data)\b<g10>\b(?:to|on|for)\b<g10><NAMED><g20>\b(?:half[- ]price|free|cheaper|discounted|half the price)\b)",
    ),
    Rule(
        id="en.public.call",
        type=T.PUBLIC_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.RESTORE,
        needs="topic",
        pattern=r"(?P<t>\b(?:call(?:ed|s|ing)? (?:on|for)|demand(?:ed|s|ing)?|urg(?:ed|es|ing)|appeal(?:ed|s|ing)? (?:to|for)|implor(?:ed|es)|beg(?:ged|s)|press(?:ed|es|ing) (?:for|the)|plead(?:ed|s|ing)? (?:with|for)|lobb(?:ied|ies|ying)|ask(?:ed|s|ing)|petition(?:ed|s)?)\b<g60>\b(?:lift\w*|restor\w+|reinstat\w+|unblock\w*|revers\w+|reopen\w*"
        r"|return (?:of|to)|an end to|end (?:the|its|all)|(?:switch|turn)(?:ing)? <g40>back on|open\w* (?:up|access)|scrap)\b"
        r"|\bsign(?:ed|s|ing)? (?:an? |the )?(?:petition|open letter)\b<g20>\b(?:against|to|for)\b)",
    ),
)
