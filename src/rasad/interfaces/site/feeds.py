"""
Atom feeds of changes.

Source: RFC 4287. An id is a `urn:uuid:` of what it stands for, because a site
that may be read from anywhere has no address of its own; links are relative.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final, TypeAlias
from uuid import UUID, uuid5

from lxml import etree

from rasad.interfaces.site import addresses, safe
from rasad.interfaces.site.frame import Frame
from rasad.interfaces.site.news import Item
from rasad.model.told import mark, say

SPACE: Final = "http://www.w3.org/2005/Atom"
LANGUAGE: Final = "{http://www.w3.org/XML/1998/namespace}lang"
NAMES: Final = UUID("8b4cb1d5-7b1c-5f0e-9a55-6f4a0d0c2f11")
MOST: Final = 100  # entries of a feed, the latest
LONGEST: Final = 600  # letters of a summary
Node: TypeAlias = Any  # lxml ships no types


def atom(frame: Frame, path: str, title: str, items: Iterable[Item]) -> bytes:
    """
    Return the feed that lies at *path*, the latest first.

    Days to come are in no feed: they have not happened. The feed is as new as
    its latest item, or as the instant that is answered for where it has none.
    """
    answers, read = frame.answers, frame.tongue.read
    past = [item for item in items if item.day <= answers.at.date()][:MOST]
    root = etree.Element(f"{{{SPACE}}}feed", nsmap={None: SPACE})
    root.set(LANGUAGE, frame.tongue.code)
    _text(root, "id", _urn(answers.title, f"{frame.tongue.prefix}{path}"))
    _text(root, "title", f"{read(title)} · {answers.title}")
    _text(root, "updated", _at(past[0].day) if past else _instant(answers.at))
    _text(_add(root, "author"), "name", answers.title or "Rasad")
    _add(root, "link", rel="self", type="application/atom+xml", href="feed.atom")
    _add(root, "link", rel="alternate", type="text/html", href="index.html")
    if answers.synthetic:
        told = say(mark("The measurements are made up: a re-enactment."))
        _text(root, "subtitle", read(told))
    up = addresses.root_of(path)
    for item in past:
        entry = _add(root, "entry")
        _text(entry, "id", _urn(answers.title, f"{frame.tongue.prefix}{item.id}"))
        _text(entry, "title", f"{read(item.sort)}: {read(item.title)}")
        _text(entry, "updated", _at(item.day))
        _add(entry, "link", rel="alternate", type="text/html", href=f"{up}{item.path}")
        detail = read(item.detail) or read(item.title)
        _text(entry, "summary", detail[:LONGEST])
    made: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _urn(*parts: str) -> str:
    return uuid5(NAMES, "\n".join(f"{len(part)} {part}" for part in parts)).urn


def _at(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _instant(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def _add(to: Node, tag: str, **values: str) -> Node:
    return etree.SubElement(to, f"{{{SPACE}}}{tag}", values)


def _text(to: Node, tag: str, text: str) -> None:
    _add(to, tag).text = str(safe.neutral(text))
