"""Five papers, one order: statements about one act become one entry."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct

from rasad.model.document import Article, Document
from rasad.model.entry import Dissent, Entry
from rasad.model.ids import content_id
from rasad.model.said import When
from rasad.model.source import Source
from rasad.model.statement import Statement
from rasad.model.vocabulary import ENTRY_TYPES, Asks, Modality, StatementType
from rasad.record import agreeing, merging

LAST = "9999"  # sources without a day of publication come after the others
SEVERAL_DAYS = 3  # from here on a date is too wide to tell acts apart by


class Provenance(Struct, frozen=True, kw_only=True):
    """What a source says of where a quote is from; None where not known."""

    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None


Origins = Mapping[tuple[str, int], Provenance]


class _Act(Struct):
    """Statements gathered so far, and all services they name."""

    members: list[Statement]
    services: frozenset[str]


def origins_of(
    document: Document, articles: Iterable[Article]
) -> dict[tuple[str, int], Provenance]:
    """Return where each article is from, by document id and article number."""
    return {
        (document.id, article.number): Provenance(
            url=document.sidecar.url,
            publisher=document.sidecar.publisher,
            published=article.date.value,
            language=None if article.language == "und" else article.language,
        )
        for article in articles
    }


def from_statements(
    statements: Iterable[Statement], *, documents: Origins
) -> tuple[Entry, ...]:
    """
    Return the acts that the statements are about, each with all its sources.

    Every statement of `ENTRY_TYPES` is in exactly one entry; talk is in none.
    Statements meet where nothing keeps them apart (`merging`) and a date or a
    service in common brings them together; one that fits several acts equally
    stays by itself. *documents* says where a document's article is from, by
    document id and article number; what it does not hold is not known.

    Returns:
        Entries by date, then type, then id, undated ones last. The order of
        *statements* does not matter.
    """
    unique = sorted(
        {s for s in statements if s.type in ENTRY_TYPES}, key=_sharpest_first
    )
    acts: dict[tuple[str, ...], list[_Act]] = {}
    for statement in unique:
        _gather(acts.setdefault(_shelf(statement), []), statement)
    gathered = [act.members for shelf in acts.values() for act in shelf]
    entries = _with_own_ids(
        [(_entry(members, documents), members) for members in gathered]
    )
    return tuple(sorted(entries, key=lambda e: (e.date.value or LAST, e.type, e.id)))


def _shelf(statement: Statement) -> tuple[str, ...]:
    return (statement.type, statement.country or "", statement.scope.kind)


def _sharpest_first(said: Statement) -> tuple[int, int, str, str, int, int, str]:
    """Order so that acts are founded by the sharpest dates, most services first."""
    days = merging.days_of(said.date)
    width = days.width if days else agreeing.UNPLACED
    return (
        width, -len(said.services), said.date.value or LAST,
        said.document, said.start, said.end, agreeing.text_of(said),
    )  # fmt: skip


def _gather(shelf: list[_Act], said: Statement) -> None:
    fitting = [act for act in shelf if _fits(act, said)]
    chosen = _one_of(fitting, said)
    if chosen is None:
        shelf.append(_Act(members=[said], services=frozenset(said.services)))
        return
    chosen.members.append(said)
    chosen.services |= frozenset(said.services)


def _one_of(fitting: list[_Act], said: Statement) -> _Act | None:
    """
    Return the act that *said* belongs to, None where that cannot be told.

    One that says the same of the date wins. Else a sharp date takes the first,
    founded by the sharpest; a wide one, or none, only the single act that fits.
    """
    alike = [
        act
        for act in fitting
        if any(_same_date(member, said) for member in act.members)
    ]
    if alike:
        return alike[0]
    days = merging.days_of(said.date)
    sharp = days is not None and days.width < SEVERAL_DAYS
    if sharp or len(fitting) == 1:
        return fitting[0] if fitting else None
    return None


def _same_date(one: Statement, other: Statement) -> bool:
    if one.date.value is None and other.date.value is None:
        return one.document == other.document
    return (one.date.value, one.date.end) == (other.date.value, other.date.end)


def _fits(act: _Act, said: Statement) -> bool:
    services = frozenset(said.services)
    if said.type is StatementType.USAGE_CLAIM:
        return services == act.services and all(
            merging.same_act(member, said) for member in act.members
        )
    if not merging.same_services(act.services, services):
        return False
    return all(
        merging.same_act(member, said) and _dates_fit(member, said)
        for member in act.members
    )


def _dates_fit(member: Statement, said: Statement) -> bool:
    if member.date.value is not None and said.date.value is not None:
        return merging.same_days(member.date, said.date)
    if member.date.value is None and said.date.value is None:
        # Two mentions without a day: one act only in the words of one document.
        return member.document == said.document
    dated, mention = (member, said) if member.date.value else (said, member)
    return _was_before(dated.date, mention.article_date)


def _was_before(act: When, told: When) -> bool:
    """Say whether the act lies in the year before it was mentioned."""
    days, since = merging.days_of(act), merging.days_of(told)
    if days is None or since is None:
        return False
    return since.last - merging.LOOK_BACK <= days.first <= since.last


def _entry(members: list[Statement], documents: Origins) -> Entry:
    sources, told = _sources(members, documents)
    ordered = [said for _, said in told]
    kept = _values(ordered)
    date = agreeing.date_of(ordered)
    entry = Entry(
        id="unnamed",
        type=ordered[0].type,
        modality=agreeing.most([(s, s.modality) for s in ordered]) or Modality.ACTUAL,
        sources=sources,
        subtype=kept["subtype"],
        asks=_asks(ordered),
        actors=agreeing.actors_of([s.actors for s in ordered]),
        recipients=agreeing.actors_of([s.recipients for s in ordered]),
        services=_services(ordered),
        country=ordered[0].country,
        date=date,
        deadline=agreeing.deadline_of(ordered),
        scope=agreeing.scope_of(ordered),
        legal_basis=kept["legal_basis"],
        justification=tuple(sorted({j for s in ordered for j in s.justification})),
        quantity=agreeing.quantity_of(ordered),
        attribution=ordered[0].attribution,
    )
    return msgspec.structs.replace(
        entry, id=_id(entry), dissent=tuple(_dissent(entry, told))
    )


def _values(members: Sequence[Statement]) -> dict[str, str | None]:
    return {
        name: agreeing.most([(s, getattr(s, name)) for s in members])
        for name in ("subtype", "legal_basis")
    }


def _asks(members: Sequence[Statement]) -> Asks | None:
    return agreeing.most([(s, s.asks) for s in members])


def _services(members: Sequence[Statement]) -> tuple[str, ...]:
    """Return all services named; a source that names fewer does not dissent."""
    counted = Counter(service for s in members for service in set(s.services))
    return tuple(sorted(counted, key=lambda name: (-counted[name], name)))


def _sources(
    members: Iterable[Statement], documents: Origins
) -> tuple[tuple[Source, ...], list[tuple[int, Statement]]]:
    """Return the sources in order, and each statement with its source's index."""
    rows = sorted(
        ((_source(said, documents), said) for said in members),
        key=lambda row: (_place(row[0]), agreeing.text_of(row[1])),
    )
    sources = tuple(dict.fromkeys(source for source, _ in rows))
    index = {source: number for number, source in enumerate(sources)}
    return sources, [(index[source], said) for source, said in rows]


