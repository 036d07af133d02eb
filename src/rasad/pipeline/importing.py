"""What is brought into a workspace: told by content; entries of a record."""

import gzip
import zlib
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

import msgspec

from rasad.errors import BadInput, BadRecord
from rasad.model.entry import Entry
from rasad.model.line import Line, entry_of
from rasad.model.reject import Reject, rejected
from rasad.pipeline.interchange import outside
from rasad.storage import cell_tables, measurement_folders

STAGE: Final = "import"
_HEAD: Final = 1 << 16


class Given(StrEnum):
    """What a file turns out to be."""

    MEASUREMENTS = "measurements"
    CELLS = "cells"
    RECORD = "record"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


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
    if measurement_folders.is_named_so(path):
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


def _other_edtf(given: Any, made: Any) -> Any:
    """Return an `edtf` of what was *given* that is not what was *made* of it."""
    if isinstance(given, dict) and isinstance(made, dict):
        told = given.get("edtf")
        if told is not None and "edtf" in made and told != made["edtf"]:
            return told
        pairs = [(given[name], made[name]) for name in given if name in made]
    elif isinstance(given, list) and isinstance(made, list | tuple):
        pairs = list(zip(given, made, strict=False))
    else:
        return None
    found = (_other_edtf(one, other) for one, other in pairs)
    return next((wrong for wrong in found if wrong is not None), None)


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
    wrong = _other_edtf(msgspec.json.decode(raw), msgspec.to_builtins(told))
    if wrong is not None:
        raise BadRecord(
            f"edtf says {wrong!r}, which is not the date beside it",
            source,
            f"line {number}",
            "leave edtf out: it is made from value, end, precision and basis",
        )
    if not told.id.isprintable() or entry_of(told).id != told.id:
        raise BadRecord(
            f"{told.id!r} cannot be the id of the entry",
            source,
            f"line {number}",
            "an id is of printable letters, and the same in `proposed`",
        )
    return told
