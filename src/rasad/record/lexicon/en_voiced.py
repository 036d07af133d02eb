# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what people ask for and object to, why it is done, what they meet with."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

# No office and no court stands between the head of the clause and its verb.
_NOBODY = r"(?:^|[,;:] |\bthat |\band )\W{0,2}(?:[^\ue010-\ue012\ue017,;:!?\n]){0,80}?"
_NO_PLATFORM = _NOBODY.replace(r"\ue010", r"\ue000\ue010").replace(r"\ue012", r"\ue013")
_TO_WHOM = r"(?:<A>|<D>|<ISP>|\b(?:authorities|government|governments|state|ministry|minister|regulator|officials|junta|president|police|operators|cabinet|parliament|courts?|providers|rulers|leaders|commission)\b)"
_TO_DO = r"(?:lift|restore|reinstate|unblock|reverse|reopen|return|end|withdraw|scrap|repeal|revoke|stop|refrain|publish|disclose|reconsider|think again|keep|halt|drop|guarantee|respect|explain|justify|make (?:good|public)|rescind|cancel|abandon|ensure|turn|switch|put)"
_THE_CURB = r"(?:the|this|that|these|such|its|their|his|her|any) (?:\w+ ){0,2}?(?:shutdowns?|suspensions?|block(?:s|ing|ade)?|bans?|blackouts?|move|measures?|decisions?|orders?|restrictions?|cuts?|throttling|censorship|closures?|outages?|requests?|directives?|step|curbs|plan|bill|law|rules?|filtering|regulation)"
_BAD = r"(?:disproportionate|unlawful|illegal|unconstitutional|arbitrary|unjustified|unacceptable|censorship|undemocratic|draconian|excessive|unnecessary|unwarranted|a (?:\w+ )?(?:attack|assault|blow|violation|breach|mistake|disgrace|setback|insult|outrage|threat|crime|step back(?:wards?)?)|an (?:\w+ )?(?:attack|assault|outrage|affront|insult|abuse|overreach|attempt)|collective punishment|political|repressive|wrong|dangerous|shameful|harmful|thoughtless|reckless|senseless|pointless|short-?sighted|ill-(?:judged|advised|conceived)|absurd|foolish|hasty|cruel|unfair|unreasonable|unworkable|futile|heavy-handed|out of (?:all )?proportion|counter-?productive)"

VIEWS = (
    Rule(
        id="en.public.asked-to",
        type=T.PUBLIC_DEMAND,
        modality=M.DEMANDED,
        needs="told",
        pattern=rf"{_NOBODY}(?P<t>\b(?:ask(?:ed|s)?|urg(?:ed?|es|ing)|call(?:ed|s|ing)? (?:up)?on|appeal(?:ed|s)? to|press(?:ed|es)?|implor(?:ed|es)|begg?(?:ed|s)|plead(?:ed|s)? with|demand(?:ed|s) that|petition(?:ed|s)?|writ(?:ten|es?) to|wrote to)\b<g20>{_TO_WHOM}<g60>\b(?:to|must) (?:(?:immediately|urgently|fully|at once) )?{_TO_DO}\b)",
    ),
    Rule(
        id="en.public.called-for",
        type=T.PUBLIC_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.RESTORE,
        needs="told",
        pattern=rf"{_NOBODY}(?P<t>\b(?:call(?:ed|s|ing)? for|demand(?:ed|s|ing)?|press(?:ed|es) for|push(?:ed|es)? for|want(?:ed|s)?)\b<g60>\b(?:to be (?:fully |immediately )?(?:restored|lifted|reopened|unblocked|reversed|reinstated|reconnected|published|withdrawn|scrapped|ended)|(?:the |an? )?(?:immediate |full |prompt )?(?:restoration|reinstatement|lifting|return|reversal|withdrawal|repeal|end)\b(?: (?:of|to))?))",
    ),
    Rule(
        id="en.oppose.called-it",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"{_NO_PLATFORM}(?P<t>\b(?:call(?:ed|s|ing)|brand(?:ed|s)|describ(?:ed|es|ing)|condemn(?:ed|s)|label(?:led|s)|denounc(?:ed|es|ing)|term(?:ed|s)|regard(?:ed|s)|consider(?:ed|s)|sees|saw|decr(?:ied|ies)|criticis(?:ed|es)|criticiz(?:ed|es))\b (?:{_THE_CURB}|it)\b<g40>\b(?:as )?\W?{_BAD}\b)",
    ),
    Rule(
        id="en.oppose.is-bad",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"(?<!ruled )(?<!held )(?P<t>\b{_THE_CURB}\b(?: (?:was|is|were|are|would be|will be|amounts? to|amounted to|constitut(?:es|ed)|represent(?:s|ed)))? {_BAD}\b)(?=<g60>\b(?:said|says|wrote|told|according to|argued)\b)(?!<g60><COURT>)",
    ),
    Rule(
        id="en.oppose.not-believe",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"(?P<t>\b(?:(?:did|does|do)(?: not|n't) (?:believe|think|accept|agree|consider)|(?:was|is|were|are) not (?:persuaded|convinced)|disagree(?:d|s)? with|(?:voic|express|rais)ed (?:\w+ )?(?:concern|doubts?|alarm|dismay|regret)s? (?:about|at|over|that))\b<g20>\b{_THE_CURB}\b)",
    ),
    Rule(
        id="en.oppose.warned-of-harm",
        type=T.OPPOSITION,
        needs="told",
        pattern=rf"{_NOBODY}(?P<t>\bwarn(?:ed|s|ing) (?:of|about|that)\b<g60>\b(?:harms?|damages?|damaging|chilling|losses|consequences|precedent|costs?|hurts?|hurting|isolat\w+|cripple|undermin\w+|endanger\w*|lives at risk)\b)",
    ),
)

