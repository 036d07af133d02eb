"""What is no blocking: services that are down everywhere, and data that vanish."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from rasad.episodes import rules
from rasad.episodes.assemble import iso, named
from rasad.episodes.floors import Floors
from rasad.episodes.series import DAY, Row, moment_of
from rasad.model.episode import Episode, EpisodeKind, Evidence
from rasad.model.span import Bracket

USUAL_DAYS = 21  # the days before that tell what is usual
FEW = 0.12  # of the usual number
EXPECTED = 9.0  # runs that did not come
LEAST_DAYS, LEAST_BEFORE = 2, 7
FALLEN = 0.5  # share of measurements that are down in an hour
HOUR_TESTS = 4
HOURS_APART, LEAST_HOURS = 3, 3
# A table of one country with a longer hole is two tables: nobody says that
# measuring went on. Where other countries have rows, a hole is one however long.
LONGEST_ALONE = 30
LONGEST = 400  # days; what is longer parts two tables, wherever

# Tests come in runs over a list: a run is one event, however many it measures.
Run = tuple[int, int]  # hour, network


def losses(rows: Iterable[Row]) -> list[Episode]:
    """Find the spans of days in which a country's measurements all but stop."""
    runs: dict[str, set[Run]] = {}
    sizes: dict[str, dict[int, int]] = {}
    last_day = 0
    for hour, cell in rows:
        of_country = runs.get(cell.country)
        if of_country is None:
            of_country = runs[cell.country] = set()
            sizes[cell.country] = {}
        of_country.add((hour, cell.asn))
        days, day = sizes[cell.country], hour // DAY
        size = cell.ok + cell.blocked + cell.down + cell.insufficient
        days[day] = days.get(day, 0) + size
        last_day = max(last_day, day)
    found: list[Episode] = []
    for country in sorted(runs):
        days = Counter(hour // DAY for hour, _ in runs[country])
        found += [
            _loss(country, sizes[country], (first, last), usual, runs[country])
            for first, last, usual in _silences(days, last_day, EXPECTED)
            if len(runs) > 1 or last - first < LONGEST_ALONE
        ]
    return found


def _silences(
    days: dict[int, int], last_day: int, expected: float
) -> list[tuple[int, int, float]]:
    """Find the silences of a country, one stretch of its days after the other."""
    found: list[tuple[int, int, float]] = []
    for first, last in _stretches(days, last_day):
        found += _silences_in(days, (first, last), expected)
    return found


def _stretches(days: dict[int, int], last_day: int) -> list[tuple[int, int]]:
    """
    Part the days where nothing came for longer than the longest hole.

    A clock that is wrong by centuries is no silence of centuries, and does not
    cost their days.
    """
    come = sorted(days)
    edges = [0, *(n + 1 for n, (a, b) in enumerate(pairwise(come)) if b - a > LONGEST)]
    parts = [(come[a], come[b - 1]) for a, b in pairwise([*edges, len(come)])]
    first, last = parts[-1]
    parts[-1] = (first, min(last_day, last + LONGEST))
    return parts


def _silences_in(
    days: dict[int, int], span: tuple[int, int], expected: float
) -> list[tuple[int, int, float]]:
    begin, last_day = span
    found: list[tuple[int, int, float]] = []
    day = begin + LEAST_BEFORE
    while day <= last_day:
        usual = _usual(days, day, begin)
        if usual <= 0:
            day += 1
            continue
        end = _quiet_until(days, (day, last_day), usual)
        if end - day >= LEAST_DAYS - 1 and usual * (end - day + 1) >= expected:
            found.append((day, end, usual))
            day = end
        day += 1
    return found


def _quiet_until(days: dict[int, int], span: tuple[int, int], usual: float) -> int:
    """Give the last day up to which there is next to nothing; before *span* if none."""
    came, end = 0, span[0] - 1
    for day in range(span[0], span[1] + 1):
        now = days.get(day, 0)
        came += now
        length = day - span[0] + 1
        if now > usual / 2 or (length > LEAST_DAYS and came > 2 * FEW * usual * length):
            break
        if came <= FEW * usual * length and now <= 2 * FEW * usual:
            end = day
    return end


def _usual(days: dict[int, int], day: int, begin: int) -> float:
    if day - begin < LEAST_BEFORE:
        return 0.0
    before = range(max(begin, day - USUAL_DAYS), day)
    return float(median(days.get(one, 0) for one in before))


def _loss(
    country: str,
    sizes: dict[int, int],
    span: tuple[int, int],
    usual: float,
    runs: set[Run],
) -> Episode:
    """Make the episode of a silence: from the last run before to the first after."""
    first, last = span
    begun, over = first * DAY, (last + 1) * DAY
    before = max(hour for hour, _ in runs if hour < begun)
    after = min((hour for hour, _ in runs if hour >= over), default=None)
    came = sum(begun <= hour < over for hour, _ in runs)
    return _plain(
        EpisodeKind.MEASUREMENT_LOSS,
        (country, None),
        (
            Bracket(earliest=moment_of(before), latest=moment_of(begun)),
            None
            if after is None
            else Bracket(earliest=moment_of(over), latest=moment_of(after)),
        ),
        Evidence(
            blocked=0,
            measured=sum(sizes.get(day, 0) for day in range(first, last + 1)),
            reports=None,
            witness=f"{iso(begun)}/{country}: {came} runs of about "
            f"{round(usual * (last - first + 1))}",
        ),
        rules.LOSS,
    )


def _plain(
    kind: EpisodeKind,
    place: tuple[str | None, str | None],
    edges: tuple[Bracket, Bracket | None],
    evidence: Evidence,
    rule: str,
) -> Episode:
    name = named(*place, kind, edges[0])
    return Episode(
        id=name,
        group=name,
        country=place[0],
        target=place[1],
        kind=kind,
        start=edges[0],
        end=edges[1],
        networks=(),
        mechanisms=(),
        phases=(),
        evidence=evidence,
        rule=rule,
    )


def outages(rows: Iterable[Row], floors: Floors) -> list[Episode]:
    """Find the hours in which a target is down in many countries at once."""
    sizes: dict[str, dict[int, int]] = {}
    downs: dict[str, dict[int, dict[str, int]]] = {}
    for hour, cell in rows:
        hours = sizes.get(cell.target)
        if hours is None:
            hours = sizes[cell.target] = {}
        hours[hour] = hours.get(hour, 0) + cell.ok + cell.blocked + cell.down
        if cell.down:
            places = downs.setdefault(cell.target, {}).setdefault(hour, {})
            places[cell.country] = places.get(cell.country, 0) + cell.down
    return [
        _outage(target, sizes[target], span)
        for target in sorted(downs)
        for span in _fallen(sizes[target], downs[target], floors.countries)
    ]


def _fallen(
    sizes: dict[int, int], downs: dict[int, dict[str, int]], countries: int
) -> list[tuple[int, int]]:
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


def _outage(target: str, sizes: dict[int, int], span: tuple[int, int]) -> Episode:
    first, last = span
    start = Bracket(earliest=moment_of(first - 1), latest=moment_of(first))
    end = Bracket(earliest=moment_of(last), latest=moment_of(last + 1))
    measured = sum(size for hour, size in sizes.items() if first <= hour <= last)
    return _plain(
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
