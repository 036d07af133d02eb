"""
The log of the record: every change once, each row chained to the one before.

A row names its *subject* (`entry 3fa2…`, `document sha256:…`) and the digest of
it after the change, empty where it is gone. So the log alone tells what the
tables have to hold, and a byte changed in either shows. How many rows there are
and the hash of the last are kept beside the log, so that an end cut off shows.

Rows of schema 1 have no subject; the chain takes them as they were.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import Final

import sqlalchemy as sa
from msgspec import Struct

from rasad.model.ids import content_id
from rasad.model.line import LogRow
from rasad.storage.record_engine import put
from rasad.storage.record_tables import LOG, META

ROWS, HEAD = "log.rows", "log.head"
GONE: Final = ""
NUL: Final = "\x00"  # which PostgreSQL keeps in no text


class Change(Struct, frozen=True, kw_only=True):
    """What one row of the log is to say; `digest` is empty for what is gone."""

    subject: str
    digest: str
    what: str
    why: str


class LogFault(Struct, frozen=True, kw_only=True):
    """A row that the chain does not bear; `number` is that of the row."""

    number: int
    what: str


def digest(*parts: str) -> str:
    """Return the 64 hex digits of the SHA-256 of *parts*, each with its length."""
    made = sha256()
    for part in parts:
        raw = part.encode()
        made.update(f"{len(raw)}:".encode() + raw)
    return made.hexdigest()


def chain(before: str, row: LogRow) -> str:
    """Return the hash of a log row, which holds that of the row before."""
    if not row.subject:
        old = content_id(before, row.at, row.who, row.what, row.why)
        return sha256(old.encode()).hexdigest()
    said = (row.at, row.who, row.what, row.why, row.subject, row.digest)
    return digest(before, str(row.number), *said)


def append(
    connection: sa.Connection, changes: Iterable[Change], *, at: str, who: str
) -> None:
    """
    Write a row for each change, in the order given.

    The next row follows the kept head and not the last row that is there: a log
    cut short does not heal by going on.
    """
    number, head = kept_head(connection)
    rows = []
    for change in changes:
        number += 1
        row = LogRow(
            number=number,
            at=at,
            who=who.replace(NUL, "�"),
            what=change.what.replace(NUL, "�"),
            why=change.why.replace(NUL, "�"),
            hash="",
            subject=change.subject,
            digest=change.digest,
        )
        head = chain(head, row)
        rows.append({**_columns(row), "hash": head})
    if rows:
        connection.execute(sa.insert(LOG), rows)
        keep_head(connection, number, head)


def kept_head(connection: sa.Connection) -> tuple[int, str]:
    """Return how many rows the log has to have, and the hash of the last."""
    found = sa.select(META.c.key, META.c.value).where(META.c.key.in_((ROWS, HEAD)))
    kept = {row.key: row.value for row in connection.execute(found)}
    return int(kept.get(ROWS, "0")), kept.get(HEAD, "")


def keep_head(connection: sa.Connection, rows: int, head: str) -> None:
    """Keep how many rows the log has, and the hash of the last."""
    kept = [{"key": ROWS, "value": str(rows)}, {"key": HEAD, "value": head}]
    put(connection, META, kept)


def read(connection: sa.Connection) -> Iterator[LogRow]:
    """Yield the rows, the oldest first."""
    for row in connection.execute(sa.select(LOG).order_by(LOG.c.number)):
        yield LogRow(**row._mapping)  # noqa: SLF001 - the documented way to a row's columns


def faults(rows: Sequence[LogRow], kept: tuple[int, str]) -> tuple[LogFault, ...]:
    """
    Return every break of the chain: altered rows, gaps, an end that is cut off.

    *kept* is how many rows there have to be, and the hash of the last.
    """
    before, last, found = "", 0, []
    for row in rows:
        if row.number != last + 1:
            missing = f"rows {last + 1} to {row.number - 1} are missing before it"
            found.append(LogFault(number=row.number, what=missing))
        if row.hash != chain(before, row):
            what = "the chain of hashes is broken here"
            found.append(LogFault(number=row.number, what=what))
        before, last = row.hash, row.number
    if (last, before) != kept:
        what = f"the log ends with row {last}; it was kept to end with row {kept[0]}"
        if last == kept[0]:
            what = "the last row is not the one that was kept as the last"
        found.append(LogFault(number=last, what=what))
    return tuple(found)


def broken_links(rows: Iterable[LogRow]) -> tuple[int, ...]:
    """Return the numbers of the log's rows whose hash is not that of the chain."""
    before, broken = "", []
    for row in rows:
        if row.hash != chain(before, row):
            broken.append(row.number)
        before = row.hash
    return tuple(broken)


def told(rows: Iterable[LogRow]) -> dict[str, str]:
    """Return the digest that the log tells of each subject that is there."""
    found: dict[str, str] = {}
    for row in rows:
        if row.subject:
            found[row.subject] = row.digest
    return {subject: value for subject, value in found.items() if value != GONE}


def _columns(row: LogRow) -> dict[str, str | int]:
    return {name: getattr(row, name) for name in row.__struct_fields__}
