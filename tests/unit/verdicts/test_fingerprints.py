"""Reference data: headers without case, scopes, networks."""

from ipaddress import ip_network

import pytest

from rasad.verdicts.fingerprints import (
    Fingerprint,
    Networks,
    Reference,
    Scope,
    from_fingerprints,
)
from rasad.verdicts.patterns import How
from rasad.verdicts.ranges import Ranges


def known(where: str, how: How, pattern: str) -> Reference:
    """Return a reference with one fingerprint, called `it`."""
    item = Fingerprint(
        name="it", scope=Scope.ISP, where=where, how=how, pattern=pattern
    )
    return from_fingerprints([item])


@pytest.mark.parametrize(
    ("where", "how", "pattern", "header"),
    [
        (
            "header.location",
            How.PREFIX,
            "http://stop.",
            ("Location", "http://stop.example"),
        ),
        ("header.Server", How.FULL, "Gate", ("server", "Gate")),
        ("header.via", How.REGEXP, r"gate/\d", ("VIA", "1.1 gate/7")),
        ("dns", How.FULL, "stop.example", ("dns", "stop.example")),
    ],
)
def test_headers_are_compared_without_case(
    where: str, how: How, pattern: str, header: tuple[str, str]
) -> None:
    """Names in tables are in lower case, those in measurements are not."""
    assert known(where, how, pattern).match([header], b"") == ("it",)


def test_networks_of_addresses() -> None:
    """An address between two ranges is in none."""
    ranges = Ranges(first=(16777216, 33554432), last=(16777471, 33554687))
    reference = from_fingerprints([], networks=Networks(ranges=ranges, asn=(7, 8)))
    asked = ("1.0.0.9", "2.0.0.255", "1.0.1.0", "0.0.0.1", "::1", "shop.example")
    found = [reference.asn_of(address) for address in asked]
    assert found == [7, 8, None, None, None, None]


def test_owned_networks() -> None:
    """None says that nobody knows, which is not no."""
    reference = from_fingerprints([], owners={"it": [ip_network("31.13.64.0/18")]})
    assert reference.owned_by("it", "31.13.64.9") is True
    assert reference.owned_by("it", "8.8.8.8") is False
    assert reference.owned_by("other", "8.8.8.8") is None
