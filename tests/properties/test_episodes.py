"""Laws of counting and of detection."""

from collections.abc import Sequence
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.unit.episodes.test_counting import verdict
from tests.unit.episodes.world import START

from rasad import episodes
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind
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


@st.composite
def blocked_worlds(draw: st.DrawFn) -> list[Cell]:
    """Make a network that is measured for weeks, with errors and perhaps a block."""
    chance = draw(st.randoms(use_true_random=False))
    since, length = draw(st.integers(0, 30)), draw(st.integers(0, 20))
    share, errors = draw(st.sampled_from([0.5, 0.8, 1.0])), 0.03
    rows: list[Cell] = []
    for day in range(45):
        level = share if since <= day < since + length else errors
        for hour in chance.sample(range(24), draw(st.integers(0, 3))):
            fails = chance.random() < level
            rows.append(
                Cell(
                    hour=START + timedelta(days=day, hours=hour),
                    country="XA",
                    asn=chance.choice([1, 2]),
                    target="chat/app",
                    ok=int(not fails),
                    blocked=int(fails),
                    reports=1,
                    mechanism="tcp.reset" if fails else "",
                )
            )
    return rows


def blocks(rows: list[Cell]) -> list[Episode]:
    """Give the blocking episodes of one country."""
    return [
        episode
        for episode in episodes.from_cells(rows)
        if episode.kind is EpisodeKind.BLOCKING and episode.country == "XA"
    ]


def _meet(one: Episode, other: Episode) -> bool:
    """Tell whether two episodes have a time in common."""
    return (other.end is None or one.start.latest <= other.end.latest) and (
        one.end is None or other.start.latest <= one.end.latest
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


@settings(max_examples=40, deadline=None)
@given(cells, st.data())
def test_the_very_same_row_given_twice_counts_once(
    rows: list[Cell], data: st.DataObject
) -> None:
    """A table delivered again, whole or in part, changes nothing."""
    again = data.draw(st.lists(st.sampled_from(rows))) if rows else []

    assert episodes.from_cells([*again, *rows]) == episodes.from_cells(rows)


@settings(max_examples=40, deadline=None)
@given(cells, cells)
def test_another_country_moves_no_onset_and_no_end(
    rows: list[Cell], elsewhere: list[Cell]
) -> None:
    """What is measured in one other country is no affair of this one's blocks."""
    others = [structs.replace(cell, country="XB") for cell in elsewhere]

    assert blocks([*rows, *others]) == blocks(rows)


@settings(max_examples=25, deadline=None)
@given(blocked_worlds(), st.sampled_from([2, 5, 20]))
def test_more_of_the_same_never_weakens_a_finding(rows: list[Cell], k: int) -> None:
    """A block that is found in some counts is found in k times as many."""
    more = [
        structs.replace(
            cell, ok=k * cell.ok, blocked=k * cell.blocked, reports=k * cell.measured
        )
        for cell in rows
    ]

    found = blocks(more)
    for one in blocks(rows):
        assert any(_meet(one, other) for other in found)
