"""English rows: what is decided, demanded, threatened, planned; what is measured."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

# Suppositions, phrases of background and other uses of the words: they say nothing.
VOID = (
    Rule(id="en.void.supposed", type=None, pattern=r"\b(?:even if|if|unless|whether|were"
         r"|in case|until|in the event)\b<g60>(?P<t>\b(?:<anyban>)\b(?:<g60>\b(?:<banned>)\b)?)"),
    Rule(id="en.void.background", type=None, pattern=r"\b(?:battle|efforts?|push|ability|power"
         r"s?|way|ways|capab\w+|attempts?|fight|campaign|demands?|calls?|debate|pressure|wake"
         r"|idea|ground|authority|bid|struggle|right)\W+(?:\w+ ){0,3}?(?:to|of|for|against|about"
         r"|over) (?:\w+ ){0,2}?(?P<t>(?:<toblock>|<blocking>))\b"),
    Rule(id="en.void.access", type=None, pattern=r"\b(?:access|use|using|visit|reach|bypass"
         r"|evade|circumvent|around|dodge)\b (?:\w+ ){0,2}?(?P<t>(?:banned|blocked|restricted"
         r"|forbidden|censored|bans?|blocks?|blocking|restrictions?|filters?|filtering"
         r"|censorship)\b)"),
    Rule(id="en.void.blackouts", type=None, pattern=r"\bwhich can\b<g40>(?P<t>blackouts?)"),
)
DECISIONS = (
    # --- data, before terms and orders: both are told with the same words
    Rule(id="en.data.localise", type=T.DATA_LOCALISATION_DEMAND, modality=M.ORDERED,
         asks=Asks.DATA, needs="any",
         pattern=r"(?P<t>\b(?:transfer|move|store|host|keep|bring|locali[sz]e|relocat(?:e|ing)"
         r"|moving|storing|transferring|hosting|keeping|place|hold)\b)<g90>\b(?:data|servers?"
         r"|records|information|databases?|user data)\b<g90>\b(?:(?:with)?in(?:side)?|into|onto"
         r"|on|to|at) (?:the country|<PLACE>|(?:its|their|national) (?:soil|territory|borders)"
         r"|home|local|domestic|machines|servers)"),
    Rule(id="en.data.localise-law", type=T.DATA_LOCALISATION_DEMAND, modality=M.ORDERED,
         asks=Asks.DATA, needs="topic", pattern=r"(?P<t>\bdata[- ](?:locali[sz]ation|storage)"
         r" (?:laws?|rules?|requirements?|orders?|demands?)\b)"),
    Rule(id="en.data.access", type=T.DATA_ACCESS_DEMAND, modality=M.DEMANDED, asks=Asks.DATA,
         needs="any", pattern=r"(?:<order>|demand\w*|pressur\w*|want(?:ed|s)?|urged?|refus\w+"
         r"|failed|failing|called on|must|have to|appeal\w*|forc\w+)\b<g60>(?P<t>\b(?:hand(?:ing)?"
         r" over|turn over|surrender|provid(?:e|ing)|shar(?:e|ing)|disclos(?:e|ing)|giv(?:e|ing)"
         r" (?:up|\w+ access)|decrypt|hand)\b<g40>\b(?:encryption|decryption|keys|data|identit"
         r"\w+|information about|user information|messages|names))"),
    Rule(id="en.data.trace", type=T.DATA_ACCESS_DEMAND, modality=M.DEMANDED, asks=Asks.DATA,
         needs="any", pattern=r"\b(?:asked|told|ordered|urged|requested|approached)\b<g40>"
         r"(?P<t>\b(?:help|assist|cooperate)\b<g20>\b(?:trac\w+|identify\w*|track\w*|find|name)\b)"),
    # --- content
    Rule(id="en.takedown.demand", type=T.TAKEDOWN_DEMAND, modality=M.DEMANDED, also=True,
         asks=Asks.CONTENT, needs="any", pattern=r"(?P<t>\b(?:ask(?:ed|s|ing)?|demand(?:ed|s"
         r"|ing)?|request(?:ed|s|ing)?|order(?:ed|s|ing)?|told|urg(?:ed|es|ing)|call(?:ed|s|ing)?"
         r" (?:on|for)|instruct(?:ed|s)?|direct(?:ed|s))\b<g60>\b(?:remov(?:e|al)|tak(?:e|ing)"
         r" down|delet(?:e|ion)|clos(?:e|ing|ure)|shut(?:ting)?(?: down)?|block(?:ing)?|suspend"
         r"|suspension|ban)\b<g40>\b(?:<channels>)\b)"),
    Rule(id="en.takedown.refused", type=T.TAKEDOWN_DEMAND, modality=M.DEMANDED, also=True,
         asks=Asks.CONTENT, needs="told", confidence=0.6,
         pattern=r"(?P<t>\brefus\w+ to (?:shut down|close|remove|block|delete|take down|suspend)\b"
         r"<g40>\b(?:<channels>)\b)"),
    # --- circumvention and sectors, whose objects are not services as such
    Rule(id="en.circumvention.ban", type=T.CIRCUMVENTION_RESTRICTION, modality=M.ORDERED,
         asks=Asks.RESTRICT, needs="any", pattern=r"(?P<t>\b(?:<blocked>|<banned>|blocks|bans"
         r"|criminali[sz]\w+|outlaws|crack(?:ed|s|ing)? down on|crackdown on|<blocking>)\b<g60><C>)"),
    Rule(id="en.circumvention.banned", type=T.CIRCUMVENTION_RESTRICTION, modality=M.ORDERED,
         asks=Asks.RESTRICT, needs="any", pattern=r"(?P<t><C><g40>\b(?:be|are|is|were|was|been)"
         r" (?:<adv> )?(?:<blocked>|<banned>|illegal|criminali[sz]ed)\b)"),
    Rule(id="en.circumvention.plan", type=T.CIRCUMVENTION_RESTRICTION, modality=M.INTENDED,
         asks=Asks.RESTRICT, needs="any", pattern=r"(?P<t>\b(?:plans?|wants?|intends?|seeks?|vow"
         r"\w*|move|to)\b (?:<g40>\b)?(?:block|ban|outlaw|prohibit|restrict|prevent)\b<g40><C>)"),
    Rule(id="en.circumvention.prevent", type=T.CIRCUMVENTION_RESTRICTION, modality=M.INTENDED,
         asks=Asks.RESTRICT, needs="any", pattern=r"<C><g90>(?P<t>\bwants? to prevent\b)"),
    Rule(id="en.sector.ban", type=T.BAN_SECTOR, modality=M.ORDERED, asks=Asks.RESTRICT,
         needs="any", pattern=r"(?P<t>\b(?:ban(?:s|ned|ning)?|barr(?:ed|ing)|bars|prohibit(?:s|ed"
         r"|ing)?|forb(?:ids?|ade|idden|idding)|block(?:s|ed|ing)?|restrict\w*|disallow\w*"
         r"|ordered|told|instructed)\b<g40>\b(?:<sector>)\b<g20>\b(?:from|not to|to stop|use)\b<g60><S>)"),
    Rule(id="en.sector.use-in", type=T.BAN_SECTOR, modality=M.ORDERED, asks=Asks.RESTRICT,
         needs="any", pattern=r"(?P<t>\b(?:ban(?:s|ned|ning)?|prohibit(?:s|ed|ing)?|forb(?:ids?"
         r"|ade)|barred|disallow\w*)\b<g90><ANY><g60>\b(?:in|on|at|from|for|by|among) (?:all |the"
         r" |public |their )?(?:\w+ )?(?:<sector>)\b)"),
    Rule(id="en.sector.passive", type=T.BAN_SECTOR, modality=M.ORDERED, asks=Asks.RESTRICT,
         needs="any", pattern=r"(?P<t>\b(?:<sector>)\b<g20>\b(?:were|are|was|is|been) (?:<adv> )?"
         r"(?:<banned>|barred|ordered not|told not|told to stop)\b<g40><S>)"),
    Rule(id="en.domestic.mandate", type=T.MANDATE_DOMESTIC, modality=M.ORDERED, needs="any",
         asks=Asks.OTHER, pattern=r"(?P<t>\b(?:must|have to|required to|ordered to|obliged to"
         r"|should|shall|pre-?install\w*)\b<g10>\b(?:only )?(?:use|switch to|move to|install"
         r"|adopt)?<g20>(?:\bonly\b<g20>)?(?:\bdomestic\b|\bnational messenger|\bhome-?grown\b"
         r"|\blocal apps|\bstate-backed\b))"),
    # --- lifts
    Rule(id="en.lift.order", type=T.ORDER_LIFT, modality=M.ORDERED, asks=Asks.RESTORE,
         needs="any", pattern=r"(?P<t>\b(?:<order>|agreed|resolution|announced|allowed)\b<g60>"
         r"\b(?:unblock\w*|unban\w*|(?:<lift>)\b<g60>\b(?:<curbs>|access|service)|restor\w+"
         r"|reinstat\w+))"),
    Rule(id="en.lift.lifted-ban", type=T.ORDER_LIFT, modality=M.ORDERED, asks=Asks.RESTORE,
         needs="any", pattern=r"(?P<t><A><g60>\b(?:lift(?:ed|s|ing)|revok(?:ed|es|ing)|revers(?:ed"
         r"|es)|rescind\w+|overturn(?:ed|s)|withdrew|removed|ended|ends|eased|cancel\w+|suspended"
         r"|scrapp\w+|dropped|drops)\b<g40>\b(?:bans?|prohibition|blocking order|suspension order"
         r"|restrictions|suspension|blockage|block|curbs|filtering)\b)"),
    Rule(id="en.lift.ban-was", type=T.ORDER_LIFT, modality=M.ORDERED, asks=Asks.RESTORE,
         needs="any", pattern=r"(?P<t>\b(?:ban|prohibition)\b<g60>\b(?:was|were|has been|have been"
         r"|is|had been) (?:<adv> )?(?:lifted|reversed|revoked|overturned|rescinded|suspended"
         r"|cancelled|removed)\b)"),
    Rule(id="en.lift.headline", type=T.ORDER_LIFT, modality=M.ORDERED, asks=Asks.RESTORE,
         needs="any", pattern=r"(?P<t><A> (?:unbans|lifts)\b<g60>(?:<ANY>|\bban\b))"),
    # --- courts
    Rule(id="en.ruling.law", type=T.COURT_RULING, modality=M.ORDERED, needs="topic",
         pattern=r"(?P<t><COURT><g60>\b(?:rul(?:ed|es|ing)|found|held|declared|said|annulled)\b<g60>"
         r"\b(?:unconstitutional|unlawful|illegal|violat\w+|disproportionate|lawful"
         r"|constitutional)\b)"),
    Rule(id="en.ruling.upheld", type=T.COURT_RULING, modality=M.ORDERED, needs="topic",
         pattern=r"(?P<t><COURT><g40>\b(?:upheld|upholds|confirmed|rejected|rejects|dismissed|threw"
         r" out|struck down|overturned|quashed|annulled|backed)\b<g60>\b(?:bans?|block\w*|appeal"
         r"|order|suspension|decision|challenge|complaint|restriction|petition|lawsuit)\b)"),
    # --- ultimatums
    Rule(id="en.ultimatum.given", type=T.ULTIMATUM, modality=M.ORDERED, needs="told",
         pattern=r"(?P<t>\b(?:give[ns]?|gave|giving|granted?|handed|has|have|had|got)\b(?! been)<g90>"
         r"\b(?:\d+|a|an|one|two|three|four|five|six|seven|ten|thirty|single|\w+teen)"
         r"[- ](?:single )?(?:days?|hours?|weeks?|months?|years?)\b(?: maximum)?(?: in which)?"
         r" (?:to|for|until)\b(?! come| go| now))"),
    Rule(id="en.ultimatum.term", type=T.ULTIMATUM, modality=M.ORDERED, needs="told",
         pattern=r"(?P<t>\b(?:\d+|a|one|two|three|six|ten|thirty)[- ](?:day|hour|week|month|year)s?"
         r"[- ](?:maximum|ultimatum|deadline|notice|grace period|limit)\b<g20>\b(?:has been|have"
         r" been|was|were|is)?\b(?: provided| given| set| issued)?)(?<!ultimatum)(?<!deadline)"),
    Rule(id="en.ultimatum.issued", type=T.ULTIMATUM, modality=M.ORDERED, needs="told",
         pattern=r"(?P<t>\b(?:issu(?:ed|es|ing)|set(?:s|ting)?|gave|gives?|given|deliver(?:ed|s)|imposed"
         r"|handed down|faces?|facing|declares?)\b<g40>\b(?:ultimatum|deadline)\b)"),
    Rule(id="en.ultimatum.letter", type=T.ULTIMATUM, modality=M.ORDERED, needs="told",
         subtype="instrument:open_letter", confidence=0.5,
         pattern=r"(?P<t><A><g90>\bwrote an? (?:open )?letter to\b<g60><WHO>)"),
    Rule(id="en.ultimatum.must-within", type=T.ULTIMATUM, modality=M.ORDERED, needs="any",
         pattern=r"(?P<t>\b(?:must|have to|has to|needs? to|ordered to|required to|told to|should"
         r"|shall)\b<g90>\b(?:within (?:the next )?(?:\d+|an?|one|two|three|\w+) (?:days?|hours?"
         r"|weeks?|months?|years?)|by (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
         r"|(?:the )?end of|(?:january|february|march|april|may|june|july|august|september"
         r"|october|november|december|\d)\b)))"),
    # --- threats
    Rule(id="en.threat.threaten", type=T.THREAT, modality=M.THREATENED, needs="told",
         pattern=r"(?P<t>\bthreat(?:en(?:ed|s|ing)?|s?) (?:to|with|of|that)\b<g60>\b(?:<anyban>|fin(?:e"
         r"|es|ing)|prosecut\w+|penal\w+|sanction\w*|action|throttl\w+|slow)\b)"),
    Rule(id="en.threat.or-else", type=T.THREAT, modality=M.THREATENED, needs="told",
         pattern=r"(?P<t>\bor (?:else )?(?:risk|face|be|it (?:would|will)|they (?:would|will))\b<g40>"
         r"\b(?:<anyban>|fin(?:e|es|ed)|prosecut\w+|penalt\w+)\b)"),
    Rule(id="en.threat.measures", type=T.THREAT, modality=M.THREATENED, needs="told",
         pattern=r"(?P<t>\b(?:would|will|shall|vowed to)\b \W?take (?:the |all )?(?:appropriate"
         r"|necessary|legal|strict|tough|stern|further)? ?(?:measures|action|steps)\b)"),
    Rule(id="en.threat.if", type=T.THREAT, modality=M.THREATENED, needs="told",
         pattern=r"\b(?:if|unless)\b<g90>(?P<t>\b(?:will|would|could|may|might)\b<g40>\b(?:<toblock>"
         r"|<blocked>|<banned>|face (?:a )?(?:ban|block|fine|suspension)\w*|fined)\b)"),
    Rule(id="en.threat.will-if", type=T.THREAT, modality=M.THREATENED, needs="told",
         pattern=r"(?P<t>\b(?:will|would|could|may|might)\b<g40>\b(?:<blocked>|<banned>|face"
         r" (?:a )?(?:ban|block\w*|fines?|suspension)|fined|<toblock>)\b)<g60>\b(?:if|unless)\b"),
    Rule(id="en.threat.penalty", type=T.THREAT, modality=M.THREATENED, needs="told",
         pattern=r"(?P<t>\b(?:anyone|those|violators|whoever|users|any(?:body)?|companies)\b<g60>"
         r"\b(?:will|would|shall|face|could)\b<g60>\b(?:prosecut\w+|fined|jail\w*|punish\w*"
         r"|imprison\w*)\b)"),
    Rule(id="en.threat.warned", type=T.THREAT, modality=M.THREATENED, needs="told",
         pattern=r"<A><g40>(?P<t>\bwarn(?:ed|s|ing)?\b(?! against)<g60>\b(?:<anyban>)\b)"),
)  # fmt: skip
