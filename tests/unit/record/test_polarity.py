"""An act that is denied, taken back or asked about is not read as the act."""

import pytest
from tests.unit.record.said import said

from rasad.model.vocabulary import Modality, StatementType

T, M = StatementType, Modality
ACTS = {T.ORDER_BLOCK, T.BLOCK, T.SHUTDOWN, T.THROTTLE, T.PLANNED_RESTRICTION}
LIFTS = {T.ORDER_LIFT, T.UNBLOCK}
# Each verb is read by other rows.
VERBS = {
    "block": "blocked",
    "ban": "banned",
    "restrict": "restricted",
    "suspend": "suspended",
    "throttle": "throttled",
}
# {v} is the verb, {p} its participle.
NOT_DONE = """\
We have withdrawn the decision to {v} Telegram, the minister said.
The ministry withdrew its decision to {v} Telegram.
The government reversed its decision to {v} Telegram.
The decision to {v} Telegram has been cancelled.
The regulator said it had not taken any decision to {v} Telegram.
No decision has been taken to {v} Telegram, the ministry said.
The government has not decided to {v} Telegram.
The government decided not to {v} Telegram.
The cabinet voted not to {v} Telegram.
The court ruled that the regulator could not {v} Telegram.
The court rejected a request to {v} Telegram.
The government dropped a plan to {v} Telegram.
The prosecutor said he had never ordered operators to {v} Telegram.
Operators were not ordered to {v} Telegram.
Neither the court nor the ministry has ordered operators to {v} Telegram.
The ministry did not {v} Telegram, a spokesman said.
The authorities have not {p} Telegram.
Telegram has not been {p}, the regulator said.
Telegram was never {p}, the ministry said.
Reports that Telegram was {p} are false, the ministry said.
The order to {v} Telegram never came.
Had the court ordered operators to {v} Telegram, users would have protested.
Nobody knows whether the court ordered operators to {v} Telegram.
It was unclear whether Telegram had been {p}.
The minister asked why the state should {v} Telegram.
The law does not allow the regulator to {v} Telegram.
The authorities failed to {v} Telegram.
The spokesman denied reports of an order to {v} Telegram.
Instead of an order to {v} Telegram, the court issued a fine.
The judge stopped short of ordering operators to {v} Telegram.
The court ordered the ministry not to {v} Telegram.""".splitlines()
IN_PERSIAN = """\
دولت تصمیم خود برای فیلتر کردن تلگرام را پس گرفت.
وزیر گفت هیچ تصمیمی برای فیلتر تلگرام گرفته نشده است.
وزارتخانه اعلام کرد دستوری برای مسدود کردن تلگرام صادر نشده است.
دولت تصمیم گرفت تلگرام را فیلتر نکند.
تلگرام فیلتر نشده است.
رگولاتوری اعلام کرد که تلگرام را به دستور وزارت کشور محدود نکرده است.
مجلس طرح فیلتر تلگرام را رد کرد.
وزیر خبر فیلتر شدن تلگرام را تکذیب کرد.
قاضی دستور فیلتر تلگرام را نداده است.
معلوم نیست که تلگرام فیلتر شده باشد.
دولت از فیلتر کردن تلگرام منصرف شد.
آیا تلگرام فیلتر می‌شود؟""".splitlines()
IN_RUSSIAN = """\
Роскомнадзор не заблокировал Telegram.
Суд не принимал решения о блокировке Telegram.
Правительство решило не блокировать Telegram.
Неизвестно, заблокирован ли Telegram.
Никто не приказывал блокировать Telegram.""".splitlines()


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("shape", NOT_DONE)
def test_what_was_not_done_is_no_act(shape: str, verb: str) -> None:
    """No verb of blocking is an order or a block where the sentence undoes it."""
    told = said(f"Telegram in the news.\n\n{shape.format(v=verb, p=VERBS[verb])}")
    assert not [s for s in told if s.type in ACTS and s.modality is not M.DENIED]


@pytest.mark.parametrize(
    ("language", "text"),
    [*(("fa", text) for text in IN_PERSIAN), *(("ru", text) for text in IN_RUSSIAN)],
)
def test_what_was_not_done_is_no_act_elsewhere(language: str, text: str) -> None:
    """The same holds in the other languages."""
    told = said(text, country="IR", language=language)
    assert not [s for s in told if s.type in ACTS and s.modality is not M.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "The government has not lifted the ban on Telegram.",
        "The ban on Telegram has not been lifted.",
        "Telegram has not been unblocked.",
        "The court did not order the unblocking of Telegram.",
        "The council voted not to lift the ban on Telegram.",
        "The regulator did not say whether Telegram had been unblocked.",
        "Had the government lifted the ban on Telegram, users would have returned.",
    ],
)
def test_what_was_not_lifted_is_no_lift(text: str) -> None:
    """Neither is a lift told where the sentence undoes it."""
    assert not [s for s in said(text) if s.type in LIFTS]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We have withdrawn the decision to block Telegram.", T.ORDER_LIFT),
        ("The government decided not to block Telegram.", T.DENIAL),
        ("The authorities have not blocked Telegram.", T.DENIAL),
        ("The order to block Telegram never came.", T.DENIAL),
    ],
)
def test_what_undoes_an_act_is_told(text: str, kind: StatementType) -> None:
    """A denial and a withdrawal are statements of their own."""
    assert [s.type for s in said(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry not only blocked Telegram but fined it.",
        "The regulator blocked Telegram after it did not remove content.",
        "The government has not explained why it blocked Telegram.",
        "The ministry did not wait for a court and blocked Telegram.",
        "The minister did not comment on the decision to block Telegram.",
        "The court has not only ordered operators to block Telegram.",
    ],
)
def test_a_negation_of_something_else_undoes_nothing(text: str) -> None:
    """A `not` that belongs to other words leaves the act as it is."""
    assert [s for s in said(text) if s.type in ACTS]
