"""Cases of tools, helpers that echo and pools: what tests say in their own sections."""

import json
from typing import Any

from tests.unit.verdicts.cases.case import TCP, Case
from tests.unit.verdicts.making import (
    SITE,
    TRUE,
    connect,
    handshake,
    query,
    request,
    silence,
)

from rasad.model.verdict import State

L, OK = State.LIKELY_BLOCKED, State.OK
SENT = {"HOSt": "made-up.example", "aCCePT": "text/html", "acCEpt-eNCodING": "gzip"}
LINES = ["XXXX / HTTP/1.1\n\r", "one two three four\n\r"]
DEAD = "46.17.100.1"
TIMEOUT = "generic_timeout_error"


def tunnel(failure: str | None) -> dict[str, Any]:
    """Return one handshake of a tunnel, which tells its own time."""
    return {"endpoint": "openvpn://x", "failure": failure, "handshake_time": 0.4}


def echoed(sent: Any, got: dict[str, str]) -> dict[str, Any]:
    """Return a request and what the helper says that it got."""
    body = json.dumps({"headers_dict": got, "request_line": "GET / HTTP/1.1"})
    asked = request("http://198.51.101.1/", body=body)
    return {"requests": [{**asked, "request": {"url": "", "headers": sent}}]}


def relays(protocol: str, ended: list[dict[str, Any]]) -> dict[str, Any]:
    """Return relays of one protocol, each with its sections."""
    named = {f"198.51.100.{n}:9001": part for n, part in enumerate(ended)}
    return {
        "targets": {
            name: {"target_protocol": protocol, **part} for name, part in named.items()
        }
    }


def shaken(failed: int, of: int) -> dict[str, Any]:
    """Return relays whose connections open; so many of them answer no handshake."""
    return relays(
        "or_port_dirauth",
        [
            {
                "tcp_connect": [connect(f"128.31.0.{n}", 9001)],
                "tls_handshakes": [
                    handshake(f"128.31.0.{n}:9001", "", TIMEOUT if n < failed else None)
                ],
            }
            for n in range(of)
        ],
    )


def traced(name: str, *ended: str | None) -> dict[str, Any]:
    """Return handshakes with one name whose packets live for one hop more each."""
    made = [handshake("104.16.1.1:443", name, failure) for failure in ended]
    return {"iterations": [{"ttl": n, "handshake": h} for n, h in enumerate(made, 1)]}


