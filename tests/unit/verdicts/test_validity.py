"""Measurements that cannot be used, and why."""

import base64
from typing import Any

import pytest
from tests.unit.observations.test_certificates import certificate
from tests.unit.verdicts.making import connect, handshake, judged, query

from rasad.model.verdict import State


@pytest.mark.parametrize(
    ("keys", "header", "reason"),
    [
        (None, {}, "no_test_keys"),
        ({}, {"measurement_start_time": "2031-01-01 00:00:00"}, "clock"),
        ({}, {"measurement_start_time": "1970-01-01 00:00:30"}, "clock"),
        (
            {
                "queries": [query("e1.whatsapp.net", "0.0.0.0")],  # noqa: S104 -- an answer
                "tcp_connect": [connect("0.0.0.0", 80)],  # noqa: S104 -- an answer
            },
            {},
            "device_filter",
        ),
    ],
    ids=[
        "no keys",
        "from the future",
        "from before the test",
        "a filter on the device",
    ],
)
def test_what_cannot_be_used(keys: Any, header: dict[str, str], reason: str) -> None:
    """A faulty measurement has a reason, and neither state nor mechanism."""
    verdict = judged("whatsapp", keys, **header)
    assert verdict.validity.state == "faulty"
    assert str(verdict.validity.reason).startswith(f"{reason}: ")
    assert (verdict.state, verdict.mechanisms, verdict.targets) == (None, (), ())


def test_a_measurement_uploaded_the_next_day_is_good() -> None:
    """Probes without a network keep what they measured."""
    header = {"measurement_start_time": "2024-02-20 23:59:00"}
    assert judged("ndt", {}, **header).validity.state == "valid"


@pytest.mark.parametrize(
    ("issuer", "validity"),
    [("Signal Messenger, LLC", "faulty"), ("Ministry of Truth", "valid")],
)
def test_a_root_that_the_probe_lacks(issuer: str, validity: str) -> None:
    """The service's own certificate, refused, is the fault of an old probe."""
    der = certificate(("storage.signal.org",), issuer=issuer)
    leaf = {"data": base64.b64encode(der).decode(), "format": "base64"}
    keys = {
        "queries": [query("storage.signal.org", "142.250.1.1")],
        "tcp_connect": [connect("142.250.1.1", 443)],
        "tls_handshakes": [
            handshake(
                "142.250.1.1:443",
                "storage.signal.org",
                "ssl_unknown_authority",
                peer_certificates=[leaf],
            )
        ],
    }
    verdict = judged("signal", keys)
    assert verdict.validity.state == validity
    if validity == "valid":
        assert verdict.state is State.BLOCKED
        assert verdict.mechanisms == ("tls.mitm.ca_signed",)
