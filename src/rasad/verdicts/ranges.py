"""Sets of addresses that can be asked fast, millions of times."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from ipaddress import (
    IPv4Network,
    IPv6Network,
    collapse_addresses,
    ip_address,
)

from msgspec import Struct

Range = IPv4Network | IPv6Network
Number = tuple[int, int]  # IP version, and the address as a number
PARTS, OCTET = 4, 255


@lru_cache(maxsize=65_536)  # a pure function: addresses and names come again
def number_of(address: str) -> Number | None:
    """Return version and number of an address; None for what is none."""
    parts = address.split(".")
    if len(parts) == PARTS and address.isascii() and all(p.isdigit() for p in parts):
        a, b, c, d = map(int, parts)
        if max(a, b, c, d) <= OCTET:
            return 4, a << 24 | b << 16 | c << 8 | d
        return None
    if ":" not in address:
        return None
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return None
    return parsed.version, int(parsed)


class Ranges(Struct, frozen=True, kw_only=True):
    """Ranges of one IP version: sorted, apart, by first and last number."""

    first: Sequence[int] = ()
    last: Sequence[int] = ()

    def at(self, number: int) -> int | None:
        """Return the index of the range that holds *number*; None for none."""
        found = bisect_right(self.first, number) - 1
        return found if found >= 0 and number <= self.last[found] else None


class Block(Struct, frozen=True, kw_only=True):
    """A set of addresses of both versions; empty by default."""

    v4: Ranges = Ranges()
    v6: Ranges = Ranges()

    def __bool__(self) -> bool:
        return bool(self.v4.first or self.v6.first)

    def holds(self, address: str) -> bool:
        """Tell whether the address is in the set; what is no address is not."""
        number = number_of(address)
        if number is None:
            return False
        ranges = self.v4 if number[0] == PARTS else self.v6
        return ranges.at(number[1]) is not None


def _ranges(networks: Iterable[Range]) -> Ranges:
    sure = list(networks)
    return Ranges(
        first=tuple(int(net[0]) for net in sure),
        last=tuple(int(net[-1]) for net in sure),
    )


def from_networks(networks: Iterable[Range]) -> Block:
    """Return the addresses of *networks*, whatever their order and overlaps."""
    sure = list(networks)
    four = [net for net in sure if isinstance(net, IPv4Network)]
    six = [net for net in sure if isinstance(net, IPv6Network)]
    return Block(
        v4=_ranges(sorted(collapse_addresses(four))),
        v6=_ranges(sorted(collapse_addresses(six))),
    )


def is_loopback(address: str | None) -> bool:
    """Tell whether an address is the device itself: loopback or unspecified."""
    text = address or ""
    if text.startswith("127."):
        return number_of(text) is not None
    return text in {"0.0.0.0", "::", "::1"}  # noqa: S104 -- compared with, not bound to
