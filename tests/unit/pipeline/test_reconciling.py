"""Country by country: the same findings, and only where something changed."""

from datetime import timedelta

import pytest
from msgspec import structs
from tests.unit.findings.norland import (
    block,
    cells,
    claim,
    context,
    date,
    day,
    order,
    story,
)

from rasad.errors import BadRecord
from rasad.findings import Context, from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.place import Place
from rasad.pipeline import reconciling

HERE, THERE = "XN", "XS"


def asked(at: float = 12) -> Context:
    """Ask about two countries."""
    place = Place(code=THERE, name="Southland", zones=("Etc/GMT-3",))
    known = context(at)
    return structs.replace(known, places={**known.places, THERE: place})


def world() -> tuple[list[Entry], list[Episode], list[Cell]]:
    """An order and a block in each of two countries, four days apart."""
    blocks, measured = story("heron/app", 0.6, None, 12)
    moved = [
        structs.replace(c, country=THERE, hour=c.hour + timedelta(days=4))
        for c in measured
    ]
    record = [
        order("here", date(0)),
        order("there", date(4), country=THERE),
        claim("claim", date(2), "blocked"),
    ]
    other = block("heron/app", 4.6, country=THERE)
    return record, [*blocks, other], measured + moved


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_parts_make_the_whole(jobs: int) -> None:
    """Whatever the number of processes, the findings are those of one run."""
    record, blocks, measured = world()
    found = reconciling.findings(record, blocks, measured, context=asked(), jobs=jobs)
    whole = from_record_and_episodes(record, blocks, measured, context=asked())
    assert found.findings == whole
    assert found.made == (HERE, THERE)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("nothing", ()),
        ("a document there", (THERE,)),
        ("a day of cells here", (HERE,)),
        ("a block there, at another time", (THERE,)),
        ("a block there, on the day of the one here", (HERE, THERE)),
    ],
)
def test_a_change_touches_what_it_can_change(
    change: str, expected: tuple[str, ...]
) -> None:
    """The others are not made again, and the answer is that of a run over all."""
    record, blocks, measured = world()
    before = reconciling.findings(record, blocks, measured, context=asked())
    if change == "a document there":
        record.append(claim("more", date(6), "blocked", country=THERE))
    if change == "a day of cells here":
        measured += cells("heron/app", "blocked", (11, 12))
    if change == "a block there, at another time":
        blocks.append(block("web/wren.example", 8, country=THERE))
    if change == "a block there, on the day of the one here":
        blocks.append(block("heron/web", 0.8, country=THERE))
    after = reconciling.findings(
        record, blocks, measured, context=asked(), kept=before.kept
    )
    assert after.made == expected
    whole = reconciling.findings(record, blocks, measured, context=asked())
    assert after.findings == whole.findings


def test_a_year_in_which_nothing_happened_changes_nothing() -> None:
    """Long after the last thing said or measured a later instant makes nothing."""
    record, blocks, measured = world()
    ended = [structs.replace(b, end=structs.replace(b.start)) for b in blocks]
    early = reconciling.findings(record, ended, measured, context=asked(500))
    late = reconciling.findings(
        record, ended, measured, context=asked(900), kept=early.kept
    )
    assert late.made == ()
    assert late.findings == early.findings


def test_two_entries_of_one_id_in_two_countries_are_refused() -> None:
    """No part of the record sees both; they are refused all the same."""
    record = [order("one", date(0)), order("one", date(0), country=THERE)]
    with pytest.raises(BadRecord, match="one"):
        reconciling.findings(record, [], [], context=asked())
    assert day(0) == asked(0).at
