"""Which entry answers, updates or ends which other one."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from rasad.model.entry import Entry
from rasad.model.vocabulary import Modality, StatementType
from rasad.record.merging import days_of
from rasad.record.parties import on_one_network, same_actors
from rasad.record.relations import UNKNOWN, Relations

T, M = StatementType, Modality
RESTRICTED = frozenset({T.BLOCK, T.THROTTLE, T.SHUTDOWN})
DEMANDED = frozenset(
    {
        T.DATA_LOCALISATION_DEMAND, T.DATA_ACCESS_DEMAND, T.TAKEDOWN_DEMAND,
        T.DEMAND_CONDITIONS, T.ULTIMATUM,
    }
)  # fmt: skip
RESTORED = frozenset({T.UNBLOCK, T.ORDER_LIFT})
RATED = frozenset({T.PROMISE_STATUS, T.PROMISE_UPDATE})
DONE = frozenset({M.ACTUAL, M.ORDERED, M.CLAIMED, M.INFERRED})
SLACK = timedelta(days=3)  # an order to lift and what follows it are one end
MONTH, YEAR, EVER = timedelta(days=31), timedelta(days=366), timedelta(days=36_600)


class Row(NamedTuple):
    """An entry of some type points by *relation* at the one of *types* that fits."""

    relation: str
    types: frozenset[StatementType]
    back: timedelta


ROWS: dict[StatementType, tuple[Row, ...]] = {
    T.PROMISE_UPDATE: (Row("updates", frozenset({T.PROMISE}), EVER),),
    T.PROMISE_STATUS: (Row("updates", frozenset({T.PROMISE}), EVER),),
    T.ORDER_LIFT: (
        Row("lifts", frozenset({T.ORDER_BLOCK, T.BAN_SECTOR}), EVER),
        Row("lifts", RESTRICTED, EVER),
    ),
    T.UNBLOCK: (
        Row("lifts", RESTRICTED, EVER),
        Row("lifts", frozenset({T.ORDER_BLOCK}), EVER),
    ),
    T.DENIAL: (
        Row(
            "answers",
            RESTRICTED | {T.ORDER_BLOCK, T.PLANNED_RESTRICTION, T.THREAT, T.ULTIMATUM},
            MONTH,
        ),
    ),
    T.NONCOMPLIANCE: (Row("answers", DEMANDED | {T.ORDER_BLOCK}, YEAR),),
    T.PLATFORM_REFUSAL: (Row("answers", DEMANDED, YEAR),),
    T.PLATFORM_COMPLIANCE: (Row("answers", DEMANDED | {T.ORDER_BLOCK}, YEAR),),
}


def with_links(
    entries: Sequence[Entry], *, known: Relations = UNKNOWN
) -> tuple[Entry, ...]:
    """
    Return the entries, in their order, with the links that only one entry fits.

    An update points at its promise (`updates`), a lift at what it ends
    (`lifts`), a denial or a refusal at what it is about (`answers`). Where
    several fit, or none, there is no link; nor where a date is not known, unless a
    rating leads to the only promise.
    """
    record = _Record(entries, known)
    return tuple(
        msgspec.structs.replace(
            entry, links=tuple(sorted({*entry.links, *_links(entry, record, known)}))
        )
        for entry in entries
    )


class _Record:
    """Entries by type, country, kind of scope and what they are about."""

    def __init__(self, entries: Iterable[Entry], known: Relations) -> None:
        self._known = known
        self._about: dict[tuple[object, ...], dict[int, Entry]] = {}
        self._ends: dict[tuple[str | None, str | None], list[Entry]] = {}
        for number, entry in enumerate(entries):
            for name in (*self._subjects(entry), *_documents(entry)):
                place = (entry.type, entry.country, entry.scope.kind, name)
                self._about.setdefault(place, {})[number] = entry
            if entry.type in RESTORED and entry.modality in DONE:
                for service in (None, *entry.services):
                    self._ends.setdefault((entry.country, service), []).append(entry)

    def _subjects(self, entry: Entry) -> Iterator[str]:
        for service in entry.services:
            yield service
            yield from self._known.members.get(service, ())

    def near(self, entry: Entry, kind: StatementType) -> list[Entry]:
        """Return those of *kind* that can be about the same, as the record has them."""
        names = set(self._subjects(entry)) or set(_documents(entry))
        found: dict[int, Entry] = {}
        for name in names:
            place = (kind, entry.country, entry.scope.kind, name)
            found |= self._about.get(place, {})
        return [found[number] for number in sorted(found)]

    def last_end(self, new: Entry, shared: frozenset[str]) -> date | None:
        """Return the latest day by which *shared* had come back well before *new*."""
        since = days_of(new.date)
        if since is None:
            return None
        return max(
            (
                span.first
                for end in self._ends.get((new.country, min(shared, default=None)), ())
                if shared <= frozenset(end.services)
                and (span := days_of(end.date)) is not None
                and span.last < since.first - SLACK
            ),
            default=None,
        )


def _documents(entry: Entry) -> set[str]:
    return {source.document for source in entry.sources}


def _links(
    entry: Entry, record: _Record, known: Relations
) -> Iterable[tuple[str, str]]:
    for row in ROWS.get(entry.type, ()):
        fitting = [
            old
            for kind in sorted(row.types)
            for old in record.near(entry, kind)
            if _fits(old, entry, row, known)
        ]
        if row.relation == "lifts":
            fitting = _not_over(fitting, entry, record)
        if not on_one_network(entry.actors):
            fitting = [o for o in fitting if not on_one_network(o.actors)] or fitting
        if len(fitting) == 1:
            yield row.relation, fitting[0].id


def _fits(old: Entry, new: Entry, row: Row, known: Relations) -> bool:
    if old.country != new.country or old.scope.kind != new.scope.kind:
        return False
    if row.relation != "updates" and not _is_before(old, new, row.back):
        return False
    if not _is_about(old, new, known):
        return False
    if row.relation == "updates":
        undated = days_of(old.date) is None or days_of(new.date) is None
        fit = undated or _is_before(old, new, row.back)
        return fit and same_actors(old.actors, new.actors, known)
    return row.relation != "lifts" or old.modality in DONE


def _is_about(old: Entry, new: Entry, known: Relations) -> bool:
    mine, theirs = frozenset(old.services), frozenset(new.services)
    if not theirs and new.type in RATED:  # a bare rating, on the promise's page
        return bool(_documents(old) & _documents(new))
    return bool(mine & theirs) or known.covers(mine, theirs)


def _is_before(old: Entry, new: Entry, back: timedelta) -> bool:
    before, after = days_of(old.date), days_of(new.date)
    if before is None or after is None:
        return False
    return before.first <= after.last and (after.first - before.last) <= back


def _not_over(fitting: list[Entry], new: Entry, record: _Record) -> list[Entry]:
    """Return those that nothing else had ended before *new* could."""
    ends: dict[frozenset[str], date | None] = {}
    found = []
    for old in fitting:
        shared = frozenset(old.services) & frozenset(new.services)
        if shared not in ends:
            ends[shared] = record.last_end(new, shared)
        began, end = days_of(old.date), ends[shared]
        if began is None or end is None or began.last >= end:
            found.append(old)
    return found
