"""Cells to episodes, from the cells of the window alone."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from itertools import groupby

from msgspec import structs

from rasad.episodes import (
    assemble,
    events,
    everywhere,
    losses,
    outages,
    rules,
    thinner,
    versions,
)
from rasad.episodes.cited import with_orders
from rasad.episodes.events import Run
from rasad.episodes.everywhere import Everywhere, Rise
from rasad.episodes.floors import Floors
from rasad.episodes.places import Place
from rasad.episodes.series import (
    DAY,
    Hours,
    Networks,
    Row,
    first_hours,
    from_rows,
    moment_of,
    new_until,
)
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind, Evidence
from rasad.model.ids import content_id
from rasad.model.span import Bracket

TOGETHER = timedelta(hours=24)
ServiceOf = Callable[[str], str]


def service_of(target: str) -> str:
    """Name the service of a target: its head, or for a site the registrable name."""
    head, _, rest = target.partition("/")
    if head != "web":
        return head
    return ".".join(rest.lower().rstrip(".").split(".")[-2:])


def from_cells(
    cells: Iterable[Cell],
    *,
    floors: Floors | None = None,
    service_of: ServiceOf = service_of,
) -> tuple[Episode, ...]:
    """
    Find the episodes that *cells* show.

    A function of the window's cells alone: their order, late rows and how a
    cell is sliced change nothing; the very same row given twice counts once.
    `service_of` names the service of a target; episodes of one service in a
    country that began within a day share `group`.

    Returns:
        Episodes by country, target, start and id, those of no country or target
        first. Empty when nothing stands on enough evidence.
    """
    limits = floors or Floors()
    hours = Hours()
    rows = [(hours(cell.hour), cell) for cell in dict.fromkeys(cells)]
    rises = everywhere.from_rows(rows, countries=limits.countries)
    found = blocking(rows, rises, new_until(first_hours(rows)), limits)
    found += losses.from_rows(rows)
    found += outages.from_rows(rows, limits)
    told = with_orders(found, (cell for _, cell in rows))
    return together(told, rises, service_of)


def together(
    found: Iterable[Episode], rises: Everywhere, service_of: ServiceOf
) -> tuple[Episode, ...]:
    """Put the episodes of all countries and the defects in order, with groups."""
    every = [*found, *(_defect(rise) for rise in rises.rises)]
    return _grouped(sorted(every, key=_order), service_of)


def _order(episode: Episode) -> tuple[str, str, datetime, str]:
    return (
        *(episode.country or "", episode.target or ""),
        *(episode.start.latest, episode.id),
    )


def blocking(
    rows: Iterable[Row], rises: Everywhere, new: Networks, floors: Floors
) -> list[Episode]:
    """
    Find the blocking episodes of *rows*: all cells of some countries and targets.

    `rises` is what many countries show at once, `new` the hours up to which
    networks are without a history.
    """
    faulty = rises.faulty

    def leave_out(hour: int, cell: Cell) -> bool:
        return (cell.target, cell.software, hour // DAY) in faulty

    held = list(rows)
    series = from_rows(held, leave_out=leave_out, new=new)
    found: list[Episode] = []
    for _, group in groupby(series, key=lambda one: (one.country, one.target)):
        for place, runs in thinner.from_series(tuple(group), rises.heights, floors):
            if rises.explains(place.target, _days(place, runs)):
                continue
            episode = assemble.blocking(place, runs, rules.BLOCKED)
            if episode.start.earliest is None:
                episode = structs.replace(episode, rule=rules.STANDING)
            found.append(episode)
    return versions.checked(found, held)


def _days(place: Place, runs: Sequence[Run]) -> list[tuple[int, float]]:
    """Give the days of an event, and how much of it fell on each."""
    return [
        (point.hour // DAY, point.blocked_weight)
        for run in runs
        for point in events.points_of(place, run)
    ]


def _defect(rise: Rise) -> Episode:
    first = moment_of(rise.first * DAY)
    start = Bracket(earliest=first, latest=first + timedelta(hours=DAY - 1))
    last = moment_of(rise.last * DAY)
    end = Bracket(earliest=last, latest=last + timedelta(hours=2 * DAY - 1))
    name = assemble.named(None, rise.target, EpisodeKind.INSTRUMENT_DEFECT, start)
    if rise.software is not None:
        name = content_id(name, rise.software)
    return Episode(
        id=name,
        group=name,
        country=None,
        target=rise.target,
        kind=EpisodeKind.INSTRUMENT_DEFECT,
        start=start,
        end=end,
        networks=(),
        mechanisms=(),
        phases=(),
        evidence=Evidence(
            blocked=0,
            measured=0,
            reports=None,
            witness=f"{assemble.iso(rise.first * DAY)}/*/{rise.target}",
        ),
        rule=rules.SHIFT if rise.software is None else rules.DEFECT,
    )


def _grouped(episodes: Sequence[Episode], service_of: ServiceOf) -> tuple[Episode, ...]:
    """Give a group to the blocking episodes of one service that began together."""
    groups: dict[str, str] = {}
    heads: dict[tuple[str, str, bool], tuple[datetime, str]] = {}
    blocking = [e for e in episodes if e.kind is EpisodeKind.BLOCKING]
    for episode in sorted(blocking, key=lambda e: (e.start.latest, e.id)):
        service = service_of(episode.target or "")
        is_open = episode.start.earliest is None
        place = (episode.country or "", service, is_open)
        head = heads.get(place)
        if head is None or episode.start.latest - head[0] > TOGETHER:
            name = content_id("group", *place[:2], episode.start.latest.isoformat())
            head = heads[place] = (episode.start.latest, name)
        groups[episode.id] = head[1]
    return tuple(
        structs.replace(episode, group=groups.get(episode.id, episode.group))
        for episode in episodes
    )
