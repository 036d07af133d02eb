"""Sentences that are kept come back whole."""

from datetime import UTC, date, datetime, time

import pytest
from tests.unit.pipeline.test_reconciling import made_of

from rasad.model.told import Told, day, listed, name, say, several, stamp, upper
from rasad.pipeline.packed import from_sentences, to_sentences

NIGHT = date(2018, 4, 30)


@pytest.mark.parametrize(
    "told",
    [
        say("nothing in it"),
        say("{a} and {b}", a=name("Iran"), b=listed(["AS1", name("Wren")])),
        several(3, "{number} day", "{number} days", share=0.25, count=1200),
        say("{clock} on {day}", clock=time(23, 59), day=NIGHT),
        upper(say("{service} was open", service=say("{part} of it", part=day("2018")))),
        Told("12 to 14 May", "{first} to {last}", {"first": day("2018-05-12")}),
        stamp(datetime(2018, 4, 30, 20, 15, tzinfo=UTC)),
    ],
    ids=["bare", "names", "numbers", "clock", "nested", "own text", "stamp"],
)
def test_a_sentence_comes_back_as_it_was(told: Told) -> None:
    """Its text, its template, and every value in it with its own type."""
    (back,) = to_sentences(from_sentences([told]))
    assert made_of(back) == made_of(told)


def test_a_value_that_no_sentence_knows_is_refused() -> None:
    """What cannot be told again is not kept as something else."""
    with pytest.raises(TypeError, match="cannot hold bytes"):
        from_sentences([say("{raw}", raw=b"x")])
