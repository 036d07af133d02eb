"""Sites behind a network that does one thing to one name: what is done is known."""

from random import Random
from typing import Any

from msgspec import Struct
from tests.unit.verdicts.making import (
    PAGE,
    SITE,
    connect,
    control,
    handshake,
    query,
    request,
    silence,
)

TIMEOUT, REFUSED, RESET = (
    "generic_timeout_error",
    "connection_refused",
    "connection_reset",
)
NAMES = (SITE, "www.other-shop.example")
NETWORKS = (("93.184.216", 64500), ("104.18.3", 13335))
SERVER = {"Server": "nginx", "X-Shop": "1", "Date": "today"}

# What is done, at which step, how the step ends, and the mechanism of it.
DONE = {
    "the resolver denies": ("dns", "dns_nxdomain_error", "dns.nxdomain"),
    "the resolver refuses": ("dns", "dns_refused_error", "dns.refused"),
    "the resolver is silent": ("dns", TIMEOUT, "dns.timeout"),
    "a private address": ("answer", "10.10.34.35", "dns.injection.bogon"),
    "no address": ("answer", "0.0.0.0", "dns.injection.bogon"),  # noqa: S104 -- an answer
    "packets are dropped": ("tcp", TIMEOUT, "tcp.timeout"),
    "connections are refused": ("tcp", REFUSED, "tcp.refused"),
    "connections are reset": ("tcp", RESET, "tcp.reset"),
    "hellos are reset": ("tls", RESET, "tls.reset"),
    "hellos are dropped": ("tls", TIMEOUT, "tls.timeout"),
    "hellos are closed": ("tls", "eof_error", "tls.closed"),
    "another certificate": ("tls", "ssl_unknown_authority", "tls.mitm"),
    "requests are reset": ("http", RESET, "http.reset"),
    "requests are dropped": ("http", TIMEOUT, "http.timeout"),
    "requests are closed": ("http", "eof_error", "http.closed"),
    "a page that denies": ("page", "Access denied", "http.blockpage"),
}
# What goes wrong where nobody does anything.
WRONG = (
    *("nothing", "no IPv6", "the public resolver is silent", "the helper is gone"),
    *("the site is down", "the name is gone", "a bad certificate", "a challenge"),
    *("a refusal by law", "a cache in the network"),
)


class World(Struct, frozen=True, kw_only=True):
    """
    What is true.

    `done` is done to the name at `place` in the row of redirects, or nothing is;
    `wrong` goes wrong by itself. `encrypted` says which names are over TLS, and
    `late` that the probe is one of today, which tells addresses and asks others.
    """

    done: str | None
    place: int
    wrong: str
    encrypted: tuple[bool, ...]
    late: bool
    number: int

    def step(self, place: int) -> tuple[str, str]:
        """Return which step ends how for the name at *place*; empty for none."""
        if self.done is None or place != self.place:
            return "", ""
        return DONE[self.done][:2]


def world(random: Random, done: str | None, wrong: str) -> World:
    """Return a world in which all else is drawn."""
    hops = random.choice([1, 1, 2])
    place = random.randrange(hops)
    encrypted = [random.random() < 0.5 for _ in range(hops)]
    if done and DONE[done][0] in {"tls", "http", "page"}:
        encrypted[place] = DONE[done][0] == "tls"
    if wrong in {"a bad certificate", "a cache in the network"}:
        encrypted[0] = True
    return World(
        done=done,
        place=place,
        wrong=wrong,
        encrypted=tuple(encrypted),
        late=random.random() < 0.6,
        number=random.randrange(2, 200),
    )


