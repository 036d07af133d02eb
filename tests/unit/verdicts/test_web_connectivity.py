"""Sites: what a careful reader concludes from each kind of evidence."""

from typing import Any

import pytest

from rasad.model.verdict import Locus, State
from tests.unit.verdicts.making import (
    SITE,
    TRUE,
    connect,
    control,
    handshake,
    query,
    request,
    silence,
    site,
    target,
)

HTTPS, HTTP = f"https://{SITE}/", f"http://{SITE}/"
TLS, TCP = f"{TRUE}:443", f"{TRUE}:80"
GOOD_NAME = query(SITE, TRUE)
BOTH = control(TRUE, tcp=(TLS, TCP), tls=(TLS,))
OTHER = "8.20.30.40"
DENIED = "<html><title>Access Denied</title>By order."
FRAME = '<html><iframe src="http://10.10.34.35?type=Invalid"></iframe>'


def tls_ended(failure: str | None, **more: Any) -> dict[str, Any]:
    """Return keys where the handshake at the true address ended so."""
    return {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 443)],
        "tls_handshakes": [handshake(TLS, SITE, failure, **more)],
        "requests": [silence(HTTPS, failure or "unknown_failure", TLS)],
        "control": BOTH,
    }


def page(url: str, **more: Any) -> dict[str, Any]:
    """Return keys where a page came back from the true address."""
    port = 443 if url.startswith("https") else 80
    shaken = [handshake(TLS, SITE)] if port == 443 else []
    return {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, port)],
        "tls_handshakes": shaken,
        "requests": [request(url, address=f"{TRUE}:{port}", **more)],
        "control": BOTH,
    }


def named(*queries: dict[str, Any], helper: Any = BOTH) -> dict[str, Any]:
    """Return keys where nothing but lookups was done."""
    return {"queries": list(queries), "control": helper}


@pytest.mark.parametrize(
    ("keys", "url", "state", "mechanisms"),
    [
        (page(HTTPS), HTTPS, State.OK, ()),
        (page(HTTP), HTTP, State.OK, ()),
        (
            named(query(SITE, failure="dns_nxdomain_error")),
            HTTPS,
            State.LIKELY_BLOCKED,
            ("dns.nxdomain",),
        ),
        (
            named(query(SITE, failure="android_dns_cache_no_data")),
            HTTPS,
            State.LIKELY_BLOCKED,
            ("dns",),
        ),
        (
            named(query(SITE, failure="dns_refused_error")),
            HTTPS,
            State.LIKELY_BLOCKED,
            ("dns.refused",),
        ),
        (
            named(query(SITE, failure="generic_timeout_error")),
            HTTPS,
            State.LIKELY_BLOCKED,
            ("dns.timeout",),
        ),
        (
            named(query(SITE, failure="dns_servfail_error")),
            HTTPS,
            State.IMPAIRED,
            ("dns",),
        ),
        (
            named(
                query(SITE, failure="dns_nxdomain_error"),
                helper=control(dns_failure="dns_name_error", failure="dns_lookup_error"),
            ),
            HTTPS,
            State.DOWN,
            (),
        ),
        (
            named(
                query(SITE, failure="dns_servfail_error"),
                helper=control(
                    dns_failure="dns_servfail_error", failure="dns_lookup_error"
                ),
            ),
            HTTPS,
            State.DOWN,
            (),
        ),
        (
            named(query(SITE, "127.0.0.1")),
            HTTPS,
            State.BLOCKED,
            ("dns.injection.bogon",),
        ),
        (
            named(
                query(SITE, "127.0.0.1"),
                helper=control("127.0.0.1", failure="unknown_error"),
            ),
            HTTPS,
            State.DOWN,
            (),
        ),
        (
            named(query(SITE, "195.175.254.2")),
            HTTPS,
            State.LIKELY_BLOCKED,
            ("dns.injection.blockpage",),
        ),
        (
            named(
                query(SITE, OTHER),
                helper=control(dns_failure="dns_name_error", failure="dns_lookup_error"),
            ),
            HTTPS,
            State.TAMPERED,
            ("dns.injection.other",),
        ),
        (
            named(
                query(SITE, OTHER),
                query(SITE, OTHER, resolver="1.1.1.1:53"),
                helper=control(dns_failure="dns_name_error", failure="dns_lookup_error"),
            ),
            HTTPS,
            State.LIKELY_BLOCKED,
            ("dns.injection.other",),
        ),
        (
            {
                **named(query(SITE, OTHER)),
                "tcp_connect": [connect(OTHER, 443, "generic_timeout_error")],
            },
            HTTPS,
            State.LIKELY_BLOCKED,
            ("dns.injection.other",),
        ),
        (
            {
                **named(query(SITE, OTHER)),
                "tcp_connect": [connect(OTHER, 443)],
                "tls_handshakes": [
                    handshake(f"{OTHER}:443", SITE, "ssl_invalid_hostname")
                ],
            },
            HTTPS,
            State.LIKELY_BLOCKED,
            ("dns.injection.other",),
        ),
    ],
    ids=[
        "page over TLS",
        "page in the clear",
        "name said not to exist",
        "android knows no address",
        "resolver refuses",
        "resolver silent",
        "resolver fails",
        "name exists nowhere",
        "resolvers fail everywhere",
        "loopback for a public name",
        "loopback published by the owner",
        "block page address of another country",
        "unknown names rewritten by the own resolver",
        "unknown names answered by a public resolver too",
        "foreign address where nobody is",
        "foreign address that cannot prove itself",
    ],
)
def test_the_name(
    keys: dict[str, Any], url: str, state: State, mechanisms: tuple[str, ...]
) -> None:
    """What resolvers answer is held against what others get."""
    verdict = site(keys, url)
    assert (verdict.state, verdict.mechanisms) == (state, mechanisms)


