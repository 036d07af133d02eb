"""Ordinary news that names apps, courts and votes: nothing is said of access in it."""

import json
from pathlib import Path

import pytest
from tests.quality import run_quality

NEUTRAL = Path(__file__).resolve().parent / "neutral"
COUNTRIES = {"en": "GB", "fa": "IR"}


def told(place: Path, language: str, paragraph: str) -> list[tuple[str, str]]:
    """Return the type and words of all that is read out of a *paragraph*."""
    page = place / "page.txt"
    page.write_text(paragraph)
    beside = {"published": "2024-05-01", "country": COUNTRIES[language]}
    page.with_name("page.txt.meta.json").write_text(json.dumps(beside))
    lines = run_quality.statements([page])
    return [(said["type"], said["quote"]) for said in map(json.loads, lines)]


@pytest.mark.parametrize("language", COUNTRIES)
def test_nothing_is_read_out_of_other_news(tmp_path: Path, language: str) -> None:
    """A false statement in the record is worse than a missing one."""
    paragraphs = (NEUTRAL / f"{language}.txt").read_text().split("\n\n")

    read = {p: told(tmp_path, language, p) for p in paragraphs}

    assert {p: said for p, said in read.items() if said} == {}
