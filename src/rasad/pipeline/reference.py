"""Reference data from a folder, or the small set that comes with the program."""

import csv
import io
import json
import re
import zlib
from array import array
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from ipaddress import ip_network
from pathlib import Path
from socket import inet_aton

import msgspec

from rasad.errors import ConfigError
from rasad.pipeline import one_pass
from rasad.verdicts.baselines import Baseline
from rasad.verdicts.fingerprints import (
    Fingerprint,
    Networks,
    Reference,
    Scope,
    from_fingerprints,
    with_baselines,
)
from rasad.verdicts.patterns import How
from rasad.verdicts.ranges import Range, Ranges

BUILTIN = Path(__file__).parent / "builtin" / "reference"
CURRENT = "current"  # names the latest snapshot in a folder of them
LARGEST = 400_000_000  # bytes of a table when unpacked
CP_SCOPES = {
    "a": Scope.PRODUCT,
    "b": Scope.NATIONAL,
    "c": Scope.ISP,
    "d": Scope.INSTITUTION,
    "e": Scope.UNKNOWN,
    "f": Scope.VAGUE,
}
# Addresses that answers are made up with host no page.
POISON = re.compile(r"poison|sinkhole|timed out", re.IGNORECASE)


def _unpacked(raw: bytes) -> bytes:
    """Return the unpacked bytes; ValueError where they are broken or no table's."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        found = unpacker.decompress(raw, LARGEST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unpacker.eof:
        raise ValueError(f"cut short, or more than {LARGEST:,} bytes unpacked")
    return found


class _Shelf:
    """The files of one folder, and the snapshot id of each one that was read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.snapshots: list[str] = []

    def read(self, *names: str) -> str | None:
        """Return the text of the first of *names* that is there; None for none."""
        path = next((p for n in names if (p := self.folder / n).is_file()), None)
        if path is None:
            return None
        raw = path.read_bytes()
        self.snapshots.append(f"{path.name}@sha256:{sha256(raw).hexdigest()[:16]}")
        if path.suffix == ".gz":
            raw = _unpacked(raw)
        return raw.decode("utf-8", "replace")

    def rows(self, *names: str) -> Iterator[dict[str, str]]:
        """Yield the rows of the first table that is there, by column."""
        text = self.read(*names)
        yield from csv.DictReader(io.StringIO(text or "", newline=""))


def _scope(word: str) -> Scope:
    try:
        return Scope(word)
    except ValueError:
        return Scope.UNKNOWN


def _fingerprint(row: dict[str, str]) -> Fingerprint:
    notes = f"{row.get('other_names') or ''} {row.get('notes') or ''}"
    countries = (row.get("expected_countries") or "").split(",")
    return Fingerprint(
        name=row["name"],
        scope=_scope(row["scope"]),
        where=row["location_found"],
        how=How(row["pattern_type"]),
        pattern=row["pattern"],
        countries=tuple(sorted(c.strip() for c in countries if c.strip())),
        poison=POISON.search(notes) is not None,
    )


def _published(shelf: _Shelf) -> Iterator[Fingerprint]:
    for stem in ("fingerprints_dns.csv", "fingerprints_http.csv"):
        for row in shelf.rows(f"fingerprints/{stem}", stem):
            yield _fingerprint(row)


def _plain(pattern: str) -> str:
    return re.sub(r"\\(.)", r"\1", pattern)


def _censoredplanet(shelf: _Shelf, seen: set[str]) -> Iterator[Fingerprint]:
    """Yield the signatures that the other tables do not have already."""
    for stem, prefix in (("blockpage", ""), ("false_positive", "fp_")):
        text = shelf.read(f"censoredplanet/{stem}_signatures.json") or ""
        for line in filter(str.strip, text.splitlines()):
            row = json.loads(line)
            name, pattern = str(row["fingerprint"]), str(row["pattern"])
            if {pattern, _plain(pattern)} & seen or not _compiles(pattern):
                continue
            scope = Scope.FALSE if prefix else CP_SCOPES.get(name[0], Scope.UNKNOWN)
            header = re.match(r"(Location|Server|Via): ?(.+)", pattern)
            yield Fingerprint(
                name=f"censoredplanet.{prefix}{name}",
                scope=scope,
                where=f"header.{header[1].lower()}" if header else "body",
                how=How.REGEXP,
                pattern=header[2] if header else pattern,
            )


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _ranges(shelf: _Shelf) -> list[Range]:
    return [ip_network(row["cidr"]) for row in shelf.rows("bogons.csv")]


def _owners(shelf: _Shelf) -> dict[str, list[Range]]:
    found: dict[str, list[Range]] = {}
    for row in shelf.rows("owners.csv"):
        found.setdefault(row["service"], []).append(ip_network(row["cidr"]))
    return found


def _networks(shelf: _Shelf) -> Networks:
    text = shelf.read("asn/asn-ipv4.csv.gz", "asn-ipv4.csv.gz") or ""
    first, last, asn = array("L"), array("L"), array("L")
    for line in text.splitlines():
        start, end, number = line.split(",", 3)[:3]
        first.append(int.from_bytes(inet_aton(start)))
        last.append(int.from_bytes(inet_aton(end)))
        asn.append(int(number))
    return Networks(ranges=Ranges(first=first, last=last), asn=asn)


def _baselines(shelf: _Shelf) -> Iterator[Baseline]:
    text = shelf.read("baselines.jsonl") or ""
    for line in filter(str.strip, text.splitlines()):
        yield msgspec.json.decode(line.encode(), type=Baseline)


def _latest(folder: Path) -> Path:
    """Return the snapshot that *folder* is, or the latest of those that it holds."""
    pointer = folder / CURRENT
    place = folder
    if pointer.is_file():
        name = pointer.read_text("utf-8", "replace").strip()
        place = folder / Path(name).name
    if not place.is_dir():
        raise ConfigError(f"{place}: no such folder of reference data")
    return place


def load(folder: Path | None) -> Reference:
    """
    Return the reference data in *folder*; the built-in set where it is None.

    Of a folder of snapshots, as `rasad fetch reference` makes it, the latest is
    read. Read are `fingerprints/*.csv`, `bogons.csv`, `censoredplanet/*.json`,
    `asn/asn-ipv4.csv.gz` and `baselines.jsonl`, each where it is there; bogons and
    the services' own networks always come from the built-in set too. The id of a
    snapshot is the file's name and the first 16 hex digits of its SHA-256.

    Raises:
        ConfigError: *folder* is no folder, or a table in it is broken.
    """
    builtin = _Shelf(BUILTIN)
    owners = _owners(builtin)
    shelf = builtin if folder is None else _Shelf(_latest(folder))
    try:
        fingerprints = list(_published(shelf))
        seen = {item.pattern for item in fingerprints}
        fingerprints += _censoredplanet(shelf, seen)
        ranges = _ranges(shelf) or _ranges(builtin)
        baselines = tuple(_baselines(shelf))
        reference = from_fingerprints(
            fingerprints,
            networks=_networks(shelf),
            bogons=ranges,
            owners=owners,
            make_finder=one_pass.maker(),
            snapshots={*shelf.snapshots, *builtin.snapshots},
        )
        return with_baselines(reference, baselines)
    except (KeyError, ValueError, IndexError, OSError, re.error) as error:
        raise ConfigError(
            f"{shelf.folder}: reference data is broken: {error}"
        ) from error


@lru_cache(maxsize=1)  # a worker loads it once, for all files that it is given
def kept(folder: Path | None) -> Reference:
    """Return what `load` returns, the same object for the same folder."""
    return load(folder)
