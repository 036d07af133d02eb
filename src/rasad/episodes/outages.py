"""Services that are down in many countries at once, with no sign of blocking."""

from collections.abc import Iterable

from rasad.episodes import rules
from rasad.episodes.assemble import iso, plain
from rasad.episodes.floors import Floors
from rasad.episodes.series import Row, moment_of
from rasad.model.episode import Episode, EpisodeKind, Evidence
from rasad.model.span import Bracket

FALLEN = 0.5  # share of measurements that are down in an hour
HOUR_TESTS = 4
HOURS_APART, LEAST_HOURS = 3, 3


Sizes = dict[int, int]  # hour -> measurements
Downs = dict[int, dict[str, int]]  # hour -> country -> measurements that are down


def from_rows(rows: Iterable[Row], floors: Floors) -> list[Episode]:
    """Find the hours in which a target is down in many countries at once."""
    sizes: dict[str, Sizes] = {}
    downs: dict[str, Downs] = {}
    for hour, cell in rows:
        hours = sizes.get(cell.target)
        if hours is None:
            hours = sizes[cell.target] = {}
        hours[hour] = hours.get(hour, 0) + cell.ok + cell.blocked + cell.down
        if cell.down:
            places = downs.setdefault(cell.target, {}).setdefault(hour, {})
            places[cell.country] = places.get(cell.country, 0) + cell.down
    return [
        outage
        for target in sorted(downs)
        for outage in of_target(target, sizes[target], downs[target], floors)
    ]


def of_target(target: str, sizes: Sizes, downs: Downs, floors: Floors) -> list[Episode]:
    """Find the outages of one target, from the counts of its hours."""
    return [
        _outage(target, sizes, span) for span in _fallen(sizes, downs, floors.countries)
    ]


def _fallen(sizes: Sizes, downs: Downs, countries: int) -> list[tuple[int, int]]:
    runs: list[list[int]] = []
    for hour in sorted(downs):
        down, size = sum(downs[hour].values()), sizes[hour]
        if size < HOUR_TESTS or down < FALLEN * size or len(downs[hour]) < countries:
            continue
        if runs and hour - runs[-1][-1] <= HOURS_APART:
            runs[-1].append(hour)
        else:
            runs.append([hour])
    return [(run[0], run[-1]) for run in runs if len(run) >= LEAST_HOURS]


def _outage(target: str, sizes: Sizes, span: tuple[int, int]) -> Episode:
    first, last = span
    start = Bracket(earliest=moment_of(first - 1), latest=moment_of(first))
    end = Bracket(earliest=moment_of(last), latest=moment_of(last + 1))
    measured = sum(size for hour, size in sizes.items() if first <= hour <= last)
    return plain(
        EpisodeKind.OUTAGE,
        (None, target),
        (start, end if max(sizes) > last else None),
        Evidence(
            blocked=0,
            measured=measured,
            reports=None,
            witness=f"{iso(first)}/*/{target}",
        ),
        rules.OUTAGE,
    )
