"""Speed to a nearby server: what the line can do, beside which a site is slow."""

from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import Struct

from rasad.model.measurement import Measurement
from rasad.model.observation import Failure, Observation
from rasad.observations import failures, layers
from rasad.observations.layers import Look
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-022-ndt.md"
ALIASES = ("ndt7",)
TARGETS = ("speed/ndt",)
MICROSECONDS = 1_000_000
BYTES_OF_KILOBIT = 125


class App(Struct):
    """Bytes since the phase began, and microseconds."""

    NumBytes: Any = None
    ElapsedTime: Any = None


class Sample(Struct):
    """One message of ndt7."""

    AppInfo: App | None = None
    Origin: Any = None


class Speeds(Struct):
    """Speeds in kbit/s."""

    download: Any = None


class Keys(Struct):
    """`download` and `summary` are of ndt7, `simple` of ndt5."""

    failure: Any = None
    download: list[Sample] | None = None
    summary: Speeds | None = None
    simple: Speeds | None = None


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """The server is the nearest of many."""
    return TARGETS[0]


def _volume(keys: Keys) -> tuple[int | None, float | None]:
    """Return bytes and seconds of the download; of a bare speed, one second's."""
    samples = [s.AppInfo for s in keys.download or () if s.AppInfo]
    whole = [
        (app.NumBytes, app.ElapsedTime / MICROSECONDS)
        for app in samples
        if isinstance(app.NumBytes, int) and isinstance(app.ElapsedTime, int | float)
    ]
    if whole:
        return max(whole)
    for said in (keys.summary, keys.simple):
        if said and isinstance(said.download, int | float) and said.download > 0:
            return int(said.download * BYTES_OF_KILOBIT), 1.0
    return None, None


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield one observation: whether it ran, what was received in which time."""
    keys = read(measurement, Keys)
    received, seconds = _volume(keys)
    failure = failures.from_text(keys.failure)
    if failure is None and received is None:
        failure = Failure.UNKNOWN
    seen = layers.summary(look, TARGETS[0], failure, "bootstrap")
    yield msgspec.structs.replace(seen, received=received, seconds=seconds)
