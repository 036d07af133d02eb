# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what services, their users and the shops for apps are told to do."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_HERE = (
    r"(?:(?:with)?in(?:side)?|into|onto|on|to|at|over to) (?:(?:the|its|their|our|his|national|vietnamese) )?"
    r"(?:own |national )?(?:country|kingdom|republic|nation|soil|territory|borders|jurisdiction|home|machines|servers?"
    r"|local|domestic|<PLACE>)|locally|onshore|at home|in-country|(?:in|at) (?:an? )?(?:local|national|domestic) data cent(?:re|er)s?"
)
_HAND = (
    r"hand(?:ing)? (?:over|in|them)|turn(?:ing)? over|surrender(?:ing)?|provid(?:e|ing)|shar(?:e|ing)|disclos(?:e|ing)"
    r"|giv(?:e|ing)(?: up| out| [^,;.!?]{1,30}? access)?|reveal(?:ing)?|unmask(?:ing)?|identify(?:ing)?|trac(?:e|ing)"
    r"|decrypt(?:ing)?|supply(?:ing)?|pass(?:ing)? on|releas(?:e|ing)|furnish|produce|open up|build|install|keep(?! <n20>\b(?:in|on|at home)\b)|name|open(?:ing)?"
)
_REMOVE = (
    r"remov(?:e|al|ing)|tak(?:e|ing) down|delet(?:e|ing|ion)|clos(?:e|ing)|shut(?:ting)?(?: down)?|block(?:ing)?|suspend(?:ing)?"
    r"|withhold(?:ing)?|de-?list(?:ing)?|eras(?:e|ing)|purg(?:e|ing)|pull(?:ing)?(?: down)?|strip|drop|geo-?block|restrict"
    r"|censor|scrub|wipe|unpublish|disable|ban|hide|limit"
)
_SETTLE = (
    r"(?:open|appoint|name|nominate|regist\w+|set up|establish|obtain|get|acquire|apply for|launch|sign|pay|settle|submit"
    r"|comply|complies|cooperat\w*|co-operate|work|hire|agree|apologi[sz]e\w*|introduce|incorporate|designate|moderate|filter)\b"
)
_STEP = (
    r"(?:office|branch|representatives?|lawyer|attorney|licen[cs]e|permit|officers?|entity|company|subsidiary|presence"
    r"|(?:point of )?contact(?: person| point)?|compan(?:y|ies)|tax(?:es)?|fines?|memorandum|local (?:law|version)|laws?|authorities|prosecutors"
    r"|director|ministry|regulator|agency|age checks|moderators|content)"
)
_AGAIN = (
    r"(?:return\w*|com(?:e|ing) back|reopen\w*|re-?open\w*|unblock\w*|unban\w*|restor\w+|reinstat\w+|resum\w+|lift\w*"
    r"|re-?admi\w+|(?:allowed|let) back(?: in)?|back online|operate|be allowed)"
)

# Before promises: what is offered on terms is a demand of them.
CONDITIONS = (
    Rule(
        id="en.terms.for-return",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=r"(?P<t>\b(?:pre)?(?:conditions?|terms|requirements) (?:(?:set|laid down|it set) )?(?:for|of) "
        rf"(?:[\w' -]{{1,20}} )?(?:(?:<ANY>|its|the|their) )?{_AGAIN})",
    ),
    Rule(
        id="en.terms.conditions-to",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=rf"(?P<t>\b(?:conditions?|requirements)\b<n40>\b(?:has|have|must|needs?|had)\b<n20>\b(?:meet|fulfil|satisfy|accept)\w*\b(?:<n40>{_AGAIN})?)",
    ),
    Rule(
        id="en.terms.terms-for",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=r"<A><n20>(?P<t>\b(?:conditions?|terms|demands?|requirements) (?:for|to|on) (?:<ANY>)<n20>\b(?:include|are|were|requir|call)\w*)",
    ),
    Rule(
        id="en.terms.only-if",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=rf"<ANY><g60>(?P<t>\b(?:can|could|may|might|will|would|shall|to) (?:not |only |then |again )*(?:be )?{_AGAIN}<n40>"
        rf"\b(?:(?:only )?(?:if|after|once|when|unless|until)|provided|on condition|as long as)\b)(?!<n20>\b(?:court|judge|appeal|election|vote|review|exam|poll))",
    ),
    Rule(
        id="en.terms.unblocks-if",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=r"<A><g20>(?P<t>\b(?:will|would|can|could|may) (?:only )?(?:unblock|unban|reopen|restore|allow|lift|let)\b<n40>"
        r"\b(?:only (?:if|after|once|when)|provided|on condition|(?:if|once) (?:it|they|the (?:company|platform|app)))\b)",
    ),
    Rule(
        id="en.terms.stay-until",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=r"(?P<t>\b(?:stay|remain|continue|last|not be lifted|in (?:place|force))\b<n40>\b(?:until|unless) (?:the (?:platform|company|app|firm)|it|they|<P>)"
        r" (?:has |have |had )?(?:agree|compl|pay|paid|appoint|name|register|open|remove|delete|accept|meet|met|fulfil|hand|sign)\w*)",
    ),
    Rule(
        id="en.terms.before-return",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=rf"\b(?:<ask>)\b<n40>(?:<P>|<S>)<n20>(?P<t>\b{_SETTLE}<n40>\b(?:before|for) (?:any|the|it|they|its|a)\b<n40>{_AGAIN})",
    ),
    Rule(
        id="en.terms.to-be-unblocked",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=rf"(?P<t>\b(?:to|in order to) (?:be )?{_AGAIN}<n20>,<n20>(?:<S>|<P>|it|the (?:platform|company|app))<n10>\b(?:must|has to|have to|needs? to|should|would have to)\b)",
    ),
    Rule(
        id="en.terms.conditional",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=rf"(?P<t>\b(?:{_AGAIN}|access|lifting)\b<n40>\b(?:conditional|contingent|dependent) (?:up)?on\b|\b(?:access|{_AGAIN})\b<n40>\bdepends? (?:up)?on\b"
        rf"|\bas a (?:pre)?condition (?:for|of)\b<n20>\b{_AGAIN})",
    ),
)

