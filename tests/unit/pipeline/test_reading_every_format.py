"""A document of any format goes the whole way: read, quoted, kept, checked."""

from pathlib import Path

import pytest
from tests.unit.record import samples
from tests.unit.record.samples import LEAD, PAGE, TITLE, answer

from rasad.model.reject import Reject
from rasad.model.vocabulary import StatementType
from rasad.pipeline import checking, reading, workspace
from rasad.pipeline.reading import Read
from rasad.record import republished
from rasad.storage.record_db import Record

CUT = LEAD.index(" Telegram")  # where the line is full
WHEN = "Tue, 01 May 2018 09:00:00 +0000"
ITEM = (
    f"<item><title>{TITLE}</title><link>https://wire.example/1</link>"
    f"<pubDate>{WHEN}</pubDate><description>{LEAD}</description></item>"
)
FILES = {
    "a.pdf": samples.pdf((TITLE, LEAD[:CUT], LEAD[CUT + 1 :])),
    "a.docx": samples.docx(samples.paragraph(TITLE) + samples.paragraph(LEAD)),
    "a.eml": bytes(samples.letter(LEAD)),
    "a.rss": samples.rss(ITEM),
    "result.json": samples.export(samples.message(LEAD)),
    "a.warc.gz": samples.packed(answer("https://paper.example/1", PAGE.encode())),
    "a.wacz": samples.zipped(
        {
            "datapackage.json": "{}",
            "archive/a.warc": answer("https://paper.example/1", PAGE.encode()),
        }
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a file of every format."""
    made = tmp_path / "documents"
    made.mkdir()
    for name, raw in FILES.items():
        (made / name).write_bytes(raw)
    return made


@pytest.mark.parametrize("name", FILES)
def test_what_is_said_is_found_where_it_stands(folder: Path, name: str) -> None:
    """The order in it is read, and its quote stands at its offsets."""
    read = reading.one(folder / name, country="IR")

    orders = [s for s in read.statements if s.type is StatementType.ORDER_BLOCK]
    assert [(s.services, s.date.value) for s in orders] == [
        (("telegram",), "2018-04-30")
    ]
    assert all(read.document.text[s.start : s.end] == s.quote for s in read.statements)


def test_a_workspace_of_every_format_checks_out(tmp_path: Path, folder: Path) -> None:
    """Every text is the same when it is read again, every quote stands in it."""
    home = workspace.create(tmp_path / "home", title="Norland", countries=("IR",))

    added = workspace.add(home, [folder], who="tester")
    checked = checking.check(home)

    assert (added.documents, added.rejects) == (len(FILES), ())
    assert (checked.documents, checked.faults) == (len(FILES), ())


def test_the_address_of_a_story_is_that_of_its_quotes(
    tmp_path: Path, folder: Path
) -> None:
    """A source of an entry names the page of the story, not the feed."""
    home = workspace.create(tmp_path / "home", title="Norland", countries=("IR",))
    workspace.add(home, [folder / "a.rss", folder / "a.warc.gz"], who="tester")

    record = Record(home)
    found = {s.url for entry in record.entries() for s in entry.sources}
    record.close()

    assert found == {"https://wire.example/1", "https://paper.example/1"}


def test_a_part_that_cannot_be_read_is_a_reject(tmp_path: Path) -> None:
    """The rest of the archive is read, and the part is filed with its place."""
    path = tmp_path / "a.warc"
    path.write_bytes(answer("https://paper.example/1", PAGE.encode()) + b"rubbish")

    read, left = reading.each([path])

    assert isinstance(read, Read)
    assert isinstance(left, Reject)
    assert (left.source, left.where) == (str(path), "record 2")
    assert left.remedy


def test_a_copy_of_a_story_is_marked_in_the_record(tmp_path: Path) -> None:
    """Two papers that print one story are two sources, and one witness."""
    home = workspace.create(tmp_path / "home", title="Norland", countries=("IR",))
    for number in (1, 2):
        address = f"https://paper{number}.example/"
        page = PAGE.replace("2018-05-01", f"2018-05-0{number}")
        raw = answer(address, page.encode())
        (tmp_path / f"{number}.warc").write_bytes(raw)
    workspace.add(home, sorted(tmp_path.glob("*.warc")), who="tester")

    record = Record(home)
    (entry,) = (e for e in record.entries() if e.type is StatementType.ORDER_BLOCK)
    record.close()

    assert [s.copy_of for s in entry.sources] == [None, "https://paper1.example/"]
    assert republished.independent(entry.sources) == 1
