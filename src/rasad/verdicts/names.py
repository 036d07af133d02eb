"""Facts of the name: what resolvers answered, and who vouches for it."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from rasad.model.observation import DNS, HTTP, TCP, TLS, Failure, Observation
from rasad.verdicts import answers
from rasad.verdicts.answers import NOWHERE
from rasad.verdicts.features import HELPED, HOP, POOL, SERVICE, SITE
from rasad.verdicts.fingerprints import (
    POINTS,
    SETTLES,
    Fingerprint,
    Reference,
)
from rasad.verdicts.pages import resembles
from rasad.verdicts.ranges import is_loopback
from rasad.verdicts.units import Unit

SERVED = (SERVICE, POOL)
HALF = 0.5
REDIRECT = range(300, 400)
LATE = "late"  # what an answer is marked with that came after another one
ADDRESS_TYPES = ("A", "ANY")
ENCRYPTED = ("https://", "dot://", "tls://", "doh://")
NXDOMAIN = Failure.NXDOMAIN  # by a name of its own, as the layers are
CERTIFICATE = frozenset(
    {Failure.UNKNOWN_AUTHORITY, Failure.HOSTNAME, Failure.CERTIFICATE}
)


class Names(Struct, frozen=True, kw_only=True, gc=False):
    """
    What lookups came to: the addresses that are vouched for, and the others.

    `answered` are those that lookups in the clear gave. `true` are the addresses
    that the helper, an encrypted lookup or a verified handshake give; `false` those
    answers that share neither address nor network with them, or that no public name
    has. `redirected` are those that share nothing with what the helper and encrypted
    lookups give, even where a machine there passes for the site. `unowned` are those
    for the service's own names that lie in none of its networks; `strange` those of a
    name behind a redirect that lie where many others never got an answer from.
    """

    answered: frozenset[str]
    true: frozenset[str]
    false: frozenset[str]
    redirected: frozenset[str]
    plain: tuple[Observation, ...]
    encrypted: tuple[Observation, ...]
    unowned: frozenset[str] = NOWHERE
    strange: frozenset[str] = NOWHERE


def _encrypted(resolver: str | None) -> bool:
    return resolver is not None and resolver.startswith(ENCRYPTED)


def from_unit(unit: Unit, reference: Reference) -> Names:
    """Return what the lookups of a unit came to."""
    lookups = tuple([o for o in unit.of(DNS) if o.operation != LATE])
    encrypted = tuple([o for o in lookups if o.resolver and _encrypted(o.resolver)])
    plain = lookups
    if encrypted:
        plain = tuple([o for o in lookups if not _encrypted(o.resolver)])
    helper = [o for o in unit.helper(DNS) if o.host == unit.host]
    told = answers.of((*helper, *encrypted))
    answered = answers.of(plain)
    proven = _proven(unit)
    false = redirected = NOWHERE
    # What the helper or an encrypted lookup gives as well is no false answer.
    if unvouched := answered - told:
        redirected = answers.redirected(
            plain, [*helper, *encrypted], told, proven, reference
        )
        bogons = filter(reference.is_bogon, unvouched)
        known = (
            answers.known(unvouched, unit.country, reference)
            if unit.kind is HOP
            else NOWHERE
        )
        false = frozenset(bogons) | ((redirected | known) - proven)
    unowned = _unowned(unit, plain, told | proven, reference)
    strange = NOWHERE
    if unit.kind is HOP and unit.troubled and not told | proven:
        strange = _strange(unit, plain, reference)
    return Names(
        answered=answered,
        true=told | proven,
        false=false | unowned | strange,
        redirected=redirected,
        plain=plain,
        encrypted=encrypted,
        unowned=unowned,
        strange=strange,
    )


def _strange(
    unit: Unit, plain: Iterable[Observation], reference: Reference
) -> frozenset[str]:
    """Return public answers in networks that the name is not served from, then."""
    served = reference.baseline_of(unit.host, unit.at)
    mine = answers.of(plain)
    networks = answers.networks(plain, mine, reference)
    if served is None or not networks or networks & {*served.networks}:
        return NOWHERE
    return frozenset(a for a in mine if not reference.is_bogon(a))


def _proven(unit: Unit) -> frozenset[str]:
    """
    Return the addresses where a handshake proved that the site is there.

    The helper's count for the tested name: it tries our answers too.
    """
    shook = [o for o in unit.helper(TLS) if o.host == unit.host]
    return frozenset(
        [
            o.address
            for o in (*unit.of(TLS), *shook)
            if o.address and o.failure is None and o.operation != "unverified"
        ]
    )


def _vouched(unit: Unit, names: Names) -> bool:
    """Tell whether somebody without the restriction gets an address."""
    if unit.kind in SERVED:
        return not unit.offline
    if any(o.answers for o in names.encrypted):
        return True
    if unit.kind is HOP:
        return unit.helper_page is not None
    return any(o.answers for o in unit.helper(DNS))


def _failure_of(items: list[Observation]) -> Failure | None:
    """Return what the lookups of one name ended in; None where one has answers."""
    if not items or any(o.answers for o in items):
        return None
    chosen = [o for o in items if o.query_type in ADDRESS_TYPES] or items
    kinds = {o.failure or Failure.NO_ANSWER for o in chosen}
    kinds -= {Failure.UNREACHABLE, Failure.UNKNOWN}
    return min(kinds, key=list(Failure).index, default=None)


def _went_on(unit: Unit) -> bool:
    """Tell whether the probe knew an address: it tried one, or got a page."""
    tried = unit.of(TCP) or unit.of(TLS)
    return bool(tried) or any(o.status for o in unit.of(HTTP))


def _failed(unit: Unit, names: Names) -> frozenset[Failure]:
    """Return the failures of the system's lookups, where enough of the names fail."""
    plain = names.plain
    if all(o.answers for o in plain):
        return frozenset()
    system = [o for o in plain if o.resolver is None] or list(plain)
    if _went_on(unit):
        # Neither an answer nor a failure: the file lost one of them.
        system = [o for o in system if o.answers or o.failure]
    hosts = sorted({o.host or "" for o in system})
    ended = [_failure_of([o for o in system if (o.host or "") == h]) for h in hosts]
    failed = [failure for failure in ended if failure]
    # A part of a service is not blocked as a whole while one of its names works.
    works = any(o.failure is None for o in (*unit.of(TLS), *unit.of(HTTP)))
    wanted = len(hosts) if unit.kind is SERVICE and works else HALF * len(hosts)
    if not failed or len(failed) < wanted:
        return frozenset()
    return frozenset(failed)


