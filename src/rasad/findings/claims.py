"""Claims about access, set beside what was measured at the time they speak of."""

import re
from datetime import datetime, timedelta

from rasad.findings.blocks import Block
from rasad.findings.cases import Case
from rasad.findings.looked import Looked, all_down, only_privileged, thin
from rasad.findings.roles import Role
from rasad.findings.silence import INTERNET
from rasad.findings.subjects import Subject, first, onsets, open_networks
from rasad.findings.unnamed import at_once
from rasad.model.vocabulary import ActorKind, Extent, ScopeKind, StatementType

# An instant in a claim is as good as its hour.
_HOUR = timedelta(hours=1)
_HOURS = timedelta(hours=6)  # where a network was not measured at that very hour
_LONG = timedelta(days=3)
_SOME = re.compile(r"majorit|most|many|some|part|few|several")
_FEW = re.compile(r"\b(?:some|few|several|part|parts)\b")
_MOST = re.compile(r"majorit|most")
_ALL = re.compile(r"\ball\b|every|whole|entire|nation")


def case_of(subject: Subject) -> Case:
    """Gather what bears a claim out, and what does not."""
    limits, view = subject.limits, subject.view
    start, end = _time(subject)
    near = timedelta(days=limits.claim_days)
    around = view.between(start - near, min(end + near, subject.context.at))
    inside = view.between(start, end)
    # A state that is claimed of a day goes on: what came before it tells less.
    since = view.between(start, min(end + near, subject.context.at)) or around
    blocks = _blocked(subject, start, end)
    told = inside if end - start > _LONG else around
    blocked = frozenset(b.asn for b in blocks if _counts(subject, told, b))
    if subject.said.role is Role.CLAIM_OPEN:
        agree = _open_then(subject, inside, around, blocks)
        against = _shut_throughout(subject, told, blocks)
    else:
        agree = blocked
        against = open_networks(since.values(), limits, blocked)
    seen = {a for a, one in around.items() if one.measured}
    began = onsets(b for b in blocks if b.onset is not None)
    head = first(began)
    return Case(
        limits=limits,
        role=subject.said.role,
        seen=subject.said.sight.seen,
        rows=sum(one.measured + one.unclear for one in around.values()),
        measured=len(seen | agree | against),
        site_only=view.only_sites(start - near, end + near),
        down=all_down(since) and not blocked,
        elsewhere=at_once(subject.evidence, subject, head) if head else (),
        defect=view.in_defect(start, end),
        privileged=only_privileged(around.values()),
        tunnels=view.has_tunnels(start - near, end + near),
        changes=began if subject.said.role is not Role.CLAIM_OPEN else (),
        agree=agree,
        thin=thin(around.values(), limits),
        share=_share(subject, agree, against),
        against=against,
        everyone=_of_everyone(subject),
        of_some=_of_some(subject),
        unplaced=_is_unplaced(subject),
        since=start if end - start > _LONG else start - near,
        until=min(end if end - start > _LONG else end + near, subject.context.at),
        slow_unseen=not view.sees_slowness,
        partly=bool(against) and subject.said.role is not Role.CLAIM_OPEN,
    )


def _time(subject: Subject) -> tuple[datetime, datetime]:
    act = subject.act
    if act.is_instant:
        return act.start - _HOUR, act.end + _HOUR
    return act.start, act.end


def _counts(subject: Subject, told: dict[int, Looked], block: Block) -> bool:
    """
    Tell whether a network was measured in the time judged, and blocked in it.

    A time of many days asks for a network that was measured well.
    """
    if block.service == INTERNET:
        return True  # a silence: that nothing was measured is the signal
    one = told.get(block.asn)
    if one is None or not one.blocked:
        return False
    start, end = _time(subject)
    return end - start <= _LONG or one.well(subject.limits)


