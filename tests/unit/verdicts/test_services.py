"""Applications, tools and helpers that echo: no control but what they are."""

import json
from typing import Any

import pytest
from tests.unit.verdicts.making import (
    connect,
    handshake,
    judged,
    query,
    request,
    silence,
    target,
)

from rasad.model.verdict import State

CENTRES = ("149.154.175.50", "149.154.167.51", "149.154.175.100", "149.154.167.91")
SITE = "149.154.167.99"


def telegram(failures: list[str | None]) -> dict[str, Any]:
    """Return keys with one data centre a failure; the site works."""
    return {
        "queries": [query("web.telegram.org", SITE)],
        "tcp_connect": [
            *(connect(ip, 443, f) for ip, f in zip(CENTRES, failures, strict=True)),
            connect(SITE, 443),
        ],
        "requests": [request("https://web.telegram.org/")],
    }


@pytest.mark.parametrize(
    ("failures", "state", "mechanisms"),
    [
        ([None] * 4, State.OK, ()),
        (["generic_timeout_error"] * 4, State.LIKELY_BLOCKED, ("tcp.timeout",)),
        (["connection_reset"] * 4, State.LIKELY_BLOCKED, ("tcp.reset",)),
        (["generic_timeout_error"] * 3 + [None], State.IMPAIRED, ("tcp",)),
        (["generic_timeout_error", None, None, None], State.OK, ()),
    ],
    ids=["all answer", "all silent", "all reset", "most silent", "one silent"],
)
def test_a_pool_is_blocked_only_whole(
    failures: list[str | None], state: State, mechanisms: tuple[str, ...]
) -> None:
    """Endpoints stand in for each other, and fail alone for reasons of their own."""
    verdict = judged("telegram", telegram(failures))
    app = target(verdict, "telegram/app")
    assert (app.state, app.mechanisms) == (state, mechanisms)
    assert target(verdict, "telegram/web").state is State.OK


def test_connections_that_open_and_never_answer_are_interference() -> None:
    """TCP alone is no access: every request over it failed."""
    keys = {
        "tcp_connect": [connect(ip, 80) for ip in CENTRES],
        "requests": [silence(f"http://{ip}/", "connection_reset") for ip in CENTRES],
    }
    app = target(judged("telegram", keys), "telegram/app")
    assert (app.state, app.mechanisms) == (State.LIKELY_BLOCKED, ("http.reset",))


def test_a_probe_without_a_network_says_nothing_of_telegram() -> None:
    """Lookups fail as well: it is the probe that is cut off."""
    keys = {
        "queries": [query("web.telegram.org", failure="generic_timeout_error")],
        "tcp_connect": [connect(ip, 443, "network_unreachable") for ip in CENTRES],
    }
    assert judged("telegram", keys).state is State.INSUFFICIENT


def test_parts_of_whatsapp_are_told_apart() -> None:
    """The site may be cut while the endpoints and the registration work."""
    keys = {
        "queries": [
            query("e1.whatsapp.net", "31.13.64.53"),
            query("v.whatsapp.net", "31.13.64.54"),
            query("web.whatsapp.com", "31.13.64.55"),
        ],
        "tcp_connect": [
            connect("31.13.64.53", 5222),
            connect("31.13.64.54", 443),
            connect("31.13.64.55", 443),
        ],
        "tls_handshakes": [
            handshake("31.13.64.54:443", "v.whatsapp.net"),
            handshake("31.13.64.55:443", "web.whatsapp.com", "connection_reset"),
        ],
        "requests": [
            request("https://v.whatsapp.net/v2/register", status=400),
            silence("https://web.whatsapp.com/", "connection_reset"),
        ],
    }
    verdict = judged("whatsapp", keys)
    states = {t.target: t.state for t in verdict.targets}
    assert states == {
        "whatsapp/app": State.OK,
        "whatsapp/registration": State.OK,
        "whatsapp/web": State.LIKELY_BLOCKED,
    }
    assert verdict.mechanisms == ("tls.reset",)


