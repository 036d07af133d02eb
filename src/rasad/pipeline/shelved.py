"""What is told of a document on the shelf."""

from rasad.model.document import Article
from rasad.pipeline.answers import Held
from rasad.storage.record_db import Stored


def held_of(stored: Stored, articles: list[Article], statements: int) -> Held:
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
