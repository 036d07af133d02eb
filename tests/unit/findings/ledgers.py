"""Worlds in which a promise or a named day comes out so or so, and their ledger."""

from typing import Any

from tests.unit.findings.norland import NETWORKS, block, cells, context, date, story

from rasad.findings import commitments
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Commitment

WORLD = tuple[list[Episode], list[Cell]]
FIVE: dict[str, Any] = {"deadline": {"date": date(5), "kind": "comply_by"}}
END: dict[str, Any] = {"deadline": {"date": date(5), "kind": "announced_end"}}
OPEN: WORLD = ([], cells("heron/app", "ok", (-7, 12)))
SHUT = story("heron/app", -3, None, 12)
BACK = story("heron/app", -3, 4.5, 12)
LATE = story("heron/app", -3, 8.5, 12)
BLOCKED = story("heron/app", 0.6, None, 12)
AGAIN: WORLD = (
    [*BACK[0], block("heron/app", 10)],
    [c for c in BACK[1] if c.hour < block("heron/app", 10).start.latest]
    + cells("heron/app", "blocked", (10, 12)),
)
SOME: WORLD = (
    story("heron/app", -3, 4.5, 12, NETWORKS[:2])[0]
    + story("heron/app", -3, None, 12, NETWORKS[2:])[0],
    story("heron/app", -3, 4.5, 12, NETWORKS[:2])[1]
    + story("heron/app", -3, None, 12, NETWORKS[2:])[1],
)


def ledger(entries: list[Entry], world: WORLD, at: float) -> dict[str, Commitment]:
    """Return the commitments, by entry."""
    return {c.entry: c for c in commitments(entries, *world, context=context(at))}
