"""Sentences: what a template and its values make, and what is kept of them."""

from datetime import UTC, date, datetime

import pytest

from rasad.model.told import listed, name, say, sentence, several, stamp


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        ("open", {}, "open"),
        ("{a}{b}", {"a": "one", "b": "two"}, "onetwo"),
        ("from {a} to {a}", {"a": 1200}, "from 1,200 to 1,200"),
        (
            "on {day}, {share}%",
            {"day": date(2018, 5, 1), "share": 2.5},
            "on 1 May 2018, 2.5%",
        ),
        ("{{not a value}} {a}", {"a": "b"}, "{not a value} b"),
    ],
    ids=["no value", "side by side", "twice", "as English prints it", "braces"],
)
def test_a_template_is_filled(
    template: str, values: dict[str, object], text: str
) -> None:
    """Each value stands where its name does, as English prints it."""
    told = say(template, **values)
    assert (str(told), told.template, told.values) == (text, template, values)


def test_a_value_that_is_lacking_is_an_error() -> None:
    """No sentence is printed with a hole in it."""
    with pytest.raises(KeyError, match="where"):
        say("{where} was blocked")


def test_a_sentence_has_its_clause_to_be_told_anew() -> None:
    """The capital and the stop are added, and the clause keeps what it is made of."""
    told = sentence(say("{act} was lifted", act="the order"))
    clause = told.values["clause"]
    assert (str(told), told.template) == ("The order was lifted.", "{clause}.")
    assert getattr(clause, "begins", None) is True


def test_what_is_made_once_is_what_is_made_anew() -> None:
    """The same instant and name twice are the same text of the same parts."""
    at = datetime(2018, 4, 30, 21, 5, tzinfo=UTC)
    assert str(stamp(at)) == str(stamp(at)) == "21:05 UTC on 30 April 2018"
    assert name("Iran") == name("Iran") == "Iran"
    assert listed([name("Iran"), 3]) == "Iran, 3"
    assert [several(n, "{number} day", "{number} days") for n in (1, 2)] == [
        "1 day",
        "2 days",
    ]
