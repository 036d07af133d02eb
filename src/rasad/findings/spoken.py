"""Everything that was said, ready to be asked by country, service and time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from rasad.findings.context import Context
from rasad.findings.said import Said, by_date


class Line:
    """What names one service in one country: by date, those without one first."""

    def __init__(self, said: Iterable[Said]) -> None:
        self.all = tuple(said)
        self._dated = [one for one in self.all if one.act is not None]
        self._starts = [one.act.start for one in self._dated if one.act is not None]
        self._longest = max((_length(one) for one in self.all), default=timedelta())

    def touching(self, start: datetime, end: datetime) -> tuple[Said, ...]:
        """
        Return what is dated by *end*, and may speak of *start* or later.

        By its own date, or by the day it names. By date, and rather some too many.
        """
        first = bisect_left(self._starts, start - self._longest)
        return tuple(self._dated[first : bisect_right(self._starts, end)])

    def back_from(self, moment: datetime) -> Iterator[Said]:
        """Yield what is dated at *moment* or before it, the last first."""
        last = bisect_right(self._starts, moment)
        return (self._dated[number] for number in range(last - 1, -1, -1))


class Spoken:
    """
    The entries of a run, by date; those without one first.

    Made once for a run and only read afterwards.
    """

    def __init__(self, said: Iterable[Said], context: Context) -> None:
        self._all = tuple(sorted(said, key=by_date))
        self._members = context.registry.members
        self._by_id = {s.entry.id: s for s in self._all}
        naming: dict[tuple[str | None, str], list[Said]] = {}
        self._linking: dict[str, list[Said]] = {}
        for one in self._all:
            for service in self._named(one):
                naming.setdefault((one.entry.country, service), []).append(one)
            for _, name in one.entry.links:
                self._linking.setdefault(name, []).append(one)
        self._lines = {name: Line(found) for name, found in naming.items()}

    def __iter__(self) -> Iterator[Said]:
        return iter(self._all)

    def get(self, name: str) -> Said | None:
        """Return the entry of that id, or None."""
        return self._by_id.get(name)

    def line(self, country: str | None, service: str) -> Line:
        """Return what names *service*, ready to be asked by time."""
        return self._lines.get((country, service), _NOTHING)

    def naming(self, country: str | None, service: str) -> tuple[Said, ...]:
        """Return what names *service*, by itself or in a class, by date."""
        return self.line(country, service).all

    def kin(self, said: Said) -> tuple[Said, ...]:
        """Return what is about one of its services, or linked with it, by date."""
        found = {
            other.entry.id: other
            for service in self._named(said)
            for other in self.naming(said.entry.country, service)
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


def _length(said: Said) -> timedelta:
    """Return for how long an entry speaks, from its date to the end of the last day."""
    moments = (said.act, said.due)
    start = said.act.start if said.act else None
    ends = [moment.end for moment in moments if moment is not None]
    return max(max(ends) - start, timedelta()) if start else timedelta()


_NOTHING = Line(())
