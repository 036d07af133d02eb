"""Machines share the work: the same bytes as one process, whoever dies."""

import os
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread
from time import sleep

import pytest
from bench.cluster import scheduler, workers
from bench.corpus import Maker
from tests.unit.pipeline.pieces import dies, fails

from rasad.errors import ConfigError, Offline
from rasad.interfaces.cli import main
from rasad.pipeline import bringing, cluster, judging, likeness, reference, workspace
from rasad.pipeline.cluster import Cluster
from rasad.pipeline.likeness import Likeness

FILES, LINES = 5, 120
WRITES = re.compile(r"\.(\d+)\.[0-9a-f]+\.part$")  # whom a table in work is of
NOWHERE = "tcp://127.0.0.1:1"


@pytest.fixture(name="address", scope="module")
def of_a_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a scheduler with two workers."""
    folder = tmp_path_factory.mktemp("cluster")
    with (
        scheduler(folder) as (address, _),
        workers(address, folder),
    ):
        yield address


@pytest.fixture(name="given", scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of archives, one of them with a line that is none."""
    folder, maker = tmp_path_factory.mktemp("given"), Maker(11)
    for number in range(FILES):
        lines = b"".join(maker.lines(LINES))
        (folder / f"{number}.jsonl").write_bytes(lines + b"no json\n" * (number == 1))
    return folder


def shared(folder: Path, scheduler: str) -> Cluster:
    """Return a cluster that shares a folder, and judges by the built-in set."""
    snapshots = reference.load(None).snapshots
    return Cluster(scheduler=scheduler, shared=folder, home=None, snapshots=snapshots)


def held(folder: Path) -> dict[str, str]:
    """Return the hash of every file of the lake, by its place."""
    home = folder / "lake"
    return {
        path.relative_to(home).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(home.rglob("*"))
        if path.is_file()
    }


def killed_in_the_middle(cells: Path, over: Event) -> Iterator[int]:
    """Kill one process that is writing a table of cells; yields its number."""
    while not over.is_set():
        for part in cells.glob(".*.part"):
            if not (found := WRITES.search(part.name)):
                continue
            with suppress(ProcessLookupError):
                os.kill(int(found[1]), signal.SIGSTOP)
                if part.exists():
                    os.kill(int(found[1]), signal.SIGKILL)
                    yield int(found[1])
                    return
                os.kill(int(found[1]), signal.SIGCONT)
        sleep(0.001)


def test_a_lake_made_by_a_cluster_is_the_same_whoever_is_killed(
    tmp_path: Path, given: Path, address: str
) -> None:
    """By one process, and by workers of whom one dies: the same, and no more."""
    alone, apart = tmp_path / "alone", tmp_path / "apart"
    for folder in (alone, apart):
        workspace.create(folder, title="t", countries=("IR",))
    one = bringing.bring_in(alone, [given], who="x")
    dead, over = list[int](), Event()
    cells = apart / "lake" / "cells"
    killer = Thread(target=lambda: dead.extend(killed_in_the_middle(cells, over)))
    killer.start()
    try:
        many = bringing.bring_in(apart, [given], who="x", scheduler=address)
    finally:
        over.set()
        killer.join()
    assert len(dead) == 1
    assert many == one
    assert held(apart) == held(alone)
    again = bringing.bring_in(apart, [given], who="x", scheduler=address)
    assert again.known == FILES


