# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: what platforms and people do."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

PLATFORM = (
    Rule(
        id="en.channel.takedown",
        type=T.CHANNEL_TAKEDOWN,
        needs="told",
        pattern=r"(?:<P>|\bwe\b|\bit\b|\bhad\b|\bhas\b)<g60>(?P<t>\b(?:(?<!was )(?<!were )block(?:e"
        r"d|ing)|suspend(?:ed|ing)?|remov(?:ed|ing)|clos(?:ed|ing)"
        r"|bann?(?:ed|ing)|delet(?:ed|ing)"
        r"|(?:shut|took|taken) down|terminat(?:ed|ing))\b"
        r"(?:(?!<NAMED>| (?:after|because|over) )[^;!?\n]){0,40}?"
        r"(?:\b(?:channels?|accounts?|pages?|profiles?|posts?|videos?|groups?|"
        r"bots?|content|clips)\b|@\w+))",
    ),
    Rule(
        id="en.channel.back",
        type=T.CHANNEL_REINSTATEMENT,
        needs="told",
        pattern=r"(?P<t>\b(?:reinstat\w+|restor\w+|re-?assembl\w+|unblocked)"
        r"\b<g60>\b(?:channels?|accounts?|pages?)\b)",
    ),
    Rule(
        id="en.store.removal",
        type=T.APP_STORE_REMOVAL,
        needs="any",
        asks=Asks.RESTRICT,
        modality=M.ORDERED,
        pattern=r"(?P<t><STORE><g90>\b(?:remov\w+|take|took|pull\w*|delist\w*|"
        r"withdr\w+|drop\w*|block\w*)\b|\b(?:remov\w+|tak\w+|took|"
        r"pull\w*|delist\w*|withdr\w+"
        r"|disappear\w*|delet\w+)\b<g60>\bfrom\b<g40>(?:<STORE>|\b(?:its|their|the)"
        r" (?:\S+ ){0,2}stores?\b))",
    ),
    Rule(
        id="en.policy",
        type=T.PLATFORM_POLICY,
        needs="told",
        pattern=r"(?P<t>\b(?:terms of (?:service|use)|(?:have|has|had) polic(?:y"
        r"|ies)|community (?:standards|guidelines))\b)",
    ),
    Rule(
        id="en.statement",
        type=T.PLATFORM_STATEMENT,
        needs="told",
        confidence=0.5,
        pattern=r"(?P<t><EXEC><g60>\b(?:tweeted|posted|wrote|said in a (?:statem"
        r"ent|post|tweet)|announced|made reference|published a statement"
        r")\b)",
    ),
)

