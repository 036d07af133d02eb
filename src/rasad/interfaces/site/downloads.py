"""The data behind the pages, as files with their licences."""

import csv
from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import StringIO

import msgspec
from msgspec import Struct

from rasad.interfaces.site import safe
from rasad.model.cell import Cell
from rasad.model.told import mark, say
from rasad.pipeline import coarsening
from rasad.pipeline.answers import Answers

RECORD, DERIVED, MADE_UP = "CC BY 4.0", "CC BY-NC-SA 4.0", mark("none: made up")
COLUMNS = ("hour", "country", "asn", "target", "ok", "blocked", "down", "throttled")


class File(Struct, frozen=True, kw_only=True):
    """One file to download; `size` in bytes."""

    name: str
    about: str
    body: bytes
    rows: int
    licence: str

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.body)

    @property
    def sha256(self) -> str:
        """The hash of its bytes, in hex."""
        return sha256(self.body).hexdigest()


def files(answers: Answers) -> tuple[File, ...]:
    """Return every file, in the order of the page."""
    derived = MADE_UP if made_up(answers) else DERIVED
    entries, episodes = answers.entries(), answers.episodes()
    findings = answers.findings()
    cells, removals = list(_coarse(answers)), answers.removals()
    return (
        File(
            name="record.jsonl",
            about=say(mark("entries with quotes, sources and hashes")),
            body=_lines(entries),
            rows=len(entries),
            licence=RECORD,
        ),
        File(
            name="findings.jsonl",
            about=say(mark("what was said beside what was measured")),
            body=_lines(findings),
            rows=len(findings),
            licence=derived,
        ),
        File(
            name="episodes.jsonl",
            about=say(mark("spans of interference, by network")),
            body=_lines(episodes),
            rows=len(episodes),
            licence=derived,
        ),
        File(
            name="cells.csv",
            about=say(mark("counts by day, country, network and target")),
            body=_table(cells),
            rows=len(cells),
            licence=derived,
        ),
        File(
            name="removals.jsonl",
            about=say(mark("documents that were withdrawn: which, when, why")),
            body=_lines(removals),
            rows=len(removals),
            licence=RECORD,
        ),
    )


def made_up(answers: Answers) -> bool:
    """Tell whether every measurement is made up, so that no licence is carried on."""
    return answers.synthetic and all(
        cell.synthetic
        for place in answers.countries()
        for service in answers.services(place.code)
        for cell in answers.cells(place.code, service)
    )


def _lines(values: Iterable[Struct]) -> bytes:
    return b"".join(msgspec.json.encode(value) + b"\n" for value in values)


def _coarse(answers: Answers) -> Iterator[tuple[str | int, ...]]:
    """Yield counts by day; small networks are put together by then."""
    for place in answers.countries():
        held = [
            cell
            for service in answers.services(place.code)
            if not service.startswith("class:")
            for cell in answers.cells(place.code, service)
        ]
        by = coarsening.grain(held)
        yield from _summed(coarsening.cells(held, by))


def _summed(cells: Iterable[Cell]) -> Iterator[tuple[str | int, ...]]:
    sums: dict[tuple[str, str, int, str], list[int]] = {}
    for cell in cells:
        key = (f"{cell.hour:%Y-%m-%d}T00:00:00Z", cell.country, cell.asn, cell.target)
        counts = (cell.ok, cell.blocked, cell.down, cell.throttled)
        before = sums.get(key, [0] * len(counts))
        sums[key] = [a + b for a, b in zip(before, counts, strict=True)]
    for key, counted in sorted(sums.items()):
        yield (*key, *counted)


def _table(rows: Iterable[tuple[str | int, ...]]) -> bytes:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([safe.cell(value) for value in row] for row in rows)
    return text.getvalue().encode()
