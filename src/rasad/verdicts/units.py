"""A measurement's observations, parted into what is judged together."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import (
    CONTROL,
    DNS,
    HTTP,
    PROBE,
    Failure,
    Layer,
    Observation,
)
from rasad.verdicts.features import HOP, POOL, SITE, Kind
from rasad.verdicts.profiles import Profile
from rasad.verdicts.ranges import number_of

ByLayer = dict[Layer, tuple[Observation, ...]]
# Failures that say nothing of the target: no such network at the probe.
MOOT = frozenset({Failure.NO_IPV6, Failure.INTERRUPTED})
WORKED_STATUS = 400  # below: an answer that is no refusal


class Unit(Struct, frozen=True, kw_only=True, gc=False):
    """
    The attempts at one target, and what the helper saw of it.

    `host` is None for a service of several hosts. `whole` are all attempts of
    the measurement: what a chain of redirects passed through. `troubled` tells
    that some attempt at the target failed, and `marked` that some attempt of the
    measurement matched a fingerprint: without it there is nothing to ask about
    failures, or about fingerprints.
    """

    target: str
    kind: Kind
    host: str | None
    profile: Profile
    probe_asn: int
    country: str
    mine: tuple[Observation, ...]
    control: tuple[Observation, ...]
    whole: tuple[Observation, ...]
    at: datetime
    offline: bool
    troubled: bool
    marked: bool
    by_layer: ByLayer
    helper_by_layer: ByLayer
    helper_page: Observation | None

    def of(self, layer: Layer) -> tuple[Observation, ...]:
        """Return the probe's attempts at one layer, without those that are moot."""
        return self.by_layer.get(layer, ())

    def helper(self, layer: Layer) -> tuple[Observation, ...]:
        """Return the helper's attempts at one layer."""
        return self.helper_by_layer.get(layer, ())


def layered(items: Iterable[Observation]) -> ByLayer:
    """Return the attempts parted by layer, in their order."""
    parts: dict[Layer, list[Observation]] = {}
    for o in items:
        if part := parts.get(o.layer):
            part.append(o)
        else:
            parts[o.layer] = [o]
    return {layer: tuple(part) for layer, part in parts.items()}


def is_name(host: str | None) -> bool:
    """Tell whether *host* is a name and no address."""
    return bool(host) and number_of(host or "") is None


def is_ipv6(address: str | None) -> bool:
    """Tell whether an address is IPv6."""
    return ":" in (address or "")


def without_broken_ipv6(items: Iterable[Observation]) -> tuple[Observation, ...]:
    """
    Leave out connections over IPv6 where none over IPv6 ever worked.

    No IPv6 at the probe is not blocking of IPv6; a lookup over an IPv6 resolver
    that cannot be reached says nothing either.
    """
    found = tuple(items)
    failed = [o for o in found if o.failure is not None]
    if not failed:
        return found
    broken = {id(o) for o in failed if is_ipv6(o.address) or _over_ipv6(o.resolver)}
    if not broken or any(
        o.failure is None and is_ipv6(o.address) and o.layer is not DNS for o in found
    ):
        return found
    return tuple(o for o in found if id(o) not in broken)


def _over_ipv6(resolver: str | None) -> bool:
    return bool(resolver) and str(resolver).startswith("[")


def is_offline(probe: Iterable[Observation]) -> bool:
    """Tell whether nothing worked and nothing shows that the probe had a network."""
    tries = tuple(probe)
    if any(o.failure is None for o in tries):
        return False
    attempts = [o for o in tries if o.failure not in MOOT]
    if not attempts:
        return False
    lookups = [o for o in attempts if o.layer is DNS]
    dead = {Failure.UNREACHABLE}
    if lookups:
        dead |= {Failure.TIMEOUT, Failure.SERVFAIL, Failure.NO_ANSWER}
        return all(o.failure in dead for o in lookups)
    return all(o.failure in dead for o in attempts)


def _meant(items: Iterable[Observation]) -> list[Observation]:
    """Return the attempts without those whose failure says nothing."""
    return [o for o in items if o.failure not in MOOT]


def _useful(o: Observation, measurement: Measurement, profile: Profile) -> bool:
    host = o.host or ""
    since = profile.retired.get(host)
    return host not in profile.idle and (since is None or measurement.start < since)


def _sites(
    measurement: Measurement, probe: tuple[Observation, ...], profile: Profile
) -> list[tuple[str, Kind, str | None, tuple[Observation, ...]]]:
    """Part a site's attempts by host: the one that was tested, and the hops."""
    target = probe[0].target if probe else ""
    first = target.removeprefix("web/")
    hosts = {o.host for o in probe}
    hosts.discard(first)
    hops = sorted(host for host in hosts if host and is_name(host))
    main = tuple([o for o in probe if o.host not in hops]) if hops else probe
    parts = [(target, profile.kind, first or measurement.input, main)]
    for hop in hops:
        mine = tuple(o for o in probe if o.host == hop)
        parts.append((f"web/{hop}", HOP, str(hop), mine))
    return parts


def _services(
    probe: tuple[Observation, ...], profile: Profile
) -> list[tuple[str, Kind, str | None, tuple[Observation, ...]]]:
    parts = []
    for target in sorted({o.target for o in probe}):
        mine = tuple(o for o in probe if o.target == target)
        kind = POOL if target in profile.pools else profile.kind
        hosts = {o.host for o in mine if is_name(o.host)}
        tested = target.removeprefix("web/")
        if tested != target:
            hosts = {tested}
        parts.append((target, kind, hosts.pop() if len(hosts) == 1 else None, mine))
    return parts


def from_observations(
    measurement: Measurement, observations: Iterable[Observation], profile: Profile
) -> tuple[Unit, ...]:
    """
    Return one unit a target, the tested one first, the others by name.

    Empty where the measurement holds no attempt of the probe and none of the
    helper.
    """
    everything = tuple(observations)
    control = tuple([o for o in everything if o.who is CONTROL])
    probe = tuple([o for o in everything if o.who is PROBE])
    if profile.idle or profile.retired:
        probe = tuple(o for o in probe if _useful(o, measurement, profile))
    probe = without_broken_ipv6(probe)
    if profile.kind is SITE:
        parts = _sites(measurement, probe or control, profile) if everything else []
        if not probe:
            parts = [(t, k, h, ()) for t, k, h, _ in parts[:1]]
    else:
        parts = _services(probe, profile)
    offline = not control and is_offline(probe)
    helped = layered(control)
    marked = any(o.fingerprints for o in probe)
    failing = any(o.failure for o in probe)
    pages = [p for p in helped.get(HTTP, ()) if p.failure is None and p.status]
    return tuple(
        Unit(
            target=target,
            kind=kind,
            host=host,
            profile=profile,
            probe_asn=measurement.asn,
            country=measurement.country,
            at=measurement.start,
            mine=mine,
            control=control,
            whole=probe,
            offline=offline,
            troubled=failing and any(o.failure for o in mine),
            marked=marked,
            by_layer=layered(_meant(mine) if failing else mine),
            helper_by_layer=helped,
            helper_page=pages[0] if pages else None,
        )
        for target, kind, host, mine in parts
    )
