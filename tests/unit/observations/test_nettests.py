"""Each test's own fields, as they have been over the years."""

from typing import Any

import pytest
from tests.unit.verdicts.making import (
    SITE,
    TRUE,
    connect,
    handshake,
    query,
    raw,
    request,
)

from rasad import observations
from rasad.model.observation import Failure, Layer, Observation, Who
from rasad.observations import NETTESTS, envelope, nettest_of
from rasad.verdicts.features import Kind
from rasad.verdicts.profiles import OTHER, profile_of

TLS = f"{TRUE}:443"
BY_ITSELF = frozenset(
    {"urlgetter", "websteps", "tcp_connect", "tcpping", "tlsping"}
    | {"simplequicping", "dnsping", "echcheck"}
)


def seen(test: str, keys: Any, **header: Any) -> tuple[Observation, ...]:
    """Return the observations of a made-up measurement, read in one pass and in two."""
    line = raw(test, keys, **header)
    one = observations.open_line(line, source="made", line=1)
    two = envelope.from_bytes(line, source="made", line=1)
    found = observations.from_measurement(one)
    assert found == observations.from_measurement(two)
    return found


@pytest.mark.parametrize("name", sorted(NETTESTS))
def test_a_test_is_vouched_for_under_every_spelling(name: str) -> None:
    """An alias must not lose what vouches for the test's targets."""
    known = profile_of(name)
    assert (known is OTHER) == (name in BY_ITSELF), name
    for spelt in (
        name.replace("_", ""),
        name.upper(),
        f"{name.removesuffix('_test')}_test",
    ):
        assert nettest_of(spelt) is NETTESTS[name]
        assert profile_of(spelt) is known


@pytest.mark.parametrize(
    ("spelt", "name"),
    [
        ("stunreachability", "stun_reachability"),
        ("web_steps", "websteps"),
        ("port_filtering", "portfiltering"),
        ("http_requests_test", "http_requests"),
        ("meek_fronted_requests", "meek_fronted_requests_test"),
        ("ndt7", "ndt"),
        ("webconnectivity", "web_connectivity"),
    ],
)
def test_spellings_that_archives_hold(spelt: str, name: str) -> None:
    """Tests were renamed over ten years; the measurements were not."""
    assert nettest_of(spelt) is NETTESTS[name]


def test_a_kind_is_given_to_every_profile() -> None:
    """Nothing is vouched for by accident."""
    assert profile_of("a_test_of_tomorrow").kind is Kind.OTHER


@pytest.mark.parametrize(
    "one",
    [
        {"tcp_connect": connect(TRUE, 443, "connection_reset")},
        {"tcp_connect": [connect(TRUE, 443, "connection_reset")]},
    ],
    ids=["as an object", "as a list"],
)
def test_a_ping_of_either_age(one: dict[str, Any]) -> None:
    """The specification of 2022 has a list of one, the engine an object."""
    (found,) = seen("tcpping", {"pings": [one]}, input=f"tcpconnect://{SITE}:443")
    assert (found.target, found.failure) == (f"web/{SITE}", Failure.RESET)


def test_an_endpoint_without_a_name_is_no_address() -> None:
    """A target is a stable name: a table of them must not list addresses."""
    keys = {"pings": [{"tcp_connect": connect("8.8.8.8", 443)}]}
    (found,) = seen("tcpping", keys, input="tcpconnect://8.8.8.8:443")
    assert found.target == "endpoint/unnamed"


@pytest.mark.parametrize("field", ["delayed_responses", "delayed_response"])
def test_answers_that_came_late_are_marked(field: str) -> None:
    """An injected answer is the faster of two: both are kept, told apart."""
    ping = {"query": query(SITE, TRUE), field: [query(SITE, "8.20.30.40")]}
    first, late = seen("dnsping", {"pings": [ping]}, input="udp://8.8.8.8:53")
    assert (first.operation, late.operation) == (None, "late")
    assert late.target == f"web/{SITE}"


def test_handshakes_that_are_pinged_are_of_the_name_that_was_sent() -> None:
    """The endpoint may be anybody's; the name is what is tried."""
    ping = {"tls_handshake": handshake("8.8.8.8:443", SITE)}
    quic = {"quic_handshake": handshake("8.8.8.8:443", SITE)}
    (one,) = seen("tlsping", {"pings": [ping]}, input="tlshandshake://8.8.8.8:443")
    (other,) = seen(
        "simplequicping", {"pings": [quic]}, input="quichandshake://8.8.8.8:443"
    )
    assert (one.layer, one.target) == (Layer.TLS, f"web/{SITE}")
    assert (other.layer, other.target) == (Layer.QUIC, f"web/{SITE}")


