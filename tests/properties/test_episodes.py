"""Laws of counting and of detection."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.episodes.test_counting import verdict
from tests.unit.episodes.world import START

from rasad import episodes
from rasad.model.cell import Cell
from rasad.model.verdict import State, Verdict

judged = st.lists(
    st.builds(
        verdict,
        st.sampled_from(State),
        uid=st.sampled_from(["a", "b", "c"]),
        report=st.sampled_from(["r", "s"]),
        valid=st.booleans(),
    ),
    max_size=12,
)
cells = st.lists(
    st.builds(
        lambda n, asn, ok, blocked: Cell(
            hour=START + timedelta(hours=n),
            country="XA",
            asn=asn,
            target="chat/app",
            ok=ok,
            blocked=blocked,
            reports=ok + blocked,
            mechanism="tcp.reset" if blocked else "",
        ),
        st.integers(0, 400),
        st.sampled_from([1, 2]),
        st.integers(0, 2),
        st.integers(0, 3),
    ),
    max_size=80,
)
COUNTS = ("ok", "blocked", "down", "throttled", "insufficient", "faulty")


@settings(deadline=None)
@given(judged, judged)
def test_counts_of_parts_add_up(one: list[Verdict], other: list[Verdict]) -> None:
    """Splitting the work and adding up gives the counts of one pass."""
    parts = episodes.merge([*episodes.count(one), *episodes.count(other)])
    whole = episodes.merge(episodes.count([*one, *other]))

    assert [[getattr(c, n) for n in COUNTS] for c in parts] == [
        [getattr(c, n) for n in COUNTS] for c in whole
    ]


@settings(deadline=None)
@given(judged, judged)
def test_reports_lie_between_the_largest_and_the_sum(
    one: list[Verdict], other: list[Verdict]
) -> None:
    """Reports over rows are never fewer than a row has, nor more than all."""
    rows = [*episodes.count(one), *episodes.count(other)]
    reports = [cell.reports or 0 for cell in rows]

    for cell in episodes.merge(rows):
        assert max(reports) <= (cell.reports or 0) <= sum(reports)


@settings(deadline=None)
@given(st.permutations(range(4)), judged)
def test_the_order_of_verdicts_changes_nothing(
    order: Sequence[int], rows: list[Verdict]
) -> None:
    """The same verdicts give the same cells, whoever came first (P1)."""
    turned = [rows[n] for n in order if n < len(rows)] + rows[4:]

    assert sorted(map(repr, episodes.count(turned))) == sorted(
        map(repr, episodes.count(rows))
    )


@settings(max_examples=50, deadline=None)
@given(cells, st.randoms(use_true_random=False))
def test_late_rows_change_nothing(rows: list[Cell], chance: Random) -> None:
    """Backfill in any order gives the same episodes (P1)."""
    late = list(rows)
    chance.shuffle(late)

    assert episodes.from_cells(late) == episodes.from_cells(rows)


@settings(max_examples=50, deadline=None)
@given(cells)
def test_brackets_hold_and_counts_agree(rows: list[Cell]) -> None:
    """No episode counts more than was measured, nor names what nobody saw."""
    for episode in episodes.from_cells(rows):
        told = sum(network.blocked for network in episode.networks)
        assert told == episode.evidence.blocked
        assert episode.evidence.blocked <= episode.evidence.measured
        assert episode.end is None or episode.end.latest >= episode.start.latest
