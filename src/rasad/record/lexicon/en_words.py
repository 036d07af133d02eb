# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English words: the grammar of restriction, and classes of services."""

from rasad.record.grammar import MARKS

MARKED = MARKS | {
    "blocked": r"blocked|cut off|filtered(?: out)?|shut (?:down|off)|restricted"
    r"|disabled"
    r"|suspended|barred|made (?:inaccessible|unavailable)|rendered inaccessible"
    r"|taken (?:offline|down)|put out of reach|closed(?: off| down)?|limited|curbed"
    r"|censored|switched off|turned off|interrupted|halted|blacked out|disconnected"
    r"|geo-?blocked|walled off|deactivated|jammed|blackholed|shuttered|pulled offline"
    r"|taken off the air|off the air|unplugged|brought down|kicked (?:out|off)|shut out|expelled"
    r"|stamped out|put off limits|cut(?! (?:by|from|to|the|its|short|prices?)\b)|shut(?! (?:to|for)\b)"
    r"|(?:made|rendered) (?:unreachable|unavailable|unusable)|knocked (?:offline|out)",
    "banned": r"banned|outlawed|prohibited|proscribed|forbidden|forbade|blacklisted",
    "toblock": r"block|cut off|cut|filter|shut (?:down|off)|restrict|disable|"
    r"suspend|bar"
    r"|close(?: off| down)?|limit|censor|switch off|turn off|interrupt|halt|take down"
    r"|take offline|pull the plug on|ban|outlaw|prohibit|forbid|curb|impose|disconnect"
    r"|throttle|slow(?: down)?|degrade|choke|(?:reduce|lower|cut) the (?:\w+ )?speeds? of|remove access|jam|deactivate|black out|wall off|shutter|stop access"
    r"|deny (?:\w+ ){0,3}?access|go (?:dark|offline)|stamp out|bring down|lock out|shut out"
    r"|put out of reach|expel|kick out|unplug|take (?:\w+ )?off the air"
    r"|stop (?:offering|carrying|serving|providing)"
    r"|render (?:<S> )?(?:inaccessible|unreachable)|knock out",
    "blocking": r"blocking|cutting off|cutting|filtering|shutting (?:down|"
    r"off)|restricting"
    r"|restrictions?|disabling|suspending|closing|closure|suspension|blockage"
    r"|interruption|banning|outlawing|prohibiting|prohibition|censorship|censoring"
    r"|jamming|barring|pulling|unplugging|severing|limiting|bans?|block|blackout|shutdown|disconnection|removal of access",
    "forbids": r"blocks|bans|bars|cuts off|shuts (?:down|off)|restricts|suspends|limits|disables"
    r"|filters|outlaws|prohibits|forbids|closes|halts|jams|censors|takes down|denies access",
    "anyban": r"<toblock>|<blocking>|<blocked>|<banned>|<forbids>",
    "adv": r"all|both|also|now|still|already|currently|temporarily|"
    r"permanently|reportedly"
    r"|partially|partly|completely|fully|effectively|once again|again|previously|since"
    r"|officially|formally|abruptly|briefly|later|only|largely|mostly|long|immediately"
    r"|nationwide|intermittently|recently|subsequently|quietly|first",
    "had": r"has|have|had|'s|'ve",
    "be": r"is|are|was|were|been|being|be|gets?|got|goes|went|gone|remains?|remained"
    r"|stays?|stayed|stood|stands?",
    "lift": r"unblock(?:ed|ing|s)?|unban(?:ned|ning|s)?|lift(?:ed|ing|"
    r"s)?|restor(?:e|ed|es"
    r"|ing|ation)|reinstat(?:e|ed|es|ing)|reopen(?:ed|ing|s)?|revok(?:e|ed|es|ing)"
    r"|revers(?:e|ed|es|ing|al)|overturn(?:ed|ing|s)?|resum(?:e|ed|es|ing|ption)"
    r"|re-?activat\w+|reconnect\w*|rescind\w*|re-?enabl\w+|end(?:ed|"
    r"ing|s)?|eas(?:e|ed|ing)"
    r"|withdr[ae]w\w*|scrap(?:p\w+|s)?|cancel\w*|annul\w*|repeal\w*"
    r"|call(?:ed|s|ing)? off|vacat(?:ed|es|ing)|waiv(?:ed|es|ing)|abolish\w*|quash\w*"
    r"|remov(?:e|ed|es|ing|al)|return\w*|switch(?:ed)? back on|let back",
    "curbs": r"bans?|blocks?|blockage|blocking|restrictions?|filtering|"
    r"filters?|suspension"
    r"|blackout|shutdown|curbs?|censorship|blockade|prohibition|limits",
    "order": r"order(?:ed|s|ing)?|instruct(?:ed|s|ing|ions?)?|direct(?:ed|s|ing|ions?)"
    r"|directives?|decreed?|decrees|command(?:ed|s)?|told|ruled|"
    r"ruling|verdict|injunction"
    r"|decid(?:ed|es|ing)|decision|requir(?:ed|es|ing)|mandat(?:ed|"
    r"es|ing)|compel(?:led|s)"
    r"|duty|oblig(?:ed?|es)|approval|authori[sz](?:ed|es|ing)|approv(?:ed|es|ing)|signed|warrant|voted"
    r"|summons|asked|requested|resolv(?:ed|es)|granted|gave (?:instructions|orders)|green-?lit|court order|written notice|notified",
    "users": r"users|people|citizens|residents|subscribers|customers|"
    r"journalists|reporters"
    r"|correspondents|internet users|many|we|students|locals|visitors|activists",
    "sector": r"(?:government|state|public|civil|education|ministry|official|"
    r"administration"
    r"|military|federal|municipal|ministerial)? ?-?(?:and \w+ )"
    r"?(?:workers?|employees|staff"
    r"|servants?|officials|bodies|institutions|agencies|personnel|soldiers|teachers"
    r"|universities|schools|pupils|students|hospitals|banks|devices|phones|offices"
    r"|ministries|departments|organi[sz]ations|entities|minors|"
    r"children|judges|classrooms|officers|lenders|troops|members|public sector|civil service"
    r"|staffers|lawmakers|teenagers|teens|under-?\d\ds?|professors|lecturers|diplomats"
    r"|prisoners|inmates|computers|laptops|equipment|handsets|parliamentarians"
    r"|bureaucrats|public offices)",
    "channels": r"channels?|accounts?|pages?|profiles?|posts?|videos?|tweets?|"
    r"content|groups?"
    r"|messages|material|clips?|hashtags?|@\w+|bots?|livestreams?|articles?|podcasts?"
    r"|documentar(?:y|ies)|films?|search results|results|links?|forums?|songs?|images"
    r"|photos|footage|reels|streams?|comments|entries|episodes?",
    "ask": r"ask(?:ed|s|ing)?|request(?:ed|s|ing)?|demand(?:ed|s|ing)?|requir(?:ed?|es|ing)"
    r"|order(?:ed|s|ing)?|instruct(?:ed|s|ing)?|direct(?:ed|s|ing)|oblig(?:ed?|es|ing)"
    r"|compel(?:led|s|ling)?|forc(?:ed?|es|ing)|urg(?:ed|es|ing)|press(?:ed|es|ing)"
    r"|pressur(?:ed|es|ing)|t(?:old|ells?)|call(?:ed|s|ing) on|insist(?:ed|s|ing)"
    r"|want(?:ed|s)?|mandat(?:ed|es|ing)|must|ha(?:s|ve|d) to|summon(?:ed|s)|command(?:ed|s)"
    r"|subpoena(?:ed|s)|sought|seek(?:s|ing)?|law says|appeal(?:ed|s) to|made to|bound to",
    "term": r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty"
    r"|thirty|forty-eight|sixty|ninety|several|single|few|next)[- ](?:more |single |working )?"
    r"(?:days?|hours?|weeks?|months?|years?|fortnight)\b|\ba fortnight",
    "byday": r"(?:by|before|until|till|no later than|not later than) (?:the )?(?:end of|\d{1,2}\b"
    r"|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|midnight|noon|tomorrow|tonight"
    r"|(?:next |this |early |late |mid-)?(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december)|(?:this|next) (?:week|month|year|weekend))",
    "userdata": r"data|details|information|records|logs|metadata|identit(?:y|ies)|names?"
    r"|phone numbers?|addresses|keys?|chats|messages|correspondence|communications"
    r"|conversations|who (?:runs?|owns?|posted|is|was|were)|those who|everyone who|the owner"
    r"|owners|senders?|originators?|back ?doors?|traceability|contents? of",
    "unlawful": r"unconstitutional(?:ly)?|unlawful(?:ly)?|illegal(?:ly)?|violat\w+|breach\w*"
    r"|infring\w+|disproportionate|arbitrary|lawful|legal|constitutional|impermissible"
    r"|without (?:a )?(?:legal|lawful) basis|ultra vires|null and void|invalid|contrary to"
    r"|unjustified|justified|(?:could|may|must) not be (?:<blocked>|<banned>)|overreach|exceeded"
    r"|no power to|beyond (?:its|their) powers|in favou?r of|proportionate|excessive",
    "weekdays": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "not": r"not|n't|never|no longer|nor",
    "said": r"said|says|saying|told|tells|wrote|writes|writing|tweeted|"
    r"added|adding|stated"
    r"|states|claimed|claims|announced|announces|announcing|declared|declares|insisted"
    r"|explained|argued|reported|reports|posted|confirmed|confirms|noted|warned|quoted",
}

