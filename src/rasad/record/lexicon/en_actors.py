# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English words for kinds of actors."""

from rasad.model.vocabulary import ActorKind
from rasad.record.grammar import ActorNoun

_PROPER = r"(?:[A-Z][\w'-]*,? (?:(?:and|of|for|the|&) )*){1,6}"

# What a minister is for: without these words a title would swallow the verb.
_OFFICE = (
    r"(?:public|national|home|foreign|internal|affairs|information|communications?|telecoms?"
    r"|telecommunications?|interior|security|justice|culture|education|technology|technologies|digital"
    r"|economy|economic|posts?|transport|defen[cs]e|health|media|science|sports?|youth|family"
    r"|women|tourism|broadcasting|safety|order|development|transformation|innovation|ict|it)"
)

K = ActorKind

NOUNS = (
    ActorNoun(
        pattern=rf"(?:[Tt]he )?(?:{_PROPER})?(?:Court|Tribunal)(?: of (?:Appeals?"
        rf"|Justice"
        rf"|Cassation))?|(?i:(?:an? |the )?(?:(?:high|supreme|constitutional|federal|district|regional|administrative|appeals?|appellate|lower|top|criminal|city|county|municipal|magistrates'?|military|cassation) ){1, 2}courts?)|(?i:(?:an?|the)? ?\b(?:courts?|tribunals?|judges?|magistrates?"
        r"|justices?(?= (?:[A-Z]|ordered|ruled))))",
        kind=K.COURT,
    ),
    ActorNoun(
        pattern=r"(?:[Tt]he )?Ministry (?:of|for) (?:the )?[A-Z][\w'-]*(?:(?:,|"
        r" and|,? of"
        r"| &)? [A-Z][\w'-]*){0,5}|(?:[Tt]he )?(?:[A-Z][\w'-]* (?:and )"
        r"?){1,4}(?:Ministry"
        r"|[Mm]inistry)|(?i:(?:information|communications?|telecoms?|"
        r"telecommunications?|interior|justice|foreign|education|"
        r"it|technology|digital|culture|home|transport|defen[cs]e)"
        r" (?:and \w+ )?ministry|ministry of (?:the )?\w+|ministry|"
        r"ministries)",
        kind=K.MINISTRY,
    ),
    ActorNoun(
        pattern=rf"(?i:(?:(?:information|communications?|telecoms?|telecommunicat"
        rf"ions?|interior|justice|foreign|education|it|technology|"
        rf"digital|culture|deputy|home|transport|defen[cs]e) (?:and \w+ )"
        rf"?)*minister(?: (?:of|for) (?:the )?(?:state|{_OFFICE})(?:(?:,|,? and|,? of|,? for)? (?:the )?{_OFFICE}){{0,4}}\b)?"
        r"|secretary of state)|Secretary",
        kind=K.MINISTER,
    ),
    ActorNoun(
        pattern=rf"(?:[Tt]he )?{_PROPER}(?:Authority|Commission|Regulator|"
        rf"Watchdog|Agency"
        r"|Institute|Administration)(?: of [A-Z]\w+)?(?: \([A-Z]{2,7}\))?"
        r"|(?i:(?:the )?(?:(?:telecoms?|telecommunications?|communicatio"
        r"ns?|media|internet|state|national|country\'s) ){0,2}(?:regulat"
        r"ors?|watchdog|censor(?= )))",
        kind=K.REGULATOR,
    ),
    ActorNoun(
        pattern=rf"(?:[Tt]he )?{_PROPER}Council(?: of [A-Z]\w+)?|(?i:the council)",
        kind=K.COUNCIL,
    ),
    ActorNoun(
        pattern=r"(?i:supreme leader|head of state|king|emir)", kind=K.HEAD_OF_STATE
    ),
    ActorNoun(
        pattern=r"(?i:(?<!vice )president(?!ial|-elect)|prime minister|premier|"
        r"chancellor)"
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
        r"|regime))(?! (?:workers?|offices?|institutions|buildings|"
        r"servants|agencies|employees|staff|bodies|agencies|"
        r"phones|devices|officials"
        r"|report|websites?))",
        kind=K.GOVERNMENT,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:parliament|senate|congress|lower house|"
        r"national assembly"
        r"|lawmakers(?=,? (?:voted|passed|approved))))",
        kind=K.LEGISLATURE,
    ),
    ActorNoun(
        pattern=r"(?i:(?:conservative |opposition |ruling-party )?(?:lawmakers?|"
        r"legislators?"
        r"|mps?(?![\w.])|senators?|deput(?:y|ies)(?= (?:said|told|"
        r"of the (?:duma|assembly)))))",
        kind=K.LEGISLATOR,
    ),
    ActorNoun(pattern=r"(?i:(?:the )?police(?: chief)?)", kind=K.POLICE),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:intelligence (?:services?|agency|ministry)|security"
        r" (?:services?|council|forces|agency)|cyber ?police"
        r"|cyber ?crimes? (?:unit|directorate|department|agency|police|wing)))",
        kind=K.SECURITY_SERVICE,
    ),
    ActorNoun(pattern=r"(?i:(?:the )?(?:military|army|armed forces))", kind=K.MILITARY),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:district|regional|provincial|city|local|state)"
        r" (?:authorities|government|administration|officials)|governor("
        r"?:'s office)?|mayor)",
        kind=K.LOCAL_AUTHORITY,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the |government |foreign ministry |kremlin )?spokes(?:m"
        r"an|woman"
        r"|person|people))",
        kind=K.SPOKESPERSON,
    ),
    ActorNoun(
        pattern=r"(?i:(?:government |state |senior |top )?officials?(?! (?:use|"
        r"body|bodies"
        r"|media|account|website|statement|news|data|order|letter))|(?:an? )?unknown"
        r" spokesperson|government leaders)",
        kind=K.UNNAMED_OFFICIAL,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:competent )?authorities)",
        kind=K.AUTHORITY_UNSPECIFIED,
    ),
    ActorNoun(
        pattern=r"(?i:(?:all |the |local |mobile |phone |telecom(?:s|munications"
        r"?)? |internet"
        r" |network |state-owned |country's )*(?:(?:internet )?(?:servic"
        r"e )?providers?|ISPs?"
        r"|operators?(?! of)|carriers?|telcos?|telecom(?:s|munications?)? (?:companies"
        r"|company|firms?)))",
        kind=K.ISP_OPERATOR,
    ),
    # Operators by what they are called: "Somtel", "Maroc Telecom", and the large groups.
    ActorNoun(
        pattern=r"(?!(?:Hotel|Motel|Intel|Patel|Cartel|Martel|Mantel|Nortel|Castel|Purcell|Marcell)\b)"
        r"[A-Z][a-z]+(?:tel|cell|telecom|telekom)",
        kind=K.ISP_OPERATOR,
    ),
    ActorNoun(
        pattern=r"(?!(?:The|A|An|In|On|For|By|State|National|Federal) )[A-Z][\w'-]+"
        r" (?:Telecom|Telekom|Télécom|Telecoms|Telecommunications)(?! (?:Regulat|Authorit|Ministr|Act\b|Law\b"
        r"|Commission|Union|Agency|Company of))",
        kind=K.ISP_OPERATOR,
    ),
    ActorNoun(
        pattern=r"MTN|Airtel|Vodafone|Vodacom|Safaricom|Movistar|Ooredoo|Etisalat|Telenor|Beeline|MegaFon|Tele2"
        r"|Digicel|Econet|Djezzy|Hormuud|Viettel|Tigo|Claro"
        r"|Orange(?= (?:and|or|said|says|has|had|told|subscribers|customers|users|network|confirmed|declined|did)\b)",
        kind=K.ISP_OPERATOR,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?:(?:state|official|semi-official|local)"
        r" )?(?:news agenc(?:y"
        r"|ies)|state (?:television|tv|media|radio)|local media(?: repor"
        r"ts)?|newspapers?"
        r"|news site))",
        kind=K.MEDIA,
    ),
    ActorNoun(
        pattern=r"(?i:(?:an? |the )?(?:internet|network|digital rights|web)"
        r" (?:monitors?"
        r"|observator(?:y|ies)|watchdogs?|monitoring (?:group|organi[sz]"
        r"ation|service)s?"
        r"|groups?)|monitoring groups?)",
        kind=K.MONITOR,
    ),
    ActorNoun(
        pattern=r"(?i:(?:the )?(?<!infrastructure )(?<!telecom )(?<!phone )(?<!mobile )"
        r"(?<!state )(?<!-owned )(?:company|firm|tech giant)(?! (?:cars?|phones?))"
        r"|(?:its |the |our )?(?:ceo|chief executive|co-?founder|founder)(?: of)?|managers)",
        kind=K.PLATFORM_EXECUTIVE,
    ),
    ActorNoun(pattern=r"(?i:app stores?)|App ?Store", kind=K.APP_STORE),
)
