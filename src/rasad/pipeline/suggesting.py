"""Proposals of a language model: asked for, held against the words, and marked."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from msgspec import Struct, structs

from rasad.errors import BadInput, NeedsNetwork, StorageError
from rasad.model.entry import Entry
from rasad.model.ids import content_id
from rasad.model.reject import Reject
from rasad.pipeline import catalogue, passages_shown, reading, workspace
from rasad.pipeline.model_endpoint import Model
from rasad.record import asking
from rasad.record import entries as merging
from rasad.storage import shelf
from rasad.storage.record_db import Record, Stored

STAGE: Final = "ask a language model"


class Asked(Struct, frozen=True, kw_only=True):
    """What asking gave: claims = proposals' statements + set aside; and its cost."""

    documents: int
    known: int
    questions: int
    claims: int
    entries: int
    tokens_in: int
    tokens_out: int
    rejects: tuple[Reject, ...]


class _Tally(Struct):
    documents: int = 0
    known: int = 0
    questions: int = 0
    claims: int = 0
    entries: int = 0
    tokens_in: int = 0
    tokens_out: int = 0


def suggest(
    folder: Path,
    names: Iterable[str],
    model: Model,
    *,
    online: bool,
    by: str,
    again: bool = False,
) -> Asked:
    """
    Ask a model about documents of the workspace; all of them where none is named.

    What it claims becomes proposals of its own, marked `model:` and its name.
    They wait in the review queue and hold nothing before a person accepts them.
    A document that the same model was asked about with the same prompt is passed
    over, unless *again*.

    Raises:
        NeedsNetwork: *online* is not set: nothing was sent.
        NotFound: no document is called so.
        ModelUnavailable: the model does not answer; what was read before is kept.
        Locked: another process writes to the workspace.
    """
    tally, rejects = _Tally(), list[Reject]()
    with workspace.written(folder) as (settings, record):
        chosen = _chosen(record, tuple(names))
        if not online:
            raise NeedsNetwork(
                f"{len(chosen)} documents would be sent to {model.name}; "
                "say --online if they may leave this machine"
            )
        told = {row.what for row in record.log()}
        for stored in chosen:
            if not again and _line(model, stored) in told:
                tally.known += 1
                continue
            home = stored.sidecar.country or settings.country
            aside = _about(folder, record, stored, model, home, by, tally)
            rejects += aside
            record.replace_rejects(STAGE, aside, at=workspace.now_text(), who=by)
    return Asked(
        rejects=tuple(rejects), **{n: getattr(tally, n) for n in tally.__struct_fields__}
    )


def _chosen(record: Record, names: tuple[str, ...]) -> list[Stored]:
    held = [d for d in record.documents() if d.withdrawn is None]
    if not names:
        return held
    return [passages_shown.document_called(held, name) for name in names]


def _line(model: Model, stored: Stored) -> str:
    return f"model {model.name}, prompt {asking.PROMPT}, asked about {stored.id}"


def _about(
    folder: Path,
    record: Record,
    stored: Stored,
    model: Model,
    country: str | None,
    by: str,
    tally: _Tally,
) -> list[Reject]:
    """Ask about one document; keep what is believed, return what was set aside."""
    try:
        read = reading.from_bytes(
            shelf.document_bytes(folder, stored.id),
            path=stored.path,
            beside=stored.sidecar,
            country=country,
        )
    except (BadInput, StorageError) as error:
        return [Reject(stage=STAGE, source=stored.id, where="", what=str(error))]
    before = (tally.questions, tally.tokens_in, tally.tokens_out)
    statements, aside = [], []
    for article in read.articles:
        for question in asking.questions(read.document, article):
            tally.questions += 1
            try:
                reply = model.ask(question)
                tally.tokens_in += reply.tokens_in
                tally.tokens_out += reply.tokens_out
                found = asking.believed(
                    reply.content,
                    question,
                    read.document,
                    article,
                    registry=catalogue.services(),
                    country=country,
                    model=model.name,
                )
            except BadInput as bad:
                aside.append(_aside(stored, f"article {article.number}", bad.what))
                continue
            statements += found.statements
            aside += [
                _aside(stored, f"article {article.number}, {a.where}", a.why)
                for a in found.aside
            ]
            tally.claims += len(found.statements) + len(found.aside)
    proposed = _marked(
        merging.from_statements(statements, documents=workspace.origins(record)), model
    )
    cost = [
        now - then
        for now, then in zip(
            (tally.questions, tally.tokens_in, tally.tokens_out), before, strict=True
        )
    ]
    why = (
        f"{cost[0]} questions, {cost[1]} tokens in, {cost[2]} out; "
        f"{len(statements)} claims held, {len(aside)} set aside"
    )
    at = workspace.now_text()
    if proposed:
        record.import_entries(proposed, at=at, who=by, why=f"model:{model.name}")
    record.note(_line(model, stored), at=at, who=by, why=why)
    tally.documents += 1
    tally.entries += len(proposed)
    return aside


def _aside(stored: Stored, where: str, why: str) -> Reject:
    return Reject(
        stage=STAGE,
        source=stored.id,
        where=where,
        what=why,
        remedy="read the sentence yourself: rasad review --document",
    )


def _marked(entries: tuple[Entry, ...], model: Model) -> tuple[Entry, ...]:
    """Return proposals under ids of their own: they never stand for a rule's."""
    origin = f"model:{model.name}"
    renamed = {e.id: content_id(origin, e.id) for e in entries}
    return tuple(
        structs.replace(
            e,
            id=renamed[e.id],
            origin=origin,
            links=tuple((r, renamed.get(o, o)) for r, o in e.links),
        )
        for e in entries
    )
