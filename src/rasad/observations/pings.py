"""Tests that try one endpoint again and again: a list of pings, an attempt each."""

from collections.abc import Iterator

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.reading import late
from rasad.observations.sections import Connect, Handshake, Query, many, read


class Ping(Struct):
    """One try: of each section an element, or a list of one."""

    query: Query | None = None
    delayed_responses: list[Query] | None = None
    # What the specification of 2022 calls the same.
    delayed_response: list[Query] | None = None
    tcp_connect: list[Connect] | Connect | None = None
    tls_handshake: list[Handshake] | Handshake | None = None
    quic_handshake: list[Handshake] | Handshake | None = None


class Keys(Struct):
    """The pings."""

    pings: list[Ping] | None = None


def _late(ping: Ping) -> list[Query]:
    """Return the answers that came after the first: an injector is the faster."""
    return [*(ping.delayed_responses or ()), *(ping.delayed_response or ())]


def observe(measurement: Measurement, look: Look) -> Iterator[Observation]:
    """
    Yield the attempts, ping by ping, in the order of the file.

    Source: OONI nettests ts-032 (tcpping), ts-033 (tlsping), ts-034
    (simplequicping), ts-035 (dnsping).
    """
    for ping in read(measurement, Keys).pings or ():
        yield from layers.dns(many(ping.query), look)
        yield from late(_late(ping), look)
        yield from layers.tcp(many(ping.tcp_connect), look, {})
        yield from layers.tls(many(ping.tls_handshake), look)
        yield from layers.quic(many(ping.quic_handshake), look)
