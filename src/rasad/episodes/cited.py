"""The orders that block pages name, told of the episodes that they were seen in."""

from collections.abc import Iterable, Sequence

from msgspec import structs

from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind

REPORTS = 2  # what one report alone asserts is not told (S1)
FEW = 8


def _within(episode: Episode, cell: Cell) -> bool:
    """Tell whether the cell lies in the episode: its target, networks and time."""
    if (cell.country, cell.target) != (episode.country, episode.target):
        return False
    if cell.asn not in {network.asn for network in episode.networks}:
        return False
    end = episode.end.latest if episode.end else None
    return cell.hour >= (episode.start.earliest or episode.start.latest) and (
        end is None or cell.hour <= end
    )


def _orders(episode: Episode, cells: Iterable[Cell]) -> tuple[str, ...]:
    """Return the numbers that two reports or more cite, sorted, at most eight."""
    reports: dict[str, set[str]] = {}
    for cell in cells:
        if cell.blocked and _within(episode, cell):
            # A cell of several reports is one witness: it does not tell which.
            witness = min(cell.report_ids, default="")
            for number in cell.orders:
                reports.setdefault(number, set()).add(witness)
    found = (n for n, seen in reports.items() if len(seen - {""}) >= REPORTS)
    return tuple(sorted(found)[:FEW])


def with_orders(
    episodes: Sequence[Episode], cells: Iterable[Cell]
) -> tuple[Episode, ...]:
    """
    Return the episodes, those of blocking with the orders that were cited.

    Which act an order number belongs to is for whoever holds the record.
    """
    citing = [cell for cell in cells if cell.orders]
    if not citing:
        return tuple(episodes)
    return tuple(
        structs.replace(
            episode,
            evidence=structs.replace(episode.evidence, orders=_orders(episode, citing)),
        )
        if episode.kind is EpisodeKind.BLOCKING
        else episode
        for episode in episodes
    )
