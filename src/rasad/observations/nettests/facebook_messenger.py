"""Facebook Messenger: names and endpoints that the application needs."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-019-facebook-messenger.md"
ALIASES = ("fbmessenger",)
TARGETS = ("facebook_messenger/app",)


def target(_host: str | None, _measurement: Measurement, /) -> str:
    """Every name of the test belongs to the application."""
    return TARGETS[0]


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, layer by layer."""
    yield from layers.everything(read(measurement, Keys), look)
