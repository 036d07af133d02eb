"""What is published of measurements is coarse where few people measured."""

from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind, Evidence, NetworkEpisode
from rasad.model.finding import Finding, FindingKind, Lag
from rasad.model.place import Vantage
from rasad.model.span import Bracket
from rasad.pipeline import coarsening

NOON = datetime(2024, 5, 3, 13, tzinfo=UTC)
MANY, FEW, SMALL = 64496, 64497, 64498


def cell(asn: int, reports: int, hour: datetime = NOON, **more: object) -> Cell:
    """Return an hour of one network, half of it blocked."""
    return Cell(
        hour=hour,
        country="XA",
        asn=asn,
        target="signal/app",
        ok=reports // 2,
        blocked=reports - reports // 2,
        reports=reports,
        uids=(f"uid-{asn}",),
        report_ids=("ab12",),
        **more,  # type: ignore[arg-type]  # keywords of a test
    )


CELLS = (cell(MANY, 400), cell(FEW, 40), cell(SMALL, 3))


def network(asn: int, start: datetime = NOON) -> NetworkEpisode:
    """Return a network of an episode that began within four hours."""
    return NetworkEpisode(
        asn=asn,
        start=Bracket(earliest=start - timedelta(hours=4), latest=start),
        end=None,
        blocked=9,
        measured=10,
        reports=5,
    )


def episode(*asns: int) -> Episode:
    """Return an episode on these networks."""
    held = tuple(network(asn) for asn in asns)
    return Episode(
        id="e1",
        group="e1",
        country="XA",
        target="signal/app",
        kind=EpisodeKind.BLOCKING,
        start=held[0].start,
        end=None,
        networks=held,
        mechanisms=(),
        phases=(),
        evidence=Evidence(blocked=9, measured=10, reports=5, witness="uid-of-someone"),
        rule="e.onset",
    )


@pytest.mark.parametrize(
    ("asn", "told", "hour"),
    [(MANY, MANY, 13), (FEW, FEW, 0), (SMALL, 0, 0)],
    ids=["many reports: the hour", "few: the day", "very few: put together"],
)
def test_a_cell_is_as_fine_as_its_network_has_reports(
    asn: int, told: int, hour: int
) -> None:
    """The fewer people measured, the less is told of when and where."""
    by = coarsening.grain(CELLS)
    found = coarsening.cells([c for c in CELLS if c.asn == asn], by)

    assert [(c.asn, c.hour.hour) for c in found] == [(told, hour)]
    assert bool(found[0].uids) is (asn == MANY)


def test_counts_add_up_whatever_is_put_together() -> None:
    """Coarse cells hold every measurement that fine ones held."""
    more = (*CELLS, cell(FEW, 40, NOON + timedelta(hours=2)), cell(64499, 2))
    told = coarsening.cells(more, coarsening.grain(more))

    assert sum(c.measured for c in told) == sum(c.measured for c in more)
    assert sum(c.blocked for c in told) == sum(c.blocked for c in more)
    assert len({(c.target, c.asn, c.hour) for c in told}) == len(told)


def test_the_network_of_one_organisation_is_put_together_sooner() -> None:
    """Forty reports from a university are not forty people."""
    held = (cell(FEW, 40, vantage=Vantage.ACADEMIC),)

    assert coarsening.cells(held, coarsening.grain(held))[0].asn == 0


def test_an_edge_only_grows() -> None:
    """A bracket of days holds the bracket of hours that it stands for."""
    (told,) = coarsening.episodes([episode(MANY, FEW)], coarsening.grain(CELLS))
    fine, coarse = told.networks

    assert fine == network(MANY)
    assert coarse.start.earliest == datetime(2024, 5, 3, tzinfo=UTC)
    assert coarse.start.latest == datetime(2024, 5, 4, tzinfo=UTC)
    assert told.start == coarse.start
    assert told.id == "e1"


def test_a_small_network_has_neither_a_row_nor_a_witness() -> None:
    """Nobody who measures from a small network is shown, nor their report."""
    (told,) = coarsening.episodes([episode(SMALL, MANY)], coarsening.grain(CELLS))

    assert [n.asn for n in told.networks] == [0, MANY]
    assert told.evidence.witness == "2024-05-03/0/signal/app"
    assert told.networks[0].measured == 10


def test_lags_of_few_reports_are_whole_days() -> None:
    """The hour of a block does not come back through its lag."""
    finding = Finding(
        id="f",
        kind=FindingKind.FOLLOWED,
        entry="e",
        country="XA",
        service="signal",
        why="w",
        may_write="m",
        may_not_write="n",
        rule="r",
        would_change_if="c",
        lag=tuple(Lag(asn=asn, hours=29.0) for asn in (MANY, FEW, SMALL)),
    )
    (told,) = coarsening.findings([finding], coarsening.grain(CELLS))

    assert [(lag.asn, lag.hours) for lag in told.lag] == [
        (0, 24.0),
        (MANY, 29.0),
        (FEW, 24.0),
    ]


def test_within_the_workspace_nothing_is_coarse() -> None:
    """Without a grain everything comes back as it is."""
    by = coarsening.Grain()

    assert coarsening.cells(CELLS, by) == tuple(sorted(CELLS, key=lambda c: c.asn))
    assert coarsening.episodes([episode(SMALL)], by) == (episode(SMALL),)
    assert replace(CELLS[0]) in coarsening.cells(CELLS, by)