WHY = (
    Rule(
        id="en.justified.cites",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=r"(?P<t>\b(?:cit(?:ed|es)|plead(?:ed|s)?|pled|invok(?:ed|es)|pointed to|points to|put forward)\b (?:the |an? |its |unspecified |reasons of |grounds of |concerns? (?:over|about|for) )*(?:\w+ )?(?:risks?|danger|threats?|national security|public (?:order|safety|security)|security|exams?|cheating|hate|disinformation|misinformation|fake|false|rumou?rs?|unrest|violence|moral\w*|terror\w*|law and order|stability|safety of)\b)",
    ),
    Rule(
        id="en.justified.not-allow",
        type=T.JUSTIFICATION,
        needs="any",
        pattern=r"(?P<t>\b(?:cannot|can't|could not|will not|would not|must not|won't) (?:allow|let|permit|tolerate|accept)\b<g20>(?:<ANY>)<g20>\b(?:to be |being |be )?(?:used?|become|turned?|spread|serve|misused|abused|exploited)\b)",
    ),
    Rule(
        id="en.justified.failed",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=r"(?:<AUTH>|<A>|<D>)<g40>\b(?:said|says|explained|argued|stated|because|announced)\b<g90>(?P<t>\b(?:ha(?:s|ve|d) (?:repeatedly |not |persistently )?(?:failed|refused|declined|neglected) to (?:take down|remove|delete|moderate|block|restrict|police|stop|curb|open|appoint|regist\w+|hand over|co-?operate|answer|pay)\b|(?:was|were|is|are|has been|have been|had been) (?:being )?(?:used|misused|abused) (?:to|for|by)\b))",
    ),
    Rule(
        id="en.justified.fell-foul",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=r"\b(?:said|says|explained|argued|because|announced|told)\b<g60>(?:<P>|\b(?:they|it|the (?:platform|compan|app|site|service|network)\w*)\b) (?P<t>(?:ha(?:s|ve|d) )?(?:broke|broken|fell foul of|fallen foul of|ran afoul of|run afoul of|fell short of|fallen short of)\b (?:an? |the |its )?(?:\w+ )?(?:law|laws|rules?|requirements?|regulations?|licen[cs]e)\b(?:<g40>\b(?:data|servers)\b<g60>\b(?:kept|stored|held)\b)?)",
    ),
    Rule(
        id="en.justified.to-prevent",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=r"(?P<t>\b(?:the |this |that )(?:step|measure|move|suspension|cut|shutdown|block|blocking|ban|decision|order|restriction|aim|purpose|goal|reason|intention)s?\b<g40>\b(?:was|is|were|are) (?:meant |needed |necessary |intended |designed |taken |imposed |aimed |in order |required )?(?:to (?:prevent|stop|curb|keep|protect|preserve|avoid|fight|combat|calm|safeguard|stem|contain)|at (?:preventing|stopping|curbing|keeping|protecting))\b)",
    ),
)

