"""The static site: links resolve, bytes repeat, nothing from outside runs."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from tests.unit.interfaces.crowd import crowded
from tests.unit.interfaces.story import ENGLISH, Story, entries

from rasad.interfaces import site
from rasad.interfaces.site import Built, Others
from rasad.interfaces.site.downloads import files
from rasad.interfaces.site.pages import Pages
from rasad.model.entry import Entry
from rasad.model.source import Source

SERVICE = "country/ir/telegram/index.html"
HOSTILE = "<script>alert(1)</script>\u202e“&'\"><img src=x onerror=alert(1)>"


class Read(HTMLParser):
    """What a page holds: tags, ids, links, classes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.names: list[str] = []
        self.classes: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag brings."""
        self.tags.append(tag)
        for name, value in attrs:
            self.names.append(name)
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src", "action"}:
                self.links.append(value or "")
            if name == "class":
                self.classes += (value or "").split()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """Return the site of the story, built once."""
    out = tmp_path_factory.mktemp("site")
    return out, build(Story(), out)


def build(answers: Story, out: Path) -> Built:
    """Write a site in English, without pictures as PNG."""
    return site.build(answers, out, tongues=ENGLISH, png=False)


def page(answers: Story, path: str) -> str:
    """Return one page in English."""
    return Pages(answers, tongues=ENGLISH, png=False).render(path).decode()


def pages(out: Path) -> dict[Path, Read]:
    """Read every page."""
    return {path: Read(path.read_text("utf-8")) for path in sorted(out.rglob("*.html"))}


def everything(out: Path) -> dict[str, bytes]:
    """Return every file by its path."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def hostile() -> Entry:
    """Return an entry whose every free text tries to leave its place."""
    return replace(
        entries()[2],
        id="../../../etc/passwd",
        sources=(
            Source(
                document="sha256:00",
                quote=HOSTILE,
                start=0,
                end=len(HOSTILE),
                url="javascript:alert(1)",
                publisher=HOSTILE,
                language='en" onload="alert(1)',
            ),
        ),
    )


def test_the_built_site_counts_itself(built: tuple[Path, Built]) -> None:
    """What build says of pages and bytes is what lies on the disk."""
    out, told = built
    files = everything(out)

    assert told.pages == sum(path.endswith("index.html") for path in files)
    assert told.bytes == sum(map(len, files.values()))
    assert told.external == 0


def test_two_builds_have_the_same_bytes(
    built: tuple[Path, Built], tmp_path: Path
) -> None:
    """The same answers give the same site, byte for byte."""
    build(Story(), tmp_path)

    assert everything(tmp_path) == everything(built[0])


@contextmanager
def opened() -> Iterator[Story]:
    """Open the story as another process does."""
    yield Story()


def test_several_processes_write_the_same_bytes(tmp_path: Path) -> None:
    """Each a part of a language: files and counts stay what they were."""
    alone = site.build(Story(), tmp_path / "alone", png=False)
    seen: list[tuple[int, int]] = []
    told = site.build(
        Story(),
        tmp_path / "shared",
        png=False,
        others=Others(number=3, opened=opened),
        progress=lambda *step: seen.append(step),
    )

    assert told == alone
    assert everything(tmp_path / "shared") == everything(tmp_path / "alone")
    assert seen == [(n, told.pages) for n in range(1, told.pages + 1)]


def test_building_again_forgets_pages_that_are_gone_and_nothing_else(
    tmp_path: Path,
) -> None:
    """A page of an entry that was withdrawn does not stay behind."""
    build(Story(), tmp_path)
    (tmp_path / "mine.txt").write_text("mine")
    story = Story()
    story.held_entries = story.held_entries[1:]
    build(story, tmp_path)

    assert not (tmp_path / "event/XA-2013-001/index.html").exists()
    assert (tmp_path / "mine.txt").exists()


def test_building_again_writes_only_what_changed(tmp_path: Path) -> None:
    """The same answers write nothing; another quote writes the pages that have it."""
    first = build(Story(), tmp_path)
    again = build(Story(), tmp_path)
    written = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("index.html")}
    story = Story()
    last = story.held_entries[-1]
    other = replace(last.sources[0], quote="Signal opens again.")
    story.held_entries = (*story.held_entries[:-1], replace(last, sources=(other,)))
    partly = build(story, tmp_path)
    fresh = {
        str(path.relative_to(tmp_path))
        for path, at in written.items()
        if path.stat().st_mtime_ns != at
    }

    assert first.changed == len(everything(tmp_path))
    assert again.changed == 0
    assert 0 < partly.changed < first.changed / 4
    assert f"event/{last.id}/index.html" in fresh
    assert "event/XA-2018-009/index.html" not in fresh


def test_every_link_leads_somewhere(built: tuple[Path, Built]) -> None:
    """Every relative link ends at a file, every fragment at an id."""
    read = pages(built[0])
    for path, page in read.items():
        for link in page.links:
            if link.startswith("https://"):
                continue
            assert not link.startswith("/"), f"{path}: {link} is not relative"
            name, _, fragment = link.partition("#")
            target = (path.parent / name).resolve() if name else path
            assert target.is_file(), f"{path}: {link}"
            if fragment:
                assert fragment in read[target].ids, f"{path}: {link}"


