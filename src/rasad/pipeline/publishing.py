"""What leaves the workspace: the record without the names of private persons (S2)."""

from collections.abc import Iterable
from pathlib import PurePath

from msgspec import structs

from rasad.model.entry import Entry
from rasad.model.source import Source
from rasad.model.statement import Statement
from rasad.pipeline import catalogue
from rasad.record import redacting
from rasad.record.languages import LANGUAGES


def public(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """
    Return the entries, in their order, as indexes, exports and feeds may have them.

    For everything that is published; what a reviewer works with is not.
    """
    nouns = [noun for code in LANGUAGES for noun in LANGUAGES[code].WORDS.nouns]
    known = redacting.public(catalogue.services(), catalogue.actors(), nouns)
    return redacting.from_entries(entries, known)


def public_statements(
    statements: Iterable[Statement], entries: Iterable[Entry]
) -> tuple[Statement, ...]:
    """
    Return the statements, in their order, as they may be published.

    A name that is private in an entry is struck out of them too, and of the
    path of a document its last part is told.
    """
    said = tuple(statements)
    shown = public([*(_as_entry(s) for s in said), *entries])
    return tuple(
        structs.replace(
            statement,
            path=PurePath(statement.path).name,
            quote=entry.sources[0].quote,
            article_date=structs.replace(statement.article_date, expression=None),
            actors=entry.actors,
            recipients=entry.recipients,
            date=entry.date,
            deadline=entry.deadline,
            scope=entry.scope,
            legal_basis=entry.legal_basis,
            quantity=entry.quantity,
            attribution=entry.attribution,
        )
        for statement, entry in zip(said, shown, strict=False)
    )


def _as_entry(statement: Statement) -> Entry:
    """Return what is told of a statement, in the shape that is redacted."""
    return Entry(
        id="",
        type=statement.type,
        modality=statement.modality,
        sources=(
            Source(
                document=statement.document,
                quote=statement.quote,
                start=statement.start,
                end=statement.end,
            ),
        ),
        actors=statement.actors,
        recipients=statement.recipients,
        date=statement.date,
        deadline=statement.deadline,
        scope=statement.scope,
        legal_basis=statement.legal_basis,
        quantity=statement.quantity,
        attribution=statement.attribution,
    )
