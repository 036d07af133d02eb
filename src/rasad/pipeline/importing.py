"""What is brought into a workspace: told by content, judged, counted."""

import gzip
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, Self

import msgspec
from msgspec import Struct, structs

from rasad.episodes import cells as counting
from rasad.errors import BadCells, BadInput, BadRecord
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.line import Line, entry_of
from rasad.model.reject import Reject
from rasad.model.verdict import Verdict
from rasad.pipeline.interchange import outside
from rasad.pipeline.judging import judge
from rasad.pipeline.reading import rejected
from rasad.storage import cell_tables, lake, measurement_files
from rasad.verdicts.fingerprints import Reference

STAGE: Final = "import"
_HEAD: Final = 1 << 16


class Given(StrEnum):
    """What a file turns out to be."""

    MEASUREMENTS = "measurements"
    CELLS = "cells"
    RECORD = "record"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


class Tally(Struct, kw_only=True):
    """
    Counts that add up: inputs = measurements + cells + entries + outside + rejects.

    `outside` are rows of others' records, `repairs` the values in them that were
    not taken as they stood, or are doubted.
    """

    files: int = 0
    known: int = 0
    measurements: int = 0
    cells: int = 0
    entries: int = 0
    outside: int = 0
    repairs: int = 0
    rejects: list[Reject] = []

    def __iadd__(self, other: "Tally") -> Self:
        self.files += other.files
        self.known += other.known
        self.measurements += other.measurements
        self.cells += other.cells
        self.entries += other.entries
        self.outside += other.outside
        self.repairs += other.repairs
        self.rejects = [*self.rejects, *other.rejects]
        return self


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files that *paths* name, folders walked, in a fixed order."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                p for p in path.rglob("*") if p.is_file() and not p.name.startswith(".")
            )
        else:
            yield path


def given(path: Path) -> Given:
    """Tell by its first bytes what a file is."""
    if cell_tables.looks_like_cells(path):
        return Given.CELLS
    first = _first_object(_head(path))
    if "test_keys" in first or "test_name" in first:
        return Given.MEASUREMENTS
    if "modality" in first and "sources" in first:
        return Given.RECORD
    if outside.is_one(path):
        return Given.OUTSIDE
    if measurement_files.is_named_so(path):
        return Given.MEASUREMENTS  # so that each bad line is named
    return Given.UNKNOWN


def _head(path: Path) -> bytes:
    """Return the first bytes of a file, unpacked; empty when there are none."""
    with path.open("rb") as file:
        raw = file.read(_HEAD)
    if not raw.startswith(b"\x1f\x8b"):
        return raw
    try:
        return zlib.decompressobj(wbits=31).decompress(raw, _HEAD)
    except zlib.error:
        return b""


def _first_object(head: bytes) -> dict[str, Any]:
    """Return the first line or the start of an object as far as keys can be told."""
    line = head.lstrip().split(b"\n", 1)[0]
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return {
            key: None
            for key in ("test_keys", "test_name", "modality", "sources")
            if f'"{key}"'.encode() in head
        }
    return found if isinstance(found, dict) else {}


def measurements(
    folder: Path,
    kept: Path,
    reference: Reference,
    progress: Callable[[int], None] | None = None,
) -> Tally:
    """Judge an archive of the workspace into the lake: verdicts, then cells."""
    tally = Tally(files=1)
    name = kept.relative_to(folder).as_posix()
    verdicts: list[Verdict] = []
    for item in judge([kept], reference):
        if progress is not None:
            progress(1)
        if isinstance(item, Reject):
            tally.rejects.append(item)
        else:
            verdicts.append(structs.replace(item, path=name))
    tally.measurements = len(verdicts)
    lake.put(folder, Verdict, kept.name, verdicts)
    lake.put(folder, Cell, kept.name, counting.count(verdicts))
    return tally


def table(folder: Path, kept: Path) -> Tally:
    """Read a table of cells of the workspace into the lake."""
    tally = Tally(files=1)
    cells: list[Cell] = []
    try:
        for item in cell_tables.read(kept):
            if isinstance(item, Reject):
                tally.rejects.append(item)
            else:
                cells.append(item)
    except BadCells as bad:
        tally.rejects.append(rejected(STAGE, bad))
    tally.cells = len(cells)
    lake.put(folder, Cell, kept.name, cells)
    return tally


def others(path: Path) -> Tally:
    """Read an outside record: how many rows came in, were repaired, were refused."""
    try:
        found = outside.reading(path)
    except BadInput as bad:
        return Tally(files=1, rejects=[rejected(STAGE, bad)])
    if found is None:  # a workbook of something else
        unknown = BadRecord("no record that we know", str(path), "", "see the docs")
        return Tally(files=1, rejects=[rejected(STAGE, unknown)])
    return Tally(
        files=1,
        outside=len(found.rows) + len(found.outages) + len(found.targets),
        repairs=len(found.repairs),
        rejects=[structs.replace(r, source=str(path)) for r in found.rejects],
    )


def lines(
    path: Path, held: Mapping[str, Entry] | None = None
) -> Iterator[Line | Reject]:
    """
    Yield one line or one reject for each line of a `record.jsonl`.

    An id names one entry: a line that says otherwise than one before it, or
    than the one *held* by the record, is a reject and replaces nothing.
    """
    known = dict(held or {})
    opener = gzip.open if path.name.endswith(".gz") else open
    with opener(path, "rb") as file:
        for number, raw in enumerate(file, 1):
            if not raw.strip():
                continue
            try:
                told = _line(raw, str(path), number)
                if told.held:
                    entry = entry_of(told)
                    one = known.setdefault(entry.id, entry)
                    _must_be_the_same(one, entry, path, number)
                yield told
            except BadInput as bad:
                yield rejected(STAGE, bad)


def _must_be_the_same(one: Entry, other: Entry, path: Path, number: int) -> None:
    if one != other:
        raise BadRecord(
            f"another entry has the id {other.id!r}",
            str(path),
            f"line {number}",
            "give it an id of its own",
        )


def _line(raw: bytes, source: str, number: int) -> Line:
    try:
        told = msgspec.json.decode(raw, type=Line)
    except (msgspec.MsgspecError, UnicodeDecodeError, ValueError) as error:
        raise BadRecord(
            f"not an entry: {error}",
            source,
            f"line {number}",
            "write the line as `rasad export` does; the fields are told in the docs",
        ) from error
    if not told.id.isprintable() or entry_of(told).id != told.id:
        raise BadRecord(
            f"{told.id!r} cannot be the id of the entry",
            source,
            f"line {number}",
            "an id is of printable letters, and the same in `proposed`",
        )
    return told
