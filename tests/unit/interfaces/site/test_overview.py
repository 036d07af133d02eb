"""The rows of the pages above the services."""

from datetime import date

from msgspec.structs import replace
from tests.unit.interfaces.story import ENGLISH, Story

from rasad.interfaces.site import overview
from rasad.interfaces.site.frame import Frame
from rasad.pipeline.picture.measured import added


def frame(story: Story) -> Frame:
    """Return what the pages of a story share."""
    return Frame(story, tongues=ENGLISH)


def row(story: Story, service: str) -> overview.Row:
    """Return the row of a service."""
    found = overview.rows(frame(story), "IR")
    return next(row for row in found if row.t.service == service)


def test_the_home_page_shows_the_service_with_orders_followed() -> None:
    """The picture that greets a newcomer is one in which something can be seen."""
    shown = overview.telling(frame(Story()).timelines.values())

    assert shown is not None
    assert shown.service == "telegram"
    assert overview.telling([]) is None


def test_a_row_says_since_when() -> None:
    """The first order on record and the block that goes on stand side by side."""
    held = row(Story(), "telegram")

    assert held.said == date(2017, 12, 31)
    assert held.measured == overview.Since(day=date(2018, 5, 1), or_before=False)


def test_a_block_that_ended_is_not_dated_as_going_on() -> None:
    """Nothing is blocked since a day where the block is over."""
    story = Story()
    story.held_cells = tuple(
        replace(cell, ok=cell.measured, blocked=0, down=0) for cell in story.held_cells
    )

    assert row(story, "telegram").measured is None


def test_small_bars_leave_no_test_out() -> None:
    """The bars of a row add up to every test of the service."""
    story = Story()
    held = row(story, "telegram")

    assert len(held.bars) <= overview.BARS
    assert added(held.bars) == held.t.total


def test_a_country_that_nobody_measured_has_no_span() -> None:
    """Without a measurement there is no axis to draw on."""
    story = Story()
    story.held_cells = ()

    assert overview.span(frame(story), "IR") is None
    assert row(story, "telegram").bars == ()
