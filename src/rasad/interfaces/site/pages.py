"""Every page of the site, and the files beside it, as path and bytes."""

from collections.abc import Callable, Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from rasad.interfaces.site import across, ledgers, places, records
from rasad.interfaces.site.downloads import File, files
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.scale import Scale
from rasad.interfaces.site.sheets import Sheet
from rasad.interfaces.site.tongue import Tongue
from rasad.interfaces.site.tongue import tongues as all_tongues
from rasad.pipeline.answers import Answers

Page = tuple[str, bytes]


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
        scale: Scale | None = None,
        live: object = None,
        more: Path | None = None,
    ) -> None:
        """
        Make the pages of *answers* in every language; *live*, *more* are a server's.

        *live* is what its pages show beside the static ones, *more* a folder of
        its own templates, *scale* a stylesheet that several makers share.
        """
        self._answers = answers
        every = all_tongues() if tongues is None else tongues
        shared = scale or Scale()
        self._frames = {
            tongue.prefix: Frame(
                answers,
                tongues=(tongue, *(t for t in every if t is not tongue)),
                scale=shared,
                live=live,
                more=more,
            )
            for tongue in every
        }

    @property
    def scale(self) -> Scale:
        """The classes of positions, and their stylesheet."""
        return next(iter(self._frames.values())).scale

    @cached_property
    def downloads(self) -> tuple[File, ...]:
        """The files of the data page."""
        return files(self._answers)

    @cached_property
    def sheets(self) -> tuple[tuple[Frame, Sheet], ...]:
        """Every page as planned, home first; of two at one path the first."""
        planned: dict[str, tuple[Frame, Sheet]] = {}
        for prefix, frame in self._frames.items():
            for sheet in self._planned(frame):
                planned.setdefault(f"{prefix}{sheet.path}", (frame, sheet))
        return tuple(planned.values())

    def _planned(self, frame: Frame) -> Iterator[Sheet]:
        yield from places.sheets(frame)
        yield from across.sheets(frame)
        yield from records.sheets(frame)
        yield from ledgers.sheets(frame, self.downloads)

    @cached_property
    def routes(self) -> dict[str, Callable[[], bytes]]:
        """How each path is made: pages, and the files beside them."""
        found: dict[str, Callable[[], bytes]] = {}
        for frame, sheet in self.sheets:
            prefix = frame.tongue.prefix
            found[f"{prefix}{sheet.path}"] = partial(frame.render, sheet)
            for side in sheet.sides:
                if side.worded or not prefix:
                    where = f"{prefix}{sheet.folder}{side.name}"
                    found.setdefault(where, side.make)
        return found

    def paths(self) -> tuple[str, ...]:
        """Return every path that `render` knows, home first."""
        return tuple(self.routes)

    def render(self, path: str) -> bytes:
        """
        Return the page, or the file beside a page, at *path*.

        Raises:
            KeyError: the site has no such path.
        """
        return self.routes[path]()

    def framed(self, path: str, template: str, section: str, **values: Any) -> bytes:
        """
        Return a page of another's template, as this site's pages look.

        In the language that *path* begins with: `fa/search/index.html`.
        """
        prefix = next((p for p in self._frames if p and path.startswith(p)), "")
        path = path.removeprefix(prefix)
        return self._frames[prefix].render(
            Sheet(
                path=path,
                template=template,
                section=section,
                title="",
                values=lambda: values,
            )
        )

    def count(self) -> int:
        """Return how many pages there will be."""
        return len(self.sheets)

    def all(self) -> Iterator[Page]:
        """Yield every page and every file beside one; home comes first."""
        for path, make in self.routes.items():
            yield path, make()
