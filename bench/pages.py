"""
Every page of the example in a browser, in every language, light and width.

    .venv/bin/python bench/pages.py [minutes] [part of a path]

Each page is asked of a server and held against the static one, byte for byte but
for what a server adds; then it is opened from the disk by day and by night at 1280,
390 and 320 pixels: axe by WCAG 2.2 AA and best practice, and nothing sticks out.
Prints what is wrong and how far it came in the time; ends with 1 where something is.
The order is fixed and mixed, so that a part of the time sees a part of every kind.
"""

import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from playwright.sync_api import sync_playwright
from tests.browser.window import CHROMIUM, QUIET, WCAG, WIDE, Visit, faults
from tests.interfaces.kinds import in_both
from tests.interfaces.server import client, served

from rasad import Observatory
from rasad.interfaces import site
from rasad.pipeline import example

WIDTHS, SCHEMES = (1280, 390, 320), ("light", "dark")


def mixed(root: Path, part: str) -> list[str]:
    """Return the pages below a folder, by the hash of their path."""
    paths = (str(path.relative_to(root)) for path in root.rglob("*.html"))
    return sorted((p for p in paths if part in p), key=lambda p: _hash(p.encode()))


def _hash(text: bytes) -> str:
    return sha256(text).hexdigest()


def differing(root: Path, address: str, part: str) -> Iterator[str]:
    """Yield each file that the server gives out otherwise than it lies there."""
    with client(address) as asking:
        for file in sorted(path for path in root.rglob("*.*") if path.is_file()):
            path = str(file.relative_to(root))
            if path == site.LISTED or part not in path:
                continue
            live = asking.get(f"/{path}").content
            if in_both(path, live) != in_both(path, file.read_bytes()):
                yield f"{path}: live and static differ"


def seen(visit: Visit, root: Path, path: str) -> Iterator[str]:
    """Yield what is wrong with a page, by width and light."""
    page = visit.to(root / path)
    for scheme in SCHEMES:
        for width in WIDTHS:
            visit.as_seen(width, scheme)
            if by := page.evaluate(WIDE):
                yield f"{path} {width} {scheme}: {by} pixels too wide"
            for fault in faults(page, WCAG):
                yield f"{path} {width} {scheme}: {fault}"
    visit.as_seen(WIDTHS[0], SCHEMES[0])


def walked(root: Path, until: float, part: str) -> Iterator[str]:
    """Yield what is wrong with pages, for as long as there is time."""
    paths, done = mixed(root, part), 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        visit = Visit(browser, java_script_enabled=True)
        for path in paths:
            if monotonic() > until:
                break
            yield from seen(visit, root, path)
            done += 1
        yield from (f"the browser said: {said}" for said in visit.said)
        browser.close()
    print(f"{done} of {len(paths)} pages seen in {len(WIDTHS) * len(SCHEMES)} ways")


def main() -> None:
    """Build, serve, look, and tell."""
    minutes = next((float(word) for word in sys.argv[1:] if word.isdigit()), 240.0)
    part = next((word for word in sys.argv[1:] if not word.isdigit()), "")
    until, wrong = monotonic() + 60 * minutes, 0
    with TemporaryDirectory() as name:
        folder, root = Path(name) / "iran", Path(name) / "site"
        example.fill(folder)
        with Observatory.open(folder, public=True) as answers:
            site.build(answers, root, png=False)
        if not mixed(root, part):
            sys.exit(f"no page has {part!r} in its path; minutes are a whole number")
        with served(folder, png=False) as address:
            for told in differing(root, address, part):
                wrong += 1
                print(told, flush=True)
        print("every file was asked of a server", flush=True)
        for told in walked(root, until, part):
            wrong += 1
            print(told, flush=True)
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
