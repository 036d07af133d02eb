"""Many patterns against one text: the fast way finds what the slow way finds."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasad.pipeline import one_pass
from rasad.verdicts.patterns import (
    Finder,
    How,
    Index,
    MakeFinder,
    holds,
    index,
    keyword,
    to_bytes,
)

PAGES = (
    "<html><title>Access to this site is blocked</title> by order of the ministry",
    "mail to:filter-office@carrier.example?subject=blocked",
    "دسترسی به این تارنمای فراخوانده شده امکان‌پذیر نمی‌باشد",
    "URL gateway: Sphinx prefers water",
    "",
)
PATTERNS = (
    ("whole word inside", How.CONTAINS, "site is blocked</title>"),
    ("edge words", How.CONTAINS, "ministry"),
    ("start of a word", How.CONTAINS, "by order of the minis"),
    ("end of a word", How.CONTAINS, "office@carrier.example?subj"),
    ("address", How.CONTAINS, "filter-office@carrier"),
    ("no word at all", How.CONTAINS, "o:f"),
    ("persian", How.CONTAINS, "این تارنمای فراخوانده"),
    ("prefix", How.PREFIX, "<html><title>Access"),
    ("full", How.FULL, PAGES[1]),
    ("regexp", How.REGEXP, r"URL .* Sp.*er"),
    ("regexp with escapes", How.REGEXP, r"carrier\.example\?sub"),
    ("regexp with a choice", How.REGEXP, r"(ministry|court)$"),
    ("regexp with an optional letter", How.REGEXP, r"colou?r|blocked"),
)


def naive(texts: Sequence[bytes]) -> Finder:
    """Find texts one after the other: what every finder must find."""
    return lambda page: [n for n, text in enumerate(texts) if text in page]


FINDERS = [None, naive, *filter(None, [one_pass.maker()])]
finders = pytest.mark.parametrize("make", FINDERS)
LETTERS = st.text(st.sampled_from("ab<>. \u00a0é禁𝄞"), max_size=30)


@finders
@pytest.mark.parametrize("page", PAGES)
def test_the_index_finds_what_each_pattern_finds(
    page: str, make: MakeFinder | None
) -> None:
    """No pattern is lost to the short cut, by words or by one pass."""
    slow = {name for name, how, pattern in PATTERNS if holds(how, pattern, page)}
    assert index(PATTERNS, make).match(to_bytes(page)) == slow


@settings(deadline=None)
@given(st.lists(LETTERS, max_size=8), LETTERS)
def test_every_finder_finds_the_same(texts: list[str], page: str) -> None:
    """With the library or without, a verdict rests on the same fingerprints."""
    patterns = [(f"{n}", How.CONTAINS, text) for n, text in enumerate(texts)]
    slow = {name for name, how, pattern in patterns if holds(how, pattern, page)}
    found: list[Index] = [index(patterns, make) for make in FINDERS]
    assert all(item.match(to_bytes(page)) == slow for item in found)


def test_the_library_is_used_where_it_is() -> None:
    """The quick way is not lost by mistake."""
    assert one_pass.maker() is not None


@pytest.mark.parametrize(("name", "how", "pattern"), PATTERNS)
def test_every_pattern_matches_something(name: str, how: How, pattern: str) -> None:
    """A pattern that can never match is a mistake of the reader, not of the data."""
    assert any(holds(how, pattern, page) for page in PAGES)
    assert any(
        name in index([(name, how, pattern)]).match(to_bytes(page)) for page in PAGES
    )


@settings(deadline=None)  # the machine is shared
@given(st.text(min_size=1, max_size=30), st.text(max_size=40), st.text(max_size=40))
def test_text_around_a_pattern_does_not_hide_it(
    pattern: str, before: str, after: str
) -> None:
    """Whatever stands beside it, a plain pattern is found where it is."""
    page = to_bytes(before + pattern + after)
    assert index([("it", How.CONTAINS, pattern)]).match(page) == {"it"}


def test_words_of_every_page_are_no_keywords() -> None:
    """Such a pattern would be tried on every page."""
    assert keyword(How.CONTAINS, "<html><body></body></html>") is None
