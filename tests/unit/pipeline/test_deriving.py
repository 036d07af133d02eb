"""An archive in the lake: kept whole, written at once, and judged again without it."""

import gc
import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from bench.corpus import Maker

from rasad.errors import StorageError
from rasad.model.measurement import Header
from rasad.model.observation import Observation
from rasad.model.verdict import Verdict
from rasad.pipeline import (
    bringing,
    config,
    deriving,
    judging,
    refreshing,
    workspace,
)
from rasad.pipeline.reference import load
from rasad.storage import lake, measurement_files, shelf

MEASUREMENTS = 60


@pytest.fixture(name="given", scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return two archives, one of them with lines that are no measurement."""
    lines = list(Maker(7).lines(MEASUREMENTS))
    folder = tmp_path_factory.mktemp("given")
    for name, part in (("a", lines[::2]), ("b", [*lines[1::2], b"no json\n", b"{}\n"])):
        (folder / f"{name}.jsonl").write_bytes(b"".join(part))
    return sorted(folder.iterdir())


def filled(folder: Path, given: list[Path], jobs: int = 1) -> Path:
    """Return a workspace into which archives were brought."""
    if not (folder / config.FILE).exists():
        workspace.create(folder, title="t", countries=("IR",))
    bringing.bring_in(folder, given, who="x", jobs=jobs)
    return folder


def held(folder: Path) -> dict[str, str]:
    """Return the hash of every file of the lake, by its place."""
    home = folder / "lake"
    return {
        path.relative_to(home).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(home.rglob("*"))
        if path.is_file()
    }


def test_observations_are_kept_as_they_were_taken(
    tmp_path: Path, given: list[Path]
) -> None:
    """Every attempt comes back from the lake, under the header of its measurement."""
    folder = filled(tmp_path, given)
    expected: list[Observation] = []
    headers: list[tuple[str, int]] = []
    for path in shelf.archives(folder):
        for item in judging.each(path, load(None)):
            if isinstance(item, judging.Judged):
                expected += item.observations
                headers.append((item.header.uid, len(item.observations)))
    assert list(lake.rows(folder, Observation)) == expected
    found = [(h.uid, h.observations) for h in lake.rows(folder, Header)]
    assert found == headers
    assert len(headers) == MEASUREMENTS


@pytest.mark.parametrize("fails", [False, True], ids=["to the end", "cut off"])
def test_the_search_for_cycles_rests_while_files_are_judged_and_no_longer(
    tmp_path: Path, given: list[Path], *, fails: bool
) -> None:
    """It is off while portions are written, and on again after, whatever happened."""
    kept = shelf.keep_archive(tmp_path, given[0])
    during: list[bool] = []

    def watch(_count: int) -> None:
        during.append(gc.isenabled())
        if fails:
            raise KeyboardInterrupt

    try:
        deriving.measurements(tmp_path, kept, load(None), watch)
    except KeyboardInterrupt:
        assert fails
    assert during == [False]
    assert gc.isenabled()


@pytest.mark.parametrize("jobs", [1, 2])
def test_changed_rules_are_applied_without_the_archive(
    tmp_path: Path, given: list[Path], monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    """History is judged anew from what was observed; the archive is not read (E1)."""
    folder = filled(tmp_path, given)
    before = held(folder)
    monkeypatch.setattr(refreshing, "RULESET", "another")
    for path in shelf.archives(folder):
        path.write_bytes(b"nobody reads me")
    made = refreshing.refresh(folder, config.read(folder), jobs=jobs)
    assert made == len(given)
    after = held(folder)
    assert {name for name in before if before[name] != after[name]} == {
        "made-with.json"
    }


def test_changed_rules_need_no_archive_and_leave_tables_of_cells(
    tmp_path: Path, given: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Archives that were moved away lose nothing, whoever comes first by new rules."""
    cells = tmp_path / "cells.csv"
    cells.write_text(
        "hour,country,asn,target,ok,blocked,down\n"
        "2024-01-01T00:00:00Z,XA,64496,telegram/app,3,0,0\n"
    )
    folder = filled(tmp_path / "w", [*given[:1], cells])
    before = held(folder)
    for path in shelf.archives(folder):
        path.unlink()
    monkeypatch.setattr(refreshing, "RULESET", "another")
    filled(folder, given[1:])
    assert refreshing.refresh(folder, config.read(folder)) == 1
    after = held(folder)
    assert {name for name in before if before[name] != after[name]} == {
        "made-with.json"
    }


@pytest.mark.parametrize("also", [None, "observations"], ids=["reading", "rules"])
def test_what_cannot_be_made_again_is_not_cleared(
    tmp_path: Path,
    given: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    also: str | None,
) -> None:
    """A lake whose archives were moved away is left as it is, and that is told."""
    folder = filled(tmp_path, given)
    if also is None:
        monkeypatch.setattr(refreshing, "READING", "another")
    else:
        monkeypatch.setattr(refreshing, "RULESET", "another")
        for path in (folder / "lake" / also).iterdir():
            path.unlink()
    before, gone = held(folder), next(shelf.archives(folder))
    gone.unlink()
    with pytest.raises(StorageError, match=gone.name):
        refreshing.refresh(folder, config.read(folder))
    assert held(folder) == before


def test_another_reading_reads_the_archive_again(
    tmp_path: Path, given: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What observations are has changed, so those that are kept will not do."""
    folder = filled(tmp_path, given)
    monkeypatch.setattr(refreshing, "READING", "another")
    for path in shelf.archives(folder):
        path.write_bytes(b"{}\n")
    refreshing.refresh(folder, config.read(folder))
    assert not list(lake.rows(folder, Verdict))


def test_several_processes_write_the_same_bytes(
    tmp_path: Path, given: list[Path]
) -> None:
    """The lake does not tell how many processes made it; a file twice is one."""
    one = filled(tmp_path / "one", [*given, given[0]])
    two = filled(tmp_path / "two", [*given, given[0]], jobs=2)
    assert held(one) == held(two)


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_archive_that_lies_in_the_workspace_may_be_named_in_any_way(
    tmp_path: Path, given: list[Path], monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    """A path that is absolute, in a workspace whose path is not, is the same file."""
    monkeypatch.chdir(tmp_path)
    workspace.create(Path("w"), title="t", countries=("IR",))
    own = tmp_path / "w" / "measurements" / "a.jsonl"
    own.write_bytes(given[0].read_bytes())
    got = bringing.bring_in(Path("w"), [own], who="x", jobs=jobs)
    assert got.measurements == MEASUREMENTS // 2
    assert [path.name for path in shelf.archives(Path("w"))] == [own.name]


def test_an_import_that_was_cut_off_is_done_again_to_the_same_bytes(
    tmp_path: Path, given: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever it ends, no half of a file is there, and the next import mends it."""
    whole = held(filled(tmp_path / "whole", given))
    chance, lines = random.Random(3), measurement_files.lines  # noqa: S311 - not secrets
    monkeypatch.setattr(deriving, "PORTION", 5)
    for number in range(4):
        folder, left = tmp_path / f"{number}", [chance.randrange(2, MEASUREMENTS)]

        def cut(path: Path, left: list[int] = left) -> Iterator[measurement_files.Line]:
            for line in lines(path):
                left[0] -= 1
                if not left[0]:
                    raise KeyboardInterrupt
                yield line

        monkeypatch.setattr(measurement_files, "lines", cut)
        with pytest.raises(KeyboardInterrupt):
            filled(folder, given)
        monkeypatch.setattr(measurement_files, "lines", lines)
        assert set(held(folder)) < set(whole)
        assert held(filled(folder, given)) == whole


def test_judging_by_several_processes_gives_the_same_lines(given: list[Path]) -> None:
    """Verdicts and rejects come in the order of the files and lines."""
    alone = list(judging.judge_with(given, None, jobs=1))
    shared = list(judging.judge_with(given, None, jobs=2))
    assert shared == alone
    assert len(alone) == MEASUREMENTS + 2
