"""Tor: directory authorities, their directories, and the default bridges."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections, many, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-023-tor.md"
ALIASES = ()
TARGETS = ("tor/authorities", "tor/directories", "tor/bridges", "tor/relays")
PARTS = {
    "or_port_dirauth": "tor/authorities",
    "dir_port": "tor/directories",
    "obfs4": "tor/bridges",
    "or_port": "tor/relays",
}


class Target(Sections):
    """The attempts at one relay."""

    target_protocol: Any = None


class Keys(Struct):
    """Relays by address or, for bridges, by hash."""

    targets: dict[str, Target] | None = None


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """What no protocol tells apart is a relay."""
    return "tor/relays"


def _hidden(seen: Observation, name: str) -> Observation:
    """Leave out where a bridge is: its hash is enough to tell it from others."""
    return msgspec.structs.replace(seen, address=name[:16], host=None, url=None)


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """
    Yield the attempts, relay by relay, sorted by their names.

    Of a bridge only the connection is kept: its handshake fails as often for
    keys that the client has not renewed.
    """
    keys = read(measurement, Keys)
    for name, item in sorted((keys.targets or {}).items()):
        part = PARTS.get(str(item.target_protocol), "tor/relays")
        mine = msgspec.structs.replace(look, target=lambda _, part=part: part)
        if part == "tor/bridges":
            seen = layers.tcp(many(item.tcp_connect), mine, {})
            yield from (_hidden(o, name) for o in seen)
        else:
            yield from layers.everything(item, mine)
