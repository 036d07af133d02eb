"""What is left out of the evidence because the instrument made it (E4)."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import datetime

from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind

_MOST, _FEW, _LEAST = 0.5, 0.2, 5
Stretch = tuple[str, datetime, datetime | None, frozenset[str]]


def stretch_of(episode: Episode) -> tuple[str, datetime, datetime | None]:
    """Return the target, first and last instant that an episode speaks of."""
    start = episode.start.earliest or episode.start.latest
    return episode.target or "", start, episode.end.latest if episode.end else None


def contradicted(episode: Episode, cells: Sequence[Cell]) -> frozenset[str]:
    """
    Name the versions of the software that alone make an episode, if some do.

    `cells` are by time. On the same networks, target and time other versions, often
    enough, reach it. Empty where versions are not told, or agree.
    """
    networks = {n.asn for n in episode.networks}
    counts: dict[str, list[int]] = {}
    _, start, end = stretch_of(episode)
    first = bisect_left(cells, start, key=_hour)
    last = len(cells) if end is None else bisect_right(cells, end, key=_hour)
    for cell in cells[first:last]:
        if cell.software and _holds(episode, cell):
            if networks and cell.asn not in networks:
                continue
            found = counts.setdefault(cell.software, [0, 0])
            found[0] += cell.blocked
            found[1] += cell.ok + cell.blocked
    told = {name: c for name, c in counts.items() if c[1] >= _LEAST}
    bad = frozenset(name for name, (b, n) in told.items() if b > _MOST * n)
    good = [name for name, (b, n) in told.items() if b <= _FEW * n]
    return bad if bad and good and len(bad) + len(good) == len(told) else frozenset()


def without(cells: Sequence[Cell], stretches: Sequence[Stretch]) -> list[Cell]:
    """Leave out the cells of a version in the stretches in which it is at fault."""
    return [c for c in cells if not any(_is_in(c, s) for s in stretches)]


def _is_in(cell: Cell, stretch: Stretch) -> bool:
    target, start, end, versions = stretch
    return (
        cell.software in versions
        and cell.target == target
        and start <= cell.hour
        and (end is None or cell.hour <= end)
    )


def _holds(episode: Episode, cell: Cell) -> bool:
    return cell.target == (episode.target or "") and (
        episode.country in (None, cell.country)
    )


def _hour(cell: Cell) -> datetime:
    return cell.hour


def is_defect(episode: Episode) -> bool:
    """Tell whether an episode is about the instrument."""
    return episode.kind is EpisodeKind.INSTRUMENT_DEFECT
