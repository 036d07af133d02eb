# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what courts find, and who takes an order back."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
_BENCH = r"(?:<COURT>|\b(?:bench|judge?ment|verdict|ruling|justices|panel|chamber|law lords)\b)"
_CASE = r"(?:appeals?|petitions?|pleas?|applications?|requests?|challenges?|complaints?|lawsuits?|suits?|cases?|motions?|objections?|bids?)"
_ACT = r"(?:<curbs>|shutdowns?|blackouts?|orders?|decisions?|laws?|rulings?|decrees?|demands?|suspensions?|directives?|cut(?:ting)?(?: off)?|measures?|instructions?)"

# Before denials and orders: a court that rejects denies nothing, and what it
# finds of an order is no order.
RULINGS = (
    Rule(
        id="en.ruling.case-lost",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="topic",
        pattern=rf"(?P<t>{_BENCH}(?:(?!\bto (?:lift|unblock|restore))[^;!?\n]){{0,60}}?\b(?:reject(?:ed|s)|dismiss(?:ed|es)|threw out|throws out|thrown out|turn(?:ed|s) down|refused to hear|declin(?:ed|es) to hear|den(?:ied|ies)|allowed|heard)\b"
        rf" (?:[\w'-]+ ){{0,4}}?(?:<ANY>(?:'s)? )?(?:[\w'-]+ ){{0,2}}?{_CASE}\b)",
    ),
    Rule(
        id="en.ruling.no-hearing",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="topic",
        pattern=rf"(?P<t>\b{_CASE}\b<n60>\b(?:ban|block\w*|suspension|shutdown|order|restrictions?|closure)\b<n20>\b(?:was|were|has been) (?:turned down|dismissed|rejected|thrown out|upheld|allowed|granted)\b)",
    ),
    Rule(
        id="en.ruling.found",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="topic",
        pattern=rf"(?P<t>{_BENCH}<g60>\b(?:rul(?:ed|es|ing)|found|finds|held|holds|declar(?:ed|es)|decid(?:ed|es)|conclud(?:ed|es)|determined|said|adjudged|deemed)\b<g120>\b(?:<unlawful>)\b)",
    ),
    Rule(
        id="en.ruling.found-by",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="topic",
        pattern=rf"(?P<t>\b{_ACT}\b<n40>\b(?:is|was|were|are|had been|has been)\b<n20>\b(?:<unlawful>)\b<g40>{_BENCH})",
    ),
    Rule(
        id="en.ruling.upholds",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="topic",
        pattern=rf"(?P<t>{_BENCH}<g60>\b(?:uph(?:eld|olds?)|confirm(?:ed|s)|affirm(?:ed|s)|back(?:ed|s)|str(?:uck|ikes?) down|quash(?:ed|es)|invalidat(?:ed|es)|endors(?:ed|es)|let stand|left)\b"
        rf"<n60>\b{_ACT}\b)(?<!left)",
    ),
    Rule(
        id="en.ruling.sided",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="topic",
        pattern=rf"(?P<t>{_BENCH}<n40>\b(?:sided|sides|agreed|found for|found against|ruled (?:for|against|in favou?r of|in favor of))\b <n40>(?:<ANY>|<P>|\b(?:government|ministry|plaintiffs?|petitioners?|customers|state|users)\b)"
        rf"|{_BENCH}<n60>\brefus(?:ed|es)\b<n60>\b(?:plea|stay|injunction|application|request|bid)\b)",
    ),
)

_TAKEN_BACK = (
    r"(?:lift(?:ed|s|ing)?|revok(?:ed?|es|ing)|revers(?:ed?|es|ing)|rescind(?:ed|s|ing)?|overturn(?:ed|s|ing)?|withdr(?:ew|awn?|aws|awing)"
    r"|cancel\w*|annul\w*|repeal\w*|scrap(?:ped|s)|suspend(?:ed|s)|set(?:s)? aside|put on hold|froze|drop(?:ped|s)|end(?:ed|s|ing)|abolish\w*|void(?:ed|s)|recall(?:ed|s)|stay(?:ed|s)|terminat\w+|put(?:ting)? an end to|call(?:ed|s|ing)? off|vacat(?:ed|es|ing)|waiv(?:ed|es)|do(?:es|ne|ing)? away with|struck out|undid|unwound)"
)
_ORDERING = r"(?:order|directive|decision|instruction|decree|ruling|injunction|circular|notice|ban|prohibition|suspension|block|blocking|restrictions?|measures?|blockade)s?"
_GIVE_BACK = r"(?:unblock\w*|unban\w*|reopen\w*|re-open\w*|reconnect\w*|restor\w+|reinstat\w+|reactivat\w+|re-?enabl\w+|give back|bring back|switch(?:ed)? back on|turn(?:ed)? back on|allow|permit|resum\w+|make <ANY> (?:available|accessible|reachable)|give <n20><ANY> back|open <ANY> (?:back )?up)"

