"""Citizen Lab test lists: what is to be tested, by country."""

import re
from typing import Final
from urllib.parse import urlsplit

from rasad.model.reject import Reject
from rasad.pipeline import catalogue
from rasad.pipeline.interchange import stop_terms
from rasad.pipeline.interchange.nouns import Given, Listed, Reading, Sheet

ABOUT = "Citizen Lab test lists (CSV)"
_NEEDED: Final = frozenset({"url", "categorycode", "dateadded"})
_KEPT: Final = re.compile(r"^[0-9a-f]{16}-")


def accepts(given: Given) -> bool:
    """Tell by its columns whether the file is a test list."""
    return any(_columns(sheet) >= _NEEDED for sheet in given.sheets)


def read(given: Given) -> Reading:
    """Read every target; one that is no address of the web is rejected."""
    targets: list[Listed] = []
    rejects: list[Reject] = []
    for sheet in given.sheets:
        names = [stop_terms.heading(column) for column in sheet.columns]
        for number, values in sheet.rows:
            row = dict(zip(names, values, strict=False))
            found = _target(given.file, number, row)
            if found is None:
                rejects.append(_reject(given.file, number, row.get("url", "")))
            else:
                targets.append(found)
    return Reading(
        kind="test_list",
        inputs=sum(len(sheet.rows) for sheet in given.sheets),
        targets=tuple(targets),
        rejects=tuple(rejects),
    )


def _columns(sheet: Sheet) -> set[str]:
    return {stop_terms.heading(column) for column in sheet.columns}


def _target(file: str, number: int, row: dict[str, str]) -> Listed | None:
    try:
        parts = urlsplit(row["url"])
        host = parts.hostname
    except (KeyError, ValueError):
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    target = f"web/{host}"
    return Listed(
        file=file,
        number=number,
        url=row["url"],
        target=target,
        service=catalogue.services().service_of(target),
        country=_country(file),
        category=row["categorycode"],
        added=row["dateadded"],
        source=row.get("source", ""),
        notes=row.get("notes", ""),
    )


def _country(file: str) -> str | None:
    """Return the country whose list it is: Citizen Lab says it in the file's name."""
    code = _KEPT.sub("", file).partition(".")[0].upper()
    return code if code in catalogue.places() else None


def _reject(file: str, number: int, url: str) -> Reject:
    return Reject(
        stage="import",
        source=file,
        where=f"row {number}",
        what=f"{url!r} is no address of the web",
        remedy="write it with http:// or https:// and a host",
    )
