"""Five papers, one order: statements about one act become one entry."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from msgspec import Struct

from rasad.model.document import Article, Document
from rasad.model.entry import Dissent, Entry
from rasad.model.ids import content_id
from rasad.model.source import Source
from rasad.model.statement import Statement
from rasad.model.vocabulary import ENTRY_TYPES, Asks, Modality, StatementType
from rasad.record import agreeing, crediting, gathering, linking
from rasad.record.merging import length_of
from rasad.record.relations import UNKNOWN, Relations

LAST = "9999"  # sources without a day of publication come after the others


class Provenance(Struct, frozen=True, kw_only=True):
    """
    What a source says of where a quote is from; None where not known.

    `told_first` is the document and the number of the article that told the same
    story first, where this one copies it.
    """

    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    copy_of: str | None = None
    told_first: tuple[str, int] | None = None


Origins = Mapping[tuple[str, int], Provenance]


def origins_of(
    document: Document, articles: Iterable[Article]
) -> dict[tuple[str, int], Provenance]:
    """Return where each article is from, by document id and article number."""
    return {
        (document.id, article.number): Provenance(
            url=article.url or document.sidecar.url,
            publisher=document.sidecar.publisher or article.publisher,
            published=article.date.value,
            language=None if article.language == "und" else article.language,
        )
        for article in articles
    }


def from_statements(
    statements: Iterable[Statement],
    *,
    documents: Origins,
    known: Relations = UNKNOWN,
) -> tuple[Entry, ...]:
    """
    Return the acts that the statements are about, each with all its sources.

    Every statement of `ENTRY_TYPES` is in exactly one entry; talk is in none.
    Statements meet where nothing keeps them apart (`merging`) and a date or a
    service in common brings them together; one that fits several acts equally
    stays by itself. *documents* says where a document's article is from, by
    document id and article number; what it does not hold is not known. *known*
    tells which services are of a class and which bodies of one another.

    Returns:
        Entries by date, then type, then id, undated ones last, linked to what
        they answer or end. The order of *statements* does not matter.
    """
    acts = gathering.from_statements(
        (s for s in statements if s.type in ENTRY_TYPES), known
    )
    entries = _with_own_ids(
        [(_entry(members, documents, known), members) for members in acts]
    )
    entries.sort(key=lambda e: (e.date.value or LAST, e.type, e.id))
    return linking.with_links(entries, known=known)


def _entry(members: list[Statement], documents: Origins, known: Relations) -> Entry:
    sources, told = _sources(members, documents, known)
    ordered = [said for _, said in told]
    heard = _heard(ordered, documents)
    kept = _values(heard)
    date = agreeing.date_of(heard)
    entry = Entry(
        id="unnamed",
        type=ordered[0].type,
        modality=agreeing.most([(s, s.modality) for s in heard]) or Modality.ACTUAL,
        sources=sources,
        subtype=kept["subtype"],
        asks=_asks(heard),
        actors=crediting.actors_of([s.actors for s in heard], known),
        recipients=crediting.actors_of([s.recipients for s in heard], known),
        services=_services(heard),
        country=ordered[0].country,
        date=date,
        deadline=agreeing.deadline_of(heard, date),
        scope=agreeing.scope_of(heard),
        legal_basis=kept["legal_basis"],
        justification=tuple(sorted({j for s in ordered for j in s.justification})),
        quantity=agreeing.quantity_of(heard),
        attribution=ordered[0].attribution,
        ruleset=" ".join(sorted({s.ruleset for s in ordered if s.ruleset})),
    )
    return msgspec.structs.replace(
        entry, id=_id(entry), dissent=tuple(_dissent(entry, told))
    )


def _heard(members: Sequence[Statement], documents: Origins) -> list[Statement]:
    """
    Return *members* as voices: a copy speaks in the voice of the first telling.

    What it only says again is left out, so that five papers that print one story
    are one voice, and not five that agree.
    """
    found: list[Statement] = []
    said_by = {(s.document, s.article, s.quote) for s in members}
    for said in members:
        place = (said.document, said.article)
        first = documents.get(place, Provenance()).told_first
        if first is None or first == place:
            found.append(said)
            continue
        if (*first, said.quote) not in said_by:
            said_by.add((*first, said.quote))
            found.append(
                msgspec.structs.replace(said, document=first[0], article=first[1])
            )
    return found


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
    members: Iterable[Statement], documents: Origins, known: Relations
) -> tuple[tuple[Source, ...], list[tuple[int, Statement]]]:
    """Return the sources in order, and each statement with its source's index."""
    rows = sorted(
        ((_source(said, documents, known), said) for said in members),
        key=lambda row: (_place(row[0]), agreeing.text_of(row[1])),
    )
    sources = tuple(dict.fromkeys(source for source, _ in rows))
    index = {source: number for number, source in enumerate(sources)}
    return sources, [(index[source], said) for source, said in rows]


def _place(source: Source) -> tuple[str, str, int, int]:
    return (source.published or LAST, source.document, source.start, source.end)


def _source(said: Statement, documents: Origins, known: Relations) -> Source:
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
        copy_of=origin.copy_of,
        credit=_credit(said, known),
    )


def _credit(said: Statement, known: Relations) -> str | None:
    """Return whom the words have it from, if the tables know them by that name."""
    said_by, passed_on_by = said.attribution.who, said.attribution.via
    return known.called(said_by) or known.called(passed_on_by)


DISSENTING: tuple[tuple[str, Callable[[Statement | Entry], object]], ...] = (
    ("modality", lambda x: x.modality),
    ("subtype", lambda x: x.subtype),
    ("asks", lambda x: x.asks),
    ("legal_basis", lambda x: x.legal_basis),
    ("quantity", lambda x: x.quantity or None),
    ("extent", lambda x: x.scope.extent),
    ("duration", lambda x: _measured(x.scope.duration)),
    ("deadline.date", lambda x: x.deadline.date if x.deadline else None),
    ("deadline.duration", lambda x: length_of(x.deadline) if x.deadline else None),
)


def _dissent(entry: Entry, told: Sequence[tuple[int, Statement]]) -> list[Dissent]:
    # A figure that is told again later is the same figure.
    again = entry.type is StatementType.USAGE_CLAIM
    found = [] if again else agreeing.date_dissent(told, entry.date)
    for field, value in DISSENTING:
        found += agreeing.dissent(
            field,
            [(s, _text(value(said))) for s, said in told],
            _text(value(entry)),
        )
    return found


def _measured(duration: str | None) -> str | None:
    """Return a length of time; words ("for now") are no other opinion of it."""
    return duration if duration and duration.startswith("P") else None


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
    # What it says, and not by which rules it was read, tells it apart.
    plain = msgspec.structs.replace(first, ruleset="")
    return (first.document, str(first.start), agreeing.text_of(plain))
