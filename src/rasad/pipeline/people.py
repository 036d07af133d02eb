"""
Who may review over the web: names, roles, and hashes of passwords.

They are in `people.json` of the workspace, which only its owner may read. They
are no part of a backup or an export: a name in the log is all that leaves.
"""

import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct, structs

from rasad.errors import ConfigError, NotFound
from rasad.pipeline import config
from rasad.storage.lock import writing
from rasad.storage.whole_files import written_whole

if TYPE_CHECKING:
    from argon2 import PasswordHasher

FILE: Final = "people.json"
NAME: Final = re.compile(r"[\w.@-]{1,64}")
SHORTEST: Final = 12  # letters of a password
LONGEST: Final = 1000


class Role(StrEnum):
    """
    What a person may do; each may do what the ones before may.

    A reader looks at the queue, a reviewer decides, an editor adds documents,
    decides again on what was decided, and enters what no rule has read.
    """

    READER = "reader"
    REVIEWER = "reviewer"
    EDITOR = "editor"

    def may(self, needed: "Role") -> bool:
        """Tell whether this role may do what *needed* may."""
        order = list(Role)
        return order.index(self) >= order.index(needed)


class Person(Struct, frozen=True, kw_only=True):
    """
    One person: the name that the log holds, a role, a hash by argon2id.

    `stamp` changes with the role and the password, so that sessions end.
    """

    name: str
    role: Role
    secret: str
    stamp: str


class People(Struct, frozen=True, kw_only=True):
    """Everybody, by name; `key` signs their sessions."""

    key: str
    people: tuple[Person, ...] = ()

    def get(self, name: str) -> Person | None:
        """Return the person of that name, or None."""
        return next((p for p in self.people if p.name == name), None)


def listed(folder: Path) -> People:
    """
    Return everybody who may review; nobody where nobody was added.

    Raises:
        ConfigError: the file is damaged.
    """
    config.read(folder)
    try:
        raw = (folder / FILE).read_bytes()
        return msgspec.json.decode(raw, type=People)
    except FileNotFoundError:
        return People(key="")
    except msgspec.MsgspecError as error:
        raise ConfigError(f"{folder / FILE} cannot be read: {error}") from error


def add(folder: Path, name: str, *, role: Role, password: str) -> Person:
    """
    Add a person, or give one another role and password; their sessions end.

    Raises:
        ConfigError: the name or the password cannot be used.
        Locked: another process writes to the workspace.
    """
    if not NAME.fullmatch(name):
        raise ConfigError(f"{name!r} is no name; use letters, digits and . _ @ -")
    if not SHORTEST <= len(password) <= LONGEST:
        raise ConfigError(f"a password has {SHORTEST} to {LONGEST} letters")
    person = Person(
        name=name,
        role=role,
        secret=_hasher().hash(password),
        stamp=secrets.token_urlsafe(12),
    )
    with _changing(folder) as held:
        held[name] = person
    return person


def remove(folder: Path, name: str) -> None:
    """
    Take a person from the list; what they decided stays, with their name.

    Raises:
        NotFound: nobody is called so.
        Locked: another process writes to the workspace.
    """
    with _changing(folder) as held:
        if held.pop(name, None) is None:
            raise NotFound(f"nobody is called {name!r}; `rasad user list` tells who is")


def known(people: People, name: str, password: str) -> Person | None:
    """
    Return the person whose password that is; None where it is not.

    It takes as long for a name that nobody has.
    """
    from argon2.exceptions import InvalidHashError, VerificationError  # noqa: PLC0415 - an extra

    hasher, person = _hasher(), people.get(name)
    try:
        hasher.verify(person.secret if person else _nobody(hasher), password)
    except (VerificationError, InvalidHashError):
        return None
    return person


@contextmanager
def _changing(folder: Path) -> Iterator[dict[str, Person]]:
    with writing(folder):
        held = listed(folder)
        people = {p.name: p for p in held.people}
        yield people
        held = structs.replace(
            held,
            key=held.key or secrets.token_urlsafe(32),
            people=tuple(people[name] for name in sorted(people)),
        )
        with written_whole(folder / FILE) as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(msgspec.json.format(msgspec.json.encode(held)))


def _hasher() -> "PasswordHasher":
    """
    Return what hashes passwords, with the library's own costs (RFC 9106).

    Raises:
        ConfigError: the library is not installed.
    """
    try:
        from argon2 import PasswordHasher  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise ConfigError(
            "passwords need a library: pip install 'rasad[server]'"
        ) from error
    return PasswordHasher()


def _nobody(hasher: "PasswordHasher") -> str:
    """Return a hash of no password that anybody knows, at the same cost."""
    return hasher.hash(secrets.token_urlsafe(16))
