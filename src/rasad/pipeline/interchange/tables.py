"""
Our tables, each of one grain, told once: the columns are the codebook.

A table is flat: what an entry has several of (sources, actors, numbers) is a
table of its own. Lists hold ids and codes only, so that `;` parts them.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, Final

from msgspec import Struct

from rasad.pipeline.answers import Answers

Value = str | int | float | bool | tuple[str, ...] | None
BETWEEN: Final = ";"


class Column(Struct, frozen=True, kw_only=True):
    """A column: string, integer, number, boolean, datetime or list, and its meaning."""

    name: str
    kind: str
    about: str
    of: Callable[[Any], Any]


class Table(Struct, frozen=True, kw_only=True):
    """
    A table: its grain, what it rests on, its key, and where it leads.

    `refers` are columns and the table and column that they lead to.
    """

    name: str
    grain: str
    derived: bool
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    found: Callable[[Answers], Iterable[Any]]
    refers: tuple[tuple[str, str, str], ...] = ()

    def rows(self, answers: Answers) -> Iterator[tuple[Value, ...]]:
        """Yield the rows, in the fixed order of the answers."""
        for item in self.found(answers):
            yield tuple(flat(column.of(item)) for column in self.columns)


class Part(Struct, frozen=True, kw_only=True):
    """The *number*th of the things that a whole has several of, from 0."""

    of: Any
    number: int
    item: Any
    side: str = ""


def column(name: str, kind: str, about: str, path: str = "") -> Column:
    """Return a column that is read at *path* of a thing; its name unless given."""
    return Column(name=name, kind=kind, about=about, of=attrgetter(path or name))


def parts(wholes: Iterable[Any], of: str) -> Iterator[Part]:
    """Yield each of the things that the wholes have several of."""
    for whole in wholes:
        for number, item in enumerate(getattr(whole, of)):
            yield Part(of=whole, number=number, item=item, side=of)


def edtf_of(entry: Any) -> str | None:
    """Return an entry's date in EDTF."""
    written: str | None = entry.date.edtf
    return written


def flat(value: Any) -> Value:
    """Return a value as a table has it: nothing is None, lists are of text."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, tuple):
        return tuple(str(item) for item in value)
    if isinstance(value, bool | int | float):
        return value
    return str(value) if value not in {None, ""} else None


def to_csv(columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> bytes:
    """
    Return rows as CSV: RFC 4180, UTF-8, a header, nothing for None.

    An empty list and none are the same there; so are they in our tables.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([c.name for c in columns])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue().encode()


def from_csv(columns: Sequence[Column], body: bytes) -> Iterator[tuple[Value, ...]]:
    """
    Yield the rows of a CSV that `to_csv` wrote, as they were.

    Raises:
        ValueError: the header or a value is not of the columns.
    """
    reader = csv.reader(io.StringIO(body.decode(), newline=""))
    if next(reader, None) != [c.name for c in columns]:
        raise ValueError("the header is of another table")
    for row in reader:
        yield tuple(
            _read(one.kind, text) for one, text in zip(columns, row, strict=True)
        )


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return BETWEEN.join(value)
    return repr(value) if isinstance(value, float) else str(value)


def _read(kind: str, text: str) -> Value:
    if kind == "list":
        return tuple(text.split(BETWEEN)) if text else ()
    if not text:
        return None
    if kind == "integer":
        return int(text)
    if kind == "number":
        return float(text)
    return text == "true" if kind == "boolean" else text