class _Probe:
    """What a probe writes down on its way through a world."""

    def __init__(self, made: World) -> None:
        self.world = made
        self.queries, self.connects = list[Any](), list[Any]()
        self.shakes, self.requests = list[Any](), list[Any]()

    def url(self, place: int) -> str:
        scheme = "https" if self.world.encrypted[place] else "http"
        return f"{scheme}://{NAMES[place]}/"

    def true(self, place: int) -> str:
        """Return where the name is, for this probe."""
        cached = self.world.wrong == "a cache in the network" and place == 0
        return "5.200.1.9" if cached else f"{NETWORKS[place][0]}.{self.world.number}"

    def _lookups(self, place: int) -> list[str]:
        """Look a name up; return the addresses of it that will be tried."""
        name, asn = NAMES[place], NETWORKS[place][1]
        step, ended = self.world.step(place)
        gone = self.world.wrong == "the name is gone" and place == 0
        good = [] if gone else [self.true(place)]
        failure = "dns_nxdomain_error" if gone else None
        told = [ended] if step == "answer" else [] if step == "dns" else good
        error = ended if step == "dns" else failure
        self.queries.append(
            query(name, *told, failure=error, asn=asn if told else None)
        )
        if self.world.late:
            silent = self.world.wrong == "the public resolver is silent"
            udp = TIMEOUT if silent else failure
            answers = [] if silent else good
            self.queries += [
                query(name, *answers, failure=udp, resolver="8.8.8.8:53", asn=asn),
                query(name, *good, failure=failure, resolver="https://d.example/q"),
            ]
            told = list(dict.fromkeys([*told, *good]))
        return told

    def _reached(self, place: int, address: str) -> str | None:
        """Connect and shake hands; return how it failed, None where it did not."""
        port = 443 if self.world.encrypted[place] else 80
        step, ended = self.world.step(place)
        failure = ended if step == "tcp" else None
        if step == "answer" and address == ended:
            failure = REFUSED
        if self.world.wrong == "the site is down" and place == 0:
            failure = TIMEOUT
        self.connects.append(connect(address, port, failure))
        if failure is None and port == 443:
            bad = self.world.wrong == "a bad certificate" and place == 0
            failure = (
                ended if step == "tls" else "ssl_invalid_hostname" if bad else None
            )
            self.shakes.append(handshake(f"{address}:443", NAMES[place], failure))
        return failure

    def _answer(self, place: int, at: str | None) -> bool:
        """Ask for the page; tell whether it leads on to the next name."""
        step, ended = self.world.step(place)
        url = self.url(place)
        odd = {"a challenge": 403, "a refusal by law": 451}.get(self.world.wrong)
        if step == "http":
            self.requests.append(silence(url, ended, at))
        elif step == "page":
            body = f"<title>{ended}</title>"
            self.requests.append(request(url, body=body, headers={}, address=at))
        elif odd and place == 0:
            body = "<title>Just a moment</title>"
            self.requests.append(
                request(url, status=odd, body=body, headers=SERVER, address=at)
            )
        elif place + 1 < len(self.world.encrypted):
            on = {"Location": self.url(place + 1), "Date": "today"}
            self.requests.append(
                request(url, status=302, body="", headers=on, address=at)
            )
            return True
        else:
            self.requests.append(request(url, headers=SERVER, address=at))
        return False

    def visit(self, place: int) -> bool:
        """Try a name; tell whether it leads on to the next."""
        led = False
        port = 443 if self.world.encrypted[place] else 80
        for address in self._lookups(place):
            at = f"{address}:{port}" if self.world.late else None
            if failure := self._reached(place, address):
                self.requests.append(silence(self.url(place), failure, at))
            else:
                led = self._answer(place, at) or led
        return led


def _helper(made: World, probe: _Probe) -> dict[str, Any]:
    """Return what the helper sees of the first name, without the network's doing."""
    port = 443 if made.encrypted[0] else 80
    true = f"{NETWORKS[0][0]}.{made.number}"
    ends = [f"{address}:{port}" for address in {true, probe.true(0)}]
    shaken = ends if port == 443 else []
    found = control(true, tcp=ends, tls=shaken)
    if made.wrong == "the helper is gone":
        return {}
    if made.wrong == "the name is gone":
        found = control(dns_failure="dns_name_error", failure="dns_lookup_error")
    if made.wrong == "the site is down":
        found = control(true, failure=TIMEOUT, refused=ends)
    if made.wrong == "a bad certificate":
        found = control(true, failure="ssl_invalid_hostname", tcp=ends)
        bad = {"status": False, "failure": "ssl_invalid_hostname"}
        found["tls_handshake"] = dict.fromkeys(ends, bad)
    else:
        found["http_request"]["headers"] = SERVER
        found["http_request"]["body_length"] = len(PAGE)
    return {**found, "ip_info": {true: {"asn": NETWORKS[0][1]}}}


def measured(made: World) -> tuple[dict[str, Any], str]:
    """Return the keys that a probe in such a world writes, and its input."""
    probe = _Probe(made)
    for place in range(len(made.encrypted)):
        if not probe.visit(place):
            break
    keys: dict[str, Any] = {
        "queries": probe.queries,
        "tcp_connect": probe.connects,
        "tls_handshakes": probe.shakes,
        "requests": probe.requests[::-1],
        "control": _helper(made, probe),
    }
    if made.wrong == "no IPv6" and probe.connects:
        six = "2606:2800:220:1::1"
        port = 443 if made.encrypted[0] else 80
        keys["tcp_connect"].append(connect(six, port, "network_unreachable"))
        keys["control"]["tcp_connect"][f"[{six}]:{port}"] = {"status": True}
    return keys, probe.url(0)
