"""When a whole country falls silent: vanishing access must raise a signal (D2)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from msgspec import Struct

from rasad.findings.blocks import Block
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind
from rasad.model.ids import content_id
from rasad.model.span import Bracket

INTERNET = "internet"
# So many passed tests would have been expected in a silence, so long at least,
# and so much longer than any silence before it.
_EXPECTED, _HOURS, _TIMES = 20.0, timedelta(hours=4), 3
_USUAL = timedelta(days=21)


def silences(
    country: str, cells: Sequence[Cell], episodes: Iterable[Episode], at: datetime
) -> list[Block]:
    """
    Read a country's silences as blocks of every network measured there.

    They are the episodes that no target has (lost measurements, everything
    down), and, beside them, the stretches in which no test of any target passed
    although many would usually have.
    """
    networks = sorted({c.asn for c in cells})
    told = [
        (e.start, e.end, e.id, e.synthetic)
        for e in episodes
        if e.country == country and e.target is None
    ]
    for start, end in _gaps(cells, at):
        if not any(_meet(start, end, other[0], other[1]) for other in told):
            told.append((start, end, "", any(c.synthetic for c in cells)))
    return [
        Block(
            asn=asn,
            service=INTERNET,
            target=INTERNET,
            web=False,
            start=start,
            end=end,
            episode=name,
            group=name or content_id("silence", country, start.latest.isoformat()),
            blocked=0,
            measured=0,
            throttled=False,
            synthetic=synthetic,
        )
        for start, end, name, synthetic in told
        for asn in networks
    ]


class Lost(Struct, frozen=True, kw_only=True):
    """
    A time [start, end) in which measurements all but stopped.

    `networks` are those that fell silent: every one where empty.
    """

    start: datetime
    end: datetime
    networks: frozenset[int] = frozenset()

    def within(self, start: datetime, end: datetime) -> timedelta:
        """Return how much of [start, end) it takes up; at most nothing if apart."""
        return min(end, self.end) - max(start, self.start)


def losses(country: str, episodes: Iterable[Episode], at: datetime) -> tuple[Lost, ...]:
    """Return a country's losses of measurements, by time; to *at* if they go on."""
    found = (
        Lost(
            start=e.start.latest,
            end=(e.end.earliest or e.end.latest) if e.end else at,
            networks=frozenset(n.asn for n in e.networks),
        )
        for e in episodes
        if e.kind is EpisodeKind.MEASUREMENT_LOSS and e.country == country
    )
    return tuple(sorted(found, key=lambda one: (one.start, sorted(one.networks))))


def fell_silent(
    lost: Iterable[Lost], networks: Iterable[int], start: datetime, end: datetime
) -> frozenset[int]:
    """Return those of *networks* silent for more than half of [start, end)."""
    near = [one for one in lost if one.within(start, end) > (end - start) / 2]
    return frozenset(
        asn
        for asn in networks
        if any(not one.networks or asn in one.networks for one in near)
    )


def _gaps(cells: Sequence[Cell], at: datetime) -> list[tuple[Bracket, Bracket | None]]:
    passed: dict[datetime, int] = {}
    for cell in cells:
        if cell.ok:
            passed[cell.hour] = passed.get(cell.hour, 0) + cell.ok
    hours = sorted(passed)
    step = min((b - a for a, b in pairwise(hours)), default=_HOURS)
    found: list[tuple[Bracket, Bracket | None]] = []
    # Where no test ever passed there is no end of access to be seen.
    for before, after in zip(hours, [*hours[1:], at][: len(hours)], strict=True):
        length = after - before - step
        if length < _HOURS:
            continue
        first = bisect_left(hours, before - _USUAL)
        earlier = hours[first : bisect_right(hours, before)]
        if _is_usual(earlier, passed, length):
            continue
        start = Bracket(earliest=before, latest=before + step)
        end = None if after == at else Bracket(earliest=after - step, latest=after)
        found.append((start, end))
    return found


def _is_usual(
    earlier: Sequence[datetime], passed: dict[datetime, int], length: timedelta
) -> bool:
    """Tell whether a silence so long is no surprise after the hours before it."""
    span = earlier[-1] - earlier[0]
    if span < 4 * length and span < timedelta(days=3):
        return True
    expected = sum(passed[hour] for hour in earlier) * (length / span)
    longest = max(
        (b - a for a, b in pairwise(earlier)),
        default=length,
    )
    return expected < _EXPECTED or length < _TIMES * longest


def _meet(
    start: Bracket, end: Bracket | None, other: Bracket, over: Bracket | None
) -> bool:
    return (over is None or start.latest <= over.latest) and (
        end is None or (other.earliest or other.latest) <= end.latest
    )
