# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""English rows: promises given, repeated, put off, kept and broken."""

from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record.grammar import Rule

T, M = StatementType, Modality

_NOUN = r"(?:promises?|pledges?|commitments?|vows?|undertakings?|assurances?)"
_OWN = r"(?:(?:its|his|her|their|our|the|that|this|a|an|earlier|own|previous|campaign|election|\w+'s) ){0,4}(?:<ANY> )?"
_KEEP = r"(?:keep|kept|keeps|keeping|honou?r(?:ed|s|ing)?|fulfil(?:l?ed|ls|l)?|fulfilling|met|meet|meeting|deliver(?:ed|s)? on|(?:made|makes?|making) good on|live up to|lived up to|redeem(?:ed)?|carr(?:y|ied) out|st(?:uck|icks?|ood|ands?) (?:to|by)|held? to|(?:was|were|been|stay\w*|remain\w*) true to|follow(?:ed|s)? through on|act(?:ed|s)? on)"
_FAIL = (
    rf"(?:broke|broken|breaks|breaking|renege(?:s|d)? on|backtrack(?:ed|s)? on|betray(?:ed|s)?|abandon(?:ed|s)?|reneging on"
    rf"|(?:fail(?:ed|s|ure|ing)? to|(?:has|have|had|is|are) yet to|never|(?:has|have|had|did|does|do|was|were)(?: not|n't)(?: yet)?) {_KEEP})"
)
# What a promise has to be about to be one of ours.
_OURS = (
    r"(?=[^;]*(?:<ANY>|<STORE>|\b(?:access|filter\w*|censor\w*|unblock\w*|<curbs>|online|connections?"
    r"|networks?|speech)\b))"
)
_ABOUT = r"^" + _OURS

