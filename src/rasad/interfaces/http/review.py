"""The review queue over the web: plain forms over the functions of `reviewing`."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final
from urllib.parse import quote, urlencode

from anyio.to_thread import run_sync
from msgspec import UNSET, Struct, UnsetType, to_builtins
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Mount, Route

from rasad.errors import BadInput, ConfigError, NotFound, RasadError
from rasad.interfaces.http import forms
from rasad.interfaces.http.api import asked, snapshot
from rasad.interfaces.http.gate import Gate, Visitor
from rasad.interfaces.http.live import Live
from rasad.interfaces.http.questions import Code, Paging
from rasad.interfaces.http.wrong import Said, of_error
from rasad.interfaces.http.wrong import said as told_as
from rasad.interfaces.site import safe
from rasad.interfaces.site.tongue import Printed, Tongue, tongues
from rasad.model.decision import REASONS
from rasad.model.told import Told, in_a_row, mark, say
from rasad.model.vocabulary import StatementType
from rasad.pipeline import log_shown, passages_shown, people, reviewing, workspace
from rasad.pipeline.people import Role
from rasad.pipeline.reviewing import Item, Outcome, Queued

DAY: Final = 12 * 60 * 60  # seconds that a session lives when nothing is asked
ROWS: Final = 100  # of the queue and of the log on a page
STATES: Final = ("proposed", "waiting", "accepted", "edited", "entered", "rejected")
Handler = Callable[[Request], Awaitable[Response]]


class Wanted(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which part of the queue a page is asked for."""

    type: StatementType | UnsetType = UNSET
    country: Code | UnsetType = UNSET
    state: str | UnsetType = UNSET
    missing_date: int | UnsetType = UNSET
    changed: int | UnsetType = UNSET
    offset: int = 0

    def queued(self) -> Queued:
        """Return what the queue is asked for."""
        return Queued(
            type=self.type or None,
            country=self.country or None,
            state=self.state or None,
            missing_date=bool(self.missing_date),
            changed=bool(self.changed),
        )

    def but(self, **changes: Any) -> str:
        """Return the query for the same with some of it otherwise."""
        values = {**to_builtins(self), "offset": 0, **changes}
        return urlencode({k: v for k, v in values.items() if v not in (None, 0)})


def desks(live: Live, *, https: bool) -> list[Mount]:
    """
    Return the review queue in every language: `/review`, `/fa/review`.

    They share one gate, and a session is good for each of them.

    Raises:
        ConfigError: nobody may come in.
    """
    held = people.listed(live.folder)
    if not held.people:
        raise ConfigError(
            "nobody may review yet; say who does with: rasad user add NAME"
        )
    gate = Gate(live.folder)
    session = Middleware(
        SessionMiddleware,
        secret_key=held.key,
        session_cookie="__Host-rasad" if https else "rasad",
        max_age=DAY,
        same_site="strict",
        https_only=https,
    )
    return [
        Mount(
            f"/{tongue.prefix}review",
            routes=_routes(Desk(live, gate, tongue)),
            middleware=[session],
        )
        for tongue in tongues()
    ]


def _routes(made: "Desk") -> list[Route]:
    return [
        Route("/", made.queue),
        Route("/index.html", made.queue),
        Route("/login.html", made.login, methods=["GET", "POST"]),
        Route("/leave.html", made.leave, methods=["POST"]),
        Route("/item/{name}/index.html", made.item, methods=["GET", "POST"]),
        Route("/add.html", made.add, methods=["GET", "POST"]),
        Route("/document/{name}/index.html", made.document, methods=["GET", "POST"]),
        Route("/log.html", made.log),
    ]


