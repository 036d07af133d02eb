# ruff: noqa: E501 - a row a case, read as a row
"""Statements about one act become one entry; what differs is kept."""

from collections.abc import Sequence

import msgspec
import pytest
from tests.unit.record.telling import told

from rasad.model.entry import Dissent, Entry
from rasad.model.said import Actor, Attribution, Deadline, Quantity, Scope, When
from rasad.model.statement import Statement
from rasad.model.vocabulary import (
    ActorKind,
    Asks,
    DeadlineKind,
    Modality,
    Precision,
    ScopeKind,
    StatementType,
)
from rasad.record import entries
from rasad.record.relations import Relations

T = StatementType
COURT = Actor(id="no.court", name="Vessel court", kind=ActorKind.COURT)
JUDICIARY = Actor(id="no.judiciary", name="the judiciary", kind=ActorKind.JUDICIARY)
MINISTRY = Actor(id="no.ict", name="the ministry", kind=ActorKind.MINISTRY)
STATE = Actor(id="", name="Norland", kind=ActorKind.GOVERNMENT)
GOVERNMENT = Actor(id="", name="the government", kind=ActorKind.GOVERNMENT)
OPERATORS = Actor(id="", name="operators", kind=ActorKind.ISP_OPERATOR)
AUTHORITIES = Actor(id="", name="authorities", kind=ActorKind.AUTHORITY_UNSPECIFIED)


def day(value: str, basis: str = "stated") -> When:
    """Return a date as precise as its digits."""
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[value.count("-")]
    return When(value=value, precision=precision, basis=basis)


def base(document: str, **more: object) -> Statement:
    """Return an order of 3 May 2021 to block Heron, as *document* tells it."""
    plain = Statement(
        document=document,
        path=f"{document}.txt",
        article=0,
        article_date=day("2021-05-04"),
        start=0,
        end=5,
        quote="words",
        type=T.ORDER_BLOCK,
        modality=Modality.ORDERED,
        rule="en.order",
        actors=(COURT,),
        services=("heron",),
        country="NO",
        date=day("2021-05-03"),
    )
    return msgspec.structs.replace(plain, **more)


def merged(*statements: Statement) -> tuple[Entry, ...]:
    """Return the entries of statements whose documents tell nothing more."""
    return entries.from_statements(statements, documents={})


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"actors": (JUDICIARY,)},
        {"actors": (AUTHORITIES,)},
        {"actors": ()},
        {"actors": (STATE,)},
        {"actors": (OPERATORS,)},
        {"date": day("2021-05")},
        {"date": day("2021")},
        {"date": When(value="2021-05-03T22:00+02:00", precision=Precision.HOUR, basis="stated")},
        {"date": day("2021-05-04", "undated: the day of the article")},
        {"date": When()},
        {"services": ("heron", "plover")},
        {"asks": Asks.RESTRICT},
        {"modality": Modality.ACTUAL},
        {"deadline": Deadline(duration="P30D")},
    ],
    ids=[
        "a repeat", "the whole of the branch", "unnamed authorities", "nobody",
        "the state in a headline", "those it binds",
        "the month", "the year", "the hour", "the next day, inferred", "no day",
        "one service more", "what it asks for", "told as done", "with a term",
    ],
)  # fmt: skip
def test_two_reports_of_one_order(other: dict[str, object]) -> None:
    """What only leaves something open, or says it in other words, is the same act."""
    (entry,) = merged(base("a"), base("b", **other))

    assert len(entry.sources) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"type": T.BLOCK, "modality": Modality.ACTUAL},
        {"type": T.THREAT, "modality": Modality.THREATENED},
        {"type": T.PLANNED_RESTRICTION, "modality": Modality.INTENDED},
        {"type": T.ORDER_LIFT},
        {"modality": Modality.RUMOURED},
        {"modality": Modality.DENIED},
        {"country": "VE"},
        {"country": None},
        {"services": ("plover",)},
        {"services": ("class:messengers",)},
        {"services": ()},
        {"actors": (MINISTRY,)},
        {"actors": (GOVERNMENT,)},
        {"date": day("2021-05-04")},
        {"date": day("2021-04")},
        {"date": When(), "article_date": day("2021-05-01")},
        {"date": When(), "article_date": When()},
        {"scope": Scope(kind=ScopeKind.REGIONAL, place="Vessel")},
        {"scope": Scope(part="calls")},
    ],
    ids=[
        "an effect", "a threat", "a plan", "a lift", "a rumour", "a denial", "another country",
        "no country", "another service", "its class", "no service", "another body", "the government, not the court",
        "the next day, stated", "another month", "told before it was", "nothing known of days",
        "a region", "a part of the service",
    ],
)  # fmt: skip
def test_two_acts(other: dict[str, object]) -> None:
    """What differs in a way that matters is another act."""
    first = base("a", scope=Scope(part="text"))

    assert len(merged(first, base("b", **{"scope": Scope(part="text"), **other}))) == 2


