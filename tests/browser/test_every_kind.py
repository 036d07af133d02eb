"""Every kind of page: by day and night, from desk to phone, from disk and server."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from playwright.sync_api import Browser, Page
from tests.browser.conftest import Example
from tests.browser.firefox import (
    NO_FIREFOX,
    SAFEST,
    WITHOUT_FONTS,
    Firefox,
    firefox,
)
from tests.browser.window import (
    BROKEN,
    LOOKS,
    NO_CHROMIUM,
    OF_LOOKS,
    OF_TONGUES,
    OF_WIDTHS,
    WCAG,
    WIDE,
    Visit,
    faults,
)

pytestmark = pytest.mark.skipif(NO_CHROMIUM, reason="there is no /usr/bin/chromium")
WIDTHS, SCHEMES = (1280, 390, 320), ("light", "dark")
# What another width, light or language can break; `make soak` asks all of each.
CHECKED = {
    "en": ((1280, "light", WCAG), (320, "dark", OF_LOOKS)),
    "fa": ((1280, "dark", OF_TONGUES), (320, "light", OF_WIDTHS)),
}
IN_FIREFOX = 3  # of the pages in Persian one in so many
ADDED = (
    "search/index.html?q=telegram",
    "country/ir/index.html?from=2018-01-01",
    "country/ir/index.html?from=never",
)
SHEET = 1032  # CSS pixels of A4 within margins of 12 mm
PICTURED = "country/ir/telegram/index.html"
# What a page of a server has and a file has not; and links without the page's place.
PLAIN = """() => { const main = document.querySelector("main").cloneNode(true);
  main.querySelectorAll("details.narrow").forEach(bar => bar.remove());
  const root = document.querySelector("link[rel=stylesheet]").href.split("assets/")[0];
  return [main.textContent.replace(/\\s+/g, " ").trim(),
    ...[...main.querySelectorAll("a[href]")].map(a => a.href.replace(root, ""))]; }"""


# A page by which a browser shows that scripts and SVG are on, or off.
PROOF = """<!doctype html><title>as it was</title><svg width="90" height="9"></svg>
<script>document.title = "it ran"</script>"""
DRAWN = """[document.title,
  document.querySelector("svg").getBoundingClientRect().width]"""


class Walk:
    """Every page opened once, seen in every way, and what was found there."""

    def __init__(self, browser: Browser, example: Example) -> None:
        self.wide: dict[tuple[str, int, str], int] = {}
        self.faults: dict[tuple[str, int, str], list[str]] = {}
        self.broken: dict[str, list[str]] = {}
        self.told: dict[str, list[str]] = {}
        self.looks: dict[str, list[str]] = {}
        self.frames: dict[str, tuple[bool, int, str]] = {}
        self.visit = Visit(browser, java_script_enabled=True)
        self.visit.context.add_init_script(BROKEN)
        for name in example.names:
            self._see(name, self.visit.to(example.root / name))
        self.visit.context.close()

    def _see(self, name: str, page: Page) -> None:
        self.told[name] = page.evaluate(PLAIN)
        self.looks[name] = page.evaluate(LOOKS)
        self.frames[name] = (
            page.locator("aside.banner").is_visible(),
            page.locator("main h1").count(),
            page.locator("meta[http-equiv]").get_attribute("content") or "",
        )
        for scheme in SCHEMES:
            for width in WIDTHS:
                self.visit.as_seen(width, scheme)
                if by := page.evaluate(WIDE):
                    self.wide[name, width, scheme] = by
        for width, scheme, options in CHECKED["fa" if name[:3] == "fa/" else "en"]:
            self.visit.as_seen(width, scheme)
            if found := faults(page, options):
                self.faults[name, width, scheme] = found
        if found := page.evaluate("window.broken"):
            self.broken[name] = found
        self.visit.as_seen(1280, "light")


@pytest.fixture(scope="module")
def walk(browser: Browser, example: Example) -> Walk:
    """Walk over the files."""
    return Walk(browser, example)


@pytest.fixture(scope="module")
def unscripted(browser: Browser) -> Iterator[Visit]:
    """A window in which no script runs."""
    visit = Visit(browser)
    yield visit
    visit.context.close()


def test_axe_finds_no_fault(walk: Walk) -> None:
    """Every kind of page keeps WCAG 2.2 AA and best practice, as far as axe sees."""
    assert walk.faults == {}


def test_nothing_scrolls_sideways(walk: Walk) -> None:
    """Every kind of page fits a desk and phones of 390 and 320 pixels."""
    assert walk.wide == {}


def test_the_policy_is_never_broken(walk: Walk) -> None:
    """No page holds what its own policy forbids; the browser complains of nothing."""
    assert walk.broken == {}
    assert walk.visit.said == []


def test_own_files_alone_are_asked_for(walk: Walk, example: Example) -> None:
    """No request leaves the site's folder, and none is for a script or a picture."""
    home = example.root.as_uri()
    assert [url for url in walk.visit.asked if not url.startswith(home)] == []
    kinds = {url.partition("#")[0].rpartition(".")[2] for url in walk.visit.asked}
    assert kinds == {"html", "css", "woff2"}


