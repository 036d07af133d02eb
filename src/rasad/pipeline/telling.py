"""How many tell of an act, in words: papers that have one story are one voice."""

from collections.abc import Sequence

from rasad.model.source import Source
from rasad.record.republished import independent


def brief(sources: Sequence[Source]) -> str:
    """Return how many sources there are; of how many origins where these are fewer."""
    if not _told_again(sources):
        return str(len(sources))
    return f"{len(sources)} ({_origins(sources)})"


def sentence(sources: Sequence[Source]) -> str:
    """
    Return "5 publishers, one origin: AFP": who prints it, and who tells of it.

    Empty where every source tells of it by itself. An origin is named where the
    words credit it and nobody else; that a copy is an agency's story is not said,
    for it shows only that both have it from one place.
    """
    if not _told_again(sources):
        return ""
    papers = len({s.publisher or s.url or s.document for s in sources})
    who = f"{papers} publishers" if papers > 1 else "one publisher"
    return f"{who}, {_origins(sources)}"


def _told_again(sources: Sequence[Source]) -> bool:
    places = {s.url or s.document for s in sources}
    return any(s.copy_of for s in sources) or independent(sources) < len(places)


def _origins(sources: Sequence[Source]) -> str:
    number = independent(sources)
    if number > 1:
        return f"{number} origins"
    named = {s.credit for s in sources if s.credit}
    return f"one origin: {named.pop()}" if len(named) == 1 else "one origin"
