"""Headers in odd case to a helper that sends back what it gets."""

from collections.abc import Iterator
from typing import Any

import msgspec

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import failures, layers
from rasad.observations.bodies import NOTHING
from rasad.observations.layers import Look
from rasad.observations.sections import Request, many, read
from rasad.observations.sections import Sections as Keys

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-006-header-field-manipulation.md"
ALIASES = ("header_field_manipulation",)
TARGETS = ("middlebox/headers",)


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """What is on the way is measured, not where the way leads."""
    return TARGETS[0]


def _echoed(request: Request) -> dict[str, Any] | None:
    """Return the headers that the helper got; None where it did not say."""
    page = request.response.page if request.response else NOTHING
    try:  # an echo is short: what is kept of a body's start is all of it
        said = msgspec.json.decode(page.start or b"null")
    except msgspec.DecodeError:
        return None
    headers = said.get("headers_dict") if isinstance(said, dict) else None
    return headers if isinstance(headers, dict) else None


def _value(value: Any) -> str:
    return str(value[0] if isinstance(value, list) and value else value)


def _same(request: Request, echoed: dict[str, Any]) -> bool:
    """Tell whether each header arrived with its name and value as written."""
    sent = request.request.headers if request.request else None
    pairs = sent if isinstance(sent, dict) else {}
    got = {name: _value(value) for name, value in echoed.items()}
    return all(got.get(name) == _value(value) for name, value in pairs.items())


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """
    Yield one observation a request; PROTOCOL where the headers were changed.

    An answer that is no echo came from something else on the way.
    """
    for request in many(read(measurement, Keys).requests):
        failure = failures.from_text(request.failure)
        echoed = _echoed(request)
        if failure or request.response is None:
            reach = failure or Failure.UNKNOWN
            yield layers.summary(look, TARGETS[0], reach, "reach")
        elif echoed is None:
            yield layers.summary(look, TARGETS[0], Failure.PROTOCOL, "echo")
        else:
            changed = None if _same(request, echoed) else Failure.PROTOCOL
            yield layers.summary(look, TARGETS[0], changed, "headers")
