"""
Whether a target can have risen in many countries at once, from whole columns.

The rule is `rasad.episodes.everywhere`; here is only told on which days it could
hold, by the same sums and the same levels, so that a target without such a day
need not be counted country by country. A test holds it to the rule.
"""

from itertools import pairwise

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

WEEK = 7


class Bars(Struct, frozen=True, kw_only=True):
    """
    What the rule asks of a rise: its height, of all versions and of one alone.

    `countries` have to show it at once, each with `least` voices in three days;
    a country whose usual share is `full` shows none. A part in `usual` of a
    country's weeks is at its usual share or below. A rise has two days at most
    `apart`.
    """

    countries: int
    height: float
    sole: float
    least: int
    full: float
    usual: int
    apart: int


def may_rise(voices: pa.Table, bars: Bars) -> bool:
    """
    Tell whether any day of a target's *voices* can be part of a rise.

    `voices` are counts by software, country and day, as `cell_counts` makes them.
    """
    table = _plain(voices)
    levels = _levels(table, bars)
    if levels.num_rows < bars.countries:
        return False
    whole = _summed(table, ["country", "day"])
    high = _high_days(whole, levels, bars.height, bars)
    if any(later - day <= bars.apart for day, later in pairwise(high)):
        return True
    return any(
        _high_days(_summed(own, ["country", "day"]), levels, bars.sole, bars)
        for own in _by_software(table)
    )


def _plain(voices: pa.Table) -> pa.Table:
    """Number the countries and versions: numbers are sooner sorted than names."""
    columns = {
        name: voices.column(name).combine_chunks() for name in voices.schema.names
    }
    for name in ("software", "country"):
        if not pa.types.is_dictionary(columns[name].type):
            columns[name] = columns[name].dictionary_encode()
        columns[name] = columns[name].indices
    names = ("software", "country", "day", "blocked", "voices")
    return pa.table({name: columns[name] for name in names})


def _summed(table: pa.Table, names: list[str]) -> pa.Table:
    """Add up the counts by *names*, in their order."""
    sums = [("blocked", "sum"), ("voices", "sum")]
    counted = table.group_by(names, use_threads=False).aggregate(sums)
    named = counted.rename_columns([*names, "blocked", "voices"])
    return named.sort_by([(name, "ascending") for name in names]).combine_chunks()


def _by_software(table: pa.Table) -> list[pa.Table]:
    software = table.column("software")
    some = pc.unique(software).to_pylist()
    if len(some) < 2:  # noqa: PLR2004 - one version has no other to differ from
        return []
    return [table.filter(pc.equal(software, one)) for one in some]


def _levels(table: pa.Table, bars: Bars) -> pa.Table:
    """Give the countries that are not full, with their usual shares."""
    days = pc.cast(table.column("day"), pa.float64())
    week = pc.cast(pc.floor(pc.divide(days, float(WEEK))), pa.int64())
    weeks = _summed(table.append_column("week", week), ["country", "week"])
    shared = weeks.append_column("share", _share(weeks))
    ordered = shared.sort_by([("country", "ascending"), ("share", "ascending")])
    ends = pc.run_end_encode(ordered.column("country").combine_chunks())
    places: list[int] = []
    begun = 0
    for end in ends.run_ends.to_pylist():
        places.append(begun + (end - begun) // bars.usual)
        begun = end
    found = ordered.take(pa.array(places, pa.int64())).select(["country", "share"])
    return found.filter(pc.less(found.column("share"), bars.full))


def _share(table: pa.Table) -> pa.ChunkedArray:
    return pc.divide(
        pc.cast(table.column("blocked"), pa.float64()),
        pc.cast(table.column("voices"), pa.float64()),
    )


def _high_days(
    counts: pa.Table, levels: pa.Table, height: float, bars: Bars
) -> list[int]:
    """Name the days around which enough countries rise by *height*, in order."""
    near = _around(counts)
    known = levels.column("country").combine_chunks()
    place = pc.index_in(near.column("country"), known)
    told = pc.and_(pc.is_valid(place), pc.greater_equal(near["voices"], bars.least))
    some = near.filter(told)
    level = (
        levels.column("share")
        .combine_chunks()
        .take(place.filter(told).combine_chunks())
    )
    rises = pc.greater_equal(pc.subtract(_share(some).combine_chunks(), level), height)
    by_day = pa.table({"day": some["day"], "rises": pc.cast(rises, pa.int64())})
    days = by_day.group_by("day", use_threads=False).aggregate(
        [("rises", "sum"), ("rises", "count")]
    )
    rising, judged = days.column("rises_sum"), days.column("rises_count")
    half = pc.divide(pc.add(judged, 1), 2)
    need = pc.max_element_wise(half, bars.countries)
    found = days.column("day").filter(pc.greater_equal(rising, need))
    return sorted(found.to_pylist())


def _around(counts: pa.Table) -> pa.Table:
    """Add to each day of a country the day before and the day after it."""
    size = counts.num_rows
    country, day = (counts.column(n).combine_chunks() for n in ("country", "day"))
    follows = pc.and_(
        pc.equal(country.slice(1), country.slice(0, max(0, size - 1))),
        pc.equal(day.slice(1), pc.add(day.slice(0, max(0, size - 1)), 1)),
    )
    zero = pa.array([0], pa.int64())
    sums: dict[str, pa.Array] = {"country": country, "day": day}
    for name in ("blocked", "voices"):
        own = counts.column(name).combine_chunks()
        before = pc.if_else(follows, own.slice(0, max(0, size - 1)), 0)
        after = pc.if_else(follows, own.slice(1), 0)
        both = pc.add(pa.concat_arrays([zero, before]), pa.concat_arrays([after, zero]))
        sums[name] = pc.add(own, both)
    return pa.table(sums)
