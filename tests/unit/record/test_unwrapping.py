"""Lines cut at a margin are paragraphs again; lines that are lines stay."""

import pytest

from rasad.record import unwrapping

A = "The regulator of Norland told all operators on Monday to close the"
B = "messenger for every user until the end of the month, as it had said"
C = "before."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([A, B, C], f"{A} {B} {C}"),
        ([A, B, C, "", A, C], f"{A} {B} {C}\n\n{A} {C}"),
        (["Norland Closes Heron", A, B, C], f"Norland Closes Heron\n{A} {B} {C}"),
        ([A, "- one thing", "- another"], f"{A}\n- one thing\n- another"),
        (["One.", "Two.", "Three."], "One.\nTwo.\nThree."),
        ([A * 9, B * 9], f"{A * 9}\n{B * 9}"),
        ([], ""),
    ],
    ids=[
        "a paragraph", "two paragraphs", "a headline", "a list", "short lines",
        "no margin", "nothing",
    ],
)  # fmt: skip
def test_what_goes_on_in_the_next_line(lines: list[str], expected: str) -> None:
    """A sentence that was cut can be quoted whole; a headline stays alone."""
    assert unwrapping.paragraphs(lines) == expected
