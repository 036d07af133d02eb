"""Streaming from a nearby server, segment by segment."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import failures, layers
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-021-dash.md"
ALIASES = ()
TARGETS = ("speed/dash",)


class Segment(Struct):
    """Bytes received, and seconds that they took."""

    received: Any = None
    elapsed: Any = None


class Keys(Struct):
    """The segments, and whether the test ran to its end."""

    failure: Any = None
    receiver_data: list[Segment] | None = None


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """The server is the nearest of many."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield one observation: whether it ran, what was received in which time."""
    keys = read(measurement, Keys)
    segments = [
        (part.received, part.elapsed)
        for part in keys.receiver_data or ()
        if isinstance(part.received, int) and isinstance(part.elapsed, int | float)
    ]
    failure = failures.from_text(keys.failure)
    if failure is None and not segments:
        failure = Failure.UNKNOWN
    seen = layers.summary(look, TARGETS[0], failure, "bootstrap")
    yield msgspec.structs.replace(
        seen,
        received=sum(size for size, _ in segments) if segments else None,
        seconds=float(sum(took for _, took in segments)) if segments else None,
    )