@pytest.mark.parametrize(
    ("one", "other", "acts"),
    [
        (Deadline(date="2021-06-03"), Deadline(date="2021-06-10"), 2),
        (Deadline(duration="P30D"), Deadline(duration="P1M"), 1),
        (
            Deadline(date="2021-06-03", duration="P30D"),
            Deadline(date="2021-06-05", duration="P30D"),
            1,
        ),
        (Deadline(duration="P10D"), Deadline(duration="P30D"), 2),
        (Deadline(date="2021-06-03"), None, 1),
        (
            Deadline(date="2021-06-03"),
            Deadline(date="2021-06-03", kind=DeadlineKind.ANNOUNCED_START),
            2,
        ),
    ],
)
def test_terms(one: Deadline | None, other: Deadline | None, acts: int) -> None:
    """Another day, length or kind of term is another demand."""
    told = [
        base(name, type=T.ULTIMATUM, deadline=term)
        for name, term in (("a", one), ("b", other))
    ]

    assert len(merged(*told)) == acts


@pytest.mark.parametrize(
    ("one", "other", "acts"),
    [
        ("schools", "all schools", 1),
        ("schools", "state staff", 2),
        ("schools", "مدارس", 1),
    ],
)
def test_sectors(one: str, other: str, acts: int) -> None:
    """Schools are not state staff; names that cannot be compared need one actor."""
    told = [
        base(name, type=T.BAN_SECTOR, scope=Scope(kind=ScopeKind.SECTOR, population=p))
        for name, p in (("a", one), ("b", other))
    ]

    assert len(merged(*told)) == acts


def claim(
    document: str, value: float, unit: str = "users", **more: object
) -> Statement:
    """Return a claim that so many use Heron."""
    return base(
        document,
        type=T.USAGE_CLAIM,
        modality=Modality.CLAIMED,
        quantity=(Quantity(value=value, unit=unit),),
        **more,
    )


def test_figures_that_differ_stay_apart() -> None:
    """Two numbers are two claims; the same number is one with two sources."""
    told = (
        claim("a", 4e7),
        claim("b", 4e7),
        claim("c", 2e7),
        claim("d", 4e7, "channels"),
    )

    assert sorted(len(e.sources) for e in merged(*told)) == [1, 1, 2]


def test_a_mention_that_fits_two_acts_stays_by_itself() -> None:
    """Nobody can say which of two orders of a year "an order that year" was."""
    orders = (base("a"), base("b", date=day("2021-03-02")))

    assert len(merged(*orders, base("c", date=day("2021")))) == 3


def test_most_sources_give_the_date_and_the_others_dissent() -> None:
    """Two say the 3rd, one the 4th: the 3rd is kept, the 4th is not lost."""
    soft = "undated: the day of the article"
    (entry,) = merged(
        base("a", date=day("2021-05-03", soft)),
        base("b", date=day("2021-05-04", soft)),
        base("c", date=day("2021-05-03", soft)),
    )

    assert entry.date.value == "2021-05-03"
    assert entry.dissent == (Dissent(field="date", value="2021-05-04", source=1),)


def test_a_month_bears_out_its_day() -> None:
    """The sharper of two dates that agree is kept, and nobody dissents."""
    (entry,) = merged(
        base("a", date=day("2021-05")), base("b", date=day("2021-05")), base("c")
    )

    assert entry.date.value == "2021-05-03"
    assert entry.dissent == ()


