"""Cases of pages: block pages in many languages, cut requests, throttling."""

import json
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
    PAGE,
    SITE,
    TRUE,
    connect,
    handshake,
    query,
    request,
    silence,
)

from rasad.model.verdict import State
from rasad.verdicts.fingerprints import Fingerprint, Scope
from rasad.verdicts.patterns import How

B, L = State.BLOCKED, State.LIKELY_BLOCKED
FAR = "8.20.30.40"
PRODUCT = Fingerprint(
    name="made-up.filter",
    scope=Scope.PRODUCT,
    where="body",
    how=How.CONTAINS,
    pattern="Filtered by HomeGuard",
)


def cut(failure: str) -> dict[str, Any]:
    """Return keys where a request in the clear ended so."""
    return {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 80)],
        "requests": [silence(HTTP, failure, TCP)],
        "control": BOTH,
    }


def reads(number: int, size: int, seconds: float, begin: float = 0.0) -> list[Any]:
    """Return the events of a connection that brought *size* bytes in so long."""
    steps = 10
    return [
        {
            "operation": "bytes_received_cumulative",
            "num_bytes": size * step // steps,
            "t": begin + seconds * step / steps,
            "failure": None,
            "transaction_id": number,
        }
        for step in range(steps + 1)
    ]


def slow(url: str, *, elsewhere: float) -> dict[str, Any]:
    """
    Return keys where the site is read at 4 kB/s and does not end.

    A redirect led to it from a page that was read in *elsewhere* seconds.
    """
    port = 443 if url.startswith("https") else 80
    mine = request(
        url, body="", failure="generic_timeout_error", address=f"{TRUE}:{port}"
    )
    first = request("https://go.example/", address=f"{FAR}:443")
    return {
        "queries": [GOOD_NAME, query("go.example", FAR)],
        "tcp_connect": [connect(TRUE, port), connect(FAR, 443)],
        "tls_handshakes": [
            handshake(f"{FAR}:443", "go.example"),
            *([handshake(TLS, SITE)] if port == 443 else []),
        ],
        "requests": [
            {**mine, "transaction_id": 2, "t0": 1.0, "t": 11.0},
            {**first, "transaction_id": 1, "t0": 0.0, "t": elsewhere},
        ],
        "network_events": [
            *reads(1, 40_000, elsewhere),
            *reads(2, 40_000, 10.0, 1.0),
        ],
        "control": BOTH,
    }


def blocked(words: str, country: str, **more: Any) -> Case:
    """Return a case of a page that says so, bare, in the language of a country."""
    return Case(
        name=f"a bare page in the clear denies access ({country}): {words}",
        keys=page(HTTP, body=f"<title>{words}</title>.", headers={}, **more),
        input=HTTP,
        country=country,
        state=L,
        mechanisms=("http.blockpage",),
    )


