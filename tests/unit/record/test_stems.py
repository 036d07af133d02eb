"""The sieve saves time and never changes an answer."""

import re
from pathlib import Path

import msgspec
import pytest
from tests.unit.record.said import said

from rasad.pipeline import reading
from rasad.record import stems
from rasad.record.languages import LANGUAGES


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("block", {"block"}),
        ("a(?:block|stop)", {"block", "stop"}),
        (r"\bban\w*(?: again)?", {"ban"}),
        ("(?:order)? to (?i:Cease)", {"cease"}),
        (r"[ab]x?", {"a", "b"}),
        (r"\d{1,2} ?(?:days|hours)", {"days", "hours"}),
        (r"(?:block)?", set()),
        (r"\w+", set()),
        (r"(?:block|\w+)", set()),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: set[str]) -> None:
    """One of these words stands in everything that the pattern matches."""
    assert stems.required(re.compile(pattern)) == needed


def test_a_pattern_that_needs_nothing_is_always_tried() -> None:
    """Where nothing can be told, nothing is sifted out."""
    sieve = stems.sieve([re.compile("ban"), re.compile(r"\w+"), re.compile(r"\d\d")])

    assert sieve.pick("hello") == [1]
    assert sieve.pick("they ban 14") == [0, 1, 2]


SENTENCES = (
    "On 3 May 2021 a court in Dakar ordered operators to block WhatsApp.",
    "The minister said the ban on TikTok would be lifted by the end of June.",
    "Mobile internet was cut off across the country for five days.",
    "Signal refused to hand over the keys and has until Friday to comply.",
    "Rain fell on the harbour, and three ferries stayed in port.",
    "دادگاه دستور مسدود شدن تلگرام را صادر کرد و وزیر وعده رفع فیلتر داد.",
    "اینترنت همراه در سه استان قطع شد و واتساپ از دسترس خارج است.",
)


@pytest.mark.parametrize("code", sorted(("en", "fa")))
def test_what_is_sifted_out_does_not_match(code: str) -> None:
    """A rule that the sieve leaves out matches none of its names or marks away."""
    ready = LANGUAGES[code].READY
    for words in (s.lower() for s in SENTENCES):
        picked = set(ready.sieve.pick(words))
        missed = [
            rule.id
            for number, (pattern, rule) in enumerate(ready.rules)
            if number not in picked and pattern.search(words)
        ]
        assert missed == []


def test_reading_with_and_without_the_sieve_is_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every statement of a text is found whether or not rules are sifted."""
    text = " ".join(SENTENCES[:5])
    sifted = said(text, country="SN")
    monkeypatch.setattr(stems.Sieve, "pick", lambda self, _: list(range(_count(self))))

    assert said(text, country="SN") == sifted
    assert sifted


def _count(sieve: stems.Sieve) -> int:
    """Return how many patterns a sieve was made of."""
    listed = [n for pairs in sieve.stems.values() for _, some in pairs for n in some]
    listed += [n for _, some in sieve.short for n in some]
    return max([*sieve.always, *sieve.digits, *listed], default=-1) + 1


DOCUMENTS = Path(__file__).parents[3] / "examples" / "iran" / "documents"


@pytest.mark.parametrize("page", sorted(DOCUMENTS.glob("*.txt")), ids=lambda p: p.stem)
def test_the_example_is_read_the_same(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte, a document of the example has the statements it had unsifted."""
    sifted = msgspec.json.encode(reading.one(page).statements)
    monkeypatch.setattr(stems.Sieve, "pick", lambda self, _: list(range(_count(self))))

    assert msgspec.json.encode(reading.one(page).statements) == sifted
