"""The picture as data: what is drawn, what is numbered, what is left out."""

from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace
from tests.unit.interfaces.story import Story, entries, finding

from rasad.model.cell import Cell
from rasad.model.finding import FindingKind, Lag, Reason
from rasad.model.place import Vantage
from rasad.model.said import Deadline, When
from rasad.model.vocabulary import (
    DeadlineKind,
    Modality,
    Precision,
    StatementType,
)
from rasad.pipeline import timeline
from rasad.pipeline.picture import titles, words
from rasad.pipeline.picture.shapes import MarkKind, Slot, Timeline, Tone


def drawn(story: Story) -> Timeline:
    """Return the picture of the story's service."""
    return timeline.from_answers(story, "IR", "telegram")


def cell(day: date, asn: int = 64496, *, ok: int = 0, blocked: int = 0) -> Cell:
    """Return the counts of one day."""
    return Cell(
        hour=datetime(day.year, day.month, day.day, tzinfo=UTC),
        country="IR",
        asn=asn,
        target="telegram/app",
        ok=ok,
        blocked=blocked,
    )


def measured(*cells: Cell) -> Timeline:
    """Return the picture of measurements alone."""
    story = Story()
    story.held_entries, story.held_findings, story.held_episodes = (), (), ()
    story.held_cells = cells
    return drawn(story)


def test_every_number_in_the_picture_has_its_line() -> None:
    """A reader finds each mark again in the table, under the same number."""
    picture = drawn(Story())

    numbers = {line.number: line for line in picture.lines}
    marks = {n for lane in picture.lanes for mark in lane.marks for n in mark.numbers}
    assert sorted(numbers) == list(range(1, len(picture.lines) + 1))
    assert marks == {line.number for line in picture.lines if line.drawn}


def test_marks_of_a_lane_do_not_touch_on_any_screen() -> None:
    """Two marks that touch cannot be told apart, nor hit with a finger."""
    for lane in drawn(Story()).lanes:
        wide = [mark.x for mark in lane.marks]
        narrow = [mark.narrow for mark in lane.marks]
        assert all(b - a >= 3.59 for a, b in pairwise(wide))
        assert all(b - a >= 9.59 for a, b in pairwise(narrow))


def test_nobody_looked_is_not_zero_blocked() -> None:
    """A day without a test is drawn apart from a day with none blocked."""
    picture = measured(
        cell(date(2020, 5, 1), ok=9),
        cell(date(2020, 5, 3), blocked=4),
        cell(date(2020, 5, 2), asn=64497, ok=9),
    )

    row = next(strip for strip in picture.strips if strip.asns == (64496,))
    stretch = picture.axis.stretches[0]
    first = (date(2020, 5, 1) - stretch.first).days
    days = row.slots[0][first : first + 3]
    assert [slot.share for slot in days] == [0.0, None, 1.0]


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ((), "we hold no measurements"),
        ((cell(date(2020, 5, 1), ok=1),), "too few tests to say"),
        ((cell(date(2020, 5, 1), ok=9),), "was reached in Iran on the 1 network"),
        ((cell(date(2020, 5, 1), blocked=9),), "was blocked in Iran on 1 network"),
        (
            (cell(date(2020, 5, 1), blocked=9), cell(date(2020, 5, 1), 64497, ok=9)),
            "was blocked in Iran on 1 of 2 networks",
        ),
        (
            (cell(date(2020, 4, 1), blocked=9), cell(date(2020, 5, 1), ok=9)),
            "was reached in Iran on the 1 network",
        ),
        (
            (replace(cell(date(2020, 5, 1), ok=1), down=8),),
            "reached on 0 of 1 network measured, blocked on none",
        ),
    ],
    ids=[
        "nothing measured",
        "too few",
        "open",
        "blocked",
        "one of two",
        "blocked long ago, open at the end",
        "down is not blocked and not open",
    ],
)
def test_the_headline_says_what_the_last_days_say(
    cells: tuple[Cell, ...], said: str
) -> None:
    """The headline never goes beyond the last days of data."""
    assert said in measured(*cells).headline


