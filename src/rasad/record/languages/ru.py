"""Russian."""

from rasad.record.lexicon import (
    ru_cues,
    ru_decisions,
    ru_effects,
    ru_polarity,
    ru_talk,
    ru_times,
    ru_words,
)
from rasad.record.reading import Words, ready

WORDS = Words(
    code="ru",
    rules=(
        *ru_talk.NOTHING,
        *ru_decisions.THREATS,
        *ru_talk.COMMITMENTS,
        *ru_decisions.COURTS,
        *ru_decisions.ORDERS,
        *ru_decisions.PLANS,
        *ru_decisions.VOID,
        *ru_decisions.BLOCKS,
        *ru_talk.PEOPLE,
        *ru_effects.SEEN,
        *ru_effects.EFFECTS,
    ),
    cues=ru_cues.CUES,
    times=ru_times.TIMES,
    nouns=ru_words.NOUNS,
    classes=ru_words.CLASSES,
    marks=ru_words.MARKED,
    trigger=r"\w",
    letters="[\u0400-\u04ff]",
    forms=ru_words.FORMS,
    around=ru_cues.AROUND | ru_polarity.AROUND,
)
READY = ready(WORDS)
