"""What is told of a document on the shelf."""

from collections import Counter, defaultdict

from rasad.findings import Reach
from rasad.model.document import Article
from rasad.pipeline.answers import Held
from rasad.storage.record_db import Record, Stored


def of_record(record: Record) -> tuple[Held, ...]:
    """Return every document on the shelf, by the day it was published and by id."""
    articles = defaultdict(list)
    for article in record.articles():
        articles[article.document].append(article)
    counts = Counter(s.document for s in record.statements())
    held = [_held(d, articles[d.id], counts[d.id]) for d in record.documents()]
    return tuple(sorted(held, key=lambda h: (h.published, h.id)))


def _held(stored: Stored, articles: list[Article], statements: int) -> Held:
    """Return it as surfaces tell it: its text stays private."""
    return Held(
        id=stored.id,
        path=stored.path,
        format=stored.format,
        title=stored.title or next((a.title for a in articles), None),
        url=stored.sidecar.url,
        publisher=stored.sidecar.publisher,
        captured=stored.sidecar.captured,
        articles=len(articles),
        statements=statements,
        languages=tuple(sorted({a.language for a in articles})),
        published=tuple(sorted({a.date.value for a in articles if a.date.value})),
    )


def reach_of(record: Record) -> tuple[Reach, ...]:
    """Return which articles our record holds: day, language, publisher."""
    sidecars = {d.id: d.sidecar for d in record.documents()}
    return tuple(
        Reach(
            published=a.date.value,
            language=a.language,
            publisher=sidecars[a.document].publisher,
            country=sidecars[a.document].country,
        )
        for a in record.articles()
        if a.document in sidecars
    )
