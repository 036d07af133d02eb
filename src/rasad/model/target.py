"""
What is measured and what is spoken of: targets, services, classes of services.

A target is a stable name and never an address: `web/<host as tested>`, or
`<service>/<part>` such as `telegram/app`. A service is a row of the registry.
"""

import unicodedata
from collections.abc import Iterator
from functools import cached_property
from typing import Final

from msgspec import Struct

# Spellings of one letter of Persian, and what is written or left out between words.
_SAME: Final = str.maketrans(
    {"ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه"}
    | dict.fromkeys(" _-\u200c\u00a0", None)
)


class Service(Struct, frozen=True, kw_only=True, cache_hash=True):
    """
    A service that people name in documents and tests measure.

    `aliases` are the names in any language; `homograph` says that an alias is
    also an ordinary word ("Signal", "LINE") and needs more than itself to count.
    `domains` are suffixes. `ooni` names the tests that see it; a messenger
    whose only test is `web_connectivity` has no test of its application.
    `origin` is `foreign`, `class`, or `domestic_` and a country code.
    """

    id: str
    kind: str
    origin: str
    name: str = ""
    aliases: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    ooni: tuple[str, ...] = ()
    homograph: bool = False

    @property
    def label(self) -> str:
        """The name to print."""
        return self.name or (self.aliases[0] if self.aliases else self.id)

    @property
    def is_app(self) -> bool:
        """Whether it is chiefly an application, so that a site proves little."""
        return self.kind == "messenger"

    @property
    def has_app_test(self) -> bool:
        """Whether some test looks at the application and not at a site alone."""
        return any(test != "web_connectivity" for test in self.ooni)


class Registry(Struct, frozen=True, kw_only=True, dict=True):
    """The services we know, and the classes that texts name instead of them."""

    services: tuple[Service, ...]
    classes: dict[str, tuple[str, ...]]

    def __iter__(self) -> Iterator[Service]:
        return iter(self.services)

    def get(self, service: str) -> Service | None:
        """Return the service of that id, or None."""
        return self._by_id.get(service)

    def label(self, service: str) -> str:
        """Return the name to print of a service id or of a `class:…`."""
        if service.startswith("class:"):
            return service.removeprefix("class:").replace("_", " ")
        known = self.get(service)
        return known.label if known else service

    def members(self, service: str) -> tuple[str, ...]:
        """Return the ids of a class; a service alone for itself."""
        if not service.startswith("class:"):
            return (service,)
        ids = self.classes.get(service.removeprefix("class:"), ())
        if ids == ("*foreign",):
            return tuple(s.id for s in self.services if s.origin == "foreign")
        return tuple(i for i in ids if self.get(i) is not None)

    def service_of(self, target: str) -> str:
        """
        Return the id of the service that a target belongs to.

        The part before the stroke is an id, or any name that the registry has for a
        service (`x/app`, `Twitter/app`); one that it does not know stays. A host
        belongs to the service with the longest matching domain suffix; a host of no
        service is its own: the target's name comes back.
        """
        head, _, rest = target.partition("/")
        if head != "web":
            return head if head in self._by_id else self.named(head) or head
        labels = rest.lower().rstrip(".").split(".")
        for first in range(len(labels)):
            found = self._by_domain.get(".".join(labels[first:]))
            if found is not None:
                return found
        return target

    def named(self, name: str) -> str | None:
        """
        Return the id of the service of that name, in any language; None if none is.

        Neither capitals nor the spaces, strokes and half-spaces in it matter.
        """
        return self._by_name.get(_folded(name))

    def part_of(self, target: str) -> str:
        """Return `web` for a site, else the part that the target names."""
        head, _, rest = target.partition("/")
        return "web" if head == "web" else rest

    @cached_property
    def _by_id(self) -> dict[str, Service]:
        return {service.id: service for service in reversed(self.services)}

    @cached_property
    def _by_name(self) -> dict[str, str]:
        """Name the service of each id, label and alias; of two, the first by id."""
        return {
            _folded(name): service.id
            for service in sorted(self.services, key=lambda s: s.id, reverse=True)
            for name in (*service.aliases, service.label, service.id)
            if _folded(name)
        }

    @cached_property
    def _by_domain(self) -> dict[str, str]:
        """Name the service of each suffix; of two that claim it, the last by id."""
        return {
            domain: service.id
            for service in sorted(self.services, key=lambda s: s.id)
            for domain in service.domains
        }


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold().translate(_SAME)