CASES = (
    Case(
        name="a tunnel came up, and tells its time with its handshake alone",
        test="openvpn",
        input=None,
        keys={"success": True, "openvpn_handshake": [tunnel(None)], "failure": None},
        state=OK,
    ),
    Case(
        name="a tunnel did not come up, and no failure is told of the whole",
        test="openvpn",
        input=None,
        keys={"success": False, "openvpn_handshake": [tunnel(TIMEOUT)]},
        state=State.IMPAIRED,
    ),
    Case(
        name="a test by another of its names is read by its own profile",
        test="fbmessenger",
        input=None,
        keys={
            "queries": [query("b-api.facebook.com", "157.240.1.21")],
            "tcp_connect": [connect("157.240.1.21", 443, TIMEOUT)],
        },
        state=L,
        mechanisms=("tcp.timeout",),
    ),
    Case(
        name="names of a service lead to a stranger's machine, which refuses",
        test="facebook_messenger",
        input=None,
        keys={
            "queries": [
                query("b-api.facebook.com", DEAD),
                query("b-graph.facebook.com", DEAD),
            ],
            "tcp_connect": [connect(DEAD, 443, "connection_refused")],
        },
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="the registration of WhatsApp leads to a stranger's machine, silent",
        test="whatsapp",
        input=None,
        keys={
            "queries": [query("v.whatsapp.net", DEAD)],
            "tcp_connect": [connect(DEAD, 443, TIMEOUT)],
        },
        country="CN",
        target="whatsapp/registration",
        state=L,
        mechanisms=("dns.injection.other",),
    ),
    Case(
        name="the registration of WhatsApp at its hoster of 2017 is silent",
        test="whatsapp",
        input=None,
        keys={
            "queries": [query("v.whatsapp.net", "169.45.71.1")],
            "tcp_connect": [connect("169.45.71.1", 443, TIMEOUT)],
        },
        header={
            "measurement_uid": None,
            "report_id": "",
            "measurement_start_time": "2017-03-01 12:00:00",
        },
        target="whatsapp/registration",
        state=L,
        mechanisms=("tcp.timeout",),
    ),
    Case(
        name="endpoints of WhatsApp stand in networks of others, and are open",
        test="whatsapp",
        input=None,
        keys={
            "queries": [query("e1.whatsapp.net", "15.197.210.208", asn=16509)],
            "tcp_connect": [connect("15.197.210.208", 5222)],
        },
        target="whatsapp/app",
        state=OK,
    ),
    Case(
        name="nine of ten authorities of Tor open and answer no handshake",
        test="tor",
        input=None,
        keys=shaken(9, of=10),
        target="tor/authorities",
        state=L,
        mechanisms=("tls.timeout",),
    ),
    Case(
        name="six of ten authorities of Tor open and answer no handshake",
        test="tor",
        input=None,
        keys=shaken(6, of=10),
        target="tor/authorities",
        state=State.IMPAIRED,
    ),
    Case(
        name="nine of ten directories of Tor open and reset what they are asked",
        test="tor",
        input=None,
        keys=relays(
            "dir_port",
            [
                {
                    "tcp_connect": [connect(f"86.59.21.{n}", 80)],
                    "requests": [
                        silence(f"http://86.59.21.{n}/tor/", "connection_reset")
                        if n
                        else request(f"http://86.59.21.{n}/tor/")
                    ],
                }
                for n in range(10)
            ],
        ),
        target="tor/directories",
        state=L,
        mechanisms=("http.reset",),
    ),
    Case(
        name="one packet of four to a QUIC server is lost",
        test="quicping",
        input="search.example",
        keys={"pings": [{"responses": [{}]}] * 3 + [{"responses": []}]},
        state=OK,
    ),
    Case(
        name="a server for calls answers a test by a short name",
        test="stun",
        input=None,
        keys={"endpoint": "stun.example:3478", "failure": None},
        state=OK,
    ),
    Case(
        name="a proxy adds its own headers to those that were written",
        test="http_header_field_manipulation",
        input=None,
        keys=echoed(SENT, {**SENT, "Via": "1.1 made-up-proxy"}),
        state=State.TAMPERED,
        mechanisms=("http.tamper.header",),
    ),
    Case(
        name="the client itself adds a header of its own",
        test="http_header_field_manipulation",
        input=None,
        keys=echoed(SENT, {**SENT, "Connection": "close"}),
        state=OK,
    ),
    Case(
        name="headers that were written as pairs arrive in another case",
        test="http_header_field_manipulation",
        input=None,
        keys=echoed(
            [[k, v] for k, v in SENT.items()], {k.lower(): v for k, v in SENT.items()}
        ),
        state=State.TAMPERED,
        mechanisms=("http.tamper.header",),
    ),
    Case(
        name="a line comes back as it was sent, in base64",
        test="http_invalid_request_line",
        input=None,
        keys={
            "sent": [LINES[0], "ABC"],
            "received": [LINES[0], {"format": "base64", "data": "QUJD"}],
        },
        state=OK,
    ),
    Case(
        name="one of the echoes is missing, and the others are as they were sent",
        test="http_invalid_request_line",
        input=None,
        keys={"sent": [*LINES, "third"], "received": [LINES[1], "third"]},
        state=OK,
    ),
    Case(
        name="a server shows its own certificate for a name that it does not serve",
        test="tlsmiddlebox",
        input="tlstrace://blocked.example",
        keys={
            "tcp_connect": [connect("104.16.1.1", 443)],
            "iterative_trace": [
                {
                    "control_trace": traced("plain.example", TIMEOUT, None),
                    "target_trace": traced(
                        "blocked.example", TIMEOUT, "ssl_invalid_hostname"
                    ),
                }
            ],
        },
        state=OK,
    ),
    Case(
        name="Tor does not get through, and the page came: nobody vouches for either",
        test="http_requests",
        input=f"http://{SITE}/",
        keys={
            "tcp_connect": [connect(TRUE, 80)],
            "requests": [
                request(f"http://{SITE}/", address=TCP),
                {
                    **silence(f"http://{SITE}/", "socks_host_unreachable"),
                    "request": {"url": f"http://{SITE}/", "tor": {"is_tor": True}},
                },
            ],
        },
        state=State.INSUFFICIENT,
    ),
)
