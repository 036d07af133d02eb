"""Cases where the site leads on: names behind redirects, and pages of strangers."""

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
from rasad.verdicts.fingerprints import Fingerprint, Scope
from rasad.verdicts.patterns import How

L = State.LIKELY_BLOCKED
NEXT, NEXT_TRUE, FALSE = "www.other-shop.example", "104.18.3.9", "5.6.7.8"
ENCRYPTED = "https://dns.example/dns-query"
LANDING = "blocked.made-up.example"


def led(place: str, url: str = HTTP) -> dict[str, Any]:
    """Return an answer of the tested site that leads on to *place*."""
    headers = {"Location": place, "Date": "today"}
    at = TCP if url == HTTP else TLS
    return request(url, status=302, body="", headers=headers, address=at)


def behind(*more: dict[str, Any], ended: str | None) -> dict[str, Any]:
    """Return keys where the name behind a redirect has a false address as well."""
    false = connect(FALSE, 80, ended)
    return {
        "queries": [
            GOOD_NAME,
            query(NEXT, FALSE, asn=64496),
            query(NEXT, FALSE, asn=64496, resolver="8.8.8.8:53"),
            query(NEXT, NEXT_TRUE, asn=13335, resolver=ENCRYPTED),
        ],
        "tcp_connect": [connect(TRUE, 80), false, connect(NEXT_TRUE, 80)],
        "requests": [
            led(f"http://{NEXT}/"),
            *more,
            request(f"http://{NEXT}/", address=f"{NEXT_TRUE}:80"),
        ],
        "control": BOTH,
    }


def landing(country: str) -> Fingerprint:
    """Return what is known of a page for the blocked in one country."""
    return Fingerprint(
        name=f"made-up.{country.lower()}",
        scope=Scope.NATIONAL,
        where="header.location",
        how=How.PREFIX,
        pattern=f"http://{LANDING}",
        countries=(country,),
    )


CASES = (
    Case(
        name="the name behind a redirect is spoofed to where nobody is",
        keys=behind(
            silence(f"http://{NEXT}/", "connection_refused", f"{FALSE}:80"),
            ended="connection_refused",
        ),
        input=HTTP,
        target=f"web/{NEXT}",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="the name behind a redirect is spoofed to a page of the network",
        keys=behind(
            request(
                f"http://{NEXT}/",
                body="<title>Stop</title>",
                headers={"Server": "x", "Date": "today"},
                address=f"{FALSE}:80",
            ),
            ended=None,
        ),
        input=HTTP,
        target=f"web/{NEXT}",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="a redirect in the clear to a known page, asked for over TLS",
        keys=changed(page(HTTP), requests=[led(f"https://{LANDING}/?u=1")]),
        input=HTTP,
        known=(landing("IR"),),
        state=State.BLOCKED,
        mechanisms=("http.redirect",),
    ),
    Case(
        name="a redirect in the clear to the known page of another country",
        keys=changed(page(HTTP), requests=[led(f"http://{LANDING}/")]),
        input=HTTP,
        known=(landing("KZ"),),
        state=L,
        mechanisms=("http.redirect",),
    ),
    Case(
        name="a redirect in the clear to a stranger's page that denies, over TLS",
        keys=changed(
            page(HTTP),
            queries=[GOOD_NAME, query("stop.operator.example", FALSE)],
            tcp_connect=[connect(TRUE, 80), connect(FALSE, 443)],
            tls_handshakes=[handshake(f"{FALSE}:443", "stop.operator.example")],
            requests=[
                led("https://stop.operator.example/"),
                request(
                    "https://stop.operator.example/",
                    body="<title>Доступ заблокирован</title>",
                    address=f"{FALSE}:443",
                ),
            ],
        ),
        input=HTTP,
        country="RU",
        state=State.IMPAIRED,
    ),
    Case(
        name="the helper gets no page in the clear, and the probe gets one",
        keys=changed(
            page(HTTP), control=control(TRUE, failure="generic_timeout_error")
        ),
        input=HTTP,
        state=State.INSUFFICIENT,
    ),
    Case(
        name="the file lost the answers, and the page came from the site",
        keys=changed(page(HTTPS), queries=[{**query(SITE), "answers": None}]),
        state=State.OK,
    ),
    Case(
        name="a measurement that began two months after its report was opened",
        keys=page(HTTPS),
        header={
            "measurement_uid": None,
            "measurement_start_time": "2024-05-04 00:00:00",
        },
        state=None,
    ),
)
