"""How many tell of an act, in words: papers that print one story are one voice."""

from collections.abc import Sequence

from rasad.model.source import Source
from rasad.record.republished import independent


def brief(sources: Sequence[Source]) -> str:
    """Return how many sources there are; of how many stories where some are copies."""
    if not any(source.copy_of for source in sources):
        return str(len(sources))
    return f"{len(sources)} ({_stories(independent(sources))})"


def sentence(sources: Sequence[Source]) -> str:
    """
    Return "5 publishers, one story": who prints it, and how many stories it is.

    Empty where no source copies another. That the story is an agency's is not
    said: a copy shows only that both have it from one place.
    """
    if not any(source.copy_of for source in sources):
        return ""
    papers = len({s.publisher or s.url or s.document for s in sources})
    who = f"{papers} publishers" if papers > 1 else "one publisher"
    return f"{who}, {_stories(independent(sources))}"


def _stories(number: int) -> str:
    return "one story" if number == 1 else f"{number} stories"
