"""Findings are kept as of an instant, and what is different since is told."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from tests.interfaces.conftest import Run

from rasad import Observatory
from rasad.interfaces.site import addresses

CELLS = "hour,country,asn,target,ok,blocked,down,reports\n" + "".join(
    f"2018-05-{day:02}T{hour:02}:00:00Z,IR,{asn},telegram/app,"
    f"{int(day < 4)},{int(day >= 4)},0,1\n"
    for day in range(1, 12)
    for hour in (2, 9, 15, 21)
    for asn in (64496, 64497)
)


def entry(name: str, kind: str, day: str, asks: str) -> Mapping[str, Any]:
    """Return a line of record.jsonl."""
    quote = f"Words of {name}."
    return {
        "id": name,
        "type": kind,
        "modality": "ordered",
        "asks": asks,
        "services": ["telegram"],
        "country": "IR",
        "date": {"value": day, "precision": "day"},
        "sources": [
            {
                "document": f"sha256:{name}",
                "quote": quote,
                "start": 0,
                "end": len(quote),
            }
        ],
    }


@pytest.fixture
def workspace(tmp_path: Path, run: Run) -> Path:
    """A workspace with an order that was followed three days later."""
    folder = tmp_path / "iran"
    run("init", folder, "--country", "IR")
    (tmp_path / "cells.csv").write_text(CELLS, encoding="utf-8")
    more(run, folder, entry("a1", "order_block", "2018-05-01", "restrict"))
    assert run("import", tmp_path / "cells.csv", "-C", folder).code == 0
    return folder


def more(run: Run, folder: Path, *lines: Mapping[str, Any]) -> None:
    """Add entries to the record."""
    path = folder.parent / "record.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    assert run("import", path, "-C", folder).code == 0


def answer(run: Run, folder: Path) -> str:
    """Return the id of the finding about the order."""
    found = run("findings", "-C", folder, "--at", "2018-05-12").lines
    return next(str(f["id"]) for f in found if f["entry"] == "a1")


def freeze(run: Run, folder: Path, *names: str) -> list[dict[str, object]]:
    """Freeze findings as of a day, or all of them."""
    asked = names or ("--all",)
    ran = run("freeze", *asked, "-C", folder, "--at", "2018-05-12", "--by", "me")
    assert ran.code == 0
    return ran.lines


def test_what_is_frozen_twice_is_there_once(workspace: Path, run: Run) -> None:
    """Nothing new, nothing written; a beginning of the id is enough to ask."""
    name = answer(run, workspace)

    first, again = (freeze(run, workspace, name)[0] for _ in range(2))
    other = run("diff", name[:8], "-C", workspace, "--at", "2018-05-12")

    assert (first["new"], again["new"]) == (True, False)
    assert first["file"] == again["file"]
    assert other.lines == []
    held = json.loads((workspace / str(first["file"])).read_bytes())
    assert held["finding"]["kind"] == "followed"
    assert held["entries"][0]["sources"][0]["quote"] == "Words of a1."
    assert held["episodes"][0]["kind"] == "blocking"
    assert len(held["cells"]) == CELLS.count("telegram/app")
    assert held["by"] == "me"


def test_a_withdrawal_that_comes_to_light_is_told(workspace: Path, run: Run) -> None:
    """The id stays; what is different is told, first of the finding, then under it."""
    name = answer(run, workspace)
    freeze(run, workspace, name)
    more(run, workspace, entry("b2", "order_lift", "2018-05-02", "restore"))

    told = run("diff", name, "-C", workspace, "--at", "2018-05-12").lines

    kind = told[0]
    assert (kind["about"], kind["field"]) == ("finding", "kind")
    assert (kind["before"], kind["after"]) == ("followed", "unknown")
    assert {t["about"] for t in told} >= {"finding", "episode"}
    freeze(run, workspace, name)
    past = run("explain", name, "-C", workspace, "--at", "2018-05-12").out
    assert "followed, delayed" in past
    assert "different:" in past
    assert "kind was followed, is unknown" in past
    assert "now the same" in past
    value = json.loads(
        run("explain", name, "-C", workspace, "--at", "2018-05-12", "--json").out
    )
    assert [turn["kind"] for turn in value["past"][name]] == ["followed", "unknown"]


def test_more_measurements_are_told_by_network(workspace: Path, run: Run) -> None:
    """What the finding rests on is told apart from what it says."""
    name = answer(run, workspace)
    freeze(run, workspace, name)

    told = run("diff", name, "-C", workspace, "--at", "2018-05-20").lines
    sooner = run("diff", name, "-C", workspace, "--at", "2018-05-06").lines

    assert told == []
    counts = [t for t in sooner if t["about"] == "measurements"]
    assert [t["id"] for t in counts] == ["AS64496 telegram/app", "AS64497 telegram/app"]
    assert counts[0]["before"] == {"ok": 12, "blocked": 32, "down": 0}
    assert counts[0]["after"] == {"ok": 12, "blocked": 8, "down": 0}
    gone = run("diff", name, "-C", workspace, "--at", "2018-04-01").lines
    assert [(t["field"], t["after"]) for t in gone] == [("there", None)]


def test_what_was_altered_after_it_was_frozen_is_a_fault(
    workspace: Path, run: Run
) -> None:
    """Its name holds its hash: neither is it shown, nor is the check green."""
    name = answer(run, workspace)
    path = workspace / str(freeze(run, workspace, name)[0]["file"])
    assert run("check", "-C", workspace).code == 0

    path.write_text(path.read_text("utf-8").replace("followed", "standing"), "utf-8")

    checked = run("check", "-C", workspace)
    assert checked.code == 1
    assert "altered after it was frozen" in checked.out + checked.err
    shown = run("diff", name, "-C", workspace)
    assert shown.code != 0
    assert "was altered" in shown.err


def test_what_is_frozen_is_in_a_backup(
    workspace: Path, run: Run, tmp_path: Path
) -> None:
    """The past of a finding is what people keep; it is restored with the rest."""
    kept = freeze(run, workspace)[0]

    assert run("backup", tmp_path / "b.zip", "-C", workspace).code == 0
    assert run("restore", tmp_path / "b.zip", tmp_path / "other").code == 0

    held = (workspace / str(kept["file"])).read_bytes()
    assert (tmp_path / "other" / str(kept["file"])).read_bytes() == held


def test_a_withdrawn_document_takes_along_what_was_frozen_with_it(
    demo: Path, run: Run, tmp_path: Path
) -> None:
    """Its words are nowhere afterwards; what rests on others stays."""
    folder = Path(shutil.copytree(demo, tmp_path / "iran"))
    freeze_all = run("freeze", "--all", "-C", folder)
    assert freeze_all.code == 0
    document = next(iter(run("entries", "-C", folder).lines))["sources"]
    assert isinstance(document, list)
    name = document[0]["document"]
    files = sorted((folder / "frozen").glob("*/*.json"))
    with_it = [f for f in files if name in f.read_text("utf-8")]

    assert run("remove", name, "--reason", "asked", "-C", folder).code == 0

    left = sorted((folder / "frozen").glob("*/*.json"))
    assert left == [f for f in files if f not in with_it]
    assert with_it
    assert left


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("freeze",), "--all"),
        (("freeze", "zz"), "begins with 'zz'"),
        (("diff", "zz"), "nothing is frozen that is called 'zz'"),
    ],
)
def test_what_cannot_be_frozen_or_compared_is_said(
    workspace: Path, run: Run, words: tuple[str, ...], told: str
) -> None:
    """Wrong usage exits 2 and says what to do."""
    ran = run(*words, "-C", workspace)

    assert ran.code == 2
    assert told in ran.err


def test_a_service_is_asked_for_by_any_name(workspace: Path, run: Run) -> None:
    """Persian and English names, sites and targets are one; others are an error."""
    at = ("-C", workspace, "--at", "2018-05-12")
    found = run("findings", "--service", "telegram", "--country", "ir", *at).lines
    assert found
    for name in ("Telegram", "تلگرام", "telegram.org", "telegram/app"):
        assert run("findings", "--service", name, *at).lines == found
        status = run("status", name, "--country", "ir", *at)
        assert status.lines[0]["service"] == "telegram"
        assert run("show", "IR", name, *at).code == 0
    for verb in (("findings", "--service"), ("entries", "--service"), ("show", "IR")):
        wrong = run(*verb, "telegrem", *at)
        assert wrong.code == 2
        assert "like it: telegram" in wrong.err


def test_linked_data_bears_the_address_where_one_is_set(
    workspace: Path, run: Run, tmp_path: Path
) -> None:
    """A page of the site for each act and review; none where nobody said where."""
    claim = entry("c3", "status_claim", "2018-05-06", "restrict")
    more(
        run,
        workspace,
        {**claim, "asks": None, "modality": "claimed", "subtype": "blocked"},
    )
    settings = workspace / "rasad.toml"
    text = settings.read_text("utf-8")

    def graphs() -> list[dict[str, Any]]:
        out = tmp_path / "jsonld"
        assert run("export", "jsonld", "--out", out, "-C", workspace).code == 0
        files = ("claim-reviews.jsonld", "events.jsonld")
        return [g for f in files for g in json.loads((out / f).read_bytes())["@graph"]]

    assert not any("url" in graph for graph in graphs())
    settings.write_text(f'address = "https://example.org/r/"\n{text}', "utf-8")
    urls = {str(graph["@type"]): graph["url"] for graph in graphs()}
    assert urls["Event"] == "https://example.org/r/event/a1/"
    assert urls["ClaimReview"].startswith("https://example.org/r/finding/")
    with Observatory.open(workspace) as observatory:
        pages = [addresses.finding(f) for f in observatory.findings()]
        pages += [addresses.event(e) for e in observatory.entries()]
    for url in urls.values():
        assert f"{url.removeprefix('https://example.org/r/')}index.html" in pages
