"""What is said when something cannot be answered: to people as a page, to programs."""

from collections.abc import Mapping
from html import escape

from anyio.to_thread import run_sync
from msgspec import Struct
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from rasad.errors import BadInput, RasadError
from rasad.interfaces.http import api
from rasad.interfaces.http.live import Live
from rasad.interfaces.site import addresses
from rasad.interfaces.site.tongue import Tongue, tongues
from rasad.model.told import Told, mark, say

API = "/api/"
BROKEN = mark("Something broke here; it was not the question.")


class Said(Struct, frozen=True, kw_only=True):
    """A sentence for a page; not `ours` is one that is known in English alone."""

    text: str
    ours: bool


def said(text: str) -> Said | None:
    """Return a sentence for a page; None where there is nothing to say."""
    return Said(text=text, ours=isinstance(text, Told)) if text else None


def of_error(error: RasadError) -> str:
    """
    Return what an error says to people, with its remedy.

    A sentence that other languages know comes without the name of the input, and
    with its remedy where they know that too; any other as the command line has it.
    """
    what, remedy = _parts(error)
    if isinstance(what, Told):
        if not isinstance(remedy, Told):
            return what
        return say("{what} ({remedy})", what=what, remedy=remedy)
    return f"{error}{f' ({remedy})' if remedy else ''}"


def _parts(error: RasadError) -> tuple[str, str]:
    if isinstance(error, BadInput):
        return error.what, error.remedy
    first = error.args[0] if error.args else ""
    return first if isinstance(first, str) else "", ""


def spoken(path: str) -> Tongue:
    """Return the language that a page at *path* is in."""
    source, *others = tongues()
    held = (t for t in others if path.startswith(f"/{t.prefix}"))
    return next(held, source)


def wanted(request: Request) -> Tongue:
    """Return the language that a program asks for first, if we have it."""
    first = request.headers.get("accept-language", "").partition(",")[0]
    code = first.partition(";")[0].partition("-")[0].strip().lower()
    source, *others = tongues()
    return next((t for t in others if t.code == code), source)


class Wrong:
    """The handlers of what went wrong."""

    def __init__(self, live: Live) -> None:
        self._live = live

    async def told(self, request: Request, error: Exception) -> Response:
        """Say what cannot be answered, and why."""
        if not isinstance(error, HTTPException):
            raise error
        status, detail, headers = error.status_code, error.detail, error.headers
        if request.url.path.startswith(API):
            return api.problem(status, detail, headers, tongue=wanted(request))
        try:
            held = await run_sync(self._live.now)
        except RasadError:
            return _bare(request, status, detail, headers)
        path = f"{spoken(request.url.path).prefix}{'x/' * _depth(request)}index.html"
        page = await run_sync(
            lambda: held.pages.framed(
                path,
                "wrong.html",
                "",
                tongues=(),
                heading=api.heading(status)[1],
                said=said(detail),
            )
        )
        return HTMLResponse(page, status, headers)

    async def broken(self, request: Request, _: Exception) -> Response:
        """Say nothing of what broke; the server's own messages do."""
        told = say(BROKEN)
        if request.url.path.startswith(API):
            return api.problem(500, told, tongue=wanted(request))
        return _bare(request, 500, told)


def _depth(request: Request) -> int:
    """Return how many folders above the page the pages of its language begin."""
    path = request.url.path
    return max(0, path.removeprefix(f"/{spoken(path).prefix}").lstrip("/").count("/"))


def _bare(
    request: Request,
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return a page that needs no workspace."""
    tongue = spoken(request.url.path)
    root = "" if tongue.is_source else "../"
    root += addresses.root_of(f"{'x/' * _depth(request)}index.html")
    heading = escape(tongue.read(api.heading(status)[1]))
    text = escape(tongue.read(detail))
    if not isinstance(detail, Told):
        text = f'<bdi lang="en" dir="ltr">{text}</bdi>'
    page = (
        f'<!doctype html><html lang="{tongue.code}" dir="{tongue.direction}"><head>'
        '<meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<title>{heading}</title><link rel="stylesheet" href="{root}assets/site.css">'
        f'</head><body><main class="wrap main"><h1>{heading}</h1><p>{text}</p></main>'
        "</body></html>"
    )
    return HTMLResponse(page, status, headers)
