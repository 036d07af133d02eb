"""Documents are added once, by any number of processes, through any cut."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rasad.errors import Locked, StorageError
from rasad.model.decision import Decision
from rasad.pipeline import adding, checking, exporting, reading, rereading, workspace
from rasad.pipeline.working import Worker
from rasad.storage import shelf
from rasad.storage.lock import writing
from rasad.storage.record_db import Record

RASAD = [sys.executable, "-c", "from rasad.interfaces.cli import main; main()"]


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """Return a folder of pages, one of which is empty and cannot be read."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(30):
        text = (
            f"A court ordered providers to block Telegram on {1 + number % 28} May "
            f"{1990 + number}.\n"
        )
        (folder / f"{number:02}.txt").write_text(text)
    (folder / "07.txt").write_text(" ")
    return folder


def made(tmp_path: Path, name: str) -> Path:
    """Return an empty workspace."""
    return workspace.create(tmp_path / name, title="", countries=("IR",))


def exported(folder: Path) -> bytes:
    """Return the lines of a workspace's record, in which nothing is wrong."""
    assert checking.check(folder).faults == ()
    path = folder / "out.jsonl"
    exporting.to_file(folder, path, trace=False, public=False)
    return path.read_bytes()


def test_the_number_of_processes_changes_nothing(tmp_path: Path, pages: Path) -> None:
    """One or two: the same record, the same refusal."""
    one, two = made(tmp_path, "one"), made(tmp_path, "two")
    alone = workspace.add(one, [pages], who="Ada", jobs=1)
    together = workspace.add(two, [pages], who="Ada", jobs=2)
    assert alone == together
    assert (alone.documents, len(alone.rejects)) == (29, 1)
    assert exported(one) == exported(two)


