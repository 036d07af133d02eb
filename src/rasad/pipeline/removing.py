"""Withdrawing a document: its words go, its trace stays."""

from pathlib import Path

from msgspec import Struct, structs

from rasad.errors import BadRecord
from rasad.model.document import Withdrawal
from rasad.pipeline import (
    adding,
    freezing,
    kept_findings,
    passages_shown,
    workspace,
)
from rasad.pipeline.answers import Removal
from rasad.record import withdrawing as words
from rasad.storage import migrating, shelf
from rasad.storage import withdrawing as rows
from rasad.storage.record_db import Record, Stored


class Removed(Struct, frozen=True, kw_only=True):
    """What a removal left: how many entries have lost a source, or all of them."""

    document: str
    entries: int
    bare: int
    known: bool


def remove(folder: Path, name: str, *, reason: str, request: str, by: str) -> Removed:
    """
    Withdraw a document: its original and its words go for good.

    Its hash, its address, the log, and what was concluded from it stay, with a
    mark in place of each quote; findings that were frozen with them go. Done
    again, it makes sure of what a run that was cut may have left. What was set
    aside when the schema of the record changed is deleted whole. Backups made
    before are out of reach.

    Raises:
        NotFound: no document, or several, are called so.
        BadRecord: no reason is given.
        Locked: another process writes to the workspace.
    """
    if not reason.strip():
        raise BadRecord("a removal has a reason", name, remedy="give --reason")
    with workspace.written(folder) as (_, record):
        stored = passages_shown.document_called(record.documents(), name)
        known = stored.withdrawn is not None
        if not known:
            at = workspace.now_text()
            withdrawal = Withdrawal(reason=reason, request=request, by=by, at=at)
            _scrub(record, stored, withdrawal)
            merged = workspace.merge(record)
            record.replace_entries(merged, at=at, who=by, merged=adding.rules())
        shelf.forget_document(folder, stored.id)
        kept_findings.forget(folder)
        freezing.forget(folder, stored.id)
        _forget_earlier(folder, record, stored.id, by=by)
        rows.settle(record)
        touched = [
            e
            for e in record.entries()
            if any(s.document == stored.id for s in e.sources)
        ]
    return Removed(
        document=stored.id,
        entries=len(touched),
        bare=sum(e.withdrawn for e in touched),
        known=known,
    )


def _scrub(record: Record, stored: Stored, withdrawal: Withdrawal) -> None:
    gone = frozenset({stored.id})
    rows.scrub(
        record,
        rows.Scrubbing(
            document=structs.replace(
                stored,
                path=words.PATH,
                title=None,
                sidecar=words.sidecar(stored.sidecar),
                withdrawn=withdrawal,
            ),
            article=words.article,
            statement=words.statement,
            entry=lambda e: words.entry(e, gone),
            decision=lambda d: words.decision(d, gone),
        ),
        at=withdrawal.at,
        who=withdrawal.by,
        what=f"document {stored.id} withdrawn",
        why=withdrawal.reason,
    )


def _forget_earlier(folder: Path, record: Record, document: str, *, by: str) -> None:
    """Delete the record as it was before its schema changed: it holds the words."""
    for path in migrating.set_aside(folder):
        what, why = f"{path.name} deleted", f"it could hold words of {document}"
        record.note(what, at=workspace.now_text(), who=by, why=why)
        path.unlink()


def removals(folder: Path) -> tuple[Removal, ...]:
    """Return the log of removals, the oldest first."""
    with workspace.opened(folder) as (_, record):
        return of_record(record)


def of_record(record: Record) -> tuple[Removal, ...]:
    """Return the log of removals of a record, the oldest first."""
    found = [
        Removal(document=d.id, url=d.sidecar.url, at=w.at, reason=w.reason)
        for d in record.documents()
        if (w := d.withdrawn) is not None
    ]
    return tuple(sorted(found, key=lambda r: (r.at, r.document)))
