"""Titles come from pages that anybody may write: none leaves its own field."""

import json
import re

import pytest
from msgspec import structs

from rasad.pipeline.interchange.formats import citations
from rasad.pipeline.interchange.formats.citations import Work

HOSTILE = [
    "} }\n@misc{mine, title = {",
    r"\input{|id} \write18{x}",
    "A title\nER  - \nTY  - JOUR\r\nTI  - another",
    '100 % & #_$ ~^ "quoted", {braced',
    "پیام‌رسان } بسته\u2028شد",
    "",
]


def work(text: str) -> Work:
    """Return a source with the same text in every field that a page fills."""
    return Work(
        key="doc-1",
        title=text,
        publisher=text,
        published="2018-05-01",
        url=f"https://example.org/{text}",
        note=text,
        captured=text,
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_stays_in_its_field_of_bibtex(text: str) -> None:
    """Braces are balanced, those behind a stroke too, and there is one entry."""
    told = citations.bibtex(work(text))
    depth = 0
    for brace in re.findall("[{}]", told):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0
    assert len(re.findall(r"^@\w+\{", told, re.MULTILINE)) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_stays_on_its_line_of_ris(text: str) -> None:
    """Each tag comes once, and the record ends once, at its end."""
    lines = citations.ris(work(text)).split("\r\n")
    tags = [line[:6] for line in lines if line]
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - ", tag) for tag in tags)
    assert len(set(tags)) == len(tags)
    assert lines[-2:] == ["ER  - ", ""]
    assert "\n" not in "".join(lines)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_comes_back_from_csl(text: str) -> None:
    """It is JSON: nothing is lost and nothing added."""
    (item,) = json.loads(citations.csl([work(text)]))
    assert item.get("title", "") == text
    assert item["issued"] == {"date-parts": [[2018, 5, 1]]}


def test_the_day_of_a_copy_is_told_in_every_form() -> None:
    """A page on the web is cited with the day on which it was read."""
    copied = structs.replace(work("A title"), captured="2018-05-02T09:00:00Z")

    assert "  urldate = {2018-05-02},\n" in citations.bibtex(copied)
    assert "Y2  - 2018/05/02\r\n" in citations.ris(copied)
    (item,) = json.loads(citations.csl([copied]))
    assert item["accessed"] == {"date-parts": [[2018, 5, 2]]}
