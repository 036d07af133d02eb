"""Verdicts become cells whose counts add up."""

from datetime import UTC, datetime

import pytest

from rasad import episodes
from rasad.model.cell import Cell
from rasad.model.verdict import Locus, State, TargetVerdict, Validity, Verdict

NOON = datetime(2024, 5, 1, 12, 20, tzinfo=UTC)


def verdict(
    state: State,
    *,
    uid: str = "m1",
    report: str = "r1",
    valid: bool = True,
    mechanisms: tuple[str, ...] = (),
) -> Verdict:
    """Make a verdict about one target from a made-up network."""
    part = TargetVerdict(target="web/site.example", state=state, mechanisms=mechanisms)
    return Verdict(
        path="a.json",
        line=1,
        measurement_uid=uid,
        report_id=report,
        test_name="web_connectivity",
        input="https://site.example/",
        probe_cc="XA",
        probe_asn=64496,
        measurement_start_time=NOON,
        validity=Validity() if valid else Validity(state="faulty", reason="clock"),
        state=state if valid else None,
        mechanisms=mechanisms,
        locus=Locus.UNKNOWN,
        order_number=None,
        targets=(part,),
        ruleset="1",
        reference=(),
    )


@pytest.mark.parametrize(
    ("state", "field"),
    [
        (State.BLOCKED, "blocked"),
        (State.LIKELY_BLOCKED, "blocked"),
        (State.IMPAIRED, "down"),
        (State.DOWN, "down"),
        (State.TAMPERED, "ok"),
        (State.OK, "ok"),
        (State.INSUFFICIENT, "insufficient"),
    ],
)
def test_where_a_state_is_counted(state: State, field: str) -> None:
    """Down is never counted as blocked, nor what is insufficient as anything."""
    (cell,) = episodes.count([verdict(state)])

    assert getattr(cell, field) == 1
    assert cell.ok + cell.blocked + cell.down + cell.insufficient == 1


def test_a_faulty_measurement_is_counted_apart() -> None:
    """An instrument defect says nothing about access, and is not lost either."""
    (cell,) = episodes.count([verdict(State.BLOCKED, valid=False)])

    assert (cell.faulty, cell.measured, cell.reports) == (1, 0, 0)


def test_throttling_is_within_blocked() -> None:
    """A throttled test counts as blocked, and as throttled."""
    (cell,) = episodes.count(
        [verdict(State.LIKELY_BLOCKED, mechanisms=("tls.throttle.sni",))]
    )

    assert (cell.blocked, cell.throttled, cell.mechanism) == (1, 1, "tls.throttle.sni")


def test_one_report_with_many_rows_is_one_report() -> None:
    """Reports are distinct within a cell, however many rows each brings."""
    rows = [verdict(State.BLOCKED, uid=f"m{n}", report="same") for n in range(20)]

    (cell,) = episodes.count(rows)

    assert (cell.blocked, cell.reports, len(cell.report_ids)) == (20, 1, 1)
    assert len(cell.uids) == 8


def test_witnesses_are_blocked_ones_first() -> None:
    """Who checks a cell wants the blocked measurements, not the others."""
    rows = [
        verdict(State.OK, uid="a"),
        verdict(State.BLOCKED, uid="synthetic-z"),
    ]

    (cell,) = episodes.count(rows)

    assert cell.uids == ("synthetic-z", "a")
    assert cell.synthetic


def test_adding_slices_keeps_the_ids_that_both_hold_apart() -> None:
    """Reports that both slices name are counted once."""
    one, other = (
        Cell(
            hour=NOON.replace(minute=0),
            country="XA",
            asn=64496,
            target="web/site.example",
            ok=3,
            reports=2,
            report_ids=ids,
            software=software,
        )
        for ids, software in ((("a", "b"), "v1"), (("b", "c"), "v2"))
    )

    both = episodes.add(one, other)

    assert (both.ok, both.reports, both.software) == (6, 3, None)
    assert both.report_ids == ("a", "b", "c")


def test_cells_of_two_networks_do_not_add() -> None:
    """Only slices of one cell add up."""
    one = Cell(hour=NOON, country="XA", asn=1, target="a/b", ok=1)
    other = Cell(hour=NOON, country="XA", asn=2, target="a/b", ok=1)

    with pytest.raises(ValueError, match="not slices"):
        episodes.add(one, other)


def test_merging_gives_one_cell_an_hour() -> None:
    """Slices by software are added up, in any order."""
    cells = [
        Cell(hour=NOON, country="XA", asn=1, target="a/b", ok=1, software="v1"),
        Cell(hour=NOON, country="XA", asn=1, target="a/b", blocked=2, software="v2"),
    ]

    (merged,) = episodes.merge(cells)

    assert (merged.ok, merged.blocked) == (1, 2)
    assert episodes.merge(reversed(cells)) == (merged,)
