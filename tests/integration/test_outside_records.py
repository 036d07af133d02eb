"""The records of others beside the project: every row in, repaired, or refused."""

from datetime import date
from pathlib import Path

import pytest

from rasad.pipeline import bringing, example, workspace
from rasad.pipeline.interchange import comparing, outside
from rasad.pipeline.interchange.chain import Link
from rasad.pipeline.interchange.gaps import GapKind
from rasad.pipeline.observatory import Observatory

SHARED = Path(__file__).resolve().parents[3] / "shared"
SHEETS = SHARED / "record" / "keepiton"
# Rows that hold anything, as the folder's own README counts them.
ROWS = {"2016_2018": 377, "2019": 213, "2020": 159, "2021": 182, "2022": 187}

pytestmark = pytest.mark.shared


@pytest.mark.parametrize(("years", "rows"), ROWS.items(), ids=ROWS)
def test_every_row_of_a_sheet_is_in(years: str, rows: int) -> None:
    """Every row is in, with its country and its start; what was repaired is told."""
    found = outside.reading(SHEETS / f"keepiton_{years}.csv")

    assert found is not None
    assert found.inputs == len(found.rows) + len(found.rejects) == rows
    assert not found.rejects
    assert all(r.why and (r.doubt or r.old != r.new) for r in found.repairs)


def test_the_workbook_holds_the_rows_of_its_sheets() -> None:
    """Rows of the workbook have the ids that they have as CSV; the rest is refused."""
    book = outside.reading(SHEETS / "Keepiton_raw_dataset_2016-2022.xlsx")
    assert book is not None
    csv = {
        row.id
        for years in ROWS
        if (found := outside.reading(SHEETS / f"keepiton_{years}.csv"))
        for row in found.rows
    }

    assert book.inputs == len(book.rows) + len(book.rejects)
    assert len(book.rows) == sum(ROWS.values())
    assert {row.id for row in book.rows} == csv


def test_every_incident_and_every_test_list_is_in() -> None:
    """Incidents and targets are read, or refused with a reason."""
    incidents = outside.reading(SHARED / "record" / "incidents.json")
    assert incidents is not None
    assert (len(incidents.rows), incidents.rejects) == (33, ())
    for path in sorted((SHARED / "reference" / "test_lists").glob("[a-z]*.csv")):
        found = outside.reading(path)
        assert found is not None, path.name
        assert found.targets
        assert found.inputs == len(found.targets) + len(found.rejects)


@pytest.fixture(scope="module")
def links(tmp_path_factory: pytest.TempPathFactory) -> tuple[Link, ...]:
    """The chain of spring 2018, from the example, the seeds and the sheet of 2018."""
    folder = tmp_path_factory.mktemp("chain") / "iran"
    example.fill(folder)
    workspace.add(folder, [SHARED / "seeds"], who="test")
    bringing.bring_in(folder, [SHEETS / "keepiton_2016_2018.csv"], who="test")
    with Observatory.open(folder) as answers:
        return comparing.chain(
            answers, "IR", "telegram", day=date(2018, 4, 30), days=16
        )


@pytest.mark.parametrize(
    ("kind", "what", "first", "last", "words"),
    [
        ("said", "ban_sector", "2018-04-18", "2018-04-18", "messenger"),
        ("said", "", "2018-04-18", "2018-04-18", "Khamenei"),
        ("said", "order_block", "2018-04-30", "2018-04-30", "Telegram"),
        ("said", "access_observation", "2018-04-30", "2018-04-30", "still working"),
        ("measured", "onset", "2018-05-01", "2018-05-01", "observed"),
        ("measured", "onset", "2018-05-03", "2018-05-10", "observed"),
        ("said", "", "2018-05-01", "2018-05-10", "minister"),
        ("outside", "coded IQ", "2018-04-26", "2018-04-26", "iran-telegram"),
        ("gap", "no_row", "2018-04-30", "2018-04-30", "coded IR"),
    ],
    ids=[
        "staff are barred",
        "leaders leave",
        "the order",
        "still working that evening",
        "mobile operators after midnight",
        "fixed lines later",
        "the minister replies",
        "what the sheet has of it",
        "what the sheet has not",
    ],
)
def test_the_chain_of_30_april_2018(
    links: tuple[Link, ...], kind: str, what: str, first: str, last: str, words: str
) -> None:
    """Every link of the chain is there, on its day, and leads to its basis."""
    found = [
        link
        for link in links
        if link.kind == kind
        and what in link.what
        and first <= link.at[:10] <= last
        and words.lower() in f"{link.who} {link.words}".lower()
    ]

    assert found
    assert all(link.basis for link in found)


def test_the_row_of_another_country_is_only_probably_the_order(
    links: tuple[Link, ...],
) -> None:
    """It cites a story on the order, and is said to be probably about it, not more."""
    (gap,) = [link for link in links if GapKind.PROBABLY_THIS_ROW in link.what]

    assert "probably" in gap.words
    assert "251" in gap.words
    assert "iran-telegram" in gap.basis
