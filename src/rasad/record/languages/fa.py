"""Persian."""

from rasad.record.lexicon import fa_acts, fa_events, fa_times, fa_words
from rasad.record.reading import Words, ready

WORDS = Words(
    code="fa",
    rules=(*fa_events.FIRST, *fa_acts.RULES, *fa_events.LAST),
    cues=fa_words.CUES,
    times=fa_times.TIMES,
    nouns=fa_words.NOUNS,
    classes=fa_words.CLASSES,
    marks=fa_words.MARKED,
    trigger=r"\w",
    letters="[\u0600-\u06ff]",
)
READY = ready(WORDS)
