"""STOP sheets are read row by row; what was not as it stood is told."""

import io
import zipfile
from collections.abc import Mapping

import openpyxl
import pytest
from tests.unit.pipeline.interchange.sheets import (
    FIRST,
    SECOND,
    THIRD,
    body,
    noted,
    read,
)

from rasad.errors import BadRecord
from rasad.pipeline.interchange import dating, naming, opening
from rasad.pipeline.interchange.incoming import stop


@pytest.mark.parametrize(
    ("row", "country", "services", "interference", "status"),
    [
        (FIRST, "KE", ("whatsapp",), ("shutdown",), "ended"),
        (SECOND, "LK", ("facebook", "viber"), ("shutdown", "throttle"), "unknown"),
        (THIRD, "MM", ("facebook",), ("shutdown", "throttle"), "ongoing"),
    ],
    ids=["2016-2018", "2019", "2020-2022"],
)
def test_each_layout(
    row: Mapping[str, str],
    country: str,
    services: tuple[str, ...],
    interference: tuple[str, ...],
    status: str,
) -> None:
    """The three layouts give the same row, each from its own columns."""
    (found,) = read(row).rows

    assert (found.country, found.services) == (country, services)
    assert (found.interference, found.status) == (interference, status)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"ordered_by": "Judicairy"}, ("ordered_by", "Judicairy", "judiciary")),
        ({"country": "Kenyya"}, ("country", "Kenyya", "KE")),
        ({"start_date": "42799"}, ("start_date", "42799", "2017-03-05")),
        ({"start_date": "28/02/2017"}, ("start_date", "28/02/2017", "2017-02-28")),
        ({"end_date": "unknwon"}, ("end_date", "unknwon", "unknown")),
        (
            {"end_date": "2017-03-01 00:00:00"},
            ("end_date", "2017-03-01 00:00:00", ""),
        ),
        (
            {"end_date": "April 2017, or so"},
            ("end_date", "April 2017, or so", "2017-04"),
        ),
        ({"end_date": "4/5/2017"}, ("end_date", "4/5/2017", "")),
        (
            {"ordered_by": "the harbour master"},
            ("ordered_by", "the harbour master", "unknown"),
        ),
    ],
    ids=[
        "a misspelt term",
        "a misspelt country",
        "a spreadsheet's number for a day",
        "day first, and it can only be so",
        "a misspelt word for unknown",
        "an end before the start",
        "a month where a day belongs",
        "a day that may be two",
        "words that are no term",
    ],
)
def test_a_repair_says_what_stood_there(
    change: dict[str, str], told: tuple[str, str, str]
) -> None:
    """A value that was not taken as it stood is told with row, column, old and new."""
    reading = read({**FIRST, **change})

    assert told in noted(reading)
    assert {repair.row for repair in reading.repairs} == {2}
    assert dict(reading.rows[0].cells)[told[0]] == told[1]


def test_a_clean_row_has_no_repair() -> None:
    """Another layout's way of writing is no repair."""
    assert noted(read(FIRST)) == noted(read(THIRD)) == []


@pytest.mark.parametrize(
    "change",
    [{"country": "Atlantis"}, {"start_date": ""}, {"start_date": "4/5/2017"}],
    ids=["no such country", "no start", "a start that may be two days"],
)
def test_a_row_that_cannot_be_placed_is_refused(change: dict[str, str]) -> None:
    """Nothing is guessed, and nothing is dropped in silence."""
    reading = read(FIRST, {**FIRST, **change})

    assert reading.inputs == len(reading.rows) + len(reading.rejects) == 2
    assert reading.rejects[0].where == "row 3"
    assert reading.rejects[0].what


def test_rows_that_count_up_are_doubted_and_not_changed() -> None:
    """Dates and addresses that a spreadsheet filled in are told, and left alone."""
    reading = read(
        *(
            {
                **FIRST,
                "country": country,
                "start_date": f"2017-03-0{day} 00:00:00",
                "news_link": f"https://example.org/status/100{day}",
            }
            for day, country in enumerate(("Kenya", "Uganda", "Rwanda"), 1)
        )
    )

    doubts = [r for r in reading.repairs if r.doubt]
    assert {(d.row, d.column) for d in doubts} == {
        (row, column) for row in (2, 3, 4) for column in ("start_date", "news_link")
    }
    assert all(d.new == d.old for d in doubts)


def test_two_neighbours_are_not_doubted() -> None:
    """Two rows a day apart are nothing unusual."""
    rows = [
        {
            **FIRST,
            "start_date": f"2017-03-0{day} 00:00:00",
            "news_link": f"https://e.org/{day}",
        }
        for day in (1, 2)
    ]

    assert not [r for r in read(*rows).repairs if r.doubt]


