"""Invented stories of other countries, and what a careful reader concludes."""

from pathlib import Path
from typing import Any

import pytest
from tests.scenarios.telling import STORIES, answers, told

Row = dict[str, Any]


def matches(pattern: Row, line: Row) -> bool:
    """Tell whether a line is what a pattern describes; a list means any of these."""
    for name, wanted in pattern.items():
        if name in ("qualifiers", "optional", "lag"):
            continue
        if name == "qualifier":
            if not set(_listed(wanted)) & set(line.get("qualifiers", ())):
                return False
        elif _value(line, name) not in _listed(wanted):
            return False
    return True


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _value(line: Row, name: str) -> object:
    return "" if name == "entry" and line.get("entry") is None else line.get(name)


def wrong(expected: Row, lines: list[Row]) -> str | None:
    """Say how the lines differ from what is expected; None if they do not."""
    found = [li for li in lines if "kind" in li and matches(expected, li)]
    if len(found) != 1:
        beside = [
            (li["entry"], li["service"], li["kind"], li["reason"], li["qualifiers"])
            for li in lines
            if "kind" in li
        ]
        return f"{expected}: {len(found)} findings, among {beside}"
    line = found[0]
    free = set(expected.get("optional", ()))
    had, wanted = set(line["qualifiers"]) - free, set(expected.get("qualifiers", ()))
    if had != wanted:
        return f"{expected}: qualifiers {sorted(had)}; {line['why']}"
    hours = {str(lag["asn"]): lag["hours"] for lag in line["lag"]}
    for asn, (low, high) in expected.get("lag", {}).items():
        if not low <= hours.get(asn, -1e9) <= high:
            return f"{expected}: lag of AS{asn} is {hours.get(asn)}"
    return None


def faults(story: Row, lines: list[Row]) -> list[str]:
    """List everything in which the answers differ from a story's."""
    found = [wrong(row, lines) for row in story.get("expect", ())]
    for row in story.get("state", ()):
        if not any("history" in li and matches(row, li) for li in lines):
            had = [
                (li["entry"], li["promise_status"], li["deadline_state"], li["why"])
                for li in lines
                if "history" in li
            ]
            found.append(f"{row}: not among {had}")
    for row in story.get("never", ()):
        found += [
            f"never {row}: {li['why']} {li['qualifiers']}"
            for li in lines
            if "kind" in li and matches(row, li)
        ]
    named = [(li["entry"], li["service"]) for li in lines if li.get("kind")]
    twice = {n for n in named if n[0] and named.count(n) > 1}
    return [f for f in (*found, *(f"twice: {n}" for n in twice)) if f]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_careful_reader_concludes_the_same(path: Path) -> None:
    """Every expected finding and state, and nothing that must not be said."""
    assert faults(told(path), answers(path)) == []
