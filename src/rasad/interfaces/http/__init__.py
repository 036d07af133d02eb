"""A server of a workspace: its pages live, its answers as JSON, its review queue."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from rasad.interfaces.http import api
from rasad.interfaces.http.guard import Guard
from rasad.interfaces.http.live import Live
from rasad.interfaces.http.shown import Shown
from rasad.interfaces.http.wrong import Wrong
from rasad.interfaces.site.tongue import tongues

__all__ = ["LARGEST", "application"]
LARGEST: Final = 32_000_000  # bytes of a request, unless told otherwise


def application(
    folder: Path,
    *,
    at: datetime | None = None,
    review: bool = False,
    https: bool = False,
    largest: int = LARGEST,
    png: bool = True,
) -> Starlette:
    """
    Return the server of a workspace, as an ASGI application.

    Read-only, unless *review* opens the queue to those who are on its list of
    people. *https* says that readers reach it by HTTPS, through a proxy: the
    cookie of a session is then sent by nothing else. *largest* bounds a request.
    Without *png* no picture is drawn as PNG.
    """
    live = Live(folder, at=at, review=review, png=png)
    pages, wrong = Shown(live), Wrong(live)
    routes: list[BaseRoute] = [
        Mount("/api/v1", routes=api.routes(live)),
        Route("/favicon.ico", _no_icon),  # which browsers ask for by themselves
        *(
            Route(f"/{tongue.prefix}{path}", pages.searching(tongue.prefix))
            for tongue in tongues()
            for path in ("search/", "search/index.html")
        ),
    ]
    routes += [
        Route(f"/{tongue.prefix}verdict/{{name}}/", pages.verdict)
        for tongue in tongues()
    ]
    if review:
        from rasad.interfaces.http.review import desks  # noqa: PLC0415 - read-only servers need none of it

        routes += desks(live, https=https)
    routes.append(Route("/{path:path}", pages.page))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        live.close()

    return Starlette(
        routes=routes,
        middleware=[Middleware(Guard, most=largest)],
        exception_handlers={HTTPException: wrong.told, 500: wrong.broken},
        lifespan=lifespan,
    )


async def _no_icon(_: Request) -> Response:
    return Response(status_code=204, headers={"Cache-Control": "max-age=86400"})
