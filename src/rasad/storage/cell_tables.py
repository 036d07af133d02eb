"""
Tables of cells: CSV (packed or not), JSON Lines and Parquet, told by content.

The columns are those of `rasad detect`: `hour, country, asn, target, ok,
blocked, down`, and optionally `throttled`, `insufficient`, `faulty`, `reports`,
`report_ids`, `uids`, `mechanism`, `resolver_asn`, `software`, `vantage` and
`synthetic`. Their order is free, further columns are ignored.
"""

import csv
import gzip
import zlib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TypedDict

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from rasad.errors import BadCells
from rasad.model.cell import Cell
from rasad.model.place import Vantage
from rasad.model.reject import Reject

REQUIRED = ("hour", "country", "asn", "target", "ok", "blocked", "down")
OPTIONAL = (
    *("throttled", "insufficient", "faulty", "reports", "report_ids", "uids"),
    *("mechanism", "resolver_asn", "software", "vantage", "synthetic"),
)
COLUMNS = REQUIRED + OPTIONAL
# Longer than any honest row: a line without an end must not fill the memory.
LONGEST = 1 << 16
MOST = 10**9  # a count above this is no count
LONGEST_NAME, CODE = 300, 2
BATCH = 1 << 14
CHUNK = 1 << 20
REMEMBERED = 1 << 16

Values = Sequence[object]
Numbered = tuple[int, Values | BadCells]


def read(path: Path) -> Iterator[Cell | Reject]:
    """
    Read the cells of a table, in the order of its rows.

    A row that cannot be used comes out as one Reject with its line (the header
    is line 1; for Parquet, the row), the reason and a remedy; so does the point
    at which a damaged file cannot be read on. Numbers of `throttled` that do
    not fit within `blocked` are added to it.

    Raises:
        BadCells: the file is no table, or columns are missing; they are named.
    """
    reader = _Rows(path.name)
    for line, values in _rows(path):
        try:
            if isinstance(values, BadCells):
                raise values
            yield reader.cell(line, values)
        except BadCells as bad:
            yield Reject(
                stage="cells",
                source=str(path),
                where=bad.where or f"line {line}",
                what=bad.what,
                remedy=bad.remedy,
            )


def looks_like_cells(path: Path) -> bool:
    """Tell by its header whether a file is a table of cells."""
    try:
        next(_rows(path), None)
    except (BadCells, OSError):
        return False
    return True


def _rows(path: Path) -> Iterator[Numbered]:
    with path.open("rb") as handle:
        magic = handle.read(4)
    if magic == b"PAR1":
        yield from _parquet(path)
        return
    if magic[:2] == b"\x1f\x8b":
        with gzip.open(path, "rb") as packed:
            yield from _text(packed.read1, path.name)
        return
    with path.open("rb") as plain:
        yield from _text(plain.read, path.name)


def _text(chunks: Callable[[int], bytes], name: str) -> Iterator[Numbered]:
    broken: list[tuple[int, BadCells]] = []
    lines = _lines(chunks, name, broken)
    first = next(lines, "").removeprefix("\ufeff")
    if first.lstrip().startswith("{"):
        yield from _json(first, lines, name)
    else:
        yield from _csv(first, lines, name)
    yield from broken


def _lines(
    chunks: Callable[[int], bytes], name: str, broken: list[tuple[int, BadCells]]
) -> Iterator[str]:
    """Yield the lines of a file up to where it can be read; then say why not on."""
    number, rest = 0, b""
    while True:
        try:
            chunk = chunks(CHUNK)
        except (EOFError, OSError, zlib.error) as error:
            what = f"the file cannot be read on from here: {error}"
            bad = BadCells(what, name, f"line {number + 1}", "Fetch the file again.")
            broken.append((number + 1, bad))
            chunk = b""
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole if chunk else [*whole, rest]:
            number += 1
            yield line.decode("utf-8", "replace").replace("\0", "\ufffd")
        if not chunk:
            return
        if len(rest) > LONGEST:
            what = f"a line has more than {LONGEST} bytes; nothing after it is read"
            where, remedy = f"line {number + 1}", "Give one row a line."
            broken.append((number + 1, BadCells(what, name, where, remedy)))
            return


