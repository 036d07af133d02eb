"""Rules of the connection."""

from rasad.model.observation import TCP, Failure
from rasad.model.verdict import Locus, State
from rasad.verdicts.features import Kind
from rasad.verdicts.rule import Evidence, Rule

MOST = 0.8  # of a pool: so many of its endpoints do not fail alone
HALF = 0.5
POOLS = frozenset({Kind.POOL})
WHY = (
    "No vouched endpoint could be connected to: the helper reaches them from "
    "elsewhere, or they are the service's own and stand in for each other."
)

RULES = (
    Rule(
        id="tcp.timeout.vouched",
        when=lambda seen: Failure.TIMEOUT in seen.tcp_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tcp.timeout",
        locus=Locus.ISP,
        why=WHY,
    ),
    Rule(
        id="tcp.reset.vouched",
        when=lambda seen: Failure.RESET in seen.tcp_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tcp.reset",
        locus=Locus.ISP,
        why=WHY,
    ),
    Rule(
        id="tcp.refused.vouched",
        when=lambda seen: Failure.REFUSED in seen.tcp_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tcp.refused",
        locus=Locus.ISP,
        why=WHY,
    ),
    Rule(
        id="tcp.closed.vouched",
        when=lambda seen: Failure.CLOSED in seen.tcp_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tcp.closed",
        locus=Locus.ISP,
        why=WHY,
    ),
    Rule(
        id="ip.unreachable.vouched",
        when=lambda seen: Failure.UNREACHABLE in seen.tcp_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="ip.unreachable",
        locus=Locus.ISP,
        why="The network says that there is no way to endpoints that are reached "
        "from elsewhere, while other machines are reached.",
    ),
    Rule(
        id="tcp.ports.filtered",
        when=lambda seen: seen.ports_filtered,
        state=State.TAMPERED,
        evidence=Evidence.DETERMINATE,
        mechanism="tcp",
        why="A helper that listens on every port is reached on some and not on "
        "others: ports are filtered on the way.",
    ),
    Rule(
        id="tcp.pool.part",
        when=lambda seen: (
            seen.kind in POOLS
            and HALF <= seen.tcp_share < 1
            and not seen.tcp_failed
            and not seen.offline
        ),
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="tcp",
        why="Half or more of a pool of endpoints failed, but not all of it: "
        "endpoints fail alone for reasons of their own, so several networks "
        "have to agree before it is called a block.",
    ),
    Rule(
        id="tcp.service.part",
        when=lambda seen: TCP in seen.parts_failed,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="tcp",
        why="A name cannot be connected to, and others of the same part of "
        "the service work: several networks have to agree before it is called a block.",
    ),
)
