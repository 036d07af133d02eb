"""One test run by one probe, in OONI's data format."""

import re
from datetime import datetime
from functools import lru_cache

from msgspec import Raw, Struct

FILLER = re.compile(r"[\W_]+|tests?$", re.IGNORECASE)


@lru_cache(maxsize=256)  # a pure function: an archive holds some forty names
def plain_name(test: str) -> str:
    """
    Return the name of a test without the spellings that it had over the years.

    `stun_reachability`, `stunreachability` and `http_requests_test` come down
    to letters and digits, without a final "test".
    """
    return FILLER.sub("", test.lower())


class _Known(Struct, frozen=True, kw_only=True, gc=False):
    """What a measurement is known by: where it was read, and what was run where."""

    source: str
    line: int
    uid: str
    report_id: str
    test_name: str
    input: str | None
    country: str
    asn: int
    start: datetime
    software: str


class Measurement(_Known, frozen=True, kw_only=True, gc=True):
    """
    The header of a measurement, typed; its test keys, still raw JSON.

    `uid` is the file's own, or a hash of the line where it has none. Addresses
    of the probe are scrubbed from everything that is kept (S2). `test_keys` is
    None where the file holds null. `source` and `line` say where it was read.
    """

    test_keys: Raw | None
    annotations: dict[str, str] = {}
    resolver_asn: int | None = None
    resolver_ip: str | None = None
    probe_ip: str | None = None


class Header(_Known, frozen=True, kw_only=True, gc=False):
    """
    What is kept of a measurement beside its observations; no address of the probe.

    `has_keys` tells that its test keys were not null, and `observations` how
    many were taken from it: so many of the rows that follow are its own.
    """

    resolver_asn: int | None
    has_keys: bool
    observations: int


def header_of(measurement: Measurement, *, observations: int) -> Header:
    """Return what is kept of *measurement*, from which *observations* were taken."""
    return Header(
        source=measurement.source,
        line=measurement.line,
        uid=measurement.uid,
        report_id=measurement.report_id,
        test_name=measurement.test_name,
        input=measurement.input,
        country=measurement.country,
        asn=measurement.asn,
        start=measurement.start,
        software=measurement.software,
        resolver_asn=measurement.resolver_asn,
        has_keys=measurement.test_keys is not None,
        observations=observations,
    )


def from_header(header: Header) -> Measurement:
    """Return the measurement as far as it was kept; its test keys are empty."""
    return Measurement(
        source=header.source,
        line=header.line,
        uid=header.uid,
        report_id=header.report_id,
        test_name=header.test_name,
        input=header.input,
        country=header.country,
        asn=header.asn,
        start=header.start,
        software=header.software,
        resolver_asn=header.resolver_asn,
        test_keys=Raw(b"{}") if header.has_keys else None,
    )
