"""The name of a site in requests to a helper that sends back what it gets."""

from collections.abc import Iterator

import msgspec

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import failures, hosts, layers
from rasad.observations.bodies import NOTHING
from rasad.observations.layers import Look
from rasad.observations.sections import Request, many, read
from rasad.observations.sections import Sections as Keys

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-004-http-host.md"
ALIASES = ()
TARGETS = ("web/<name as tested>", "endpoint/unnamed")


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the site whose name was sent."""
    return hosts.site(measurement.input)


def _is_echo(request: Request) -> bool:
    """Tell whether the helper itself answered: what it got, as an object."""
    page = request.response.page if request.response else NOTHING
    try:  # an echo is short: what is kept of a body's start is all of it
        said = msgspec.json.decode(page.start or b"null")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return isinstance(said, dict) and "headers_dict" in said


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield one observation a request; PROTOCOL where another than the helper spoke."""
    for request in many(read(measurement, Keys).requests):
        failure = failures.from_text(request.failure)
        if failure or request.response is None:
            reach = failure or Failure.UNKNOWN
            yield layers.summary(look, look.target(None), reach, "reach")
        else:
            odd = None if _is_echo(request) else Failure.PROTOCOL
            yield layers.summary(look, look.target(None), odd, "echo")
