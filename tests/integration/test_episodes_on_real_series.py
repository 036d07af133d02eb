"""Episodes of published series: what the publishers say, and what they do not."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from rasad import episodes
from rasad.model.cell import Cell
from rasad.model.episode import Episode, EpisodeKind
from rasad.storage import cell_tables

SHARED = Path(__file__).parents[3] / "shared"

pytestmark = pytest.mark.shared


def told(*parts: str) -> list[Episode]:
    """Give the blocking episodes of a table."""
    path = SHARED.joinpath(*parts)
    cells = [cell for cell in cell_tables.read(path) if isinstance(cell, Cell)]
    found = episodes.from_cells(cells)
    return [one for one in found if one.kind is EpisodeKind.BLOCKING]


def test_a_sparse_published_table_reaches_a_verdict() -> None:
    """One test an hour at most, and still one event a target, with its onset."""
    found = {
        one.target: one for one in told("series", "real", "ir_2017-12_2018-01.csv")
    }

    assert found["facebook_messenger/all"].start.earliest is None
    onset = found["telegram/all"].start
    assert onset.earliest == datetime(2017, 12, 30, tzinfo=UTC)
    assert onset.latest == datetime(2017, 12, 31, 22, tzinfo=UTC)
    assert "whatsapp/all" not in found


@pytest.mark.parametrize(
    "scenario",
    ["14-order-in-force-not-followed", "21-ru-2025-08-calls", "27-one-forged-report"],
)
def test_quiet_scenarios_have_no_episode(scenario: str) -> None:
    """Working services, stray failures and one forged report are no block."""
    assert told("eval", "scenarios", scenario, "cells.csv") == []


def test_an_open_day_parts_a_block() -> None:
    """A day of access on four networks ends one episode and begins another."""
    found = told("eval", "scenarios", "12-pk-2024-02-x-lifted-on-paper", "cells.csv")

    assert len(found) == 2
