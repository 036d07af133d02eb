"""What is told to be quiet from whole columns holds nothing when looked at."""

from datetime import timedelta

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.unit.episodes.world import START, measured

from rasad.episodes import Floors, detect, everywhere, readings, series
from rasad.episodes.quiet import is_quiet
from rasad.episodes.series import Hours, Row
from rasad.model.cell import Cell
from rasad.model.place import PRIVILEGED, Vantage
from rasad.storage import cell_parts, cell_traces

MECHANISMS = ("", "tcp.reset", "dns.injection.bogon", "dns.timeout;tcp.reset")
CLASSES = tuple(vantage.value for vantage in PRIVILEGED)


@st.composite
def countries(draw: st.DrawFn) -> list[Cell]:
    """Make a country whose errors and short blocks lie about what can be found."""
    chance = draw(st.randoms(use_true_random=False))
    errors, days = draw(st.sampled_from([0.01, 0.05, 0.3])), draw(st.integers(1, 60))
    since, length = draw(st.integers(0, 60)), draw(st.integers(0, 3))
    reports = draw(st.sampled_from([None, 1, 2]))
    crowd = draw(st.sampled_from([1, 3, 12]))
    late = draw(st.sampled_from([0, 20]))
    made: dict[Cell, None] = {}
    for _ in range(draw(st.integers(0, 150))):
        day, asn = chance.randrange(days), chance.choice([1, 2, 3])
        fails = chance.random() < (0.8 if since <= day < since + length else errors)
        size = chance.randint(1, crowd)
        cell = Cell(
            hour=START
            + timedelta(days=day + late * (asn == 1), hours=chance.choice([0, 5, 23])),
            country="XA",
            asn=asn,
            target=chance.choice(["chat/app", "web/a.example"]),
            ok=chance.choice([0, size]) if fails else size,
            blocked=size if fails else 0,
            reports=reports,
            mechanism=chance.choice(MECHANISMS) if fails else "",
            software=chance.choice([None, "probe/1"]),
            vantage=Vantage.HOSTING
            if asn == draw_privileged(crowd)
            else Vantage.UNKNOWN,
        )
        made[cell] = None
    return list(made)


def draw_privileged(crowd: int) -> int:
    """Name the network that reaches more than others, in some countries."""
    return 3 if crowd == 3 else 0


def quiet(cells: list[Cell], new: series.Networks) -> set[str]:
    """Name the targets that whole columns tell to be quiet."""
    weights = cell_traces.Weights(
        alike=series.ALIKE,
        rows_per_report=series.ROWS_PER_REPORT,
        new=frozenset(asn for _, asn in new),
        privileged=CLASSES,
    )
    whole = pa.Table.from_batches([cell_parts.columns(cells)])
    table = cell_parts.ordered(whole)
    return {
        one.name
        for one in cell_traces.of_country(table, weights)
        if is_quiet(one.networks, one.together)
    }


def rows_of(cells: list[Cell]) -> list[Row]:
    """Give the cells with their hours, as detection takes them."""
    hours = Hours()
    return [(hours(cell.hour), cell) for cell in cells]


@settings(max_examples=40, deadline=None)
@given(countries().filter(bool))
def test_what_is_quiet_has_nothing_to_read(cells: list[Cell]) -> None:
    """To leave out what is quiet never changes what is found."""
    rows = rows_of(cells)
    new = series.new_until(series.first_hours(rows))
    told = quiet(cells, new)

    for target in sorted({cell.target for cell in cells}):
        own = [row for row in rows if row[1].target == target]
        some = series.from_rows(own, leave_out=lambda _hour, _cell: False, new=new)
        assert not (readings.from_series(some, {}) and target in told)


@pytest.mark.parametrize(
    ("blocked", "expected"), [((10, 10.5), True), ((10, 14), False)]
)
def test_a_stray_error_is_quiet_and_a_block_is_not(
    blocked: tuple[float, float], *, expected: bool
) -> None:
    """Two errors in a month need no look; four days of blocking do."""
    made = [
        *measured(1, (0, blocked[0])),
        *measured(1, blocked, blocked=True),
        *measured(1, (blocked[1], 30)),
    ]
    cells = [structs.replace(cell, ok=int(cell.ok)) for cell in made]
    found = detect.blocking(rows_of(cells), everywhere.from_rises([]), {}, Floors())

    assert (quiet(cells, {}) == {"chat/app"}) is expected
    assert bool(found) is not expected


def test_a_country_without_cells_has_no_targets() -> None:
    """Nothing comes of nothing."""
    table = cell_parts.SCHEMA.empty_table()
    weights = cell_traces.Weights(
        alike=0.04, rows_per_report=4, new=frozenset(), privileged=()
    )

    assert not list(cell_traces.of_country(table, weights))
