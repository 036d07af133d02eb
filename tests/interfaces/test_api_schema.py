"""The API keeps to its own document, whatever is asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from tests.interfaces.server import served

from rasad.interfaces.http.openapi import document

ASKED = 8  # questions of each sort
DESCRIBED = msgspec.json.decode(document())
# What takes no parameters cannot be asked wrongly.
CASES = [
    (path, mode)
    for path, item in sorted(DESCRIBED["paths"].items())
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE
    or any(p["in"] == "query" for p in item["get"]["parameters"])
]


@pytest.fixture(scope="module")
def address(demo: Path) -> Iterator[str]:
    """The example, served."""
    with served(demo) as there:
        yield f"{there}/api/v1"


@pytest.mark.parametrize(("path", "mode"), CASES)
def test_every_answer_is_as_described(
    address: str, path: str, mode: GenerationMode
) -> None:
    """Status, media type and shape are the documented ones; nonsense is refused."""
    operation = schemathesis.openapi.from_dict(DESCRIBED)[path]["GET"]

    @settings(
        max_examples=ASKED,
        derandomize=True,
        deadline=None,
        database=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def holds(case: schemathesis.Case[Any]) -> None:
        case.call_and_validate(base_url=address, timeout=60)

    holds()
