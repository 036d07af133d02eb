"""A page loaded in a browser, which tells no more than whether it came."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-036-browser_web.md"
ALIASES = ()
TARGETS = ("web/<host as tested>",)


class Keys(Struct):
    """What the browser said: all there is."""

    result: Any = None


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the site that was tested."""
    return f"web/{hosts.of_url(measurement.input) or 'unknown'}"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield one observation; none where the browser said nothing."""
    said = read(measurement, Keys).result
    if said is not None:
        failure = None if said == "ok" else Failure.UNKNOWN
        yield layers.summary(look, look.target(None), failure, "bootstrap")
