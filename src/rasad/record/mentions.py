"""What is named in a sentence: services, actors and countries, and their marks."""

import re
from collections.abc import Iterable

from msgspec import Struct

from rasad.model.said import Actor
from rasad.model.target import Registry, Service
from rasad.model.vocabulary import ActorKind
from rasad.record import grammar
from rasad.record.actors import ActorBook, actor_of, pattern_of
from rasad.record.grammar import ActorNoun, Cues

K = ActorKind
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
_CLASS_MARK = {"circumvention": grammar.CIRCUMVENTION}
_EDGE = r"(?<![\w@/.]){}(?!\w)"
_HOST = r"(?<![\w@.])(?:[\w-]{{1,40}}\.){{0,3}}(?:{})(?![\w-])"


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


class Names(Struct, frozen=True, kw_only=True):
    """The patterns by which one article's names are found, each with its meaning."""

    services: re.Pattern[str]
    meanings: tuple[tuple[str, str], ...]  # services' id and kind, by group number
    classes: tuple[tuple[re.Pattern[str], str], ...]
    actors: re.Pattern[str] | None
    entries: tuple[Actor, ...]
    nouns: tuple[tuple[re.Pattern[str], ActorKind], ...]
    places: re.Pattern[str]
    codes: dict[str, str]
    homographs: tuple[tuple[str, re.Pattern[str]], ...]
    anaphors: re.Pattern[str]
    plural: re.Pattern[str]
    not_names: re.Pattern[str]


class Lexicon(Struct, frozen=True, kw_only=True):
    """What names are made from, besides registry and book."""

    cues: Cues
    nouns: tuple[ActorNoun, ...]
    classes: tuple[tuple[str, str], ...]
    places: tuple[tuple[str, str], ...]  # name, country code


def names_from(
    registry: Registry, actors: ActorBook, lexicon: Lexicon, country: str | None
) -> Names:
    """Return the patterns for articles of *country* in the language of *lexicon*."""
    listed = [s for s in sorted(registry, key=lambda s: s.id) if s.aliases or s.name]
    book = actors.of(country)
    spelt = [_alternatives((a.name, *a.aliases)) for a in book]
    known = "|".join(f"({one})" for one in spelt)
    codes = {name.casefold(): code for name, code in lexicon.places}
    cues = lexicon.cues
    return Names(
        services=re.compile("|".join(_service_pattern(s) for s in listed) or "(?!)"),
        meanings=tuple((s.id, s.kind) for s in listed),
        classes=tuple((grammar.compiled(p), c) for p, c in lexicon.classes),
        actors=re.compile(_EDGE.format(f"(?:{known})"), re.IGNORECASE) if known else None,
        entries=tuple(actor_of(a) for a in book),
        nouns=tuple((_noun(n.pattern), n.kind) for n in lexicon.nouns),
        places=re.compile(_EDGE.format(f"(?:{_alternatives(codes)})"), re.IGNORECASE),
        codes=codes,
        homographs=tuple(
            (word, re.compile(pattern)) for word, pattern in cues.homograph.items()
        ),
        anaphors=grammar.compiled(cues.anaphors),
        plural=grammar.compiled(cues.plural),
        not_names=grammar.compiled(cues.not_names),
    )


def find(sentence: str, names: Names) -> tuple[Mention, ...]:
    """Return the names in *sentence*, in order; where two overlap, the longer."""
    blocked = [m.span() for m in names.not_names.finditer(sentence)]
    found = [*_services(sentence, names), *_actors(sentence, names)]
    found += _places(sentence, names)
    found += [
        Mention(
            start=m.start(),
            end=m.end(),
            mark=grammar.ANAPHOR,
            plural=bool(names.plural.search(m.group())),
        )
        for m in names.anaphors.finditer(sentence)
    ]
    found = [
        m for m in found if not any(a <= m.start and m.end <= b for a, b in blocked)
    ]
    return _longest(found)


