"""Facts of the name where there is no helper: what it resolves to elsewhere."""

from rasad.model.observation import DNS, Failure, Observation
from rasad.verdicts.features import OTHER, SITE
from rasad.verdicts.fingerprints import Reference
from rasad.verdicts.names import Names
from rasad.verdicts.units import Unit

ALONE = frozenset({SITE, OTHER})
MISSING = frozenset({Failure.NXDOMAIN, Failure.REFUSED, Failure.NO_ANSWER})


def _is_alone(unit: Unit) -> bool:
    """Tell whether nobody without the restriction was asked in the measurement."""
    return (
        unit.kind in ALONE
        and not unit.helper(DNS)
        and unit.helper_page is None
        and not unit.offline
    )


def _networks(items: list[Observation], reference: Reference) -> set[int]:
    recorded = {asn for o in items for asn in o.answer_asns}
    looked_up = {reference.asn_of(a) for o in items for a in o.answers}
    return recorded | {n for n in looked_up if n}


def facts(unit: Unit, names: Names, reference: Reference) -> dict[str, bool]:
    """
    Hold the answers against what many others got of the same name, then.

    Nothing where a helper answered, where there is no baseline of the time, and
    where a verified handshake or an encrypted lookup proves an answer.
    """
    if not reference.baselines or not _is_alone(unit):
        return {}
    known = reference.baseline_of(unit.host, unit.at)
    mine = [o for o in names.plain if o.host == unit.host]
    if known is None or not mine or names.true:
        return {}
    answered = [o for o in mine if o.answers]
    if not answered:
        return {"dns_missing_elsewhere": all(o.failure in MISSING for o in mine)}
    addresses = {a for o in answered for a in o.answers}
    networks = _networks(answered, reference)
    return {
        "dns_bogon_elsewhere": all(map(reference.is_bogon, addresses)),
        "dns_strange": bool(networks) and not networks & {*known.networks},
    }
