# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what is promised, denied, justified and opposed."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_TOPIC = (
    r"(?:<anyban>|<lift>|unblock\w*|filter\w*|access|networks?|"
    r"servers?|data|internet|messages"
    r"|confidential\w*|privacy|comply|content|violence|representativ"
    r"e|office|free|censor\w*)"
)

COMMITMENTS = (
    Rule(
        id="en.promise.update",
        type=T.PROMISE_UPDATE,
        needs="",
        pattern=r"(?P<t>\bprogress has been made\b|\bnot (?:yet )?ready to (?:pr"
        r"ovide|allow|lift|give|open|unblock)\b"
        r"|\bno progress\b<g40>\b(?:promise|pledge|unblock\w*|filter\w*)\b)",
    ),
    Rule(
        id="en.denial.denied",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\b(?:den(?:y|ies|ied|ying)|dismiss(?:ed|es)|reject(?:ed|"
        r"s)|refut(?:ed|es)|debunked)\b(?! (?:\w+ ){0,3}access| entry"
        r"|<g20>(?:appeal|petition|request|demand)s?\b)<g90>(?:\b(?:<a"
        r"nyban>|throttl\w+|slow\w*|reports?|rumou?rs?|claims?"
        r"|allegations?|responsib\w+|involve\w+|order\w*|plans?|that)\b|$))",
    ),
    Rule(
        id="en.denial.no-plan",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\b(?:no|not any|without any|never had any|has not|"
        r"have not|had not|does not have any) (?:such )?(?:plans?|"
        r"intention"
        r"|decision|order|intend\w*|decided|ordered|instructed|made any "
        r"decision)\b<g60>(?:\b(?:<anyban>|<order>)\b|$))",
    ),
    Rule(
        id="en.denial.not-blocked",
        type=T.DENIAL,
        modality=M.DENIED,
        pattern=r"^(?=[^.]*\b(?:<said>|den(?:y|ied|ies)|according|will|would|did|does|do)"
        r"\b)[^.]*?(?P<t>\b(?:has|have|had|was|were|is|are|did|does|do|would|"
        r"will) ?(?:not|n't|never)(?: been| be)? (?:<blocked>|<banned>"
        r"|block|ban|filter|shut down|throttled?|restrict)\b)(?! (?:if|unless|within))",
    ),
    Rule(
        id="en.denial.no-message",
        type=T.DENIAL,
        modality=M.DENIED,
        needs="topic",
        pattern=r"(?P<t>\bno (?:message|data|information|content)\b<g20>\b(?:is|"
        r"was|are|has been) (?:read|shared|communicated|stored|sent"
        r"|handed)\b)",
    ),
    Rule(
        id="en.refusal.refused",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        pattern=r"(?:<P>|\bwe\b|\bi\b|\bour\b|\bit\b|\bhe\b|\bmanagers\b)"
        r"<g60>(?P<t>\b(?:refus(?:e|ed|es|al|ing)|declin(?:ed|es)"
        r" to|reject(?:ed|s|ing)"
        r"|(?:can ?not|can't|will not|won't|would not|wouldn't|not going"
        r" to|never|did not|does not|has not|have not)(?: and (?:will|"
        r"would) not)?"
        r" (?:help|comply|compl\w+|hand|give|shut|block|remove|share|"
        r"cooperate|provide|negotiate|appoint|agree|obey|betray|"
        r"do (?:so|that)))\b)"
        r"(?! to (?:comment|say))(?<! not)",
    ),
    Rule(
        id="en.refusal.no-help",
        type=T.PLATFORM_REFUSAL,
        modality=M.CLAIMED,
        needs="told",
        pattern=r"(?P<t>\bno (?:such )?(?:help|cooperation|answer|response)"
        r" (?:ever )?(?:came|was given|has come|followed)\b)",
    ),
    Rule(
        id="en.compliance",
        type=T.PLATFORM_COMPLIANCE,
        needs="told",
        pattern=r"(?:<P>|\bcompany\b|\bfirm\b|\bwe\b|<EXEC>)<g60>(?P<t>\b(?:(?:h"
        r"as |have |had |was |is )?compl(?:ied|ying|ies)|will comply|"
        r"would comply"
        r"|agreed to (?:comply|remove|block|appoint|hand|pay|open)"
        r"|(?:was )?doing as it had been told|appointed a (?:legal )"
        r"?representative"
        r"|paid the fines?|met the demands?|handed over|in the process o"
        r"f complying|begun complying|restricted access to (?:the |"
        r"some )?(?:<channels>))\b)",
    ),
    Rule(
        id="en.noncompliance",
        type=T.NONCOMPLIANCE,
        needs="told",
        pattern=r"(?P<t>\b(?:(?:so far |repeatedly )?(?:refused|failed|neglected"
        r"|declined) to (?:take action|act|comply|implement|enforce"
        r"|block|carry out|apply|obey|respond to (?:the )?orders?)"
        r"|(?:has|have|had) not (?:yet )?(?:complied|implemented|"
        r"enforced|acted"
        r"|carried out|moved)|(?:so far )?left <g40>(?:unrestricted|"
        r"unblocked|accessible)|left (?:<S>|it|them)<g10>open|ignor(?:ed|ing) (?:the |a |"
        r"court )?"
        r"(?:orders?|rulings?|deadline|ban)|def(?:ied|ying) (?:the |"
        r"a )?(?:order|ban|ruling)|did not (?:comply|implement))"
        r"\b)",
    ),
    Rule(
        id="en.promise",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="topic",
        pattern=rf"(?P<t>\b(?:promis(?:ed?|es|ing)|pledg(?:ed?|es|ing)|vow(?:ed|"
        rf"s)?|assur(?:ed|es|ing)|committed(?: itself)?|guarante(?:ed|"
        rf"es)"
        rf"|undert(?:ook|aken)|(?:had |has |have )?agreed|gave assurances"
        rf")\b(?! in principle)<g40>\b(?:to|that|not|be|will|would|"
        rf"it|its|<WHO>|<PLACE>)?\b<g60>"
        rf"\b{_TOPIC}\b)",
    ),
    Rule(
        id="en.promise.will-restore",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:will|would|shall)\b (?:soon |gradually |be )"
        r"*(?:unblock(?:ed)?|restor(?:e|ed)|lift(?:ed)?|reopen(?:ed)"
        r"?|resume|reinstate[d]?"
        r"|return|unbanned)\b)(?! if| only| once)",
    ),
    Rule(
        id="en.promise.continue",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="topic",
        confidence=0.4,
        pattern=r"(?P<t>\bwe will continue\b)",
    ),
    Rule(
        id="en.nocomment",
        type=T.NO_COMMENT,
        needs="told",
        pattern=r"(?P<t>\b(?:(?:not|n't)(?: yet| immediately| publicly)*(?: to)"
        r"? (?:respond(?:ed)?|comment(?:ed)?|repl(?:y|ied)|answer(?:ed)"
        r"?)|declined to comment"
        r"|no (?:reply|comment|immediate comment|response|official comme"
        r"nt|answer)(?! (?:ever )?came)|could not be reached|gave no rea"
        r"sons?|without giving (?:a )?reasons?)\b)",
    ),
    Rule(
        id="en.justified",
        type=T.JUSTIFICATION,
        needs="told",
        pattern=r"(?P<t>\b(?:(?:the )?aim (?:was|is)|justif(?:ied|ying|ies)"
        r"|the (?:move|blocking|ban|measure|step|block|decision|"
        r"restriction|suspension|shutdown)s?\b<g60>\b(?:was|were|"
        r"is|are)"
        r" (?:\W?in line with|to|aimed|intended|meant|necessary|"
        r"needed|designed|taken to|imposed to)|had acted for|acted (?:in"
        r" order )?(?:to protect|for the sake)"
        r"|necessary to (?:protect|maintain|preserve|prevent)|as a (?:pr"
        r"ecaution\w*|security)"
        r"|(?:is|was|were) (?:necessary|needed|intended|aimed|meant)"
        r" (?:to|at)|grounds for the (?:ban|block)|reasons? (?:given|"
        r"cited) (?:for|was))\b)",
    ),
)

TALK = (
    Rule(
        id="en.refusal.rather",
        type=T.PLATFORM_REFUSAL,
        needs="told",
        subtype="general_commitment",
        pattern=r"(?P<t>\bwould rather\b<g90>\bthan\b)",
    ),
    Rule(
        id="en.oppose.oppose",
        type=T.OPPOSITION,
        needs="told",
        pattern=r"(?P<t>\b(?:oppos(?:ed|es|ing|ition|e)|object(?:ed|s|ions?)"
        r"|criticis(?:ed|es|ing|m)|criticiz(?:ed|es|ing)|condemn(?:ed|"
        r"s|ing|ation)?|denounc(?:ed|es|ing)|slamm?(?:ed|s)|push(?:ed|"
        r"es|ing)? back"
        r"|decri(?:ed|es)|deplor\w+|protest(?:ed|ing)|protests? (?:against|at|over)|against(?: any|"
        r" the| a| all)?|warned against|speak\w* out against|spoke out a"
        r"gainst|regrett?ed|came out against)\b<g40>\b(?:<blocking>|"
        r"block|efforts|bans?|move|decision|curbs|measure|order|plans?|"
        r"filter\w*|shutdowns?)\b)",
    ),
    Rule(
        id="en.oppose.impossible",
        type=T.OPPOSITION,
        needs="told",
        pattern=r"(?P<t>\b\W?(?:impossible|not possible|useless|pointless|"
        r"futile|no longer possible)\W? to (?:<toblock>)\b|(?:<blocking>)\b<g60>\b(?:was|is|"
        r"would be) (?:\w+ )?(?:impossible|useless|pointless|futile|wrong|not possible"
        r"|counterproductive|no solution|(?:a|an)(?:other| different) matter)\b|(?<!did )(?<!do )(?<!does )(?<!has )"
        r"(?<!had )(?<!have )\bnot (?:the |a )?(?:only |right |best )?(?:solution|answer|"
        r"effective|the way)\b|\b(?:is|was)n't (?:the |an? )?(?:only |right |best )?"
        r"(?:solution|answer|effective|the way)\b|\banother matter\b"
        r"|\bshould not (?:be )?(?:<toblock>|<blocked>|<banned>|"
        r"curtailed)\b|\beven if we (?:ban|block|filter)\b<g60>\bother\b"
        r"|\bnot in favou?r of\b<g40>\b(?:<blocking>)\b)",
    ),
    Rule(
        id="en.accuse",
        type=T.ACCUSATION,
        needs="told",
        pattern=r"(?P<t>\b(?:accus(?:ed|es|ing|ations?|e)|blam(?:ed|es|ing)"
        r"|alleg(?:ed|es|ing|ations?)|(?:as )?responsible for|amounted t"
        r"o|was used to (?:incite|spread|organi[sz]e))\b|\bsaying (?:it|"
        r"the service|the app|the platform|<S>) (?:enabled|allowed|"
        r"helped|let|was being used|spreads?|promotes?|incites?)"
        r"\b)",
    ),
    Rule(
        id="en.dispute",
        type=T.DISPUTE,
        needs="topic",
        confidence=0.4,
        pattern=r"(?P<t>\b(?:clash(?:ed|es) (?:with|over)|at odds|differences of opinion|"
        r"row between|disput(?:ed|es))\b)",
    ),
)
