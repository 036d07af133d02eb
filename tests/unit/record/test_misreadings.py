"""What a sentence says of something else is read as no act, answer or state."""

import pytest
from tests.unit.record.said import said

from rasad.model.statement import Statement
from rasad.model.vocabulary import Asks, Modality, Role, StatementType

T, M = StatementType, Modality
SHUT = {T.ORDER_BLOCK, T.BLOCK, T.SHUTDOWN, T.THROTTLE, T.BAN_SECTOR}
OPENED = {T.ORDER_LIFT, T.UNBLOCK}
STATES = {T.STATUS_CLAIM, T.ACCESS_OBSERVATION}
TOLD = {M.ACTUAL, M.ORDERED}
VERBS = [
    {"v": "block", "p": "blocked", "g": "blocking"},
    {"v": "ban", "p": "banned", "g": "banning"},
    {"v": "restrict", "p": "restricted", "g": "restricting"},
    {"v": "throttle", "p": "throttled", "g": "throttling"},
]
NOT_SHUT = """\
The court blocked the government from {g} Telegram.
The court barred the ministry from {g} Telegram.
A lawsuit prevented the ministry from {g} Telegram.
The parliament blocked a bill to {v} Telegram.
The judge declined to order the ministry to {v} Telegram.
The ministry may have {p} Telegram.
The ministry would have {p} Telegram.
The ministry might have ordered operators to {v} Telegram.
The ministry almost {p} Telegram.
There is no evidence that Telegram was {p}.
Nothing suggests that the ministry {p} Telegram.
The paper wrongly reported that Telegram was {p}.
Telegram escaped being {p}.
Had it not been for the law, Telegram would not have been {p}.
The UN urged Russia to refrain from {g} Telegram.
The ministry was accused of {g} Telegram.
The ministry said it was not behind the {g} of Telegram.""".splitlines()
NOT_SHUT_IN_PERSIAN = """\
هیچ مدرکی نیست که تلگرام فیلتر شده باشد.
شاید تلگرام فیلتر شده است.
نزدیک بود تلگرام فیلتر شود.
قاضی از صدور دستور فیلتر تلگرام خودداری کرد.
وزیر گفت تلگرام ظرف دو هفته رفع فیلتر می‌شود.
وزارتخانه به فیلتر کردن تلگرام متهم شد.""".splitlines()
NOT_OPENED = """\
The ban on Telegram may be lifted next week.
The ban on Telegram will be lifted if Telegram complies.
The ministry is considering lifting the ban on Telegram.
The court was asked to lift the ban on Telegram.
Reports that Telegram was unblocked are false.
Telegram should be back online within hours, the ministry said.
Access to Telegram should have been restored on Monday.
The court overturned a ruling that lifted the ban on Telegram.
The court suspended an order to unblock Telegram.
The ministry reversed its decision to unblock Telegram.
The regulator postponed the unblocking of Telegram.""".splitlines()
NOT_OPENED_IN_PERSIAN = """\
شاید تلگرام رفع فیلتر شد.
تلگرام قرار است رفع فیلتر شود.
رفع فیلتر تلگرام منتفی شد.""".splitlines()


def types(told: tuple[Statement, ...]) -> set[StatementType]:
    """Return the types of what was told."""
    return {s.type for s in told}


@pytest.mark.parametrize("verb", VERBS, ids=[verb["v"] for verb in VERBS])
@pytest.mark.parametrize("shape", NOT_SHUT)
def test_what_is_only_feared_or_charged_is_no_block(
    shape: str, verb: dict[str, str]
) -> None:
    """Nobody is said to have shut what the sentence only speaks of."""
    told = said(f"Telegram in the news.\n\n{shape.format_map(verb)}")
    assert not [s for s in told if s.type in SHUT and s.modality in TOLD]


@pytest.mark.parametrize("text", NOT_SHUT_IN_PERSIAN)
def test_what_is_only_feared_in_persian_is_no_block(text: str) -> None:
    """The same holds in Persian; what is to be unblocked is no plan to block."""
    told = said(text, country="IR", language="fa")
    shut = SHUT | {T.PLANNED_RESTRICTION}
    assert not [s for s in told if s.type in shut and s.modality is not M.DENIED]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        *(("en", text) for text in NOT_OPENED),
        *(("fa", text) for text in NOT_OPENED_IN_PERSIAN),
    ],
)
def test_what_is_only_hoped_for_is_no_lift(language: str, text: str) -> None:
    """A lift that is considered, conditional, put off or undone has not happened."""
    assert not types(said(text, language=language)) & OPENED


