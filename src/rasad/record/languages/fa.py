"""Persian."""

from msgspec import structs

from rasad.record.grammar import Rule
from rasad.record.lexicon import (
    fa_commitments,
    fa_cues,
    fa_decisions,
    fa_effects,
    fa_frames,
    fa_people,
    fa_plans,
    fa_polarity,
    fa_talk,
    fa_times,
    fa_turned,
    fa_voiced,
    fa_void,
    fa_words,
)
from rasad.record.reading import Words, ready


def _spelt(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    return tuple(structs.replace(r, pattern=fa_words.spelt(r.pattern)) for r in rules)


def _joined(told: object) -> object:
    """Return the patterns of a cue, however they are kept, in all spellings of ه."""
    if isinstance(told, str):
        return fa_words.spelt(told)
    if isinstance(told, dict):
        return {word: _joined(around) for word, around in told.items()}
    if isinstance(told, tuple):
        return tuple((_joined(row[0]), *row[1:]) for row in told)
    return told


_CUES = structs.replace(
    fa_cues.CUES,
    **{name: _joined(told) for name, told in structs.asdict(fa_cues.CUES).items()},
)
WORDS = Words(
    code="fa",
    rules=_spelt(
        (
            *fa_void.NOTHING,
            *fa_turned.EARLY,
            *fa_voiced.FIRST,
            *fa_commitments.FILTERING,
            *fa_commitments.TRACKED,
            *fa_commitments.PROMISES[:1],
            *fa_decisions.COURTS,
            *fa_people.OWN,
            *fa_commitments.SILENCE,
            *fa_void.DENIED,
            *fa_voiced.VOICES,
            *fa_talk.TALK,
            *fa_commitments.NOT_KEPT,
            *fa_commitments.PROMISES[1:-1],
            *fa_plans.CONDITIONS,
            *fa_decisions.ULTIMATA,
            *fa_plans.THREATS,
            *fa_decisions.STORES,
            *fa_decisions.CONTENT[-1:],
            *fa_decisions.LIFTS,
            *fa_decisions.DATA,
            *fa_decisions.CONTENT[:-1],
            *fa_people.PLATFORM,
            *fa_decisions.BANS,
            *fa_effects.STANDING,
            *fa_voiced.SEEN,
            *fa_people.PEOPLE,
            *fa_plans.PLANS,
            *fa_commitments.PROMISES[-1:],
            *fa_effects.CUT,
            *fa_effects.SLOWED,
            *fa_effects.OPENED,
            *fa_commitments.REASONS,
            *fa_effects.SHUTDOWNS[1:2],
            *fa_decisions.ORDERS,
            *fa_effects.SHUTDOWNS,
            *fa_effects.BLOCKS,
            *fa_people.SAID,
            *fa_frames.LATE,
        )
    ),
    cues=_CUES,
    times=fa_times.TIMES,
    nouns=fa_words.NOUNS,
    classes=fa_words.CLASSES,
    marks={name: fa_words.spelt(p) for name, p in fa_words.MARKED.items()},
    trigger=r"\w",
    letters="[\u0600-\u06ff]",
    around={
        "about": r"\bفیلترینگ\b",
        "uses": r"کاربر|عضو|اعضا|مشترک|استفاده (?:می ?کن|کرد)",
        "use": r"استفاده|عضو",
        "act": fa_cues.ACT,
        "cut": fa_cues.CUT,
        "leaning": fa_times.LEANING,
        "same_term": fa_times.SAME_TERM,
        **fa_polarity.AROUND,
    },
)
READY = ready(WORDS)
