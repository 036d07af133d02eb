"""The pages of a site written into a folder, by one process or by several."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from rasad.errors import RasadError
from rasad.interfaces.site.outside import fetched
from rasad.interfaces.site.pages import Pages, Share
from rasad.interfaces.site.tongue import Tongue
from rasad.pipeline import workers
from rasad.pipeline.answers import Answers

Opened: TypeAlias = Callable[[], AbstractContextManager[Answers]]


class Others(Struct, frozen=True, kw_only=True):
    """
    Processes beside this one: how many, and how each opens the same answers.

    *opened* must pickle, and give what answers this process, byte for byte.
    """

    number: int
    opened: Opened


class Written(Struct, frozen=True, kw_only=True):
    """
    A file of the site: its path, and its size in bytes.

    `external` counts what it would fetch from another host, `changed` says that it
    was not there as it is now.
    """

    path: str
    size: int
    external: int
    changed: bool


class _Asked(Struct, frozen=True, kw_only=True):
    opened: Opened
    tongues: tuple[Tongue, ...] | None
    png: bool
    out: Path
    share: Share


def put(out: Path, path: str, body: bytes) -> Written:
    """Write a file that is new or has changed, and tell what it is."""
    file, changed = out / path, True
    try:
        changed = file.stat().st_size != len(body) or file.read_bytes() != body
    except OSError:
        file.parent.mkdir(parents=True, exist_ok=True)
    if changed:
        file.write_bytes(body)
    external = fetched(path, body)
    return Written(path=path, size=len(body), external=external, changed=changed)


def alone(pages: Pages, out: Path) -> Iterator[Written]:
    """Write every page, and yield what was written as it is."""
    for language in pages.languages:
        yield from _put(pages, Share(language=language, number=0, of=1), out)


def shared(
    pages: Pages,
    out: Path,
    others: Others,
    *,
    tongues: tuple[Tongue, ...] | None,
    png: bool,
) -> Iterator[Written]:
    """
    Write every page in parts, the first of them here, and yield what was written.

    The files do not depend on the number of processes. What others wrote comes
    after what was written here.

    Raises:
        RasadError: a process was ended, and the one that did its part again too.
    """
    parts = max(1, (others.number + 1) // len(pages.languages))
    mine, *theirs = (
        Share(language=language, number=number, of=parts)
        for language in pages.languages
        for number in range(parts)
    )
    asked = [
        _Asked(opened=others.opened, tongues=tongues, png=png, out=out, share=share)
        for share in theirs
    ]
    with ThreadPoolExecutor(1) as waiting:
        work = partial(workers.each, _part, asked, jobs=others.number)
        done = waiting.submit(lambda: list(work()))
        yield from _put(pages, mine, out)
    for part in done.result():
        if part.made is None:
            raise RasadError(
                "the process that wrote a part of the pages was ended twice; it may "
                "lack memory: build with fewer jobs"
            )
        yield from part.made


def _part(asked: _Asked) -> tuple[Written, ...]:
    """Write a share of the pages, in a process of its own."""
    with asked.opened() as answers:
        pages = Pages(answers, tongues=asked.tongues, png=asked.png)
        return tuple(_put(pages, asked.share, asked.out))


def _put(pages: Pages, share: Share, out: Path) -> Iterator[Written]:
    for path, body in pages.share(share):
        yield put(out, path, body)
