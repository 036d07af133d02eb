"""What forms bring, as what a person wants."""

import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException

from rasad.model.decision import ACTIONS, REASONS
from rasad.model.entry import Entry
from rasad.model.told import mark, say
from rasad.model.vocabulary import (
    Asks,
    Extent,
    Modality,
    ScopeKind,
    StatementType,
)
from rasad.pipeline.reviewing import Item, Wish

if TYPE_CHECKING:
    from enum import StrEnum

UNSAFE: Final = re.compile(r"[^\w.-]+")
LONGEST: Final = 100  # letters of a file's name
NOTE: Final = 2000  # letters of a note
TOLD: Final = ("url", "publisher", "published", "captured", "country")
# What is decided in a form of this site; the rest is for the command line.
OFFERED: Final = frozenset(
    {"accept", "edit", "reject", "ask", "second", "keep", "reopen"}
)


LABELS: Final = {
    "type": mark("type"),
    "modality": mark("modality"),
    "asks": mark("asks"),
    "subtype": mark("subtype"),
    "country": mark("country"),
    "services": mark("services"),
    "date": mark("date"),
    "deadline.date": mark("deadline: date"),
    "scope.kind": mark("scope: kind"),
    "scope.place": mark("scope: place"),
    "scope.extent": mark("scope: extent"),
}
HINTS: Final = {
    "subtype": mark("of claims: blocked, accessible"),
    "country": mark("two capitals, such as IR"),
    "services": mark("ids, with commas"),
    "date": mark("2018, 2018-04, 2018-04-30, or A/B"),
    "deadline.date": mark("the day named, if any"),
}


class Field(Struct, frozen=True, kw_only=True):
    """A field of an entry as a form shows it; `choices` where it is a list."""

    name: str
    label: str
    value: str
    choices: tuple[str, ...] = ()
    hint: str = ""


def fields(entry: Entry | None) -> tuple[Field, ...]:
    """Return the fields that a form lets a person edit, with their values."""
    due = entry.deadline.date if entry and entry.deadline else None
    scope = entry.scope if entry else None
    rows: tuple[tuple[str, object, type[StrEnum] | None, str], ...] = (
        ("type", entry and entry.type, StatementType, ""),
        ("modality", entry and entry.modality, Modality, ""),
        ("asks", entry and entry.asks, Asks, ""),
        ("subtype", entry and entry.subtype, None, HINTS["subtype"]),
        ("country", entry and entry.country, None, HINTS["country"]),
        ("services", entry and ", ".join(entry.services), None, HINTS["services"]),
        ("date", entry and _day(entry), None, HINTS["date"]),
        ("deadline.date", due, None, HINTS["deadline.date"]),
        ("scope.kind", scope and scope.kind, ScopeKind, ""),
        ("scope.place", scope and scope.place, None, ""),
        ("scope.extent", scope and scope.extent, Extent, ""),
    )
    return tuple(
        Field(
            name=name,
            label=say(LABELS[name]),
            value=str(value or ""),
            choices=tuple(map(str, kind)) if kind else (),
            hint=say(hint),
        )
        for name, value, kind, hint in rows
        # A named day is changed where there is one: its other fields are needed.
        if name != "deadline.date" or due
    )


def _day(entry: Entry) -> str:
    first, last = entry.date.value or "", entry.date.end
    return f"{first}/{last}" if last else first


def changed(form: FormData) -> dict[str, str]:
    """Return the fields that a form sets otherwise than they were shown."""
    found: dict[str, str] = {}
    for field in fields(None):
        _one(form, field.name, found)
    _one(form, "deadline.date", found)
    return found


def _one(form: FormData, name: str, found: dict[str, str]) -> None:
    told, was = form.get(f"set.{name}"), form.get(f"was.{name}", "")
    if isinstance(told, str) and told.strip() != was:
        found[name] = told.strip()


def wish(form: FormData, item: Item, *, by: str) -> Wish:
    """
    Return what a person wants done with an item.

    Raises:
        HTTPException: 400, the form asks for nothing that is offered.
    """
    action = text(form, "action")
    if action not in OFFERED or action not in ACTIONS:
        raise HTTPException(400, say(mark("Choose what is to be done.")))
    reason = text(form, "reason") or None
    if action == "reject" and reason not in REASONS:
        raise HTTPException(400, say(mark("A rejection gives its reason.")))
    sets = changed(form) if action == "edit" else {}
    if action == "edit" and not sets and item.state == "proposed":
        told = mark("Nothing was changed; accept it as it is.")
        raise HTTPException(400, say(told))
    return Wish(
        action=action,
        by=by,
        note=text(form, "note")[:NOTE],
        reason=reason if action == "reject" else None,
        fields=sets,
    )


def text(form: FormData, name: str) -> str:
    """Return a field of a form; empty where there is none."""
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def file_name(told: str | None) -> str:
    """Return a name for an uploaded file that is only a name."""
    last = PureWindowsPath(PurePosixPath(told or "").name).name
    name = UNSAFE.sub("-", last).lstrip(".-")
    stem, dot, suffix = name.rpartition(".")
    suffix = suffix[:10]
    return f"{stem[: LONGEST - len(suffix)]}{dot}{suffix}" if dot else name[:LONGEST]


def sidecar(form: FormData) -> bytes:
    """Return what was told of an uploaded file, as lies beside it."""
    return msgspec.json.encode({k: v for k in TOLD if (v := text(form, k))})
