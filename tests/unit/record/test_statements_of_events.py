"""Further shapes of acts: who orders, runs and uses; actors in the document's words."""

import pytest
from tests.unit.record.said import said

from rasad.model.statement import Statement
from rasad.model.vocabulary import DeadlineKind, Role, StatementType

T = StatementType
DAY = "2023-08-14"  # a Monday


def only(text: str, kind: StatementType, language: str = "en") -> Statement:
    """Return the one statement of *kind* that *text* makes."""
    found = said(text, country="SN", day=DAY, language=language)
    (one,) = [s for s in found if s.type is kind]
    return one


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The governor had mobile data switched off in two towns.", T.SHUTDOWN),
        ("Mobile internet collapsed in Ziguinchor on Sunday.", T.SHUTDOWN),
        ("4G service was restored on Sunday.", T.UNBLOCK),
        ("The ministry told operators to restore 3G on Sunday.", T.ORDER_LIFT),
        ("Telegram has been painfully slow since Friday.", T.THROTTLE),
        ("Skype could still be reached on Sunday, clerks found.", T.ACCESS_OBSERVATION),
        ("WhatsApp works as usual.", T.ACCESS_OBSERVATION),
        ("Viber declined to say what it had been asked.", T.NO_COMMENT),
        ("TikTok did not reply to our questions.", T.NO_COMMENT),
        ("TikTok was given until Friday to register.", T.ULTIMATUM),
        ("Telegram must explain itself to the board by 21 August.", T.ULTIMATUM),
        ("The mayor threatened to close Facebook for good.", T.THREAT),
        ("TikTok agreed to set up an office in Dakar.", T.PLATFORM_COMPLIANCE),
        ("A teacher took the ban on TikTok to a court.", T.LEGAL_ACTION),
        ("Google removed Telegram from its Senegalese store.", T.APP_STORE_REMOVAL),
        ("YouTube should be unblocked, three bishops wrote.", T.POSITION),
        ("Telegram said it was as surprised as anyone.", T.PLATFORM_STATEMENT),
        ("Viber is down. The mayor blamed it on a technical fault.", T.JUSTIFICATION),
        ("The cabinet decided to withdraw the ban on TikTok.", T.ORDER_LIFT),
        ("Internet use rose, but Facebook is still blocked.", T.STATUS_CLAIM),
    ],
)
def test_what_is_said_in_english(text: str, kind: StatementType) -> None:
    """One statement of that type."""
    assert only(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("دولت سنگال روز جمعه تیک‌تاک را بست.", T.BLOCK),
        ("اینترنت در سه شهر روز جمعه مختل شد.", T.SHUTDOWN),
        ("وزارت کشور محدودیت واتساپ را برداشت.", T.UNBLOCK),
        ("وزیر قول داد که اینترنت دیگر قطع نمی‌شود.", T.PROMISE),
        ("تلگرام بسته شد. شهردار با این تصمیم مخالفت کرد.", T.OPPOSITION),
        ("تلگرام بسته شد. این اقدام برای آرامش بازار انجام شد.", T.JUSTIFICATION),
        ("تلگرام چند کانال را حذف کرد.", T.CHANNEL_TAKEDOWN),
        ("دسترسی به واتساپ هنوز محدود است.", T.STATUS_CLAIM),
        ("اینترنت شهر عصر یکشنبه دوباره وصل شد.", T.UNBLOCK),
        ("مدیران تلگرام درخواست پلیس را پذیرفتند.", T.PLATFORM_COMPLIANCE),
        ("بسیاری به واتساپ کوچ کردند.", T.MIGRATE),
        ("تلگرام اعلام کرد که از این خبر شگفت‌زده است.", T.PLATFORM_STATEMENT),
    ],
)
def test_what_is_said_in_persian(text: str, kind: StatementType) -> None:
    """One statement of that type."""
    assert only(text, kind, "fa")


def test_what_is_denied_did_not_happen() -> None:
    """The act that a denial names is no act."""
    kinds = {s.type for s in said("وزیر قطع اینترنت را تکذیب کرد.", language="fa")}

    assert kinds == {T.DENIAL}


def test_an_order_in_a_background_clause_has_its_own_actor_and_no_day() -> None:
    """After the court's order they left: the order was before, nobody says when."""
    text = "پس از آن که دادگاه دستور مسدود شدن تلگرام را داد، همه رفتند."
    order = only(text, T.ORDER_BLOCK, "fa")

    assert [(a.name, a.role) for a in order.actors] == [("دادگاه", Role.ORDERS)]
    assert (order.date.value, order.date.basis) == (None, "background")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("between 3 and 6 May", "2023-05-03", "2023-05-06"),
        ("from 3 to 6 May 2021", "2021-05-03", "2021-05-06"),
        ("from May 3 until May 6", "2023-05-03", "2023-05-06"),
    ],
)
def test_days_from_one_to_another(words: str, first: str, last: str) -> None:
    """Both days, of the nearest year where none is told."""
    when = only(f"WhatsApp was blocked {words}.", T.BLOCK).date

    assert (when.value, when.end) == (first, last)


def test_a_promise_for_this_year_was_made_on_the_day() -> None:
    """The year in which a thing is to be is not when it was promised."""
    text = "The minister promised to unblock Telegram this year."

    assert only(text, T.PROMISE).date.value == DAY


def test_a_term_that_has_passed_is_not_next_year() -> None:
    """Told on the 14th, "given until 2 August" was twelve days ago."""
    text = "Telegram was given until 2 August to answer the ministry."
    deadline = only(text, T.ULTIMATUM).deadline

    assert deadline is not None
    assert (deadline.date, deadline.kind) == ("2023-08-02", DeadlineKind.COMPLY_BY)


def test_an_end_is_told_with_what_ends() -> None:
    """Until the exams end on a day is until that day."""
    text = "A court ordered operators to block Viber until the exams end on 22 August."
    deadline = only(text, T.ORDER_BLOCK).deadline

    assert deadline is not None
    assert (deadline.date, deadline.kind) == ("2023-08-22", DeadlineKind.ANNOUNCED_END)


def test_an_actor_of_no_book_has_the_words_of_the_document() -> None:
    """The joiner between letters stays, though it is read as a space."""
    text = "دادگاه به همه شرکت‌های ارائه‌دهنده اینترنت دستور داد تلگرام مسدود شود."
    names = {a.name for a in only(text, T.ORDER_BLOCK, "fa").actors}

    assert "همه شرکت‌های ارائه‌دهنده اینترنت" in names


def test_the_country_of_a_thing_does_not_act() -> None:
    """Iranian platforms are not Iran."""
    text = "Iranian platforms similar to Telegram were launched by two students."
    found = said(text, country="IR", day=DAY)

    assert [a for s in found for a in s.actors if a.name == "Iranian"] == []


def test_an_hour_may_end_a_sentence() -> None:
    """What follows "3 p.m." in capitals is the next sentence, unless of the hour."""
    text = "A court ordered a ban on Viber at 3 p.m. The buses ran as before."

    assert only(text, T.ORDER_BLOCK).quote.endswith("p.m")