def test_what_is_there_is_not_read_again(
    tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second run passes over all that it knows, and tells the refusal again."""
    home = made(tmp_path, "home")
    first = workspace.add(home, [pages], who="Ada")
    read: list[Path] = []
    one = reading.one

    def noted(path: Path, **told: str | None) -> reading.Read:
        read.append(path)
        return one(path, **told)

    monkeypatch.setattr(reading, "one", noted)
    again = workspace.add(home, [pages], who="Ada")
    assert [path.name for path in read] == ["07.txt"]
    assert (again.documents, again.known) == (0, 29)
    assert (again.articles, again.statements) == (first.articles, first.statements)
    assert again.rejects == first.rejects


@pytest.mark.parametrize("what", ["rules", "sidecar", "option"])
def test_what_would_be_read_otherwise_is_read_again(
    tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """Other rules, another word beside the document, another option."""
    home, page = made(tmp_path, "home"), pages / "00.txt"
    workspace.add(home, [page], who="Ada")
    if what == "rules":
        monkeypatch.setattr(adding, "rules", lambda: "later rules")
    if what == "sidecar":
        page.with_name("00.txt.meta.json").write_text('{"publisher": "A paper"}')
    country = "TR" if what == "option" else None
    with workspace.opened(home) as (_, record):
        before = record.readings()
    workspace.add(home, [page], who="Ada", country=country)
    with workspace.opened(home) as (_, record):
        assert record.readings() != before


def test_killed_and_started_again_it_is_the_same(tmp_path: Path, pages: Path) -> None:
    """A kill in the middle of the work leaves nothing half-written."""
    whole, cut = made(tmp_path, "whole"), made(tmp_path, "cut")
    workspace.add(whole, [pages], who="Ada")
    command = [*RASAD, "add", str(pages), "-q", "-C", str(cut), "--jobs", "2"]
    for wait in (0.4, 1.5, 2.5):
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.wait()
    part = shelf.document_path(cut, "sha256:" + "0" * 64).with_name(".0.1.part")
    part.parent.mkdir(parents=True, exist_ok=True)
    part.write_bytes(b"half")
    workspace.add(cut, [pages], who="Ada")
    assert exported(cut) == exported(whole)
    assert not part.exists()


def _ends(path: Path) -> str:
    if path.name == "bad":
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def test_an_input_that_kills_its_process_is_refused_alone() -> None:
    """The others are read, in their order."""
    worker = Worker(_ends, jobs=2, lost=lambda path: f"lost {path.name}")
    given = [Path(name) for name in ("a", "b", "bad", "c", "d", "e")]
    assert list(worker.over(given)) == ["a", "b", "lost bad", "c", "d", "e"]


def test_a_full_disk_is_told_and_nothing_is_half_written(
    tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was put before stays; with room again, the same call goes on."""
    whole, full = made(tmp_path, "whole"), made(tmp_path, "full")
    workspace.add(whole, [pages], who="Ada")
    keep, count = shelf.keep_document, [0]

    def fails(folder: Path, document: str, raw: bytes) -> None:
        count[0] += 1
        if count[0] > 9:
            raise OSError(errno.ENOSPC, "No space left on device", str(folder))
        keep(folder, document, raw)

    monkeypatch.setattr(shelf, "keep_document", fails)
    monkeypatch.setattr(adding, "BATCH", 4)
    with pytest.raises(OSError, match="No space"):
        workspace.add(full, [pages], who="Ada")
    assert checking.check(full).faults == ()
    monkeypatch.undo()
    workspace.add(full, [pages], who="Ada")
    assert exported(full) == exported(whole)


def test_a_database_that_cannot_grow_is_told(tmp_path: Path, pages: Path) -> None:
    """The batch that did not fit is not there at all, and the message says so."""
    home = made(tmp_path, "home")
    with workspace.opened(home) as (settings, record):
        del settings
        size = record._engine.execution_options(reads=True)  # noqa: SLF001 - a full disk, made by hand
        with size.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 30")
            run = adding.Run(
                record=record,
                at="t",
                who="Ada",
                step=lambda _: None,
                readings={},
                documents=set(),
                rejects=[],
            )
            wanted = adding.Wanted(folder=home)
            connection.rollback()
        with pytest.raises(StorageError, match="full; nothing of this step"):
            adding.put_all(run, [pages], wanted, jobs=1)
        assert record.documents() == ()
        assert record.log() == ()


def test_a_second_writer_is_told_who_writes(tmp_path: Path, pages: Path) -> None:
    """The process and its machine are named."""
    home = made(tmp_path, "home")
    with writing(home), pytest.raises(Locked, match=f"number {os.getpid()} on "):
        workspace.add(home, [pages], who="Ada")


def _change(home: Path, statement: str) -> None:
    connection = sqlite3.connect(home / "record.db")
    with connection:
        assert connection.execute(statement).rowcount >= 1
    connection.close()


@pytest.mark.parametrize(
    ("change", "of"),
    [
        (
            "UPDATE statements SET payload = replace(payload, 'A court', 'A caurt')",
            "quote",
        ),
        ("UPDATE statements SET payload = replace(payload, 'IR', 'IQ')", "document"),
        ("UPDATE entries SET payload = replace(payload, 'court', 'caurt')", "entry"),
        ("UPDATE entries SET payload = substr(payload, 2)", "entry"),
        ("DELETE FROM entries", "entry"),
        ("DELETE FROM documents", "document"),
        ("UPDATE decisions SET payload = replace(payload, 'Ada', 'Ida')", "decision"),
        ("UPDATE decisions SET against = 'late'", "decision"),
        ("DELETE FROM decisions", "decision"),
        ("UPDATE log SET who = 'Ida' WHERE number = 2", "log"),
        ("UPDATE log SET digest = '' WHERE number = 1", "log"),
        ("DELETE FROM log WHERE number = 2", "log"),
        ("DELETE FROM log WHERE number = (SELECT max(number) FROM log)", "log"),
        ("UPDATE meta SET value = '1' WHERE key = 'log.rows'", "log"),
    ],
)
def test_a_changed_row_is_named(
    tmp_path: Path, pages: Path, change: str, of: str
) -> None:
    """One byte changed, or one row taken out, is found by its own name."""
    home = made(tmp_path, "home")
    workspace.add(home, [pages / "00.txt"], who="Ada")
    with workspace.opened(home) as (_, record):
        (entry,) = record.entries()
        decide(record, entry.id)
    assert checking.check(home).faults == ()
    _change(home, change)
    faults = checking.check(home).faults
    assert of in {fault.of for fault in faults}
    if of == "entry":
        assert entry.id in {fault.where for fault in faults}


def decide(record: Record, proposal: str) -> None:
    """Accept the one entry."""
    (seen,) = record.entries()
    record.decide(
        Decision(
            action="accept",
            proposal=proposal,
            revision="r",
            by="Ada",
            at="2026-01-01T00:00:00Z",
            seen=(seen,),
        )
    )


def test_a_byte_changed_in_a_document_is_named(tmp_path: Path, pages: Path) -> None:
    """The original is known by its hash."""
    home = made(tmp_path, "home")
    workspace.add(home, [pages / "00.txt"], who="Ada")
    (path,) = (p for p in (home / "documents").rglob("*") if p.is_file())
    path.write_bytes(path.read_bytes().replace(b"court", b"caurt"))
    (name,) = {f.where for f in checking.check(home).faults if f.of == "document"}
    assert name == f"sha256:{path.name}"


def test_a_head_written_down_proves_what_was_cut_off_later(
    tmp_path: Path, pages: Path
) -> None:
    """Whoever rewrites the whole log cannot make it end as it did."""
    home = made(tmp_path, "home")
    workspace.add(home, [pages / "00.txt"], who="Ada")
    head = checking.check(home).head
    workspace.add(home, [pages / "01.txt"], who="Ada")
    assert checking.check(home, since=head).faults == ()
    (fault,) = checking.check(home, since="f" * 64).faults
    assert fault.of == "log"


def test_what_was_read_again_is_not_read_once_more(
    tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the rules changed and the shelf was read anew, adding passes over it."""
    home = made(tmp_path, "home")
    workspace.add(home, [pages], who="Ada")
    monkeypatch.setattr(adding, "rules", lambda: "changed")
    rereading.reread(home, who="Ada")
    read: list[Path] = []
    one = reading.one

    def noted(path: Path, **told: str | None) -> reading.Read:
        read.append(path)
        return one(path, **told)

    monkeypatch.setattr(reading, "one", noted)
    workspace.add(home, [pages], who="Ada")
    assert [path.name for path in read] == ["07.txt"]