def test_a_finding_of_each_kind_has_a_tone_and_words() -> None:
    """No kind falls through: `unknown` has a tone of its own."""
    assert set(words.TONES) == set(words.KIND_READS) == set(FindingKind)
    alone = [kind for kind, tone in words.TONES.items() if tone is Tone.UNKNOWN]
    assert alone == [FindingKind.UNKNOWN]


@pytest.mark.parametrize(
    ("kind", "modality", "mark"),
    [
        (StatementType.ORDER_BLOCK, Modality.ORDERED, MarkKind.ORDER),
        (StatementType.ORDER_BLOCK, Modality.POSSIBLE, MarkKind.THREAT),
        (StatementType.ORDER_BLOCK, Modality.DENIED, MarkKind.CLAIM),
        (StatementType.ORDER_BLOCK, Modality.RUMOURED, MarkKind.CLAIM),
        (StatementType.BAN_SECTOR, Modality.ORDERED, MarkKind.PARTIAL),
        (StatementType.ULTIMATUM, Modality.DEMANDED, MarkKind.THREAT),
        (StatementType.ORDER_LIFT, Modality.ORDERED, MarkKind.LIFT),
        (StatementType.BLOCK, Modality.CLAIMED, MarkKind.CLAIM),
        (StatementType.PROMISE, Modality.PROMISED, MarkKind.PROMISE),
    ],
)
def test_what_is_not_sure_is_not_drawn_as_an_order(
    kind: StatementType, modality: Modality, mark: MarkKind
) -> None:
    """A possible, rumoured or denied order never gets the mark of an order."""
    entry = replace(entries()[2], type=kind, modality=modality)

    assert words.mark_kind(entry) is mark


def test_periods_are_lettered_by_time_and_none_is_lost() -> None:
    """Every finding is in one place only, and letters run with time."""
    story = Story()
    picture = drawn(story)

    shown = sorted(finding.id for finding in picture.findings)
    assert shown == sorted(f.id for f in story.held_findings)
    dated = [p.first for p in picture.periods]
    assert dated == sorted(dated)
    assert [p.letter for p in picture.periods][:3] == ["A", "B", "C"]


def test_claims_and_what_cannot_be_told_have_no_letter() -> None:
    """Letters are for acts that measurements answer; the rest is in tables."""
    picture = drawn(Story())

    assert {f.id for f in picture.claims} == {
        "f-claim of the platform",
        "f-minister's word",
    }
    assert [f.id for f in picture.listed] == ["f-schools"]


def test_an_unknown_about_a_claim_stands_with_the_claims() -> None:
    """Where nobody looked, a claim is still a claim and an order an act."""
    story = Story()
    story.held_findings = tuple(
        finding(entry, FindingKind.UNKNOWN, entry, reason=Reason.NO_DATA)
        for entry in ("XA-2018-009", "XA-2018-011")
    )
    picture = drawn(story)

    assert [f.entry for f in picture.listed] == ["XA-2018-009"]
    assert [f.entry for f in picture.claims] == ["XA-2018-011"]


def test_findings_on_one_episode_share_a_letter_and_the_order_leads() -> None:
    """A rumour and an order before the same block are one period: the order's."""
    story = Story()
    story.held_findings = (
        finding("rumour", FindingKind.FOLLOWED, "XA-2018-007", episodes=("ep-spring",)),
        finding("order", FindingKind.FOLLOWED, "XA-2018-009", episodes=("ep-spring",)),
    )
    (period,) = drawn(story).periods

    assert [f.id for f in period.findings] == ["f-order", "f-rumour"]


def test_plans_that_name_the_same_day_share_a_letter() -> None:
    """Two members name the 21st on different days: one period, one close-up."""
    story = Story()
    plan = replace(entries()[6], deadline=Deadline(date="2018-04-21"))
    story.held_entries = tuple(
        replace(plan, id=day, date=When(value=day, precision=Precision.DAY))
        for day in ("2018-04-14", "2018-04-17")
    )
    story.held_findings = tuple(
        finding(f"on {entry.id}", FindingKind.NOT_OBSERVED, entry.id)
        for entry in story.held_entries
    )
    picture = drawn(story)

    assert [len(period.findings) for period in picture.periods] == [2]
    assert len(picture.closes) == 1


