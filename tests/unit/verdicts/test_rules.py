"""Invariants of the table of rules."""

import pytest

from rasad.model.verdict import MECHANISMS, Locus, State
from rasad.verdicts import rule_table
from rasad.verdicts.features import Features, Kind
from rasad.verdicts.judge import RULES, decide
from rasad.verdicts.rule import Evidence, Rule

NOTHING = Features(kind=Kind.SITE)


def test_an_id_stands_once() -> None:
    """An id is what every stored verdict cites."""
    ids = [rule.id for _, rule in RULES]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("layer", "rule"), RULES, ids=[r.id for _, r in RULES])
def test_a_row(layer: str, rule: Rule) -> None:
    """Every row gives its reason, a known mechanism, and nothing from nothing."""
    assert layer in {"dns", "tcp", "tls", "http"}
    assert rule.why.endswith(".")
    assert not rule.mechanism or rule.mechanism in MECHANISMS
    assert not rule.when(NOTHING)
    if rule.state in {State.BLOCKED, State.LIKELY_BLOCKED}:
        assert rule.mechanism
        assert rule.evidence >= Evidence.DETERMINATE
    if rule.state is State.BLOCKED:
        assert rule.evidence is Evidence.ARTEFACT


def test_the_table_for_readers_is_the_table_that_judges() -> None:
    """The page of methods shows what is applied."""
    assert [row[:2] for row in rule_table()] == [(la, r.id) for la, r in RULES]


def test_nothing_known_is_insufficient() -> None:
    """Where no rule holds, no word is strong enough."""
    verdict = decide("web/shop.example", NOTHING)
    assert (verdict.state, verdict.locus) == (State.INSUFFICIENT, Locus.UNKNOWN)


def test_the_strongest_evidence_gives_the_state() -> None:
    """A known block page outweighs that something else works."""
    seen = Features(kind=Kind.SITE, worked=True, page_blocked=True)
    assert decide("web/shop.example", seen).state is State.BLOCKED
