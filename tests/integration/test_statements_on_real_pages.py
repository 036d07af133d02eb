"""The statements of the documents beside the project: laws that hold of all of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.unit.record.said import book, registry

from rasad.model.document import Article, Document
from rasad.model.ids import document_id
from rasad.model.said import When
from rasad.model.statement import Statement
from rasad.model.vocabulary import Precision
from rasad.record import statements

SHARED = Path(__file__).resolve().parents[3] / "shared"


def pages() -> list[Path]:
    """Return the documents beside the project; by name."""
    return sorted((SHARED / "seeds").glob("*.txt"))


def read(path: Path) -> Iterator[tuple[str, Statement]]:
    """Yield the statements of a page read as one article, with its text."""
    text = path.read_bytes().decode()
    document = Document(
        id=document_id(path.read_bytes()), path=path.name, format="text", text=text
    )
    article = Article(
        document=document.id,
        number=0,
        title="",
        language="en",
        start=0,
        end=len(text),
        date=When(value="2018-05-01", precision=Precision.DAY),
    )
    found = statements.from_article(
        document, article, registry=registry(), actors=book(), country="IR"
    )
    yield from ((text, statement) for statement in found)


@pytest.mark.shared
def test_every_quote_stands_in_its_page() -> None:
    """Every value of the record leads to a quote that is in its document (E5)."""
    found = [pair for path in pages() for pair in read(path)]

    assert len(found) > 50
    for text, statement in found:
        assert text[statement.start : statement.end] == statement.quote


@pytest.mark.shared
def test_no_ordinary_word_is_a_service() -> None:
    """LINE is not in "in line with", nor in the name of a news agency."""
    for text, statement in (pair for path in pages() for pair in read(path)):
        assert "line" not in statement.services or "rival Line" in text
