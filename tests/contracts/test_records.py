"""What every database of a record keeps: the same on SQLite and on PostgreSQL."""

import gzip
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.contracts.saying import AT, ONE, by, entry, read

from rasad.errors import ConfigError, Locked, NewerSchema
from rasad.model.decision import Decision
from rasad.model.line import LogRow, Ruling
from rasad.model.reject import Reject
from rasad.storage import migrating, record_log
from rasad.storage.record_db import Record
from rasad.storage.record_engine import address, connect, writing
from rasad.storage.record_tables import META, METADATA


@pytest.fixture
def record(folder: Path, url: str | None) -> Iterator[Record]:
    """Open an empty record."""
    opened = Record(folder, url)
    yield opened
    opened.close()


def whole(record: Record) -> None:
    """Hold the log against its chain, and the tables against the log."""
    rows = record.log()
    assert record_log.faults(rows, record.log_head()) == ()
    assert record_log.told(rows) == record.digests()


def test_a_document_added_twice_is_there_once(record: Record) -> None:
    """The same bytes again are known, and nothing is doubled."""
    first = record.add_documents([read()], at=AT, who="Ada")
    again = record.add_documents([read()], at=AT, who="Ada")
    assert (first, again) == ((True,), (False,))
    assert record.statements() == read().statements
    assert record.articles() == read().articles
    assert record.documents() == (read().stored,)
    assert record.counts([read().stored.id]) == (1, 1)
    assert len(record.log()) == 1
    whole(record)


def test_a_document_read_otherwise_is_told_in_the_log(record: Record) -> None:
    """A reading that changes nothing is no change; another is one."""
    record.add_documents([read()], at=AT, who="Ada")
    record.add_documents([read(stamp="other rules")], at=AT, who="Ada")
    assert len(record.log()) == 1
    record.add_documents([read(quote="A court ordered")], at=AT, who="Bahram")
    assert [row.who for row in record.log()] == ["Ada", "Bahram"]
    assert "read again" in record.log()[1].what
    whole(record)


def test_every_change_of_an_entry_is_told_in_the_log(record: Record) -> None:
    """Proposed, proposed otherwise, proposed no longer: with who and when."""
    record.replace_entries([entry("one"), entry("two")], at=AT, who="Ada", merged="r")
    assert record.merged_by() == "r"
    record.replace_entries([entry("one", "other")], at=AT, who="Bahram")
    told = [(row.subject, row.what, row.who) for row in record.log()]
    assert told == [
        ("entry one", "entry proposed", "Ada"),
        ("entry two", "entry proposed", "Ada"),
        ("entry two", "entry proposed no longer", "Bahram"),
        ("entry one", "entry proposed otherwise", "Bahram"),
    ]
    assert record.merged_by() == ""
    whole(record)


def test_imported_entries_stay_when_entries_are_merged_anew(record: Record) -> None:
    """What was imported is not lost, and not written over, by documents."""
    record.import_entries([entry("given")], at=AT, who="Ada", why="a file")
    record.replace_entries([entry("given", "other"), entry("one")], at=AT, who="Ada")
    record.replace_entries([entry("two")], at=AT, who="Ada")
    assert record.entries() == (entry("given"), entry("two"))
    assert record.merged_count() == 1
    whole(record)


def test_ids_are_in_the_order_of_their_letters_codes(record: Record) -> None:
    """No server's idea of an alphabet changes an answer."""
    names = ["B", "Z-1", "a", "b", "ä", "ز"]
    record.import_entries(map(entry, reversed(names)), at=AT, who="Ada", why="a file")
    assert [e.id for e in record.entries()] == names


def test_what_was_refused_is_told_until_it_is_read(record: Record) -> None:
    """A mended file is refused no more, and the log keeps that it was."""
    reject = Reject(stage="add", source="a.txt", where="", what="empty\x00")
    record.add_documents([], [reject], at=AT, who="Ada", sources=["a.txt"])
    record.add_documents([], [reject], at=AT, who="Ada", sources=["a.txt"])
    assert record.rejects() == (reject,)
    record.add_documents([read()], at=AT, who="Ada", sources=["a.txt"])
    assert record.rejects() == ()
    assert [row.subject.split()[0] for row in record.log()] == [
        "reject",
        "document",
        "reject",
    ]
    whole(record)


