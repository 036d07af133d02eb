"""A site step by step: each URL of its redirects, each endpoint of each URL."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Layer, Observation, Who
from rasad.observations import failures, hosts
from rasad.observations.generic import observe as observe_any
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/probe-cli/blob/1706b40c04d8b11217845957fdf59d5c1d240016/internal/engine/experiment/websteps/model.go"
ALIASES = ()
TARGETS = ("web/<host as tested>",)


class Ended(Struct):
    """How a step ended."""

    failure: Any = None


class Names(Struct):
    """The lookup of a URL's host."""

    domain: Any = None
    addrs: list[Any] | None = None
    failure: Any = None


class Answer(Struct):
    """What came back, its body left out."""

    failure: Any = None
    status_code: Any = None
    body_length: Any = None


class RoundTrip(Struct):
    """A request and its answer."""

    response: Answer | None = None


class Endpoint(Struct):
    """The attempts at one address and port."""

    endpoint: Any = None
    protocol: Any = None
    tcp_connect: Ended | None = None
    tls_handshake: Ended | None = None
    quic_handshake: Ended | None = None
    http_round_trip: RoundTrip | None = None


class Step(Struct):
    """One URL."""

    url: Any = None
    dns: Names | None = None
    endpoints: list[Endpoint] | None = None


class Steps(Struct, rename={"steps": "URLMeasurements"}):
    """
    The URLs, in the order of the redirects.

    It is not called `Keys`: where it holds nothing, the raw keys are looked through.
    """

    steps: list[Step] | None = None


def target(host: str | None, measurement: Measurement, /) -> str:
    """Name the host of the step."""
    return hosts.site(measurement.input, host)


def _lookup(names: Names, look: Look, host: str | None) -> Observation:
    answers = [str(a) for a in names.addrs or () if hosts.is_address(str(a))]
    return Observation(
        measurement=look.uid,
        layer=Layer.DNS,
        who=Who.PROBE,
        target=look.target(host),
        failure=failures.from_text(names.failure),
        host=host,
        query_type="ANY",
        answers=tuple(answers),
    )


def _attempts(item: Endpoint, look: Look, url: str) -> Iterator[Observation]:
    """Yield the attempts at one endpoint, from the connection to the answer."""
    host = hosts.of_url(url)
    address, port = hosts.endpoint(item.endpoint)
    for layer, ended in (
        (Layer.TCP, item.tcp_connect),
        (Layer.TLS, item.tls_handshake),
        (Layer.QUIC, item.quic_handshake),
    ):
        if ended is not None:
            yield Observation(
                measurement=look.uid,
                layer=layer,
                who=Who.PROBE,
                target=look.target(host),
                failure=failures.from_text(ended.failure),
                host=host,
                address=address,
                port=port,
            )
    answer = item.http_round_trip.response if item.http_round_trip else None
    if answer is not None:
        yield Observation(
            measurement=look.uid,
            layer=Layer.HTTP,
            who=Who.PROBE,
            target=look.target(host),
            failure=failures.from_text(answer.failure),
            host=host,
            address=address,
            port=port,
            url=look.scrub(url),
            status=hosts.whole(answer.status_code) or None,
            body_length=hosts.whole(answer.body_length),
        )


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, URL by URL; sections of later drafts as they stand."""
    steps = read(measurement, Steps).steps
    if steps is None:
        yield from observe_any(measurement, look)
    for step in steps or ():
        url = str(step.url or "")
        if step.dns:
            yield _lookup(step.dns, look, hosts.of_url(url))
        for item in step.endpoints or ():
            yield from _attempts(item, look, url)
