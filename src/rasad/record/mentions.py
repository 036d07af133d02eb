"""What is named in a sentence: services, actors and countries, and their marks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

from rasad.model.said import Actor
from rasad.model.target import Registry, Service
from rasad.model.vocabulary import ActorKind
from rasad.record import grammar, stems, titles
from rasad.record.actors import ActorBook, ActorEntry, actor_of, pattern_of
from rasad.record.declining import Forms, spellings
from rasad.record.folding import fold, lower
from rasad.record.grammar import ActorNoun, Cues, regex
from rasad.record.stems import Sieve

K = ActorKind
_T = TypeVar("_T")
_MARK_OF = {
    K.COURT: grammar.COURT,
    K.JUDICIAL_OFFICIAL: grammar.DECIDER,
    K.PLATFORM: grammar.PLATFORM,
    K.PLATFORM_EXECUTIVE: grammar.PLATFORM,
    K.MEDIA: grammar.MEDIA,
    K.MONITOR: grammar.MONITOR,
    K.ISP_OPERATOR: grammar.OPERATOR,
    K.LEGISLATOR: grammar.LEGISLATOR,
    K.LEGISLATURE: grammar.LEGISLATOR,
    K.APP_STORE: grammar.STORE,
    K.AUTHORITY_UNSPECIFIED: grammar.AUTHORITY,
    K.UNNAMED_OFFICIAL: grammar.AUTHORITY,
}
_KIND_MARK = {"circumvention": grammar.CIRCUMVENTION, "app_store": grammar.STORE}
_EDGE = r"(?<![\w@/.]){}(?!\w)"
_HOST = r"(?<![\w@.])(?:[\w-]{{1,40}}\.){{0,3}}({})(?![\w-])"


class Mention(Struct, frozen=True, kw_only=True):
    """
    A name at [start, end) of a sentence.

    `mark` is what stands for it in a rule's pattern. `services` are registry
    ids or classes; `actor` is set for actors, `country` for countries. An
    anaphor ("the app") has its services filled in later.
    """

    start: int
    end: int
    mark: str
    services: tuple[str, ...] = ()
    actor: Actor | None = None
    country: str | None = None
    plural: bool = False


class Known(Struct, frozen=True, kw_only=True):
    """
    The patterns of what is named in a language, whatever the country.

    Names are found in small letters; the key of a name is its letters without
    spaces and hyphens. A homograph counts only as it is written (`written`).
    """

    services: str
    spelt: dict[str, Service]
    written: frozenset[str]
    hosts: str
    owners: dict[str, Service]
    classes: tuple[tuple[str, str], ...]
    nouns: tuple[tuple[str, ActorKind], ...]
    places: str
    codes: dict[str, str]
    homographs: dict[str, str]
    anaphors: str
    plural: str
    not_names: str

    @property
    def patterns(self) -> tuple[str, ...]:
        """The patterns as `_SINGLE` counts them, then of classes and nouns."""
        single = self.services, self.hosts, self.places, self.anaphors, self.not_names
        return (*single, *(p for p, _ in self.classes), *(p for p, _ in self.nouns))


class Names(Struct, frozen=True, kw_only=True):
    """What one article's names are found by: its language's, and who acts there."""

    known: Known
    actors: str
    entries: dict[str, Actor]
    offices: dict[str, ActorEntry]  # those who hold one for a term, by id
    platforms: dict[str, str]  # a company or its head -> the service it speaks for
    sieve: Sieve  # of the patterns of what is known
    acting: Sieve  # of the actors


# The place in the sieve of what is known of each pattern that stands alone.
_SERVICES, _HOSTS, _PLACES, _ANAPHORS, _NOT_NAMES = _SINGLE = range(5)


class Lexicon(Struct, frozen=True, kw_only=True, eq=False):
    """What names are made from, besides registry and book; one a language."""

    cues: Cues
    nouns: tuple[ActorNoun, ...]
    classes: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]  # name, country code
    forms: Forms = ()  # how names decline


def names_from(
    registry: Registry, actors: ActorBook, lexicon: Lexicon, country: str | None
) -> Names:
    """Return the patterns for articles of *country* in the language of *lexicon*."""
    return _names(registry.services, actors, lexicon, country)


@lru_cache(maxsize=64)  # the articles of a country share their names
def _names(
    services: tuple[Service, ...],
    actors: ActorBook,
    lexicon: Lexicon,
    country: str | None,
) -> Names:
    book, listed = actors.of(country), {s.id for s in services}
    people = [(n, actor_of(a)) for a in reversed(book) for n in (a.name, *a.aliases)]
    pattern = _any_of(f for n, _ in people for f in spellings(n, lexicon.forms))
    known = _known(services, lexicon)
    sieve, acting = stems.sieves(known.patterns, (pattern,))
    return Names(
        known=known,
        actors=pattern,
        entries=_by_key(people, lexicon.forms),
        offices={a.id: a for a in book if a.terms},
        platforms={a.id: a.parent for a in book if a.parent and a.parent in listed},
        sieve=sieve,
        acting=acting,
    )


@lru_cache(maxsize=16)  # the countries of a language share its words
def _known(services: tuple[Service, ...], lexicon: Lexicon) -> Known:
    listed = sorted(services, key=lambda s: s.id, reverse=True)
    cues, forms = lexicon.cues, lexicon.forms
    names = [(n, s) for s in listed for n in (s.name, *s.aliases) if n]
    owners = {d: s for s in listed for d in s.domains if len(d) > len("xx.x")}
    return Known(
        services=_any_of(f for n, _ in names for f in spellings(n, forms)),
        spelt=_by_key(names, forms),
        written=frozenset(fold(n) for s in listed if s.homograph for n in s.aliases),
        hosts=_HOST.format("|".join(map(re.escape, sorted(owners)))),
        owners=owners,
        classes=tuple((grammar.filled(p, lower=True), c) for p, c in lexicon.classes),
        nouns=tuple(
            (_EDGE.format(f"(?:{fold(n.pattern)})"), n.kind) for n in lexicon.nouns
        ),
        places=_any_of(f for n, _ in lexicon.places for f in spellings(n, forms)),
        codes=_by_key(list(reversed(lexicon.places)), forms),
        homographs={fold(word): fold(p) for word, p in cues.homograph.items()},
        anaphors=grammar.filled(cues.anaphors, lower=True),
        plural=grammar.filled(cues.plural),
        not_names=grammar.filled(cues.not_names, lower=True),
    )


def find(sentence: str, names: Names) -> tuple[Mention, ...]:
    """Return the names in *sentence*, in order; where two overlap, the longer."""
    small, known = lower(sentence), names.known
    able = names.sieve.pick(small)
    found = [
        *_services(sentence, small, known, able),
        *_actors(sentence, small, names, able),
    ]
    if _PLACES in able:
        found += _places(sentence, small, known)
    if _ANAPHORS in able:
        found += _anaphors(small, known)
    if found and _NOT_NAMES in able:
        blocked = [m.span() for m in regex(known.not_names).finditer(small)]
        found = [
            m for m in found if not any(a <= m.start and m.end <= b for a, b in blocked)
        ]
    return _longest([m for m in found if not _hides(m, found)])


def _anaphors(small: str, known: Known) -> list[Mention]:
    """Return "the app", "these networks": what was named before."""
    return [
        Mention(
            start=m.start(),
            end=m.end(),
            mark=grammar.ANAPHOR,
            plural=bool(regex(known.plural).search(m.group())),
        )
        for m in regex(known.anaphors).finditer(small)
    ]


def _hides(mention: Mention, found: list[Mention]) -> bool:
    """Tell whether words for a kind of actor only surround one known by name."""
    if mention.actor is None or mention.actor.id or mention.country:
        return False
    return any(
        other.actor
        and other.actor.id
        and other.actor.kind is mention.actor.kind
        and mention.start <= other.start
        and other.end <= mention.end
        for other in found
    )


def mask(sentence: str, mentions: Iterable[Mention]) -> str:
    """Return *sentence* with every name replaced by its mark, at the same length."""
    letters = list(sentence)
    for mention in mentions:
        rest = mention.end - mention.start - 1
        letters[mention.start : mention.end] = [mention.mark, *grammar.FILL * rest]
    return "".join(letters)


def _longest(found: list[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that no longer one overlaps, in order."""
    kept: list[Mention] = []
    order = {grammar.ANAPHOR: 1, grammar.PLACE: 2}
    for mention in sorted(
        found, key=lambda m: (m.start - m.end, order.get(m.mark, 0), m.start, m.mark)
    ):
        if all(mention.end <= k.start or k.end <= mention.start for k in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


def _key(name: str) -> str:
    """Return the letters of a name, by which its spellings are one."""
    return re.sub(r"[\s-]+", "", lower(fold(name)))


def _by_key(named: list[tuple[str, _T]], forms: Forms) -> dict[str, _T]:
    """Return what each name is of; a name as it is listed goes before a form of one."""
    inflected = {_key(f): it for n, it in named for f in spellings(n, forms)[1:]}
    return inflected | {_key(n): it for n, it in named}


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of any of *words* in small letters, the longest first."""
    # By their first letters, so that at most places of a text one look is enough.
    heads: dict[str, list[str]] = {}
    for word in sorted({lower(w) for w in words if w}, key=lambda w: (-len(w), w)):
        pattern = pattern_of(word)
        size = 2 if pattern.startswith("\\") else 1
        heads.setdefault(pattern[:size], []).append(pattern[size:])
    alike = (f"{head}(?:{'|'.join(rest)})" for head, rest in heads.items())
    spelt = "|".join(alike) or "(?!)"
    return _EDGE.format(f"({spelt})(?:ی|ها|های|و)?")


def _services(
    sentence: str, small: str, known: Known, able: list[int]
) -> list[Mention]:
    """Return services by name or host, and classes by their words."""
    found: list[Mention] = []
    if _SERVICES in able:
        found += [
            _service_at(match, service)
            for match in regex(known.services).finditer(small)
            for service in (known.spelt[_key(match[1])],)
            if _is_meant(sentence, match.span(1), service, known)
        ]
    if _HOSTS in able:
        found += [
            _service_at(match, known.owners[match[1]])
            for match in regex(known.hosts).finditer(small)
        ]
    for pattern, name in _picked(known.classes, able, len(_SINGLE)):
        mark = grammar.INTERNET if name == "class:internet" else grammar.CLASS
        mark = mark if name.startswith("class:") else grammar.CIRCUMVENTION
        found += [
            Mention(
                start=match.start(),
                end=match.end(),
                mark=mark,
                services=(name,) if name else (),
            )
            for match in regex(pattern).finditer(small)
        ]
    return found


def _service_at(match: re.Match[str], service: Service) -> Mention:
    """Return the mention of *service* at *match*."""
    mark = _KIND_MARK.get(service.kind, grammar.SERVICE)
    return Mention(
        start=match.start(), end=match.end(), mark=mark, services=(service.id,)
    )


def _is_meant(
    sentence: str, span: tuple[int, int], service: Service, known: Known
) -> bool:
    """Tell whether a word that may also be an ordinary one is a service here."""
    start, end = span
    word = sentence[start:end]
    if service.homograph and word.isascii() and word not in known.written:
        return False
    around = known.homographs.get(word)
    if around is None:
        return True
    before, after = sentence[max(0, start - 60) : start], sentence[end : end + 60]
    return bool(regex(around).search(f"{before}\ue0ff{after}"))


def _picked(rows: tuple[_T, ...], able: list[int], first: int) -> Iterator[_T]:
    """Yield those of *rows* that are in *able*, where they are counted from *first*."""
    return (rows[n - first] for n in able if first <= n < first + len(rows))


def _actors(sentence: str, small: str, names: Names, able: list[int]) -> list[Mention]:
    """Return actors by name, and by the words for their kind."""
    found: list[Mention] = []
    if names.acting.pick(small):
        found += [
            _actor_at(match, names.entries[_key(match[1])], names.platforms)
            for match in regex(names.actors).finditer(small)
        ]
    first = len(_SINGLE) + len(names.known.classes)
    for pattern, kind in _picked(names.known.nouns, able, first):
        for match in regex(pattern).finditer(sentence):
            found.append(_by_noun(sentence, match, kind, found))
    return found


def _by_noun(
    sentence: str, match: re.Match[str], kind: ActorKind, known: list[Mention]
) -> Mention:
    """Return the mention of a title, with the name that stands beside it."""
    taken = [(m.start, m.end) for m in known]
    (start, end), words = titles.named(sentence, match.span(), kind, taken)
    mark = _MARK_OF.get(kind, grammar.DECIDER)
    actor = Actor(id="", name=words, kind=kind)
    return Mention(start=start, end=end, mark=mark, actor=actor)


def _actor_at(
    match: re.Match[str], actor: Actor, platforms: Mapping[str, str]
) -> Mention:
    """Return the mention of *actor* at *match*."""
    mark = _MARK_OF.get(actor.kind, grammar.DECIDER)
    owned = (platforms[actor.id],) if actor.id in platforms else ()
    return Mention(
        start=match.start(), end=match.end(), mark=mark, actor=actor, services=owned
    )


def _places(sentence: str, small: str, known: Known) -> list[Mention]:
    """Return countries by name, adjective or capital; each can act as a government."""
    found = []
    for match in regex(known.places).finditer(small):
        word = sentence[match.start() : match.end()]
        if word[0].islower():
            continue
        actor = Actor(id="", name=word, kind=K.GOVERNMENT)
        found.append(
            Mention(
                start=match.start(),
                end=match.end(),
                mark=grammar.PLACE,
                actor=actor,
                country=known.codes[_key(match[1])],
            )
        )
    return found
