"""A test that no file knows: its shared sections, wherever they stand."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from rasad.model.measurement import Measurement, plain_name
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import (
    Connect,
    Handshake,
    Query,
    Request,
    Sections,
    from_raw,
    read,
    tree,
)

# Tests of the engine keep one attempt a ping, or a tree of attempts, below these.
SINGULAR = {
    "tcp_connect": ("tcp_connect", Connect),
    "tls_handshake": ("tls_handshakes", Handshake),
    "quic_handshake": ("quic_handshakes", Handshake),
    "query": ("queries", Query),
    "handshake": ("tls_handshakes", Handshake),
}
PLURAL = {
    "queries": Query,
    "tcp_connect": Connect,
    "tls_handshakes": Handshake,
    "quic_handshakes": Handshake,
    "requests": Request,
}
DEEPEST = 6
LONGEST = 40  # letters of a test's name that become a target's
UNREAD = "unread"


class _Anything(Struct):
    pass


def _trees(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield every object in *value*, the outer before the inner."""
    if depth > DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _trees(inner, depth + 1)
    elif isinstance(value, list):
        for inner in value:
            yield from _trees(inner, depth + 1)


def _kept(tree: dict[str, Any]) -> dict[str, list[Any]]:
    """Return the attempts that stand directly in one object, by section."""
    found: dict[str, list[Any]] = {}
    for key, value in tree.items():
        if isinstance(value, dict) and key in SINGULAR:
            found.setdefault(SINGULAR[key][0], []).append(value)
        elif isinstance(value, list) and key in PLURAL:
            found.setdefault(key, []).extend(v for v in value if isinstance(v, dict))
    return found


def observe(measurement: Measurement, look: Look) -> Iterator[Observation]:
    """
    Yield the attempts of every section that is found, at most six levels deep.

    Where there is no section that we know, one observation with the operation
    `unread` and the target `test/<name>`: somebody looked, and we cannot say at
    what. Nothing where the test left no keys.

    Raises:
        BadMeasurement: a section does not keep to its data format.
    """
    if measurement.test_keys is None:
        return
    read(measurement, _Anything)  # an object, or said to be none
    found = tuple(_sections(measurement, look))
    yield from found
    if not found:
        target = f"test/{plain_name(measurement.test_name)[:LONGEST]}"
        yield layers.summary(look, target, None, UNREAD)


def _sections(measurement: Measurement, look: Look) -> Iterator[Observation]:
    """Yield the attempts of the sections that are known by name."""
    for part in _trees(tree(measurement)):
        found = _kept(part)
        if found:
            raw = msgspec.Raw(msgspec.json.encode(found))
            sections = from_raw(raw, Sections, measurement)
            yield from layers.everything(sections, look)
