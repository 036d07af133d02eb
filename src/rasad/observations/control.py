"""What the test helper saw, from a network without the restriction."""

from typing import Any

from msgspec import Struct

from rasad.model.observation import (
    CONTROL,
    DNS,
    HTTP,
    QUIC,
    TCP,
    TLS,
    Failure,
    Layer,
    Observation,
)
from rasad.observations import failures, hosts
from rasad.observations.layers import VALUES, Look


class Reached(Struct, gc=False):
    """How the helper's connection or handshake with an endpoint ended."""

    status: Any = None
    failure: Any = None
    server_name: Any = None


class Page(Struct, gc=False):
    """What the helper fetched."""

    failure: Any = None
    status_code: Any = None
    body_length: Any = None
    title: Any = None
    headers: dict[str, Any] | list[Any] | None = None


class Names(Struct, gc=False):
    """What the helper's resolver answered."""

    failure: Any = None
    addrs: list[Any] | None = None


class AddressInfo(Struct, gc=False):
    """What the helper knows of an address."""

    asn: Any = None
    flags: Any = None


class Control(Struct, gc=False):
    """The helper's answer; empty where it was not reached."""

    tcp_connect: dict[str, Reached] | list[Any] | None = None
    tls_handshake: dict[str, Reached] | list[Any] | None = None
    quic_handshake: dict[str, Reached] | list[Any] | None = None
    http_request: Page | list[Any] | None = None
    dns: Names | list[Any] | None = None
    ip_info: dict[str, AddressInfo] | list[Any] | None = None


def _lookup(control: Control, look: Look, host: str | None) -> list[Observation]:
    names = control.dns
    if not isinstance(names, Names) or (names.addrs is None and not names.failure):
        return []
    answers = [str(a) for a in names.addrs or () if hosts.is_address(str(a))]
    info = control.ip_info if isinstance(control.ip_info, dict) else {}
    networks = [hosts.whole(info[a].asn) for a in answers if a in info]
    seen = Observation(
        measurement=look.uid,
        layer=DNS,
        who=CONTROL,
        target=look.target(host),
        failure=failures.from_text(names.failure),
        host=host,
        answers=tuple(answers),
        answer_asns=tuple([n for n in networks if n]),
    )
    return [seen]


def _attempt(
    name: str, item: Reached, layer: Layer, look: Look, host: str | None
) -> Observation:
    """Return how the helper's attempt at the endpoint *name* ended."""
    address, port = hosts.endpoint(name)
    failure = failures.from_text(item.failure)
    if failure is None and item.status is not True:
        failure = Failure.UNKNOWN
    server = hosts.normal(item.server_name) or host
    return Observation(
        measurement=look.uid,
        layer=layer,
        who=CONTROL,
        target=look.target(server),
        failure=failure,
        host=server,
        address=address,
        port=port,
    )


def _reached(
    items: dict[str, Reached] | list[Any] | None,
    layer: Layer,
    look: Look,
    host: str | None,
) -> list[Observation]:
    if not isinstance(items, dict):
        return []
    return [_attempt(name, items[name], layer, look, host) for name in sorted(items)]


def _headers(page: Page) -> tuple[tuple[str, str], ...]:
    pairs = page.headers.items() if isinstance(page.headers, dict) else ()
    named = [(name.lower(), value) for name, value in pairs]
    return tuple([(n, str(value) if n in VALUES else "") for n, value in named])


def _fetched(
    control: Control, look: Look, host: str | None, url: str | None
) -> list[Observation]:
    page = control.http_request
    if not isinstance(page, Page):
        return []
    status = hosts.whole(page.status_code)
    failure = failures.from_text(page.failure)
    if not (status or failure):
        return []  # zeros all over: a helper that was never reached
    seen = Observation(
        measurement=look.uid,
        layer=HTTP,
        who=CONTROL,
        target=look.target(host),
        failure=failure,
        host=host,
        url=url,
        status=status or None,
        title=" ".join(str(page.title or "").split()) or None,
        body_length=hosts.whole(page.body_length),
        headers=_headers(page),
    )
    return [seen]


def from_control(
    control: Control | None, look: Look, host: str | None, url: str | None
) -> list[Observation]:
    """
    Return what the helper saw of *url*: lookup, connections, handshakes, page.

    Its observations have `who` CONTROL and are keyed by endpoint, so that each
    attempt of the probe stands beside the same attempt without the restriction.
    Empty where the helper was not reached.

    Source: OONI nettest ts-017 (web connectivity), the helper's response.
    """
    if control is None:
        return []
    return [
        *_lookup(control, look, host),
        *_reached(control.tcp_connect, TCP, look, host),
        *_reached(control.tls_handshake, TLS, look, host),
        *_reached(control.quic_handshake, QUIC, look, host),
        *_fetched(control, look, host, url),
    ]
