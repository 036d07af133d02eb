"""The files beside the pages: feeds, pictures, tables, citations."""

import csv
import json
import re

import pytest
from lxml import etree
from msgspec.structs import replace
from tests.unit.interfaces.site.test_site import HOSTILE, hostile
from tests.unit.interfaces.story import ENGLISH, Story

from rasad.interfaces.site import raster, safe
from rasad.interfaces.site.pages import Pages
from rasad.interfaces.site.scale import stylesheet
from rasad.model.entry import Review
from rasad.model.said import Quantity, When
from rasad.model.source import Source
from rasad.model.vocabulary import Precision, StatementType
from rasad.pipeline import changes
from rasad.pipeline.changes import ChangeKind

SERVICE = "country/ir/telegram/"
ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 4287, appendix B, as far as our feeds use it.
GRAMMAR = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<define name="dated"><element name="updated"><data type="dateTime">
  <param name="pattern">.+T.+Z</param></data></element></define>
<define name="id"><element name="id"><data type="anyURI">
  <param name="pattern">urn:uuid:.+</param></data></element></define>
<define name="title"><element name="title"><text/></element></define>
<define name="link"><element name="link">
  <attribute name="href"><data type="anyURI"/></attribute>
  <attribute name="rel"/><attribute name="type"/></element></define>
<start><element name="feed"><attribute name="xml:lang"/><interleave>
  <ref name="id"/><ref name="title"/><ref name="dated"/>
  <element name="author"><element name="name"><text/></element></element>
  <optional><element name="subtitle"><text/></element></optional>
  <oneOrMore><ref name="link"/></oneOrMore>
  <zeroOrMore><element name="entry"><interleave>
    <ref name="id"/><ref name="title"/><ref name="dated"/><ref name="link"/>
    <element name="summary"><text/></element>
  </interleave></element></zeroOrMore>
</interleave></element></start></grammar>
"""


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Return the pages of the story."""
    return Pages(Story(), tongues=ENGLISH)


def feeds(pages: Pages) -> list[str]:
    """Return where the feeds are."""
    return [path for path in pages.paths() if path.endswith("feed.atom")]


def test_feeds_are_valid_atom(pages: Pages) -> None:
    """Countries, services, networks and promises have a feed by RFC 4287."""
    schema = etree.RelaxNG(etree.fromstring(GRAMMAR))
    found = feeds(pages)
    for path in found:
        schema.assertValid(etree.fromstring(pages.render(path)))

    kinds = {path.split("/")[0] for path in found}
    assert {"country", "service", "network", "promise", "changes"} <= kinds


def test_a_feed_leads_to_pages_and_has_every_id_once(pages: Pages) -> None:
    """A reader's program finds the page of each change, and sees it as one."""
    for path in feeds(pages):
        root = etree.fromstring(pages.render(path))
        ids = [node.text for node in root.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids)), path
        for entry in root.iter(f"{ATOM}entry"):
            href = entry.find(f"{ATOM}link").get("href")
            assert href.removeprefix("../" * path.count("/")) in pages.paths()


def test_what_is_still_to_come_is_in_no_feed() -> None:
    """A day that somebody named is no news before it is there."""
    story = Story()
    story.at = story.at.replace(year=2018, month=1, day=5)
    pages = Pages(story, tongues=ENGLISH)
    days = [
        node.text or ""
        for path in feeds(pages)
        for node in etree.fromstring(pages.render(path)).iter(f"{ATOM}updated")
    ]

    assert max(days) <= "2018-01-05T00:00:00Z"
    assert any(c.kind is ChangeKind.DUE for c in changes.from_answers(story))


def test_a_page_alone_is_the_page_of_the_whole_site(pages: Pages) -> None:
    """A server that makes one page serves the bytes of the static site."""
    texts = [path for path in pages.paths() if not path.endswith(".png")][::3]
    whole = {path: pages.render(path) for path in texts}
    alone = Pages(Story(), tongues=ENGLISH)
    for path in reversed(texts):
        assert alone.render(path) == whole[path], path


def test_the_drawing_shows_every_mark_letter_and_hole(pages: Pages) -> None:
    """The SVG holds what the page's picture holds, and nothing that runs."""
    raw = pages.render(f"{SERVICE}chart.svg")
    root = etree.fromstring(raw)
    page = pages.render(f"{SERVICE}index.html").decode()
    texts = {"".join(node.itertext()) for node in root.iter("{*}text")}
    figure = page[page.index("<figure") : page.index("</figure>")]
    numbers = re.findall(
        r'class="mk [^"]*"[^>]*href="#e\d+"[^>]*>.*?</span>([^<]+)<', figure
    )
    letters = re.findall(
        r'class="bd [^"]*"[^>]*><span[^>]*>[^<]*</span>([A-Z])<', figure
    )

    assert numbers
    assert letters
    assert {*numbers, *letters} <= texts
    assert b"url(#hatch)" in raw
    assert b"made up" in raw
    assert not {"script", "style", "image", "foreignObject", "a"} & {
        etree.QName(node).localname for node in root.iter(etree.Element)
    }


