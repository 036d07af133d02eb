"""Sentences that no rule has read anything in, and what reviews teach about them."""

from collections.abc import Iterable

from msgspec import Struct

from rasad.model.document import Article, Document
from rasad.record import sentences, unread
from rasad.record.deciding import Case
from rasad.record.folding import fold

# Rejections that say nothing of the words themselves.
ABOUT_ELSE = frozenset({"duplicate", "wrong_country"})
HELD = frozenset({"accepted", "edited", "merged", "split", "entered"})
SHORTEST = 25  # letters: less is no sentence of a story


class Sight(Struct, frozen=True, kw_only=True):
    """A sentence nobody has read: its place in the document, and its words."""

    document: str
    start: int
    end: int
    text: str


class Lesson(Struct, frozen=True, kw_only=True):
    """Words that people decided about: whether they hold an event."""

    text: str
    holds: bool


def sights(
    document: Document, articles: Iterable[Article], taken: Iterable[tuple[int, int]]
) -> tuple[Sight, ...]:
    """
    Return the sentences of *document* that touch nothing in *taken*, in order.

    *taken* are the places that rules or people have read already. Headlines and
    furniture of the page are left out.
    """
    read = tuple(taken)
    return tuple(
        Sight(
            document=document.id,
            start=sentence.start,
            end=sentence.end,
            text=document.text[sentence.start : sentence.end],
        )
        for article in articles
        for sentence in sentences.split(
            fold(unread.readable(document, article)), article.start
        )
        if len(sentence.text) >= SHORTEST
        and not sentence.headline
        and not any(sentence.start < b and a < sentence.end for a, b in read)
    )


def lessons(cases: Iterable[Case]) -> tuple[Lesson, ...]:
    """
    Return what people's decisions say about words, by the words.

    What was accepted, edited or entered holds an event; what was rejected does
    not, unless for a reason that is not about the words. Words that were judged
    both ways, and those that were withdrawn, teach nothing.
    """
    told: dict[str, set[bool]] = {}
    for case in cases:
        holds = _verdict(case)
        if holds is None:
            continue
        entry = case.entry or case.seen[-1]
        for source in entry.sources:
            if not source.withdrawn:
                told.setdefault(source.quote, set()).add(holds)
    return tuple(
        Lesson(text=text, holds=min(judged))
        for text, judged in sorted(told.items())
        if len(judged) == 1
    )


def _verdict(case: Case) -> bool | None:
    """Return whether people said that its words hold an event; None for neither."""
    if not case.decisions:
        return None
    if case.state == "rejected":
        reasons = {d.reason for d in case.decisions if d.action == "reject"}
        return None if reasons & ABOUT_ELSE else False
    return True if case.state in HELD else None
