"""Who is no office-holder is not named in what leaves."""

import pytest
from msgspec import structs

from rasad.model.entry import Entry
from rasad.model.said import Actor, Attribution
from rasad.model.source import Source
from rasad.model.target import Registry
from rasad.model.vocabulary import ActorKind, Modality, StatementType
from rasad.record import redacting
from rasad.record.actors import ActorBook, ActorEntry
from rasad.record.grammar import ActorNoun

K = ActorKind
BOOK = ActorBook(
    actors=(
        ActorEntry(
            id="xx.desk", name="Help Desk", kind=K.CHANNEL_ADMIN, aliases=("@helpdesk",)
        ),
        ActorEntry(id="xx.premier", name="Ada Premier", kind=K.HEAD_OF_GOVERNMENT),
    )
)
KNOWN = redacting.public(
    Registry(services=(), classes={}),
    BOOK,
    [ActorNoun(pattern=r"(?i:\bministry\b)", kind=K.MINISTRY)],
)


def entry(quote: str = "words", **more: object) -> Entry:
    """Return an entry with a quote."""
    made = Entry(
        id="e",
        type=StatementType.ACCESS_OBSERVATION,
        modality=Modality.ACTUAL,
        sources=(Source(document="d", quote=quote, start=0, end=len(quote)),),
    )
    return structs.replace(made, **more)


def published(told: Entry) -> Entry:
    """Return an entry as it leaves."""
    (made,) = redacting.from_entries([told], KNOWN)
    return made


def test_a_private_person_is_named_nowhere() -> None:
    """Neither as an actor nor, in full or in part, in any quote."""
    quote = "Zora Plain runs it. Plain said so, plain as day; Ada Premier denied it."
    told = published(
        entry(quote, actors=(Actor(id="", name="Zora Plain", kind=K.CHANNEL_ADMIN),))
    )
    assert [a.name for a in told.actors] == ["name withheld"]
    kept = told.sources[0].quote
    assert "Zora" not in kept
    assert "Plain" not in kept
    assert "plain as day" in kept
    assert "Ada Premier" in kept
    assert len(kept) == len(quote)


def test_a_name_that_is_private_in_one_entry_is_struck_out_of_all() -> None:
    """Another paper's entry does not give away what the first withholds."""
    first = entry(actors=(Actor(id="", name="Zora Plain", kind=K.PUBLIC),))
    _, other = redacting.from_entries([first, entry("It was Zora Plain.")], KNOWN)
    assert "Zora" not in other.sources[0].quote


@pytest.mark.parametrize(
    "actor",
    [
        Actor(id="xx.desk", name="Help Desk", kind=K.CHANNEL_ADMIN),
        Actor(id="", name="Help Desk", kind=K.CHANNEL_ADMIN),
        Actor(id="", name="Ministry of Roads", kind=K.MINISTRY),
        Actor(id="", name="Ida Lawmaker", kind=K.LEGISLATOR),
        Actor(id="", name="users", kind=K.PUBLIC),
    ],
    ids=["registered", "known by name", "an institution", "an office", "nobody"],
)
def test_who_may_be_named_is(actor: Actor) -> None:
    """Office-holders, institutions and companies answer for what they do."""
    assert published(entry(actors=(actor,))).actors == (actor,)


@pytest.mark.parametrize(
    "private",
    [
        "zora@example.org",
        "@zora_plain",
        "t.me/zoraplain",
        "+98 912 345 6789",
        "(0912) 345-6789",
        "۰۹۱۲۳۴۵۶۷۸۹",
        "0098 912 3456789",
    ],
)
def test_ways_to_reach_a_person_are_struck_out(private: str) -> None:
    """Handles, addresses and numbers, in any digits."""
    quote = f"Write to {private} for more."
    kept = published(entry(quote)).sources[0].quote
    assert kept == quote.replace(private, "█" * len(private))


@pytest.mark.parametrize(
    "quote",
    [
        "On 2018-04-30 40,000,000 people and 40 000 000 more used it.",
        "In 2017-2018 and at 22:30 on 30-04-2018 it was blocked for 12 345 678 users.",
        "Ask @helpdesk, as the page says.",
        "Article 19 of law 4715-2.",
    ],
)
def test_days_figures_and_known_handles_stay(quote: str) -> None:
    """What is no way to a private person is not touched."""
    assert published(entry(quote)).sources[0].quote == quote


@pytest.mark.parametrize(
    ("who", "kept"),
    [
        ("Ada Premier", "Ada Premier"),
        ("the Ministry of Roads", "the Ministry of Roads"),
        ("a local official", "a local official"),
        ("Zora Plain", "name withheld"),
        (None, None),
    ],
)
def test_speakers_are_named_by_office(who: str | None, kept: str | None) -> None:
    """A speaker who is neither known nor named by an office is withheld."""
    told = published(entry(attribution=Attribution(who=who)))
    assert told.attribution.who == kept


def test_nothing_private_nothing_changed() -> None:
    """An entry without private persons leaves as it is."""
    told = entry("The court ordered it.")
    assert published(told) == told
