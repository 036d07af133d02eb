"""Sites: handshakes, pages and redirects, and what may be said of them."""

from typing import Any

import pytest
from tests.unit.verdicts.making import (
    SITE,
    TRUE,
    connect,
    control,
    handshake,
    query,
    raw,
    request,
    silence,
    site,
    target,
)

from rasad.model.verdict import State, Verdict
from rasad.pipeline.judging import one
from rasad.verdicts.fingerprints import Fingerprint, Scope, from_fingerprints
from rasad.verdicts.patterns import How

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
    keys = page(
        HTTPS, status=301, body="", headers={"Location": "https://far.example/"}
    )
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
    keys = page(
        HTTPS, status=301, body="", headers={"Location": "https://far.example/"}
    )
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


def test_an_alias_of_a_block_page() -> None:
    """An answer may be a name: the one that the tested name is made an alias of."""
    lookup = query(SITE, OTHER)
    lookup["answers"].insert(0, {"answer_type": "CNAME", "hostname": "stop.example"})
    item = Fingerprint(
        name="it", scope=Scope.ISP, where="dns", how=How.FULL, pattern="stop.example"
    )
    reference = from_fingerprints([item])
    line = raw("web_connectivity", named(lookup), input=HTTPS)
    verdict = one(line, "made", 1, reference)
    assert isinstance(verdict, Verdict)
    assert verdict.mechanisms == ("dns.injection.blockpage",)
    assert verdict.state is State.BLOCKED
