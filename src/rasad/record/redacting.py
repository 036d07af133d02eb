"""
The record as it leaves: without the names of private persons.

Institutions, companies and office-holders stay, by the registry or by their kind.
Other names, and handles, addresses and telephone numbers anywhere in the words,
are struck out by marks of the same length, so that offsets stay what they were.
A person who is named in a quote and is no actor of any entry is not found.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final

from msgspec import Struct, structs

from rasad.model.entry import Entry
from rasad.model.said import Actor, Attribution, Deadline, Quantity, When
from rasad.model.source import Source
from rasad.model.target import Registry
from rasad.model.vocabulary import ActorKind
from rasad.record.actors import ActorBook, spelling
from rasad.record.folding import fold
from rasad.record.grammar import ActorNoun

MARK: Final = "█"
WITHHELD: Final = "name withheld"
PRIVATE: Final = frozenset({ActorKind.CHANNEL_ADMIN, ActorKind.PUBLIC})
SHORTEST: Final = 4  # letters of a part of a name that is struck out by itself
DIGITS: Final = range(9, 16)  # of a telephone number
_ADDRESS: Final = re.compile(
    r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@/.])@\w{3,64}"
    r"|\b(?:t|telegram|wa)\.me/[\w+/-]{2,128}"
    r"|\b(?:facebook|instagram|twitter|x|vk|tiktok)\.com/@?[\w.-]{2,128}",
    re.IGNORECASE,
)
_PHONE: Final = re.compile(r"(?<![\w.,/-])(?:\+|00)?\(?\d[\d ()‑-]{7,20}\d(?![\w,/-])")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d|\d\d?-\d\d?-\d{4}|\d{4}-\d{4}")
_WORD: Final = re.compile(r"[^\W\d_]+")


class Public(Struct, frozen=True, kw_only=True):
    """Who may be named: the registries, and the words for offices and bodies."""

    registry: Registry
    actors: ActorBook
    offices: tuple[re.Pattern[str], ...] = ()


def public(
    registry: Registry, actors: ActorBook, nouns: Iterable[ActorNoun] = ()
) -> Public:
    """Return who may be named; *nouns* are words for bodies and offices."""
    return Public(
        registry=registry,
        actors=actors,
        offices=tuple(
            re.compile(fold(n.pattern)) for n in nouns if n.kind not in PRIVATE
        ),
    )


def from_entries(entries: Iterable[Entry], known: Public) -> tuple[Entry, ...]:
    """
    Return the entries, in their order, as they may be published.

    A name that is private in one entry is struck out of all. Ids stay.
    """
    entries = tuple(entries)
    named = _named(known)
    ids = {a.id for a in known.actors.actors}
    private = {
        a.name
        for e in entries
        for a in (*e.actors, *e.recipients)
        if _is_private(a, ids, named)
    }
    strike = _striker(private, named)
    return tuple(_entry(e, strike, known, ids, named) for e in entries)


def _named(known: Public) -> frozenset[str]:
    """Return every name that may be told, as names are compared."""
    names = [n for a in known.actors.actors for n in (a.name, *a.aliases)]
    names += [n for s in known.registry for n in (s.id, s.name, *s.aliases)]
    return frozenset(spelling(n) for n in names if n)


def _is_private(actor: Actor, ids: set[str], named: frozenset[str]) -> bool:
    return (
        actor.kind in PRIVATE
        and actor.id not in ids
        and spelling(actor.name) not in named
        and any(
            word[0] != word[0].lower() or not word.isascii()
            for word in _words(actor.name)
        )
    )


def _words(name: str) -> list[str]:
    return _WORD.findall(name)


def _striker(private: set[str], named: frozenset[str]) -> Callable[[str], str]:
    """Return what strikes out names, handles, addresses and numbers."""
    public_words = {word for name in named for word in name.split()}
    parts = {
        word
        for name in private
        for word in _words(name)
        if len(word) >= SHORTEST
        and word[0] != word[0].lower()
        and spelling(word) not in public_words
    }
    listed = sorted({*private, *parts}, key=lambda n: (-len(n), n))
    names = re.compile("|".join(rf"(?<!\w){re.escape(n)}(?!\w)" for n in listed))

    def strike(text: str) -> str:
        text = names.sub(_marks, text) if listed else text
        text = _ADDRESS.sub(lambda m: _handle(m, named), text)
        return _PHONE.sub(_number, text)

    return strike


def _marks(match: re.Match[str]) -> str:
    return MARK * len(match.group())


def _handle(match: re.Match[str], named: frozenset[str]) -> str:
    """Strike out a handle, unless the registries hold it as somebody's."""
    held = spelling(match.group()) in named
    return match.group() if held else _marks(match)


def _number(match: re.Match[str]) -> str:
    """Strike out what has the digits of a telephone number and is no day."""
    count = sum(c.isdigit() for c in match.group())
    if count not in DIGITS or _DAY.search(match.group()):
        return match.group()
    return _marks(match)


def _entry(
    entry: Entry,
    strike: Callable[[str], str],
    known: Public,
    ids: set[str],
    named: frozenset[str],
) -> Entry:
    def told(actors: Iterable[Actor]) -> tuple[Actor, ...]:
        return tuple(
            structs.replace(a, id="", name=WITHHELD)
            if _is_private(a, ids, named)
            else a
            for a in actors
        )

    actors = told(entry.actors)
    may = named | {spelling(a.name) for a in (*actors, *entry.recipients)}
    return structs.replace(
        entry,
        actors=actors,
        recipients=told(entry.recipients),
        sources=tuple(_source(s, strike) for s in entry.sources),
        date=_when(entry.date, strike),
        deadline=_deadline(entry.deadline, strike),
        legal_basis=_words_of(entry.legal_basis, strike),
        quantity=tuple(_figure(q, strike) for q in entry.quantity),
        scope=structs.replace(
            entry.scope, population=_words_of(entry.scope.population, strike)
        ),
        attribution=_attribution(entry.attribution, strike, known, may),
        dissent=tuple(structs.replace(d, value=strike(d.value)) for d in entry.dissent),
    )


def _attribution(
    told: Attribution,
    strike: Callable[[str], str],
    known: Public,
    may: frozenset[str],
) -> Attribution:
    """Keep a speaker who is known, or named by an office; withhold another."""

    def who(name: str | None) -> str | None:
        if name is None or spelling(name) in may:
            return name
        office = any(p.search(fold(name)) for p in known.offices)
        plain = name.isascii() and name == name.lower()
        return strike(name) if office or plain else WITHHELD

    return structs.replace(told, who=who(told.who), via=who(told.via))


def _source(source: Source, strike: Callable[[str], str]) -> Source:
    return structs.replace(
        source,
        quote=strike(source.quote),
        publisher=_words_of(source.publisher, strike),
    )


def _when(when: When, strike: Callable[[str], str]) -> When:
    return structs.replace(when, expression=_words_of(when.expression, strike))


def _deadline(
    deadline: Deadline | None, strike: Callable[[str], str]
) -> Deadline | None:
    return deadline and structs.replace(
        deadline, expression=_words_of(deadline.expression, strike)
    )


def _figure(figure: Quantity, strike: Callable[[str], str]) -> Quantity:
    return structs.replace(figure, of=_words_of(figure.of, strike))


def _words_of(text: str | None, strike: Callable[[str], str]) -> str | None:
    return None if text is None else strike(text)
