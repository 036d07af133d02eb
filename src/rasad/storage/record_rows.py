"""Nouns to rows of the record, each with the change that the log is to tell."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec
import sqlalchemy as sa
from msgspec import Struct

from rasad.model.decision import Decision
from rasad.model.document import Article, Sidecar, Withdrawal
from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.line import LogRow, Ruling
from rasad.model.reject import Reject
from rasad.model.statement import Statement
from rasad.storage.record_engine import batched, put
from rasad.storage.record_log import GONE, Change, digest
from rasad.storage.record_tables import (
    ARTICLES,
    DECISIONS,
    DOCUMENTS,
    ENTRIES,
    REJECTS,
    STATEMENTS,
)

READ, IMPORTED = "statements", "import"  # where an entry's row is from


class Stored(Struct, frozen=True, kw_only=True):
    """
    What the record tells of a document; its text is read from the original.

    Of a withdrawn one, that is gone.
    """

    id: str
    path: str
    format: str
    title: str | None = None
    sidecar: Sidecar = Sidecar()
    withdrawn: Withdrawal | None = None


class Past(Struct, frozen=True, kw_only=True):
    """
    What an imported entry's log told elsewhere.

    Rows of our own log up to `upto` tell of the import itself.
    """

    rows: tuple[LogRow, ...]
    upto: int


class DocumentRead(Struct, frozen=True, kw_only=True):
    """
    A document and what was read from it.

    `stamp` says by which rules and with what told beside it; the same again
    gives the same. Empty where it is to be read anew the next time.
    """

    stored: Stored
    articles: tuple[Article, ...]
    statements: tuple[Statement, ...]
    stamp: str = ""


def statement_id(statement: Statement) -> str:
    """Return the id of a statement: of where it stands and what it says."""
    return content_id(
        statement.document,
        str(statement.start),
        str(statement.end),
        statement.type,
        statement.modality,
    )


def put_documents(
    connection: sa.Connection, reads: Sequence[DocumentRead]
) -> tuple[list[Change], tuple[bool, ...]]:
    """Put documents in place of what was read of them before; tell which are new."""
    ids = [read.stored.id for read in reads]
    before = _documents(connection, DOCUMENTS.c.id.in_(ids))
    counts = dict.fromkeys(before, 0)
    for row in connection.execute(
        sa.select(STATEMENTS.c.document, sa.func.count())
        .where(STATEMENTS.c.document.in_(ids))
        .group_by(STATEMENTS.c.document)
    ):
        counts[row[0]] = row[1]
    for table in (ARTICLES, STATEMENTS):
        connection.execute(sa.delete(table).where(table.c.document.in_(ids)))
    # The last reading of a document is what holds.
    last = {read.stored.id: read for read in reads}
    rows = [_document_rows(read) for read in last.values()]
    put(connection, DOCUMENTS, [row for row, _, _ in rows])
    put(connection, ARTICLES, [a for _, articles, _ in rows for a in articles])
    put(connection, STATEMENTS, [s for _, _, found in rows for s in found])
    after = _documents(connection, DOCUMENTS.c.id.in_(ids))
    changes = [
        _document_change(read, len(found), counts.get(key), after[key])
        for (key, read), (_, _, found) in zip(last.items(), rows, strict=True)
        if before.get(key) != after[key]
    ]
    seen = set(before)
    new = []
    for key in ids:
        new.append(key not in seen)
        seen.add(key)
    return changes, tuple(new)


def counts(connection: sa.Connection, documents: Sequence[str]) -> tuple[int, int]:
    """Return how many articles and statements these documents have."""
    found = []
    for table in (ARTICLES, STATEMENTS):
        rows = sa.select(sa.func.count()).select_from(table)
        found.append(
            sum(
                connection.execute(rows.where(table.c.document.in_(some))).scalar_one()
                for some in batched(documents)
            )
        )
    return found[0], found[1]


def _document_rows(
    read: DocumentRead,
) -> tuple[dict[str, str], list[dict[str, object]], list[dict[str, str]]]:
    key = read.stored.id
    statements = {
        statement_id(s): {"id": statement_id(s), "document": key, "payload": _text(s)}
        for s in read.statements
    }
    articles: list[dict[str, object]] = [
        {"document": key, "number": a.number, "payload": _text(a)}
        for a in read.articles
    ]
    stored = {"id": key, "reading": read.stamp, "payload": _text(read.stored)}
    return stored, articles, list(statements.values())


def _document_change(
    read: DocumentRead, count: int, before: int | None, after: str
) -> Change:
    what = f"document {read.stored.id} added, {count} statements read"
    if before is not None:
        what = (
            f"document {read.stored.id} read again, {count} statements, were {before}"
        )
    subject = f"document {read.stored.id}"
    return Change(subject=subject, digest=after, what=what, why=read.stored.path)


def _documents(
    connection: sa.Connection, *which: sa.ColumnElement[bool]
) -> dict[str, str]:
    """Return the digest of each document with all that was read of it, by its id."""
    rows = sa.select(DOCUMENTS.c.id, DOCUMENTS.c.payload).where(*which)
    parts = {row.id: [row.payload] for row in connection.execute(rows)}
    for table, order in (
        (ARTICLES, ARTICLES.c.number),
        (STATEMENTS, STATEMENTS.c.id),
    ):
        found = sa.select(table.c.document, order, table.c.payload)
        if which:
            found = found.where(table.c.document.in_(list(parts)))
        for document, key, payload in connection.execute(found.order_by(order)):
            parts.setdefault(document, []).append(f"{table.name} {key} {payload}")
    return {key: digest(*payloads) for key, payloads in parts.items()}


def replace_merged(connection: sa.Connection, entries: Iterable[Entry]) -> list[Change]:
    """Put merged entries in place of the merged ones that are there."""
    found = sa.select(ENTRIES)
    there = {row.id: (row.origin, row.payload) for row in connection.execute(found)}
    wanted = {e.id: (READ, _text(e)) for e in entries}
    gone = [k for k, (o, _) in there.items() if o == READ and k not in wanted]
    changed = [
        key
        for key, row in wanted.items()
        if there.get(key, (READ, ""))[0] == READ and there.get(key) != row
    ]
    if gone:
        one = sa.delete(ENTRIES).where(ENTRIES.c.id == sa.bindparam("key"))
        connection.execute(one, [{"key": key} for key in gone])
    put(connection, ENTRIES, [_entry_row(key, *wanted[key]) for key in changed])
    why = "merged from the statements"
    changes = [_entry_gone(key) for key in sorted(gone)]
    for key in sorted(changed):
        what = "proposed otherwise" if key in there else "proposed"
        changes.append(_entry_change(key, *wanted[key], what=what, why=why))
    return changes


def put_imported(
    connection: sa.Connection, entries: Iterable[Entry], *, why: str
) -> list[Change]:
    """Put entries as given; one that is there with the same words stays as it is."""
    found = sa.select(ENTRIES.c.id, ENTRIES.c.payload)
    there = {row.id: row.payload for row in connection.execute(found)}
    wanted = {e.id: _text(e) for e in entries}
    changed = [key for key, payload in wanted.items() if there.get(key) != payload]
    put(connection, ENTRIES, [_entry_row(k, IMPORTED, wanted[k]) for k in changed])
    return [
        _entry_change(
            key,
            IMPORTED,
            wanted[key],
            what="replaced by an import" if key in there else "imported",
            why=why,
        )
        for key in changed
    ]


def put_rejects(
    connection: sa.Connection, rejects: Iterable[Reject], *, sources: Iterable[str] = ()
) -> list[Change]:
    """Keep rejects; earlier ones of *sources* that are not among them are settled."""
    wanted = {content_id(r.stage, r.source, r.where): r for r in rejects}
    settled = set(sources)
    places = sorted({*settled, *(r.source for r in wanted.values())})
    there = {
        row.id: row
        for some in batched(places)
        for row in connection.execute(
            sa.select(REJECTS).where(REJECTS.c.source.in_(some))
        )
    }
    gone = [
        row for k, row in there.items() if k not in wanted and row.source in settled
    ]
    for row in gone:
        connection.execute(sa.delete(REJECTS).where(REJECTS.c.id == row.id))
    changed = {
        key: r
        for key, r in wanted.items()
        if key not in there or there[key].payload != _text(r)
    }
    put(
        connection,
        REJECTS,
        [
            {"id": k, "stage": r.stage, "source": r.source, "payload": _text(r)}
            for k, r in changed.items()
        ],
    )
    changes = [
        Change(subject=f"reject {row.id}", digest=GONE, what="read now", why=row.source)
        for row in gone
    ]
    for key, reject in changed.items():
        what = f"refused: {reject.what}"
        why = f"{reject.source} {reject.where}".strip()
        subject = f"reject {key}"
        changes.append(
            Change(subject=subject, digest=digest(_text(reject)), what=what, why=why)
        )
    return changes


def put_decision(
    connection: sa.Connection, decision: Decision, against: str
) -> tuple[Ruling, Change]:
    """Put a decision after all earlier ones."""
    last = connection.execute(sa.select(sa.func.max(DECISIONS.c.number))).scalar()
    number, payload = (last or 0) + 1, _text(decision)
    row = {
        "number": number,
        "proposal": decision.proposal,
        "against": against,
        "payload": payload,
    }
    connection.execute(sa.insert(DECISIONS), row)
    what = f"{decision.action} of {decision.proposal}: decision {decision.id}"
    if against:
        what = f"{what}; it does not count: {against}"
    why = ": ".join(filter(None, (decision.reason, decision.note)))
    subject = f"decision {number}"
    change = Change(
        subject=subject, digest=digest(against, payload), what=what, why=why
    )
    return Ruling(number=number, decision=decision, against=against), change


def rulings(
    connection: sa.Connection, *about: sa.ColumnElement[bool]
) -> tuple[Ruling, ...]:
    """Return the decisions that meet every condition, the oldest first."""
    found = sa.select(DECISIONS).where(*about).order_by(DECISIONS.c.number)
    return tuple(
        Ruling(
            number=row.number,
            decision=msgspec.json.decode(row.payload, type=Decision),
            against=row.against,
        )
        for row in connection.execute(found)
    )


def digests(connection: sa.Connection) -> dict[str, str]:
    """Return the digest of everything that the tables hold, by its subject."""
    found = {f"document {k}": v for k, v in _documents(connection).items()}
    tables: tuple[tuple[sa.Table, Callable[[sa.Row[tuple[str, ...]]], str]], ...] = (
        (ENTRIES, lambda row: digest(row.origin, row.payload)),
        (REJECTS, lambda row: digest(row.payload)),
        (DECISIONS, lambda row: digest(row.against, row.payload)),
    )
    for table, made in tables:
        for row in connection.execute(sa.select(table)):
            found[f"{SUBJECTS[table.name]} {row[0]}"] = made(row)
    return found


SUBJECTS = {"entries": "entry", "rejects": "reject", "decisions": "decision"}


def taken_over(connection: sa.Connection) -> Iterator[Change]:
    """Yield a change for everything that an earlier schema's log does not tell."""
    for subject, value in sorted(digests(connection).items()):
        what = f"{subject} taken over"
        yield Change(subject=subject, digest=value, what=what, why="an earlier schema")


def _entry_row(key: str, origin: str, payload: str) -> dict[str, str]:
    return {"id": key, "origin": origin, "payload": payload}


def _entry_change(
    key: str, origin: str, payload: str, *, what: str, why: str
) -> Change:
    value = digest(origin, payload)
    return Change(subject=f"entry {key}", digest=value, what=f"entry {what}", why=why)


def _entry_gone(key: str) -> Change:
    what, why = "entry proposed no longer", "merged from the statements"
    return Change(subject=f"entry {key}", digest=GONE, what=what, why=why)


def _text(value: Struct) -> str:
    return msgspec.json.encode(value).decode()