def _fingerprints(unit: Unit, names: Names, reference: Reference) -> dict[str, Any]:
    """Return what known addresses and aliases the answers hold."""
    unvouched = names.answered - names.true
    if not (unvouched or unit.marked):
        return {}
    public = [a for a in sorted(unvouched) if not reference.is_bogon(a)]
    found = [f for a in public if (f := reference.of_address(a))]
    aliases = {name for o in names.plain for name in o.fingerprints}
    found += [reference.known[n] for n in sorted(aliases) if n in reference.known]
    settled = [f for f in found if f.scope in SETTLES]

    def here(item: Fingerprint) -> bool:
        return not item.countries or unit.country in item.countries

    return {
        "dns_poison": any(f.poison and here(f) for f in settled),
        "dns_blockpage": any(here(f) and not f.poison for f in settled),
        "dns_blockpage_elsewhere": any(not here(f) for f in settled),
        "dns_product": any(f.scope in POINTS for f in found),
    }


def _invented(unit: Unit, names: Names) -> dict[str, bool]:
    """Tell whether answers exist for a name that exists nowhere else."""
    helper = unit.helper(DNS) if unit.kind is SITE else ()
    absent = any(o.failure is NXDOMAIN for o in helper)
    if not absent or any(o.answers for o in names.encrypted):
        return {}
    system = any(o.answers for o in names.plain if o.resolver is None)
    offnet = any(o.answers for o in names.plain if o.resolver is not None)
    return {
        "dns_invented": system or offnet,
        "dns_invented_offnet": offnet,
    }


def _dead(unit: Unit, names: Names) -> bool:
    """Tell whether nobody answers at the false addresses, for probe and helper."""
    tries = [o for o in unit.of(TCP) if o.address in names.false]
    helper = [o for o in unit.helper(TCP) if o.address in names.false]
    return bool(tries) and all(o.failure for o in (*tries, *helper))


def _useless(unit: Unit, names: Names) -> bool:
    """Tell whether none of the false addresses could be connected to."""
    tries = [o for o in unit.of(TCP) if o.address in names.false]
    return bool(tries) and all(o.failure for o in tries)


def _certificate(unit: Unit, names: Names) -> bool:
    """Tell whether the false addresses fail to prove that they are the site."""
    helper_shakes = any(o.failure is None for o in unit.helper(TLS))
    ours = [o for o in unit.of(TLS) if o.address in names.false]
    proven = any(o.failure is None for o in unit.of(TLS))
    fetched = any(
        p.failure is None and (p.url or "").startswith("https:")
        for p in unit.helper(HTTP)
    )
    return (helper_shakes or proven or fetched) and any(
        o.failure in CERTIFICATE for o in ours
    )


def _agreed(names: Names) -> bool:
    """Tell whether resolvers in the clear agree on what encrypted ones deny."""
    if not any(o.answers for o in names.encrypted):
        return False
    by_resolver = [
        answers.of(group) for group in answers.by_resolver(names.plain).values()
    ]
    counts = [a for given in by_resolver for a in given & names.redirected]
    return any(counts.count(address) > 1 for address in counts)


def _contradicted(names: Names) -> bool:
    """Tell whether another resolver in the clear gives an answer that is vouched."""
    return any(answers.of([o]) & names.true for o in names.plain if o.resolver)