@pytest.mark.parametrize(
    "text",
    [
        "The judge blocked the ban on Telegram.",
        "The court halted the blocking of Telegram.",
        "The court blocked an order to ban Telegram.",
        "The court ordered that the ban on Telegram be lifted.",
        "The court told the networks to put Facebook back online at once.",
    ],
)
def test_a_court_that_stops_a_ban_opens(text: str) -> None:
    """Whoever blocks a ban, or orders its end, lifts it."""
    assert types(said(text)) == {T.ORDER_LIFT}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The judge dismissed the case to block Telegram."),
        ("en", "The court rejected an appeal to unblock Telegram."),
        ("en", "The court refused to uphold the ban on Telegram."),
        ("fa", "دادگاه درخواست فیلتر تلگرام را رد کرد."),
    ],
)
def test_a_request_that_is_lost_asks_for_nothing(language: str, text: str) -> None:
    """A court that refuses what it is asked orders neither a block nor a lift."""
    rulings = [s for s in said(text, language=language) if s.type is T.COURT_RULING]
    assert [s.asks for s in rulings] == [Asks.PROCEDURE]


@pytest.mark.parametrize("verb", VERBS, ids=[verb["v"] for verb in VERBS])
def test_an_order_to_explain_orders_no_block(verb: dict[str, str]) -> None:
    """A court that asks why something was done has not ordered it."""
    text = "The court ordered the ministry to explain why it {p} Telegram."
    assert T.ORDER_BLOCK not in types(said(text.format_map(verb)))


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("Signal was blocked and WhatsApp was not.", {"signal"}),
        ("Signal was blocked but WhatsApp was not.", {"signal"}),
        ("Signal, unlike WhatsApp, was blocked.", {"signal"}),
        ("The ministry blocked Signal instead of WhatsApp.", {"signal"}),
        ("All apps except WhatsApp were blocked.", set()),
        ("Facebook said Signal was blocked.", {"signal"}),
        ("Signal and WhatsApp were blocked.", {"signal", "whatsapp"}),
    ],
)
def test_what_was_spared_is_not_blocked(text: str, services: set[str]) -> None:
    """An act is told of those it was done to, not of who was spared or told of it."""
    acts = [s for s in said(text) if s.type in SHUT]
    assert {service for s in acts for service in s.services} == services


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Telegram will be blocked unless it complies with the law."),
        ("en", "The ban will be lifted if Telegram complies."),
        ("en", "Telegram faces a block if it does not hand over the keys."),
        ("en", "Telegram must comply with the order."),
        ("en", "Google rejected the accusation."),
        ("en", "Google denied refusing to comply."),
        ("en", "Google rejected the accusation that it refused to remove content."),
        ("en", "Telegram was accused of refusing to remove content."),
        ("en", "Telegram did not refuse to comply."),
        ("en", "The minister ordered the return of Telegram, but operators refused."),
        ("en", "The minister said he did not oppose the ban on Telegram."),
        ("en", "The minister did not promise to restore access to Telegram."),
        ("en", "The minister refused to promise that Telegram would be restored."),
        ("en", "Users hope that Telegram will be restored."),
        ("en", "Nobody knows when access to Telegram will be restored."),
        ("fa", "گوگل این اتهام را رد کرد."),
        ("fa", "تلگرام از همکاری خودداری نکرده است."),
        ("fa", "تلگرام متهم شد که از حذف محتوا خودداری می‌کند."),
        ("fa", "تلگرام گفت به این حکم اعتراض نمی‌کند."),
        ("fa", "وزیر از فیلتر کردن تلگرام خودداری کرد."),
        ("fa", "وزیر گفت با فیلتر تلگرام مخالف نیست."),
        ("fa", "وزیر وعده رفع فیلتر تلگرام را نداد."),
        ("fa", "وزیر حاضر نشد وعده رفع فیلتر تلگرام بدهد."),
        ("fa", "تلگرام تا زمانی که قوانین را رعایت نکند مسدود می‌ماند."),
    ],
)
def test_what_nobody_answered_is_no_answer(language: str, text: str) -> None:
    """Nobody complied, refused, promised or objected where the words undo it."""
    answers = {T.PLATFORM_COMPLIANCE, T.PLATFORM_REFUSAL, T.PLATFORM_POLICY}
    answers |= {T.OPPOSITION, T.PROMISE}
    assert not types(said(text, language=language)) & answers


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Google rejected the accusation."),
        ("en", "Telegram called the accusations false."),
        ("en", "WhatsApp dismissed allegations that it helped spies."),
        ("fa", "گوگل این اتهام را رد کرد."),
    ],
)
def test_an_accusation_that_is_rejected_is_a_denial(language: str, text: str) -> None:
    """Who rejects an accusation denies it."""
    assert types(said(text, language=language)) == {T.DENIAL}


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "Users reported that Telegram was working.", "accessible"),
        ("en", "Users reported that Telegram was not working.", "blocked"),
        ("en", "Telegram is no longer blocked in Russia.", "accessible"),
        ("en", "Telegram opens without a VPN.", "accessible"),
        ("en", "Users reported no disruptions of Telegram.", None),
        ("en", "There is no evidence that Telegram is blocked.", None),
        ("en", "Neither Telegram nor WhatsApp is blocked.", None),
        ("en", "NetBlocks found no sign that Telegram was blocked.", None),
        ("en", "NetBlocks could not confirm that Telegram was blocked.", None),
        ("en", "OONI data do not show that Telegram is blocked.", None),
        ("fa", "تلگرام بدون فیلترشکن باز می‌شود.", "accessible"),
        ("fa", "تلگرام بدون فیلترشکن باز نمی‌شود.", "blocked"),
        ("fa", "کاربران می‌گویند تلگرام باز نمی‌شود.", "blocked"),
        ("fa", "کاربران می‌گویند تلگرام باز می‌شود.", None),
    ],
)
def test_a_state_has_its_direction(language: str, text: str, state: str | None) -> None:
    """What works is not blocked; what nobody found is neither."""
    told = said(text, language=language)
    found = {s.subtype for s in told if s.type in STATES}
    assert found == ({state} if state else set())
    assert not types(told) & SHUT


