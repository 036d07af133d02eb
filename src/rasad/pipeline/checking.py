"""What can be proved of a workspace: hashes, quotes, links, the log."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from rasad.errors import BadInput, StorageError
from rasad.model.entry import Entry
from rasad.model.ids import document_id
from rasad.pipeline import apart, freezing, reviewing, workspace
from rasad.storage import shelf
from rasad.storage.record_db import Record, Stored
from rasad.storage.record_log import faults as log_faults
from rasad.storage.record_log import told

Kind = TypeVar("Kind")


class Fault(Struct, frozen=True, kw_only=True):
    """One thing that is not as it should be, and where."""

    of: str
    where: str
    what: str


class Checked(Struct, frozen=True, kw_only=True):
    """
    What was looked at, and every fault.

    `elsewhere` counts sources of entries whose document is not on this shelf:
    their quotes could not be held against a text. `log` is how many rows the log
    has, `head` the hash of the last: written down elsewhere, it proves later
    that nothing up to it was taken out.
    """

    documents: int
    quotes: int
    elsewhere: int
    archives: int
    log: int
    head: str
    faults: tuple[Fault, ...]


def check(folder: Path, *, since: str | None = None) -> Checked:
    """
    Verify every hash, every quote at its offsets, every link, and the log.

    *since* is a head that an earlier check told: the log has to hold it still.

    Raises:
        ConfigError: the folder is no workspace.
    """
    faults: list[Fault] = []
    with workspace.opened(folder) as (_, record):
        texts = _texts(folder, record, faults)
        quotes = _statements(record, texts, faults)
        entries = _readable(lambda: reviewing.reviewed(record))
        found, elsewhere = _sources(entries, texts, faults)
        _links(entries, faults)
        archives = _archives(folder, faults)
        faults += _frozen(folder)
        log = _log(record, faults, since)
    return Checked(
        documents=len(texts),
        quotes=quotes + found,
        elsewhere=elsewhere,
        archives=archives,
        log=log[0],
        head=log[1],
        faults=tuple(faults),
    )


def _log(record: Record, faults: list[Fault], since: str | None) -> tuple[int, str]:
    """Hold the log against its chain, and the tables against the log."""
    rows, kept = record.log(), record.log_head()
    faults += [
        Fault(of="log", where=f"row {fault.number}", what=fault.what)
        for fault in log_faults(rows, kept)
    ]
    if since is not None and since not in {row.hash for row in rows}:
        what = f"it does not hold the row whose hash begins with {since[:12]}"
        faults.append(Fault(of="log", where="all of it", what=what))
    there, said = record.digests(), told(rows)
    for subject in sorted({*there, *said}):
        if there.get(subject) != said.get(subject):
            faults.append(_not_as_logged(subject, there.get(subject), said))
    return len(rows), kept[1]


def _not_as_logged(subject: str, there: str | None, said: dict[str, str]) -> Fault:
    of, _, where = subject.partition(" ")
    what = "it is not as the log tells: it was changed without a row of the log"
    if there is None:
        what = "it is missing, and the log tells of it"
    elif subject not in said:
        what = "it is there, and the log does not tell of it"
    return Fault(of=of, where=where, what=what)


def _readable(asked: Callable[[], tuple[Kind, ...]]) -> tuple[Kind, ...]:
    """Return what the record tells; nothing where a row of it cannot be read."""
    try:
        return asked()
    except StorageError:
        return ()  # the row is named where the tables are held against the log


def _texts(folder: Path, record: Record, faults: list[Fault]) -> dict[str, str]:
    """Read each document's text again; a document that cannot be is a fault."""
    texts = {}
    for stored in _readable(record.documents):
        if stored.withdrawn is not None:
            if shelf.has_document(folder, stored.id):
                what = "it was withdrawn, and its original is still there"
                faults.append(Fault(of="document", where=stored.id, what=what))
            continue
        try:
            texts[stored.id] = _text(folder, stored)
        except (BadInput, StorageError) as error:
            texts[stored.id] = ""
            faults.append(Fault(of="document", where=stored.id, what=str(error)))
    return texts


def _text(folder: Path, stored: Stored) -> str:
    raw = shelf.document_bytes(folder, stored.id)
    if document_id(raw) != stored.id:
        raise StorageError("the bytes are not those that were captured")
    return apart.from_bytes(raw, path=stored.path, sidecar=stored.sidecar).text


def _statements(record: Record, texts: dict[str, str], faults: list[Fault]) -> int:
    gone = {d.id for d in _readable(record.documents) if d.withdrawn is not None}
    statements = tuple(
        s for s in _readable(record.statements) if s.document not in gone
    )
    for s in statements:
        if texts.get(s.document, "")[s.start : s.end] != s.quote:
            where = f"{s.path} {s.start}-{s.end} ({s.document})"
            faults.append(
                Fault(of="quote", where=where, what="the words do not stand there")
            )
    return len(statements)


def _sources(
    entries: tuple[Entry, ...], texts: dict[str, str], faults: list[Fault]
) -> tuple[int, int]:
    """Hold each source's quote against its text; return (held, not on the shelf)."""
    held = elsewhere = 0
    for entry in entries:
        for source in entry.sources:
            text = None if source.withdrawn else texts.get(source.document)
            if text is None and document_id(source.quote.encode()) == source.document:
                text = source.quote  # a document that holds the quote alone
            if text is None:
                elsewhere += 1
                continue
            held += 1
            if text[source.start : source.end] != source.quote:
                where = f"entry {entry.id}, {source.document} {source.start}"
                faults.append(
                    Fault(of="quote", where=where, what="the words do not stand there")
                )
    return held, elsewhere


def _links(entries: tuple[Entry, ...], faults: list[Fault]) -> None:
    known = {e.id for e in entries}
    for entry in entries:
        for relation, other in entry.links:
            if other not in known:
                what = f"{relation} {other}, which is not in the record"
                faults.append(Fault(of="link", where=f"entry {entry.id}", what=what))


def _archives(folder: Path, faults: list[Fault]) -> int:
    count = 0
    for path in shelf.archives(folder):
        count += 1
        if not path.name.startswith(shelf.file_hash(path)[:16]):
            what = "the bytes are not those that were imported"
            faults.append(Fault(of="archive", where=path.name, what=what))
    return count


def _frozen(folder: Path) -> list[Fault]:
    what = "it was altered after it was frozen"
    return [
        Fault(of="frozen", where=f"{path.parent.name}/{path.name}", what=what)
        for path in freezing.altered(folder)
    ]
