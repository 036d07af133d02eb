"""Reference data that rules rest on: fingerprints, ranges, networks, by snapshot."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import StrEnum
from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
)

from msgspec import Struct

from rasad.verdicts.patterns import Index, How, holds, index

Range = IPv4Network | IPv6Network


class Scope(StrEnum):
    """Whose page or address a fingerprint is; national and ISP ones settle a block."""

    NATIONAL = "nat"
    ISP = "isp"
    PRODUCT = "prod"
    INSTITUTION = "inst"
    VAGUE = "vbw"
    FALSE = "fp"
    UNKNOWN = "unk"


SETTLES = frozenset({Scope.NATIONAL, Scope.ISP})
POINTS = frozenset({Scope.PRODUCT, Scope.INSTITUTION, Scope.UNKNOWN})


class Fingerprint(Struct, frozen=True, kw_only=True):
    """
    A text, header or address that a known page, device or resolver shows.

    `where` is `body`, `header.<name>` or `dns`. `countries` is empty where the
    source names none. `poison` says that the address hosts no page: answers are
    made up with it.
    """

    name: str
    scope: Scope
    where: str
    how: How
    pattern: str
    countries: tuple[str, ...] = ()
    poison: bool = False


class Networks(Struct, frozen=True, kw_only=True):
    """A table of IPv4 ranges: sorted first addresses, last addresses, numbers."""

    first: Sequence[int] = ()
    last: Sequence[int] = ()
    asn: Sequence[int] = ()


class Reference(Struct, frozen=True, kw_only=True):
    """
    What is known beside the measurement, with the ids of its snapshots (P2).

    `owners` are the ranges of the services' own networks. Matching is by
    `match`, which is what `observations.from_measurement` asks for.
    """

    snapshots: tuple[str, ...] = ()
    known: dict[str, Fingerprint] = {}
    addresses: dict[str, str] = {}
    headers: dict[str, tuple[Fingerprint, ...]] = {}
    bodies: Index = Index()
    bogons: tuple[Range, ...] = ()
    owners: dict[str, tuple[Range, ...]] = {}
    networks: Networks = Networks()

    def match(self, headers: Sequence[tuple[str, str]], body: str, /) -> tuple[str, ...]:
        """
        Return the names of the fingerprints in *headers* and *body*, sorted.

        Header names are compared without case. The pseudo-header `dns` holds
        the name that an answer was an alias of.
        """
        found = {
            item.name
            for name, value in headers
            for item in self.headers.get(name.lower(), ())
            if holds(item.how, item.pattern, value)
        }
        if body:
            found.update(self.bodies.match(body))
        return tuple(sorted(found))

    def of_address(self, address: str) -> Fingerprint | None:
        """Return the fingerprint of an address in a DNS answer, or None."""
        name = self.addresses.get(address)
        return self.known[name] if name else None

    def is_bogon(self, address: str) -> bool:
        """Tell whether no public name should have this address."""
        parsed = parse(address)
        return parsed is not None and any(
            parsed.version == net.version and parsed in net for net in self.bogons
        )

    def owned_by(self, service: str, address: str) -> bool | None:
        """Tell whether the service's own networks hold it; None: not known."""
        ranges, parsed = self.owners.get(service), parse(address)
        if not ranges or parsed is None:
            return None
        return any(parsed.version == net.version and parsed in net for net in ranges)

    def asn_of(self, address: str) -> int | None:
        """Return the network of an IPv4 address by the table; None: not known."""
        parsed = parse(address)
        if not isinstance(parsed, IPv4Address):
            return None
        at = bisect_right(self.networks.first, int(parsed)) - 1
        if at < 0 or int(parsed) > self.networks.last[at]:
            return None
        return self.networks.asn[at]


def parse(address: str) -> IPv4Address | IPv6Address | None:
    """Return the address, or None for what is none."""
    try:
        return ip_address(address.partition("%")[0])
    except ValueError:
        return None


def is_loopback(address: str | None) -> bool:
    """Tell whether an address is the device itself: loopback or unspecified."""
    parsed = parse(address or "")
    return parsed is not None and (parsed.is_loopback or parsed.is_unspecified)


def from_fingerprints(
    fingerprints: Iterable[Fingerprint],
    *,
    snapshots: Iterable[str] = (),
    bogons: Iterable[Range] = (),
    owners: dict[str, tuple[Range, ...]] | None = None,
    networks: Networks | None = None,
) -> Reference:
    """
    Return a reference that is ready to match.

    Of two fingerprints with one name the later stands.

    Raises:
        re.error: a regular expression that cannot be compiled.
    """
    known = {item.name: item for item in fingerprints}
    headers: dict[str, list[Fingerprint]] = {}
    for item in known.values():
        if item.how is How.REGEXP:
            re.compile(item.pattern)
        head, _, name = item.where.partition(".")
        if head in {"header", "dns"}:
            headers.setdefault(name.lower() or head, []).append(item)
    return Reference(
        snapshots=tuple(sorted(snapshots)),
        known=known,
        addresses={f.pattern: f.name for f in known.values() if f.where == "dns"},
        headers={name: tuple(items) for name, items in headers.items()},
        bodies=index(
            (f.name, f.how, f.pattern) for f in known.values() if f.where == "body"
        ),
        bogons=tuple(bogons),
        owners=owners or {},
        networks=networks or Networks(),
    )