class Desk:
    """The handlers: each opens the gate, asks, and shows in one language."""

    def __init__(self, live: Live, gate: Gate, tongue: Tongue) -> None:
        self._live, self._folder = live, live.folder
        self._gate, self._tongue = gate, tongue

    async def login(self, request: Request) -> Response:
        """Show the form, and let in whoever fills it rightly."""
        path, said, status = "review/login.html", "", 200
        if request.method == "POST":
            form = await self._gate.form(request)
            try:
                await self._gate.enter(request, form)
            except HTTPException as error:
                said, status = error.detail, error.status_code
            else:
                return RedirectResponse("index.html", 303)
        return await self._page(
            path,
            "login.html",
            status=status,
            said=told_as(said),
            csrf=self._gate.token(request),
            me=None,
        )

    async def leave(self, request: Request) -> Response:
        """End the session."""
        await self._gate.form(request)
        self._gate.leave(request)
        return RedirectResponse("login.html", 303)

    async def queue(self, request: Request) -> Response:
        """List what waits for a person."""
        me = self._visitor(request)
        if me is None:
            return _to_login(1 if request.url.path.endswith(("/", "html")) else 0)
        by = asked(request, Wanted)
        found = await run_sync(reviewing.queue, self._folder, by.queued())
        part = found[by.offset : by.offset + ROWS]
        return await self._page(
            "review/index.html",
            "queue.html",
            me=me,
            by=by,
            total=len(found),
            rows=[(i, f"item/{quote(i.id, safe='')}/index.html") for i in part],
            types=sorted({str(i.entry.type) for i in found if i.entry}),
            states=STATES,
            more=by.but(offset=by.offset + ROWS)
            if by.offset + ROWS < len(found)
            else None,
        )

    async def item(self, request: Request) -> Response:
        """Show one thing in its place, and take what is decided about it."""
        me = self._visitor(request)
        if me is None:
            return _to_login(3)
        name, said, status = request.path_params["name"], "", 200
        try:
            item = await run_sync(reviewing.item, self._folder, name)
            if request.method == "POST":
                said, status = await self._decided(request, me, item)
                if not said:
                    return RedirectResponse("index.html", 303)
            passages = await run_sync(reviewing.context, self._folder, item.id)
            steps = await run_sync(reviewing.history, self._folder, item.id)
        except NotFound as error:
            raise HTTPException(404, str(error)) from error
        is_open = bool(item.waiting_for or item.changes)
        needed = Role.REVIEWER if is_open else Role.EDITOR
        return await self._page(
            f"review/item/{safe.label(item.id)}/index.html",
            "item.html",
            status=status,
            me=me,
            item=item,
            shown=item.entry or (item.proposals[0] if item.proposals else None),
            passages=passages,
            steps=steps,
            is_open=is_open,
            may=me.person.role.may(needed),
            other=item.waiting_for != f"not {me.person.name}",
            fields=forms.fields(item.entry),
            reasons=REASONS,
            said=told_as(said) or _earlier(request),
        )

    async def _decided(
        self, request: Request, me: Visitor, item: Item
    ) -> tuple[str, int]:
        """Put a decision into the log; say what is wrong where it cannot be."""
        form = await self._gate.form(request)
        is_open = bool(item.waiting_for or item.changes)
        self._gate.visitor(request, Role.REVIEWER if is_open else Role.EDITOR)
        try:
            wish = forms.wish(form, item, by=me.person.name)
            after = forms.text(form, "after") or None
            outcome = await run_sync(
                lambda: reviewing.decide(self._folder, item.id, wish, after=after)
            )
        except HTTPException as error:
            return error.detail, error.status_code
        except RasadError as error:
            return of_error(error), 409
        self._live.changed()
        request.session["said"] = self._tongue.read(_became(outcome))[:500]
        return "", 303

    async def add(self, request: Request) -> Response:
        """Take a document into the workspace, and say what was read of it."""
        me = self._visitor(request, Role.EDITOR)
        if me is None:
            return _to_login(1)
        said, status, added = "", 200, None
        if request.method == "POST":
            form = await self._gate.form(request)
            try:
                added = await self._taken(form, me)
                self._live.changed()
            except RasadError as error:
                said, status = of_error(error), 409
            finally:
                await form.close()
        return await self._page(
            "review/add.html",
            "add.html",
            status=status,
            me=me,
            added=added,
            said=told_as(said),
        )

    async def _taken(self, form: FormData, me: Visitor) -> workspace.Added:
        given = form.get("file")
        if not isinstance(given, UploadFile) or not given.filename:
            raise ConfigError(say(mark("choose a file")))
        name = forms.file_name(given.filename)
        if not name or name.endswith(".meta.json"):
            raise ConfigError(say(mark("the file needs another name")))
        raw, beside = await given.read(), forms.sidecar(form)

        def put() -> workspace.Added:
            with TemporaryDirectory(prefix="rasad-") as made:
                path = Path(made) / name
                path.write_bytes(raw)
                path.with_name(f"{name}.meta.json").write_bytes(beside)
                return workspace.add(self._folder, [path], who=me.person.name)

        return await run_sync(put)

    async def document(self, request: Request) -> Response:
        """Show a document whole, and take an entry made by hand from its words."""
        me = self._visitor(request)
        if me is None:
            return _to_login(3)
        name, said, status = request.path_params["name"], "", 200
        try:
            whole = await run_sync(passages_shown.whole, self._folder, name)
        except (NotFound, BadInput) as error:
            raise HTTPException(404, str(error)) from error
        if request.method == "POST":
            self._gate.visitor(request, Role.EDITOR)
            form = await self._gate.form(request)
            said, status = await self._entered(form, whole.id, me)
            if status == 303:  # noqa: PLR2004 - "see other"
                there = quote(said, safe="")
                return RedirectResponse(f"../../item/{there}/index.html", status)
        return await self._page(
            f"review/document/{safe.label(name)}/index.html",
            "document.html",
            status=status,
            me=me,
            whole=whole,
            fields=forms.fields(None),
            may=me.person.role.may(Role.EDITOR),
            said=told_as(said),
        )

    async def _entered(
        self, form: FormData, document: str, me: Visitor
    ) -> tuple[str, int]:
        def enter() -> Outcome:
            words = forms.text(form, "quote")
            sets = {k: v for k, v in forms.changed(form).items() if v}
            entry = reviewing.draft(self._folder, document, quote=words, fields=sets)
            note = forms.text(form, "note")[: forms.NOTE]
            return reviewing.enter(self._folder, entry, by=me.person.name, note=note)

        try:
            outcome = await run_sync(enter)
        except RasadError as error:
            return of_error(error), 409
        self._live.changed()
        return outcome.item.id, 303

    async def log(self, request: Request) -> Response:
        """Show the record's log, the newest first."""
        me = self._visitor(request)
        if me is None:
            return _to_login(1)
        by = asked(request, Paging)
        total, rows = await run_sync(
            lambda: log_shown.part(self._folder, limit=ROWS, offset=by.offset)
        )
        return await self._page(
            "review/log.html",
            "log.html",
            me=me,
            rows=rows,
            total=total,
            more=by.offset + ROWS if by.offset + ROWS < total else None,
        )

    def _visitor(self, request: Request, needed: Role = Role.READER) -> Visitor | None:
        """Return who asks; None where nobody has logged in."""
        try:
            return self._gate.visitor(request, needed)
        except HTTPException as error:
            if error.status_code != 401 or request.method == "POST":  # noqa: PLR2004 - "unauthorized"
                raise
            return None

    async def _page(
        self, path: str, template: str, *, status: int = 200, **values: Any
    ) -> Response:
        held = await snapshot(self._live)
        path, template = f"{self._tongue.prefix}{path}", f"review/{template}"
        raw = await run_sync(
            lambda: held.pages.framed(path, template, "review", **values)
        )
        return HTMLResponse(raw, status, {"Cache-Control": "no-store"})


def _to_login(depth: int) -> Response:
    return RedirectResponse(f"{'../' * (depth - 1)}login.html", 303)


def _became(outcome: Outcome) -> Told:
    """Say what became of a decision."""
    if not outcome.counts:
        why = outcome.why or ""
        return say(mark("In the log, and it does not count: {why}"), why=why)
    if outcome.decision.pending:
        return say(mark("In the log. It waits until another person agrees."))
    done = say(
        mark("In the log: {action}. It stands as {state}."),
        action=say(outcome.decision.action),
        state=say(outcome.item.state),
    )
    if not outcome.item.label:
        return done
    called = say(mark("It is called {label}."), label=outcome.item.label)
    return in_a_row((done, called))


def _earlier(request: Request) -> Said | None:
    """Return what the last request of the session left to say; it is said once."""
    left = Printed(request.session.pop("said", ""))
    return Said(text=left, ours=True) if left else None
