"""A made-up document and what it says, for the record's tests."""

from msgspec import structs

from rasad.model.decision import Action, Decision
from rasad.model.document import Article
from rasad.model.entry import Entry
from rasad.model.ids import document_id
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.statement import Statement
from rasad.model.vocabulary import Modality, StatementType
from rasad.storage.record_db import DocumentRead, Stored

AT = "2026-01-01T00:00:00Z"
TEXT = b"A court ordered the block of Heron on Monday."


def read(raw: bytes = TEXT, *, stamp: str = "rules", quote: str = "") -> DocumentRead:
    """Return what is read of a document: one article, one statement."""
    name, text = document_id(raw), raw.decode()
    said = quote or text
    statement = Statement(
        document=name,
        path="order.txt",
        article=0,
        article_date=When(),
        start=text.index(said),
        end=text.index(said) + len(said),
        quote=said,
        type=StatementType.ORDER_BLOCK,
        modality=Modality.ORDERED,
        rule="test.rule",
    )
    article = Article(
        document=name,
        number=0,
        title="T",
        language="en",
        start=0,
        end=len(text),
        date=When(),
    )
    return DocumentRead(
        stored=Stored(id=name, path="order.txt", format="text"),
        articles=(article,),
        statements=(statement,),
        stamp=stamp,
    )


def entry(name: str, quote: str = "words") -> Entry:
    """Return an entry with one source."""
    return Entry(
        id=name,
        type=StatementType.ORDER_BLOCK,
        modality=Modality.ORDERED,
        sources=(Source(document=document_id(TEXT), quote=quote, start=3, end=8),),
    )


ONE = Decision(action="accept", proposal="p", revision="r1", by="Ada", at=AT)


def by(who: str, action: Action = "accept", after: str | None = None) -> Decision:
    """Return somebody's decision, who knew of the one called *after*."""
    reason = "other" if action == "reject" else None
    return structs.replace(ONE, by=who, action=action, after=after, reason=reason)