# Before all other rows of promises: what became of one names it with the same words.
STATUS = (
    Rule(
        id="en.update.promised-later",
        type=T.PROMISE_UPDATE,
        needs="topic",
        pattern=r"(?P<t>\bpromised (?:\w+ ){0,2}(?:return|reopening|restoration|lifting|unblocking|end|resumption)\b"
        r"<g60>\b(?:put off|postponed|delayed|pushed back|deferred|moved|under way|begun|started|stalled)"
        r"|\b(?:postpon(?:ed|es|ing)|delay(?:ed|s|ing)?|put(?:s|ting)? off|defer(?:red|s)?)\b<g20>\bpromised"
        r" (?:\w+ ){0,2}(?:return|reopening|restoration|lifting|unblocking|end|resumption)\b)",
    ),
    Rule(
        id="en.update.on-the-way",
        type=T.PROMISE_UPDATE,
        needs="topic",
        pattern=rf"{_ABOUT}[^;]*?(?P<t>\b(?:updates? on|(?:steps?|progress|move) (?:towards?|on)|(?:committee|commission|task force|bill"
        rf"|law|plan|timetable|process|work|efforts?|talks)\b<g40>\b(?:to|of) (?:{_KEEP}|carrying out|meeting)"
        rf"|more time (?:to|for) (?:{_KEEP}|making good on)|(?:work|talks)\b<g60>\b(?:begun|started|in progress|under way)\b<g90>"
        rf"|committee\b<g60>\bto)\b<g40>\b(?:{_NOUN}|as promised)\b)",
    ),
    Rule(
        id="en.update.talks-as-promised",
        type=T.PROMISE_UPDATE,
        needs="topic",
        pattern=rf"(?P<t>\b(?:work|talks|negotiations|discussions|preparations|efforts)\b<g90>\b(?:as promised|<lift>|promised)\b<g60>"
        rf"\b(?:in progress|under way|begun|started|stalled|continu\w+|headway|advanc\w+|mov(?:ing|ed) (?:ahead|forward)|bog\w+ down|dragg\w+ on|broke\w* (?:down|off))\b)(?=[^;]*\bpromis|[^;]*\b{_NOUN}|(?<=headway)|(?<=forward)|(?<=ahead))",
    ),
    Rule(
        id="en.update.repeated",
        type=T.PROMISE_UPDATE,
        needs="topic",
        pattern=rf"{_ABOUT}[^;]*?(?P<t>\b(?:renew(?:ed|s)?|repeat(?:ed|s)?|reiterat(?:ed|es)|re-?affirm(?:ed|s)?|restat(?:ed|es)|re-?confirm(?:ed|s)?"
        rf"|water(?:ed|s) down|soften(?:ed|s)?|scal(?:ed|es) back|withdr(?:ew|aws|awn)|revok(?:ed|es)|dropp?(?:ed|s)|extend(?:ed|s)"
        rf"|postpon(?:ed|es)|delay(?:ed|s)|revis(?:ed|es)|went back on|goes back on|renewing|repeating|reaffirming|reiterating|watering down|put off) {_OWN}(?:{_NOUN}|word)\b)",
    ),
    Rule(
        id="en.update.is",
        type=T.PROMISE_UPDATE,
        needs="topic",
        pattern=rf"{_ABOUT}[^;]*?(?P<t>\b{_NOUN}\b<g60>\b(?:(?:is|was|are|were|remains?|remained|stays?) (?:<adv> |still )?)?(?:on track|on course|under (?:way|review)"
        rf"|close to being (?:met|kept|fulfilled)|nearly (?:met|kept|fulfilled)|(?:has|have|had) (?:stalled|been (?:delayed|postponed|put off|moved|extended)))\b"
        rf"|\b(?:moved|put back|pushed back) to\b<g60>\b{_NOUN}\b)",
    ),
    *(
        Rule(
            id=f"en.status.{name}",
            type=T.PROMISE_STATUS,
            subtype=name,
            needs="topic",
            state=True,
            pattern=rf"{_ABOUT}[^;]*?(?P<t>{words})",
        )
        for name, words in (
            (
                "not_achieved",
                (
                    rf"\b{_FAIL} {_OWN}(?:{_NOUN}|word)\b|\bbroken {_NOUN}\b|\bempty {_NOUN}\b|\b(?:nothing|little) (?:has |had )?(?:come|came) of {_OWN}{_NOUN}\b"
                    rf"|\b{_NOUN}\b<g60>\b(?:(?:has|have|had|was|were|is|are|remains?|remained|stays?|stayed|went|goes|proved?) (?:<adv> |still |so far |an? |to be )*"
                    rf"(?:broken|unfulfilled|unmet|unkept|empty|not (?:been )?(?:kept|met|honou?red|fulfilled)|hollow|proved? (?:an? )?(?:empty|hollow))"
                    rf"|never (?:kept|met|honou?red|fulfilled)|came to nothing)\b"
                    rf"|\b{_NOUN}\b<g40>\bno sign of\b"
                ),
            ),
            (
                "expired",
                rf"\b{_NOUN}\b<g60>\b(?:lapsed|expired|(?:was|were|is) (?:overtaken|forgotten))\b",
            ),
            (
                "partly_kept",
                rf"\b{_NOUN}\b<g60>\b(?:only |just )?(?:partly|partially|half|in part) (?:kept|met|honou?red|fulfilled)\b",
            ),
            (
                "achieved",
                rf"\b{_KEEP} {_OWN}(?:{_NOUN}|word)\b|\b{_NOUN}\b<g60>\b(?:was|were|is|has been|have been|had been) (?:<adv> |finally )?(?:kept|met|honou?red|fulfilled|redeemed)\b",
            ),
            (
                "in_progress",
                rf"\b{_NOUN}\b<g60>[:–—-] ?in progress\b|\bpromise\b[^;]{{0,60}}?: in progress\b|\b{_NOUN}\b<g60>: (?:in the works|under way)\b",
            ),
        )
    ),
)

_GIVE = (
    r"(?:promis(?:ed?|es|ing)|pledg(?:ed?|es|ing)|vow(?:ed|s)?|swore|swear(?:s|ing)?|assur(?:ed|es|ing)|committed|commits|guarante(?:ed|es)"
    r"|undert(?:ook|aken|akes)|(?:gave|give[ns]?|giving) (?:an |his |her |its |their |my |our )?(?:assurances?|word|guarantees?)|(?:has|have|had) (?:my|our|his|her) word"
    r"|agreed)"
)

