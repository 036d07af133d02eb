"""Orders, plans and threats to restrict: what was measured in their time."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from msgspec import structs

from rasad.findings.blocks import Block
from rasad.findings.cases import Case, Change
from rasad.findings.dates import Moment
from rasad.findings.looked import Looked, all_down, by_network, only_privileged, thin
from rasad.findings.roles import Role
from rasad.findings.said import Said
from rasad.findings.silence import Lost, fell_silent
from rasad.findings.subjects import (
    Subject,
    first,
    fit,
    onsets,
    open_networks,
    whole_before,
)
from rasad.findings.talk import is_plural
from rasad.findings.unnamed import at_once, wider
from rasad.model.cell import Cell
from rasad.model.vocabulary import DeadlineKind

_DAY = timedelta(days=1)


def case_of(subject: Subject) -> Case:
    """Gather what bears on an order, a plan, a demand or a threat."""
    subject, already = _of_open_members(subject)
    limits, view = subject.limits, subject.view
    changes = onsets(answers(subject))
    changed = {c.asn for c in changes}
    stood = standing(subject, changed)
    looked = view.between(subject.act.start, subject.window.end)
    touched = changed | {b.asn for b in stood}
    silent = fell_silent(
        view.lost, view.networks, subject.act.start, subject.window.end
    )
    open_now = open_networks(looked.values(), limits, touched | silent)
    end = announced_end(subject)
    head = first(changes)
    return Case(
        limits=limits,
        role=subject.said.role,
        seen=subject.said.sight.seen,
        pending=_is_pending(subject),
        rows=sum(one.measured + one.unclear for one in looked.values()),
        measured=len({a for a, one in looked.items() if one.measured} | touched),
        site_only=view.only_sites(subject.act.start, subject.window.end),
        down=all_down(looked),
        elsewhere=at_once(subject.evidence, subject, head) if head else (),
        defect=view.in_defect(subject.act.start, subject.window.end),
        privileged=only_privileged(looked.values()),
        tunnels=view.has_tunnels(subject.act.start, subject.window.end),
        changes=changes,
        stood=stood,
        open=open_now,
        thin=thin(looked.values(), limits),
        ended=end is not None,
        left=_still_blocked(subject, end, touched) if end else frozenset(),
        fit=fit(changes, subject.act, subject.zones),
        ahead=head is not None and whole_before(head.at, subject.act),
        persisted=_persisted(subject, changes),
        narrower=_narrower(subject, [c.block for c in changes], looked),
        wider=wider(subject, changes),
        partly=bool(changes) and bool(_open_since(subject, changes, touched)),
        already=already,
        since=subject.act.start,
        until=subject.window.end,
        lost=_lost(subject),
        silent=silent,
    )


def _lost(subject: Subject) -> Lost | None:
    """Return the longest loss of measurements in the time, of a day or more."""
    start, end = subject.act.start, subject.window.end
    return max(
        (one for one in subject.view.lost if one.within(start, end) >= _DAY),
        key=lambda one: one.within(start, end),
        default=None,
    )


def _of_open_members(subject: Subject) -> tuple[Subject, tuple[str, ...]]:
    """
    Leave out the members of a class that were blocked before, if others were open.

    A service blocked for years does not tell what became of a plan or an order
    for all of its kind.
    """
    view = subject.view
    if not is_plural(subject.service):
        return subject, ()
    shut: set[str] = set()
    opened: set[str] = set()
    for member in view.members:
        state = _state_before(subject, member)
        if state is not None:
            (shut if state else opened).add(member)
    if not shut or not opened:
        return subject, ()
    rest = structs.replace(
        view,
        members=tuple(m for m in view.members if m not in shut),
        spared=subject.evidence.targets_of(shut),
    )
    return structs.replace(subject, view=rest), tuple(sorted(shut))


def _state_before(subject: Subject, member: str) -> bool | None:
    """Tell whether a member was blocked before the act; None if nobody knows."""
    start = subject.act.start
    since = start - subject.limits.horizon
    view = subject.evidence.view(subject.country, member, subject.said.sight)
    near = view.touching(since, subject.window.end)
    cells = view.cells_in(since, subject.window.end)
    if not near and not cells:
        return None
    shut = {
        b.asn
        for b in view.touching(start, start)
        if (b.start.latest <= start or b.start.earliest is None)
    }
    looked = by_network(cells)
    seen = {asn for asn in shut if asn in looked and looked[asn].blocked}
    opened = open_networks(looked.values(), subject.limits, seen)
    begun = {b.asn for b in near if _is_answer(subject, b)} - seen
    if not seen and not opened and not begun:
        return None
    return len(seen) > len(opened | begun)


def answers(subject: Subject) -> tuple[Block, ...]:
    """Return the blocks whose onset answers the act, by time."""
    since = subject.act.start - subject.limits.horizon
    near = subject.view.touching(since, subject.window.end)
    return tuple(b for b in near if _is_answer(subject, b))


def _is_answer(subject: Subject, block: Block) -> bool:
    middle, begun = block.onset, block.start.earliest
    act, window = subject.act, subject.window
    if middle is None or begun is None or middle > window.end:
        return False
    over = block.end.latest if block.end else None
    if over is not None and over <= act.start:
        return False
    if block.start.latest <= act.start:
        return block.start.latest >= window.start and not _taken(subject, middle)
    return begun >= act.start - subject.limits.horizon


def _taken(subject: Subject, onset: datetime) -> bool:
    """Tell whether an earlier order is what an onset before the act answers."""
    earlier = subject.window.earlier
    if earlier is None or earlier.act is None:
        return False
    return earlier.act.start <= onset <= earlier.act.end + subject.limits.horizon


def standing(subject: Subject, changed: Iterable[int]) -> tuple[Block, ...]:
    """
    Return the blocks that were there already, of networks with no onset.

    What is blocked from the first measurement after the act counts too.
    """
    without = set(changed)
    start, end = subject.act.start, subject.act.end
    found = []
    for block in subject.view.touching(start, subject.window.end):
        if block.asn in without:
            continue
        never_open = block.start.earliest is None
        if block.start.latest <= end or (never_open and _first_seen(subject, block)):
            found.append(block)
    return tuple(found)


def _first_seen(subject: Subject, block: Block) -> bool:
    """Tell whether an order still held when a block was first measured."""
    if subject.window.closed_by is None:
        return True
    return block.start.latest <= subject.window.end


def _is_pending(subject: Subject) -> bool:
    said, at = subject.said, subject.context.at
    starts = said.due_kind not in (
        None,
        DeadlineKind.ANNOUNCED_END,
        DeadlineKind.UNTIL_CONDITION,
        DeadlineKind.UNTIL_FURTHER_NOTICE,
    )
    if starts and said.due is not None:
        return at < max(said.due.end, subject.act.end)
    if said.role is Role.PLAN and subject.window.closed_by is None:
        return at < subject.act.end + subject.limits.horizon
    return False


def announced_end(subject: Subject) -> Moment | None:
    """Return the announced end of a restriction, the last if it was extended."""
    said = subject.said
    if said.due_kind is not DeadlineKind.ANNOUNCED_END:
        return None
    end = said.due
    for other in subject.others.naming(subject.country, subject.service):
        if end is not None and other.due is not None and _extends(subject, other, end):
            end = other.due
    return end


def _extends(subject: Subject, other: Said, end: Moment) -> bool:
    """Tell whether an entry names a later end, said before the one known."""
    return (
        other.due is not None
        and other.act is not None
        and other.entry.id != subject.said.entry.id
        and subject.service in other.services
        and other.due_kind is DeadlineKind.ANNOUNCED_END
        and subject.act.start < other.act.start <= end.end
        and other.due.end > end.end
    )


def _still_blocked(
    subject: Subject, end: Moment, touched: Iterable[int]
) -> frozenset[int]:
    """Return the networks still seen blocked some time after an announced end."""
    since = end.end + subject.limits.grace
    at = subject.context.at
    if since >= at:
        return frozenset()
    looked, meant = subject.view.between(since, at), set(touched)
    return frozenset(
        b.asn
        for b in subject.view.touching(since, at)
        if b.asn in meant
        and b.in_force(since, at)
        and b.asn in looked
        and looked[b.asn].blocked
    )


def _open_since(
    subject: Subject, changes: Sequence[Change], touched: Iterable[int]
) -> frozenset[int]:
    """Return the networks measured well and open while others blocked."""
    head = first(changes)
    if head is None:
        return frozenset()
    ends = [c.block.end.earliest for c in changes if c.block.end is not None]
    over = (
        max((e for e in ends if e), default=None) if len(ends) == len(changes) else None
    )
    until = min(over or subject.context.at, subject.window.end)
    looked = subject.view.between(max(head.at.latest, subject.act.start), until)
    return open_networks(looked.values(), subject.limits, touched)


def _persisted(subject: Subject, changes: Sequence[Change]) -> bool:
    """Tell whether most tests passed on the networks and targets that blocked."""
    ok = measured = 0
    blocks = {(c.asn, c.block.target): c.block for c in changes}
    for cell in subject.view.cells_in(
        min((c.block.start.latest for c in changes), default=subject.act.start),
        subject.window.end,
    ):
        block = blocks.get((cell.asn, cell.target))
        if block is not None and block.in_force(cell.hour, cell.hour):
            ok += cell.ok
            measured += cell.measured
    return 2 * ok > measured


def _narrower(
    subject: Subject, blocks: Sequence[Block], looked: dict[int, Looked]
) -> bool:
    """Tell whether a part that was named, or a member of a class, stays open."""
    if not blocks or not looked:
        return False
    if is_plural(subject.service):
        near = subject.view.touching(subject.act.start, subject.window.end)
        shut = {b.service for b in near}
        service_of = subject.evidence.service_of
        rest: dict[str, list[Cell]] = {m: [] for m in subject.view.members}
        for cell in subject.view.cells_in(subject.act.start, subject.window.end):
            rest[service_of(cell.target)].append(cell)
        return any(_is_open(subject, rest[m]) for m in rest if m not in shut)
    sight = subject.said.sight
    is_web = subject.evidence.is_web
    web = {b.web for b in blocks}
    if len(web) > 1 or not (sight.app and sight.web):
        return False
    blocked_web = web.pop()
    near = subject.view.touching(subject.act.start, subject.window.end)
    if any(b.web is not blocked_web for b in near):
        return False
    known = subject.context.registry.get(subject.service)
    meant = sight.named or (blocked_web and known is not None and known.is_app)
    cells = subject.view.cells_in(subject.act.start, subject.window.end)
    return meant and _is_open(
        subject, (c for c in cells if is_web(c.target) is not blocked_web)
    )


def _is_open(subject: Subject, cells: Iterable[Cell]) -> bool:
    """Tell whether some cells say that it was measured well, and open."""
    return any(one.well_open(subject.limits) for one in by_network(cells).values())
