"""Data that vanish, which is a signal and not a silence (D2)."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

import msgspec
from msgspec import Struct, structs

from rasad.episodes import rules
from rasad.episodes.assemble import iso, plain
from rasad.episodes.series import DAY, Row, moment_of
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind, Evidence, NetworkEpisode
from rasad.model.ids import content_id
from rasad.model.place import PRIVILEGED
from rasad.model.span import Bracket

USUAL_DAYS = 21  # the days before that tell what is usual
FEW = 0.15  # of the usual number
EXPECTED = 8.0  # runs that did not come
EXPECTED_OF_ONE = 25.0  # the same of one network: a volunteer's probe may just stop
LARGE = 0.25  # of the country's runs
LEAST_DAYS, LEAST_BEFORE = 2, 7
CLOSE = 10  # days
# A table of one country with a longer hole is two tables: nobody says that
# measuring went on. Where other countries have rows, a hole is one however long.
LONGEST_ALONE = 30
LONGEST = 400  # days; what is longer parts two tables, wherever

# Tests come in runs over a list: a run is one event, however many it measures.
Run = tuple[int, int]  # hour, network


class Silence(Struct, frozen=True):
    """Days [first, last] in which next to none of the usual runs a day came."""

    first: int
    last: int
    usual: float
    runs: set[Run]

    @property
    def came(self) -> int:
        """How many runs came nevertheless."""
        since, until = self.first * DAY, (self.last + 1) * DAY
        return sum(since <= hour < until for hour, _ in self.runs)

    def edges(self) -> tuple[Bracket, Bracket | None]:
        """Give the brackets: after the last run before, up to the first after."""
        begun, over = self.first * DAY, (self.last + 1) * DAY
        before = max(hour for hour, _ in self.runs if hour < begun)
        after = min((hour for hour, _ in self.runs if hour >= over), default=None)
        start = Bracket(earliest=moment_of(before), latest=moment_of(begun))
        if after is None:
            return start, None
        return start, Bracket(earliest=moment_of(over), latest=moment_of(after))

    def told(self, where: str) -> str:
        """Say what came of what was to be expected; the witness of a silence."""
        days = self.last - self.first + 1
        expected = round(self.usual * days)
        begun = iso(self.first * DAY)
        return f"{begun}/{where}: {self.came} runs of about {expected}"


class Looked(Struct):
    """
    Who measured in a country, whatever was measured.

    `runs` of ordinary networks, the days on which privileged ones measured, and
    how many measurements ordinary ones made on each day.
    """

    runs: set[Run] = msgspec.field(default_factory=set)
    privileged: set[int] = msgspec.field(default_factory=set)
    sizes: dict[int, int] = msgspec.field(default_factory=dict)

    @property
    def last_day(self) -> int | None:
        """The last day on which an ordinary network measured, if any did."""
        return max(self.runs)[0] // DAY if self.runs else None

    def count(self, hour: int, cell: Cell) -> None:
        """Count one cell in."""
        day = hour // DAY
        if cell.vantage in PRIVILEGED:
            self.privileged.add(day)
            return
        self.runs.add((hour, cell.asn))
        size = cell.ok + cell.blocked + cell.down + cell.insufficient
        self.sizes[day] = self.sizes.get(day, 0) + size


def from_rows(rows: Iterable[Row]) -> list[Episode]:
    """Find the losses of every country in *rows*, by country."""
    countries: dict[str, Looked] = {}
    for hour, cell in rows:
        looked = countries.get(cell.country)
        if looked is None:
            looked = countries[cell.country] = Looked()
        looked.count(hour, cell)
    ends = [day for one in countries.values() if (day := one.last_day) is not None]
    alone = len(countries) == 1
    return [
        episode
        for name in sorted(countries)
        for episode in of_country(
            name, countries[name], max(ends, default=0), alone=alone
        )
    ]


def of_country(
    name: str, looked: Looked, last_day: int, *, alone: bool
) -> list[Episode]:
    """
    Find the spans of days in which a country's measurements all but stop.

    Ordinary networks are counted: what privileged ones still measure is no
    substitute. Then the same of networks that fell silent together, or of one
    that brought a good part of the country's runs, while the others went on.
    `last_day` is the last day that anybody was measured, in any country.
    """
    if not looked.runs:
        return []
    return [
        *_of_country(name, looked, last_day, alone=alone),
        *_of_networks(name, looked),
    ]


def _of_country(
    name: str, looked: Looked, last_day: int, *, alone: bool
) -> list[Episode]:
    days = Counter(hour // DAY for hour, _ in looked.runs)
    found: list[Episode] = []
    for first, last, usual in _silences(days, last_day, EXPECTED):
        if alone and last - first >= LONGEST_ALONE:
            continue
        span = range(first, last + 1)
        left = any(day in looked.privileged for day in span)
        silence = Silence(first, last, usual, looked.runs)
        evidence = Evidence(
            blocked=0,
            measured=sum(looked.sizes.get(day, 0) for day in span),
            reports=None,
            witness=silence.told(name),
        )
        found.append(
            plain(
                EpisodeKind.MEASUREMENT_LOSS,
                (name, None),
                silence.edges(),
                evidence,
                rules.LOSS_VANTAGE if left else rules.LOSS,
            )
        )
    return found


def _of_networks(name: str, looked: Looked) -> list[Episode]:
    """Find networks that fell silent within two days of each other, or a large one."""
    by_network: dict[int, set[Run]] = {}
    for run in looked.runs:
        by_network.setdefault(run[1], set()).add(run)
    days = Counter(hour // DAY for hour, _ in looked.runs)
    whole = _silences(days, max(days), EXPECTED)
    found: list[tuple[int, int, Silence]] = []
    for asn in sorted(by_network):
        own = Counter(hour // DAY for hour, _ in by_network[asn])
        for first, last, usual in _silences(own, max(days), EXPECTED_OF_ONE):
            if not any(a <= last and first <= b for a, b, _ in whole):
                found.append((first, asn, Silence(first, last, usual, by_network[asn])))
    clusters: list[list[tuple[int, int, Silence]]] = []
    for one in sorted(found, key=lambda told: told[:2]):
        if clusters and one[0] - clusters[-1][0][0] < LEAST_DAYS:
            clusters[-1].append(one)
        else:
            clusters.append([one])
    return [
        _silent(name, cluster)
        for cluster in clusters
        if len(cluster) > 1
        or cluster[0][2].usual >= LARGE * _usual(days, cluster[0][0], min(days))
    ]


def _silent(name: str, cluster: list[tuple[int, int, Silence]]) -> Episode:
    edges = [silence.edges() for _, _, silence in cluster]
    networks = tuple(
        NetworkEpisode(asn=asn, start=start, end=end, blocked=0, measured=silence.came)
        for (_, asn, silence), (start, end) in zip(cluster, edges, strict=True)
    )
    ends = [end for _, end in edges]
    over = [end for end in ends if end is not None]
    episode = plain(
        EpisodeKind.MEASUREMENT_LOSS,
        (name, None),
        (
            min((start for start, _ in edges), key=lambda one: one.latest),
            max(over, key=lambda one: one.latest) if len(over) == len(ends) else None,
        ),
        Evidence(
            blocked=0,
            measured=sum(silence.came for _, _, silence in cluster),
            reports=None,
            witness=cluster[0][2].told(f"AS{cluster[0][1]}"),
        ),
        rules.LOSS_NETWORK,
    )
    return structs.replace(
        episode,
        id=content_id(episode.id, *(str(one.asn) for one in networks)),
        group=content_id(episode.id, *(str(one.asn) for one in networks)),
        networks=tuple(sorted(networks, key=lambda one: one.asn)),
    )


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
    if not _ever_usual(days):
        return found
    usuals = _usuals(days, span)
    day = begin + LEAST_BEFORE
    while day <= last_day:
        usual = usuals[day - begin]
        # A silence begins on a day that is silent itself, and not the day before.
        if usual <= 0 or days.get(day, 0) > 2 * FEW * usual:
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


def _ever_usual(days: dict[int, int]) -> bool:
    """
    Tell whether some three weeks can have a usual number above none.

    Half of the days before have to have runs; then four of them lie within ten.
    """
    come = sorted(days)
    return any(
        last - first < CLOSE for first, last in zip(come, come[3:], strict=False)
    )


def _usuals(days: dict[int, int], span: tuple[int, int]) -> list[float]:
    """Give what is usual on each day of a span, all in one pass."""
    usuals: list[float] = []
    window: list[int] = []  # the days before, the fewest runs first
    for day in range(span[0], span[1] + 1):
        size = len(window)
        enough = size >= LEAST_BEFORE
        middle = window[(size - 1) // 2] + window[size // 2] if enough else 0
        usuals.append(middle / 2)
        insort(window, days.get(day, 0))
        if size == USUAL_DAYS:
            del window[bisect_left(window, days.get(day - USUAL_DAYS, 0))]
    return usuals


def _usual(days: dict[int, int], day: int, begin: int) -> float:
    if day - begin < LEAST_BEFORE:
        return 0.0
    before = range(max(begin, day - USUAL_DAYS), day)
    return float(median(days.get(one, 0) for one in before))
