"""The site in another language: every word of it, and the days and numbers."""

import re
from collections import Counter
from datetime import UTC, date, datetime
from gettext import NullTranslations
from pathlib import Path

import pytest
from lxml import html
from tests.unit.interfaces.story import Story

from rasad.interfaces.site.pages import Pages
from rasad.interfaces.site.tongue import (
    CLOSED,
    COMMA,
    NAMED,
    OPENED,
    TURNED,
    Tongue,
    tongues,
)
from rasad.model.told import (
    day,
    in_a_row,
    listed,
    mark,
    name,
    say,
    sentence,
    several,
    stamp,
)

# What is not the page's own words: quotes, names, code, another language's name.
FOREIGN = {"q", "bdi", "code", "pre", "script", "style"}
HELD = re.compile(f"{OPENED}[^{CLOSED}]*{CLOSED}")
PAGES = (
    "index.html",
    "country/ir/index.html",
    "country/ir/telegram/index.html",
    "event/XA-2017-003/index.html",
    "episode/ep-spring/index.html",
    "finding/f-court-order-fed71529/index.html",
    "promise/XA-2013-001/index.html",
    "promises/index.html",
    "network/AS64496/index.html",
    "service/telegram/index.html",
    "figures/index.html",
    "changes/index.html",
    "corrections/index.html",
    "sources/index.html",
    "data/index.html",
    "method/index.html",
    "a-z/index.html",
    "embed/country/ir/telegram/index.html",
)


class Pseudo(NullTranslations):
    """A language that nobody speaks: every letter of a message becomes `я`."""

    def gettext(self, message: str) -> str:
        """Return the message with its values, and no letter of English."""
        parts = re.split(r"(\{\w+\})", message)
        return "".join(p if p.startswith("{") else _letters(p) for p in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return one of both."""
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """Say of the language that it runs from the right."""
        own = {NAMED: "яяя", TURNED: "rtl", COMMA: " / "}
        return own.get((context, message), message)


def _letters(text: str) -> str:
    return re.sub(r"[A-Za-z]", "я", text)


PSEUDO = Tongue("xx", Pseudo())
PERSIAN = next(tongue for tongue in tongues() if tongue.code == "fa")


def texts(page: bytes, code: str) -> list[str]:
    """Return what a page says in its own words."""
    found: list[str] = []

    def walk(node: html.HtmlElement) -> None:
        foreign = node.get("lang") not in {None, code}
        if not isinstance(node.tag, str) or node.tag in FOREIGN or foreign:
            return
        found.append(node.text or "")
        found.extend(node.get(key, "") for key in ("aria-label", "data-l", "title"))
        for child in node:
            walk(child)
            found.append(child.tail or "")

    walk(html.fromstring(page.decode()).find("body"))
    return [HELD.sub("", text).strip() for text in found if text.strip()]


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Return the site in English and in the language that nobody speaks."""
    return Pages(Story(), tongues=(Tongue("en"), PSEUDO))


def written(story: Story) -> set[str]:
    """Return what the story says itself: its sentences are in no catalogue."""
    told = [t for f in story.findings() for t in (f.why, f.may_write, f.may_not_write)]
    told += [f.would_change_if for f in story.findings()]
    for made in story.commitments():
        told += [made.why, made.criterion, *(step.because for step in made.history)]
    told += [story.title, story.notice, *(c.reason for c in story.corrections())]
    return {" ".join(text.split()) for text in told if text}


@pytest.mark.parametrize("path", PAGES)
def test_no_page_says_a_word_that_no_catalogue_has(pages: Pages, path: str) -> None:
    """A third language needs its catalogue alone: nothing on a page stays English."""
    known = written(Story())
    left = Counter(
        text
        for text in texts(pages.render(f"xx/{path}"), "xx")
        if re.search(r"[A-Za-z]{3}", text)
        and " ".join(text.split()).strip("“”") not in known
        and not any(own in " ".join(text.split()) for own in known)
    )
    assert left - Counter({"Rasad": 9, "SHA-256": 9}) == Counter()


def test_a_page_has_its_language_its_direction_and_the_others(pages: Pages) -> None:
    """Each page leads to itself in every other language, and says so to machines."""
    path = "country/ir/telegram/index.html"
    english, other = (
        html.fromstring(pages.render(prefix + path).decode()) for prefix in ("", "xx/")
    )
    assert (english.get("lang"), english.get("dir")) == ("en", "ltr")
    assert (other.get("lang"), other.get("dir")) == ("xx", "rtl")
    found = english.xpath("//nav[@class='tongues']/a/@href")
    back = other.xpath("//nav[@class='tongues']/a/@href")
    assert found == [f"../../../xx/{path}"]
    assert back == [f"../../../../{path}"]
    links = other.xpath("//link[@rel='alternate'][@hreflang]/@hreflang")
    assert links == ["en", "xx"]


def test_files_without_words_are_there_once(pages: Pages) -> None:
    """Tables and values are the same in every language, and lie beside English."""
    folder = "xx/country/ir/telegram/"
    assert f"{folder}chart.svg" in pages.paths()
    assert f"{folder}data.csv" not in pages.paths()
    page = html.fromstring(pages.render(f"{folder}index.html").decode())
    links = page.xpath("//ul[@class='sides']//a/@href")
    assert "../../../../country/ir/telegram/data.csv" in links


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1234567, "۱٬۲۳۴٬۵۶۷"),
        (1.5, "۱٫۵"),
        (date(2018, 4, 30), "۱۰ اردیبهشت ۱۳۹۷ (۳۰ آوریل ۲۰۱۸)"),
        (day("2018-05"), "اردیبهشت–خرداد ۱۳۹۷ (مه ۲۰۱۸)"),
        (day("2018"), "۱۳۹۶–۱۳۹۷ (۲۰۱۸)"),
        (day("--09-26"), "۲۶ سپتامبر"),
        (
            stamp(datetime(2018, 4, 30, 16, tzinfo=UTC)),
            "ساعت ۱۶:۰۰ به وقت جهانی در ۱۰ اردیبهشت ۱۳۹۷ (۳۰ آوریل ۲۰۱۸)",
        ),
        (name("Iran"), "ایران"),
        (name("Nowhere Net"), f"{OPENED}Nowhere Net{CLOSED}"),
        (several(3, "{number} network", "{number} networks"), "۳ شبکه"),
        (listed(["AS1", "AS2"]), f"{OPENED}AS1{CLOSED}، {OPENED}AS2{CLOSED}"),
    ],
    ids=[
        *(
            "thousands",
            "a point",
            "a day",
            "a month",
            "a year",
            "no year",
            "an instant",
        ),
        *("a country", "an unknown name", "a count", "a list"),
    ],
)
def test_values_in_persian(value: object, expected: str) -> None:
    """Persian digits, the Persian calendar first, foreign names held together."""
    assert PERSIAN.read(value) == expected


