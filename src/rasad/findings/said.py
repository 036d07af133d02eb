"""Entries as they are set beside measurements: role, scope, date and day named."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Protocol

from msgspec import Struct

from rasad.errors import BadRecord
from rasad.findings.context import Context
from rasad.findings.dates import Moment, due_of, moment_of
from rasad.findings.operators import Operators
from rasad.findings.roles import RESTRICTING, Role, Sight, role_of, sight_of
from rasad.findings.silence import INTERNET
from rasad.model.entry import Entry
from rasad.model.said import Deadline, When
from rasad.model.target import Registry
from rasad.model.vocabulary import (
    DECISIONS,
    DeadlineKind,
    Precision,
    StatementType,
)

_DAY = 10  # characters of an ISO day
_YEARS = re.compile(r"P([5-9]|\d{2,})Y")


class Said(Struct, frozen=True, kw_only=True):
    """
    An entry, read for what can be measured of it.

    `act` is None where it has no usable date, `due` where it names no day.
    `when` is the date of the act as it is printed. `role` is None for what no
    finding is made of.
    """

    entry: Entry
    role: Role | None
    sight: Sight
    act: Moment | None
    due: Moment | None
    due_kind: DeadlineKind | None
    when: When = When()

    @property
    def restricts(self) -> bool:
        """Whether it orders, plans or threatens a restriction that tests can see."""
        return self.role in RESTRICTING and self.sight.seen

    @property
    def services(self) -> tuple[str, ...]:
        """The services it names; the internet, where a shutdown names none."""
        if not self.entry.services and self.entry.type is StatementType.SHUTDOWN:
            return (INTERNET,)
        return self.entry.services

    def names(self, service: str, registry: Registry) -> bool:
        """Tell whether it names *service*, by itself or in a class."""
        return any(
            named == service or service in registry.members(named)
            for named in self.services
        )


def from_entries(
    entries: Iterable[Entry], context: Context, operators: Operators | None = None
) -> tuple[Said, ...]:
    """
    Read the entries that are dated at the instant or before it, or not at all.

    By date, those without one first, then by id. `operators` are those of the
    context, where they are at hand.

    Raises:
        BadRecord: two entries that differ have one id.
    """
    return tuple(
        said
        for said in of_any_time(entries, context, operators)
        if said.act is None or said.act.start <= context.at
    )


def of_any_time(
    entries: Iterable[Entry], context: Context, operators: Operators | None = None
) -> tuple[Said, ...]:
    """Read all the entries, those too that are dated after the instant."""
    known = operators or Operators(context)
    read = (_said(entry, context, known) for entry in distinct(entries))
    return tuple(sorted(read, key=by_date))


def distinct(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """
    Return each entry once.

    Raises:
        BadRecord: two entries that differ have one id.
    """
    read: dict[str, Entry] = {}
    for entry in entries:
        if read.setdefault(entry.id, entry) != entry:
            raise BadRecord(
                f"two entries that differ have the id {entry.id}",
                source="the record",
                where=entry.id,
                remedy="give each entry an id of its own",
            )
    return tuple(read.values())


def _said(entry: Entry, context: Context, operators: Operators) -> Said:
    zones = context.zones(entry.country)
    role = role_of(entry)
    when = _spoken_on(entry, role)
    deadline = _deadline(entry, role)
    if when != entry.date and deadline is None:
        deadline = Deadline(date=entry.date.value, kind=DeadlineKind.ANNOUNCED_START)
    act = moment_of(when, zones)
    due = due_of(deadline, when, zones) if deadline else None
    if due is not None and act is not None and due.end < act.start:
        deadline = due = None  # a day that had passed when it was named
    return Said(
        entry=entry,
        role=role,
        sight=sight_of(entry, operators.networks(entry)),
        act=act,
        due=due,
        due_kind=deadline.kind if deadline else None,
        when=when,
    )


def _spoken_on(entry: Entry, role: Role | None) -> When:
    """
    Return the day of the act; of a plan dated by the day it names, of the words.

    A plan is older than its first source: a day after that is the day announced.
    """
    told = entry.date
    if role is not Role.PLAN or told.value is None or len(told.value) < _DAY:
        return told
    days = [s.published[:_DAY] for s in entry.sources if s.published]
    printed = min(days, default="")
    named = entry.deadline.date if entry.deadline else None
    if len(printed) < _DAY or told.value[:_DAY] <= printed:
        return told
    if named is not None and named[:_DAY] != told.value[:_DAY]:
        return told
    return When(value=printed, precision=Precision.DAY, basis="published")


def _deadline(entry: Entry, role: Role | None) -> Deadline | None:
    """Return the day that an entry names, if it is of a type that can name one."""
    promised = entry.type is StatementType.PROMISE
    if not (promised or entry.type in DECISIONS or role in RESTRICTING):
        return None
    return entry.deadline or _from_duration(entry)


def _from_duration(entry: Entry) -> Deadline | None:
    """Read an announced end from a duration such as P10D; years are a state."""
    told = entry.scope.duration or ""
    if not told.startswith("P") or not told[-1:].isupper() or _YEARS.match(told):
        return None
    return Deadline(duration=told, kind=DeadlineKind.ANNOUNCED_END)


def by_date(said: Said) -> tuple[str, str]:
    """Return the key of an order by date, without one first, then by id."""
    return (said.act.start.isoformat() if said.act else "", said.entry.id)


class Window(Struct, frozen=True, kw_only=True):
    """
    In which time an act can be answered, both ends in UTC.

    `start` is up to three days before the act, `end` the horizon, its
    withdrawal, the next order for the same service, or the instant. `closed_by`
    is the entry that ended it early. `earlier` is the last order before it.
    """

    start: datetime
    end: datetime
    closed_by: str | None = None
    earlier: Said | None = None


class Telling(Protocol):
    """What the record says of one service in one country, asked by time."""

    def touching(self, start: datetime, end: datetime) -> tuple[Said, ...]:
        """Return what may speak of some time in [start, end], by date."""
        ...

    def back_from(self, moment: datetime) -> Iterator[Said]:
        """Yield what is dated at *moment* or before it, the last first."""
        ...


def window_of(said: Said, act: Moment, same: Telling, context: Context) -> Window:
    """
    Say in which time *said* can be answered, for one of its services.

    `same` is what the record says of that service in that country.
    """
    limits = context.thresholds
    end, closed_by = _horizon(said, act, context), None
    for other in same.touching(act.start, end):
        ends = _closes(said, act, other) if other.entry.id != said.entry.id else None
        if ends is not None and ends < end:
            end, closed_by = ends, other.entry.id
    return Window(
        start=act.start - limits.precedes,
        end=min(end, context.at),
        closed_by=closed_by if end < context.at else None,
        earlier=next(
            (
                o
                for o in same.back_from(act.start)
                if o.act
                and o.act.end <= act.start
                and o.restricts
                and o.role is said.role
                and o.entry.id != said.entry.id
            ),
            None,
        ),
    )


def _horizon(said: Said, act: Moment, context: Context) -> datetime:
    limits = context.thresholds
    ends_it = said.due_kind in (
        DeadlineKind.ANNOUNCED_END,
        DeadlineKind.UNTIL_CONDITION,
        DeadlineKind.UNTIL_FURTHER_NOTICE,
    )
    if said.due is None or ends_it:
        return act.end + limits.horizon
    if said.role is Role.PLAN and said.entry.type is not StatementType.ULTIMATUM:
        return max(act.end, said.due.end + timedelta(days=limits.plan_days))
    return max(act.end, said.due.end) + limits.horizon


def _closes(said: Said, act: Moment, other: Said) -> datetime | None:
    """Say when *other* ends the time in which *said* can be answered, if it does."""
    if other.act is None or not other.sight.seen:
        return None
    restricting = said.role in RESTRICTING
    if restricting and other.role is Role.LIFT and other.act.start > act.start:
        return other.act.end
    if other.role is not Role.ORDER or other.act.start < act.end:
        return None
    if said.role is Role.LIFT:
        return other.act.start
    if said.role is not Role.PLAN:
        return other.act.start
    # A plan that an order takes up in time is carried out by it.
    later = said.due is not None and other.act.start >= said.due.end
    return other.act.start if later else None
