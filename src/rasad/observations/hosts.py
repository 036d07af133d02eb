"""Hosts, addresses and URLs as probes write them."""

import re
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
LARGEST = 2**63 - 1
DIGITS = 18  # of a number that surely fits
V4 = re.compile(rf"(?a:{BYTE}\.{BYTE}\.{BYTE}\.{BYTE})")


def normal(host: object) -> str | None:
    """
    Return a host name in lower case, in its ASCII form, without a final dot.

    Internationalised names and their `xn--` form become one. None for an empty
    name; a name that has no ASCII form stays as it is, in lower case.
    """
    return _normal(host if isinstance(host, str) else str(host or ""))


@lru_cache(maxsize=4096)  # a pure function: the names of a measurement come again
def _normal(host: str) -> str | None:
    text = host.strip().rstrip(".").lower()
    if not text or text.isascii():
        return text or None
    try:
        return text.encode("idna").decode("ascii")
    except UnicodeError:
        return text


def of_url(url: object) -> str | None:
    """Return the host of a URL, or of an input that is only a host; None for none."""
    return _of_url(url if isinstance(url, str) else str(url or ""))


@lru_cache(maxsize=4096)  # a pure function, as above
def _of_url(url: str) -> str | None:
    text = url.strip()
    try:
        parts = urlsplit(text if "//" in text else f"//{text}")
        return normal(parts.hostname)
    except ValueError:
        return None


def site(url: object, sent: str | None = None) -> str:
    """
    Return the target of an exploratory test: the name sent, else the input's.

    A target is never an address: what has no name is `endpoint/unnamed`.
    """
    named = (host for host in (sent, of_url(url)) if host and not is_address(host))
    found = next(named, None)
    return f"web/{found}" if found else "endpoint/unnamed"


def scheme_of(url: str | None) -> str:
    """Return `http` or `https`, whichever the URL names; empty for others."""
    head = (url or "").partition("://")[0].lower()
    return head if head in {"http", "https"} else ""


@lru_cache(maxsize=16_384)  # a pure function, as above
def is_address(text: str | None) -> bool:
    """Tell whether *text* is an IP address."""
    if text and V4.fullmatch(text):
        return True
    if not text or not (text[-1].isdigit() or ":" in text):
        return False
    try:
        ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return True


def whole(value: object) -> int | None:
    """
    Return a count, a port, a status as a number, whether it stands as text or not.

    None for what is none, is below zero, or has no place in a table of 64 bits.
    """
    if type(value) is int:
        return value if 0 <= value <= LARGEST else None
    if value is None:
        return None
    text = str(value or "")
    if not (text.isascii() and text.isdigit() and len(text) <= DIGITS):
        return None
    return int(text)


def endpoint(text: object) -> tuple[str | None, int | None]:
    """Return address and port of `1.2.3.4:443` or `[2001:db8::1]:443`."""
    return _endpoint(text if isinstance(text, str) else str(text or ""))


@lru_cache(maxsize=16_384)  # a pure function, as above
def _endpoint(text: str) -> tuple[str | None, int | None]:
    head, colon, tail = text.rpartition(":")
    port = whole(tail) if colon else None
    if port is None:
        return text or None, None
    return head.strip("[]") or None, port
