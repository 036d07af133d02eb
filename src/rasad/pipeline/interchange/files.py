"""Files that leave: each with its licence, its hash, and a mark if made up."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

import msgspec
from msgspec import Struct

from rasad.pipeline.answers import Answers
from rasad.pipeline.interchange import formats
from rasad.plugins import Folder
from rasad.storage.whole_files import written_whole

RECORD: Final = "CC-BY-4.0"
DERIVED: Final = "CC-BY-NC-SA-4.0"  # what rests on OONI's measurements
MADE_UP: Final = "CC-BY-4.0, made-up measurements"
PRIVATE: Final = "not for publishing: it belongs to who published it"
MANIFEST: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"  # the manifest's hashes as `sha256sum -c` reads them
_WHEN: Final = (1980, 1, 1, 0, 0, 0)  # the same files give the same archive


class File(Struct, frozen=True, kw_only=True):
    """One file of an export; `synthetic` says that made-up measurements are in it."""

    path: str
    body: bytes
    about: str
    licence: str
    synthetic: bool = False


class Listing(Struct, frozen=True, kw_only=True):
    """A line of the manifest: how a file can be checked, and used."""

    path: str
    sha256: str
    size: int
    about: str
    licence: str
    synthetic: bool


@runtime_checkable
class Format(Protocol):
    """What a file in `formats/` offers."""

    ABOUT: str

    @staticmethod
    def files(answers: Answers) -> Iterable[File]:
        """Yield the files of an export of everything."""
        ...


FORMATS: Final = Folder(formats, Format)


def licence(answers: Answers) -> str:
    """Return the licence of what rests on the measurements of these answers."""
    return MADE_UP if all_made_up(answers) else DERIVED


def all_made_up(answers: Answers) -> bool:
    """Tell whether every measurement is made up, so that no licence is carried on."""
    return answers.synthetic and all(
        cell.synthetic
        for place in answers.countries()
        for service in answers.services(place.code)
        for cell in answers.cells(place.code, service)
    )


def with_manifest(files: Iterable[File]) -> Iterator[File]:
    """Yield the files by path, and last the manifest that lists them, and its sums."""
    listed = sorted(files, key=lambda file: file.path)
    yield from listed
    rows = [
        Listing(
            path=file.path,
            sha256=sha256(file.body).hexdigest(),
            size=len(file.body),
            about=file.about,
            licence=file.licence,
            synthetic=file.synthetic,
        )
        for file in listed
    ]
    body = msgspec.json.format(msgspec.json.encode({"files": rows}), indent=1)
    yield File(path=MANIFEST, body=body, about="", licence=RECORD)
    sums = [(row.sha256, row.path) for row in rows]
    sums.append((sha256(body).hexdigest(), MANIFEST))
    told = "".join(f"{digest}  {path}\n" for digest, path in sums)
    yield File(path=SUMS, body=told.encode(), about="", licence=RECORD)


def to_folder(files: Iterable[File], folder: Path) -> int:
    """Write the files, each whole or not at all; returns how many."""
    count = 0
    for count, file in enumerate(with_manifest(files), 1):  # noqa: B007 - counted, for the caller
        with written_whole(folder / file.path) as out:
            out.write(file.body)
    return count


def zipped(files: Iterable[File]) -> bytes:
    """Return a ZIP archive of the files: the same files give the same bytes."""
    out = io.BytesIO()
    # Stored: what packing gives differs from one version of zlib to the next.
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for file in with_manifest(files):
            member = zipfile.ZipInfo(file.path, _WHEN)
            member.external_attr = 0o644 << 16
            archive.writestr(member, file.body)
    return out.getvalue()
