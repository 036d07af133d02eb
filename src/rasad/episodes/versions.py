"""Blocks that one version of the software sees and the others do not (E4)."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, field, structs

from rasad.episodes import rules
from rasad.episodes.assemble import named
from rasad.episodes.series import Row, moment_of
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind

MOST, FEW = 0.5, 0.2  # shares of blocked measurements
LEAST = 5  # hours in which a version measured on a network: more of the same add none
NETWORKS = 2


class _Told(Struct):
    """What a version tells of a target on a network."""

    blocked: int = 0
    judged: int = 0
    hours: set[int] = field(default_factory=set)

    def add(self, hour: int, cell: Cell) -> None:
        if cell.ok or cell.blocked:
            self.blocked += cell.blocked
            self.judged += cell.ok + cell.blocked
            self.hours.add(hour)


def checked(episodes: Sequence[Episode], rows: Iterable[Row]) -> list[Episode]:
    """
    Tell the blocks that a version of the software makes from those of a network.

    Where on two networks or more, in the time of an episode, some versions find
    the target blocked and others mostly reach it, and no network shows the same
    whatever the version, the instrument fails and not the access. `rows` are of
    the episodes' countries and targets; versions that are not told tell nothing.
    """
    told = [(hour, cell) for hour, cell in rows if cell.software] if episodes else []
    if not told:
        return list(episodes)
    return [_defect(e) if _is_defect(e, told) else e for e in episodes]


def _is_defect(episode: Episode, rows: Iterable[Row]) -> bool:
    networks: dict[int, dict[str, _Told]] = {n.asn: {} for n in episode.networks}
    for hour, cell in rows:
        versions = networks.get(cell.asn)
        if versions is not None and _is_in(episode, hour, cell):
            versions.setdefault(cell.software or "", _Told()).add(hour, cell)
    parted = [_is_parted(versions) for versions in networks.values()]
    return all(parted) and len(parted) >= NETWORKS


def _is_parted(versions: dict[str, _Told]) -> bool:
    """Tell whether versions contradict each other, and none lies between."""
    sure = (one for one in versions.values() if len(one.hours) >= LEAST)
    told = [one.blocked / one.judged for one in sure]
    return (
        any(share > MOST for share in told)
        and any(share <= FEW for share in told)
        and all(share > MOST or share <= FEW for share in told)
    )


def _is_in(episode: Episode, hour: int, cell: Cell) -> bool:
    moment, end = moment_of(hour), episode.end
    return (
        (cell.country, cell.target) == (episode.country, episode.target)
        and moment >= episode.start.latest
        and (end is None or moment <= (end.earliest or end.latest))
    )


def _defect(episode: Episode) -> Episode:
    kind = EpisodeKind.INSTRUMENT_DEFECT
    name = named(episode.country, episode.target, kind, episode.start)
    return structs.replace(
        episode, id=name, group=name, kind=kind, rule=rules.DEFECT_HERE
    )