def mask(sentence: str, mentions: Iterable[Mention]) -> str:
    """Return *sentence* with every name replaced, letter by letter, by its mark."""
    letters = list(sentence)
    for mention in mentions:
        for at in range(mention.start, mention.end):
            letters[at] = mention.mark
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


def _alternatives(words: Iterable[str]) -> str:
    """Return a pattern of *words*, the longest first."""
    return "|".join(
        pattern_of(w) for w in sorted(set(words), key=lambda w: (-len(w), w)) if w
    )


def _service_pattern(service: Service) -> str:
    """Return the pattern of one service: capitals count where it is a homograph."""
    spelt = _alternatives((*service.aliases, *((service.name,) if service.name else ())))
    hosts = "|".join(re.escape(d) for d in sorted(service.domains) if d.count(".") < 2)
    inflected = f"(?:{spelt})(?:ی|ها|های)?"
    names = _EDGE.format(inflected if service.homograph else f"(?i:{inflected})")
    return f"({names}|{_HOST.format(hosts)})" if hosts else f"({names})"


def _noun(pattern: str) -> re.Pattern[str]:
    """Compile an actor noun: small letters fold, capitals in a class stay."""
    return re.compile(_EDGE.format(f"(?:{pattern})"))


def _services(sentence: str, names: Names) -> list[Mention]:
    """Return services by name or host, and classes by their words."""
    found = []
    for match in names.services.finditer(sentence):
        service, kind = names.meanings[(match.lastindex or 1) - 1]
        if not _is_meant(match, names):
            continue
        mark = _CLASS_MARK.get(kind, grammar.SERVICE)
        found.append(
            Mention(
                start=match.start(),
                end=match.end(),
                mark=grammar.STORE if kind == "app_store" else mark,
                services=(service,),
            )
        )
    for pattern, name in names.classes:
        for match in pattern.finditer(sentence):
            mark = grammar.INTERNET if name == "class:internet" else grammar.CLASS
            if not name.startswith("class:"):
                mark = grammar.CIRCUMVENTION
            found.append(
                Mention(
                    start=match.start(), end=match.end(), mark=mark, services=(name,) if name else ()
                )
            )
    return found


def _is_meant(match: re.Match[str], names: Names) -> bool:
    """Tell whether a word that may also be an ordinary one is a service here."""
    around = dict(names.homographs).get(match.group())
    if around is None or "." in match.group():
        return True
    before = match.string[max(0, match.start() - 60) : match.start()]
    after = match.string[match.end() : match.end() + 60]
    return bool(around.search(f"{before}\ue0ff{after}"))


def _actors(sentence: str, names: Names) -> list[Mention]:
    """Return actors by name, and by the words for their kind."""
    found = []
    for match in names.actors.finditer(sentence) if names.actors else ():
        actor = names.entries[(match.lastindex or 1) - 1]
        found.append(_actor_at(match, actor))
    for pattern, kind in names.nouns:
        for match in pattern.finditer(sentence):
            words = match.group().strip(" ,\"'")
            found.append(_actor_at(match, Actor(id="", name=words, kind=kind)))
    return found


def _actor_at(match: re.Match[str], actor: Actor) -> Mention:
    """Return the mention of *actor* at *match*."""
    mark = _MARK_OF.get(actor.kind, grammar.DECIDER)
    return Mention(start=match.start(), end=match.end(), mark=mark, actor=actor)


def _places(sentence: str, names: Names) -> list[Mention]:
    """Return countries by name, adjective or capital; each can act as a government."""
    found = []
    for match in names.places.finditer(sentence):
        code = names.codes.get(match.group().casefold())
        if code is None or not match.group()[0].isupper() and match.group()[0].isascii():
            continue
        actor = Actor(id="", name=match.group(), kind=K.GOVERNMENT)
        found.append(
            Mention(
                start=match.start(),
                end=match.end(),
                mark=grammar.PLACE,
                actor=actor,
                country=code,
            )
        )
    return found
