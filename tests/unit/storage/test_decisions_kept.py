"""Decisions are kept in the order they were made; the first of two stands."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from msgspec import structs

from rasad.model.decision import Action, Decision
from rasad.storage.record_db import Record, broken_links
from rasad.model.line import Ruling

ONE = Decision(
    action="accept", proposal="p", revision="r1", by="Ada", at="2026-01-01T00:00:00Z"
)


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """Open an empty record."""
    opened = Record(tmp_path)
    yield opened
    opened.close()


def by(who: str, action: Action = "accept", after: str | None = None) -> Decision:
    """Return somebody's decision, who knew of the one called *after*."""
    reason = "other" if action == "reject" else None
    return structs.replace(ONE, by=who, action=action, after=after, reason=reason)


def test_of_two_who_did_not_know_of_each_other_the_first_counts(
    record: Record,
) -> None:
    """The second is kept and logged too, and its maker is told who was first."""
    first = record.decide(by("Ada"))
    second = record.decide(by("Bahram", "reject"))
    assert first.counts
    assert not second.counts
    assert second.against.startswith("late: Ada decided first: accept")
    assert record.decisions() == (first, second)
    assert [row.who for row in record.log()] == ["Ada", "Bahram"]
    assert second.against in record.log()[1].what
    assert broken_links(record.log()) == ()


@pytest.mark.parametrize(
    ("decisions", "counts"),
    [
        ([by("Ada"), by("Bahram", "edit", by("Ada").id)], [True, True]),
        ([by("Ada"), by("Bahram", "edit"), by("Chen", "edit")], [True, False, False]),
        (
            [by("Ada"), by("Bahram"), by("Chen", "reopen", by("Ada").id)],
            [True, False, True],
        ),
        ([by("Ada"), by("Chen", after=by("Bahram").id)], [True, False]),
        ([by("Chen", after=by("Ada").id)], [False]),
    ],
    ids=[
        "who knew of the first",
        "three at once",
        "who knew of the one that counts",
        "who knew of another",
        "who rests on nothing",
    ],
)
def test_who_counts(
    record: Record, decisions: list[Decision], counts: list[bool]
) -> None:
    """A decision counts when its maker knew the last one that does."""
    assert [record.decide(d).counts for d in decisions] == counts


def test_a_caller_that_has_judged_is_believed(record: Record) -> None:
    """A stricter rule of the reviewers is written down as they found."""
    ruling = record.decide(by("Ada"), against="Ada asked for another reader")
    assert ruling.against == "Ada asked for another reader"
    assert record.decide(by("Bahram")).counts


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


def test_of_many_processes_at_once_one_counts(record: Record, tmp_path: Path) -> None:
    """Whatever the order in which they arrive, one counts and all are in the log."""
    people = [f"reader {number}" for number in range(8)]
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        rulings = list(pool.map(_decide, [tmp_path] * 8, people))
    (winner,) = [r for r in rulings if r.counts]
    others = [r.against for r in rulings if not r.counts]
    assert all(winner.decision.id in against for against in others)
    assert len(others) == len(people) - 1
    assert sorted(row.who for row in record.log()) == people
    assert broken_links(record.log()) == ()
