"""What goes with a statement: offsets, services told before, actors, terms, reasons."""

import time

import pytest
from tests.unit.record.said import said

from rasad.model.statement import Statement
from rasad.model.vocabulary import Asks, DeadlineKind, Role, StatementType

T = StatementType


def one(text: str, kind: StatementType, country: str = "RU") -> Statement:
    """Return the statement of *kind* that *text* makes."""
    return next(s for s in said(text, country=country) if s.type is kind)


def test_the_quote_stands_where_it_says() -> None:
    """Offsets count code points of the document, whatever letters are in it."""
    order = "On Friday a court ordered operators to block\u00a0Viber.\nEnd"
    text = f"🎉 “Привет”.\u00a0{order}"

    for statement in said(text):
        assert text[statement.start : statement.end] == statement.quote
    assert said(text)


def test_nothing_is_read_in_a_skipped_stretch() -> None:
    """A repeated lead is read once."""
    text = "\n".join(["A court ordered operators to block Viber."] * 2)

    assert len(said(text, skip=((0, 41),))) == 1


def test_the_app_is_the_one_told_before() -> None:
    """A service that is not named again is the nearest one before."""
    text = "Viber was popular. Roskomnadzor blocked the app on Tuesday."

    assert one(text, T.BLOCK).services == ("viber",)


def test_who_orders_and_who_is_bound() -> None:
    """The one who orders is not the one who has to obey."""
    text = "A Moscow court ordered Rostelecom to block Viber, TASS reported."
    order = one(text, T.ORDER_BLOCK)

    assert {(a.id, a.role) for a in order.actors} >= {
        ("ru.tagansky_court", Role.ORDERS),
        ("ru.rostelecom", Role.IS_BOUND),
    }


def test_a_term_counts_from_the_statement() -> None:
    """Thirty days from the Tuesday on which they were given."""
    text = "On Tuesday Roskomnadzor gave WhatsApp 30 days to comply with the law."
    deadline = one(text, T.ULTIMATUM).deadline

    assert deadline is not None
    assert (deadline.date, deadline.duration) == ("2024-04-11", "P30D")
    assert deadline.kind is DeadlineKind.COMPLY_BY


@pytest.mark.parametrize(
    ("text", "kind", "asks"),
    [
        ("He promised to unblock Telegram soon.", T.PROMISE, Asks.RESTORE),
        ("The ministry agreed to block Telegram.", T.PROMISE, Asks.RESTRICT),
        ("A court ordered operators to block Telegram.", T.ORDER_BLOCK, Asks.RESTRICT),
        (
            "A court ordered Telegram to hand over keys.",
            T.DATA_ACCESS_DEMAND,
            Asks.DATA,
        ),
        ("He asked Telegram to remove channels.", T.TAKEDOWN_DEMAND, Asks.CONTENT),
    ],
)
def test_what_it_asks_for(text: str, kind: StatementType, asks: Asks) -> None:
    """A promise to close and a promise to open are not the same promise."""
    assert one(text, kind).asks is asks


def test_reasons_and_figures() -> None:
    """Reasons are labels of what was said; a figure keeps its number."""
    ban = one(
        "India banned TikTok, citing national security.", T.ORDER_BLOCK, country="IN"
    )
    use = one(
        "Telegram has some 40 million users in Iran.", T.USAGE_CLAIM, country="IR"
    )

    assert [r.value for r in ban.justification] == ["national_security"]
    assert [(q.value, q.unit) for q in use.quantity] == [(40_000_000.0, "users")]


def test_an_undated_event_and_an_undated_state() -> None:
    """An event has the article's day, a state its month, background nothing."""
    event = one("Roskomnadzor has blocked Viber.", T.BLOCK)
    state = one("Viber is blocked in Russia.", T.STATUS_CLAIM)
    past = one("Russia has in the past blocked Viber.", T.BLOCK)

    assert (event.date.value, state.date.value) == ("2024-03-13", "2024-03")
    assert past.date.value is None


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "ban " * 250_000,
        "Telegram ban. " * 70_000,
        "banned by " * 100_000,
    ],
    ids=["one letter", "one word", "one sentence", "no end"],
)
def test_hostile_text_costs_seconds(text: str) -> None:
    """A megabyte of nothing does not hold the program up."""
    start = time.process_time()
    said(text)

    assert time.process_time() - start < 20


def test_a_language_that_nobody_wrote() -> None:
    """An article in another language is left alone."""
    assert said("Telegram gesperrt.", language="de") == ()


def test_the_same_article_gives_the_same_statements() -> None:
    """Reading twice changes nothing (P1)."""
    text = (
        "A court banned Viber. Users could not open Telegram on Sunday. It is blocked."
    )

    assert said(text) == said(text)
