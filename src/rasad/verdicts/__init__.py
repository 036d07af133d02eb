"""Observations → verdicts: a state for each target, and the rules that gave it."""

from collections.abc import Sequence

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.model.verdict import Locus, State, TargetVerdict, Verdict
from rasad.verdicts import orders, units, validity
from rasad.verdicts.features import HOP, SITE, Features
from rasad.verdicts.fingerprints import SETTLES, Reference
from rasad.verdicts.judge import RULES, decide, features_of, worst
from rasad.verdicts.profiles import profile_of

# Counted up whenever a rule, a fact or a profile is added or read otherwise.
RULESET = "rasad-verdicts-6"


def rule_table() -> tuple[tuple[str, str, str, str, str], ...]:
    """Return layer, id, state, mechanism and why of every rule, in their order."""
    return tuple(
        (layer, rule.id, rule.state.value, rule.mechanism, rule.why)
        for layer, rule in RULES
    )


def _order(observations: Sequence[Observation], reference: Reference) -> str | None:
    """Return the number that a known block page of a network or a state cites."""
    for seen in observations:
        if not seen.fingerprints:
            continue
        known = [reference.known[n] for n in seen.fingerprints if n in reference.known]
        marks = [n for n in seen.fingerprints if n.startswith(orders.MARK)]
        if marks and any(item.scope in SETTLES for item in known):
            return marks[0].removeprefix(orders.MARK)[: orders.LONGEST]
    return None


def _beyond_pages(facts: dict[str, Features]) -> dict[str, Features]:
    """Leave out hops that a known block page led to: nobody tested their hosts."""
    if len(facts) < 2:  # noqa: PLR2004 -- a target, and a hop
        return facts
    told = any(
        seen.page_blocked
        or seen.page_blocked_weak
        or seen.location_blocked
        or seen.location_blocked_weak
        for seen in facts.values()
        if seen.kind is SITE
    )
    return {n: seen for n, seen in facts.items() if not (told and seen.kind is HOP)}


def _mechanisms(targets: Sequence[TargetVerdict]) -> tuple[str, ...]:
    named = {m for target in targets for m in target.mechanisms}
    return tuple(
        sorted(m for m in named if not any(n.startswith(f"{m}.") for n in named))
    )


def from_observations(
    measurement: Measurement,
    observations: Sequence[Observation],
    reference: Reference,
) -> Verdict:
    """
    Return what *observations* say of the targets of *measurement*.

    Only attempts are read, the probe's and the helper's, never the probe's own
    conclusion. Targets are sorted by name, the tested site first. A faulty
    measurement has no state and names no mechanism; its targets are empty.

    Source: the project's design, section 3 (states, mechanisms, locus).
    """
    found = units.from_observations(
        measurement, observations, profile_of(measurement.test_name)
    )
    facts = _beyond_pages({unit.target: features_of(unit, reference) for unit in found})
    good = validity.from_measurement(measurement, observations, facts.values())
    targets = tuple([decide(target, seen) for target, seen in facts.items()])
    if good.state == "faulty":
        targets = ()
    chief = worst(targets)
    state = chief.state if chief else State.INSUFFICIENT
    return Verdict(
        path=measurement.source,
        line=measurement.line,
        measurement_uid=measurement.uid,
        report_id=measurement.report_id,
        test_name=measurement.test_name,
        input=measurement.input,
        probe_cc=measurement.country,
        probe_asn=measurement.asn,
        measurement_start_time=measurement.start,
        validity=good,
        state=None if good.state == "faulty" else state,
        mechanisms=_mechanisms(targets),
        locus=chief.locus if chief else Locus.UNKNOWN,
        order_number=_order(observations, reference),
        targets=targets,
        ruleset=RULESET,
        reference=reference.snapshots,
        software=measurement.software,
        resolver_asn=measurement.resolver_asn,
    )
