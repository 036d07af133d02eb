"""
The sections of test keys as they stand in files: typed, and forgiving of drift.

Fields that changed their type over the years are unions of what they have been:
a list or its only element, a text or a base64 object, null, `false`.

Source: OONI data formats df-001 (httpt), df-002 (dnst), df-005 (tcpconnect),
df-006 (tlshandshake), df-008 (netevents).
"""

from functools import lru_cache
from typing import Any, TypeVar

import msgspec
from msgspec import Raw, Struct

from rasad.errors import BadMeasurement
from rasad.model.measurement import Measurement
from rasad.observations import mending
from rasad.observations.bodies import (
    NOTHING,
    Blob,
    OddBody,
    Passed,
    from_json,
    unread,
)
from rasad.observations.envelope import NULL, Opened

ABSENT = Raw(NULL)


class Answer(Struct, gc=False):
    """One record of a DNS answer."""

    answer_type: Any = None
    ipv4: Any = None
    ipv6: Any = None
    hostname: Any = None
    asn: Any = None


class Query(Struct, gc=False):
    """One lookup."""

    hostname: Any = None
    query_type: Any = None
    engine: Any = None
    resolver_address: Any = None
    resolver_hostname: Any = None
    resolver_port: Any = None
    answers: list[Answer | str | list[Any] | None] | Answer | None = None
    addrs: list[Any] | None = None
    failure: Any = None
    t0: Any = None
    t: Any = None
    transaction_id: Any = None


class Status(Struct, gc=False):
    """How a connection ended."""

    failure: Any = None
    success: Any = None


class Connect(Struct, gc=False):
    """One attempt to connect."""

    ip: Any = None
    port: Any = None
    status: Status | None = None
    t0: Any = None
    t: Any = None
    transaction_id: Any = None


class Handshake(Struct, gc=False):
    """One TLS or QUIC handshake."""

    address: Any = None
    server_name: Any = None
    failure: Any = None
    peer_certificates: list[Blob | str | None] | None = None
    no_tls_verify: Any = None
    t0: Any = None
    t: Any = None
    transaction_id: Any = None


class Tor(Struct, gc=False):
    """Whether a request went through Tor."""

    is_tor: Any = None


class Asked(Struct, gc=False):
    """The request that was sent."""

    url: Any = None
    method: Any = None
    headers: dict[str, Any] | list[Any] | None = None
    tor: Tor | None = None


class Response(Struct, gc=False):
    """
    The response that came back; `page` is what is known of its body.

    The body itself passes as soon as it is decoded, while the line is still in the
    cache of the processor; after that nothing holds it.
    """

    code: Any = None
    body: Raw = ABSENT
    body_is_truncated: Any = None
    headers: dict[str, Any] | list[Any] | None = None
    headers_list: list[Any] | None = None
    page: Passed = NOTHING

    def __post_init__(self) -> None:
        self.page, self.body = from_json(self.body), ABSENT


class Request(Struct, gc=False):
    """One round of HTTP."""

    request: Asked | None = None
    response: Response | None = None
    failure: Any = None
    address: Any = None
    t0: Any = None
    t: Any = None
    transaction_id: Any = None


class Event(Struct, gc=False):
    """One event of the network: only what was read and from where."""

    operation: Any = None
    address: Any = None
    proto: Any = None
    failure: Any = None
    num_bytes: Any = None
    t: Any = None
    transaction_id: Any = None


class Sections(Struct):
    """The sections that tests share; each null, one element or a list."""

    queries: list[Query] | Query | None = None
    tcp_connect: list[Connect] | Connect | None = None
    tls_handshakes: list[Handshake] | Handshake | None = None
    quic_handshakes: list[Handshake] | Handshake | None = None
    requests: list[Request] | Request | None = None
    failure: Any = None
    bootstrap_time: Any = None


PLAIN = msgspec.json.Decoder()
Shape = TypeVar("Shape", bound=Struct)
Item = TypeVar("Item")


def many(value: list[Item] | Item | None) -> list[Item]:
    """Return the elements of a section that is a list, one element, or null."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


@lru_cache(maxsize=64)  # a pure function: one decoder a shape
def decoder_of(shape: type[Shape]) -> msgspec.json.Decoder[Shape]:
    """Return what decodes *shape*, forgiving numbers that stand as texts."""
    return msgspec.json.Decoder(shape, strict=False, dec_hook=unread)


def read(measurement: Measurement, shape: type[Shape]) -> Shape:
    """
    Return the test keys as *shape*; an empty one where they are null.

    Raises:
        BadMeasurement: the keys do not keep to the specification, with the path
            of the first place where they do not.
        TypeError: they were read as another shape: a test's file must name as its
            `Keys` what it reads.
    """
    if isinstance(measurement, Opened):
        if not isinstance(measurement.keys, shape):
            raise TypeError(f"{type(measurement.keys)} was read and not {shape}")
        return measurement.keys
    if measurement.test_keys is None:
        return shape()
    return from_raw(measurement.test_keys, shape, measurement)


def from_raw(raw: msgspec.Raw, shape: type[Shape], measurement: Measurement) -> Shape:
    """
    Return *raw*, the test keys or a part of them, as *shape*.

    Raises:
        BadMeasurement: as `read` does.
    """
    found: Shape = _decoded(decoder_of(shape), raw, measurement)
    return found


def tree(measurement: Measurement) -> Any:
    """
    Return the test keys as plain objects, lists and values.

    Raises:
        BadMeasurement: as `read` does.
    """
    return _decoded(PLAIN, measurement.test_keys or msgspec.Raw(NULL), measurement)


def _forgiving(decoder: msgspec.json.Decoder[Any], raw: msgspec.Raw) -> Any:
    try:
        return decoder.decode(raw)
    except mending.ODD:
        return mending.decoded(decoder, bytes(raw))


def _decoded(
    decoder: msgspec.json.Decoder[Any], raw: msgspec.Raw, measurement: Measurement
) -> Any:
    try:
        return _forgiving(decoder, raw)
    except mending.ODD as error:
        what = f"the test keys of {measurement.test_name} are odd: {_told(error)}"
        where = f"line {measurement.line}, test_keys"
        raise BadMeasurement(what, measurement.source, where) from error


def _told(error: Exception) -> str:
    """Return what an error says; of a body, with its place and not its response's."""
    said = str(error)
    return f"{said[:-1]}.body`" if isinstance(error.__cause__, OddBody) else said
