"""English rows: plans and orders to restrict, and what became of access."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_R = Asks.RESTRICT

PLANS = (
    Rule(id="en.plan.rumoured", type=T.PLANNED_RESTRICTION, modality=M.RUMOURED, asks=_R,
         pattern=r"(?P<t>\b(?:rumou?rs?|rumou?red|speculation)\b<g60>\b(?:<anyban>)\b)"),
    Rule(id="en.plan.mulled-noun", type=T.PLANNED_RESTRICTION, modality=M.POSSIBLE, asks=_R,
         also=True, pattern=r"(?P<t>\b(?:a |any )?(?:mulled|proposed|planned|possible|potential"
         r"|mooted|threatened|looming) (?:<blocking>)\b<g60>(?:<S>)?)"),
    Rule(id="en.plan.considered", type=T.PLANNED_RESTRICTION, modality=M.POSSIBLE, asks=_R,
         pattern=r"(?P<t>\b(?:consider(?:s|ed|ing)?|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|debat(?:es"
         r"|ed|ing)|discuss(?:es|ed|ing)?|contemplat\w+|study(?:ing)?|studies|explor(?:es|ing)"
         r"|look(?:s|ing) (?:at|into)|did not rule out|not rul(?:e|ed|ing) out|float(?:s|ed))\b<g60>"
         r"\b(?:<anyban>)\b)"),
    Rule(id="en.plan.could-be", type=T.PLANNED_RESTRICTION, modality=M.POSSIBLE, asks=_R,
         pattern=r"<ANY><g60>(?P<t>\b(?:could|may|might)\b (?:<adv> |also |soon |well ){0,2}(?:be|face|get)"
         r" (?:<adv> |an? |next ){0,2}(?:<banned>|<blocked>|hit|<blocking>)\b)"),
    Rule(id="en.plan.could", type=T.PLANNED_RESTRICTION, modality=M.POSSIBLE, asks=_R,
         pattern=r"<A><g40>(?P<t>\b(?:could|may|might)\b (?:<adv> |also |soon ){0,2}(?:<toblock>)\b)"),
    Rule(id="en.plan.planned", type=T.PLANNED_RESTRICTION, modality=M.INTENDED, asks=_R,
         pattern=r"(?P<t>\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention|prepar(?:es|ed|ing)"
         r"|propos(?:es|ed|ing|al)|seek(?:s|ing)?|sought|want(?:s|ed)|set|about|poised|moves|moving|vow"
         r"(?:s|ed)?|aims?|pledg\w+|going|bill|draft law|agreed in principle) (?:<g40>\b)?(?:to|for|of|that"
         r" would|which would)\b<g20>\b(?:<toblock>|<blocking>|be <banned>|be <blocked>)\b)"),
    Rule(id="en.plan.will-be", type=T.PLANNED_RESTRICTION, modality=M.INTENDED, asks=_R,
         pattern=r"(?P<t>\b(?:will|would|is to|are to) (?:soon |also |<adv> )?(?:be (?:<adv> )?(?:<banned>"
         r"|<blocked>)|<toblock>)\b)"),
    Rule(id="en.plan.step", type=T.PLANNED_RESTRICTION, modality=M.INTENDED, asks=_R,
         pattern=r"(?P<t>\b(?:initial|first) step towards?\b<g20>\b(?:stopping|ending|<blocking>)\b)"),
)
ORDERS = (
    Rule(id="en.order.governed", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t>\b(?:<order>)\b<g90>\b(?:<toblock>|<blocking>|be <blocked>|be <banned>)\b)"),
    Rule(id="en.order.blocked-by-decision", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t>\b(?:<blocked>|<banned>|closed)\b<g20>\b(?:under|by|on the|following|on|per"
         r"|pursuant to|in line with|after)\b<g20>\b(?:order|decision|ruling|directive|decree"
         r"|instructions?|law|court order)\b)"),
    Rule(id="en.order.with-decision", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t>\b(?:with|by|under|following|through|per)\b (?:an? |the |its )?(?:\w+ )?(?:decision"
         r"|order|ruling|directive|decree|instructions?)\b<g90>\b(?:<blocked>|<banned>)\b)"),
    Rule(id="en.order.acted-on", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R, needs="told",
         pattern=r"(?P<t>\b(?:act(?:ed|ing)|blocked|done|complying|complied)\b<g10>\b(?:on|under|upon|following"
         r"|with)\b<g20>\b(?:instructions?|orders?|directives?|requests?)\b<g20>\b(?:from|of|by)\b)"),
    Rule(id="en.order.issued", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R, needs="told",
         pattern=r"(?P<t><A><g40>\b(?:issu(?:ed|es)|gave|handed down|signed) (?:its|an|the|a)"
         r" (?:\w+ )?(?:order|ruling|injunction|directive)\b)(?!<g40>\b(?:lift|restor|unblock|unban))"),
    Rule(id="en.order.statement-dated", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         needs="told", pattern=r"(?P<t>\b(?:filtering|ban|block|blocking|closure|restriction)\b<g20>"
         r"\b(?:announced|made known|published|declared|confirmed)\b<g60><D>)"),
    Rule(id="en.order.stay-closed-until", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t>\b(?:will|to) (?:stay|remain|be) (?:<blocked>|<banned>|inaccessible)\b<g20>"
         r"\b(?:until|till|for)\b)"),
    Rule(id="en.order.duty", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"<ISP><g40>(?P<t>\b(?:must|have to|had to|were told to|obliged to)\b<g40>\b(?:<toblock>)\b)"),
    Rule(id="en.order.must-be", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"<ANY><g40>(?P<t>\b(?:must|has to|have to)\b be (?:<adv> )?(?:<blocked>|<banned>)\b)"),
    Rule(id="en.order.court-blocked", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t><COURT><g40>\b(?:<blocked>|<banned>|blocks|bans|suspends)\b)"),
    Rule(id="en.block.authorities-banned", type=T.BLOCK, asks=None,
         pattern=r"(?P<t><AUTH> (?:\w+ )?(?:temporarily |briefly |have |has |had ){0,2}banned\b)"),
    Rule(id="en.order.banned-active", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t><A><g60>\b(?:<banned>|bans|outlaws|prohibits|forbids)\b)(?! (?:from|by)\b)"),
    Rule(id="en.order.banned-passive", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t><S><g60>\b(?:was|were|been|being|are being|is being|get|got) (?:<adv> ){0,2}"
         r"(?:<banned>)\b)"),
    Rule(id="en.order.ban-imposed", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t>\b(?:impos(?:ed|es|ing)|announc(?:ed|es|ing)|plac(?:ed|es|ing)|enact(?:ed|s)"
         r"|slapp(?:ed|ing)|declar(?:ed|es)|extend(?:ed|s)|renew(?:ed|s)|introduc(?:ed|es)|issued|put)\b"
         r"<g40>\b(?:bans?|prohibition|suspension)\b)"),
    Rule(id="en.order.decided-to", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t><A><g40>\b(?:suspend(?:ed|s)|indefinitely suspended|announced the suspension of)\b)"),
    Rule(id="en.order.headline-ban", type=T.ORDER_BLOCK, modality=M.ORDERED, asks=_R,
         pattern=r"(?P<t><A><g20> (?:bans|outlaws|orders)\b)"),
)
_TESTER = (
    r"(?:<M>|<users>|<PLACE> users|tests?|measurements?|probes?|metrics|network data|data|traffic"
    r" data|an? \w+ (?:journalist|reporter|correspondent))"
)
_DEAD = (
    r"(?:(?:was|were|is|are|be|been|being|had|has|became|become|remains?|remained) (?:<adv> )?"
    r"(?:inaccessible|unreachable|unavailable|blocked|restricted|down|offline|disrupted|filtered"
    r"|throttled|unusable|not (?:working|loading|accessible|available|opening))"
    r"|unable to (?:access|open|use|log|connect|send|load|reach)"
    r"|could(?: no longer|n't| not) (?:access|open|use|connect|reach|log|load)"
    r"|can(?:not|'t| no longer) (?:access|open|use|connect|reach)|fail(?:ed|s|ing) to (?:load|connect"
    r"|open)|(?:trouble|difficult\w+|problems?) (?:access|open|load|connect|us)\w*|outages?"
    r"|would not (?:load|open|connect)|stopped (?:working|loading)|timed? out|keeping users from"
    r"|lost access|disruptions?|(?:<adv> )?(?:blocked|restricted|inaccessible|unavailable)\b)"
)
_ALIVE = (
    r"(?:(?:still|again|now) (?:<adv> )?(?:work(?:ing|s|ed)|accessible|available|reachable|usable"
    r"|functioning|online|up|open)|(?:was|were|is|are) (?:<adv> )?(?:accessible|working|available"
    r"|reachable|usable|functioning)|(?:could|can) (?:still|again|now) (?:be )?(?:access\w*|open|use[d]?"
    r"|reach\w*)|(?:service|access) (?:was |has been |is )?(?:being )?(?:returning|restored|back)"
    r"|working normally|loads? normally|remained accessible)"
)
EFFECTS = (
    Rule(id="en.observed.accessible", type=T.ACCESS_OBSERVATION, subtype="accessible", needs="any",
         pattern=rf"\b{_TESTER}(?=\W)<g120>(?P<t>\b{_ALIVE}\b)(?!<g40>(?:<C>|\bvia\b|\busing\b))"),
    Rule(id="en.observed.monitor", type=T.ACCESS_OBSERVATION, subtype="blocked", needs="any",
         pattern=rf"<MON><g120>(?P<t>{_DEAD})"),
    Rule(id="en.observed.after-monitor", type=T.ACCESS_OBSERVATION, subtype="blocked", needs="any",
         pattern=rf"(?P<t>{_DEAD})<g90>(?:<MON> (?:said|reported|says|confirmed|showed|found)"
         r"|(?:according to|said|reported by) <MON>)"),
    Rule(id="en.observed.users", type=T.ACCESS_OBSERVATION, subtype="blocked", needs="any",
         pattern=rf"\b(?:<users>|tests?|measurements?|metrics|probes?|network data|<MEDIA> (?:journalists?"
         rf"|reporters?|correspondents?))\b<g60>(?P<t>\b(?:unable to|could(?: no longer|n't| not)"
         r"|can(?:not|'t| no longer)|(?:report(?:ed|s|ing)?|experienc\w+|fac\w+|complain\w+)<g40>(?:outages?|trouble|difficult\w+|problems"
         r"|disruptions?|inaccessible|not (?:loading|working|open\w*)|unavailable|unable|could not|down)|show(?:s|ed|n)?<g60>(?:blocked"
         r"|inaccessible|unreachable|failed|failing|fails|interference|restricted|blocking))\b)"),
    Rule(id="en.observed.not-accessible", type=T.ACCESS_OBSERVATION, subtype="blocked", needs="any",
         pattern=r"(?P<t><S><g40>\b(?:was|were|is|are|became|had become|has become|went) (?:<adv> )?"
         r"(?:inaccessible|unreachable|unavailable|not (?:accessible|loading|reachable|available)|unusable)\b"
         r"<g60>\b(?:by|on|from|at|as of|since|for|in)\b)"),
    Rule(id="en.throttle", type=T.THROTTLE, needs="any", subtype="throttled",
         pattern=r"(?P<t>\b(?:throttl(?:ed|es|ing|e)|slow(?:ed|s|ing)(?: down)?|slowdown of|reduc\w+ (?:the )?speeds?"
         r"|degrad(?:ed|es|ing))\b<g40><ANY>|<ANY><g40>\b(?:throttl(?:ed|ing)|slowed(?: down)?|slow to a crawl"
         r"|degraded)\b)"),
    Rule(id="en.shutdown.active", type=T.SHUTDOWN, needs="any",
         pattern=r"(?P<t>\b(?:cut(?:s|ting)?(?: off)?|shut(?:s|ting)?(?: down| off)?|suspend(?:ed|s|ing)?|disconnect"
         r"(?:ed|s|ing)|switch(?:ed|es) off|turn(?:ed|s) off|blocked|disabled|severed|pulled the plug on|halted)\b"
         r"<g40><NET>)"),
    Rule(id="en.shutdown.passive", type=T.SHUTDOWN, needs="any",
         pattern=r"(?P<t><NET><g40>\b(?:(?:was|were|is|are|has been|have been|been|remained?|remains) (?:<adv> )?"
         r"(?:cut(?: off)?|shut(?: down| off)?|suspended|disconnected|switched off|turned off|blocked|severed|disabled"
         r"|down)|went (?:down|dark|offline)|shutdown (?:began|was imposed|hit))\b)"),
    Rule(id="en.shutdown.noun", type=T.SHUTDOWN, needs="", pattern=
         r"(?P<t>\b(?:impos(?:ed|es|ing)|order(?:ed|s)|enforc(?:ed|es)|in the midst of|plunged into|under)\b<g40>"
         r"\b(?:internet|communications?|data|connectivity|network) (?:shutdown|blackout|outage|cut-?off)\b)"),
    Rule(id="en.unblock.unblocked", type=T.UNBLOCK, needs="any", pattern=
         r"(?P<t>\b(?:unblock(?:ed|s)|unbanned|restored access to|reopened|reinstated|restored)\b)(?<!be unblocked)"),
    Rule(id="en.unblock.access-restored", type=T.UNBLOCK, needs="any", pattern=
         r"(?P<t>\b(?:access|service|connectivity|connection)\b<g60>\b(?:was|were|has been|have been|had been|is being"
         r"|is|being)? ?(?:<adv> )?(?:restored|re-?established|resumed|reinstated|back to normal)\b)"),
    Rule(id="en.unblock.back", type=T.UNBLOCK, needs="any", pattern=
         r"(?P<t><ANY><g40>\b(?:is|are|was|were|came|has come|have come|went|became|has been|have been) (?:now |once"
         r" again |again |partially |gradually )?(?:back(?: online)?|available again|accessible again|working again"
         r"|reopened|accessible once more)\b)"),
    Rule(id="en.unblock.restrictions-lifted", type=T.UNBLOCK, needs="any", pattern=
         r"(?P<t>\b(?:<curbs>)\b<g60>\b(?:was|were|has been|have been|had been|being|are) (?:<adv> |gradually )?(?:lifted"
         r"|eased|removed|ended)\b|\blifting (?:the |of the )?(?:<curbs>) on\b)"),
    Rule(id="en.status.accessible", type=T.STATUS_CLAIM, subtype="accessible", needs="any", state=True,
         pattern=r"(?P<t><ANY> (?:<g20>\b)?(?:is|are|remains?|stays?) (?:<adv> |widely |easily |freely ){0,2}(?:accessible"
         r"|available|reachable|unrestricted|not blocked|open|working)\b)(?!<g20>(?:only |easily )?(?:via|using|through|in "
         r"\d|for (?:download|free)))"),
    Rule(id="en.status.blocked", type=T.STATUS_CLAIM, subtype="blocked", needs="any", state=True,
         pattern=r"(?P<t><ANY><g60>\b(?:(?:is|are|remains?|stays?|stand) (?:<adv> ){0,2}(?:<blocked>|<banned>"
         r"|inaccessible|unavailable|unreachable|offline)|(?:has|have) (?:long |<adv> )?been (?:<adv> )?(?:<blocked>"
         r"|<banned>|inaccessible)<g40>\b(?:since|for (?:years|more|over|months|nearly|almost|the past|a))"
         r"|being (?:<blocked>) (?:for|in))\b)"),
    Rule(id="en.status.list", type=T.STATUS_CLAIM, subtype="blocked", needs="any", state=True,
         pattern=r"(?P<t>\b(?:list of|among the|joins?)\b<g60>\b(?:<blocked>|<banned>) (?:in|by)\b)"),
    Rule(id="en.status.history", type=T.STATUS_CLAIM, needs="any", past=True,
         pattern=r"(?P<t>\bhistory of\b<g40>\b(?:<blocking>)\b)"),
    Rule(id="en.block.headline", type=T.BLOCK, pattern=r"(?P<t><A><g20>\bblocks\b(?! on))<g60><ANY>"),
    Rule(id="en.block.active", type=T.BLOCK, pattern=
         r"(?P<t>\b(?:has|have|had)? ?(?:<adv> ){0,2}(?:been )?(?:started (?:to block|blocking)|began (?:to block|blocking)"
         r"|blocked|blocking|cut off|shut down|filtered|disabled access|severed|throttled access|restricted|barred access|shut off"
         r"|are blocking|is blocking|limited access|suspended access|took down|knocked offline|censored)\b)(?! (?:by|under|in|for|since)\b)"
         r"<g90><S>"),
    Rule(id="en.block.passive", type=T.BLOCK, pattern=
         r"(?P<t><S><g60>\b(?:was|were|been|being|got|went) (?:<adv> ){0,2}(?:<blocked>)\b)"),
    Rule(id="en.block.dark", type=T.BLOCK, pattern=
         r"(?P<t><S><g40>\b(?:(?:have|has|had)? ?(?:gone|went|go(?:es)?) (?:dark|offline|down|silent)|(?:was|were) (?:put out of reach"
         r"|knocked out|taken offline)|stopped working)\b)"),
    Rule(id="en.block.imposed", type=T.BLOCK, pattern=
         r"(?P<t>\b(?:impos(?:ed|es|ing)|placed|put|introduced|enforced|implemented)\b<g20>\b(?:blocks?|restrictions?|blockade|filters?)"
         r" (?:on|to|of|against)\b)"),
    Rule(id="en.block.lost", type=T.BLOCK, pattern=
         r"(?P<t>\b(?:lost|losing|denied|deprived of|cut off from)\b<g20>\b(?:access (?:to)?)<g60><S>)"),
    Rule(id="en.block.of", type=T.BLOCK, confidence=0.4, needs="named", pattern=
         r"(?P<t>\b(?:blocked access|barred access|access<g40>(?:was|were|has been|have been) (?:<blocked>))\b)"),
    Rule(id="en.void.leftover", type=None, pattern=r"(?P<t>\b(?:<anyban>)\b)"),
)  # fmt: skip
