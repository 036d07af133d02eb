"""What the reference data knows of classes, bodies and offices."""

import pytest
from tests.unit.record.telling import KNOWN, K, actor

from rasad.model.said import Actor
from rasad.model.target import Registry
from rasad.record import parties, relations
from rasad.record.actors import ActorBook, ActorEntry, Term

PREMIER = actor("Premier of Norland", K.HEAD_OF_GOVERNMENT, "premier")
ONE = actor("P. One", K.HEAD_OF_GOVERNMENT, "premier_a")
TWO = actor("P. Two", K.HEAD_OF_GOVERNMENT, "premier_b")
MINISTRY = actor("Ministry of Talk", K.MINISTRY, "ict")
MINISTER = actor("A. Norman", K.MINISTER, "minister")
OTHER_MINISTRY = actor("Ministry of Fish", K.MINISTRY, "fish")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (PREMIER, ONE, True),
        (ONE, TWO, False),
        (MINISTRY, MINISTER, True),
        (OTHER_MINISTRY, MINISTER, False),
        (actor("", K.GOVERNMENT, "gov"), MINISTER, True),
        (actor("the ministry", K.MINISTRY), MINISTER, True),
        (actor("the Ministry of Fish", K.MINISTRY), MINISTRY, False),
        (actor("Norland's Ministry of Talk", K.MINISTRY), MINISTRY, True),
        (actor("authorities", K.AUTHORITY_UNSPECIFIED), MINISTRY, True),
        (
            actor("authorities", K.AUTHORITY_UNSPECIFIED),
            actor("Mobile", K.ISP_OPERATOR, "mobile"),
            False,
        ),
        (actor("company", K.PLATFORM_EXECUTIVE), actor("Heron", K.PLATFORM), True),
    ],
)
def test_who_can_be_who(one: Actor, other: Actor, *, same: bool) -> None:
    """An office and its holder, a body and its part, a noun and its kind."""
    assert parties.same_actor(one, other, KNOWN) is same
    assert parties.same_actor(other, one, KNOWN) is same


def test_two_countries_never_share_an_actor() -> None:
    """A council of Norland is not one of its neighbour."""
    there = Actor(id="ve.council", name="Council", kind=K.COUNCIL)

    assert not parties.same_actor(actor("Council", K.COUNCIL, "council"), there, KNOWN)


def test_reference_data_becomes_relations() -> None:
    """Parents, terms and classes are read; a ring of parents ends."""
    book = ActorBook(
        actors=(
            ActorEntry(id="no.a", name="A", kind=K.COUNCIL, parent="no.b"),
            ActorEntry(id="no.b", name="B", kind=K.COUNCIL, parent="no.a"),
            ActorEntry(id="no.c", name="C", kind=K.MINISTER, terms=(Term(),)),
        )
    )
    known = relations.from_reference(
        registry=Registry(services=(), classes={"birds": ()}), actors=book
    )

    assert known.is_part("no.a", "no.b")
    assert not known.is_part("no.a", "no.c")
    assert known.is_office("no.c", "no.a")
    assert not known.covers(frozenset({"class:birds"}), frozenset({"class:birds"}))


@pytest.mark.parametrize(
    ("one", "other", "covered"),
    [
        ({"class:messengers"}, {"heron"}, True),
        ({"heron", "osprey"}, {"class:messengers"}, True),
        ({"class:messengers"}, {"osprey"}, False),
        ({"class:birds"}, {"heron"}, False),
        ({"class:messengers"}, set(), False),
    ],
)
def test_a_class_covers_its_services(
    one: set[str], other: set[str], *, covered: bool
) -> None:
    """A class that nobody knows covers nothing."""
    assert KNOWN.covers(frozenset(one), frozenset(other)) is covered


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Norland Wire", "Norland Wire"),
        ("the NORLAND news-wire", "Norland Wire"),
        ("the regulator", None),
        ("a shopkeeper", None),
        (None, None),
    ],
    ids=["its name", "another of its names", "two have it", "nobody", "no name"],
)
def test_the_tables_know_some_by_several_names(
    name: str | None, called: str | None
) -> None:
    """A name that two actors have tells nobody."""
    book = ActorBook(
        actors=(
            ActorEntry(
                id="no.wire",
                name="Norland Wire",
                kind=K.MEDIA,
                aliases=("the Norland news wire",),
            ),
            *(
                ActorEntry(
                    id=f"{land}.regulator",
                    name=f"Regulator of {land}",
                    kind=K.REGULATOR,
                    aliases=("the regulator",),
                )
                for land in ("no", "so")
            ),
        )
    )
    known = relations.from_reference(
        registry=Registry(services=(), classes={}), actors=book
    )

    assert known.called(name) == called
