"""Every mechanism in many countries, and what only looks like one."""

from collections.abc import Iterator

import pytest
from tests.unit.verdicts.cases import (
    applications,
    chains,
    connections,
    elsewhere,
    names,
    old_probes,
    pages,
    parts,
    services,
    sites,
    tools,
    traps,
)
from tests.unit.verdicts.cases.case import Case

from rasad.model.verdict import State
from rasad.verdicts.judge import RULES

CASES: tuple[Case, ...] = (
    *names.CASES,
    *connections.CASES,
    *pages.CASES,
    *chains.CASES,
    *services.CASES,
    *applications.CASES,
    *sites.CASES,
    *tools.CASES,
    *elsewhere.CASES,
    *traps.CASES,
    *parts.CASES,
    *old_probes.CASES,
)
INTERFERENCE = frozenset({State.BLOCKED, State.LIKELY_BLOCKED})


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_careful_reader_concludes(case: Case) -> None:
    """State and mechanisms, no stronger and no weaker than the evidence."""
    assert case.answer() == (case.state, case.mechanisms)


def test_a_name_tells_one_case() -> None:
    """The rule table cites cases by their names."""
    told = [case.name for case in CASES]
    assert len(told) == len(set(told))


def _fired() -> Iterator[str]:
    for case in CASES:
        for target in case.verdict().targets:
            yield from (rule.id for rule in target.rules)


def test_every_rule_has_a_case() -> None:
    """A rule that nothing fires is a rule that nobody has tried."""
    assert {rule.id for _, rule in RULES} - set(_fired()) == set()


def test_what_only_looks_like_blocking_is_never_called_so() -> None:
    """The false alarms that a reader would not forgive."""
    assert not [case.name for case in traps.CASES if case.answer()[0] in INTERFERENCE]
