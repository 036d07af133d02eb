"""Measurements → observations: what happened, without what it means."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol, runtime_checkable

from msgspec import Struct

from rasad import plugins
from rasad.model.measurement import Measurement, plain_name
from rasad.model.observation import Observation
from rasad.observations import envelope, hosts, nettests
from rasad.observations.generic import observe as observe_any
from rasad.observations.layers import Look, Match, nothing_known


@runtime_checkable
class Nettest(Protocol):
    """What a file in `nettests/` offers."""

    SPEC: str
    ALIASES: tuple[str, ...]
    TARGETS: tuple[str, ...]

    def target(self, host: str | None, measurement: Measurement, /) -> str:
        """Return the stable name of the target that *host* belongs to."""

    def observe(self, measurement: Measurement, look: Look, /) -> Iterable[Observation]:
        """Give what *measurement* saw, in the order of its sections."""


# Counted up whenever the same measurement comes to other observations.
READING = "rasad-observations-3"
NETTESTS = plugins.Folder(nettests, Nettest)


@lru_cache(maxsize=256)  # a pure function of the folder: only looked up once
def nettest_of(name: str) -> Nettest | None:
    """Return the nettest of that name, however spelt, or of that alias, else None."""
    if name in NETTESTS:
        return NETTESTS[name]
    plain = plain_name(name)
    return next(
        (
            test
            for known, test in NETTESTS.items()
            if plain in {plain_name(known), *map(plain_name, test.ALIASES)}
        ),
        None,
    )


@lru_cache(maxsize=1)  # a pure function of the folder, as above
def _shapes() -> dict[str, type[Struct]]:
    """Return the shape of the keys of each test whose file names one: its `Keys`."""
    named = {name: getattr(test, "Keys", None) for name, test in NETTESTS.items()}
    return {name: shape for name, shape in named.items() if shape}


def open_line(raw: bytes, *, source: str, line: int) -> Measurement:
    """
    Read a measurement for `from_measurement`, its keys in the same pass.

    The same comes out as by `envelope.from_bytes`, sooner.

    Raises:
        BadMeasurement: as there.
    """
    return envelope.opened(raw, source=source, line=line, shapes=_shapes())


def from_measurement(
    measurement: Measurement, *, match: Match = nothing_known
) -> tuple[Observation, ...]:
    """
    Take *measurement* apart into what it saw.

    *match* names the fingerprints in a page's headers and text; bodies were hashed
    as they were decoded, and are not kept.

    Returns:
        One observation for each attempt at each layer, and for each look of the
        test helper, in the order of the file's sections. Empty when the test
        looked at nothing. A test that no file in `nettests/` knows gives its
        shared sections, with a target for each host; where it has none, one
        observation that says so.

    Raises:
        BadMeasurement: its keys do not keep to the specification.

    Source: OONI data formats df-001 (httpt), df-002 (dnst), df-005 (tcpconnect),
    df-006 (tlshandshake).
    """
    nettest = nettest_of(measurement.test_name)

    named: dict[str | None, str] = {}

    def target(host: str | None) -> str:
        if host not in named:
            named[host] = (
                hosts.site(measurement.input, host)
                if nettest is None
                else nettest.target(host, measurement)
            )
        return named[host]

    look = Look(
        uid=measurement.uid,
        target=target,
        match=match,
        probe_ip=measurement.probe_ip,
    )
    if nettest is None:
        return tuple(observe_any(measurement, look))
    return tuple(nettest.observe(measurement, look))
