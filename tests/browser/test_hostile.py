"""Words of others on our pages: markup, turning characters, words without an end."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser
from tests.browser.window import NO_CHROMIUM, WIDE, Visit
from tests.unit.interfaces.story import Story

from rasad.interfaces import site
from rasad.pipeline.answers import Held

pytestmark = pytest.mark.skipif(NO_CHROMIUM, reason="there is no /usr/bin/chromium")
MONSTER = (
    "\u202e</title></bdi><script>window.hit = 1</script>"
    "<img src=x onerror='window.hit = 1'><svg onload='window.hit = 1'>"
    "<a href='javascript:window.hit=1' style='position:fixed'>x</a>\u2066"
    + "W"
    * 10_000
)
HELD = "XA-2017-003"
PAGES = (
    "country/ir/telegram/index.html",
    "event/XA-2017-003/index.html",
    "changes/index.html",
    "sources/index.html",
    "a-z/index.html",
)
TURNS = r"[\u202a-\u202e\u2066-\u2069]"
# Runs of turning characters that no isolate of ours holds.
LOOSE = f"""() => document.body.textContent
  .replace(/\u2068[^\u2069]*\u2069/g, "").match(/{TURNS}/g)"""
OURS = "main, header.top, footer.foot, main > *"
OUTSIDE = f"""() => [...document.querySelectorAll("{OURS}")]
  .map(e => e.getBoundingClientRect())
  .filter(box => box.left < 0 || box.right > innerWidth + 1).length"""


class Hostile(Story):
    """The story, from documents whose titles and publishers are hostile too."""

    def documents(self) -> tuple[Held, ...]:
        """Every document."""
        first, *others = super().documents()
        return (replace(first, title=MONSTER, publisher=MONSTER), *others)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site on which a title, an actor, a publisher and quotes are hostile."""
    story = Hostile()
    story.held_entries = tuple(
        replace(
            entry,
            sources=tuple(
                replace(source, quote=MONSTER, publisher=MONSTER)
                for source in entry.sources
            ),
            actors=tuple(replace(actor, name=MONSTER) for actor in entry.actors),
        )
        if entry.id == HELD
        else entry
        for entry in story.held_entries
    )
    story.notice = story.title = MONSTER[:400]
    out = tmp_path_factory.mktemp("hostile")
    site.build(story, out, png=False)
    return out


@pytest.fixture(scope="module")
def open_door(browser: Browser) -> Iterator[Visit]:
    """A window in which scripts run and no policy holds: escaping alone is left."""
    visit = Visit(browser, 320, java_script_enabled=True, bypass_csp=True)
    yield visit
    visit.context.close()


@pytest.mark.parametrize("folder", ["", "fa/"], ids=["English", "Persian"])
def test_hostile_words_stay_words(hostile: Path, open_door: Visit, folder: str) -> None:
    """Nothing runs, nothing becomes an element, nothing turns or widens the page."""
    for name in PAGES:
        page = open_door.to(hostile / f"{folder}{name}")
        assert page.locator("script, img, svg, [style], [onerror]").count() == 0, name
        assert page.locator("a[href^=javascript]").count() == 0, name
        assert page.evaluate(LOOSE) is None, name
        assert page.evaluate(WIDE) == 0, name
        assert page.evaluate(OUTSIDE) == 0, name
        turned = "rtl" if folder else "ltr"
        assert page.evaluate("getComputedStyle(document.body).direction") == turned
        assert page.evaluate("window.hit") is None, name


def test_the_words_themselves_are_kept(hostile: Path, open_door: Visit) -> None:
    """What is shown of a quote is what it says, markup and all."""
    page = open_door.to(hostile / "event/XA-2017-003/index.html")

    assert "<script>window.hit = 1</script>" in page.inner_text("main")