PEOPLE = (
    Rule(
        id="en.arrest",
        type=T.ARREST,
        needs="topic",
        pattern=r"(?P<t>\b(?:arrest(?:ed|s|ing)?|detain(?:ed|s)?|detention of|"
        r"jailed|imprisoned|taken into custody)\b)",
    ),
    Rule(
        id="en.legal",
        type=T.LEGAL_ACTION,
        needs="topic",
        pattern=r"(?P<t>\b(?:lodg(?:e|ed|es|ing)|fil(?:ed|es|ing)|br(?:ought|"
        r"inging)|open(?:ed|ing)|launch(?:ed|ing)|receiv(?:ed|ing)"
        r"|charged|submitted)\b<g40>\b(?:complaints?|charges"
        r"|lawsuits?|criminal case|legal (?:action|challenge|case)"
        r"|appeals?|petition in court|indictment)\b|\b(?:sued|suing|"
        r"is suing|fined|complaint<g40>lodged)\b)",
    ),
    Rule(
        id="en.migrate.quit",
        type=T.MIGRATE,
        needs="any",
        pattern=r"(?P<t>\b(?:stop(?:ped|s)? (?:using|its activities|their activi"
        r"ties|posting)|quit(?:s|ting)?|no longer use|g(?:ave|iving|"
        r"ive) up|abandon(?:ed|s|ing)|left|leaving|leaves|(?:would|will|to) leave|clos(?:ed|"
        r"ing|e) (?:their|his|its|her))\b<g60>"
        r"(?:<NAMED>|<S>|\bnetwork\b))",
    ),
    Rule(
        id="en.migrate.move",
        type=T.MIGRATE,
        needs="any",
        pattern=r"(?P<t>\b(?:mov(?:ed|ing)|(?<!his )(?<!the )(?<!this )move|"
        r"switch(?:ed|ing)?|shift(?:ed|ing)?|migrat(?:ed|ing|e)|"
        r"flock(?:ed|ing)|direct(?:ed|s) (?:users|followers|subscribers)"
        r"|continue)\b<g60>"
        r"\b(?:to|from|on|onto|through|instead)\b<g60><S>)(?<!authorities)",
    ),
    Rule(
        id="en.circumvention.use",
        type=T.CIRCUMVENTION_USE,
        needs="",
        state=True,
        pattern=r"(?P<t>(?:\b(?:us(?:e|es|ing|ed)|utili[sz](?:e|ing)|via|"
        r"through|with(?: the help of)?|by|rel(?:y|ies|ied|ying)"
        r" on|turn(?:ed|ing|s)? to|download\w*|install\w*|demand for|"
        r"thanks to|searches for|sign-?ups for|surge in)\b<g40><C>)"
        r"|<C><g40>\b(?:downloads|usage|demand|use|searches|sign-?ups)\b)",
    ),
    Rule(
        id="en.domestic.promote",
        type=T.PROMOTE_DOMESTIC,
        needs="",
        state=True,
        pattern=r"(?P<t>\b(?:promot(?:e|ed|es|ing)|develop(?:ed|ing)?|encourag(?"
        r":e|ed|es|ing)|push(?:ed|ing)?(?: for| by)?|urg(?:ed|es|"
        r"ing)|boost\w*|back(?:ed|ing)|limit (?:the )?(?:reliance|"
        r"influence))\b"
        r"<g60>(?:\b(?:domestic|national|home-?grown|local|new networks|"
        r"state-backed|home)\b|<PLACE>|<CLASS>)|\bare trying to promote\b"
        r")",
    ),
    Rule(
        id="en.domestic.launch",
        type=T.DOMESTIC_LAUNCH,
        needs="topic",
        pattern=r"(?P<t>\b(?:launch(?:ed|es|ing)?|unveil(?:ed|s|ing)?|emerg(?:ed"
        r"|ing)|introduc(?:ed|es|ing)|roll(?:ed|ing)? out)\b<g60>(?:\b(?"
        r":domestic|national|home-?grown|local|state-backed|alternatives"
        r"?|own)\b)"
        r"|(?:\b(?:domestic|national|home-?grown|local)\b|<PLACE>|"
        r"<CLASS>)<g90>\b(?:emerged|launched|unveiled)\b)",
    ),
    Rule(
        id="en.official.use",
        type=T.OFFICIAL_USE,
        needs="any",
        state=True,
        pattern=r"(?:<A>|\bhe\b)<g90>(?P<t>\b(?:freely use|use services|"
        r"active <g20>accounts?|(?:has|have|had) (?:an )?(?:active|"
        r"verified)|by tweeting|uses? <g20>(?:<NAMED>)|five <NAMED> feed"
        r"s|us(?:e|ing) (?:his|her|their)\b<g20><NAMED>)\b)",
    ),
    Rule(
        id="en.public.demand",
        type=T.PUBLIC_DEMAND,
        needs="topic",
        pattern=r"(?P<t>\b(?:petition(?:ed)?|protest(?:ed|ers?)? against|"
        r"public demands?|call(?:ed|s|ing)? (?:on|for)\b<g60>\b(?:lift\w"
        r"*|restor\w+|end\b|reinstat\w+|unblock\w*|revers\w+))\b)",
    ),
    Rule(
        id="en.personnel",
        type=T.PERSONNEL,
        needs="topic",
        pattern=r"(?P<t>\b(?:resign(?:ed|s|ation)|dismissed as|sacked|was appoin"
        r"ted|stepped down)\b)",
    ),
)
