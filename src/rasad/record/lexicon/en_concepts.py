# ruff: noqa: E501 - a row of words is read, and edited, as a row
"""
The classes of English words that rows of frames are made of, and what such a row is.

What shuts, what opens, who decides, how it is meant. `early` makes a row for a turn
of phrase that a row for its single words would read otherwise; `late` one that comes
last of all and only speaks in a clause where no other has.
"""

from rasad.model.vocabulary import StatementType
from rasad.record.grammar import Rule

# A story with these is about access, though it names no service.
ABOUT = r"\b(?:digital|communications?|telecoms?|network|data) (?:blackout|shutdown|blockade|cut-?off)\b|\blost its connection\b|\bunplugged itself\b|\blink to the outside world\b"

# What is no longer to be had, and how it came to be so.
GONE = (
    r"(?:<blocked>|<banned>|gone|dead|dark|silent|mute|blank|shut|closed|unreachable|inaccessible|unavailable|unusable"
    r"|out of (?:bounds|reach|action|order|service)|off[- ]limits|beyond (?:the )?(?:\w+ )?reach|sealed(?: off)?|locked(?: away| out)?"
    r"|no more|a thing of the past|nowhere to be (?:found|seen)|on the blacklist|behind (?:a|the) (?:wall|firewall|filter)|under lock and key)"
)
LINK = r"(?:is|are|was|were|has been|have been|had been|went|goes|gone|became|lies|lay|stands?|stood|sits?|fell|falls|turned|found|left|been|being|be|to be)"
SHUTS = (
    r"(?:(?:<toblock>|<forbids>)|block(?:ed|s|ing)|clos(?:ed|es|ing)(?: off| down)?|shut(?:s|ting)?(?: (?:off|out|down))?|seal(?:ed|s|ing)? off|wall(?:ed|s|ing) off"
    r"|lock(?:ed|s|ing)? (?:out|down|away)|bar(?:red|ring|s)|throw(?:n|s|ing)? out|do(?:es|ing)? away with|did away with|done away with|get(?:s|ting)? rid of|got rid of"
    r"|pull(?:ed|s|ing)? the plug on|put(?:s|ting)? (?:an end|a stop|paid) to|mov(?:ed|es|ing) against|drop(?:ped|ping|s)|turn(?:ed|ing|s)? away|keep(?:s|ing)? out|kept out"
    r"|stamp(?:ed|s|ing)? out|rid|wip(?:ed|es|ing) (?:out|away)|outlaw(?:ed|s|ing)|bann(?:ed|ing)|prohibit(?:ed|s|ing)|suspend(?:ed|s|ing)|filter(?:ed|s|ing)|restrict(?:ed|s|ing)"
    r"|cut(?:s|ting)?(?: off)?|disabl(?:ed|es|ing)|remov(?:e|ed|es|ing)|silenc(?:e|ed|es|ing)|axe(?:d|s)?|axing|strangl(?:e|ed|es|ing)|muzzl(?:e|ed|es|ing)|gag(?:ged|ging)?)"
)
SHUTTING = r"(?:<blocking>|closing|clos(?:ing|ure)(?: of)?|shutting(?: out| off)?|doing away with|getting rid of|locking out|sealing off|keeping out|suspension|expulsion|removal|removing|blocking|banning|cut(?:ting)?|end of)"
OPEN = r"(?:open(?:ed)?(?: up)?(?: again| once more)?|free(?:d)?|back|available|accessible|reachable|within reach|at (?:\w+ )?disposal|allowed|permitted|unblocked|restored|reinstated|reopened|let (?:back )?in|up and running|on the air|usable|online)"
AGAIN = r"(?:again|once more|once again|anew|as (?:before|usual)|at last|without (?:detours?|tricks?|(?:an? )?<C>))"
DECIDES = (
    r"(?:<order>|decre(?:e|ed|es|eing)|resolv(?:ed|es)|ruling|ruled|verdict|rul(?:es|ing)|resolution|signature|at the (?:request|behest|demand|instance|bidding) of|on (?:the )?(?:orders?|instructions?|request|command)"
    r"|letter|circular|memo|telegram|edict|fiat|order(?:s|ed)?|instruction|directive|law|act|statute|regulation|oblig(?:es|ed|ing)|obliging|insist(?:s|ed)?|vot(?:ed|es)|agreed|enter(?:ed|s)|added|adds|register(?:ed|s)|put|puts|puts?|placed)"
)
HOLDERS = r"(?:<A>|<D>|<AUTH>|<PLACE>|\b(?:government|authorities|ministry|minister|regulator|watchdog|cabinet|council|court|judges?|magistrates?|president|parliament|prosecutors?|junta|generals|army|police|commission|committee|agency|authority|state|officials|leader|king|bench|moscow|beijing|tehran|ankara|delhi|washington|hanoi|islamabad|kabul|cairo|kyiv|minsk|brussels)\b)"
PEOPLE = r"(?:\b(?:<users>|nobody|no one|everyone|anyone|anybody|everybody|subscribers?|customers?|households|volunteers|testers?|readers?|correspondents?|reporters?|callers|viewers|students|shopkeepers|teachers|traders|the bulk|most|millions|thousands|hundreds|half|majority)\b|<PLACE>(?:s|ns|ians)?)"
REACH = r"(?:open|reach|use|access|visit|watch|load|get (?:on|in|through )?(?:to|onto|into)|get through to|log (?:on|in)(?:to| to)?|see|view|call up|enter|connect(?: to)?|sign in to|post on|tweet)"
CANNOT = r"(?:cannot|can't|can not|could not|couldn't|can no longer|could no longer|unable to|were unable to|no longer able to|not able to|failed to|fail to|in vain to|barred from|kept from|prevented from|stopped from|hindered from)"
NET = r"(?:<NET>|\b(?:the web|the net|data|networks?|phones|mobile data|lines|connections?|link to the (?:outside )?world|communications?|telecoms?)\b)"