def _foreign(unit: Unit, names: Names, reference: Reference) -> dict[str, bool]:
    """Return what stands at addresses that share nothing with the true ones."""
    if not names.redirected or unit.kind not in HELPED:
        return {}
    public = {a for a in names.redirected if not reference.is_bogon(a)}
    if not public:
        return {}
    fetched = [o for o in unit.of(HTTP) if o.status]
    if unit.kind is HOP:  # the helper's page is that of the end of the redirects
        fetched = [o for o in fetched if o.status not in REDIRECT]
    there = [o for o in fetched if o.address in public]
    legacy = [o for o in fetched if o.address is None]
    pages = there or (legacy if not names.answered - public else [])
    marks = {name for o in pages for name in o.fingerprints}
    settled = any(
        reference.known[m].scope in SETTLES for m in marks if m in reference.known
    )
    unlike = bool(pages) and not any(resembles(o, unit.helper_page) for o in pages)
    own = unit.probe_asn in answers.networks(names.plain, public, reference)
    agreed = _agreed(names)
    return {
        "dns_foreign": True,
        "dns_blockpage": settled,
        # Of a name behind a redirect nobody else says that it is dead there.
        "dns_foreign_dead": unit.kind is SITE and _dead(unit, names),
        "dns_foreign_useless": agreed and _useless(unit, names),
        "dns_foreign_certificate": _certificate(unit, names),
        "dns_foreign_page": unlike
        and (own or agreed or _contradicted(names))
        and not public & names.true,
        "dns_foreign_agreed": agreed and (own or not public & names.true),
    }


def _bogons(unit: Unit, names: Names, reference: Reference) -> dict[str, bool]:
    """Tell whether half of the names were answered with what no public name has."""
    if not names.false:
        return {}
    hosts = sorted({o.host or "" for o in names.plain if o.answers})
    bad = [
        host
        for host in hosts
        if any(
            reference.is_bogon(a) and a in names.false
            for o in names.plain
            if (o.host or "") == host
            for a in o.answers
        )
    ]
    if not bad or len(bad) < HALF * len(hosts):
        return {}
    vouched = _vouched(unit, names) and (
        unit.kind is not SITE or any(not reference.is_bogon(a) for a in names.true)
    )
    known = any(
        (f := reference.of_address(a)) and unit.country in f.countries
        for a in names.false
        if not is_loopback(a)
    )
    return {
        "dns_bogon": vouched or known,
        "dns_bogon_unvouched": not (vouched or known),
    }


def _unowned(
    unit: Unit,
    plain: Iterable[Observation],
    true: frozenset[str],
    reference: Reference,
) -> frozenset[str]:
    """Return answers for the service's own names that lie elsewhere, if half do."""
    owner, suffixes = unit.profile.owner, unit.profile.own_names
    since = unit.profile.owned_since
    if owner is None or (since and unit.at < since):
        return NOWHERE
    own = [
        o
        for o in plain
        if o.answers and any((o.host or "").endswith(s) for s in suffixes)
    ]
    elsewhere = [
        o
        for o in own
        if all(
            reference.owned_by(owner, a) is False and not reference.is_bogon(a)
            for a in o.answers
        )
        and not unit.profile.own_networks & answers.networks([o], o.answers, reference)
    ]
    addresses = answers.of(elsewhere)
    few = len(elsewhere) < HALF * len(own)
    return NOWHERE if few or addresses & true else addresses


def _raced(unit: Unit, reference: Reference) -> bool:
    """
    Tell whether one question to one resolver got two answers that share nothing.

    Networks of both must be known: a resolver that answers twice, with another
    address of the same network, is only rotating.
    """
    lookups = unit.of(DNS)
    late = [o for o in lookups if o.operation == LATE and o.answers]
    for second in late:
        theirs = answers.networks([second], second.answers, reference)
        for first in lookups:
            if first.operation == LATE or first.resolver != second.resolver:
                continue
            if first.host != second.host or first.query_type != second.query_type:
                continue
            ours = answers.networks([first], first.answers, reference)
            if ours and theirs and not ours & theirs:
                return not {*first.answers} & {*second.answers}
    return False


def facts(unit: Unit, names: Names, reference: Reference) -> dict[str, Any]:
    """Return the facts of the name, by the names that `Features` gives them."""
    found: dict[str, Any] = {
        "dns_not_owned": bool(names.unowned),
        "dns_raced": _raced(unit, reference),
        "dns_strange_dead": bool(names.strange) and _useless(unit, names),
    }
    if _vouched(unit, names):
        found["dns_failed"] = _failed(unit, names)
    found |= _fingerprints(unit, names, reference)
    found |= _invented(unit, names)
    for name, value in _foreign(unit, names, reference).items():
        found[name] = value or found.get(name, False)
    return found | _bogons(unit, names, reference)
