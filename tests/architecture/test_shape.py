"""The shape of the tree is kept by tests, not by memory."""

import re
from pathlib import Path

import pytest

import rasad.errors

SOURCE = Path(rasad.errors.__file__).parent
ROOT = SOURCE.parents[1]
SAYS_NOTHING = {"utils", "util", "common", "helpers", "manager", "misc", "base", "core"}
PLUGIN_FOLDERS = (
    "record/formats",
    "record/languages",
    "observations/nettests",
    "verdicts/rules",
    "interfaces/cli/verbs",
)


def test_no_module_has_a_name_that_says_nothing() -> None:
    """A module is named for what it gives."""
    assert not {path for path in ROOT.rglob("*.py") if path.stem in SAYS_NOTHING} - set(
        (ROOT / ".venv").rglob("*.py")
    )


def test_there_are_at_most_nine_rooms() -> None:
    """A tenth top-level package is a decision record, not a commit."""
    assert len([p for p in SOURCE.iterdir() if (p / "__init__.py").exists()]) <= 9


def test_a_module_is_read_in_one_sitting() -> None:
    """Four hundred lines is the limit."""
    assert not [
        path for path in SOURCE.rglob("*.py") if path.read_text().count("\n") > 400
    ]


@pytest.mark.parametrize("folder", PLUGIN_FOLDERS)
def test_every_plugin_folder_is_told_in_contributing(folder: str) -> None:
    """Whoever adds a file of a kind finds how in one place."""
    assert f"src/rasad/{folder}/" in (ROOT / "CONTRIBUTING.md").read_text()


def test_a_silenced_check_gives_its_reason() -> None:
    """A `noqa` or an ignored type without a reason on the line is a hidden fault."""
    bare = re.compile(r"#\s*(noqa|type: ignore)[^#-]*$")
    found = [
        f"{path}:{number}"
        for folder in (SOURCE, ROOT / "tests")
        for path in folder.rglob("*.py")
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if bare.search(line) and path != Path(__file__)
    ]
    assert not found


def test_the_lock_file_pins_with_hashes_and_names_no_host() -> None:
    """An install is what was tried, wherever the packages come from."""
    lines = (ROOT / "requirements.lock").read_text().splitlines()
    pinned = [line for line in lines if re.match(r"[a-z0-9._-]+==", line)]
    assert len(pinned) > 20
    assert all(line.endswith("\\") for line in pinned)
    assert not [line for line in lines if "://" in line]
