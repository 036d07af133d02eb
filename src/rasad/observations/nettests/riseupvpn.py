"""RiseupVPN: the service that lists its gateways, and the gateways."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-026-riseupvpn.md"
ALIASES = ()
TARGETS = ("riseupvpn/api", "riseupvpn/gateways")


def target(host: str | None, _measurement: Measurement, /) -> str:
    """A name is the service's; gateways are tried by their addresses."""
    return "riseupvpn/gateways" if hosts.is_address(host) else "riseupvpn/api"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, layer by layer."""
    yield from layers.everything(read(measurement, Keys), look)
