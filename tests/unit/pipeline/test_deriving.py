"""An archive in the lake: kept whole, written at once, and judged again without it."""

import random
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from bench.corpus import Maker

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


def test_changed_rules_are_applied_without_the_archive(
    tmp_path: Path, given: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """History is judged anew from what was observed; the archive is not read (E1)."""
    folder = filled(tmp_path, given)
    before = held(folder)
    monkeypatch.setattr(refreshing, "RULESET", "another")
    for path in shelf.archives(folder):
        path.write_bytes(b"nobody reads me")
    assert refreshing.refresh(folder, config.read(folder)) == len(given)
    after = held(folder)
    assert {name for name in before if before[name] != after[name]} == {
        "made-with.json"
    }


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
