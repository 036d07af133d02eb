"""
What is said in an article: one statement a claim, with the words it rests on.

A sentence is read with its names replaced by marks of their kind; the rows of
the language's rules are tried in order, and words that one row has used are not
read again by the next. What an order says is never read as what happened.
"""

from datetime import date

from msgspec import Struct, structs

from rasad.model.document import Article, Document
from rasad.model.said import Actor, Deadline, Quantity, When
from rasad.model.statement import Statement
from rasad.model.target import Registry
from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record import (
    attribution,
    countries,
    dates,
    deadlines,
    hearing,
    matching,
    mentions,
    parties,
    quantities,
    readers,
    roles,
    scopes,
    sentences,
    timing,
    topics,
    unread,
)
from rasad.record.actors import ActorBook
from rasad.record.folding import fold
from rasad.record.grammar import Rule
from rasad.record.matching import Found, Matches
from rasad.record.mentions import Mention, Names
from rasad.record.merging import days_of
from rasad.record.reading import Ready, View
from rasad.record.sentences import Sentence

T, M = StatementType, Modality
_ASKING = {
    T.ORDER_BLOCK,
    T.ORDER_LIFT,
    T.ULTIMATUM,
    T.THREAT,
    T.PROMISE,
    T.COURT_RULING,
    T.BAN_SECTOR,
    T.MANDATE_DOMESTIC,
    T.PLANNED_RESTRICTION,
}
_TERMS = {
    T.ORDER_BLOCK,
    T.ORDER_LIFT,
    T.ULTIMATUM,
    T.THREAT,
    T.PROMISE,
    T.BLOCK,
    T.SHUTDOWN,
    T.BAN_SECTOR,
    T.MANDATE_DOMESTIC,
    T.PLANNED_RESTRICTION,
    T.DATA_ACCESS_DEMAND,
    T.DATA_LOCALISATION_DEMAND,
    T.TAKEDOWN_DEMAND,
    T.DEMAND_CONDITIONS,
    T.APP_STORE_REMOVAL,
    T.COURT_RULING,
}
_COUNTED = {
    T.ARREST,
    T.USAGE_CLAIM,
    T.CIRCUMVENTION_USE,
    T.CHANNEL_TAKEDOWN,
    T.LEGAL_ACTION,
    T.CHANNEL_REINSTATEMENT,
    T.STATISTIC,
}
_BESIDE = 3  # sentences


class _Page(Struct, frozen=True, kw_only=True):
    """All that the statements of one article have in common."""

    document: Document
    article: Article
    registry: Registry
    ready: Ready
    names: Names
    country: str | None
    today: date | None


def from_article(
    document: Document,
    article: Article,
    *,
    registry: Registry,
    actors: ActorBook,
    country: str | None,
) -> tuple[Statement, ...]:
    """
    Return what is said in *article*, sorted by place and type.

    Nothing is read outside of the article or in its `skip` stretches. Relative
    dates count from the article's day. Empty where nothing is said of access,
    and for a language that no file of `languages/` knows.
    """
    text = unread.readable(document, article)
    ready = readers.reader_of(article, text)
    if ready is None:
        return ()
    page = _Page(
        document=document,
        article=article,
        registry=registry,
        ready=ready,
        names=mentions.names_from(registry, actors, ready.lexicon, country),
        country=country,
        today=dates.anchor_of(article.date),
    )
    views = _views(page, sentences.split(fold(text), article.start))
    if not topics.is_about_access(views):
        return ()
    if country is None:
        page = structs.replace(page, country=countries.main_country(views))
    found = _read(page, views)
    found.sort(key=lambda s: (s.start, s.end, s.type, s.rule))
    return tuple(found)


def _views(page: _Page, found: tuple[Sentence, ...]) -> tuple[View, ...]:
    """Return the sentences with their names; a repeated one is looked at once."""
    seen: dict[str, View] = {}
    views = []
    for sentence in found:
        known = seen.get(sentence.text)
        if known is None:
            named = mentions.find(sentence.text, page.names)
            masked = mentions.mask(sentence.text, named)
            known = View(
                sentence=sentence,
                mentions=named,
                masked=masked,
                dates=dates.find(masked, page.ready.dates, page.today),
                around=page.ready.around,
            )
            seen[sentence.text] = known
        views.append(
            View(
                sentence=sentence,
                mentions=tuple(_as_written(page, sentence, m) for m in known.mentions),
                masked=known.masked,
                dates=known.dates,
                around=known.around,
            )
        )
    return tuple(views)


def _as_written(page: _Page, sentence: Sentence, mention: Mention) -> Mention:
    """
    Return a mention whose actor is called what the document calls it.

    Its id says who it is. The book's name stays where the document only leaves
    words of it out: "the judiciary" is told better as "Judiciary of Iran".
    """
    actor, start = mention.actor, sentence.start
    if actor is None:
        return mention
    words = page.document.text[start + mention.start : start + mention.end]
    name = words.strip(" ,\"'\u00a0\u200c")
    if actor.id and parties.words_of(name) <= parties.words_of(actor.name):
        return mention
    return structs.replace(mention, actor=structs.replace(actor, name=name))


