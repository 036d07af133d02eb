"""What an article speaks of, from sentence to sentence: services told, and acted on."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct, structs

from rasad.model.target import Registry
from rasad.model.vocabulary import StatementType
from rasad.record import grammar
from rasad.record.mentions import Mention
from rasad.record.reading import View

T = StatementType
MEANT = frozenset({grammar.SERVICE, grammar.CLASS, grammar.INTERNET})
_RESTRICTING = {
    T.ORDER_BLOCK,
    T.BAN_SECTOR,
    T.BLOCK,
    T.THROTTLE,
    T.SHUTDOWN,
    T.ULTIMATUM,
    T.PLANNED_RESTRICTION,
    T.COURT_RULING,
    T.UNBLOCK,
    T.ORDER_LIFT,
    T.ACCESS_OBSERVATION,
}
_LEAD = 2  # sentences: a headline and what it is about
_HEARD = 12  # services, the last told first


class Focus(Struct, frozen=True, kw_only=True):
    """
    What a later "the app" or "these networks" takes up.

    `heard` are the services told so far, the last first; `kinds` what each is; `act`
    what the last order or restriction was about, `acts` what all of the news were;
    `internet` whether it was named.
    """

    one: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    domestic: frozenset[str] = frozenset()
    heard: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    internet: bool = False
    kinds: Mapping[str, str] = MappingProxyType({})

    @property
    def services(self) -> tuple[str, ...]:
        """The services last spoken of."""
        return self.one or self.group


_SHUT = {T.ORDER_BLOCK, T.BLOCK}
# What an act is against that the text only calls "news sites".
NAMELESS = "class:"


def opening(views: tuple[View, ...], registry: Registry) -> Focus:
    """
    Return what an article speaks of before it has named it.

    The first services that it names: "a string of apps … The letter named X, Y
    and Z" speaks of these from its first sentence.
    """
    home = frozenset(s.id for s in registry if s.origin.startswith("domestic"))
    kinds = MappingProxyType({s.id: s.kind for s in registry})
    cut = any(m.mark == grammar.INTERNET for v in views[:_LEAD] for m in v.mentions)
    named = next((ids for ids in (_named(v, home) for v in views) if ids), ())
    lead = next((ids for ids in (_named(v, home) for v in views[:_LEAD]) if ids), ())
    if _tells_of_sites(views, home):
        only = (NAMELESS,)
        return Focus(one=only, group=only, domestic=home, kinds=kinds)
    if named and (lead or not cut):
        return Focus(one=named, group=named, domestic=home, kinds=kinds)
    for view in views:
        classes = ids_of([m for m in view.mentions if m.mark in MEANT])
        if classes:
            return Focus(one=classes, group=classes, domestic=home, kinds=kinds)
    return Focus(domestic=home, kinds=kinds)


def _tells_of_sites(views: tuple[View, ...], home: frozenset[str]) -> bool:
    """Tell whether sites that it does not name are what an article speaks of first."""
    for view in views:
        if _named(view, home):
            return False
        if any(m.mark == grammar.CLASS and not m.services for m in view.mentions):
            return True
    return False


def follow(focus: Focus, view: View) -> Focus:
    """Return what is spoken of after *view*: several services also as a group."""
    if any(m.mark == grammar.INTERNET for m in view.mentions):
        focus = structs.replace(focus, internet=True)
    named = _named(view, focus.domestic)
    if not named:
        return focus
    group = named if len(named) > 1 else focus.group
    heard = tuple(dict.fromkeys((*reversed(named), *focus.heard)))[:_HEARD]
    return structs.replace(focus, one=named, group=group, heard=heard)


def acted(
    focus: Focus, kind: StatementType, services: tuple[str, ...], *, old: bool
) -> Focus:
    """
    Return what is spoken of after a statement: its services, if it is of an act.

    An *old* act is told beside the news, which is what the rest is about.
    """
    if kind in _SHUT and not services:
        services = (NAMELESS,)
    if kind not in _RESTRICTING or not services or (old and focus.act):
        return focus
    if kind is T.ACCESS_OBSERVATION and set(services) < set(focus.act):
        return focus  # one of several was looked at: the news is of all
    if old:
        return structs.replace(focus, act=services)
    acts = tuple(dict.fromkeys((*focus.acts, *services)))
    return structs.replace(focus, act=services, acts=acts)


def _named(view: View, home: frozenset[str]) -> tuple[str, ...]:
    ids = ids_of([m for m in view.mentions if m.mark == grammar.SERVICE])
    return tuple(i for i in ids if i not in home)


def ids_of(found: list[Mention]) -> tuple[str, ...]:
    """Return the services of mentions, each once, in order."""
    return tuple(dict.fromkeys(s for m in found for s in m.services))
