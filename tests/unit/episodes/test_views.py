"""Is it blocked there and then: what is said of each grain, and what is not."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from msgspec import structs
from tests.unit.episodes.test_detecting import lasting
from tests.unit.episodes.world import hour, measured

from rasad import episodes
from rasad.episodes.views import Access, By, Question, Status, status
from rasad.model.cell import Cell
from rasad.model.place import Vantage
from rasad.model.span import Span


def answers(
    cells: Sequence[Cell], since: float, until: float, by: By = By.COUNTRY
) -> tuple[Status, ...]:
    """Ask of the days from *since* to *until*."""
    question = Question(
        country="XA",
        service="chat",
        span=Span(start=hour(since), end=hour(until)),
        by=by,
    )
    return status(question, cells, episodes.from_cells(cells))


def answer(cells: Sequence[Cell], since: float, until: float) -> Status:
    """Ask of the country as a whole."""
    (found,) = answers(cells, since, until)
    return found


def test_a_block_in_force_is_told_with_its_witnesses() -> None:
    """State, denominator, reports and a witness inside the span (E2)."""
    found = answer(lasting(1, 10, 20), 12, 14)

    assert (found.state, found.reason) == (Access.BLOCKED, None)
    assert (found.blocked, found.measured) == (8, 8)
    assert (found.reports, found.reports_at_least) == (8, 1)
    assert found.witness == "2024-03-13T00:00:00Z/1/chat/app"
    assert len(found.in_force) == 1


def test_before_the_onset_it_is_open() -> None:
    """The same series a week earlier is ok, and no episode is in force."""
    found = answer(lasting(1, 10, 20), 2, 5)

    assert (found.state, found.in_force) == (Access.OK, ())


def test_where_nobody_looked_nothing_is_said() -> None:
    """Unknown is never open, also inside an episode that went on around it."""
    cells = [
        *lasting(1, 10, 14, end=14),
        *measured(1, (18, 22), blocked=True),
        *measured(1, (22, 30)),
    ]
    beside = [*measured(1, (0, 30), target="news/app")]
    question = Question(
        country="XA", service="chat", span=Span(start=hour(15), end=hour(17))
    )

    (found,) = status(question, cells, episodes.from_cells([*cells, *beside]))

    assert (found.state, found.reason) == (Access.UNKNOWN, "no_data")
    assert (found.measured, found.reports, found.witness) == (0, None, None)
    assert len(found.in_force) == 1


def test_vanished_measurements_are_named() -> None:
    """Where the whole country fell silent, that is the reason."""
    cells = [
        cell
        for asn in (1, 2)
        for span in ((0, 20), (24, 30))
        for cell in measured(asn, span)
    ]

    found = answer(cells, 21, 23)

    assert (found.state, found.reason) == (Access.UNKNOWN, "measurement_loss")


def test_failing_tests_without_an_episode_are_not_blocked() -> None:
    """Below the floor the word is insufficient, never blocked (E3)."""
    cells = [*measured(1, (0, 10)), *measured(1, (10, 10.5), blocked=True)]

    few, many = answer(cells, 10, 10.5), answer(cells, 9.5, 10.5)

    assert (few.state, few.reason) == (Access.INSUFFICIENT, "too_few")
    assert (many.state, many.reason) == (Access.INSUFFICIENT, "mixed")


def test_down_is_never_blocked() -> None:
    """What fails without a sign of blocking is told as that."""
    cells = [structs.replace(c, ok=0, down=1) for c in measured(1, (0, 10))]

    assert answer(cells, 0, 10).state is Access.DOWN


def test_privileged_networks_alone_say_nothing_of_a_country() -> None:
    """From a university the site opens: of people's access nobody knows."""
    cells = [structs.replace(c, vantage=Vantage.ACADEMIC) for c in measured(1, (0, 10))]

    found = answer(cells, 0, 10)

    assert (found.state, found.reason) == (Access.UNKNOWN, "vantage")
    assert found.vantage_told


def test_without_classes_that_is_said() -> None:
    """Nothing is assumed of a network that no table names."""
    assert not answer([*measured(1, (0, 10))], 0, 10).vantage_told


def test_networks_that_differ_are_named() -> None:
    """One network of two is blocked: the other is named with its counts."""
    found = answer([*lasting(1, 10, 20), *measured(2, (0, 30))], 12, 14)

    assert (found.state, found.networks, found.networks_blocked) == (
        Access.BLOCKED,
        2,
        1,
    )
    assert [(one.asn, one.state, one.measured) for one in found.differ] == [
        (2, Access.OK, 8)
    ]


def test_an_answer_for_each_network() -> None:
    """By network each speaks for itself."""
    cells = [*lasting(1, 10, 20), *measured(2, (0, 30))]

    found = answers(cells, 12, 14, By.NETWORK)

    assert [(one.asn, one.state) for one in found] == [
        (1, Access.BLOCKED),
        (2, Access.OK),
    ]


def test_an_answer_for_each_day_also_where_nobody_looked() -> None:
    """A day without a cell is told as unknown and not left out."""
    cells = [*measured(1, (0, 2)), *measured(1, (3, 5))]

    found = answers(cells, 1, 4, By.DAY)

    assert [one.state for one in found] == [Access.OK, Access.UNKNOWN, Access.OK]


def test_months_begin_with_the_span_and_end_with_it() -> None:
    """March and April, cut where the question is."""
    found = answers([*measured(1, (0, 60))], 10, 45, By.MONTH)

    assert [(one.start, one.end) for one in found] == [
        (hour(10), hour(31)),
        (hour(31), hour(45)),
    ]


@pytest.mark.parametrize("grain", [1, 24])
def test_a_table_by_day_answers_for_its_days(grain: int) -> None:
    """A day's first hour serves for the day, and is in the day's block."""
    cells = lasting(1, 10, 20)
    if grain > 1:
        cells = [
            structs.replace(c, ok=4 * c.ok, blocked=4 * c.blocked, reports=4)
            for c in cells
            if c.hour.hour == 0
        ]

    first, second = answers(cells, 9, 11, By.DAY)

    assert (first.state, second.state) == (Access.OK, Access.BLOCKED)
    assert second.end - second.start == timedelta(days=1)
