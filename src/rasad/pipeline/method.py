"""The rules of every stage, as a method page tells them."""

from rasad import episodes, findings, verdicts
from rasad.pipeline.answers import RuleCard


def cards() -> tuple[RuleCard, ...]:
    """Return a card for each rule, stage by stage, in the order of the tables."""
    found = [
        RuleCard(
            stage=f"verdict: {layer}",
            id=rule,
            concludes=f"{state} {mechanism or ''}".strip(),
            why=why,
        )
        for layer, rule, state, mechanism, why in verdicts.rule_table()
    ]
    for stage, table in (
        ("episode", episodes.rule_table()),
        ("finding", findings.rule_table()),
    ):
        found += [
            RuleCard(stage=stage, id=rule, concludes=concludes, why=why)
            for rule, concludes, why in table
        ]
    return tuple(found)
