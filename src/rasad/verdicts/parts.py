"""Facts of a part of a service that several names serve: which of them fail."""

from collections.abc import Iterable

from rasad.model.observation import DNS, HTTP, TCP, TLS, Failure, Layer, Observation
from rasad.verdicts.features import SERVICE
from rasad.verdicts.names import Names
from rasad.verdicts.steps import scheme
from rasad.verdicts.units import Unit, is_name

WAY = (DNS, TCP, TLS, HTTP)  # from the name to the page
SEVERAL = 2
# What says nothing, or only that the probe's clock may be wrong.
VAGUE = frozenset({Failure.UNKNOWN, Failure.CERTIFICATE_EXPIRED})


def _failed(o: Observation, names: Names) -> bool:
    """Tell whether an attempt failed, or was answered with false addresses alone."""
    if o.layer is DNS and o.answers:
        return names.false.issuperset(o.answers)
    return o.failure is not None or (o.layer is DNS and not o.answers)


def _ended(items: Iterable[Observation], names: Names) -> Layer | None:
    """Return the first layer at which every attempt failed; None where none did."""
    mine = [o for o in items if o.failure not in VAGUE and not o.over_tor]
    if any(o.layer is HTTP and o.status and scheme(o) == "https" for o in mine):
        return None
    for layer in WAY:
        tries = [o for o in mine if o.layer is layer]
        if tries and all(_failed(o, names) for o in tries):
            recorded = any(o.layer is TLS for o in mine)
            # Old probes kept no handshakes: not a byte came back, so it was there.
            return TLS if layer is HTTP and not recorded else layer
    return None


def _worked(items: Iterable[Observation]) -> bool:
    """Tell whether something was reached under a name: found alone is not enough."""
    return any(o.failure is None and o.layer is not DNS for o in items)


def facts(unit: Unit, names: Names) -> dict[str, frozenset[Layer]]:
    """
    Tell at which layers names of one part of a service fail, beside some that work.

    Nothing where one name alone serves the part, and where all of them fail: that
    is told of the part as a whole.
    """
    if unit.kind is not SERVICE or unit.host is not None or unit.offline:
        return {}
    by_host: dict[str, list[Observation]] = {}
    for layer in WAY:
        for o in unit.of(layer):
            if o.host and is_name(o.host):
                by_host.setdefault(o.host, []).append(o)
    if len(by_host) < SEVERAL:
        return {}
    ended = {host: _ended(items, names) for host, items in by_host.items()}
    if not any(layer is None and _worked(by_host[h]) for h, layer in ended.items()):
        return {}
    return {"parts_failed": frozenset(layer for layer in ended.values() if layer)}
