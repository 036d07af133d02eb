"""Leaf certificates, made up byte by byte."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.observations.certificates import Certificate, from_der


def part(tag: int, *bodies: bytes) -> bytes:
    """Return one element of DER."""
    body = b"".join(bodies)
    if len(body) < 128:
        return bytes([tag, len(body)]) + body
    size = len(body).to_bytes(2, "big")
    return bytes([tag, 0x82]) + size + body


def name(organisation: str) -> bytes:
    """Return a distinguished name with an organisation alone."""
    pair = part(0x30, b"\x06\x03\x55\x04\x0a", part(0x0C, organisation.encode()))
    return part(0x30, part(0x31, pair))


def certificate(hosts: tuple[str, ...], *, issuer: str, subject: str = "Site") -> bytes:
    """Return the DER of a certificate; its signature is of nothing."""
    names = part(0x30, *(part(0x82, host.encode()) for host in hosts))
    extension = part(0x30, b"\x06\x03\x55\x1d\x11", part(0x04, names))
    inner = part(
        0x30,
        part(0xA0, part(0x02, b"\x02")),
        part(0x02, b"\x01"),
        part(0x30),
        name(issuer),
        part(0x30),
        name(subject),
        part(0x30),
        part(0xA3, part(0x30, extension)),
    )
    return part(0x30, inner, part(0x30), part(0x03, b"\x00" * 70))


@pytest.mark.parametrize(
    ("issuer", "self_signed"), [("Authority", False), ("Site", True)]
)
def test_what_a_leaf_says(issuer: str, self_signed: bool) -> None:  # noqa: FBT001 -- a row
    """Names in lower case, the issuer, and whether it signed itself."""
    found = from_der(certificate(("Shop.example", "*.shop.example"), issuer=issuer))
    assert found == Certificate(
        names=("*.shop.example", "shop.example"),
        issuer=issuer,
        self_signed=self_signed,
    )


@settings(deadline=None)  # the machine is shared
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_are_no_certificate(raw: bytes) -> None:
    """Certificates come from whoever is on the way: none of them may stop us."""
    assert from_der(raw) is None or isinstance(from_der(raw), Certificate)
