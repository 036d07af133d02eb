"""Counts as they may be published: by day, networks of few measurements together."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct

from rasad.model.cell import Cell
from rasad.pipeline.answers import Answers

LEAST: Final = 10  # measurements below which a network does not stand alone


class DailyCount(Struct, frozen=True, kw_only=True):
    """
    What was measured of a target on one UTC day.

    `asn` is 0 for the networks of a country that have fewer than `LEAST`
    measurements each, together.
    """

    day: str
    country: str
    asn: int
    target: str
    ok: int
    blocked: int
    down: int
    throttled: int
    synthetic: bool


def daily(answers: Answers) -> Iterator[DailyCount]:
    """Yield the counts by country, day, network and target."""
    for place in answers.countries():
        held = [
            cell
            for service in answers.services(place.code)
            if not service.startswith("class:")
            for cell in answers.cells(place.code, service)
        ]
        yield from _summed(held, set(small(held)))


def small(cells: Iterable[Cell]) -> Iterator[int]:
    """Yield the networks that have too few measurements to stand alone."""
    measured: dict[int, int] = {}
    for cell in cells:
        measured[cell.asn] = measured.get(cell.asn, 0) + cell.measured
    yield from (asn for asn, number in measured.items() if number < LEAST)


def _summed(cells: Iterable[Cell], few: set[int]) -> Iterator[DailyCount]:
    sums: dict[tuple[str, str, int, str], tuple[int, int, int, int, bool]] = {}
    for cell in cells:
        asn = 0 if cell.asn in few else cell.asn
        key = (f"{cell.hour:%Y-%m-%d}", cell.country, asn, cell.target)
        ok, blocked, down, throttled, made = sums.get(key, (0, 0, 0, 0, False))
        sums[key] = (
            ok + cell.ok,
            blocked + cell.blocked,
            down + cell.down,
            throttled + cell.throttled,
            made or cell.synthetic,
        )
    for (day, country, asn, target), counted in sorted(sums.items()):
        ok, blocked, down, throttled, made = counted
        yield DailyCount(
            day=day,
            country=country,
            asn=asn,
            target=target,
            ok=ok,
            blocked=blocked,
            down=down,
            throttled=throttled,
            synthetic=made,
        )