@pytest.mark.parametrize(
    ("address", "state", "mechanisms"),
    [
        ("157.240.1.1", State.OK, ()),
        ("10.10.34.34", State.BLOCKED, ("dns.injection.bogon",)),
        ("8.20.30.40", State.LIKELY_BLOCKED, ("dns.injection.other",)),
    ],
    ids=["its own network", "no public address", "somebody else's network"],
)
def test_names_of_messenger_lie_in_its_own_networks(
    address: str, state: State, mechanisms: tuple[str, ...]
) -> None:
    """A test of 2017 has lookups and connections and nothing else."""
    hosts = ("b-api.facebook.com", "b-graph.facebook.com", "edge-mqtt.facebook.com")
    keys = {
        "queries": [query(host, address) for host in hosts],
        "tcp_connect": [connect(address, 443)],
    }
    keys["tcp_connect"][0]["status"]["failure"] = False
    verdict = judged("facebook_messenger", keys)
    assert (verdict.state, verdict.mechanisms) == (state, mechanisms)


def test_the_address_that_signal_publishes_by_design_is_no_sign() -> None:
    """127.0.0.1 is the right answer for that name."""
    keys = {
        "queries": [
            query("uptime.signal.org", "127.0.0.1"),
            query("storage.signal.org", "142.250.1.1"),
        ],
        "tcp_connect": [connect("142.250.1.1", 443)],
        "tls_handshakes": [handshake("142.250.1.1:443", "storage.signal.org")],
        "requests": [request("https://storage.signal.org/", status=404)],
    }
    verdict = judged("signal", keys)
    assert (verdict.state, verdict.mechanisms) == (State.OK, ())


def test_a_name_that_was_given_up_says_nothing_any_more() -> None:
    """After its last day, a missing name is nobody's interference; before, it is."""
    keys = {
        "queries": [
            query("api.directory.signal.org", failure="dns_nxdomain_error"),
            query("storage.signal.org", "142.250.1.1"),
        ],
        "tls_handshakes": [handshake("142.250.1.1:443", "storage.signal.org")],
    }
    assert judged("signal", keys).state is State.OK
    early = {"measurement_start_time": "2021-03-01 11:59:00"}
    assert judged("signal", keys, **early).mechanisms == ("dns.nxdomain",)


def tor(failed: int, of: int) -> dict[str, Any]:
    """Return keys where so many of the authorities do not answer."""
    ended = ["generic_timeout_error"] * failed + [None] * (of - failed)
    return {
        "targets": {
            f"192.0.1.{n}:443": {
                "target_protocol": "or_port_dirauth",
                "tcp_connect": [connect(f"93.184.1.{n}", 443, failure)],
            }
            for n, failure in enumerate(ended)
        }
    }


@pytest.mark.parametrize(
    ("failed", "state"),
    [(0, State.OK), (3, State.OK), (6, State.IMPAIRED), (9, State.LIKELY_BLOCKED)],
)
def test_authorities_of_tor(failed: int, state: State) -> None:
    """One that still answers does not outweigh nine that do not."""
    assert judged("tor", tor(failed, 10)).state is state


def test_addresses_of_bridges_are_not_kept() -> None:
    """A bridge is told from others by its hash alone."""
    keys = {
        "targets": {
            "ab12" * 16: {
                "target_protocol": "obfs4",
                "tcp_connect": [connect("93.184.9.9", 443)],
                "queries": [query("bridge.example", "93.184.9.9")],
            }
        }
    }
    verdict = judged("tor", keys)
    assert [t.target for t in verdict.targets] == ["tor/bridges"]


@pytest.mark.parametrize(
    ("keys", "state"),
    [
        ({"success": True, "tor_progress": 100}, State.OK),
        ({"tor_progress": 100}, State.OK),
        ({"success": False, "tor_progress": 100}, State.IMPAIRED),
        ({"success": True, "tor_progress": 80}, State.IMPAIRED),
        ({"failure": "timeout-reached", "tor_progress": 100}, State.IMPAIRED),
    ],
)
def test_tor_that_told_no_time(keys: dict[str, Any], state: State) -> None:
    """Until 2019 only the log told how far Tor came: all the way is there."""
    assert judged("vanilla_tor", keys).state is state


