"""English rows that say nothing: they keep other rows from reading their words."""

from rasad.record.grammar import Rule

# Read before all others: what is not there is neither a term nor a denial.
NOTHING = (
    Rule(
        id="en.void.no-term",
        type=None,
        pattern=r"\b(?:no|any|without an?|never an?|neither)\b (?:\w+ ){0,2}?"
        r"(?P<t>(?:deadlines?|ultimatums?|end dates?|date|day|time limit))\b",
    ),
    Rule(
        id="en.void.in-no-order",
        type=None,
        pattern=r"\b(?:in|under|by|appears? in|taken?|took|takes|placed?|places)"
        r" (?P<t>no (?:\w+ )?(?:orders?|decisions?|rulings?|plans?|lists?))\b",
    ),
)

# After what is denied: the words of it tell no act.
DENIED = (
    Rule(
        id="en.void.denied",
        type=None,
        pattern=r"\b(?:den(?:y|ied|ies|ying)|untrue|false)\b<g60>(?P<t>\b(?:<anyban>|throttl\w+"
        r"|slow(?:ed|ing)?(?: down)?)\b<g20>(?:<ANY>)?)",
    ),
)

# Suppositions, phrases of background and other uses of the words: they say nothing.
VOID = (
    Rule(
        id="en.void.supposed",
        type=None,
        pattern=r"\b(?:even if|if|unless|whether"
        r"|in case|in the event)\b<g60>(?P<t>\b(?:<anyban>)"
        r"\b(?:<g60>\b(?:<banned>)\b)?)",
    ),
    Rule(
        id="en.void.background",
        type=None,
        pattern=r"\b(?:battle|efforts?|push|ability|power"
        r"s?|way|ways|capab\w+|attempts?|fight|campaign|demands?|"
        r"calls?|debate|pressure|wake"
        r"|idea|ground|authority|bid|struggle|right)\W+(?:\w+ ){0,3}?(?:"
        r"to|of|for|against|about"
        r"|over) (?:\w+ ){0,2}?(?P<t>(?:<toblock>|<blocking>))\b",
    ),
    Rule(
        id="en.void.access",
        type=None,
        pattern=r"\b(?:access|use|using|visit|reach|bypass"
        r"|evade|circumvent|around|dodge)\b (?:\w+ ){0,2}?(?P<t>(?:banne"
        r"d|blocked|restricted"
        r"|forbidden|censored|bans?|blocks?|blocking|restrictions?|filters?|filtering"
        r"|censorship)\b)",
    ),
    Rule(
        id="en.void.blackouts",
        type=None,
        pattern=r"\bwhich can\b<g40>(?P<t>blackouts?)",
    ),
)
