"""Talk is kept where a story is about access, and left where it is about others."""

import pytest
from tests.unit.record.said import said

from rasad.model.vocabulary import StatementType

T = StatementType

TALK = [
    pytest.param(
        "Telegram did not comment on the ban. Rain fell all day. Shops were full.",
        {T.NO_COMMENT},
        id="a word of access keeps what is said",
    ),
    pytest.param(
        "Telegram did not comment on the merger. Rain fell all day. Shops were full.",
        set(),
        id="without any, a firm that does not comment says nothing of ours",
    ),
    pytest.param(
        "Telegram did not comment on the merger.",
        {T.NO_COMMENT},
        id="a line is too short to tell what it is about",
    ),
    pytest.param(
        "Telegram did not comment. Viber was cut off on Monday. Shops were full.",
        {T.NO_COMMENT, T.BLOCK},
        id="an act against access keeps what is said beside it",
    ),
]


@pytest.mark.parametrize(("text", "kinds"), TALK)
def test_what_pertains_to_access(text: str, kinds: set[StatementType]) -> None:
    """Words that any trade uses count only in a story about access."""
    assert {s.type for s in said(text)} == kinds
