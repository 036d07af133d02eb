"""What a later sentence takes up: services, days, and sites without a name."""

import pytest
from tests.unit.record.said import said

from rasad.model.vocabulary import ActorKind, StatementType

T = StatementType
# The article appeared on 13 March 2024, a Wednesday.

SERVICES = [
    pytest.param(
        "The regulator ordered a block of Telegram on Monday. Fishermen use Viber. "
        "Carriers blocked the app overnight.",
        T.BLOCK,
        ("telegram",),
        id="what is blocked further is what the order was against",
    ),
    pytest.param(
        "The ministry blocked Telegram and Viber. Viber no longer opened on Somtel. "
        "Lawyers called the ban a disgrace.",
        T.OPPOSITION,
        ("telegram", "viber"),
        id="a look at one of several leaves the ban one of all",
    ),
    pytest.param(
        "Mobile internet was cut on Sunday and Viber was blocked. "
        "After four days the phones worked again.",
        T.UNBLOCK,
        ("class:internet",),
        id="phones that work again had lost the internet",
    ),
    pytest.param(
        "The regulator blocked 22 news websites, among them those of RT and Sputnik.",
        T.BLOCK,
        ("rt", "sputnik"),
        id="of sites those that are listed are meant",
    ),
    pytest.param(
        "The regulator ordered providers to block ten news websites. Readers turned to "
        "Viber. Journalists condemned the order.",
        T.OPPOSITION,
        (),
        id="sites without a name are not what is named later",
    ),
]


@pytest.mark.parametrize(("text", "kind", "services"), SERVICES)
def test_what_a_sentence_is_about(
    text: str, kind: StatementType, services: tuple[str, ...]
) -> None:
    """A name that only stands nearer is not what the news is of."""
    found = [s for s in said(text) if s.type is kind]

    assert [s.services for s in found] == [services]


DAYS = [
    pytest.param(
        "Viber was blocked on 1 March. Two days earlier a court had the final word: "
        "it ordered a block of Viber.",
        T.ORDER_BLOCK,
        "2024-02-28",
        id="earlier counts from the day told before",
    ),
    pytest.param(
        "8 March, 6 a.m. - Mobile internet is restored. Viber was blocked again.",
        T.BLOCK,
        "2024-03-08",
        id="what follows in the entry has its day",
    ),
    pytest.param(
        "On 5 March the Media Authority ordered a block of Viber.",
        T.ORDER_BLOCK,
        "2024-03-05",
        id="a month is no part of the name after it",
    ),
    pytest.param(
        "Viber was blocked. The ministry has not replied to our letter of 29 February.",
        T.NO_COMMENT,
        "2024-03-13",
        id="the day of a letter is not that of the silence",
    ),
]


@pytest.mark.parametrize(("text", "kind", "day"), DAYS)
def test_the_day_of_an_act(text: str, kind: StatementType, day: str) -> None:
    """A day that leans on another is counted from that one."""
    found = next(s for s in said(text) if s.type is kind)

    assert found.date.value == day


def test_an_hour_is_no_part_of_a_term() -> None:
    """The day at the end of a term is read past the hour that stands before it."""
    order = next(iter(said("Carriers must block Viber until midnight on 20 March.")))

    assert order.deadline is not None
    assert order.deadline.date == "2024-03-20"


@pytest.mark.parametrize("name", ["Somtel", "Maroc Telecom", "Vodacom"])
def test_an_operator_is_known_by_how_it_is_called(name: str) -> None:
    """An operator that no book lists still carries out what it is told."""
    block = next(iter(said(f"{name} blocked Viber on Monday.")))

    assert [(a.name, a.kind) for a in block.actors] == [(name, ActorKind.ISP_OPERATOR)]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The internet goes down again on all networks.", T.SHUTDOWN),
        ("fa", "کاربران می‌گویند وایبر روی موبایل کار نمی‌کند.", T.ACCESS_OBSERVATION),
    ],
    ids=["goes down again", "does not work"],
)
def test_a_failure_is_neither_a_return_nor_a_refusal(
    language: str, text: str, kind: StatementType
) -> None:
    """What fails again has not come back, and what does not work refuses nothing."""
    assert {s.type for s in said(text, language=language)} == {kind}