@pytest.mark.parametrize(
    ("last", "next_day"),
    [
        (date(2021, 3, 20), date(2021, 3, 21)),  # a leap year of the Persian calendar
        (date(2018, 3, 20), date(2018, 3, 21)),
        (date(2025, 3, 20), date(2025, 3, 21)),
    ],
)
def test_the_persian_year_begins_at_the_equinox(last: date, next_day: date) -> None:
    """Esfand ends, and Farvardin begins."""
    parts = PERSIAN.calendar.parts
    assert parts(last)[1] == 12
    assert parts(next_day)[1:] == (1, 1)
    assert parts(next_day)[0] == parts(last)[0] + 1


def test_a_sentence_is_told_anew_as_a_whole() -> None:
    """The order of its parts is the language's, and foreign words are isolated."""
    told = say(
        mark("{where} {was} still observed to be blocked from {networks} after {act}"),
        where=say(mark("{service} in {country}"), service=name("X"), country="Y"),
        was=say(mark("was")),
        networks=listed(["AS1"]),
        act=say(mark("the {noun}{dated}"), noun=say(mark("order")), dated=say("")),
    )
    full = sentence(told)
    assert full == "X in Y was still observed to be blocked from AS1 after the order."
    assert HELD.sub("…", PERSIAN.read(full)) == (
        "مشاهده شد که … در … پس از دستور هنوز از … مسدود بود."
    )


def test_a_sentence_that_comes_as_plain_english_is_known_by_the_book() -> None:
    """Findings are text for every surface; the book says what each was made from."""
    told = in_a_row([say(mark("This is the day.")), say(mark("it was made"))])
    assert PERSIAN.read(str(told)) == str(told)
    assert (
        PERSIAN.with_book([told]).read(str(told)) == "امروز همان روز است. وعده داده شد"
    )


def test_what_a_document_turns_around_is_taken_out() -> None:
    """An override in a name cannot reach the sentence it stands in."""
    told = say(mark("{who} says so"), who="\u202eevil\u2069")
    assert PERSIAN.read(told) == f"{OPENED}evil{CLOSED} چنین می‌گوید"


def test_every_language_is_a_file_of_a_catalogue() -> None:
    """English is what the code says; the rest is found in the folder."""
    folder = Path(__file__).parents[4] / "src/rasad/interfaces/site/languages"
    found = ["en", *sorted(path.stem for path in folder.glob("*.po"))]
    assert [tongue.code for tongue in tongues()] == found
    assert PERSIAN.direction == "rtl"
    assert PERSIAN.name == "فارسی"
