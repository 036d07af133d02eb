"""A review done by a person's clicks, with scripts switched off."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.window import NO_CHROMIUM, PATIENCE, WIDE, Visit
from tests.interfaces.server import PASSWORD, served

from rasad.pipeline import people, workspace
from rasad.pipeline.people import Role

pytestmark = pytest.mark.skipif(NO_CHROMIUM, reason="there is no /usr/bin/chromium")
SENTENCES = (
    "A court in Tehran on Monday ordered providers to block access to Telegram.",
    "The ministry unblocked WhatsApp on 3 May 2018.",
    "The ministry blocked Instagram on 4 May 2018.",
)
HOSTILE = "<script>alert(1)</script>\u202e" + "w" * 10_000
TEXT = f"Court orders block {HOSTILE}\n\n" + "\n\n".join(SENTENCES) + "\n"


def open_item(page: Page, address: str, words: str) -> None:
    """Open the item of the queue whose quote holds some words."""
    page.goto(f"{address}/review/index.html")
    row = page.locator("table.queue tbody tr", has_text=words).first
    row.locator("a").first.click()
    assert page.locator("mark", has_text=words).is_visible()
    assert page.evaluate(WIDE) <= 0


def test_a_person_reviews_by_clicks(  # noqa: PLR0915 - one story, click by click
    tmp_path: Path, browser: Browser
) -> None:
    """Add a document, accept, edit, reject: findings follow, and the log tells."""
    folder = workspace.create(tmp_path / "w", title="", countries=("IR",))
    people.add(folder, "nk", role=Role.EDITOR, password=PASSWORD)
    document = tmp_path / "news.txt"
    document.write_text(TEXT, encoding="utf-8")
    with served(folder, review=True) as address:
        visit = Visit(browser, 390)
        page = visit.to(f"{address}/review/")
        page.get_by_label("Name").fill("nk")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Log in").click()

        page.get_by_role("link", name="Add a document").click()
        page.get_by_label("File").set_input_files(document)
        page.get_by_label("Day it was published").fill("2018-04-30")
        page.get_by_role("button", name="Add it").click()
        assert "Taken" in page.get_by_role("status").inner_text()
        before = findings(page, address)
        assert before["telegram"] == 1

        open_item(page, address, "Telegram")
        page.get_by_role("button", name="Accept").click()
        assert "IR-2018-001" in page.get_by_role("status").inner_text()

        open_item(page, address, "WhatsApp")
        page.locator("details.act summary").click()
        page.get_by_label("services").fill("viber")
        page.get_by_role("button", name="Save the edit").click()
        assert "edited" in page.get_by_role("status").inner_text()

        open_item(page, address, "Instagram")
        page.get_by_label("Reject, because").select_option("speculation")
        page.get_by_role("button", name="Reject").click()
        assert "rejected" in page.get_by_role("status").inner_text()

        after = findings(page, address)
        assert before != after
        assert (before["whatsapp"], after["whatsapp"]) == (1, 0)
        assert (before["viber"], after["viber"]) == (0, 1)
        assert (before["instagram"], after["instagram"]) == (1, 0)
        page.goto(f"{address}/review/log.html")
        log = page.locator("table.log").inner_text()
        assert log.count("nk") >= 4
        assert page.evaluate(WIDE) <= 0
        assert visit.said == []
        visit.context.close()


def findings(page: Page, address: str) -> dict[str, int]:
    """Return how many findings the public answers have, by service."""
    listed = page.request.get(f"{address}/api/v1/findings", timeout=PATIENCE).json()
    services = [finding["service"] for finding in listed["items"]]
    names = ("telegram", "whatsapp", "instagram", "viber")
    return {name: services.count(name) for name in names}
