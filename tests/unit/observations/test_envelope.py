"""Envelopes of every age, and what is no envelope."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from rasad.errors import BadMeasurement
from rasad.observations import from_measurement
from rasad.observations.envelope import from_bytes, instant, number_of_network

GOOD = {"test_name": "ndt", "measurement_start_time": "2024-03-01 11:59:00"}


def read(**header: Any) -> Any:
    """Return the measurement of a good envelope with some fields replaced."""
    return from_bytes(json.dumps(GOOD | header).encode(), source="file", line=3)


@pytest.mark.parametrize(
    ("header", "field", "expected"),
    [
        ({"input": ["http://a.example"]}, "input", "http://a.example"),
        ({"input": []}, "input", None),
        ({"probe_asn": "AS64496"}, "asn", 64496),
        ({"probe_asn": 64496}, "asn", 64496),
        ({"probe_asn": None}, "asn", 0),
        ({"probe_asn": "AS" + "9" * 40}, "asn", 0),
        ({"probe_cc": "ir"}, "country", "IR"),
        ({"probe_cc": None}, "country", "ZZ"),
        ({"report_id": None}, "report_id", ""),
        ({"test_keys": None}, "test_keys", None),
        ({"probe_ip": "127.0.0.1"}, "probe_ip", None),
        ({"software_name": "x", "software_version": "2"}, "software", "x 2"),
        (
            {"annotations": {"platform": "linux", "note": "at Ali's"}},
            "annotations",
            {"platform": "linux"},
        ),
    ],
)
def test_a_field(header: dict[str, Any], field: str, expected: object) -> None:
    """Fields change their type over the years, and mean the same."""
    assert getattr(read(**header), field) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-03-01 11:59:00", datetime(2024, 3, 1, 11, 59, tzinfo=UTC)),
        ("2024-03-01T11:59:00Z", datetime(2024, 3, 1, 11, 59, tzinfo=UTC)),
        (1709294340.0, datetime(2024, 3, 1, 11, 59, tzinfo=UTC)),
        ("2015-11-13", datetime(2015, 11, 13, tzinfo=UTC)),
        ("2024-13-01 00:00:00", None),
        (-1, None),
        (1e300, None),
        ("yesterday", None),
    ],
)
def test_dates_that_probes_write(value: object, expected: datetime | None) -> None:
    """Old reports hold seconds, new ones a date and a time."""
    assert instant(value) == expected


@pytest.mark.parametrize(
    ("raw", "what", "where"),
    [
        (b'{"test_name": "ndt"', "not JSON", "line 3, column 20"),
        (b"hello", "not JSON", "line 3, column 1"),
        (b"[1, 2]", "not an object", "line 3"),
        (b"{}", "no test_name", "line 3"),
        (b'{"test_name": "ndt"}', "no date", "line 3"),
        (b"[" * 100_000, "not", "line 3"),
    ],
    ids=["cut off", "no JSON", "a list", "empty", "no date", "very deep"],
)
def test_what_is_no_measurement(raw: bytes, what: str, where: str) -> None:
    """The message says what, whose and where, and survives pickling."""
    with pytest.raises(BadMeasurement) as caught:
        from_bytes(raw, source="file", line=3)
    assert what in caught.value.what
    assert caught.value.where.startswith(where)
    assert caught.value.source == "file"


def test_a_measurement_without_an_id_gets_one_of_its_content() -> None:
    """The same bytes give the same id, others another; white space is no content."""
    raw = json.dumps(GOOD).encode()
    one, same = (from_bytes(r, source="a", line=1).uid for r in (raw, raw + b"\n"))
    assert one == same != read(input="x").uid
    assert len(one) == 32


def test_network_numbers() -> None:
    """A word is no number."""
    assert number_of_network("AS13335") == 13335
    assert number_of_network("Cloudflare") is None


def test_an_entry_without_test_keys_holds_them_itself() -> None:
    """Before 2016 what was seen stood beside the header."""
    flat = json.dumps(
        {
            "test_name": "tcp_connect",
            "start_time": 1448293525.0,
            "input": "shop.example:443",
            "connection": "success",
        }
    ).encode()
    measurement = from_bytes(flat, source="made", line=1)
    (seen,) = from_measurement(measurement)
    assert (seen.host, seen.failure) == ("shop.example", None)


def test_a_header_without_anything_seen_has_no_keys() -> None:
    """The test left no result."""
    bare = b'{"test_name": "tor", "measurement_start_time": "2024-01-01 00:00:00"}'
    assert from_bytes(bare, source="made", line=1).test_keys is None
