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
from rasad.findings import Context, Reach, from_record_and_episodes
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
    assert found.made == ((HERE, "heron"), (THERE, "heron"))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("nothing", ()),
        ("the same in another order", ()),
        ("a document there", ((THERE, "heron"),)),
        ("a document of another service", ((HERE, "wren"),)),
        ("a day of cells here", ((HERE, "heron"),)),
        ("a day of cells of another service", ((HERE, "wren"),)),
        ("a block there, of another service", ((THERE, "wren"),)),
        (
            "a block there, on the day of the one here",
            ((HERE, "heron"), (THERE, "heron")),
        ),
        (
            "another service blocked beside it",
            ((HERE, "heron"), (HERE, "wren")),
        ),
        ("an article of that week", ((HERE, "heron"), (HERE, "wren"))),
        ("an article of another year", ()),
    ],
)
def test_a_change_touches_what_it_can_change(
    change: str, expected: tuple[tuple[str, str], ...]
) -> None:
    """The others are not made again, and the answer is that of a run over all."""
    record, blocks, measured = world()
    record.append(claim("wren", date(8), "blocked", services=["wren"]))
    blocks.append(block("web/wren.example", 8, 9))
    at = asked()
    before = reconciling.findings(record, blocks, measured, context=at)
    if change == "the same in another order":
        record, blocks, measured = record[::-1], blocks[::-1], measured[::-1]
    if change == "a document there":
        record.append(claim("more", date(6), "blocked", country=THERE))
    if change == "a document of another service":
        wren = ["wren"]
        record.append(claim("more", date(6), "accessible", services=wren))
    if change == "a day of cells here":
        measured += cells("heron/app", "blocked", (11, 12))
    if change == "a day of cells of another service":
        measured += cells("web/wren.example", "blocked", (8, 9))
    if change == "a block there, of another service":
        blocks.append(block("web/wren.example", 10, country=THERE))
    if change == "a block there, on the day of the one here":
        blocks.append(block("heron/web", 0.8, country=THERE))
    if change == "another service blocked beside it":
        blocks.append(block("web/wren.example", 0.7, 5))
    if change == "an article of that week":
        at = structs.replace(at, reach=(Reach(published=date(3), country=HERE),))
    if change == "an article of another year":
        at = structs.replace(at, reach=(Reach(published="2021-05-05"),))
    after = reconciling.findings(record, blocks, measured, context=at, kept=before.kept)
    assert after.made == expected
    assert after.findings == from_record_and_episodes(
        record, blocks, measured, context=at
    )


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
