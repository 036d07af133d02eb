"""A name in handshakes with growing time to live, beside a name that passes."""

from collections.abc import Iterator

import msgspec
from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import failures, hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Handshake, Sections, many, read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-037-tlsmiddlebox.md"
ALIASES = ()
TARGETS = ("web/<name as tested>",)


class Iteration(Struct):
    """One handshake whose packets live for so many hops."""

    handshake: Handshake | None = None


class Trace(Struct):
    """The handshakes with one name."""

    iterations: list[Iteration] | None = None


class Pair(Struct):
    """The handshakes with one address: with a name that passes, and the tested."""

    control_trace: Trace | None = None
    target_trace: Trace | None = None


class Keys(Sections):
    """The shared sections, and the traces."""

    iterative_trace: list[Pair] | None = None


def target(_host: str | None, measurement: Measurement, /) -> str:
    """Name the site whose name was sent."""
    return f"web/{hosts.of_url(measurement.input) or 'unknown'}"


def _last(trace: Trace | None) -> list[Handshake]:
    """Return the handshake that passed, else the one with the longest life."""
    made = [i.handshake for i in (trace.iterations if trace else None) or ()]
    done = [h for h in made if h]
    ended = {None, *failures.SHOWN}
    passed = [h for h in done if failures.from_text(h.failure) in ended]
    return (passed or done)[-1:]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield connections, and for each name how its handshake ended."""
    keys = read(measurement, Keys)
    yield from layers.tcp(many(keys.tcp_connect), look, {})
    for pair in keys.iterative_trace or ():
        for trace in (pair.control_trace, pair.target_trace):
            for seen in layers.tls(_last(trace), look):
                failure = None if seen.failure in failures.SHOWN else seen.failure
                yield msgspec.structs.replace(seen, failure=failure)
