"""Bytes of one measurement, of any age, to its typed header."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import Raw, Struct

from rasad.errors import BadMeasurement
from rasad.model.ids import document_id
from rasad.model.measurement import Measurement
from rasad.observations import mending
from rasad.observations.bodies import unread

# Dates as probes wrote them: with a blank or a T, with a Z or without.
STAMP = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d")
DAY = re.compile(r"\d{4}-\d\d-\d\d$")
NULL, EMPTY = b"null", Raw(b"{}")
LATEST = 4_102_444_800  # the year 2100, in seconds: beyond it, no clock is read


class _Header(Struct):
    """What is read of the envelope; no field is trusted to keep its type."""

    test_name: Any = None
    report_id: Any = None
    measurement_uid: Any = None
    input: Any = None
    probe_cc: Any = None
    probe_asn: Any = None
    probe_ip: Any = None
    resolver_asn: Any = None
    resolver_ip: Any = None
    software_name: Any = None
    software_version: Any = None
    measurement_start_time: Any = None
    test_start_time: Any = None
    start_time: Any = None
    bucket_date: Any = None
    annotations: Any = None
    test_keys: Raw = Raw()


DECODER = msgspec.json.Decoder(_Header)
# Entries of before 2016 hold what was seen beside the header, and no test keys.
FLAT = re.compile(rb'"(?:requests|queries|tcp_connect|connection|sent)":')
LONGEST_ASN = 10  # digits of 2**32
# Annotations are free text of the one who ran the test: only these are kept.
KEPT = frozenset({"network_type", "platform", "engine_name", "engine_version"})


class Opened(Measurement, frozen=True, kw_only=True):
    """
    A measurement whose test keys were decoded with its header, in one pass.

    They are in `keys`, as the shape that the test's file names; `test_keys` is `{}`.
    """

    keys: Struct


NAMED = re.compile(rb'"test_name": ?"(\w{1,64})"')
# The name stands behind the keys where fields are sorted, else before them.
EDGE = 1_500  # bytes at either end of the line


@lru_cache(maxsize=64)  # a pure function: one decoder a shape
def _decoder(shape: type[Struct]) -> msgspec.json.Decoder[Any]:
    """Return what decodes the header, and the test keys as *shape*."""
    fields = [("test_keys", shape | None, None)]
    typed = msgspec.defstruct("_Typed", fields, bases=(_Header,))
    return msgspec.json.Decoder(typed, strict=False, dec_hook=unread)


def _broken(raw: bytes, error: Exception, source: str, line: int) -> BadMeasurement:
    """Say what is wrong with bytes that did not decode, and in which column."""
    where = f"line {line}"
    if isinstance(error, msgspec.ValidationError):
        return BadMeasurement(
            "not a measurement: the JSON on this line is not an object", source, where
        )
    if found := re.search(r"\(byte (\d+)\)", str(error)):
        where = f"{where}, column {int(found[1]) + 1}"
    elif "truncated" in str(error):
        where = f"{where}, column {len(raw) + 1}"
    return BadMeasurement(
        f"not JSON: {error}", source, where, "Check that the file was copied whole."
    )


def number_of_network(value: object) -> int | None:
    """Return 13335 for `AS13335`, `13335` and 13335; None for what is no number."""
    return _number_of_network(str(value or ""))


@lru_cache(maxsize=4096)  # a pure function: a file holds few networks
def _number_of_network(text: str) -> int | None:
    digits = text.upper().removeprefix("AS")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_ASN):
        return None
    return int(digits)


def instant(value: object) -> datetime | None:
    """Return the instant in UTC; None where *value* is no date that probes write."""
    if isinstance(value, str):
        return _instant(value)
    if isinstance(value, int | float) and 0 < value < LATEST:
        return datetime.fromtimestamp(value, UTC)
    return None


@lru_cache(maxsize=4096)  # a pure function: many measurements begin at once
def _instant(text: str) -> datetime | None:
    if not (STAMP.match(text) or DAY.match(text)):
        return None
    try:
        return datetime.fromisoformat(text[:19]).replace(tzinfo=UTC)
    except ValueError:
        return None


def _start(header: _Header) -> datetime | None:
    """Return the start of the measurement, or the nearest date that stands."""
    for value in (
        header.measurement_start_time,
        header.start_time,
        header.test_start_time,
        header.bucket_date,
    ):
        if moment := instant(value):
            return moment
    return None


def _input(value: object) -> str | None:
    """Return the input as text; of a list, its first element."""
    if isinstance(value, list):
        value = value[0] if value else None
    return None if value is None else str(value)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


@lru_cache(maxsize=256)  # a pure function: probes have few names and versions
def _software(name: str, version: str) -> str:
    return " ".join(filter(None, (name, version)))


def _address(value: object) -> str | None:
    """Return an address that tells something; probes write 127.0.0.1 for none."""
    text = _text(value)
    return text if text and not text.startswith(("127.", "::1")) else None


def _is_null(keys: Raw) -> bool:
    """Tell whether the keys are null, without copying what may be megabytes."""
    view = memoryview(keys)
    return len(view) == len(NULL) and bytes(view) == NULL


def opened(
    raw: bytes, *, source: str, line: int, shapes: Mapping[str, type[Struct]]
) -> Measurement:
    """
    Read what `from_bytes` reads, and the keys of a test in *shapes* with it.

    One pass over the bytes in place of two. Where the test is another, or
    anything is odd, it is read as by `from_bytes`, with the same errors.
    """
    found = NAMED.search(raw, max(len(raw) - EDGE, 0)) or NAMED.search(raw, 0, EDGE)
    shape = shapes.get(found[1].decode("ascii", "replace")) if found else None
    if found is None or shape is None:
        return from_bytes(raw, source=source, line=line)
    try:
        header = _decoder(shape).decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return from_bytes(raw, source=source, line=line)
    if header.test_keys is None or header.test_name != found[1].decode():
        return from_bytes(raw, source=source, line=line)
    fields = _fields(header, raw, source, line)
    return Opened(**fields, test_keys=EMPTY, keys=header.test_keys)


def _read(raw: bytes) -> _Header:
    """Return the header; of JSON that only a lenient reader takes, too."""
    try:
        return DECODER.decode(raw)
    except mending.ODD:
        plain = mending.as_json(raw)
        return DECODER.decode(raw if plain is None else plain)


def from_bytes(raw: bytes, *, source: str, line: int) -> Measurement:
    """
    Read the envelope of the measurement in *raw*; its test keys stay raw.

    `uid` is the file's own, else the hash of the bytes without white space at
    either end. `country` is `ZZ` and `asn` 0 where the probe told none.

    Raises:
        BadMeasurement: not JSON (with the column), not an object, no test name,
            or no date at all. The message holds no value of the measurement.

    Source: OONI data format df-000 (base).
    """
    try:
        header = _read(raw)
    except mending.ODD as error:
        raise _broken(raw, error, source, line) from error
    keys = header.test_keys
    if not memoryview(keys):
        keys = Raw(raw) if FLAT.search(raw) else Raw(NULL)
    return Measurement(
        **_fields(header, raw, source, line),
        test_keys=None if _is_null(keys) else keys,
    )


def _fields(header: _Header, raw: bytes, source: str, line: int) -> dict[str, Any]:
    """Return the fields of a measurement, but its test keys."""
    name, start = _text(header.test_name), _start(header)
    where = f"line {line}"
    if not name:
        raise BadMeasurement("not a measurement: no test_name", source, where)
    if start is None:
        raise BadMeasurement("no date: measurement_start_time is odd", source, where)
    notes = header.annotations if isinstance(header.annotations, dict) else {}
    country = _text(header.probe_cc).upper()
    return {
        "uid": _text(header.measurement_uid) or document_id(raw.strip())[7:39],
        "report_id": _text(header.report_id),
        "test_name": name,
        "input": _input(header.input),
        "country": country if len(country) == 2 and country.isalpha() else "ZZ",  # noqa: PLR2004 -- ISO 3166 alpha-2
        "asn": number_of_network(header.probe_asn) or 0,
        "start": start,
        "software": _software(
            _text(header.software_name), _text(header.software_version)
        ),
        "source": source,
        "line": line,
        "annotations": {k: str(notes[k]) for k in notes if k in KEPT},
        "resolver_asn": number_of_network(header.resolver_asn),
        "resolver_ip": _address(header.resolver_ip),
        "probe_ip": _address(header.probe_ip),
    }
