# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows of frames, read early: turns of phrase for orders, services and what is seen."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule
from rasad.record.lexicon.en_concepts import GONE, SHUTTING, THING, early

T, M = StatementType, Modality

EARLY = (
    early(
        "no-comment.left",
        T.NO_COMMENT,
        r"\b(?:left|leaving|leaves) (?:an? |our |the |\w+ )?(?:\w+ ){0,2}?(?:e-?mails?|questions?|requests?|letters?|calls?|quer(?:y|ies)|messages?)\b<n40>\bunanswered\b",
    ),
    early(
        "no-comment.left.2",
        T.NO_COMMENT,
        r"\bthere (?:was|has been|had been) no (?:\w+ )?(?:reaction|reply|answer|comment|response|statement)\b",
    ),
    early(
        "no-comment.left.3",
        T.NO_COMMENT,
        r"\b(?:would|will|did|could) not (?:tell|disclose|give (?:a|any|the) reasons?|say why)\b(?=<n20>$|[.,;])",
    ),
    early(
        "no-comment.left.4",
        T.NO_COMMENT,
        r"\b(?:neither|none|no)\b<n20>(?:<EXEC>|<P>|<ISP>|<A>|\b(?:companies|platforms?|side|firms?|service)\b)<n10>\b(?:has|have|had|would|was willing to)\b<n10>\b(?:told|explain(?:ed)?|said?|comment(?:ed)?|respond(?:ed)?|repl(?:y|ied)|given)\b",
    ),
    early(
        "justify.reason-why",
        T.JUSTIFICATION,
        rf"\b(?:was|were|is|are) the reasons? (?:why|for|behind)\b<n20>\b(?:<anyban>|closed|{THING}|cut)",
    ),
    early(
        "justify.reason-why.2",
        T.JUSTIFICATION,
        rf"\bas (?:the|its|his|her|their|a) (?:ground|reason|grounds|motive|cause|justification|excuse|pretext) (?:for|why|of|to)\b<n20>\b(?:{SHUTTING}|<anyban>)",
    ),
    early(
        "justify.reason-why.3",
        T.JUSTIFICATION,
        r"\bit was (?:for the sake of|because of|in the name of|to (?:protect|prevent|stop|keep|preserve|save|curb|avoid)|on account of|owing to|out of concern)\b<g90>\b(?:had to go|<blocked>|<banned>|cut|closed|shut)\b",
    ),
    early(
        "justify.reason-why.4",
        T.JUSTIFICATION,
        rf"\b(?:hence|thus|which is why|that is why|so) (?:the|it|we|they) <n20>\b(?:{THING}|<blocked>|<banned>)<n40>\b(?:argued|said|explained|says|told)\b",
    ),
    early(
        "justify.was-taken",
        T.JUSTIFICATION,
        rf"\b(?:the|this|that|its|their|these) (?:\w+ )?{THING} (?:was|were|is|are|had been|has been) (?:\w+ )?(?:taken|imposed|made|introduced|adopted|decided|ordered|needed|necessary|issued|intended|meant|aimed|in place|put in place)<n10> (?:because|for|to (?:protect|prevent|stop|keep|preserve|save|curb|avoid|contain|combat|fight|quell|restore|maintain|safeguard|ensure)|over|in view of|in response to|on grounds|owing to|due to|amid fears|at stopping|at preventing|at curbing)\b",
    ),
    early(
        "justify.purpose",
        T.JUSTIFICATION,
        r"\b(?:the|its|their|our|his) (?:sole |only |stated |main )?(?:purpose|aim|goal|object|objective|intention|idea|point) (?:was|is|had been|being) (?:solely |only |simply )?to (?:curb|stop|prevent|protect|keep|contain|combat|fight|limit|preserve|safeguard|ensure|maintain|restore|save|quell|counter|avoid|halt|reduce)\b",
    ),
    early(
        "justify.acted-to",
        T.JUSTIFICATION,
        r"\b(?:government|ministry|authorities|state|council|regulator|court|we|it|they|he|she|president)\b<n10> (?:had |has |have )?acted (?:solely |only |purely |simply )?(?:to|because|for|in (?:the )?(?:interests?|defen[cs]e|name) of|out of)\b",
    ),
    early(
        "justify.spoke-of",
        T.JUSTIFICATION,
        r"<A><n40>\b(?:spoke|speaks|talked|wrote)\b<n40>\b(?:of|about) an? \W?(?:\w+ ){0,2}?(?:measure|step|precaution|necessity|move)\b<n20>\b(?:meant|aimed|intended|designed|needed|to (?:stop|prevent|protect|curb|keep))\b",
    ),
    early(
        "accuse.offers",
        T.ACCUSATION,
        r"<S> (?:offers?|gives?|provides?|has become|serves? as|had become|lends?) (?:an? |shelter |itself |as |refuge )?(?:<n10>)(?:home|haven|refuge|shelter|platform|tool|stage|hiding place|breeding ground|hotbed|safe haven|weapon|cover|help)\b|<S> (?:is|was) to blame for\b|\b(?:told|said|says|claim(?:ed|s)|alleg(?:ed|es)|charged|argued|insist(?:ed|s)?)\b<n40>\bthat (?:<S>|it) (?:hands|gives|feeds|funnels|passes|sends|leaks|collects|harvests|spies|shelters|harbou?rs|protects|arms|poisons|corrupts)\b",
    ),
    early(
        "compliance.did-what",
        T.PLATFORM_COMPLIANCE,
        r"<P><n20>\b(?:did (?:what|as)|has done (?:what|as)|had done (?:what|as)|does as|carried out what)\b<n20>\b(?:asked|told|ordered|wanted|demanded|instructed|requested|bidden)\b",
    ),
    early(
        "compliance.did-what.2",
        T.PLATFORM_COMPLIANCE,
        r"<P><n20>\b(?:bent|bowed|yielded|submitted|deferred|adapted) (?:to|before) (?:the |its |their )?(?:law|demand|order|pressure|will|rules|wishes)\w*",
    ),
    early(
        "compliance.did-what.3",
        T.PLATFORM_COMPLIANCE,
        r"<P><n20>\b(?:has |have |had )?(?:since |now |duly |finally |meanwhile )?(?:named|appointed|designated|picked|sent|chosen) (?:its|an?|their|his|the)<n40>\b(?:as (?:the )?\w+<n10>(?:wanted|demanded|asked|ordered|required)|representative)\b",
    ),
    early(
        "store.shelves",
        T.APP_STORE_REMOVAL,
        r"\b(?:tak(?:e|en|ing)|took|remov(?:e|ed|ing)|pull(?:ed)?|strip(?:ped)?|sweep|swept|wip(?:e|ed)|vanish(?:ed)?|disappear(?:ed)?|drop(?:ped)?) (?:<S>|it|them)? ?(?:off|from) (?:the |its |their )?(?:\w+ )?(?:shelves|shelf|(?:[\w'\ue000-\ue01f]+ )?(?:shops?|app stores?|storefronts?))\b|\b(?:forbidden|barred|banned|prohibited|prevented|stopped) from (?:offering|distributing|carrying|listing|hosting|selling|updating) (?:it|them|<S>)<n10>\bin (?:their|its|the|any) <n10>stores?\b",
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="any",
    ),
    early(
        "ultimatum.leaves",
        T.ULTIMATUM,
        r"\b(?:leaves?|left|leaving|allows?|allowed|gives?|gave|given|grants?|granted) (?:<P>|<S>|<ISP>|it|them|(?:the )?(?:<A>|government|company|operators?|providers?|ministry|owners?)(?:'s owners)?) (?:only |just |exactly |no more than |until |till |up to )+<n20>\bto (?!be\b)|\bis (?:what|all that|all) <n20>\b(?:allows?|gives?|grants?|leaves?|allowed|gave|granted)\b<n40>\bfor (?:{_X})|\b(?:<term>|days|hours) (?:remain|remains|are left|is left|left) for (?:it|them|<S>|<P>|the \w+) to\b".replace(
            "{_X}", r"\w+ing"
        ),
        modality=M.ORDERED,
    ),
    early(
        "ultimatum.within-have-to",
        T.ULTIMATUM,
        r"\bwithin <term>,?<n40>\b(?:have to|has to|must|are to|is to|need to|needs to|shall)\b|\b(?:providers?|operators?|companies|platforms?|carriers|<ISP>|<P>|<S>) (?:has|have|had) (?:until|till|up to) (?!now)<n40>\bto (?:put|carry|comply|enforce|implement|apply|report|register|appoint|name|remove|delete|pay|respond|answer|hand|close|block|open|sell|move|appeal)\b|\bset (?:<P>|<S>|it|them|the \w+) (?:a )?(?:deadline|term|time limit|time)\b",
        modality=M.ORDERED,
    ),
    early(
        "threat.should-not",
        T.THREAT,
        r"\bshould (?:<S>|<P>|it|they|the \w+) (?:not|fail|refuse|continue|persist|go on|ignore|keep)\b<g90>\b(?:will|would|shall)\b<n20>\b(?:<blocked>|<banned>|<toblock>|fined|closed|shut|face)\b|\bif (?:<S>|<P>|it|they|the \w+) (?:continues?|persists?|goes on|keeps?|fails?|ignores?|refuses?|does not|do not|will not)\b<g90>\b(?:we|it|they|he|she|the \w+) (?:will|would|shall) (?:do (?:it|so|that) again|<toblock>|act|take action|be <blocked>|be <banned>)\b",
        modality=M.THREATENED,
    ),
    early(
        "threat.prospect",
        T.THREAT,
        rf"\b(?:held|holds?|raised|raises|dangled|brandish\w+) (?:out |up )?the (?:prospect|possibility|spectre|threat|danger) of\b<n20>\b(?:<anyban>|{SHUTTING})\b|\b(?:will|would|shall|may|could) see (?:their|its) (?:licen[cs]es?|permits?|access|service) (?:withdrawn|revoked|cut|suspended|taken away|cancelled)\b|\bcould be next(?: to go| in line| on the list)?\b(?=<n20>\b(?:warned|cautioned|hinted|threatened)|,<n20>\b(?:warned|cautioned|hinted|threatened))|\b(?:liable|subject) to (?:an? )?(?:fines?|penalt(?:y|ies)|prosecution|imprisonment|sanctions?|closure|suspension)\b|\b(?:would|will) find (?:itself|themselves) <n10>\b{GONE}\b",
        modality=M.THREATENED,
    ),
    early(
        "public.open-letter",
        T.PUBLIC_DEMAND,
        r"\b(?:open letter|petition|letter|appeal|joint statement)\b<n20>\b(?:asking|urging|calling (?:on|upon)|imploring|begging|demanding|for)\b<g60>\b(?:to (?:leave|keep|restore|lift|reopen|unblock|end|stop|spare|refrain|let|turn|reverse|withdraw)|the (?:return|restoration|reopening|release|freeing) of)\b|\b(?:want|wants|wanted) (?=<ANY>)<ANY> (?:back|restored|open|freed)\b|\b(?:took|take|taken) to the streets\b<n40>\b(?:for|demanding|against the)\b<n20><ANY>|\bask(?:ed|s)? (?:(?:the )?<A>|\w+) to (?:revoke|lift|repeal|rescind|reverse|restore|withdraw|reconsider) (?:it|the \w+|them)\b",
        modality=M.DEMANDED,
        needs="any",
    ),
    early(
        "compliance.promise-keep",
        T.PLATFORM_STATEMENT,
        r"^\W?(?:\d{1,2}[:.]\d\d )?<P>(?:'s \w+)?(?: \w+)?: \W?\"|^\W?<P> (?:has |had )?(?:regretted|regrets|voiced regret|expressed regret|lamented|deplored|apologi[sz]ed)\b|^(?:\w+ ){0,3}?(?:of|from|at|for) <P>,? (?:said|says|wrote|tweeted|posted|explained|added) (?:\w+ ){0,3}?(?:her|his|its|the|their|that|it|they)\b(?!<g60>\b(?:not|never)\b)",
        confidence=0.4,
    ),
    early(
        "court.basis",
        T.COURT_RULING,
        r"(?:<COURT>|\bjudges\b)<n20>\b(?:found|held|ruled|declared|decided|said|says|finds|holds|rules)\b<n60>\b(?:no (?:basis|ground|foundation) in law|no legal basis|without legal basis|against the (?:constitution|law)|(?:broke|breached|violated|infringed|offended|contravened|breaks|violates)\b|lawful|unlawful|disproportionate|beyond (?:its|their) powers)",
        modality=M.ORDERED,
        needs="any",
    ),
    early(
        "store.leave-be",
        T.CHANNEL_REINSTATEMENT,
        r"\b(?:channel|account|page|profile|group)s?\b<n20>\b(?:was|were|is|are|came|had been|has been)<n10>\b(?:up|back|online|available|open|restored|reopened) (?:again|once more|up|online|under another name)\b|\b(?:channel|account|page|profile|group)s? (?:was|were|has been|have been|is|are) (?:soon |now )?back\b",
        needs="any",
    ),
    Rule(
        id="en.turn.order.on-orders",
        type=T.ORDER_BLOCK,
        modality=M.ORDERED,
        asks=Asks.RESTRICT,
        needs="told",
        also=True,
        confidence=0.5,
        pattern=rf"\b{GONE}\b<g60>(?P<t>\bon (?:the )?(?:orders?|instructions?|say-?so|command) (?:of|from) (?:the )?<A>)",
    ),
    early(
        "block.kept-out",
        T.BLOCK,
        r"\bkept <S>(?:<g60>\b)(?:out of (?:bounds|reach)|off[- ]limits|beyond reach|behind (?:a|the) \w+|unreachable|inaccessible)\b",
    ),
    early(
        "takedown.list",
        T.TAKEDOWN_DEMAND,
        r"\b(?:hand(?:ed|s)|sent|sends|gave|gives|present(?:ed|s)|submit(?:ted|s)|passed) (?:<P>|<S>|it|them)?<n10>\b(?:lists?|orders?|requests?|notices?)\b<n20>\b(?:accounts?|channels?|posts?|pages?|videos?|items|links)\b<n20>\b(?:gone|removed|deleted|taken down|closed|blocked|hidden|withheld|wanted)\b",
        modality=M.DEMANDED,
        asks=Asks.CONTENT,
        needs="any",
    ),
    early(
        "data.tell-who",
        T.DATA_ACCESS_DEMAND,
        r"\b(?:insist|demand|want|ask|requir|order|tell|told|press|urg)\w*\b<n20>(?:<S>|<P>)<n10>\b(?:to )?(?:tell|say|reveal|disclose|name|show|trace)\b<n20>\b(?:who|whose|where|which user|senders?|authors?)\b",
        modality=M.DEMANDED,
        asks=Asks.DATA,
        needs="any",
    ),
    early(
        "channel.away",
        T.CHANNEL_TAKEDOWN,
        r"<P><n10>\b(?:did away with|got rid of|threw out|kicked (?:off|out)|swept away|took out|cleared out|struck off)\b<n40>\b(?:pages?|accounts?|channels?|groups?|posts?|videos?|profiles?)\b",
    ),
)
