"""The same question gives the same answer by Python, command line, HTTP and page."""

from pathlib import Path

import msgspec
from markupsafe import escape
from tests.interfaces.conftest import Run
from tests.interfaces.server import client, served

import rasad
from rasad import Observatory
from rasad.pipeline.explaining import explain


def test_the_public_names_are_pinned() -> None:
    """Another public name is a decision."""
    assert rasad.__all__ == ["Observatory"]


def test_python_and_command_line_agree(run: Run, demo: Path) -> None:
    """Findings, episodes, promises and entries, byte for byte."""
    with Observatory.open(demo) as observatory:
        for verb, answers in (
            ("findings", observatory.findings()),
            ("episodes", observatory.episodes()),
            ("promises", observatory.commitments()),
            ("entries", observatory.entries()),
        ):
            printed = run(verb, "-C", demo).out
            assert printed == "".join(
                f"{msgspec.json.encode(answer).decode()}\n" for answer in answers
            )


def test_the_order_of_adding_changes_nothing(tmp_path: Path, demo: Path) -> None:
    """Documents added one by one, backwards, give the same record."""
    from rasad.pipeline import example, workspace  # noqa: PLC0415 - one test's need

    folder = workspace.create(tmp_path / "w", title="", countries=("IR",))
    pages = example.home() / "documents"
    for path in sorted(pages.iterdir(), reverse=True):
        if not path.name.endswith(".meta.json"):
            workspace.add(folder, [path], who="a tester")
    with Observatory.open(demo) as one, Observatory.open(folder) as other:
        assert one.entries() == other.entries()
        assert one.statements() == other.statements()


def test_http_gives_what_python_gives(demo: Path) -> None:
    """Every list, and what explains a finding, byte for byte."""
    with (
        Observatory.open(demo, public=True) as observatory,
        served(demo) as address,
        client(address) as asking,
    ):
        for path, answers in (
            ("findings", observatory.findings()),
            ("episodes", observatory.episodes()),
            ("promises", observatory.commitments()),
            ("entries", observatory.entries()),
            ("statements", observatory.statements()),
            ("documents", observatory.documents()),
            ("cells", observatory.cells("IR", "telegram")),
        ):
            by: dict[str, str] = {"limit": "1000"}
            if path == "cells":
                by |= {"country": "IR", "service": "telegram"}
            told = asking.get(f"/api/v1/{path}", params=by).content
            items = b",".join(msgspec.json.encode(a) for a in answers[:1000])
            assert told.endswith(b'"items":[' + items + b"]}"), path
        finding = observatory.findings()[0]
        told = asking.get(f"/api/v1/explain/{finding.id}").content
        assert told == msgspec.json.encode(explain(observatory, finding.id))


def test_pages_say_what_python_says(demo: Path) -> None:
    """The sentence of every finding stands on the page of its service, live."""
    with (
        Observatory.open(demo, public=True) as observatory,
        served(demo) as address,
        client(address) as asking,
    ):
        for finding in observatory.findings("IR", "telegram"):
            page = asking.get("/country/ir/telegram/").text
            assert str(escape(finding.may_write)) in page
