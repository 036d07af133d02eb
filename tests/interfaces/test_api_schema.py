"""The API keeps to its own document, whatever is asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from tests.interfaces.server import served

ASKED = 12  # questions of each sort


@pytest.fixture(scope="module")
def described(demo: Path) -> Iterator[object]:
    """The document of a running server."""
    with served(demo) as address:
        made = schemathesis.openapi.from_url(f"{address}/api/v1/openapi.json")
        made.config.update(base_url=f"{address}/api/v1")
        yield made


schema = schemathesis.pytest.from_fixture("described")


@schema.parametrize()
@settings(
    max_examples=ASKED,
    derandomize=True,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_as_described(case: schemathesis.Case) -> None:
    """Status, media type and shape are the documented ones; nonsense is refused."""
    case.call_and_validate()
