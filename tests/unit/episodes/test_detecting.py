"""Cells become episodes: what is one, what is none, and where its edges lie."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from msgspec import structs
from tests.unit.episodes.world import hour, measured

from rasad import episodes
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind
from rasad.model.place import Vantage


def blocking(cells: Sequence[Cell]) -> list[Episode]:
    """Give the blocking episodes of some cells."""
    found = episodes.from_cells(cells)
    return [one for one in found if one.kind is EpisodeKind.BLOCKING]


def lasting(asn: int, since: float, until: float, end: float = 30) -> list[Cell]:
    """Make a network that is open, blocked from *since* to *until*, open again."""
    return [
        *measured(asn, (0, since)),
        *measured(asn, (since, until), blocked=True),
        *measured(asn, (until, end)),
    ]


def test_edges_lie_between_the_cells_around_them() -> None:
    """The onset is after the last open cell, the end before the next one."""
    (found,) = blocking(lasting(1, 10, 20))

    assert (found.start.earliest, found.start.latest) == (hour(9.75), hour(10))
    assert found.end is not None
    assert (found.end.earliest, found.end.latest) == (hour(19.75), hour(20))
    assert (found.evidence.blocked, found.evidence.measured) == (40, 40)
    assert found.mechanisms == ("tls.reset.sni",)


def test_what_goes_on_has_no_end() -> None:
    """A block that is there at the last cell is not over."""
    (found,) = blocking(lasting(1, 10, 30))

    assert found.end is None


def test_a_standing_block_has_no_onset() -> None:
    """Blocked from the first cell: nobody can say since when (D1)."""
    (found,) = blocking([*measured(1, (0, 20), blocked=True)])

    assert found.start.earliest is None
    assert found.rule == "episodes.standing.1"


def test_a_network_first_seen_blocked_takes_its_siblings_bound() -> None:
    """The sibling was open until the day before, so the onset is not open."""
    cells = [*lasting(1, 10, 30), *measured(2, (11, 30), blocked=True)]

    (found,) = blocking(cells)

    second = next(network for network in found.networks if network.asn == 2)
    assert second.start.earliest == hour(9.75)
    assert second.start.latest == hour(11)


def test_networks_that_follow_within_days_are_one_event() -> None:
    """One order that reaches three networks in three days is one episode (D3)."""
    cells = [c for asn in (1, 2, 3) for c in lasting(asn, 9 + asn, 30)]

    (found,) = blocking(cells)

    assert [network.asn for network in found.networks] == [1, 2, 3]


def test_a_flapping_block_is_one_event() -> None:
    """A block that comes and goes by the day is told once."""
    cells: list[Cell] = [*measured(1, (0, 10), every=2)]
    for day in range(10, 20):
        cells += measured(1, (day, day + 1), blocked=day % 2 == 0, every=2)
    cells += measured(1, (20, 30), every=2)

    assert len(blocking(cells)) == 1


def test_a_week_of_access_parts_two_events() -> None:
    """Access that came back and was measured ends an episode."""
    cells = [*lasting(1, 5, 10, 20), *measured(1, (20, 25), blocked=True)]

    assert len(blocking(cells)) == 2


def test_one_well_measured_open_day_parts_two_events() -> None:
    """A day of access on every network is an end, and what follows an onset."""
    cells = [
        cell
        for asn in (1, 2, 3)
        for part in (
            measured(asn, (0, 10), every=3),
            measured(asn, (10, 12), blocked=True, every=3),
            measured(asn, (12, 13), every=3),
            measured(asn, (13, 30), blocked=True, every=3),
        )
        for cell in part
    ]

    assert [one.start.latest for one in blocking(cells)] == [hour(10), hour(13)]


def test_one_report_is_one_witness() -> None:
    """Four hundred rows of one report never make an episode (S1)."""
    cells = [*measured(1, (0, 20))]
    burst = [
        structs.replace(cell, ok=0, blocked=150, reports=1)
        for cell in measured(1, (10, 10.2), every=1)
    ]

    assert blocking([*cells, *burst]) == []


def test_stray_failures_are_no_episode() -> None:
    """Single errors, far apart, change nothing."""
    cells = [
        structs.replace(cell, ok=0, blocked=1) if number % 17 == 0 else cell
        for number, cell in enumerate(measured(1, (0, 60)))
    ]

    assert blocking(cells) == []


def test_down_is_never_blocked() -> None:
    """A service that does not work shows no block, however long."""
    cells = [
        structs.replace(cell, blocked=0, down=1, mechanism="")
        for cell in measured(1, (10, 20), blocked=True)
    ]

    assert blocking([*measured(1, (0, 10)), *cells]) == []


def test_a_share_below_half_is_seen() -> None:
    """Two in five tests blocked for weeks are no error."""
    cells = [*measured(1, (0, 20))]
    cells += [
        structs.replace(cell, ok=0, blocked=1, mechanism="dns.injection.bogon")
        if number % 5 < 2
        else cell
        for number, cell in enumerate(measured(1, (20, 50)))
    ]

    (found,) = blocking(cells)

    assert found.start.latest <= hour(22)


def test_few_tests_on_several_networks_agree() -> None:
    """Three networks with two blocked tests each are enough together."""
    cells = [
        *measured(1, (0, 5), every=12),
        *(c for n in (1, 2, 3) for c in measured(n, (5, 6), blocked=True, every=12)),
    ]

    assert len(blocking(cells)) == 1


def test_a_day_cell_covers_its_day() -> None:
    """With a cell a day, the edge is known to the day and no closer."""
    (found,) = blocking(
        [
            *measured(1, (0, 10), every=24),
            *measured(1, (10, 20), blocked=True, every=24),
        ]
    )

    assert found.start.earliest == hour(9)
    assert found.start.latest == hour(10 + 23 / 24)


def test_a_change_in_many_countries_is_no_policy() -> None:
    """What fails in five countries at once is the instrument (E4)."""
    cells = [
        cell
        for n, country in enumerate(("XA", "XB", "XC", "XD", "XE"))
        for part in (
            measured(n, (0, 20), country=country),
            measured(n, (20, 27), country=country, blocked=True),
            measured(n, (27, 40), country=country),
        )
        for cell in part
    ]

    found = episodes.from_cells(cells)

    assert [one.kind for one in found] == [EpisodeKind.INSTRUMENT_DEFECT]
    assert found[0].country is None


def test_one_version_of_the_software_is_no_policy() -> None:
    """Rows of a defective version are left out, in every country."""
    cells = [
        structs.replace(cell, software=software, asn=10 * n + len(software))
        for n, country in enumerate(("XA", "XB", "XC", "XD"))
        for software, bad in (("old", True), ("newer", False))
        for part in (
            measured(n, (0, 20), country=country),
            measured(n, (20, 30), country=country, blocked=bad),
        )
        for cell in part
    ]

    found = episodes.from_cells(cells)

    assert [one.rule for one in found] == ["episodes.defect.software.1"]


def test_vanishing_data_is_a_signal() -> None:
    """A country that falls silent for days is told (D2)."""
    cells = [
        *(c for n in range(4) for c in measured(n, (0, 20), every=2)),
        *(c for n in range(4) for c in measured(n, (24, 30), every=2)),
    ]

    (found,) = episodes.from_cells(cells)

    assert (found.kind, found.target) == (EpisodeKind.MEASUREMENT_LOSS, None)
    assert found.start.latest == hour(20)
    assert found.end is not None
    assert found.end.latest == hour(24)


def test_a_service_down_everywhere_is_an_outage() -> None:
    """Nine hours without the service in five countries is no block."""
    cells = []
    for n, country in enumerate(("XA", "XB", "XC", "XD", "XE")):
        for cell in measured(n, (0, 10), country=country, every=1):
            bad = hour(5) <= cell.hour < hour(5.4)
            cells.append(structs.replace(cell, ok=not bad, down=int(bad)))

    (found,) = episodes.from_cells(cells)

    assert (found.kind, found.country) == (EpisodeKind.OUTAGE, None)


def test_targets_of_one_service_share_a_group() -> None:
    """The app and the site of one service that began together are one matter."""
    parts = [
        structs.replace(cell, target=target)
        for target in ("chat/app", "chat/web", "web/other.example")
        for cell in lasting(1, 10, 30)
    ]

    app, web, other = blocking(parts)

    assert app.group == web.group
    assert other.group not in (app.group, app.id)


@pytest.mark.parametrize(
    ("target", "service"),
    [
        ("chat/app", "chat"),
        ("web/www.site.example", "site.example"),
        ("web/Site.example.", "site.example"),
    ],
)
def test_the_service_of_a_target(target: str, service: str) -> None:
    """A target's head, or the last two labels of a host."""
    assert episodes.service_of(target) == service


