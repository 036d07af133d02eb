"""Cells to episodes: from_cells, with the counting of verdicts before it."""

from rasad.episodes.cells import add, count, merge
from rasad.episodes.detect import from_cells, service_of
from rasad.episodes.floors import Floors
from rasad.episodes.rules import TABLE, Row


def rule_table() -> tuple[Row, ...]:
    """Return each rule's id, the kind it concludes, and why; in a fixed order."""
    return TABLE


__all__ = ["Floors", "add", "count", "from_cells", "merge", "rule_table", "service_of"]
