"""Lantern: whether it comes up, until 2016."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import failures, layers
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-013-lantern.md"
ALIASES = ("lantern",)
TARGETS = ("lantern/app",)


class Keys(Struct):
    """Whether it came up, by either of the two names of the key."""

    success: Any = None
    bootstrapped: Any = None
    failure: Any = None


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """Name the tool: every attempt was made to get it through."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield whether the tool got through; none where the file does not say."""
    keys = read(measurement, Keys)
    said = keys.success if keys.success is not None else keys.bootstrapped
    if said is None and keys.failure is None:
        return
    failed = failures.from_text(keys.failure)
    failure = None if said is True and failed is None else failed or Failure.UNKNOWN
    yield layers.summary(look, TARGETS[0], failure, "bootstrap")
