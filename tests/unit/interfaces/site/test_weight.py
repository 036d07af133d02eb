"""A page of thirty months and twelve networks comes over a slow line."""

import gzip
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from tests.unit.interfaces.story import Story

from rasad.interfaces.site.pages import Pages
from rasad.model.cell import Cell
from rasad.model.place import Network, Vantage

PAGE = "country/ir/telegram/index.html"
FIRST, DAYS, NETWORKS = date(2016, 1, 1), 913, range(64600, 64612)
ONSET = 600  # days: blocked from then on, but for some tests
# Bytes; a Persian letter has two of them.
MOST, MOST_PACKED = {"": 100_000, "fa/": 105_000}, 20_000


def cells() -> Iterator[Cell]:
    """Yield a cell for most days and networks: a block, and noise on both sides."""
    for asn in NETWORKS:
        for n in range(DAYS):
            day = FIRST + timedelta(days=n)
            tests = (asn * 7 + n * 13) % 30
            if tests:
                noise = int((n * asn) % 11 == 0)
                blocked = tests - noise if n > ONSET + asn % 9 else noise
                yield Cell(
                    hour=datetime(day.year, day.month, day.day, tzinfo=UTC),
                    country="IR",
                    asn=asn,
                    target="telegram/app",
                    ok=tests - blocked,
                    blocked=blocked,
                    reports=tests,
                    synthetic=True,
                )


@pytest.fixture(scope="module")
def pages() -> Pages:
    """The story, with twelve networks over thirty months."""
    story = Story()
    story.networks = {
        asn: Network(asn=asn, name=f"Network of Town {asn}", vantage=Vantage.FIXED)
        for asn in NETWORKS
    }
    story.held_cells = tuple(cells())
    return Pages(story)


@pytest.mark.parametrize("prefix", ["", "fa/"], ids=["English", "Persian"])
def test_a_large_page_is_light(pages: Pages, prefix: str) -> None:
    """Below 100 kB as it is written in English, and below 20 kB as it is sent."""
    page = pages.render(f"{prefix}{PAGE}")

    assert page.count(b'class="r net"') == len(NETWORKS)
    assert len(page) < MOST[prefix]
    assert len(gzip.compress(page)) < MOST_PACKED