def test_a_change_of_mechanism_is_a_phase() -> None:
    """Throttling that becomes blocking is one episode with two phases."""
    cells = [*measured(1, (0, 10))]
    for since, mechanism in ((10, "tls.throttle.sni"), (20, "tls.reset.sni")):
        cells += [
            structs.replace(cell, mechanism=mechanism)
            for cell in measured(1, (since, since + 10), blocked=True)
        ]

    (found,) = blocking(cells)

    assert [phase.mechanisms for phase in found.phases] == [
        ("tls.throttle.sni",),
        ("tls.reset.sni",),
    ]


def test_a_witness_is_a_measurement_where_there_is_one() -> None:
    """Every episode leads to a measurement, or to a cell (E2)."""
    cells = lasting(1, 10, 30)
    named = [
        structs.replace(cell, uids=("m1",)) if cell.blocked else cell for cell in cells
    ]

    assert blocking(cells)[0].evidence.witness == "2024-03-11T00:00:00Z/1/chat/app"
    assert blocking(named)[0].evidence.witness == "m1"


def test_made_up_cells_mark_the_episode() -> None:
    """A page built from synthetic measurements has to say so."""
    cells = [structs.replace(cell, synthetic=True) for cell in lasting(1, 10, 30)]

    assert blocking(cells)[0].synthetic