def test_a_workbook_and_its_sheet_are_the_same_rows() -> None:
    """A workbook and the CSV of its sheet give the same ids: no row is there twice."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(FIRST))
    sheet.append(list(FIRST.values()))
    sheet.append([None] * len(FIRST))
    out = io.BytesIO()
    book.save(out)

    reading = stop.read(opening.given(out.getvalue(), "book.xlsx"))

    assert [r.id for r in reading.rows] == [r.id for r in read(FIRST).rows]
    assert reading.inputs == 1


@pytest.mark.parametrize(
    "raw",
    [b"PK\x03\x04 and no archive", b'{"half": ', b"\xff\xfe\xfa"],
    ids=["a broken workbook", "broken JSON", "no text"],
)
def test_a_damaged_file_says_so(raw: bytes) -> None:
    """A file that cannot be opened names itself and stops nothing else."""
    with pytest.raises(BadRecord) as caught:
        opening.given(raw, "given.bin")
    assert caught.value.source == "given.bin"


def test_an_archive_that_unpacks_too_large_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A workbook cannot fill the memory: its size is looked at before it is read."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 5000)
    monkeypatch.setattr(opening, "LARGEST", 4000)

    with pytest.raises(BadRecord, match="too large"):
        opening.given(out.getvalue(), "bomb.xlsx")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Iran (Islamic Republic of)", "IR"),
        ("Venezuela, Bolivarian Republic of", "VE"),
        ("Côte d'Ivoire", "CI"),
        ("DemocraticRepublicCongo", "CD"),
        ("Korea", None),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
    ],
)
def test_names_of_countries(name: str, code: str | None) -> None:
    """Official and common names lead to one code; a name of two countries to none."""
    found = naming.country(name)

    assert (found.code if found else None) == code


@pytest.mark.parametrize(
    ("text", "services", "other"),
    [
        ("Facebook Messenger", ("facebook_messenger",), ""),
        ("the signal was weak", (), "the signal was weak"),
        ("Signal", ("signal",), ""),
        ("Social media", ("class:social_media",), ""),
        ("Telegram and carrier pigeons", ("telegram",), "Telegram and carrier pigeons"),
    ],
)
def test_names_of_services(text: str, services: tuple[str, ...], other: str) -> None:
    """Services are named by their names, and words that name none are kept."""
    assert naming.services(text) == (services, other)


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        ("5 March 2021", "2021-03-05", "month's name"),
        ("05-Mar-2021", "2021-03-05", "month's name"),
        ("March 5th, 2021", "2021-03-05", "month's name"),
        ("2021/3/5", "2021-03-05", "year first"),
        ("44260", "2021-03-05", "spreadsheet's number"),
        ("March 2021", "2021-03", "only the month"),
        ("2021-03", "2021-03", "only the month"),
        ("2021-13", None, "no date"),
        ("30 February 2021", None, "no such day"),
        ("5 Ma 2021", None, "no date"),
        ("05/03/2021", None, "two days"),
        ("=DATE(2021,3,5)", None, "formula"),
    ],
)
def test_a_day_that_is_written_in_another_way(
    text: str, value: str | None, why: str
) -> None:
    """It is read where it can only be one day, and says how it stood."""
    found = dating.read(text)
    assert found.value == value
    assert why in found.why


def test_a_title_over_the_header_is_noted_and_no_row() -> None:
    """Merged cells above a table hide none of its rows, and are not lost."""
    table = body(THIRD).decode().replace("\r\n", "\n\n")
    raw = f"The sheet of 2021,,,\n\nWhere,,,When\n{table}".encode()

    reading = stop.read(opening.given(raw, "sheet.csv"))

    assert [(row.number, row.country) for row in reading.rows] == [(6, "MM")]
    assert [(r.row, r.old) for r in reading.repairs] == [
        (1, "The sheet of 2021"),
        (3, "Where When"),
    ]


def test_values_behind_the_last_column_are_noted() -> None:
    """A row that is shifted to the right says so."""
    raw = body(THIRD).rstrip() + b",one,more\r\n"

    reading = stop.read(opening.given(raw, "sheet.csv"))

    assert len(reading.rows) == 1
    assert [(r.row, r.old) for r in reading.repairs] == [(2, "one more")]


def test_a_day_that_does_not_exist_is_not_read() -> None:
    """The 31st of February is no date, and says why."""
    assert dating.read("2017-02-31").value is None
    assert dating.read("2017-02-31").why
