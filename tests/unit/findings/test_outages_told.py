"""A whole country that was down, as others report it, is told and decides nothing."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from tests.unit.findings.norland import (
    HERE,
    NETWORKS,
    block,
    cells,
    claim,
    context,
    date,
    day,
    entry,
    loss,
    order,
    story,
)

from rasad.findings import commitments, from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode, EpisodeKind, NetworkEpisode
from rasad.model.finding import Finding, FindingKind, Qualifier, Reason
from rasad.model.span import Bracket

WORLD = tuple[list[Episode], list[Cell]]


def reported(begun: float, over: float | None, source: str = "ioda") -> Episode:
    """Return an outage of the whole country, as a source reports it."""
    end = None if over is None else Bracket(earliest=day(over), latest=day(over))
    return replace(
        loss(begun, over),
        id=f"{source}/{begun}",
        kind=EpisodeKind.OUTAGE,
        start=Bracket(earliest=day(begun), latest=day(begun)),
        end=end,
        rule=f"outside.{source}",
    )


def only(said: Entry, world: WORLD, at: float = 20) -> Finding:
    """Return the finding about one entry."""
    found = from_record_and_episodes([said], *world, context=context(at))
    return next(f for f in found if f.entry == said.id)


def dark(*outages: Episode) -> WORLD:
    """Return a week of access, and then nothing that works."""
    found = cells("heron/app", "ok", (-7, 0)) + cells("heron/app", "down", (0, 14))
    return list(outages), found


def test_what_was_down_with_the_country_says_who_reports_that() -> None:
    """Sources that overlap are told once each; another's region is not told."""
    region = replace(
        reported(2, 3, "radar"),
        networks=(
            NetworkEpisode(
                asn=64496,
                start=Bracket(earliest=day(2), latest=day(2)),
                end=None,
                blocked=0,
                measured=0,
            ),
        ),
    )
    world = dark(reported(1, 3), reported(2, 4), region, reported(5, None, "radar"))

    told = only(order("a", date(0)), world)

    assert (told.kind, told.reason) == (FindingKind.UNKNOWN, Reason.METHOD_MISMATCH)
    for sentence in (told.why, told.may_write):
        assert (
            "IODA reports an outage of the whole country from 00:00 UTC on 2 May 2023 "
            "to 00:00 UTC on 5 May 2023, Cloudflare Radar reports an outage of the "
            "whole country since 00:00 UTC on 6 May 2023"
        ) in sentence


def test_what_others_report_later_or_of_another_time_is_not_told() -> None:
    """Nothing after the instant is used, nor an outage of before the act."""
    world = dark(reported(-3, -1), reported(30, 31))

    assert "outage" not in only(order("a", date(0)), world).why


def test_a_report_of_others_decides_nothing() -> None:
    """An order is followed, or not, whatever others report beside it."""
    episodes, seen = story("heron/app", 1, None, 20)
    shut = only(order("a", date(0)), ([*episodes, reported(1, 2)], seen))
    opened = only(
        order("a", date(0)), ([reported(1, 2)], cells("heron/app", "ok", (-7, 20)))
    )

    assert (shut.kind, opened.kind) == (FindingKind.FOLLOWED, FindingKind.NOT_FOLLOWED)
    assert "IODA reports" in shut.why
    assert "IODA reports" in opened.why
    off = entry("off", "shutdown", date(0), services=["class:internet"])
    world = ([reported(1, 2)], cells("heron/app", "ok", (-7, 20)))
    assert only(off, world).kind is FindingKind.NOT_FOLLOWED


def test_many_outages_are_counted() -> None:
    """Two are told in words, the others as a number."""
    told = only(order("a", date(0)), dark(*(reported(n, n + 0.2) for n in range(1, 6))))

    assert told.why.count("IODA") == 2
    assert "3 more" in told.why


def silent(begun: float, over: float) -> WORLD:
    """Return a country in which nothing passes for a while, seen hour by hour."""
    found = []
    for number in range(-7 * 24, 14 * 24):
        moment = day(0) + timedelta(hours=number)
        if day(begun) <= moment < day(over):
            continue
        found += [
            Cell(
                hour=moment, country=HERE, asn=asn, target="heron/app", ok=2, reports=2
            )
            for asn in NETWORKS
        ]
    return [loss(begun + 0.5, over + 0.5)], found


