"""Lifts: what became of the networks that blocked before them."""

from collections.abc import Iterable
from datetime import UTC, datetime

from rasad.findings.blocks import Block
from rasad.findings.cases import Case, Change
from rasad.findings.looked import all_down, thin
from rasad.findings.subjects import Subject, first, fit, open_networks, whole_before

_EVER = datetime.min.replace(tzinfo=UTC)


def case_of(subject: Subject) -> Case:
    """Gather what bears on an order to lift, or on a lift that was announced."""
    limits, view = subject.limits, subject.view
    blocks = before(subject)
    networks = frozenset(b.asn for b in blocks)
    changes = _ends(subject, blocks)
    since = _given(subject)
    left = _still_blocked(subject, blocks, {c.asn for c in changes}, since)
    head = first(changes)
    looked = view.between(subject.act.start, subject.context.at)
    was = view.between(_EVER, subject.act.end)
    return Case(
        limits=limits,
        role=subject.said.role,
        seen=subject.said.sight.seen,
        pending=subject.context.at < since and not changes,
        rows=sum(one.measured for one in looked.values()) if was else 0,
        measured=sum(bool(one.measured) for one in looked.values()),
        site_only=view.only_sites(subject.act.start, subject.context.at),
        down=all_down(looked),
        tunnels=view.has_tunnels(subject.act.start, subject.context.at),
        changes=changes,
        left=left,
        thin=thin(looked.values(), limits),
        before=networks,
        was_measured=bool(open_networks(was.values(), limits, networks)),
        fit=fit(changes, subject.act, subject.zones),
        ahead=head is not None and whole_before(head.at, subject.act),
        partly=bool(left),
        since=subject.act.start,
    )


def before(subject: Subject) -> tuple[Block, ...]:
    """Return the blocks in force when the lift was said, or up to days before."""
    start = subject.act.start - subject.limits.precedes
    return tuple(
        b
        for b in subject.view.touching(start, subject.act.end)
        if b.start.latest <= subject.act.end
    )


def _given(subject: Subject) -> datetime:
    """Return the instant from which a block that goes on disregards the lift."""
    due = subject.said.due
    named = subject.act.end if due is None else max(due.end, subject.act.end)
    return named + subject.limits.grace


def _ends(subject: Subject, blocks: Iterable[Block]) -> tuple[Change, ...]:
    """Return each network's end, where all that it blocked has ended in time."""
    found: dict[int, list[Block]] = {}
    for block in blocks:
        found.setdefault(block.asn, []).append(block)
    changes = []
    for asn in sorted(found):
        ends = [(b.end, b) for b in found[asn] if b.end is not None]
        if len(ends) < len(found[asn]):
            continue
        last, block = max(ends, key=lambda pair: (pair[0].latest, pair[1].target))
        if (last.middle or last.latest) <= subject.window.end:
            changes.append(Change(asn=asn, at=last, block=block))
    return tuple(changes)


def _still_blocked(
    subject: Subject, blocks: Iterable[Block], ended: set[int], since: datetime
) -> frozenset[int]:
    """Return the networks still seen blocked after the time a lift is given."""
    until = max(since, subject.window.end) if subject.window.closed_by else None
    looked = subject.view.between(since, until or subject.context.at)
    return frozenset(
        b.asn
        for b in blocks
        if b.asn not in ended
        and b.in_force(since, subject.context.at)
        and b.asn in looked
        and looked[b.asn].blocked
    )