def _read(page: _Page, views: tuple[View, ...]) -> list[Statement]:
    """Return the statements of all sentences, what was told before in mind."""
    focus = topics.opening(views, page.registry)
    statements: list[Statement] = []
    known = timing.Known(article=page.article.date)
    dated = [timing.instrument_of(v, page.ready) for v in views]
    matches: dict[str, Matches] = {}
    for number, view in enumerate(views):
        known = timing.beside(known, view, _near(dated, number), page.today)
        if view.masked not in matches:
            matches[view.masked] = matching.matches(view, page.ready)
        told = matching.find(view, page.ready, focus, matches[view.masked])
        speaker = attribution.speaking(view, page.ready) if told else None
        for found in told:
            said = _statement(page, view, found, known, speaker)
            statements.append(said)
            old = timing.is_long_past(said.date, page.today)
            focus = topics.acted(focus, said.type, said.services, old=old)
            if said.deadline and said.deadline.kind in deadlines.TO_COME:
                known = structs.replace(known, term=said.deadline)
            if said.date.value and said.date.expression:
                known = structs.replace(known, last=said.date)
        known = structs.replace(
            timing.follow(known, view), heard=hearing.follow(known.heard, view)
        )
        focus = topics.follow(focus, view)
    return statements


def _near(dated: list[When | None], number: int) -> list[When]:
    """Return the days of orders told in the sentences around, the nearest first."""
    places = [number]
    for away in range(1, _BESIDE + 1):
        places += [number - away, number + away]
    near = [dated[n] for n in places if 0 <= n < len(dated)]
    return [when for when in near if when is not None]


def _statement(
    page: _Page,
    view: View,
    found: Found,
    known: timing.Known,
    speaker: Mention | None,
) -> Statement:
    """Return the statement of a match, with everything that goes with it."""
    rule, (start, end) = found.rule, found.clause
    kind = rule.type or T.POSITION
    words = view.masked[start:end]
    when = timing.date_of(view, page.ready, rule, (found.trigger, found.clause), known)
    at = view.sentence.start
    return Statement(
        document=page.document.id,
        path=page.document.path,
        article=page.article.number,
        article_date=page.article.date,
        start=at + start,
        end=at + end,
        quote=page.document.text[at + start : at + end],
        type=kind,
        modality=timing.modality_of(page.ready, rule, words),
        rule=rule.id,
        subtype=rule.subtype,
        asks=_asks(page.ready, rule, view.text[start:end]),
        actors=_in_office(page, _actors(view, found, known, speaker), when),
        services=found.services,
        country=countries.country_of(view, found.clause, page.country),
        date=when,
        deadline=_deadline(page, view, found, when) or _same_term(view, found, known),
        scope=scopes.scope_of(view, page.ready, start, end, kind),
        legal_basis=scopes.legal_basis_of(view, page.ready) if kind in _TERMS else None,
        justification=scopes.reasons_of(
            page.ready, scopes.with_reason(view, start, end, kind)
        ),
        quantity=found.quantity or _figures(page, view, found),
        attribution=attribution.find(view, start, end, speaker),
        confidence=rule.confidence,
        ruleset=page.ready.ruleset,
    )


def _actors(
    view: View, found: Found, known: timing.Known, speaker: Mention | None
) -> tuple[Actor, ...]:
    """Return the actors of a match, with those named before for a plain noun."""
    kind = found.rule.type or T.POSITION
    said = roles.find(
        view,
        kind,
        (found.trigger, found.clause),
        speaker=speaker,
        services=found.services,
    )
    return hearing.resolved(said, known.heard, view, kind, found.clause)


def _in_office(page: _Page, actors: tuple[Actor, ...], when: When) -> tuple[Actor, ...]:
    """
    Return *actors*, those without their id who were not in office *when* it was.

    Where the day of the act is not known that of the article counts; where
    neither is, nothing speaks against the office.
    """
    days = days_of(when) or days_of(page.article.date)
    if days is None:
        return actors
    return tuple(
        structs.replace(actor, id="")
        if actor.id in page.names.offices
        and not page.names.offices[actor.id].held(days.first, days.last)
        else actor
        for actor in actors
    )


def _asks(ready: Ready, rule: Rule, words: str) -> Asks | None:
    """Return what it is for; None for a type that is for nothing."""
    if rule.asks is not None:
        return rule.asks
    return scopes.asks_of(ready, words) if rule.type in _ASKING else None


def _figures(page: _Page, view: View, found: Found) -> tuple[Quantity, ...]:
    """Return the figures of a clause whose type counts something."""
    if found.rule.type not in _COUNTED:
        return ()
    start, end = found.clause
    return tuple(
        f.quantity
        for f in quantities.find(view.masked, page.ready)
        if start <= f.start and f.end <= end
    )


def _same_term(view: View, found: Found, known: timing.Known) -> Deadline | None:
    """Return the term told before, where the act's clause takes it up."""
    if found.rule.type not in _TERMS:
        return None
    return deadlines.taken_up(view, *found.clause, known.term)


def _deadline(page: _Page, view: View, found: Found, when: When) -> Deadline | None:
    """Return the term or day that goes with an act; None for a type without one."""
    if found.rule.type not in _TERMS:
        return None
    terms = deadlines.find(view.masked, page.ready, when, page.today)
    start, end = found.clause
    inside = [t for t in terms if start <= t.start and t.end <= end]
    if found.rule.type in {T.BLOCK, T.SHUTDOWN}:
        coming = page.ready.cue("future").search(view.masked, start, end)
        inside = [
            t
            for t in inside
            if t.deadline.kind in timing.ENDS
            and (coming or t.deadline.duration is None)
        ]
    return inside[0].deadline if inside else None
