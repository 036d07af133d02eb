"""The field's documents beside the project: stories, days and furniture."""

from pathlib import Path

import msgspec
import pytest

from rasad.model.document import Article, Document, Sidecar
from rasad.record import documents, passages

SHARED = Path(__file__).resolve().parents[3] / "shared"

pytestmark = pytest.mark.shared


class Gold(msgspec.Struct):
    """A line of the hand-made list of stories."""

    doc: str
    start: int
    end: int
    title: str
    date: str


def gold() -> list[Gold]:
    """Return the stories as a person found them."""
    lines = (SHARED / "gold" / "articles.jsonl").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Gold) for line in lines]


def read(path: Path, *, told: bool) -> tuple[Document, tuple[Article, ...]]:
    """Read a document, with what is told beside it or without."""
    beside = path.with_name(f"{path.name}.meta.json")
    sidecar = (
        msgspec.json.decode(beside.read_bytes(), type=Sidecar) if told else Sidecar()
    )
    document = documents.from_bytes(path.read_bytes(), path=path.name, sidecar=sidecar)
    return document, passages.from_document(document)


@pytest.mark.parametrize("told", [True, False], ids=["with sidecar", "without"])
def test_stories_are_where_a_person_found_them(*, told: bool) -> None:
    """Every boundary is found to the character, and no story is split."""
    wanted: dict[str, list[tuple[int, int]]] = {}
    for story in gold():
        wanted.setdefault(story.doc, []).append((story.start, story.end))

    for name, spans in wanted.items():
        _, found = read(SHARED / "seeds" / name, told=told)
        assert [(a.start, a.end) for a in found] == spans


def test_days_and_titles_are_the_persons() -> None:
    """With the sidecar each story has its day and its headline."""
    for story in gold():
        _, found = read(SHARED / "seeds" / story.doc, told=True)
        (article,) = [a for a in found if a.start == story.start]
        assert article.date.value == story.date
        assert article.title.strip("#") == story.title.replace("\xa0", " ").strip("#")


def test_no_day_is_invented() -> None:
    """No seed states its day in its text, so without a sidecar none is known."""
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        _, found = read(path, told=False)
        assert {a.date.value for a in found} == {None}


def test_passages_are_one_story_in_the_language_they_are_in() -> None:
    """A single paragraph is one story, read whole."""
    for path in sorted((SHARED / "gold" / "passages").glob("*.txt")):
        document, (article,) = read(path, told=True)
        language = msgspec.json.decode(path.with_suffix(".json").read_bytes())["lang"]
        assert article.language == language
        assert article.skip == ()
        assert document.text == path.read_bytes().decode()
