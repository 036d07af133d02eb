"""The record keeps what it is given, once, and its log shows every change."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from rasad.errors import NewerSchema, StorageError
from rasad.model.document import Article
from rasad.model.entry import Entry
from rasad.model.reject import Reject
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.statement import Statement
from rasad.model.vocabulary import Modality, StatementType
from rasad.storage.record_db import Record, Stored, broken_links

DOCUMENT = "sha256:" + "a" * 64
STATEMENT = Statement(
    document=DOCUMENT,
    path="order.txt",
    article=0,
    article_date=When(),
    start=3,
    end=8,
    quote="words",
    type=StatementType.ORDER_BLOCK,
    modality=Modality.ORDERED,
    rule="test.rule",
)
ARTICLE = Article(
    document=DOCUMENT, number=0, title="T", language="en", start=0, end=9, date=When()
)
ENTRY = Entry(
    id="one",
    type=StatementType.ORDER_BLOCK,
    modality=Modality.ORDERED,
    sources=(Source(document=DOCUMENT, quote="words", start=3, end=8),),
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Open an empty record."""
    opened = Record(tmp_path)
    yield opened
    opened.close()


def _add(record: Record) -> bool:
    return record.add_document(
        Stored(id=DOCUMENT, path="order.txt", format="text"),
        [ARTICLE],
        [STATEMENT],
        at="2026-01-01T00:00:00Z",
        who="a tester",
    )


def test_a_document_added_twice_is_there_once(record: Record) -> None:
    """The same bytes again are known, and nothing is doubled."""
    assert _add(record)
    assert not _add(record)
    assert record.statements() == (STATEMENT,)
    assert record.articles() == (ARTICLE,)
    assert len(record.log()) == 1


def test_merged_entries_replace_merged_ones_only(record: Record) -> None:
    """What was imported is not lost when documents are read anew."""
    given = structs.replace(ENTRY, id="given")
    record.import_entries([given], at="t", who="a tester", why="a file")
    record.replace_entries([ENTRY])
    record.replace_entries([structs.replace(ENTRY, id="two")])
    assert [e.id for e in record.entries()] == ["given", "two"]


def test_a_reject_of_one_place_is_kept_once(record: Record) -> None:
    """A second run over the same bad file does not double its rejects."""
    reject = Reject(stage="import", source="a.jsonl", where="line 3", what="not JSON")
    record.replace_rejects("import", [reject])
    record.replace_rejects("import", [reject])
    assert record.rejects() == (reject,)


@pytest.mark.parametrize("column", ["who", "what", "why", "at"])
def test_an_altered_row_breaks_the_chain(
    record: Record, tmp_path: Path, column: str
) -> None:
    """Whoever changes the log by hand is seen."""
    for number in range(3):
        record.note(f"change {number}", at="t", who="w", why="y")
    assert broken_links(record.log()) == ()
    with sqlite3.connect(tmp_path / "record.db") as connection:
        connection.execute(f"UPDATE log SET {column} = 'else' WHERE number = 2")  # noqa: S608 - the column is one of ours
    connection.close()
    assert broken_links(record.log()) == (2,)


def test_a_row_taken_out_breaks_the_chain(record: Record, tmp_path: Path) -> None:
    """A gap is seen at the row after it."""
    for number in range(3):
        record.note(f"change {number}", at="t", who="w", why="y")
    with sqlite3.connect(tmp_path / "record.db") as connection:
        connection.execute("DELETE FROM log WHERE number = 2")
    connection.close()
    assert broken_links(record.log()) == (3,)


def test_a_record_of_a_later_version_is_refused(tmp_path: Path) -> None:
    """An older program must not write what it does not understand."""
    Record(tmp_path).close()
    with sqlite3.connect(tmp_path / "record.db") as connection:
        connection.execute("UPDATE meta SET value = '999'")
    connection.close()
    with pytest.raises(NewerSchema, match="999"):
        Record(tmp_path)


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    """The message says which file cannot be used."""
    (tmp_path / "record.db").write_bytes(b"not a database, but long enough " * 40)
    with pytest.raises(StorageError, match=r"record\.db"):
        Record(tmp_path)
