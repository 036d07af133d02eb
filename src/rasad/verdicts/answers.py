"""Answers of lookups: which of them share nothing with the true ones."""

from collections.abc import Iterable

from rasad.model.observation import Observation
from rasad.verdicts.fingerprints import SETTLES, Reference
from rasad.verdicts.units import is_ipv6

NOWHERE = frozenset[str]()


def of(items: Iterable[Observation]) -> frozenset[str]:
    """Return all addresses that were answered."""
    return frozenset([address for o in items for address in o.answers])


def networks(
    items: Iterable[Observation], addresses: Iterable[str], reference: Reference
) -> set[int]:
    """Return the networks of answers, as files and the table of networks give them."""
    recorded = {asn for o in items for asn in o.answer_asns}
    return recorded | {n for a in addresses if (n := reference.asn_of(a))}


def by_resolver(items: Iterable[Observation]) -> dict[str, list[Observation]]:
    """Return the lookups of each resolver; the system's own is the empty name."""
    found: dict[str, list[Observation]] = {}
    for o in items:
        found.setdefault(o.resolver or "", []).append(o)
    return found


def redirected(
    plain: Iterable[Observation],
    tellers: list[Observation],
    told: frozenset[str],
    proven: frozenset[str],
    reference: Reference,
) -> frozenset[str]:
    """
    Return answers of resolvers that share no address and no network with *told*.

    IPv4 and IPv6 are held against it apart: who forges answers may know one of them
    alone, and the honest addresses beside a forged one vouch for themselves. A kind
    of address that nobody told of is foreign only where all of the answer is; beside
    honest ones, so is a kind of which no address is *proven* to be the site: caches
    of large sites stand in the networks of providers.
    """
    public = {a for a in told if not reference.is_bogon(a)}
    if not public:
        return NOWHERE
    kinds = {*map(is_ipv6, public)}
    theirs = networks(tellers, public, reference)
    found = NOWHERE
    for lookups in by_resolver(plain).values():
        parts = _by_kind(of(lookups))
        foreign = {
            kind: part
            for kind, part in parts.items()
            if not part & told and not theirs & _networks_of(lookups, part, reference)
        }
        whole = len(foreign) == len(parts)
        for kind, part in foreign.items():
            if whole or (kind in kinds and not part & proven):
                found |= part
    return found


def _by_kind(answers: frozenset[str]) -> dict[bool, frozenset[str]]:
    """Return the addresses of IPv4 and of IPv6, those of which there are any."""
    six = frozenset(filter(is_ipv6, answers))
    return {kind: a for kind, a in ((False, answers - six), (True, six)) if a}


def _networks_of(
    lookups: list[Observation], answers: frozenset[str], reference: Reference
) -> set[int]:
    """
    Return the networks of *answers* alone, which others may stand beside.

    Where a file does not say which address a network is of, all of the lookup's
    count: what is not known speaks for an answer, never against it.
    """
    found: set[int] = set()
    for o in lookups:
        mine = answers.intersection(o.answers)
        if len(mine) == len(o.answers) or len(o.answer_asns) != len(o.answers):
            found |= networks([o] if mine else [], mine, reference)
        else:
            pairs = zip(o.answers, o.answer_asns, strict=True)
            found |= {asn for address, asn in pairs if address in mine}
            found |= networks([], mine, reference)
    return found


def known(
    addresses: Iterable[str], country: str, reference: Reference
) -> frozenset[str]:
    """Return those that block pages of the country, or made-up answers, stand at."""
    found = ((a, reference.of_address(a)) for a in addresses)
    settled = ((a, f) for a, f in found if f and f.scope in SETTLES)
    return frozenset(
        [a for a, f in settled if not f.countries or country in f.countries]
    )
