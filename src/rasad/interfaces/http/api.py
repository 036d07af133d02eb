"""The answers as JSON under `/api/v1/`, and what is wrong as RFC 9457 tells it."""

import csv
from collections.abc import Callable, Sequence
from functools import cache
from io import StringIO
from typing import Any, Final
from urllib.parse import urlencode

import msgspec
from anyio.to_thread import run_sync
from msgspec import UNSET, Struct, structs
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from rasad.errors import NotFound, RasadError
from rasad.interfaces.http.bodies import Body, given
from rasad.interfaces.http.live import Live, Snapshot
from rasad.interfaces.http.openapi import CSV, JSON, PROBLEM, Problem, document
from rasad.interfaces.http.questions import QUESTIONS, OfTable, Question
from rasad.interfaces.site.tongue import Tongue
from rasad.model.cell import Cell
from rasad.model.told import Told, mark, say
from rasad.pipeline import asked_service

COLUMNS: Final = (
    *("hour", "country", "asn", "target", "ok", "blocked", "down", "throttled"),
    *("insufficient", "faulty", "reports", "mechanism", "vantage"),
)
TITLES: Final = {
    400: ("parameters", mark("The question cannot be asked so")),
    401: ("login", mark("This is for people who have logged in")),
    403: ("role", mark("This is not allowed")),
    404: ("not-found", mark("There is nothing of that name")),
    405: ("method", mark("Only GET and HEAD are answered here")),
    413: ("too-large", mark("That is more than is taken")),
    429: ("too-often", mark("Too many tries")),
    500: ("broken", mark("Something broke")),
    503: ("unavailable", mark("The workspace cannot be read now")),
}
OTHER: Final = ("error", mark("The question was not answered"))


def routes(live: Live) -> list[Route]:
    """Return the routes of every question, of the table, and of the document."""
    made = [Route("/openapi.json", _told(_document))]
    made.append(Route("/cells.csv", _table(live)))
    made += [Route(f"/{q.path}", _answer(live, q)) for q in QUESTIONS]
    return made


def heading(status: int) -> tuple[str, Told]:
    """Return the sort of what is wrong: its name for programs, and for people."""
    name, title = TITLES.get(status, OTHER)
    return name, say(title)


def problem(
    status: int, detail: str, headers: Any = None, *, tongue: Tongue
) -> Response:
    """
    Return what is wrong, as the API tells it.

    Title and detail are in the language of *tongue* as far as it knows them; the
    type is the same in every language.
    """
    name, title = heading(status)
    read = tongue.read
    told = Problem(
        type=f"#{name}",
        title=str(read(title)),
        status=status,
        detail=str(read(detail)) if isinstance(detail, Told) else detail,
    )
    ours = {"Content-Language": tongue.code, "Vary": "Accept-Language"}
    return Response(
        msgspec.json.encode(told),
        status_code=status,
        media_type=PROBLEM,
        headers={**ours, **(headers or {})},
    )


def asked(request: Request, params: type[Struct]) -> Any:
    """
    Return the parameters of a request, checked.

    Raises:
        HTTPException: one is unknown, is there twice, or cannot be used.
    """
    pairs = request.query_params.multi_items()
    values = dict(pairs)
    if len(values) != len(pairs):
        raise HTTPException(400, say(mark("A parameter is given twice.")))
    try:
        return msgspec.convert(values, params, strict=False)
    except msgspec.ValidationError as error:
        raise HTTPException(400, str(error)) from error


async def snapshot(live: Live) -> Snapshot:
    """
    Return the workspace as it is now.

    Raises:
        HTTPException: it cannot be read.
    """
    if (held := live.fresh()) is not None:
        return held
    try:
        return await run_sync(live.now)
    except RasadError as error:
        raise HTTPException(503, str(error)) from error


def _answer(live: Live, question: Question) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        by = asked(request, question.params)
        name = request.path_params.get("name", "")
        held = await snapshot(live)

        def make() -> Body:
            found = question.asks(held, _meant(held, by), name)
            shape = _part(held, list(found), by) if question.many else found
            return Body(msgspec.json.encode(shape), JSON)

        try:
            key = (question.path, by, name)
            return given(request, await run_sync(held.kept, key, make))
        except NotFound as error:
            raise HTTPException(404, str(error)) from error

    return endpoint


def _meant(held: Snapshot, by: Any) -> Any:
    """
    Return the parameters with the id of the service that they name in any way.

    Raises:
        NotFound: no service is called so; names what is near.
    """
    name = getattr(by, "service", UNSET)
    if name is UNSET:
        return by
    return structs.replace(by, service=asked_service.named(held.answers, name))


def _part(held: Snapshot, found: Sequence[Any], by: Any) -> dict[str, Any]:
    """Return one part of a list, and the query of the next."""
    end = by.offset + by.limit
    after = {**msgspec.to_builtins(by), "offset": end}
    return {
        "at": held.answers.at.isoformat().replace("+00:00", "Z"),
        "total": len(found),
        "limit": by.limit,
        "offset": by.offset,
        "next": f"?{urlencode(after)}" if end < len(found) else None,
        "items": found[by.offset : end],
    }


def _table(live: Live) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        by = asked(request, OfTable)
        held = await snapshot(live)

        def make() -> Body:
            meant = _meant(held, by)
            cells = held.answers.cells(meant.country, meant.service)
            return Body(_rows(cells), f"{CSV}; charset=utf-8")

        try:
            return given(request, await run_sync(held.kept, ("cells.csv", by), make))
        except NotFound as error:
            raise HTTPException(404, str(error)) from error

    return endpoint


def _rows(cells: Sequence[Cell]) -> bytes:
    """Return cells as a table that `rasad import` takes."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for cell in cells:
        row = {**structs.asdict(cell), "hour": f"{cell.hour:%Y-%m-%dT%H:%M:%SZ}"}
        writer.writerow(["" if row[c] is None else str(row[c]) for c in COLUMNS])
    return text.getvalue().encode()


def _told(make: Callable[[], Body]) -> Callable[[Request], Any]:
    async def endpoint(request: Request) -> Response:
        return given(request, make())

    return endpoint


@cache
def _document() -> Body:
    return Body(document(), JSON)
