"""A small made-up country, measured hour by hour."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from rasad.model.cell import Cell

START = datetime(2024, 3, 1, tzinfo=UTC)
TARGET = "chat/app"


def hour(day: float) -> datetime:
    """Return the hour at so many days after the window's start."""
    return START + timedelta(hours=round(day * 24))


def measured(
    asn: int,
    span: tuple[float, float],
    *,
    blocked: bool = False,
    every: int = 6,
    country: str = "XA",
    target: str = TARGET,
) -> Iterator[Cell]:
    """Yield a cell each *every* hours of a span of days, one test in each."""
    for number in range(round((span[1] - span[0]) * 24 / every)):
        yield Cell(
            hour=hour(span[0]) + timedelta(hours=number * every),
            country=country,
            asn=asn,
            target=target,
            ok=not blocked,
            blocked=int(blocked),
            reports=1,
            mechanism="tls.reset.sni" if blocked else "",
        )
