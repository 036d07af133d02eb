"""What a network does is found and named; what nobody does is never called blocked."""

import json
from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

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


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to every value below *value*."""
    items: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for step, inner in items:
        yield (*path, step)
        yield from _places(inner, (*path, step))


@pytest.mark.parametrize("wrong", WRONG)
def test_what_a_file_has_lost_is_no_sign_of_blocking(wrong: str) -> None:
    """Whatever single value is null, nothing is called blocked that was not."""
    random = Random(wrong)  # noqa: S311 -- worlds, not secrets
    for _ in range(WORLDS * 2):
        made = world(random, None, wrong)
        keys, url = measured(made)
        keys = json.loads(json.dumps(keys))
        # Of the lookups only what they came to: a name that is gone is another's.
        *way, last = random.choice(
            [p for p in _places(keys) if p[0] != "queries" or "answers" in p]
        )
        holder = keys
        for step in way:
            holder = holder[step]
        holder[last] = None
        found = judged("web_connectivity", keys, input=url)
        assert found.state not in BLOCKED, (way, last, made)
