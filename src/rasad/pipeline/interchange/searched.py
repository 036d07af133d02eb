"""What was looked for and not found: an exhibit of where a finding searched."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from msgspec import Struct

from rasad.findings import Thresholds
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind
from rasad.pipeline import coarsening
from rasad.pipeline.answers import Held
from rasad.pipeline.picture.days import bounds, meant

K = FindingKind
# Kinds that say that something was not found.
ABSENT: Final = frozenset(
    {K.NO_STATEMENT, K.REOPENED, K.NOT_OBSERVED, K.NOT_FOLLOWED, K.UNKNOWN}
)


class Asked(Protocol):
    """What is asked of a workspace: a part of `Answers`."""

    @property
    def at(self) -> datetime:
        """The instant that is answered for."""
        ...

    def documents(self) -> tuple[Held, ...]:
        """Every document on the shelf."""
        ...

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """The cells of a service in a country."""
        ...


class Read(Struct, frozen=True, kw_only=True):
    """A document that was read; `published` are the days of its stories."""

    document: str
    publisher: str | None
    published: tuple[str, ...]
    languages: tuple[str, ...]


class Tested(Struct, frozen=True, kw_only=True):
    """What tests of one target on one network gave, AS0 for small ones together."""

    asn: int
    target: str
    days: int
    ok: int
    blocked: int
    down: int
    insufficient: int


class Searched(Struct, frozen=True, kw_only=True):
    """
    Where was looked, and what for.

    `first` and `last` are days, None where the entry has no date: nothing could
    be set beside it. `documents` are those with a story of these days, in whatever
    language; `undated` how many on the shelf have no day. `tests` are of the
    service in the country in these days, and `targets` all that were tested.
    """

    looked_for: str
    first: date | None
    last: date | None
    documents: tuple[Read, ...]
    languages: tuple[str, ...]
    publishers: tuple[str, ...]
    undated: int
    targets: tuple[str, ...]
    networks: tuple[int, ...]
    tests: tuple[Tested, ...]


def of(
    answers: Asked,
    finding: Finding,
    said: tuple[tuple[Entry, ...], tuple[Episode, ...]],
    limits: Thresholds,
) -> Searched | None:
    """Say where *finding* looked; None for one that says what was found."""
    if finding.kind not in ABSENT:
        return None
    window = _window(*said, limits, answers.at.date())
    first, last = window or (None, None)
    read = _read(answers, window)
    held = answers.cells(finding.country, finding.service)
    tests = _tests(coarsening.cells(held, coarsening.grain(held)), window)
    return Searched(
        looked_for=_LOOKED_FOR[finding.kind],
        first=first,
        last=last,
        documents=read,
        languages=tuple(sorted({name for r in read for name in r.languages})),
        publishers=tuple(sorted({r.publisher for r in read if r.publisher})),
        undated=sum(not d.published for d in answers.documents()),
        targets=tuple(sorted({t.target for t in tests})),
        networks=tuple(sorted({t.asn for t in tests})),
        tests=tests,
    )


_LOOKED_FOR: Final = {
    K.NO_STATEMENT: "a statement of the block that was measured",
    K.REOPENED: "a statement of the return of access that was measured",
    K.NOT_OBSERVED: "a block by the day that was named",
    K.NOT_FOLLOWED: "a block after the order",
    K.UNKNOWN: "measurements that tell what became of it",
}


def _window(
    entries: Iterable[Entry],
    episodes: Iterable[Episode],
    limits: Thresholds,
    at: date,
) -> tuple[date, date] | None:
    """Return the first and the last day in which an answer is looked for."""
    days: list[date] = []
    for entry in entries:
        days += meant(entry.date) or ()
        days += bounds(entry.deadline.date if entry.deadline else None) or ()
    if entries and not days:
        return None
    before = limits.precedes_days
    if not days:
        before = limits.horizon_days
        edges = [edge for e in episodes for edge in (e.start, e.end) if edge]
        days += [edge.latest.date() for edge in edges]
    if not days:
        return None
    last = max(days) + timedelta(days=limits.horizon_days)
    return min(days) - timedelta(days=before), min(last, at)


def _read(answers: Asked, window: tuple[date, date] | None) -> tuple[Read, ...]:
    return tuple(
        Read(
            document=held.id,
            publisher=held.publisher,
            published=held.published,
            languages=held.languages,
        )
        for held in answers.documents()
        if window is None or any(_meets(day, window) for day in held.published)
    )


def _meets(day: str, window: tuple[date, date]) -> bool:
    span = bounds(day)
    return span is not None and span[0] <= window[1] and window[0] <= span[1]


def _tests(
    cells: Iterable[Cell], window: tuple[date, date] | None
) -> tuple[Tested, ...]:
    found: dict[tuple[int, str], list[Cell]] = {}
    for cell in cells:
        if window is None or window[0] <= cell.hour.date() <= window[1]:
            found.setdefault((cell.asn, cell.target), []).append(cell)
    return tuple(
        Tested(
            asn=asn,
            target=target,
            days=len({cell.hour.date() for cell in mine}),
            ok=sum(cell.ok for cell in mine),
            blocked=sum(cell.blocked for cell in mine),
            down=sum(cell.down for cell in mine),
            insufficient=sum(cell.insufficient for cell in mine),
        )
        for (asn, target), mine in sorted(found.items())
    )
