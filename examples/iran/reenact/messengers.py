"""
Test keys of the messenger tests and of Tor, as probes of 2017 and 2018 wrote them.

Source: OONI test specifications ts-016 (vanilla Tor), ts-018 (WhatsApp), ts-019
(Facebook Messenger) and ts-020 (Telegram).
"""

from examples.iran.reenact.chance import number, share
from examples.iran.reenact.pieces import (
    BOGON,
    HTTP,
    HTTPS,
    TIMEOUT,
    Keys,
    connected,
    lookup,
    request,
)
from examples.iran.reenact.runs import Run

DATA_CENTRES = (
    "149.154.175.50",
    "149.154.167.51",
    "149.154.175.100",
    "149.154.167.91",
    "149.154.171.5",
)
TELEGRAM_WEB = "149.154.167.99"
MESSENGER_NAMES = (
    ("stun", "stun.fbsbx.com", "157.240.1.5"),
    ("b_api", "b-api.facebook.com", "157.240.1.36"),
    ("b_graph", "b-graph.facebook.com", "157.240.1.35"),
    ("edge", "edge-mqtt.facebook.com", "157.240.1.2"),
    ("external_cdn", "external.xx.fbcdn.net", "157.240.1.24"),
    ("scontent_cdn", "scontent.xx.fbcdn.net", "157.240.1.23"),
    ("star", "star.c10r.facebook.com", "157.240.1.8"),
)
NOT_FOUND = "<html><head><title>404 Not Found</title></head></html>"
PART_OF_POOL = 0.04  # share of open runs in which some data centres did not answer


def telegram(run: Run) -> Keys:
    """Blocked: no data centre can be connected to, the site's handshake is cut."""
    blocked = run.outcome == "blocked"
    tired = set[str]()
    if share("tired", run.session) < PART_OF_POOL:
        tired = {DATA_CENTRES[number(0, 4, "which", run.session)]}
    tcp: list[Keys] = []
    requests: list[Keys] = []
    for address in DATA_CENTRES:
        failure = TIMEOUT if blocked or address in tired else None
        for port in (HTTP, HTTPS):
            tcp.append(connected(address, port, failure))
            url = f"http://{address}/" if port == HTTP else f"http://{address}:443/"
            answer = None if failure else (404, "404 Not Found", NOT_FOUND)
            requests.append(request("POST", url, failure, answer))
    cut = "connection_reset" if blocked else None
    for scheme, port in (("http", HTTP), ("https", HTTPS)):
        tcp.append(connected(TELEGRAM_WEB, port, None))
        page = "<html><head><title>Telegram Web</title></head></html>"
        answer = None if cut else (200, "Telegram Web", page)
        url = f"{scheme}://web.telegram.org/"
        requests.append(request("GET", url, cut, answer))
    return {
        "agent": "redirect",
        "queries": [lookup("web.telegram.org", [TELEGRAM_WEB])],
        "requests": requests,
        "tcp_connect": tcp,
        "telegram_http_blocking": blocked,
        "telegram_tcp_blocking": blocked,
        "telegram_web_failure": cut,
        "telegram_web_status": "blocked" if blocked else "ok",
    }


def facebook_messenger(run: Run) -> Keys:
    """Blocked: every name is answered with an address of no public network."""
    blocked = run.outcome == "blocked"
    keys: Keys = {
        "queries": [
            lookup(name, [BOGON if blocked else address])
            for _, name, address in MESSENGER_NAMES
        ],
        # The name of the STUN server is looked up and never connected to.
        "tcp_connect": [
            connected(BOGON if blocked else address, 443, TIMEOUT if blocked else None)
            for part, _, address in MESSENGER_NAMES
            if part != "stun"
        ],
        "facebook_dns_blocking": blocked,
        "facebook_tcp_blocking": False,
        "facebook_stun_reachable": None,
    }
    for part, _, _ in MESSENGER_NAMES:
        keys[f"facebook_{part}_dns_consistent"] = not blocked
        if part != "stun":
            keys[f"facebook_{part}_reachable"] = None if blocked else True
    return keys


def whatsapp(run: Run) -> Keys:
    """Give an open WhatsApp, which is all that this story has of it."""
    if run.outcome != "ok":
        message = "no block of WhatsApp was reported in these windows"
        raise ValueError(message)
    names = [(f"e{n}.whatsapp.net", f"157.240.1.{100 + n}") for n in range(1, 17)]
    page = "<html><head><title>WhatsApp Web</title></head></html>"
    web = (200, "WhatsApp Web", page)
    services = [
        ("web.whatsapp.com", "157.240.1.53"),
        ("v.whatsapp.net", "157.240.1.54"),
    ]
    return {
        "queries": [lookup(name, [address]) for name, address in names + services],
        "tcp_connect": [
            connected(address, port, None)
            for _, address in names
            for port in (443, 5222)
        ]
        + [connected("157.240.1.53", port, None) for port in (80, 443)]
        + [connected("157.240.1.54", 443, None)],
        "requests": [
            request(
                "GET",
                "https://v.whatsapp.net/v2/register",
                None,
                (400, "", '{"status":"fail"}'),
            ),
            request("GET", "https://web.whatsapp.com/", None, web),
            request("GET", "http://web.whatsapp.com/", None, web),
        ],
        "registration_server_failure": None,
        "registration_server_status": "ok",
        "whatsapp_endpoints_blocked": [],
        "whatsapp_endpoints_dns_inconsistent": [],
        "whatsapp_endpoints_status": "ok",
        "whatsapp_web_failure": None,
        "whatsapp_web_status": "ok",
    }


def vanilla_tor(run: Run) -> Keys:
    """Blocked: Tor never got past its first connections within five minutes."""
    blocked = run.outcome == "blocked"
    return {
        "error": "timeout-reached" if blocked else None,
        "success": not blocked,
        "timeout": 300,
        "tor_log": None,
        "tor_progress": 10 if blocked else 100,
        "tor_progress_summary": "Finishing handshake with directory server"
        if blocked
        else "Done",
        "tor_progress_tag": "handshake_dir" if blocked else "done",
        "tor_version": "0.3.1.9",
        "transport_name": "vanilla",
    }
