"""English words: grammar of restriction, actors, classes of services, cues."""

from rasad.model.vocabulary import ActorKind, Asks, Justification
from rasad.record.grammar import MARKS, ActorNoun, Cues

MARKED = MARKS | {
    "blocked": r"blocked|cut off|filtered(?: out)?|shut (?:down|off)|restricted|disabled"
    r"|suspended|barred|made (?:inaccessible|unavailable)|rendered inaccessible"
    r"|taken (?:offline|down)|put out of reach|closed(?: off| down)?|limited|curbed"
    r"|censored|switched off|turned off|interrupted|halted|blacked out|disconnected",
    "banned": r"banned|outlawed|prohibited|proscribed|forbidden|forbade|blacklisted",
    "toblock": r"block|cut off|cut|filter|shut (?:down|off)|restrict|disable|suspend|bar"
    r"|close(?: off| down)?|limit|censor|switch off|turn off|interrupt|halt|take down"
    r"|take offline|pull the plug on|ban|outlaw|prohibit|forbid|curb|impose|disconnect"
    r"|remove access",
    "blocking": r"blocking|cutting off|cutting|filtering|shutting (?:down|off)|restricting"
    r"|restrictions?|disabling|suspending|closing|closure|suspension|blockage"
    r"|interruption|banning|outlawing|prohibiting|prohibition|censorship|censoring"
    r"|limiting|bans?|block|blackout|shutdown|disconnection|removal of access",
    "anyban": r"<toblock>|<blocking>|<blocked>|<banned>|blocks|bans",
    "adv": r"all|both|also|now|still|already|currently|temporarily|permanently|reportedly"
    r"|partially|partly|completely|fully|effectively|once again|again|previously|since"
    r"|officially|formally|abruptly|briefly|later|only|largely|mostly|long|immediately"
    r"|nationwide|intermittently|recently|subsequently|quietly|first",
    "had": r"has|have|had|'s|'ve",
    "be": r"is|are|was|were|been|being|be|gets?|got|goes|went|gone|remains?|remained"
    r"|stays?|stayed|stood|stands?",
    "lift": r"unblock(?:ed|ing|s)?|unban(?:ned|ning|s)?|lift(?:ed|ing|s)?|restor(?:e|ed|es"
    r"|ing|ation)|reinstat(?:e|ed|es|ing)|reopen(?:ed|ing|s)?|revok(?:e|ed|es|ing)"
    r"|revers(?:e|ed|es|ing|al)|overturn(?:ed|ing|s)?|resum(?:e|ed|es|ing|ption)"
    r"|re-?activat\w+|reconnect\w*|rescind\w*|re-?enabl\w+|end(?:ed|ing|s)?|eas(?:e|ed|ing)"
    r"|remov(?:e|ed|es|ing|al)|return\w*|switch(?:ed)? back on|let back",
    "curbs": r"bans?|blocks?|blockage|blocking|restrictions?|filtering|filters?|suspension"
    r"|blackout|shutdown|curbs?|censorship|blockade|prohibition|limits",
    "order": r"order(?:ed|s|ing)?|instruct(?:ed|s|ing|ions?)?|direct(?:ed|s|ing|ions?)"
    r"|directives?|decreed?|decrees|command(?:ed|s)?|told|ruled|ruling|verdict|injunction"
    r"|decid(?:ed|es|ing)|decision|requir(?:ed|es|ing)|mandat(?:ed|es|ing)|compel(?:led|s)"
    r"|duty|obliged?|authori[sz](?:ed|es|ing)|approv(?:ed|es|ing)|signed|warrant|voted"
    r"|summons|asked|requested|green-?lit|court order|written notice|notified",
    "users": r"users|people|citizens|residents|subscribers|customers|journalists|reporters"
    r"|correspondents|internet users|many|we|students|locals|visitors|activists",
    "sector": r"(?:government|state|public|civil|education|ministry|official|administration"
    r"|military|federal|municipal|ministerial)? ?-?(?:and \w+ )?(?:workers?|employees|staff"
    r"|servants?|officials|bodies|institutions|agencies|personnel|soldiers|teachers"
    r"|universities|schools|pupils|students|hospitals|banks|devices|phones|offices"
    r"|ministries|departments|organi[sz]ations|entities|minors|children|judges|classrooms)",
    "channels": r"channels?|accounts?|pages?|profiles?|posts?|videos?|tweets?|content|groups?"
    r"|messages|material|clips?|hashtags?|@\w+|bots?|livestreams?",
    "not": r"not|n't|never|no longer|nor",
    "said": r"said|says|saying|told|tells|wrote|writes|writing|tweeted|added|adding|stated"
    r"|states|claimed|claims|announced|announces|announcing|declared|declares|insisted"
    r"|explained|argued|reported|reports|posted|confirmed|confirms|noted|warned|quoted",
}
_PROPER = r"(?:[A-Z][\w'-]*,? (?:(?:and|of|for|the|&) )*){1,6}"
K = ActorKind
NOUNS = (
    ActorNoun(
        pattern=rf"(?:[Tt]he )?(?:{_PROPER})?(?:Court|Tribunal)(?: of (?:Appeals?|Justice"
        rf"|Cassation))?|(?i:(?:an?|the)? ?\b(?:courts?|tribunals?|judges?|magistrates?"
        r"|justices?(?= (?:[A-Z]|ordered|ruled))))",
        kind=K.COURT,
    ),
    ActorNoun(
        pattern=rf"(?:[Tt]he )?Ministry (?:of|for) (?:the )?[A-Z][\w'-]*(?:(?:,| and|,? of"
        r"| &)? [A-Z][\w'-]*){0,5}|(?:[Tt]he )?(?:[A-Z][\w'-]* (?:and )?){1,4}(?:Ministry"
        r"|[Mm]inistry)|(?i:\w+ ministry|ministry of (?:the )?\w+|ministry|ministries)",
        kind=K.MINISTRY,
    ),
    ActorNoun(
        pattern=r"(?i:(?:\w+ (?:and \w+ )?)?minister(?: of (?:\w+ (?:and )?){1,4}\w+)?"
        r"|secretary of state)|Secretary",
        kind=K.MINISTER,
    ),
    ActorNoun(
        pattern=rf"(?:[Tt]he )?{_PROPER}(?:Authority|Commission|Regulator|Watchdog|Agency"
        r"|Institute|Administration)(?: of [A-Z]\w+)?(?: \([A-Z]{2,7}\))?"
        r"|(?i:(?:the )?(?:\w+ ){0,2}(?:regulators?|watchdog|censor(?= )))",
        kind=K.REGULATOR,
    ),
    ActorNoun(pattern=rf"(?:[Tt]he )?{_PROPER}Council(?: of [A-Z]\w+)?|(?i:the council)",
              kind=K.COUNCIL),
    ActorNoun(pattern=r"(?i:supreme leader|head of state|king|emir)", kind=K.HEAD_OF_STATE),
    ActorNoun(
        pattern=r"(?i:(?<!vice )president(?!ial|-elect)|prime minister|premier|chancellor)"
        r"|(?i:presidential directive)",
        kind=K.HEAD_OF_GOVERNMENT,
    ),
    ActorNoun(pattern=r"(?i:vice[- ]president)", kind=K.VICE_PRESIDENT),
    ActorNoun(
        pattern=r"(?i:judiciary|judicial branch|justice system|chief justice)",
        kind=K.JUDICIARY,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:general |public |state |chief |deputy )*prosecutors?"
        r"(?:'s office| general)?|attorney[- ]general(?:'s office)?)",
        kind=K.PROSECUTOR,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:(?:military|interim|federal|central|national|state"
        r"|country's) )?(?:government|administration(?! workers| of)|cabinet|junta"
        r"|regime))(?! (?:workers?|employees|staff|bodies|agencies|phones|devices|officials"
        r"|report|websites?))",
        kind=K.GOVERNMENT,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:parliament|senate|congress|lower house|national assembly"
        r"|lawmakers(?=,? (?:voted|passed|approved))))",
        kind=K.LEGISLATURE,
    ),
    ActorNoun(
        pattern=r"(?i:(?:conservative |opposition |ruling-party )?(?:lawmakers?|legislators?"
        r"|mps?(?![\w.])|senators?|deput(?:y|ies)(?= (?:said|told|of the (?:duma|assembly)))))",
        kind=K.LEGISLATOR,
    ),
    ActorNoun(pattern=r"(?i:(?:the )?police(?: chief)?)", kind=K.POLICE),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:intelligence (?:services?|agency|ministry)|security"
        r" (?:services?|council|forces|agency)|cyber ?police))",
        kind=K.SECURITY_SERVICE,
    ),
    ActorNoun(pattern=r"(?i:(?:the )?(?:military|army|armed forces))", kind=K.MILITARY),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:district|regional|provincial|city|local|state)"
        r" (?:authorities|government|administration|officials)|governor(?:'s office)?|mayor)",
        kind=K.LOCAL_AUTHORITY,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the |government |foreign ministry |kremlin )?spokes(?:man|woman"
        r"|person|people))",
        kind=K.SPOKESPERSON,
    ),
    ActorNoun(
        pattern=r"(?i:(?:government |state |senior |top )?officials?(?! (?:use|body|bodies"
        r"|media|account|website|statement|news|data|order|letter))|(?:an? )?unknown"
        r" spokesperson|government leaders)",
        kind=K.UNNAMED_OFFICIAL,
    ),
    ActorNoun(pattern=r"(?i:(?:the )?(?:competent )?authorities)",
              kind=K.AUTHORITY_UNSPECIFIED),
    ActorNoun(
        pattern=r"(?i:(?:all |the |local |mobile |phone |telecom(?:s|munications?)? |internet"
        r" |network |state-owned |country's )*(?:(?:internet )?(?:service )?providers?|ISPs?"
        r"|operators?(?! of)|carriers?|telcos?|telecom(?:s|munications?)? (?:companies"
        r"|company|firms?)))",
        kind=K.ISP_OPERATOR,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:(?:state|official|semi-official|local) )?(?:news agenc(?:y"
        r"|ies)|state (?:television|tv|media|radio)|local media(?: reports)?|newspapers?"
        r"|news site))",
        kind=K.MEDIA,
    ),
    ActorNoun(
        pattern=r"(?i:(?:an? |the )?(?:internet|network|digital rights|web) (?:monitors?"
        r"|observator(?:y|ies)|watchdogs?|monitoring (?:group|organi[sz]ation|service)s?"
        r"|groups?)|monitoring groups?)",
        kind=K.MONITOR,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:company|firm|tech giant)(?! (?:cars?|phones?))"
        r"|(?:its |the )?(?:ceo|chief executive|co-?founder|founder)(?: of)?|managers)",
        kind=K.PLATFORM_EXECUTIVE,
    ),
    ActorNoun(pattern=r"(?i:app stores?)|App ?Store", kind=K.APP_STORE),
)
_KIND = r"(?:messaging|messenger|messengers|chat|social[- ]media|social|communication|online|mobile|internet|encrypted|digital)"
_THING = r"(?:apps?|applications?|services?|platforms?|networks?|sites?|websites?|messengers?|compan(?:y|ies)|networking sites|media(?: (?:networks?|platforms?|apps?|services?|sites?))?)"
CLASSES = (
    (
        rf"\b(?:all |any )?foreign(?:-based|-owned)? (?:messag\w+|messengers?|chat)"
        rf"(?: {_THING})?",
        "class:foreign_messengers",
    ),
    (
        rf"\b(?:all |any |other )?(?:foreign(?:-based|-owned)?|outside|western|overseas)"
        rf" (?:{_KIND} )?{{1,2}}?(?:{_KIND} )?{_THING}\b",
        "class:foreign_platforms",
    ),
    (
        rf"\b(?:domestic|local|national|home-?grown|indigenous|state-backed|<PLACE>"
        rf"|state-run)(?: state-run)? (?:messag\w+|messengers?|{_KIND})(?: {_THING})?(?: {_THING})?\b"
        r"|\bdomestic (?:apps|services|platforms|alternatives)\b",
        "class:domestic_messengers",
    ),
    (
        rf"\bsocial[- ](?:media|network(?:ing|s)?)\b(?: {_THING})?(?: {_THING})?",
        "class:social_media",
    ),
    (
        r"\b(?:the )?(?:mobile |fixed[- ]line |broadband |global |nationwide |wireless )?"
        r"internet(?: (?:access|services?|connections?|connectivity|traffic|networks?))?"
        r"(?! (?:users?|providers?|service providers?|freedom|censorship|watchdog|monitor\w*"
        r"|observatory|filtering|restrictions?|companies|espionage|activities|law|police"
        r"|shutdowns?|blackouts?|outages?|group))|\bmobile (?:data|networks?|phone services?)",
        "class:internet",
    ),
    (r"\bvirtual private networks?(?: \(VPNs?\))?(?: software| services?)?", "vpn"),
    (r"\bproxy (?:servers?|services?)|\bproxies\b", "proxy"),
    (
        r"\b(?:special software|circumvention (?:tools?|software)|anti-filter\w* \w+"
        r"|anti-censorship (?:tools?|software))",
        "",
    ),
)
_N = r"(?:two|three|four|five|several|\d+)"
_APPISH = (
    r"(?:messaging |messenger |chat |social[- ](?:media |networking |network )?|video[- ]"
    r"sharing |popular |widely used |microblogging )*(?:apps?|applications?|services?|platforms?"
    r"|networks?|messengers?|(?:web)?sites?)"
)
J = Justification
# What stands around a word (at \ue0ff) that is a service and not an ordinary word.
_LINE = (
    r"\ue0ff(?! with| up| of| between)(?:,(?! )|\.| and (?=[A-Z])| or (?=[A-Z])|'s| (?:messeng"
    r"|app|chat|is (?:b|a)|are b|was b|has b|users|service)|, (?=are|is|[A-Z]))|(?:Viber|Tango"
    r"|WhatsApp|Telegram|WeChat|KakaoTalk|messenger|rival|app|Facebook)(?:,| and|, and)? ?\ue0ff"
)
_SIGNAL = (
    r"^[^.]*[\w,] \ue0ff(?! (?:from|to|that|jam|strength|processing))|\ue0ff(?:,|'s| (?:and|app"
    r"|messeng|was|is|has|users|said|foundation|users))"
)
_TANGO = (
    r"(?:Viber|WhatsApp|Whatsapp|Whatapp|LINE|Line|apps?|messenger|services?),?(?: and)? ?"
    r"\ue0ff|\ue0ff(?:,| and [A-Z]| app| messenger| or [A-Z])"
)
_IRANIAN = (
    r"(?:Soroush|Bale|Eitaa|iGap|Rubika|Gap|messengers?|apps?|services?|the|like|including|use),?"
    r"(?: (?:and|like|including))? ?\ue0ff(?! between| in (?:the|cov)| of)|\ue0ff(?: (?:messenger"
    r"|app|has|claims|network|users|and (?:Soroush|Bale|Gap|Eitaa|Rubika))|, (?:Soroush|Bale"
    r"|Eitaa|Gap|Rubika))"
)
_X = (
    r"(?<!Mac OS )(?<!Generation )(?<!Malcolm )(?<!Article )(?<!Model )(?<!iPhone )\ue0ff"
    r"(?:,| \(|'s|\.| (?:formerly|was|is|has|had|to|after|in|over|on|users|from|for|and"
    r"|platform|accounts?|services?|again|by|remains?|would|will|could|as|said|at|since)|$|\")"
)
_TOR = (
    r"(?:the|via|using|over|through|like|and|,|as|to|of) \ue0ff(?![a-z])|\ue0ff(?: (?:browser"
    r"|network|project|bridges|was|is|and)|,)"
)
_NEIGHBOUR = (
    r"(?:Facebook|Instagram|WhatsApp|Whatsapp|Viber|Telegram|Skype|Meta's|VK|VKontakte|app"
    r"|platform|messenger|called|and|from|,) ?\ue0ff|\ue0ff(?:,| app| messenger| and [A-Z])"
)
HOMOGRAPHS = {
    "Line": _LINE, "LINE": _LINE, "Signal": _SIGNAL, "Tango": _TANGO, "Gap": _IRANIAN,
    "Bale": _IRANIAN, "Soroush": _IRANIAN, "X": _X, "Tor": _TOR, "Messenger": _NEIGHBOUR,
    "Threads": _NEIGHBOUR, "OK": _NEIGHBOUR, "imo": _NEIGHBOUR, "Imo": _NEIGHBOUR,
    "IMO": _NEIGHBOUR, "Max": _NEIGHBOUR, "MAX": _NEIGHBOUR, "Zoom": _NEIGHBOUR,
    "Line.": _LINE,
    "Google": r"\ue0ff(?! (?:Play|Plus|\+|Chrome|Docs))", "BiP": r"\ue0ff",
}  # fmt: skip
CUES = Cues(
    clause=r",? (?=\b(?:but|while|whereas|although|though|even though|despite|hence|amid|"
    r"saying|accusing|citing|adding|after|as (?:the|it|part)|following accusations)\b)"
    r"|, (?=(?:and|or|so|yet|which|who|whose|where|with|according to|reports?)\b)"
    r"|; | - |—|: (?=\")|, (?=(?:the |\ue014|\ue015)[^,]{0,60} (?:said|reported|wrote)\b)"
    r"|\band said (?=\")",
    trim=r"^(?:and|but|while|whereas|although|though|even though|despite|hence|so|yet|or)\s+",
    future=r"\b(?:will|would|shall|to be|going to|by|until|plans?|from|due|must|could|within)\b",
    rumour=r"\brumou?rs?\b|\brumou?red\b|\bspeculat\w+",
    claimed=r"\b(?:claims?|claimed|alleged(?:ly)?|reportedly|purported(?:ly)?)\b",
    said=r"said|says|told|wrote|tweeted|added|stated|claimed|claims|announced|declared"
    r"|insisted|argued|explained|reported|reports|posted|confirmed|noted|cited|citing|quoted",
    via=r"\b(?:via|through|on|in an? (?:interview|tweet|post|open letter|statement)"
    r"(?: (?:with|to|on))?)\b",
    anaphors=rf"\b(?:the|these|those|this|such|both|its|that)(?: (?:said|same|above|whole))?"
    rf" (?:{_N} |aforementioned |popular |Facebook-owned )?{_APPISH}\b"
    rf"(?! (?:stores?|agency|provider|providers|reported|of the))|\bthe aforementioned\b",
    plural=r"\b(?:these|those|both|such|apps|applications|services|platforms|networks|sites"
    r"|websites|messengers)\b",
    singular=r"\b(?:the|this) (?:\w+ )?(?:app|application|service|platform|network|site"
    r"|messenger|website)\b",
    pronoun=r"\b(?:it|them|they|its|their|there)\b",
    temporary=r"\b(?:temporar\w+|for the time being|briefly|indefinitely|until further notice"
    r"|for (?:a |an |the )?(?:\w+ )?(?:days?|weeks?|months?|hours?))\b",
    partial=r"\b(?:partial(?:ly)?|for the majority|some (?:users|networks|providers)|in parts)\b",
    complete=r"\b(?:complete(?:ly)?|total|entire(?:ly)?|fully|nationwide|altogether)\b",
    background=r"\b(?:in the past|has a history|historically|previously|for years|over the"
    r" years|long been|in other countries)\b",
    referring=r"^(?:In (?:the|his|its) letter|The (?:letter|order|ruling|tribunal|decision"
    r"|court|verdict|message|notice)|It directed|In it)\b",
    scopes=(
        (r"\bin (?:all |the )?(?P<x>(?:public |private )?(?:schools|universities|prisons"
         r"|government offices))\b", "sector", "population"),
        (r"\b(?P<x>(?:all )?(?:government|state|public|civil|administration)"
         r"(?: and \w+)? (?:workers|employees|servants|officials|staff|bodies))\b",
         "sector", "population"),
        (r"\bin (?:the )?(?P<x>(?:(?:[a-z]+ )?(?:provinces?|regions?|cit(?:y|ies)|states?) of "
         r"[A-Z]\w+(?: [A-Z]\w+)?)|[A-Z]\w+(?: and [A-Z]\w+)? (?:province|region|state"
         r"|district)s?)", "regional", "place"),
        (r"\bon (?P<x>the [A-Z][\w-]+(?: [A-Z][\w-]+)? networks?|<ISP>'?s? networks?)",
         "network", "place"),
        (r"\bfor (?P<x>the majority of \w+|ordinary \w+|most (?:users|\w+))",
         "national", "population"),
    ),
    asks=(
        (r"\b(?:move|transfer|store|host|localis|localiz|hand over|share|provide|data"
         r"|servers?|encryption keys?|records)\b[^.;]{0,60}\b(?:data|servers?|records|keys"
         r"|information|machines)?", Asks.DATA),
        (r"\b(?:unblock|restor|reinstat|lift|unban|reopen|provide access|access to be)"
         r"|\b(?:remov|eas|end)\w* (?:the |all |its )?(?:filter|restriction|ban|block)"
         r"|\bfree access|\baccessible", Asks.RESTORE),
        (r"\b(?:remove|delete|take down|close|shut|block|suspend)\w* [^.;]{0,40}\b(?:channels?"
         r"|accounts?|posts?|content|videos?|pages?|material)\b", Asks.CONTENT),
        (r"\b(?:block|ban|filter|clos|shut|restrict|outlaw|censor|suspend|cut|disabl|throttl"
         r"|limit|interrupt|appropriate measures|prohibit|disconnect)", Asks.RESTRICT),
        (r"\b(?:appoint|name|open|register|representative|office|comply|licen[cs]e|pay|fine"
         r"|respond|answer|reply)", Asks.PROCEDURE),
    ),
    reasons=(
        (r"national security|\bsecurity (?:of|threats?|concerns?|reasons)|reasons of security"
         r"|sovereignty and integrity", J.NATIONAL_SECURITY),
        (r"terroris|jihadis|takfiri", J.TERRORISM),
        (r"armed (?:opposition )?groups|militants|insurgen", J.ARMED_GROUPS),
        (r"counter-?revolutionar|foreign-based \W?\w+|opposition abroad|foreign interference",
         J.FOREIGN_OPPOSITION),
        (r"espionage|\bspy(?:ing)?\b|foreign (?:intelligence|agents)|enemies",
         J.FOREIGN_ESPIONAGE),
        (r"unrest|riots?\b|public order|protests?\b|peace\b|stability|keep things calm"
         r"|disorder|tensions|demonstrations|rebellion|maintain(?:ing)? calm|social harmony",
         J.PUBLIC_ORDER),
        (r"incit|calls? for violence|violen(?:t|ce)", J.INCITEMENT_VIOLENCE),
        (r"fake news|misinformation|disinformation|false (?:news|information)|rumou?rs?\b|hate"
         r" speech|hateful", J.HATE_OR_FALSE_NEWS),
        (r"extremis", J.EXTREMISM),
        (r"\bexams?\b|examination|cheating", J.EXAM_INTEGRITY),
        (r"sites (?:deemed )?hostile|hostile (?:content|propaganda)|illegal content"
         r"|anti-state", J.HOSTILE_CONTENT),
        (r"uncensored news", J.UNCENSORED_NEWS),
        (r"obscen|pornograph|indecen|vulgar", J.OBSCENITY),
        (r"copyright|third part|sabotage|cable cut", J.THIRD_PARTY),
        (r"technical (?:problem|fault|issue|reasons|glitch)|maintenance", J.TECHNICAL),
        (r"precaution", J.PRECAUTION),
        (r"moral|modesty|immoral|religio\w+|islamic values|blasphem|un-islamic",
         J.MORALITY_RELIGION),
        (r"insult", J.INSULT_LEADERS),
        (r"data (?:protection|sovereignty|privacy)|user data (?:being )?(?:sent|transferred"
         r"|transmitted)|big data|data security", J.DATA_SOVEREIGNTY),
        (r"monopol", J.ANTI_MONOPOLY),
        (r"national interests?|good of the (?:country|nation)|interests? of the (?:country"
         r"|nation|state)", J.NATIONAL_INTEREST),
        (r"fail(?:ed|ure|ing) to (?:comply|appoint|name|hand|remove|cooperate|register|respond)"
         r"|refus\w+ to (?:comply|hand|cooperate|name|appoint|remove|provide)|non-?compliance"
         r"|for not (?:complying|handing|naming|removing)|defying|ignor(?:ed|ing) (?:court )?orders",
         J.NONCOMPLIANCE_WITH_ORDERS),
        (r"retaliat|in response to (?:sanctions|the ban)|tit-for-tat", J.RETALIATION),
    ),
    legal=r"\b(?:under|pursuant to|in accordance with|based on|section|article|decision no\.?"
    r"|rests? [^.;]{0,20}on)\b ?(?P<x>(?:(?:section|article|decision|law|act)\b[^,;]{0,60}?"
    r"(?:Act|Law|Code|\d[\w.-]*\d|\d\w?)(?: of the [A-Z][\w ]{3,50}(?:Act|Law|Code))?"
    r"|(?:the )?[A-Z][\w ]{3,60}(?:Act|Law|Code)(?: \d{4})?))",
    number=r"(?P<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\b(?:one|two|three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundreds|thousands"
    r"|tens of thousands|hundreds of thousands|millions|tens of millions|dozens|half)\b)"
    r"(?:[- ]?(?P<scale>hundred|thousand|million|billion|[mk](?![\w])|per ?cent|percent|%))?"
    r"(?: of (?:the|its|their|them)?)?",
    usage=(
        (r"(?:(?:monthly|daily|active|registered|regular|recorded|professional|recreational"
         r"|Facebook|Iranian|mobile|local|\ue000+|\ue019?\ue018?) ){0,3}users?", "users"),
        (r"(?:active |paying )?subscribers?", "subscribers"),
        (r"(?:(?:monthly|daily|active) )?(?:members|followers|visitors|downloads|accounts)",
         "users"),
        (r"(?:small |local |online )*business(?:es)?", "businesses"),
        (r"(?:\w+ ){0,3}channels?", "channels"),
        (r"(?:\w+ ){0,2}people|(?:\w+ )?citizens", "people"),
    ),
    homograph=HOMOGRAPHS,
    not_names=r"\b[Ii]n line with\b|\bMizan Online\b|\bon Twitter @\w+|@\w+|\bon the line\b"
    r"|\bNews International\b",
    parts_of=(
        (r"\b(?:voice |video |audio )calls?\b|\bcalling\b|\bVoIP\b", "calls"),
        (r"\b(?:website|web version|site of)\b", "web"),
        (r"\b(?:media files|photos and videos|images)\b", "media"),
    ),
)  # fmt: skip
