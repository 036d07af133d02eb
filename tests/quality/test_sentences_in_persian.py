"""Floors under the reading of single Persian sentences, by family."""

import pytest
from tests.quality import sentences

# Below what was reached, so that a rule may be bettered at the cost of a row or two.
FLOORS = {
    "decision": 0.95,
    "effect": 0.95,
    "commitment": 0.95,
    "platform": 0.9,
    "people": 0.9,
    "talk": 0.9,
    "number": 0.8,
}


@pytest.fixture(scope="module")
def reached() -> dict[str, dict[str, float]]:
    """Return the shares of each family, read once."""
    return sentences.by_family("fa")


@pytest.mark.parametrize("family", FLOORS)
def test_persian_sentences_hold_their_floor(
    family: str, reached: dict[str, dict[str, float]]
) -> None:
    """A family's sentences are read for what they say."""
    assert reached[family]["type"] >= FLOORS[family]
