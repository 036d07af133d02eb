"""The documents of the shelf, read again by the rules as they are now."""

from pathlib import Path

from rasad.errors import BadInput, StorageError
from rasad.model.reject import Reject
from rasad.pipeline import reading
from rasad.pipeline.workspace import Added, Progress, merge, now_text, opened
from rasad.storage import shelf
from rasad.storage.lock import writing
from rasad.storage.record_db import Stored


def reread(folder: Path, *, who: str, progress: Progress | None = None) -> Added:
    """
    Read every document of the shelf again, by the rules as they are now.

    What people decided stays; what is now read otherwise is proposed beside it.

    Raises:
        Locked: another process writes to the workspace.
    """
    rejects: list[Reject] = []
    counts = {"documents": 0, "articles": 0, "statements": 0}
    with opened(folder) as (settings, record), writing(folder):
        for stored in (d for d in record.documents() if d.withdrawn is None):
            try:
                item = _read_again(folder, stored, settings.country)
            except (BadInput, StorageError) as error:
                rejects.append(
                    Reject(
                        stage=reading.STAGE, source=stored.id, where="", what=str(error)
                    )
                )
                continue
            record.add_document(
                stored, item.articles, item.statements, at=now_text(), who=who
            )
            counts["documents"] += 1
            counts["articles"] += len(item.articles)
            counts["statements"] += len(item.statements)
            if progress is not None:
                progress(1)
        merged = merge(record)
        record.replace_entries(merged)
        what = f"{counts['documents']} documents read again"
        record.note(what, at=now_text(), who=who, why="the rules as they are now")
    return Added(known=0, entries=len(merged), rejects=tuple(rejects), **counts)


def _read_again(folder: Path, stored: Stored, home: str | None) -> reading.Read:
    return reading.from_bytes(
        shelf.document_bytes(folder, stored.id),
        path=stored.path,
        beside=stored.sidecar,
        country=stored.sidecar.country or home,
    )