def test_every_id_is_there_once(built: tuple[Path, Built]) -> None:
    """A fragment has one target."""
    for path, page in pages(built[0]).items():
        assert len(page.ids) == len(set(page.ids)), path


def test_every_position_has_its_rule(built: tuple[Path, Built]) -> None:
    """A class that places something is in the stylesheet of the site."""
    out = built[0]
    css = (out / "assets/scale.css").read_text()
    known = set(re.findall(r"\.([a-z]\d+)\{", css))
    for page in pages(out).values():
        used = {c for c in page.classes if re.fullmatch(r"[xewhnkl]\d+", c)}
        assert used <= known


def test_no_page_has_a_script_a_style_or_a_drawing(built: tuple[Path, Built]) -> None:
    """What the policy forbids, and what strict browsers do not draw, is not there."""
    for path, page in pages(built[0]).items():
        assert not {"script", "style", "svg", "iframe", "img"} & set(page.tags), path
        assert not [n for n in page.names if n == "style" or n.startswith("on")], path


def test_every_number_in_the_picture_has_its_row(built: tuple[Path, Built]) -> None:
    """A numbered mark is a link to a row of the record on the same page."""
    text = (built[0] / SERVICE).read_text("utf-8")
    marks = set(re.findall(r'<a class="mk[^"]*" href="#e(\d+)"', text))
    rows = set(re.findall(r'<tr id="e(\d+)">', text))

    assert marks
    assert marks <= rows


def test_nobody_looked_is_hatched_and_zero_blocked_is_not(
    built: tuple[Path, Built],
) -> None:
    """Absence and zero have different marks in the picture and in the legend."""
    text = (built[0] / SERVICE).read_text("utf-8")

    assert re.search(r'<i class="g n\d+"></i>', text)
    assert re.search(r'<i class="z n\d+"></i>', text)
    assert "nobody measured" in text


def test_a_banner_on_every_page_of_a_reenactment(built: tuple[Path, Built]) -> None:
    """Made-up measurements are never shown without saying so."""
    for path in built[0].rglob("*.html"):
        text = path.read_text("utf-8")
        assert "Re-enactment:" in text
        assert "An invented country" in text


@pytest.mark.parametrize(
    ("notice", "ours"),
    [
        ("", True),
        ("An invented country.", True),
        ("Re-enactment: every measurement is made up (synthetic).", False),
    ],
    ids=["no notice", "of the events alone", "says it itself"],
)
def test_the_banner_says_once_that_measurements_are_made_up(
    notice: str, *, ours: bool
) -> None:
    """Our sentence stands where the owner's notice does not say the same."""
    story = Story()
    story.notice = notice

    banner = re.search(r"<aside.*?</aside>", page(story, "index.html"), re.DOTALL)
    assert banner is not None
    assert notice in banner[0]
    assert ("the measurements on this page are made up." in banner[0]) is ours
    assert banner[0].count("Re-enactment:") == 1


def test_a_card_travels_with_its_address_where_one_is_known() -> None:
    """Whoever draws a card asks for it in full; without an address links stay ours."""
    story = Story()
    bare = Pages(story, tongues=ENGLISH).render(SERVICE).decode()
    story.address = "https://watch.example/rasad/"
    told = Pages(story, tongues=ENGLISH).render(SERVICE).decode()

    there = f"https://watch.example/rasad/{SERVICE.removesuffix('index.html')}"
    assert f'<link rel="canonical" href="{there}">' in told
    assert f'content="{there}card.png"' in told
    assert 'rel="canonical"' not in bare


def test_a_country_begins_with_how_many_services_were_blocked() -> None:
    """A reader learns the state of the country before anything about the page."""
    told = page(Story(), "country/ir/index.html")

    first = told.partition("<h1>")[2].partition("<p")[2].partition("</p>")[0]
    assert "1 of 1 service measured was blocked at the end of its data." in first


def test_what_a_picture_folds_is_a_link_to_the_whole_table() -> None:
    """Forty networks: twelve rows drawn, forty in the table, and a way from one."""
    picture, _, table = page(crowded(), SERVICE).partition('<h2 id="measured">')

    assert picture.count('class="r net"') == 12
    assert '<a href="#measured">' in picture
    assert table.partition("</table>")[0].count("<tr><th") == 41  # and the heading


def test_every_claim_has_its_line_and_every_letter_its_card(
    built: tuple[Path, Built],
) -> None:
    """Claims are held against measurements in a table, acts in close-ups."""
    text = (built[0] / SERVICE).read_text("utf-8")
    claims = text[text.index("Claims about access, held") : text.index('id="record"')]
    letters = set(re.findall(r'<a class="bd[^"]*" href="#f([A-Z])"', text))

    assert "measurements do not agree" in claims
    assert claims.count("<tr>") == 3
    assert letters == set(
        re.findall(r'<section class="card cu[^>]* id="f([A-Z])"', text)
    )


