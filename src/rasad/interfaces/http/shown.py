"""The pages of the site, live: the same as the static ones, and a search."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode

from anyio.to_thread import run_sync
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from rasad.interfaces.http.api import asked, snapshot
from rasad.interfaces.http.bodies import Body, given
from rasad.interfaces.http.live import KINDS, Live, Snapshot
from rasad.interfaces.http.narrowing import Narrow
from rasad.interfaces.http.questions import Words
from rasad.interfaces.site.addresses import event as event_path
from rasad.interfaces.site.addresses import finding as finding_path
from rasad.model.told import mark, say

PART = 20  # hits on a page
INDEX = "index.html"


class Shown:
    """The handlers of pages."""

    def __init__(self, live: Live) -> None:
        self._live = live

    async def page(self, request: Request) -> Response:
        """Give out a file of the site; what is none of them is not there."""
        path = request.path_params["path"]
        if not path or path.endswith("/"):
            path += INDEX
        held = await snapshot(self._live)
        if request.query_params and path.endswith(".html"):
            narrow = asked(request, Narrow)
            if narrow.query:
                return await self._narrowed(request, held, path, narrow)
        body = held.made(path) or await run_sync(held.file, path)
        if body is not None:
            return given(request, body)
        if await run_sync(held.file, f"{path}/{INDEX}") is not None:
            last = path.rpartition("/")[2]
            return RedirectResponse(f"{last}/", 308)
        raise HTTPException(404, say(mark("There is no such page.")))

    async def _narrowed(
        self, request: Request, held: Snapshot, path: str, narrow: Narrow
    ) -> Response:
        body = await run_sync(held.narrowed, path, narrow)
        if body is None:
            told = mark("There is no such page, or it has no filters.")
            raise HTTPException(404, say(told))
        return given(request, body)

    async def verdict(self, request: Request) -> Response:
        """Lead to the page that says why a finding is what it is, by its id."""
        held = await snapshot(self._live)
        wanted = request.path_params["name"]
        for finding in await run_sync(held.answers.findings):
            if finding.id == wanted:
                return RedirectResponse(f"../../{finding_path(finding)}", 308)
        raise HTTPException(404, say(mark("There is no finding of that id.")))

    def searching(self, prefix: str) -> Callable[[Request], Awaitable[Response]]:
        """Return the handler of the page that searches, in one language."""

        async def search(request: Request) -> Response:
            values = {k: v for k, v in request.query_params.items() if v.strip()}
            by = asked(request, Words) if values else Words(q="")
            held = await snapshot(self._live)
            return given(request, await run_sync(_found, held, by, prefix))

        return search


def _found(held: Snapshot, by: Words, prefix: str) -> Body:
    def make() -> Body:
        found = held.search.find(by.q)
        part = found[by.offset : by.offset + PART]
        paths = {e.id: f"../{event_path(e)}" for e in held.answers.entries()}
        values: dict[str, Any] = {
            "q": by.q,
            "total": len(found),
            "offset": by.offset,
            "hits": [(hit, paths.get(hit.id, "")) for hit in part],
            "before": _part(by, by.offset - PART) if by.offset else None,
            "after": _part(by, by.offset + PART)
            if by.offset + PART < len(found)
            else None,
        }
        path = f"{prefix}search/{INDEX}"
        page = held.pages.framed(path, "search.html", "search", **values)
        return Body(page, KINDS["html"])

    return held.kept(("search", prefix, by), make)


def _part(by: Words, offset: int) -> str:
    return urlencode({"q": by.q, "offset": max(0, offset)})
