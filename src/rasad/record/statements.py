"""
What is said in an article: one statement a claim, with the words it rests on.

A sentence is read with its names replaced by marks of their kind; the rows of
the language's rules are tried in order, and words that one row has used are not
read again by the next. What an order says is never read as what happened.
"""

import re
from datetime import date

import msgspec
from msgspec import Struct

from rasad.model.document import Article, Document
from rasad.model.said import Deadline, Quantity, When
from rasad.model.statement import Statement
from rasad.model.target import Registry
from rasad.model.vocabulary import Asks, Modality, StatementType
from rasad.record import (
    attribution,
    dates,
    deadlines,
    mentions,
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
from rasad.record.folding import fold, lower
from rasad.record.grammar import Rule
from rasad.record.lexicon.places import PLACES
from rasad.record.mentions import Lexicon, Names
from rasad.record.reading import Ready, View
from rasad.record.sentences import Sentence
from rasad.record.topics import Focus

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


class _Found(Struct, frozen=True, kw_only=True):
    """A rule's match in a sentence: its trigger, its clause, its services."""

    rule: Rule
    trigger: tuple[int, int]
    clause: tuple[int, int]
    services: tuple[str, ...]
    quantity: tuple[Quantity, ...] = ()


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
    lexicon = Lexicon(
        cues=ready.words.cues,
        nouns=ready.words.nouns,
        classes=ready.words.classes,
        places=PLACES,
        forms=ready.words.forms,
    )
    page = _Page(
        document=document,
        article=article,
        registry=registry,
        ready=ready,
        names=mentions.names_from(registry, actors, lexicon, country),
        country=country,
        today=dates.anchor_of(article.date),
    )
    views = _views(page, sentences.split(fold(text), article.start))
    if not topics.is_about_access(views):
        return ()
    if country is None:
        page = msgspec.structs.replace(page, country=topics.main_country(views))
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
                mentions=known.mentions,
                masked=known.masked,
                dates=known.dates,
                around=known.around,
            )
        )
    return tuple(views)


def _read(page: _Page, views: tuple[View, ...]) -> list[Statement]:
    """Return the statements of all sentences, what was told before in mind."""
    focus = topics.opening(views, page.registry)
    statements: list[Statement] = []
    known = timing.Known(article=page.article.date)
    dated = [timing.instrument_of(v, page.ready) for v in views]
    matches: dict[str, tuple[tuple[Rule, re.Match[str]], ...]] = {}
    for number, view in enumerate(views):
        known = timing.beside(known, view, _near(dated, number), page.today)
        if view.masked not in matches:
            matches[view.masked] = _matches(view, page.ready)
        for found in _found(page, view, focus, matches[view.masked]):
            said = _statement(page, view, found, known)
            statements.append(said)
            if said.date.value and said.date.expression:
                known = msgspec.structs.replace(known, last=said.date)
        focus = topics.follow(focus, view)
    return statements


def _near(dated: list[When | None], number: int) -> list[When]:
    """Return the days of orders told in the sentences around, the nearest first."""
    around = range(max(0, number - _BESIDE), min(len(dated), number + _BESIDE + 1))
    near = [dated[n] for n in sorted(around, key=lambda n: (abs(n - number), n))]
    return [when for when in near if when is not None]


def _matches(view: View, ready: Ready) -> tuple[tuple[Rule, re.Match[str]], ...]:
    """Return every match of every rule, in the order of the rules."""
    if not ready.cue("trigger").search(view.masked):
        return ()
    words = lower(view.masked)
    return tuple(
        (rule, match)
        for pattern, rule in ready.rules
        for match in pattern.finditer(words)
    )


def _found(
    page: _Page,
    view: View,
    focus: Focus,
    matches: tuple[tuple[Rule, re.Match[str]], ...],
) -> list[_Found]:
    """Return what the rules find in a sentence; words are used once."""
    used: list[tuple[int, int]] = []
    found: list[_Found] = []
    for rule, match in matches:
        trigger = match.span("t")
        if not rule.also and any(a < trigger[1] and trigger[0] < b for a, b in used):
            continue
        if rule.type is None:
            used.append(trigger)
            continue
        clause = _clause(view, page.ready, match)
        services = topics.services_of(view, page.ready, rule, (trigger, clause), focus)
        if services is None or _is_told(found, rule, clause, services):
            continue
        if not rule.also:
            used.append(trigger)
        found.append(
            _Found(rule=rule, trigger=trigger, clause=clause, services=services)
        )
    return found + _usage(page, view, focus)


