"""Handshakes with and without an encrypted hello (ECH) to one server."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Connect, Handshake, Query, many, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-039-echcheck.md"
ALIASES = ()
TARGETS = ("web/<host as tested>", "ech/handshake")


class Hello(Handshake):
    """A handshake; the encrypted hello is told by its configuration."""

    echconfig: Any = None
    outer_server_name: Any = None


class Keys(Struct):
    """A list since 0.2.0; before it, one handshake without and one with."""

    queries: list[Query] | Query | None = None
    tcp_connect: list[Connect] | Connect | None = None
    tls_handshakes: list[Hello] | Hello | None = None
    control: Hello | None = None
    target: Hello | None = None


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the site that was tested: the outer name is only a cover."""
    return hosts.site(measurement.input or "example.org")


def _encrypted(seen: Observation) -> Observation:
    """Mark a handshake as one that carried an encrypted hello: a target apart."""
    return msgspec.structs.replace(seen, target=TARGETS[1], operation="ech")


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts; handshakes with an encrypted hello are a target apart."""
    keys = read(measurement, Keys)
    lookups = tuple(layers.dns(many(keys.queries), look))
    yield from lookups
    names = layers.host_of_address(lookups)
    yield from layers.tcp(many(keys.tcp_connect), look, names)
    plain = [(item, bool(item.echconfig)) for item in many(keys.tls_handshakes)]
    older = [(keys.control, False), (keys.target, True)]
    for item, encrypted in (*plain, *older):
        if item is not None:
            for seen in layers.tls([item], look):
                yield _encrypted(seen) if encrypted else seen
