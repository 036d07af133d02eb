"""One connection to each host of a list: until 2016."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Layer, Observation, Who
from rasad.observations import failures, hosts
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-008-tcp-connect.md"
ALIASES = ()
TARGETS = ("web/<name as tested>", "endpoint/unnamed")
WORKED = "success"


class Keys(Struct):
    """`success`, or what went wrong."""

    connection: Any = None


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the host of the endpoint."""
    return hosts.site(measurement.input)


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the connection; none where the file does not say how it ended."""
    said = read(measurement, Keys).connection
    if said is not None:
        host = hosts.of_url(measurement.input)
        yield Observation(
            measurement=look.uid,
            layer=Layer.TCP,
            who=Who.PROBE,
            target=look.target(None),
            failure=None if said == WORKED else failures.from_text(said),
            host=None if hosts.is_address(host) else host,
            address=host if hosts.is_address(host) else None,
        )
