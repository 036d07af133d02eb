"""
What many countries have to know of each other, counted from whole columns.

The counts are those that `rasad.episodes` defines (`everywhere.tables`,
`losses.Looked`, `outages`, `series.first_hours`); a test holds them equal.
"""

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

DAY = 24
VOICES, THOUSAND = 3, 1000
Days = dict[int, list[int]]
_MANY = 1 << 22  # rows that wait to be added up
_NOTHING = pa.table(
    {
        "target": pa.array([], pa.string()),
        **{
            name: pa.array([], pa.int64()) for name in ("hour", "ok", "blocked", "down")
        },
    }
)


def voices(table: pa.Table) -> pa.Table:
    """Count by target, software and day: thousandths of blocked and of measured."""
    tested = pc.add(table.column("ok"), table.column("blocked"))
    some = table.append_column("tested", tested).filter(pc.greater(tested, 0))
    told = pc.multiply(pc.min_element_wise(some.column("tested"), VOICES), THOUSAND)
    blocked = pc.multiply(told, some.column("blocked"))
    plain = pa.table(
        {
            "target": some.column("target"),
            "software": pc.fill_null(some.column("software"), ""),
            "day": _days(some),
            "blocked": pc.divide(blocked, some.column("tested")),
            "voices": told,
        }
    )
    names = ["target", "software", "day"]
    sums = [("blocked", "sum"), ("voices", "sum")]
    counted = plain.group_by(names, use_threads=False).aggregate(sums)
    return _small(counted.rename_columns([*names, "blocked", "voices"]))


def joined(tables: Sequence[pa.Table]) -> pa.Table:
    """Put the counts of some targets after those of others."""
    return pa.concat_tables(tables).unify_dictionaries()


def sizes(table: pa.Table) -> pa.Table:
    """Count by target and hour: measurements, of which some may be down."""
    size = pc.add(pc.add(table.column("ok"), table.column("blocked")), table["down"])
    names = ("target", "hour")
    plain = pa.table([*(table.column(name) for name in names), size], [*names, "size"])
    return _small(_hourly(plain, "size"))


def downs(table: pa.Table) -> pa.Table:
    """Count by target and hour: the measurements that are down, where any is."""
    some = table.filter(pc.greater(table.column("down"), 0))
    return _small(_hourly(some.select(["target", "hour", "down"]), "down"))


def _hourly(table: pa.Table, name: str) -> pa.Table:
    grouped = table.group_by(["target", "hour"], use_threads=False)
    counted = grouped.aggregate([(name, "sum")])
    return counted.rename_columns(["target", "hour", name])


class Sizes:
    """The measurements of all countries by target and hour, added up as they come."""

    def __init__(self) -> None:
        self._parts: list[pa.Table] = []
        self._pending = 0

    def add(self, sizes: pa.Table) -> None:
        """Add what one country has."""
        self._parts.append(sizes)
        self._pending += sizes.num_rows
        if self._pending > _MANY:
            self._parts = [self.table()]
            self._pending = 0

    def table(self) -> pa.Table:
        """Give the sums so far, by target and hour."""
        if not self._parts:
            return sizes(_NOTHING)
        return _hourly(pa.concat_tables(self._parts).unify_dictionaries(), "size")


def runs(
    table: pa.Table, privileged: Iterable[str]
) -> tuple[set[tuple[int, int]], set[int], dict[int, int]]:
    """
    Count who measured: runs of ordinary networks, days of privileged ones, sizes.

    `privileged` are the classes of networks that are no ordinary ones.
    """
    is_privileged = pc.is_in(table.column("vantage"), pa.array(sorted(privileged)))
    others = table.filter(pc.invert(is_privileged))
    apart = others.select(["hour", "asn"]).group_by(["hour", "asn"]).aggregate([])
    came = zip(
        apart.column("hour").to_pylist(), apart.column("asn").to_pylist(), strict=True
    )
    size = others.column("ok")
    for name in ("blocked", "down", "insufficient"):
        size = pc.add(size, others.column(name))
    days = pa.table({"day": _days(others), "size": size}).group_by("day")
    sizes = days.aggregate([("size", "sum")])
    return (
        set(came),
        set(pc.unique(_days(table.filter(is_privileged))).to_pylist()),
        dict(
            zip(
                sizes.column("day").to_pylist(),
                sizes.column("size_sum").to_pylist(),
                strict=True,
            )
        ),
    )


