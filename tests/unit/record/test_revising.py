"""What people make of an entry is an entry, and nothing of it is lost."""

import pytest
from msgspec import structs

from rasad.errors import BadRecord
from rasad.model.entry import Entry
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.vocabulary import Modality, Precision, StatementType
from rasad.record import revising


def entry(number: int = 1, **more: object) -> Entry:
    """Return an entry of one source."""
    made = Entry(
        id=f"e{number}",
        type=StatementType.ORDER_BLOCK,
        modality=Modality.ORDERED,
        sources=(Source(document=f"sha256:{number}", quote="words", start=0, end=5),),
        services=("telegram",),
        country="IR",
        date=When(value="2018-04-30", precision=Precision.DAY),
    )
    return structs.replace(made, **more)


@pytest.mark.parametrize(
    ("field", "text", "read"),
    [
        ("country", "TR", lambda e: e.country == "TR"),
        ("services", "viber, tango", lambda e: e.services == ("viber", "tango")),
        ("services", "", lambda e: e.services == ()),
        ("asks", "restrict", lambda e: e.asks == "restrict"),
        ("asks", "", lambda e: e.asks is None),
        ("scope.place", "Kerman", lambda e: e.scope.place == "Kerman"),
        ("scope.networks", "64496,64497", lambda e: e.scope.networks == (64496, 64497)),
        ("date", "2018-05", lambda e: e.date.precision == "month"),
        ("date", "2018-05-01/2018-05-03", lambda e: e.date.end == "2018-05-03"),
        ("date", "", lambda e: e.date.value is None),
        ("deadline.date", "2018-06-01", lambda e: e.deadline.date == "2018-06-01"),
        (
            "actors",
            '[{"id":"","name":"Court","kind":"court"}]',
            lambda e: e.actors[0].name == "Court",
        ),
    ],
)
def test_a_field_is_set(field: str, text: str, read: object) -> None:
    """A reviewer writes fields as they are told in the help."""
    assert callable(read)
    assert read(revising.with_fields(entry(), {field: text}))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("id", "mine"),
        ("sources", "[]"),
        ("review", "accepted"),
        ("colour", "red"),
        ("type", "blocked_by_somebody"),
        ("date", "last Monday"),
        ("country.x", "y"),
        ("actors", "[broken"),
    ],
)
def test_a_field_that_cannot_be_set_so_is_refused(field: str, text: str) -> None:
    """Ids, sources and words outside the vocabulary are not for people to set."""
    with pytest.raises(BadRecord):
        revising.with_fields(entry(), {field: text})


def test_joining_keeps_every_source_and_every_difference() -> None:
    """What the other says otherwise is a dissent, never an average."""
    other = entry(2, country="TR", services=("viber",))
    joint = revising.joined(entry(), [other])
    assert [s.document for s in joint.sources] == ["sha256:1", "sha256:2"]
    assert joint.services == ("telegram", "viber")
    assert joint.country == "IR"
    assert [(d.field, d.value, d.source) for d in joint.dissent] == [
        ("country", "TR", 1)
    ]


@pytest.mark.parametrize("groups", [[(1, 2)], [(1,), (1, 2)], [(1,)], [(1,), (3,)], []])
def test_a_part_without_its_sources_is_refused(groups: list[tuple[int, ...]]) -> None:
    """Each source goes into exactly one part, and one part is no split."""
    with pytest.raises(BadRecord):
        revising.parts_of(revising.joined(entry(), [entry(2)]), groups)


def test_labels_count_by_country_and_year() -> None:
    """The next free number, after the greatest ever given."""
    taken = ["IR-2018-001", "IR-2018-026", "TR-2018-030", "IR-2017-099"]
    assert revising.next_label(entry(), taken) == "IR-2018-027"
    assert revising.next_label(entry(country=None), taken) == "ZZ-2018-001"
    undated = entry(date=When())
    assert revising.next_label(undated, taken) == "IR-0000-001"
    (first,) = undated.sources
    told = structs.replace(first, published="2019-02-01")
    assert revising.next_label(structs.replace(undated, sources=(told,)), taken) == (
        "IR-2019-001"
    )