@pytest.mark.parametrize(
    ("language", "text", "actors"),
    [
        (
            "en",
            "The ministry said operators had blocked Telegram on the court's order.",
            {("the court", Role.ORDERS)},
        ),
        (
            "en",
            "He ordered the ministry to block Telegram.",
            {("ministry", Role.IS_BOUND)},
        ),
        (
            "en",
            "The government was urged to unblock Telegram.",
            {("The government", Role.IS_BOUND)},
        ),
        (
            "en",
            "Activists demanded that the government lift the ban on Telegram.",
            {("the government", Role.IS_BOUND)},
        ),
        ("en", "The minister faced protests against the blocking of Telegram.", set()),
        ("en", "The president was criticised for the ban on Telegram.", set()),
        ("en", "The ministry was accused of blocking Telegram.", set()),
        ("fa", "پس از دستور دادگاه، تلگرام مسدود شد.", set()),
        ("fa", "وزیر با اعتراض به فیلتر تلگرام روبه‌رو شد.", set()),
        ("fa", "وزارتخانه به فیلتر کردن تلگرام متهم شد.", set()),
    ],
)
def test_who_did_it_is_who_the_words_say(
    language: str, text: str, actors: set[tuple[str, Role]]
) -> None:
    """Who is asked, accused or met with protests is not who acts."""
    (told,) = said(text, language=language)
    assert {(a.name, a.role) for a in told.actors} == actors


@pytest.mark.parametrize(
    "text",
    [
        "Telegram pays fines that exceed $3 million.",
        "Telegram has paid more than $3 million in fines.",
        "Fines against Telegram exceeded 4 million roubles.",
    ],
)
def test_money_counts_no_users(text: str) -> None:
    """A sum of money is no number of users."""
    assert T.USAGE_CLAIM not in types(said(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Telegram will be blocked by early Saturday."),
        ("en", "Telegram will be blocked early Saturday."),
        ("en", "The ministry ordered operators to block Telegram by late Saturday."),
        ("fa", "تلگرام تا صبح شنبه مسدود می‌شود."),
    ],
)
def test_a_day_to_come_is_not_the_day_of_the_words(language: str, text: str) -> None:
    """The Saturday by which a thing is to be done is the next one."""
    (told,) = said(text, language=language)
    assert told.date.value == "2024-03-13"
    assert told.deadline is not None
    assert told.deadline.date == "2024-03-16"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Telegram refused to remove content.", T.PLATFORM_REFUSAL),
        ("Once Telegram complied, the ministry lifted the ban.", T.PLATFORM_COMPLIANCE),
        (
            "When Telegram refused to hand over the keys, a court fined it.",
            T.PLATFORM_REFUSAL,
        ),
        ("The minister condemned the ban on Telegram.", T.OPPOSITION),
        ("The ministry promised to restore access to Telegram.", T.PROMISE),
        ("The regulator accused Telegram of spreading lies.", T.ACCUSATION),
        ("The ministry partially lifted the ban on Telegram.", T.ORDER_LIFT),
        ("The court banned Telegram from operating in Russia.", T.ORDER_BLOCK),
        ("NetBlocks confirmed that Telegram was blocked.", T.ACCESS_OBSERVATION),
        ("Telegram has 3 million users.", T.USAGE_CLAIM),
    ],
)
def test_what_was_said_is_still_said(text: str, kind: StatementType) -> None:
    """Where nothing undoes the words, they are read as before."""
    assert kind in types(said(text))
