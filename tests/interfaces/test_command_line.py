"""The command line keeps its promises: codes, messages, nothing lost."""

import gzip
import io
import tarfile
from pathlib import Path

import msgspec
import pytest
import zstandard
from tests.interfaces.conftest import Run

from rasad.interfaces.cli.program import VERBS
from rasad.storage.lock import writing

ROOT = Path(__file__).parents[2]
ORDER = (
    "Court orders block of Telegram\n\n"
    "A court in Tehran on Monday ordered internet providers to block access to "
    "Telegram.\n"
)
CELLS = "hour,country,asn,target,ok,blocked,down,reports\n" + "".join(
    f"2018-05-{day:02}T{hour:02}:00:00Z,IR,{asn},telegram/app,"
    f"{int(day < 3)},{int(day >= 3)},0,1\n"
    for day in range(1, 7)
    for hour in (2, 9, 15, 21)
    for asn in (64496, 64497)
)


def measurement(number: int, keys: object) -> bytes:
    """Return one line of an archive, made up."""
    return msgspec.json.encode(
        {
            "measurement_uid": f"2018050{number}_IR_signal_synthetic{number}",
            "report_id": f"synthetic-report-{number}",
            "test_name": "signal",
            "probe_cc": "IR",
            "probe_asn": "AS64496",
            "measurement_start_time": f"2018-05-0{number} 00:00:00",
            "software_name": "made-up",
            "software_version": "1",
            "test_keys": keys,
        }
    )


@pytest.fixture
def workspace(tmp_path: Path, run: Run) -> Path:
    """An empty workspace."""
    folder = tmp_path / "w"
    assert run("init", folder, "--country", "IR").code == 0
    return folder


def test_every_verb_is_told_in_the_readme() -> None:
    """A newcomer finds each verb in one place."""
    readme = (ROOT / "README.md").read_text()
    missing = {n.rstrip("_") for n in VERBS if f"rasad {n.rstrip('_')}" not in readme}
    assert not missing


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_has_help(run: Run, verb: str) -> None:
    """`--help` says what a verb does and leaves with 0."""
    ran = run(verb.rstrip("_"), "--help")
    assert ran.code == 0
    assert "Usage:" in ran.out


def test_a_verb_spelt_wrong_is_guessed(run: Run) -> None:
    """The message says which verb was probably meant."""
    ran = run("findngs")
    assert ran.code == 2
    assert "Did you mean 'findings'?" in ran.err


def test_a_folder_that_is_no_workspace_says_how_to_make_one(
    run: Run, tmp_path: Path
) -> None:
    """The hint is the command to run."""
    ran = run("findings", "-C", tmp_path)
    assert ran.code == 2
    assert "rasad init" in ran.err


def test_a_workspace_is_not_made_twice(run: Run, workspace: Path) -> None:
    """What is there is never overwritten."""
    assert run("init", workspace).code == 2


def test_a_setting_that_is_misspelt_is_named(run: Run, workspace: Path) -> None:
    """A threshold that is not read would be a silent fault."""
    (workspace / "rasad.toml").write_text("titel = 'x'\n")
    ran = run("findings", "-C", workspace)
    assert ran.code == 2
    assert "titel" in ran.err


