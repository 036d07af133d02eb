"""One browser for all tests of a worker, and the example as a site in two forms."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.browser.window import CHROMIUM, QUIET
from tests.interfaces.kinds import one_of_each
from tests.interfaces.server import served


class Example(NamedTuple):
    """A page of each kind: as files in a folder, and at an address of a server."""

    root: Path
    address: str
    names: tuple[str, ...]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one browser."""
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def example(demo: Path, demo_site: Path) -> Iterator[Example]:
    """The example's pages, one of each kind."""
    paths = (str(p.relative_to(demo_site)) for p in demo_site.rglob("*.html"))
    with served(demo, png=False) as address:
        yield Example(demo_site, address, one_of_each(paths))