@pytest.mark.parametrize(
    ("failure", "state", "mechanism"),
    [
        ("generic_timeout_error", State.LIKELY_BLOCKED, "tcp.timeout"),
        ("connection_reset", State.LIKELY_BLOCKED, "tcp.reset"),
        ("connection_refused", State.LIKELY_BLOCKED, "tcp.refused"),
        ("host_unreachable", State.LIKELY_BLOCKED, "ip.unreachable"),
    ],
)
def test_a_connection_that_the_helper_makes(
    failure: str, state: State, mechanism: str
) -> None:
    """An address that the helper reaches and the probe does not is interfered with."""
    keys = {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 443, failure)],
        "requests": [silence(HTTPS, failure)],
        "control": BOTH,
    }
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (state, (mechanism,))
    assert verdict.locus is Locus.ISP


def test_a_connection_that_nobody_makes_is_down() -> None:
    """A port that is closed for the helper too is no block."""
    keys = {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 443, "connection_refused")],
        "control": control(TRUE, refused=(TLS,), failure="connection_refused_error"),
    }
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (State.DOWN, ())


def test_without_a_helper_a_failure_is_no_block() -> None:
    """Nobody else looked, so nothing is said of who is at fault."""
    keys = {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 443, "generic_timeout_error")],
        "control_failure": "connection_refused",
        "control": {"dns": {"failure": None, "addrs": None}, "http_request": {}},
    }
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (State.IMPAIRED, ())


def test_no_ipv6_at_the_probe_is_no_block() -> None:
    """Addresses of IPv6 fail where there is none; the page came over IPv4."""
    keys = page(HTTPS)
    keys["tcp_connect"].append(connect("2001:db8:1::1", 443, "generic_timeout_error"))
    keys["control"] = control(
        TRUE, "2001:db8:1::1", tcp=(TLS, "[2001:db8:1::1]:443"), tls=(TLS,)
    )
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (State.OK, ())


