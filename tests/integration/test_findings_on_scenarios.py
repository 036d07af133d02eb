"""The reconciliation scenarios beside the project, from their two files."""

import csv
import importlib.util
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest

from rasad.episodes import from_cells
from rasad.findings import Context, commitments, from_record_and_episodes
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.place import Place
from rasad.model.target import Registry

SHARED = Path(__file__).resolve().parents[3] / "shared"
FOLDERS = sorted(p.parent for p in (SHARED / "eval/scenarios").glob("*/expected.json"))

pytestmark = pytest.mark.shared


def scorer() -> ModuleType:
    """Return the scorer of the scenarios."""
    where = SHARED / "eval" / "score_findings.py"
    spec = importlib.util.spec_from_file_location("score_findings", where)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def registry() -> Registry:
    """Return the registry of services of the field's ontology."""
    raw = json.loads((SHARED / "ontology" / "services.json").read_bytes())
    return msgspec.convert(raw, Registry)


def zones() -> dict[str, Place]:
    """Return each country's time zones."""
    found: dict[str, list[str]] = {}
    package = importlib.util.find_spec("tzdata")
    assert package is not None
    assert package.origin is not None
    table = Path(package.origin).parent / "zoneinfo" / "zone.tab"
    for line in table.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found.setdefault(country, []).append(zone)
    return {c: Place(code=c, name=c, zones=tuple(z)) for c, z in found.items()}


def cell(row: dict[str, str]) -> Cell:
    """Read a row of cells."""
    return Cell(
        hour=datetime.fromisoformat(row["hour"]).astimezone(UTC),
        country=row["country"],
        asn=int(row["asn"]),
        target=row["target"],
        ok=int(row["ok"]),
        blocked=int(row["blocked"]),
        down=int(row["down"]),
        insufficient=int(row["insufficient"]),
        reports=int(row["reports"]),
        mechanism=row["mechanism"],
        software=row.get("software") or None,
    )


def answers(folder: Path) -> list[dict[str, Any]]:
    """Answer a scenario from its record and its cells alone."""
    at = datetime.fromisoformat((folder / "at").read_text().strip()).astimezone(UTC)
    lines = (folder / "record.jsonl").read_bytes().splitlines()
    entries = [msgspec.json.decode(line, type=Entry) for line in lines]
    with (folder / "cells.csv").open(encoding="utf-8") as file:
        cells = [c for c in map(cell, csv.DictReader(file)) if c.hour < at]
    known = registry()
    episodes = from_cells(cells, service_of=known.service_of)
    context = Context(at=at, registry=known, places=zones())
    found = from_record_and_episodes(entries, episodes, cells, context=context)
    told = commitments(entries, episodes, cells, context=context)
    return [msgspec.to_builtins(line) for line in (*found, *told)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_careful_reader_comes_to_the_same_conclusions(folder: Path) -> None:
    """Every expected finding and state, and nothing that must not be said."""
    expected = json.loads((folder / "expected.json").read_bytes())
    assert scorer().score(expected, answers(folder)).fails == []
