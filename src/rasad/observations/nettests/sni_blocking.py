"""A name in a handshake with a server that is not the site: is it cut?"""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Layer, Observation
from rasad.observations import failures, hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-024-sni-blocking.md"
ALIASES = ()
TARGETS = ("web/<name as tested>",)


class Attempt(Sections):
    """The attempts with one name."""

    sni: str = ""


class Keys(Struct):
    """The attempts with a name that nobody restricts, and with the one tested."""

    control: Attempt | None = None
    target: Attempt | None = None


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the site whose name was sent."""
    return f"web/{hosts.of_url(measurement.input) or 'unknown'}"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the handshakes, each with the name that was sent in it."""
    keys = read(measurement, Keys)
    for attempt in filter(None, (keys.control, keys.target)):
        name = hosts.normal(attempt.sni)
        for seen in layers.everything(attempt, look):
            if seen.layer is Layer.TLS:
                failure = None if seen.failure in failures.SHOWN else seen.failure
                yield msgspec.structs.replace(
                    seen, host=name, failure=failure, operation="unverified"
                )
            elif seen.layer is Layer.TCP:
                yield seen
