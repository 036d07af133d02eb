"""Rules of the handshake."""

from rasad.model.observation import TLS, Failure
from rasad.model.verdict import Locus, State
from rasad.verdicts.features import Features
from rasad.verdicts.rule import Evidence, Rule

REFUSED = frozenset(
    {
        Failure.UNKNOWN_AUTHORITY,
        Failure.HOSTNAME,
        Failure.CERTIFICATE,
    }
)
CUT = (
    "The connection opened and the handshake was cut, while the same handshake "
    "works from elsewhere"
)
ECH = (
    "Handshakes with an encrypted hello (ECH) {}, while those without it pass to "
    "the same address."
)


def _foreign(seen: Features) -> bool:
    """Tell whether the certificate was refused and is not the site's own."""
    shown = bool(REFUSED & seen.tls_failed)
    return shown and not (seen.tls_own or seen.tls_device)


RULES = (
    Rule(
        id="tls.reset.sni",
        when=lambda seen: (
            Failure.RESET in seen.tls_failed and seen.tls_other_name_works
        ),
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.reset.sni",
        locus=Locus.ISP,
        why=f"{CUT}; with another name in it, it passes to the same address.",
    ),
    Rule(
        id="tls.reset.vouched",
        when=lambda seen: (
            Failure.RESET in seen.tls_failed and not seen.tls_other_name_works
        ),
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.reset",
        locus=Locus.ISP,
        why=f"{CUT}.",
    ),
    Rule(
        id="tls.timeout.vouched",
        when=lambda seen: Failure.TIMEOUT in seen.tls_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.timeout",
        locus=Locus.ISP,
        why="The connection opened and no answer came to the handshake, while "
        "the same handshake works from elsewhere.",
    ),
    Rule(
        id="tls.closed.sni",
        when=lambda seen: (
            Failure.CLOSED in seen.tls_failed and seen.tls_other_name_works
        ),
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.closed.sni",
        locus=Locus.ISP,
        why=f"{CUT} by closing; with another name it passes.",
    ),
    Rule(
        id="tls.closed.vouched",
        when=lambda seen: (
            Failure.CLOSED in seen.tls_failed and not seen.tls_other_name_works
        ),
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.closed",
        locus=Locus.ISP,
        why=f"{CUT} by closing the connection.",
    ),
    Rule(
        id="tls.throttled.read",
        when=lambda seen: seen.read_throttled_tls,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.throttle.sni",
        locus=Locus.ISP,
        why="Over TLS the page was read at less than 256 kbit/s for five seconds or "
        "more, while another host was read ten times as fast on the same line, "
        "and the helper got the page.",
    ),
    Rule(
        id="tls.ech.reset",
        when=lambda seen: Failure.RESET in seen.tls_ech_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.reset.other",
        locus=Locus.ISP,
        why=ECH.format("were reset"),
    ),
    Rule(
        id="tls.ech.timeout",
        when=lambda seen: Failure.TIMEOUT in seen.tls_ech_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.timeout",
        locus=Locus.ISP,
        why=ECH.format("got no answer"),
    ),
    Rule(
        id="tls.ech.closed",
        when=lambda seen: Failure.CLOSED in seen.tls_ech_failed,
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.closed.other",
        locus=Locus.ISP,
        why=ECH.format("were closed"),
    ),
    Rule(
        id="tls.certificate.self-signed",
        when=lambda seen: _foreign(seen) and seen.tls_self_signed,
        state=State.BLOCKED,
        evidence=Evidence.ARTEFACT,
        mechanism="tls.mitm.self_signed",
        locus=Locus.ISP,
        why="At the site's own address another certificate is shown, which signed "
        "itself; from elsewhere the site's own is.",
    ),
    Rule(
        id="tls.certificate.foreign",
        when=lambda seen: (
            _foreign(seen) and not seen.tls_self_signed and seen.tls_foreign
        ),
        state=State.BLOCKED,
        evidence=Evidence.ARTEFACT,
        mechanism="tls.mitm.ca_signed",
        locus=Locus.ISP,
        why="At the site's own address another certificate is shown, signed by an "
        "authority that nobody knows; from elsewhere the site's own is.",
    ),
    Rule(
        id="tls.certificate.refused",
        when=lambda seen: (
            _foreign(seen) and not seen.tls_self_signed and not seen.tls_foreign
        ),
        state=State.LIKELY_BLOCKED,
        evidence=Evidence.DETERMINATE,
        mechanism="tls.mitm",
        locus=Locus.ISP,
        why="The certificate was refused, while the helper accepts the one it gets; "
        "the file does not hold it.",
    ),
    Rule(
        id="tls.certificate.device",
        when=lambda seen: bool(REFUSED & seen.tls_failed) and seen.tls_device,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="tls.mitm.ca_signed",
        locus=Locus.DEVICE,
        why="The certificate was signed by a program that looks into the traffic of "
        "the device it runs on, such as an antivirus: the network has no part in it.",
    ),
    Rule(
        id="tls.certificate.expired",
        when=lambda seen: Failure.CERTIFICATE_EXPIRED in seen.tls_failed,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        why="A certificate out of date at the probe and not at the helper: the "
        "probe's clock may be wrong.",
    ),
    Rule(
        id="tls.protocol.vouched",
        when=lambda seen: Failure.PROTOCOL in seen.tls_failed,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="tls",
        why="What came back is no TLS, while the helper shakes hands.",
    ),
    Rule(
        id="tls.service.part",
        when=lambda seen: TLS in seen.parts_failed and not seen.tls_own,
        state=State.IMPAIRED,
        evidence=Evidence.SIGN,
        mechanism="tls",
        why="The handshake with a name fails, and others of the same part of "
        "the service work: several networks have to agree before it is called a block.",
    ),
    Rule(
        id="quic.timeout.vouched",
        when=lambda seen: Failure.TIMEOUT in seen.quic_failed,
        state=State.TAMPERED,
        evidence=Evidence.SIGN,
        mechanism="quic.timeout",
        locus=Locus.ISP,
        why="QUIC gets no answer where the helper gets one; browsers fall back.",
    ),
)
