"""Cases where a part fails: of a service, of an answer's addresses, of a way."""

from datetime import UTC, datetime
from typing import Any

from tests.unit.verdicts.cases.applications import asked, joined
from tests.unit.verdicts.cases.case import HTTP, TCP, Case
from tests.unit.verdicts.making import (
    SITE,
    TRUE,
    connect,
    control,
    handshake,
    query,
    request,
    silence,
)

from rasad.model.verdict import State
from rasad.verdicts.baselines import Baseline
from rasad.verdicts.fingerprints import Fingerprint, Scope
from rasad.verdicts.patterns import How

L, OK, IMPAIRED = State.LIKELY_BLOCKED, State.OK, State.IMPAIRED
SILENT, RESET, LOST = "generic_timeout_error", "connection_reset", "dns_nxdomain_error"
STORES = ("cdn.signal.org", "cdn2.signal.org", "cdn3.signal.org")
SIX, FORGED, FORGED_SIX = "2a00:1450::9", "5.6.7.8", "2001:470::bad"
NEXT, PLACE = "www.other-shop.example", "195.175.9.9"


def stores(first: dict[str, Any], *, more: int = 1) -> dict[str, Any]:
    """Return the stores of Signal: *first* of the first, the others open."""
    others = [asked(h, f"104.18.37.{n}") for n, h in enumerate(STORES[1:][:more])]
    return joined(first, *others)


def cdn(name: str, first: dict[str, Any], *mechanisms: str, more: int = 1) -> Case:
    """Return a case of Signal where something is wrong with one of its stores."""
    return Case(
        name=f"Signal: {name}",
        test="signal",
        input=None,
        keys=stores(first, more=more),
        target="signal/cdn",
        state=IMPAIRED if mechanisms else OK,
        mechanisms=mechanisms,
        country="UZ",
    )


def halves(  # one argument a place of the measurement
    *answers: str,
    told: tuple[str, ...] = (TRUE, SIX),
    asns: tuple[int, ...] = (64511, 64500),
    ended: str = "ssl_invalid_hostname",
    at: str = FORGED,
) -> dict[str, Any]:
    """Return one lookup of both kinds of address, and a handshake at one of them."""
    place = f"[{at}]:443" if ":" in at else f"{at}:443"
    lookup = query(SITE, *answers)
    for record, asn in zip(lookup["answers"], asns, strict=False):
        record["asn"] = asn
    endpoints = [f"[{a}]:443" if ":" in a else f"{a}:443" for a in told]
    return {
        "queries": [{**lookup, "query_type": "ANY"}],
        "tcp_connect": [connect(at, 443)],
        "tls_handshakes": [handshake(place, SITE, ended)],
        "control": control(*told, tcp=endpoints, tls=endpoints)
        | {"ip_info": {a: {"asn": 64500, "flags": 2} for a in told}},
    }


def beyond(address: str, **more: Any) -> dict[str, Any]:
    """Return keys where a name behind a redirect leads to a place that is silent."""
    headers = {"Location": f"http://{NEXT}/", "Date": "today"}
    return {
        "queries": [query(SITE, TRUE), query(NEXT, address, **more)],
        "tcp_connect": [connect(TRUE, 80), connect(address, 80, SILENT)],
        "requests": [
            silence(f"http://{NEXT}/", SILENT),
            request(HTTP, status=302, body="", headers=headers, address=TCP),
        ],
        "control": control(TRUE, tcp=(TCP,)),
    }


