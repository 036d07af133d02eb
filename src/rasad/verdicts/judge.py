"""The one place where rules are applied."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from rasad import plugins
from rasad.model.observation import DNS, HTTP
from rasad.model.verdict import Fired, Locus, State, TargetVerdict
from rasad.verdicts import (
    elsewhere,
    names,
    outcomes,
    parts,
    rates,
    redirects,
    rules,
    steps,
)
from rasad.verdicts.features import OTHER, SITE, Features
from rasad.verdicts.fingerprints import Reference
from rasad.verdicts.rule import Layer as RuleLayer
from rasad.verdicts.rule import Rule
from rasad.verdicts.units import MOOT, Unit

LAYERS = plugins.Folder(rules, RuleLayer)
RULES: tuple[tuple[str, Rule], ...] = tuple(
    (layer, rule) for layer in LAYERS for rule in LAYERS[layer].RULES
)
# What an injected answer is, where that is known: it is then no "other".
KNOWN_ANSWERS = frozenset({"dns.injection.bogon", "dns.injection.blockpage"})
# Places that accuse nobody's network: they are told without a mechanism, too.
OURS = frozenset({Locus.SERVER, Locus.LOCAL, Locus.DEVICE})
STATES = tuple(State)  # the worst first


def features_of(unit: Unit, reference: Reference) -> Features:
    """Return the facts of one unit."""
    found = names.from_unit(unit, reference)
    facts = names.facts(unit, found, reference)
    if unit.troubled:
        facts |= steps.tcp(unit, found, reference)
        facts |= steps.tls(unit, found)
        facts |= steps.http(unit, found)
    facts |= elsewhere.facts(unit, found, reference)
    facts |= rates.facts(unit)
    facts |= redirects.facts(unit, reference)
    facts |= parts.facts(unit, found)
    facts |= outcomes.facts(unit, found, reference)
    return Features(
        kind=unit.kind,
        tried=len(unit.mine),
        controlled=bool(unit.control),
        helper_failed=unit.kind is SITE and _helper_failed(unit),
        offline=unit.offline,
        unvouched_failed=bool(facts.get("dns_failed"))
        or (unit.troubled and _unvouched_failed(unit)),
        **facts,
    )


def _helper_failed(unit: Unit) -> bool:
    """Tell whether the helper tried, and got no page."""
    if unit.helper_page is not None:
        return False
    return any(o.failure for o in (*unit.helper(HTTP), *unit.helper(DNS)))


def _unvouched_failed(unit: Unit) -> bool:
    """Tell whether something failed; of tries that were repeated, half of them."""
    if unit.kind is not OTHER:
        tries = [o.failure for o in unit.mine if o.layer is not DNS]
        return any(failure and failure not in MOOT for failure in tries)
    return outcomes.mostly_failed(unit)


def decide(target: str, seen: Features) -> TargetVerdict:
    """
    Return what the facts of *target* come to.

    Every rule that holds is named, in the order of the table. The strongest
    evidence gives the state, of equals the worst; mechanisms are those of the
    rules of a state as bad as interference, sorted, ancestors left out.
    INSUFFICIENT where no rule holds.
    """
    return msgspec.structs.replace(_decided(seen), target=target)


@lru_cache(maxsize=4096)  # a pure function: most targets have the same few facts
def _decided(seen: Features) -> TargetVerdict:
    """Return what the facts come to, whatever the target is called."""
    fired = [(layer, rule) for layer, rule in RULES if rule.when(seen)]
    if not fired:
        return TargetVerdict(target="", state=State.INSUFFICIENT)
    best = min(
        (rule for _, rule in fired),
        key=lambda rule: (-rule.evidence, STATES.index(rule.state)),
    )
    named = {rule.mechanism for _, rule in fired if rule.mechanism}
    if named & KNOWN_ANSWERS:
        named.discard("dns.injection.other")
    deepest = sorted(m for m in named if not any(n.startswith(f"{m}.") for n in named))
    return TargetVerdict(
        target="",
        state=best.state,
        mechanisms=tuple(deepest),
        locus=best.locus if deepest or best.locus in OURS else Locus.UNKNOWN,
        rules=tuple(Fired(layer=layer, id=rule.id) for layer, rule in fired),
    )


def worst(verdicts: Iterable[TargetVerdict]) -> TargetVerdict | None:
    """Return the verdict with the worst state, the first of equals; None of none."""
    return min(verdicts, key=lambda v: STATES.index(v.state), default=None)
