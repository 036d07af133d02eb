"""Review from the command line, by one person and by two at the same time."""

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from msgspec import structs
from tests.interfaces.conftest import LIFT, ORDER, OfOnePage, Run

from rasad.pipeline import reviewing, workspace
from rasad.storage.record_db import DocumentRead

ROOT = Path(__file__).parents[2]
TEXT = f"Court orders block of Telegram\n\n{ORDER}\n\nIt was a long day.\n\n{LIFT}\n"


@pytest.fixture
def filled(of_one_page: OfOnePage) -> Path:
    """A workspace with a page of two acts."""
    return of_one_page(TEXT, "2018-04-30")


def ids(run: Run, folder: Path, *words: str) -> dict[str, str]:
    """Return the ids in the queue, by type."""
    lines = run("review", "-C", folder, *words).lines
    found = [
        msgspec.json.decode(msgspec.json.encode(x), type=reviewing.Item) for x in lines
    ]
    return {str(i.entry.type): i.id for i in found if i.entry}


def test_a_proposal_is_shown_in_its_place(filled: Path, run: Run) -> None:
    """The quote is marked in the words around it."""
    shown = run("review", ids(run, filled)["order_block"], "-C", filled).out
    assert "⟦" in shown
    assert "It was a long day." in shown
    assert "rules en-" in shown


@pytest.mark.parametrize(
    ("words", "types"),
    [
        (("--type", "unblock"), {"unblock"}),
        (("--country", "TR"), set()),
        (("--missing-date",), set()),
        (("--changed",), set()),
        (("--state", "accepted"), set()),
    ],
)
def test_the_queue_is_narrowed(
    filled: Path, run: Run, words: tuple[str, ...], types: set[str]
) -> None:
    """A reviewer takes one kind at a time."""
    assert set(ids(run, filled, *words)) == types


def test_an_accepted_entry_has_its_label_for_ever(filled: Path, run: Run) -> None:
    """The label stays through another decision, and finds the entry."""
    name = ids(run, filled)["order_block"]
    assert (
        "IR-2018-001" in run("review", name, "--accept", "--by", "nk", "-C", filled).out
    )
    run(
        "review",
        "IR-2018-001",
        "--set",
        "country=TR",
        "--again",
        "--by",
        "nk",
        "-C",
        filled,
    )
    (kept,) = [e for e in run("entries", "-C", filled).lines if e["id"] == name]
    assert (kept["label"], kept["country"]) == ("IR-2018-001", "TR")
    assert reviewing.item(filled, name).state == "edited"
    assert run("explain", "IR-2018-001", "-C", filled).code == 0


def test_a_rejected_entry_is_gone_from_the_record_and_kept(
    filled: Path, run: Run
) -> None:
    """It stays rejected when the documents are read again."""
    name = ids(run, filled)["order_block"]
    rejected = run(
        "review", name, "--reject", "speculation", "--by", "nk", "-C", filled
    )
    assert rejected.code == 0
    assert run("review", "--reread", "-C", filled).code == 0
    assert name not in {e["id"] for e in run("entries", "-C", filled).lines}
    gone = run("entries", "--state", "rejected", "-C", filled).lines
    assert [e["id"] for e in gone] == [name]
    assert name not in ids(run, filled).values()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--accept",), "--by"),
        (("--accept", "--reopen", "--by", "nk"), "one decision"),
        (("--set", "colour=red", "--by", "nk"), "colour"),
        (("--set", "type=nothing", "--by", "nk"), "not an entry"),
        (("--merge", "zzz", "--by", "nk"), "zzz"),
        (("--part", "1", "--by", "nk"), "exactly one part"),
    ],
)
def test_what_cannot_be_decided_changes_nothing(
    filled: Path, run: Run, words: tuple[str, ...], told: str
) -> None:
    """The message says what is wrong, and the item waits as before."""
    name = ids(run, filled)["order_block"]
    ran = run("review", name, *words, "-C", filled)
    assert ran.code != 0
    assert told in ran.err
    assert run("review", name, "--history", "-C", filled).lines == []


def test_merging_and_reopening(filled: Path, run: Run) -> None:
    """Two entries become one and two again."""
    found = ids(run, filled)
    one, other = found["order_block"], found["unblock"]
    before = run("entries", "-C", filled).lines
    assert run("review", one, "--merge", other, "--by", "nk", "-C", filled).code == 0
    merged = run("entries", "-C", filled).lines
    assert len(merged) == len(before) - 1
    assert run("review", one, "--reopen", "--by", "nk", "-C", filled).code == 0
    again = {e["id"] for e in run("entries", "-C", filled).lines}
    assert again == {e["id"] for e in before}


def test_an_entry_by_hand_stands_on_words_of_the_document(
    filled: Path, run: Run
) -> None:
    """The span is found by its quote; `check` holds it against the text."""
    words = ("--set", "type=context_event", "--set", "modality=actual")
    ran = run(
        "review", "--document", "page.txt", "--quote", "It was a long day.",
        *words, "--by", "nk", "-C", filled,
    )  # fmt: skip
    assert ran.code == 0
    entered = run("entries", "--state", "entered", "-C", filled).lines
    assert [e["label"] for e in entered] == ["ZZ-2018-001"]
    assert entered[0]["origin"] == "hand"
    assert run("check", "-C", filled).code == 0


