"""
Findings kept as of an instant, with everything under them.

    frozen/<finding>/<number>-<when it was made>-<hash>.json

A file is never changed: its name ends with the first digits of its own SHA-256.
What was frozen is a finding's past, and stays when what it rests on changes. It
stays within the workspace; a document that is withdrawn takes along what was
frozen with its words.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct, structs

from rasad.errors import NotFound, StorageError
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.model.finding import Finding
from rasad.pipeline import explaining, stamps, workspace
from rasad.pipeline.answers import Answers, RuleCard
from rasad.storage.lock import writing
from rasad.storage.whole_files import written_whole

HOME: Final = "frozen"
_DIGITS: Final = 16


class Frozen(Struct, frozen=True, kw_only=True):
    """
    A finding and all that it rests on, as of `at`; ISO 8601, UTC.

    `made` and `by` say when it was frozen, and by whom. `rules` is the stamp of the
    program text that it was made by, `method` the rules that it names. `cells` are
    those of its service in its country up to the instant.
    """

    finding: Finding
    at: str
    made: str
    by: str
    rules: str
    entries: tuple[Entry, ...]
    episodes: tuple[Episode, ...]
    cells: tuple[Cell, ...]
    method: tuple[RuleCard, ...]

    def is_as(self, other: "Frozen") -> bool:
        """Tell whether both hold the same, whenever they were made, as of whenever."""
        return self == structs.replace(other, at=self.at, made=self.made, by=self.by)


class Kept(Struct, frozen=True, kw_only=True):
    """A line of `rasad freeze`; `new` is False where the last frozen holds the same."""

    finding: str
    kind: str
    country: str
    service: str
    at: str
    file: str
    new: bool


def snapshot(answers: Answers, name: str, *, made: str = "", by: str = "") -> Frozen:
    """
    Take a finding as it is now, with all that it rests on.

    Raises:
        NotFound: no finding is called so, or several are.
    """
    told = explaining.explain(answers, name)
    if len(told.findings) != 1:
        raise NotFound(
            f"{len(told.findings)} findings are about {name!r}; give one's id"
        )
    finding = told.findings[0]
    episodes = tuple(seen.episode for seen in told.seen)
    named = {finding.rule, *(episode.rule for episode in episodes)}
    cells = answers.cells(finding.country, finding.service)
    return Frozen(
        finding=finding,
        at=f"{answers.at:%Y-%m-%dT%H:%M:%SZ}",
        made=made,
        by=by,
        rules=stamps.rules(),
        entries=told.entries,
        episodes=episodes,
        cells=tuple(sorted(cells, key=lambda c: (c.hour, c.asn, c.target, c.uids))),
        method=tuple(card for card in answers.rules() if card.id in named),
    )


def freeze(
    folder: Path, answers: Answers, names: Iterable[str], *, by: str
) -> tuple[Kept, ...]:
    """
    Freeze findings; one that is as it was frozen last is not written again.

    Raises:
        NotFound: no finding is called so, or several are.
        Locked: another process writes to the workspace.
    """
    made = workspace.now_text()
    taken = [snapshot(answers, name, made=made, by=by) for name in names]
    with writing(folder):
        return tuple(_keep(folder, one) for one in taken)


def _keep(folder: Path, taken: Frozen) -> Kept:
    finding = taken.finding
    before = _files(folder, finding.id)
    if before and _read(before[-1]).is_as(taken):
        return _told(taken, before[-1], new=False)
    body = msgspec.json.format(msgspec.json.encode(taken), indent=1) + b"\n"
    moment = "".join(c for c in taken.made if c.isalnum())
    number = _number(before[-1]) + 1 if before else 1
    name = f"{number:06d}-{moment}-{sha256(body).hexdigest()[:_DIGITS]}.json"
    path = folder / HOME / finding.id / name
    with written_whole(path) as file:
        file.write(body)
    return _told(taken, path, new=True)


def _told(taken: Frozen, path: Path, *, new: bool) -> Kept:
    return Kept(
        finding=taken.finding.id,
        kind=taken.finding.kind.value,
        country=taken.finding.country,
        service=taken.finding.service,
        at=taken.at,
        file=f"{HOME}/{taken.finding.id}/{path.name}",
        new=new,
    )


def past(folder: Path, finding: str) -> tuple[Frozen, ...]:
    """
    Return a finding as it was frozen, the oldest first; empty where it never was.

    Raises:
        StorageError: a file was altered since; it is named.
    """
    return tuple(_read(path) for path in _files(folder, finding))


def named(folder: Path, name: str) -> str | None:
    """Return the one frozen finding whose id begins so; None where there is none."""
    home = folder / HOME
    ids = [p.name for p in home.iterdir() if p.is_dir()] if home.is_dir() else []
    found = [i for i in ids if i.startswith(name)] if name else []
    return found[0] if len(found) == 1 else None


def files(folder: Path) -> tuple[Path, ...]:
    """Return every frozen file of a workspace, in order."""
    return tuple(sorted((folder / HOME).glob("*/*.json")))


def altered(folder: Path) -> Iterator[Path]:
    """Yield the frozen files that are not what their names say."""
    for path in files(folder):
        try:
            _read(path)
        except StorageError:
            yield path


def forget(folder: Path, document: str) -> int:
    """Delete what was frozen with words of a document; returns how many files."""
    gone = 0
    for path in files(folder):
        if document.encode() in path.read_bytes():
            path.unlink()
            gone += 1
    return gone


def _files(folder: Path, finding: str) -> list[Path]:
    """Return the files of a finding; of two of one second the first made first."""
    mine = (p for p in files(folder) if p.parent.name == finding)
    return sorted(mine, key=lambda p: (_number(p), p.name))


def _number(path: Path) -> int:
    head = path.name.partition("-")[0]
    return int(head) if head.isdecimal() else 0


def _read(path: Path) -> Frozen:
    body = path.read_bytes()
    try:
        if sha256(body).hexdigest()[:_DIGITS] == path.stem.rpartition("-")[2]:
            return msgspec.json.decode(body, type=Frozen)
    except msgspec.MsgspecError as error:
        raise StorageError(f"{path}: {error}; a later version may read it") from error
    raise StorageError(
        f"{path} was altered after it was frozen: put a copy from before in its place, "
        "or take it away"
    )