SAID_SO = (
    Rule(
        id="en.conditions.could-return",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="told",
        pattern=r"^(?![^;\n]*\b(?:assur|promis|pledg|vow|undert)\w*)[^;\n]{0,120}?(?P<t>\b(?:could|can|may|might|would|will|shall)(?: still)? (?:come back|return|be (?:restored|unblocked|back|reopened|reinstated|lifted)|resume|reopen|work again|operate again)\b<g20>\b(?:if|once|provided(?: that)?|as soon as|when|on condition(?: that)?|only (?:if|when|after))\b (?:<P>|it|they|he|the (?:company|platform|firm|app|service|network|owners?)|its owners?)\b<g60>)",
    ),
    Rule(
        id="en.promise.lifted-once",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.RESTORE,
        needs="told",
        pattern=r"(?P<t>\b(?:would|will|shall|to) be (?:lifted|restored|removed|eased|unblocked|back|reopened|switched back on|reconnected)\b<g20>\b(?:once|when|as soon as|after|the moment)\b)(?! (?:<P>|it|the company|the platform))",
    ),
    Rule(
        id="en.threat.warned-access",
        type=T.THREAT,
        modality=M.THREATENED,
        asks=Asks.RESTRICT,
        needs="told",
        pattern=r"(?P<t>\b(?:warn(?:ed|s|ing)|threaten(?:ed|s|ing))\b<g40>(?:\b(?:access|it|they|services?|platforms?|sites?|apps?|those|compan(?:y|ies)|non-?compliant \w+)\b|<S>)<g20>\b(?:would|will|could|may|might|faces?|risks?|risked) (?:also )?(?:being |be )?(?:<blocked>|<banned>|next)\b)",
    ),
    Rule(
        id="en.plan.next",
        type=T.PLANNED_RESTRICTION,
        modality=M.RUMOURED,
        asks=Asks.RESTRICT,
        pattern=r"(?P<t>\b(?:rumou?rs?|talk|speculation|fears?|reports?|word)\b<g40><S><g20>\b(?:would|will|could|may|might|is to|was to) be (?:next|the next|<blocked>|<banned>)\b)",
    ),
    Rule(
        id="en.promote.asked-to-leave",
        type=T.PROMOTE_DOMESTIC,
        needs="service",
        pattern=r"(?:<A>|<D>|\b(?:president|he|she|minister|officials)\b)<g40>(?P<t>\b(?:asked|urged|called on|told|advised|encouraged|invited|exhorted)\b(?:(?!<STORE>|\b(?:stores?|<sector>|soldiers)\b)[^;!?\n]){0,40}?\bto (?:(?:delete|drop|leave|uninstall|abandon|ditch|quit|give up)\b<g20><S><g60>\b(?:move|switch|go|use|install)\b<g20><S>|(?:switch|move|migrate) (?:from <S> )?to (?:<S>)))",
    ),
    Rule(
        id="en.nocomment.neither",
        type=T.NO_COMMENT,
        needs="topic",
        pattern=r"(?P<t>\b(?:neither|none|nobody|no one)\b<g40>\b(?:answered|replied|responded|returned|commented|would comment|was available)\b)",
    ),
)

