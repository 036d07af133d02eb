"""Whether access that was promised or demanded back came back, and by when."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from rasad.findings.blocks import Block
from rasad.findings.context import Context
from rasad.findings.dates import Moment
from rasad.findings.evidence import Evidence
from rasad.findings.said import Said
from rasad.findings.subjects import open_networks
from rasad.findings.view import View
from rasad.model.vocabulary import PromiseStatus

P = PromiseStatus
_NEAR = timedelta(days=30)


class Outcome(Struct, frozen=True, kw_only=True):
    """
    What the measurements say of one service that was to be open again.

    `blocked` are networks still blocked after the day that counts, `ended`
    those that blocked and were open again by then, `late` those open again only
    after it, `again` those blocked again later. `when` is the instant that the
    last of `ended` (or of `late`) was seen open, `turned` that of the first of
    `again`, `episode` the one that ended.
    """

    service: str
    measured: bool
    blocked: frozenset[int] = frozenset()
    ended: frozenset[int] = frozenset()
    late: frozenset[int] = frozenset()
    again: frozenset[int] = frozenset()
    open: frozenset[int] = frozenset()
    when: datetime | None = None
    turned: datetime | None = None
    episode: str | None = None

    @property
    def status(self) -> PromiseStatus:
        """What became of a promise, as far as this service goes."""
        if not self.measured:
            return P.UNVERIFIABLE
        if self.ended and self.again:
            return P.REVERSED
        if self.ended or (self.open and self.blocked):
            return P.PARTLY_KEPT if self.blocked else P.KEPT
        if self.blocked or self.late:
            return P.BROKEN
        return P.EXPIRED


def parts_of(said: Said, evidence: Evidence, context: Context) -> tuple[str, ...]:
    """
    Return the services that a promise is judged by: of a class those measured.

    One that is back does not open its kind, nor one that is shut close it. A class
    of which nothing was measured stands for itself.
    """
    country = said.entry.country or ""
    found: dict[str, None] = {}
    for service in said.services:
        members = context.registry.members(service)
        measured = [m for m in members if evidence.is_measured(country, m)]
        found |= dict.fromkeys(measured or (service,))
    return tuple(found)


def outcome_of(
    said: Said, service: str, evidence: Evidence, context: Context
) -> Outcome | None:
    """
    Say what became of one service; None where the entry has no date at all.

    A promise that only a day is known of is judged from that day on.
    """
    country, act = said.entry.country, said.act or said.due
    if act is None or country is None:
        return None
    view = evidence.view(country, service, said.sight)
    if not said.sight.seen or view.only_sites(act.start, context.at):
        return Outcome(service=service, measured=False)
    return _outcome(act, said.due, view, context)


def _outcome(act: Moment, due: Moment | None, view: View, context: Context) -> Outcome:
    at = context.at
    day = min(due.end + context.thresholds.grace, at) if due else at
    # Without a day, what is promised is the end of the blocks of its own time.
    last = day if due else min(act.end + context.thresholds.horizon, at)
    blocks = list(view.touching(act.start, last))
    blocks = [b for b in blocks if b.start.latest <= last or b.start.earliest is None]
    ends = _ends(blocks)
    ended = frozenset(a for a, b in ends.items() if _over(b) <= day)
    late = frozenset(ends) - ended
    again = _again(view, ends, ended, day if due else None)
    since = day - _NEAR if due else _settled(ends, act)
    looked = view.between(since, at)
    opened = open_networks(looked.values(), context.thresholds, {b.asn for b in blocks})
    seen = _seen_blocked(view, blocks, since)
    block = max(
        (ends[a] for a in sorted(ended or late)),
        key=lambda b: (_over(b), b.episode),
        default=None,
    )
    return Outcome(
        service=view.service,
        measured=bool(seen or ended or late or opened),
        blocked=seen - ended - late,
        ended=ended,
        late=late,
        again=frozenset(b.asn for b in again),
        open=opened,
        when=_over(block) if block else None,
        turned=min((b.start.latest for b in again), default=None),
        episode=block.episode if block else None,
    )


def _again(
    view: View,
    ends: Mapping[int, Block],
    ended: Iterable[int],
    day: datetime | None,
) -> tuple[Block, ...]:
    """Return the blocks that began after access had come back, by time."""
    return tuple(
        b
        for b in view.blocks
        if b.asn in set(ended)
        and b.start.earliest is not None
        and b.start.latest > (day or _over(ends[b.asn]))
    )


def _settled(ends: Mapping[int, Block], act: Moment) -> datetime:
    """Return the instant after which a network that still blocks is left over."""
    return max((_over(b) for b in ends.values()), default=act.start)


def _over(block: Block) -> datetime:
    """Return when a block that ended was first seen to be over."""
    return block.end.latest if block.end else block.start.latest


def _ends(blocks: Iterable[Block]) -> dict[int, Block]:
    """Return the last block of each network of which every block has ended."""
    found: dict[int, list[Block]] = {}
    for block in blocks:
        found.setdefault(block.asn, []).append(block)
    return {
        asn: max(mine, key=lambda b: (_over(b), b.target))
        for asn, mine in sorted(found.items())
        if all(b.end is not None for b in mine)
    }


def _seen_blocked(
    view: View, blocks: Sequence[Block], since: datetime
) -> frozenset[int]:
    """Return the networks seen blocked near the day that counts, or after it."""
    told = {c.asn for c in view.cells if c.hour >= since and c.blocked}
    return frozenset(b.asn for b in blocks if b.asn in told)
