"""Whatever a researcher asked for: a lookup, a connection, a handshake, a page."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-027-urlgetter.md"
ALIASES = ()
TARGETS = ("web/<name as tested>", "endpoint/unnamed")


def target(host: str | None, measurement: Measurement, /) -> str:
    """Name the host that was asked for; the input's where an address was."""
    return hosts.site(measurement.input, host)


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, layer by layer; redirects keep their own host."""
    yield from layers.everything(read(measurement, Keys), look)
