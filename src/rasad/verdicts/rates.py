"""Facts of throttling: a page read slowly beside another read fast."""

from rasad.model.observation import HTTP, Observation
from rasad.verdicts.features import HELPED
from rasad.verdicts.steps import scheme
from rasad.verdicts.units import Unit

# 256 kbit/s. Published cases of throttling by name lie between 128 and 160.
SLOW = 32_000.0
LONG = 5.0  # seconds: shorter reads are bursts, and say nothing of a rate
TIMES = 10.0  # as fast elsewhere, on the same line in the same minute
LEAST = 4_096  # bytes: of fewer, the time is that of the way and not of the line


def rate(seen: Observation) -> float | None:
    """Return bytes a second of a reading; None where it was not looked at."""
    if not seen.received or not seen.seconds or seen.seconds <= 0:
        return None
    return seen.received / seen.seconds


def _slow(unit: Unit) -> list[Observation]:
    """Return the pages of the target that were read slowly for long."""
    return [
        o
        for o in unit.of(HTTP)
        if o.status
        and (speed := rate(o)) is not None
        and speed <= SLOW
        and (o.seconds or 0) >= LONG
    ]


def _fastest_elsewhere(unit: Unit) -> float:
    """Return the fastest rate at which a page of another host was read."""
    others = (
        rate(o)
        for o in unit.whole
        if o.layer is HTTP
        and o.host != unit.host
        and o.failure is None
        and (o.received or 0) >= LEAST
    )
    return max((speed for speed in others if speed), default=0.0)


def facts(unit: Unit) -> dict[str, bool]:
    """
    Tell whether the target alone is slow, in the clear and over TLS.

    A slow line is slow to every host, so one page proves nothing: another host
    must have been read ten times as fast in the same measurement, and somebody
    without the restriction must have got the page.
    """
    if unit.kind not in HELPED or unit.helper_page is None:
        return {}
    slow = _slow(unit)
    if not slow:
        return {}
    best = _fastest_elsewhere(unit)
    alone = [o for o in slow if best >= TIMES * (rate(o) or best)]
    return {
        "read_throttled": any(scheme(o) == "http" for o in alone),
        "read_throttled_tls": any(scheme(o) == "https" for o in alone),
    }
