"""The log of the record, as people read it: the newest first, part by part."""

from pathlib import Path

from rasad.model.line import LogRow
from rasad.pipeline import workspace


def part(
    folder: Path, *, limit: int, offset: int = 0
) -> tuple[int, tuple[LogRow, ...]]:
    """Return how many rows the log has, and some of them, the newest first."""
    with workspace.opened(folder) as (_, record):
        rows = record.log()
    return len(rows), tuple(reversed(rows))[offset : offset + limit]
