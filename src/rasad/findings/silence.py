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
# Who reports an outage, by what the rule of the episode is called after "outside.".
_OUTSIDE = "outside."
_CALLED = {"ioda": "IODA", "radar": "Cloudflare Radar"}
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
    gaps = _gaps(cells, at)
    told = [
        (*_sharpened(e, gaps), e.id, e.synthetic, frozenset(n.asn for n in e.networks))
        for e in episodes
        if e.country == country and e.target is None and not is_reported(e)
    ]
    for start, end in gaps:
        if not any(_meet(start, end, other[0], other[1]) for other in told):
            made_up = any(c.synthetic for c in cells)
            told.append((start, end, "", made_up, frozenset()))
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
        for start, end, name, synthetic, fallen in told
        for asn in networks
        if not fallen or asn in fallen
    ]


def _sharpened(
    episode: Episode, gaps: Sequence[tuple[Bracket, Bracket | None]]
) -> tuple[Bracket, Bracket | None]:
    """Return the edges of a silence: those of the last tests that passed, if inside."""
    start, end = episode.start, episode.end
    for first, last in gaps:
        if not _meet(first, last, start, end):
            continue
        if _is_inside(first, start):
            start = first
        if last is not None and end is not None and _is_inside(last, end):
            end = last
    return start, end


def _is_inside(one: Bracket, other: Bracket) -> bool:
    return (
        other.earliest is not None
        and one.earliest is not None
        and other.earliest <= one.earliest
        and one.latest <= other.latest
    )


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


class Dark(Struct, frozen=True, kw_only=True):
    """An outage of a whole country as others report it; `end` None: it goes on."""

    source: str
    start: datetime
    end: datetime | None


def is_reported(episode: Episode) -> bool:
    """Tell whether others report an episode: it is told, and nothing rests on it."""
    return episode.rule.startswith(_OUTSIDE)


def reported(episodes: Iterable[Episode], at: datetime) -> dict[str, list[Dark]]:
    """
    Return the outages of whole countries that others report, as of *at*.

    By country, source and time; those of one source that overlap are one.
    """
    found: dict[str, list[Dark]] = {}
    told = (
        (e.country or "", e.rule.removeprefix(_OUTSIDE), e.start.latest, e.end)
        for e in episodes
        if is_reported(e) and not e.networks and e.start.latest < at
    )
    for country, source, start, over in sorted(told, key=lambda one: one[:3]):
        end = None if over is None or over.latest >= at else over.latest
        name = _CALLED.get(source, source)
        darks = found.setdefault(country, [])
        last = darks[-1] if darks and darks[-1].source == name else None
        if last is None or (last.end is not None and start > last.end):
            darks.append(Dark(source=name, start=start, end=end))
            continue
        end = None if end is None or last.end is None else max(end, last.end)
        darks[-1] = Dark(source=name, start=last.start, end=end)
    return found


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