def test_a_cluster_judges_as_one_process_does(
    given: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Verdicts and rejects name the files as they were told, in their order."""
    monkeypatch.chdir(given.parent)
    paths = [Path(given.name), Path("nowhere.jsonl")]
    alone = list(judging.judge_with(paths, None, jobs=1))
    assert list(judging.judge_with(paths, None, jobs=1, scheduler=address)) == alone
    assert len(alone) == FILES * LINES + 2


def test_a_piece_that_kills_its_workers_is_given_back_alone(
    tmp_path: Path, address: str
) -> None:
    """What shared a worker with it is done again; the order is that of the files."""
    given = [tmp_path / name for name in ("a", "b", "always", "c", "d", "e")]
    like = shared(tmp_path, address)
    done = list(cluster.each(dies, given, lambda path: path, cluster=like))
    assert [one.given for one in done] == given
    assert [one.made for one in done] == ["a", "b", None, "c", "d", "e"]
    assert [one.given.name for one in done if one.failed] == ["always"]
    assert not list(tmp_path.glob(".*"))


def test_what_the_work_raises_is_raised_here(tmp_path: Path, address: str) -> None:
    """A full disk of a worker is told as one of ours would be."""
    done = cluster.each(
        fails, [tmp_path], lambda path: path, cluster=shared(tmp_path, address)
    )
    with pytest.raises(OSError, match="No space left"):
        list(done)


def test_a_worker_that_is_not_like_us_is_named(
    tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is done by another version: its bytes might differ."""
    ours = tuple(
        (name, "1.0" if name == "pyarrow" else there)
        for name, there in likeness.program()
    )
    monkeypatch.setattr(likeness, "program", lambda: ours)
    done = cluster.each(
        dies, [tmp_path], lambda path: path, cluster=shared(tmp_path, address)
    )
    with pytest.raises(
        ConfigError, match=r"the worker .*127.0.0.1.* has pyarrow .* 1.0"
    ):
        list(done)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"mark": Path("elsewhere")}, "does not see the folder"),
        ({"snapshots": ("others.csv@sha256:0",)}, "other reference data"),
        ({}, "does not see the file"),
    ],
    ids=["another folder", "other reference data", "another file"],
)
def test_what_is_other_on_a_machine_is_told(
    tmp_path: Path, other: dict[str, object], told: str
) -> None:
    """A machine that would not write the same bytes says why, and does nothing."""
    file, mark = tmp_path / "a", tmp_path / "mark"
    file.write_bytes(b"1")
    mark.touch()
    seen = likeness.seen(file)
    asked = {
        "mark": mark,
        "home": None,
        "snapshots": reference.load(None).snapshots,
    }
    likeness.hold(Likeness(**asked), seen)  # type: ignore[arg-type] # a row of arguments
    if not other:
        file.write_bytes(b"12")
    with pytest.raises(ConfigError, match=told):
        likeness.hold(Likeness(**{**asked, **other}), seen)  # type: ignore[arg-type] # a row of arguments


def test_reference_data_that_changed_is_loaded_anew(tmp_path: Path) -> None:
    """A worker of yesterday judges by the data of today."""
    (tmp_path / "bogons.csv").write_text("cidr\n192.0.2.0/24\n")
    before = reference.kept(tmp_path).snapshots
    (tmp_path / "bogons.csv").write_text("cidr\n198.51.100.0/24\n")
    now = reference.load(tmp_path).snapshots
    assert now != before
    asked = Likeness(mark=tmp_path, home=tmp_path, snapshots=now)
    likeness.hold(asked, likeness.seen(tmp_path))
    assert reference.kept(tmp_path).snapshots == now


def test_nobody_waits_for_workers_that_never_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a while it is told how to start one; so is that a scheduler was lost."""
    monkeypatch.setattr(cluster, "PATIENCE", 0.2)
    monkeypatch.setattr(cluster, "LOOK", 0.1)
    with scheduler(tmp_path) as (address, process):
        like = shared(tmp_path, address)
        with pytest.raises(Offline, match=f"dask worker {address}"):
            list(cluster.each(dies, [tmp_path], lambda path: path, cluster=like))

        def until_it_is_lost() -> Iterator[Path]:
            yield tmp_path
            process.kill()
            process.wait()
            yield tmp_path

        lost = cluster.each(dies, until_it_is_lost(), lambda path: path, cluster=like)
        with pytest.raises(Offline, match="give the same command again"):
            list(lost)


def test_a_scheduler_that_does_not_answer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """It is told within a bounded time, and Dask itself says nothing."""
    monkeypatch.setattr(cluster, "ANSWERS", 0.5)
    done = cluster.each(
        dies, [tmp_path], lambda path: path, cluster=shared(tmp_path, NOWHERE)
    )
    with pytest.raises(Offline, match="dask scheduler"):
        list(done)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "engine",
    [
        *("spark://host:1", "dask://host", "dask://:8786", "dask://host:0", ""),
        *("dask://host:99999", "dask://a:b@host:1", "dask://host:1/x", "threads"),
    ],
)
def test_what_is_no_engine_is_wrong_usage(
    engine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is begun with an address that means something else."""
    with pytest.raises(SystemExit) as left:
        main(["judge", "x.jsonl", "--engine", engine])
    assert left.value.code == 2
    assert "dask://HOST:PORT" in capsys.readouterr().err


def test_without_the_extra_a_cluster_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The error names the extra; processes need none."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    (tmp_path / "a.jsonl").touch()
    with pytest.raises(SystemExit) as left:
        main(["judge", str(tmp_path), "--engine", "dask://127.0.0.1:1", "-q"])
    assert left.value.code == 2
    assert "pip install 'rasad[cluster]'" in capsys.readouterr().err