def _places(names: Sequence[str], source: str) -> list[int | None]:
    """Give the place of each of our columns in a header."""
    known = {name.strip().lower(): place for place, name in enumerate(names)}
    missing = [name for name in REQUIRED if name not in known]
    if missing:
        raise BadCells(
            f"no table of cells: without the columns {', '.join(missing)}",
            *(source, "line 1"),
            f"A table of cells has at least {', '.join(REQUIRED)}.",
        )
    return [known.get(name) for name in COLUMNS]


def _csv(first: str, lines: Iterator[str], source: str) -> Iterator[Numbered]:
    mark = max(",;\t", key=first.count)
    header = next(csv.reader([first], delimiter=mark), [])
    places = _places(header, source)
    size = len(header)
    rows = csv.reader(lines, delimiter=mark)
    while True:
        try:
            for row in rows:
                if len(row) == size:
                    values = [None if p is None else row[p] for p in places]
                    yield rows.line_num + 1, values
                elif row:
                    what = f"{len(row)} values for {size} columns"
                    remedy = "Quote values that hold the separator."
                    bad = BadCells(what, source, f"line {rows.line_num + 1}", remedy)
                    yield rows.line_num + 1, bad
        except csv.Error as error:
            bad = BadCells(f"no row of a table: {error}", source)
            yield rows.line_num + 1, bad
            continue
        return


def _json(first: str, lines: Iterator[str], source: str) -> Iterator[Numbered]:
    for number, line in enumerate(chain([first], lines), start=1):
        if line.strip():
            yield number, _object(line, number, source)


def _object(line: str, number: int, source: str) -> Values | BadCells:
    try:
        row = msgspec.json.decode(line, type=dict[str, object])
    except msgspec.MsgspecError as error:
        if number == 1:
            raise BadCells(f"no JSON object: {error}", source, "line 1") from error
        return BadCells(f"no JSON object: {error}", source)
    missing = [name for name in REQUIRED if name not in row]
    if not missing:
        return [_plain(row.get(name)) for name in COLUMNS]
    bad = BadCells(
        f"no cell: without {', '.join(missing)}",
        *(source, f"line {number}"),
        f"A cell has at least {', '.join(REQUIRED)}.",
    )
    if number == 1:
        raise bad
    return bad


def _plain(value: object) -> object:
    """Make a value that can be looked up: a list is a tuple, an object its text."""
    if isinstance(value, list):
        return tuple(str(item) for item in value)
    return str(value) if isinstance(value, dict) else value


def _parquet(path: Path) -> Iterator[Numbered]:
    try:
        with pq.ParquetFile(path) as table:
            names = table.schema_arrow.names
            places = _places(names, path.name)
            wanted = [names[place] for place in places if place is not None]
            number = 0
            for batch in table.iter_batches(BATCH, columns=wanted):
                columns = {n: batch.column(n).to_pylist() for n in wanted}
                empty = [None] * batch.num_rows
                ours = [empty if p is None else columns[names[p]] for p in places]
                for values in zip(*ours, strict=True):
                    number += 1
                    yield number, [_plain(value) for value in values]
    except (pa.ArrowException, OSError) as error:
        raise BadCells(
            f"no Parquet file that can be read: {error}",
            path.name,
            "",
            "Make it again.",
        ) from error


class _Told(TypedDict):
    """What the optional columns say."""

    reports: int | None
    report_ids: tuple[str, ...]
    uids: tuple[str, ...]
    mechanism: str
    resolver_asn: int | None
    software: str | None
    vantage: Vantage
    synthetic: bool


