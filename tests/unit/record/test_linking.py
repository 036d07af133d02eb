# ruff: noqa: E501 - a row a case, read as a row
"""Links between entries: only where one fits, and only to what exists."""

import pytest
from tests.unit.record.telling import (
    OF_ARTICLE,
    K,
    M,
    T,
    actor,
    day,
    effect,
    merged,
    told,
)

from rasad.model.entry import Entry
from rasad.model.said import When
from rasad.model.statement import Statement
from rasad.model.vocabulary import Asks, StatementType


def lift(value: str = "2021-05-20", **more: object) -> Statement:
    """Return that Heron came back on a day."""
    return effect(
        "lift",
        **{"type": T.UNBLOCK, "date": day(value), "article_date": day(value), **more},
    )


def links(
    found: tuple[Entry, ...], kind: StatementType
) -> list[tuple[str, str | None]]:
    """Return relation and day of what each entry of *kind* points at."""
    days = {e.id: e.date.value for e in found}
    return [
        (how, days[other]) for e in found if e.type is kind for how, other in e.links
    ]


def test_a_lift_ends_the_block_and_its_order() -> None:
    """The one block and the one order before it, each by its own link."""
    found = merged(told("a"), effect("b", date=day("2021-05-05")), lift())

    assert sorted(links(found, T.UNBLOCK)) == [
        ("lifts", "2021-05-03"),
        ("lifts", "2021-05-05"),
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        [effect("a", date=day("2021-05-25"))],
        [effect("a", services=("plover",))],
        [effect("a", country="VE")],
        [effect("a"), effect("b", date=day("2021-05-11"))],
        [effect("a", modality=M.RUMOURED)],
    ],
    ids=[
        "begins later",
        "another service",
        "another country",
        "two fit",
        "only a rumour",
    ],
)
def test_no_link_where_none_fits_or_two(blocks: list[Statement]) -> None:
    """A link is a claim: it is not guessed."""
    assert links(merged(*blocks, lift()), T.UNBLOCK) == []


def test_a_second_lift_ends_the_second_block() -> None:
    """What was lifted before is not lifted again."""
    first = lift("2021-05-10")
    found = merged(
        effect("a"), first, effect("b", date=day("2021-06-01")), lift("2021-06-20")
    )

    assert links(found, T.UNBLOCK) == [("lifts", "2021-05-03"), ("lifts", "2021-06-01")]


def test_an_update_is_of_its_promise_and_stays_itself() -> None:
    """A rating years later points at the promise, by class of service too."""
    made = told(
        "a", type=T.PROMISE, modality=M.PROMISED, asks=Asks.RESTORE, services=("class:messengers",),
        actors=(actor("the government", K.GOVERNMENT),), date=day("2019-06"),
    )  # fmt: skip
    rated = told(
        "b",
        type=T.PROMISE_STATUS,
        modality=M.ACTUAL,
        subtype="broken",
        actors=(),
        date=day("2021-05-04", OF_ARTICLE),
    )

    assert links(merged(made, rated), T.PROMISE_STATUS) == [("updates", "2019-06")]


@pytest.mark.parametrize(
    ("kind", "about", "linked"),
    [
        (T.DENIAL, T.BLOCK, 1),
        (T.DENIAL, T.PLANNED_RESTRICTION, 1),
        (T.NONCOMPLIANCE, T.ULTIMATUM, 1),
        (T.PLATFORM_REFUSAL, T.DATA_ACCESS_DEMAND, 1),
        (T.PLATFORM_REFUSAL, T.BLOCK, 0),
        (T.NONCOMPLIANCE, T.UNBLOCK, 0),
    ],
)
def test_an_answer_is_to_what_was_asked(
    kind: StatementType, about: StatementType, linked: int
) -> None:
    """A denial answers a claim, a refusal a demand."""
    answer = effect("b", type=kind, date=day("2021-05-06"))

    assert len(links(merged(effect("a", type=about), answer), kind)) == linked


def test_an_old_claim_is_not_what_is_denied_today() -> None:
    """A denial is of the news of its month."""
    answer = effect(
        "b", type=T.DENIAL, date=day("2021-08-06"), article_date=day("2021-08-06")
    )

    assert links(merged(effect("a"), answer), T.DENIAL) == []


@pytest.mark.parametrize(
    ("page", "linked"), [("a", 1), ("b", 0)], ids=["its page", "another page"]
)
def test_a_bare_rating_is_of_the_promise_on_its_page(page: str, linked: int) -> None:
    """A tracker without a date still says what it rates."""
    made = told(
        "a", type=T.PROMISE, modality=M.PROMISED, date=day("2019-06"), actors=()
    )
    bare = told(
        page,
        type=T.PROMISE_STATUS,
        modality=M.ACTUAL,
        services=(),
        actors=(),
        date=When(),
        article_date=When(),
    )

    assert len(links(merged(made, bare), T.PROMISE_STATUS)) == linked