DEMANDS = (
    Rule(
        id="en.data.keep-here",
        type=T.DATA_LOCALISATION_DEMAND,
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"\b(?:<ask>|will have to|should|shall|needs? to|bill|decree|rules)\b<n60>(?P<t>\b(?:stor(?:e|ing)|keep(?:ing)?|host(?:ing)?|hold|process"
        r"|transfer|mov(?:e|ing)|bring|locali[sz]e|locali[sz]ing|plac(?:e|ing)|relocate|set up|build|open|maintain|install|locate|put)\b<n40>\b(?:data|servers?|records"
        rf"|information|databases?|data cent(?:re|er)s?)\b<n60>(?:\b(?:{_HERE})(?!\w)|\bon servers in \w+))",
    ),
    Rule(
        id="en.data.locale",
        type=T.DATA_LOCALISATION_DEMAND,
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"\b(?:<ask>)\b<n40>(?P<t>\blocali[sz]e\b<n40>\b(?:data|databases?|records|servers)\b|\bdata locali[sz]ation\b)",
    ),
    Rule(
        id="en.data.kept-here",
        type=T.DATA_LOCALISATION_DEMAND,
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"(?P<t>\b(?:data|records|information|servers|databases)\b<n40>\b(?:must|has to|have to|should|shall|needs? to|will have to)\b<n10>\bbe (?:\w+ )?"
        rf"(?:stored|kept|held|hosted|processed|located|moved|transferred)\b<n20>\b(?:{_HERE})(?!\w))",
    ),
    Rule(
        id="en.data.ask-hand",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
        pattern=rf"\b(?:<ask>|been (?:asked|pressed|told))\b<n60>(?P<t>\b(?:{_HAND})\b<n40>\b(?:<userdata>)\b)(?!<n20>\b(?:rainfall|weather|locally|onshore)\b)",
    ),
    Rule(
        id="en.data.access-to",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"(?P<t>\b(?:<ask>)\b<n40>\baccess to\b<n40>\b(?:<userdata>)\b|\blets? (?:the )?(?:<A>|police)<n10>\bread\b<n10>\b(?:messages|chats|mail)\b)",
    ),
    Rule(
        id="en.data.ask-for",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"(?P<t>\b(?:<ask>|request|demand|order|warrant|subpoena)\b <n10>(?:<S>|<P>)<n20>\b(?:for|with a (?:demand|request|warrant|order|subpoena) for) <n20>\b(?:<userdata>)\b)",
    ),
    Rule(
        id="en.data.ask-from",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"(?P<t>\b(?:request|demand|seek|sought|subpoena|requir|obtain)\w*\b<n20>\b(?:<userdata>)\b<n20>\b(?:from|of) (?:<S>|<P>)|\b(?:request|demand|seek|sought|subpoena)\w* from (?:<S>|<P>)<n40>\b(?:<userdata>)\b|\b(?:served|presented|issued) with an? (?:order|demand|warrant|subpoena|request) (?:to|for)\b<n20>\b(?:disclose|hand|reveal|produce|surrender|share|data|everything|user)\w*"
        r"|\b(?:request|demand|seek|sought|requir)\w*\b<n20>\b(?:content|contents|text) of\b<n20>(?:<S>|\b(?:chats|messages))|\b(?:served) <S> with a (?:demand|request|warrant) for\b)",
    ),
    Rule(
        id="en.data.trace-origin",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"\b(?:<ask>)\b<n40>(?P<t>\b(?:trac(?:e|ing)|unmask|identify|reveal|name)\b<n20>\b(?:originators?|senders?|those|everyone|users|accounts?|who)\b)",
    ),
    Rule(
        id="en.takedown.ask",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
        also=True,
        pattern=rf"(?:<P>|<S>|<A>|<AUTH>|\b(?:order|notice|request|decision|ruling|directive)s?\b)<n60>(?P<t>\b(?:<ask>|order|notice|request) (?:from [^,;.]{{1,40}}? )?(?:<n20>(?:<P>|<S>|that))?<n20>"
        rf"\b(?:{_REMOVE}|erase)\b (?!up\b)<n20>\b(?:(?:<channels>)(?! (?:company|service|app|platform))|tweets?)\b)",
    ),
    Rule(
        id="en.takedown.take-it-down",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
        pattern=r"(?P<t>\b(?:<ask>)\b<n20>(?:<P>|<S>) (?:to )?(?:take|pull|bring)\b (?:the |an? |its |those |these )?(?:[\w-]+ ){0,3}(?:down|offline))",
    ),
    Rule(
        id="en.takedown.gone-from",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
        pattern=r"<A><n20>(?P<t>\b(?:<ask>)\b (?:the |an? |those |these )?(?:[\w-]+ ){1,4}(?:gone|removed|deleted|taken down|erased|purged|scrubbed) (?:from|off|on) (?=<S>))",
    ),
    Rule(
        id="en.terms.before-it-can",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=rf"\bbefore (?:it|they|<S>) (?:can|could|may|will)\b<n20>{_AGAIN}<n20>(?P<t>\b(?:must|has to|have to|needs? to|will have to|should)\b)",
    ),
    Rule(
        id="en.takedown.notice",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
        pattern=r"(?P<t>\b(?:take-?down|removal|deletion) (?:notices?|orders?|requests?|demands?)\b)(?:(?=<n60>(?:<ANY>|<P>))|(?<=notice)|(?<=order)|(?<=request)|(?<=notices)|(?<=orders)|(?<=requests))",
    ),
    Rule(
        id="en.takedown.strip",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
        pattern=rf"(?P<t>\b(?:requests?|orders?|notices?|demands?|served|forced)\b<n40>\b(?:to|for) (?:the )?(?:{_REMOVE})\b<n40>\b(?:<channels>|server)\b)",
    ),
    Rule(
        id="en.terms.establish",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=rf"(?:<S>|<P>)<n60>(?P<t>\b(?:must|has to|have to|needs? to|should|shall|(?:was|were|been|is|are) (?:required|asked|told|ordered|obliged) to) (?:first )?{_SETTLE}<n60>\b{_STEP}\b)",
    ),
    Rule(
        id="en.terms.ask-establish",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=rf"\b(?:<ask>)\b (?:that )?(?:<S>|<P>) (?P<t>(?:to )?{_SETTLE}<n60>\b{_STEP}\b)",
    ),
    Rule(
        id="en.terms.to-keep-working",
        type=T.DEMAND_CONDITIONS,
        modality=M.DEMANDED,
        asks=Asks.PROCEDURE,
        needs="any",
        pattern=r"(?P<t>\b(?:must|has to|have to|needs? to)\b<n60>\b(?:if (?:it|they) wants? to|before (?:it|they) (?:can|could|may|will)) (?:keep|reopen|resume|go on|continue|operate|stay|work|remain|return)\w*)",
    ),
)

