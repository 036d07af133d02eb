"""Which entry answers, updates or ends which other one."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

import msgspec

from rasad.model.entry import Entry
from rasad.model.vocabulary import Modality, StatementType
from rasad.record.merging import Days, days_of
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
    by_type: dict[StatementType, list[Entry]] = {}
    for entry in entries:
        by_type.setdefault(entry.type, []).append(entry)
    return tuple(
        msgspec.structs.replace(
            entry, links=tuple(sorted({*entry.links, *_links(entry, by_type, known)}))
        )
        for entry in entries
    )


def _links(
    entry: Entry, by_type: Mapping[StatementType, list[Entry]], known: Relations
) -> Iterable[tuple[str, str]]:
    for row in ROWS.get(entry.type, ()):
        fitting = [
            old
            for kind in sorted(row.types)
            for old in by_type.get(kind, ())
            if _fits(old, entry, row, known)
        ]
        if row.relation == "lifts":
            ends = _ends_before(entry, by_type)
            fitting = [old for old in fitting if not _is_over(old, entry, ends)]
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
        return bool(
            {s.document for s in old.sources} & {s.document for s in new.sources}
        )
    return bool(mine & theirs) or known.covers(mine, theirs)


def _is_before(old: Entry, new: Entry, back: timedelta) -> bool:
    before, after = days_of(old.date), days_of(new.date)
    if before is None or after is None:
        return False
    return before.first <= after.last and (after.first - before.last) <= back


def _ends_before(
    new: Entry, by_type: Mapping[StatementType, list[Entry]]
) -> list[tuple[Days, frozenset[str]]]:
    """Return days and services of what had come back well before *new*."""
    since = days_of(new.date)
    return [
        (span, frozenset(end.services))
        for kind in sorted(RESTORED)
        for end in by_type.get(kind, ())
        if end.modality in DONE
        and end.country == new.country
        and (span := days_of(end.date)) is not None
        and since is not None
        and span.last < since.first - SLACK
    ]


def _is_over(
    old: Entry, new: Entry, ends: Iterable[tuple[Days, frozenset[str]]]
) -> bool:
    """Say whether something else had ended *old* before *new* could."""
    began = days_of(old.date)
    shared = frozenset(old.services) & frozenset(new.services)
    return began is not None and any(
        began.last < span.first and shared <= services for span, services in ends
    )
