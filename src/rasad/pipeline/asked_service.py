"""Services as people name them: an id, a name in any language, a site, a target."""

from difflib import get_close_matches
from typing import Final, Protocol

from rasad.errors import NotFound
from rasad.model.place import Place
from rasad.model.target import Registry

_CLASS: Final = "class:"
_NEAR: Final = 5  # names that are like one at most
_LIKE: Final = 0.7


class Known(Protocol):
    """What a workspace knows of services: a part of `Answers`."""

    @property
    def registry(self) -> Registry:
        """The services that names are looked up in."""
        ...

    def countries(self) -> tuple[Place, ...]:
        """Every country with an entry or a cell."""
        ...

    def services(self, country: str) -> tuple[str, ...]:
        """Every service with an entry or a cell in the country."""
        ...


def named(known: Known, name: str) -> str:
    """
    Return the id of the service that *name* means; a class or a host stays itself.

    `twitter`, `X`, `x.com`, `web/x.com` and `توییتر` are one service.

    Raises:
        NotFound: neither the registry nor the workspace knows it; names what is near.
    """
    name = name.strip()
    found = _of_registry(known.registry, name)
    if found is not None:
        return found
    here = {s for place in known.countries() for s in known.services(place.code)}
    if name in here:
        return name
    near = _near(known.registry, here, name)
    hint = f"; like it: {', '.join(near)}" if near else ""
    raise NotFound(
        f"no service is called {name!r}{hint}: write an id, a name, a site such as "
        "example.org, or class:NAME"
    )


def wanted(known: Known, name: str | None) -> str | None:
    """
    Return the service asked for; None where every one is.

    Raises:
        NotFound: neither the registry nor the workspace knows it.
    """
    return None if name is None else named(known, name)


def _of_registry(registry: Registry, name: str) -> str | None:
    if name.startswith(_CLASS):
        return name if name.removeprefix(_CLASS) in registry.classes else None
    known = registry.named(name)
    if known is not None:
        return known
    if "/" in name:
        service = registry.service_of(name)
        head = name.partition("/")[0]
        return service if head == "web" or registry.get(service) else None
    service = registry.service_of(f"web/{name}")
    return service if registry.get(service) else None


def _near(registry: Registry, here: set[str], name: str) -> list[str]:
    """Return the services (or classes) with a name like *name*, nearest first."""
    ids = {_plain(kind): _CLASS + kind for kind in registry.classes}
    if not name.startswith(_CLASS):
        ids |= {_plain(service): service for service in sorted(here)}
        for service in registry:
            told = (*service.aliases, service.label, service.id)
            ids |= {_plain(alias): service.id for alias in told}
    plain = _plain(name.removeprefix(_CLASS).partition("/")[0])
    close = get_close_matches(plain, ids, n=_NEAR, cutoff=_LIKE)
    return list(dict.fromkeys(ids[told] for told in close))


def _plain(name: str) -> str:
    return name.casefold().replace(" ", "_")
