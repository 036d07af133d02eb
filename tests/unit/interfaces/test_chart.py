"""The picture in a terminal."""

import re

import pytest
from msgspec.structs import replace
from tests.unit.interfaces.story import Story

from rasad.interfaces.cli.chart import NOBODY, render
from rasad.model.source import Source
from rasad.pipeline import timeline
from rasad.pipeline.picture.shapes import Timeline

ANSI = re.compile(r"\x1b\[\d+m")


@pytest.fixture(scope="module")
def picture() -> Timeline:
    """Return the story's picture."""
    return timeline.from_answers(Story(), "IR", "telegram")


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_the_chart_keeps_to_its_width(picture: Timeline, width: int) -> None:
    """No line of the chart is broken by the terminal."""
    chart = render(picture, width=width, colour=False).split("The record")[0]

    assert max(map(len, chart.splitlines())) <= width


def test_colour_changes_no_letter(picture: Timeline) -> None:
    """What is read without colours is what is read with them."""
    plain = render(picture, width=100, colour=False)
    painted = ANSI.sub("", render(picture, width=100, colour=True))

    lines = [line.rstrip() for line in painted.splitlines()]
    assert lines == plain.splitlines()
    assert "\x1b" not in plain


def test_nobody_measured_and_none_blocked_look_different(picture: Timeline) -> None:
    """A network that nobody measured in winter has no flat line there."""
    rows = render(picture, width=120, colour=False).splitlines()
    unmeasured = next(row for row in rows if row.startswith("AS64501"))
    open_then = next(row for row in rows if row.startswith("Cedar Cell"))

    assert NOBODY * 20 in unmeasured
    assert "▁▁▁▁▁" in open_then


def test_every_entry_is_listed_with_its_quote(picture: Timeline) -> None:
    """The numbers of the chart are those of the list under it."""
    text = " ".join(render(picture, width=120, colour=False).split())

    for line in picture.lines:
        assert f"{line.number} " in text
        assert line.entry.sources[0].quote in text


def test_a_quote_cannot_steer_the_terminal() -> None:
    """An escape sequence in a document is not sent on."""
    story = Story()
    quote = "\x1b[2Jgone\u202e"
    source = Source(document="sha256:0", quote=quote, start=0, end=9)
    story.held_entries = (replace(story.held_entries[2], sources=(source,)),)
    text = render(
        timeline.from_answers(story, "IR", "telegram"), width=80, colour=False
    )

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "gone" in text


def test_nothing_known_is_said_in_words() -> None:
    """A service that nobody spoke of and nobody measured has no chart."""
    text = render(
        timeline.from_answers(Story(), "IR", "elsewhere"), width=80, colour=False
    )

    assert "we hold no measurements" in text
    assert "nothing was said of it on our record" in text


def test_the_comparison_has_at_most_two_rows_with_every_letter(
    picture: Timeline,
) -> None:
    """Each lettered period is found again in the list, and in the chart once."""
    chart = render(picture, width=100, colour=False)
    rows = chart.split("COMPARED\n")[1].split("MEASURED")[0].splitlines()

    assert len(rows) <= 2
    for period in picture.periods:
        assert "".join(rows).count(f"[{period.letter}]") == 1
        assert f"\n  {period.letter}  " in chart


def test_claims_have_a_line_with_their_number(picture: Timeline) -> None:
    """A claim is not lettered; its number leads to the record."""
    chart = render(picture, width=140, colour=False)
    claims = chart.split("Claims, held against measurements")[1]
    numbers = {line.entry.id: line.number for line in picture.lines}

    for finding in picture.claims:
        assert f"\n{numbers[finding.entry or '']:>5}  " in claims
    assert "measurements do not agree" in claims
