"""
Test keys of the website test, with what the test's helper saw from elsewhere.

Source: OONI test specification ts-017 (Web Connectivity).
"""

from collections.abc import Callable
from urllib.parse import urlsplit

from examples.iran.reenact.chance import one_of
from examples.iran.reenact.history import STANDING
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

ADDRESSES = {
    "www.instagram.com": ("157.240.1.174", "31.13.92.174"),
    "www.facebook.com": ("157.240.1.35", "31.13.92.36"),
    "twitter.com": ("104.244.42.1", "104.244.42.65"),
    "www.youtube.com": ("172.217.16.14", "216.58.207.78"),
    "plus.google.com": ("172.217.16.46", "216.58.207.46"),
}
TITLES = {
    "www.instagram.com": "Instagram",
    "www.facebook.com": "Facebook",
    "twitter.com": "Twitter",
    "www.youtube.com": "YouTube",
    "plus.google.com": "Google+",
}
# Where a plain http page is asked for, the filter answers with a frame around
# the national notice.
NOTICE = (
    "<html><head><title>M1-6</title></head><body>"
    '<iframe src="http://10.10.34.34?type=Invalid Site"></iframe></body></html>'
)


def _page(host: str) -> str:
    title = TITLES[host]
    return f"<html><head><title>{title}</title></head><body>{title}</body></html>"


def _control(host: str, endpoints: list[str], *, down: bool = False) -> Keys:
    """Return what the helper saw: the page, or in *down* that it did not answer."""
    seen: Keys = {
        "body_length": len(_page(host)),
        "failure": None,
        "headers": {"Content-Type": "text/html; charset=utf-8"},
        "status_code": 200,
        "title": TITLES[host],
    }
    if down:
        seen = {"body_length": -1, "failure": TIMEOUT, "headers": {}, "status_code": -1}
    well = {e: not down and not e.startswith("10.") for e in endpoints}
    return {
        "dns": {"addrs": list(ADDRESSES[host]), "failure": None},
        "http_request": seen,
        "tcp_connect": {
            endpoint: {"failure": None if good else TIMEOUT, "status": good}
            for endpoint, good in well.items()
        },
    }


def _keys(
    evidence: Keys, *, blocking: str | bool | None, consistent: bool = True
) -> Keys:
    """Add the probe's own conclusions to the *evidence*."""
    return {
        "agent": "redirect",
        "client_resolver": "198.51.100.53",
        "control_failure": None,
        "dns_consistency": "consistent" if consistent else "inconsistent",
        "dns_experiment_failure": None,
        "http_experiment_failure": None,
        "retries": None,
        "socksproxy": None,
        "accessible": None if blocking is None else blocking is False,
        "blocking": blocking,
        **evidence,
    }


def _open(_: Run, url: str, host: str, port: int) -> Keys:
    addresses = list(ADDRESSES[host])
    answer = (200, TITLES[host], _page(host))
    evidence: Keys = {
        "queries": [lookup(host, addresses)],
        "tcp_connect": [connected(a, port, None) for a in addresses],
        "requests": [request("GET", url, None, answer)],
        "control": _control(host, [f"{a}:{port}" for a in addresses]),
        "body_length_match": True,
        "body_proportion": 1.0,
        "headers_match": True,
        "status_code_match": True,
        "title_match": True,
    }
    return _keys(evidence, blocking=False)


def _cut(run: Run, url: str, host: str, port: int) -> Keys:
    """The name and the connection are right, and the handshake is cut off."""
    failure = one_of(
        ("connection_reset", "connection_reset", "response_never_received"),
        *("cut", run.session),
    )
    addresses = list(ADDRESSES[host])
    evidence: Keys = {
        "queries": [lookup(host, addresses)],
        "tcp_connect": [connected(a, port, None) for a in addresses],
        "requests": [request("GET", url, failure, None)],
        "control": _control(host, [f"{a}:{port}" for a in addresses]),
        "http_experiment_failure": failure,
    }
    return _keys(evidence, blocking="http-failure")


def _injected(_: Run, url: str, host: str, port: int) -> Keys:
    """The name is answered with an address of no public network."""
    plain = port == HTTP
    failure = None if plain else TIMEOUT
    answer = (403, "M1-6", NOTICE) if plain else None
    evidence: Keys = {
        "queries": [lookup(host, [BOGON])],
        "tcp_connect": [connected(BOGON, port, failure)],
        "requests": [request("GET", url, failure, answer)],
        "control": _control(host, [f"{BOGON}:{port}"]),
        "http_experiment_failure": failure,
    }
    return _keys(evidence, blocking="dns", consistent=False)


def _down(_: Run, url: str, host: str, port: int) -> Keys:
    """Nobody reaches it: the helper's connections time out like the probe's."""
    addresses = list(ADDRESSES[host])
    evidence: Keys = {
        "queries": [lookup(host, addresses)],
        "tcp_connect": [connected(a, port, TIMEOUT) for a in addresses],
        "requests": [request("GET", url, TIMEOUT, None)],
        "control": _control(host, [f"{a}:{port}" for a in addresses], down=True),
        "http_experiment_failure": TIMEOUT,
    }
    return {**_keys(evidence, blocking=False), "accessible": False}


def _no_helper(_: Run, url: str, host: str, port: int) -> Keys:
    """Both the page and the helper were out of reach: nothing can be told."""
    addresses = list(ADDRESSES[host])
    evidence: Keys = {
        "queries": [lookup(host, addresses)],
        "tcp_connect": [connected(a, port, TIMEOUT) for a in addresses],
        "requests": [request("GET", url, TIMEOUT, None)],
        "control": {},
        "control_failure": TIMEOUT,
        "http_experiment_failure": TIMEOUT,
        "dns_consistency": None,
    }
    return _keys(evidence, blocking=None)


STORIES: dict[str, Callable[[Run, str, str, int], Keys]] = {
    "ok": _open,
    "down": _down,
    "no_helper": _no_helper,
}


def web_connectivity(run: Run) -> Keys:
    """Return the keys of a website test, which has the site's address as input."""
    url = run.url or ""
    parts = urlsplit(url)
    story = STORIES.get(run.outcome, _injected if url in STANDING else _cut)
    return story(run, url, parts.netloc, HTTP if parts.scheme == "http" else HTTPS)
