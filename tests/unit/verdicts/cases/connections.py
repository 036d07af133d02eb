"""Cases of connections and handshakes: cut, silent, closed, intercepted."""

import base64

from tests.unit.observations.test_certificates import certificate
from tests.unit.verdicts.cases.case import (
    BOTH,
    GOOD_NAME,
    HTTPS,
    TLS,
    Case,
    changed,
    page,
    tls_ended,
)
from tests.unit.verdicts.making import (
    SITE,
    TRUE,
    connect,
    control,
    handshake,
    query,
    silence,
)

from rasad.model.verdict import State

B, L = State.BLOCKED, State.LIKELY_BLOCKED
PORT = "93.184.1.1"


def leaf(*names: str, issuer: str, subject: str = "x") -> list[dict[str, str]]:
    """Return a chain of one certificate; it signed itself where both are one."""
    der = certificate(names, issuer=issuer, subject=subject)
    return [{"data": base64.b64encode(der).decode(), "format": "base64"}]


def ended(failure: str) -> dict[str, object]:
    """Return keys where the connection to the true address ended so."""
    return {
        "queries": [GOOD_NAME],
        "tcp_connect": [connect(TRUE, 443, failure)],
        "requests": [silence(HTTPS, failure)],
        "control": BOTH,
    }


def hello(failure: str | None) -> dict[str, object]:
    """Return keys where a plain handshake passes and an encrypted one ends so."""
    plain = handshake(TLS, SITE, no_tls_verify=True)
    encrypted = handshake(TLS, SITE, failure, echconfig="GREASE")
    return {"tcp_connect": [connect(TRUE, 443)], "tls_handshakes": [plain, encrypted]}


