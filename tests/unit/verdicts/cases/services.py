"""Cases of applications, tools and speed: no control but what they are."""

from tests.unit.verdicts.cases.case import OTHER, TLS, Case
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
CENTRES = ("149.154.175.50", "149.154.167.51", "149.154.175.100", "149.154.167.91")

CASES = (
    Case(
        name="no data centre of Telegram answers",
        test="telegram",
        input=None,
        keys={
            "tcp_connect": [connect(a, 443, "generic_timeout_error") for a in CENTRES]
        },
        country="IR",
        target="telegram/app",
        state=L,
        mechanisms=("tcp.timeout",),
    ),
    Case(
        name="data centres of Telegram open, and every request over them is reset",
        test="telegram",
        input=None,
        keys={
            "tcp_connect": [connect(a, 80) for a in CENTRES],
            "requests": [silence(f"http://{a}/", "connection_reset") for a in CENTRES],
        },
        country="RU",
        target="telegram/app",
        state=L,
        mechanisms=("http.reset",),
    ),
    Case(
        name="the registration of WhatsApp is cut, its endpoints are open",
        test="whatsapp",
        input=None,
        keys={
            "queries": [
                query("e1.whatsapp.net", "31.13.64.53"),
                query("v.whatsapp.net", "31.13.64.54"),
            ],
            "tcp_connect": [connect("31.13.64.53", 5222), connect("31.13.64.54", 443)],
            "tls_handshakes": [
                handshake("31.13.64.54:443", "v.whatsapp.net", "connection_reset")
            ],
        },
        country="PK",
        target="whatsapp/registration",
        state=L,
        mechanisms=("tls.reset",),
    ),
    Case(
        name="the endpoints of WhatsApp are open beside its registration that is cut",
        test="whatsapp",
        input=None,
        keys={
            "queries": [query("e1.whatsapp.net", "31.13.64.53")],
            "tcp_connect": [connect("31.13.64.53", 5222)],
        },
        country="PK",
        target="whatsapp/app",
        state=OK,
    ),
    Case(
        name="the chat server of Signal is cut in the handshake",
        test="signal",
        input=None,
        keys={
            "queries": [query("chat.signal.org", "76.223.92.165")],
            "tcp_connect": [connect("76.223.92.165", 443)],
            "tls_handshakes": [
                handshake("76.223.92.165:443", "chat.signal.org", "connection_reset")
            ],
        },
        country="UZ",
        target="signal/chat",
        state=L,
        mechanisms=("tls.reset",),
    ),
    Case(
        name="Messenger's names are answered with a private address",
        test="facebook_messenger",
        input=None,
        keys={
            "queries": [
                query("b-api.facebook.com", "10.10.34.36"),
                query("b-graph.facebook.com", "10.10.34.36"),
            ]
        },
        country="IR",
        state=State.BLOCKED,
        mechanisms=("dns.injection.bogon",),
    ),
    Case(
        name="nine of ten authorities of Tor are silent",
        test="tor",
        input=None,
        keys={
            "targets": {
                f"93.184.2.{n}:443": {
                    "target_protocol": "or_port_dirauth",
                    "tcp_connect": [
                        connect(
                            f"93.184.2.{n}", 443, "generic_timeout_error" if n else None
                        )
                    ],
                }
                for n in range(10)
            }
        },
        country="CN",
        state=L,
        mechanisms=("tcp.timeout",),
    ),
    Case(
        name="Psiphon does not come up in time",
        test="psiphon",
        input=None,
        keys={"failure": "generic_timeout_error", "bootstrap_time": 0},
        country="IR",
        state=State.IMPAIRED,
    ),
    Case(
        name="a bridge of Tor was reached, ten years ago",
        test="bridge_reachability",
        input="obfs3 203.0.113.9:1",
        keys={"success": True, "error": None, "bridge_address": "203.0.113.9:1"},
        country="IT",
        state=OK,
    ),
    Case(
        name="Lantern came up",
        test="lantern_circumvention_tool_test",
        input=None,
        keys={"bootstrapped": True},
        country="CN",
        state=OK,
    ),
    Case(
        name="no gateway of RiseupVPN answers",
        test="riseupvpn",
        input=None,
        keys={
            "tcp_connect": [
                connect(f"93.184.3.{n}", 443, "generic_timeout_error") for n in range(4)
            ]
        },
        country="BY",
        target="riseupvpn/gateways",
        state=L,
        mechanisms=("tcp.timeout",),
    ),
    Case(
        name="one gateway of RiseupVPN is gone, the others answer",
        test="riseupvpn",
        input=None,
        keys={
            "tcp_connect": [
                connect(f"93.184.3.{n}", 443, None if n else "connection_refused")
                for n in range(4)
            ]
        },
        country="FR",
        target="riseupvpn/gateways",
        state=OK,
    ),
    Case(
        name="the service that lists RiseupVPN's gateways is cut in the handshake",
        test="riseupvpn",
        input=None,
        keys={
            "queries": [query("api.black.riseup.net", "198.252.153.107")],
            "tcp_connect": [connect("198.252.153.107", 443)],
            "tls_handshakes": [
                handshake(
                    "198.252.153.107:443", "api.black.riseup.net", "connection_reset"
                )
            ],
        },
        country="IR",
        target="riseupvpn/api",
        state=L,
        mechanisms=("tls.reset",),
    ),
    Case(
        name="a speed test ran",
        test="ndt",
        input=None,
        keys={
            "download": [
                {"AppInfo": {"NumBytes": 900_000, "ElapsedTime": 1_000_000}},
            ],
            "failure": None,
        },
        country="ET",
        state=OK,
    ),
    Case(
        name="a speed test did not come to its end",
        test="dash",
        input=None,
        keys={"receiver_data": [], "failure": "connection_reset"},
        country="ET",
        state=State.IMPAIRED,
    ),
    Case(
        name="a handshake that a researcher asked for is proven",
        test="urlgetter",
        input=f"tlshandshake://{SITE}:443",
        keys={"tls_handshakes": [handshake(TLS, SITE)], "failure": None},
        country="KE",
        state=OK,
    ),
    Case(
        name="a step of a site's redirects fails, and nobody vouches for it",
        test="web_steps",
        input=f"https://{SITE}/",
        keys={
            "URLMeasurements": [
                {
                    "url": f"https://{SITE}/",
                    "dns": {"domain": SITE, "addrs": [TRUE], "failure": None},
                    "endpoints": [
                        {
                            "endpoint": TLS,
                            "protocol": "https",
                            "tcp_connect": {"failure": None},
                            "tls_handshake": {"failure": "connection_reset"},
                        }
                    ],
                }
            ]
        },
        country="RU",
        state=State.IMPAIRED,
    ),
    Case(
        name="a connection that was tried in 2015",
        test="tcp_connect",
        input=f"{SITE}:443",
        keys={"connection": "tcp_timed_out_error"},
        country="CN",
        state=State.IMPAIRED,
    ),
    Case(
        name="a page that a researcher asked for, beside a connection that failed",
        test="urlgetter",
        input=f"https://{SITE}/",
        keys={
            "tcp_connect": [connect(OTHER, 443, "generic_timeout_error")],
            "requests": [request(f"https://{SITE}/")],
        },
        country="KE",
        state=State.IMPAIRED,
    ),
)