def _share(
    subject: Subject, agree: frozenset[int], against: frozenset[int]
) -> float | None:
    """
    Return the share of users that bear out what is claimed of most of them.

    None for other claims, and where the table does not know each network.
    """
    told = (subject.said.entry.scope.population or "").lower()
    users = subject.context.users
    if not _MOST.search(told) or not all(a in users for a in agree | against):
        return None
    total = sum(users[a] for a in agree | against)
    return sum(users[a] for a in agree) / total if total else None


def _is_unplaced(subject: Subject) -> bool:
    """Tell whether a claim is about some operators that nobody can number."""
    entry = subject.said.entry
    if subject.said.sight.networks or subject.said.sight.vantage is not None:
        return False
    return any(a.kind is ActorKind.ISP_OPERATOR and a.id for a in entry.actors)


def _of_some(subject: Subject) -> bool:
    """Tell whether the claim is about some people or networks, not most of them."""
    scope = subject.said.entry.scope
    told = (scope.population or "").lower()
    if _FEW.search(told):
        return True
    return scope.extent is Extent.PARTIAL and not _SOME.search(told)


def _of_everyone(subject: Subject) -> bool:
    """Tell whether the claim is about all networks."""
    scope = subject.said.entry.scope
    told = (scope.population or "").lower()
    if scope.extent is Extent.PARTIAL or _SOME.search(told) or _is_unplaced(subject):
        return False
    observed = subject.said.entry.type is StatementType.ACCESS_OBSERVATION
    if observed and not _ALL.search(told):
        return False  # somebody saw it: that is said of those who looked
    if subject.said.role is Role.CLAIM_OPEN:
        return scope.kind in (ScopeKind.NATIONAL, ScopeKind.NETWORK)
    return scope.extent is Extent.COMPLETE or bool(_ALL.search(told))


def _blocked(subject: Subject, start: datetime, end: datetime) -> tuple[Block, ...]:
    """Return the blocks that the time claimed may have met, seen near to it."""
    until = end + timedelta(days=subject.limits.claim_days)
    return tuple(
        b for b in subject.view.touching(start, end) if b.start.latest <= until
    )


def _open_then(
    subject: Subject,
    inside: dict[int, Looked],
    around: dict[int, Looked],
    blocks: tuple[Block, ...],
) -> frozenset[int]:
    """Return the networks seen open in the time claimed, or around it if never."""
    touched = {b.asn for b in blocks}
    start, end = _time(subject)
    close = subject.view.between(start - _HOURS, end + _HOURS)
    found = set()
    for asn, one in around.items():
        then = inside.get(asn)
        if then is not None and then.measured:
            seen = then.is_open(subject.limits) or (asn in touched and then.ok > 0)
            if seen and not _covers(subject, asn, blocks):
                found.add(asn)
        elif asn not in touched and (
            one.well_open(subject.limits)
            or (asn in close and close[asn].is_open(subject.limits))
        ):
            found.add(asn)
    return frozenset(found)


def _covers(subject: Subject, asn: int, blocks: tuple[Block, ...]) -> bool:
    """Tell whether a block surely lasted through the time claimed."""
    start, end = _time(subject)
    return any(
        b.asn == asn
        and b.start.latest <= start
        and (b.end is None or (b.end.earliest or b.end.latest) >= end)
        for b in blocks
    )


def _shut_throughout(
    subject: Subject, told: dict[int, Looked], blocks: tuple[Block, ...]
) -> frozenset[int]:
    """Return the networks blocked all through the time claimed, and for days."""
    start, end = _time(subject)
    found = set()
    for block in blocks:
        over = min(
            (block.end.earliest or block.end.latest)
            if block.end
            else subject.context.at,
            subject.context.at,
        )
        through = block.start.latest <= start and over >= min(end, subject.context.at)
        lasting = over >= min(start, end) + 2 * subject.limits.grace
        if through and lasting and _counts(subject, told, block):
            found.add(block.asn)
    if end - start > _LONG:
        found |= {
            asn
            for asn, one in told.items()
            if one.well(subject.limits) and one.blocked > one.ok
        }
    return frozenset(found)
