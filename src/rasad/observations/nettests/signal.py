"""Signal: the servers that the application speaks to."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-029-signal.md"
ALIASES = ()
TARGETS = (
    *("signal/chat", "signal/storage", "signal/directory"),
    *("signal/cdn", "signal/calls", "signal/uptime", "signal/other"),
)
PARTS = {
    "chat.signal.org": "chat",
    "textsecure-service.whispersystems.org": "chat",
    "textsecure-service-ca.whispersystems.org": "chat",
    "storage.signal.org": "storage",
    "cdsi.signal.org": "directory",
    "api.directory.signal.org": "directory",
    "cdn.signal.org": "cdn",
    "cdn2.signal.org": "cdn",
    "cdn3.signal.org": "cdn",
    "sfu.voip.signal.org": "calls",
    # Answers 127.0.0.1 by design; it says nothing of access.
    "uptime.signal.org": "uptime",
}


def target(host: str | None, _measurement: Measurement, /) -> str:
    """Name the part by the host: names change with the version of the test."""
    return f"signal/{PARTS.get(host or '', 'other')}"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, layer by layer."""
    yield from layers.everything(read(measurement, Keys), look)
