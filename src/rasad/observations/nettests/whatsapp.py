"""WhatsApp: the endpoints of the application, the registration, the site."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-018-whatsapp.md"
ALIASES = ()
TARGETS = ("whatsapp/app", "whatsapp/registration", "whatsapp/web")
PARTS = {
    "web.whatsapp.com": "web",
    "www.whatsapp.com": "web",
    "whatsapp.com": "web",
    "v.whatsapp.net": "registration",
}


def target(host: str | None, _measurement: Measurement, /) -> str:
    """The site and the registration by name; every other endpoint is the app's."""
    return f"whatsapp/{PARTS.get(host or '', 'app')}"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, layer by layer."""
    yield from layers.everything(read(measurement, Keys), look)
