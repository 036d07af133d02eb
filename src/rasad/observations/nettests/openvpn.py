"""OpenVPN: whether its tunnel comes up."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import failures, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections, many, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-040-openvpn.md"
ALIASES = ()
TARGETS = ("openvpn/app",)


class Tunnel(Struct):
    """One handshake with an endpoint."""

    failure: Any = None


class Keys(Sections):
    """Whether the tunnel came up, and how each handshake ended."""

    success: Any = None
    openvpn_handshake: list[Tunnel] | Tunnel | None = None


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """Name the tool: every attempt was made to get it through."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield whether the tool got through, then what its sections hold."""
    keys = read(measurement, Keys)
    tried = [failures.from_text(item.failure) for item in many(keys.openvpn_handshake)]
    failed = failures.from_text(keys.failure)
    if tried and failed is None:  # the time is told of each handshake, or of none
        failed = None if None in tried else tried[0]
        failed = failed or (Failure.UNKNOWN if keys.success is False else None)
        yield layers.summary(look, TARGETS[0], failed, "bootstrap")
    else:
        yield layers.bootstrap(keys, look, TARGETS[0], done=keys.success is True)
    yield from layers.everything(keys, look)
