"""Files of measurements → a verdict or a reject for each."""

import secrets
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct, structs

from rasad import observations, verdicts
from rasad.errors import BadInput
from rasad.model.measurement import Header, Measurement, header_of
from rasad.model.observation import Observation
from rasad.model.reject import Reject, rejected
from rasad.model.verdict import Verdict
from rasad.pipeline import cluster, reference, workers
from rasad.pipeline.workers import Done
from rasad.storage import measurement_files, measurement_folders
from rasad.storage.measurement_files import Line
from rasad.verdicts.fingerprints import Reference

Observed = tuple[Measurement, tuple[Observation, ...]]
PORTION: Final = 500  # measurements that are worked on at a time, step by step
LARGE: Final = 1 << 24  # bytes of JSON after which a portion takes no more


class Judged(Struct, frozen=True, kw_only=True, gc=False):
    """What is kept of a measurement, what was taken from it, and what that says."""

    header: Header
    observations: tuple[Observation, ...]
    verdict: Verdict


def one(raw: bytes, source: str, line: int, known: Reference) -> Verdict | Reject:
    """Return the verdict of a line's first measurement, or why it cannot be read."""
    found = _looked([next(_opened(source, line, raw))], known)[0]
    return found.verdict if isinstance(found, Judged) else found


def portions(path: Path, known: Reference) -> Iterator[list[Judged | Reject]]:
    """
    Yield what each measurement at *path* comes to, or one reject, in order.

    They come some at a time: as many as are worked on at once, step by step.
    """
    for portion in _together(measurement_files.lines(path)):
        yield _looked(portion, known)


def each(path: Path, known: Reference) -> Iterator[Judged | Reject]:
    """Yield what `portions` yields, one by one."""
    return chain.from_iterable(portions(path, known))


def _together(lines: Iterable[Line]) -> Iterator[list[Measurement | Reject]]:
    """
    Yield some measurements at a time, so that memory holds few of them.

    Each is opened as soon as it is unpacked, while its bytes are in the cache of
    the processor; nothing holds them after.
    """
    portion, size = list[Measurement | Reject](), 0
    for source, line, raw in lines:
        portion += _opened(source, line, raw)
        size += len(raw) if isinstance(raw, bytes) else 0
        if len(portion) >= PORTION or size >= LARGE:
            yield portion
            portion, size = [], 0
    if portion:
        yield portion


def _looked(
    portion: list[Measurement | Reject], known: Reference
) -> list[Judged | Reject]:
    """
    Return what the measurements of a portion come to, or why they cannot be read.

    All were opened, then all are observed, then all judged: pages of megabytes
    went by in the first step, and what the other two work with stays in the cache.
    """
    seen = [_observed(item, known) for item in portion]
    return [_judged(item, known) for item in seen]


def _opened(
    source: str, line: int, raw: bytes | Reject
) -> Iterator[Measurement | Reject]:
    """Yield the measurement of a line, or each of those that were joined in it."""
    found = raw if isinstance(raw, Reject) else _alone(source, line, raw)
    parts = []
    if isinstance(raw, bytes) and isinstance(found, Reject):
        parts = measurement_files.values(raw)
    if len(parts) <= 1:
        yield found
    else:
        yield from (_alone(source, line, part) for part in parts)


def _alone(source: str, line: int, raw: bytes) -> Measurement | Reject:
    try:
        return observations.open_line(raw, source=source, line=line)
    except BadInput as bad:
        return rejected(measurement_files.STAGE, bad)


def _observed(opened: Measurement | Reject, known: Reference) -> Observed | Reject:
    if isinstance(opened, Reject):
        return opened
    try:
        return opened, observations.from_measurement(opened, match=known.match)
    except BadInput as bad:
        return rejected(measurement_files.STAGE, bad)