def crowd(count: int) -> Timeline:
    """Return the picture of so many acts, a day apart, none of them answered."""
    story = Story()
    order = entries()[8]
    story.held_entries = tuple(
        replace(
            order,
            id=f"o{n:02}",
            deadline=None,
            date=When(value=f"2018-05-{n + 1:02}", precision=Precision.DAY),
        )
        for n in range(count)
    )
    story.held_findings = tuple(
        finding(f"n{n:02}", FindingKind.NOT_FOLLOWED, f"o{n:02}") for n in range(count)
    )
    return drawn(story)


def test_at_most_eight_letters_on_two_rows_that_do_not_touch() -> None:
    """Thirty acts have eight close-ups; the others are listed, and none is lost."""
    picture = crowd(30)

    assert len(picture.periods) == len(picture.closes) == 8
    assert len(picture.findings) == 30
    assert {p.track for p in picture.periods} == {0, 1}
    for track in (0, 1):
        row = [p for p in picture.periods if p.track == track]
        assert all(b.badge - a.badge >= 3.59 for a, b in pairwise(row))
        assert all(b.narrow - a.narrow >= 9.59 for a, b in pairwise(row))


def test_a_far_claim_is_in_the_table_alone_and_a_far_order_is_drawn() -> None:
    """A word of 2005 does not stretch the axis, but an order of 2009 does."""
    story = Story()
    claimed = When(value="2005-06-12", precision=Precision.DAY)
    ordered = When(value="2009-06-12", precision=Precision.DAY)
    story.held_entries += (
        replace(entries()[3], id="far-claim", date=claimed),
        replace(entries()[8], id="far-order", date=ordered, deadline=None),
    )
    told = {line.entry.id: line for line in drawn(story).lines}

    assert not told["far-claim"].drawn
    assert told["far-order"].drawn


def test_a_claim_of_no_certain_season_is_not_drawn() -> None:
    """A claim of "2017" has no place among days."""
    story = Story()
    when = When(value="2017", precision=Precision.YEAR)
    story.held_entries += (replace(entries()[3], id="vague", date=when),)
    told = {line.entry.id: line for line in drawn(story).lines}

    assert not told["vague"].drawn


@pytest.mark.parametrize(("due", "kept"), [("2019-12-01", True), ("2025-01-01", False)])
def test_a_day_named_far_ahead_is_not_drawn(due: str, *, kept: bool) -> None:
    """A day more than a year after the instant that is answered for waits."""
    story = Story()
    story.held_entries = (
        replace(
            entries()[8],
            deadline=Deadline(date=due, expression=None, kind=DeadlineKind.COMPLY_BY),
        ),
    )
    (line,) = drawn(story).lines

    assert (line.due is not None) is kept
    assert line.drawn


@pytest.mark.parametrize(
    ("lags", "said"),
    [
        ((), ""),
        ((5.0,), "5 h"),
        ((5.0, 46.0), "5–46 h"),
        ((24.0, 216.0), "24 h to 9 d"),
        ((-30.0, 5.0), "-30 h to 5 h"),
    ],
    ids=["none", "one", "hours", "hours and days", "before the act"],
)
def test_the_lag_has_its_least_and_its_greatest(
    lags: tuple[float, ...], said: str
) -> None:
    """A card's last line says how long it took, at least and at most."""
    held = finding(
        "x",
        FindingKind.FOLLOWED,
        None,
        lag=tuple(Lag(asn=n, hours=h) for n, h in enumerate(lags)),
    )

    assert titles.lag_range(held) == said


def test_titles_say_who_and_what_and_nothing_of_a_cause() -> None:
    """A card is titled from our own table, by kind and by sort of act."""
    court = titles.title(finding("x", FindingKind.FOLLOWED, "e"), entries()[8])

    assert court == "Court order to block, then blocking"
    plan = replace(entries()[6], modality=Modality.POSSIBLE)
    assert titles.act(plan) == "lawmaker's possible threat"
    for kind in FindingKind:
        reason = Reason.NO_DATA if kind is FindingKind.UNKNOWN else None
        for entry in (None, *entries()):
            assert titles.title(finding("x", kind, "e", reason=reason), entry)


