"""
Documents into a workspace: by content hash, by several processes, in batches.

What is there already, read by the same rules with the same told beside it, is
passed over: so a run that was cut goes on where it stopped. Documents are put in
the order of their paths, however many processes read them, and entries are
merged when all are in: the same documents give the same record.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import cache, partial
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files as packed
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from msgspec import Struct

from rasad.model.document import Withdrawal
from rasad.model.ids import content_id, document_id
from rasad.model.reject import Reject
from rasad.pipeline import reading
from rasad.pipeline.working import Worker
from rasad.storage import shelf
from rasad.storage.record_db import DocumentRead, Record, Stored

BATCH: Final = 64  # inputs put at a time
OF: Final = " of "  # between the rules of a stamp and what they were given
FEW: Final = 16  # inputs that are not worth starting processes for
# What decides how a document is read: our own files, and the libraries they use.
OURS: Final = ("record", "model", "pipeline/builtin/actors", "pipeline/builtin")
LIBRARIES: Final = ("charset-normalizer", "convertdate", "pypdfium2", "trafilatura")


class Wanted(Struct, frozen=True, kw_only=True):
    """
    How documents are to be read: what wins over sidecars, and the country.

    `withdrawn` are documents that are refused, with the reason given then.
    """

    folder: Path
    country: str | None = None
    published: str | None = None
    home: str | None = None
    withdrawn: dict[str, Withdrawal] = {}


class Taken(Struct, frozen=True, kw_only=True):
    """
    What came of one input: a document or nothing, and what was refused of it.

    A document of which parts were refused has no stamp: it is read anew the next
    time, so that the refusal is told again.
    """

    source: str
    read: DocumentRead | None = None
    rejects: tuple[Reject, ...] = ()


class Run(Struct, kw_only=True):
    """One run: who does it, when, and what it has come to so far."""

    record: Record
    at: str
    who: str
    step: Callable[[int], None]
    readings: dict[str, str]
    withdrawn: frozenset[str] = frozenset()
    new: int = 0
    known: int = 0
    documents: set[str]
    rejects: list[Reject]

    def passed(self, document: str) -> None:
        """Count an input that is in the record as it would be read now."""
        self.known += 1
        self.documents.add(document)
        self.step(1)

    def put(self, batch: list[Taken]) -> None:
        """Put what was read of some inputs, all or nothing."""
        reads, again = [], 0
        told = dict(self.readings)
        for read in (t.read for t in batch if t.read is not None):
            # Of the same bytes under two names the first is kept.
            if read.stamp and told.get(read.stored.id) == read.stamp:
                again += 1
                continue
            told[read.stored.id] = read.stamp
            reads.append(read)
        for back in (r.stored for r in reads if r.stored.id in self.withdrawn):
            what = f"document {back.id} added after its withdrawal"
            self.record.note(what, at=self.at, who=self.who, why=back.path)
        rejects = [r for t in batch for r in t.rejects]
        new = self.record.add_documents(
            reads,
            rejects,
            at=self.at,
            who=self.who,
            sources=[t.source for t in batch],
        )
        self.readings = told
        self.new += sum(new)
        self.known += len(new) - sum(new) + again
        self.documents.update(t.read.stored.id for t in batch if t.read is not None)
        self.rejects += rejects
        self.step(len(batch))


def put_all(run: Run, paths: Iterable[Path], wanted: Wanted, *, jobs: int) -> None:
    """
    Read what *paths* name, and put it into the record batch by batch.

    An interruption lets what was read be put before it ends the run.
    """
    found = list(reading.files(paths))
    worker = Worker(
        partial(take, wanted=wanted),
        jobs=jobs if len(found) > FEW else 1,
        lost=_lost,
    )
    batch: list[Taken] = []
    with closing(worker.over(_unknown(run, found, wanted))) as taken:
        try:
            for item in taken:
                batch.append(item)
                if len(batch) == BATCH:
                    run.put(batch)
                    batch = []
        except KeyboardInterrupt:
            run.put(batch)
            raise
        run.put(batch)


def _unknown(run: Run, found: Iterable[Path], wanted: Wanted) -> Iterator[Path]:
    """Yield the files that are not in the record as they would be read now."""
    for path in found:
        try:
            raw = path.read_bytes()
        except OSError:
            yield path  # refused, with its reason, where it is read
            continue
        document = document_id(raw)
        if run.readings.get(document) == stamp(path, wanted):
            run.passed(document)
        else:
            yield path


def take(path: Path, *, wanted: Wanted) -> Taken:
    """Read one file, put its original on the shelf, and tell what came of it."""
    read: DocumentRead | None = None
    rejects: list[Reject] = []
    for item in reading.each(
        [path], country=wanted.country, published=wanted.published, home=wanted.home
    ):
        if isinstance(item, Reject):
            rejects.append(item)
            continue
        if item.document.id in wanted.withdrawn:
            return Taken(source=str(path), rejects=(_refused(path, item, wanted),))
        shelf.keep_document(wanted.folder, item.document.id, item.raw)
        read = DocumentRead(
            stored=_stored(item),
            articles=item.articles,
            statements=item.statements,
            stamp="" if item.document.left_out else stamp(path, wanted),
        )
    return Taken(source=str(path), read=read, rejects=tuple(rejects))


def stamp(path: Path, wanted: Wanted) -> str:
    """Return what a reading of the file rests on, beside the file's own bytes."""
    beside = path.with_name(path.name + reading.SIDECAR)
    told = beside.read_bytes() if beside.is_file() else b""
    options = (wanted.country, wanted.published, wanted.home)
    given = content_id(
        path.suffix.lower(),
        sha256(told).hexdigest(),
        *("" if option is None else f"={option}" for option in options),
    )
    return f"{rules()}{OF}{given}"


