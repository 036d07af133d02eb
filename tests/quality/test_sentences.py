"""Floors under the reading of single sentences, by language and family."""

import pytest
from tests.quality import sentences

FLOORS: dict[tuple[str, str], float] = {
    ("en", "commitment"): 0.90,
    ("en", "platform"): 0.84,
    ("en", "people"): 0.84,
    ("en", "talk"): 0.90,
    ("en", "number"): 0.90,
}


@pytest.mark.parametrize(("language", "family"), FLOORS, ids="-".join)
def test_sentences_hold_their_floor(language: str, family: str) -> None:
    """A family's sentences are read for what they say, in that language."""
    told = sentences.by_family(language)

    assert told[family]["type"] >= FLOORS[language, family]


def test_every_file_is_named_for_a_type() -> None:
    """A misnamed file or a row short of a column would count for no family."""
    assert all(sentences.family(row.file) for row in sentences.rows())