# After all other rows of effects.
MET = (
    Rule(
        id="en.block.service-dropped",
        type=T.BLOCK,
        needs="told",
        pattern=r"(?:^|[,;] )(?:(?!<P>|<STORE>|\b(?:company|compan(?:y|ies)|it|firm|they|stores?|users)\b)[^;!?\n]){0,60}?(?P<t>\b(?:dropped|cut off|took down|switched off|pulled) the (?:service|app|platform|site|network)s?(?=\W+(?:within|on|at|by|after|from|in|hours|minutes|overnight|said|soon|immediately|last)\b|[,.]|$))",
    ),
    Rule(
        id="en.shutdown.went-off",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"<NET><n10>(?P<t>\b(?:went|gone|goes|going) (?:off|dark|dead|silent)\b(?! (?:the|on|because of)\b))",
    ),
    Rule(
        id="en.status.out-since",
        type=T.STATUS_CLAIM,
        subtype="blocked",
        needs="any",
        state=True,
        pattern=r"(?P<t><ANY>, (?:all |both )?(?:out|blocked|offline|shut|gone|closed|dark|barred|banned|unreachable|inaccessible) since\b)",
    ),
    Rule(
        id="en.circumvention.counted",
        type=T.CIRCUMVENTION_USE,
        needs="",
        pattern=r"(?P<t><C><n20>\b(?:counted|reported|recorded|saw|gained|drew|had|logged|added)\b<g20>\d[\d.,]* ?(?:million|thousand|m|k)?<n20>\b(?:users|people|downloads|installs|installations|connections)\b)",
    ),
    Rule(
        id="en.shutdown.and-then",
        type=T.SHUTDOWN,
        needs="any",
        pattern=r"<NET><n40>\band (?:was |were )?(?:then |later )?(?P<t>(?:cut off|cut|switched off|shut (?:down|off)|turned off|suspended|disconnected)\b)",
    ),
    Rule(
        id="en.seen.out-of-reach",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="told",
        pattern=r"(?:<ANY>|\b(?:site|app|service|platform|network|page|it|they)\b)<g40>(?P<t>\b(?:stayed|remained|was|were|went|(?:has|have|had) (?:been|become|gone|stayed|remained)|became|grew|proved|turned)\b (?:<adv> |very |all but |almost |increasingly |nearly |out ){0,2}(?:out of reach|hard to (?:reach|use|open|load|get)|difficult to (?:reach|use|open|load|access)|unreachable|beyond reach|impossible to (?:reach|open|load|use|access)|barely usable|unusable|patchy|unavailable|unresponsive))(?!<g20>\b(?:to|for) (?:him|her|comment))",
    ),
    Rule(
        id="en.seen.no-longer",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="told",
        pattern=r"(?:<ANY>|\b(?:sites?|apps?|services?|platforms?|network|pages?|it|they|messages|calls)\b)<g20>(?P<t>\b(?:still |now )?(?:times?|timed) out\b|\b(?:no longer|stopped|ceased to|failed to|would not|did not|wouldn't|didn't|refused to|could not be) (?:loaded|opened|worked|responded|connected|functioned|loads|opens|works|respond|load|open|work(?!ed)|loading|opening|working|responding|connecting|connect|opened|reached|loading|refresh(?:ing|ed)?)\b)(?!<g20>\b(?:with|for (?:the )?(?:company|ministry)))",
    ),
    Rule(
        id="en.seen.users-lost",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="any",
        pattern=r"(?:\b(?:<users>|subscribers?|customers?|households)\b)<g40>(?P<t>\b(?:lost|were without|found themselves without|had no)\b (?:access to |contact with |use of |the use of )?(?:the )?(?=<ANY>))",
    ),
    Rule(
        id="en.seen.users-unable",
        type=T.ACCESS_OBSERVATION,
        subtype="blocked",
        needs="told",
        pattern=r"(?:\b(?:<users>|subscribers?|customers?|residents|players|gamers|readers|viewers)\b)<g60>(?P<t>\b(?:(?:was|were|been|are) (?:<adv> )?unable to|could(?: not|n't| no longer| hardly| barely)|can(?:not|'t| no longer)|struggl\w+ to|fail(?:ed|ing) to|ha(?:s|ve|d) trouble|had difficulty) (?:open|load|reach|send|hear|connect|use|see|log|sign|access|watch|call|post|download|get|visit|view|play|message|opening|loading|sending|reaching|connecting)\w*)",
    ),
    Rule(
        id="en.seen.status-was",
        type=T.STATUS_CLAIM,
        subtype="accessible",
        needs="any",
        state=True,
        pattern=r"(?=<g120>\b(?:as of|so far|at the time of writing|by \w+|on \w+day)\b)<g120>(?P<t><ANY><n20>\b(?:was|were) (?:still )?(?:working|running|operating|functioning|available|accessible|reachable) (?:normally|as usual|without|fine|as normal|again|everywhere))",
    ),
    Rule(
        id="en.circumvention.fire-up",
        type=T.CIRCUMVENTION_USE,
        needs="",
        pattern=r"(?:\b(?:<users>|others|some|most|many|they|everyone|families|shops|traders|players|gamers|residents|young people)\b)<g40>(?P<t>\b(?:fir(?:e|ed|ing) up|turn(?:ed|ing|s)? (?:on|to)|reach(?:ed)? for|get(?:ting)? by (?:with|on)|got by (?:with|on)|install(?:ed|ing)?|download(?:ed|ing)?|resort(?:ed|ing)? to|switch(?:ed)? on|fall back on|fell back on|rel(?:y|ied) on|us(?:e|ed|ing)|go through|went through|pass(?:ed)? through)\b (?:an? |their |free |paid |cheap |foreign )*<C>)",
    ),
)
