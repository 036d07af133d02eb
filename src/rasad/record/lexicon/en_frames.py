# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows of frames, read last: what became of access, and who uses what."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.lexicon.en_concepts import CANNOT, GONE, LINK, PEOPLE, REACH, late

T, M = StatementType, Modality

LATE = (
    late(
        "status.stays",
        T.STATUS_CLAIM,
        rf"<ANY><n20>\b(?:is|are|stays?|remains?|remained|stayed) (?:still |now |as |<adv> )*(?:as )?{GONE}(?: as ever)?\b",
        subtype="blocked",
        needs="any",
        state=True,
    ),
    late(
        "block.people-cannot",
        T.BLOCK,
        rf"{PEOPLE}<n40>\b(?:{CANNOT}|could(?! not)(?= \w+ (?:neither|<n20>no longer))|could) {REACH}\b <n20>(?:neither )?<S>|\b(?:nobody|no one|hardly anyone|few) (?:in [^,;]{{1,40}} )?(?:could|can) {REACH} (?:to )?<S>|\bneither <S> nor <S><n40>\b(?:could|can|would|will|open|load|work)",
    ),
    late(
        "block.robbed",
        T.BLOCK,
        r"\b(?:robbed|deprived|stripped|shorn|bereft|cut off|locked out|shut out|barred|walled off|severed|expelled|weaned) (?:of|from|out of) (?:access to )?(?:the )?<S>",
    ),
    late(
        "block.robbed.2",
        T.BLOCK,
        r"\bwoke (?:up )?(?:to find|without|to)\b<n20><S>(?:<n20>\b(?:gone|blocked|closed|dead|shut|missing|down)\b)?",
    ),
    late(
        "block.robbed.3",
        T.BLOCK,
        r"\b(?:curtain|shutters?|axe|gates?|doors?) (?:has |have |had )?(?:come|came|fallen|fell|closed|swung shut|rolled) (?:down )?(?:on|to|for) <S>",
    ),
    late(
        "block.robbed.4",
        T.BLOCK,
        r"\b(?:shut|shuts|closed|closes|slammed|barred) (?:their|its|the|his) (?:doors?|gates?|networks?) (?:to|on|against|for) <S>",
    ),
    late(
        "block.robbed.5",
        T.BLOCK,
        r"\b(?:mov(?:ed|es)|acted|turn(?:ed|s)) against <S>",
    ),
    late(
        "block.robbed.6",
        T.BLOCK,
        r"\b(?:closing|shutting|blocking|barring|denying) (?:it|them) to (?:users|people|everyone)\b",
    ),
    late(
        "block.robbed.7",
        T.BLOCK,
        r"\b(?:began|begun|started|starts|begins) (?:dropping|blocking|filtering|refusing|discarding|blackholing|jamming|closing) <S>",
    ),
    late(
        "block.robbed.8",
        T.BLOCK,
        r"\bkept <S><n40>\b(?:out of bounds|off[- ]limits|blocked|closed|shut|out of reach|unavailable|inaccessible|banned)\b",
    ),
    late(
        "block.robbed.9",
        T.BLOCK,
        r"\b(?:made|rendered|makes|rendering|making) <S><n10>\b(?:unavailable|inaccessible|unreachable|unusable|useless)\b",
    ),
    late(
        "block.robbed.10",
        T.BLOCK,
        r"\bpull(?:ed|s|ing)? the plug on <S>",
    ),
    late(
        "block.robbed.11",
        T.BLOCK,
        r"<S><n10>\b(?:had |have |has )?followed(?: suit)?\b(?= (?:later|soon|in the|on|within|the (?:next|same)|hours|a day|an hour|at|that)\b)",
    ),
    late(
        "block.robbed.12",
        T.BLOCK,
        r"<S> (?:has )?joined the (?:apps?|sites?|services?|networks?|list)\b<n40>\b(?:blocked|banned|no longer|cannot|closed|forbidden|out of)\b",
    ),
    late(
        "block.gone",
        T.BLOCK,
        rf"<S><n40>\b(?:{LINK}|came) (?:<adv> |all but |suddenly ){{0,2}}{GONE}(?! (?:to|for) (?:comment|maintenance))|<S><n20>\b(?:no longer (?:gets? through|opens?|works?|loads?|connects?)|stopped (?:connecting|working|loading|opening|responding))\b",
        needs="told",
    ),
    late(
        "block.likewise",
        T.BLOCK,
        r"(?:<ISP>|\b(?:operators?|carriers?|providers?|network|company|rival|it|they|others)\b|^\W?\w+(?:, [^,;]{1,50},)?)<g20> (?:(?:has |have |had )?(?:followed suit|did (?:so|likewise|the same|as (?:much|told|ordered))|does (?:likewise|the same)|do (?:likewise|the same)|done (?:likewise|the same)))\b",
        needs="told",
        confidence=0.3,
    ),
    late(
        "usage.are-on",
        T.USAGE_CLAIM,
        r"(?:\b\d[\d,.]*(?: ?(?:million|billion|thousand))?|\b(?:\w+ )?(?:million|thousand|billion|half|two|three|four|five|six|seven|eight|nine|ten|one)\b(?: (?:million|thousand|billion))?)<n40>\b(?:are on|is on|chat (?:over|on|via)|use|uses|used|rely on|have|are using|sign in to|visit|spend time on|write on|log (?:on|in) to) (?:to )?<S>|\b(?:audience|following|user base|reach|membership|users) of <S><n40>\bat (?:about |some |around |nearly |more than |over )?\d|<S><n10>\b(?:boasts?|counts?) (?:about |some |around |nearly |more than |over )?(?:\d[\d,.]*|\w+) (?:million|thousand|billion)\b",
        needs="named",
        state=True,
    ),
    late(
        "circumvention.over",
        T.CIRCUMVENTION_USE,
        r"\b(?:can|could|may) (?:only |still )?be (?:opened|reached|used|accessed|visited) (?:only )?(?:over|with|via|through|by|using) (?:an? |the )?<C>|\b(?:downloads?|sales|sign-?ups|use|searches|installations?) of (?:such tools|<C>|these tools)<n20>\b(?:tripled|doubled|leapt|soared|jumped|rose|grew|quadrupled|exploded|surged|multiplied|climbed)\b|<C>(?:'s)? (?:downloads?|users?|sign-?ups|traffic)<n10>\b(?:tripled|doubled|leapt|soared|jumped|rose|grew|surged|climbed)\b",
        needs="",
        state=True,
    ),
    late(
        "official.tweets",
        T.OFFICIAL_USE,
        r"<A><n20>\b(?:himself |herself |itself )?(?:tweets?|posts?|kept? (?:his|her|its) <S>|keeps? (?:his|her|its) <S>)\b",
        needs="told",
        state=True,
    ),
    late(
        "sector.keep-off",
        T.BAN_SECTOR,
        r"\b(?:<sector>|state bodies|public bodies)\b<n20>\b(?:have been|has been|were|was|are|is|must|may|should|shall)\b<n20>\b(?:told to keep off|keep off|keep away from|no longer (?:use|have|open)|not (?:use|have|open|install)|kept off|stay off|leave|give up|delete|told to (?:leave|delete|give up))\b<n20><S>",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    late(
        "tools.sells",
        T.CIRCUMVENTION_RESTRICTION,
        r"\b(?:whoever|anyone|those|people|traders|shops|sellers|providers|everyone|any\w+)\b<n20>\b(?:sell\w*|use\w*|using|offer\w*|install\w*|distribut\w*|provid\w*)\b<n10><C><n40>\b(?:taken to court|prosecuted|punished|fined|jailed|arrested|imprisoned|risk\w*|face\w*|charged)\b",
        modality=M.THREATENED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    late(
        "migrate.goes-over",
        T.MIGRATE,
        r"\b(?:g(?:o|oes|oing)|went|gone|cross(?:ed|es)|pass(?:ed|es)|mov(?:ed|es|ing)|relocat(?:ed|es)|decamp(?:ed|s)) (?:over |across )?to (?=<NAMED>)<NAMED>",
        needs="any",
    ),
    late(
        "data.copy",
        T.DATA_LOCALISATION_DEMAND,
        r"\b(?:house|keep|store|hold|place|locate|build)\b<n20>\b(?:servers?|data|records|copy|copies|databases?|information)\b<n60>\b(?:in|inside|within|on) (?:the |their |its )?(?:country|soil|<PLACE>|territory|borders|home)",
        modality=M.ORDERED,
        asks=Asks.DATA,
        needs="any",
    ),
    late(
        "dispute.eye",
        T.DISPUTE,
        r"\b(?:do|does|did) not see eye to eye\b|\bat (?:each other's throats|cross purposes)\b|\bpull(?:ed|ing)? in (?:different|opposite) directions\b|\bopenly contradict\w*",
        needs="topic",
    ),
    late(
        "statistic.sets-back",
        T.STATISTIC,
        r"\b(?:sets?|setting|costs?|costing|lost|loses|losing|drains?)\b<n40>\b(?:economy|country|businesses|shops|traders|firms)\b<n20>\d[\d.,]*<n20>\b(?:dollars|euros|million|billion|percent|per cent)\b",
        needs="",
    ),
)
