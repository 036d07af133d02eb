"""Who is there: sessions, tokens against forged forms, and patience with guessing."""

import secrets
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any, Final

from anyio import CapacityLimiter
from anyio.to_thread import run_sync
from msgspec import Struct
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request

from rasad.model.told import mark, say, several
from rasad.pipeline import people
from rasad.pipeline.people import Person, Role

# Failures before one has to wait: of a name from an address, from an address, of a
# name. A guesser elsewhere does not soon lock out whoever bears the name.
TRIES: Final = {"both": 5, "address": 20, "name": 100}
WAIT: Final = 15 * 60.0  # seconds
REMEMBERED: Final = 10_000  # names and addresses whose failures are kept
AT_ONCE: Final = 2  # passwords hashed at the same time: each takes 64 MiB


class Failures:
    """Failed logins of late; kept in memory, and bounded."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._held: dict[str, list[float]] = {}

    def wait(self, *keys: str) -> int:
        """Return for how many seconds these may not try; 0 where they may."""
        return max(self._wait(key) for key in keys)

    def note(self, *keys: str) -> None:
        """Note a failure of each."""
        for key in keys:
            recent = self._recent(key)
            self._held.pop(key, None)
            self._held[key] = [*recent, self._clock()][-_tries(key) :]
        while len(self._held) > REMEMBERED:
            del self._held[next(iter(self._held))]

    def forget(self, *keys: str) -> None:
        """Take back the last failure of each: it was none."""
        for key in keys:
            self._held[key] = self._held.get(key, [])[:-1]

    def _recent(self, key: str) -> list[float]:
        now = self._clock()
        return [then for then in self._held.get(key, ()) if now - then < WAIT]

    def _wait(self, key: str) -> int:
        recent = self._recent(key)
        if len(recent) < _tries(key):
            return 0
        return max(1, int(recent[0] + WAIT - self._clock()))


def _tries(key: str) -> int:
    return TRIES[key.partition(" ")[0]]


class Visitor(Struct, frozen=True, kw_only=True):
    """Who asks, and the token that their forms have to bring back."""

    person: Person
    token: str


class Gate:
    """Lets people in, and tells who they are."""

    def __init__(self, folder: Path, *, failures: Failures | None = None) -> None:
        self._folder = folder
        self._failures = failures or Failures()
        self._ended: dict[str, None] = {}
        self._limit = CapacityLimiter(AT_ONCE)

    def token(self, request: Request) -> str:
        """Return the token of the session, which begins where there was none."""
        if "token" not in request.session:
            request.session["token"] = secrets.token_urlsafe(24)
        return str(request.session["token"])

    async def form(self, request: Request) -> FormData:
        """
        Return the fields of a form that was sent from one of our own pages.

        Raises:
            HTTPException: it does not bring the session's token.
        """
        form = await request.form(max_files=1, max_fields=64)
        told, wanted = str(form.get("token", "")), request.session.get("token", "")
        if not wanted or not secrets.compare_digest(told.encode(), wanted.encode()):
            await form.close()
            told = mark(
                "This form is of another session. Go back, load the page again."
            )
            raise HTTPException(403, say(told))
        return form

    async def enter(self, request: Request, form: FormData) -> Person:
        """
        Begin a session of the person whose name and password the form brings.

        Raises:
            HTTPException: they are not right, or were not too often.
        """
        name, password = str(form.get("name", "")), str(form.get("password", ""))
        address = request.client.host if request.client else "unknown"
        name = name[:64]
        keys = (f"both {address} {name}", f"address {address}", f"name {name}")
        if wait := self._failures.wait(*keys):
            raise HTTPException(
                429,
                several(
                    wait // 60 + 1,
                    mark("Too many tries; wait {number} minute."),
                    mark("Too many tries; wait {number} minutes."),
                ),
                {"Retry-After": str(wait)},
            )
        self._failures.note(*keys)  # before the answer: tries at once all count
        held = people.listed(self._folder)
        person = await run_sync(
            people.known, held, name, password[: people.LONGEST], limiter=self._limit
        )
        if person is None:
            told = mark("That name and password do not go together.")
            raise HTTPException(401, say(told))
        self._failures.forget(*keys)
        request.session.clear()  # nobody's earlier session becomes theirs
        request.session.update(
            name=person.name, stamp=person.stamp, id=secrets.token_urlsafe(12)
        )
        self.token(request)
        return person

    def leave(self, request: Request) -> None:
        """End the session; a copy of its cookie opens nothing any more."""
        self._ended[str(request.session.get("id", ""))] = None
        while len(self._ended) > REMEMBERED:
            del self._ended[next(iter(self._ended))]
        request.session.clear()

    def visitor(self, request: Request, needed: Role = Role.READER) -> Visitor:
        """
        Return who asks.

        Raises:
            HTTPException: 401 where nobody is logged in, 403 where their role
                is not enough.
        """
        session: dict[str, Any] = request.session
        person = people.listed(self._folder).get(str(session.get("name", "")))
        if (
            person is None
            or person.stamp != session.get("stamp")
            or session.get("id") in self._ended
        ):
            raise HTTPException(401, say(mark("Log in first.")))
        if not person.role.may(needed):
            told = mark("That is for the role: {role}.")
            raise HTTPException(403, say(told, role=say(needed.value)))
        return Visitor(person=person, token=self.token(request))
