"""
Where our record and the records of others do not meet.

Each gap says what is seen and on what it rests, and never more: a row is
"probably" ours only where what it cites says so, and an order that we do not
hold is not said not to have been given.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations, groupby
from typing import Final
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.target import Registry
from rasad.model.vocabulary import DECISIONS, Asks, Modality, StatementType
from rasad.pipeline import catalogue
from rasad.pipeline.interchange import naming
from rasad.pipeline.interchange.nouns import Repair, Row
from rasad.pipeline.picture.days import bounds, meant

NEAR: Final = 7  # days between an order and a row about what it led to
BEHIND: Final = 14  # days that an order may precede what follows it: the horizon
AHEAD: Final = 3  # days that a block may precede its order
SAME: Final = 1  # days between two rows on one event of one record
ACROSS: Final = 3  # the same, of two records
Span = tuple[date, date]
T = StatementType
_ORDERS: Final = frozenset({T.ORDER_BLOCK, T.COURT_RULING})
_COVERS: Final = {"stop": "STOP", "ooni": "OONI"}


class GapKind(StrEnum):
    """What does not meet."""

    NO_ROW = "no_row"
    PROBABLY_THIS_ROW = "probably_this_row"
    NO_ORDER = "no_order"
    ONE_EVENT = "one_event"


class Gap(Struct, frozen=True, kw_only=True):
    """
    One place where records do not meet.

    `says` is a sentence no firmer than `evidence` bears; `firmness` is `seen`
    (it can be looked up), `probable` or `possible`. `rows` are ids of outside
    rows, `entries` of ours.
    """

    id: str
    kind: GapKind
    firmness: str
    country: str
    service: str
    says: str
    evidence: tuple[str, ...]
    rows: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()


class Asked(Struct, frozen=True, kw_only=True):
    """What gaps are looked for in: our entries, others' rows, what we can name."""

    entries: Sequence[Entry]
    rows: Sequence[Row]
    repairs: Sequence[Repair]
    registry: Registry
    documents: int


def report(asked: Asked, country: str | None = None) -> tuple[Gap, ...]:
    """
    Return the gaps by country, kind and day; of our record's countries unless named.

    Empty where no outside record was imported.
    """
    ours = {e.country for e in asked.entries if e.country}
    wanted = {country} if country else ours
    found = (
        *_no_row(asked, wanted),
        *_no_order(asked, wanted),
        *_one_event(asked, wanted),
    )
    order = list(GapKind)
    return tuple(
        sorted(found, key=lambda g: (g.country, order.index(g.kind), g.says, g.id))
    )


def _no_row(asked: Asked, wanted: set[str]) -> Iterator[Gap]:
    """Yield each order that no sheet of its year has a row for, and likely rows."""
    covered = {int(row.start[:4]) for row in asked.rows if row.record == "stop"}
    rows = [row for row in asked.rows if row.record == "stop"]
    for entry, span in _orders(asked.entries, wanted):
        if not {day.year for day in span} <= covered:
            continue
        services = _members(entry.services, asked.registry)
        near = [row for row in rows if _apart(row, span) <= NEAR]
        if any(row.country == entry.country and _same(row, services) for row in near):
            continue
        country = entry.country or ""
        names = ", ".join(asked.registry.label(s) for s in entry.services)
        place, day = catalogue.places()[country].name, entry.date.value
        yield _gap(
            GapKind.NO_ROW,
            "seen",
            (country, entry.services[0]),
            f"No row of the STOP sheets imported here is coded {country} for the "
            f"order of {day} on {names} in {place}.",
            (
                _near(near, country, f"within {NEAR} days of {day}", names),
                _quote(entry),
            ),
            entries=(entry.id,),
        )
        yield from _likely(asked, entry, span, near)


def _near(near: Sequence[Row], country: str, when: str, names: str) -> str:
    own = sum(row.country == country for row in near)
    return (
        f"{len(near)} rows of any country begin {when}, {own} of them coded "
        f"{country}, none of these on {names}"
    )


