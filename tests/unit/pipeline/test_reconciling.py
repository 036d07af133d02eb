"""Country by country: the same findings, and only where something changed."""

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple

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
from rasad.findings import Context, Reach, findings_told, from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.place import Place
from rasad.model.told import Told
from rasad.pipeline import reconciling

HERE, THERE = "XN", "XS"
TOLD = reconciling.How(told=True)


def made_of(told: Told) -> tuple[object, ...]:
    """Return every part of a sentence, which compares as its English text alone."""
    values = [
        (key, made_of(value) if isinstance(value, Told) else value)
        for key, value in told.values.items()
    ]
    kind = (type(told), str(told), told.template, told.several)
    return (*kind, told.number, told.begins, values)


def asked(at: float = 12) -> Context:
    """Ask about two countries."""
    place = Place(code=THERE, name="Southland", zones=("Etc/GMT-3",))
    known = context(at)
    return structs.replace(
        known,
        places={**known.places, THERE: place},
        users={64497: 2e6, 64496: 1e6},
        names={64498: "Third Telecom", 64496: "First Telecom"},
    )


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
    found = reconciling.findings(
        record, blocks, measured, context=asked(), how=reconciling.How(jobs)
    )
    whole = from_record_and_episodes(record, blocks, measured, context=asked())
    assert found.findings == whole
    assert found.made == ((HERE, "heron"), (THERE, "heron"))


def test_sentences_are_kept_to_be_told_in_other_languages() -> None:
    """They are those of one run, and no finding is made again for them."""
    world_ = world()
    _, whole = findings_told(*world_, context=asked())
    first = reconciling.findings(*world_, context=asked(), how=TOLD)
    again = reconciling.findings(*world_, context=asked(), how=TOLD, kept=first.kept)
    assert again.made == ()
    assert [*map(made_of, again.sentences)] == [*map(made_of, whole)]


def test_findings_kept_without_their_sentences_are_made_again_for_them() -> None:
    """Plain text cannot be told anew; what was kept for any language serves for one."""
    plain = reconciling.findings(*world(), context=asked())
    told = reconciling.findings(*world(), context=asked(), how=TOLD, kept=plain.kept)
    after = reconciling.findings(*world(), context=asked(), kept=told.kept)
    assert plain.sentences == ()
    assert told.made == plain.made
    assert after.made == ()
    assert after.findings == told.findings == plain.findings


class Given(NamedTuple):
    """What a run is given; changes add to it."""

    record: list[Entry]
    blocks: list[Episode]
    measured: list[Cell]
    reach: list[Reach]


Change = Callable[[Given], object]
Units = tuple[tuple[str, str], ...]
WREN = {"services": ["wren"]}
CHANGES: dict[str, tuple[Change, Units]] = {
    "nothing": (lambda _: None, ()),
    "the same in another order": (lambda g: [part.reverse() for part in g[:3]], ()),
    "a document there": (
        lambda g: g.record.append(claim("more", date(6), "blocked", country=THERE)),
        ((THERE, "heron"),),
    ),
    "a document of another service": (
        lambda g: g.record.append(claim("more", date(6), "accessible", **WREN)),
        ((HERE, "wren"),),
    ),
    "a day of cells here": (
        lambda g: g.measured.extend(cells("heron/app", "blocked", (11, 12))),
        ((HERE, "heron"),),
    ),
    "a day of cells of another service": (
        lambda g: g.measured.extend(cells("web/wren.example", "blocked", (8, 9))),
        ((HERE, "wren"),),
    ),
    "a block there, of another service": (
        lambda g: g.blocks.append(block("web/wren.example", 10, country=THERE)),
        ((THERE, "wren"),),
    ),
    "a block there, on the day of the one here": (
        lambda g: g.blocks.append(block("heron/web", 0.8, country=THERE)),
        ((HERE, "heron"), (THERE, "heron")),
    ),
    "another service blocked beside it": (
        lambda g: g.blocks.append(block("web/wren.example", 0.7, 5)),
        ((HERE, "heron"), (HERE, "wren")),
    ),
    "an article of that week": (
        lambda g: g.reach.append(Reach(published=date(3), country=HERE)),
        ((HERE, "heron"), (HERE, "wren")),
    ),
    "an article of another year": (
        lambda g: g.reach.append(Reach(published="2021-05-05")),
        (),
    ),
}


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_a_change_touches_what_it_can_change(change: Change, expected: Units) -> None:
    """The others are not made again, and the answer is that of a run over all."""
    given = Given(*world(), [])
    given.record.append(claim("wren", date(8), "blocked", **WREN))
    given.blocks.append(block("web/wren.example", 8, 9))
    before = reconciling.findings(*given[:3], context=asked())
    change(given)
    at = structs.replace(asked(), reach=tuple(given.reach))
    after = reconciling.findings(*given[:3], context=at, kept=before.kept)
    assert after.made == expected
    assert after.findings == from_record_and_episodes(*given[:3], context=at)


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
