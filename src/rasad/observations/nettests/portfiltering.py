"""Ports of a helper that listens on all of them: which are let through."""

from collections.abc import Iterator

import msgspec

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import many, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-038-port-filtering.md"
ALIASES = ()
TARGETS = ("middlebox/ports",)


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """What is on the way is measured, not where the way leads."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield one connection a port; `port` says that the port is what was tried."""
    keys = read(measurement, Keys)
    for seen in layers.tcp(many(keys.tcp_connect), look, {}):
        yield msgspec.structs.replace(seen, operation="port")
