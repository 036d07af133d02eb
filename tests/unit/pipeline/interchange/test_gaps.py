"""Where our record and those of others do not meet, and how firmly it is said."""

import pytest
from tests.unit.pipeline.interchange.sheets import FIRST, read

from rasad.model.entry import Entry
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.vocabulary import Modality, Precision, StatementType
from rasad.pipeline import catalogue
from rasad.pipeline.interchange.gaps import Asked, Gap, GapKind, report
from rasad.pipeline.interchange.nouns import Row


def order(country: str = "KE", day: str = "2017-03-04") -> Entry:
    """Return an order to block WhatsApp."""
    return Entry(
        id=f"order-{country}",
        type=StatementType.ORDER_BLOCK,
        modality=Modality.ORDERED,
        services=("whatsapp",),
        country=country,
        date=When(value=day, precision=Precision.DAY),
        sources=(Source(document="sha256:00", quote="block it", start=0, end=8),),
    )


def row(number: int = 1, /, **change: str) -> Row:
    """Return a row of the sheet, changed."""
    return read({**FIRST, "id": str(number), **change}).rows[0]


def gaps(
    entries: list[Entry], rows: list[Row], country: str | None = None
) -> list[Gap]:
    """Return the gaps between these."""
    asked = Asked(
        entries=entries,
        rows=rows,
        repairs=(),
        registry=catalogue.services(),
        documents=3,
    )
    return list(report(asked, country))


def kinds(found: list[Gap]) -> list[str]:
    """Return the kinds of the gaps."""
    return [gap.kind for gap in found]


def test_an_order_that_a_row_is_about_leaves_no_gap() -> None:
    """A row of the country, on the service, near the day, is the row of the order."""
    assert gaps([order()], [row()]) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"country": "Uganda"}, ["no_row"]),
        ({"service_details": "Telegram"}, ["no_row", "no_order"]),
        ({"start_date": "2017-09-05", "end_date": ""}, ["no_row", "no_order"]),
        ({"start_date": "2016-03-05"}, ["no_order"]),
    ],
    ids=[
        "another country",
        "another service",
        "another season",
        "a year without sheet",
    ],
)
def test_an_order_without_a_row(change: dict[str, str], expected: list[str]) -> None:
    """No row is missing of a year that no sheet covers."""
    assert kinds(gaps([order()], [row(**change)])) == expected


@pytest.mark.parametrize(
    ("said", "begun", "expected"),
    [
        ("2017-03", "2017-03-29", []),
        ("2017-03", "2017-04-20", ["no_row", "no_order"]),
        ("2017", "2017-11-05", []),
        ("2017-03-04", "2017-03", []),
        ("2017-03-04", "2017-05", ["no_row", "no_order"]),
    ],
    ids=[
        "an order of that month",
        "an order of the month before",
        "an order of that year",
        "a row of that month",
        "a row of a later month",
    ],
)
def test_a_day_that_nobody_told_may_be_any_of_its_month(
    said: str, begun: str, expected: list[str]
) -> None:
    """Nothing is said to be missing where one may be the other."""
    found = gaps([order(day=said)], [row(start_date=begun, end_date="")])
    assert kinds(found) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://example.org/2017/kenya-bars-whatsapp", True),
        ("https://kenya.example.org/2017/whatsapp", False),
        ("https://example.org/2017/uganda-and-kenya-bar-whatsapp", False),
        ("https://example.org/2017/kenya-votes", False),
    ],
    ids=["names both", "a paper of Kenya", "names both countries", "not the service"],
)
def test_a_row_of_another_country_that_cites_our_event(
    link: str, *, expected: bool
) -> None:
    """It is probably ours only where the address names our country and service."""
    found = gaps([order()], [row(country="Uganda", news_link=link)])

    assert (GapKind.PROBABLY_THIS_ROW in kinds(found)) is expected
    assert all(
        gap.firmness == "probable" and "probably" in gap.says
        for gap in found
        if gap.kind is GapKind.PROBABLY_THIS_ROW
    )


def test_no_order_on_our_record_is_not_no_order() -> None:
    """The sentence is about our record, and says that this proves nothing more."""
    (gap,) = gaps([], [row()], "KE")

    assert gap.kind is GapKind.NO_ORDER
    assert "our record holds no order" in gap.says
    assert any("does not mean" in line for line in gap.evidence)


def test_countries_that_our_record_is_not_about_are_left_alone() -> None:
    """A sheet of the whole world gives no list of all that we never looked for."""
    assert gaps([], [row()]) == []


@pytest.mark.parametrize(
    ("change", "firmness"),
    [
        ({}, "probable"),
        ({"news_link": "https://example.org/another"}, "possible"),
        ({"area_name": "Kisumu"}, None),
        ({"start_date": "2017-03-09"}, None),
    ],
    ids=["one address", "other addresses", "another place", "another week"],
)
def test_two_rows_on_one_event(change: dict[str, str], firmness: str | None) -> None:
    """Two rows are one event only of one place and day, and firmer with one address."""
    found = gaps([order()], [row(1), row(2, **{"end_date": "", **change})])

    pairs = [gap.firmness for gap in found if gap.kind is GapKind.ONE_EVENT]
    assert pairs == ([firmness] if firmness else [])


def test_the_order_of_rows_changes_nothing() -> None:
    """The report is the same whatever came first."""
    rows = [row(1), row(2), row(3, country="Uganda")]

    assert gaps([order()], rows) == gaps([order()], rows[::-1])
