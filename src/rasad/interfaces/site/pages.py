"""Every page of the site, and the files beside it, as path and bytes."""

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct

from rasad.interfaces.site import across, ledgers, places, raster, records
from rasad.interfaces.site.downloads import File, files
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.sheets import Sheet
from rasad.interfaces.site.tongue import Tongue
from rasad.interfaces.site.tongue import tongues as all_tongues
from rasad.pipeline.answers import Answers

Page = tuple[str, bytes]
Routes = dict[str, Callable[[], bytes]]


class Share(Struct, frozen=True, kw_only=True):
    """Of the pages of a language those that are `number` modulo `of`."""

    language: str
    number: int
    of: int


class Pages:
    """
    The pages that answer a workspace, each made when it is asked for.

    A page is independent of every other: one path gives the same bytes alone
    and in the whole site.
    """

    def __init__(
        self,
        answers: Answers,
        *,
        tongues: tuple[Tongue, ...] | None = None,
        live: object = None,
        more: Path | None = None,
        png: bool = True,
    ) -> None:
        """
        Make the pages of *answers* in every language; *live*, *more* are a server's.

        *live* is what its pages show beside the static ones, *more* a folder of
        its own templates. Without *png* there are no pictures as PNG, as where the
        extra is not installed.
        """
        self._answers, self._live, self._more = answers, live, more
        self._png = png and raster.available()
        every = all_tongues() if tongues is None else tongues
        self._tongues = {tongue.prefix: tongue for tongue in every}
        self._frames: dict[str, Frame] = {}
        self._routes: dict[str, Routes] = {}

    @cached_property
    def downloads(self) -> tuple[File, ...]:
        """The files of the data page."""
        return files(self._answers)

    def prefix_of(self, path: str) -> str:
        """Return how paths of the language begin that *path* is in; English: empty."""
        return next((p for p in self._tongues if p and path.startswith(p)), "")

    def frame(self, prefix: str) -> Frame:
        """Return what the pages of a language share, made when it is asked for."""
        if prefix not in self._frames:
            first = self._tongues[prefix]
            self._frames[prefix] = Frame(
                self._answers,
                tongues=(first, *(t for t in self._tongues.values() if t != first)),
                live=self._live,
                more=self._more,
                png=self._png,
            )
        return self._frames[prefix]

    def sheets(self, prefix: str = "") -> tuple[Sheet, ...]:
        """Return every page of a language, home first; of two at one path the first."""
        frame = self.frame(prefix)
        planned: dict[str, Sheet] = {}
        for sheet in chain(
            places.sheets(frame),
            across.sheets(frame),
            records.sheets(frame),
            ledgers.sheets(frame, self.downloads),
        ):
            planned.setdefault(sheet.path, sheet)
        return tuple(planned.values())

    @property
    def routes(self) -> Routes:
        """How each path is made: pages, and the files beside them."""
        return {k: v for p in self._tongues for k, v in self._routed(p).items()}

    def _routed(self, prefix: str) -> Routes:
        if prefix not in self._routes:
            frame, found = self.frame(prefix), Routes()
            for sheet in self.sheets(prefix):
                found[f"{prefix}{sheet.path}"] = partial(frame.render, sheet)
                for side in sheet.sides:
                    if side.worded or not prefix:
                        where = f"{prefix}{sheet.folder}{side.name}"
                        found.setdefault(where, side.make)
            self._routes[prefix] = found
        return self._routes[prefix]

    def paths(self) -> tuple[str, ...]:
        """Return every path that `render` knows, home first."""
        return tuple(self.routes)

    def holds(self, path: str) -> bool:
        """Tell whether the site has a page, or a file beside one, at *path*."""
        return path in self._routed(self.prefix_of(path))

    def render(self, path: str) -> bytes:
        """
        Return the page, or the file beside a page, at *path*.

        Raises:
            KeyError: the site has no such path.
        """
        return self._routed(self.prefix_of(path))[path]()

    def framed(self, path: str, template: str, section: str, **values: Any) -> bytes:
        """
        Return a page of another's template, as this site's pages look.

        In the language that *path* begins with: `fa/search/index.html`.
        """
        prefix = self.prefix_of(path)
        path = path.removeprefix(prefix)
        return self.frame(prefix).render(
            Sheet(
                path=path,
                template=template,
                section=section,
                title="",
                values=lambda: values,
            )
        )

    @property
    def languages(self) -> tuple[str, ...]:
        """How paths begin in each language, English first: an empty word and `fa/`."""
        return tuple(self._tongues)

    def count(self) -> int:
        """Return how many pages there will be: every language has the same."""
        of_one = self._routed(self.languages[0])
        return len(self._tongues) * sum(path.endswith(".html") for path in of_one)

    def share(self, share: Share) -> Iterator[Page]:
        """Yield the pages of one share, each before the files beside it."""
        page = -1
        for path, make in self._routed(share.language).items():
            page += path.endswith(".html")
            if page % share.of == share.number:
                yield path, make()
