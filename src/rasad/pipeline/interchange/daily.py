"""Counts as they are published: by day, small networks of a country together."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from rasad.model.cell import Cell
from rasad.pipeline import coarsening
from rasad.pipeline.answers import Answers


class DailyCount(Struct, frozen=True, kw_only=True):
    """
    What was measured of a target on one UTC day.

    `asn` is 0 for the small networks of a country, together.
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
        yield from _summed(coarsening.cells(held, coarsening.grain(held)))


def _summed(cells: Iterable[Cell]) -> Iterator[DailyCount]:
    sums: dict[tuple[str, str, int, str], tuple[int, int, int, int, bool]] = {}
    for cell in cells:
        key = (f"{cell.hour:%Y-%m-%d}", cell.country, cell.asn, cell.target)
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