def _is_told(
    found: list[_Found], rule: Rule, clause: tuple[int, int], services: tuple[str, ...]
) -> bool:
    """Tell whether the same clause has said the same already."""
    return any(
        f.rule.type is rule.type and f.clause == clause and f.services == services
        for f in found
    )


def _clause(view: View, ready: Ready, match: re.Match[str]) -> tuple[int, int]:
    """Return the smallest run of clauses around a match, without its joints."""
    start, end = sentences.cover(
        view.masked, ready.cue("clause"), match.start(), match.end()
    )
    joint = ready.cue("trim").match(view.masked[start:end])
    if joint and start + joint.end() <= match.start("t"):
        start += joint.end()
    words = view.text[start:end]
    start += len(words) - len(words.lstrip(" ,;:"))
    end -= len(words) - len(words.rstrip(" ,;:."))
    return start, max(end, start + 1)


_USAGE = Rule(id="usage", type=T.USAGE_CLAIM, pattern="", needs="told", state=True)
_SHARE = Rule(
    id="statistic", type=T.STATISTIC, pattern="", needs="", state=True, confidence=0.5
)


def _usage(page: _Page, view: View, focus: Focus) -> list[_Found]:
    """Return the claims of how many use a service: a figure and a service a clause."""
    found: dict[tuple[int, int], _Found] = {}
    for figure in quantities.find(view.masked, page.ready):
        span = (figure.start, figure.end)
        if any(d.start < span[1] and span[0] < d.end for d in view.dates):
            continue  # "June 2013 members of the cabinet"
        clause = _around(view, page.ready, span)
        rule = topics.usage_rule(view, figure, clause, (_USAGE, _SHARE))
        if rule is None:
            continue
        services = topics.services_of(view, page.ready, rule, (span, clause), focus)
        if services is None:
            continue
        before = found.get(clause)
        row = Rule(
            id=f"{page.ready.words.code}.{rule.id}",
            type=rule.type,
            pattern="",
            state=True,
            confidence=rule.confidence,
        )
        found[clause] = _Found(
            rule=before.rule if before else row,
            trigger=span,
            clause=clause,
            services=services,
            quantity=(*(before.quantity if before else ()), figure.quantity),
        )
    return list(found.values())


def _around(view: View, ready: Ready, span: tuple[int, int]) -> tuple[int, int]:
    """Return the clause around a span, without white space and stops."""
    start, end = sentences.cover(view.masked, ready.cue("clause"), *span)
    words = view.text[start:end]
    start += len(words) - len(words.lstrip(" ,;:"))
    end -= len(words) - len(words.rstrip(" ,;:."))
    return start, end


def _statement(
    page: _Page, view: View, found: _Found, known: timing.Known
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
        actors=roles.find(view, kind, found.trigger, found.clause),
        services=found.services,
        country=topics.country_of(view, found.clause, page.country),
        date=when,
        deadline=_deadline(page, view, found, when),
        scope=scopes.scope_of(view, page.ready, start, end, kind),
        legal_basis=scopes.legal_basis_of(view, page.ready) if kind in _TERMS else None,
        justification=scopes.reasons_of(
            page.ready, scopes.with_reason(view, start, end)
        ),
        quantity=found.quantity or _figures(page, view, found),
        attribution=attribution.find(view, page.ready, start, end),
        confidence=rule.confidence,
    )


def _asks(ready: Ready, rule: Rule, words: str) -> Asks | None:
    """Return what it is for; None for a type that is for nothing."""
    if rule.asks is not None:
        return rule.asks
    return scopes.asks_of(ready, words) if rule.type in _ASKING else None


def _figures(page: _Page, view: View, found: _Found) -> tuple[Quantity, ...]:
    """Return the figures of a clause whose type counts something."""
    if found.rule.type not in _COUNTED:
        return ()
    start, end = found.clause
    return tuple(
        f.quantity
        for f in quantities.find(view.masked, page.ready)
        if start <= f.start and f.end <= end
    )


def _deadline(page: _Page, view: View, found: _Found, when: When) -> Deadline | None:
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
