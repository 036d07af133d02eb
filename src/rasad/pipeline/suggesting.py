"""Proposals of a language model: asked for, held against the words, and marked."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

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

if TYPE_CHECKING:
    from rasad.model.statement import Statement

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

    def __iadd__(self, other: "_Tally") -> Self:
        for name in self.__struct_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        return self


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
            one = _Asking(stored, model, home)
            one.about(folder)
            one.keep(record, by)
            rejects += one.aside
            tally += one.tally
    return Asked(
        rejects=tuple(rejects),
        **{n: getattr(tally, n) for n in tally.__struct_fields__},
    )


def _chosen(record: Record, names: tuple[str, ...]) -> list[Stored]:
    held = [d for d in record.documents() if d.withdrawn is None]
    if not names:
        return held
    return [passages_shown.document_called(held, name) for name in names]


def _line(model: Model, stored: Stored) -> str:
    return f"model {model.name}, prompt {asking.PROMPT}, asked about {stored.id}"


class _Asking:
    """One document being asked about: what is believed, what is not, what it cost."""

    def __init__(self, stored: Stored, model: Model, country: str | None) -> None:
        self._stored, self._model, self._country = stored, model, country
        self.statements: list[Statement] = []
        self.aside: list[Reject] = []
        self.tally = _Tally(documents=1)

    def about(self, folder: Path) -> None:
        """Ask every question about the document."""
        stored = self._stored
        try:
            read = reading.from_bytes(
                shelf.document_bytes(folder, stored.id),
                path=stored.path,
                beside=stored.sidecar,
                country=self._country,
            )
        except (BadInput, StorageError) as error:
            self._refuse("", str(error))
            return
        for article in read.articles:
            about = asking.About(
                document=read.document,
                article=article,
                registry=catalogue.services(),
                country=self._country,
                model=self._model.name,
            )
            for question in asking.questions(read.document, article):
                self._ask(question, about)

    def _ask(self, question: asking.Question, about: asking.About) -> None:
        where = f"article {about.article.number}"
        self.tally.questions += 1
        try:
            reply = self._model.ask(question)
            self.tally.tokens_in += reply.tokens_in
            self.tally.tokens_out += reply.tokens_out
            found = asking.believed(reply.content, question, about)
        except BadInput as bad:
            self._refuse(where, bad.what)
            return
        self.statements += found.statements
        for one in found.aside:
            self._refuse(f"{where}, {one.where}", one.why)
        self.tally.claims += len(found.statements) + len(found.aside)

    def _refuse(self, where: str, why: str) -> None:
        remedy = "read it yourself: rasad review --document"
        self.aside.append(
            Reject(
                stage=STAGE,
                source=self._stored.id,
                where=where,
                what=why,
                remedy=remedy,
            )
        )

    def keep(self, record: Record, by: str) -> None:
        """Put what is believed into the record, with its cost into the log."""
        tally, at = self.tally, workspace.now_text()
        merged = merging.from_statements(
            self.statements, documents=workspace.origins(record)
        )
        proposed = _marked(merged, self._model)
        tally.entries = len(proposed)
        if proposed:
            why = f"model:{self._model.name}"
            record.import_entries(proposed, at=at, who=by, why=why)
        why = (
            f"{tally.questions} questions, {tally.tokens_in} tokens in, "
            f"{tally.tokens_out} out; {len(self.statements)} claims held, "
            f"{len(self.aside)} set aside"
        )
        record.note(_line(self._model, self._stored), at=at, who=by, why=why)
        record.replace_rejects(STAGE, self.aside, at=at, who=by)


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
