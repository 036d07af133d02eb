"""What a sentence takes up from those before it: services, days, who acts."""

import pytest
from tests.unit.record.said import said

from rasad.model.statement import Statement

# The article is of Wednesday, 13 March 2024, and names no country of its own.
LINKED = (
    (
        "the app after two services is the last one named",
        (
            "Kenya's regulator ordered the blocking of Telegram on Monday. WhatsApp "
            "still works. "
            "The minister said the messaging app would not be blocked."
        ),
        "denial",
        ("whatsapp",),
    ),
    (
        "a platform's own name wins over the one spoken of before",
        "Nepal banned TikTok on Monday. Facebook refused to remove the pages.",
        "platform_refusal",
        ("facebook",),
    ),
    (
        "the video app is the one that shows videos",
        (
            "Officials in Kathmandu met managers of TikTok and WhatsApp. "
            "The government then banned the video-sharing app."
        ),
        "order_block",
        ("tiktok",),
    ),
    (
        "the messaging app is the one for messages",
        (
            "Officials met managers of YouTube and Signal on Tuesday. "
            "The regulator ordered providers to block the messaging app."
        ),
        "order_block",
        ("signal",),
    ),
    (
        "both apps are the two named last",
        (
            "Regulators wrote to Signal and Telegram. Facebook was not named. "
            "The court ordered providers to block both apps."
        ),
        "order_block",
        ("signal", "telegram"),
    ),
    (
        "the company is the one that the letter went to",
        (
            "Vietnam's ministry ordered the blocking of Telegram. Meta, which owns "
            "Facebook, was not named. "
            "Telegram's founder, Pavel Durov, said the company would not hand over "
            "the data."
        ),
        "platform_refusal",
        ("telegram",),
    ),
    (
        "a pronoun takes up the subject",
        "Twitter was blocked in Nigeria on Friday. It was restored on Tuesday.",
        "unblock",
        ("twitter",),
    ),
    (
        "the two platforms",
        (
            "The army cut Facebook and Instagram on Saturday. "
            "The two platforms were restored on Monday."
        ),
        "unblock",
        ("facebook", "instagram"),
    ),
    (
        "the former and its rival",
        (
            "Iran blocked WhatsApp in September. Soroush, a domestic rival, gained "
            "two million users. "
            "On Monday the ministry promised to unblock WhatsApp."
        ),
        "promise",
        ("whatsapp",),
    ),
)

DATED = (
    (
        "the following day",
        (
            "The court ordered the blocking of Telegram on 4 March. "
            "The app was blocked the following day."
        ),
        "block",
        "2024-03-05",
    ),
    (
        "two days later",
        (
            "The minister threatened to close TikTok on 1 March. "
            "Two days later TikTok was blocked."
        ),
        "block",
        "2024-03-03",
    ),
    (
        "that evening",
        "Protests began in Dakar on 5 March. That evening the internet was cut.",
        "shutdown",
        "2024-03-05",
    ),
    (
        "a week later",
        "Facebook was blocked on 1 March. A week later it was restored.",
        "unblock",
        "2024-03-08",
    ),
    (
        "the same day",
        (
            "The regulator wrote to operators on 6 March. WhatsApp was blocked on the "
            "same day."
        ),
        "block",
        "2024-03-06",
    ),
    (
        "the next morning",
        "Signal was ordered blocked on 7 March. The next morning the app was blocked.",
        "block",
        "2024-03-08",
    ),
)

DONE = (
    (
        "the regulator is the one named before",
        (
            "The Nigerian Communications Commission met operators on Monday. "
            "The regulator ordered operators to block Twitter."
        ),
        "order_block",
        "orders",
        "Nigerian Communications Commission",
    ),
    (
        "he is the minister",
        (
            "Communications minister Rekha Sharma spoke on Monday. "
            "She ordered providers to block TikTok."
        ),
        "order_block",
        "orders",
        "Rekha Sharma",
    ),
    (
        "the court is the one named before",
        (
            "Brazil's Supreme Federal Court met on Friday. "
            "The court ordered the suspension of Telegram."
        ),
        "order_block",
        "orders",
        "Supreme Federal Court",
    ),
)


def _only(text: str, kind: str) -> Statement:
    found = [s for s in said(text, country=None) if s.type == kind]
    assert found, [(s.type.value, s.quote) for s in said(text, country=None)]
    return found[-1]


@pytest.mark.parametrize(
    ("text", "kind", "services"), [r[1:] for r in LINKED], ids=[r[0] for r in LINKED]
)
def test_a_word_for_a_service_takes_up_the_right_one(
    text: str, kind: str, services: tuple[str, ...]
) -> None:
    """An act that went to the wrong service would be measured against the wrong one."""
    assert tuple(sorted(_only(text, kind).services)) == services


@pytest.mark.parametrize(
    ("text", "kind", "day"), [r[1:] for r in DATED], ids=[r[0] for r in DATED]
)
def test_a_day_that_leans_on_the_one_told_before(
    text: str, kind: str, day: str
) -> None:
    """Days counted from the day of the sentence before, not from the article's."""
    assert _only(text, kind).date.value == day


@pytest.mark.parametrize(
    ("text", "kind", "role", "name"), [r[1:] for r in DONE], ids=[r[0] for r in DONE]
)
def test_who_acts_is_the_one_named_before(
    text: str, kind: str, role: str, name: str
) -> None:
    """A title or a pronoun is whom the text named by it before."""
    actors = [a for a in _only(text, kind).actors if a.role == role]
    assert any(name in a.name for a in actors), actors
