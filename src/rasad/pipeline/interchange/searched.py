"""What was looked for and not found: an exhibit of where a finding searched."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from msgspec import Struct

from rasad import findings
from rasad.findings import Context, Thresholds
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding, FindingKind
from rasad.model.target import Registry
from rasad.pipeline import catalogue, coarsening
from rasad.pipeline.answers import Held
from rasad.pipeline.picture.days import bounds

K = FindingKind
_INSTANT: Final = timedelta(microseconds=1)
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

    @property
    def registry(self) -> Registry:
        """The services that names are looked up in."""
        ...

    def entries(self, country: str | None = None) -> tuple[Entry, ...]:
        """The record of a country."""
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
    episodes: Iterable[Episode],
    limits: Thresholds,
) -> Searched | None:
    """Say where *finding* looked; None for one that says what was found."""
    if finding.kind not in ABSENT:
        return None
    window = _window(answers, finding, episodes, limits)
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
    answers: Asked, finding: Finding, episodes: Iterable[Episode], limits: Thresholds
) -> tuple[date, date] | None:
    """Return the first and the last day in which an answer is looked for."""
    if finding.entry is not None:
        context = Context(
            at=answers.at,
            registry=answers.registry,
            places=catalogue.places(),
            thresholds=limits,
        )
        told = answers.entries(finding.country)
        span = findings.searched(finding, told, context)
        return span and (span[0].date(), (span[1] - _INSTANT).date())
    edges = [edge for e in episodes for edge in (e.start, e.end) if edge]
    days = [edge.latest.date() for edge in edges]
    if not days:
        return None
    horizon = timedelta(days=limits.horizon_days)
    return min(days) - horizon, min(max(days) + horizon, answers.at.date())


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
