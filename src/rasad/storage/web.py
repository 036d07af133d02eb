"""
Bytes from the web, fetched warily: bounded, over verified TLS, never inward.

What is fetched is chosen by the owner of the machine; where it redirects to is
chosen by whoever answers. So the first address may be any (a mirror on this
machine, too), and a redirect may lead only to public addresses, or stay where it
was. A name is looked up once, and the address that was checked is the one
connected to.
"""

import ipaddress
import socket
from collections.abc import Callable
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

import urllib3
from msgspec import Struct

from rasad.errors import Offline, StorageError

REDIRECTS: Final = 5
TIMEOUT: Final = urllib3.Timeout(connect=20.0, read=60.0)
_CHUNK: Final = 1 << 16
_PORTS: Final = {"http": 80, "https": 443}
_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_OK: Final = 200
Lookup = Callable[[str, int], tuple[str, ...]]


class Place(Struct, frozen=True, kw_only=True):
    """Where a URL leads: scheme, host, port, and what is asked for there."""

    scheme: str
    host: str
    port: int
    asked: str

    @property
    def origin(self) -> tuple[str, str, int]:
        """What a redirect may keep to without being checked again."""
        return self.scheme, self.host, self.port


def place_of(url: str) -> Place:
    """
    Return where *url* leads.

    Raises:
        StorageError: it is no http or https URL with a host, or carries a password.
    """
    try:
        parts: SplitResult = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise StorageError(f"{url}: not a URL: {error}") from error
    if parts.scheme not in _PORTS or not host or parts.username or parts.password:
        raise StorageError(f"{url}: only http and https URLs without a password")
    query = f"?{parts.query}" if parts.query else ""
    return Place(
        scheme=parts.scheme,
        host=host,
        port=port or _PORTS[parts.scheme],
        asked=f"{parts.path or '/'}{query}",
    )


def looked_up(host: str, port: int) -> tuple[str, ...]:
    """
    Return the addresses of a host.

    Raises:
        Offline: the name cannot be looked up.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Offline(f"{host} cannot be looked up: {error}") from error
    return tuple(dict.fromkeys(str(item[4][0]) for item in found))


def is_public(address: str) -> bool:
    """Tell whether an address is one of the open internet."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(parsed, "ipv4_mapped", None)
    inner = mapped or parsed
    return inner.is_global and not inner.is_multicast


def _followed(from_: Place, there: Place, at: str, lookup: Lookup) -> tuple[str, ...]:
    """
    Return the addresses that a redirect to another place leads to, all public.

    Raises:
        StorageError: it leaves https, or leads to an address that is not public.
    """
    if from_.scheme == "https" and there.scheme != "https":
        raise StorageError(f"{at}: redirected to {there.host}, without encryption")
    addresses = lookup(there.host, there.port)
    if not all(map(is_public, addresses)):
        raise StorageError(f"{at}: redirected to {there.host}, an address inside")
    return addresses


def _asked(place: Place, address: str) -> urllib3.BaseHTTPResponse:
    """Return the answer of the machine at *address* for the host of *place*."""
    headers = {
        "Host": place.host
        if place.port == _PORTS[place.scheme]
        else f"{place.host}:{place.port}",
        "User-Agent": "rasad",
        "Accept-Encoding": "identity",
    }
    pool: urllib3.HTTPConnectionPool
    if place.scheme == "https":
        pool = urllib3.HTTPSConnectionPool(
            address,
            place.port,
            timeout=TIMEOUT,
            cert_reqs="CERT_REQUIRED",
            assert_hostname=place.host,
            server_hostname=place.host,
        )
    else:
        pool = urllib3.HTTPConnectionPool(address, place.port, timeout=TIMEOUT)
    return pool.urlopen(
        "GET",
        place.asked,
        headers=headers,
        redirect=False,
        retries=False,
        preload_content=False,
    )


def _body(answer: urllib3.BaseHTTPResponse, url: str, most: int) -> bytes:
    found = bytearray()
    for chunk in answer.stream(_CHUNK, decode_content=False):
        found += chunk
        if len(found) > most:
            raise StorageError(f"{url}: more than {most:,} bytes; nothing was kept")
    return bytes(found)


def fetch(url: str, *, most: int, lookup: Lookup = looked_up) -> bytes:
    """
    Return the bytes at *url*, at most *most* of them.

    Raises:
        Offline: no connection could be made, or it broke.
        StorageError: the answer is no success, too large, or a redirect that is
            not followed.
    """
    place, at = place_of(url), url
    addresses = lookup(place.host, place.port)
    for _ in range(REDIRECTS + 1):
        try:
            answer = _asked(place, addresses[0])
            if answer.status not in _MOVED:
                if answer.status != _OK:
                    raise StorageError(f"{at}: the server answered {answer.status}")
                return _body(answer, at, most)
        except urllib3.exceptions.HTTPError as error:
            raise Offline(f"{at} cannot be reached: {error}") from error
        location = answer.headers.get("Location", "")
        answer.close()
        beyond = urljoin(at, location)
        there = place_of(beyond)
        if there.origin != place.origin:
            addresses = _followed(place, there, at, lookup)
        place, at = there, beyond
    raise StorageError(f"{url}: more than {REDIRECTS} redirects")
