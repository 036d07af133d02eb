"""Each test of a contract, on each database that keeps it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.contracts.postgres import new_database, server

Place = Callable[[], str | None]


@pytest.fixture(scope="session")
def postgres() -> Iterator[sa.URL]:
    """Start one server for all tests."""
    with server() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    """Return the address of an empty database; None is SQLite in the folder."""
    if request.param == "sqlite":
        return None
    return new_database(request.getfixturevalue("postgres"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder for a workspace."""
    made = tmp_path / "workspace"
    made.mkdir()
    return made
