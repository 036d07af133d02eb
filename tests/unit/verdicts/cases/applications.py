"""Applications and tools as whole measurements: what is cut, and what only fails."""

from collections.abc import Collection
from typing import Any

from tests.unit.verdicts.cases.case import Case
from tests.unit.verdicts.making import (
    TRUE,
    connect,
    handshake,
    query,
    request,
    silence,
)

from rasad.model.verdict import State

L = State.LIKELY_BLOCKED
SILENT, RESET, REFUSED = (
    "generic_timeout_error",
    "connection_reset",
    "connection_refused",
)
NOWHERE, NO_WAY = "dns_nxdomain_error", "network_unreachable"
Keys = dict[str, list[Any]]

CENTRES = tuple(f"149.154.175.{number}" for number in range(50, 56))
TELEGRAM, SITE_OF_TELEGRAM = "web.telegram.org", "149.154.167.99"
TRANSLATED = "64:ff9b::9535:a763"  # the site's address behind a NAT64
ENDPOINTS = {f"e{n}.whatsapp.net": f"157.240.{n}.60" for n in range(1, 9)}
MESSENGER = {
    f"{name}.facebook.com": f"157.240.9.{n}"
    for n, name in enumerate(("b-api", "b-graph", "edge-mqtt", "star.c10r"))
}
SIGNAL = {"chat.signal.org": "76.223.92.165", "cdn2.signal.org": "104.18.37.148"}


def joined(*parts: dict[str, list[Any]]) -> Keys:
    """Return keys that hold the sections of all parts."""
    found: Keys = {}
    for part in parts:
        for section, items in part.items():
            found[section] = found.get(section, []) + items
    return found


def asked(  # one argument a step that may end otherwise
    host: str,
    address: str,
    *,
    lookup: str | None = None,
    opening: str | None = None,
    shaking: str | None = None,
) -> Keys:
    """Return a page over TLS, or how far it came."""
    url, place = f"https://{host}/", f"{address}:443"
    ended = lookup or opening or shaking
    return {
        "queries": [query(host, *(() if lookup else (address,)), failure=lookup)],
        "tcp_connect": [] if lookup else [connect(address, 443, opening)],
        "tls_handshakes": []
        if lookup or opening
        else [handshake(place, host, shaking)],
        "requests": [
            silence(url, ended, place) if ended else request(url, address=place)
        ],
    }


def centres(
    opening: str | None = None,
    answering: str | None = None,
    *,
    some: Collection[str] = CENTRES,
) -> Keys:
    """Return connections to Telegram's data centres, and requests over them."""
    ended = {a: (opening or answering) if a in some else None for a in CENTRES}
    return {
        "tcp_connect": [
            connect(a, port, opening if a in some else None)
            for a in CENTRES
            for port in (80, 443)
        ],
        "requests": [
            silence(f"http://{a}/", failure)
            if (failure := ended[a])
            else request(f"http://{a}/", status=501, body="not implemented")
            for a in CENTRES
        ],
    }


def endpoints(
    failure: str | None = None, *, ports: Collection[int] = (443, 5222)
) -> Keys:
    """Return lookups of WhatsApp's endpoints, and connections to two ports of each."""
    return {
        "queries": [query(host, address) for host, address in ENDPOINTS.items()],
        "tcp_connect": [
            connect(address, port, failure if port in ports else None)
            for address in ENDPOINTS.values()
            for port in (443, 5222)
        ],
    }


def nothing_named(hosts: Collection[str], failure: str) -> Keys:
    """Return lookups that all end so."""
    return {"queries": [query(host, failure=failure) for host in hosts]}


def signal(**ended: str) -> Keys:
    """Return Signal's hosts, each asked; all end so."""
    uptime = {"queries": [query("uptime.signal.org", "127.0.0.1")]}
    return joined(uptime, *(asked(h, a, **ended) for h, a in SIGNAL.items()))