def test_nothing_gives_nothing() -> None:
    """No cells, no episodes."""
    assert episodes.from_cells([]) == ()


def test_rule_ids_are_told_once_each() -> None:
    """The method page lists each rule with its reason."""
    table = episodes.rule_table()

    assert len({rule for rule, _, _ in table}) == len(table)
    assert all(why.endswith(".") for _, _, why in table)


@pytest.mark.parametrize("wrong", [{"reports": 0}, {"countries": 1}, {"share": 0.0}])
def test_a_floor_that_everything_passes_is_refused(wrong: dict[str, int]) -> None:
    """A floor of nothing is a mistake in a setting."""
    with pytest.raises(ValueError, match="floor"):
        episodes.Floors(**wrong)


def _look_alikes(
    asn: int, span: tuple[float, float], *, versions: int = 1
) -> list[Cell]:
    """Make a burst of blocked reports, ten an hour, each of one row."""
    return [
        structs.replace(
            cell, blocked=10, reports=10, software=f"probe {number % versions}"
        )
        for number, cell in enumerate(measured(asn, span, blocked=True, every=1))
    ]


def test_many_reports_of_a_new_network_are_one_witness() -> None:
    """Anybody can send many reports of a network that nobody had measured (S1)."""
    country = [*measured(64496, (0, 40)), *measured(64497, (0, 40))]

    assert blocking([*country, *_look_alikes(64511, (20, 25))]) == []


def test_a_network_with_a_history_speaks_for_itself() -> None:
    """The same burst counts where the network had been measured for weeks."""
    country = [*measured(64496, (0, 40)), *measured(64497, (0, 20))]

    (episode,) = blocking([*country, *_look_alikes(64497, (20, 25))])
    assert [network.asn for network in episode.networks] == [64497]


def test_a_network_that_joins_in_a_block_is_counted_in_it() -> None:
    """One witness is little alone, and enough beside the others."""
    country = [
        *measured(64496, (0, 20)),
        *measured(64496, (20, 30), blocked=True),
        *measured(64497, (0, 20)),
        *measured(64497, (20, 30), blocked=True),
        *measured(64511, (22, 30), blocked=True),
    ]
    (episode,) = blocking(country)
    assert [network.asn for network in episode.networks] == [64496, 64497, 64511]


