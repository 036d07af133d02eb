"""What we write in the forms of others, we read again as it was."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from rasad.pipeline.interchange import opening, stop_terms, tables
from rasad.pipeline.interchange.codebook import TABLES
from rasad.pipeline.interchange.formats import incidents
from rasad.pipeline.interchange.formats import stop as sheets
from rasad.pipeline.interchange.incoming import ooni_incidents, stop
from rasad.pipeline.interchange.nouns import Row
from rasad.pipeline.interchange.tables import Column, Value

DAYS = st.dates(date(2013, 1, 1), date(2030, 1, 1))
SERVICES = st.sampled_from(
    ["telegram", "whatsapp", "facebook", "instagram", "signal", "youtube", "viber"]
)
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
LINKS = st.lists(
    st.integers(1, 10**9).map(lambda n: f"https://example.org/{n}"), unique=True
)
# What the layout of STOP cannot hold; the codebook names it.
NOT_IN_STOP = ("id", "own_id", "record", "file", "sheet", "number", "asns", "cells")
NOT_AS_INCIDENT = (
    *("id", "record", "file", "sheet", "number", "cells", "start_type", "status"),
    *("interference", "extent", "networks", "level", "place", "ordered_by"),
    *("decision_maker", "justification", "cause", "other"),
)


def terms(field: str) -> st.SearchStrategy[str]:
    """Return a term of a field."""
    return st.sampled_from(sorted({*stop_terms.TERMS[field].values(), "unknown"}))


def several(field: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Return terms of a field, in the order of the codebook."""
    known = list(dict.fromkeys(stop_terms.TERMS[field].values()))
    return st.sets(st.sampled_from(known), min_size=1).map(
        lambda found: tuple(term for term in known if term in found)
    )


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """Return a row as we would write it."""
    start, end = sorted((draw(DAYS), draw(DAYS)))
    return Row(
        id="",
        own_id=str(draw(st.integers(1, 10**12))),
        record="",
        file="",
        sheet="",
        number=0,
        country=draw(st.sampled_from(["IR", "KE", "GB", "CD", "KR", "VE", "CI", "BO"])),
        start=start.isoformat(),
        start_type=draw(terms("start_type")),
        end=draw(st.sampled_from([None, end.isoformat()])),
        status=draw(terms("status")),
        interference=draw(several("interference")),
        extent=draw(several("extent")),
        networks=draw(several("networks")),
        asns=tuple(draw(st.lists(st.integers(1, 2**32 - 1), unique=True))),
        services=tuple(sorted(draw(st.sets(SERVICES, min_size=1)))),
        level=draw(terms("level")),
        place=draw(WORDS),
        ordered_by=draw(terms("ordered_by")),
        decision_maker=draw(WORDS),
        justification=draw(terms("justification")),
        cause=draw(terms("cause")),
        links=tuple(draw(LINKS)),
        words=draw(WORDS),
    )


def without(row: Row, fields: tuple[str, ...]) -> dict[str, object]:
    """Return a row without what a layout cannot hold."""
    return {k: v for k, v in structs.asdict(row).items() if k not in fields}


@settings(deadline=None, max_examples=40)
@given(st.lists(rows(), min_size=1, max_size=3))
def test_a_sheet_that_we_write_is_read_as_it_was(given_rows: list[Row]) -> None:
    """What the layout can hold comes back, and nothing needed a repair."""
    found = stop.read(opening.given(sheets.sheet(given_rows), "stop.csv"))

    assert not [r for r in found.repairs if not r.doubt]
    assert [without(r, NOT_IN_STOP) for r in found.rows] == [
        without(r, NOT_IN_STOP) for r in given_rows
    ]


@settings(deadline=None, max_examples=40)
@given(st.lists(rows(), min_size=1, max_size=3))
def test_incidents_that_we_write_are_read_as_they_were(given_rows: list[Row]) -> None:
    """What the layout can hold comes back; OONI's link is its own id once more."""
    body = incidents.listed(given_rows, at="2026-01-01T00:00:00.000000Z")
    found = ooni_incidents.read(opening.given(body, "incidents.json"))

    expected = [
        structs.replace(
            row, links=(*row.links, f"https://explorer.ooni.org/findings/{row.own_id}")
        )
        for row in given_rows
    ]
    assert not found.rejects
    assert [without(r, NOT_AS_INCIDENT) for r in found.rows] == [
        without(r, NOT_AS_INCIDENT) for r in expected
    ]


def values(column: Column) -> st.SearchStrategy[Value]:
    """Return values of a column; a list holds ids, which have no `;`."""
    if column.kind == "list":
        ids = st.from_regex(r"[a-z0-9:_/.\-]{1,12}", fullmatch=True)
        return st.lists(ids).map(tuple)
    kinds: dict[str, st.SearchStrategy[Value]] = {
        "integer": st.integers(),
        "number": st.floats(allow_nan=False, allow_infinity=False),
        "boolean": st.booleans(),
    }
    text = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1)
    return st.none() | kinds.get(column.kind, text)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_table_that_we_write_is_read_as_it_was(data: st.DataObject) -> None:
    """Every table comes back from CSV value by value, whatever people wrote in it."""
    table = data.draw(st.sampled_from(TABLES))
    row = st.tuples(*map(values, table.columns))
    given_rows = data.draw(st.lists(row, max_size=3))

    body = tables.to_csv(table.columns, given_rows)

    assert list(tables.from_csv(table.columns, body)) == given_rows
