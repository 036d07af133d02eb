"""What a network does is found and named; what nobody does is never called blocked."""

from random import Random

import pytest
from tests.properties.made_worlds import DONE, WRONG, measured, world
from tests.unit.verdicts.making import judged

from rasad.model.verdict import State

WORLDS = 12  # of each kind, drawn anew
BLOCKED = frozenset({State.BLOCKED, State.LIKELY_BLOCKED})
# Troubles beside which something is done as well.
BESIDE = ("nothing", "no IPv6", "the public resolver is silent")


@pytest.mark.parametrize("done", DONE)
def test_what_is_done_is_found_and_named(done: str) -> None:
    """At the tested name or behind its redirect, by probes of any age."""
    random = Random(done)  # noqa: S311 -- worlds, not secrets
    for n in range(WORLDS):
        made = world(random, done, BESIDE[n % len(BESIDE)])
        keys, url = measured(made)
        found = judged("web_connectivity", keys, input=url)
        assert found.state in BLOCKED, made
        assert {m[: len(DONE[done][2])] for m in found.mechanisms} == {DONE[done][2]}, (
            made
        )


@pytest.mark.parametrize("wrong", WRONG)
def test_what_nobody_does_is_never_called_blocked(wrong: str) -> None:
    """No state of interference, and no mechanism of it."""
    random = Random(wrong)  # noqa: S311 -- worlds, not secrets
    for _ in range(WORLDS):
        made = world(random, None, wrong)
        keys, url = measured(made)
        found = judged("web_connectivity", keys, input=url)
        assert found.state not in BLOCKED, made
        assert found.mechanisms == (), made
