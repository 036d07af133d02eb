# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what became of access, and who saw it."""

from rasad.model.vocabulary import StatementType
from rasad.record.grammar import Rule

T = StatementType

_TESTER = (
    r"(?:<M>|<PLACE> users|\b(?:<users>|tests?|measurements?|"
    r"probes?|metrics|network data|data"
    r"|traffic data|an? \w+ (?:journalist|reporter|correspondent))\b)"
)

_DEAD = (
    r"(?:(?:was|were|is|are|be|been|being|had|has|became|become|"
    r"remains?|remained) (?:<adv> )?"
    r"(?:inaccessible|unreachable|unavailable|blocked|restricted|"
    r"down|offline|disrupted|filtered"
    r"|throttled|unusable|not (?:working|loading|accessible|available|opening))"
    r"|unable to (?:access|open|use|log|connect|send|load|reach)"
    r"|could(?: no longer|n't| not) (?:access|open|use|connect|reach|log|load)"
    r"|can(?:not|'t| no longer) (?:access|open|use|connect|reach)"
    r"|fail(?:ed|s|ing) to (?:load|connect"
    r"|open)|(?:trouble|difficult\w+|problems?) (?:access|open|"
    r"load|connect|us)\w*|outages?"
    r"|would not (?:load|open|connect)|stopped (?:working|loading)"
    r"|timed? out|keeping users from"
    r"|lost access|disruptions?|(?:<adv> )?(?:blocked|restricted|"
    r"inaccessible|unavailable)\b)"
)

_ALIVE = (
    r"(?:(?:still|again|now) (?:<adv> )?(?:work(?:ing|s|ed)|"
    r"accessible|available|reachable|usable"
    r"|functioning|online|up|open)|(?:was|were|is|are) (?:<adv> )"
    r"?(?:accessible|working|available"
    r"|reachable|usable|functioning)|(?:could|can) (?:still|"
    r"again|now) (?:be )?(?:access\w*|open|use[d]?"
    r"|reach\w*)|(?:service|access) (?:was |has been |is )?(?:being "
    r")?(?:returning|restored|back)"
    r"|working normally|loads? normally|remained accessible)"
)

