"""A workspace as it is now, and what has been made of it so far."""

from collections import OrderedDict
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from threading import RLock
from time import monotonic
from typing import Final

from rasad.interfaces import site
from rasad.interfaces.http.bodies import Body
from rasad.interfaces.http.narrowing import Bars, Narrow, narrowed
from rasad.interfaces.site.pages import Pages
from rasad.interfaces.site.scale import stylesheet
from rasad.pipeline import freshness
from rasad.pipeline.observatory import Observatory
from rasad.pipeline.searching import Search

TEMPLATES: Final = Path(__file__).parent / "templates"
STYLES: Final = Path(__file__).parent / "assets"
LOOKED: Final = 1.0  # seconds for which a workspace is taken to be as it was
LATE: Final = 5.0  # seconds for which it is given out while somebody looks again
KEPT: Final = 256  # answers to questions that are kept
KINDS: Final = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "atom": "application/atom+xml; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "woff2": "font/woff2",
}


class Snapshot:
    """
    The answers at one moment, the pages made of them, and the index of words.

    One thread at a time makes something; what was made is given to all.
    """

    def __init__(
        self, answers: Observatory, stamp: str, *, review: bool, png: bool
    ) -> None:
        self.answers, self.stamp, self._review = answers, stamp, review
        bars, self._png = Bars(answers, review=review), png
        self.pages = Pages(answers, live=bars, more=TEMPLATES, png=png)
        self._files: dict[str, Body | None] = {}
        self._kept: OrderedDict[object, Body] = OrderedDict()
        self._making = RLock()

    @cached_property
    def search(self) -> Search:
        """The words of the record and its sources."""
        return Search(self.answers)

    def made(self, path: str) -> Body | None:
        """Return a file of the site that was made before; None where it was not."""
        return self._files.get(path)

    def file(self, path: str) -> Body | None:
        """Return a file of the site by its path; None where there is none."""
        with self._making:
            if path not in self._files:
                raw = self._make(path)
                kind = KINDS.get(path.rpartition(".")[2], "application/octet-stream")
                if raw is None:
                    return None
                self._files[path] = Body(raw, kind)
            return self._files[path]

    def kept(self, key: object, make: Callable[[], Body]) -> Body:
        """Return what *make* gives, made once as long as it is not the oldest."""
        with self._making:
            if key in self._kept:
                self._kept.move_to_end(key)
            else:
                self._kept[key] = make()
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]

    def narrowed(self, path: str, narrow: Narrow) -> Body | None:
        """Return a page of less than everything; None where there is none."""
        plain = path.removeprefix(self.pages.prefix_of(path))
        answers = narrowed(self.answers, plain, narrow)
        if answers is None or self.file(path) is None:
            return None

        def make() -> Body:
            bars = Bars(self.answers, review=self._review, narrow=narrow)
            pages = Pages(answers, live=bars, more=TEMPLATES, png=self._png)
            return Body(pages.render(path), KINDS["html"])

        return self.kept((path, narrow), make)

    def _make(self, path: str) -> bytes | None:
        folder, _, name = path.rpartition("/")
        if path == "assets/scale.css":
            return stylesheet().encode()
        if folder == "assets":
            own = {p.name: p for p in STYLES.iterdir() if p.is_file()}
            return own[name].read_bytes() if name in own else site.asset(name)
        if self.pages.holds(path):
            return self.pages.render(path)
        if folder == "data":
            return next((f.body for f in self.pages.downloads if f.name == name), None)
        return None


class Live:
    """
    The newest snapshot of a workspace; one is made when something has changed.

    Between two looks lies a second. *at* answers as of an instant for ever;
    without it a snapshot is of the day it was made.
    """

    def __init__(
        self,
        folder: Path,
        *,
        at: datetime | None = None,
        review: bool = False,
        png: bool = True,
    ) -> None:
        self.folder, self._at, self._review, self._png = folder, at, review, png
        self._held: Snapshot | None = None
        self._open = ExitStack()
        self._looked = 0.0
        self._looking = False
        self._making = RLock()

    def fresh(self) -> Snapshot | None:
        """Return the snapshot if it need not be looked at again, without waiting."""
        since = monotonic() - self._looked
        known = since < LOOKED or (self._looking and since < LATE)
        return self._held if known else None

    def now(self) -> Snapshot:
        """
        Return the workspace as it is; takes its time where something changed.

        Raises:
            RasadError: the workspace cannot be read.
        """
        with self._making:
            if (held := self.fresh()) is not None:
                return held
            self._looking = True  # others need not wait: they have what was
            try:
                stamp = f"{freshness.stamp(self.folder)} {datetime.now(UTC).date()}"
                if self._held is None or self._held.stamp != stamp:
                    self._held = self._opened(stamp)
            finally:
                self._looking = False
            self._looked = monotonic()
            return self._held

    def changed(self) -> None:
        """Look again at the next question, however short ago the last look was."""
        self._looked = 0.0

    def close(self) -> None:
        """Let go of the workspace."""
        self._open.close()

    def _opened(self, stamp: str) -> Snapshot:
        stack = ExitStack()
        answers = stack.enter_context(
            Observatory.open(self.folder, at=self._at, public=True)
        )
        made = Snapshot(answers, stamp, review=self._review, png=self._png)
        self._open.close()  # whoever still reads the old one goes on with what it holds
        self._open = stack
        return made
