"""The picture as data: what is drawn, what is numbered, what is left out."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from msgspec.structs import replace
from tests.unit.interfaces.story import Story, entries, finding

from rasad.model.cell import Cell
from rasad.model.finding import FindingKind
from rasad.model.said import When
from rasad.model.vocabulary import Modality, Precision, StatementType
from rasad.pipeline import timeline
from rasad.pipeline.picture import words
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
    """Every finding is in exactly one period, and letters run with time."""
    story = Story()
    picture = drawn(story)

    inside = sorted(f.id for p in picture.periods for f in p.findings)
    assert inside == sorted(f.id for f in story.held_findings)
    dated = [p.first for p in picture.periods if p.first]
    assert dated == sorted(dated)
    assert [p.letter for p in picture.periods][:3] == ["A", "B", "C"]


def test_more_periods_than_have_room_are_put_together_and_say_so() -> None:
    """Thirty findings of one tone are grouped; the notes tell how many."""
    story = Story()
    story.held_findings = tuple(
        finding(f"n{n}", FindingKind.NOT_OBSERVED, "XA-2018-007") for n in range(30)
    )

    picture = drawn(story)

    assert len(picture.periods) <= 12
    assert sum(len(p.findings) for p in picture.periods) == 30
    assert any("several findings" in note for note in picture.notes)


def test_more_networks_than_have_room_share_the_last_row() -> None:
    """Twenty networks make twelve rows, and no test is left out."""
    picture = measured(
        *(cell(date(2020, 5, 1), asn=64500 + n, ok=5 + n) for n in range(20))
    )

    assert len(picture.strips) == 12
    assert len(picture.strips[-1].asns) == 9
    assert sum(strip.total.measured for strip in picture.strips) == sum(range(5, 25))
    assert any("9 networks" in note for note in picture.notes)


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
