# ruff: noqa: E501 - a row a case, read as a row
"""Merging keeps every statement once, whatever order they come in."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.model.said import Actor, Deadline, Quantity, Scope, When
from rasad.model.statement import Statement
from rasad.model.vocabulary import (
    ENTRY_TYPES,
    ActorKind,
    Modality,
    Precision,
    ScopeKind,
    StatementType,
)
from rasad.record import entries
from rasad.record.relations import Relations

T = StatementType
KNOWN = Relations(
    members={"class:messengers": frozenset({"heron"})},
    parents={"no.court": "no.judiciary"},
)
ACTORS = st.sampled_from(
    [
        (),
        (Actor(id="no.court", name="court", kind=ActorKind.COURT),),
        (Actor(id="no.judiciary", name="judiciary", kind=ActorKind.JUDICIARY),),
        (Actor(id="no.ict", name="ministry", kind=ActorKind.MINISTRY),),
        (Actor(id="", name="the court", kind=ActorKind.COURT),),
        (Actor(id="no.mobile", name="Mobile", kind=ActorKind.ISP_OPERATOR),),
        (Actor(id="", name="authorities", kind=ActorKind.AUTHORITY_UNSPECIFIED),),
    ]
)
DATES = st.sampled_from(
    [
        When(),
        When(value="2021", precision=Precision.YEAR, basis="stated"),
        When(value="2021-05", precision=Precision.MONTH, basis="stated"),
        When(value="2021-05-03", precision=Precision.DAY, basis="stated"),
        When(value="2021-05-03", precision=Precision.DAY, basis="undated: the day"),
        When(value="2021-05-04", precision=Precision.DAY, basis="undated: the day"),
        When(value="--05-03", precision=Precision.DAY_NO_YEAR, basis="no year"),
        When(value="2021-05-01", end="2021-05-09", precision=Precision.INTERVAL),
        When(value="2021-05-09", precision=Precision.BEFORE, basis="stated"),
    ]
)
SERVICES = st.sampled_from(
    [(), ("heron",), ("plover",), ("heron", "plover"), ("class:messengers",)]
)


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """Return a statement of one of a few documents."""
    start = draw(st.integers(0, 4)) * 10
    return Statement(
        document=draw(st.sampled_from("abc")),
        path="a.txt",
        article=draw(st.integers(0, 1)),
        article_date=draw(DATES),
        start=start,
        end=start + 5,
        quote=f"say {start // 10}",
        type=draw(st.sampled_from([T.ORDER_BLOCK, T.BLOCK, T.UNBLOCK, T.PROMISE, T.PROMISE_STATUS, T.USAGE_CLAIM, T.POSITION])),
        modality=draw(st.sampled_from([Modality.ORDERED, Modality.ACTUAL, Modality.DENIED])),
        rule="en.rule",
        actors=draw(ACTORS),
        services=draw(SERVICES),
        country=draw(st.sampled_from(["NO", None])),
        date=draw(DATES),
        deadline=draw(st.sampled_from([None, Deadline(date="2021-06-03"), Deadline(duration="P30D")])),
        scope=draw(st.sampled_from([Scope(), Scope(kind=ScopeKind.SECTOR, population="schools")])),
        quantity=draw(st.sampled_from([(), (Quantity(value=4.0, unit="users"),)])),
    )  # fmt: skip


SAID = st.lists(statements(), max_size=12)


# How long a case takes is the machine's business.
UNHURRIED = settings(deadline=None, max_examples=60)


@UNHURRIED
@given(SAID.flatmap(lambda said: st.tuples(st.just(said), st.permutations(said))))
def test_the_order_of_statements_does_not_matter(
    orders: tuple[list[Statement], list[Statement]],
) -> None:
    """The same statements give the same entries, however they arrive."""
    said, shuffled = orders
    found = entries.from_statements(said, documents={}, known=KNOWN)

    assert entries.from_statements(shuffled, documents={}, known=KNOWN) == found
    assert entries.from_statements(said + said, documents={}, known=KNOWN) == found


@UNHURRIED
@given(SAID)
def test_every_statement_is_in_one_entry(said: list[Statement]) -> None:
    """What is told of an act is in its entry, and talk is in none."""
    found = entries.from_statements(said, documents={}, known=KNOWN)

    wanted = {(s.type, s.document, s.start) for s in said if s.type in ENTRY_TYPES}
    held = [(e.type, s.document, s.start) for e in found for s in e.sources]
    assert set(held) == wanted
    quotes = {(s.document, s.quote, s.start, s.end) for s in said}
    assert {
        (s.document, s.quote, s.start, s.end) for e in found for s in e.sources
    } <= quotes
    assert len({e.id for e in found}) == len(found)


@UNHURRIED
@given(SAID)
def test_what_is_merged_is_of_one_kind(said: list[Statement]) -> None:
    """No entry holds two countries, and dissent points at a source it has."""
    kinds = {(s.type, s.document, s.start, s.country) for s in said}
    for entry in entries.from_statements(said, documents={}):
        for source in entry.sources:
            assert (entry.type, source.document, source.start, entry.country) in kinds
        assert all(0 <= d.source < len(entry.sources) for d in entry.dissent)


@UNHURRIED
@given(SAID)
def test_links_lead_to_other_entries_that_exist(said: list[Statement]) -> None:
    """Nothing points into the void, nor at itself."""
    found = entries.from_statements(said, documents={}, known=KNOWN)

    ids = {entry.id for entry in found}
    for entry in found:
        assert {other for _, other in entry.links} <= ids - {entry.id}


@UNHURRIED
@given(SAID)
def test_each_act_is_counted_once(said: list[Statement]) -> None:
    """A statement alone makes an entry alone: splitting is never needed."""
    for statement in said:
        alone = entries.from_statements([statement], documents={})
        assert len(alone) == (statement.type in ENTRY_TYPES)
