"""STUN servers, which calls and Snowflake need: whether one answers."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import failures, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-025-stun-reachability.md"
ALIASES = ("stun",)
TARGETS = ("stun/server",)


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """Servers stand in for each other."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield whether the server answered, then what the sections hold."""
    keys = read(measurement, Keys)
    failure = failures.from_text(keys.failure)
    yield layers.summary(look, TARGETS[0], failure, "bootstrap")
    yield from layers.everything(keys, look)
