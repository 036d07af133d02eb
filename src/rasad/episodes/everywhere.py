"""
What changes in many countries at once: the instrument, never one country's policy.

For each target and day the rise of the blocked share over a country's own usual
level is taken, and of those rises the median over countries. A rise of one
software version and of no other leaves out that version's rows (E4); a rise of
all raises what counts as noise on those days.
"""

from collections.abc import Iterable, Sequence
from statistics import median

from msgspec import Struct, structs

from rasad.episodes.series import DAY, Row

# A country that is blocked most of the time cannot show a rise.
FULL = 0.5
RISE = 0.12
SOLE = 0.3
NEAR = 3
BESIDE, UNKNOWN = 6, 21  # days
MOSTLY = 0.75
AROUND = 1  # days on each side that are looked at together
APART = 3 * AROUND  # days of one rise are at most so far from each other
LEAST = 3000  # thousandths of measurements of a country in those days
VOICES = 3
USUAL = 10  # a tenth of a country's weeks is at its usual level or below

Counts = dict[str, dict[int, list[int]]]  # country -> day -> blocked, measured


class Rise(Struct, frozen=True, order=True):
    """A target's rise on the days [first, last], of one version or of all (None)."""

    target: str
    first: int
    last: int
    software: str | None
    height: float


class Everywhere(Struct, frozen=True):
    """All rises, and their lookups."""

    rises: tuple[Rise, ...]
    heights: dict[tuple[str, int], float]
    faulty: frozenset[tuple[str, str, int]]

    def explains(self, target: str, days: Sequence[tuple[int, float]]) -> bool:
        """
        Tell whether a change lies in a steep rise: nearly all, or half from its start.

        `days` are days and weights. Such a change may be real, and nobody can
        tell while the target fails in many countries.
        """
        steep = {
            day
            for (name, day), height in self.heights.items()
            if name == target and height >= SOLE
        }
        if not steep:
            return False
        first = min(day for day, _ in days)
        inside = sum(weight for day, weight in days if day in steep)
        whole = sum(weight for _, weight in days)
        near = range(first - NEAR, first + NEAR + 1)
        if inside >= MOSTLY * whole:
            return True
        return 2 * inside >= whole and any(day in steep for day in near)


def from_rows(rows: Iterable[Row], *, countries: int) -> Everywhere:
    """Find the rises that at least *countries* countries show at once."""
    counts = tables(rows)
    return from_rises(
        rise
        for target in sorted(counts)
        for rise in rises_of(target, counts[target], countries)
    )


def from_rises(rises: Iterable[Rise]) -> Everywhere:
    """Put the rises of all targets together, for looking them up."""
    found = tuple(sorted(rises, key=_order))
    heights = {
        (rise.target, day): rise.height
        for rise in found
        if rise.software is None
        for day in range(rise.first, rise.last + 1)
    }
    faulty = frozenset(
        (rise.target, rise.software, day)
        for rise in found
        if rise.software is not None
        for day in range(rise.first, rise.last + 1)
    )
    return Everywhere(found, heights, faulty)


