"""The documents of the shelf, read again by the rules as they are now."""

from pathlib import Path

from rasad.errors import BadInput, StorageError
from rasad.model.reject import Reject
from rasad.pipeline import adding, reading
from rasad.pipeline.workspace import Added, Progress, merge_anew, now_text, written
from rasad.storage import shelf
from rasad.storage.record_db import DocumentRead, Stored


def reread(folder: Path, *, who: str, progress: Progress | None = None) -> Added:
    """
    Read every document of the shelf again, by the rules as they are now.

    What people decided stays; what is now read otherwise is proposed beside it.
    Adding the same files after it passes over them, as it would after adding them.

    Raises:
        Locked: another process writes to the workspace.
    """
    rejects: list[Reject] = []
    documents, at = [], now_text()
    with written(folder) as (settings, record):
        stamps = record.readings()
        for stored in (d for d in record.documents() if d.withdrawn is None):
            item = _read_again(
                folder, stored, settings.country, stamps.get(stored.id, "")
            )
            if isinstance(item, Reject):
                rejects.append(item)
                continue
            record.add_documents([item], at=at, who=who)
            documents.append(stored.id)
            if progress is not None:
                progress(1)
        entries = merge_anew(record, at=at, who=who)
        articles, statements = record.counts(documents)
    return Added(
        documents=len(documents),
        known=0,
        articles=articles,
        statements=statements,
        entries=entries,
        rejects=tuple(rejects),
    )


def _read_again(
    folder: Path, stored: Stored, home: str | None, stamp: str
) -> DocumentRead | Reject:
    try:
        item = reading.from_bytes(
            shelf.document_bytes(folder, stored.id),
            path=stored.path,
            beside=stored.sidecar,
            country=stored.sidecar.country or home,
        )
    except (BadInput, StorageError) as error:
        return Reject(stage=reading.STAGE, source=stored.id, where="", what=str(error))
    return DocumentRead(
        stored=stored,
        articles=item.articles,
        statements=item.statements,
        stamp="" if item.document.left_out else adding.by_these_rules(stamp),
    )
