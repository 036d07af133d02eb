"""A web site by name, address, handshake and page, beside a test helper."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import hosts, layers
from rasad.observations.control import Control, from_control
from rasad.observations.layers import Look
from rasad.observations.sections import Sections, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-017-web-connectivity.md"
ALIASES = ()
TARGETS = ("web/<host as tested>",)


class Keys(Sections):
    """The shared sections, and what the helper answered."""

    control: Control | None = None
    x_dns_duplicate_responses: object = None


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the site that was tested: every attempt was made to reach it."""
    return f"web/{hosts.of_url(measurement.input) or 'unknown'}"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the probe's attempts, then the helper's; redirects keep their own host."""
    keys = read(measurement, Keys)
    yield from layers.everything(keys, look)
    host = hosts.of_url(measurement.input)
    yield from from_control(keys.control, look, host, measurement.input)
