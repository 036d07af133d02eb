"""Where was looked for what was not found: days, documents, networks, tests."""

from datetime import date, datetime, timedelta

import pytest
from msgspec import Struct
from tests.unit.findings import norland
from tests.unit.findings.norland import cells, context, entry, order, story

from rasad.findings import Thresholds, from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import FindingKind
from rasad.pipeline.answers import Held
from rasad.pipeline.interchange import searched


def held(name: str, *published: str) -> Held:
    """Return a document with stories of these days."""
    return Held(
        id=name,
        path=name,
        format="txt",
        title=None,
        url=None,
        publisher="Herald",
        captured=None,
        articles=1,
        statements=0,
        languages=("en",),
        published=published,
    )


class Shelf(Struct, kw_only=True):
    """The part of the answers that is asked: documents, and cells of Heron."""

    seen: list[Cell]
    at: datetime = norland.day(20)
    held: tuple[Held, ...] = (
        held("before", "2023-03-01"),
        held("on it", "2023-05-02", "2023-01-01"),
        held("by month", "2023-05"),
        held("undated"),
    )

    def documents(self) -> tuple[Held, ...]:
        """Every document."""
        return self.held

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:
        """Every cell."""
        assert (country, service) == (norland.HERE, "heron")
        return tuple(self.seen)


def looked(
    said: list[Entry], world: tuple[list[Episode], list[Cell]], kind: FindingKind
) -> searched.Searched | None:
    """Return where the finding of that kind looked."""
    found = from_record_and_episodes(said, *world, context=context(20))
    finding = next(f for f in found if f.kind is kind)
    entries = tuple(e for e in said if e.id == finding.entry)
    episodes = tuple(e for e in world[0] if e.id in finding.episodes)
    shelf = Shelf(seen=world[1])
    return searched.of(shelf, finding, (entries, episodes), Thresholds())


def test_an_order_that_was_not_followed_was_looked_for_to_its_horizon() -> None:
    """From three days before it to fourteen after, in what was read and measured."""
    world: tuple[list[Episode], list[Cell]] = ([], cells("heron/app", "ok", (-7, 20)))

    told = looked([order("a", "2023-05-01")], world, FindingKind.NOT_FOLLOWED)

    assert told is not None
    assert (told.first, told.last) == (date(2023, 4, 28), date(2023, 5, 15))
    assert [r.document for r in told.documents] == ["on it", "by month"]
    assert (told.languages, told.publishers, told.undated) == (("en",), ("Herald",), 1)
    assert told.targets == ("heron/app",)
    assert told.networks == norland.NETWORKS
    assert {(t.days, t.ok, t.blocked) for t in told.tests} == {(18, 144, 0)}


def test_a_block_without_a_statement_was_searched_for_around_its_edges() -> None:
    """A horizon before its first edge and after its last, but not after the instant."""
    told = looked([], story("heron/app", 2, 4, 20), FindingKind.NO_STATEMENT)

    assert told is not None
    assert told.first == norland.day(2).date() - timedelta(days=14)
    assert told.last == norland.day(4).date() + timedelta(days=14)


@pytest.mark.parametrize("when", [None, "--05-01"])
def test_an_act_without_a_day_was_looked_for_nowhere(when: str | None) -> None:
    """There are no days to look in; what is on the shelf is told whole."""
    undated = entry("a", "order_block", when, asks="restrict")
    world = story("heron/app", 2, 4, 20)

    told = looked([undated], world, FindingKind.UNKNOWN)

    assert told is not None
    assert (told.first, told.last) == (None, None)
    assert len(told.documents) == 4


def test_what_was_found_has_no_such_exhibit() -> None:
    """A finding of what was measured leads to it, and not to a search."""
    world = story("heron/app", 2, None, 20)

    assert looked([order("a", "2023-05-01")], world, FindingKind.FOLLOWED) is None
