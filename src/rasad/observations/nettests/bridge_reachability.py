"""Tor over one bridge of a list: until 2016."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-011-bridge-reachability.md"
ALIASES = ()
TARGETS = ("tor/bridges",)


class Keys(Struct):
    """Whether Tor came up; where the bridge is, is not read."""

    success: Any = None
    error: Any = None


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """Bridges stand in for each other, and are not named."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield whether it came up; none where Tor was too old or not there."""
    keys = read(measurement, Keys)
    if keys.success is not None and not keys.error:
        failure = None if keys.success is True else Failure.UNKNOWN
        yield layers.summary(look, TARGETS[0], failure, "bootstrap")
