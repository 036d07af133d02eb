"""What words mean that name no service, and whose words only look like ours."""

import pytest
from tests.unit.record.said import said

from rasad.model.vocabulary import StatementType

T = StatementType


@pytest.mark.parametrize(
    ("text", "kind", "services"),
    [
        (
            "Gabon went dark at noon. Its internet had been slow for days.",
            T.SHUTDOWN,
            ("class:internet",),
        ),
        (
            "The minister of information ordered operators to block Viber.",
            T.ORDER_BLOCK,
            ("viber",),
        ),
        (
            "The regulator asked Google to remove Viber from its store.",
            T.APP_STORE_REMOVAL,
            ("viber",),
        ),
        (
            "He hinted that social networks would be turned off unless calm returned.",
            T.THREAT,
            ("class:social_media",),
        ),
    ],
    ids=[
        "a country that went dark lost the internet",
        "an office does not swallow the verb after it",
        "whose shop it is was not removed from it",
        "'that' before a class is no reference",
    ],
)
def test_what_is_spoken_of(
    text: str, kind: StatementType, services: tuple[str, ...]
) -> None:
    """A statement is of the service that is meant, named or not."""
    assert (kind, services) in [(s.type, s.services) for s in said(text, country="GA")]


@pytest.mark.parametrize(
    "text",
    [
        "Farmers blocked the road, the police said on Facebook.",
        "Power was restored in Lagos, the utility said on Twitter.",
        "Protesters blocked roads and shared the scenes on TikTok.",
        "Internet service returned weeks after a ship cut the undersea cable.",
        "The price of mobile data fell in Kenya.",
    ],
    ids=["road", "power", "scenes", "cable", "price"],
)
def test_other_news_says_nothing(text: str) -> None:
    """What happened to a road, and was told on a service, is no act against it."""
    assert said(text, country="GA") == ()