def last_day(table: pa.Table, privileged: Iterable[str]) -> int | None:
    """Tell the last day since 1970 on which an ordinary network measured, if any."""
    classes = pa.array(sorted(privileged), pa.string())
    others = table.filter(pc.invert(pc.is_in(table.column("vantage"), classes)))
    hour: int | None = pc.max(others.column("hour")).as_py()
    return None if hour is None else hour // DAY


def first_hours(table: pa.Table) -> dict[int, int]:
    """Tell the hour of each network's first cell."""
    found = table.group_by("asn").aggregate([("hour", "min")])
    return dict(
        zip(
            found.column("asn").to_pylist(),
            found.column("hour_min").to_pylist(),
            strict=True,
        )
    )


def by_software(table: pa.Table) -> dict[str, dict[str, Days]]:
    """Turn the voices of one target into counts by software, country and day."""
    counts: dict[str, dict[str, Days]] = {}
    columns = ("software", "country", "day", "blocked", "voices")
    rows = zip(*(table.column(name).to_pylist() for name in columns), strict=True)
    for software, country, day, blocked, measured in rows:
        days = counts.setdefault(software, {}).setdefault(country, {})
        days[day] = [blocked, measured]
    return counts


def by_hour(
    sizes: pa.Table, downs: Iterable[tuple[str, pa.Table]]
) -> Iterator[tuple[str, dict[int, int], dict[int, dict[str, int]]]]:
    """
    Turn sizes and the downs of countries into counts, for targets ever down.

    Yields:
        Target, its measurements by hour, and by hour and country those down.
    """
    for target, down in by_target(downs):
        places: dict[int, dict[str, int]] = {}
        columns = ("hour", "country", "down")
        rows = zip(*(down.column(name).to_pylist() for name in columns), strict=True)
        for hour, country, count in rows:
            places.setdefault(hour, {})[country] = count
        own = sizes.filter(pc.equal(sizes.column("target"), target))
        told = (own.column(name).to_pylist() for name in ("hour", "size"))
        yield target, dict(zip(*told, strict=True)), places


def by_target(
    tables: Iterable[tuple[str, pa.Table]],
) -> Iterator[tuple[str, pa.Table]]:
    """
    Put the counts of countries together; yield each target's, by name.

    The tables have each target's rows one after the other, as they are counted
    from a country in order; so nothing is copied but what is yielded.
    """
    parts: dict[str, list[pa.Table]] = {}
    for code, table in tables:
        if not table.num_rows:
            continue
        country = pa.repeat(pa.scalar(code), table.num_rows).dictionary_encode()
        marked = table.append_column("country", country)
        for target, begun, size in _spans(table.column("target")):
            parts.setdefault(target, []).append(marked.slice(begun, size))
    for target in sorted(parts, key=str.encode):
        yield target, pa.concat_tables(parts.pop(target)).unify_dictionaries()


def _spans(targets: pa.ChunkedArray) -> Iterator[tuple[str, int, int]]:
    """Give each target with where its rows begin, and how many they are."""
    codes = targets.combine_chunks()
    ends = pc.run_end_encode(codes.indices)
    begun = 0
    for code, end in zip(
        ends.values.to_pylist(), ends.run_ends.to_pylist(), strict=True
    ):
        yield codes.dictionary[code].as_py(), begun, end - begun
        begun = end


def _small(table: pa.Table) -> pa.Table:
    """Write each name once: a table of counts is kept for every country."""
    for place, field in enumerate(table.schema):
        if pa.types.is_string(field.type):
            names = table.column(place).combine_chunks().dictionary_encode()
            table = table.set_column(place, field.name, names)
        elif field.name in ("day", "hour"):
            short = table.column(place).cast(pa.int32())
            table = table.set_column(place, field.name, short)
    return table


def _days(table: pa.Table) -> pa.ChunkedArray:
    """Give the days since 1970 of the hours, also of hours before it."""
    hours = pc.cast(table.column("hour"), pa.float64())
    return pc.cast(pc.floor(pc.divide(hours, float(DAY))), pa.int64())
