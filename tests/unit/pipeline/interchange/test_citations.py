"""Titles come from pages that anybody may write: none leaves its own field."""

import json
import re

import pytest

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
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_stays_in_its_field_of_bibtex(text: str) -> None:
    """Braces that count are balanced, and there is one entry."""
    told = citations.bibtex(work(text))
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", told.replace(r"\\", "")):
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
