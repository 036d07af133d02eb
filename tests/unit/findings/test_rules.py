"""The table of rules, and that each of them can decide."""

from rasad.findings import Thresholds, rule_table
from rasad.findings.cases import Case
from rasad.findings.decide import decide
from rasad.findings.roles import Role


def test_every_rule_has_a_name_of_its_own_and_a_reason() -> None:
    """The method page prints them all."""
    table = rule_table()
    assert len({name for name, _, _ in table}) == len(table)
    assert all(name.startswith("f.") and why.endswith(".") for name, _, why in table)


def test_nothing_is_not_a_denial() -> None:
    """A case with no evidence at all is `unknown`, whatever was said."""
    for role in Role:
        found = decide(Case(limits=Thresholds(), role=role))
        assert found is not None
        assert (found.kind, found.reason) == ("unknown", "no_data")


def test_nothing_said_and_nothing_measured_is_no_finding() -> None:
    """Silence about silence."""
    assert decide(Case(limits=Thresholds(), role=None)) is None


def test_the_floor_of_a_country() -> None:
    """Two networks, or a third of those measured."""
    limits = Thresholds()
    assert limits.enough(1, 3)
    assert limits.enough(2, 50)
    assert not limits.enough(1, 4)
    assert not limits.enough(0, 0)
