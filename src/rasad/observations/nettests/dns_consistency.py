"""A name asked of many resolvers, beside one that is trusted: until 2016."""

from collections.abc import Iterator
from typing import Any

import msgspec

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation, Who
from rasad.observations import hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections, many, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-002-dns-consistency.md"
ALIASES = ()
TARGETS = ("web/<host as tested>",)


class Keys(Sections):
    """The lookups, and which of the resolvers is trusted."""

    control_resolver: Any = None


def target(host: str | None, measurement: Measurement, /) -> str:
    """Name the host that was asked for."""
    return hosts.site(measurement.input, host)


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """
    Yield the lookups; an answer of the trusted resolver is the control's view.

    That resolver is asked in the clear from the same network, so its silence is
    the probe's and says nothing of the name.
    """
    keys = read(measurement, Keys)
    trusted = str(keys.control_resolver or "")
    for seen in layers.dns(many(keys.queries), look):
        if trusted and seen.resolver in {trusted, f"{trusted}:53"} and seen.answers:
            yield msgspec.structs.replace(seen, who=Who.CONTROL)
        else:
            yield seen
