"""Facts of connections, handshakes and requests, each where somebody vouches."""

from collections.abc import Callable, Iterable
from typing import Any

from rasad.model.observation import HTTP, QUIC, TCP, TLS, Failure, Observation
from rasad.verdicts.features import ECHO, HOP, NONE, POOL, SITE, Failures
from rasad.verdicts.fingerprints import Reference
from rasad.verdicts.names import SERVED, Names
from rasad.verdicts.units import WORKED_STATUS, Unit, is_name

FEW = 0.2  # of the failures of a pool: a kind rarer than that is not named
PORT_DIGITS = 5
BROKEN = frozenset({Failure.TIMEOUT, Failure.RESET, Failure.CLOSED})
# Authorities of programs that look into the encrypted traffic of the device that
# they run on: antivirus, filters of advertisements, debuggers. Products that stand
# in networks are not among them: an operator uses those, too.
ON_DEVICES = (
    *("Kaspersky", "Avast", "AVG Web", "ESET SSL Filter", "Bitdefender", "BitDefender"),
    *("Adguard", "AdGuard", "Dr.Web", "Doctor Web"),
    *("FiddlerRoot", "mitmproxy", "Charles Proxy", "PortSwigger"),
)
WEB_PORTS = {"http": 80, "https": 443}
Endpoint = tuple[str | None, int | None]


def scheme(o: Observation) -> str:
    """Return the scheme of a request's URL; empty where there is none."""
    return (o.url or "").partition("://")[0].lower()


def _endpoint(o: Observation) -> Endpoint:
    return o.address, o.port


def _by_endpoint(items: Iterable[Observation]) -> dict[Endpoint, list[Observation]]:
    found: dict[Endpoint, list[Observation]] = {}
    for o in items:
        found.setdefault(_endpoint(o), []).append(o)
    return found


def _ended(items: list[Observation]) -> Failure | None:
    """Return what the attempts at one endpoint ended in; None where one worked."""
    if any(o.failure is None for o in items):
        return None
    return min((o.failure for o in items if o.failure), key=list(Failure).index)


def _common(ended: list[Failure]) -> Failures:
    """Return the kinds of failure that are not rare among them."""
    return frozenset(f for f in ended if ended.count(f) >= FEW * len(ended))


def all_failed(
    groups: dict[Endpoint, list[Observation]], key: Callable[[Endpoint], object]
) -> Failures:
    """Return the kinds of failure of every group of endpoints that failed whole."""
    parts: dict[object, list[Failure | None]] = {}
    for endpoint, items in groups.items():
        parts.setdefault(key(endpoint), []).append(_ended(items))
    whole = [
        _common([f for f in part if f]) for part in parts.values() if all(part) and part
    ]
    return frozenset().union(*whole)


def _most_failed(groups: dict[Endpoint, list[Observation]], most: float) -> Failures:
    """Return the kinds of failure of a pool of which so large a share failed."""
    ended = [_ended(items) for items in groups.values()]
    failed = [f for f in ended if f]
    return _common(failed) if failed and len(failed) >= most * len(ended) else NONE


def _port(endpoint: Endpoint) -> object:
    return endpoint[1]


def _tcp_vouched(unit: Unit, names: Names, reference: Reference) -> list[Observation]:
    """Return the connections that should have worked."""
    tries = [o for o in unit.of(TCP) if o.address and o.address not in names.false]
    if unit.kind in SERVED:
        return [o for o in tries if not reference.is_bogon(o.address or "")]
    if unit.kind is HOP:
        page = unit.helper_page
        return [o for o in tries if page and not reference.is_bogon(o.address or "")]
    reached = {_endpoint(o) for o in unit.helper(TCP) if o.failure is None}
    return [o for o in tries if _endpoint(o) in reached]


def _filtered(unit: Unit) -> bool:
    """Tell whether a helper that listens on all ports is reached on some alone."""
    ended = [o.failure is None for o in unit.of(TCP) if o.operation == "port"]
    return any(ended) and not all(ended)


