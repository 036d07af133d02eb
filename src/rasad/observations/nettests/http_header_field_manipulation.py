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
# What a proxy adds (RFC 9110, RFC 7239); clients add names of their own to a request.
OF_PROXIES = frozenset(
    {"via", "forwarded", "proxy-connection", "x-forwarded-for", "x-bluecoat-via"}
)


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


def _sent(request: Request) -> dict[str, str]:
    """Return the headers that were written; they stand by name, or as pairs."""
    given = (request.request.headers if request.request else None) or {}
    pairs = [*map(list, given.items())] if isinstance(given, dict) else given
    whole = [p for p in pairs if isinstance(p, list) and len(p) == layers.PAIR]
    return {str(name): _value(value) for name, value in whole}


def _same(request: Request, echoed: dict[str, Any]) -> bool:
    """Tell whether the headers arrived as written, and no proxy's beside them."""
    sent = _sent(request)
    got = {name: _value(value) for name, value in echoed.items()}
    added = {name.lower() for name in got} - {name.lower() for name in sent}
    return not added & OF_PROXIES and all(
        got.get(name) == value for name, value in sent.items()
    )


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
