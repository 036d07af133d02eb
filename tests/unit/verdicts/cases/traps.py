"""Cases that look like blocking and are not."""

from tests.unit.verdicts.cases.case import (
    BOTH,
    GOOD_NAME,
    HTTP,
    HTTPS,
    NOWHERE,
    OTHER,
    TCP,
    TLS,
    Case,
    changed,
    named,
    page,
    tls_ended,
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

CACHE = "5.200.1.1"
HELPER_GONE = {
    "tcp_connect": {},
    "http_request": {"failure": "", "status_code": 0, "body_length": 0},
    "dns": {"failure": None, "addrs": None},
}

CASES = (
    Case(
        name="a CDN answers from a cache inside the provider's network, proven by TLS",
        keys=changed(
            page(HTTPS),
            queries=[query(SITE, CACHE, asn=64496)],
            tcp_connect=[connect(CACHE, 443)],
            tls_handshakes=[handshake(f"{CACHE}:443", SITE)],
            requests=[request(HTTPS, address=f"{CACHE}:443")],
        ),
        country="IR",
        state=State.OK,
    ),
    Case(
        name="a CDN gives every country other addresses of the same network",
        keys=changed(
            page(HTTPS),
            queries=[query(SITE, "93.184.217.9", asn=64500)],
            tcp_connect=[connect("93.184.217.9", 443)],
            tls_handshakes=[handshake("93.184.217.9:443", SITE)],
            requests=[request(HTTPS, address="93.184.217.9:443")],
            control=changed(BOTH, ip_info={TRUE: {"asn": 64500}}),
        ),
        country="BR",
        state=State.OK,
    ),
    Case(
        name="a CDN in the clear gives another address, and the same page",
        keys=changed(
            page(HTTP),
            queries=[query(SITE, OTHER, asn=64501)],
            tcp_connect=[connect(OTHER, 80)],
            requests=[request(HTTP, address=f"{OTHER}:80")],
        ),
        input=HTTP,
        country="KE",
        state=State.OK,
    ),
    Case(
        name="the service refuses a country over TLS (451)",
        keys=page(
            HTTPS, status=451, body="<title>Unavailable For Legal Reasons</title>"
        ),
        country="RU",
        state=State.DOWN,
    ),
    Case(
        name="the service refuses a country over TLS (403, sanctions)",
        keys=page(HTTPS, status=403, body="<title>Access Denied</title>"),
        country="SY",
        state=State.DOWN,
    ),
    Case(
        name="a challenge to prove that one is human, over TLS",
        keys=page(HTTPS, status=403, body="<title>Just a moment...</title>"),
        country="IR",
        state=State.DOWN,
    ),
    Case(
        name="a challenge in the clear, from the site's own network",
        keys=page(
            HTTP,
            status=503,
            body="<title>Attention Required!</title>",
            headers={"X-Shop": "1", "Date": "today", "Server": "nginx"},
        ),
        input=HTTP,
        country="CN",
        state=State.DOWN,
    ),
    Case(
        name="probe and helper are both asked to prove that they are human",
        keys=changed(
            page(HTTPS, status=403, body="<title>Just a moment...</title>"),
            control=changed(
                BOTH,
                http_request={
                    "failure": None,
                    "status_code": 403,
                    "body_length": 30,
                    "title": "Just a moment...",
                    "headers": {"Server": "nginx"},
                },
            ),
        ),
        country="DE",
        state=State.OK,
    ),
    Case(
        name="the certificate has expired, for the helper too",
        keys=changed(
            tls_ended("ssl_expired_certificate"),
            control=changed(
                control(TRUE, tcp=(TLS,), failure="ssl_invalid_certificate"),
                tls_handshake={
                    TLS: {"status": False, "failure": "ssl_expired_certificate"}
                },
            ),
        ),
        country="EG",
        state=State.DOWN,
    ),
    Case(
        name="the certificate is for another name, for the helper too",
        keys=changed(
            tls_ended("ssl_invalid_hostname"),
            control=changed(
                control(TRUE, tcp=(TLS,), failure="ssl_invalid_hostname"),
                tls_handshake={
                    TLS: {"status": False, "failure": "ssl_invalid_hostname"}
                },
            ),
        ),
        country="IN",
        state=State.DOWN,
    ),
    Case(
        name="the port is closed for everybody",
        keys=changed(
            tls_ended(None),
            tcp_connect=[connect(TRUE, 443, "connection_refused")],
            tls_handshakes=[],
            control=control(TRUE, refused=(TLS,), failure="connection_refused_error"),
        ),
        country="RU",
        state=State.DOWN,
    ),
    Case(
        name="the name exists nowhere",
        keys=named(query(SITE, failure="dns_nxdomain_error"), helper=NOWHERE),
        country="RU",
        state=State.DOWN,
    ),
    Case(
        name="the test helper is down, and the site works",
        keys=changed(page(HTTPS), control=HELPER_GONE),
        country="IT",
        state=State.OK,
    ),
    Case(
        name="the test helper is down, and the connection fails",
        keys=changed(
            tls_ended(None),
            tcp_connect=[connect(TRUE, 443, "generic_timeout_error")],
            tls_handshakes=[],
            control=HELPER_GONE,
        ),
        country="IT",
        state=State.INSUFFICIENT,
    ),
    Case(
        name="there is no control at all, and the resolver knows no such name",
        keys={"queries": [query(SITE, failure="dns_nxdomain_error")]},
        country="IQ",
        state=State.INSUFFICIENT,
    ),
    Case(
        name="a captive portal answers every request with its own page",
        keys=changed(
            page(HTTP),
            queries=[query(SITE, TRUE)],
            requests=[
                request(
                    HTTP,
                    status=302,
                    body="",
                    headers={"Location": "http://login.hotel.example/"},
                    address=TCP,
                ),
                request(
                    "http://login.hotel.example/",
                    body="<title>Welcome to our hotel</title>" + "wifi " * 900,
                    address="192.168.1.1:80",
                ),
            ],
        ),
        input=HTTP,
        country="AE",
        state=State.IMPAIRED,
    ),
    Case(
        name="a provider redirects to its own shop when the credit is used up",
        keys=changed(
            page(
                HTTP,
                status=302,
                body="",
                headers={"Location": "http://topup.provider.example/"},
            ),
            requests=[
                request(
                    HTTP,
                    status=302,
                    body="",
                    headers={"Location": "http://topup.provider.example/"},
                    address=TCP,
                ),
                request(
                    "http://topup.provider.example/",
                    body="<title>Buy credit</title>" + "now " * 900,
                    address="8.20.30.41:80",
                ),
            ],
        ),
        input=HTTP,
        country="UG",
        state=State.IMPAIRED,
    ),
    Case(
        name="the site sends each country to its own name",
        keys=changed(
            page(
                HTTP,
                status=302,
                body="",
                headers={"Location": "http://shop.example.ug/"},
            ),
            requests=[
                request(
                    HTTP,
                    status=302,
                    body="",
                    headers={"Location": "http://shop.example.ug/"},
                    address=TCP,
                ),
                request(
                    "http://shop.example.ug/",
                    body="<title>Karibu</title>" + "kiti " * 900,
                    address=TCP,
                ),
            ],
        ),
        input=HTTP,
        country="UG",
        state=State.OK,
    ),
    Case(
        name="a captive portal gives every name its own address",
        keys=changed(
            named(query(SITE, "192.168.1.1")),
            control={},
        ),
        country="TR",
        state=State.IMPAIRED,
    ),
    Case(
        name="there is no IPv6 at the probe, and the page comes over IPv4",
        keys=changed(
            page(HTTPS),
            queries=[GOOD_NAME, query(SITE, "2a00:1450::1")],
            tcp_connect=[
                connect(TRUE, 443),
                connect("2a00:1450::1", 443, "network_unreachable"),
            ],
            control=control(
                TRUE, "2a00:1450::1", tcp=(TLS, "[2a00:1450::1]:443"), tls=(TLS,)
            ),
        ),
        country="MM",
        state=State.OK,
    ),
    Case(
        name="there is no IPv6 at the probe, and nothing else was tried",
        keys={
            "queries": [query(SITE, "2a00:1450::1")],
            "tcp_connect": [connect("2a00:1450::1", 443, "network_unreachable")],
            "control": control("2a00:1450::1", tcp=("[2a00:1450::1]:443",)),
        },
        country="MM",
        state=State.INSUFFICIENT,
    ),
    Case(
        name="a parked name shows advertisements to the probe alone",
        keys=page(HTTP, body="<title>shop.example is for sale</title>" + "ad " * 4000),
        input=HTTP,
        country="US",
        state=State.IMPAIRED,
    ),
    Case(
        name="a page in another language, with the site's own headers",
        keys=page(
            HTTP,
            body="<title>Магазин мебели</title>" + "стул " * 90,
            headers={"X-Shop": "1", "Server": "nginx", "Date": "today"},
        ),
        input=HTTP,
        country="UA",
        state=State.OK,
    ),
    Case(
        name="the site speaks of blocking on its own page, over TLS",
        keys=page(HTTPS, body='<iframe src="http://10.10.34.35">' + PAGE),
        country="IR",
        state=State.OK,
    ),
    Case(
        name="the helper gets the same words in the clear: they are the site's",
        keys=page(HTTP, body="eais.rkn.gov.ru" + PAGE),
        input=HTTP,
        country="RU",
        state=State.OK,
    ),
    Case(
        name="the probe's clock is years ahead",
        keys=tls_ended("ssl_expired_certificate"),
        country="VE",
        header={"measurement_start_time": "2038-01-01 00:00:00"},
        state=None,
    ),
    Case(
        name="an ad filter on the device serves the name itself",
        keys={
            "queries": [query(SITE, "127.0.0.1")],
            "tcp_connect": [connect("127.0.0.1", 443)],
            "control": BOTH,
        },
        country="DE",
        state=None,
    ),
    Case(
        name="the probe has no network at all",
        keys={
            "queries": [query("web.telegram.org", failure="generic_timeout_error")],
            "tcp_connect": [connect("149.154.175.50", 443, "network_unreachable")],
        },
        test="telegram",
        input=None,
        country="SD",
        state=State.INSUFFICIENT,
    ),
    Case(
        name="resolver of another network, other addresses, the handshake proves them",
        keys=changed(
            page(HTTPS),
            queries=[query(SITE, OTHER, asn=64777, resolver="208.67.222.222:53")],
            tcp_connect=[connect(OTHER, 443)],
            tls_handshakes=[handshake(f"{OTHER}:443", SITE)],
            requests=[request(HTTPS, address=f"{OTHER}:443")],
        ),
        country="PK",
        state=State.OK,
    ),
    Case(
        name="an internationalised name, in its other form at the helper",
        keys={
            "queries": [query("xn--e1afmkfd.xn--80akhbyknj4f", TRUE)],
            "tcp_connect": [connect(TRUE, 443)],
            "tls_handshakes": [handshake(TLS, "xn--e1afmkfd.xn--80akhbyknj4f")],
            "requests": [request("https://Пример.испытание/", address=TLS)],
            "control": BOTH,
        },
        input="https://Пример.испытание/",
        country="RU",
        state=State.OK,
    ),
    Case(
        name="a redirect to a name that has no addresses anywhere",
        keys=changed(
            page(
                HTTPS,
                status=302,
                body="",
                headers={"Location": "https://gone.example/"},
            ),
            queries=[
                GOOD_NAME,
                query("gone.example", failure="dns_nxdomain_error"),
            ],
            control=changed(
                BOTH,
                http_request={
                    "failure": "dns_lookup_error",
                    "status_code": -1,
                    "body_length": -1,
                },
            ),
        ),
        country="RU",
        target=f"web/{SITE}",
        state=State.OK,
    ),
    Case(
        name="the server closes on everybody",
        keys={
            "queries": [GOOD_NAME],
            "tcp_connect": [connect(TRUE, 80)],
            "requests": [silence(HTTP, "eof_error", TCP)],
            "control": control(TRUE, tcp=(TCP,), failure="unknown_error"),
        },
        input=HTTP,
        country="TR",
        state=State.DOWN,
    ),
    Case(
        name="the owner publishes a private address, and the helper gets it too",
        keys=named(
            query(SITE, "10.1.2.3"),
            helper=control("10.1.2.3", failure="generic_timeout_error"),
        ),
        country="CN",
        state=State.DOWN,
    ),
)
