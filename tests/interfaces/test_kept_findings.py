"""What findings a workspace keeps between runs, and what it does not believe."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.interfaces.conftest import Run

from rasad import Observatory
from rasad.model.finding import Finding
from rasad.pipeline import bringing, kept_findings, workspace

AT = datetime(2018, 7, 1, tzinfo=UTC)
ORDER = "On 30 April 2018 a court in Tehran ordered providers to block {}.\n"
HEAD = "hour,country,asn,target,ok,blocked,down,reports\n"
Told = tuple[tuple[Finding, ...], tuple[tuple[str, str], ...]]


def table(*targets: str) -> str:
    """Return a table of cells: open, and blocked from 1 May on, on two networks."""
    rows = [
        f"2018-{month:02}-{day:02}T{hour:02}:00:00Z,IR,{asn},{target},"
        f"{0 if month == 5 else 4},{4 if month == 5 else 0},0,3"
        for target in targets
        for month, days in ((4, range(20, 31)), (5, range(1, 12)))
        for day in days
        for hour in (6, 18)
        for asn in (64496, 64497)
    ]
    return HEAD + "\n".join(rows) + "\n"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with orders about two services, and measurements of three."""
    given = tmp_path_factory.mktemp("given")
    home = given / "w"
    workspace.create(home, title="", countries=("IR",))
    pages = [given / f"{name}.txt" for name in ("Telegram", "Instagram")]
    for page in pages:
        page.write_text(ORDER.format(page.stem))
    added = workspace.add(home, pages, published="2018-04-30", who="test")
    assert not added.rejects
    (given / "cells.csv").write_text(
        table("telegram/app", "web/www.instagram.com", "web/wren.example")
    )
    assert not bringing.bring_in(home, [given / "cells.csv"], who="test").rejects
    return home


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(filled, tmp_path / "w")


def told(folder: Path, at: datetime = AT) -> Told:
    """Ask for the findings, and for what had to be made."""
    with Observatory.open(folder, at=at) as observatory:
        return observatory.findings(), observatory.made()


def test_what_was_found_is_found_again_without_work(folder: Path) -> None:
    """The second run makes nothing, nor does one of a later year."""
    first, made = told(folder)
    assert {service for _, service in made} == {
        "telegram",
        "instagram",
        "web/wren.example",
    }
    assert told(folder) == (first, ())
    assert told(folder, datetime(2024, 3, 1, tzinfo=UTC))[1] == ()


def test_a_document_touches_what_it_speaks_of(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    """One more page about a service nobody measured: one unit of work."""
    before, _ = told(folder)
    page = tmp_path / "more.txt"
    page.write_text("On 2 February 2016 a court in Tehran ordered to block Viber.\n")
    run("add", page, "-C", folder, "--published", "2016-02-02")
    after, made = told(folder)
    assert made == (("IR", "viber"),)
    assert set(before) < set(after)
    kept_findings.forget(folder)
    assert told(folder)[0] == after


def test_a_day_touches_what_was_measured_on_it(
    folder: Path, tmp_path: Path, run: Run
) -> None:
    """One more day of one service makes that service's findings anew."""
    told(folder)
    (tmp_path / "day.csv").write_text(
        HEAD + "2018-05-12T06:00:00Z,IR,64496,web/wren.example,0,4,0,3\n"
    )
    run("import", tmp_path / "day.csv", "-C", folder)
    after, made = told(folder)
    assert ("IR", "web/wren.example") in made
    kept_findings.forget(folder)
    whole, every = told(folder)
    assert (whole, set(made) <= set(every)) == (after, True)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def _turned(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[len(raw) // 2] ^= 0x20
    path.write_bytes(bytes(raw))


def _other(path: Path) -> None:
    path.write_bytes(b"no such thing")


def _moved(path: Path) -> None:
    path.rename(path.with_name("AZ.msgpack"))


@pytest.mark.parametrize(
    "damage",
    [_cut, _turned, _other, _moved],
    ids=["cut", "a bit turned", "another file", "another country's name"],
)
def test_what_is_damaged_is_made_again(
    folder: Path, damage: Callable[[Path], None]
) -> None:
    """A file that is not what was written is never trusted."""
    first, made = told(folder)
    damage(folder / "lake" / "findings" / "private" / "IR.msgpack")
    assert told(folder) == (first, made)
    assert told(folder) == (first, ())


@pytest.mark.parametrize("setting", ["horizon_days = 3", "network_reports = 9"])
def test_another_threshold_makes_all_anew(folder: Path, setting: str) -> None:
    """What was decided by other numbers is stale."""
    _, made = told(folder)
    settings = folder / "rasad.toml"
    text = settings.read_text().replace("[thresholds]", f"[thresholds]\n{setting}")
    settings.write_text(text)
    after, again = told(folder)
    assert again == made
    kept_findings.forget(folder)
    assert told(folder)[0] == after


def test_other_rules_make_all_anew(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line of the rules that changed is seen, whoever forgot to say so."""
    _, made = told(folder)
    monkeypatch.setattr("rasad.pipeline.stamps.rules", lambda: "rules of tomorrow")
    assert told(folder)[1] == made


def test_the_same_question_leaves_the_same_bytes(folder: Path) -> None:
    """What is derived can be deleted, and comes again to the byte (P1)."""
    told(folder)
    path = folder / "lake" / "findings" / "private" / "IR.msgpack"
    first = path.read_bytes()
    kept_findings.forget(folder)
    told(folder)
    assert path.read_bytes() == first