def _judged(observed: Observed | Reject, known: Reference) -> Judged | Reject:
    if isinstance(observed, Reject):
        return observed
    measurement, seen = observed
    return Judged(
        header=header_of(measurement, observations=len(seen)),
        observations=seen,
        verdict=verdicts.from_observations(measurement, seen, known),
    )


def judge(paths: Sequence[Path], known: Reference) -> Iterator[Verdict | Reject]:
    """Yield one verdict or one reject for each measurement at *paths*, in order."""
    for path in paths:
        for item in each(path, known):
            yield item.verdict if isinstance(item, Judged) else item


def judge_with(
    paths: Sequence[Path],
    folder: Path | None,
    *,
    jobs: int,
    scheduler: str | None = None,
) -> Iterator[Verdict | Reject]:
    """
    Yield what `judge` yields, from *jobs* processes that each take a file.

    With the address of a *scheduler*, the workers of its cluster take them. Each
    loads the reference data in *folder*. What a file gave waits on disk for its
    turn. A file on which a process dies twice is one reject.

    Raises:
        ConfigError, Offline: as `cluster.each` tells.
    """
    alone = jobs == 1 and scheduler is None
    if alone or measurement_files.STDIN in paths:  # no worker has our input
        yield from judge(paths, reference.load(folder))
        return
    files = [file for path in paths for file in measurement_folders.files(path)]
    with tempfile.TemporaryDirectory(prefix="rasad-") as spool:
        asked = [
            _Asked(
                told=file,
                path=file.absolute() if scheduler else file,
                out=Path(spool) / str(n),
            )
            for n, file in enumerate(files)
        ]
        for done in _shared(asked, folder, Path(spool), jobs, scheduler):
            if done.failed:
                yield workers.lost(measurement_files.STAGE, done.given.told)
            else:
                yield from _waiting(done.given.out)
            done.given.out.unlink(missing_ok=True)


class _Asked(Struct, frozen=True, kw_only=True):
    """A file as it was told to us, where any process finds it, and what it gives."""

    told: Path
    path: Path
    out: Path


def _shared(
    asked: Sequence[_Asked],
    folder: Path | None,
    spool: Path,
    jobs: int,
    scheduler: str | None,
) -> Iterator[Done[_Asked, None]]:
    """Yield each file when it is judged, in their order."""
    if scheduler is None:
        return workers.each(partial(_spooled, folder), asked, jobs=jobs)
    home = folder and folder.absolute()
    like = cluster.Cluster(
        scheduler=scheduler,
        shared=spool,
        home=home,
        snapshots=reference.load(folder).snapshots,
    )
    work = partial(_spooled, home)
    return cluster.each(work, asked, lambda one: one.path, cluster=like)


def _spooled(folder: Path | None, asked: _Asked) -> None:
    """Judge a file, and write what it gives, a JSON line each."""
    # Two machines of a cluster may do the same at once, with the same number.
    part = asked.out.with_name(f".{asked.out.name}.{secrets.token_hex(8)}.part")
    with part.open("wb") as file:
        for found in judge([asked.path], reference.kept(folder)):
            item = _named(found, asked)
            kind = b"R" if isinstance(item, Reject) else b"V"
            file.write(kind + msgspec.json.encode(item) + b"\n")
    part.replace(asked.out)


def _named(item: Verdict | Reject, asked: _Asked) -> Verdict | Reject:
    """Name the file, or what is in it, as it was told to us."""
    if asked.told == asked.path:
        return item
    if isinstance(item, Reject):
        source = str(asked.told) + item.source.removeprefix(str(asked.path))
        return structs.replace(item, source=source)
    path = str(asked.told) + item.path.removeprefix(str(asked.path))
    return structs.replace(item, path=path)


def _waiting(out: Path) -> Iterator[Verdict | Reject]:
    good, bad = msgspec.json.Decoder(Verdict), msgspec.json.Decoder(Reject)
    with out.open("rb") as file:
        for line in file:
            yield (good if line.startswith(b"V") else bad).decode(line[1:])