def test_bad_documents_are_rejects_and_the_rest_is_kept(
    run: Run, tmp_path: Path, workspace: Path
) -> None:
    """An empty file and a binary one are named with file and reason."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "order.txt").write_text(ORDER)
    (pages / "order.txt.meta.json").write_text('{"published": "2018-04-30"}')
    (pages / "empty.txt").write_bytes(b"")
    (pages / "picture.txt").write_bytes(bytes(range(256)) * 20)
    ran = run("add", pages, "-C", workspace)
    assert ran.code == 1
    assert "empty.txt" in ran.err
    assert "picture.txt" in ran.err
    entries = run("entries", "-C", workspace).lines
    assert [e["type"] for e in entries] == ["order_block"]
    assert run("check", "-C", workspace).code == 0


def test_nothing_but_bad_documents_is_code_3(run: Run, tmp_path: Path) -> None:
    """A program can tell a bad file from a bad batch."""
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run("extract", tmp_path / "empty.txt").code == 3


def test_a_damaged_archive_gives_a_line_for_every_loss(
    run: Run, tmp_path: Path, workspace: Path
) -> None:
    """In = out + rejects: a bad line and a cut archive are named, the rest kept."""
    lines = [
        measurement(1, {"queries": []}),
        b'{"test_name": "signal", "probe',
        measurement(2, None),
    ]
    (tmp_path / "bad.jsonl").write_bytes(b"\n".join(lines) + b"\n")
    packed = gzip.compress(b"\n".join(measurement(n, {}) for n in range(3, 9)))
    (tmp_path / "cut.jsonl.gz").write_bytes(packed[: len(packed) - 30])
    ran = run(
        "import", tmp_path / "bad.jsonl", tmp_path / "cut.jsonl.gz", "-C", workspace
    )
    assert ran.code == 1
    assert "bad.jsonl line 2" in ran.err
    assert "cut.jsonl.gz" in ran.err
    judged = run("judge", tmp_path / "bad.jsonl")
    assert judged.code == 1
    assert len(judged.lines) == 2


def test_judge_names_every_loss_where_nothing_else_keeps_it(
    run: Run, tmp_path: Path
) -> None:
    """Without a workspace, a list that breaks off would lose what it does not name."""
    path = tmp_path / "bad.jsonl"
    path.write_bytes(b"no\n" * 50 + measurement(1, {}))
    ran = run("judge", path)
    assert (ran.code, len(ran.lines)) == (1, 1)
    assert [f"line {n}," in ran.err for n in range(1, 51)] == [True] * 50


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [("empty.jsonl", 0, "empty"), ("folder", 3, "no file of measurements")],
)
def test_judge_is_not_silent_about_nothing(
    run: Run, tmp_path: Path, name: str, code: int, said: str
) -> None:
    """Who is shown nothing learns that nothing was there."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.jsonl").touch()
    ran = run("judge", tmp_path / name)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_judge_reads_what_comes_in(
    run: Run, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    """A dash stands for standard input, packed or not, however many work."""
    given = io.TextIOWrapper(io.BytesIO(gzip.compress(measurement(1, {}))))
    monkeypatch.setattr("sys.stdin", given)
    ran = run("judge", "-", "--jobs", jobs)
    assert [line["path"] for line in ran.lines] == ["-"]


def test_archives_are_imported_however_they_are_packed(
    run: Run, tmp_path: Path, workspace: Path
) -> None:
    """A tar of packed lines is an archive like any other."""
    packed = gzip.compress(measurement(1, {}) + b"\n")
    with tarfile.open(tmp_path / "all.tar", "w") as tar:
        member = tarfile.TarInfo("part.jsonl.gz")
        member.size = len(packed)
        tar.addfile(member, io.BytesIO(packed))
    (tmp_path / "more.jsonl.zst").write_bytes(zstandard.compress(measurement(2, {})))
    paths = (tmp_path / "all.tar", tmp_path / "more.jsonl.zst")
    ran = run("import", *paths, "-C", workspace, "--json")
    assert msgspec.json.decode(ran.out)["measurements"] == 2


def test_a_file_of_nothing_known_is_refused(
    run: Run, tmp_path: Path, workspace: Path
) -> None:
    """The message says what can be imported."""
    (tmp_path / "photo.bin").write_bytes(b"\x89PNG\r\n")
    ran = run("import", tmp_path / "photo.bin", "-C", workspace)
    assert ran.code == 3
    assert "photo.bin" in ran.err


def test_importing_twice_changes_nothing(
    run: Run, tmp_path: Path, workspace: Path
) -> None:
    """The same command again skips what is done."""
    (tmp_path / "cells.csv").write_text(CELLS)
    assert run("import", tmp_path / "cells.csv", "-C", workspace).code == 0
    first = run("findings", "-C", workspace).out
    again = run("import", tmp_path / "cells.csv", "-C", workspace, "--json")
    assert msgspec.json.decode(again.out)["known"] == 1
    assert run("findings", "-C", workspace).out == first


def test_the_lake_can_be_deleted(run: Run, tmp_path: Path, workspace: Path) -> None:
    """What is derived is made again from the originals, to the same answers."""
    (tmp_path / "cells.csv").write_text(CELLS)
    run("import", tmp_path / "cells.csv", "-C", workspace)
    first = run("episodes", "-C", workspace)
    assert first.lines
    for path in sorted((workspace / "lake").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    assert run("episodes", "-C", workspace).out == first.out


def test_a_workspace_being_written_is_code_4(
    run: Run, tmp_path: Path, workspace: Path
) -> None:
    """Two writers never meet."""
    (tmp_path / "order.txt").write_text(ORDER)
    with writing(workspace):
        ran = run("add", tmp_path / "order.txt", "-C", workspace)
    assert ran.code == 4
    assert "another process" in ran.err


def test_one_altered_byte_is_found(run: Run, tmp_path: Path, workspace: Path) -> None:
    """Evidence that was touched is not evidence."""
    (tmp_path / "order.txt").write_text(ORDER)
    run("add", tmp_path / "order.txt", "-C", workspace)
    (kept,) = [p for p in (workspace / "documents").rglob("*") if p.is_file()]
    kept.write_bytes(kept.read_bytes().replace(b"Tehran", b"tehran"))
    ran = run("check", "-C", workspace)
    assert ran.code == 1
    assert "not those that were captured" in ran.out


def test_a_record_comes_back_as_it_went(
    run: Run, tmp_path: Path, workspace: Path
) -> None:
    """What `entries` prints, `import` reads."""
    (tmp_path / "order.txt").write_text(ORDER)
    run("add", tmp_path / "order.txt", "-C", workspace, "--published", "2018-04-30")
    went = run("entries", "-C", workspace).out
    assert went
    (tmp_path / "record.jsonl").write_text(went + '{"id": "no entry"}\n')
    other = tmp_path / "other"
    run("init", other, "--country", "IR")
    ran = run("import", tmp_path / "record.jsonl", "-C", other)
    assert ran.code == 1
    assert "record.jsonl line 2" in ran.err
    assert run("entries", "-C", other).out == went


def test_an_id_names_one_entry(run: Run, tmp_path: Path, workspace: Path) -> None:
    """A second entry with a known id is refused: it must not replace the first."""
    (tmp_path / "order.txt").write_text(ORDER)
    run("add", tmp_path / "order.txt", "-C", workspace, "--published", "2018-04-30")
    went = run("entries", "-C", workspace).out
    other = went.replace("telegram", "signal", 1)
    (tmp_path / "record.jsonl").write_text(went + other)
    ran = run("import", tmp_path / "record.jsonl", "-C", workspace)
    assert ran.code == 1
    assert "record.jsonl line 2: another entry has the id" in ran.err
    assert run("entries", "-C", workspace).out == went


def test_nothing_later_than_the_instant_is_used(
    run: Run, tmp_path: Path, workspace: Path
) -> None:
    """`--at` answers as somebody could have on that day."""
    (tmp_path / "cells.csv").write_text(CELLS)
    run("import", tmp_path / "cells.csv", "-C", workspace)
    assert run("episodes", "-C", workspace, "--at", "2018-05-02").lines == []
    assert run("episodes", "-C", workspace, "--at", "2018-05-07").lines


def test_an_instant_that_is_none_is_refused(run: Run, workspace: Path) -> None:
    """The message shows how one is written."""
    ran = run("findings", "-C", workspace, "--at", "yesterday")
    assert ran.code == 2
    assert "2018-06-01T00:00:00Z" in ran.err
