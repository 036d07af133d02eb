# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: who may not use what, who must use what, and tools against blocks."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality
# Some of those who are told are actors, whose names are marks by now.
_WHO = r"(?:\b(?:<sector>)\b|<A>|<AUTH>)"
_W = r"[\w'\ue000-\ue01f-]+"
_FOR = rf"(?:(?:all|the|its|their|other|any|these|those) )*(?:{_W}(?: and)? ){{0,3}}?{_WHO}"
_FOR_ALL = rf"(?:(?:all|the|its|their|other|any|these|those) )*(?:{_W}(?: and)? ){{0,3}}?(?:<sector>)"
_NOT_A_PLAN = r"(?<!to )(?<!would )(?<!will )(?<!may )(?<!might )(?<!could )(?<!bill )(?<!law )(?<!proposal )"

SECTORS = (
    Rule(
        id="en.sector.may-not-use",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=rf"(?P<t>{_WHO}<n40>\b(?:may (?:no longer|not)|must (?:not|no longer|stop)|cannot|can no longer|will no longer be (?:allowed|able|permitted) to"
        r"|(?:(?:was|were|are|is|been) (?:now )?(?:told|ordered|instructed|asked|advised|directed|warned) (?:not to|to stop|to quit|to cease|against))"
        r"|(?:was|were|are|is|been) (?:now )?(?:prohibited|barred|banned|forbidden|blocked|stopped) from|not (?:allowed|permitted) to|(?:are|is|were|was) not to|no longer permitted to|(?:was|were|are|is) forbidden to|no longer allowed to)"
        r" (?:us(?:e|ing)|install\w*|access\w*|communicat\w*|open\w*|download\w*|post\w*|discuss\w*|hav(?:e|ing)|keep\w*)\b<n60><S>)",
    ),
    Rule(
        id="en.sector.told-not",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=rf"(?P<t>\b(?:t(?:old|ells?)|order(?:ed|s)?|instruct(?:ed|s)?|direct(?:ed|s)|ask(?:ed|s)|forb(?:ids?|ade|idden)|advis(?:ed|es)|prohibit(?:s|ed)|barr(?:ed|ing)|bars?|bann?(?:ed|ing|s))\b"
        rf" {_FOR} (?:<n20>)(?:not to|to stop|from|to cease|to quit|to) (?:us(?:e|ing)|install\w*|access\w*|communicat\w*|download\w*|having)\b<n60><S>)",
    ),
    Rule(
        id="en.sector.from-devices",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=rf"(?P<t>{_NOT_A_PLAN}\b(?:bann?(?:ed|s)|remov(?:ed?|es|ing)|block(?:ed|s)|delet(?:ed?|es|ing)|uninstall(?:ed|s)?|prohibit(?:ed|s)|forb(?:ids?|ade|idden)|outlaw(?:ed|s)|barr(?:ed|ing)|bars|restrict(?:ed|s))\b"
        rf" (?:the )?(?:use of |app )?<ANY><n20>\b(?:in|on|at|from|for|by|among|to) {_FOR_ALL}(?!\w))",
    ),
    Rule(
        id="en.sector.use-by",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=rf"(?P<t>\b(?:use|using) (?:of )?<ANY> (?:by|on|in|at|among) {_FOR}(?!\w)<n20>\b(?:<banned>|<blocked>|illegal)\b"
        rf"|<ANY> (?:may|can|must) (?:not|no longer) be (?:used|installed|accessed|opened)\b<n40>{_WHO})",
    ),
    Rule(
        id="en.sector.keeps-off",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=rf"(?P<t>\b(?:keep(?:s|ing)?|kept|bann?(?:ed|s)|barr?(?:ed|s)|order(?:ed|s)|throw\w*|kick\w*)\b <n10>{_FOR}(?!\w)<n20>\b(?:off|from) <S>)",
    ),
    Rule(
        id="en.sector.quit",
        type=T.BAN_SECTOR,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>\b(?:<sector>)\b<n20>\b(?:(?:was|were|been) (?:told|ordered|instructed|given <term>)) to (?:close|delete|remove|uninstall|leave|quit|deactivate)\b<n40><S>"
        r"|\b(?:t(?:old|ells?)|order(?:ed|s)?|instruct(?:ed|s)?)\b <n20>(?:\b(?:<sector>)\b|<AUTH>) to (?:get|take|wipe|keep) <S> off\b|\b(?:t(?:old|ells?)|order(?:ed|s)?|instruct(?:ed|s)?)\b <n20>\b(?:<sector>)\b to (?:close|delete|remove|uninstall|leave|quit|deactivate)\b<n40><S>)",
    ),
)

_MUST = (
    r"(?<!he )(?<!she )(?<!you )(?<!who )(?:must|have to|has to|required(?: by law)? to|(?:was|were|been|are|is) (?:ordered|told|obliged|instructed|asked|directed|mandated|compelled) to"
    r"|(?:order|oblig|requir|instruct|direct|tell|told|compel|mandat|forc)\w*\b<n40>\bto|should|shall|will have to|need to)"
)