def test_every_page_has_its_banner_its_heading_and_its_policy(walk: Walk) -> None:
    """What made-up data and a strict reader need is on every page."""
    for name, (banner, headings, policy) in walk.frames.items():
        assert banner, name
        assert headings == 1, name
        assert policy.startswith("default-src 'none'"), name


def test_a_page_without_scripts_is_the_same_page(
    walk: Walk, unscripted: Visit, example: Example
) -> None:
    """With scripts off every word is there, and every box where it was."""
    for name in example.names:
        page = unscripted.to(example.root / name)
        assert page.evaluate(LOOKS) == walk.looks[name], name
        assert page.locator("script, svg, canvas, img, iframe").count() == 0, name


def test_a_live_page_is_the_static_page(
    walk: Walk, unscripted: Visit, example: Example
) -> None:
    """The server shows the words and the links of the files, and loads own files."""
    unscripted.asked.clear()
    unscripted.said.clear()
    for name in example.names:
        page = unscripted.to(f"{example.address}/{name}")
        assert page.evaluate(PLAIN) == walk.told[name], name
        assert page.evaluate(WIDE) == 0, name
    assert [u for u in unscripted.asked if not u.startswith(example.address)] == []
    assert unscripted.said == []


@pytest.mark.parametrize("prefix", ["", "fa/"], ids=["English", "Persian"])
def test_what_the_server_adds_is_as_sound(
    browser: Browser, example: Example, prefix: str
) -> None:
    """The search, open filters, an error: axe finds nothing, the policy is kept."""
    visit = Visit(browser, java_script_enabled=True)
    visit.context.add_init_script(BROKEN)
    for name in ADDED:
        page = visit.to(f"{example.address}/{prefix}{name}")
        for width, scheme, options in CHECKED[prefix[:2] or "en"]:
            visit.as_seen(width, scheme)
            assert faults(page, options) == [], (name, width, scheme)
            assert page.evaluate(WIDE) == 0, (name, width)
        assert page.evaluate("window.broken") == []
        visit.as_seen(1280, "light")
    visit.context.close()
    assert [told for told in visit.said if "status of 400" not in told] == []


@pytest.mark.parametrize("prefix", ["", "fa/"], ids=["English", "Persian"])
def test_a_printed_picture_is_whole_on_the_first_sheet(
    browser: Browser, example: Example, prefix: str
) -> None:
    """On A4 the first page has every network of the picture, and its legend too."""
    visit = Visit(browser, 703)
    page = visit.to(example.root / f"{prefix}{PICTURED}")
    rows = page.locator("figure.sig .net .lb b").all_inner_texts()
    page.emulate_media(media="print")
    foot = page.locator("figure.sig .legend").bounding_box()
    printed = page.pdf(format="A4", page_ranges="1")
    visit.context.close()
    with pypdfium2.PdfDocument(BytesIO(printed)) as sheets:
        first = _letters(sheets[0].get_textpage().get_text_range())
    assert len(rows) > 1
    assert [row for row in rows if not _stands(row, first)] == []
    assert foot
    assert foot["y"] + foot["height"] <= SHEET


@pytest.mark.skipif(NO_FIREFOX, reason="there is no /usr/bin/firefox-esr")
def test_the_safest_level_of_tor_browser_loses_nothing(
    example: Example, tmp_path: Path
) -> None:
    """In Firefox without scripts and SVG every word is there, each box in its place."""
    persian = [name for name in example.names if name.startswith("fa/")]
    shown = [n for n in example.names if n not in persian] + persian[::IN_FIREFOX]
    proof = tmp_path / "proof.html"
    proof.write_text(PROOF)
    seen: list[dict[str, Any]] = []
    for settings, drawn in (SAFEST, ["as it was", 0]), (WITHOUT_FONTS, ["it ran", 90]):
        with firefox(tmp_path / f"profile-{len(seen)}", settings) as driven:
            driven.to(proof)
            assert driven.ask(DRAWN) == drawn
            seen.append({name: _in(driven, example, name) for name in shown})

    safest, usual = seen
    for name, (looks, wide) in safest.items():
        assert wide == 0, name
        assert len(looks[0]) > 100, name
        assert looks == usual[name][0], name


def _in(driven: Firefox, example: Example, name: str) -> tuple[list[str], int]:
    """Return how Firefox shows a page, and what sticks out of it."""
    driven.to(example.root / name)
    return driven.ask(f"({LOOKS})()"), driven.ask(WIDE)


def _stands(row: str, sheet: str) -> bool:
    """Tell whether paper has a name; from the right, its words are kept backwards."""
    letters = _letters(row)
    return letters in sheet or letters[::-1] in sheet


def _letters(text: str) -> str:
    """Return a text as its letters alone: paper has shapes of them, and no spaces."""
    return re.sub(r"\W|_", "", normalize("NFKC", text))
