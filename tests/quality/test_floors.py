"""Floors under the quality of extraction, on annotated texts beside the project."""

import pytest
from tests.quality import run_quality

ABSENT = not run_quality.SCORER.exists()
needed = pytest.mark.skipif(ABSENT, reason="there is no scorer beside the project")


@needed
@pytest.mark.shared
def test_documents_hold_their_floors() -> None:
    """Types, services and dates of the annotated documents are read well enough."""
    assert run_quality.of_documents(run_quality.gold()) == []


@needed
@pytest.mark.shared
def test_passages_hold_their_floors() -> None:
    """Both languages are read well enough, and nothing is read out of other news."""
    passages = run_quality.SHARED / "gold" / "passages"

    assert run_quality.of_passages(run_quality.passages(passages)) == []
