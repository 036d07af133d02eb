"""Blocks that no entry names: found beside an order, or on their own."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from operator import itemgetter

from msgspec import Struct

from rasad.findings.blocks import Block
from rasad.findings.cases import Case, Change
from rasad.findings.context import Context
from rasad.findings.evidence import Evidence
from rasad.findings.roles import CLAIMS, RESTRICTING, Role
from rasad.findings.said import Said, Telling, window_of
from rasad.findings.spoken import Spoken
from rasad.findings.subjects import Subject, onsets, open_networks
from rasad.model.span import Bracket
from rasad.model.vocabulary import Asks, DeadlineKind, Extent, StatementType

_DAY = timedelta(days=1)
_OF_BLOCKS = CLAIMS - {Role.CLAIM_OPEN}


class Event(Struct, frozen=True, kw_only=True):
    """
    The blocks of one service in one country that overlap in time, by onset.

    `stood` says that it was blocked from the first measurement, `switched` that
    it was slowed before and is now shut. `group` is its name: the group of its first
    block, and of several events of one group the later ones bear a number too.
    `begun` is when a block of it was first seen.
    """

    country: str
    service: str
    blocks: tuple[Block, ...]
    begun: datetime
    stood: bool = False
    switched: bool = False
    group: str = ""

    @property
    def networks(self) -> frozenset[int]:
        """The networks that blocked."""
        return frozenset([b.asn for b in self.blocks])


def events(evidence: Evidence, country: str, service: str) -> tuple[Event, ...]:
    """Return every event of one service in a country, by time."""
    every = evidence.blocks(country, service)
    blocks = [b for b in every if not b.switched]
    parts = (
        (True, False, [b for b in blocks if b.start.earliest is None]),
        (False, False, [b for b in blocks if b.start.earliest is not None]),
        (False, True, [b for b in every if b.switched]),
    )
    found = [
        (run[0].start.latest, not stood, switched, run)
        for stood, switched, part in parts
        for run in _runs(part)
    ]
    named: dict[str, int] = {}
    told = []
    for begun, has_onset, switched, run in sorted(found, key=itemgetter(0, 1, 2)):
        head = min(b.group for b in run if b.start.latest == begun)
        head = f"{head}/shut" if switched else head
        number = named[head] = named.get(head, 0) + 1
        event = Event(
            country=country,
            service=service,
            blocks=run,
            begun=begun,
            stood=not has_onset,
            switched=switched,
            group=head if number == 1 else f"{head}/{number}",
        )
        told.append(event)
    return tuple(told)


def _runs(blocks: Iterable[Block]) -> list[tuple[Block, ...]]:
    """Part blocks into runs that overlap in time."""
    runs: list[list[Block]] = []
    until: datetime | None = None
    for block in sorted(blocks, key=_by_onset):
        over = block.end.latest if block.end else None
        if runs and (until is None or block.start.latest <= until):
            runs[-1].append(block)
            until = None if until is None or over is None else max(until, over)
        else:
            runs.append([block])
            until = over
    return [tuple(run) for run in runs]


def _by_onset(block: Block) -> tuple[datetime, int, str]:
    return (block.start.latest, block.asn, block.target)


def at_once(evidence: Evidence, subject: Subject, head: Change) -> tuple[str, ...]:
    """Return the other countries where it began at once; empty if they are few."""
    found = evidence.elsewhere(head.block.service, subject.country, head.at.latest)
    return found if len(found) + 1 >= subject.limits.countries_at_once else ()


def wider(subject: Subject, changes: Sequence[Change]) -> tuple[str, ...]:
    """Return the services no entry names that began beside *changes*, in order."""
    if not changes:
        return ()
    within = timedelta(hours=subject.limits.wider_hours)
    begun = {c.asn: c.at.latest for c in changes}
    first, last = min(begun.values()) - within, max(begun.values()) + within
    found: dict[str, list[Block]] = {}
    for block in subject.evidence.beside(subject.country, first, last):
        then = begun.get(block.asn)
        if then is None or block.start.earliest is None:
            continue
        ours = block.service in subject.view.members
        if not ours and abs(block.start.latest - then) <= within:
            found.setdefault(block.service, []).append(block)
    events = [
        Event(
            country=subject.country,
            service=service,
            blocks=tuple(blocks),
            begun=blocks[0].start.latest,
        )
        for service, blocks in sorted(found.items())
    ]
    return tuple(
        e.service for e in events if not is_named(e, subject.others, subject.context)
    )


def is_named(event: Event, others: Spoken, context: Context) -> bool:
    """Tell whether an entry of our record speaks of the block, in its time."""
    same = others.line(event.country, event.service)
    horizon = context.thresholds.horizon
    # A claim of any later time speaks of it, and of one that stood any order does.
    since = event.begun - horizon - timedelta(days=context.thresholds.plan_days)
    near = same.all if event.stood else same.touching(since, context.at)
    if event.switched and not _is_more_than_said(event, same):
        return True
    return any(
        _names(said, event, same, context)
        for said in near
        if not (event.switched and _is_slowness(said))
    )


def _is_more_than_said(event: Event, same: Telling) -> bool:
    """
    Tell whether a line that was shut had only been spoken of as slowed before.

    Where nobody spoke of it at all, its first day is told already; where a block
    was ordered before, however long ago, it was spoken of.
    """
    before = [
        said
        for said in same.back_from(event.begun)
        if said.role in RESTRICTING | {Role.CLAIM_THROTTLED}
    ]
    return bool(before) and all(_is_slowness(said) for said in before)


def _is_slowness(said: Said) -> bool:
    """Tell whether an entry speaks of slowing alone."""
    entry = said.entry
    slow = entry.type is StatementType.THROTTLE or entry.subtype == "throttled"
    return slow or entry.scope.extent is Extent.THROTTLED


def _names(said: Said, event: Event, same: Telling, context: Context) -> bool:
    if said.act is None or not said.sight.seen or not _same_part(said, event):
        return False
    horizon = context.thresholds.horizon
    if said.role in _OF_BLOCKS:
        # That it was blocked already is told beside the claim, not instead of it.
        return not event.stood and said.act.end >= event.begun - horizon
    if said.role not in RESTRICTING:
        return False
    if event.stood:
        # A plan, or an order for a whole class, does not speak of an older block.
        return said.role is Role.ORDER and event.service in said.entry.services
    if said.act.start > event.begun:
        return said.act.start <= event.begun + horizon
    window = window_of(said, said.act, same, context)
    return event.begun <= max(window.end, said.act.end)


def _same_part(said: Said, event: Event) -> bool:
    sight = said.sight
    if sight.web and sight.app:
        return True
    return any(sight.web if block.web else sight.app for block in event.blocks)


def last_restriction(event: Event, others: Spoken) -> Said | None:
    """Return the last order or plan before the event that names the service."""
    same = others.line(event.country, event.service).back_from(event.begun)
    return next((said for said in same if said.role in RESTRICTING), None)


def case_of(event: Event, evidence: Evidence, context: Context) -> Case | None:
    """Gather what bears on an event that no entry names; None below the floors."""
    limits = context.thresholds
    view = evidence.view(event.country, event.service)
    looked = view.between(event.begun - limits.horizon, event.begun + limits.horizon)
    networks = event.networks
    seen = {a for a, one in looked.items() if one.measured} | networks
    if not limits.enough(len(networks), len(seen)):
        return None
    others = evidence.elsewhere(event.service, event.country, event.begun)
    if not event.stood and len(others) + 1 >= limits.countries_at_once:
        return None
    return Case(
        limits=limits,
        role=None,
        measured=len(seen),
        changes=() if event.stood else onsets(event.blocks),
        stood=event.blocks if event.stood else (),
        open=open_networks(
            view.between(event.begun, context.at).values(), limits, networks
        ),
    )


def returned(
    event: Event, evidence: Evidence, others: Spoken, context: Context
) -> Case | None:
    """Gather what bears on access that came back unannounced, if it did."""
    if event.switched:
        return None  # it ends with the block that it is part of
    limits = context.thresholds
    going = {b.asn for b in event.blocks if b.end is None}
    last = [b for b in event.blocks if b.end is not None and b.asn not in going]
    ends = _last_ends(last)
    if not ends or len(going) > len(ends):
        return None
    if not limits.enough(len(ends), len(ends) + len(going)):
        return None
    near = limits.horizon + _DAY
    same = others.line(event.country, event.service).touching(
        min(b.end.latest for b in last if b.end) - near,
        max(change.at.latest for change in ends) + near,
    )
    if any(_speaks_of_end(s, last, context) for s in same):
        return None
    view = evidence.view(event.country, event.service)
    return Case(
        limits=limits,
        role=None,
        measured=len(view.networks),
        changes=ends,
        left=frozenset(going),
        partly=bool(going),
        returned=True,
    )


def _last_ends(blocks: Iterable[Block]) -> tuple[Change, ...]:
    """Turn blocks that ended into each network's last end, in order of network."""
    found: dict[int, Change] = {}
    for block in blocks:
        if block.end is None:
            continue
        known = found.get(block.asn)
        if known is None or _is_later(block.end, block.target, known):
            found[block.asn] = Change(asn=block.asn, at=block.end, block=block)
    return tuple(found[asn] for asn in sorted(found))


def _is_later(end: Bracket, target: str, known: Change) -> bool:
    """Tell whether an end comes after one known; of two at once, by the target."""
    if end.latest == known.at.latest:
        return target < known.block.target
    return end.latest > known.at.latest


def _speaks_of_end(said: Said, blocks: Iterable[Block], context: Context) -> bool:
    if said.act is None:
        return False
    horizon = context.thresholds.horizon
    ends = [b.end.latest for b in blocks if b.end]
    if said.role in (Role.LIFT, Role.CLAIM_OPEN):
        return said.act.start - horizon <= max(ends) and (
            min(ends) <= said.act.end + horizon
        )
    if said.due_kind is DeadlineKind.ANNOUNCED_END and said.due is not None:
        return said.due.start - _DAY <= max(ends) and (
            min(ends) <= said.due.end + horizon
        )
    if _promises_access(said) and said.due is not None:
        return said.act.start <= max(ends) and min(ends) <= said.due.end
    return False


def _promises_access(said: Said) -> bool:
    return said.entry.type is StatementType.PROMISE and said.entry.asks is Asks.RESTORE