def tables(rows: Iterable[Row]) -> dict[str, dict[str, Counts]]:
    """
    Count by target, software, country and day, in thousandths.

    A slice counts for at most three of its measurements.
    """
    flat: dict[tuple[str, str | None, str], dict[int, list[int]]] = {}
    for hour, cell in rows:
        measured = cell.ok + cell.blocked
        if not measured:
            continue
        name = (cell.target, cell.software, cell.country)
        days = flat.get(name)
        if days is None:
            days = flat[name] = {}
        counts = days.get(hour // DAY)
        if counts is None:
            counts = days[hour // DAY] = [0, 0]
        # A flood of rows in one hour is no rise: a slice has few voices.
        voices = min(measured, VOICES) * 1000
        counts[0] += voices * cell.blocked // measured
        counts[1] += voices
    tables: dict[str, dict[str, Counts]] = {}
    for (target, software, country), days in flat.items():
        by_software = tables.setdefault(target, {})
        by_software.setdefault(software or "", {})[country] = days
    return tables


def _order(rise: Rise) -> tuple[str, int, str]:
    return (rise.target, rise.first, rise.software or "")


def rises_of(target: str, by_software: dict[str, Counts], countries: int) -> list[Rise]:
    """Find the rises of one target that so many countries show at once."""
    usual = _usual(_summed(by_software.values()))
    if len(usual) < countries:
        return []
    heights = {
        software: _heights(counts, usual, countries)
        for software, counts in by_software.items()
    }
    rises: list[Rise] = []
    alone: set[str] = set()
    if len(by_software) > 1:
        for software in sorted(heights):
            own = {
                day: height
                for day, height in heights[software].items()
                if height >= SOLE and _is_alone(heights, software, day)
            }
            if own:
                alone.add(software)
                rises.extend(_joined(target, software, own))
    rest = [counts for software, counts in by_software.items() if software not in alone]
    if rest:
        counts = _summed(rest)
        together = _heights(counts, usual, countries)
        high = {day: height for day, height in together.items() if height >= RISE}
        rises.extend(
            _widened(rise, set(together))
            for rise in _joined(target, None, high)
            if _at_once(rise, counts, countries)
        )
    return rises


def _at_once(rise: Rise, counts: Counts, countries: int) -> bool:
    """
    Tell whether countries rose, or came down, within the same days.

    Blocks that many countries happen to have in force together are no defect.
    """
    rose = fell = seen = 0
    for country in sorted(counts):
        days = counts[country]
        inside = [d for d in sorted(days) if rise.first <= d <= rise.last]
        before = [d for d in sorted(days) if d < rise.first - AROUND][-BESIDE:]
        after = [d for d in sorted(days) if d > rise.last + AROUND][:BESIDE]
        seen += bool(inside and (before or after))
        rose += _step(days, before, inside) >= rise.height / 2
        fell += _step(days, after, inside) >= rise.height / 2
    return max(rose, fell) >= max(countries, (seen + 1) // 2)


def _step(
    days: dict[int, list[int]], outside: Sequence[int], inside: Sequence[int]
) -> float:
    if not outside or not inside:
        return 0.0
    low, high = (
        sum(days[d][0] for d in some) / sum(days[d][1] for d in some)
        for some in (outside, inside)
    )
    return high - low


def _widened(rise: Rise, judged: set[int]) -> Rise:
    """Take in the days beside a rise on which too few countries were measured."""
    first, last = rise.first, rise.last
    while first - 1 not in judged and first > rise.first - UNKNOWN:
        first -= 1
    while last + 1 not in judged and last < rise.last + UNKNOWN:
        last += 1
    return structs.replace(rise, first=first, last=last)


def _is_alone(heights: dict[str, dict[int, float]], software: str, day: int) -> bool:
    others = [h[day] for name, h in heights.items() if name != software and day in h]
    return bool(others) and max(others) < heights[software][day] / 3


def _summed(tables: Iterable[Counts]) -> Counts:
    total: Counts = {}
    for table in tables:
        for country, days in table.items():
            mine = total.setdefault(country, {})
            for day, (blocked, measured) in days.items():
                counts = mine.setdefault(day, [0, 0])
                counts[0] += blocked
                counts[1] += measured
    return total


def _usual(counts: Counts) -> dict[str, float]:
    """Give each country's usual share: the lowest tenth of its weeks."""
    usual: dict[str, float] = {}
    for country, days in counts.items():
        weeks: dict[int, list[int]] = {}
        for day, (blocked, measured) in days.items():
            week = weeks.setdefault(day // 7, [0, 0])
            week[0] += blocked
            week[1] += measured
        shares = sorted(blocked / measured for blocked, measured in weeks.values())
        usual[country] = shares[len(shares) // USUAL]
    return {country: share for country, share in usual.items() if share < FULL}


def _heights(
    counts: Counts, usual: dict[str, float], countries: int
) -> dict[int, float]:
    rises: dict[int, list[float]] = {}
    for country, level in usual.items():
        days = counts.get(country, {})
        for day in days:
            blocked = measured = 0
            for near in range(day - AROUND, day + AROUND + 1):
                if near in days:
                    blocked += days[near][0]
                    measured += days[near][1]
            if measured >= LEAST:
                rises.setdefault(day, []).append(blocked / measured - level)
    return {
        day: _shared(shares, countries)
        for day, shares in rises.items()
        if len(shares) >= countries
    }


def _shared(shares: list[float], countries: int) -> float:
    """Give the rise that half of the countries show, and *countries* at least."""
    place = max(countries, (len(shares) + 1) // 2)
    return sorted(shares, reverse=True)[place - 1]


def _joined(target: str, software: str | None, heights: dict[int, float]) -> list[Rise]:
    """Join the days of a rise; a day or two between are part of it."""
    found: list[list[int]] = []
    for day in sorted(heights):
        if found and day - found[-1][-1] <= APART:
            found[-1].append(day)
        else:
            found.append([day])
    return [
        Rise(
            *(target, days[0], days[-1], software),
            round(median(heights[day] for day in days), 3),
        )
        for days in found
        if days[-1] - days[0] >= AROUND
    ]
