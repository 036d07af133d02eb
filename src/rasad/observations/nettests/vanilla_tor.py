"""Tor without a bridge: whether it comes up."""

from collections.abc import Iterator
from typing import Any

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-016-vanilla-tor.md"
ALIASES = ()
TARGETS = ("tor/app",)

COMPLETE = 100  # per cent of Tor's start, by its own log


class Keys(Sections):
    """How far Tor came."""

    tor_progress: Any = None
    success: Any = None


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """Name the tool: every attempt was made to get it through."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield whether the tool got through, then what its sections hold."""
    keys = read(measurement, Keys)
    # Until 2019 no time was written, only how far Tor said that it had come.
    done = keys.success is not False and keys.tor_progress == COMPLETE
    yield layers.bootstrap(keys, look, TARGETS[0], done=done)
    yield from layers.everything(keys, look)
