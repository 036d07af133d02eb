"""The committed documents of the re-enactment."""

import json
import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[3] / "examples" / "iran"
DOCUMENTS = sorted(
    path
    for path in (FOLDER / "documents").iterdir()
    if not path.name.endswith(".meta.json")
)
NAMES = [path.name for path in DOCUMENTS]


def sidecar(path: Path) -> dict[str, Any]:
    """Return what lies beside a document."""
    text = path.with_name(f"{path.name}.meta.json").read_text(encoding="utf-8")
    told: dict[str, Any] = json.loads(text)
    return told


def test_the_example_has_both_formats_and_both_languages() -> None:
    """The example shows pages and plain text, English and Persian."""
    assert sum(name.endswith(".html") for name in NAMES) >= 3
    assert sum(name.endswith(".txt") for name in NAMES) >= 3
    assert sum("-fa." in name for name in NAMES) == 2


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_a_document_names_the_source_of_its_facts(path: Path) -> None:
    """A reader can go from our re-telling to what it re-tells."""
    assert "Facts from: " in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_a_sidecar_says_that_the_page_is_ours(path: Path) -> None:
    """The address is one of example.org, so nobody is misquoted."""
    told = sidecar(path)

    assert told["url"].startswith("https://example.org/rasad/iran/")
    assert told["publisher"] == "Rasad example"
    assert told["country"] == "IR"
    assert told.get("published") or told["articles"]


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_a_day_in_a_name_is_the_day_of_publication(path: Path) -> None:
    """Relative dates are counted from the day that the sidecar tells."""
    told = sidecar(path)
    days = {told.get("published"), *(a["published"] for a in told.get("articles", ()))}
    named = re.match(r"\d{4}-\d{2}(-\d{2})?", path.name)

    assert named is not None
    assert any(day and day.startswith(named[0]) for day in days)


def test_each_of_several_stories_is_told_with_its_title_in_the_page() -> None:
    """The page of two stories can be cut where the sidecar says."""
    several = [path for path in DOCUMENTS if len(sidecar(path).get("articles", ())) > 1]

    assert several
    for path in several:
        text = path.read_text(encoding="utf-8")
        assert all(story["title"] in text for story in sidecar(path)["articles"])


def test_the_settings_carry_a_notice_that_it_is_a_re_enactment() -> None:
    """A page built from the example says what it is."""
    settings = tomllib.loads((FOLDER / "rasad.toml").read_text(encoding="utf-8"))

    assert settings["countries"] == ["IR"]
    assert settings["notice"].startswith("Re-enactment: ")
    assert settings["at"] == datetime(2018, 6, 1, tzinfo=UTC)


def test_every_measured_network_has_a_name() -> None:
    """The table of networks covers the archive."""
    rows = (FOLDER / "networks.csv").read_text(encoding="utf-8").splitlines()[1:]
    vantages = {row.rsplit(",", 1)[1] for row in rows}

    assert len({row.split(",")[0] for row in rows}) == 9
    assert vantages <= {"mobile", "fixed", "unknown"}
