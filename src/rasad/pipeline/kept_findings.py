"""
Findings that are kept between runs; they can be deleted and are made again.

    lake/findings/<view>/<country>.msgpack

One file holds the findings of a country, service by service, each with the hash of
what they rest on: a file from other rules, other settings or another record is not
wrong, it is not used. `view` parts what may be published from what is told within
the workspace; of what is published it also holds what each sentence is made of, so
that another language needs nothing made again. The first bytes are the hash of the
rest: a file that was cut or changed is made anew and never trusted.
"""

import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from rasad.findings import Context
from rasad.model.cell import Cell
from rasad.model.entry import Entry
from rasad.model.episode import Episode
from rasad.pipeline import reconciling
from rasad.pipeline.one_country import Country
from rasad.pipeline.reconciling import How, Reconciled

_ENCODE: Final = msgspec.msgpack.Encoder(order="deterministic").encode
_COUNTRY: Final = msgspec.msgpack.Decoder(Country)
_HASH: Final = 32  # bytes
_FEW: Final = 2000  # entries and episodes that are done before a process has begun
Given = tuple[Sequence[Entry], Sequence[Episode], Sequence[Cell]]


def read(folder: Path, view: str) -> dict[str, Country]:
    """Return what is kept and whole, by country; empty where nothing is."""
    found = {}
    for path in sorted(_home(folder, view).glob("*.msgpack")):
        country = _read(path)
        if country is not None and _name(country.country) == path.name:
            found[country.country] = country
    return found


def write(
    folder: Path,
    view: str,
    kept: Mapping[str, Country],
    before: Mapping[str, Country],
) -> None:
    """
    Keep the findings of a run in place of those `before`; what is gone goes.

    Where the workspace cannot be written to, nothing is kept, and the next run
    makes the findings again.
    """
    home = _home(folder, view)
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        for name in sorted(kept):
            if kept[name] is not before.get(name):
                _put(home / _name(name), _ENCODE(kept[name]))
        held = {_name(name) for name in kept}
        for path in home.iterdir():
            if path.name not in held and path.suffix == ".msgpack":
                path.unlink(missing_ok=True)


def renewed(
    folder: Path,
    view: str,
    given: Given,
    *,
    context: Context,
    how: How,
) -> Reconciled:
    """
    Return what is kept, made anew where what it rests on changed; keep that.

    Raises:
        BadRecord: two entries that differ have one id.
    """
    kept = read(folder, view)
    entries, episodes, _ = given
    if len(entries) + len(episodes) < _FEW:
        how = How(told=how.told)
    found = reconciling.findings(*given, context=context, how=how, kept=kept)
    write(folder, view, found.kept, kept)
    return found


def forget(folder: Path) -> None:
    """Delete all that is kept: its sentences tell of what may have been withdrawn."""
    home = folder / "lake" / "findings"
    if home.exists():
        shutil.rmtree(home)


def _home(folder: Path, view: str) -> Path:
    return folder / "lake" / "findings" / view


def _name(country: str) -> str:
    """Return a file's name; a country's code comes from data, and may be a path."""
    plain = len(country) == len("IR") and country.isascii() and country.isalpha()
    return (
        f"{country if plain else hashlib.sha256(country.encode()).hexdigest()}.msgpack"
    )


def _read(path: Path) -> Country | None:
    try:
        raw = path.read_bytes()
        if hashlib.blake2b(raw[_HASH:], digest_size=_HASH).digest() != raw[:_HASH]:
            return None
        return _COUNTRY.decode(raw[_HASH:])
    except (OSError, msgspec.MsgspecError, ValueError):
        return None


def _put(path: Path, body: bytes) -> None:
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(hashlib.blake2b(body, digest_size=_HASH).digest() + body)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
