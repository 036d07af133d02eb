"""What belongs to what: services to a class, bodies to a body, people to an office."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from rasad.model.target import Registry
from rasad.record.actors import ActorBook, spelling

CLASS = "class:"
NOTHING: Mapping[str, str] = MappingProxyType({})
NO_CLASS: Mapping[str, frozenset[str]] = MappingProxyType({})
DEEPEST = 8  # a body of a body of a body: the book may hold a ring


class Relations(Struct, frozen=True, kw_only=True):
    """
    What the reference data knows of ids; all empty where there is none.

    `members` are the services of a class by `class:…`, `parents` the body that
    an actor belongs to, `holders` those who hold an office for a term, `names` what
    an actor is called in the tables by each `spelling` of its names; what several
    are called is left out.
    """

    members: Mapping[str, frozenset[str]] = NO_CLASS
    parents: Mapping[str, str] = NOTHING
    holders: frozenset[str] = frozenset()
    names: Mapping[str, str] = NOTHING

    def covers(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Say whether some class of either holds a service or class of the other."""
        return self._holds(one, other) or self._holds(other, one)

    def _holds(self, one: frozenset[str], other: frozenset[str]) -> bool:
        held = frozenset[str]().union(*(self.members.get(c, ()) for c in one))
        theirs = (self.members.get(s, frozenset({s})) for s in other)
        return bool(held) and any(services and services <= held for services in theirs)

    def called(self, name: str | None) -> str | None:
        """Return what the tables call who is named so; None for nobody they know."""
        return self.names.get(spelling(name)) if name else None

    def is_part(self, one: str, other: str) -> bool:
        """Say whether one actor belongs to the other, or to a part of it."""
        return other in self._above(one) or one in self._above(other)

    def _above(self, actor: str) -> list[str]:
        found: list[str] = []
        while actor in self.parents and len(found) < DEEPEST:
            actor = self.parents[actor]
            found.append(actor)
        return found

    def is_office(self, one: str, other: str) -> bool:
        """Say whether one of two actors holds an office, and the other does not."""
        return (one in self.holders) != (other in self.holders)


UNKNOWN = Relations()


def from_reference(*, registry: Registry, actors: ActorBook) -> Relations:
    """Return what *registry* says of classes and *actors* of bodies and offices."""
    classes = (CLASS + name for name in registry.classes)
    return Relations(
        members=MappingProxyType(
            {name: frozenset(registry.members(name)) for name in classes}
        ),
        parents=MappingProxyType({a.id: a.parent for a in actors.actors if a.parent}),
        holders=frozenset(a.id for a in actors.actors if a.terms),
        names=MappingProxyType(_names(actors)),
    )


def _names(actors: ActorBook) -> dict[str, str]:
    called: dict[str, set[str]] = {}
    for actor in actors.actors:
        for text in (actor.name, *actor.aliases):
            called.setdefault(spelling(text), set()).add(actor.name)
    return {text: min(names) for text, names in called.items() if len(names) == 1}
