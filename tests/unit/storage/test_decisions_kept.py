"""Decisions are kept in the order they were made; the first of two stands."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from msgspec import structs

from rasad.model.decision import Action, Decision
from rasad.storage.record_db import Record, broken_links
from rasad.storage.rulings import Ruling

ONE = Decision(
    action="accept", proposal="p", revision="r1", by="Ada", at="2026-01-01T00:00:00Z"
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Open an empty record."""
    opened = Record(tmp_path)
    yield opened
    opened.close()


def by(who: str, action: Action = "accept", revision: str = "r1") -> Decision:
    """Return somebody's decision about the proposal."""
    return structs.replace(ONE, by=who, action=action, revision=revision)


def test_of_two_about_one_revision_the_first_stands(record: Record) -> None:
    """The second is kept and logged too, and its maker is told whose stands."""
    first = record.decide(by("Ada"))
    second = record.decide(by("Bahram", "reject"))
    assert not first.late
    assert (second.standing, second.first) == ("late", first.decision.id)
    assert record.decisions() == (first, second)
    assert [row.who for row in record.log()] == ["Ada", "Bahram"]
    assert f"late: {first.decision.id} came first" in record.log()[1].what
    assert broken_links(record.log()) == ()


@pytest.mark.parametrize(
    ("decisions", "late"),
    [
        ([by("Ada"), by("Bahram", revision="r2")], [False, False]),
        ([by("Ada"), by("Bahram", "second")], [False, False]),
        ([by("Ada", "second"), by("Bahram")], [False, False]),
        (
            [by("Ada"), by("Ada", "reopen"), by("Bahram"), by("Chen")],
            [False, False, False, True],
        ),
        ([by("Ada"), by("Bahram", "edit"), by("Chen", "edit")], [False, True, True]),
    ],
    ids=[
        "another revision",
        "a second reader",
        "a second reader first",
        "opened again",
        "three at once",
    ],
)
def test_who_is_late(
    record: Record, decisions: list[Decision], late: list[bool]
) -> None:
    """Late is who did not see the decision that settled the same revision."""
    assert [record.decide(d).late for d in decisions] == late


def test_the_same_decision_again_is_there_once(record: Record) -> None:
    """A caller that was cut off may try again."""
    assert record.decide(ONE) == record.decide(ONE)
    assert len(record.decisions()) == len(record.log()) == 1


def _decide(folder: Path, who: str) -> Ruling:
    record = Record(folder)
    try:
        return record.decide(by(who))
    finally:
        record.close()


def test_of_many_processes_at_once_one_stands(record: Record, tmp_path: Path) -> None:
    """Whatever the order in which they arrive, one stands and all are in the log."""
    people = [f"reader {number}" for number in range(8)]
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        rulings = list(pool.map(_decide, [tmp_path] * 8, people))
    (winner,) = [r for r in rulings if not r.late]
    assert {r.first for r in rulings if r.late} == {winner.decision.id}
    assert sorted(row.who for row in record.log()) == people
    assert broken_links(record.log()) == ()