def test_a_silence_begins_where_the_last_test_passed() -> None:
    """The wide edge of an episode is narrowed by hours; the words claim no block."""
    off = entry("off", "shutdown", date(1), services=["class:internet"])
    episodes, seen = silent(1.5, 4)

    told = only(off, (episodes, seen))

    assert told.kind is FindingKind.FOLLOWED
    assert Qualifier.SAME_DAY in told.qualifiers
    assert "tests in Norland, of whatever, all but stopped" in told.why
    assert "blocked" not in told.may_write
    assert told.may_write.startswith("Tests in Norland, of whatever, all but stopped")


def test_a_silence_of_one_network_is_not_one_of_the_others() -> None:
    """A loss that names its networks says nothing of those that it does not name."""
    off = entry(
        "off",
        "shutdown",
        date(1),
        services=["class:internet"],
        scope={"kind": "network", "networks": [64497, 64498]},
    )
    fallen = block("heron/app", 1.5, 4, networks=(64496,)).networks
    lost = replace(loss(1.5, 4), networks=fallen)
    world = ([lost], cells("heron/app", "ok", (-7, 20), networks=(64497, 64498)))

    assert only(off, world).kind is FindingKind.NOT_FOLLOWED


def slowed(until: float) -> WORLD:
    """Return a line that is slowed on day 1 and shut on day 4."""
    seen = cells("heron/app", "ok", (-7, 1))
    seen += cells("heron/app", "blocked", (1, 4), mechanism="tls.throttle.sni")
    seen += cells("heron/app", "blocked", (4, until), mechanism="tls.reset.sni")
    mechanisms = ("tls.reset.sni", "tls.throttle.sni")
    return [block("heron/app", 1, mechanisms=mechanisms)], seen


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ([claim("c", date(1), "throttled")], [FindingKind.NO_STATEMENT]),
        ([], [FindingKind.NO_STATEMENT]),
        ([claim("c", date(1), "throttled"), claim("d", date(5), "blocked")], []),
        ([claim("c", date(1), "throttled"), order("o", date(3))], []),
        ([order("o", date(-20)), claim("c", date(1), "throttled")], []),
    ],
    ids=[
        "only the slowing was spoken of",
        "nobody spoke of anything: told once",
        "the block was spoken of",
        "the block was ordered",
        "a block was ordered long before",
    ],
)
def test_what_was_said_to_be_slow_and_is_shut(
    said: list[Entry], kinds: list[FindingKind]
) -> None:
    """A change from slowing to blocking that nobody speaks of is told once."""
    found = from_record_and_episodes(said, *slowed(20), context=context(20))

    unspoken = [f for f in found if f.entry is None]
    assert [f.kind for f in unspoken] == kinds
    if said and kinds:
        assert "had been slowed before" in unspoken[0].why
        assert "00:00 UTC on 5 May 2023" in unspoken[0].why


def test_what_is_only_slowed_is_not_called_blocked() -> None:
    """Neither of an order to slow it nor where nobody spoke of it."""
    seen = cells("heron/app", "ok", (-7, 1))
    seen += cells("heron/app", "blocked", (1, 20), mechanism="tls.throttle.sni")
    world = ([block("heron/app", 1, mechanisms=("tls.throttle.sni",))], seen)

    ordered = only(entry("t", "throttle", date(0)), world)
    (alone,) = from_record_and_episodes([], *world, context=context(20))

    for told in (ordered, alone):
        assert "slowed" in told.why
        assert "blocked" not in told.may_write


def test_one_of_a_class_that_is_back_keeps_a_promise_in_part() -> None:
    """A promise of all of a kind is judged by those of it that were measured."""
    back, seen_back = story("heron/app", -3, 3, 20)
    shut, seen_shut = story("web/wren.example", -3, None, 20)
    made = entry(
        "p",
        "promise",
        date(0),
        asks="restore",
        modality="promised",
        services=["class:birds"],
        deadline={"date": date(8), "kind": "comply_by"},
    )

    (line,) = commitments(
        [made], back + shut, seen_back + seen_shut, context=context(20)
    )

    assert line.promise_status is not None
    assert line.deadline_state is not None
    assert (line.promise_status.value, line.deadline_state.value) == (
        "partly_kept",
        "partly_met",
    )
