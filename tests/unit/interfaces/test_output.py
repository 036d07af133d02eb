"""What a document holds never drives the terminal of the one who reads."""

import json

import pytest

from rasad.interfaces.cli import output
from rasad.interfaces.cli.output import Form

HOSTILE = "a\x1b[2J\x9b31m\x07\u202eb\u2066c\tند\u200cا"


@pytest.mark.parametrize("form", [Form.TEXT, Form.LINES, Form.JSON])
def test_nothing_reaches_the_terminal_that_drives_it(
    form: Form, capsys: pytest.CaptureFixture[str]
) -> None:
    """Escape sequences and overrides of direction are shown, in every form."""
    columns = (("quote", str),)
    output.many([HOSTILE], lambda: output.table([HOSTILE], columns), form=form)
    output.many([HOSTILE], lambda: HOSTILE, form=form)
    output.one(HOSTILE, lambda: HOSTILE, as_json=False)
    output.say(HOSTILE)
    printed = capsys.readouterr()

    for text in (printed.out, printed.err):
        assert not set(text) & set("\x1b\x9b\x07\u202e\u2066")
    assert "\\u001b" in printed.out
    assert "\\u202e" in printed.err


def test_json_says_the_same_with_escapes(capsys: pytest.CaptureFixture[str]) -> None:
    """A program that reads the line has every letter of the document."""
    output.line({"quote": HOSTILE})

    assert json.loads(capsys.readouterr().out) == {"quote": HOSTILE}
