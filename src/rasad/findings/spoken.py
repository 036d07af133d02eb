"""Everything that was said, ready to be asked by country and service."""

from collections.abc import Iterable, Iterator

from rasad.findings.context import Context
from rasad.findings.said import Said, by_date


class Spoken:
    """
    The entries of a run, by date; those without one first.

    Made once for a run and only read afterwards.
    """

    def __init__(self, said: Iterable[Said], context: Context) -> None:
        self._all = tuple(sorted(said, key=by_date))
        self._members = context.registry.members
        self._by_id = {s.entry.id: s for s in self._all}
        self._naming: dict[tuple[str | None, str], list[Said]] = {}
        self._linking: dict[str, list[Said]] = {}
        for one in self._all:
            for service in self._named(one):
                self._naming.setdefault((one.entry.country, service), []).append(one)
            for _, name in one.entry.links:
                self._linking.setdefault(name, []).append(one)

    def __iter__(self) -> Iterator[Said]:
        return iter(self._all)

    def get(self, name: str) -> Said | None:
        """Return the entry of that id, or None."""
        return self._by_id.get(name)

    def naming(self, country: str | None, service: str) -> tuple[Said, ...]:
        """Return what names *service*, by itself or in a class, by date."""
        return tuple(self._naming.get((country, service), ()))

    def kin(self, said: Said) -> tuple[Said, ...]:
        """Return what is about one of its services, or linked with it, by date."""
        found = {
            other.entry.id: other
            for service in self._named(said)
            for other in self._naming.get((said.entry.country, service), ())
        }
        for other in self._linking.get(said.entry.id, ()):
            found[other.entry.id] = other
        for _, name in said.entry.links:
            if name in self._by_id:
                found[name] = self._by_id[name]
        return tuple(sorted(found.values(), key=by_date))

    def _named(self, said: Said) -> dict[str, None]:
        """Return the services that an entry names, and the members of its classes."""
        return dict.fromkeys(
            name for s in said.services for name in (s, *self._members(s))
        )