def tcp(unit: Unit, names: Names, reference: Reference) -> dict[str, Any]:
    """Return the facts of connections, by the names that `Features` gives them."""
    if unit.offline:
        return {}
    if unit.kind is ECHO:
        return {"ports_filtered": _filtered(unit)}
    groups = _by_endpoint(_tcp_vouched(unit, names, reference))
    if unit.kind not in SERVED:
        return {"tcp_failed": all_failed(groups, _port)}
    ended = [_ended(items) is not None for items in groups.values()]
    return {
        "tcp_share": sum(ended) / len(ended) if ended else 0.0,
        "tcp_failed": _most_failed(groups, unit.profile.most),
    }


def _page_vouched(unit: Unit) -> bool:
    """Tell whether the page is there for somebody without the restriction."""
    return unit.kind in SERVED or unit.helper_page is not None


def _tls_vouched(unit: Unit, names: Names) -> list[Observation]:
    """Return the handshakes that should have worked."""
    tries = [o for o in unit.of(TLS) if o.address not in names.false]
    if unit.kind in SERVED:
        # Of a test that sends several names to one server, the tested one.
        return [o for o in tries if unit.host in {None, o.host}]
    helper = [o for o in unit.helper(TLS) if o.host == unit.host]
    if unit.kind is HOP or not helper:
        return tries if unit.helper_page else []
    shaken = {_endpoint(o) for o in helper if o.failure is None}
    refused = {_endpoint(o) for o in helper if o.failure}
    known = bool(shaken)
    return [
        o
        for o in tries
        if _endpoint(o) in shaken or (known and _endpoint(o) not in refused)
    ]


def _connected(unit: Unit, names: Names, ports: set[int | None]) -> bool:
    """Tell whether a connection to *ports*, or where none was recorded any, opened."""
    tries = [o for o in unit.of(TCP) if o.address not in names.false]
    tries = [o for o in tries if o.port in ports] or tries
    return not tries or any(o.failure is None for o in tries)


def _legacy(unit: Unit, names: Names) -> Failures:
    """
    Return the failures of encrypted requests of probes that record no handshake.

    Not a byte came back over a connection that had opened, so the handshake is
    where it was cut.
    """
    if unit.of(TLS) or not _page_vouched(unit):
        return NONE
    tries = [o for o in unit.of(HTTP) if scheme(o) == "https" and not o.over_tor]
    if not tries or names.false or not unit.of(TCP):
        return NONE
    if not _connected(unit, names, {_port_of(o.url or "") for o in tries}):
        return NONE
    failures = {o.failure for o in tries if not o.status}
    if None in failures or len(failures) == 0 or any(o.status for o in tries):
        return NONE
    return frozenset(f for f in failures if f)


def _other_name(unit: Unit, tries: list[Observation]) -> bool:
    """Tell whether a handshake with another name passed at the same address."""
    failed = {o.address for o in tries if o.failure}
    return any(
        o.failure is None and o.address in failed and o.host != unit.host
        for o in unit.whole
        if o.layer is TLS and is_name(o.host) and is_name(unit.host)
    )


def _covers(names: tuple[str, ...], host: str | None) -> bool:
    """Tell whether a certificate's names hold *host*, wildcards for one label."""
    parent = (host or "").partition(".")[2]
    return bool(host) and (host in names or f"*.{parent}" in names)


def _all_name(issuers: Iterable[str], words: Iterable[str]) -> bool:
    """Tell whether there are issuers, and each one's name holds one of *words*."""
    given = tuple(issuers)
    return bool(given) and all(any(w in issuer for w in words) for issuer in given)


def tls(unit: Unit, names: Names) -> dict[str, Any]:
    """Return the facts of handshakes, by the names that `Features` gives them."""
    if unit.offline:
        return {}
    tries = _tls_vouched(unit, names)
    groups = _by_endpoint(tries)
    if unit.kind is POOL:
        failed = _most_failed(groups, unit.profile.most)
    else:
        failed = all_failed(groups, lambda _: None)
    bad = [o for o in tries if o.failure and o.certificate]
    issuers = {o.certificate_issuer or "" for o in bad}
    return {
        "tls_failed": failed or _legacy(unit, names),
        "tls_own": _all_name(issuers, unit.profile.authorities),
        "tls_device": _all_name(issuers, ON_DEVICES),
        "tls_other_name_works": _other_name(unit, tries),
        "tls_self_signed": any(o.self_signed for o in bad),
        "tls_foreign": any(
            o.certificate_issuer is not None
            and (not _covers(o.certificate_names, o.host) or not o.self_signed)
            for o in bad
        ),
        "tls_ech_failed": _ech(unit),
        "quic_failed": _quic(unit),
    }