def _place(source: Source) -> tuple[str, str, int, int]:
    return (source.published or LAST, source.document, source.start, source.end)


def _source(said: Statement, documents: Origins) -> Source:
    origin = documents.get((said.document, said.article), Provenance())
    return Source(
        document=said.document,
        quote=said.quote,
        start=said.start,
        end=said.end,
        url=origin.url,
        publisher=origin.publisher,
        published=origin.published or said.article_date.value,
        language=origin.language,
    )


DISSENTING: tuple[tuple[str, Callable[[Statement | Entry], object]], ...] = (
    ("modality", lambda x: x.modality),
    ("subtype", lambda x: x.subtype),
    ("asks", lambda x: x.asks),
    ("legal_basis", lambda x: x.legal_basis),
    ("quantity", lambda x: x.quantity or None),
    ("place", lambda x: x.scope.place),
    ("population", lambda x: x.scope.population),
    ("extent", lambda x: x.scope.extent),
    ("duration", lambda x: x.scope.duration),
    ("deadline.date", lambda x: x.deadline.date if x.deadline else None),
    ("deadline.duration", lambda x: x.deadline.duration if x.deadline else None),
)


def _dissent(entry: Entry, told: Sequence[tuple[int, Statement]]) -> list[Dissent]:
    found = agreeing.date_dissent(told, entry.date)
    for field, value in DISSENTING:
        found += agreeing.dissent(
            field,
            [(s, _text(value(said))) for s, said in told],
            _text(value(entry)),
        )
    return found


def _text(value: object) -> str | None:
    return None if value is None else agreeing.text_of(value)


def _id(entry: Entry, *more: str) -> str:
    parts = (
        entry.type,
        entry.subtype,
        entry.modality,
        entry.asks,
        entry.country,
        " ".join(sorted(entry.services)),
        entry.date.value,
        entry.date.end,
        " ".join(sorted(a.id or a.name for a in entry.actors)),
        entry.scope,
        entry.deadline.date if entry.deadline else None,
        entry.quantity,
        *more,
    )
    return content_id(*("" if p is None else agreeing.text_of(p) for p in parts))


def _with_own_ids(rows: list[tuple[Entry, list[Statement]]]) -> list[Entry]:
    """Tell acts apart that look alike in every field, by where each is told first."""
    counted = Counter(entry.id for entry, _ in rows)
    return [
        entry
        if counted[entry.id] == 1
        else msgspec.structs.replace(entry, id=_id(entry, *_told_first(members)))
        for entry, members in rows
    ]


def _told_first(members: list[Statement]) -> tuple[str, ...]:
    first = min(
        members, key=lambda s: (s.document, s.start, s.end, agreeing.text_of(s))
    )
    return (first.document, str(first.start), agreeing.text_of(first))
