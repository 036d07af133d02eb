"""English rows: commitments, platforms, people, talk, numbers."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_TOPIC = (
    r"(?:<anyban>|<lift>|unblock\w*|filter\w*|access|networks?|servers?|data|internet|messages"
    r"|confidential\w*|privacy|comply|content|violence|representative|office|free|censor\w*)"
)
COMMITMENTS = (
    Rule(id="en.status.promise", type=T.PROMISE_STATUS, needs="", state=True, confidence=0.9,
         pattern=r"^(?P<t>(?:not achieved|achieved|in progress|not in progress|promise (?:kept|broken)"
         r"|kept|broken|stalled|compromise|in the works|not yet rated|partially achieved|not started))$"),
    Rule(id="en.promise.update", type=T.PROMISE_UPDATE, needs="", pattern=
         r"(?P<t>\bprogress has been made\b|\bnot (?:yet )?ready to (?:provide|allow|lift|give|open|unblock)\b"
         r"|\bno progress\b<g40>\b(?:promise|pledge|unblock\w*|filter\w*)\b)"),
    Rule(id="en.denial.denied", type=T.DENIAL, modality=M.DENIED, needs="topic", pattern=
         r"(?P<t>\b(?:den(?:y|ies|ied|ying)|dismiss(?:ed|es)|reject(?:ed|s)|refut(?:ed|es)|debunked)\b(?! access| entry"
         r"|<g20>(?:appeal|petition|request|order|demand))<g90>(?:\b(?:<anyban>|throttl\w+|slow\w*|reports?|rumou?rs?|claims?"
         r"|allegations?|responsib\w+|involve\w+|order\w*|plans?|that)\b|$))"),
    Rule(id="en.denial.no-plan", type=T.DENIAL, modality=M.DENIED, needs="topic", pattern=
         r"(?P<t>\b(?:no|not any|without any|never had any|has not|have not|had not|does not have any) (?:such )?(?:plans?|intention"
         r"|decision|order|intend\w*|decided|ordered|instructed|made any decision)\b<g60>(?:\b(?:<anyban>|<order>)\b|$))"),
    Rule(id="en.denial.not-blocked", type=T.DENIAL, modality=M.DENIED, pattern=
         r"(?P<t>\b(?:has|have|had|was|were|is|are|did|does|do|would|will) ?(?:not|n't|never)(?: been| be)? (?:<blocked>|<banned>"
         r"|block|ban|filter|shut down|throttled?|restrict)\b)(?! (?:if|unless|within))"),
    Rule(id="en.denial.no-message", type=T.DENIAL, modality=M.DENIED, needs="topic", pattern=
         r"(?P<t>\bno (?:message|data|information|content)\b<g20>\b(?:is|was|are|has been) (?:read|shared|communicated|stored|sent"
         r"|handed)\b)"),
    Rule(id="en.refusal.rather", type=T.PLATFORM_REFUSAL, needs="told", subtype="general_commitment", pattern=
         r"(?P<t>\bwould rather\b<g90>\bthan\b)"),
    Rule(id="en.refusal.refused", type=T.PLATFORM_REFUSAL, needs="told", pattern=
         r"(?:<P>|\bwe\b|\bI\b|\bour\b|\bit\b|\bhe\b|\bmanagers\b)<g60>(?P<t>\b(?:refus(?:e|ed|es|al|ing)|declin(?:ed|es) to|reject(?:ed|s|ing)"
         r"|(?:can ?not|can't|will not|won't|would not|wouldn't|not going to|never|did not|does not|has not|have not)(?: and (?:will|would) not)?"
         r" (?:help|comply|compl\w+|hand|give|shut|block|remove|share|cooperate|provide|negotiate|appoint|agree|obey|betray|do (?:so|that)))\b)"
         r"(?! to (?:comment|say))(?<! not)"),
    Rule(id="en.refusal.no-help", type=T.PLATFORM_REFUSAL, modality=M.CLAIMED, needs="told", pattern=
         r"(?P<t>\bno (?:such )?(?:help|cooperation|answer|response) (?:ever )?(?:came|was given|has come|followed)\b)"),
    Rule(id="en.compliance", type=T.PLATFORM_COMPLIANCE, needs="told", pattern=
         r"(?:<P>|\bcompany\b|\bfirm\b|\bwe\b|<EXEC>)<g60>(?P<t>\b(?:(?:has |have |had |was |is )?compl(?:ied|ying|ies)|will comply|would comply"
         r"|agreed to (?:comply|remove|block|appoint|hand|pay|open)|(?:was )?doing as it had been told|appointed a (?:legal )?representative"
         r"|paid the fines?|met the demands?|handed over|in the process of complying|begun complying|restricted access to (?:the |some )?(?:<channels>))\b)"),
    Rule(id="en.noncompliance", type=T.NONCOMPLIANCE, needs="told", pattern=
         r"(?P<t>\b(?:(?:so far |repeatedly )?(?:refused|failed|neglected|declined) to (?:take action|act|comply|implement|enforce"
         r"|block|carry out|apply|obey|respond to (?:the )?orders?)|(?:has|have|had) not (?:yet )?(?:complied|implemented|enforced|acted"
         r"|carried out|moved)|(?:so far )?left <g40>(?:unrestricted|unblocked|open|accessible)|ignor(?:ed|ing) (?:the |a |court )?"
         r"(?:orders?|rulings?|deadline|ban)|def(?:ied|ying) (?:the |a )?(?:order|ban|ruling)|did not (?:comply|implement))\b)"),
    Rule(id="en.promise", type=T.PROMISE, modality=M.PROMISED, needs="topic", pattern=
         rf"(?P<t>\b(?:promis(?:ed?|es|ing)|pledg(?:ed?|es|ing)|vow(?:ed|s)?|assur(?:ed|es|ing)|committed(?: itself)?|guarante(?:ed|es)"
         rf"|undert(?:ook|aken)|(?:had |has |have )?agreed|gave assurances|will soon|would soon)\b(?! in principle)<g40>\b(?:to|that|not|be|will|would|it|its|<WHO>|<PLACE>)?\b<g60>"
         rf"\b{_TOPIC}\b)"),
    Rule(id="en.promise.will-restore", type=T.PROMISE, modality=M.PROMISED, asks=Asks.RESTORE, needs="any", pattern=
         r"(?P<t>\b(?:will|would|shall)\b (?:soon |gradually |be )*(?:unblock(?:ed)?|restor(?:e|ed)|lift(?:ed)?|reopen(?:ed)?|resume|reinstate[d]?"
         r"|return|unbanned)\b)(?! if| only| once)"),
    Rule(id="en.promise.continue", type=T.PROMISE, modality=M.PROMISED, needs="topic", confidence=0.4, pattern=
         r"(?P<t>\bwe will continue\b)"),
    Rule(id="en.nocomment", type=T.NO_COMMENT, needs="told", pattern=
         r"(?P<t>\b(?:(?:not|n't)(?: yet| immediately| publicly)*(?: to)? (?:respond(?:ed)?|comment(?:ed)?|repl(?:y|ied)|answer(?:ed)?)|declined to comment"
         r"|no (?:reply|comment|immediate comment|response|official comment|answer)(?! (?:ever )?came)|could not be reached|gave no reasons?|without giving (?:a )?reasons?)\b)"),
    Rule(id="en.justified", type=T.JUSTIFICATION, needs="told", pattern=
         r"(?P<t>\b(?:(?:the )?aim (?:was|is)|justif(?:ied|ying|ies)|the (?:move|blocking|ban|measure|step|block|decision|restriction|suspension|shutdown)s?\b<g60>\b(?:was|were|is|are)"
         r" (?:\W?in line with|to|aimed|intended|meant|necessary|needed|designed|taken to|imposed to)|had acted for|acted (?:in order )?(?:to protect|for the sake)"
         r"|necessary to (?:protect|maintain|preserve|prevent)|as a (?:precaution\w*|security)"
         r"|(?:is|was|were) (?:necessary|needed|intended|aimed|meant) (?:to|at)|grounds for the (?:ban|block)|reasons? (?:given|cited) (?:for|was))\b)"),
)
PLATFORM = (
    Rule(id="en.channel.takedown", type=T.CHANNEL_TAKEDOWN, needs="told", pattern=
         r"(?:<P>|\bwe\b|\bit\b|\bhad\b|\bhas\b)<g60>(?P<t>\b(?:block(?:ed|ing)|suspend(?:ed|ing)?|remov(?:ed|ing)|clos(?:ed|ing)|bann?(?:ed|ing)|delet(?:ed|ing)"
         r"|(?:shut|took|taken) down|terminat(?:ed|ing))\b<g40>(?:\b(?:channels?|accounts?|pages?|profiles?|posts?|videos?|groups?|bots?)\b|@\w+))"),
    Rule(id="en.channel.back", type=T.CHANNEL_REINSTATEMENT, needs="told", pattern=
         r"(?P<t>\b(?:reinstat\w+|restor\w+|re-?assembl\w+|unblocked)\b<g60>\b(?:channels?|accounts?|pages?)\b)"),
    Rule(id="en.store.removal", type=T.APP_STORE_REMOVAL, needs="any", asks=Asks.RESTRICT, modality=M.ORDERED, pattern=
         r"(?P<t><STORE><g90>\b(?:remov\w+|take|took|pull\w*|delist\w*|withdr\w+|drop\w*|block\w*)\b|\b(?:remov\w+|tak\w+|took|pull\w*|delist\w*|withdr\w+"
         r"|disappear\w*|delet\w+)\b<g60>\bfrom\b<g40><STORE>)"),
    Rule(id="en.policy", type=T.PLATFORM_POLICY, needs="told", pattern=
         r"(?P<t>\b(?:terms of (?:service|use)|(?:have|has|had) polic(?:y|ies)|community (?:standards|guidelines))\b)"),
    Rule(id="en.statement", type=T.PLATFORM_STATEMENT, needs="told", confidence=0.5, pattern=
         r"(?P<t><EXEC><g60>\b(?:tweeted|posted|wrote|said in a (?:statement|post|tweet)|announced|made reference|published a statement)\b)"),
)
PEOPLE = (
    Rule(id="en.arrest", type=T.ARREST, needs="topic", pattern=
         r"(?P<t>\b(?:arrest(?:ed|s|ing)?|detain(?:ed|s)?|detention of|jailed|imprisoned|taken into custody)\b)"),
    Rule(id="en.legal", type=T.LEGAL_ACTION, needs="topic", pattern=
         r"(?P<t>\b(?:lodg(?:e|ed|es|ing)|fil(?:ed|es|ing)|br(?:ought|inging)|open(?:ed|ing)|launch(?:ed|ing)|receiv(?:ed|ing)|charged|submitted)\b<g40>\b(?:complaints?|charges"
         r"|lawsuits?|criminal case|legal (?:action|challenge|case)|appeals?|petition in court|indictment)\b|\b(?:sued|suing|is suing|fined|complaint<g40>lodged)\b)"),
    Rule(id="en.migrate.quit", type=T.MIGRATE, needs="any", pattern=
         r"(?P<t>\b(?:stop(?:ped|s)? (?:using|its activities|their activities|posting)|quit(?:s|ting)?|no longer use|g(?:ave|iving|ive) up|abandon(?:ed|s|ing)|left|leaving|leaves|clos(?:ed|ing|e) (?:their|his|its|her))\b<g60>"
         r"(?:<NAMED>|<S>|\bnetwork\b))"),
    Rule(id="en.migrate.move", type=T.MIGRATE, needs="any", pattern=
         r"(?P<t>\b(?:mov(?:ed|ing|e)|switch(?:ed|ing)?|shift(?:ed|ing)?|migrat(?:ed|ing|e)|flock(?:ed|ing)|direct(?:ed|s) (?:users|followers|subscribers)|continue)\b<g60>"
         r"\b(?:to|from|on|onto|through|instead)\b<g60><S>)(?<!authorities)"),
    Rule(id="en.circumvention.use", type=T.CIRCUMVENTION_USE, needs="", state=True, pattern=
         r"(?P<t>(?:\b(?:us(?:e|es|ing|ed)|utili[sz](?:e|ing)|via|through|with(?: the help of)?|by|rel(?:y|ies|ied|ying) on|turn(?:ed|ing|s)? to|download\w*|install\w*|demand for|thanks to|searches for|sign-?ups for|surge in)\b<g40><C>)"
         r"|<C><g40>\b(?:downloads|usage|demand|use|searches|sign-?ups)\b)"),
    Rule(id="en.domestic.promote", type=T.PROMOTE_DOMESTIC, needs="", state=True, pattern=
         r"(?P<t>\b(?:promot(?:e|ed|es|ing)|develop(?:ed|ing)?|encourag(?:e|ed|es|ing)|push(?:ed|ing)?(?: for| by)?|urg(?:ed|es|ing)|boost\w*|back(?:ed|ing)|limit (?:the )?(?:reliance|influence))\b"
         r"<g60>(?:\b(?:domestic|national|home-?grown|local|new networks|state-backed|home|<PLACE>)\b|\ue001+)|\bare trying to promote\b)"),
    Rule(id="en.domestic.launch", type=T.DOMESTIC_LAUNCH, needs="topic", pattern=
         r"(?P<t>\b(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|emerg(?:ed|ing)|introduc(?:ed|es|ing)|roll(?:ed|ing)? out)\b<g60>(?:\b(?:domestic|national|home-?grown|local|state-backed|alternatives?|own)\b)"
         r"|\b(?:domestic|national|home-?grown|local|<PLACE>)\b<g60>\b(?:emerged|launched|unveiled)\b)"),
    Rule(id="en.official.use", type=T.OFFICIAL_USE, needs="any", state=True, pattern=
         r"(?:<A>|<D>|\bhe\b)<g90>(?P<t>\b(?:freely use|use services|active <g20>accounts?|(?:has|have|had) (?:an )?(?:active|verified)|by tweeting|uses? <g20>(?:<NAMED>)|five <NAMED> feeds|us(?:e|ing) (?:his|her|their)\b<g20><NAMED>)\b)"),
    Rule(id="en.public.demand", type=T.PUBLIC_DEMAND, needs="topic", pattern=
         r"(?P<t>\b(?:petition(?:ed)?|protest(?:ed|ers?)? against|public demands?|call(?:ed|s|ing)? (?:on|for)\b<g60>\b(?:lift\w*|restor\w+|end\b|reinstat\w+|unblock\w*|revers\w+))\b)"),
    Rule(id="en.personnel", type=T.PERSONNEL, needs="topic", pattern=
         r"(?P<t>\b(?:resign(?:ed|s|ation)|dismissed as|sacked|was appointed|stepped down)\b)"),
)
TALK = (
    Rule(id="en.oppose.oppose", type=T.OPPOSITION, needs="told", pattern=
         r"(?P<t>\b(?:oppos(?:ed|es|ing|ition|e)|object(?:ed|s|ions?)|criticis(?:ed|es|ing|m)|criticiz(?:ed|es|ing)|condemn(?:ed|s|ing|ation)?|denounc(?:ed|es|ing)|slamm?(?:ed|s)|push(?:ed|es|ing)? back"
         r"|decri(?:ed|es)|deplor\w+|protest(?:ed|s)?|against(?: any| the| a| all)?|warned against|speak\w* out against|spoke out against|regrett?ed|came out against)\b<g40>\b(?:<blocking>|block|efforts|bans?|move|decision|curbs|measure|order|filter\w*|shutdowns?)\b)"),
    Rule(id="en.oppose.impossible", type=T.OPPOSITION, needs="told", pattern=
         r"(?P<t>\b\W?(?:impossible|not possible|useless|pointless|futile|no longer possible)\W? to (?:<toblock>)\b|\b(?:not|n't) (?:the |a )?(?:only |right |best )?(?:solution|answer|effective|the way)\b|\banother matter\b"
         r"|\bshould not (?:be )?(?:<toblock>|<blocked>|<banned>|curtailed)\b|\beven if we (?:ban|block|filter)\b<g60>\bother\b|\bnot in favou?r of\b<g40>\b(?:<blocking>)\b)"),
    Rule(id="en.accuse", type=T.ACCUSATION, needs="told", pattern=
         r"(?P<t>\b(?:accus(?:ed|es|ing|ations?|e)|blam(?:ed|es|ing)|alleg(?:ed|es|ing|ations?)|(?:as )?responsible for|amounted to|was used to (?:incite|spread|organi[sz]e))\b|\bsaying (?:it|the service|the app|the platform|<S>) (?:enabled|allowed|helped|let|was being used|spreads?|promotes?|incites?)\b)"),
    Rule(id="en.dispute", type=T.DISPUTE, needs="topic", confidence=0.4, pattern=
         r"(?P<t>\b(?:clash(?:ed|es)|at odds|differences of opinion|row between|disput(?:ed|es))\b)"),
)  # fmt: skip
