"""The book of actors, and the services that come with the program."""

import pytest
from tests.unit.record.said import book, registry, said

from rasad.errors import ConfigError
from rasad.model.vocabulary import ActorKind
from rasad.pipeline import catalogue
from rasad.record.actors import ActorBook, ActorEntry, merge

MINISTER = '"id": "aa.x", "name": "X", "kind": "minister", '
COURT = ActorEntry(
    id="aa.court", name="High Court", kind=ActorKind.COURT, aliases=("HC",)
)


def test_an_actor_is_found_by_any_spelling() -> None:
    """Hyphens, half-spaces and capitals do not part a name from itself."""
    found = book().named("mohseni ejei", "IR")

    assert found is not None
    assert found.id == "ir.mohseni_ejei"
    assert book().named("High Court", "IR") is None


def test_books_merge_whatever_their_order() -> None:
    """Rows of one id become one, with every alias (P1)."""
    other = ActorEntry(
        id="aa.court", name="High Court", kind=ActorKind.COURT, aliases=("H.C.",)
    )
    books = [ActorBook(actors=(COURT,)), ActorBook(actors=(other,))]

    assert merge(books) == merge(reversed(books))
    assert merge(books).actors[0].aliases == ("H.C.", "HC")


def test_ids_are_of_the_country_and_unique() -> None:
    """The id of an actor tells its country; no id is there twice."""
    ids = [a.id for a in book().actors]

    assert len(ids) == len(set(ids))
    assert all("." in i for i in ids)


@pytest.mark.parametrize("service", registry().services, ids=lambda s: s.id)
def test_a_service_has_a_name_and_domains_of_its_own(service: object) -> None:
    """No domain belongs to two services, so a host has one."""
    domains = [d for s in registry() for d in s.domains]

    assert len(domains) == len(set(domains))
    assert getattr(service, "label", "")


def test_classes_hold_known_services() -> None:
    """Every member of a class is a row of the registry."""
    for name, members in registry().classes.items():
        assert members in {(), ("*foreign",)} or all(
            registry().get(m) for m in members
        ), name


@pytest.mark.parametrize(
    ("published", "known"),
    [("2018-05-02", "ir.rouhani"), ("2012-05-02", ""), ("2024-09-01", "")],
    ids=["in office", "before", "after"],
)
def test_a_name_is_an_office_holder_only_in_the_term(
    published: str, known: str
) -> None:
    """Who is named years before or after the term is not made its office-holder."""
    (found,) = said(
        "Hassan Rouhani ordered operators to block Telegram.",
        country="IR",
        day=published,
    )
    (who,) = (a for a in found.actors if "Rouhani" in a.name)

    assert who.id == known


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ('"id": "aa.x", "name": "X", "kind": "courtship"', "courtship"),
        ('"id": "bb.x", "name": "X", "kind": "court"', "another country"),
        ('"id": "aa x", "name": "X", "kind": "court"', "no id"),
        ('"id": "aa.x", "name": " ", "kind": "court"', "empty name"),
        ('"id": "aa.x", "name": "X", "kind": "court", "parent": "aa.x"', "itself"),
        (
            MINISTER + '"terms": [{"start": "2020-13-01", "end": "2021-01-01"}]',
            "month",
        ),
        (
            MINISTER + '"terms": [{"start": "2022-01-01", "end": "2021-01-01"}]',
            "ends before",
        ),
    ],
)
def test_a_book_that_is_wrong_is_not_read(row: str, why: str) -> None:
    """Whoever edits a book is told the file and what is wrong with the row."""
    with pytest.raises(ConfigError, match=rf"aa\.json.*{why}"):
        catalogue.book(f'{{"actors": [{{{row}}}]}}'.encode(), "aa.json")


def test_a_row_stands_once() -> None:
    """Two rows of one id in a file are one mistake, not two actors."""
    row = '{"id": "aa.x", "name": "X", "kind": "court"}'
    with pytest.raises(ConfigError, match="twice"):
        catalogue.book(f'{{"actors": [{row}, {row}]}}'.encode(), "aa.json")
