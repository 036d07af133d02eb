"""A page fetched directly and over Tor: the first test of sites, until 2015."""

from collections.abc import Iterator

import msgspec

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation, Who
from rasad.observations import hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-003-http-requests.md"
ALIASES = ()
TARGETS = ("web/<host as tested>",)


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the site that was tested."""
    return f"web/{hosts.of_url(measurement.input) or 'unknown'}"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts; what came over Tor is the control's view."""
    for seen in layers.everything(read(measurement, Keys), look):
        if seen.over_tor:
            yield msgspec.structs.replace(seen, who=Who.CONTROL)
        else:
            yield seen
