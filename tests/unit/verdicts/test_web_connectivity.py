"""Sites: what a careful reader concludes from each kind of evidence."""

from typing import Any

import pytest
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
)

from rasad.model.verdict import Locus, State

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
                helper=control(
                    dns_failure="dns_name_error", failure="dns_lookup_error"
                ),
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
                helper=control(
                    dns_failure="dns_name_error", failure="dns_lookup_error"
                ),
            ),
            HTTPS,
            State.TAMPERED,
            ("dns.injection.other",),
        ),
        (
            named(
                query(SITE, OTHER),
                query(SITE, OTHER, resolver="1.1.1.1:53"),
                helper=control(
                    dns_failure="dns_name_error", failure="dns_lookup_error"
                ),
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


def test_without_a_helper_a_failure_says_nothing() -> None:
    """Nobody else looked, so neither the site nor the network is said to fail."""
    keys = {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 443, "generic_timeout_error")],
        "control_failure": "connection_refused",
        "control": {"dns": {"failure": None, "addrs": None}, "http_request": {}},
    }
    verdict = site(keys)
    assert (verdict.state, verdict.mechanisms) == (State.INSUFFICIENT, ())


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
