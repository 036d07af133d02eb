"""
What is blocked in a country's cells, counted from whole columns.

A trace is an hour of a target on a network in which something was blocked, and
its last hour, with how much was blocked and how much was open up to then. The
weights are bounds of those that `rasad.episodes.series` gives to the same cells:
nothing weighs less that was blocked, and nothing more that was open. A test holds
them to that.
"""

from collections.abc import Iterator
from itertools import groupby

import pyarrow as pa
import pyarrow.compute as pc
from msgspec import Struct

Trace = tuple[int, float, str, float]  # hour, blocked, mechanisms, open up to it


class Weights(Struct, frozen=True, kw_only=True):
    """
    How measurements are weighed, and whose weights depend on more than the row.

    `alike` and `rows_per_report` are those of the series. What is measured on
    `new` networks may weigh nothing; what is on `privileged` ones may be left
    out where networks are read as one.
    """

    alike: float
    rows_per_report: int
    new: frozenset[int]
    privileged: tuple[str, ...]


class Target(Struct, frozen=True):
    """The traces of one target: by network, and what is open on all as one."""

    name: str
    begun: int
    size: int
    networks: tuple[tuple[Trace, ...], ...]
    rows: pa.Table

    def together(self) -> dict[int, float]:
        """Give how much was open on all ordinary networks up to each hour's end."""
        sums = self.rows.group_by("hour").aggregate([("plain", "sum")])
        ordered = sums.sort_by("hour")
        upto = pc.cumulative_sum(ordered.column("plain_sum"))
        return dict(
            zip(ordered.column("hour").to_pylist(), upto.to_pylist(), strict=True)
        )


def of_country(table: pa.Table, weights: Weights) -> Iterator[Target]:
    """Yield the traces of each target of a country's table, in its order."""
    if not table.num_rows:
        return
    weighed = _weighed(table, weights)
    ends = pc.run_end_encode(table.column("target").combine_chunks())
    begun = 0
    for name, end in zip(
        ends.values.to_pylist(), ends.run_ends.to_pylist(), strict=True
    ):
        rows = weighed.slice(begun, end - begun)
        yield Target(name, begun, end - begun, _networks(rows), rows)
        begun = end


def _networks(rows: pa.Table) -> tuple[tuple[Trace, ...], ...]:
    some = rows.filter(pc.or_(pc.greater(rows.column("bad"), 0), rows.column("last")))
    names = ("asn", "hour", "bad", "mechanism", "upto")
    columns = [some.column(name).to_pylist() for name in names]
    told = zip(*columns, strict=True)
    return tuple(
        tuple(row[1:] for row in own) for _, own in groupby(told, lambda row: row[0])
    )


def _weighed(table: pa.Table, weights: Weights) -> pa.Table:
    """Weigh the rows; give hour, network, blocked, mechanisms and open sums."""
    ok, blocked = (table.column(name).combine_chunks() for name in ("ok", "blocked"))
    asn, hour = (table.column(name).combine_chunks() for name in ("asn", "hour"))
    tested = pc.add(ok, blocked)
    most, least = _worths(table, tested, weights)
    place = [table.column("target").combine_chunks(), asn]
    days = pc.cast(pc.floor(pc.divide(pc.cast(hour, pa.float64()), 24.0)), pa.int64())
    day = _first([*place, days])
    light = _of_day(pc.multiply(least, tested), day, weights.alike)
    heavy = _of_day(pc.multiply(most, tested), day, weights.alike)
    good = pc.multiply(pc.multiply(least, ok), heavy)
    plain = pc.if_else(_of(table, weights.privileged), 0.0, good)
    return pa.table(
        {
            "asn": asn,
            "hour": hour,
            "bad": pc.multiply(pc.multiply(most, blocked), light),
            "mechanism": table.column("mechanism"),
            "upto": _upto(pc.cumulative_sum(good), _first([*place, hour])),
            "plain": plain,
            "last": _last(_first(place)),
        }
    )


def _worths(
    table: pa.Table, tested: pa.Array, weights: Weights
) -> tuple[pa.Array, pa.Array]:
    """Give the most and the least that a measurement of each row can weigh."""
    size = pc.add(tested, table.column("down").combine_chunks())
    reports = table.column("reports").combine_chunks()
    told = pc.max_element_wise(pc.coalesce(reports, pc.max_element_wise(size, 1)), 1)
    among = pc.divide(1.0, pc.cast(pc.max_element_wise(size, 1), pa.float64()))
    few = pc.min_element_wise(pc.multiply(told, among), 1.0)
    crowd = pc.greater(size, pc.multiply(told, weights.rows_per_report))
    fresh = pc.is_in(table.column("asn").combine_chunks(), _numbers(weights.new))
    most = pc.if_else(crowd, among, few)
    return most, pc.if_else(pc.or_(crowd, fresh), 0.0, few)


def _numbers(asns: frozenset[int]) -> pa.Array:
    return pa.array(sorted(asns), pa.int64())


def _of(table: pa.Table, privileged: tuple[str, ...]) -> pa.Array:
    """Tell which rows are of networks that are anywhere told to be privileged."""
    classes = pa.array(privileged, pa.string())
    told = pc.is_in(table.column("vantage").combine_chunks(), classes)
    asn = table.column("asn").combine_chunks()
    return pc.is_in(asn, pc.unique(asn.filter(told)))


def _of_day(weight: pa.Array, first: pa.Array, alike: float) -> pa.Array:
    """Give what is left of a measurement's weight on a day of so much of it."""
    total = pc.cumulative_sum(pc.cast(weight, pa.float64()))
    until = _upto(total, first)
    before = pc.if_else(first, pc.subtract(total, weight), None)
    whole = pc.subtract(until, pc.fill_null_forward(before))
    worth = pc.divide(1.0, pc.add(1.0, pc.multiply(whole, alike)))
    return pc.if_else(pc.less_equal(whole, 1.0), 1.0, worth)


def _first(keys: list[pa.Array]) -> pa.Array:
    """Tell which rows are the first with their values of *keys*; rows are in order."""
    size = len(keys[0])
    turns = pa.repeat(pa.scalar(value=False), size - 1)
    for key in keys:
        turns = pc.or_(turns, pc.not_equal(key.slice(1), key.slice(0, size - 1)))
    return pa.concat_arrays([pa.array([True]), turns])


def _upto(total: pa.Array, first: pa.Array) -> pa.Array:
    """Give each row the running total at the last row of its own group."""
    return pc.fill_null_backward(pc.if_else(_last(first), total, None))


def _last(first: pa.Array) -> pa.Array:
    """Tell which rows are the last of their own group."""
    return pa.concat_arrays([first.slice(1), pa.array([True])])
