"""A story that several papers print is one witness, not several."""

import random

import pytest
from msgspec import structs

from rasad.model.document import Article, Document
from rasad.model.said import When
from rasad.model.source import Source
from rasad.record import passages, republished

STORY = (
    "The regulator of Norland told all operators on Monday to close the Heron "
    "messenger for every user until the end of the month, a spokeswoman said. The "
    "association of operators had asked for more time, and was given two days. "
    "Users in three towns wrote that the messenger was slow before noon."
)
OTHER = (
    "Operators in Norland were told to shut the Heron messenger, it was reported on "
    "Monday. Two days were granted after the companies had complained. People in "
    "several towns found it slow in the morning, and the minister would not comment."
)


def article(document: str, text: str, day: str | None = None) -> Article:
    """Return an article of *text*."""
    return Article(
        document=document, number=0, title="", language="en", start=0, end=len(text),
        date=When(value=day), sketch=republished.sketch(text),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (STORY, True),
        (STORY.upper().replace(",", " –"), True),
        (f"NORLAND (Agency) {STORY}", True),
        (STORY.rpartition(". ")[0] + ".", True),
        (OTHER, False),
        ("The Heron messenger is closed.", False),
    ],
    ids=["same", "marks", "agency", "cut", "told otherwise", "too short"],
)
def test_which_text_is_a_copy(text: str, *, same: bool) -> None:
    """Copies are known by their words; another story of the same act is none."""
    found = republished.first_told([article("a", STORY), article("b", text)])

    assert found == ({("b", 0): ("a", 0)} if same else {})


def test_the_first_is_the_earliest_in_whatever_order_they_come() -> None:
    """The agency's own story is the first, its copies point at it."""
    told = [
        article("c", STORY, "2021-05-03"),
        article("a", STORY, "2021-05-04"),
        article("b", f"{STORY} More soon.", None),
        article("d", OTHER, "2021-05-01"),
    ]
    expected = {("a", 0): ("c", 0), ("b", 0): ("c", 0)}

    for seed in range(5):
        random.Random(seed).shuffle(told)  # noqa: S311 - an order, not a secret
        assert republished.first_told(told) == expected


@pytest.mark.parametrize("seed", range(5))
def test_looking_up_rare_phrases_finds_what_comparing_all_with_all_does(
    seed: int,
) -> None:
    """Stories that share stock phrases, some of them copies, cut at any place."""
    chance = random.Random(seed)  # noqa: S311 - made-up stories, not secrets
    told: list[str] = []
    for number in range(60):
        words = [f"word{chance.randrange(200)}" for _ in range(40)]
        stock = STORY.split()[: chance.randrange(0, 60)]
        if number % 3 and told:
            words = told[chance.randrange(len(told))].split()[chance.randrange(30) :]
        told.append(" ".join(words + stock))
    articles = [
        article(f"{number:03}", text, f"2020-01-{1 + number % 9:02}")
        for number, text in enumerate(told)
    ]
    first: dict[str, tuple[int, ...]] = {}
    expected = {}
    for one in sorted(articles, key=lambda a: (a.date.value, a.document)):
        rows = [(republished.likeness(first[name], one.sketch), name) for name in first]
        like, name = max(rows, default=(0.0, ""))
        if like >= republished.SAME:
            expected[one.document, 0] = (name, 0)
        else:
            first[one.document] = one.sketch

    assert expected
    assert republished.first_told(articles) == expected


def test_copies_and_pages_of_one_address_are_one_source() -> None:
    """Three papers that print one agency's story confirm it once."""
    whole = Source(document="a", quote="words", start=0, end=5, url="https://a.example")
    copies = [
        Source(
            document=name, quote="words", start=0, end=5, copy_of="https://a.example"
        )
        for name in "bc"
    ]
    own = Source(document="d", quote="words", start=0, end=5)

    assert republished.independent([whole, *copies]) == 1
    assert republished.independent([whole, *copies, own]) == 2
    assert republished.independent([]) == 0


PAPERS = {"one": "The One", "two": "The Two", "three": "The Three"}


def _credits(**credit: str | None) -> list[Source]:
    """Return a source for each paper, with whom it credits."""
    return [
        Source(
            document=f"sha256:{name}",
            quote="words",
            start=0,
            end=5,
            publisher=PAPERS.get(name, name.title()),
            credit=who,
        )
        for name, who in credit.items()
    ]


@pytest.mark.parametrize(
    ("sources", "origins"),
    [
        (_credits(one=None, two=None, three=None), 3),
        (_credits(one="Reuters", two="Reuters", three="Reuters"), 1),
        (_credits(one="Reuters", two="Reuters", three=None), 2),
        (_credits(one="Reuters", two="AFP", three=None), 3),
        (_credits(one="Reuters", reuters=None), 1),
        (_credits(one="The Guardian", guardian=None, two=None), 2),
        (_credits(one="Reuters", two="Minister", three="Minister"), 2),
    ],
    ids=[
        "nobody is credited",
        "three papers, one agency",
        "two papers with one agency, one by itself",
        "two agencies",
        "a paper, and the agency itself",
        "the name has an article in one place",
        "two with the minister",
    ],
)
def test_who_credits_the_same_is_one_origin(
    sources: list[Source], origins: int
) -> None:
    """Forty papers and one agency are one witness, in whatever order."""
    assert republished.independent(sources) == origins
    assert republished.independent(sources[::-1]) == origins


def test_a_chain_of_credits_is_one_origin() -> None:
    """Papers credit an agency, the agency's story credits the official."""
    paper, agency, other = _credits(one="AFP", afp="Minister", two="Minister")

    assert republished.independent([paper, agency, other]) == 1
    assert republished.independent([paper, other]) == 2


def test_a_copy_has_the_origin_of_what_it_copies() -> None:
    """A copy whose own words credit nobody is no witness of its own."""
    first, copy, other = _credits(one="AFP", two=None, three="AFP")
    copy = structs.replace(copy, copy_of=first.document)

    assert republished.independent([copy, other, first]) == 1


def test_an_article_of_a_document_carries_its_sample() -> None:
    """Articles are compared without reading their documents again."""
    document = Document(id="a", path="a.txt", format="text", text=STORY)

    (found,) = passages.from_document(document)

    assert found.sketch == republished.sketch(STORY)