def test_no_banner_where_nothing_was_made_up() -> None:
    """Real measurements are not called made up."""
    story = Story()
    story.synthetic, story.notice = False, ""

    assert "Re-enactment" not in page(story, "index.html")


def test_documents_cannot_write_on_the_page(tmp_path: Path) -> None:
    """Markup, scripts, addresses and turning characters of a document stay text."""
    story = Story()
    story.held_entries = (hostile(),)
    story.held_findings = ()
    story.notice = story.title = HOSTILE
    build(story, tmp_path)

    for path, page in pages(tmp_path).items():
        assert "script" not in page.tags, path
        assert "img" not in page.tags, path
        assert not [name for name in page.names if name.startswith("on")], path
        assert not [x for x in page.links if x.startswith("javascript:")], path
        assert "\u202e" not in path.read_text("utf-8"), path
    assert "&lt;script&gt;alert(1)" in (tmp_path / SERVICE).read_text("utf-8")


def test_names_from_data_do_not_leave_the_folder(tmp_path: Path) -> None:
    """An id or a service that looks like a path is made into one folder's name."""
    story = Story()
    story.held_entries = (replace(hostile(), services=("web/../../x", "..")),)
    build(story, tmp_path / "site")

    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize(
    ("synthetic", "uid", "linked"),
    [
        (True, "20180501120000.1_IR_telegram_ab", False),
        (False, "20180501120000.1_IR_telegram_ab", True),
        (False, "2018-05-01T12/64496/telegram", False),
    ],
    ids=["made up", "real", "a cell and no measurement"],
)
def test_a_witness_is_linked_only_where_it_can_be_looked_up(
    uid: str, *, synthetic: bool, linked: bool
) -> None:
    """The explorer is named for real measurements, and for nothing else."""
    story = Story()
    first = story.held_episodes[0]
    story.held_episodes = (
        replace(
            first, synthetic=synthetic, evidence=replace(first.evidence, witness=uid)
        ),
    )

    text = page(story, "episode/ep-december/index.html")
    assert ("https://explorer.ooni.org/m/" in text) is linked


def test_the_words_of_the_finding_are_printed(built: tuple[Path, Built]) -> None:
    """A page writes what may be written, and names the rule."""
    text = (built[0] / SERVICE).read_text("utf-8")
    for finding in Story().held_findings:
        assert finding.rule in text
    assert "within 9 days after the court&#39;s order" in text


def test_data_files_hold_every_row(built: tuple[Path, Built]) -> None:
    """What can be downloaded is what was answered, with nobody standing alone."""
    out, story = built[0] / "data", Story()
    lines = (out / "record.jsonl").read_bytes().splitlines()
    read = [msgspec.json.decode(line, type=Entry) for line in lines]
    assert read == list(story.held_entries)
    with (out / "cells.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert sum(int(row["blocked"]) for row in rows) == sum(
        cell.blocked for cell in story.held_cells
    )


@pytest.mark.parametrize(
    ("synthetic", "licence"), [(True, "none: made up"), (False, "CC BY-NC-SA 4.0")]
)
def test_one_real_measurement_brings_its_licence(
    licence: str, *, synthetic: bool
) -> None:
    """A workspace that mixes made-up and real measurements carries the licence."""
    story = Story()
    story.held_cells = (
        *story.held_cells,
        replace(story.held_cells[0], synthetic=synthetic),
    )

    text = page(story, "data/index.html")
    cells = text[text.index(">cells.csv<") :]
    assert f">{licence}</bdi></td>" in cells


def test_a_small_network_does_not_stand_alone_in_the_data() -> None:
    """A network with three measurements is put together with its like."""
    story = Story()
    story.held_cells = (
        *story.held_cells,
        replace(story.held_cells[0], asn=64511, ok=3, blocked=0, down=0),
    )
    (text,) = (f.body.decode() for f in files(story) if f.name == "cells.csv")

    assert "64511" not in text
    assert ",0,telegram/app,3,0,0,0" in text


def test_an_empty_workspace_has_its_pages(tmp_path: Path) -> None:
    """Nothing on the record is a site that says so."""
    story = Story()
    story.held_entries, story.held_cells, story.held_episodes = (), (), ()
    story.held_findings = ()
    seen: list[tuple[int, int]] = []
    told = site.build(
        story,
        tmp_path,
        tongues=ENGLISH,
        png=False,
        progress=lambda *step: seen.append(step),
    )

    assert told.pages == 13
    assert seen[-1] == (13, 13)


def test_a_service_that_is_a_host_has_a_folder() -> None:
    """A site that belongs to no service has a page under a safe name."""
    story = Story()
    story.held_cells = tuple(
        replace(cell, target="web/news.example") for cell in story.held_cells[:40]
    )

    assert Pages(story).holds("country/ir/web-news.example/index.html")
