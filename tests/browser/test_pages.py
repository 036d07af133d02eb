"""The site in a browser: no script, no third party, no sideways scroll."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.window import NO_CHROMIUM, WIDE, Visit
from tests.unit.interfaces.story import Story

from rasad.interfaces import site

ENTRY = "event/XA-2017-003/index.html"
SERVICE = "country/ir/telegram/index.html"
PAGES = [
    "index.html",
    "country/ir/index.html",
    SERVICE,
    "event/XA-2017-003/index.html",
    "episode/ep-spring/index.html",
    "promises/index.html",
    "method/index.html",
    "data/index.html",
    "sources/index.html",
    "service/telegram/index.html",
    "network/AS64496/index.html",
    "finding/f-court-order-fed71529/index.html",
    "promise/XA-2013-001/index.html",
    "figures/index.html",
    "changes/index.html",
    "corrections/index.html",
    "a-z/index.html",
    "embed/country/ir/telegram/index.html",
]
PERSIAN = [
    f"fa/{path}"
    for path in (
        *("index.html", "country/ir/index.html", SERVICE, ENTRY, "promises/index.html"),
        *("finding/f-court-order-fed71529/index.html", "changes/index.html"),
        *("episode/ep-spring/index.html", "method/index.html", "data/index.html"),
        *("network/AS64496/index.html", "embed/country/ir/telegram/index.html"),
    )
]
pytestmark = pytest.mark.skipif(NO_CHROMIUM, reason="there is no /usr/bin/chromium")
# What is smaller than a fingertip.
SMALL = """() => [...document.querySelectorAll("a.mk, a.bd, nav a")]
  .map(a => [a.className + a.textContent, a.getBoundingClientRect()])
  .filter(([_, box]) => box.width < 23.5 || box.height < 23.5).map(([name]) => name)"""
TOUCHING = """(kind) => { const found = [];
  for (const lane of document.querySelectorAll(".plot .p")) {
    const boxes = [...lane.querySelectorAll(kind)]
      .map(a => a.getBoundingClientRect()).filter(box => box.width > 0);
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
      if (a.left < b.right - 1 && b.left < a.right - 1
          && a.top < b.bottom - 1 && b.top < a.bottom - 1) found.push([a.left, b.left]);
    }));
  } return found; }"""
# Where a band over the picture is not where its period is in the row of letters.
BANDS = """() => { const found = [];
  const rows = [...document.querySelectorAll(".rib .v")]
    .map(v => v.getBoundingClientRect());
  for (const band of document.querySelectorAll(".over b")) {
    const box = band.getBoundingClientRect();
    const near = (a, b) => Math.abs(a - b) < 2;
    if (!rows.some(r => near(r.left, box.left) && near(r.right, box.right)))
      found.push([box.left, box.right]);
  } return found; }"""
CONTRAST = """() => {
  const light = c => { const [r, g, b] = c.map(v => { v /= 255;
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const parse = s => (s.match(/[\\d.]+/g) || []).map(Number);
  const under = e => { for (; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c.slice(0, 3); }
    return [255, 255, 255]; };
  const poor = [];
  for (const e of document.querySelectorAll("body *")) {
    const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    const box = e.getBoundingClientRect();
    if (!own || box.width < 2 || e.closest(".skip, .vh")) continue;
    if (getComputedStyle(e).backgroundImage !== "none") continue;
    const a = light(parse(getComputedStyle(e).color).slice(0, 3)), b = light(under(e));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.push([e.className, e.textContent.slice(0, 20), ratio]);
  } return poor; }"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site into a folder below another, as it may be served."""
    out = tmp_path_factory.mktemp("host") / "below" / "a-path"
    site.build(Story(), out)
    return out


def _one(root: Path, kind: str) -> str:
    """Return one page of a kind whose names are hashes."""
    found = sorted((root / kind).glob("*/index.html"))
    return str(found[0].relative_to(root))


class Walk:
    """Every page opened once at one width, and what was seen there."""

    def __init__(self, visit: Visit, root: Path) -> None:
        self.visit, self.root = visit, root
        self.wide: dict[str, int] = {}
        self.banner: dict[str, bool] = {}
        self.scripts: dict[str, int] = {}
        self.headings: dict[str, int] = {}
        self.policies: dict[str, str] = {}
        for name in (*PAGES, *PERSIAN, _one(root, "source")):
            page = visit.to(root / name)
            self.wide[name] = page.evaluate(WIDE)
            self.banner[name] = page.locator("aside.banner").is_visible()
            self.scripts[name] = page.locator("script").count()
            self.headings[name] = page.locator("main h1").count()
            policy = page.locator("meta[http-equiv]").get_attribute("content")
            self.policies[name] = policy or ""


@pytest.fixture(scope="module", params=[320, 390, 1280])
def walk(
    browser: Browser, root: Path, request: pytest.FixtureRequest
) -> Iterator[Walk]:
    """Walk the site on a phone, a larger phone, a desk."""
    visit = Visit(browser, request.param)
    yield Walk(visit, root)
    visit.context.close()


def test_nothing_scrolls_sideways(walk: Walk) -> None:
    """Every page fits a phone of 320 pixels."""
    assert {name: by for name, by in walk.wide.items() if by > 0} == {}


def test_only_own_files_are_asked_for_and_the_policy_is_kept(walk: Walk) -> None:
    """No request leaves the site's folder; the browser complains of nothing."""
    home = walk.root.as_uri()
    assert [url for url in walk.visit.asked if not url.startswith(home)] == []
    assert walk.visit.said == []
    kinds = {url.split("#")[0].rsplit(".", 1)[-1] for url in walk.visit.asked}
    assert kinds <= {"html", "css", "woff2"}


def test_every_page_has_its_banner_its_policy_and_no_script(walk: Walk) -> None:
    """What made-up data and a strict reader need is on every page."""
    assert all(walk.banner.values())
    assert set(walk.scripts.values()) == {0}
    assert set(walk.headings.values()) == {1}
    assert all(p.startswith("default-src 'none'") for p in walk.policies.values())


@pytest.mark.parametrize("folder", ["", "fa/"], ids=["English", "Persian"])
def test_marks_can_be_hit_and_told_apart(walk: Walk, folder: str) -> None:
    """Targets have 24 pixels, and no two marks or letters lie on each other."""
    page = walk.visit.to(walk.root / f"{folder}{SERVICE}")

    assert page.evaluate(SMALL) == []
    assert page.evaluate(TOUCHING, "a.mk, .tx") == []
    assert page.evaluate(TOUCHING, "a.bd, .tag") == []


def test_the_bands_lie_over_the_plot_in_both_directions(walk: Walk) -> None:
    """The picture runs from left to right, also on a page that runs from the right."""
    for folder in ("", "fa/"):
        page = walk.visit.to(walk.root / f"{folder}{SERVICE}")
        assert page.evaluate(BANDS) == [], folder


def test_hatch_and_zero_are_drawn_differently(walk: Walk) -> None:
    """Where nobody looked there is a hatch, where nothing was blocked there is none."""
    page = walk.visit.to(walk.root / SERVICE)
    drawn = "e => getComputedStyle(e).backgroundImage"

    assert "repeating" in page.locator(".st > .g").first.evaluate(drawn)
    assert page.locator(".st > .z").first.evaluate(drawn) == "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(
    root: Path, browser: Browser, scheme: str
) -> None:
    """Every text has a contrast of 4.5 to 1, by day and by night."""
    made = Visit(browser, 1280, scheme)
    for name in PAGES:
        assert made.to(root / name).evaluate(CONTRAST) == [], name
    made.context.close()