def test_of_two_who_did_not_know_of_each_other_the_first_counts(
    record: Record,
) -> None:
    """The second is kept and logged too, and its maker is told who was first."""
    first, second = record.decide(by("Ada")), record.decide(by("Bahram", "reject"))
    assert first.counts
    assert second.against.startswith("late: Ada decided first: accept")
    assert record.decisions() == (first, second)
    assert [row.who for row in record.log()] == ["Ada", "Bahram"]
    assert second.against in record.log()[1].what
    whole(record)


@pytest.mark.parametrize(
    ("decisions", "counts"),
    [
        ([by("Ada"), by("Bahram", "edit", by("Ada").id)], [True, True]),
        ([by("Ada"), by("Bahram", "edit"), by("Chen", "edit")], [True, False, False]),
        (
            [by("Ada"), by("Bahram"), by("Chen", "reopen", by("Ada").id)],
            [True, False, True],
        ),
        ([by("Ada"), by("Chen", after=by("Bahram").id)], [True, False]),
        ([by("Chen", after=by("Ada").id)], [False]),
    ],
    ids=[
        "who knew of the first",
        "three at once",
        "who knew of the one that counts",
        "who knew of another",
        "who rests on nothing",
    ],
)
def test_who_counts(
    record: Record, decisions: list[Decision], counts: list[bool]
) -> None:
    """A decision counts when its maker knew the last one that does."""
    assert [record.decide(d).counts for d in decisions] == counts


def test_a_caller_that_has_judged_is_believed(record: Record) -> None:
    """A stricter rule of the reviewers is written down as they found."""
    ruling = record.decide(by("Ada"), against="Ada asked for another reader")
    assert ruling.against == "Ada asked for another reader"
    assert record.decide(by("Bahram")).counts


def test_the_same_decision_again_is_there_once(record: Record) -> None:
    """A caller that was cut off may try again."""
    assert record.decide(ONE) == record.decide(ONE)
    assert len(record.decisions()) == len(record.log()) == 1


def _decide(folder: Path, url: str | None, who: str) -> Ruling:
    record = Record(folder, url)
    try:
        return record.decide(by(who))
    finally:
        record.close()


def test_of_many_processes_at_once_one_counts(
    record: Record, folder: Path, url: str | None
) -> None:
    """Whatever the order in which they arrive, one counts and all are in the log."""
    people = [f"reader {number}" for number in range(6)]
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        rulings = list(pool.map(_decide, [folder] * 6, [url] * 6, people))
    (winner,) = [r for r in rulings if r.counts]
    others = [r.against for r in rulings if not r.counts]
    assert all(winner.decision.id in against for against in others)
    assert len(others) == len(people) - 1
    assert sorted(row.who for row in record.log()) == people
    whole(record)


def _breaks_off(record: Record) -> None:
    with record.changing("by hand", at=AT, who="Ada", why="a test") as connection:
        connection.execute(META.delete())
        raise RuntimeError("in the middle")


def test_a_change_that_fails_leaves_nothing(record: Record) -> None:
    """All of a step or nothing: neither the rows nor their log."""

    def breaks() -> Iterator[Reject]:
        yield Reject(stage="add", source="a", where="", what="x")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        record.add_documents([read()], breaks(), at=AT, who="Ada")
    with pytest.raises(RuntimeError, match="in the middle"):
        _breaks_off(record)
    assert record.documents() == ()
    assert record.log() == ()


def test_rows_changed_by_hand_are_logged(record: Record) -> None:
    """What goes through `changing` is no tampering."""
    record.replace_entries([entry("one"), entry("two")], at=AT, who="Ada")
    with record.changing("removed", at=AT, who="Ada", why="a wish") as connection:
        connection.exec_driver_sql("DELETE FROM entries WHERE id = 'one'")
    assert (record.log()[-1].subject, record.log()[-1].digest) == ("entry one", "")
    whole(record)


def test_a_reader_sees_one_moment(record: Record) -> None:
    """What is read together is of one time, and nobody waits for a reader."""
    record.import_entries([entry("one")], at=AT, who="Ada", why="a file")
    with record.snapshot() as connection:
        before = connection.exec_driver_sql("SELECT count(*) FROM entries").scalar()
    record.import_entries([entry("two")], at=AT, who="Ada", why="a file")
    assert (before, len(record.entries())) == (1, 2)


def test_a_writer_waits_for_another(
    record: Record, folder: Path, url: str | None
) -> None:
    """Two short changes at once are made one after the other, none is lost."""
    begun, other = threading.Event(), Record(folder, url)

    def add() -> None:
        begun.wait(30)
        other.note("second", at=AT, who="Bahram", why="")

    thread = threading.Thread(target=add)
    thread.start()
    with writing(record._engine) as connection:  # noqa: SLF001 - holding it open is the test
        begun.set()
        change = record_log.Change(subject="note", digest="", what="first", why="")
        thread.join(0.3)
        record_log.append(connection, [change], at=AT, who="Ada")
    thread.join()
    other.close()
    assert [row.what for row in record.log()] == ["first", "second"]
    whole(record)


