"""The same question gives the same answer by Python and by the command line."""

from pathlib import Path

import msgspec
from tests.interfaces.conftest import Run

import rasad
from rasad import Observatory


def test_the_public_names_are_pinned() -> None:
    """Another public name is a decision."""
    assert rasad.__all__ == ["Observatory"]


def test_python_and_command_line_agree(run: Run, demo: Path) -> None:
    """Findings, episodes, promises and entries, byte for byte."""
    with Observatory.open(demo) as observatory:
        for verb, answers in (
            ("findings", observatory.findings()),
            ("episodes", observatory.episodes()),
            ("promises", observatory.commitments()),
            ("entries", observatory.entries()),
        ):
            printed = run(verb, "-C", demo).out
            assert printed == "".join(
                f"{msgspec.json.encode(answer).decode()}\n" for answer in answers
            )


def test_the_order_of_adding_changes_nothing(tmp_path: Path, demo: Path) -> None:
    """Documents added one by one, backwards, give the same record."""
    from rasad.pipeline import example, workspace  # noqa: PLC0415 - one test's need

    folder = workspace.create(tmp_path / "w", title="", countries=("IR",))
    pages = example.home() / "documents"
    for path in sorted(pages.iterdir(), reverse=True):
        if not path.name.endswith(".meta.json"):
            workspace.add(folder, [path], who="a tester")
    with Observatory.open(demo) as one, Observatory.open(folder) as other:
        assert one.entries() == other.entries()
        assert one.statements() == other.statements()