@pytest.mark.parametrize(
    "keys",
    [
        {
            "control": handshake(TLS, SITE),
            "target": handshake(TLS, SITE, "connection_reset"),
        },
        {
            "tls_handshakes": [
                handshake(TLS, SITE),
                handshake(TLS, SITE, "connection_reset", echconfig="GREASE"),
            ]
        },
    ],
    ids=["before 0.2.0", "since 0.2.0"],
)
def test_an_encrypted_hello_is_a_target_apart(keys: dict[str, Any]) -> None:
    """What is cut is the extension, not the site."""
    plain, encrypted = seen("echcheck", keys, input=f"https://{SITE}/")
    assert (plain.target, plain.failure) == (f"web/{SITE}", None)
    assert (encrypted.target, encrypted.failure) == ("ech/handshake", Failure.RESET)


def test_the_trusted_resolver_is_the_control_when_it_answers() -> None:
    """Its silence is the probe's, and does not say that the name is gone."""
    trusted = {"resolver_address": None, "resolver_hostname": "8.8.8.8"}
    keys = {
        "control_resolver": "8.8.8.8:53",
        "queries": [
            {**query(SITE, TRUE), **trusted, "resolver_port": 53},
            {**query(SITE, failure="no_answer"), **trusted, "resolver_port": 53},
            query(SITE, TRUE, resolver="212.38.1.1:53"),
        ],
    }
    who = [o.who for o in seen("dns_consistency", keys, input=SITE)]
    assert who == [Who.CONTROL, Who.PROBE, Who.PROBE]


@pytest.mark.parametrize(
    ("keys", "received", "seconds"),
    [
        (
            {
                "download": [
                    {"AppInfo": {"NumBytes": 100, "ElapsedTime": 250_000}},
                    {"Origin": "server", "TCPInfo": {}},
                    {"AppInfo": {"NumBytes": 4000, "ElapsedTime": 2_000_000}},
                ]
            },
            4000,
            2.0,
        ),
        ({"summary": {"download": 8.0}}, 1000, 1.0),
        ({"simple": {"download": 16}}, 2000, 1.0),
    ],
    ids=["ndt7, sample by sample", "ndt7, its summary", "ndt5"],
)
def test_what_a_line_can_do(
    keys: dict[str, Any], received: int, seconds: float
) -> None:
    """Bytes and seconds are kept: a rate that others can be held against."""
    (found,) = seen("ndt", {**keys, "failure": None})
    assert (found.received, found.seconds) == (received, seconds)
    assert found.failure is None


def test_segments_of_a_stream_add_up() -> None:
    """Each was fetched alone, one after another."""
    rows = [{"received": 750_000, "elapsed": 0.5}, {"received": 250_000, "elapsed": 1}]
    (found,) = seen("dash", {"receiver_data": rows, "failure": None})
    assert (found.received, found.seconds) == (1_000_000, 1.5)


def test_a_speed_test_without_a_result_failed() -> None:
    """No bytes and no failure: it never began."""
    for test in ("ndt", "dash"):
        (found,) = seen(test, {"failure": None})
        assert found.failure is Failure.UNKNOWN


def test_steps_of_a_site() -> None:
    """Each URL has its lookup, and each endpoint its attempts."""
    endpoint = {
        "endpoint": TLS,
        "protocol": "https",
        "tcp_connect": {"failure": None},
        "tls_handshake": {"failure": None},
        "quic_handshake": None,
        "http_round_trip": {
            "request": {"url": f"https://{SITE}/"},
            "response": {"failure": None, "status_code": 200, "body_length": 9},
        },
    }
    step = {
        "url": f"https://{SITE}/",
        "dns": {"domain": SITE, "addrs": [TRUE, "odd"], "failure": None},
        "endpoints": [endpoint],
    }
    found = seen("websteps", {"URLMeasurements": [step]}, input=f"https://{SITE}/")
    assert [o.layer for o in found] == [Layer.DNS, Layer.TCP, Layer.TLS, Layer.HTTP]
    assert found[0].answers == (TRUE,)
    assert (found[3].status, found[3].body_length) == (200, 9)
    assert {o.target for o in found} == {f"web/{SITE}"}