_STORES = r"(?:<STORE>|\b(?:app|play|its|their|the|mobile|online) (?:[\w\ue000-\ue01f-]+ )?(?:stores?|shops?)\b)"
_DROP = (
    r"(?:remov\w+|tak(?:e|en|ing)|took|pull\w*|de-?list\w*|withdr\w+|disappear\w*|vanish\w*|delet\w+|gone|kick\w*|strip\w*"
    r"|purg\w+|drop\w*|yank\w*|expel\w*|bann?(?:ed|s)|barr?(?:ed|s)|absent|missing|unavailable|scrubbed|struck)"
)

STORES = (
    Rule(
        id="en.store.gone-from",
        type=T.APP_STORE_REMOVAL,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=rf"(?P<t>\b{_DROP}\b<n60>\b(?:from|off|in|on|out of)\b<n20>{_STORES})(?!<g20>\bfor fraud)",
    ),
    Rule(
        id="en.store.removal-of",
        type=T.APP_STORE_REMOVAL,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=rf"(?P<t>\b(?:removal|withdrawal|deletion|delisting) of (?:<ANY>|<C>)<n20>\bfrom\b<n20>{_STORES}|\b(?:no longer|not|un)(?: be)? ?available\b<n20>\b(?:in|on|from|through)\b<n20>{_STORES})",
    ),
    Rule(
        id="en.store.told",
        type=T.APP_STORE_REMOVAL,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=rf"(?P<t>(?:{_STORES}|\bstores\b)<n40>\b(?:told to|ordered to|instructed to|asked to|must|to)? ?(?:stop offering|drop|remove|pull|take down|delist|suspend (?:the )?(?:distribution|downloads?)|hide)\b)",
    ),
    Rule(
        id="en.store.delist",
        type=T.APP_STORE_REMOVAL,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\bde-?list(?:ed|ing|s)?\b) (?=(?:the )?(?:<S>|<C>))",
    ),
    Rule(
        id="en.store.downloads",
        type=T.APP_STORE_REMOVAL,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\bdownloads? of (?:the )?(?:<S>|<C>)<n20>\b(?:halted|stopped|suspended|blocked|barred|banned|disabled)\b|\b(?:stop|halt|prevent|obstacles to|bar|block|ban)\w*"
        r"\b<n20>\bdownloads? of (?:the )?(?:<S>|<C>))",
    ),
)