def by_these_rules(stamp: str) -> str:
    """Return the stamp of a document read anew, given what it was given before."""
    _, of, given = stamp.partition(OF)
    return f"{rules()}{of}{given}" if of else ""


@cache
def rules() -> str:
    """Return the hash of everything that decides how a document is read."""
    made = sha256()
    for folder in OURS:
        home = packed("rasad").joinpath(folder)
        for name, raw in sorted(_contents(home, deep=folder in OURS[:2])):
            made.update(f"{folder}/{name}:{len(raw)}:".encode() + raw)
    for library in LIBRARIES:
        made.update(f"{library}={version(library)};".encode())
    return made.hexdigest()[:32]


def _contents(home: Traversable, *, deep: bool) -> Iterator[tuple[str, bytes]]:
    for item in home.iterdir():
        if item.is_dir():
            if deep:
                for name, raw in _contents(item, deep=True):
                    yield f"{item.name}/{name}", raw
        elif item.name.endswith((".py", ".json")):
            yield item.name, item.read_bytes()


def _stored(item: reading.Read) -> Stored:
    return Stored(
        id=item.document.id,
        path=Path(item.document.path).name,
        format=item.document.format,
        title=item.document.title,
        sidecar=item.document.sidecar,
    )


def _refused(path: Path, item: reading.Read, wanted: Wanted) -> Reject:
    """Refuse what was withdrawn, with the reason that was given then."""
    then = wanted.withdrawn[item.document.id]
    return Reject(
        stage=reading.STAGE,
        source=str(path),
        where="",
        what=f"it was withdrawn on {then.at}: {then.reason}",
        remedy="leave it out; --again adds it all the same",
    )


def _lost(path: Path) -> Taken:
    reject = Reject(
        stage=reading.STAGE,
        source=str(path),
        where="",
        what="the process that read it was ended, twice (out of memory?)",
        remedy="give it in parts, or with --jobs 1",
    )
    return Taken(source=str(path), rejects=(reject,))
