"""Reference data that rules rest on: fingerprints, ranges, networks, by snapshot."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct, structs

from rasad.verdicts import orders
from rasad.verdicts.baselines import Baseline
from rasad.verdicts.patterns import How, Index, MakeFinder, holds, index
from rasad.verdicts.ranges import Block, Range, Ranges, from_networks, number_of


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
IPV4 = 4
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
    """A table of IPv4 ranges, and the network that announces each."""

    ranges: Ranges = Ranges()
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
    headers: frozenset[str] = frozenset()
    of_header: Callable[[str, str], Sequence[str]] = lambda _name, _value: ()
    bodies: Index = Index()
    bogons: Block = Block()
    owners: dict[str, Block] = {}
    networks: Networks = Networks()
    baselines: dict[str, Baseline] = {}

    def match(
        self, headers: Sequence[tuple[str, str]], page: bytes, /
    ) -> tuple[str, ...]:
        """
        Return the names of the fingerprints in *headers* and *page*, sorted.

        Header names are compared without case. The pseudo-header `dns` holds
        the name that an answer was an alias of. The page is as much of its text
        as is to be searched, in UTF-8.
        """
        found = self.bodies.match(page) if page else set[str]()
        for given, value in headers:
            name = given.lower()
            if name in self.headers:
                found.update(self.of_header(name, value))
            elif name == "dns" and value in self.addresses:
                found.add(self.addresses[value])
        if not found:
            return ()
        if any(self.known[name].scope in SETTLES for name in found):
            number = orders.cited(page.decode("utf-8", "surrogatepass"))
            found |= {f"{orders.MARK}{number}"} if number else set()
        return tuple(sorted(found))

    def of_address(self, address: str) -> Fingerprint | None:
        """Return the fingerprint of an address in a DNS answer, or None."""
        name = self.addresses.get(address)
        return self.known[name] if name else None

    def is_bogon(self, address: str) -> bool:
        """Tell whether no public name should have this address."""
        return self.bogons.holds(address)

    def owned_by(self, service: str, address: str) -> bool | None:
        """Tell whether the service's own networks hold it; None: not known."""
        block = self.owners.get(service)
        return block.holds(address) if block else None

    def baseline_of(self, host: str | None, at: datetime) -> Baseline | None:
        """Return where a name was served from at about that time; None: not known."""
        found = self.baselines.get(host or "")
        return found if found and found.covers(at) else None

    def asn_of(self, address: str) -> int | None:
        """Return the network of an IPv4 address by the table; None: not known."""
        number = number_of(address)
        if number is None or number[0] != IPV4:
            return None
        at = self.networks.ranges.at(number[1])
        return None if at is None else self.networks.asn[at]


def _header_matcher(
    headers: Mapping[str, Sequence[Fingerprint]],
) -> Callable[[str, str], Sequence[str]]:
    """Return what names the fingerprints in a header; servers come again and again."""

    @lru_cache(maxsize=4096)
    def found(name: str, value: str) -> tuple[str, ...]:
        # The host of a block page is known by it, however it is asked for.
        plain = f"http{value[5:]}" if value[:6].lower() == "https:" else value
        return tuple(
            item.name
            for item in headers[name]
            if holds(item.how, item.pattern, value)
            or (plain != value and holds(item.how, item.pattern, plain))
        )

    return found


def from_fingerprints(
    fingerprints: Iterable[Fingerprint],
    *,
    snapshots: Iterable[str] = (),
    bogons: Iterable[Range] = (),
    owners: Mapping[str, Iterable[Range]] | None = None,
    networks: Networks | None = None,
    make_finder: MakeFinder | None = None,
) -> Reference:
    """
    Return a reference that is ready to match.

    Of two fingerprints with one name the later stands. *make_finder* makes what
    finds many texts in one pass over a page; the result is the same without it.

    Raises:
        re.error: a regular expression that cannot be compiled.
    """
    known = {item.name: item for item in fingerprints}
    headers: dict[str, list[Fingerprint]] = {}
    for item in known.values():
        if item.how is How.REGEXP:
            re.compile(item.pattern)
        head, _, name = item.where.partition(".")
        if head == "header":
            headers.setdefault(name.lower(), []).append(item)
    return Reference(
        snapshots=tuple(sorted(snapshots)),
        known=known,
        addresses={f.pattern: f.name for f in known.values() if f.where == "dns"},
        headers=frozenset(headers),
        of_header=_header_matcher(headers),
        bodies=index(
            ((f.name, f.how, f.pattern) for f in known.values() if f.where == "body"),
            make_finder,
        ),
        bogons=from_networks(bogons),
        owners={name: from_networks(nets) for name, nets in (owners or {}).items()},
        networks=networks or Networks(),
    )


def with_baselines(reference: Reference, baselines: Iterable[Baseline]) -> Reference:
    """Return the reference with what names resolve to elsewhere; the later stands."""
    known = {item.host: item for item in baselines}
    return structs.replace(reference, baselines=known)
