# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what is decided, demanded, threatened, planned; what is measured."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

DECISIONS = (
    # --- data, before terms and orders: both are told with the same words
    Rule(
        id="en.data.localise",
        type=T.DATA_LOCALISATION_DEMAND,
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"(?P<t>\b(?:transfer|move|store|host|keep|bring|locali[sz]e|"
        r"relocat(?:e|ing)"
        r"|moving|storing|transferring|hosting|keeping|place|hold)"
        r"\b)<g90>\b(?:data|servers?"
        r"|records|information|databases?|user data)\b<g90>\b(?:(?:with)"
        r"?in(?:side)?|into|onto"
        r"|on|to|at) (?:the country|<PLACE>|(?:its|their|national)"
        r" (?:soil|territory|borders)"
        r"|home|local|domestic|machines|servers)",
    ),
    Rule(
        id="en.data.localise-law",
        type=T.DATA_LOCALISATION_DEMAND,
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="topic",
        pattern=r"(?P<t>\bdata[- ](?:locali[sz]ation|storage)"
        r" (?:laws?|rules?|requirements?|orders?|demands?)\b)",
    ),
    Rule(
        id="en.data.access",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"(?:<order>|demand\w*|pressur\w*|want(?:ed|s)?|urged?|refus\w+"
        r"|failed|failing|called on|must|have to|appeal\w*|forc\w+)"
        r"\b<g60>(?P<t>\b(?:hand(?:ing)?"
        r" over|turn over|surrender|provid(?:e|ing)|shar(?:e|ing)"
        r"|disclos(?:e|ing)|giv(?:e|ing)"
        r" (?:up|\w+ access)|decrypt|hand)\b<g40>\b(?:encryption|"
        r"decryption|keys|data|identit"
        r"\w+|information about|user information|messages|names))",
    ),
    Rule(
        id="en.data.trace",
        type=T.DATA_ACCESS_DEMAND,
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
        pattern=r"\b(?:asked|told|ordered|urged|requested|approached)\b<g40>"
        r"(?P<t>\b(?:help|assist|cooperate)\b<g20>\b(?:trac\w+|identify\w"
        r"*|track\w*|find|name)\b)",
    ),
    # --- content
    Rule(
        id="en.takedown.demand",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        also=True,
        asks=Asks.CONTENT,
        needs="any",
        pattern=r"(?P<t>\b(?:ask(?:ed|s|ing)?|demand(?:ed|s"
        r"|ing)?|request(?:ed|s|ing)?|order(?:ed|s|ing)?|told|urg(?:ed|"
        r"es|ing)|call(?:ed|s|ing)?"
        r" (?:on|for)|instruct(?:ed|s)?|direct(?:ed|s))\b<g60>\b(?:remov"
        r"(?:e|al)|tak(?:e|ing)"
        r" down|delet(?:e|ion)|clos(?:e|ing|ure)|shut(?:ting)?(?: down)"
        r"?|block(?:ing)?|suspend"
        r"|suspension|ban|withhold(?:ing)?)\b<g40>\b(?:<channels>)\b)",
    ),
    Rule(
        id="en.takedown.refused",
        type=T.TAKEDOWN_DEMAND,
        modality=M.DEMANDED,
        also=True,
        asks=Asks.CONTENT,
        needs="told",
        confidence=0.6,
        pattern=r"(?P<t>\brefus\w+ to (?:shut down|close|remove|block|delete|"
        r"take down|suspend)\b"
        r"<g40>\b(?:<channels>)\b)",
    ),
    # --- circumvention and sectors, whose objects are not services as such
    Rule(
        id="en.circumvention.plan",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\b(?:plans?|wants?|intends?|seeks?|vow"
        r"\w*|move|to)\b (?:<g40>\b)?(?:block|ban|outlaw|prohibit|"
        r"restrict|prevent)\b<g40><C>)",
    ),
    Rule(
        id="en.circumvention.covered",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\b(?:forbids?|forbade|forbidden|must not|may not|not be possible"
        r"|bann?(?:ed|s)|prohibit\w*)\b<g90><C>(?: included|,? too|,? as well)?)"
        r"(?<!using)",
    ),
    Rule(
        id="en.circumvention.prevent",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"<C><g90>(?P<t>\bwants? to prevent\b)",
    ),
    Rule(
        id="en.circumvention.ban",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\b(?:<blocked>|<banned>|blocks|bans"
        r"|criminali[sz]\w+|outlaws|crack(?:ed|s|ing)? down on|crackdown"
        r" on|<blocking>)\b"
        r"(?:(?!using|via|through|accessible|but |although|use |"
        r"with )[^;,!?\n]){0,40}?<C>)",
    ),
    Rule(
        id="en.circumvention.banned",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t><C>(?:(?!access|reach)[^;,!?\n]){0,40}?\b(?:be|are|"
        r"is|were|was|been)"
        r" (?:<adv> )?(?:<blocked>|<banned>|illegal|criminali[sz]ed)\b)",
    ),
    Rule(
        id="en.sector.ban",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\b(?:ban(?:s|ned|ning)?|barr(?:ed|ing)|bars|prohibit(?:s"
        r"|ed"
        r"|ing)?|forb(?:ids?|ade|idden|idding)|block(?:s|ed|ing)"
        r"?|restrict\w*|disallow\w*"
        r"|ordered|told|instructed)\b<g40>\b(?:<sector>)\b<g20>\b(?:from"
        r"|not to|to stop|use)\b<g60><S>)",
    ),
    Rule(
        id="en.sector.use-in",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\b(?:ban(?:s|ned|ning)?|prohibit(?:s|ed|ing)?|forb(?:ids"
        r"?"
        r"|ade)|barred|disallow\w*)\b<g90><ANY><g60>\b(?:in|on|at|"
        r"from|for|by|among) (?:all |the"
        r" |public |their )?(?:\w+ )?(?:<sector>)\b)",
    ),
    Rule(
        id="en.sector.passive",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\b(?:<sector>)\b<g20>\b(?:were|are|was|is|been) (?:<adv>"
        r" )?"
        r"(?:<banned>|barred|ordered not|told not|told to stop)\b<g40><S>)",
    ),
    Rule(
        id="en.domestic.mandate",
        type=T.MANDATE_DOMESTIC,
        modality=M.ORDERED,
        needs="any",
        asks=Asks.OTHER,
        pattern=r"(?P<t>\b(?:must|have to|required to|ordered to|obliged to"
        r"|should|shall|pre-?install\w*)\b<g10>\b(?:only )?(?:use|"
        r"switch to|move to|install"
        r"|adopt)?<g20>(?:\bonly\b<g20>)?(?:\bdomestic\b|\bnational mess"
        r"enger|\bhome-?grown\b"
        r"|\blocal apps|\bstate-backed\b|<CLASS>))",
    ),
    # --- lifts
    Rule(
        id="en.lift.order",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:<order>|agreed|resolution|announced|allowed)"
        r"\b<g60>"
        r"\b(?:unblock\w*|unban\w*|(?:<lift>)\b<g60>\b(?:<curbs>|"
        r"access|service)|restor\w+"
        r"|reinstat\w+))",
    ),
    Rule(
        id="en.lift.lifted-ban",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t><A><g60>\b(?:lift(?:ed|s|ing)|revok(?:ed|es|ing)"
        r"|revers(?:ed"
        r"|es)|rescind\w+|overturn(?:ed|s)|withdrew|removed|ended|"
        r"ends|eased|cancel\w+|suspended"
        r"|scrapp\w+|dropped|drops)\b<g40>\b(?:bans?|prohibition|"
        r"blocking order|suspension order"
        r"|restrictions|suspension|blockage|block|curbs|filtering)\b)",
    ),
    Rule(
        id="en.lift.ban-was",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:ban|prohibition)\b(?! on (?!(?:the |all |access to |use of |using )*(?:<ANY>|(?:app|site|service|platform|network|it|its|them)s?\b)))<g60>\b(?:was|were|has been|"
        r"have been"
        r"|is|had been) (?:<adv> )?(?:lifted|reversed|revoked|overturned"
        r"|rescinded|suspended"
        r"|cancelled|removed)\b)",
    ),
    Rule(
        id="en.lift.headline",
        type=T.ORDER_LIFT,
        modality=M.ORDERED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t><A> (?:unbans|lifts)\b<g60>(?:<ANY>|\bban\b))",
    ),
    # --- courts
    Rule(
        id="en.ruling.law",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="topic",
        pattern=r"(?P<t><COURT><g60>\b(?:rul(?:ed|es|ing)|found|held|declared|"
        r"said|annulled)\b<g60>"
        r"\b(?:unconstitutional|unlawful|illegal|violat\w+|disproportionate|lawful"
        r"|constitutional)\b)",
    ),
    Rule(
        id="en.ruling.upheld",
        type=T.COURT_RULING,
        modality=M.ORDERED,
        needs="topic",
        pattern=r"(?P<t><COURT><g40>\b(?:upheld|upholds|confirmed|rejected|"
        r"rejects|dismissed|threw"
        r" out|struck down|overturned|quashed|annulled|backed)\b<g60>\b("
        r"?:bans?|block\w*|appeal"
        r"|order|suspension|decision|challenge|complaint|restriction|"
        r"petition|lawsuit)\b)",
    ),
    # --- ultimatums
    Rule(
        id="en.ultimatum.given",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:give[ns]?|gave|giving|granted?|handed|has|have|"
        r"had|got)\b(?! been)<g90>"
        r"\b(?:\d+|a|an|one|two|three|four|five|six|seven|ten|thirty|single|\w+teen)"
        r"[- ](?:single )?(?:days?|hours?|weeks?|months?|years?)"
        r"\b(?: maximum)?(?: in which)?"
        r" (?:to|for|until)\b<g40>\b(?:<anyban>|mov\w+|transfer\w*|"
        r"compl\w+|remov\w+|hand|respond|reply"
        r"|answer|appoint|name|register|unblock|lift|restore|delete|"
        r"stop|implement|provide|enforce))",
    ),
    Rule(
        id="en.ultimatum.term",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:\d+|a|one|two|three|six|ten|thirty)[- ](?:day|"
        r"hour|week|month|year)s?"
        r"[- ](?:maximum|ultimatum|deadline|notice|grace period|"
        r"limit)\b<g20>\b(?:has been|have"
        r" been|was|were|is)?\b(?: provided| given| set| issued)"
        r"?)(?<!ultimatum)(?<!deadline)",
    ),
    Rule(
        id="en.ultimatum.issued",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:issu(?:ed|es|ing)|set(?:s|ting)?|gave|gives?|"
        r"given|deliver(?:ed|s)|imposed"
        r"|handed down|faces?|facing|declares?)\b<g40>\b(?:ultimatum|deadline)\b)",
    ),
    Rule(
        id="en.ultimatum.letter",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        subtype="instrument:open_letter",
        confidence=0.5,
        pattern=r"(?P<t><A><g90>\bwrote an? (?:open )?letter to\b<g60><WHO>)",
    ),
    Rule(
        id="en.ultimatum.must-within",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="any",
        pattern=r"(?P<t>\b(?:must|have to|has to|needs? to|ordered to|required t"
        r"o|told to|should"
        r"|shall)\b<g90>\b(?:within (?:the next )?(?:\d+|an?|one|"
        r"two|three|\w+) (?:days?|hours?"
        r"|weeks?|months?|years?)|by (?:monday|tuesday|wednesday|"
        r"thursday|friday|saturday|sunday"
        r"|(?:the )?end of|(?:january|february|march|april|may|june|"
        r"july|august|september"
        r"|october|november|december|\d{1,2})\b)))",
    ),
    Rule(
        id="en.ultimatum.asked-within",
        type=T.ULTIMATUM,
        modality=M.ORDERED,
        needs="told",
        pattern=r"(?P<t>\b(?:ask|told|tell|order|direct|instruct|require|urg|warn|call)"
        r"\w*\b<g60>\bto (?:compl|regist|appoint|remov|delet|hand|pay|answer|respond|name"
        r"|submit|report|open|unblock|lift|restor)\w*<g60>\bwithin (?:the next )?"
        r"(?:\d+|\w+) (?:days?|hours?|weeks?|months?|years?)\b)",
    ),
    # --- threats
    Rule(
        id="en.threat.threaten",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\bthreat(?:en(?:ed|s|ing)?|s?) (?:to|with|of|that)"
        r"\b<g60>\b(?:<anyban>|fin(?:e"
        r"|es|ing)|prosecut\w+|penal\w+|sanction\w*|action|throttl\w+|slow)\b)",
    ),
    Rule(
        id="en.threat.or-else",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\bor (?:else )?(?:risk|face|be|it (?:would|will)"
        r"|they (?:would|will))\b<g40>"
        r"\b(?:<anyban>|fin(?:e|es|ed)|prosecut\w+|penalt\w+)\b)",
    ),
    Rule(
        id="en.threat.measures",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:would|will|shall|vowed to)\b \W?take (?:the |"
        r"all )?(?:appropriate"
        r"|necessary|legal|strict|tough|stern|further)? ?(?:measures|"
        r"action|steps)\b)",
    ),
    Rule(
        id="en.threat.if",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"\b(?:if|unless)\b<g90>(?P<t>\b(?:will|would|could|may|"
        r"might)\b<g40>\b(?:<toblock>"
        r"|<blocked>|<banned>|face (?:a )?(?:ban|block|fine|suspension)\w*|fined)\b)",
    ),
    Rule(
        id="en.threat.will-if",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:will|would|could|may|might)\b<g40>\b(?:<blocked>|"
        r"<banned>|face"
        r" (?:a )?(?:ban|block\w*|fines?|suspension)|fined|<toblock>)"
        r"\b)<g60>\b(?:if|unless)\b",
    ),
    Rule(
        id="en.threat.penalty",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"(?P<t>\b(?:anyone|those|violators|whoever|users|any(?:body)"
        r"?|companies)\b<g60>"
        r"\b(?:will|would|shall|face|could)\b<g60>\b(?:prosecut\w+|"
        r"fined|jail\w*|punish\w*"
        r"|imprison\w*)\b)",
    ),
    Rule(
        id="en.threat.warned",
        type=T.THREAT,
        modality=M.THREATENED,
        needs="told",
        pattern=r"<A><g40>(?P<t>\bwarn(?:ed|s|ing)?\b(?! against)<g60>\b(?:<anyb"
        r"an>)\b)",
    ),
)
