"""The order of what arrives changes nothing, and nothing later is used."""

import re
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.findings.norland import (
    cells,
    claim,
    context,
    date,
    day,
    lift,
    order,
    promise,
    story,
)

from rasad.findings import commitments, from_record_and_episodes
from rasad.model.entry import Entry
from rasad.model.episode import Episode

HERON, WREN = (
    story("heron/app", 0.6, 5.6, 12),
    story("web/wren.example", 0.7, None, 12),
)
EPISODES = HERON[0] + WREN[0]
CELLS = HERON[1] + WREN[1] + cells("heron/web", "ok", (-7, 12))
ENTRIES = [
    order("order", date(0)),
    lift("lift", date(5)),
    claim("claim", date(2), "blocked"),
    promise("promise", date(1), deadline={"date": date(6), "kind": "comply_by"}),
]


@settings(max_examples=15, deadline=None)
@given(
    st.permutations(ENTRIES),
    st.permutations(EPISODES),
    st.randoms(use_true_random=False),
)
def test_the_order_of_arrival_changes_nothing(
    entries: list[Entry], episodes: list[Episode], chance: Random
) -> None:
    """P1: the same input gives the same findings, byte for byte."""
    shuffled = list(CELLS)
    chance.shuffle(shuffled)
    asked = context(12)
    assert from_record_and_episodes(
        entries, episodes, shuffled, context=asked
    ) == from_record_and_episodes(ENTRIES, EPISODES, CELLS, context=asked)
    assert commitments(entries, episodes, shuffled, context=asked) == commitments(
        ENTRIES, EPISODES, CELLS, context=asked
    )


@settings(max_examples=20, deadline=None)
@given(st.integers(min_value=-6, max_value=12))
def test_nothing_later_than_the_instant_is_used(at: int) -> None:
    """Later cells and entries may be in the file: the answer is the same."""
    before = [c for c in CELLS if c.hour < day(at)]
    known = [e for e in ENTRIES if (e.date.value or "") <= date(at)]
    episodes = [e for e in EPISODES if e.start.latest < day(at)]
    asked = context(at)
    assert from_record_and_episodes(
        ENTRIES, episodes, CELLS, context=asked
    ) == from_record_and_episodes(known, episodes, before, context=asked)


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from(range(len(CELLS))), max_size=200))
def test_every_finding_keeps_to_its_own_vocabulary(dropped: set[int]) -> None:
    """Whatever data are missing, an entry and a service get one finding."""
    left = [c for number, c in enumerate(CELLS) if number not in dropped]
    found = from_record_and_episodes(ENTRIES, EPISODES, left, context=context(12))
    named = [(f.entry, f.service) for f in found if f.entry]
    assert len(named) == len(set(named))
    assert len({f.id for f in found}) == len(found)


_CAUSAL = re.compile(
    r"\b(because|caused?|enforced?|complied|complies|due to|results? of|therefore|thus"
    r"|consequen\w+|led to|ordered by|blocked by)\b",
    re.IGNORECASE,
)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(ENTRIES), unique_by=lambda e: e.id),
    st.sets(st.sampled_from(range(len(CELLS))), max_size=300),
    st.integers(min_value=-6, max_value=12),
)
def test_no_sentence_says_who_made_what_happen(
    entries: list[Entry], dropped: set[int], at: int
) -> None:
    """What may be written says what came after what, and is short."""
    left = [c for number, c in enumerate(CELLS) if number not in dropped]
    for found in from_record_and_episodes(entries, EPISODES, left, context=context(at)):
        assert not _CAUSAL.search(found.may_write)
        assert not _CAUSAL.search(found.why)
        assert not _CAUSAL.search(found.would_change_if)
        assert len(found.may_write) <= 320
        assert "_" not in found.may_write