def test_more_networks_than_have_room_share_the_last_row() -> None:
    """Twenty networks make twelve rows, and no test is left out."""
    picture = measured(
        *(cell(date(2020, 5, 1), asn=64500 + n, ok=5 + n) for n in range(20))
    )

    assert len(picture.strips) == 12
    assert len(picture.strips[-1].asns) == 9
    assert sum(strip.total.measured for strip in picture.strips) == sum(range(5, 25))
    assert picture.more.startswith("And 9 more networks")
    assert [row.asn for row in picture.everyone] == list(range(64519, 64499, -1))


def test_more_marks_than_have_room_are_put_together() -> None:
    """Thirty claims of one speaker stay apart from each other on a phone."""
    story = Story()
    claim = entries()[3]
    story.held_entries = tuple(
        replace(
            claim,
            id=f"c{n:02}",
            date=When(value=f"2018-05-{n + 1:02}", precision=Precision.DAY),
        )
        for n in range(30)
    )

    (lane,) = drawn(story).lanes

    assert len(lane.marks) <= 10
    assert sorted(n for m in lane.marks for n in m.numbers) == list(range(1, 31))
    assert all(m.narrow - 4.8 < 5 or m.narrow <= 95.3 for m in lane.marks)


def test_what_has_no_date_is_told_and_not_drawn() -> None:
    """An entry with a day but no year stays in the table."""
    picture = timeline.from_answers(Story(), "IR", "signal")

    undated = [line for line in picture.lines if not line.drawn]
    assert [line.entry.id for line in undated] == ["XA-none-012"]
    assert any(str(undated[0].number) in note for note in picture.notes)


def test_the_lag_bracket_is_as_long_as_the_finding_says() -> None:
    """Nine days are nine forty-seconds of the close-up."""
    picture = drawn(Story())

    letter = next(
        p.letter for p in picture.periods if p.findings[0].entry == "XA-2018-009"
    )
    close = next(close for close in picture.closes if close.letter == letter)
    lags = {s.lag.asn: s.lag for s in close.strips if s.lag}
    assert lags[64501].text == "9 d"
    assert lags[64501].b - lags[64501].a == pytest.approx(100 * 9 / 42)


def test_order_of_arrival_changes_nothing() -> None:
    """The same facts in another order make the same picture."""
    story, other = Story(), Story()
    other.held_cells = tuple(reversed(story.held_cells))
    other.held_findings = tuple(reversed(story.held_findings))
    other.held_entries = tuple(reversed(story.held_entries))

    assert drawn(other) == drawn(story)


def test_few_tests_are_marked_as_few() -> None:
    """One or two tests are not leaned on; none are not few but nobody."""
    assert [Slot(measured=n).few for n in (0, 1, 2, 3)] == [False, True, True, False]


class Counted(Story):
    """The story where a class has the cells of its services, as in a workspace."""

    def cells(self, country: str, service: str) -> tuple[Cell, ...]:  # noqa: ARG002 - one country, one service
        """Every cell."""
        return self.held_cells


def test_a_class_is_not_said_to_be_blocked() -> None:
    """A class adds up services that differ, so its page says none is blocked."""
    picture = timeline.from_answers(Counted(), "IR", "class:messengers")

    assert "blocked in" not in picture.headline
    assert "adds up every service" in picture.standing


def _part(target: str, *, ok: int = 0, blocked: int = 0, **more: Any) -> Cell:
    found = cell(date(2020, 5, 1), ok=ok, blocked=blocked)
    return replace(found, target=target, **more)


def test_a_part_that_is_blocked_is_not_averaged_away() -> None:
    """The application is blocked, more tests reach the site: that is not "reached"."""
    picture = measured(_part("telegram/app", blocked=9), _part("telegram/web", ok=12))

    assert picture.headline == (
        "Telegram in Iran: blocked in part on 1 of 1 network measured."
    )
    assert "On 1 network most tests of one part of it were blocked" in picture.standing


def test_what_only_tunnels_and_servers_reach_is_not_called_reached() -> None:
    """Where nobody else measured, the headline does not speak for the country."""
    privileged = measured(_part("telegram/app", ok=9, vantage=Vantage.HOSTING))
    ordinary = measured(
        _part("telegram/app", ok=9, vantage=Vantage.HOSTING),
        _part("telegram/app", ok=9, vantage=Vantage.MOBILE, asn=64497),
    )

    assert "measured only from networks whose access may be" in privileged.headline
    assert "was reached in Iran on all 2 networks" in ordinary.headline
