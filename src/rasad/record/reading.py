"""A language made ready, and one sentence as every reader of it sees it."""

import re

from msgspec import Struct

from rasad.model.ids import content_id
from rasad.model.vocabulary import DeadlineKind, Justification
from rasad.record import grammar, stems
from rasad.record.dates import DateMention, Reader
from rasad.record.declining import Forms
from rasad.record.grammar import ActorNoun, Cues, Rule, Times
from rasad.record.lexicon.places import PLACES
from rasad.record.mentions import Lexicon, Mention
from rasad.record.sentences import Sentence
from rasad.record.stems import Sieve

NAMED = {grammar.SERVICE, grammar.CLASS}
TARGETS = {*NAMED, grammar.ANAPHOR, grammar.INTERNET}
ACTING = {
    grammar.DECIDER,
    grammar.COURT,
    grammar.AUTHORITY,
    grammar.LEGISLATOR,
    grammar.OPERATOR,
    grammar.PLATFORM,
    grammar.PLACE,
}


# How words are read. Raise it when the same words are to be read otherwise, so that
# what was read before shows by which rules.
READING = "3"


class Words(Struct, frozen=True, kw_only=True):
    """Everything that a language's file says: what a new language has to fill in."""

    code: str
    rules: tuple[Rule, ...]
    cues: Cues
    times: Times
    nouns: tuple[ActorNoun, ...]
    classes: tuple[tuple[str, str], ...]
    marks: dict[str, str]
    trigger: str  # a sentence without one of these words says nothing of ours
    letters: str = ""  # a class of letters that tells the language where nothing does
    forms: Forms = ()  # how the words of a name end in other cases
    around: dict[str, str] = {}  # what its readers look for beside a name, by reader


class Ready(Struct, frozen=True, kw_only=True):
    """The words of a language, every pattern filled in; none is compiled yet."""

    words: Words
    rules: tuple[tuple[str, Rule], ...]
    sieve: Sieve  # of the rules
    lexicon: Lexicon
    dates: Reader
    deadlines: tuple[tuple[str, DeadlineKind], ...]
    terms: Sieve  # of the deadlines
    patterns: dict[str, str]
    reasons: tuple[tuple[str, Justification], ...]
    grounds: Sieve  # of the reasons
    scopes: tuple[tuple[str, str, str], ...]
    usage: str
    counts: Sieve  # of the usage
    units: tuple[str, ...]
    around: dict[str, str]
    ruleset: str

    def cue(self, name: str) -> re.Pattern[str]:
        """Return the compiled pattern of a cue."""
        return grammar.regex(self.patterns[name])


class View(Struct, frozen=True, kw_only=True):
    """A sentence with its names found, masked, and its dates resolved."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    masked: str
    dates: tuple[DateMention, ...]
    around: dict[str, str] = {}

    @property
    def text(self) -> str:
        """The folded words."""
        return self.sentence.text

    def words(self, name: str, known: re.Pattern[str]) -> re.Pattern[str]:
        """Return what its language looks for under *name*; else what is *known*."""
        told = self.around.get(name)
        return known if told is None else grammar.regex(told)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the mentions that lie in [start, end), in order."""
        return tuple(m for m in self.mentions if start <= m.start and m.end <= end)


_CUES = (
    "clause",
    "trim",
    "future",
    "rumour",
    "claimed",
    "via",
    "plural",
    "singular",
    "pronoun",
    "temporary",
    "partial",
    "complete",
    "background",
    "referring",
    "legal",
    "aside",
    "pluperfect",
    "gap",
    "instrument",
    "lasted",
    "coming",
)


def ready(words: Words) -> Ready:
    """Fill in the patterns of a language, and make their sieves."""
    marks, cues = words.marks, words.cues
    patterns = {name: grammar.filled(getattr(cues, name), marks) for name in _CUES}
    patterns["trigger"] = grammar.filled(words.trigger, marks)
    patterns["said_after"] = grammar.filled(
        rf"(?P<who><WHO>|<S>)(?:, [^,;]{{1,60}},)?[^,;]{{0,40}}?\b(?:{cues.said})\b",
        marks,
    )
    patterns["said_before"] = grammar.filled(
        rf"\b(?:{cues.said})\b,? (?:(?!that\b)\w+ ){{0,2}}?(?P<who><WHO>|<S>)"
        r"(?=[^\w]{0,2}(?:$|[.,;]|(?:on|in|at|by|through|of) ))",
        marks,
    )
    units = "|".join(f"(?P<u{n}>{p})" for n, (p, _) in enumerate(cues.usage))
    asks = [(f"ask{n}", p) for n, (p, _) in enumerate(cues.asks)]
    parts = [(f"part{n}", p) for n, (p, _) in enumerate(cues.parts_of)]
    patterns |= {name: grammar.filled(p, marks) for name, p in (*asks, *parts)}
    times = words.times
    usage = grammar.filled(rf"{cues.number}[ -]*(?P<unit>{units})?", marks, lower=True)
    rules = tuple(
        (grammar.filled(r.pattern, marks, lower=True), r) for r in words.rules
    )
    said = tuple((grammar.filled(r.pattern, lower=True), r) for r in times.rules)
    terms = tuple(
        (grammar.filled(r.pattern, lower=True), r.kind) for r in times.deadlines
    )
    reasons = tuple((grammar.filled(p, marks), j) for p, j in cues.reasons)
    sieve, dated, due, counts = stems.sieves(
        (p for p, _ in rules), (p for p, _ in said), (p for p, _ in terms), (usage,)
    )
    return Ready(
        words=words,
        rules=rules,
        sieve=sieve,
        lexicon=Lexicon(
            cues=cues,
            nouns=words.nouns,
            classes=words.classes,
            places=PLACES,
            forms=words.forms,
        ),
        dates=Reader(times=times, rules=said, sieve=dated),
        deadlines=terms,
        terms=due,
        patterns=patterns,
        reasons=reasons,
        grounds=stems.sieve(p for p, _ in reasons),
        scopes=tuple((grammar.filled(p, marks), k, f) for p, k, f in cues.scopes),
        usage=usage,
        counts=counts,
        units=tuple(unit for _, unit in cues.usage),
        around={n: grammar.filled(p, marks) for n, p in words.around.items()},
        ruleset=f"{words.code}-{content_id(READING, repr(words))[:12]}",
    )


def anaphor_or_pronoun(view: View, ready: Ready, start: int, end: int) -> bool:
    """Tell whether [start, end) speaks of something told before."""
    here = view.within(start, end)
    if any(m.mark == grammar.ANAPHOR for m in here):
        return True
    return bool(ready.cue("pronoun").search(view.masked, start, end))