EFFECTS = (
    Rule(
        id="en.observed.accessible",
        type=T.ACCESS_OBSERVATION,
        subtype="accessible",
        needs="any",
        pattern=rf"{_TESTER}(?=\W)<g120>(?P<t>\b{_ALIVE}\b)(?!<g40>(?:<C>|"
        rf"\bvia\b|\busing\b))",
    ),
    Rule(
        id="en.observed.monitor",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=rf"<MON><g120>(?P<t>{_DEAD})",
    ),
    Rule(
        id="en.observed.after-monitor",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=rf"(?P<t>{_DEAD})<g90>(?:<MON> (?:said|reported|says|confirmed|"
        rf"showed|found)"
        r"|(?:according to|said|reported by) <MON>)",
    ),
    Rule(
        id="en.observed.users",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"(?:\b(?:<users>|tests?|measurements?|metrics|probes?|network d"
        r"ata)\b|<MEDIA>)<g60>(?P<t>\b(?:unable to|could(?: no longer|"
        r"n't| not)"
        r"|can(?:not|'t| no longer)|(?:report(?:ed|s|ing)?|experienc\w+|"
        r"fac\w+|complain\w+)<g40>(?:outages?|trouble|difficult\w+|"
        r"problems"
        r"|disruptions?|inaccessible|not (?:loading|working|open\w*)"
        r"|unavailable|unable|could not|down)|show(?:s|ed|n)?<g60>(?:blo"
        r"cked"
        r"|inaccessible|unreachable|failed|failing|fails|interference|"
        r"restricted|blocking))\b)",
    ),
    Rule(
        id="en.observed.not-accessible",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"(?P<t><S><g40>\b(?:was|were|is|are|became|had become|has becom"
        r"e|went) (?:<adv> )?"
        r"(?:inaccessible|unreachable|unavailable|not (?:accessible|"
        r"loading|reachable|available)|unusable)\b"
        r"<g60>\b(?:by|on|from|at|as of|since|for|in)\b)",
    ),
    Rule(
        id="en.throttle",
        type=T.THROTTLE,
        needs="any",
        subtype="throttled",
        pattern=r"(?P<t>\b(?:throttl(?:ed|es|ing)|slow(?:ed|s|ing)(?: down)?"
        r"|(?:began|started|had|forced|obliged) to (?:throttle|slow(?: down)?)"
        r"|(?<!to )(?<!will )(?<!would )(?<!can )(?<!could )(?<!may )(?<!might )"
        r"(?<!should )(?<!must )(?<!not )throttle"
        r"|slowdown of|reduc(?:ed|es|ing|tions?) (?:the )?speeds?|reduction of speeds?"
        r"|degrad(?:ed|es|ing))\b<g40><ANY>|<ANY><g40>\b(?:throttl(?:ed|"
        r"ing)|slowed(?: down)?|slow to a crawl"
        r"|degraded)\b)",
    ),
    Rule(
        id="en.shutdown.active",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t>\b(?:cut(?:s|ting)?(?: off)?|shut(?:s|ting)?(?: down|"
        r" off)?|suspend(?:ed|s|ing)?|disconnect"
        r"(?:ed|s|ing)|switch(?:ed|es) off|turn(?:ed|s) off|blocked|"
        r"disabled|severed|pulled the plug on|halted)\b"
        r"<g40><NET>)",
    ),
    Rule(
        id="en.shutdown.passive",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"(?P<t><NET>(?:(?!<S>)[^;,!?\n]){0,40}?\b(?:(?:was|were|is|are|has been|have been|"
        r"been|remained?|remains) (?:<adv> )?"
        r"(?:cut(?: off)?|shut(?: down| off)?|suspended|disconnected|"
        r"switched off|turned off|blocked|severed|disabled"
        r"|down)|went (?:down|dark|offline)|shutdown (?:began|was imposed|hit))\b)",
    ),
    Rule(
        id="en.shutdown.noun",
        type=T.SHUTDOWN,
        needs="",
        pattern=r"(?P<t>\b(?:impos(?:ed|es|ing)|order(?:ed|s)|enforc(?:ed|"
        r"es)|in the midst of|plunged into|under)\b<g40>"
        r"(?:<NET>|\b(?:internet|communications?|data|connectivity|network))"
        r" (?:shutdown|blackout|outage|cut-?off)\b)",
    ),
    Rule(
        id="en.unblock.unblocked",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>\b(?:unblock(?:ed|s)|unbanned|restored access to|regain(?:ed|ing|s) access to|"
        r"reopened|reinstated|restored(?= (?:the |full |partial |some )*(?:<ANY>|access|service|connectivity|network|connection|[\\w-]+ <ANY>)))"
        r"\b)(?<!be unblocked)(?<!not been unblocked)",
    ),
    Rule(
        id="en.unblock.access-restored",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>\b(?:access|service|connectivity|connection)\b<g60>\b(?:"
        r"was|were|has been|have been|had been|is being"
        r"|is|being)? ?(?:<adv> )?(?:restored|re-?established|resumed|"
        r"reinstated|back to normal)\b)",
    ),
    Rule(
        id="en.unblock.back",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t><ANY><g40>\b(?:is|are|was|were|came|has come|have come|"
        r"went|became|has been|have been) (?:now |once"
        r" again |again |partially |gradually )?(?:back(?: online)"
        r"?|available again|accessible again|working again"
        r"|reopened|accessible once more)\b)",
    ),
    Rule(
        id="en.unblock.restrictions-lifted",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>\b(?:<curbs>)\b<g60>\b(?:was|were|has been|have been|"
        r"had been|being|are) (?:<adv> |gradually )?(?:lifted"
        r"|eased|removed|ended)\b|\blifting (?:the |of the )?(?:<curbs>) on\b)",
    ),
    Rule(
        id="en.status.accessible",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY> (?:<g20>\b)?(?:is|are|remains?|stays?) (?:<adv> |"
        r"widely |easily |freely ){0,2}(?:accessible"
        r"|available|reachable|unrestricted|not blocked|open|working)"
        r"\b)(?!<g20>(?:only |easily )?(?:via|using|through|in "
        r"\d|for (?:download|free)))",
    ),
    Rule(
        id="en.status.blocked",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY><g60>\b(?<!would )(?<!will )(?<!could )(?<!may )"
        r"(?:(?:is|are|remains?|stays?|stand) (?:<adv>"
        r" ){0,2}(?:<blocked>|<banned>"
        r"|inaccessible|unavailable|unreachable|offline)|(?:has|"
        r"have) (?:long |<adv> )?been (?:<adv> )?(?:<blocked>"
        r"|<banned>|inaccessible)<g40>\b(?:since|for (?:years|more|"
        r"over|months|nearly|almost|the past|a))"
        r"|being (?:<blocked>) (?:for|in))\b)",
    ),
    Rule(
        id="en.status.list",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t>\b(?:list of|among the|joins?)\b<g60>\b(?:<blocked>|"
        r"<banned>) (?:in|by)\b)",
    ),
    Rule(
        id="en.status.history",
        type=T.STATUS_CLAIM,
        needs="any",
        past=True,
        pattern=r"(?P<t>\bhistory of\b<g40>\b(?:<blocking>)\b)",
    ),
    Rule(
        id="en.block.headline",
        type=T.BLOCK,
        pattern=r"(?P<t><A><g20>\bblocks\b(?! on|,))<g60><ANY>",
    ),
    Rule(
        id="en.block.active",
        type=T.BLOCK,
        pattern=r"(?P<t>\b(?:has|have|had)? ?(?:<adv> ){0,2}(?:been )?(?:started"
        r" (?:to block|blocking)|began (?:to block|blocking)"
        r"|blocked|blocking|cut off|shut down|filtered|disabled access|"
        r"severed|throttled access|restricted|barred access|shut off"
        r"|are blocking|is blocking|limited access|suspended access|"
        r"took down|knocked offline|censored)\b)(?! (?:by|under|"
        r"in|for|since)\b)"
        r"<g90><S>",
    ),
    Rule(
        id="en.block.passive",
        type=T.BLOCK,
        pattern=r"(?P<t><S>(?:(?! (?:before|after|when|while|because|until) )[^;!?\n]){0,60}?\b(?:was|were|been|being|got|went) (?:<adv> )"
        r"{0,2}(?:<blocked>)\b)",
    ),
    Rule(
        id="en.block.dark",
        type=T.BLOCK,
        pattern=r"(?P<t><S><g40>\b(?:(?:have|has|had)? ?(?:gone|went|go(?:es)"
        r"?) (?:dark|offline|down|silent)|(?:was|were) (?:put out of rea"
        r"ch"
        r"|knocked out|taken offline)|stopped working)\b)",
    ),
    Rule(
        id="en.block.imposed",
        type=T.BLOCK,
        pattern=r"(?P<t>\b(?:impos(?:ed|es|ing)|placed|put|introduced|enforced|"
        r"implemented)\b<g20>\b(?:blocks?|restrictions?|blockade|"
        r"filters?)"
        r" (?:on|to|of|against)\b)",
    ),
    Rule(
        id="en.block.lost",
        type=T.BLOCK,
        pattern=r"(?P<t>\b(?:lost|losing|denied|deprived of|cut off from)"
        r"\b<g20>\b(?:access (?:to)?)<g60><S>)",
    ),
    Rule(
        id="en.block.of",
        type=T.BLOCK,
        confidence=0.4,
        needs="named",
        pattern=r"(?P<t>\b(?:blocked access|barred access|access<g40>(?:was|"
        r"were|has been|have been) (?:<blocked>))\b)",
    ),
)