def test_a_record_of_a_later_version_is_refused(
    record: Record, folder: Path, url: str | None
) -> None:
    """An older program must not write what it does not understand."""
    with record.changing("a later version", at=AT, who="x", why="y") as connection:
        connection.exec_driver_sql("UPDATE meta SET value='999' WHERE key='schema'")
    with pytest.raises(NewerSchema, match="999"):
        Record(folder, url)


WORDS = st.text(max_size=12)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=4))
def test_whatever_is_logged_the_chain_holds(
    record: Record, told: list[tuple[str, str, str]]
) -> None:
    """No word that people write breaks the log."""
    for what, who, why in told:
        record.note(what, at=AT, who=who, why=why)
    whole(record)


def test_one_long_writer_at_a_time_on_a_server(
    record: Record, folder: Path, url: str | None
) -> None:
    """Another machine's lock on a folder is not seen; the server's is."""
    other = Record(folder, url)
    try:
        with record.held():
            if url is None:
                return  # the lock of the workspace's folder does it
            with pytest.raises(Locked, match="number"), other.held():
                raise AssertionError
        with other.held():
            pass
    finally:
        other.close()


@pytest.mark.parametrize("url", ["mysql://somewhere/else", "nonsense"])
def test_a_url_that_cannot_be_used_is_named(folder: Path, url: str) -> None:
    """The message says what can."""
    with pytest.raises(ConfigError, match="postgresql://user@host/database"):
        Record(folder, url)


def test_a_record_of_the_first_schema_is_brought_up(
    folder: Path, url: str | None
) -> None:
    """Its rows are set aside, taken over, and what its log told stays as it was."""
    engine = connect(address(folder, url))
    old = LogRow(number=1, at=AT, who="Ada", what="imported", why="a file", hash="")
    reject = Reject(stage="add", source="a.txt", where="", what="empty")
    with engine.begin() as connection:
        migrating.upgrade(connection, 0, 1)
        for statement, told in (
            (
                "INSERT INTO entries VALUES ('one', 'import', :p)",
                {"p": msgspec.json.encode(entry("one")).decode()},
            ),
            (
                "INSERT INTO rejects (id, payload) VALUES ('r', :p)",
                {"p": msgspec.json.encode(reject).decode()},
            ),
            (
                "INSERT INTO log VALUES (1, :at, 'Ada', 'imported', 'a file', :hash)",
                {"at": AT, "hash": record_log.chain("", old)},
            ),
        ):
            connection.execute(sa.text(statement), told)
    engine.dispose()
    for found in (1, 2):
        record = Record(folder, url)
        assert record.found_schema == found
        assert record.entries() == (entry("one"),)
        assert record.rejects() == (reject,)
        assert [row.subject for row in record.log()] == ["", "entry one", "reject r"]
        whole(record)
        record.close()
    (aside,) = folder.glob("record.before-schema-2*.jsonl.gz")
    with gzip.open(aside, "rt", encoding="utf-8") as lines:
        assert sum(1 for _ in lines) == 1 + 4  # the head; meta, entry, reject, log


def test_migrations_make_the_tables_that_the_code_knows(
    record: Record,
) -> None:
    """A column added to one and forgotten in the other is found."""
    with record.snapshot() as connection:
        found = sa.MetaData()
        found.reflect(connection)
    assert {
        (name, column.name, column.nullable)
        for name, table in METADATA.tables.items()
        for column in table.c
    } == {
        (name, column.name, column.nullable)
        for name, table in found.tables.items()
        for column in table.c
        if name != "alembic_version"
    }
    for name, table in METADATA.tables.items():
        mine = {i.name for i in table.indexes}
        assert mine == {i.name for i in found.tables[name].indexes}


def test_an_altered_row_of_the_first_schema_breaks_the_chain() -> None:
    """Old rows keep their own way of being chained."""
    row = LogRow(number=1, at="t", who="w", what="a", why="y", hash="")
    row = structs.replace(row, hash=record_log.chain("", row))
    assert record_log.faults([row], (1, row.hash)) == ()
    (fault,) = record_log.faults([structs.replace(row, who="x")], (1, row.hash))
    assert fault.number == 1
