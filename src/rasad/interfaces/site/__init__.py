"""The static site: pages built from the same answers as every other surface."""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from msgspec import Struct

from rasad.interfaces.site import writing
from rasad.interfaces.site.pages import Pages
from rasad.interfaces.site.scale import stylesheet
from rasad.interfaces.site.tongue import Tongue
from rasad.interfaces.site.writing import Others, Written
from rasad.pipeline.answers import Answers

__all__ = ["ASSETS", "Built", "Others", "asset", "build"]
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
    png: bool = True,
    others: Others | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Built:
    """
    Write the whole site into *out*; the same answers give the same bytes.

    A page is a folder with an `index.html`; every link is relative, so the site
    opens from a disk and below any path. Files of an earlier build that are no
    longer part of it are removed, and nothing else is; a file that is as it was
    is not written again. *progress* is told how many pages of how many are done.
    English at the root, every other language in a folder of its own; *tongues*
    are all that there are, unless told otherwise. *others* share the work, and
    change nothing but the time. Without *png* no picture is drawn as PNG, which
    is most of the work.

    Raises:
        RasadError: a process that shared the work was ended.
    """
    pages = Pages(answers, tongues=tongues, png=png)
    made: Iterator[Written] = writing.alone(pages, out)
    if others is not None and others.number:
        answers.sentences()  # findings are made and kept, so that others find them
        made = writing.shared(pages, out, others, tongues=tongues, png=png)
    total, done = pages.count(), 0
    written: dict[str, Written] = {}
    for file in chain(made, _beside(pages, out)):
        written[file.path] = file
        if file.path.endswith(".html"):
            done += 1
            if progress is not None:
                progress(done, total)
    _forget(out, set(written))
    listed = "".join(f"{path}\n" for path in sorted(written)).encode()
    files = (*written.values(), writing.put(out, LISTED, listed))
    return Built(
        pages=done,
        bytes=sum(file.size for file in files),
        external=sum(file.external for file in files),
        changed=sum(file.changed for file in files),
    )


def asset(name: str) -> bytes | None:
    """Return a file of the folder `assets`; None where there is none so called."""
    found = {p.name: p for p in ASSETS.iterdir() if p.is_file()}
    return found[name].read_bytes() if name in found else None


def _beside(pages: Pages, out: Path) -> Iterator[Written]:
    """Write what belongs to no page: stylesheets, fonts, the data to download."""
    yield writing.put(out, "assets/scale.css", stylesheet().encode())
    for file in pages.downloads:
        yield writing.put(out, f"data/{file.name}", file.body)
    for asset in sorted(ASSETS.iterdir()):
        if asset.is_file():
            yield writing.put(out, f"assets/{asset.name}", asset.read_bytes())


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
