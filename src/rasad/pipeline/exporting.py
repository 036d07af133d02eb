"""The record as lines of `record.jsonl`, from which it can be made again."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from rasad.errors import StorageError
from rasad.model.entry import Entry
from rasad.model.line import Line, LogRow, Ruling, line
from rasad.pipeline import publishing, workspace
from rasad.pipeline.reviewing import view
from rasad.record.deciding import Case
from rasad.record.reviewing import stamped
from rasad.storage.record_db import Record
from rasad.storage.whole_files import written_whole


def to_file(folder: Path, path: Path, *, trace: bool, public: bool) -> int:
    """
    Write the record to a file, whole or not at all; returns how many lines.

    Raises:
        ConfigError: the folder is no workspace.
        OSError: the file cannot be written.
    """
    with written_whole(path) as file:
        return to_stream(folder, file, trace=trace, public=public)


def to_stream(folder: Path, file: BinaryIO, *, trace: bool, public: bool) -> int:
    """
    Write the record's lines by id; returns how many.

    A line is an entry as people left it. With it stand the entry as proposed,
    every decision about it, and with *trace* the log's rows about it: an empty
    workspace that imports the lines holds the same record. *public* leaves all
    of that out, with rejected entries and the names of private persons.

    Raises:
        ConfigError: the folder is no workspace.
    """
    with workspace.opened(folder) as (_, record):
        told: Iterable[Entry] = (
            _public(record) if public else lines(record, trace=trace)
        )
        count = 0
        for count, item in enumerate(told, 1):  # noqa: B007 - counted, for the caller
            file.write(msgspec.json.encode(item) + b"\n")
    return count


def lines(record: Record, *, trace: bool = False) -> Iterator[Line]:
    """Yield a line for each entry, and for each thing that decisions made, by id."""
    held = {e.id: e for e in record.entries()}
    cases = {case.id: case for case in view(record)}
    rulings = _by_proposal(record.decisions())
    told = _trace(record) if trace else {}
    for name in sorted({*held, *cases}):
        shown = _shown(held.get(name), cases.get(name))
        if shown is None:
            continue
        yield line(
            shown,
            proposed=held[name] if name in held and held[name] != shown else None,
            held=name in held,
            decisions=tuple(rulings.pop(name, ())),
            trace=told.get(name, ()),
        )
    if rulings:
        raise StorageError(
            f"decisions about {', '.join(sorted(rulings))} rest on no entry; "
            "see `rasad check`"
        )


def _shown(held: Entry | None, case: Case | None) -> Entry | None:
    """Return how an entry is shown: as people left it, or else as it was last seen."""
    if case is not None and case.entry is not None:
        return stamped(case)
    return held or (case.seen[-1] if case is not None and case.seen else None)


def _public(record: Record) -> tuple[Entry, ...]:
    shown = [stamped(case) for case in view(record) if case.holds]
    return publishing.public(sorted(shown, key=lambda e: e.id))


def _by_proposal(rulings: Iterable[Ruling]) -> dict[str, list[Ruling]]:
    found: dict[str, list[Ruling]] = {}
    for ruling in rulings:
        found.setdefault(ruling.decision.proposal, []).append(ruling)
    return found


def _trace(record: Record) -> dict[str, tuple[LogRow, ...]]:
    """Return what the log tells of each entry: here, and before it was imported."""
    of = {f"decision {r.number}": r.decision.proposal for r in record.decisions()}
    before = record.traces()
    found = {entry: list(past.rows) for entry, past in before.items()}
    for row in record.log():
        kind, _, name = row.subject.partition(" ")
        entry = name if kind == "entry" else of.get(row.subject)
        if entry is None or (entry in before and row.number <= before[entry].upto):
            continue
        found.setdefault(entry, []).append(row)
    return {entry: tuple(rows) for entry, rows in found.items()}