@pytest.mark.parametrize("test", ["psiphon", "torsf", "vanilla_tor", "openvpn"])
@pytest.mark.parametrize(
    ("keys", "state"),
    [
        ({"bootstrap_time": 5.8, "failure": None}, State.OK),
        ({"bootstrap_time": 0, "failure": "generic_timeout_error"}, State.IMPAIRED),
        ({"bootstrap_time": 0, "failure": None}, State.IMPAIRED),
    ],
    ids=["came up", "did not come up", "never began"],
)
def test_tools_say_whether_they_got_through(
    test: str, keys: dict[str, Any], state: State
) -> None:
    """One run that failed does not tell who stopped it."""
    verdict = judged(test, keys)
    assert (verdict.state, verdict.mechanisms) == (state, ())


@pytest.mark.parametrize(
    ("received", "state"),
    [(["GET / HTTP/1.1"], State.OK), (["<html>proxy</html>"], State.TAMPERED)],
)
def test_a_line_that_comes_back_changed(received: list[str], state: State) -> None:
    """A helper that echoes was not sent what was written."""
    keys = {"sent": ["GET / HTTP/1.1"], "received": received, "failure_list": [None]}
    assert judged("http_invalid_request_line", keys).state is state


@pytest.mark.parametrize(
    ("name", "state"), [("aCCept", State.OK), ("Accept", State.TAMPERED)]
)
def test_headers_that_come_back_changed(name: str, state: State) -> None:
    """A proxy on the way writes header names its own way."""
    item = request("http://93.184.1.1/")
    item["request"]["headers"] = {"aCCept": "x"}
    item["response"]["body"] = json.dumps({"headers_dict": {name: ["x"]}})
    verdict = judged("http_header_field_manipulation", {"requests": [item]})
    assert verdict.state is state


def test_a_helper_that_was_not_reached_is_no_evidence() -> None:
    """The helper refused the connection: nothing was measured."""
    item = silence("http://93.184.1.1/", "connection_refused_error")
    keys = {"requests": [{**item, "response": None}]}
    verdict = judged("http_header_field_manipulation", keys)
    assert verdict.mechanisms == ()
    assert verdict.state in {State.INSUFFICIENT, State.IMPAIRED}


@pytest.mark.parametrize(
    ("failure", "state", "mechanisms"),
    [
        ("ssl_invalid_hostname", State.OK, ()),
        ("connection_reset", State.LIKELY_BLOCKED, ("tls.reset.sni",)),
    ],
    ids=["the wrong server answered, as it must", "cut for its name"],
)
def test_a_name_sent_to_another_server(
    failure: str, state: State, mechanisms: tuple[str, ...]
) -> None:
    """With a name that nobody restricts, the same server shakes hands."""

    def side(name: str, ended: str | None) -> dict[str, Any]:
        return {
            "sni": name,
            "tls_handshakes": [handshake("93.184.1.1:443", "", ended)],
        }

    keys = {
        "control": side("fine.example", None),
        "target": side("shop.example", failure),
    }
    verdict = judged("sni_blocking", keys, input="shop.example")
    assert (verdict.state, verdict.mechanisms) == (state, mechanisms)


def test_a_page_beside_the_same_page_over_tor() -> None:
    """The first test of sites had Tor for a control."""
    over_tor = request("http://shop.example/")
    over_tor["request"]["tor"] = {"is_tor": True}
    keys = {"requests": [request("http://shop.example/"), over_tor]}
    assert judged("http_requests", keys, input="http://shop.example/").state is State.OK


def test_a_test_that_nobody_reads_is_insufficient() -> None:
    """Somebody looked, at what we cannot say: never nothing in silence."""
    verdict = judged("Brand_New-Test", {"numbers": [1, 2]})
    (told,) = verdict.targets
    assert (verdict.state, told.target) == (State.INSUFFICIENT, "test/brandnew")
