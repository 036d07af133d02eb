"""What people read in a terminal: findings, reasons, charts."""

from pathlib import Path

import msgspec
import pytest
from tests.interfaces.conftest import Run

from rasad import Observatory


def test_findings_as_text_lead_to_their_reasons(run: Run, demo: Path) -> None:
    """The eight digits beside a finding are enough to ask why."""
    told = run("findings", "-C", demo, "--service", "telegram", "--text").out
    assert "Telegram in Iran" in told
    line = next(x for x in told.splitlines() if "order_block" in x and "followed" in x)
    name = line.rsplit("[", 1)[1].rstrip("]")
    why = run("explain", name, "-C", demo)
    assert why.code == 0
    assert "sha256:" in why.out
    assert "synthetic" in why.out
    assert "may not" in why.out


def test_an_id_that_is_not_there_says_where_ids_are(run: Run, demo: Path) -> None:
    """The hint is the verb that lists them."""
    ran = run("explain", "no-such-id", "-C", demo)
    assert ran.code == 2
    assert "rasad findings" in ran.err


def test_an_id_that_several_share_names_them(run: Run, demo: Path) -> None:
    """An empty beginning fits everything, and nothing is guessed."""
    ran = run("explain", "", "-C", demo)
    assert ran.code == 2
    assert "have an id that begins with" in ran.err


@pytest.mark.parametrize("kind", ["entries", "episodes"])
def test_entries_and_episodes_can_be_explained(run: Run, demo: Path, kind: str) -> None:
    """Whatever has an id can be asked about."""
    name = str(run(kind, "-C", demo, "--service", "telegram").lines[-1]["id"])
    ran = run("explain", name, "-C", demo, "--json")
    assert ran.code == 0
    assert msgspec.json.decode(ran.out)["id"] == name


def test_a_chart_fits_its_width(run: Run, demo: Path) -> None:
    """No line of the picture is longer than the terminal is wide."""
    out = run("show", "IR", "telegram", "-C", demo, "--width", "100").out
    assert "SAID" in out
    assert "nobody measured" in out
    assert max(map(len, out.splitlines())) <= 100


def test_promises_due_are_those_in_the_days_to_come(run: Run, demo: Path) -> None:
    """A deadline that has passed is not due, and one far off is not yet."""
    at = ("--at", "2014-10-01")
    assert run("promises", "-C", demo, *at, "--due", "5d").lines == []
    (found,) = run("promises", "-C", demo, *at, "--due", "30d").lines
    assert (found["due"], found["deadline_state"]) == ("2014-10-20", "pending")


def test_every_rule_has_a_reason(demo: Path) -> None:
    """The method page is made of these."""
    with Observatory.open(demo) as observatory:
        rules = observatory.rules()
        used = {f.rule for f in observatory.findings()}
        used |= {e.rule for e in observatory.episodes()}
    assert all(rule.why for rule in rules)
    assert used <= {rule.id for rule in rules}
    assert len({(r.stage, r.id) for r in rules}) == len(rules)


def test_pages_are_built_from_the_command_line(demo_site: Path) -> None:
    """One command writes a site that can be carried anywhere."""
    page = (demo_site / "country/ir/telegram/index.html").read_text()
    assert "<script" not in page
    assert "Re-enactment" in page
    assert not list(demo_site.rglob("*.png"))  # as it was asked


def test_detect_reads_a_table_without_a_workspace(run: Run, tmp_path: Path) -> None:
    """One event on two networks is one line."""
    rows = "".join(
        f"2024-01-{day:02}T{hour:02}:00:00Z,XA,{asn},telegram/app,"
        f"{int(day < 9)},{int(day >= 9)},0\n"
        for day in range(1, 20)
        for hour in (1, 7, 13, 19)
        for asn in (64496, 64497)
    )
    table = tmp_path / "cells.csv"
    table.write_text("hour,country,asn,target,ok,blocked,down\n" + rows + "not,a,row\n")
    ran = run("detect", table)
    assert ran.code == 1
    assert "line 154" in ran.err
    (episode,) = ran.lines
    assert episode["start"] == {
        "earliest": "2024-01-08T19:00:00Z",
        "latest": "2024-01-09T01:00:00Z",
    }