MANDATES = (
    Rule(
        id="en.mandate.move",
        type=T.MANDATE_DOMESTIC,
        modality=M.ORDERED,
        asks=Asks.OTHER,
        needs="any",
        pattern=rf"(?P<t>\b{_MUST} (?:only |now |also |be |henceforth )?(?:mov(?:e|ed)|switch(?:ed)?|migrat(?:e|ed)|transfer(?:red)?|shift(?:ed)?|upload|post|join|open accounts|keep (?:pages|accounts)|run|publish|teach|hold)\b"
        r"<n40>\b(?:to|on|onto|over to|through|via|in) (?:the )?<ANY>)",
    ),
    Rule(
        id="en.mandate.use",
        type=T.MANDATE_DOMESTIC,
        modality=M.ORDERED,
        asks=Asks.OTHER,
        needs="any",
        pattern=rf"(?P<t>\b{_MUST} (?:only |now |exclusively |henceforth )?(?:use|install|adopt|pre-?install|offer|download)\b (?:only )?(?:the |an? )?(?:national |domestic |state |government )?<S>)",
    ),
    Rule(
        id="en.mandate.through",
        type=T.MANDATE_DOMESTIC,
        modality=M.ORDERED,
        asks=Asks.OTHER,
        needs="any",
        pattern=rf"(?P<t>\b(?:{_MUST}|will) (?:only )?(?:communicate|notify|run|take|send|work|deal|reach|inform|contact|set up|hold|organi[sz]e|answer|be (?:notified|sent|paid|conducted|held|carried|hosted))\b<n60>\b(?:through|via|by|on|over|in) (?:an? )?(?:only )?<ANY>"
        r"(?: (?:only|alone|exclusively))?)(?=(?: (?:only|alone|exclusively)|<g60>\border)|[.,]|$)",
    ),
    Rule(
        id="en.mandate.compulsory",
        type=T.MANDATE_DOMESTIC,
        modality=M.ORDERED,
        asks=Asks.OTHER,
        needs="any",
        pattern=r"(?P<t>\buse of (?:an? |the )?<S><n20>\b(?:mandatory|compulsory|obligatory)\b|<S><n20>\b(?:mandatory|compulsory|obligatory) for\b|\bpre-?install(?:ed|ation)?\b<n40><S>|<S><n20>\bpre-?installed\b"
        r"|\bonly <CLASS> (?:may|can|must|are to|should) be used\b)",
    ),
    Rule(
        id="en.mandate.on-orders",
        type=T.MANDATE_DOMESTIC,
        modality=M.ORDERED,
        asks=Asks.OTHER,
        needs="any",
        pattern=r"(?P<t>\b(?:mov|transferr|switch|migrat|shift)(?:ing|ed)\b<n40>\bto <S><n20>\b(?:on|by|under|following) (?:the )?(?:orders?|instructions?|directive|decree)\b)",
    ),
)

TOOLS = (
    Rule(
        id="en.tools.use-punished",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>(?<!for )<C><g60>\b(?:cost users|fined?|fines|prison|jail\w*|offen[cs]e|crime|criminal\w*|illegal|punish\w+|penalt\w+|prosecut\w+)\b)(?!<g20>\bgetting around)",
    ),
    Rule(
        id="en.tools.outlawed-use",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t>(?<!plans to )(?<!wants to )\b(?:outlaw|ban|prohibit|forb|suspend|restrict|criminali|crack|disabl|stop|block|curb|halt|cut off|jam|limit|target)\w*\b<n20>\b(?:the )?(?:use|usage|using|sale|advertising|promotion|traffic|protocols|down|on|of) (?:of )?(?:[\w-]+ )?<C>|\b(?:stamp out|stop|block|end|curb) <C> (?:use|traffic|usage))",
    ),
    Rule(
        id="en.tools.must-register",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t><C><n40>\b(?:must|have to|has to|required to|need to|told to) (?:register|be licen[cs]ed|obtain|apply|block)\b|\bonly (?:[\w-]+ )?<C><n40>\b(?:approved|licen[cs]ed|registered|allowed|work|permitted)\b<n40>)",
    ),
    Rule(
        id="en.tools.stop",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.INTENDED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"\bto (?P<t>(?:disable|stop|jam|throttle|slow|limit|cut off)\b (?:access to |the use of |unregistered |unauthorised |unlicen[cs]ed |all )?<C>)(?!'s)",
    ),
    Rule(
        id="en.tools.register-of",
        type=T.CIRCUMVENTION_RESTRICTION,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
        pattern=r"(?P<t><C><n40>\b(?:added|put|placed|entered|included)\b<n20>\b(?:register|registry|list|blacklist)\b<n20>\b(?:banned|blocked|prohibited|forbidden)\b|\bsearch\w*\b<n20>\bphones?\b<n20><C>)",
    ),
)
