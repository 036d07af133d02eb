"""Odd request lines to a helper that sends back what it gets."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import bodies, failures, layers
from rasad.observations.bodies import Blob
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-007-http-invalid-request-line.md"
ALIASES = ()
TARGETS = ("middlebox/request_line",)


class Keys(Struct):
    """What was sent, what came back, and how each round ended."""

    sent: list[Any] | None = None
    received: list[Any] | None = None
    failure_list: list[Any] | None = None


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """What is on the way is measured, not where the way leads."""
    return TARGETS[0]


def _bytes(line: Any) -> bytes:
    """Return a line as it was on the wire: text, or bytes in base64."""
    if isinstance(line, dict):
        return bodies.to_bytes(Blob(data=str(line.get("data") or "")))
    return str(line).encode("utf-8", "surrogatepass")


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """
    Yield one observation a line: PROTOCOL where something else came back.

    CLOSED where an empty answer did. A round that failed on its own is said to have
    failed to `reach` the helper.
    """
    keys = read(measurement, Keys)
    lines, echoes = keys.sent or [], keys.received or []
    uneven = len(lines) != len(echoes)
    written = {_bytes(line) for line in lines if line is not None}
    rounds = zip_longest(lines, echoes, keys.failure_list or ())
    for sent, received, failed in rounds:
        failure = failures.from_text(failed)
        if failure and not received:
            yield layers.summary(look, TARGETS[0], failure, "reach")
        elif sent is not None and received is not None:
            # Where one is missing, nobody knows which line an echo answers.
            sure = written if uneven else {_bytes(sent)}
            echo = _bytes(received)
            changed = Failure.PROTOCOL if echo else Failure.CLOSED
            ended = None if echo in sure else changed
            yield layers.summary(look, TARGETS[0], ended, "echo")
