"""Measurements made up for tests, in OONI's data format."""

import json
from collections.abc import Sequence
from typing import Any

from rasad import observations, verdicts
from rasad.model.verdict import TargetVerdict, Verdict
from rasad.observations import envelope
from rasad.pipeline.reference import load
from rasad.verdicts.fingerprints import Reference

SITE = "shop.example"
TRUE = "93.184.216.34"
PAGE = "<html><title>A shop of wooden furniture</title>" + "chair " * 400
REFERENCE: Reference = load(None)


def query(
    host: str,
    *answers: str,
    failure: str | None = None,
    resolver: str = "",
    asn: int | None = None,
) -> dict[str, Any]:
    """Return a lookup; `resolver` is empty for the system's."""
    records = [
        {"answer_type": "AAAA", "ipv6": a, "asn": asn}
        if ":" in a
        else {"answer_type": "A", "ipv4": a, "asn": asn}
        for a in answers
    ]
    return {
        "hostname": host,
        "query_type": "A",
        "resolver_address": resolver,
        "answers": records,
        "failure": failure,
    }


def connect(ip: str, port: int, failure: str | None = None) -> dict[str, Any]:
    """Return an attempt to connect."""
    status = {"failure": failure, "success": failure is None}
    return {"ip": ip, "port": port, "status": status}


def handshake(
    address: str, host: str, failure: str | None = None, **more: Any
) -> dict[str, Any]:
    """Return a handshake with *host* at *address*, an address and a port."""
    return {"address": address, "server_name": host, "failure": failure, **more}


def request(  # one argument a field of the format
    url: str,
    *,
    status: int = 200,
    body: str = PAGE,
    failure: str | None = None,
    headers: dict[str, str] | None = None,
    address: str | None = None,
) -> dict[str, Any]:
    """Return a round of HTTP; with a failure and no status, without an answer."""
    sent = {"url": url, "method": "GET", "headers": {}}
    plain = {"Server": "nginx", "Date": "today"}
    response = {
        "code": status,
        "body": body,
        "headers": plain if headers is None else headers,
    }
    found = {"request": sent, "response": response, "failure": failure}
    return found if address is None else {**found, "address": address}


def silence(url: str, failure: str, address: str | None = None) -> dict[str, Any]:
    """Return a request that got no answer."""
    return request(url, status=0, body="", failure=failure, headers={}, address=address)


def control(
    *addresses: str,
    status: int = 200,
    failure: str | None = None,
    dns_failure: str | None = None,
    tcp: Sequence[str] = (),
    tls: Sequence[str] = (),
    refused: Sequence[str] = (),
) -> dict[str, Any]:
    """Return what the helper saw: answers, endpoints that work, and the page."""
    good = {"status": True, "failure": None}
    bad = {"status": False, "failure": "connection_refused"}
    cut = {"status": False, "failure": "ssl_invalid_certificate"}
    return {
        "dns": {"failure": dns_failure, "addrs": list(addresses)},
        "tcp_connect": {
            **dict.fromkeys(tcp, good),
            **dict.fromkeys(refused, bad),
        },
        "tls_handshake": {
            **dict.fromkeys(tls, good),
            **dict.fromkeys(refused if tls or not tcp else (), cut),
        },
        "http_request": {
            "failure": failure,
            "status_code": -1 if failure else status,
            "body_length": -1 if failure else len(PAGE),
            "title": "" if failure else "A shop of wooden furniture",
            "headers": {} if failure else {"Server": "nginx", "X-Shop": "1"},
        },
    }


def raw(test: str, keys: Any, **header: Any) -> bytes:
    """Return a measurement as bytes; *header* replaces fields of its envelope."""
    return json.dumps(
        {
            "test_name": test,
            "measurement_uid": "20240301120000.000001_IR_synthetic",
            "report_id": "20240301T120000Z_synthetic",
            "probe_cc": "IR",
            "probe_asn": "AS64496",
            "measurement_start_time": "2024-03-01 11:59:00",
            "software_name": "made-up",
            "software_version": "1",
            "test_keys": keys,
            **header,
        }
    ).encode()


def judged(test: str, keys: Any, **header: Any) -> Verdict:
    """Return the verdict of a made-up measurement, by the built-in reference."""
    measurement = envelope.from_bytes(raw(test, keys, **header), source="made", line=1)
    seen = observations.from_measurement(measurement, match=REFERENCE.match)
    return verdicts.from_observations(measurement, seen, REFERENCE)


def site(keys: dict[str, Any], url: str = f"https://{SITE}/", **header: Any) -> Verdict:
    """Return the verdict of a made-up web_connectivity measurement."""
    return judged("web_connectivity", keys, input=url, **header)


def target(verdict: Verdict, name: str) -> TargetVerdict:
    """Return what the verdict says of one target."""
    return next(t for t in verdict.targets if t.target == name)
