"""What ships with rasad or lies in a workspace: services, actors, places, networks."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec
from msgspec import structs

from rasad.errors import ConfigError
from rasad.model.cell import Cell
from rasad.model.place import Network, Place, Vantage
from rasad.model.target import Registry
from rasad.record.actors import ActorBook, merge

_BUILTIN = resources.files("rasad.pipeline") / "builtin"


@cache
def services() -> Registry:
    """Return the registry of services that ships with rasad."""
    raw = (_BUILTIN / "services.json").read_bytes()
    return msgspec.json.decode(raw, type=Registry)


@cache
def actors() -> ActorBook:
    """Return the institutions and office-holders that ship with rasad."""
    folder = _BUILTIN / "actors"
    return merge(
        book(path.read_bytes(), path.name)
        for path in sorted(folder.iterdir(), key=lambda p: p.name)
        if path.name.endswith(".json")
    )


def book(raw: bytes, name: str) -> ActorBook:
    """
    Read the actors of one country, in a file called *name*: `ir.json`.

    Raises:
        ConfigError: it cannot be read, a row is of another country, an id stands
            twice, or an office is of a day that is none; names file and row.
    """
    try:
        found = msgspec.json.decode(raw, type=ActorBook)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ConfigError(f"{name}: {error}; mend that row") from error
    seen: set[str] = set()
    for row in found.actors:
        if row.country.lower() != name.partition(".")[0]:
            raise ConfigError(f"{name}: {row.id} is of another country; move its row")
        if row.id in seen:
            raise ConfigError(f"{name}: {row.id} stands twice; make one row of both")
        seen.add(row.id)
    return found


@cache
def places() -> dict[str, Place]:
    """Return every country by code, with its zones. Source: the tz database."""
    tables = resources.files("tzdata") / "zoneinfo"
    names = {row[0]: row[1] for row in _tab(tables.joinpath("iso3166.tab").read_text())}
    zones: dict[str, list[str]] = {}
    for row in _tab(tables.joinpath("zone.tab").read_text()):
        zones.setdefault(row[0], []).append(row[2])
    return {
        code: Place(code=code, name=name, zones=tuple(sorted(zones.get(code, ()))))
        for code, name in names.items()
    }


def _tab(text: str) -> Iterator[list[str]]:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def networks(path: Path) -> dict[int, Network]:
    """
    Read a table of networks: columns `asn`, `name`, `vantage`.

    Empty where there is no such file: nothing is assumed then.

    Raises:
        ConfigError: a row cannot be read; names file, line and remedy.
    """
    found: dict[int, Network] = {}
    for line, row in _rows(path, {"asn"}):
        try:
            asn = int(row["asn"].removeprefix("AS"))
            vantage = Vantage(row.get("vantage") or "unknown")
        except ValueError as error:
            raise ConfigError(
                f"{path} line {line}: {error}; write asn as a number and vantage as "
                f"one of {', '.join(Vantage)}"
            ) from error
        found[asn] = Network(asn=asn, name=row.get("name") or "", vantage=vantage)
    return found


def with_class(cell: Cell, networks: dict[int, Network]) -> Cell:
    """Return the cell with its network's class, where it names none itself."""
    if cell.vantage is not Vantage.UNKNOWN or cell.asn not in networks:
        return cell
    return structs.replace(cell, vantage=networks[cell.asn].vantage)


def users(path: Path) -> dict[int, float]:
    """
    Read a table of users per network: columns `asn`, `users`.

    Empty where there is no such file: shares by users are not given then.

    Raises:
        ConfigError: a row cannot be read; names file, line and remedy.
    """
    found: dict[int, float] = {}
    for line, row in _rows(path, {"asn", "users"}):
        try:
            found[int(row["asn"].removeprefix("AS"))] = float(row["users"])
        except ValueError as error:
            raise ConfigError(
                f"{path} line {line}: {error}; write numbers in asn and users"
            ) from error
    return found


def _rows(path: Path, needed: set[str]) -> Iterator[tuple[int, dict[str, str]]]:
    if not path.is_file():
        return
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file)
        if missing := needed - set(table.fieldnames or ()):
            raise ConfigError(f"{path} line 1: no column {', '.join(sorted(missing))}")
        for row in table:
            yield table.line_num, row