def late(name: str, kind: StatementType, pattern: str, **more: object) -> Rule:
    """Return a row that speaks only in a clause where no other has."""
    told: dict[str, object] = {
        "needs": "told",
        "confidence": 0.4,
        "late": True,
        **more,
    }
    return Rule(id=f"en.frame.{name}", type=kind, pattern=f"(?P<t>{pattern})", **told)  # type: ignore[arg-type] # the fields of a row by name


def early(
    name: str, kind: StatementType, pattern: str, *, before: str = "", **more: object
) -> Rule:
    """Return a row for a turn of phrase that follows *before*, of no other row."""
    told: dict[str, object] = {"needs": "told", "confidence": 0.5, **more}
    words = f"{before}(?P<t>{pattern})"
    return Rule(id=f"en.turn.{name}", type=kind, pattern=words, **told)  # type: ignore[arg-type] # the fields of a row by name


BADLY = r"(?:censorship|violation|breach|assault|attack|blow|abuse|outrage|insult|precedent|mistake|error|folly|threat|slide|step back\w*|overreach|disgrace|affront|infringement|farce|muzzle|gag|setback|scandal|crime|danger|disproportionate|unlawful|illegal|unconstitutional|unacceptable|undemocratic|unjustif\w+|draconian|arbitrary|inexcusable|flawed|dangerous|deplorable|regrettable|absurd|senseless|harmful|wrong|repressive|excessive|shameful|cynical|pointless|futile|heavy-handed|unworkable|authoritarian)"
THING = r"(?:bans?|blocks?|blockade|blocking|suspensions?|shutdowns?|blackouts?|cuts?|decrees?|laws?|bills?|orders?|rulings?|decisions?|measures?|moves?|steps?|restrictions?|curbs|filtering|closures?|tests?|trial|directives?|plans?|proposals?|outages?|slowdowns?|throttling|verdict|judge?ments?|legislation|interruptions?|disruptions?)"
