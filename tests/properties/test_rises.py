"""What whole columns tell of rises leaves none out."""

from collections.abc import Iterator
from random import Random

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.episodes import everywhere
from rasad.pipeline.detecting import bars
from rasad.storage import cell_counts, cell_rises

COUNTRIES, SHOWN_BY = ("XA", "XB", "XC", "XD", "XE"), 3
NAMES = ("software", "country", "day", "blocked", "voices")
Counted = tuple[str, str, int, int, int]


def counted(chance: Random, height: float, failing: str) -> Iterator[Counted]:
    """Count weeks of some countries, in the middle of which versions fail more."""
    since, length = chance.randint(8, 30), chance.randint(1, 5)
    for country in COUNTRIES[: chance.randint(2, 5)]:
        for software in ("", "probe/1", "probe/2")[: chance.randint(1, 3)]:
            for day in range(chance.randint(0, 7), 40):
                if day < 39 and chance.random() < 0.2:
                    continue
                inside = since <= day < since + length
                level = height if inside and failing in ("", software) else 0.03
                voices = 1000 * chance.randint(1, 6)
                hits = sum(chance.random() < level for _ in range(20))
                yield software, country, day - 5, voices * hits // 20, voices


def table(rows: list[Counted]) -> pa.Table:
    """Put counts in columns, as they come from the countries."""
    columns = list(zip(*rows, strict=True))
    return pa.table(dict(zip(NAMES, map(pa.array, columns), strict=True)))


def may_rise(voices: pa.Table) -> bool:
    """Tell from whole columns whether there can be a rise."""
    return cell_rises.may_rise(voices, bars(SHOWN_BY))


@settings(max_examples=60, deadline=None)
@given(
    st.randoms(use_true_random=False),
    st.sampled_from([0.03, 0.15, 0.2, 0.4, 0.9]),
    st.sampled_from(["", "probe/1"]),
)
def test_no_rise_is_left_out(chance: Random, height: float, failing: str) -> None:
    """Where the rule finds a rise, there may be one."""
    voices = table(list(counted(chance, height, failing)))
    found = everywhere.rises_of("t/x", cell_counts.by_software(voices), SHOWN_BY)

    assert may_rise(voices) or not found


@pytest.mark.parametrize(
    ("height", "failing", "expected"),
    [(0.0, "", False), (0.5, "", True), (0.9, "probe/1", True)],
    ids=["nowhere", "everywhere", "one version"],
)
def test_only_what_rose_may_have(
    height: float, failing: str, *, expected: bool
) -> None:
    """Weeks without errors hold no rise; days in which three countries fail do."""
    voices = [
        (software, country, day, round(level * 6000), 6000)
        for country in COUNTRIES
        for software in ("probe/1", "probe/2")
        for day in range(40)
        for level in [height * (20 <= day < 24 and failing in ("", software))]
    ]

    assert may_rise(table(voices)) is expected
    assert may_rise(table([row for row in voices if row[1] in COUNTRIES[:2]])) is False
