"""Single QUIC packets: whether the server answers them."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-031-quicping.md"
ALIASES = ()
TARGETS = ("web/<host as tested>",)


class Ping(Struct):
    """One packet and what came back."""

    responses: list[Any] | None = None


class Keys(Struct):
    """The packets."""

    pings: list[Ping] | None = None


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the host that was tried."""
    return f"web/{hosts.of_url(measurement.input) or 'unknown'}"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield one observation a packet; TIMEOUT where nothing came back."""
    for ping in read(measurement, Keys).pings or ():
        failure = None if ping.responses else Failure.TIMEOUT
        yield layers.summary(look, look.target(None), failure, "bootstrap")
