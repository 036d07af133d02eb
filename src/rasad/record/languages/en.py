"""English."""

from rasad.record.lexicon import (
    en_actors,
    en_cues,
    en_decisions,
    en_effects,
    en_events,
    en_people,
    en_plans,
    en_promises,
    en_seen,
    en_talk,
    en_times,
    en_void,
    en_words,
)
from rasad.record.reading import Words, ready

WORDS = Words(
    code="en",
    rules=(
        *en_void.NOTHING,
        *en_promises.TRACKED,
        *en_events.AGREED,
        *en_talk.TALK,
        *en_talk.COMMITMENTS,
        *en_void.DENIED,
        *en_seen.STANDING,
        *en_events.FIRST,
        *en_decisions.DECISIONS,
        *en_people.PLATFORM,
        *en_plans.PLANS,
        *en_void.VOID,
        *en_plans.ORDERS,
        *en_seen.SEEN,
        *en_effects.EFFECTS,
        *en_people.PEOPLE,
        *en_events.LAST,
    ),
    cues=en_cues.CUES,
    times=en_times.TIMES,
    nouns=en_actors.NOUNS,
    classes=en_words.CLASSES,
    marks=en_words.MARKED,
    trigger=r"\w",
)
READY = ready(WORDS)