LIFTS = (
    Rule(
        id="en.lift.refused",
        type=None,
        pattern=r"\b(?:refus\w+|declin\w+|reject\w+|no plans?|would not|will not|opposed?|not) (?:[\w']+ ){0,3}?(?P<t>(?:to )?(?:lift|unblock|unban|restore|reopen|end|revoke|reverse|annul)\w*\b(?:<n20>\b(?:ban|block|suspension|restrictions?))?)",
    ),
    Rule(
        id="en.lift.carriers-let",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"<ISP>(?:'s)? (?:has |have )?(?P<t>let <ANY> (?:back|through|in)\b)",
    ),
    Rule(
        id="en.lift.carriers-lifted",
        type=T.UNBLOCK,
        needs="any",
        pattern=r"(?P<t>(?:<ISP>|<PLACE>|<AUTH>)(?:'s)? (?:has |have |had )?(?:<adv> )?(?:lifted|removed|ended|eased)\b<n20>\b(?:<curbs>)\b)",
    ),
    Rule(
        id="en.lift.order-taken-back",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=rf"(?P<t>(?:<A>|<AUTH>|'s office)<g60>\b{_TAKEN_BACK} (?:[\w'-]+ ){{0,3}}?(?:<ANY> )?{_ORDERING}\b<n60>(?:\b(?:on|to|of|against|that|which|restrict\w*|for|from|carriers|operators|block\w*|suspend\w*|ban\w*)\b<n40>)?(?=<ANY>))",
    ),
    Rule(
        id="en.lift.order-gone",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:ban|prohibition|suspension|order|directive|decree|decision)\b(?! on (?!(?:the |all |access to |use of |using )*(?:<ANY>|(?:app|site|service|platform|network|it|its|them)s?\b)))<n60>\b(?:was|were|has been|have been|is|had been|be)\b (?:<adv> )?(?:lifted|reversed|revoked|overturned|rescinded|cancelled|canceled|repealed|annulled|withdrawn|scrapped|dropped|voided|set aside)\b)",
    ),
    Rule(
        id="en.lift.order-to-open",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=rf"(?P<t>\b(?:<order>|tell|permit(?:ted|s)|allow(?:ed|s)|agreed)\b<n60>\b(?:to|that|may|must|should|can|be|of|the)\b (?:again )?(?:be )?(?:<adv> )?{_GIVE_BACK}(?:(?<=back)|(?<=available)|(?<=accessible)|(?<=up)|\b<n20>(?:<ANY>|\b(?:access|service|the app)\b)))",
    ),
    Rule(
        id="en.lift.return-allowed",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:authori[sz]ed?|authori[sz]es|order(?:ed|s)|permit(?:ted|s)|allow(?:ed|s)|approv(?:ed|es)|clear(?:ed|s)|green-?lit)\b \b(?:the |a )?(?:return|reopening|unblocking|restoration|resumption|comeback) of (?:access to |service |the )*(?=<ANY>)|\bgreen light\b<n20><ANY> (?:to|back)|\blet (?:<ANY>) (?:back(?: in)?|through|in|return|resume|operate)\b(?<!carriers let)|\bmay again\b<n20>\b(?:access|provide|offer|carry))",
    ),
    Rule(
        id="en.lift.off-the-list",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:remov(?:ed|es|ing)|struck|strikes|tak(?:en|es)|took|delet(?:ed|es)|dropp(?:ed)|drops)\b<n40>\b(?:from|off)\b<n20>\b(?:register|registry|list|blacklist)\b<n20>(?:\b(?:of )?(?:banned|blocked|prohibited|forbidden)\b)?)",
    ),
    Rule(
        id="en.lift.that-be-lifted",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:<order>)\b<n20>\bthat\b<n40>\b(?:<curbs>)\b<n40>\bbe (?:lifted|ended|revoked|removed|withdrawn|eased)\b)",
    ),
)
