"""What a measurement says of a target: a state, and the rules that gave it."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class State(StrEnum):
    """
    The states of a target in a measurement, the worst first.

    BLOCKED: an artefact settles it. LIKELY_BLOCKED: a determinate rule, no
    artefact. IMPAIRED: not working, cause unclear. DOWN: not working, no sign
    of blocking. TAMPERED: it works, but something on the way altered it.
    INSUFFICIENT: below what a word needs. `down` is never `blocked`.
    """

    BLOCKED = "blocked"
    LIKELY_BLOCKED = "likely_blocked"
    IMPAIRED = "impaired"
    DOWN = "down"
    TAMPERED = "tampered"
    OK = "ok"
    INSUFFICIENT = "insufficient"


class Locus(StrEnum):
    """Where the interference sits; only ISP and UPSTREAM reach a headline."""

    DEVICE = "device"
    LOCAL = "local"
    ISP = "isp"
    UPSTREAM = "upstream"
    SERVER = "server"
    UNKNOWN = "unknown"


LEAVES = (
    *("dns.injection.blockpage", "dns.injection.bogon", "dns.injection.other"),
    *("dns.nxdomain", "dns.refused", "dns.timeout"),
    *("tcp.reset", "tcp.timeout", "tcp.refused", "tcp.closed"),
    *("tls.reset.sni", "tls.reset.other", "tls.timeout", "tls.throttle.sni"),
    *("tls.mitm.self_signed", "tls.mitm.ca_signed"),
    *("tls.closed.sni", "tls.closed.other"),
    *("http.blockpage", "http.redirect", "http.error", "http.timeout"),
    *("http.reset.host", "http.throttle.host", "http.closed.host"),
    *("http.tamper.header", "http.tamper.proxy"),
    *("quic.timeout", "ip.unreachable"),
)
# Every prefix of a path is a valid answer: as deep as the evidence, no deeper.
MECHANISMS = frozenset(
    ".".join(leaf.split(".")[: depth + 1])
    for leaf in LEAVES
    for depth in range(leaf.count(".") + 1)
)


class Fired(Struct, frozen=True, kw_only=True, gc=False):
    """A rule that held, by its layer and its id."""

    layer: str
    id: str


class TargetVerdict(Struct, frozen=True, kw_only=True, gc=False):
    """What was concluded of one target, with every rule that held."""

    target: str
    state: State
    mechanisms: tuple[str, ...] = ()
    locus: Locus = Locus.UNKNOWN
    rules: tuple[Fired, ...] = ()

    def __post_init__(self) -> None:
        if odd := set(self.mechanisms) - MECHANISMS:
            raise ValueError(f"not a mechanism: {sorted(odd)}")


class Validity(Struct, frozen=True, kw_only=True):
    """Whether the measurement can be used: `valid`, or `faulty` with a reason."""

    state: str = "valid"
    reason: str | None = None


class Verdict(Struct, frozen=True, kw_only=True, gc=False):
    """
    What one measurement says, a line of `rasad judge`.

    `state` is the worst of its targets and None when it is faulty. `ruleset`
    and `reference` name what it was judged with (P2). `order_number` is read
    from a block page that cites one.
    """

    path: str
    line: int
    measurement_uid: str
    report_id: str
    test_name: str
    input: str | None
    probe_cc: str
    probe_asn: int
    measurement_start_time: datetime
    validity: Validity
    state: State | None
    mechanisms: tuple[str, ...]
    locus: Locus
    order_number: str | None
    targets: tuple[TargetVerdict, ...]
    ruleset: str
    reference: tuple[str, ...]
    software: str = ""
    resolver_asn: int | None = None