def test_the_picture_as_png(pages: Pages) -> None:
    """With the extra there is a PNG; without it no page offers one."""
    offered = f"{SERVICE}chart.png" in pages.paths()
    page = pages.render(f"{SERVICE}index.html").decode()

    assert offered is raster.available()
    assert ('href="chart.png"' in page) is offered
    if offered:
        assert pages.render(f"{SERVICE}chart.png").startswith(b"\x89PNG")


def test_every_json_file_can_be_read_and_every_table_is_square(pages: Pages) -> None:
    """What lies beside a page is well-formed."""
    for path in pages.paths():
        if path.endswith((".json", ".jsonld")):
            json.loads(pages.render(path))
        if path.endswith("data.csv"):
            rows = list(csv.reader(pages.render(path).decode().splitlines()))
            assert len({len(row) for row in rows}) == 1, path


def test_machines_are_told_what_a_page_is(pages: Pages) -> None:
    """An entry is an Event, a country a Dataset, a checked claim a ClaimReview."""
    kinds = {
        path.split("/")[0]: json.loads(pages.render(path))["@type"]
        for path in pages.paths()
        if path.endswith(".jsonld")
    }
    assert kinds == {
        "country": "Dataset",
        "event": "Event",
        "finding": "ClaimReview",
        "data": "Dataset",
    }


def test_figures_of_one_service_stand_side_by_side_with_every_source() -> None:
    """A country comes once, and a number that two papers print has both."""
    story = Story()
    quote = Source(document="sha256:1", quote="so many", start=0, end=7)
    story.held_entries = tuple(
        replace(
            story.held_entries[0],
            id=f"figure-{code}-{year}",
            type=StatementType.USAGE_CLAIM,
            country=code,
            services=("telegram",),
            date=When(value=str(year), precision=Precision.YEAR),
            quantity=(Quantity(value=year * 1000.0, unit="users"),),
            sources=(
                replace(quote, publisher=f"Courier {year}"),
                replace(quote, document="sha256:2", publisher=f"Herald {year}"),
            ),
        )
        for year, code in ((2015, "IR"), (2016, "TR"), (2017, "IR"))
    )
    story.held_findings = ()
    pages = Pages(story, tongues=ENGLISH)

    page = pages.render("figures/index.html").decode()
    table = pages.render("figures/data.csv").decode().splitlines()

    assert page.count("<h2>") == 2
    assert all(f"{name} 2015" in page for name in ("Courier", "Herald"))
    assert len(table) == 1 + 2 * 3


def test_a_hostile_document_stays_inside_every_file() -> None:
    """Markup, formulas and fields of a title end no cell, tag or citation."""
    story = Story()
    story.held_entries = (
        replace(
            hostile(),
            sources=(
                replace(hostile().sources[0], quote=f"=1+1\n{HOSTILE}\x0b\ufffe"),
            ),
        ),
    )
    story.held_findings = ()
    story.title = "A title}\nER  - \n@misc{x, \\input{y}"
    pages = Pages(story, tongues=ENGLISH)
    for path in pages.paths():
        body = b"" if path.endswith(".png") else pages.render(path)
        if path.endswith((".svg", ".atom")):
            etree.fromstring(body)
        if path.endswith("data.csv"):
            for row in csv.reader(body.decode().splitlines(keepends=True)):
                assert not [c for c in row if c.startswith(safe.FORMULA)], path
    page = pages.render(f"{SERVICE}index.html").decode()
    assert len(re.findall(r"^ER  -", page, re.MULTILINE)) == 1
    assert "\\input" not in page.split("RIS")[0].split("BibTeX")[-1]


def test_an_entry_with_a_label_is_found_by_its_id_too() -> None:
    """A link that was made before an entry was accepted still leads to it."""
    story = Story()
    held = story.held_entries[0]
    story.held_entries = (
        replace(held, label="IR-2013-001", review=Review(state="accepted")),
    )
    pages = Pages(story, tongues=ENGLISH)

    assert "event/IR-2013-001/index.html" in pages.paths()
    moved = pages.render(f"event/{held.id}/index.html").decode()
    assert 'href="../../event/IR-2013-001/index.html"' in moved


def test_where_a_document_lies_is_not_published(pages: Pages) -> None:
    """The page of a document tells its hash, and no path of this machine."""
    told = [p for p in pages.paths() if p.startswith("source/")]
    assert told
    for path in told:
        assert b"documents/" not in pages.render(path), path


def test_the_stylesheet_of_positions_stays_small() -> None:
    """Every page loads it: the same for all, whatever is on them."""
    assert len(stylesheet()) < 60_000
