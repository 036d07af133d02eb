"""A measurement's observations, parted into what is judged together."""

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Layer, Observation, Who
from rasad.verdicts.features import Kind
from rasad.verdicts.profiles import Profile
from rasad.verdicts.ranges import number_of

# Failures that say nothing of the target: no such network at the probe.
LAYERS = tuple(Layer)
MOOT = frozenset({Failure.NO_IPV6, Failure.INTERRUPTED})
WORKED_STATUS = 400  # below: an answer that is no refusal


class Unit(Struct, frozen=True, kw_only=True):
    """
    The attempts at one target, and what the helper saw of it.

    `host` is None for a service of several hosts. `whole` are all attempts of
    the measurement: what a chain of redirects passed through.
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
    offline: bool = False
    by_layer: tuple[tuple[Observation, ...], ...]
    helper_by_layer: tuple[tuple[Observation, ...], ...]

    def of(self, layer: Layer) -> tuple[Observation, ...]:
        """Return the probe's attempts at one layer, without those that are moot."""
        return self.by_layer[LAYERS.index(layer)]

    def helper(self, layer: Layer) -> tuple[Observation, ...]:
        """Return the helper's attempts at one layer."""
        return self.helper_by_layer[LAYERS.index(layer)]

    @property
    def helper_page(self) -> Observation | None:
        """The page that the helper got in the end; None where it got none."""
        pages = self.helper(Layer.HTTP)
        return next((p for p in pages if p.failure is None and p.status), None)


def layered(items: Iterable[Observation]) -> tuple[tuple[Observation, ...], ...]:
    """Return the attempts that are not moot, parted by layer, in their order."""
    parts: tuple[list[Observation], ...] = tuple([] for _ in LAYERS)
    for o in items:
        if o.failure is None or o.failure not in MOOT:
            parts[LAYERS.index(o.layer)].append(o)
    return tuple(map(tuple, parts))


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
    if any(
        is_ipv6(o.address) and o.failure is None and o.layer is not Layer.DNS
        for o in found
    ):
        return found
    return tuple(
        o
        for o in found
        if not (
            o.failure is not None and (is_ipv6(o.address) or _over_ipv6(o.resolver))
        )
    )


def _over_ipv6(resolver: str | None) -> bool:
    return bool(resolver) and str(resolver).startswith("[")


def is_offline(probe: Iterable[Observation]) -> bool:
    """Tell whether nothing worked and nothing shows that the probe had a network."""
    attempts = [o for o in probe if o.failure not in MOOT]
    if not attempts or any(o.failure is None for o in attempts):
        return False
    lookups = [o for o in attempts if o.layer is Layer.DNS]
    dead = {Failure.UNREACHABLE}
    if lookups:
        dead |= {Failure.TIMEOUT, Failure.SERVFAIL, Failure.NO_ANSWER}
        return all(o.failure in dead for o in lookups)
    return all(o.failure in dead for o in attempts)


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
    hops = sorted({o.host for o in probe if o.host and is_name(o.host)} - {first})
    main = tuple(o for o in probe if o.host not in hops)
    parts = [(target, profile.kind, first or measurement.input, main)]
    for hop in hops:
        mine = tuple(o for o in probe if o.host == hop)
        parts.append((f"web/{hop}", Kind.HOP, str(hop), mine))
    return parts


def _services(
    probe: tuple[Observation, ...], profile: Profile
) -> list[tuple[str, Kind, str | None, tuple[Observation, ...]]]:
    parts = []
    for target in sorted({o.target for o in probe}):
        mine = tuple(o for o in probe if o.target == target)
        kind = Kind.POOL if target in profile.pools else profile.kind
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
    control = tuple(o for o in everything if o.who is Who.CONTROL)
    probe = without_broken_ipv6(
        o for o in everything if o.who is Who.PROBE and _useful(o, measurement, profile)
    )
    if profile.kind is Kind.SITE:
        parts = _sites(measurement, probe or control, profile) if everything else []
        if not probe:
            parts = [(t, k, h, ()) for t, k, h, _ in parts[:1]]
    else:
        parts = _services(probe, profile)
    offline = not control and is_offline(probe)
    helped = tuple(tuple(o for o in control if o.layer is layer) for layer in LAYERS)
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
            by_layer=layered(mine),
            helper_by_layer=helped,
        )
        for target, kind, host, mine in parts
    )
