"""The static site: pages built from the same answers as every other surface."""

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from rasad.interfaces.site.outside import fetched
from rasad.interfaces.site.pages import Pages
from rasad.interfaces.site.tongue import Tongue
from rasad.pipeline.answers import Answers

ASSETS = Path(__file__).parent / "assets"
LISTED = "assets/files.txt"


class Built(Struct, frozen=True, kw_only=True):
    """
    What was made: pages, bytes of all files, `external`, and `changed` files.

    `external` counts what pages and stylesheets would fetch from another host when
    they are opened; links that a reader may follow are none of it. `changed` are
    the files that were written, because they were not there as they are now.
    """

    pages: int
    bytes: int
    external: int
    changed: int


def build(
    answers: Answers,
    out: Path,
    *,
    tongues: tuple[Tongue, ...] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Built:
    """
    Write the whole site into *out*; the same answers give the same bytes.

    A page is a folder with an `index.html`; every link is relative, so the site
    opens from a disk and below any path. Files of an earlier build that are no
    longer part of it are removed, and nothing else is; a file that is as it was
    is not written again. *progress* is told how
    many pages of how many are done. English at the root, every other language in
    a folder of its own; *tongues* are all that there are, unless told otherwise.
    """
    pages = Pages(answers, tongues=tongues)
    total, done = pages.count(), 0
    external = changed = 0
    written: dict[str, int] = {}
    for path, body in _files(pages):
        changed += _put(out / path, body)
        written[path] = len(body)
        external += fetched(path, body)
        if path.endswith(".html"):
            done += 1
            if progress is not None:
                progress(done, total)
    _forget(out, set(written))
    listed = "".join(f"{path}\n" for path in sorted(written)).encode()
    changed += _put(out / LISTED, listed)
    size = sum(written.values()) + len(listed)
    return Built(pages=done, bytes=size, external=external, changed=changed)


def asset(name: str) -> bytes | None:
    """Return a file of the folder `assets`; None where there is none so called."""
    found = {p.name: p for p in ASSETS.iterdir() if p.is_file()}
    return found[name].read_bytes() if name in found else None


def _files(pages: Pages) -> Iterator[tuple[str, bytes]]:
    yield from pages.all()
    yield "assets/scale.css", pages.scale.css().encode()
    for file in pages.downloads:
        yield f"data/{file.name}", file.body
    for asset in sorted(ASSETS.iterdir()):
        if asset.is_file():
            yield f"assets/{asset.name}", asset.read_bytes()


def _put(path: Path, body: bytes) -> bool:
    """Write a file that is new or has changed, and tell whether it was."""
    try:
        if path.stat().st_size == len(body) and path.read_bytes() == body:
            return False
    except OSError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return True


def _forget(out: Path, written: set[str]) -> None:
    """Remove what an earlier build of ours wrote and this one did not."""
    listed = out / LISTED
    if not listed.is_file():
        return
    root = out.resolve()
    for line in listed.read_text("utf-8").splitlines():
        old = out / line
        if line in written or not old.is_file():
            continue
        if old.resolve().is_relative_to(root) and not old.is_symlink():
            old.unlink()
