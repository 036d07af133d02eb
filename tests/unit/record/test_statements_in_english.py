"""English sentences about many countries: what is said, how it is meant, of what."""

import pytest
from tests.unit.record.said import said

# country, sentence, (type, modality), services; None where nothing may be read
ROWS = [
    (
        "RU",
        "A Moscow court ordered operators to block Signal on Friday.",
        ("order_block", "ordered"),
        ("signal",),
    ),
    (
        "RU",
        (
            "Roskomnadzor has blocked access to Viber across the country, i"
            "t said on Tuesday."
        ),
        ("block", "actual"),
        ("viber",),
    ),
    (
        "RU",
        "LinkedIn has been blocked in Russia since 2016.",
        ("status_claim", "actual"),
        ("linkedin",),
    ),
    (
        "RU",
        ("The regulator threatened to block YouTube unless the videos are deleted."),
        ("threat", "threatened"),
        ("youtube",),
    ),
    (
        "RU",
        "Roskomnadzor gave WhatsApp 30 days to comply with the law.",
        ("ultimatum", "ordered"),
        ("whatsapp",),
    ),
    (
        "RU",
        ("The ministry denied that it had ordered the slowdown of YouTube."),
        ("denial", "denied"),
        ("youtube",),
    ),
    (
        "RU",
        (
            "YouTube speeds collapsed in August as traffic was throttled by"
            " operators, users of YouTube complained."
        ),
        ("throttle", "actual"),
        ("youtube",),
    ),
    (
        "TR",
        (
            "Turkey's Constitutional Court ruled that the ban on Wikipedia "
            "was unconstitutional."
        ),
        ("court_ruling", "ordered"),
        ("wikipedia",),
    ),
    (
        "TR",
        "Access to Instagram was restored on Saturday evening.",
        ("unblock", "actual"),
        ("instagram",),
    ),
    (
        "TR",
        (
            "NetBlocks said that X and Instagram were restricted on several"
            " networks in Turkey."
        ),
        ("access_observation", "actual"),
        ("twitter", "instagram"),
    ),
    (
        "TR",
        "A court in Ankara banned access to Discord in October.",
        ("order_block", "ordered"),
        ("discord",),
    ),
    (
        "PK",
        (
            "The Pakistan Telecommunication Authority directed operators to"
            " block TikTok immediately."
        ),
        ("order_block", "ordered"),
        ("tiktok",),
    ),
    (
        "PK",
        ("The Peshawar High Court ordered the regulator to lift the ban on TikTok."),
        ("order_lift", "ordered"),
        ("tiktok",),
    ),
    (
        "PK",
        "Users across Pakistan could not open Twitter on Sunday night.",
        ("access_observation", "actual"),
        ("twitter",),
    ),
    (
        "PK",
        "The government plans to ban unregistered VPNs.",
        ("circumvention_restriction", "intended"),
        ("vpn",),
    ),
    (
        "PK",
        ("The minister said the government had no plan to block WhatsApp."),
        ("denial", "denied"),
        ("whatsapp",),
    ),
    (
        "VE",
        "Maduro ordered X to be blocked for ten days.",
        ("order_block", "ordered"),
        ("twitter",),
    ),
    ("VE", "Signal is blocked in Venezuela.", ("status_claim", "actual"), ("signal",)),
    (
        "BR",
        ("Justice Alexandre de Moraes ordered the suspension of X throughout Brazil."),
        ("order_block", "ordered"),
        ("twitter",),
    ),
    (
        "BR",
        (
            "X said it would not comply with secret orders, and Musk refuse"
            "d to appoint a representative."
        ),
        ("platform_refusal", "actual"),
        ("twitter",),
    ),
    (
        "IN",
        "India banned TikTok and WeChat, citing national security.",
        ("order_block", "ordered"),
        ("tiktok", "wechat"),
    ),
    (
        "IN",
        "Mobile internet was suspended in the district on Monday.",
        ("shutdown", "actual"),
        ("class:internet",),
    ),
    (
        "IN",
        "WhatsApp has more than 500 million users in India.",
        ("usage_claim", "actual"),
        ("whatsapp",),
    ),
    (
        "MM",
        ("The junta ordered mobile operators to block Facebook until 7 February."),
        ("order_block", "ordered"),
        ("facebook",),
    ),
    ("MM", "Telenor said it had blocked Facebook.", ("block", "actual"), ("facebook",)),
    (
        "ET",
        (
            "Facebook, Telegram and YouTube were still inaccessible in Addi"
            "s Ababa on Thursday."
        ),
        ("access_observation", "actual"),
        ("facebook", "telegram", "youtube"),
    ),
    (
        "ET",
        "The government lifted restrictions on Telegram on Monday.",
        ("order_lift", "ordered"),
        ("telegram",),
    ),
    (
        "UG",
        (
            "The Uganda Communications Commission instructed providers to s"
            "hut down Facebook and Twitter."
        ),
        ("order_block", "ordered"),
        ("facebook", "twitter"),
    ),
    (
        "UG",
        "Many Ugandans use VPNs to reach Facebook.",
        ("circumvention_use", "actual"),
        ("vpn",),
    ),
    (
        "UG",
        "Museveni accused Facebook of taking sides before the election.",
        ("accusation", "actual"),
        ("facebook",),
    ),
    (
        "NG",
        "Nigeria suspended Twitter in June 2021.",
        ("order_block", "ordered"),
        ("twitter",),
    ),
    (
        "LK",
        "Activists called on the government to unblock Facebook.",
        ("public_demand", "demanded"),
        ("facebook",),
    ),
    (
        "KZ",
        ("The president promised to restore access to the internet by Friday."),
        ("promise", "promised"),
        ("class:internet",),
    ),
    (
        "AL",
        "Albania could ban TikTok, the prime minister said.",
        ("planned_restriction", "possible"),
        ("tiktok",),
    ),
    (
        "NP",
        "Lawmakers are considering a ban on Telegram.",
        ("planned_restriction", "possible"),
        ("telegram",),
    ),
    (
        "ID",
        "The ministry asked Telegram to remove channels.",
        ("takedown_demand", "demanded"),
        ("telegram",),
    ),
    (
        "VN",
        "Facebook must store user data inside the country.",
        ("data_localisation_demand", "ordered"),
        ("facebook",),
    ),
    (
        "RU",
        ("The security service ordered Telegram to hand over encryption keys."),
        ("data_access_demand", "demanded"),
        ("telegram",),
    ),
    (
        "RU",
        "Apple removed Telegram from the App Store.",
        ("app_store_removal", "ordered"),
        ("telegram",),
    ),
    (
        "CN",
        (
            "The ministry banned the use of foreign messaging apps in gover"
            "nment offices."
        ),
        ("ban_sector", "ordered"),
        ("class:foreign_messengers",),
    ),
    (
        "GN",
        "TikTok was cut off by the authorities on election day.",
        ("block", "actual"),
        ("tiktok",),
    ),
]
SILENT = [
    "Even if Telegram is banned, people will find another app.",
    "The team must act in line with the rules, the signal from the league was clear.",
    "If the court banned Facebook, he would leave, he wrote on Twitter.",
    "The federation banned the sprinter for four years, WhatsApp groups cheered.",
    "A lorry blocked the road to the airport; photographs of it spread on Instagram.",
]
EFFECTS = {
    "block",
    "unblock",
    "throttle",
    "shutdown",
    "status_claim",
    "access_observation",
}
BANS = {"order_block", "block", "ban_sector", "shutdown"}


@pytest.mark.parametrize(
    ("country", "text", "kind", "services"), ROWS, ids=[r[1][:50] for r in ROWS]
)
def test_a_sentence_says_this(
    country: str, text: str, kind: tuple[str, str], services: tuple[str, ...]
) -> None:
    """What is said of a country that nobody tuned for is read all the same."""
    found = said(text, country=country)

    assert (*kind, sorted(services)) in [
        (s.type.value, s.modality.value, sorted(s.services)) for s in found
    ]


@pytest.mark.parametrize(
    ("country", "text", "kind", "services"), ROWS, ids=[r[1][:50] for r in ROWS]
)
def test_an_order_is_not_an_effect(
    country: str, text: str, kind: tuple[str, str], services: tuple[str, ...]
) -> None:
    """No sentence that tells only an order is also read as a fact of access."""
    found = {s.type.value for s in said(text, country=country)}

    assert services
    if kind[0] == "order_block":
        assert not found & EFFECTS
    if kind[0] in EFFECTS:
        assert "order_block" not in found


@pytest.mark.parametrize("text", SILENT)
def test_nothing_is_restricted_here(text: str) -> None:
    """Suppositions, sports and roads restrict no service."""
    assert not {s.type.value for s in said(text)} & BANS