def test_a_later_draft_of_the_steps_gives_its_sections() -> None:
    """A test whose format is another draft's is not read as nothing."""
    keys = {"steps": [{"probe": {"tcp_connect": [connect(TRUE, 443)]}}]}
    (found,) = seen("websteps", keys, input=f"https://{SITE}/")
    assert (found.layer, found.target) == (Layer.TCP, f"web/{SITE}")


def test_where_a_bridge_is_is_not_read() -> None:
    """Working bridges are never published, not even ten years later."""
    keys = {"success": False, "error": None, "bridge_address": "203.0.113.9:1"}
    (found,) = seen("bridge_reachability", keys, input="obfs3 203.0.113.9:1 ABCD")
    assert "203.0.113" not in repr(found)
    assert found.target == "tor/bridges"


def test_a_tor_that_is_too_old_is_no_failure_of_the_bridge() -> None:
    """The test did not run: it saw nothing."""
    keys = {"success": False, "error": "unsupported-tor-version"}
    assert seen("bridge_reachability", keys) == ()


@pytest.mark.parametrize(
    ("keys", "failure"),
    [
        ({"success": True}, None),
        ({"bootstrapped": True}, None),
        ({"success": False}, Failure.UNKNOWN),
        ({"failure": "generic_timeout_error"}, Failure.TIMEOUT),
    ],
)
def test_whether_lantern_came_up(keys: dict[str, Any], failure: Failure | None) -> None:
    """The key has two names."""
    (found,) = seen("lantern_circumvention_tool_test", keys)
    assert found.failure is failure


def test_a_gateway_is_an_address_and_the_service_a_name() -> None:
    """Parts are told apart by what was tried, not by the test's own summary."""
    keys = {
        "queries": [query("api.black.riseup.net", TRUE)],
        "tcp_connect": [connect(TRUE, 443), connect("93.184.3.1", 443)],
    }
    found = seen("riseupvpn", keys)
    assert [o.target for o in found] == [
        "riseupvpn/api",
        "riseupvpn/api",
        "riseupvpn/gateways",
    ]


@pytest.mark.parametrize(
    ("body", "operation", "failure"),
    [
        ('{"headers_dict": {}}', "echo", None),
        ("<html>", "echo", Failure.PROTOCOL),
        ("[" * 9000, "echo", Failure.PROTOCOL),
    ],
)
def test_whether_the_helper_itself_spoke(
    body: str, operation: str, failure: Failure | None
) -> None:
    """Anything but an echo came from something on the way."""
    keys = {"requests": [request("http://93.184.1.1/", body=body)]}
    (found,) = seen("http_host", keys, input=SITE)
    assert (found.operation, found.failure) == (operation, failure)


@pytest.mark.parametrize(
    ("said", "failure"),
    [("success", None), ("connection_refused_error", Failure.REFUSED)],
)
def test_a_connection_of_2015(said: str, failure: Failure | None) -> None:
    """One word is all that the file holds."""
    (found,) = seen("tcp_connect", {"connection": said}, input=f"{SITE}:443\n")
    assert (found.layer, found.host, found.failure) == (Layer.TCP, SITE, failure)


def test_a_port_of_five_thousand_digits() -> None:
    """
    Found by the fuzzer: Python refuses to read such a number, and raised.

    It is no port; the attempt is kept without one.
    """
    attempt = connect(TRUE, 443)
    attempt["port"] = "1" * 5000
    (found,) = seen("web_connectivity", {"tcp_connect": [attempt]})
    assert found.port is None


def test_a_number_that_no_table_holds() -> None:
    """A count beyond 64 bits would break the lake long after it was read."""
    item = request(f"https://{SITE}/", status=2**63)
    (found,) = seen("web_connectivity", {"requests": [item]})
    assert found.status is None


def test_bytes_that_are_no_text_in_a_test_that_nobody_knows() -> None:
    """
    Found by the fuzzer: sections of unknown tests were decoded unguarded.

    They are read with a sign in place of what is no text; nothing is raised.
    """
    line = raw("brand_new", {"queries": [query(SITE, TRUE)]})
    broken = line.replace(b"shop.example", b"shop.\xf8xample")
    measurement = envelope.from_bytes(broken, source="made", line=1)
    (found,) = observations.from_measurement(measurement)
    assert found.host == "shop.\ufffdxample"
