"""Sets of addresses."""

from ipaddress import ip_address, ip_network

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.verdicts.ranges import from_networks, is_loopback, number_of

NETS = [
    ip_network(n) for n in ("10.0.0.0/8", "10.1.0.0/16", "192.168.0.0/16", "fc00::/7")
]


@settings(deadline=None)  # the machine is shared
@given(st.ip_addresses())
def test_a_set_holds_what_its_networks_hold(address: object) -> None:
    """The short cut by numbers gives what the library gives."""
    parsed = ip_address(str(address))
    slow = any(parsed.version == net.version and parsed in net for net in NETS)
    assert from_networks(NETS).holds(str(address)) is slow


@pytest.mark.parametrize("text", ["", "shop.example", "1.2.3", "1.2.3.400", "²²²²"])
def test_what_is_no_address(text: str) -> None:
    """A name is in no range."""
    assert number_of(text) is None
    assert not from_networks(NETS).holds(text)


@pytest.mark.parametrize(
    ("address", "expected"),
    [("127.0.0.1", True), ("::1", True), ("0.0.0.0", True), ("10.0.0.1", False)],  # noqa: S104 -- a row
)
def test_the_device_itself(address: str, expected: bool) -> None:  # noqa: FBT001 -- a row
    """Loopback and unspecified addresses lead nowhere else."""
    assert is_loopback(address) is expected
