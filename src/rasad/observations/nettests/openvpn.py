"""OpenVPN: whether its tunnel comes up."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-040-openvpn.md"
ALIASES = ()
TARGETS = ("openvpn/app",)


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """Name the tool: every attempt was made to get it through."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield whether the tool got through, then what its sections hold."""
    keys = read(measurement, Keys)
    yield layers.bootstrap(keys, look, TARGETS[0])
    yield from layers.everything(keys, look)
