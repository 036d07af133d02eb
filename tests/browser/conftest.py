"""One browser for all tests of a worker, and the example as a site in two forms."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.browser.window import CHROMIUM, QUIET, one_of_each
from tests.interfaces.server import served

from rasad.interfaces import site
from rasad.interfaces.site.pages import Pages
from rasad.pipeline.observatory import Observatory


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
def example(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Example]:
    """The example's pages, one of each kind; below a path, as a host may have it."""
    root = tmp_path_factory.mktemp("example") / "below" / "a-path"
    with Observatory.open(demo, public=True) as answers:
        pages = Pages(answers)
        names = one_of_each(pages.paths())
        for name in names:
            put(root / name, pages.render(name))
        put(root / "assets" / "scale.css", pages.scale.css().encode())
    for asset in site.ASSETS.iterdir():
        put(root / "assets" / asset.name, asset.read_bytes())
    with served(demo) as address:
        yield Example(root, address, names)


def put(path: Path, body: bytes) -> None:
    """Write a file, and its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
