"""On what a step from words to a block rests, and for how many it holds."""

from typing import Any

import pytest
from msgspec import structs
from tests.unit.findings.norland import (
    NETWORKS,
    block,
    cells,
    claim,
    context,
    date,
    entry,
    order,
)
from tests.unit.findings.norland import story as told

from rasad.findings import commitments, from_record_and_episodes
from rasad.findings.citing import cited_by
from rasad.findings.operators import Operators
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding

NAMES = {
    64496: "Example Telecom Limited",
    64497: "Blue (North Mobile)",
    64498: "Norland Telecommunication Company",
}


def judged(
    record: list[Entry], world: tuple[list[Episode], list[Cell]], **more: Any
) -> dict[str | None, Finding]:
    """Return the findings about Heron, by entry."""
    found = from_record_and_episodes(record, *world, context=context(12, **more))
    return {f.entry: f for f in found if f.service == "heron"}


@pytest.mark.parametrize(
    ("basis", "orders", "expected"),
    [
        ("Decision No. 2023/1-77 of the court", ("2023/1-77",), "2023/1-77"),
        ("Decision No. ۲۰۲۳/۷۷", ("2023/77",), "2023/77"),
        ("Decision No. 2023/1-77", ("2023/1-7",), None),
        ("Law No. 5651", ("5651",), None),
        ("Article 5651", ("5651",), None),
        ("Decision 77", ("77",), None),
        (None, ("2023/1-77",), None),
    ],
    ids=[
        *("its number", "other digits", "part of a number", "a law", "an article"),
        *("too short", "no basis"),
    ],
)
def test_a_page_cites_an_order_by_its_whole_number(
    basis: str | None, orders: tuple[str, ...], expected: str | None
) -> None:
    """The number of a law stands on the pages of many orders."""
    assert cited_by(orders, order("o", date(0), legal_basis=basis)) == expected


def test_a_block_page_that_bears_the_number_makes_it_cited() -> None:
    """The sentence says so, and names the number."""
    episodes, measured = told("heron/app", 0.6, None, 12)
    pages = structs.replace(episodes[0].evidence, orders=("2023/1-77",))
    world = [structs.replace(episodes[0], evidence=pages)], measured
    record = [order("o", date(0), legal_basis="Decision 2023/1-77")]
    found = judged(record, world)["o"]
    assert found.link == "cited"
    assert "2023/1-77" in found.may_write
    assert judged([order("o", date(0))], world)["o"].link == "sequence"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Example Telecom", {64496}),
        ("North", {64497}),
        ("Blue", {64497}),
        ("AS64498", {64498}),
        ("Norland Telecommunication Company", {64498}),
        ("Norland Mobile Company", set()),
        ("Red", set()),
    ],
)
def test_operators_are_known_by_what_tells_them_apart(
    name: str, expected: set[int]
) -> None:
    """Common words, and that of the country, name nobody."""
    actor = {"id": "", "name": name, "kind": "isp_operator"}
    said = entry("e", "status_claim", date(0), actors=[actor])
    assert Operators(context(12, names=NAMES)).networks(said) == expected


def test_one_operator_in_no_table_leaves_a_claim_unplaced() -> None:
    """What holds for one of two is not what was said of both."""
    actors = [
        {"id": "", "name": name, "kind": "isp_operator"} for name in ("Blue", "Red")
    ]
    said = entry("e", "status_claim", date(0), actors=actors)
    assert Operators(context(12, names=NAMES)).networks(said) == frozenset()


def test_a_network_with_one_measurement_does_not_count_beside_others() -> None:
    """Two are blocked and measured well; a third brought one result."""
    episodes, measured = told("heron/app", 0.6, None, 12, NETWORKS[:2])
    more, _ = told("heron/app", 0.6, None, 12, NETWORKS[2:])
    measured += cells("heron/app", "ok", (-7, 0.6), NETWORKS[2:])
    measured += cells("heron/app", "blocked", (0.6, 0.85), NETWORKS[2:])
    found = judged([order("o", date(0))], (episodes + more, measured))["o"]
    assert "2 of 2 networks measured (AS64496, AS64497), and on 1 more" in found.why
    assert "2 of 2 networks" in found.may_write
    assert found.shares.networks == 1.0


def test_a_share_of_users_says_how_many_networks_are_known() -> None:
    """The table knows two networks of three."""
    episodes, measured = told("heron/app", 0.6, None, 12, NETWORKS[:2])
    measured += cells("heron/app", "ok", (-7, 12), NETWORKS[2:])
    users = {NETWORKS[0]: 75.0, NETWORKS[2]: 25.0}
    found = judged([order("o", date(0))], (episodes, measured), users=users)["o"]
    assert (found.shares.users, found.shares.users_known) == (0.75, 2)
    assert "those that changed have 75% of the users of the 2 networks" in found.why


def test_a_share_of_users_is_of_the_networks_that_agree_with_a_claim() -> None:
    """Neither of those that differ, nor only of those whose onset is known."""
    episodes, measured = told("heron/app", 0.6, None, 12, NETWORKS[:1])
    stood = [block("heron/app", None, None, NETWORKS[1:2])]
    measured += cells("heron/app", "blocked", (-7, 12), NETWORKS[1:2])
    measured += cells("heron/app", "ok", (-7, 12), NETWORKS[2:])
    users = dict(zip(NETWORKS, (50.0, 30.0, 20.0), strict=True))
    said = claim("c", date(3), "blocked")
    found = judged([said], (episodes + stood, measured), users=users)["c"]
    assert (found.shares.networks, found.shares.users) == (0.6667, 0.8)
    assert "those that agreed have 80% of the users of the 3 networks" in found.why


def test_a_plan_told_twice_says_so() -> None:
    """A span of days around the day of the other is the same plan."""
    record = [
        entry(
            name,
            "planned_restriction",
            date(0),
            modality="intended",
            asks="restrict",
            deadline={"date": when, "kind": "announced_start"},
        )
        for name, when in (("day", date(5)), ("month", "2023-05"), ("other", date(8)))
    ]
    world: tuple[list[Episode], list[Cell]] = [], cells("heron/app", "ok", (-7, 60))
    found = from_record_and_episodes(record, *world, context=context(60))
    by_entry = {f.entry: f.why for f in found}
    assert "the same is told by" in by_entry["day"]
    assert "the same is told by" in by_entry["month"]


def test_a_promise_of_many_services_is_told_in_numbers() -> None:
    """One sentence, however many services a class has."""
    said = entry(
        "p",
        "promise",
        date(0),
        modality="promised",
        asks="restore",
        services=["heron", "plover", "wren"],
        deadline={"date": date(5), "kind": "comply_by"},
    )
    world = told("heron/app", -3, None, 12)
    found = commitments([said], *world, context=context(12))[0]
    assert "of 3 services 1 were still blocked (Heron)" in found.why
    assert "2 were measured by nobody (Plover, Wren)" in found.why
