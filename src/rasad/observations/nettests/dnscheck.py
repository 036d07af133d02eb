"""Encrypted resolvers: whether one answers over its own protocol."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import failures, hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-028-dnscheck.md"
ALIASES = ()
TARGETS = ("resolver/<host as tested>",)


class Keys(Struct):
    """The lookup of the resolver itself, and lookups at each of its addresses."""

    bootstrap: Sections | None = None
    bootstrap_failure: Any = None
    lookups: dict[str, Sections] | None = None


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the resolver by its host; one known by address only has no name."""
    host = hosts.of_url(measurement.input)
    return f"resolver/{'unnamed' if hosts.is_address(host) else host}"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield, address by address, whether it answered and what the sections hold."""
    keys = read(measurement, Keys)
    name = look.target(None)
    if keys.bootstrap:
        yield from layers.everything(keys.bootstrap, look)
    if failure := failures.from_text(keys.bootstrap_failure):
        yield layers.summary(look, name, failure, "bootstrap")
    for url, sections in sorted((keys.lookups or {}).items()):
        ended = failures.from_text(sections.failure)
        said = layers.summary(look, name, ended, "bootstrap")
        yield msgspec.structs.replace(said, address=hosts.of_url(url))
        yield from layers.everything(sections, look)