CASES = (
    Case(
        name="no answer to a connection that the helper makes",
        keys=ended("generic_timeout_error"),
        country="RU",
        state=L,
        mechanisms=("tcp.timeout",),
    ),
    Case(
        name="a reset in place of a connection that the helper makes",
        keys=ended("connection_reset"),
        country="IN",
        state=L,
        mechanisms=("tcp.reset",),
    ),
    Case(
        name="a refusal in place of a connection that the helper makes",
        keys=ended("connection_refused"),
        country="PK",
        state=L,
        mechanisms=("tcp.refused",),
    ),
    Case(
        name="a connection that the helper makes is closed as it opens",
        keys=ended("eof_error"),
        country="UZ",
        state=L,
        mechanisms=("tcp.closed",),
    ),
    Case(
        name="no way to an address that the helper reaches",
        keys=ended("host_unreachable"),
        country="BY",
        state=L,
        mechanisms=("ip.unreachable",),
    ),
    Case(
        name="three of four endpoints of an application are silent",
        test="telegram",
        input=None,
        keys={
            "tcp_connect": [
                connect("149.154.175.50", 443, "generic_timeout_error"),
                connect("149.154.167.51", 443, "generic_timeout_error"),
                connect("149.154.175.100", 443, "generic_timeout_error"),
                connect("149.154.167.91", 443),
            ]
        },
        country="PK",
        target="telegram/app",
        state=State.IMPAIRED,
        mechanisms=("tcp",),
    ),
    Case(
        name="some ports of a helper that listens on all are closed",
        test="portfiltering",
        input=None,
        keys={
            "tcp_connect": [
                connect(PORT, 80),
                connect(PORT, 443),
                connect(PORT, 25, "generic_timeout_error"),
            ]
        },
        country="CO",
        state=State.TAMPERED,
        mechanisms=("tcp",),
    ),
    Case(
        name="no port of the helper is reached: there may be no helper",
        test="portfiltering",
        input=None,
        keys={
            "tcp_connect": [connect(PORT, p, "connection_refused") for p in (22, 80)]
        },
        country="CO",
        state=State.INSUFFICIENT,
    ),
    Case(
        name="a handshake is reset that passes elsewhere",
        keys=tls_ended("connection_reset"),
        country="IR",
        state=L,
        mechanisms=("tls.reset",),
    ),
    Case(
        name="a handshake is reset for its name alone",
        keys=changed(
            tls_ended("connection_reset"),
            tls_handshakes=[
                handshake(TLS, SITE, "connection_reset"),
                handshake(TLS, "other.example"),
            ],
        ),
        country="RU",
        target=f"web/{SITE}",
        state=L,
        mechanisms=("tls.reset.sni",),
    ),
    Case(
        name="no answer to a handshake that passes elsewhere",
        keys=tls_ended("generic_timeout_error"),
        country="KZ",
        state=L,
        mechanisms=("tls.timeout",),
    ),
    Case(
        name="a handshake is closed that passes elsewhere",
        keys=tls_ended("eof_error"),
        country="AE",
        state=L,
        mechanisms=("tls.closed",),
    ),
    Case(
        name="a handshake is closed for its name alone",
        test="sni_blocking",
        input=SITE,
        keys={
            "control": {
                "sni": "fine.example",
                "tls_handshakes": [handshake(f"{PORT}:443", "")],
            },
            "target": {
                "sni": SITE,
                "tls_handshakes": [handshake(f"{PORT}:443", "", "eof_error")],
            },
        },
        country="EG",
        state=L,
        mechanisms=("tls.closed.sni",),
    ),
    Case(
        name="a certificate that signed itself, at the site's own address",
        keys=tls_ended(
            "ssl_unknown_authority",
            peer_certificates=leaf("gate.example", issuer="gate", subject="gate"),
        ),
        country="SA",
        state=B,
        mechanisms=("tls.mitm.self_signed",),
    ),
    Case(
        name="a certificate of an authority that nobody knows",
        keys=tls_ended(
            "ssl_unknown_authority",
            peer_certificates=leaf(SITE, issuer="National Root"),
        ),
        country="KZ",
        state=B,
        mechanisms=("tls.mitm.ca_signed",),
    ),
    Case(
        name="an antivirus on the device signs the certificate itself",
        keys=tls_ended(
            "ssl_unknown_authority",
            peer_certificates=leaf(SITE, issuer="Kaspersky Anti-Virus Root"),
        ),
        country="KZ",
        state=State.IMPAIRED,
        mechanisms=("tls.mitm.ca_signed",),
    ),
    Case(
        name="a certificate that was refused and not kept",
        keys=tls_ended("ssl_unknown_authority"),
        country="SY",
        state=L,
        mechanisms=("tls.mitm",),
    ),
    Case(
        name="a certificate out of date at the probe and not at the helper",
        keys=tls_ended("ssl_expired_certificate"),
        country="TG",
        state=State.IMPAIRED,
    ),
    Case(
        name="what comes back is no TLS, while the helper shakes hands",
        keys=tls_ended("ssl_failed_handshake"),
        country="QA",
        state=State.IMPAIRED,
        mechanisms=("tls",),
    ),
    Case(
        name="handshakes with an encrypted hello are reset, plain ones pass",
        test="echcheck",
        keys=hello("connection_reset"),
        country="RU",
        state=L,
        mechanisms=("tls.reset.other",),
    ),
    Case(
        name="handshakes with an encrypted hello get no answer, plain ones pass",
        test="echcheck",
        keys=hello("generic_timeout_error"),
        country="RU",
        state=L,
        mechanisms=("tls.timeout",),
    ),
    Case(
        name="handshakes with an encrypted hello are closed, plain ones pass",
        test="echcheck",
        keys=hello("eof_error"),
        country="RU",
        state=L,
        mechanisms=("tls.closed.other",),
    ),
    Case(
        name="encrypted hellos are cut: the site itself is reached without",
        test="echcheck",
        keys=hello("connection_reset"),
        country="RU",
        target=f"web/{SITE}",
        state=State.OK,
    ),
    Case(
        name="neither hello passes: nothing tells them apart",
        test="echcheck",
        keys={
            "tls_handshakes": [
                handshake(TLS, SITE, "connection_reset"),
                handshake(TLS, SITE, "connection_reset", echconfig="GREASE"),
            ]
        },
        country="IR",
        target="ech/handshake",
        state=State.IMPAIRED,
    ),
    Case(
        name="QUIC gets no answer where the helper gets one, and the page comes",
        keys=changed(
            page(HTTPS),
            quic_handshakes=[handshake(TLS, SITE, "generic_timeout_error")],
            control=changed(
                BOTH, quic_handshake={TLS: {"status": True, "failure": None}}
            ),
        ),
        country="RU",
        state=State.TAMPERED,
        mechanisms=("quic.timeout",),
    ),
    Case(
        name="connections are pinged and one in ten is lost",
        test="tcpping",
        input=f"tcpconnect://{SITE}:443",
        keys={
            "pings": [
                {"tcp_connect": [connect(TRUE, 443, f)]}
                for f in [None] * 9 + ["generic_timeout_error"]
            ]
        },
        country="TD",
        state=State.INSUFFICIENT,
    ),
    Case(
        name="handshakes are pinged, all are cut, and nobody vouches for them",
        test="tlsping",
        input=f"tlshandshake://{SITE}:443",
        keys={
            "pings": [
                {
                    "tcp_connect": connect(TRUE, 443),
                    "tls_handshake": handshake(TLS, SITE, "connection_reset"),
                }
            ]
            * 3
        },
        country="TM",
        state=State.IMPAIRED,
    ),
    Case(
        name="an old probe saw the connection open and the request reset",
        keys={
            "queries": [query(SITE, TRUE)],
            "tcp_connect": [connect(TRUE, 443)],
            "requests": [silence(HTTPS, "connection_reset")],
            "control": control(TRUE, tcp=(TLS,)),
        },
        country="IR",
        header={"measurement_start_time": "2018-05-01 10:00:00"},
        state=L,
        mechanisms=("tls.reset",),
    ),
)
