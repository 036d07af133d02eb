"""Documents into articles, articles into statements, statements into entries."""

from msgspec import Struct

from rasad.model.document import Article, Document
from rasad.model.statement import Statement
from rasad.model.target import Registry
from rasad.record import passages, statements
from rasad.record.actors import ActorBook


class Reading(Struct, frozen=True, kw_only=True):
    """
    A document as read: its stories, and what is said in them.

    `articles` are in the order of the page and tile the text; `statements` are
    by article, then by where they stand. Either may hold one alone; a document
    that says nothing of access has no statements.
    """

    document: Document
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]


def from_document(
    document: Document,
    *,
    registry: Registry,
    actors: ActorBook,
    country: str | None = None,
) -> Reading:
    """
    Read *document*: split it into stories and say what is claimed in each.

    *country* is where the document speaks of unless its words say otherwise;
    without it the sidecar's country holds, and without that none.

    Returns:
        The stories, and the statements by article and then by start.
    """
    stories = passages.from_document(document)
    found = [
        statement
        for article in stories
        for statement in statements.from_article(
            document,
            article,
            registry=registry,
            actors=actors,
            country=country or document.sidecar.country,
        )
    ]
    found.sort(key=lambda s: (s.article, s.start, s.end, s.type, s.rule))
    return Reading(document=document, articles=stories, statements=tuple(found))
