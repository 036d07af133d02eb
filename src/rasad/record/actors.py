"""Who is spoken of: institutions, companies and office-holders, never others (S2)."""

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from rasad.model.said import Actor
from rasad.model.vocabulary import ActorKind
from rasad.record.folding import fold

ID = re.compile(r"[a-z]{2}\.[a-z0-9_]+")
GENERIC = "xx"  # the book of companies, media and monitors of no one country


class Term(Struct, frozen=True, kw_only=True):
    """A term of office: ISO dates, inclusive; None where not known or open."""

    start: str | None = None
    end: str | None = None

    def __post_init__(self) -> None:
        days = [date.fromisoformat(day) for day in (self.start, self.end) if day]
        if len(days) > 1 and days[0] > days[1]:
            raise ValueError(f"a term that ends before it starts: {self.start}")

    def meets(self, first: date, last: date) -> bool:
        """Say whether some day from *first* to *last* lies in the term."""
        began = date.fromisoformat(self.start) if self.start else date.min
        ended = date.fromisoformat(self.end) if self.end else date.max
        return began <= last and first <= ended


class ActorEntry(Struct, frozen=True, kw_only=True):
    """
    A row of the book: `ir.snsc`, its name, kind, and names in any language.

    `parent` is the id of the institution that it belongs to.
    """

    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    terms: tuple[Term, ...] = ()

    def __post_init__(self) -> None:
        if not ID.fullmatch(self.id):
            raise ValueError(f"no id of an actor: {self.id!r}; write ir.court")
        if not self.name.strip() or not all(a.strip() for a in self.aliases):
            raise ValueError(f"{self.id} has an empty name")
        if self.parent == self.id:
            raise ValueError(f"{self.id} belongs to itself")

    def held(self, first: date, last: date) -> bool:
        """Say whether it was in office on some day; what has no terms always is."""
        return not self.terms or any(term.meets(first, last) for term in self.terms)

    @property
    def country(self) -> str:
        """The country of its id in capitals; `XX` where it is of no one country."""
        return self.id.partition(".")[0].upper()


class ActorBook(Struct, frozen=True, kw_only=True, cache_hash=True):
    """The actors we know by name."""

    actors: tuple[ActorEntry, ...] = ()

    def get(self, actor: str) -> ActorEntry | None:
        """Return the actor of that id, or None."""
        return next((a for a in self.actors if a.id == actor), None)

    def named(self, name: str, country: str | None = None) -> ActorEntry | None:
        """
        Return the actor that has *name* or an alias of it, however spelt.

        Actors of *country* come before those of none; other countries' actors
        are not looked at. None where nobody has the name.
        """
        wanted = spelling(name)
        for entry in self.of(country):
            if wanted in {spelling(n) for n in (entry.name, *entry.aliases)}:
                return entry
        return None

    def of(self, country: str | None) -> tuple[ActorEntry, ...]:
        """Return the actors of *country* and those of none; all where it is None."""
        near = {country.upper(), GENERIC.upper()} if country else None
        found = [a for a in self.actors if near is None or a.country in near]
        found.sort(key=lambda a: (a.country == GENERIC.upper(), a.id))
        return tuple(found)


def merge(books: Iterable[ActorBook]) -> ActorBook:
    """
    Return one book of all, sorted by id.

    Rows of one id become one: the first name and kind by sorted content, and
    every alias and term.
    """
    rows: dict[str, list[ActorEntry]] = {}
    for book in books:
        for entry in book.actors:
            rows.setdefault(entry.id, []).append(entry)
    merged = []
    for _, same in sorted(rows.items()):
        same.sort(key=lambda a: (a.name, a.kind, a.aliases))
        aliases = sorted({alias for a in same for alias in (*a.aliases, a.name)})
        terms = sorted(
            {t for a in same for t in a.terms},
            key=lambda t: (t.start or "", t.end or ""),
        )
        merged.append(
            ActorEntry(
                id=same[0].id,
                name=same[0].name,
                kind=same[0].kind,
                aliases=tuple(a for a in aliases if a != same[0].name),
                parent=next((a.parent for a in same if a.parent), None),
                terms=tuple(terms),
            )
        )
    return ActorBook(actors=tuple(merged))


def actor_of(entry: ActorEntry) -> Actor:
    """Return *entry* as a statement names it."""
    return Actor(id=entry.id, name=entry.name, kind=entry.kind)


def spelling(name: str) -> str:
    """Return *name* as names are compared: folded, one space, no capitals."""
    return " ".join(re.sub(r"[\s-]+", " ", fold(name)).casefold().split())


def pattern_of(name: str) -> str:
    """Return a pattern that finds *name* with its spaces and hyphens left open."""
    words = [re.escape(word) for word in re.split(r"[\s-]+", fold(name)) if word]
    return r"[ -]{0,2}".join(words) if _is_joined(name) else r"[ -]+".join(words)


def _is_joined(name: str) -> bool:
    """Tell whether the script of *name* leaves out spaces freely."""
    return bool(re.search("[\u0600-\u06ff]", name))