class _Rows:
    """Rows to cells. What repeats (hours, numbers, names) is read once."""

    def __init__(self, source: str) -> None:
        self._source, self._line = source, 0
        self._hours: dict[object, datetime] = {}
        self._numbers: dict[object, int] = {"": 0, None: 0}
        self._names: dict[tuple[object, ...], tuple[str, int, str]] = {}
        self._said: dict[tuple[object, ...], _Told] = {}

    def cell(self, line: int, values: Values) -> Cell:
        """Make the cell of one row, or raise BadCells."""
        self._line = line
        known, given = self._numbers, values[4:10]
        hour, hours = values[0], self._hours
        try:
            counts = [known[value] for value in given]
        except (KeyError, TypeError):  # new, or nothing that can be looked up
            counts = [self._number(value) for value in given]
        ok, blocked, down, throttled, insufficient, faulty = counts
        if throttled > blocked:
            blocked += throttled
        if not sum(counts):
            raise self._bad(
                "it counts nothing", "Leave out the hours in which nobody measured."
            )
        names, extra = tuple(values[1:4]), tuple(values[10:])
        try:
            place = self._names[names]
        except (KeyError, TypeError):
            place = self._place(names)
        try:
            told = self._said[extra]
        except (KeyError, TypeError):
            told = self._told(extra)
        return Cell(
            hour=hours[hour] if hour in hours else self._hour(hour),
            country=place[0],
            asn=place[1],
            target=place[2],
            ok=ok,
            blocked=blocked,
            down=down,
            throttled=throttled,
            insufficient=insufficient,
            faulty=faulty,
            **told,
        )

    def _place(self, names: tuple[object, ...]) -> tuple[str, int, str]:
        country, asn, target = names
        found = (self._country(country), self._asn(asn), self._target(target))
        if len(self._names) < REMEMBERED:
            self._names[names] = found
        return found

    def _told(self, values: tuple[object, ...]) -> _Told:
        reports, ids, uids, mechanism, resolver, software, vantage, made_up = values
        found = _Told(
            reports=None if reports in ("", None) else self._number(reports),
            report_ids=self._list(ids),
            uids=self._list(uids),
            mechanism=";".join(sorted(self._list(mechanism))),
            resolver_asn=None if resolver in ("", None) else self._asn(resolver),
            software=self._name(software, "software") if software else None,
            vantage=self._vantage(vantage),
            synthetic=str(made_up).lower() in ("true", "1"),
        )
        if len(self._said) < REMEMBERED and not uids and not ids:
            self._said[values] = found
        return found

    def _bad(self, what: str, remedy: str) -> BadCells:
        return BadCells(what, self._source, f"line {self._line}", remedy)

    def _hour(self, value: object) -> datetime:
        try:
            found = (
                value
                if isinstance(value, datetime)
                else datetime.fromisoformat(str(value).strip())
            )
            found = found.replace(tzinfo=UTC) if found.tzinfo is None else found
            found = found.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise self._bad(
                f"`hour` is no time: {value!r}", "Write 2024-01-31T13:00:00Z, in UTC."
            ) from error
        found = found.replace(minute=0, second=0, microsecond=0)
        if len(self._hours) < REMEMBERED:
            self._hours[value] = found
        return found

    def _number(self, value: object) -> int:
        if value is None or value == "":
            return 0
        try:
            number = float(str(value))
            found = int(number)
        except (ValueError, OverflowError) as error:
            raise self._no_number(value) from error
        if found != number or not 0 <= found <= MOST:
            raise self._no_number(value)
        if found < REMEMBERED:
            self._numbers[value] = found
        return found

    def _no_number(self, value: object) -> BadCells:
        return self._bad(f"no count: {value!r}", "Counts are whole numbers from 0.")

    def _asn(self, value: object) -> int:
        text = str(value).strip().upper().removeprefix("AS").removesuffix(".0")
        if not text.isascii() or not text.isdigit() or int(text) >= 1 << 32:
            raise self._bad(f"no network number: {value!r}", "Write 64496 or AS64496.")
        return int(text)

    def _country(self, value: object) -> str:
        text = str(value or "").strip().upper()
        if len(text) != CODE or not text.isascii() or not text.isalpha():
            raise self._bad(
                f"`country` is no two-letter code: {value!r}", "Write IR, say."
            )
        return text

    def _target(self, value: object) -> str:
        text = self._name(value, "target")
        if "/" not in text:
            raise self._bad(
                f"`target` is no target: {text!r}",
                "Write web/<host> or <service>/<part>.",
            )
        return text

    def _name(self, value: object, column: str) -> str:
        text = str(value or "").strip()
        fine = text.isprintable() and "\ufffd" not in text
        if not text or len(text) > LONGEST_NAME or not fine:
            raise self._bad(
                f"`{column}` is no name: {text[:40]!r}",
                f"Names are printable and at most {LONGEST_NAME} characters long.",
            )
        return text

    def _list(self, value: object) -> tuple[str, ...]:
        if not value:
            return ()
        parts = value.split(";") if isinstance(value, str) else value
        if not isinstance(parts, list | tuple):
            raise self._bad(f"no list of names: {value!r}", "Join names with `;`.")
        return tuple(self._name(part, "mechanism") for part in parts if part)

    def _vantage(self, value: object) -> Vantage:
        if not value:
            return Vantage.UNKNOWN
        try:
            return Vantage(str(value).strip().lower())
        except ValueError as error:
            raise self._bad(
                f"`vantage` is none we know: {value!r}",
                f"Known are {', '.join(Vantage)}.",
            ) from error
