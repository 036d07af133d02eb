"""What is kept between runs is what a run over everything gives, whatever came when."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs
from tests.unit.findings.norland import (
    HERE,
    block,
    cells,
    claim,
    context,
    date,
    day,
    entry,
    lift,
    loss,
    order,
)

from rasad.findings import Context, Reach, from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode, EpisodeKind
from rasad.model.place import Place
from rasad.pipeline import reconciling

THERE, FAR = "XS", "XT"
PAIR = (64496, 64497)


class World(NamedTuple):
    """What a run is asked about."""

    entries: frozenset[int]
    episodes: frozenset[int]
    cells: frozenset[int]
    articles: frozenset[int]
    at: float


def _slow(target: str, begun: float) -> Episode:
    return structs.replace(block(target, begun, 9, PAIR), mechanisms=("tls.throttle",))


def _defect(target: str) -> Episode:
    made = block(target, 1, 3, PAIR, country=None)
    return structs.replace(made, kind=EpisodeKind.INSTRUMENT_DEFECT)


ENTRIES: tuple[Entry, ...] = (
    order("order", date(0)),
    order("all", date(1), services=["class:messengers"]),
    order("birds", date(6), services=["class:birds"]),
    order("there", date(0), country=THERE),
    order("until", date(0), services=["wren"], scope={"duration": "P4D"}),
    order("again", date(3), links=[["repeats", "order"]]),
    lift("lift", date(4)),
    lift("all open", date(5), services=["class:birds"]),
    claim("claim", date(2), "blocked"),
    claim("open", date(3), "accessible", services=["wren"]),
    entry("off", "shutdown", date(2), services=[], modality="actual"),
    entry("plan", "planned_restriction", date(0), asks="restrict", services=["wren"]),
    entry("threat", "threat", date(1), asks="restrict", modality="threatened"),
    entry("some day", "block", None, services=["plover"], modality="actual"),
)
EPISODES: tuple[Episode, ...] = (
    block("heron/app", 0.6, 5.6, PAIR),
    block("heron/web", 1.2, None, PAIR[:1]),
    block("web/wren.example", 0.7, 4, PAIR),
    block("web/wren.example", 6.2, None, PAIR),
    block("web/plover.example", 1.5, 8, PAIR),
    block("heron/app", None, 2, PAIR),
    block("heron/app", 0.6, 4, PAIR, country=THERE),
    block("heron/app", 0.9, 4, PAIR, country=FAR),
    _slow("web/plover.example", 0.5),
    _defect("web/wren.example"),
    loss(2, 3),
)
CELLS: tuple[tuple[Cell, ...], ...] = tuple(
    tuple(structs.replace(c, country=country) for c in cells(target, state, span, PAIR))
    for country, target, state, span in (
        (HERE, "heron/app", "ok", (-3, 0.5)),
        (HERE, "heron/app", "blocked", (0.75, 3)),
        (HERE, "heron/web", "ok", (0, 3)),
        (HERE, "web/wren.example", "blocked", (0.75, 2)),
        (HERE, "web/wren.example", "ok", (3, 6)),
        (HERE, "web/plover.example", "throttled", (0.5, 2)),
        (HERE, "web/plover.example", "blocked", (2, 4)),
        (THERE, "heron/app", "blocked", (0.75, 2)),
        (THERE, "heron/app", "ok", (-2, 0.5)),
    )
)
ARTICLES = (
    Reach(published=date(1), country=HERE),
    Reach(published=date(9)),
    Reach(published="2019-01-01", country=HERE),
    Reach(published=None, country=THERE),
)


def _subset(many: int) -> st.SearchStrategy[frozenset[int]]:
    return st.frozensets(st.integers(min_value=0, max_value=many - 1))


WORLDS = st.builds(
    World,
    _subset(len(ENTRIES)),
    _subset(len(EPISODES)),
    _subset(len(CELLS)),
    _subset(len(ARTICLES)),
    st.sampled_from([1, 2.3, 5, 9, 12, 30, 300, 800, 2000]),
)


def _asked(world: World) -> Context:
    known = context(world.at)
    places = dict(known.places)
    for code in (THERE, FAR):
        places[code] = Place(code=code, name=code, zones=("Etc/GMT-3",))
    reach = tuple(ARTICLES[n] for n in sorted(world.articles))
    return structs.replace(known, places=places, reach=reach)


@settings(max_examples=25, deadline=None)
@given(st.lists(WORLDS, min_size=2, max_size=4))
def test_runs_on_what_was_kept_give_what_a_run_over_everything_gives(
    worlds: list[World],
) -> None:
    """Documents, days and episodes come and go: nothing stale is told."""
    kept: dict[str, reconciling.Country] = {}
    for world in worlds:
        asked = _asked(world)
        record = [ENTRIES[n] for n in sorted(world.entries)]
        blocks = [EPISODES[n] for n in sorted(world.episodes)]
        measured = [c for n in sorted(world.cells) for c in CELLS[n]]
        measured = [c for c in measured if c.hour < day(world.at)]
        found = reconciling.findings(record, blocks, measured, context=asked, kept=kept)
        whole = from_record_and_episodes(record, blocks, measured, context=asked)
        assert found.findings == whole
        kept = found.kept
        again = reconciling.findings(
            record[::-1], blocks[::-1], measured[::-1], context=asked, kept=kept
        )
        assert (again.findings, again.made) == (whole, ())