CASES = (
    Case(
        name="a known page in a frame comes in place of the site",
        keys=page(
            HTTP,
            status=403,
            body='<iframe src="http://10.10.34.35?type=Invalid Site">',
            headers={},
        ),
        input=HTTP,
        country="IR",
        state=B,
        mechanisms=("http.blockpage",),
    ),
    Case(
        name="a redirect in the clear to the known notice of an operator",
        keys=page(
            HTTP,
            status=302,
            body="",
            headers={"Location": "http://warning.rt.ru/?id=1"},
        ),
        input=HTTP,
        country="RU",
        state=B,
        mechanisms=("http.redirect",),
    ),
    Case(
        name="a redirect in the clear to the landing page of a ministry",
        keys=page(
            HTTP,
            status=302,
            body="",
            headers={"Location": "http://lamanlabuh.aduankonten.id/"},
        ),
        input=HTTP,
        country="ID",
        state=B,
        mechanisms=("http.redirect",),
    ),
    Case(
        name="the block page of another country comes in the clear",
        keys=page(
            HTTP,
            body="This website is not available in Malaysia as it violate the law",
            headers={},
        ),
        input=HTTP,
        country="SG",
        state=L,
        mechanisms=("http.blockpage",),
    ),
    blocked("Access Denied", "JO"),
    blocked("Доступ ограничен", "BY"),
    blocked("Erişim engellendi", "TR"),
    blocked("تم حجب هذا الموقع", "SA"),
    blocked("Sitio bloqueado", "VE"),
    blocked("禁止访问", "CN"),
    Case(
        name="the page of a filtering product comes in the clear",
        keys=page(HTTP, body="<p>Filtered by HomeGuard</p>", headers={}),
        known=(PRODUCT,),
        input=HTTP,
        country="GB",
        state=L,
        mechanisms=("http.blockpage",),
    ),
    Case(
        name="a request is reset that is answered elsewhere",
        keys=cut("connection_reset"),
        input=HTTP,
        country="TH",
        state=L,
        mechanisms=("http.reset",),
    ),
    Case(
        name="a request is reset, with another name it is answered there",
        keys=changed(
            cut("connection_reset"),
            requests=[
                silence(HTTP, "connection_reset", TCP),
                request("http://other.example/", address=TCP),
            ],
        ),
        input=HTTP,
        country="EG",
        target=f"web/{SITE}",
        state=L,
        mechanisms=("http.reset.host",),
    ),
    Case(
        name="no answer to a request that is answered elsewhere",
        keys=cut("generic_timeout_error"),
        input=HTTP,
        country="UG",
        state=L,
        mechanisms=("http.timeout",),
    ),
    Case(
        name="a request is closed without an answer that is answered elsewhere",
        keys=cut("response_never_received"),
        input=HTTP,
        country="YE",
        state=L,
        mechanisms=("http.closed",),
    ),
    Case(
        name="a page over TLS is read at 4 kB/s, another host at 200 kB/s",
        keys=slow(HTTPS, elsewhere=0.2),
        input="https://go.example/",
        country="RU",
        target=f"web/{SITE}",
        state=L,
        mechanisms=("http.timeout", "tls.throttle.sni"),
    ),
    Case(
        name="a page in the clear is read at 4 kB/s, another host at 200 kB/s",
        keys=slow(HTTP, elsewhere=0.2),
        input="https://go.example/",
        country="RU",
        target=f"web/{SITE}",
        state=L,
        mechanisms=("http.throttle.host", "http.timeout"),
    ),
    Case(
        name="a page is slow on a line that is slow to every host",
        keys=slow(HTTPS, elsewhere=9.0),
        input="https://go.example/",
        country="TD",
        target=f"web/{SITE}",
        state=State.IMPAIRED,
        mechanisms=("http.timeout",),
    ),
    Case(
        name="an answer begins and does not end, and nothing tells how fast it came",
        keys=page(HTTPS, body="", failure="generic_timeout_error"),
        country="RU",
        state=State.IMPAIRED,
        mechanisms=("http.timeout",),
    ),
    Case(
        name="another page comes in the clear, and nothing tells who changed it",
        keys=page(HTTP, body="<title>Welcome</title>" + "word " * 3000),
        input=HTTP,
        country="NG",
        state=State.IMPAIRED,
    ),
    Case(
        name="a proxy on the way writes header names its own way",
        test="http_header_field_manipulation",
        input=None,
        keys={
            "requests": [
                {
                    "request": {
                        "url": "http://93.184.1.1/",
                        "headers": {"aCCept": "x"},
                    },
                    "response": {
                        "code": 200,
                        "body": json.dumps({"headers_dict": {"Accept": ["x"]}}),
                    },
                    "failure": None,
                }
            ]
        },
        country="IT",
        state=State.TAMPERED,
        mechanisms=("http.tamper.header",),
    ),
    Case(
        name="a proxy answers an odd request line in place of the helper",
        test="http_invalid_request_line",
        input=None,
        keys={
            "sent": ["XxXx / HTTP/1.1"],
            "received": ["HTTP/1.1 400 Bad Request"],
            "failure_list": [None],
        },
        country="MX",
        state=State.TAMPERED,
        mechanisms=("http.tamper.proxy",),
    ),
    Case(
        name="the name of a site, sent to a helper, brings a page that is no echo",
        test="http_host",
        input=SITE,
        keys={"requests": [request("http://93.184.1.1/", body="<html>Blocked</html>")]},
        country="IQ",
        state=State.TAMPERED,
        mechanisms=("http.tamper.proxy",),
    ),
    Case(
        name="the site came as it did for the helper",
        keys=page(HTTPS, body=PAGE),
        country="FR",
        state=State.OK,
    ),
)