def test_an_onset_is_told_from_a_networks_own_errors() -> None:
    """Where some tests fail anyway, bad days before are no onset."""
    usual = [
        structs.replace(cell, ok=8, blocked=n % 3 // 2 * 4, reports=None, mechanism="")
        for n, cell in enumerate(measured(64496, (0, 29), every=24))
    ]
    before = [
        structs.replace(usual[0], hour=hour(29), ok=4, blocked=6),
        structs.replace(usual[0], hour=hour(30), ok=7, blocked=7),
        structs.replace(usual[0], hour=hour(31), ok=8, blocked=0),
    ]
    shut = [
        structs.replace(usual[0], hour=hour(day), ok=1, blocked=30)
        for day in range(32, 45)
    ]
    (episode,) = blocking([*usual, *before, *shut])

    assert episode.start.earliest == hour(31)
    assert episode.start.latest == hour(32) + timedelta(hours=23)


def test_networks_that_are_each_unsure_are_sure_together() -> None:
    """A half-hearted block of two days shows on two networks at once."""
    cells = [
        cell
        for asn in (64496, 64497)
        for cell in (
            *measured(asn, (0, 30)),
            *measured(asn, (30, 31.5), blocked=True, every=9),
            *measured(asn, (31.5, 60)),
        )
    ]
    rest = [c for n in range(6) for c in measured(64500 + n, (0, 60), every=2)]
    (episode,) = blocking([*cells, *rest])

    assert [network.asn for network in episode.networks] == [64496, 64497]


def test_a_privileged_sibling_bounds_no_onset() -> None:
    """That a university was open says nothing of when a mobile network was."""
    campus = [
        structs.replace(cell, vantage=Vantage.ACADEMIC)
        for cell in measured(64500, (0, 40))
    ]
    shut = [*measured(64496, (10, 40), blocked=True)]
    (episode,) = blocking([*campus, *shut])

    assert episode.start.earliest is None


def test_an_edit_of_the_test_list_is_no_policy() -> None:
    """A target that is listed late or taken off, and opens, is no episode (D1)."""
    cells = [
        *measured(1, (0, 40)),
        *measured(1, (15, 40), target="web/listed.example"),
        *measured(1, (0, 20), target="web/delisted.example"),
    ]

    assert not blocking(cells)


def test_a_change_of_resolvers_ends_and_begins_nothing() -> None:
    """Probes that move to another resolver in a block, or in the open (D1)."""
    cells = [
        structs.replace(cell, resolver_asn=1 if cell.hour < hour(turn) else 15169)
        for asn, turn in ((1, 15), (2, 5))
        for cell in lasting(asn, 10, 20)
    ]

    (found,) = blocking(cells)

    assert (found.start.latest, len(found.networks)) == (hour(10), 2)
    assert found.end is not None
    assert found.end.latest == hour(20)


def test_reports_are_told_as_bounds() -> None:
    """At most the sum over cells, at least the most of one cell."""
    cells = [
        structs.replace(c, ok=3 * c.ok, blocked=3 * c.blocked, reports=3)
        for c in lasting(1, 10, 20)
    ]

    (found,) = blocking(cells)

    assert (found.evidence.reports_at_least, found.evidence.reports) == (3, 120)


def test_a_stray_pass_is_no_onset_where_a_sibling_was_never_open() -> None:
    """One test in twelve passes the block; the first test of a network did too."""
    first = [*measured(1, (0, 20), blocked=True)]
    second = [
        structs.replace(cell, ok=1, blocked=0, mechanism="")
        if number % 12 == 0
        else cell
        for number, cell in enumerate(measured(2, (0, 20), blocked=True))
    ]

    (episode,) = episodes.from_cells(first + second)

    assert [n.start.earliest for n in episode.networks] == [None, None]


def test_days_of_access_are_an_onset_though_a_sibling_was_never_open() -> None:
    """A network that was open for five days began to be blocked after them."""
    first = [*measured(1, (0, 20), blocked=True)]
    second = [*measured(2, (0, 5)), *measured(2, (5, 20), blocked=True)]

    (episode,) = episodes.from_cells(first + second)

    edges = {n.asn: n.start.earliest for n in episode.networks}
    assert edges == {1: None, 2: hour(4.75)}
