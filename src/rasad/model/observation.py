"""One attempt at one layer at one endpoint: what happened, not what it means."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

# Code points of a page that are searched: block pages are short, bodies are not.
SEARCHED = 65_536


class Layer(StrEnum):
    """The step of an attempt, from the name to the page."""

    DNS = "dns"
    TCP = "tcp"
    TLS = "tls"
    QUIC = "quic"
    HTTP = "http"


class Who(StrEnum):
    """Whose attempt it was."""

    PROBE = "probe"
    CONTROL = "control"


# Members by names of their own: Python 3.11 takes ten times as long to find them
# in their class, and each is asked for some thousand times in a hundred measurements.
DNS, TCP, TLS, QUIC, HTTP = Layer
PROBE, CONTROL = Who


class Failure(StrEnum):
    """Why an attempt failed; the many texts of probes folded to a closed list."""

    NXDOMAIN = "nxdomain"
    SERVFAIL = "servfail"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"
    TIMEOUT = "timeout"
    RESET = "reset"
    CLOSED = "closed"
    UNREACHABLE = "unreachable"
    NO_IPV6 = "no_ipv6"
    CERTIFICATE = "certificate"
    HOSTNAME = "hostname"
    UNKNOWN_AUTHORITY = "unknown_authority"
    CERTIFICATE_EXPIRED = "certificate_expired"
    INTERRUPTED = "interrupted"
    BOGON = "bogon"
    PROTOCOL = "protocol"
    UNKNOWN = "unknown"


class Observation(Struct, frozen=True, kw_only=True, gc=False):
    """
    One attempt.

    Every field but the first four is None or empty where the test did not
    record it. `target` is the stable name of what was tried. `host` is the
    name asked for or sent (SNI, Host); `address` the endpoint's address and
    `port` its port; `answers` the addresses of a DNS answer, `answer_asns`
    their networks where the probe recorded them. `failure` is None when the
    attempt worked. `operation` is the probe's own word for the step that failed.
    `body_hash` is XXH3 in 128 bits of the body's bytes: it finds equal pages and
    proves nothing. `certificate` is the SHA-256 of the leaf that was shown, which
    is valid from `certificate_since` to `certificate_until` by its own words.
    `start` and `seconds` are seconds since the test began, and its duration.
    `received` are the bytes that a connection brought in `seconds`, where the
    reading was slow enough to be looked at, or is what the test measures.
    """

    measurement: str
    layer: Layer
    who: Who
    target: str
    failure: Failure | None = None
    host: str | None = None
    address: str | None = None
    port: int | None = None
    resolver: str | None = None
    query_type: str | None = None
    answers: tuple[str, ...] = ()
    answer_asns: tuple[int, ...] = ()
    url: str | None = None
    status: int | None = None
    title: str | None = None
    body_length: int | None = None
    body_truncated: bool = False
    body_hash: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    fingerprints: tuple[str, ...] = ()
    certificate: str | None = None
    certificate_names: tuple[str, ...] = ()
    certificate_issuer: str | None = None
    certificate_since: datetime | None = None
    certificate_until: datetime | None = None
    self_signed: bool | None = None
    operation: str | None = None
    over_tor: bool = False
    received: int | None = None
    start: float | None = None
    seconds: float | None = None
    transaction: int | None = None