_KIND = (
    r"(?:messaging|messenger|messengers|chat|social[- ]media|"
    r"social|communication|online|mobile|internet|encrypted|"
    r"digital)"
)

_THING = (
    r"(?:apps?|applications?|services?|platforms?|networks?|"
    r"sites?|websites?|messengers?|compan(?:y|ies)|networking sites|"
    r"media(?: (?:networks?|platforms?|apps?|services?|sites?)"
    r")?)"
)

CLASSES = (
    (
        (
            rf"\b(?:all |any )?foreign(?:-based|-owned)? (?:messag\w+|messengers?|chat)"
            rf"(?: {_THING})?"
        ),
        "class:foreign_messengers",
    ),
    (
        (
            rf"\b(?:all |any |other )?(?:foreign(?:-based|-owned)?|outside|"
            rf"western|overseas)"
            rf" (?:{_KIND} (?:and )?){{0,2}}{_THING}\b"
        ),
        "class:foreign_platforms",
    ),
    (
        (
            rf"\b(?:domestic|local|national|home-?grown|indigenous|state-back"
            rf"ed|state-built|state-approved|sovereign|iranian|russian|turkish|indian|chinese"
            rf"|state-run)(?: state-run)? (?:messag\w+|messengers?|{_KIND})"
            rf"(?: {_THING})?(?: {_THING})?\b"
            r"|\b(?:domestic|home-?grown|state-backed|national) (?:apps?|services?|platforms?|alternatives)\b"
        ),
        "class:domestic_messengers",
    ),
    (
        rf"\bsocial[- ](?:media|network(?:ing|s)?)\b(?: {_THING})?(?: {_THING})?",
        "class:social_media",
    ),
    (
        (
            r"\b(?:the )?(?:mobile |fixed[- ]line |broadband |global |"
            r"nationwide |wireless )?"
            r"internet(?: (?:access|services?|connections?|connectivity|"
            r"traffic|networks?))?"
            r"(?! (?:users?|providers?|service providers?|freedom|censorship"
            r"|watchdog|monitor\w*"
            r"|observatory|filtering|restrictions?|companies|espionage|"
            r"activities|law|police"
            r"|group))|\bmobile (?:data|"
            r"broadband|networks?|phone services?)|\b[2345]g\b"
            r"(?: (?:services?|networks?|internet|data))?|\bconnectivity\b"
            r"|\bthe (?:mobile |wider |world ?wide )?web\b(?![- ](?:sites?|pages?|version|interface|address\w*|client|apps?|inventor|developer))|\bweb access\b"
            r"|\bdata services\b|(?:\bfixed )?\bbroadband\b(?! (?:subscri|users|providers?|compan|plans?|prices?))"
        ),
        "class:internet",
    ),
    (r"\bvirtual private networks?(?: \(VPNs?\))?(?: software| services?)?", "vpn"),
    (r"\bproxy (?:servers?|services?)|\bproxies\b", "proxy"),
    (
        (
            r"\b(?:special software|circumvention (?:tools?|software)"
            r"|anti-filter\w* \w+"
            r"|anti-censorship (?:tools?|software))"
        ),
        "",
    ),
)
