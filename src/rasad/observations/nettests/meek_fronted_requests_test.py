"""Meek: whether a front of a large network answers for a host behind it."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Layer, Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-014-meek-fronted-requests-test.md"
ALIASES = ()
TARGETS = ("meek/front",)
REFUSES = 400  # from this status on, the front did not pass the request on


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """Fronts stand in for each other."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, then for each request whether it got through."""
    seen = tuple(layers.everything(read(measurement, Keys), look))
    yield from seen
    for o in seen:
        if o.layer is Layer.HTTP:
            refused = o.status is None or o.status >= REFUSES
            failure = o.failure or (Failure.UNKNOWN if refused else None)
            yield layers.summary(look, TARGETS[0], failure, "bootstrap")