@pytest.mark.parametrize(
    ("failure", "state", "mechanism"),
    [
        ("connection_reset", State.LIKELY_BLOCKED, "tls.reset"),
        ("generic_timeout_error", State.LIKELY_BLOCKED, "tls.timeout"),
        ("eof_error", State.LIKELY_BLOCKED, "tls.closed"),
        ("ssl_unknown_authority", State.LIKELY_BLOCKED, "tls.mitm"),
        ("ssl_failed_handshake", State.IMPAIRED, "tls"),
    ],
)
def test_a_handshake_that_the_helper_makes(
    failure: str, state: State, mechanism: str
) -> None:
    """The connection opened, the handshake did not, and elsewhere it does."""
    verdict = site(tls_ended(failure))
    assert (verdict.state, verdict.mechanisms) == (state, (mechanism,))


def test_a_handshake_that_fails_for_the_helper_too_is_no_man_in_the_middle() -> None:
    """A site with a broken certificate is down, not blocked."""
    keys = tls_ended("ssl_invalid_certificate")
    keys["control"] = control(TRUE, tcp=(TLS,), failure="unknown_error")
    keys["control"]["tls_handshake"] = {
        TLS: {"status": False, "failure": "ssl_invalid_certificate"}
    }
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (State.DOWN, ())


def test_a_name_that_is_cut_where_another_passes() -> None:
    """With the same address, only the name in the handshake differs."""
    keys = tls_ended("connection_reset")
    keys["tls_handshakes"].append(handshake(TLS, "other.example"))
    assert target(site(keys), f"web/{SITE}").mechanisms == ("tls.reset.sni",)


def test_an_old_probe_that_records_no_handshakes() -> None:
    """Not a byte came back of an encrypted request over an open connection."""
    keys = tls_ended("connection_reset")
    del keys["tls_handshakes"]
    keys["requests"] = [silence(HTTPS, "connection_reset")]
    keys["control"]["tls_handshake"] = None
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (
        State.LIKELY_BLOCKED,
        ("tls.reset",),
    )
    keys["control"] = {**BOTH}


@pytest.mark.parametrize(
    ("keys", "url", "state", "mechanisms"),
    [
        (page(HTTP, body=FRAME, status=403), HTTP, State.BLOCKED, ("http.blockpage",)),
        (
            page(HTTP, status=302, body="", headers={"Location": "http://10.10.34.36"}),
            HTTP,
            State.BLOCKED,
            ("http.redirect",),
        ),
        (page(HTTPS, body=FRAME), HTTPS, State.OK, ()),
        (
            page(HTTP, body=DENIED, headers={}),
            HTTP,
            State.LIKELY_BLOCKED,
            ("http.blockpage",),
        ),
        (
            page(
                HTTP,
                body="<title>Are you human?</title>",
                status=503,
                headers={"X-Shop": "1", "Date": "today"},
            ),
            HTTP,
            State.DOWN,
            (),
        ),
        (page(HTTPS, status=403, body=DENIED), HTTPS, State.DOWN, ()),
        (
            page(HTTP, body="<title>This name is for sale</title>" + "x" * 9000),
            HTTP,
            State.IMPAIRED,
            (),
        ),
        (page(HTTP, body="...", headers={"X-Shop": "1"}), HTTP, State.OK, ()),
        (
            page(HTTPS, body="", failure="generic_timeout_error"),
            HTTPS,
            State.IMPAIRED,
            ("http.timeout",),
        ),
    ],
    ids=[
        "known page",
        "redirect to a known page",
        "the same words over TLS are the site's own",
        "bare page that denies access",
        "a captcha of the site's own network",
        "the site refuses",
        "a parked name",
        "a body cut short",
        "an answer that began and stalled",
    ],
)
def test_the_page(
    keys: dict[str, Any], url: str, state: State, mechanisms: tuple[str, ...]
) -> None:
    """A different page is no block page; a known one in the clear is."""
    verdict = site(keys, url)
    assert (verdict.state, verdict.mechanisms) == (state, mechanisms)