def test_a_paper_that_says_it_twice_has_one_vote() -> None:
    """Repeats inside an article do not outvote another paper."""
    told = [base("a", start=n, end=n + 5, legal_basis="section 2") for n in (0, 10, 20)]
    (entry,) = merged(
        *told, base("b", legal_basis="section 1"), base("c", legal_basis="section 1")
    )

    assert entry.legal_basis == "section 1"
    assert {d.value for d in entry.dissent} == {"section 2"}
    assert len(entry.sources) == 5


def test_everybody_named_is_there_and_nobody_unnamed() -> None:
    """A court and its judiciary both stay; "authorities" are known by then."""
    (entry,) = merged(
        base("a"), base("b", actors=(JUDICIARY,)), base("c", actors=(AUTHORITIES,))
    )

    assert {a.id for a in entry.actors} == {"no.court", "no.judiciary"}


def test_sources_come_by_day_of_publication_with_what_is_known_of_them() -> None:
    """The first paper is the first source; one without a day comes last."""
    origins = {
        ("b", 0): entries.Provenance(
            url="https://example.org/b", publisher="Post", published="2021-05-03", language="en"
        ),
        ("a", 0): entries.Provenance(published="2021-05-05"),
    }  # fmt: skip
    undated = base("c", article_date=When())
    told = (base("a"), undated, base("b"))

    (entry,) = entries.from_statements(told, documents=origins)

    assert [s.document for s in entry.sources] == ["b", "a", "c"]
    assert entry.sources[0].url == "https://example.org/b"
    assert entry.sources[0].publisher == "Post"
    assert entry.sources[2].published is None
    assert entry.review.state == "proposed"


def test_talk_makes_no_entry() -> None:
    """An opinion is kept as a statement alone."""
    assert merged(base("a", type=T.POSITION, modality=Modality.ACTUAL)) == ()


def test_nothing_makes_nothing() -> None:
    """Without statements there are no entries."""
    assert merged() == ()


def ids(found: Sequence[Entry]) -> list[str]:
    """Return the ids."""
    return [entry.id for entry in found]


def test_an_id_is_of_the_act_and_not_of_its_sources() -> None:
    """A second paper does not make another act of it."""
    assert ids(merged(base("a"))) == ids(merged(base("a"), base("b")))


def test_acts_that_look_alike_have_ids_of_their_own() -> None:
    """Two mentions without a day, which nothing brings together, are two rows."""
    lost = [base(name, date=When(), article_date=When()) for name in "ab"]

    assert len(set(ids(merged(*lost)))) == 2


@pytest.mark.parametrize(
    ("copies", "kept"),
    [((), "the later Act"), (("c",), "an Act")],
    ids=["three papers of their own", "one story in two papers"],
)
def test_copies_of_a_story_are_one_voice(copies: tuple[str, ...], kept: str) -> None:
    """Two papers that print one story do not outvote one that looked for itself."""
    first = entries.Provenance(copy_of="b", told_first=("b", 0))
    (entry,) = entries.from_statements(
        [
            told("a", legal_basis="an Act"),
            told("b", legal_basis="the later Act"),
            told("c", legal_basis="the later Act"),
        ],
        documents={(name, 0): first for name in copies},
    )

    assert entry.legal_basis == kept
    assert len(entry.sources) == len("abc")
    assert {d.value for d in entry.dissent} == {"an Act", "the later Act"} - {kept}


@pytest.mark.parametrize(
    ("attribution", "credit"),
    [
        (Attribution(), None),
        (Attribution(who="Norland News Agency"), "NNA"),
        (Attribution(who="a shopkeeper"), None),
        (Attribution(who="the ministry", via="Norland News Agency"), "Ministry"),
        (Attribution(who="a clerk", via="Norland News Agency"), "NNA"),
    ],
    ids=[
        "nobody",
        "an agency",
        "somebody",
        "an office, through an agency",
        "somebody, through an agency",
    ],
)
def test_a_source_tells_whom_it_credits(
    attribution: Attribution, credit: str | None
) -> None:
    """Only who is in the tables is told: others are private people, or nobody."""
    known = Relations(names={"norland news agency": "NNA", "the ministry": "Ministry"})
    (entry,) = entries.from_statements(
        [base("a", attribution=attribution)], documents={}, known=known
    )

    assert [source.credit for source in entry.sources] == [credit]
