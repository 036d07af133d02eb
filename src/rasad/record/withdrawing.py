"""
What stays of a withdrawn document: its hash, where it was from, what was concluded.

Its words go: quotes, titles, and every field that repeats words. What is left has
a mark of the same length in their place, so that offsets stay what they were.
"""

from collections.abc import Iterable
from typing import Final

from msgspec import structs

from rasad.model.decision import Decision
from rasad.model.document import Article, Sidecar
from rasad.model.entry import Entry
from rasad.model.said import Attribution, Deadline, Quantity, When
from rasad.model.source import Source
from rasad.model.statement import Statement

MARK: Final = "█"
PATH: Final = "withdrawn"


def article(told: Article) -> Article:
    """Return an article without its words."""
    return structs.replace(told, title="", sketch=())


def sidecar(told: Sidecar) -> Sidecar:
    """Return what is told of where a document is from, without titles."""
    return structs.replace(told, articles=())


def statement(said: Statement) -> Statement:
    """Return a statement without its words; what was read in them stays."""
    return structs.replace(
        said,
        path=PATH,
        quote=MARK * len(said.quote),
        article_date=_when(said.article_date),
        date=_when(said.date),
        deadline=_deadline(said.deadline),
        legal_basis=None,
        attribution=Attribution(mode=said.attribution.mode),
        quantity=_figures(said.quantity),
    )


def entry(told: Entry, documents: frozenset[str]) -> Entry:
    """
    Return an entry without the words of *documents*; the same one if it has none.

    It is `withdrawn` where it rests on nothing else. What other sources say
    otherwise stays; what a withdrawn one did goes with it.
    """
    gone = {n for n, s in enumerate(told.sources) if s.document in documents}
    if not gone:
        return told
    return structs.replace(
        told,
        sources=tuple(
            _source(s) if n in gone else s for n, s in enumerate(told.sources)
        ),
        date=_when(told.date),
        deadline=_deadline(told.deadline),
        legal_basis=None,
        attribution=Attribution(mode=told.attribution.mode),
        quantity=_figures(told.quantity),
        dissent=tuple(d for d in told.dissent if d.source not in gone),
        withdrawn=all(s.withdrawn or n in gone for n, s in enumerate(told.sources)),
    )


def decision(made: Decision, documents: frozenset[str]) -> Decision:
    """Return a decision without the words of *documents*; its id stays."""
    return structs.replace(
        made,
        seen=tuple(entry(e, documents) for e in made.seen),
        entry=None if made.entry is None else entry(made.entry, documents),
        parts=tuple(entry(e, documents) for e in made.parts),
    )


def marked(entries: Iterable[Entry], documents: frozenset[str]) -> tuple[Entry, ...]:
    """Return the entries with every source in *documents* marked as withdrawn."""
    return tuple(entry(e, documents) for e in entries)


def _source(told: Source) -> Source:
    return structs.replace(told, quote=MARK * len(told.quote), withdrawn=True)


def _when(when: When) -> When:
    return structs.replace(when, expression=None)


def _deadline(deadline: Deadline | None) -> Deadline | None:
    return deadline and structs.replace(deadline, expression=None)


def _figures(figures: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """Return the numbers; what they count are words of the document."""
    return tuple(structs.replace(f, of=None) for f in figures)
