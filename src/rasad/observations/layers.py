"""The sections that tests share, one function a layer, one observation an attempt."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from rasad.model.observation import Failure, Layer, Observation, Who
from rasad.observations import bodies, certificates, failures, hosts
from rasad.observations.certificates import Leaf
from rasad.observations.sections import (
    Answer,
    Blob,
    Connect,
    Handshake,
    Query,
    Request,
    Response,
    Sections,
    many,
)

# What a page's headers and text are known as: names of fingerprints.
Match = Callable[[Sequence[tuple[str, str]], str, bytes], tuple[str, ...]]
# Of these headers the value is kept; of all others the name alone, because
# values carry cookies, visitor ids and addresses of clients.
VALUES = frozenset({"location", "server", "via", "content-type", "content-length"})
LONGEST_VALUE = 500
LARGEST = 1 << 53  # whole numbers that a float holds
SCRUBBED = "[scrubbed]"


def nothing_known(
    _headers: Sequence[tuple[str, str]], _body: str, _start: bytes, /
) -> tuple[()]:
    """Know no fingerprint: what matches when there is no reference data."""
    return ()


class Look(Struct, frozen=True, kw_only=True):
    """
    How a measurement is looked at: its id, how targets are named, what is known.

    `match` is given headers, text, and the start of the text in UTF-8.
    """

    uid: str
    target: Callable[[str | None], str]
    match: Match
    probe_ip: str | None = None

    def scrub(self, text: str) -> str:
        """Return *text* without the address of the probe (S2)."""
        if self.probe_ip is None or self.probe_ip not in text:
            return text
        return text.replace(self.probe_ip, SCRUBBED)


def _number(value: object) -> float | None:
    if type(value) is float:
        return value
    return float(value) if isinstance(value, int) and abs(value) < LARGEST else None


def _resolver(query: Query) -> str | None:
    """Return who was asked; None for the system's own resolver."""
    if query.resolver_address:
        return str(query.resolver_address)
    if query.resolver_hostname:
        return f"{query.resolver_hostname}:{query.resolver_port or 53}"
    return None


def _answers(query: Query) -> tuple[list[str], list[int]]:
    """Return the addresses of an answer and the networks recorded for them."""
    found: list[str] = [str(a) for a in query.addrs or () if hosts.is_address(str(a))]
    networks: list[int] = []
    for answer in query.answers or ():
        if isinstance(answer, Answer):
            address = str(answer.ipv4 or answer.ipv6 or "")
            if hosts.is_address(address):
                found.append(address)
                if network := hosts.whole(answer.asn):
                    networks.append(network)
    return list(dict.fromkeys(found)), networks


def _aliases(query: Query, host: str | None) -> list[tuple[str, str]]:
    """Return the names that the answer is an alias of, as headers called `dns`."""
    if not query.answers:
        return []
    names = {
        hosts.normal(answer.hostname)
        for answer in query.answers or ()
        if isinstance(answer, Answer) and answer.hostname
    }
    return [("dns", name) for name in sorted(filter(None, names - {host}))]


def dns(queries: Iterable[Query], look: Look) -> Iterator[Observation]:
    """Yield one observation for each lookup (df-002)."""
    for query in queries:
        host = hosts.normal(query.hostname)
        answers, networks = _answers(query)
        aliases = _aliases(query, host)
        yield Observation(
            measurement=look.uid,
            layer=Layer.DNS,
            who=Who.PROBE,
            target=look.target(host),
            failure=failures.from_text(query.failure),
            host=host,
            resolver=_resolver(query),
            query_type=str(query.query_type or "A"),
            answers=tuple(answers),
            answer_asns=tuple(networks),
            fingerprints=look.match(aliases, "", b"") if aliases else (),
            start=_number(query.t0),
            transaction=hosts.whole(query.transaction_id),
        )


def host_of_address(lookups: Iterable[Observation]) -> dict[str, str]:
    """Return which name each address was an answer for, the first that was."""
    found: dict[str, str] = {}
    for seen in lookups:
        for address in seen.answers:
            found.setdefault(address, seen.host or address)
    return found


def tcp(
    connects: Iterable[Connect], look: Look, names: dict[str, str]
) -> Iterator[Observation]:
    """Yield one observation for each attempt to connect (df-005)."""
    for connect in connects:
        address = str(connect.ip) if connect.ip else None
        status = connect.status
        failure = failures.from_text(status.failure if status else None)
        if failure is None and status and status.success is False:
            failure = Failure.UNKNOWN
        host = names.get(address or "")
        yield Observation(
            measurement=look.uid,
            layer=Layer.TCP,
            who=Who.PROBE,
            target=look.target(host or address),
            failure=failure,
            host=host,
            address=address,
            port=hosts.whole(connect.port),
            start=_number(connect.t0),
            seconds=_number(connect.t),
            transaction=hosts.whole(connect.transaction_id),
        )


def _leaf(chain: Sequence[Blob | str | None] | None) -> Leaf:
    """Return what the first certificate of a chain says of itself."""
    if chain and isinstance(chain[0], Blob):
        return certificates.leaf(chain[0].data)
    return certificates.NONE


