"""What the test helper saw, from a network without the restriction."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from rasad.model.observation import Failure, Layer, Observation, Who
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
    ip_info: dict[str, AddressInfo] | None = None


def _lookup(control: Control, look: Look, host: str | None) -> Iterator[Observation]:
    names = control.dns
    if not isinstance(names, Names) or (names.addrs is None and not names.failure):
        return
    answers = [str(a) for a in names.addrs or () if hosts.is_address(str(a))]
    info = control.ip_info or {}
    networks = [hosts.whole(info[a].asn) for a in answers if a in info]
    yield Observation(
        measurement=look.uid,
        layer=Layer.DNS,
        who=Who.CONTROL,
        target=look.target(host),
        failure=failures.from_text(names.failure),
        host=host,
        answers=tuple(answers),
        answer_asns=tuple(n for n in networks if n),
    )


def _reached(
    items: dict[str, Reached] | list[Any] | None,
    layer: Layer,
    look: Look,
    host: str | None,
) -> Iterator[Observation]:
    if not isinstance(items, dict):
        return
    for name, item in sorted(items.items()):
        address, port = hosts.endpoint(name)
        failure = failures.from_text(item.failure)
        if failure is None and item.status is not True:
            failure = Failure.UNKNOWN
        server = hosts.normal(item.server_name) or host
        yield Observation(
            measurement=look.uid,
            layer=layer,
            who=Who.CONTROL,
            target=look.target(server),
            failure=failure,
            host=server,
            address=address,
            port=port,
        )


def _headers(page: Page) -> tuple[tuple[str, str], ...]:
    pairs = page.headers.items() if isinstance(page.headers, dict) else ()
    return tuple(
        (str(k).lower(), str(v) if str(k).lower() in VALUES else "") for k, v in pairs
    )


def _fetched(
    control: Control, look: Look, host: str | None, url: str | None
) -> Iterator[Observation]:
    page = control.http_request
    if not isinstance(page, Page):
        return
    status = hosts.whole(page.status_code)
    failure = failures.from_text(page.failure)
    if not (status or failure):
        return  # zeros all over: a helper that was never reached
    yield Observation(
        measurement=look.uid,
        layer=Layer.HTTP,
        who=Who.CONTROL,
        target=look.target(host),
        failure=failure,
        host=host,
        url=url,
        status=status or None,
        title=" ".join(str(page.title or "").split()) or None,
        body_length=hosts.whole(page.body_length),
        headers=_headers(page),
    )


def from_control(
    control: Control | None, look: Look, host: str | None, url: str | None
) -> Iterator[Observation]:
    """
    Yield what the helper saw of *url*: lookup, connections, handshakes, page.

    Its observations have `who` CONTROL and are keyed by endpoint, so that each
    attempt of the probe stands beside the same attempt without the restriction.
    Empty where the helper was not reached.

    Source: OONI nettest ts-017 (web connectivity), the helper's response.
    """
    if control is None:
        return
    yield from _lookup(control, look, host)
    yield from _reached(control.tcp_connect, Layer.TCP, look, host)
    yield from _reached(control.tls_handshake, Layer.TLS, look, host)
    yield from _reached(control.quic_handshake, Layer.QUIC, look, host)
    yield from _fetched(control, look, host, url)
