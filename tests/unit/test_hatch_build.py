"""What is compiled when Rasad is installed, and what becomes of it where it is not."""

import shutil
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
from bench.escapes import loaded
from hatch_build import PURE, SOURCE, SUFFIX, CannotCompile, CustomBuildHook, compiled
from hatchling.bridge.app import Application

ROOT = Path(__file__).parents[2]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a tree of the project that holds what is compiled, and an old module."""
    monkeypatch.delenv(PURE, raising=False)
    source = tmp_path / SOURCE
    source.parent.mkdir(parents=True)
    shutil.copy(ROOT / SOURCE, source)
    source.with_suffix(SUFFIX).write_text("of an older source")
    return tmp_path


def built(tree: Path) -> dict[str, Any]:
    """Return what the hook says of a wheel."""
    data: dict[str, Any] = {"artifacts": [], "pure_python": True}
    made: Any = CustomBuildHook
    made(str(tree), {}, None, None, "", "wheel", Application()).initialize(
        "standard", data
    )
    return data


def no_compiler(monkeypatch: pytest.MonkeyPatch, words: str | None) -> None:
    """Have this Python name another compiler."""
    asked = sysconfig.get_config_var
    monkeypatch.setattr(
        sysconfig,
        "get_config_var",
        lambda name: words if name == "LDSHARED" else asked(name),
    )


@pytest.mark.optional
def test_a_wheel_holds_what_was_compiled(tree: Path) -> None:
    """Its name says for which machine; every Python from 3.11 on can load it."""
    try:
        compiled(tree / SOURCE, tree)
    except CannotCompile as why:
        pytest.skip(f"no C compiler: {why}")
    data = built(tree)
    (name,) = data["artifacts"]
    assert name == SOURCE.with_suffix(SUFFIX).as_posix()
    assert loaded(tree / name)(b'"a"', 1) == (b"a", 1)
    assert not data["pure_python"]
    assert data["tag"].startswith("cp311-abi3-")
    assert not list((tree / SOURCE).parent.glob("*.part"))


@pytest.mark.parametrize(
    "words",
    [None, "no-such-compiler", f"{sys.executable} -c 'raise SystemExit(1)'"],
    ids=["none named", "not there", "it fails"],
)
def test_where_nothing_compiles_the_wheel_is_pure(
    tree: Path,
    words: str | None,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It is made all the same, one line says so, and nothing old stays behind."""
    no_compiler(monkeypatch, words)
    assert built(tree) == {"artifacts": [], "pure_python": True}
    said = "".join(capsys.readouterr())
    assert said.count("all is done in Python") == said.count("\n") == 1
    assert [path.name for path in (tree / SOURCE).parent.iterdir()] == [SOURCE.name]


def test_who_wants_a_pure_wheel_gets_one(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word in the environment is enough."""
    monkeypatch.setenv(PURE, "1")
    assert built(tree) == {"artifacts": [], "pure_python": True}
    assert not (tree / SOURCE).with_suffix(SUFFIX).exists()
