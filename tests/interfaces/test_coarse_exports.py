"""Nothing that is published is finer than the policy: few people measured there."""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from rasad import Observatory
from rasad.pipeline import bringing, workspace
from rasad.pipeline.interchange import writing

AT = datetime(2018, 7, 1, tzinfo=UTC)
LARGE, FEW, SMALL = 64496, 64497, 64498
# Reports in a cell: two cells a day for 22 days; the last network has nine in all.
REPORTS = {LARGE: 3, FEW: 1, SMALL: 1}
NEAR = (27, 28, 29, 30, 1, 2, 3, 4, 5)
ORDER = "On 30 April 2018 a court in Tehran ordered providers to block Instagram.\n"
PROMISE = "On 2 May 2018 the minister promised to unblock Instagram by 20 May 2018.\n"
CLOCK = re.compile(r"\d\d:\d\d UTC|T(?!00:00:00)\d\d:\d\d")


def _table() -> str:
    rows = [
        f"2018-{month:02}-{day:02}T{hour:02}:00:00Z,IR,{asn},web/www.instagram.com,"
        f"{0 if month == 5 else 3},{3 if month == 5 else 0},0,{reports}"
        for asn, reports in REPORTS.items()
        for month, days in ((4, range(20, 31)), (5, range(1, 12)))
        for day in days
        for hour in (7, 19)
        if asn != SMALL or (day in NEAR and hour < 12)
    ]
    small = [row for row in rows if f",{LARGE}," not in row]
    beside = [row.replace("www.instagram.com", "twitter.com") for row in rows]
    head = "hour,country,asn,target,ok,blocked,down,reports"
    return "\n".join([head, *small, *(r for r in beside if f",{LARGE}," in r)]) + "\n"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every file that is exported of a workspace, by format and name."""
    given = tmp_path_factory.mktemp("given")
    home = given / "w"
    workspace.create(home, title="", countries=("IR",))
    for name, text in (("order", ORDER), ("promise", PROMISE)):
        (given / f"{name}.txt").write_text(text)
    pages = [given / "order.txt", given / "promise.txt"]
    workspace.add(home, pages, published="2018-05-02", who="test")
    (given / "cells.csv").write_text(_table())
    assert not bringing.bring_in(home, [given / "cells.csv"], who="test").rejects
    found: dict[str, str] = {}
    with Observatory.open(home, at=AT, public=True) as answers:
        for form in ("csv", "package", "incidents", "jsonld", "stop", "citations"):
            writing.to_folder(answers, form, given / form)
            found |= {
                f"{form}/{path.name}": path.read_text("utf-8")
                for path in sorted((given / form).iterdir())
            }
        for finding in answers.findings("IR", "instagram"):
            out = given / f"{finding.id}.zip"
            writing.to_exhibit(answers, finding.id, out, copies=False)
            found |= _members(out)
        found["commitments"] = "\n".join(c.why for c in answers.commitments())
    return found


def _members(path: Path) -> dict[str, str]:
    with ZipFile(BytesIO(path.read_bytes())) as packed:
        return {
            f"exhibit {path.stem}/{name}": packed.read(name).decode("utf-8", "replace")
            for name in packed.namelist()
        }


def test_a_small_network_is_named_nowhere(published: dict[str, str]) -> None:
    """Nine reports could be one person's: neither a table nor a sentence tells."""
    assert [name for name, text in published.items() if str(SMALL) in text] == []
    assert any("small network" in text for text in published.values())
    assert any(str(FEW) in text for text in published.values())


def test_an_hour_is_told_of_no_network_with_few_reports(
    published: dict[str, str],
) -> None:
    """What is said of the service that few people measured tells days alone."""
    told = [
        line
        for name, text in published.items()
        if not name.endswith(("manifest.json", "datapackage.json"))
        for line in text.splitlines()
        if "nstagram" in line and str(LARGE) not in line
    ]
    assert told
    assert [line for line in told if CLOCK.search(line)] == []


def test_a_network_with_many_reports_is_told_by_the_hour(
    published: dict[str, str],
) -> None:
    """The policy takes nothing from where many people measured."""
    assert f"AS{LARGE}" in published["csv/findings.csv"]
    assert re.search(r"\d\d:\d\d UTC", published["csv/findings.csv"])
