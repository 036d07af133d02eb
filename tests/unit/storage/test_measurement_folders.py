"""What is given in place of a file of measurements: folders, links, other things."""

import bz2
import io
import lzma
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from rasad.model.reject import Reject
from rasad.storage.measurement_files import lines
from rasad.storage.measurement_folders import files

ONE = b'{"a": 1}\n'


def told(path: Path) -> list[str]:
    """Return what was refused at *path*."""
    return [r.what for _, _, r in lines(path) if isinstance(r, Reject)]


def zipped(raw: bytes) -> bytes:
    """Return *raw* as the only file of a zip."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as made:
        made.writestr("x.jsonl", raw)
    return into.getvalue()


@pytest.mark.parametrize(
    ("suffix", "pack", "named"),
    [
        (".bz2", bz2.compress, "bzip2"),
        (".xz", lzma.compress, "xz"),
        (".zip", zipped, "zip"),
    ],
)
def test_what_is_packed_otherwise_is_told(
    tmp_path: Path, suffix: str, pack: Callable[[bytes], bytes], named: str
) -> None:
    """Of a folder, too, it is not left out in silence."""
    (tmp_path / f"x.jsonl{suffix}").write_bytes(pack(ONE))
    assert told(tmp_path) == [f"it is packed with {named}, which is not read"]


@pytest.mark.parametrize("names", [[], ["readme.txt"], [".hidden.jsonl"]])
def test_a_folder_without_measurements_is_told(
    tmp_path: Path, names: list[str]
) -> None:
    """Nobody takes silence for an answer that nothing is blocked."""
    for name in names:
        (tmp_path / name).write_bytes(ONE)
    (reject,) = [r for _, _, r in lines(tmp_path) if isinstance(r, Reject)]
    assert reject.what == "no file of measurements in this folder"
    assert ".jsonl" in reject.remedy


def test_a_folder_that_is_shut_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What lies beside it is read; whoever runs the tests may open everything."""
    (tmp_path / "a.jsonl").write_bytes(ONE)
    shut = tmp_path / "shut"
    shut.mkdir()
    scan, access = os.scandir, os.access

    def scandir(path: Path) -> object:
        if Path(path) == shut:
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(os, "access", lambda p, mode: p != shut and access(p, mode))
    assert [*files(tmp_path)] == [tmp_path / "a.jsonl", shut]
    assert told(tmp_path) == ["cannot be looked into: Permission denied"]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """A file that was moved away is missed."""
    (tmp_path / "x.jsonl").symlink_to(tmp_path / "gone")
    assert told(tmp_path) == ["no such file"]


@pytest.mark.parametrize(
    ("name", "verb"),
    [("cells.csv", "detect"), ("x.parquet", "detect"), ("page.html", "extract")],
)
def test_what_another_verb_reads_is_refused_once(
    tmp_path: Path, name: str, verb: str
) -> None:
    """A table given by mistake is one reject that names the verb, not one a line."""
    path = tmp_path / name
    path.write_bytes(b"hour,country\n2024-01-01,IR\n" * 9)
    (what,) = told(path)
    assert f"`rasad {verb}`" in what


def test_measurements_under_the_name_of_a_table_are_read(tmp_path: Path) -> None:
    """Its first bytes say more than its name."""
    path = tmp_path / "x.csv"
    path.write_bytes(b"\n" + ONE)
    assert [r for _, _, r in lines(path)] == [ONE.strip()]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A path of one dash is what comes in."""

    class Given:
        buffer = io.BytesIO(ONE)

    monkeypatch.setattr("sys.stdin", Given)
    assert [*lines(Path("-"))] == [("-", 1, ONE.strip())]