def _likely(asked: Asked, entry: Entry, span: Span, near: list[Row]) -> Iterator[Gap]:
    """Yield the rows of other countries that cite a story on this event."""
    country = entry.country or ""
    services = _members(entry.services, asked.registry)
    ours = {s.url for s in entry.sources if s.url}
    for row in near:
        if row.country == country or not _same(row, services):
            continue
        cited = [link for link in row.links if link in ours]
        named = [
            link
            for link in row.links
            if country in (of := naming.countries_named(_words(link)))
            and row.country not in of
            and set(naming.services(_words(link).title())[0]) & services
        ]
        if not cited and not named:
            continue
        doubts = [r for r in asked.repairs if r.doubt and _is_of(r, row)]
        yield _gap(
            GapKind.PROBABLY_THIS_ROW,
            "probable",
            (country, entry.services[0]),
            f"Row {_number(row)} of the STOP sheets is coded "
            f"{row.country} and begins on {row.start}; it cites a story on "
            f"{catalogue.places()[country].name} and is probably about the order of "
            f"{entry.date.value}.",
            (
                *(f"it cites a source of our entry: {link}" for link in cited),
                *(
                    f"the address names {country} and the service, not "
                    f"{row.country}: {link}"
                    for link in named
                ),
                f"it begins {_apart(row, span)} days from the order",
                *sorted({f"in doubt: {doubt.why}" for doubt in doubts}),
            ),
            rows=(row.id,),
            entries=(entry.id,),
        )


def _no_order(asked: Asked, wanted: set[str]) -> Iterator[Gap]:
    """Yield each row on a service that no order of our record could be behind."""
    held = list(_orders(asked.entries, wanted))
    for row in asked.rows:
        span = bounds(row.start)
        if row.country not in wanted or span is None:
            continue
        if not row.services and "full" not in row.extent:
            continue
        first = span[0] - timedelta(days=BEHIND)
        last = span[1] + timedelta(days=AHEAD)
        behind = [
            entry
            for entry, when in held
            if entry.country == row.country
            and when[0] <= last
            and first <= when[1]
            and _same(row, _members(entry.services, asked.registry))
        ]
        if behind:
            continue
        place = catalogue.places()[row.country].name
        yield _gap(
            GapKind.NO_ORDER,
            "seen",
            (row.country, row.services[0] if row.services else "internet"),
            f"{_COVERS.get(row.record, row.record)} tells of "
            f"{_what(row, asked.registry)} from {row.start} in {place}; our record "
            "holds no order behind it.",
            (
                f"looked for orders from {first} to {last}",
                f"our shelf holds {asked.documents} documents",
                "that none is there does not mean that none was given",
                f"row {_number(row)} of {row.file}",
                *row.links[:3],
            ),
            rows=(row.id,),
        )


def _one_event(asked: Asked, wanted: set[str]) -> Iterator[Gap]:
    """Yield pairs of rows that tell of one event, as far as they show."""
    rows = sorted(
        (row for row in asked.rows if row.country in wanted),
        key=lambda row: (row.country, row.start, row.id),
    )
    for _, group in groupby(rows, key=lambda row: row.country):
        for one, other in combinations(group, 2):
            evidence = _shared(one, other)
            if evidence:
                yield _pair(one, other, evidence)


def _shared(one: Row, other: Row) -> tuple[str, ...]:
    """Return what two rows have in common, if it is enough; empty otherwise."""
    first, second = _day(one.start), _day(other.start)
    if first is None or second is None:
        return ()
    apart = abs((second - first).days)
    if apart > (SAME if one.record == other.record else ACROSS):
        return ()
    services = set(one.services) & set(other.services)
    whole = "full" in one.extent and "full" in other.extent
    if not services and not whole:
        return ()
    if one.record == other.record and not _one_place(one, other):
        return ()
    links = set(one.links) & set(other.links)
    return (
        f"they begin {apart} days apart",
        f"both name {', '.join(sorted(services))}" if services else "both are of all",
        *(
            [f"both are of {one.place}"]
            if one.place and one.place == other.place
            else []
        ),
        *(f"both cite {link}" for link in sorted(links)),
    )


