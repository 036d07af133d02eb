"""The sections that tests share, one function a layer, one observation an attempt."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from rasad.model.observation import (
    DNS,
    HTTP,
    PROBE,
    QUIC,
    TCP,
    TLS,
    Failure,
    Layer,
    Observation,
)
from rasad.observations import bodies, certificates, failures, hosts
from rasad.observations.bodies import Blob
from rasad.observations.certificates import Leaf
from rasad.observations.sections import (
    Answer,
    Connect,
    Handshake,
    Query,
    Request,
    Response,
    Sections,
    many,
)

# What a page's headers and text are known as: names of fingerprints. The text is
# its first 65,536 code points in UTF-8.
Match = Callable[[Sequence[tuple[str, str]], bytes], tuple[str, ...]]
# Of these headers the value is kept; of all others the name alone, because
# values carry cookies, visitor ids and addresses of clients.
VALUES = frozenset({"location", "server", "via", "content-type", "content-length"})
LONGEST_VALUE = 500
LARGEST = 1 << 53  # whole numbers that a float holds
SCRUBBED = "[scrubbed]"


def nothing_known(_headers: Sequence[tuple[str, str]], _text: bytes, /) -> tuple[()]:
    """Know no fingerprint: what matches when there is no reference data."""
    return ()


class Look(Struct, frozen=True, kw_only=True):
    """How a measurement is looked at: its id, how targets are named, what is known."""

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


class _Answers(NamedTuple):
    """Addresses, the networks recorded for them, and names that are aliases."""

    addresses: list[str]
    networks: list[int]
    names: list[str]


def _answers(query: Query) -> _Answers:
    addresses, networks, names = list[str](), list[int](), list[str]()
    if query.addrs:
        addresses.extend(filter(hosts.is_address, map(str, query.addrs)))
    given = query.answers
    for answer in given if isinstance(given, list) else (given,):
        if isinstance(answer, str) and hosts.is_address(answer):
            addresses.append(answer)
        if not isinstance(answer, Answer):
            continue
        address = str(answer.ipv4 or answer.ipv6 or "")
        if hosts.is_address(address):
            addresses.append(address)
            if network := hosts.whole(answer.asn):
                networks.append(network)
        if answer.hostname and (name := hosts.normal(answer.hostname)):
            names.append(name)
    return _Answers(addresses, networks, names)


def _lookup(query: Query, look: Look) -> Observation:
    host = hosts.normal(query.hostname)
    addresses, networks, names = _answers(query)
    # The names that the answer is an alias of, as headers called `dns`.
    aliases = [("dns", name) for name in sorted({*names} - {host})] if names else ()
    return Observation(
        measurement=look.uid,
        layer=DNS,
        who=PROBE,
        target=look.target(host),
        failure=failures.from_text(query.failure),
        host=host,
        resolver=_resolver(query),
        query_type=str(query.query_type or "A"),
        answers=tuple(dict.fromkeys(addresses)),
        answer_asns=tuple(networks),
        fingerprints=look.match(aliases, b"") if aliases else (),
        start=_number(query.t0),
        transaction=hosts.whole(query.transaction_id),
    )


def dns(queries: Iterable[Query], look: Look) -> list[Observation]:
    """Return one observation for each lookup (df-002)."""
    return [_lookup(query, look) for query in queries]


def host_of_address(lookups: Iterable[Observation]) -> dict[str, str]:
    """Return which name each address was an answer for, the first that was."""
    found: dict[str, str] = {}
    for seen in lookups:
        for address in seen.answers:
            found.setdefault(address, seen.host or address)
    return found


def _connection(connect: Connect, look: Look, names: dict[str, str]) -> Observation:
    address = str(connect.ip) if connect.ip else None
    status = connect.status
    failure = failures.from_text(status.failure) if status else None
    if failure is None and status and status.success is False:
        failure = Failure.UNKNOWN
    host = names.get(address or "")
    return Observation(
        measurement=look.uid,
        layer=TCP,
        who=PROBE,
        target=look.target(host or address),
        failure=failure,
        host=host,
        address=address,
        port=hosts.whole(connect.port),
        start=_number(connect.t0),
        seconds=_number(connect.t),
        transaction=hosts.whole(connect.transaction_id),
    )


def tcp(
    connects: Iterable[Connect], look: Look, names: dict[str, str]
) -> list[Observation]:
    """Return one observation for each attempt to connect (df-005)."""
    return [_connection(connect, look, names) for connect in connects]


def _leaf(chain: Sequence[Blob | str | None] | None) -> Leaf:
    """Return what the first certificate of a chain says of itself."""
    if chain and isinstance(chain[0], Blob):
        return certificates.leaf(chain[0].data)
    return certificates.NONE


def _handshake(item: Handshake, layer: Layer, look: Look) -> Observation:
    address, port = hosts.endpoint(item.address)
    host = hosts.normal(item.server_name)
    leaf = _leaf(item.peer_certificates)
    return Observation(
        measurement=look.uid,
        layer=layer,
        who=PROBE,
        target=look.target(host or address),
        failure=failures.from_text(item.failure),
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


def tls(items: Iterable[Handshake], look: Look) -> list[Observation]:
    """Return one observation for each TLS handshake (df-006)."""
    return [_handshake(item, TLS, look) for item in items]


def quic(items: Iterable[Handshake], look: Look) -> list[Observation]:
    """Return one observation for each QUIC handshake."""
    return [_handshake(item, QUIC, look) for item in items]


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
    pairs = (
        raw.items()
        if isinstance(raw, dict)
        else [pair for pair in raw if isinstance(pair, list) and len(pair) == PAIR]
    )
    return [
        (str(name).lower(), value if isinstance(value, str) else _value(value))
        for name, value in pairs
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
    body = response.page
    return {
        "status": hosts.whole(response.code) or None,
        "title": look.scrub(body.title) if body.title else None,
        "body_length": body.length,
        "body_truncated": bool(response.body_is_truncated),
        "body_hash": body.digest,
        "headers": _kept(headers, look),
        "fingerprints": look.match(headers, body.start),
    }


def _round(item: Request, look: Look) -> Observation:
    asked = item.request
    url = str(asked.url) if asked and asked.url else None
    host = hosts.of_url(url)
    address, port = hosts.endpoint(item.address)
    page = _page(item.response, look) if item.response else {}
    return Observation(
        measurement=look.uid,
        layer=HTTP,
        who=PROBE,
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


def http(requests: Iterable[Request], look: Look) -> list[Observation]:
    """
    Return one observation for each round of HTTP (df-001), in the file's order.

    Probes write the last request first. Of a body there is left what was seen as
    it passed; it is matched here, beside the headers, and goes no further.
    """
    return [_round(item, look) for item in requests]


def everything(keys: Sections, look: Look) -> list[Observation]:
    """Return the attempts of every shared section, layer by layer."""
    lookups = dns(many(keys.queries), look)
    return [
        *lookups,
        *tcp(many(keys.tcp_connect), look, host_of_address(lookups)),
        *tls(many(keys.tls_handshakes), look),
        *quic(many(keys.quic_handshakes), look),
        *http(many(keys.requests), look),
    ]


def summary(
    look: Look, target: str, failure: Failure | None, operation: str
) -> Observation:
    """Return what a test says of a step that leaves no section: its own attempt."""
    return Observation(
        measurement=look.uid,
        layer=HTTP,
        who=PROBE,
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