def relays(**ended: str | None) -> dict[str, Any]:
    """Return ten relays of each protocol of Tor; those named end so."""
    protocols = ("or_port_dirauth", "dir_port", "obfs4")
    return {
        "targets": {
            f"{number}.{protocol}": {
                "target_protocol": protocol,
                "tcp_connect": [
                    connect(f"8.20.{n}.{number}", 9001, ended.get(protocol))
                ],
            }
            for n, protocol in enumerate(protocols)
            for number in range(10)
        }
    }


def hello(name: str, failure: str | None) -> dict[str, Any]:
    """Return an attempt of the test of names in handshakes."""
    return {
        "sni": name,
        "tcp_connect": [connect(TRUE, 443)],
        "tls_handshakes": [handshake(f"{TRUE}:443", name, failure)],
    }


SITE = asked(TELEGRAM, SITE_OF_TELEGRAM)
REGISTERED = asked("v.whatsapp.net", "157.240.20.54")
WEB = asked("web.whatsapp.com", "157.240.20.61")
TELEGRAMS = (
    Case(
        name="Telegram: data centres refuse, the handshake of the site is reset",
        test="telegram",
        keys=joined(centres(REFUSED), asked(TELEGRAM, SITE_OF_TELEGRAM, shaking=RESET)),
        state=L,
        mechanisms=("tcp.refused", "tls.reset"),
        country="RU",
    ),
    Case(
        name="Telegram: the name of the site alone is denied",
        test="telegram",
        keys=joined(centres(), asked(TELEGRAM, SITE_OF_TELEGRAM, lookup=NOWHERE)),
        state=L,
        mechanisms=("dns.nxdomain",),
        country="PK",
    ),
    Case(
        name="Telegram: all connections open, and nothing answers over them",
        test="telegram",
        keys=joined(
            centres(answering=SILENT),
            asked(TELEGRAM, SITE_OF_TELEGRAM, shaking=SILENT),
        ),
        state=L,
        mechanisms=("http.timeout", "tls.timeout"),
        country="IQ",
    ),
    Case(
        name="Telegram: one data centre of six is silent",
        test="telegram",
        keys=joined(centres(SILENT, some=CENTRES[:1]), SITE),
        state=State.OK,
        country="DE",
    ),
    Case(
        name="Telegram: IPv6 alone at the probe, data centres are known by IPv4",
        test="telegram",
        keys=joined(centres(NO_WAY), asked(TELEGRAM, TRANSLATED)),
        state=State.OK,
        country="US",
    ),
    Case(
        name="Telegram: IPv4 is there, and no way to the data centres alone",
        test="telegram",
        keys=joined(
            centres(NO_WAY),
            SITE,
            asked(TELEGRAM, TRANSLATED),
        ),
        state=L,
        mechanisms=("ip.unreachable",),
        country="CU",
    ),
    Case(
        name="Telegram: no network at all",
        test="telegram",
        keys=joined(centres(NO_WAY), asked(TELEGRAM, SITE_OF_TELEGRAM, lookup=NO_WAY)),
        state=State.INSUFFICIENT,
        country="CU",
    ),
)
MESSENGERS = (
    Case(
        name="WhatsApp: endpoints are reset, the registration gets no handshake",
        test="whatsapp",
        keys=joined(
            endpoints(RESET),
            asked("v.whatsapp.net", "157.240.20.54", shaking=SILENT),
            WEB,
        ),
        state=L,
        mechanisms=("tcp.reset", "tls.timeout"),
        country="TM",
    ),
    Case(
        name="WhatsApp: the names of the application are denied, the site's is not",
        test="whatsapp",
        keys=joined(nothing_named([*ENDPOINTS, "v.whatsapp.net"], NOWHERE), WEB),
        state=L,
        mechanisms=("dns.nxdomain",),
        country="CN",
    ),
    Case(
        name="WhatsApp: one port of two is filtered",
        test="whatsapp",
        keys=joined(endpoints(SILENT, ports=(5222,)), REGISTERED, WEB),
        state=State.IMPAIRED,
        mechanisms=("tcp",),
        country="US",
    ),
    Case(
        name="WhatsApp: no lookup at all gets an answer",
        test="whatsapp",
        keys=nothing_named([*ENDPOINTS, "v.whatsapp.net", "web.whatsapp.com"], SILENT),
        state=State.INSUFFICIENT,
        country="GA",
    ),
    Case(
        name="Messenger: no endpoint answers",
        test="facebook_messenger",
        keys={
            "queries": [query(host, a) for host, a in MESSENGER.items()],
            "tcp_connect": [connect(a, 443, SILENT) for a in MESSENGER.values()],
        },
        state=L,
        mechanisms=("tcp.timeout",),
        country="MM",
    ),
    Case(
        name="Messenger: every name leads to a machine of the network",
        test="facebook_messenger",
        keys={
            "queries": [query(host, "41.90.77.7") for host in MESSENGER],
            "tcp_connect": [connect("41.90.77.7", 443)],
        },
        state=L,
        mechanisms=("dns.injection.other",),
        country="ET",
    ),
    Case(
        name="Messenger: content comes from a cache in the network",
        test="facebook_messenger",
        keys={
            "queries": [
                *(query(host, a) for host, a in MESSENGER.items()),
                query("scontent.xx.fbcdn.net", "41.90.1.7"),
            ],
            "tcp_connect": [
                *(connect(a, 443) for a in MESSENGER.values()),
                connect("41.90.1.7", 443),
            ],
        },
        state=State.OK,
        country="KE",
    ),
    Case(
        name="Signal: no connection opens",
        test="signal",
        keys=signal(opening=SILENT),
        state=L,
        mechanisms=("tcp.timeout",),
        country="EG",
    ),
    Case(
        name="Signal: handshakes are closed",
        test="signal",
        keys=signal(shaking="eof_error"),
        state=L,
        mechanisms=("tls.closed",),
        country="UZ",
    ),
    Case(
        name="Signal: lookups of the chat server get no answer",
        test="signal",
        keys=joined(
            asked("chat.signal.org", "76.223.92.165", lookup=SILENT),
            asked("cdn2.signal.org", "104.18.37.148"),
        ),
        state=L,
        mechanisms=("dns.timeout",),
        country="VE",
    ),
)
TOOLS = (
    Case(
        name="Tor: authorities and directories are reset",
        test="tor",
        keys=relays(or_port_dirauth=RESET, dir_port=RESET),
        state=L,
        mechanisms=("tcp.reset",),
        country="BY",
    ),
    Case(
        name="Tor: no way to any relay, and none of them over IPv6",
        test="tor",
        keys=relays(or_port_dirauth=NO_WAY, dir_port=NO_WAY, obfs4=NO_WAY),
        state=State.INSUFFICIENT,
        country="US",
    ),
    Case(
        name="a resolver over TLS is silent, and nobody vouches for it",
        test="dnscheck",
        input="dot://dns.example/",
        keys={
            "bootstrap": {"queries": [query("dns.example", "8.20.30.8")]},
            "lookups": {
                "dot://8.20.30.8:853": {
                    "failure": SILENT,
                    "tcp_connect": [connect("8.20.30.8", 853, SILENT)],
                }
            },
        },
        state=State.IMPAIRED,
    ),
    Case(
        name="the tested name alone is reset in handshakes",
        test="sni_blocking",
        input="place.example",
        keys={
            "control": hello("example.com", None),
            "target": hello("place.example", RESET),
        },
        state=L,
        mechanisms=("tls.reset.sni",),
        country="RU",
    ),
    Case(
        name="one handshake of three is reset, and nobody vouches for them",
        test="tlsping",
        input=f"tlshandshake://{TRUE}:443",
        keys={
            "pings": [
                {
                    "tcp_connect": connect(TRUE, 443),
                    "tls_handshake": handshake(f"{TRUE}:443", "place.example", ended),
                }
                for ended in (None, RESET, None) * 3
            ]
        },
        state=State.OK,
        country="IN",
    ),
    Case(
        name="a server for calls is silent",
        test="stun_reachability",
        input="stun://stun.example:19302",
        keys={"failure": SILENT, "queries": [query("stun.example", "8.20.30.9")]},
        state=State.IMPAIRED,
        country="SA",
    ),
)
CASES: tuple[Case, ...] = (*TELEGRAMS, *MESSENGERS, *TOOLS)