def _one_place(one: Row, other: Row) -> bool:
    if one.level == other.level == "national" and not (one.place and other.place):
        return True
    return bool(one.place) and _plain(one.place) == _plain(other.place)


def _pair(one: Row, other: Row, evidence: tuple[str, ...]) -> Gap:
    firm = any(told.startswith("both cite") for told in evidence)
    told = "are probably one event" if firm else "may be one event"
    return _gap(
        GapKind.ONE_EVENT,
        "probable" if firm else "possible",
        (one.country, (*one.services, "internet")[0]),
        f"Two rows of {one.start} and {other.start} in "
        f"{catalogue.places()[one.country].name} {told}: {_place_in(one)} and "
        f"{_place_in(other)}.",
        evidence,
        rows=tuple(sorted((one.id, other.id))),
    )


def _number(row: Row) -> str:
    """Return the row's number in its file, and what the sheet itself calls it."""
    named = row.own_id if row.own_id != str(row.number) else ""
    return f"{row.number} (id {named})" if named else str(row.number)


def _place_in(row: Row) -> str:
    return f"{row.file} row {row.number}"


def _orders(entries: Iterable[Entry], wanted: set[str]) -> Iterator[tuple[Entry, Span]]:
    """Yield the orders to restrict, with the first and the last day they may be of."""
    for entry in entries:
        span = meant(entry.date)
        if (
            entry.type in _ORDERS & DECISIONS
            and entry.modality is Modality.ORDERED
            and entry.asks in {None, Asks.RESTRICT}
            and entry.country in wanted
            and entry.services
            and span is not None
        ):
            yield entry, span


def _members(services: Sequence[str], registry: Registry) -> set[str]:
    return {m for s in services for m in (s, *registry.members(s))}


def _same(row: Row, services: set[str]) -> bool:
    """Tell whether a row is about any of the services, or about everything."""
    return bool(set(row.services) & services) or (
        "internet" in services and "full" in row.extent
    )


def _what(row: Row, registry: Registry) -> str:
    if not row.services:
        return "an interruption of the internet"
    return "interference with " + ", ".join(registry.label(s) for s in row.services[:4])


def _apart(row: Row, span: Span) -> int:
    """Return how many days at least lie between the start of a row and an order."""
    start = bounds(row.start)
    if start is None:
        return NEAR + 1
    return max((start[0] - span[1]).days, (span[0] - start[1]).days, 0)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _words(link: str) -> str:
    """Return the words of an address's path: its host names a paper's country."""
    path = unquote(urlsplit(link).path)
    return " ".join(re.findall(r"[^\W\d_]+", path))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _is_of(repair: Repair, row: Row) -> bool:
    return (repair.file, repair.sheet, repair.row) == (row.file, row.sheet, row.number)


def _quote(entry: Entry) -> str:
    source = entry.sources[0]
    return (
        f'our entry {entry.label or entry.id[:8]}: "{source.quote}" ({source.document})'
    )


def _gap(  # noqa: PLR0913 - what a gap is made of
    kind: GapKind,
    firmness: str,
    about: tuple[str, str],
    says: str,
    evidence: tuple[str, ...],
    *,
    rows: tuple[str, ...] = (),
    entries: tuple[str, ...] = (),
) -> Gap:
    return Gap(
        id=content_id("gap", kind, *rows, "", *entries),
        kind=kind,
        firmness=firmness,
        country=about[0],
        service=about[1],
        says=says,
        evidence=evidence,
        rows=rows,
        entries=entries,
    )