LANDING = Fingerprint(
    name="made.stand",
    scope=Scope.ISP,
    where="dns",
    how=How.FULL,
    pattern=PLACE,
    countries=("TR",),
)
SERVED = Baseline(
    host=NEXT,
    first=datetime(2024, 2, 28, tzinfo=UTC),
    last=datetime(2024, 3, 2, tzinfo=UTC),
    networks=(13335,),
    seen_from=40,
    countries=20,
    reports=60,
)
SERVICES = (
    cdn(
        "one of its stores is reset, the other works",
        asked(STORES[0], "13.32.1.1", shaking=RESET),
        "tls",
    ),
    cdn(
        "one of its three stores cannot be connected to",
        asked(STORES[0], "13.32.1.1", opening=SILENT),
        "tcp",
        more=2,
    ),
    cdn(
        "one of its stores is not found, the other works",
        asked(STORES[0], "", lookup=LOST),
        "dns",
    ),
    cdn(
        "one of its stores does not answer a request",
        {
            **asked(STORES[0], "13.32.1.1"),
            "requests": [silence(f"https://{STORES[0]}/", SILENT, "13.32.1.1:443")],
        },
        "http",
    ),
    cdn(
        "an old probe got no byte from one of its stores",
        {
            "queries": [query(STORES[0], "13.32.1.1")],
            "tcp_connect": [connect("13.32.1.1", 443)],
            "requests": [silence(f"https://{STORES[0]}/", RESET)],
        },
        "tls",
    ),
    cdn(
        "the resolver fails on one of its stores",
        asked(STORES[0], "", lookup="dns_servfail_error"),
        "dns",
    ),
    cdn("both of its stores work", asked(STORES[0], "13.32.1.1")),
    Case(
        name="Signal: one of its stores is not found, the other is reset",
        test="signal",
        input=None,
        keys=joined(
            asked(STORES[0], "", lookup=LOST),
            asked(STORES[1], "104.18.37.1", shaking=RESET),
        ),
        target="signal/cdn",
        state=L,
        mechanisms=("dns.nxdomain", "tls.reset"),
        country="UZ",
    ),
    Case(
        name="Signal: the resolver fails on one of its stores, the other is reset",
        test="signal",
        input=None,
        keys=joined(
            asked(STORES[0], "", lookup="dns_servfail_error"),
            asked(STORES[1], "104.18.37.1", shaking=RESET),
        ),
        target="signal/cdn",
        state=L,
        mechanisms=("dns", "tls.reset"),
        country="UZ",
    ),
    Case(
        name="Signal: all of its stores are reset",
        test="signal",
        input=None,
        keys=joined(
            asked(STORES[0], "13.32.1.1", shaking=RESET),
            asked(STORES[1], "104.18.37.1", shaking=RESET),
        ),
        target="signal/cdn",
        state=L,
        mechanisms=("tls.reset",),
        country="UZ",
    ),
    Case(
        name="Signal: a store that is reset says nothing of the chat server",
        test="signal",
        input=None,
        keys=joined(
            asked("chat.signal.org", "76.223.92.165"),
            stores(asked(STORES[0], "13.32.1.1", shaking=RESET)),
        ),
        target="signal/chat",
        state=OK,
        country="UZ",
    ),
)
ANSWERS = (
    Case(
        name="in one lookup the IPv4 address is forged, and that of IPv6 is honest",
        keys=halves(FORGED, SIX),
        country="CN",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="in one lookup the IPv4 address is honest, and that of IPv6 is forged",
        keys=halves(TRUE, FORGED_SIX, asns=(64500, 64511), at=FORGED_SIX),
        country="CN",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="a forged IPv4 address beside an honest IPv6 one that the helper lacks",
        keys=halves(FORGED, SIX, told=(TRUE,)),
        country="CN",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="two more addresses in the site's network, one of them a stranger",
        keys=halves(
            "93.184.216.99", "2a00:1450::5", asns=(64500, 64500), at="93.184.216.99"
        ),
        country="CN",
        state=L,
        mechanisms=("tls.mitm",),
    ),
    Case(
        name="the IPv4 address is a cache of the provider, beside an honest IPv6 one",
        keys={
            "queries": [
                query(SITE, "8.20.30.40", asn=64496),
                query(SITE, "8.20.30.40", asn=64496, resolver="8.8.8.8:53"),
                {**query(SITE, SIX, asn=64500), "query_type": "AAAA"},
                {
                    **query(SITE, SIX, asn=64500, resolver="8.8.8.8:53"),
                    "query_type": "AAAA",
                },
                query(SITE, TRUE, asn=64500, resolver="https://dns.example/query"),
            ],
            "tcp_connect": [connect("8.20.30.40", 443)],
            "tls_handshakes": [handshake("8.20.30.40:443", SITE)],
            "requests": [request(f"https://{SITE}/", address="8.20.30.40:443")],
            "control": control(TRUE, SIX, tcp=(f"{TRUE}:443",), tls=(f"{TRUE}:443",))
            | {"ip_info": {a: {"asn": 64500, "flags": 2} for a in (TRUE, SIX)}},
        },
        country="CN",
        state=OK,
    ),
)
WAYS = (
    Case(
        name="behind a redirect a known address of block pages is answered, and silent",
        input=HTTP,
        keys=beyond(PLACE),
        known=(LANDING,),
        country="TR",
        target=f"web/{NEXT}",
        state=State.BLOCKED,
        mechanisms=("dns.injection.blockpage",),
    ),
    Case(
        name="behind a redirect the answer lies where the name is never served from",
        input=HTTP,
        keys=beyond(FORGED, asn=64511),
        elsewhere=(SERVED,),
        country="TR",
        target=f"web/{NEXT}",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="behind a redirect the answer is where the name is served, but silent",
        input=HTTP,
        keys=beyond("104.18.3.9", asn=13335),
        elsewhere=(SERVED,),
        country="TR",
        target=f"web/{NEXT}",
        state=L,
        mechanisms=("tcp.timeout",),
    ),
    Case(
        name="an odd request line is swallowed on the way",
        test="http_invalid_request_line",
        input=None,
        keys={
            "sent": ["XxXx / HTTP/1.1", "GET / HTTP/1.1"],
            "received": ["", "GET / HTTP/1.1"],
            "failure_list": [None, None],
        },
        country="MX",
        state=State.TAMPERED,
        mechanisms=("http.tamper",),
    ),
)
CASES = (*SERVICES, *ANSWERS, *WAYS)
