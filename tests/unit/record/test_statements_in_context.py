"""What stands around a claim: links, credits, what came before, what lasts."""

import pytest
from tests.unit.record.said import said

from rasad.model.vocabulary import Extent, Role, StatementType

T = StatementType


def test_a_link_and_a_credit_line_say_nothing() -> None:
    """The words of an address, and the line that names sources, are not read."""
    text = (
        "The harvest was good, a reader of Viber wrote.\n"
        "Source: Example News, court orders block of Signal\n"
        "See https://example.org/russia-blocks-telegram-and-signal now."
    )

    assert said(text) == ()


BACKGROUND = [
    ("Ten days after a court ordered a block of Viber, traffic fell.", "2024-03-03"),
    ("Traffic to Viber fell after a court ordered a block of Viber.", None),
    ("The minister said that a court had ordered a block of Viber.", None),
    ("On Monday a court ordered a block of Viber.", "2024-03-11"),
]


@pytest.mark.parametrize(("text", "day"), BACKGROUND)
def test_an_act_of_the_background_has_no_day_of_the_article(
    text: str, day: str | None
) -> None:
    """Only news has the article's day; a told gap counts back from it."""
    order = next(s for s in said(text) if s.type is T.ORDER_BLOCK)

    assert order.date.value == day


LASTING = [
    ("Facebook has been blocked in Russia for nine years.", T.STATUS_CLAIM),
    ("In January the authorities had blocked Viber for two weeks.", T.BLOCK),
]


@pytest.mark.parametrize(("text", "kind"), LASTING)
def test_what_has_lasted_is_no_deadline(text: str, kind: StatementType) -> None:
    """A duration of what was or has been is not a day to come."""
    found = next(s for s in said(text) if s.type is kind)

    assert found.deadline is None


def test_what_was_announced_for_a_day_counts_from_the_announcement() -> None:
    """A day without a year lies after the saying, not a year after the article."""
    plan = next(
        s
        for s in said(
            "Three weeks ago a lawmaker said Viber would be banned on 3 March."
        )
        if s.type is T.PLANNED_RESTRICTION
    )

    assert plan.deadline is not None
    assert plan.deadline.date == "2024-03-03"


def test_who_has_to_do_it_does_not_order_it() -> None:
    """The subject of "must" is bound by the order."""
    term = next(iter(said("The ministry must close Viber within 30 days.")))

    assert [a.role for a in term.actors] == [Role.IS_BOUND]


def test_a_day_told_in_the_next_sentence_is_the_letters() -> None:
    """An order without a day has that of the letter told beside it."""
    text = (
        "The judge has given operators 30 days to block Viber. "
        "The order was sent on Saturday to the ministry."
    )
    term = next(s for s in said(text) if s.type is T.ULTIMATUM)

    assert term.date.value == "2024-03-09"
    assert term.deadline is not None
    assert term.deadline.date == "2024-04-08"


def test_a_long_stretch_is_read_in_parts() -> None:
    """A line of over 1,500 characters without a full stop is not passed over."""
    text = f"{'wheat and rye, ' * 110}a court ordered operators to block Viber"

    assert T.ORDER_BLOCK in {s.type for s in said(text)}


@pytest.mark.parametrize(
    ("whom", "population"),
    [
        ("for the majority of users", "the majority of users"),
        ("for about half of users", "about half of users"),
        ("for half the subscribers", "half the subscribers"),
        ("for half an hour", None),
    ],
)
def test_for_whom_access_is_lost(whom: str, population: str | None) -> None:
    """A part of the users is not everybody, and a time is nobody."""
    found = said(f"Viber was inaccessible {whom} on Monday, users said.")
    extent = Extent.PARTIAL if population else None
    assert [(one.scope.population, one.scope.extent) for one in found] == [
        (population, extent)
    ]
