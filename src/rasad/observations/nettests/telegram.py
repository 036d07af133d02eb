"""Telegram: the data centres that the application speaks to, and the site."""

from collections.abc import Iterator

from rasad.model.measurement import Measurement
from rasad.model.observation import Observation
from rasad.observations import hosts, layers
from rasad.observations.layers import Look
from rasad.observations.sections import Sections as Keys
from rasad.observations.sections import read

SPEC = "https://github.com/ooni/spec/blob/master/nettests/ts-020-telegram.md"
ALIASES = ()
TARGETS = ("telegram/app", "telegram/web")
# The site's addresses in the archive: the data centres are other machines.
SITE = frozenset({"149.154.167.99", "149.154.170.99", "149.154.164.250"})


def target(host: str | None, _measurement: Measurement, /) -> str:
    """A name is the site; an address is a data centre."""
    is_data_centre = hosts.is_address(host) and host not in SITE
    return "telegram/app" if is_data_centre else "telegram/web"


def observe(measurement: Measurement, look: Look, /) -> Iterator[Observation]:
    """Yield the attempts, layer by layer."""
    yield from layers.everything(read(measurement, Keys), look)
