"""A withdrawn document cannot be read again; what was concluded keeps its trace."""

from pathlib import Path

import pytest
from tests.interfaces.conftest import Run

from rasad.model.source import Source
from rasad.pipeline import removing, reviewing, workspace
from rasad.storage import shelf

WORDS = "A court in Tehran on Monday ordered providers to block access to Telegram."
TEXT = f"Zanzibarland court orders block\n\n{WORDS}\n\nQuuxington was silent.\n"
OTHER = "On 30 April 2018 a court in Tehran ordered providers to block Telegram.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page to be withdrawn."""
    path = tmp_path / "quuxington.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def filled(tmp_path: Path, page: Path, run: Run) -> Path:
    """A workspace in which the page was read, and an entry of it accepted."""
    folder = tmp_path / "w"
    run("init", folder, "--country", "IR")
    run("add", page, "-C", folder, "--published", "2018-04-30")
    (item,) = reviewing.queue(folder)
    assert run("review", item.id, "--accept", "--by", "nk", "-C", folder).code == 0
    return folder


def remove(run: Run, folder: Path) -> str:
    """Withdraw the page; returns its id."""
    with workspace.opened(folder) as (_, record):
        (stored,) = [d for d in record.documents() if d.path == "quuxington.txt"]
    ran = run(
        "remove", stored.id, "--reason", "a court's order", "--request", "its author",
        "--by", "nk", "-C", folder,
    )  # fmt: skip
    assert ran.code == 0
    return stored.id


def sources_of(folder: Path, name: str) -> tuple[Source, ...]:
    """Return what an entry rests on."""
    entry = reviewing.item(folder, name).entry
    assert entry is not None
    return entry.sources


@pytest.mark.parametrize("word", ["Quuxington was", "Zanzibarland", WORDS[2:40]])
def test_its_words_are_nowhere_in_the_workspace(
    filled: Path, run: Run, word: str
) -> None:
    """Not in the database, not in what lies beside it, not on the shelf."""
    before = [p for p in filled.rglob("*") if p.is_file()]
    assert any(word.encode() in p.read_bytes() for p in before)
    remove(run, filled)
    after = [p for p in filled.rglob("*") if p.is_file()]
    assert not [p.name for p in after if word.encode() in p.read_bytes()]


def test_its_trace_stays(filled: Path, run: Run) -> None:
    """Hash, log and the accepted entry, with a mark in place of the quote."""
    document = remove(run, filled)
    (entry,) = run("entries", "-C", filled).lines
    assert entry["label"] == "IR-2018-001"
    assert entry["withdrawn"] is True
    (source,) = sources_of(filled, "IR-2018-001")
    assert source.document == document
    assert set(source.quote) == {"█"}
    assert source.withdrawn
    with workspace.opened(filled) as (_, record):
        assert document in " ".join(row.what for row in record.log())
    assert run("check", "-C", filled).code == 0
    shown = run("review", "IR-2018-001", "-C", filled)
    assert "not on this shelf" in shown.out


def test_an_entry_with_another_source_goes_on_resting_on_that(
    filled: Path, run: Run, tmp_path: Path
) -> None:
    """Only what has lost every source is marked so."""
    other = tmp_path / "other.txt"
    other.write_text(OTHER, encoding="utf-8")
    run("add", other, "-C", filled, "--published", "2018-05-01")
    (item,) = reviewing.queue(filled)
    run("review", item.id, "--accept", "--again", "--by", "nk", "-C", filled)
    remove(run, filled)
    (entry,) = run("entries", "-C", filled).lines
    assert entry["withdrawn"] is False
    assert sorted(s.withdrawn for s in sources_of(filled, item.id)) == [False, True]


def test_the_same_bytes_are_refused(filled: Path, run: Run, page: Path) -> None:
    """The reason is named; who wants it all the same says so."""
    remove(run, filled)
    ran = run("add", page, "-C", filled)
    assert ran.code == 3
    assert "a court's order" in ran.err
    assert "--again" in ran.err
    assert run("add", page, "--again", "-C", filled).code == 0
    with workspace.opened(filled) as (_, record):
        assert [d.withdrawn for d in record.documents()] == [None]
        assert any("after its withdrawal" in row.what for row in record.log())


def test_a_removal_that_was_cut_is_made_good(filled: Path, run: Run) -> None:
    """Done again, it takes away what is left of the original."""
    document = remove(run, filled)
    shelf.keep_document(filled, document, TEXT.encode())
    assert "still there" in run("check", "-C", filled).out
    assert removing.remove(filled, document, reason="again", request="", by="nk").known
    assert run("check", "-C", filled).code == 0


def test_the_log_of_removals_names_no_one(filled: Path, run: Run) -> None:
    """What is published: which document, when, why; not who asked."""
    document = remove(run, filled)
    (line,) = run("remove", "--list", "-C", filled).lines
    assert (line["document"], line["reason"]) == (document, "a court's order")
    assert "author" not in str(line)


def test_a_removal_needs_a_reason(filled: Path, run: Run) -> None:
    """It is published with it."""
    ran = run("remove", "quuxington.txt", "-C", filled)
    assert ran.code == 1
    assert "reason" in ran.err


def test_a_record_set_aside_before_its_schema_changed_goes_as_well(
    filled: Path, run: Run
) -> None:
    """It held the words; the log tells that it is gone, and nothing is amiss."""
    old = filled / "record.before-schema-9.jsonl.gz"
    old.write_bytes(b"packed words")
    remove(run, filled)
    assert not old.exists()
    with workspace.opened(filled) as (_, record):
        assert [row.who for row in record.log() if old.name in row.what] == ["nk"]
    assert run("check", "-C", filled).code == 0
