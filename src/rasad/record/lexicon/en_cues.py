# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English cues: clauses, speakers, anaphors, scopes, reasons, numbers."""

from rasad.model.vocabulary import Asks, Justification
from rasad.record.grammar import Cues
from rasad.record.lexicon.en_homographs import HOMOGRAPHS

_N = r"(?:two|three|four|five|several|\d+)"

_APPISH = (
    r"(?:messaging |messenger |chat |social[- ](?:media |networking "
    r"|network )?|video[- ]"
    r"sharing |popular |widely used |microblogging )*(?:apps?|"
    r"applications?|services?|platforms?"
    r"|networks?|messengers?|(?:web)?sites?)"
)

J = Justification

# Who speaks on a service does not speak of it.
_SPOKE = (
    r"said|says|saying|announced|announces|stated|confirmed|warned|added|noted|joked"
    r"|complained|insisted|explained|claimed|declared|replied|tweeted|wrote|writes|thread"
)
_OWN = (
    r"(?:his |her |their |its |the )?(?:official )?\w[\w.]*(?: account| page| channel)?"
)

CUES = Cues(
    clause=r",? (?=\b(?:but|while|whereas|although|though|even though|"
    r"despite|hence|amid|"
    r"saying|accusing|citing|adding|after|as (?:the|it|part)|following accusations)\b)"
    r"|, (?=(?:yet|which|who|whose|where|according to|reports?)"
    r"\b)|, (?=(?:and|or|so) (?:the|an?"
    r"|he|she|it|they|we|his|its|their|that|who|which|\w+ (?:has|"
    r"have|had|was|were|is|are|will"
    r"|would|said|announced)|[\ue000-\ue01e]))|; | - | — |: (?=\")"
    r"|, (?=(?:and |but )?[\ue000-\ue002]\ue01f* (?:is|was|are|were|has|have|did|does"
    r"|do|will|could) (?:not|still)\b)"
    r"|, (?=(?:the |\ue014|\ue015)[^,]{0,60} (?:said|reported|"
    r"wrote)\b)"
    r"|\band said (?=\")",
    trim=r"^(?:and|but|while|whereas|although|though|even though|"
    r"despite|hence|so|yet|or)\s+",
    future=r"\b(?:will|would|shall|to be|going to|by|until|plans?|from|"
    r"due|must|could|within)\b",
    rumour=r"\brumou?rs?\b|\brumou?red\b|\bspeculat\w+",
    claimed=r"\b(?:claims?|claimed|alleged(?:ly)?|reportedly|purported(?:ly)?)\b",
    said=r"(?:has |have |had )?said|says|told|wrote|tweeted|added|stated|claimed|claims|announced|declared"
    r"|insisted|argued|explained|reported|reports|posted|confirmed|"
    r"noted|cited|citing|quoted",
    via=r"\b(?:via|through|on|in an? (?:interview|tweet|post|open letter|statement)"
    r"(?: (?:with|to|on))?)\b",
    anaphors=rf"\b(?:the|these|those|this|such|both|its"
    rf"|that(?! (?:[\w-]+ ){{0,2}}(?:apps|networks|services|platforms|sites|media|messengers)\b))(?: (?:said|"
    rf"same|above|whole))?"
    rf" (?:{_N} |aforementioned |popular |hugely popular |American |Chinese (?=app)|US |foreign-born |[a-z]+-(?:owned|based|made|run|built|operated) )?{_APPISH}\b"
    rf"(?! (?:stores?|agency|provider|providers|reported|of the)"
    rf")|\bthe aforementioned\b|\b(?:all|each of the|every one of the|none of the) (?:two|three|four|five)(?: {_APPISH})?\b(?! (?:\w+ )?(?:operators|networks|men|women|people|companies|carriers|judges|parties|times))|\bthe (?:two|three|four|five)\b(?= (?:had|have|were|are|would|will|can|could|remain|remained|stayed|came|went|must|should|did|do)\b)",
    plural=r"\b(?:these|those|both|such|two|three|four|five|apps|applications|services|"
    r"platforms|networks|sites"
    r"|websites|messengers)\b",
    singular=r"\b(?:the|this) (?:\w+ )?(?:app|application|service|platform|network|site"
    r"|messenger|website)\b",
    pronoun=r"\b(?:it|them|they|its|their|there)\b",
    temporary=r"\b(?:temporar\w+|for the time being|briefly|indefinitely|"
    r"until further notice"
    r"|for (?:a |an |the )?(?:\w+ )?(?:days?|weeks?|months?|hours?))\b",
    partial=r"\b(?:partial(?:ly)?|for the majority|some (?:users|networks|"
    r"providers)|in parts)\b|\bhalf (?:of )?(?:the |its |all )?(?:users|subscribers"
    r"|customers|people)\b",
    complete=r"\b(?:complete(?:ly)?|total|entire(?:ly)?|fully|nationwide|altogether)\b",
    background=r"\b(?:in the past|has a history|historically|previously|"
    r"for years|over the"
    r" years|long been|in other countries|had (?:so far|already|"
    r"earlier|been (?:asked|approached"
    r"|told|blocked|banned))|criterion)\b",
    referring=r"\b(?:that|the same) (?:very )?(?:day|evening|night|afternoon|morning)\b"
    r"|^(?:In (?:the|his|its) letter|The (?:letter|order|ruling|"
    r"tribunal|decision"
    r"|court|verdict|message|notice)|It directed|In it)\b",
    aside=r"\b(?:after|(?<!has )(?<!have )(?<!had )since|when|once|until|before)\b(?= )(?! (?:all|then|that"
    r"|\w+ing)\b)",
    pluperfect=r"\bhad (?:\w+ly |not |never |already |also |just |long |since ){0,2}"
    r"(?:been )?(?!to\b)\w+(?:ed|en|ut|ught|old|eld|ade|ade|ent|own)\b",
    gap=r"\b(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|twenty|thirty) (?P<unit>days?|weeks?|months?|years?) after\b",
    instrument=r"\b(?:letter|order|ruling|decision|decree|directive|rule|ultimatum"
    r"|notice|judgment|instruction)\b[^.;]{0,90}\b(?:sent|issued|dated|signed|adopted"
    r"|handed down|delivered|taken|published|released|made (?:public|known)|announced"
    r"|ran (?:on|in)|carried|read out|came out|sent out|put out|went out)\b|^(?:the |an? |\w+'s )?<WHO>[^,;]{0,20}"
    r"\b(?:decided|adopted|signed|voted)\b(?! to\b)",
    coming=r"\b(?:will|would|shall|could|may|might)\b(?! \d)",
    lasted=r"\b(?:has|have|had) (?!ordered|decided|announced|said|told|imposed|issued"
    r"|banned|suspended|extended)[^.;]{0,80}$|\b(?:could not|couldn't|unable|remained"
    r"|stayed|still|already|out of reach)\b[^.;]{0,60}$",
    scopes=(
        (
            (
                r"\bin (?:all |the )?(?P<x>(?:public |private )?(?:schools|"
                r"universities|prisons"
                r"|government offices))\b"
            ),
            "sector",
            "population",
        ),
        (
            (
                r"\b(?P<x>(?:all )?(?:government|state|public|civil|administration)"
                r"(?: and \w+)? (?:workers|employees|servants|officials|"
                r"staff|bodies))\b"
            ),
            "sector",
            "population",
        ),
        (
            (
                r"\bin (?:the )?(?P<x>(?:(?:[a-z]+ )?(?:provinces?|regions?|"
                r"cit(?:y|ies)|states?) of "
                r"[A-Z]\w+(?: [A-Z]\w+)?)|[A-Z]\w+(?: and [A-Z]\w+)? (?:province"
                r"|region|state"
                r"|district)s?)"
            ),
            "regional",
            "place",
        ),
        (
            (
                r"\bon (?P<x>the [A-Z][\w-]+(?: [A-Z][\w-]+)? networks?|"
                r"<ISP>'?s? networks?)"
            ),
            "network",
            "place",
        ),
        (
            (
                r"\bfor (?P<x>the majority of \w+|ordinary \w+|most (?:users|\w+)|"
                r"(?:about |around |roughly |nearly |almost )?half (?:of )?"
                r"(?:the |its |all )?(?:users|subscribers|customers|people))"
            ),
            "national",
            "population",
        ),
    ),
    asks=(
        (
            (
                r"\b(?:move|transfer|store|host|localis|localiz|hand over|"
                r"share|provide|data"
                r"|servers?|encryption keys?|records)\b[^.;]{0,60}\b(?:data|"
                r"servers?|records|keys"
                r"|information|machines)?"
            ),
            Asks.DATA,
        ),
        (
            (
                r"\b(?:unblock|restor|reinstat|lift|unban|reopen|provide access|"
                r"access to be)"
                r"|\b(?:remov|eas|end)\w* (?:the |all |its )?(?:filter|restricti"
                r"on|ban|block)"
                r"|\bfree access|\baccessible"
            ),
            Asks.RESTORE,
        ),
        (
            (
                r"\b(?:remove|delete|take down|close|shut|block|suspend)"
                r"\w* [^.;]{0,40}\b(?:channels?"
                r"|accounts?|posts?|content|videos?|pages?|material)\b"
            ),
            Asks.CONTENT,
        ),
        (
            (
                r"\b(?:block|ban|filter|clos|shut|restrict|outlaw|censor|"
                r"suspend|cut|disabl|throttl"
                r"|limit|interrupt|appropriate measures|prohibit|disconnect)"
            ),
            Asks.RESTRICT,
        ),
        (
            (
                r"\b(?:appoint|name|open|register|representative|office|"
                r"comply|licen[cs]e|pay|fine"
                r"|respond|answer|reply)"
            ),
            Asks.PROCEDURE,
        ),
    ),
    reasons=(
        (
            (
                r"national security(?! council)|\bsecurity (?:of (?:the )?(?:state|country|nation)"
                r"|threats?|concerns?|reasons)|reasons of security|state security"
                r"|sovereignty and integrity"
            ),
            J.NATIONAL_SECURITY,
        ),
        (r"terroris|jihadis|takfiri", J.TERRORISM),
        (r"armed (?:opposition )?groups|militants|insurgen", J.ARMED_GROUPS),
        (
            (
                r"counter-?revolutionar|foreign-based \W?(?!platforms|apps|services|messag|social|sites|compan)\w+"
                r"|opposition abroad|"
                r"foreign interference"
            ),
            J.FOREIGN_OPPOSITION,
        ),
        (
            r"espionage|\bspy(?:ing)?\b|foreign (?:intelligence|agents)|enemies",
            J.FOREIGN_ESPIONAGE,
        ),
        (
            (
                r"unrest|riots?\b|public order|protests?\b|peace\b|stability|"
                r"keep things calm"
                r"|disorder|tensions|demonstrations|rebellion|(?:decreas|reduc|prevent|stop|curb|avoid|quell|end)\w* "
                r"(?:further |the |more )?violence|maintain(?:ing)"
                r"? calm|social harmony"
            ),
            J.PUBLIC_ORDER,
        ),
        (
            (
                r"incit\w*\b(?! (?:\w+ )?rebellion)|call\w* (?:for|to) (?:violence|arms|riots?|attacks?)"
                r"|violent (?:content|posts|videos|channels|messages)|promot\w* violence|hateful and violent"
                r"|(?:calls?|appeals?) (?:for|to) (?:\w+ ){0,2}violence"
            ),
            J.INCITEMENT_VIOLENCE,
        ),
        (
            (
                r"fake news|misinformation|disinformation|false (?:news|"
                r"information)|(?:spread\w*|false|stop\w*|curb\w*|of|circulat\w+) (?:of )?rumou?rs?\b|hate"
                r" speech|hateful"
            ),
            J.HATE_OR_FALSE_NEWS,
        ),
        (r"extremis", J.EXTREMISM),
        (
            r"\bexams?\b|examination|cheating|leak(?:ed|ing|s)? (?:of )?(?:question|test) papers?",
            J.EXAM_INTEGRITY,
        ),
        (
            (
                r"sites (?:deemed )?hostile|hostile (?:content|propaganda)"
                r"|illegal content"
                r"|anti-state"
            ),
            J.HOSTILE_CONTENT,
        ),
        (r"uncensored news", J.UNCENSORED_NEWS),
        (r"obscen|pornograph|indecen|vulgar", J.OBSCENITY),
        (r"copyright|third part|sabotage|cable cut", J.THIRD_PARTY),
        (r"technical (?:problem|fault|issue|reasons|glitch)|maintenance", J.TECHNICAL),
        (r"precaution", J.PRECAUTION),
        (
            r"moral|modesty|immoral|religio\w+|islamic values|blasphem|un-islamic",
            J.MORALITY_RELIGION,
        ),
        (r"insult", J.INSULT_LEADERS),
        (
            (
                r"data (?:protection|sovereignty|privacy)|user data (?:being )"
                r"?(?:sent|transferred"
                r"|transmitted)|big data|data security"
            ),
            J.DATA_SOVEREIGNTY,
        ),
        (r"monopol", J.ANTI_MONOPOLY),
        (
            (
                r"national interests?|good of the (?:country|nation)|interests? "
                r"of the (?:country"
                r"|nation|state)"
            ),
            J.NATIONAL_INTEREST,
        ),
        (
            (
                r"fail(?:ed|ure|ing) to (?:comply|appoint|name|hand|remove|"
                r"cooperate|register|respond)"
                r"|refus\w+ to (?:comply|hand|cooperate|name|appoint|remove|"
                r"provide)|non-?compliance"
                r"|for not (?:complying|handing|naming|removing)|defying|"
                r"ignor(?:ed|ing) (?:court )?orders"
            ),
            J.NONCOMPLIANCE_WITH_ORDERS,
        ),
        (r"retaliat|in response to (?:sanctions|the ban)|tit-for-tat", J.RETALIATION),
    ),
    legal=r"\b(?:under|pursuant to|in accordance with|based on|section|"
    r"article|decision no\.?"
    r"|rests? [^.;]{0,20}on)\b ?(?P<x>(?:(?:section|article|"
    r"decision|law|act)\b[^,;]{0,60}?"
    r"(?:Act|Law|Code|\d[\w.-]*\d|\d\w?)(?: of the [A-Z][\w ]{3,50}(?:Act|Law|Code))?"
    r"|(?:the )?[A-Z][\w ]{3,60}(?:Act|Law|Code)(?: \d{4})?))",
    number=r"(?P<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|\b(?:one|two|"
    r"three|four|five|six|seven"
    r"|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundreds|thousands"
    r"|tens of thousands|hundreds of thousands|millions|tens of mill"
    r"ions|dozens|half)\b)"
    r"(?:[- ]?(?P<scale>hundred|thousand|million|billion|[mk](?![\w]"
    r")|per ?cent|percent|%))?"
    r"(?: of (?:the|its|their|them)?)?",
    usage=(
        (
            (
                r"(?:(?:monthly|daily|active|registered|regular|recorded|"
                r"professional|recreational"
                r"|Facebook|Iranian|mobile|local|<NAMED>|<PLACE>) ){0,3}users?"
            ),
            "users",
        ),
        (r"(?:active |paying )?subscribers?", "subscribers"),
        (
            (
                r"(?:(?:monthly|daily|active) )?(?:members|followers|visitors|"
                r"downloads|accounts)"
            ),
            "users",
        ),
        (r"(?:small |local |online )*business(?:es)?", "businesses"),
        (r"(?:\w+ ){0,3}channels?", "channels"),
        (r"(?:\w+ ){0,2}people|(?:\w+ )?citizens", "people"),
    ),
    homograph=HOMOGRAPHS,
    not_names=r"\b(?:facebook|google|meta|microsoft)-owned\b|\bin line with"
    r"\b|\bmizan online\b|\bon twitter @\w+|"
    r"@\w+|\bon the line\b"
    r"|\b(?:claims?|rumou?rs?|reports?|messages|videos?|comments?|allegations?|criticism"
    r"|wrote|posted|said|announced|circulat\w+|spread\w*|viral|shared)(?: \w+){0,2}? (?:on|over|across|via) social (?:media|networks)\b"
    r"|\bpetitions? (?:on|at|via) [\w.]+"
    rf"|\bnews international\b|\b(?:wrote|tweeted|posted|writes|writing|'s comments)\b(?: \w+){{0,2}} on {_OWN}"
    rf"|\b(?:{_SPOKE})\b(?: in an? (?:\w+ )?(?:post|statement|message|video|note|thread))?"
    rf"(?: (?:late |early )?(?:on )?\w+day)?,? (?:on|via|over) {_OWN}"
    rf"|(?<!was )(?<!were )(?<!been )(?<!being )(?<!widely )\b(?:shared?|sharing|post(?:ed|ing)|upload(?:ed|ing|s)"
    rf"|publish\w+|stream\w+|complained)\b(?: [\w-]+){{0,4}} (?:on|via|over) {_OWN}"
    rf"|\b(?:according to|from|in|took to|takes to|taking to|tell|telling)"
    rf"(?: (?:an?|the|his|her|its|their|\w+'s)| told)?"
    r" \w+ (?:posts?|accounts?|page|group|messages?)\b"
    r"|\b(?:took|taken|takes|taking) to \w+|\btold \w+ users"
    r"|(?:^|, )(?:an? )?\w+ (?:users|posts?|groups?|messages?) (?:show\w*|suggest\w*|note[ds]?"
    r"|jok\w+|report\w*|said|says?)\b|'s \w+ account\b",
    parts_of=(
        (
            (
                r"\b(?:voice |video |audio |internet |phone )calls?\b|\bcalls (?:over|via"
                r"|on|through|in)\b|\b(?:voice|video|in-app) calling\b|\bVoIP\b"
            ),
            "calls",
        ),
        (r"\b(?:website|web version|site of)\b", "web"),
        (r"\b(?:media files|photos and videos|images)\b", "media"),
    ),
)
