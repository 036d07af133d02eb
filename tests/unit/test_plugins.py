"""One rule for every plug-in."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Protocol, runtime_checkable

import pytest

from rasad.errors import BadPlugin
from rasad.plugins import Folder


@runtime_checkable
class Greets(Protocol):
    """A shape for the test: a module with a word."""

    WORD: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return a package of one good file, one that lacks the word, one that breaks."""
    package = tmp_path / "greetings_for_a_test"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "good.py").write_text("WORD = 'salam'\n")
    (package / "mute.py").write_text("")
    (package / "broken.py").write_text("raise RuntimeError('on import')\n")
    monkeypatch.syspath_prepend(tmp_path)
    module = __import__("greetings_for_a_test")
    yield_names = [n for n in sys.modules if n.startswith("greetings_for_a_test.")]
    for name in yield_names:
        monkeypatch.delitem(sys.modules, name)
    return module


def test_a_file_is_found_by_its_name(folder: ModuleType) -> None:
    """Putting a file there is all it takes."""
    found = Folder(folder, Greets)
    assert list(found) == ["broken", "good", "mute"]
    assert found["good"].WORD == "salam"


def test_a_name_from_data_is_never_imported(folder: ModuleType) -> None:
    """A name that no file has is a KeyError, whatever it spells."""
    with pytest.raises(KeyError):
        Folder(folder, Greets)["os.path"]


def test_a_file_without_the_shape_is_refused(folder: ModuleType) -> None:
    """A file that lacks what its folder asks for says so."""
    with pytest.raises(BadPlugin, match=r"mute is not a Greets"):
        Folder(folder, Greets)["mute"]


def test_a_file_that_breaks_is_loud(folder: ModuleType) -> None:
    """A plug-in whose own import fails does not become nothing."""
    with pytest.raises(RuntimeError, match="on import"):
        Folder(folder, Greets)["broken"]


def test_asking_for_a_name_imports_nothing(folder: ModuleType) -> None:
    """A file that breaks on import is there all the same, and is loud when used."""
    assert "broken" in Folder(folder, Greets)
    assert "absent" not in Folder(folder, Greets)
