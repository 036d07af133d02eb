"""The picture in a browser: what can be hit, told apart, and read."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.window import NO_CHROMIUM, Visit
from tests.unit.interfaces.story import Story

from rasad.interfaces import site

ENTRY = "event/XA-2017-003/index.html"
SERVICE = "country/ir/telegram/index.html"
PAGES = (
    *("index.html", "country/ir/index.html", SERVICE, ENTRY),
    *("finding/f-court-order-fed71529/index.html", "method/index.html"),
)
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
    site.build(Story(), out, png=False)
    return out


@pytest.fixture(scope="module", params=[320, 390, 1280])
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """A window of a phone, a larger phone, a desk."""
    opened = Visit(browser, request.param)
    yield opened
    opened.context.close()


@pytest.mark.parametrize("folder", ["", "fa/"], ids=["English", "Persian"])
def test_marks_can_be_hit_and_told_apart(visit: Visit, root: Path, folder: str) -> None:
    """Targets have 24 pixels, and no two marks or letters lie on each other."""
    page = visit.to(root / f"{folder}{SERVICE}")

    assert page.evaluate(SMALL) == []
    assert page.evaluate(TOUCHING, "a.mk, .tx") == []
    assert page.evaluate(TOUCHING, "a.bd, .tag") == []


def test_the_bands_lie_over_the_plot_in_both_directions(
    visit: Visit, root: Path
) -> None:
    """The picture runs from left to right, also on a page that runs from the right."""
    for folder in ("", "fa/"):
        page = visit.to(root / f"{folder}{SERVICE}")
        assert page.evaluate(BANDS) == [], folder


def test_hatch_and_zero_are_drawn_differently(visit: Visit, root: Path) -> None:
    """Where nobody looked there is a hatch, where nothing was blocked there is none."""
    page = visit.to(root / SERVICE)
    drawn = "e => getComputedStyle(e).backgroundImage"

    assert "repeating" in page.locator(".st > .g").first.evaluate(drawn)
    assert page.locator(".st > .z").first.evaluate(drawn) == "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(
    root: Path, browser: Browser, scheme: str
) -> None:
    """Texts have a contrast of 4.5 to 1, by day and by night, whatever is over them."""
    made = Visit(browser, 1280, scheme)
    for name in PAGES:
        assert made.to(root / name).evaluate(CONTRAST) == [], name
    made.context.close()
