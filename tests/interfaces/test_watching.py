"""`rasad watch` and `rasad status` as a program would run them."""

from pathlib import Path

import msgspec
from msgspec import Struct
from tests.interfaces.conftest import Ran, Run
from tests.unit.episodes.test_detecting import lasting
from tests.unit.episodes.world import hour
from tests.unit.storage.test_cell_counts import as_csv


class Body(Struct):
    """What a line of the log says first."""

    change: str


def changes(ran: Ran) -> list[str]:
    """Name the changes that were printed."""
    return [msgspec.convert(line["body"], Body).change for line in ran.lines]


def test_a_workspace_is_watched_as_its_data_grow(run: Run, tmp_path: Path) -> None:
    """Nothing, an onset, nothing new, an end; the log holds all of it once."""
    home = tmp_path / "home"
    cells = lasting(1, 10, 20)
    run("init", home, "--country", "IR")
    seen = []
    for day in (9, 14, 14, 28):
        some = [cell for cell in cells if cell.hour < hour(day)]
        run("import", as_csv(some, tmp_path / f"{day}.csv"), "-C", home, "-q")
        found = run("watch", "-C", home, "-q")
        assert found.code == 0
        seen.append(changes(found))

    log = run("watch", "--log", "-C", home)

    assert seen == [[], ["onset"], [], ["end"]]
    assert changes(log) == ["onset", "end"]


def test_looking_again_after_a_while(run: Run, tmp_path: Path) -> None:
    """A schedule ends after so many looks; a wrong one is refused."""
    run("init", tmp_path / "home", "--country", "IR")

    wrong = run("watch", "-C", tmp_path / "home", "--every", "often")
    once = run("watch", "-C", tmp_path / "home", "--every", "1d", "--times", "1")

    assert (wrong.code, once.code, once.out) == (2, 0, "")


def test_a_log_that_was_altered_is_named(run: Run, tmp_path: Path) -> None:
    """The line that does not follow is named, and nothing is added."""
    home = tmp_path / "home"
    run("init", home, "--country", "IR")
    run("import", as_csv(lasting(1, 10, 20), tmp_path / "c.csv"), "-C", home, "-q")
    run("watch", "-C", home, "-q")
    log = home / "watch.jsonl"
    log.write_text(log.read_text().replace('"onset"', '"end"'))

    found = run("watch", "-C", home, "-q")

    assert found.code != 0
    assert "line 1" in found.err


def test_status_of_a_service(run: Run, demo: Path) -> None:
    """The same question as JSON Lines and for people, with its bounds."""
    words = ("status", "telegram", "--country", "ir", "-C", demo)

    (line,) = run(*words).lines
    text = run(*words, "--text", "--by", "month", "--from", "2018-03-01").out

    assert (line["state"], line["country"]) == ("blocked", "IR")
    assert "unknown (no data)" in text
    assert "independent reports" in text


def test_a_span_that_runs_backwards_is_wrong_usage(run: Run, demo: Path) -> None:
    """The remedy is told."""
    found = run(
        *("status", "telegram", "--country", "IR", "-C", demo),
        *("--from", "2018-05-01", "--to", "2018-04-01"),
    )

    assert found.code == 2
    assert "--from before --to" in found.err
