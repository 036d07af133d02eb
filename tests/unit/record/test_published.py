# ruff: noqa: E501 - a row a case, read as a row
"""The day an article appeared, from where it is stated."""

import pytest

from rasad.model.document import Document, Sidecar, Story
from rasad.model.vocabulary import Precision
from rasad.record import published
from rasad.record.lines import from_text

LEAD = (
    "Norland's regulator told operators on Monday to close the Heron messenger for "
    "all users until the end of the month, a spokeswoman said."
)
TITLE = "Norland Closes Heron Messenger"


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        (f"{TITLE}\nPublished: 3 May 2021\n{LEAD}", "2021-05-03", "stated: publication line"),
        (f"{TITLE}\nMonday, May 3, 2021 14:05\n{LEAD}", "2021-05-03", "stated: date line"),
        (f"{TITLE}\nBy Ada Bell | 3 May 2021\n{LEAD}", "2021-05-03", "stated: date line"),
        (f"CAPITAL, 3 May 2021 (NNA) - {LEAD}", "2021-05-03", "stated: dateline"),
        (f"{TITLE}\nدوشنبه ۱۳ اردیبهشت ۱۴۰۰ - ۱۲:۳۰\n{LEAD}", "2021-05-03", "stated: date line"),
        (f"{TITLE}\nتاریخ انتشار: ۱۴۰۰/۰۲/۱۳\n{LEAD}", "2021-05-03", "stated: publication line"),
        (f"{TITLE}\nPublié le 3 mai 2021\n{LEAD}", "2021-05-03", "stated: publication line"),
        (f"{TITLE}\n{LEAD}\n{LEAD}\n{LEAD}\n3 May 2021", "2021-05-03", "stated: date line at the end"),
        (f"{TITLE}\nUpdated: 4 May 2021\nPublished: 3 May 2021\n{LEAD}", "2021-05-03", "stated: publication line"),
        (f"{TITLE}\nLast updated on 4 May 2021\n{LEAD}", "2021-05-04", "inferred: line of the last change"),
    ],
)  # fmt: skip
def test_a_day_that_the_text_states(text: str, value: str, basis: str) -> None:
    """A date line, a byline, a dateline or a publication line names the day."""
    document = Document(id="sha256:0", path="a.txt", format="text", text=text)

    when = published.of_article(document, from_text(text), story=None, alone=True)

    assert (when.value, when.precision, when.basis) == (value, Precision.DAY, basis)


@pytest.mark.parametrize(
    "text",
    [
        LEAD,
        f"{TITLE}\nOn 3 May 2021, the ministry said it would close the Heron messenger soon.",
        f"{TITLE}\nSince 3 May 2021 - when it was closed - the Heron messenger has been out of reach.",
        f"{TITLE}\n03/05/2021\n{LEAD}",
        f"{TITLE}\n{LEAD}\n{LEAD}\nSeptember 26\n{LEAD}",
        f"{TITLE}\n31 February 2021\n{LEAD}",
        f"{TITLE}\n{LEAD}\n{LEAD}\n{LEAD}\n3 May 2021\n{LEAD}\n{LEAD}\n{LEAD}\n{LEAD}",
        "",
    ],
    ids=[
        "none", "a sentence", "a sentence with a dash", "digits of two readings",
        "a day without a year", "no such day", "a day in the middle", "nothing",
    ],
)  # fmt: skip
def test_no_day_is_invented(text: str) -> None:
    """What is not stated as the day of publication is not taken for it."""
    document = Document(id="sha256:0", path="a.txt", format="text", text=text)

    when = published.of_article(document, from_text(text), story=None, alone=True)

    assert (when.value, when.precision) == (None, Precision.NONE)
    assert when.basis.startswith("unknown")


@pytest.mark.parametrize(
    ("told", "value", "precision"),
    [
        ("2021-05-03", "2021-05-03", Precision.DAY),
        ("2021-05-03T23:10:00+03:30", "2021-05-03", Precision.DAY),
        ("2021-05", "2021-05", Precision.MONTH),
        ("2021", "2021", Precision.YEAR),
        ("1400-02-13", "2021-05-03", Precision.DAY),
        ("3 May 2021", "2021-05-03", Precision.DAY),
        ("2021-13-45", None, Precision.NONE),
        ("soon", None, Precision.NONE),
    ],
)
def test_what_a_sidecar_tells(
    told: str, value: str | None, precision: Precision
) -> None:
    """A date is kept as far as it goes; what is none is not known, and says so."""
    text = f"{TITLE}\n{LEAD}"
    document = Document(
        id="sha256:0", path="a.txt", format="text", text=text,
        sidecar=Sidecar(published=told),
    )  # fmt: skip

    when = published.of_article(document, from_text(text), story=None, alone=True)

    assert (when.value, when.precision) == (value, precision)
    assert when.basis.startswith("stated: sidecar" if value else "unknown")


def test_the_nearest_word_wins() -> None:
    """The story's own line of the sidecar, then the sidecar, the page, the text."""
    text = f"{TITLE}\nPublished: 1 May 2021\n{LEAD}"
    lines = from_text(text)
    page = Document(
        id="sha256:0", path="a", format="html", text=text, published="2021-05-02",
        published_basis="meta date", sidecar=Sidecar(published="2021-05-03"),
    )  # fmt: skip
    bare = Document(
        id="sha256:0", path="a", format="html", text=text, published="2021-05-02",
        published_basis="meta date",
    )  # fmt: skip
    story = Story(title=TITLE, published="2021-05-04")

    found = [
        published.of_article(page, lines, story=story, alone=True),
        published.of_article(page, lines, story=None, alone=True),
        published.of_article(bare, lines, story=None, alone=True),
        published.of_article(page, lines, story=None, alone=False),
    ]

    assert [when.value for when in found] == [f"2021-05-0{n}" for n in (4, 3, 2, 1)]


def test_the_day_of_a_page_is_an_inference_for_one_of_its_stories() -> None:
    """What is said of the whole page is not said of each story on it."""
    document = Document(
        id="sha256:0", path="a", format="text", text=LEAD,
        sidecar=Sidecar(published="2021-05-03"),
    )  # fmt: skip

    when = published.of_article(document, from_text(LEAD), story=None, alone=False)

    assert when.value == "2021-05-03"
    assert when.basis.startswith("inferred")
