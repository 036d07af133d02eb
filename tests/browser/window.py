"""A browser's window over the site: what it asks for, and what it complains of."""

from pathlib import Path
from typing import Any

import axe_playwright_python.sync_playwright as axe
from playwright.sync_api import Browser, Page, Request

CHROMIUM = Path("/usr/bin/chromium")
NO_CHROMIUM = not CHROMIUM.exists()
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PATIENCE = 120_000  # milliseconds: other work may have the machine
HEIGHT = 900
# What sticks out to the right.
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
BROKEN = """window.broken = [];
document.addEventListener("securitypolicyviolation",
  e => window.broken.push(`${e.violatedDirective} ${e.blockedURI}`));"""
# What a page says and where its blocks lie, to the pixel.
LOOKS = """() => [document.querySelector("main, body").innerText,
  ...[...document.querySelectorAll("main *")].filter(e => e.offsetParent)
    .map(e => e.getBoundingClientRect())
    .map(box => [box.x, box.y, box.width, box.height].map(Math.round).join(" "))]"""
WCAG = {
    "runOnly": {
        "type": "tag",
        "values": [
            *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
            "best-practice",
        ],
    },
    "resultTypes": ["violations"],
    "preload": False,
}
# What a narrower page, another light or another language can break though the
# first look keeps it: the elements and their colours are the same.
WIDTHS = ("target-size", "scrollable-region-focusable")
LIGHTS = ("color-contrast", "link-in-text-block")
TONGUES = (
    *("html-has-lang", "html-lang-valid", "valid-lang", "document-title"),
    *("heading-order", "empty-heading", "page-has-heading-one", "region"),
    *("link-name", "aria-valid-attr-value", "duplicate-id-aria", "target-size"),
)


def _rules(*names: str) -> dict[str, Any]:
    return WCAG | {"runOnly": {"type": "rule", "values": names}}


OF_LOOKS, OF_WIDTHS, OF_TONGUES = (
    _rules(*WIDTHS, *LIGHTS),
    _rules(*WIDTHS),
    _rules(*TONGUES),
)
FAULTS = """options => axe.run(options).then(told => told.violations.map(
  v => `${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 160)}`))"""


class Visit:
    """A window, what it asked for and complained of; scripts are off, unless asked."""

    def __init__(
        self,
        browser: Browser,
        width: int = 1280,
        scheme: str = "light",
        **more: Any,
    ) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": HEIGHT},
            color_scheme="dark" if scheme == "dark" else "light",
            **{"java_script_enabled": False} | more,
        )
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("requestfailed", self._failed)

    def _failed(self, request: Request) -> None:
        """Note what failed, but for a font that the next page did not wait for."""
        if request.failure != "net::ERR_ABORTED":
            self.said.append(f"{request.url}: {request.failure}")

    def to(self, path: Path | str) -> Page:
        """Open a page from the disk, or from an address."""
        self.page.goto(path.as_uri() if isinstance(path, Path) else path)
        self.page.evaluate("document.fonts.ready.then(() => 0)")
        return self.page

    def as_seen(self, width: int, scheme: str) -> None:
        """Look at the same page by another width and another light."""
        self.page.set_viewport_size({"width": width, "height": HEIGHT})
        self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")


def faults(page: Page, options: dict[str, Any]) -> list[str]:
    """Return what axe finds on the page that is open, as short lines."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe.Axe().axe_script)
    found: list[str] = page.evaluate(FAULTS, options)
    return found