@pytest.mark.parametrize(
    ("failure", "mechanism"),
    [
        ("connection_reset", "http.reset"),
        ("generic_timeout_error", "http.timeout"),
        ("response_never_received", "http.closed"),
    ],
)
def test_a_request_in_the_clear_that_the_helper_makes(
    failure: str, mechanism: str
) -> None:
    """The connection opened, the request was not answered, and elsewhere it is."""
    keys = {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 80)],
        "requests": [silence(HTTP, failure, TCP)],
        "control": BOTH,
    }
    verdict = site(keys, HTTP)
    assert (verdict.state, verdict.mechanisms) == (
        State.LIKELY_BLOCKED,
        (mechanism,),
    )


def test_a_server_that_closes_on_everybody_is_down() -> None:
    """The helper got no answer either."""
    keys = {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 80)],
        "requests": [silence(HTTP, "response_never_received")],
        "control": control(TRUE, tcp=(TCP,), failure="unknown_error"),
    }
    assert site(keys, HTTP).state is State.DOWN


def test_interference_behind_a_redirect_is_told_of_the_second_name() -> None:
    """The first name answered; what was cut is the one that it leads to."""
    keys = page(HTTPS, status=301, body="", headers={"Location": "https://far.example/"})
    keys["queries"].append(query("far.example", OTHER))
    keys["tcp_connect"].append(connect(OTHER, 443))
    keys["tls_handshakes"].append(
        handshake(f"{OTHER}:443", "far.example", "connection_reset")
    )
    verdict = site(keys)
    assert target(verdict, f"web/{SITE}").state is State.OK
    assert target(verdict, "web/far.example").mechanisms == ("tls.reset",)
    assert verdict.state is State.LIKELY_BLOCKED


def test_addresses_of_a_second_name_prove_nothing() -> None:
    """The helper lists addresses of the first name only."""
    keys = page(HTTPS, status=301, body="", headers={"Location": "https://far.example/"})
    keys["queries"].append(query("far.example", OTHER))
    keys["tcp_connect"].append(connect(OTHER, 443))
    keys["tls_handshakes"].append(handshake(f"{OTHER}:443", "far.example"))
    keys["requests"].insert(0, request("https://far.example/", address=f"{OTHER}:443"))
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (State.OK, ())


def test_an_answer_redirected_to_a_proxy_that_passes_everything_on() -> None:
    """The site works, and the word for it is tampered, not ok and not blocked."""
    keys = page(HTTPS)
    keys["queries"] = [
        query(SITE, OTHER, asn=64496),
        query(SITE, OTHER, asn=64496, resolver="1.1.1.1:53"),
        query(SITE, TRUE, asn=64500, resolver="https://dns.example/query"),
    ]
    keys["tcp_connect"].append(connect(OTHER, 443))
    keys["tls_handshakes"].append(handshake(f"{OTHER}:443", SITE))
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (
        State.TAMPERED,
        ("dns.injection.other",),
    )


def test_internationalised_names_are_one_name() -> None:
    """Letters, their case and the `xn--` form do not part a site in two."""
    ascii_name = "xn--e1afmkfd.xn--80akhbyknj4f"
    keys = {
        "queries": [query(ascii_name, TRUE)],
        "tcp_connect": [connect(TRUE, 443)],
        "tls_handshakes": [handshake(TLS, ascii_name)],
        "requests": [request("https://Пример.испытание/")],
        "control": BOTH,
    }
    verdict = site(keys, "https://Пример.испытание/")
    assert [t.target for t in verdict.targets] == [f"web/{ascii_name}"]
    assert verdict.state is State.OK


def test_the_number_of_an_order_is_read_from_the_page() -> None:
    """A block page that cites its order gives a link that is cited."""
    body = FRAME + "<p>Order No. 1396/77-B of the court</p>"
    assert site(page(HTTP, body=body), HTTP).order_number == "1396/77-B"


def test_all_rules_that_hold_are_named() -> None:
    """A verdict shows each layer, not only the one that decided."""
    keys = tls_ended("connection_reset")
    keys["queries"] = [query(SITE, "10.10.34.35")]
    rules = {(r.layer, r.id) for r in site(keys).targets[0].rules}
    assert {("dns", "dns.bogon.vouched"), ("tls", "tls.reset.vouched")} <= rules