@pytest.mark.parametrize(
    "place",
    [
        ("--quote", "Telegram"),
        ("--quote", "nowhere in it"),
        ("--start", "5"),
        ("--start", "5", "--end", "99999"),
    ],
    ids=["twice", "never", "no end", "beyond the end"],
)
def test_words_that_do_not_stand_there_once_are_refused(
    filled: Path, run: Run, place: tuple[str, ...]
) -> None:
    """Nobody enters what the document does not say in one place."""
    words = ("--set", "type=block", "--set", "modality=actual", "--by", "nk")
    ran = run("review", "--document", "page.txt", *place, *words, "-C", filled)
    assert ran.code == 1
    assert run("entries", "--state", "entered", "-C", filled).lines == []


def test_two_persons_where_the_workspace_wants_them(filled: Path, run: Run) -> None:
    """The first decision waits; the same person cannot agree with themselves."""
    settings = filled / "rasad.toml"
    text = settings.read_text().replace("# two_persons = false", "two_persons = true")
    settings.write_text(text)
    name = ids(run, filled)["order_block"]
    assert "waits" in run("review", name, "--accept", "--by", "nk", "-C", filled).out
    assert run("review", name, "--second", "--by", "nk", "-C", filled).code == 1
    assert (
        "IR-2018-001" in run("review", name, "--second", "--by", "ab", "-C", filled).out
    )


def test_two_people_at_the_same_time(filled: Path, run: Run) -> None:
    """Two processes decide on one proposal: one counts, both are in the log."""
    name = ids(run, filled)["order_block"]
    people = ("nk", "ab", "cd")
    words = {
        "nk": ["--accept"],
        "ab": ["--reject", "speculation"],
        "cd": ["--set", "country=TR"],
    }
    program = "from rasad.interfaces.cli import main; main()"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, "review", name, *words[by], "--by", by,
             "-C", str(filled)],
            env=environment,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        for by in people
    ]  # fmt: skip
    assert sorted(process.wait(timeout=120) for process in running) == [0, 1, 1]
    steps = reviewing.history(filled, name)
    assert sorted(s.decision.by for s in steps) == sorted(people)
    assert [s.counts for s in steps] == [True, False, False]
    with workspace.opened(filled) as (_, record):
        logged = [row.who for row in record.log()]
    assert set(people) <= set(logged)
    (kept,) = reviewing.queue(
        filled, reviewing.Queued(state=reviewing.item(filled, name).state)
    )
    assert kept.id == name


def test_going_through_the_queue_in_a_terminal(
    filled: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One item after the other, a key each."""
    keys = iter(["a", "r", "background", "", *"s" * 20])
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(keys))
    assert run("review", "--interactive", "--by", "nk", "-C", filled).code == 0
    states = {
        item.state
        for state in ("accepted", "rejected")
        for item in reviewing.queue(filled, reviewing.Queued(state=state))
    }
    assert states == {"accepted", "rejected"}


def test_editing_in_an_editor(
    filled: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The entry is given as JSON, and what comes back is checked."""
    name = ids(run, filled)["order_block"]
    monkeypatch.setattr(
        "click.edit", lambda raw, **_: raw.replace('"country": "IR"', '"country": "TR"')
    )
    assert run("review", name, "--editor", "--by", "nk", "-C", filled).code == 0
    assert reviewing.item(filled, name).state == "edited"
    monkeypatch.setattr(
        "click.edit", lambda raw, **_: raw.replace("block access", "open access")
    )
    ran = run("review", name, "--editor", "--again", "--by", "nk", "-C", filled)
    assert ran.code == 1
    assert "the words do not stand there" in ran.err


def read_otherwise(folder: Path) -> None:
    """Put what other rules would have read of the same documents."""
    with workspace.written(folder) as (_, record):
        (stored,) = record.documents()
        changed = tuple(
            structs.replace(
                said,
                start=said.start + 4,
                quote=said.quote[4:],
                country="TR",
                ruleset="en-other",
            )
            for said in record.statements()
        )
        read = DocumentRead(
            stored=stored, articles=record.articles(), statements=changed
        )
        record.add_documents([read], at="2026-01-01T00:00:00Z", who="a tester")
        workspace.merge_anew(record, at="2026-01-01T00:00:00Z", who="a tester")


def test_changed_rules_propose_beside_and_never_over(filled: Path, run: Run) -> None:
    """Every id has moved: the rejected stays rejected, the edit stays the edit."""
    found = ids(run, filled)
    rejected, edited = found["order_block"], found["unblock"]
    run("review", rejected, "--reject", "speculation", "--by", "nk", "-C", filled)
    run("review", edited, "--set", "country=IQ", "--by", "nk", "-C", filled)
    read_otherwise(filled)
    with workspace.opened(filled) as (_, record):
        assert not {rejected, edited} & {e.id for e in record.entries()}
    held = {e["id"]: e["country"] for e in run("entries", "-C", filled).lines}
    assert rejected not in held
    assert held[edited] == "IQ"
    (item,) = reviewing.queue(filled, reviewing.Queued(changed=True, state="edited"))
    assert (item.id, [p.country for p in item.proposals]) == (edited, ["TR"])
    (change,) = [c for c in item.changes if c.field == "country"]
    assert (change.before, change.now, change.ruleset) == ("IR", "TR", "en-other")
    assert change.ruleset_before.startswith("en-")
    shown = run("review", edited, "-C", filled).out
    assert "a later extraction says otherwise" in shown
    assert "en-other" in shown
