# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows of test reports and notices: what opened on which network, who is to cease."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.lexicon.en_concepts import early

T, M = StatementType, Modality
# "Failed on Orange", not "failed on Monday" nor "failed on its promise".
_ON = r"\b(?:on|over|via) (?!<weekdays>|\d|(?:january|february|march|april|may|june|july|august|september|october|november|december|his|her|its|their|us|me|him|them|that|this|which|it|fire|time|board)\b)(?:<ISP>|\w+)"
_FAILS = r"(?:(?:still |again |all )?(?:fail(?:s|ed)?\b(?! to)|timed out|times out|stall(?:s|ed)?)|(?:still )?(?:no longer|did not|didn't|do not|does not|doesn't|would not|wouldn't|will not|won't|never) (?:open|load|work|connect|send|come up|go through|resolve)(?:s|ed)?|(?:still )?(?:could not|cannot|can't|couldn't) be (?:opened|reached|loaded|used))"
_OPENS = r"(?:(?:still |again )?(?:opens|opened|loads|loaded|connects|connected|works|worked)(?: (?:normally|without (?:trouble|problems?|difficulty)|fine|as usual|throughout))?|(?:could|can) (?:still )?be (?:opened|reached|used|loaded))"
_HEED = r"(?:compl\w+|obey\w*|heed\w*|register\w*|appl(?:y|ied)|carr(?:y|ied) (?:it )?out|follow\w*|implement\w*|meet|observ\w+|refus\w+|ignor\w+|resist\w*|block\w*|abide\w*|disregard\w*|violat\w+|breach\w*|def(?:y|ies))"
_CEASE = (
    r"(?:end|cease|stop|halt|suspend|discontinue|wind (?:up|down)|terminate|shut down)"
)
_WORK = r"(?:operations?|operating|activit(?:y|ies)|services?|business|work|broadcasts?|broadcasting|transmissions?|offering|distribution|sales)"

EARLY = (
    early(
        "threat.disobeys",
        T.THREAT,
        rf"\b(?:that|who|which|found to|fails? to|failing to)\b<n20>\b{_HEED}<n40>\b(?:fac(?:e|es|ing)|risks?|(?:will|would|may|could|shall|can) (?:be (?:fined|punished|prosecuted|penali[sz]ed|shut|closed|blocked|suspended|jailed|stripped|sanctioned|held)|face|lose|have (?:its|their|his)|expect)|(?:is|are|be) liable)\b",
        modality=M.THREATENED,
        needs="topic",
    ),
    early(
        "order.to-cease",
        T.ORDER_BLOCK,
        rf"<S><n20>\b(?:is|are|was|were|has been|have been|must|shall)\b<n20>(?:\b(?:instructed|ordered|told|directed|required|asked|obliged|given notice)\b<n10>)?\b(?:to )?{_CEASE} (?:all |any )?(?:of )?(?:its |their |the )?{_WORK}\b|\b<order>\b<n10><S><n20>\bto {_CEASE} (?:all |any )?(?:of )?(?:its |their |the )?{_WORK}\b|\b(?:cease[- ]and[- ]desist|stop|suspension|closure|blocking|takedown)[- ](?:order|notice|letter)s?\b<n20>\b(?:to|against|on|upon) <S>",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="told",
    ),
    early(
        "seen.failed-on",
        T.ACCESS_OBSERVATION,
        rf"<ANY><n20>\b{_FAILS}<n20>{_ON}",
        subtype="blocked",
        needs="any",
    ),
    early(
        "seen.opened-on",
        T.ACCESS_OBSERVATION,
        rf"<ANY><n10>\b{_OPENS}<n10>{_ON}",
        subtype="accessible",
        needs="any",
    ),
    early(
        "public.inquiry",
        T.PUBLIC_DEMAND,
        r"\b(?:demand|call|ask|press|want|seek)(?:s|ed|ing)?\b(?: for)? (?:an? |the )?(?:\w+ )?(?:inquiry|investigation|probe|explanation|compensation|apology|review) (?:into|for|over|of|on)\b<n20>\b(?:<curbs>|cuts?|outages?|shutdowns?|disruptions?|closures?|measures?|orders?)\b",
        modality=M.DEMANDED,
        needs="topic",
    ),
    early(
        "block.into-effect",
        T.BLOCK,
        r"<ISP><g40>\b(?:put|putting) (?:it|them|the (?:order|ban|measure|directive|block|list)) into (?:effect|practice|force)\b",
    ),
)
