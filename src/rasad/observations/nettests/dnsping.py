"""One name asked of one resolver again and again, late answers kept."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import hosts, pings
from rasad.observations.layers import Look

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-035-dnsping.md"
ALIASES = ()
TARGETS = ("web/<name as tested>", "endpoint/unnamed")


def target(host: str | None, measurement: Measurement, /) -> str:
    """Name the host that was asked for."""
    return hosts.site(measurement.input, host)


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, ping by ping."""
    yield from pings.observe(measurement, look)
