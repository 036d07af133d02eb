"""What one cause looks like is told from errors of every kind."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from msgspec import structs
from tests.unit.episodes.world import measured

from rasad import episodes
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind

FIRST = datetime(2024, 3, 3, tzinfo=UTC)
BOGON = "dns.injection.bogon"
KINDS = ("tcp.timeout", "dns.timeout", "tls.timeout", "http.timeout", "tcp.reset")


def blocking(cells: Sequence[Cell]) -> list[Episode]:
    """Give the blocking episodes of some cells."""
    found = episodes.from_cells(cells)
    return [one for one in found if one.kind is EpisodeKind.BLOCKING]


def noisy(
    asn: int, span: tuple[float, float], mechanism: str = "", *, every: int = 3
) -> Iterator[Cell]:
    """Measure each two hours; one in eight fails, and one in *every* by *mechanism*."""
    for number, cell in enumerate(measured(asn, span, every=2)):
        name = KINDS[number // 8 % len(KINDS)] if number % 8 == 7 else ""
        if mechanism and number % every == 0:
            name = mechanism
        yield structs.replace(
            cell, ok=int(not name), blocked=int(bool(name)), mechanism=name
        )


def partly(mechanism: str) -> list[Cell]:
    """Make a noisy network of which a third is blocked for three days."""
    return [
        *noisy(1, (0, 20)),
        *noisy(1, (20, 23), mechanism),
        *noisy(1, (23, 40)),
    ]


def test_a_bogon_among_many_errors_is_seen() -> None:
    """A third of forged answers stands out where every eighth test fails anyway."""
    (found,) = blocking(partly(BOGON))

    assert BOGON in found.mechanisms
    assert (found.start.latest.day, found.start.latest.month) == (21, 3)


def test_as_many_errors_of_the_usual_kinds_are_none() -> None:
    """The same number of failures, of many kinds, is a bad day and no block."""
    cells = [
        structs.replace(cell, mechanism=KINDS[number % len(KINDS)])
        if cell.mechanism == BOGON
        else cell
        for number, cell in enumerate(partly(BOGON))
    ]

    assert blocking(cells) == []


@pytest.mark.parametrize(
    ("mechanism", "count"),
    [(BOGON, 1), ("http.blockpage", 1), ("tcp.timeout", 0)],
    ids=["a bogon", "a block page", "a timeout"],
)
def test_a_level_that_was_always_so(mechanism: str, count: int) -> None:
    """Only what no error looks like is a standing block below half (D1)."""
    found = blocking([*noisy(1, (0, 40), mechanism)])

    assert len(found) == count
    assert all(one.start.earliest is None for one in found)


def test_a_standing_block_brings_in_networks_that_are_blocked_alike() -> None:
    """One network is mostly blocked; of two that are at times, one is by the same."""
    cells = [
        *noisy(1, (0, 40), "tls.reset.sni", every=4),
        *(c for c in measured(2, (0, 40), blocked=True, every=12)),
        *noisy(3, (0, 40), "dns.timeout", every=4),
    ]
    named = [
        structs.replace(c, mechanism="tls.reset.sni") if c.asn == 2 else c
        for c in cells
    ]

    (found,) = blocking(named)

    assert [network.asn for network in found.networks] == [1, 2]


def test_what_began_later_is_no_witness_for_what_was_always_there() -> None:
    """
    A network has failed in under half of its tests since the first of them.

    Two failures elsewhere at the end had made it a block, and twice as many of
    everything had not.
    """
    # Day, first hour, and what each hour's test said, of two networks.
    told = (
        *((1, 0, 0, "x"), (1, 1, 0, "x"), (1, 2, 0, "xxx"), (1, 4, 0, "x.")),
        *((1, 19, 0, "..."), (1, 30, 0, ".x"), (1, 31, 0, "."), (1, 32, 0, "..")),
        *((1, 33, 0, "..."), (1, 37, 0, "x"), (1, 38, 0, "x")),
        *((2, 1, 1, "x"), (2, 30, 2, "."), (2, 31, 1, "."), (2, 34, 0, ".")),
        *((2, 36, 0, "."), (2, 39, 0, "x"), (2, 42, 0, "x")),
    )
    for times in (1, 2):
        cells = [
            Cell(
                hour=FIRST + timedelta(days=day, hours=hour + number),
                country="XA",
                asn=asn,
                target="chat/app",
                ok=times * (said == "."),
                blocked=times * (said == "x"),
                reports=times,
                mechanism="tcp.reset" if said == "x" else "",
            )
            for asn, day, hour, tests in told
            for number, said in enumerate(tests)
        ]
        assert blocking(cells) == []
