"""
What a leaf certificate says of itself: names, issuer, and whether it signed itself.

A reader of DER that is only as large as this needs: it proves nothing and
verifies nothing. Source: RFC 5280, section 4.1; ITU-T X.690.
"""

import binascii
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256

from msgspec import Struct

SEQUENCE, CONTEXT_0, CONTEXT_3 = 0x30, 0xA0, 0xA3
OCTETS, DNS_NAME = 0x04, 0x82
COMMON_NAME, ORGANISATION = b"\x06\x03\x55\x04\x03", b"\x06\x03\x55\x04\x0a"
ALTERNATIVE_NAMES = b"\x06\x03\x55\x1d\x11"
LONG_FORM, LENGTH_BITS, LONGEST = 0x80, 0x7F, 4
SUBJECT_FIELDS = 5  # serial, algorithm, issuer, validity, subject


UTC_TIME, GENERAL_TIME = 0x17, 0x18
FORMATS = {UTC_TIME: "%y%m%d%H%M%SZ", GENERAL_TIME: "%Y%m%d%H%M%SZ"}


class Certificate(Struct, frozen=True, kw_only=True):
    """
    What a certificate says of itself.

    Names it is for, in lower case; its issuer's name; whether it signed itself;
    the instants between which it is valid, None where they cannot be read.
    """

    names: tuple[str, ...]
    issuer: str
    self_signed: bool
    since: datetime | None = None
    until: datetime | None = None


class Leaf(Struct, frozen=True, kw_only=True):
    """The facts of a certificate that was shown; all None where none was."""

    fingerprint: str | None = None
    names: tuple[str, ...] = ()
    issuer: str | None = None
    self_signed: bool | None = None
    since: datetime | None = None
    until: datetime | None = None


NONE = Leaf()


@lru_cache(maxsize=4096)  # a pure function: the same sites are tested all day
def leaf(data: str) -> Leaf:
    """Return the facts of a certificate in base64; NONE where it is broken."""
    try:
        der = binascii.a2b_base64(data)
    except (binascii.Error, ValueError):
        return NONE
    if not der:
        return NONE
    fingerprint, read = sha256(der).hexdigest(), from_der(der)
    if read is None:
        return Leaf(fingerprint=fingerprint)
    return Leaf(
        fingerprint=fingerprint,
        names=read.names,
        issuer=read.issuer,
        self_signed=read.self_signed,
        since=read.since,
        until=read.until,
    )


def _parts(der: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield tag, content and whole of each element; stop where it is no DER."""
    at = 0
    while at + 2 <= len(der):
        tag, length, body = der[at], der[at + 1], at + 2
        if length & LONG_FORM:
            size = length & LENGTH_BITS
            if size > LONGEST:
                return
            length = int.from_bytes(der[body : body + size], "big")
            body += size
        if body + length > len(der):
            return
        yield tag, der[body : body + length], der[at : body + length]
        at = body + length


def _attribute(name: bytes, kind: bytes) -> str:
    """Return the first value of that kind in a distinguished name, else nothing."""
    for _, rdn, _ in _parts(name):
        for _, pair, _ in _parts(rdn):
            if pair.startswith(kind):
                value = next((v for t, v, _ in _parts(pair[len(kind) :])), b"")
                return value.decode("utf-8", "replace")
    return ""


def _inner(items: Iterator[tuple[int, bytes, bytes]]) -> Iterator[tuple[int, bytes]]:
    """Yield tag and content of the elements inside each of *items*."""
    for _, body, _ in items:
        for tag, inner, _ in _parts(body):
            yield tag, inner


def _alternative_names(extensions: bytes) -> Iterator[str]:
    for _, extension in _inner(_parts(extensions)):
        if not extension.startswith(ALTERNATIVE_NAMES):
            continue
        octets = (p for p in _parts(extension[len(ALTERNATIVE_NAMES) :]))
        for names in (body for tag, body, _ in octets if tag == OCTETS):
            for kind, name in _inner(_parts(names)):
                if kind == DNS_NAME:
                    yield name.decode("ascii", "replace").lower()


def _instant(tag: int, body: bytes) -> datetime | None:
    """Return an instant of X.509; None where it is of no form that RFC 5280 knows."""
    try:
        text = body.decode("ascii")
        return datetime.strptime(text, FORMATS[tag]).replace(tzinfo=UTC)
    except (KeyError, ValueError):
        return None


def _validity(der: bytes) -> Iterator[datetime | None]:
    return (_instant(tag, body) for tag, body, _ in _parts(der))


def from_der(der: bytes) -> Certificate | None:
    """Return what the certificate says; None where the bytes are no certificate."""
    whole = next((body for tag, body, _ in _parts(der) if tag == SEQUENCE), b"")
    inner = next((body for tag, body, _ in _parts(whole) if tag == SEQUENCE), b"")
    parts = [part for part in _parts(inner) if part[0] != CONTEXT_0]
    if len(parts) <= SUBJECT_FIELDS:
        return None
    issuer, subject = parts[2][1], parts[4][1]
    extensions = next((body for tag, body, _ in parts if tag == CONTEXT_3), b"")
    names = {*_alternative_names(extensions), _attribute(subject, COMMON_NAME).lower()}
    words = (_attribute(issuer, ORGANISATION), _attribute(issuer, COMMON_NAME))
    valid = _validity(parts[3][1])
    return Certificate(
        names=tuple(sorted(filter(None, names))),
        issuer=" / ".join(filter(None, words)),
        self_signed=issuer == subject,
        since=next(valid, None),
        until=next(valid, None),
    )
