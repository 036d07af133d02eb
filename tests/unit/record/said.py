"""What the tests of statements have in common: registry, book, one article."""

from functools import cache
from pathlib import Path

import msgspec

import rasad.pipeline
from rasad.model.document import Article, Document
from rasad.model.ids import document_id
from rasad.model.said import When
from rasad.model.statement import Statement
from rasad.model.target import Registry
from rasad.model.vocabulary import Precision
from rasad.record import statements
from rasad.record.actors import ActorBook, merge

BUILTIN = Path(rasad.pipeline.__path__[0]) / "builtin"


@cache
def registry() -> Registry:
    """Return the services that come with the program."""
    return msgspec.json.decode((BUILTIN / "services.json").read_bytes(), type=Registry)


@cache
def book() -> ActorBook:
    """Return the actors that come with the program."""
    files = sorted((BUILTIN / "actors").glob("*.json"))
    return merge(msgspec.json.decode(f.read_bytes(), type=ActorBook) for f in files)


def said(
    text: str,
    country: str | None = "RU",
    day: str | None = "2024-03-13",
    language: str = "en",
    skip: tuple[tuple[int, int], ...] = (),
) -> tuple[Statement, ...]:
    """Return what *text* says, as one article of *day*, a Wednesday by default."""
    date = When(value=day, precision=Precision.DAY) if day else When()
    document = Document(
        id=document_id(text.encode()), path="made-up.txt", format="text", text=text
    )
    article = Article(
        document=document.id,
        number=0,
        title="",
        language=language,
        start=0,
        end=len(text),
        date=date,
        skip=skip,
    )
    return statements.from_article(
        document, article, registry=registry(), actors=book(), country=country
    )
