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
    early(
        "public.to-name",
        T.PUBLIC_DEMAND,
        r"\b(?:ask|urg|press|call|implor)(?:s|es|ed|ing)?\b(?: on)? <n20>(?:<A>|<AUTH>|\b(?:government|authorities|ministry|regulator)\b)<n10>\bto (?:name those|identify those|explain|justify|compensate|apologi[sz]e|account for|come clean)\b",
        modality=M.DEMANDED,
        needs="topic",
    ),
    early(
        "no-comment.silent",
        T.NO_COMMENT,
        r"(?:<WHO>|<S>)<g40>\b(?:(?:kept|keeps|keep|stayed|stays|remained|remains|fell|been) (?:silent|mum|tight-lipped|quiet)|said nothing)\b",
        needs="told",
    ),
    early(
        "order.to-stop-carrying",
        T.ORDER_BLOCK,
        r"<ISP><n60>\b(?:told|ordered|instructed|directed|asked)\b<n40>\bto (?:stop|cease) (?:resolving|carrying|routing|serving|transmitting|hosting|relaying|offering)\b",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="told",
    ),
    early(
        "seen.found-shut",
        T.ACCESS_OBSERVATION,
        r"\b(?:we|tests?|testers?|volunteers|monitors?|engineers|researchers|<MON>)\b<n20>\b(?:found|saw|measured|recorded|show\w*)\b<n60>\b(?:unreachable|inaccessible|unavailable|blocked)\b<n10>\bon (?:<ISP>|\w+)",
        subtype="blocked",
        needs="told",
    ),
    early(
        "seen.on-one",
        T.ACCESS_OBSERVATION,
        r"\bon <ISP><n20>\b(?:it|they|both|<S>) (?:still |again )?(?:opens?|opened|loads?|loaded|works?|worked)\b",
        subtype="accessible",
        needs="told",
    ),
    early(
        "seen.noticed",
        T.ACCESS_OBSERVATION,
        r"\b(?:<users>|customers|testers?)\b<n40>\b(?:notic|discover|realis|realiz|report|complain|f(?:ou|i)nd)\w*\b<n40>\b(?:<ANY>)<n10>\b(?:no longer|did not|do not|would not|could not|stopped) (?:go|get|going|getting|connect\w*|work\w*|load\w*|open\w*)\b|\bcalls?\b<n10><S> (?:no longer|did not|do not) (?:went|go|get|got) through\b|\bcalls? (?:over|on|via|through) <S> no longer went through\b",
        subtype="blocked",
        needs="any",
    ),
    early(
        "oppose.will-fight",
        T.OPPOSITION,
        r"\b(?:would|will|to|vow(?:s|ed) to|promise[sd]? to) (?:veto|challenge|contest|appeal against|resist) (?:it\b|(?:the|this) (?:bill|law|ban|order|decree|measure|suspension|decision|block)\b)",
        needs="topic",
    ),
    early(
        "refusal.never-answered",
        T.PLATFORM_REFUSAL,
        r"<P><g60>\b(?:ha(?:s|ve) never|never|has yet to|did not|does not|has not|have not|failed to|fails to) (?:answer(?:ed)?|respond(?:ed)? to|heed(?:ed)?|act(?:ed)? on|compl(?:y|ied) with) (?:any )?(?:of )?(?:the |its |our |his )?(?:\w+ )?(?:requests?|demands?|orders?|letters?)\b(?! for (?:an? )?(?:comment|interview))(?=<n40>(?:<A>|<D>|\b(?:commission|ministry|government|regulator|court|authorit|to (?:remove|delete|block|hand)))|[^.;]{0,12}$)",
        needs="told",
    ),
    early(
        "promise.never-used",
        T.PROMISE,
        r"\b(?:assured|promis\w+|pledg\w+|vow\w*|guarante\w+)\b<n60>\b(?:would|will) (?:never|not)(?: again)? be (?:used|applied|invoked|extended|repeated|abused|<blocked>)",
        modality=M.PROMISED,
        needs="topic",
    ),
    early(
        "justify.points-to",
        T.JUSTIFICATION,
        r"\b(?:point(?:s|ed|ing)? to|sp(?:oke|eaks?) of|put(?:s|ting)? (?:it|this|the \w+) down to)\b<n20>\b(?:cables?|fib(?:re|er)|faults?|failures?|damage\w*|vandal\w*|maintenance|technical|storms?|floods?|power cuts?|sabotage|masts?)\b",
        needs="topic",
    ),
)