def _ech(unit: Unit) -> Failures:
    """Return what handshakes with an encrypted hello ended in where plain ones pass."""
    tries = [o for o in unit.of(TLS) if o.operation == "ech"]
    if not tries:
        return NONE
    passed = {
        _endpoint(o)
        for o in unit.whole
        if o.layer is TLS and o.operation != "ech" and o.failure is None
    }
    tries = [o for o in tries if _endpoint(o) in passed]
    return all_failed(_by_endpoint(tries), lambda _: None)


def _quic(unit: Unit) -> Failures:
    shaken = {_endpoint(o) for o in unit.helper(QUIC) if o.failure is None}
    tries = [o for o in unit.of(QUIC) if _endpoint(o) in shaken]
    return all_failed(_by_endpoint(tries), lambda _: None)


def _requests(unit: Unit, names: Names) -> list[Observation]:
    """Return the requests that were really sent: the connection had opened."""
    opened = {_endpoint(o) for o in unit.of(TCP) if o.failure is None}
    shaken = {_endpoint(o) for o in unit.of(TLS) if o.failure is None}
    hosts = {o.host for o in unit.of(TLS) if o.failure is None}

    def sent(o: Observation) -> bool:
        if o.status:
            return True
        if scheme(o) == "https":
            return _endpoint(o) in shaken if o.address else o.host in hosts
        return _endpoint(o) in opened if o.address else _http_opened(o, unit)

    return [
        o
        for o in unit.of(HTTP)
        if o.url and not o.over_tor and o.address not in names.false and sent(o)
    ]


def _http_opened(o: Observation, unit: Unit) -> bool:
    """Tell whether the connection of a request without an address had opened."""
    port = _port_of(o.url or "")
    tries = [
        t
        for t in unit.of(TCP)
        if t.port == port and (is_name(o.host) or t.address == o.host)
    ]
    return bool(tries) and all(t.failure is None for t in tries)


def _port_of(url: str) -> int | None:
    head, _, rest = url.partition("://")
    tail = rest.partition("/")[0].rpartition(":")[2]
    if tail.isascii() and tail.isdigit() and len(tail) <= PORT_DIGITS:
        return int(tail)
    return WEB_PORTS.get(head.lower())


def _began(o: Observation) -> bool:
    return bool(o.status) and o.failure is Failure.TIMEOUT


def http(unit: Unit, names: Names) -> dict[str, Any]:
    """Return the facts of requests, by the names that `Features` gives them."""
    if unit.offline or not _page_vouched(unit):
        return {}
    sent = _requests(unit, names)
    if unit.kind is SITE and names.false and not any(o.address for o in sent):
        sent = []  # they went to where the false answer points
    failed: set[Failure] = set()
    encrypted = [o for o in sent if scheme(o) == "https"]
    plain = [o for o in sent if scheme(o) == "http"]
    for part in (encrypted, plain):
        if part is plain and encrypted and unit.kind in SERVED:
            continue  # the application speaks TLS: what is in the clear is a courtesy
        silent = [o for o in part if o.failure and not o.status]
        wanted = unit.profile.most if unit.kind is POOL else 1
        if silent and len(silent) >= wanted * len(part):
            failed |= {o.failure for o in silent if o.failure}
    answered = {
        o.address
        for o in unit.whole
        if o.layer is HTTP and o.status and o.address and scheme(o) == "http"
    }
    return {
        "http_failed": frozenset(failed),
        "http_stalled": any(_began(o) for o in sent)
        and not any(o.status and o.failure is None for o in sent),
        "http_other_name_works": any(
            o.failure and o.address in answered and scheme(o) == "http" for o in sent
        ),
    }


def answered_well(o: Observation) -> bool:
    """Tell whether a request got an answer that is no refusal."""
    return bool(o.status) and (o.status or 0) < WORKED_STATUS and not _broken(o)


def _broken(o: Observation) -> bool:
    return o.failure in BROKEN