def _handshake(item: Handshake, layer: Layer, look: Look) -> Observation:
    address, port = hosts.endpoint(item.address)
    host = hosts.normal(item.server_name)
    failure = failures.from_text(item.failure)
    leaf = _leaf(item.peer_certificates)
    return Observation(
        measurement=look.uid,
        layer=layer,
        who=Who.PROBE,
        target=look.target(host or address),
        failure=failure,
        host=host,
        address=address,
        port=port,
        certificate=leaf.fingerprint,
        certificate_names=leaf.names,
        certificate_issuer=leaf.issuer,
        certificate_since=leaf.since,
        certificate_until=leaf.until,
        self_signed=leaf.self_signed,
        operation="unverified" if item.no_tls_verify is True else None,
        start=_number(item.t0),
        seconds=_number(item.t),
        transaction=hosts.whole(item.transaction_id),
    )


def tls(items: Iterable[Handshake], look: Look) -> Iterator[Observation]:
    """Yield one observation for each TLS handshake (df-006)."""
    for item in items:
        yield _handshake(item, Layer.TLS, look)


def quic(items: Iterable[Handshake], look: Look) -> Iterator[Observation]:
    """Yield one observation for each QUIC handshake."""
    for item in items:
        yield _handshake(item, Layer.QUIC, look)


def _value(value: Any) -> str:
    """Return a header's value; older files hold objects, pairs and lists."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        blob = Blob(data=str(value.get("data", "")))
        return bodies.to_bytes(blob).decode("utf-8", "replace")
    if isinstance(value, list):
        return ", ".join(_value(item) for item in value)
    return str(value)


PAIR = 2


def headers_of(response: Response) -> list[tuple[str, str]]:
    """Return names in lower case and values, in the order of the file."""
    raw = response.headers_list or response.headers or ()
    pairs = raw.items() if isinstance(raw, dict) else raw
    return [
        (str(pair[0]).lower(), _value(pair[1]))
        for pair in pairs
        if isinstance(pair, list | tuple) and len(pair) == PAIR
    ]


def _kept(headers: list[tuple[str, str]], look: Look) -> tuple[tuple[str, str], ...]:
    return tuple(
        [
            (name, look.scrub(value[:LONGEST_VALUE]) if name in VALUES else "")
            for name, value in headers
        ]
    )


def _page(response: Response, look: Look) -> dict[str, Any]:
    """Return what is kept of a response: length, hash, title, names; no body."""
    headers = headers_of(response)
    body = bodies.read(response.body)
    title = bodies.title_of(body.text)
    return {
        "status": hosts.whole(response.code) or None,
        "title": look.scrub(title) if title else None,
        "body_length": body.length,
        "body_truncated": bool(response.body_is_truncated),
        "body_hash": body.digest,
        "headers": _kept(headers, look),
        "fingerprints": look.match(headers, body.text, body.start),
    }


def http(requests: Iterable[Request], look: Look) -> Iterator[Observation]:
    """
    Yield one observation for each round of HTTP (df-001), in the file's order.

    Probes write the last request first. The body is hashed and matched, and
    goes no further.
    """
    for item in requests:
        asked = item.request
        url = str(asked.url) if asked and asked.url else None
        host = hosts.of_url(url)
        address, port = hosts.endpoint(item.address)
        page = _page(item.response, look) if item.response else {}
        yield Observation(
            measurement=look.uid,
            layer=Layer.HTTP,
            who=Who.PROBE,
            target=look.target(host),
            failure=failures.from_text(item.failure),
            host=host,
            address=address,
            port=port,
            url=look.scrub(url) if url else None,
            over_tor=bool(asked and asked.tor and asked.tor.is_tor),
            start=_number(item.t0),
            seconds=_number(item.t),
            transaction=hosts.whole(item.transaction_id),
            **page,
        )


def everything(keys: Sections, look: Look) -> Iterator[Observation]:
    """Yield the attempts of every shared section, layer by layer."""
    lookups = tuple(dns(many(keys.queries), look))
    yield from lookups
    yield from tcp(many(keys.tcp_connect), look, host_of_address(lookups))
    yield from tls(many(keys.tls_handshakes), look)
    yield from quic(many(keys.quic_handshakes), look)
    yield from http(many(keys.requests), look)


def summary(
    look: Look, target: str, failure: Failure | None, operation: str
) -> Observation:
    """Return what a test says of a step that leaves no section: its own attempt."""
    return Observation(
        measurement=look.uid,
        layer=Layer.HTTP,
        who=Who.PROBE,
        target=target,
        failure=failure,
        operation=operation,
    )


def bootstrap(
    keys: Sections, look: Look, target: str, *, done: bool = False
) -> Observation:
    """
    Return whether a tool got through: it took some time, and named no failure.

    A time of zero without a failure says that it never began, unless *done*:
    the tool itself told that it came to the end of its start.
    """
    failure = failures.from_text(keys.failure)
    if failure is None and not (done or _number(keys.bootstrap_time)):
        failure = Failure.UNKNOWN
    seen = summary(look, target, failure, "bootstrap")
    return msgspec.structs.replace(seen, seconds=_number(keys.bootstrap_time))
