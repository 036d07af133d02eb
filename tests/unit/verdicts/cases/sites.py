"""Web sites as probes of today measure them: two families, two resolvers, two ports."""

from typing import Any

from tests.unit.verdicts.cases.case import (
    BOTH,
    GOOD_NAME,
    HTTP,
    HTTPS,
    TCP,
    TLS,
    Case,
    changed,
    page,
)
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

L, OK = State.LIKELY_BLOCKED, State.OK
SILENT, RESET, CLOSED = "generic_timeout_error", "connection_reset", "eof_error"
SIX = "2a00:1450::9"
TLS_SIX, TRANSLATED = f"[{SIX}]:443", "64:ff9b::5db8:d822"
FAMILIES = control(TRUE, SIX, tcp=(TLS, TLS_SIX), tls=(TLS, TLS_SIX))
ENCRYPTED = query(SITE, TRUE, resolver="https://dns.example/dns-query", asn=64500)


def both_families(failure: str) -> dict[str, Any]:
    """Return keys where handshakes over IPv4 and IPv6 end so."""
    return {
        "queries": [query(SITE, TRUE, SIX)],
        "tcp_connect": [connect(TRUE, 443), connect(SIX, 443)],
        "tls_handshakes": [
            handshake(TLS, SITE, failure),
            handshake(TLS_SIX, SITE, failure),
        ],
        "requests": [silence(HTTPS, failure, TLS)],
        "control": FAMILIES,
    }


CASES: tuple[Case, ...] = (
    Case(
        name="no handshake is answered, over IPv4 and over IPv6",
        keys=both_families(SILENT),
        state=L,
        mechanisms=("tls.timeout",),
        country="RU",
    ),
    Case(
        name="handshakes are closed, over IPv4 and over IPv6",
        keys=both_families(CLOSED),
        state=L,
        mechanisms=("tls.closed",),
        country="UZ",
    ),
    Case(
        name="the port of the page is reset, the port in the clear is open",
        keys={
            "queries": [GOOD_NAME],
            "tcp_connect": [connect(TRUE, 443, RESET), connect(TRUE, 80)],
            "requests": [silence(HTTPS, RESET)],
            "control": BOTH,
        },
        state=L,
        mechanisms=("tcp.reset",),
        country="TZ",
    ),
    Case(
        name="in the clear it leads to TLS on the same host, and that is reset",
        keys={
            "queries": [GOOD_NAME],
            "tcp_connect": [connect(TRUE, 80), connect(TRUE, 443)],
            "tls_handshakes": [handshake(TLS, SITE, RESET)],
            "requests": [
                silence(HTTPS, RESET, TLS),
                request(
                    HTTP, status=301, body="", headers={"Location": HTTPS}, address=TCP
                ),
            ],
            "control": BOTH,
        },
        input=HTTP,
        state=L,
        mechanisms=("tls.reset",),
        country="RU",
    ),
    Case(
        name="after the handshake nothing more comes",
        keys=changed(page(HTTPS), requests=[silence(HTTPS, SILENT, TLS)]),
        state=L,
        mechanisms=("http.timeout",),
        country="BY",
    ),
    Case(
        name="the own resolver says loopback, the others know",
        keys=changed(
            page(HTTPS),
            queries=[
                query(SITE, "127.0.0.1"),
                query(SITE, TRUE, resolver="8.8.8.8:53"),
            ],
            tcp_connect=[
                connect("127.0.0.1", 443, "connection_refused"),
                connect(TRUE, 443),
            ],
        ),
        state=State.BLOCKED,
        mechanisms=("dns.injection.bogon",),
        country="TR",
    ),
    Case(
        name="injected in the clear, and reset at the address of the encrypted lookup",
        keys={
            "queries": [query(SITE, "31.13.94.37", asn=64777), ENCRYPTED],
            "tcp_connect": [connect("31.13.94.37", 443, SILENT), connect(TRUE, 443)],
            "tls_handshakes": [handshake(TLS, SITE, RESET)],
            "requests": [silence(HTTPS, RESET, TLS)],
            "control": BOTH,
        },
        state=L,
        mechanisms=("dns.injection.other", "tls.reset"),
        country="CN",
    ),
    Case(
        name="IPv6 alone at the probe, the page comes by way of a NAT64",
        keys={
            "queries": [query(SITE, TRANSLATED)],
            "tcp_connect": [connect(TRANSLATED, 443)],
            "tls_handshakes": [handshake(f"[{TRANSLATED}]:443", SITE)],
            "requests": [request(HTTPS, address=f"[{TRANSLATED}]:443")],
            "control": BOTH,
        },
        state=OK,
        country="US",
    ),
    Case(
        name="a second CDN answers in the clear with the same page",
        keys={
            "queries": [query(SITE, "8.20.30.40", asn=64777)],
            "tcp_connect": [connect("8.20.30.40", 80)],
            "requests": [request(HTTP, address="8.20.30.40:80")],
            "control": BOTH,
        },
        input=HTTP,
        state=OK,
        country="AR",
    ),
    Case(
        name="the test was broken off in the handshake",
        keys=changed(
            page(HTTPS),
            tls_handshakes=[handshake(TLS, SITE, "interrupted")],
            requests=[silence(HTTPS, "interrupted", TLS)],
        ),
        state=State.INSUFFICIENT,
    ),
    Case(
        name="fields changed their types: numbers as text, pairs, base64, false",
        keys=changed(
            page(HTTPS),
            requests=[
                {
                    "failure": False,
                    "request": {"url": HTTPS},
                    "response": {
                        "code": "200",
                        "body": {"format": "base64", "data": "PHRpdGxlPkEgc2hvcA=="},
                        "headers": [
                            ["Server", "nginx"],
                            ["X-Shop", {"format": "base64", "data": "MQ=="}],
                        ],
                    },
                    "address": TLS,
                }
            ],
        ),
        state=OK,
        country="FI",
    ),
)
