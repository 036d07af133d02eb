"""Cases of several names, several resolvers, several layers at once."""

from typing import Any

from tests.unit.verdicts.cases.case import (
    BOTH,
    GOOD_NAME,
    HTTP,
    HTTPS,
    OTHER,
    TCP,
    TLS,
    Case,
    changed,
    page,
)
from tests.unit.verdicts.making import (
    PAGE,
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

L, T, OK = State.LIKELY_BLOCKED, State.TAMPERED, State.OK
SHORT, BOOKS = "https://sho.rt/x", "67.199.1.1"
DOH = "https://dns.example/query"


def behind(url: str, *, ended: str, at: str) -> dict[str, Any]:
    """
    Return keys where a short link leads to the site, which ends so.

    *at* is the layer: `tcp`, `tls` or `http`.
    """
    port = 443 if url.startswith("https") else 80
    hop = f"{TRUE}:{port}"
    opened = None if at != "tcp" else ended
    shaken = [handshake(hop, SITE, ended if at == "tls" else None)]
    return {
        "queries": [query("sho.rt", BOOKS, asn=64520), GOOD_NAME],
        "tcp_connect": [connect(BOOKS, 443), connect(TRUE, port, opened)],
        "tls_handshakes": [
            handshake(f"{BOOKS}:443", "sho.rt"),
            *(shaken if port == 443 and at != "tcp" else []),
        ],
        "requests": [
            *([silence(url, ended, hop)] if at == "http" else []),
            request(
                SHORT,
                status=301,
                body="",
                headers={"Location": url},
                address=f"{BOOKS}:443",
            ),
        ],
        "control": control(BOOKS, tcp=(f"{BOOKS}:443",), tls=(f"{BOOKS}:443",)),
    }


def spoofed(*, address: str, asn: int) -> list[dict[str, Any]]:
    """Return lookups that are all spoofed in the clear, and true when encrypted."""
    return [
        query(SITE, address, asn=asn),
        query(SITE, address, asn=asn, resolver="1.1.1.1:53"),
        query(SITE, TRUE, asn=64500, resolver=DOH),
    ]


CASES = (
    Case(
        name="a short link answers, the name that it leads to is refused",
        keys=behind(HTTPS, ended="connection_refused", at="tcp"),
        input=SHORT,
        country="IT",
        state=L,
        mechanisms=("tcp.refused",),
    ),
    Case(
        name="a short link answers, the name that it leads to is refused in the clear",
        keys=behind(HTTP, ended="connection_refused", at="tcp"),
        input=SHORT,
        country="IT",
        state=L,
        mechanisms=("tcp.refused",),
    ),
    Case(
        name="a short link answers, the handshake of the name behind it is reset",
        keys=behind(HTTPS, ended="connection_reset", at="tls"),
        input=SHORT,
        country="IT",
        state=L,
        mechanisms=("tls.reset",),
    ),
    Case(
        name="a short link answers, the request behind it is reset",
        keys=behind(HTTP, ended="connection_reset", at="http"),
        input=SHORT,
        country="IT",
        state=L,
        mechanisms=("http.reset",),
    ),
    Case(
        name="a short link answers: the link itself is open",
        keys=behind(HTTPS, ended="connection_reset", at="tls"),
        input=SHORT,
        country="IT",
        target="web/sho.rt",
        state=OK,
    ),
    Case(
        name="the name is spoofed for everybody in the clear, and handshakes are reset",
        keys={
            "queries": spoofed(address=OTHER, asn=64496),
            "tcp_connect": [connect(OTHER, 443), connect(TRUE, 443)],
            "tls_handshakes": [
                handshake(f"{OTHER}:443", SITE, "connection_reset"),
                handshake(TLS, SITE, "connection_reset"),
            ],
            "control": control(
                TRUE,
                tcp=(TLS, f"{OTHER}:443"),
                tls=(TLS, f"{OTHER}:443"),
            ),
        },
        country="IT",
        state=L,
        mechanisms=("dns.injection.other", "tls.reset"),
    ),
    Case(
        name="the name is spoofed to a machine that refuses the probe alone",
        keys={
            "queries": spoofed(address=OTHER, asn=64530),
            "tcp_connect": [
                connect(OTHER, 80, "connection_refused"),
                connect(TRUE, 80),
            ],
            "requests": [request(HTTP, address=TCP)],
            "control": control(TRUE, tcp=(TCP, f"{OTHER}:80")),
        },
        input=HTTP,
        country="IT",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="the name is spoofed to a proxy that passes pages on in the clear",
        keys={
            "queries": spoofed(address=OTHER, asn=64496),
            "tcp_connect": [connect(OTHER, 80), connect(TRUE, 80)],
            "requests": [request(HTTP, address=f"{OTHER}:80")],
            "control": control(TRUE, tcp=(TCP, f"{OTHER}:80")),
        },
        input=HTTP,
        country="IT",
        state=T,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="the name is spoofed to a machine with a block page nobody knows",
        keys={
            "queries": spoofed(address=OTHER, asn=64530),
            "tcp_connect": [connect(OTHER, 80), connect(TRUE, 80)],
            "requests": [
                request(
                    HTTP,
                    body="<title>Stop</title>",
                    headers={},
                    address=f"{OTHER}:80",
                )
            ],
            "control": control(TRUE, tcp=(TCP, f"{OTHER}:80")),
        },
        input=HTTP,
        country="IT",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="a second CDN is cut by address, which elsewhere proves to be the site",
        keys={
            "queries": spoofed(address=OTHER, asn=64540),
            "tcp_connect": [
                connect(OTHER, 443, "generic_timeout_error"),
                connect(TRUE, 443, "generic_timeout_error"),
            ],
            "control": control(
                TRUE,
                tcp=(TLS, f"{OTHER}:443"),
                tls=(TLS, f"{OTHER}:443"),
            ),
        },
        country="RU",
        state=L,
        mechanisms=("tcp.timeout",),
    ),
    Case(
        name="a name blocked twice: a private address, and a reset at the true one",
        keys={
            "queries": [
                query(SITE, "10.10.34.36"),
                query(SITE, TRUE, asn=64500, resolver=DOH),
            ],
            "tcp_connect": [connect(TRUE, 443)],
            "tls_handshakes": [handshake(TLS, SITE, "connection_reset")],
            "control": BOTH,
        },
        country="IR",
        state=State.BLOCKED,
        mechanisms=("dns.injection.bogon", "tls.reset"),
    ),
    Case(
        name="a large file begins well, and the probe reads no more of it than it must",
        keys=changed(
            page(HTTPS, body="", headers={"Alt-Svc": "h3", "Date": "today"}),
            control=changed(
                BOTH,
                http_request={
                    "failure": None,
                    "status_code": 200,
                    "body_length": 16_777_216,
                    "title": "",
                    "headers": {"Alt-Svc": "h3", "Date": "today"},
                },
            ),
        ),
        country="IT",
        state=OK,
    ),
    Case(
        name="the authority is unknown, to the helper too",
        keys={
            "queries": [GOOD_NAME],
            "tcp_connect": [connect(TRUE, 443)],
            "tls_handshakes": [handshake(TLS, SITE, "ssl_unknown_authority")],
            "control": changed(
                control(TRUE, tcp=(TLS,), failure="ssl_unknown_authority"),
                tls_handshake={
                    TLS: {"status": False, "failure": "ssl_unknown_authority"}
                },
            ),
        },
        country="IT",
        state=State.DOWN,
    ),
    Case(
        name="an endless circle of redirects, for the helper too",
        keys={
            "queries": [GOOD_NAME],
            "tcp_connect": [connect(TRUE, 443)],
            "tls_handshakes": [handshake(TLS, SITE)],
            "requests": [
                request(
                    f"{HTTPS}{n}",
                    status=302,
                    body="",
                    headers={"Location": f"/{n + 1}"},
                    address=TLS,
                )
                for n in range(10)
            ],
            "control": control(TRUE, tcp=(TLS,), tls=(TLS,), failure="unknown_error"),
        },
        country="IT",
        state=OK,
    ),
    Case(
        name="the page comes over QUIC and over TLS alike",
        keys=changed(
            page(HTTPS, body=PAGE),
            quic_handshakes=[handshake(TLS, SITE)],
            control=changed(
                BOTH, quic_handshake={TLS: {"status": True, "failure": None}}
            ),
        ),
        country="IT",
        state=OK,
    ),
)
