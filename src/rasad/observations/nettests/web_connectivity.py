"""A web site by name, address, handshake and page, beside a test helper."""

from typing import Any

from msgspec import Raw

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import hosts, layers
from rasad.observations.control import Control, from_control
from rasad.observations.layers import Look
from rasad.observations.reading import NOTHING, late, with_volumes
from rasad.observations.sections import Query, Sections, many, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-017-web-connectivity.md"
ALIASES = ()
TARGETS = ("web/<host as tested>",)


class Keys(Sections):
    """The shared sections, what the helper answered, and what is read when needed."""

    control: Control | list[Any] | None = None
    x_dns_duplicate_responses: list[Query] | Query | None = None
    network_events: Raw = NOTHING


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the site that was tested: every attempt was made to reach it."""
    return f"web/{hosts.of_url(measurement.input) or 'unknown'}"


def observe(measurement: Measurement, look: Look, /) -> list[Observation]:
    """Return the probe's attempts, then the helper's; redirects keep their own host."""
    keys = read(measurement, Keys)
    seen = layers.everything(keys, look)
    host = hosts.of_url(measurement.input)
    # An empty object is an empty list where a program does not tell them apart.
    helper = keys.control if isinstance(keys.control, Control) else None
    return [
        *with_volumes(seen, keys.network_events, measurement),
        *late(many(keys.x_dns_duplicate_responses), look),
        *from_control(helper, look, host, measurement.input),
    ]