GIVEN = (
    Rule(
        id="en.void.should-promise",
        type=None,
        pattern=r"\b(?:should|must|ought to|asked to|urged to|refus\w+ to|called on <WHO> to) (?P<t>(?:guarantee|promise|assure|pledge|commit)\b<g40>(?:<ANY>|\bopen|\baccess)?)",
    ),
    Rule(
        id="en.promise.not-to",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="told",
        pattern=r"(?P<t>\b(?:promis(?:ed?|es|ing)|pledg(?:ed?|es|ing)|vow(?:ed|s|ing)?|swore|undert(?:ook|aken)|committed) (?:not|never) (?:again )?to (?:again )?(?:<toblock>|touch|spread|promote|publish|post|repeat|censor|interfere|throttle|slow)\b"
        r"|\b(?:promis(?:ed?|es|ing)|pledg(?:ed?|es|ing)|vow(?:ed|s|ing)?|swore) (?:never|not) again to\b)",
    ),
    Rule(
        id="en.promise.net",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="any",
        pattern=rf"(?P<t>\b{_GIVE}\b<g90><ANY><g40>\b(?:open|on|back|work|stay\w*|available|uninterrupted|untouched|normal|free|alone"
        rf"|return\w*|online|working|running|up|(?:not|never) (?:again )?be (?:touched|cut\w*|<blocked>|<banned>|harmed|slowed))\b|\b{_GIVE}\b<g40>\b(?:leave|keep|let|switch|turn|bring|allow)\b<g20><ANY>"
        rf"|\b(?:promis|pledg|vow|assur|guarante|undert)\w*\b<g20>\b(?:uninterrupted|unrestricted|free|open|full)\b<g20>(?:<ANY>|\baccess\b))",
    ),
    Rule(
        id="en.promise.nobody-will",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="any",
        pattern=r"(?P<t>\b(?:no ?(?:one|body)) (?:will|shall) (?:ever )?(?:<toblock>|touch|slow|switch off)\b|\b(?:will|would|shall) (?:not|never) (?:again )?(?:<toblock>|touch)\b(?=[^;]*\b(?:promis|pledg|vow|assur|guarante|undert)\w*))",
    ),
    Rule(
        id="en.promise.drop-plan",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:will|would|promis\w+ to|pledg\w+ to|agreed to|undert\w+ to) (?:drop|shelve|abandon|scrap|withdraw|bury|tear up)\b<g20>\b(?:plans?|bills?|bans?|ideas?|law|proposals?|blocks?|restrictions?)\b(?: to (?:<toblock>))?)",
    ),
    Rule(
        id="en.promise.restore",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.RESTORE,
        needs="any",
        pattern=r"(?P<t>\b(?:swore|swears?|commit(?:s|ted)|gave (?:\w+ )?word|offer(?:s|ed)?|promis\w+|pledg\w+|undert\w+)\b<g40>\b(?:<lift>|let|unblock|bring back|give back)\b<g40>(?:<ANY>|<curbs>)"
        r"|\b(?:do everything|do all (?:\w+ ){0,3}|work) to (?:make|get|bring|have|restore|reopen|unblock)\b<g20><ANY>"
        r"|\b(?:will|would|shall) (?:be )?(?:given back|brought back|switched (?:back )?on|let back|allowed again|available again|reopened|restored|unblocked)\b)"
        r"(?! if | unless| once| when| as soon as| only)",
    ),
    Rule(
        id="en.promise.normal",
        type=T.PROMISE,
        modality=M.PROMISED,
        needs="topic",
        pattern=rf"(?P<t>\b{_GIVE}\b<g60>\b(?:connections?|connectivity|service|networks?|access)\b<g40>\b(?:normal|restored|back|open|uninterrupted|guaranteed)\b)",
    ),
    Rule(
        id="en.promise.platform",
        type=T.PROMISE,
        modality=M.PROMISED,
        asks=Asks.PROCEDURE,
        needs="told",
        pattern=r"<P>(?:'s? \w+)?(?: has| have| had)? (?P<t>(?:promised|pledged|undertaken|undertook|vowed|committed|guaranteed)\b"
        r"<g60>\b(?:to|that|it|would|will) (?:\w+ ){0,2}?(?:hire|answer|remove|delete|appoint|open|name|respond|act|review|protect|provide|cooperate|work|comply|store|move"
        r"|set up|label|take down|improve|do more|fight|stop|limit|register)\b)",
    ),
)
