# ruff: noqa: E501 - a row a case, read as a row
"""Words from right to left are read in their order, however a page gives them."""

import pytest

from rasad.record import righting

FIRST, SECOND = "درنا", "بسته"


def drawn(line: str, *, mixed: tuple[str, ...] = ()) -> list[tuple[str, float]]:
    """
    Return the letters of *line* at their places, from the right edge on.

    Words of *mixed* are given backwards, as readers of pages give them; digits
    and Latin words run from left to right at their place.
    """
    letters: list[tuple[str, float]] = []
    at = 500.0
    for word in line.split(" "):
        places = [at - 5 * n for n in range(len(word))]
        if word.isascii() or word[0].isdigit():
            places.reverse()
        pairs = list(zip(word, places, strict=True))
        letters += reversed(pairs) if word in mixed else pairs
        letters.append((" ", at - 5 * len(word)))
        at -= 5 * len(word) + 5
    return letters


@pytest.mark.parametrize(
    ("line", "mixed"),
    [
        (f"{FIRST} {SECOND} شد", ()),
        (f"{FIRST} {SECOND} شد", (FIRST, "شد")),
        (f"{FIRST} روز ۱۳۹۷ {SECOND} شد", (FIRST, "۱۳۹۷")),
        (f"{FIRST} یا Heron {SECOND} شد", ("Heron",)),
        (f"{FIRST} {SECOND} شد.", ("شد.",)),
    ],
    ids=["in order", "backward words", "a year", "a Latin word", "a full stop"],
)
def test_a_line_is_read_as_it_was_written(line: str, mixed: tuple[str, ...]) -> None:
    """A year that is read backwards would be another year."""
    assert righting.in_order(drawn(line, mixed=mixed)) == line


def test_words_in_the_order_of_the_page_are_put_right() -> None:
    """A page that gives its line from left to right says the same."""
    letters = drawn(f"{FIRST} {SECOND} شد")

    assert righting.in_order(reversed(letters)) == f"{FIRST} {SECOND} شد"


def test_letters_in_the_form_they_are_drawn_become_plain() -> None:
    """A service is found by its name, however the page draws it."""
    assert righting.in_order(drawn("ﺩﺭﻧﺎ ﺑﺴﺘﻪ")) == "درنا بسته"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", False), ("Norland closed it", False), (FIRST, True), (f"{FIRST} in Norland", True), ("12.3", False)],
)  # fmt: skip
def test_which_text_runs_from_right_to_left(text: str, *, expected: bool) -> None:
    """A Latin page is left as the reader gives it."""
    assert righting.is_leftward(text) is expected
