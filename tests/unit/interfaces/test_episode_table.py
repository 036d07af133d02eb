"""The table of `rasad episodes` says when something was last seen."""

from datetime import UTC, datetime

from rasad.interfaces.cli.verbs import episodes
from rasad.model.span import Bracket

NINE, TWO = datetime(2025, 1, 24, 9, tzinfo=UTC), datetime(2025, 1, 24, 14, tzinfo=UTC)


def test_last_seen_is_before_access_was_seen_again() -> None:
    """It was blocked at nine and open at two: it was last seen at nine."""
    assert episodes.last(Bracket(earliest=NINE, latest=TWO)) == "2025-01-24 09:00"
    assert episodes.last(None) == "still so"
