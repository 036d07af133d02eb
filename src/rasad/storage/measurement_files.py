"""The shell that opens files of measurements: JSON, YAML, packed, in tars, folders."""

import json
import os
import re
import sys
import tarfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import IO, Any, cast

import msgspec

from rasad.model.reject import Reject
from rasad.storage import measurement_yaml
from rasad.storage.measurement_folders import (
    PLAIN,
    REPORTS,
    SIDECAR,
    TARS,
    files,
    kind,
)
from rasad.storage.measurement_streams import (
    CHUNK,
    BrokenStream,
    Peeked,
    Stream,
    in_utf8,
    unpacked,
)

STAGE = "measurements"
LONGEST_LINE = 64 * 1024 * 1024  # bytes; the largest honest measurements are below
WHOLE = 64 * 1024 * 1024  # bytes of a file that is one JSON value over many lines
STDIN = Path("-")
# What other verbs read, and which of them; asked where no JSON begins the file.
OTHERS = dict.fromkeys((".csv", ".tsv", ".parquet"), "a table, for `rasad detect`") | (
    dict.fromkeys(
        (".html", ".htm", ".pdf", ".docx", ".md", ".rtf"),
        "a document, for `rasad extract`",
    )
)
USTAR, USTAR_AT = b"ustar", 257
SMALL = 16_384  # bytes
HEAD = USTAR_AT + len(USTAR)
BOM = b"\xef\xbb\xbf"
# Where one object of a file ends, and another begins without a comma.
FOLLOWED = re.compile(rb"\}\s*\n\s*\{")
INK = re.compile(r"\S")
JOINED = 10_000  # measurements that are parted in one place
HEADER = re.compile(rb'"record_type": ?"header"')
DAMAGED = "What stands before it was read; fetch the file again."

Line = tuple[str, int, bytes | Reject]
Numbered = tuple[int, bytes]


def _reject(source: str, line: int, what: str, remedy: str = "") -> Line:
    where = f"line {line}" if line else ""
    reject = Reject(stage=STAGE, source=source, where=where, what=what, remedy=remedy)
    return source, line, reject


def _cut(stream: Stream) -> Iterator[Numbered]:
    """
    Yield the number and the bytes of each line, without its end.

    One that is too long is cut one byte after the longest that is read, and
    reading goes on with the next. What stands after the last line's end when the
    stream breaks is lost with the break.
    """
    number, parts, size = 1, list[bytes](), 0
    while chunk := stream.read(CHUNK):
        begins = 0
        while (end := chunk.find(b"\n", begins)) >= 0:
            parts.append(chunk[begins:end][: max(LONGEST_LINE + 1 - size, 0)])
            yield number, b"".join(parts)
            number, parts, size, begins = number + 1, [], 0, end + 1
        rest = chunk[begins:]
        if size <= LONGEST_LINE:
            parts.append(rest[: LONGEST_LINE + 1 - size])
        size += len(rest)
    if size:
        yield number, b"".join(parts)


def _begins_more(first: bytes) -> bool:
    """Tell whether the first line begins a value that goes on over more lines."""
    text = first.strip()
    return text.startswith(b"[") or (text.startswith(b"{") and not text.endswith(b"}"))


def _whole(source: str, at: Numbered, rest: Iterator[Numbered]) -> Iterator[Line]:
    """Yield the object that a pretty-printed file holds, or each of its list."""
    number, first = at
    parts, size, broken = [first], len(first), None
    try:
        for _, line in rest:
            parts.append(line)
            size += len(line) + 1
            if size > WHOLE:
                remedy = "Write it as JSON Lines: one measurement a line."
                yield _reject(
                    source, number, f"one value of more than {WHOLE} bytes", remedy
                )
                return
    except BrokenStream as error:
        broken = error
    raw = b"\n".join(parts)
    if raw.lstrip().startswith(b"["):
        yield from _listed(source, number, raw)
    elif broken is None and FOLLOWED.search(raw):
        yield from _numbered(source, number, raw, values(raw))
    elif broken is None:
        yield source, number, raw
    if broken:
        raise broken


def values(raw: bytes) -> list[bytes]:
    """
    Return the objects of JSON that stand in *raw* one after another, as they stand.

    What is no object ends them, and so do more than are parted: that is the last.
    A line that is whole, or broken from its start, comes back as it is.
    """
    text = raw.decode("utf-8", "surrogateescape")
    decoder, found = json.JSONDecoder(), list[str]()
    at = len(text) - len(text.lstrip())
    while at < len(text):
        end = len(text)
        if text[at] == "{" and len(found) < JOINED:
            with suppress(ValueError, RecursionError):
                _, end = decoder.raw_decode(text, at)
        found.append(text[at:end])
        following = INK.search(text, end)
        at = following.start() if following else len(text)
    return [part.encode("utf-8", "surrogateescape") for part in found]


def _numbered(
    source: str, number: int, raw: bytes, parts: Iterable[bytes | msgspec.Raw]
) -> Iterator[Line]:
    """Yield the parts of *raw*, in their order, with the lines that they begin on."""
    at, line = 0, number
    for item in parts:
        part = bytes(item)
        begins = raw.index(part, at)
        line += raw.count(b"\n", at, begins)
        yield source, line, part
        at = begins + len(part)
        line += part.count(b"\n")


def _listed(source: str, number: int, raw: bytes) -> Iterator[Line]:
    """Yield the elements of a list, each with the line that it begins on."""
    try:
        items = msgspec.json.decode(raw, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError):
        yield from _listed_before_the_break(source, number, raw)
        return
    yield from _numbered(source, number, raw, items)


def _listed_before_the_break(source: str, number: int, raw: bytes) -> Iterator[Line]:
    """Yield the elements that stand whole before the place where a list breaks."""
    text = raw.decode("utf-8", "surrogateescape")
    decoder = json.JSONDecoder()
    at = text.index("[") + 1
    while True:
        at += len(text[at:]) - len(text[at:].lstrip(" \t\r\n,"))
        line = number + text.count("\n", 0, at)
        try:
            _, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            column = at - text.rfind("\n", 0, at)
            what = f"a list that breaks off or is no JSON, in column {column}"
            yield _reject(source, line, what, DAMAGED)
            return
        yield source, line, text[at:end].encode("utf-8", "surrogateescape")
        at = end


def _json(source: str, stream: Stream) -> Iterator[Line]:
    """Yield each line that is not blank, or what the file holds as one value."""
    lines = _cut(stream)
    untouched = True
    for number, cut in lines:
        line = cut.removeprefix(BOM) if number == 1 else cut
        if not line or line.isspace():
            continue
        if len(line) > LONGEST_LINE:
            remedy = "Split the file, or leave this measurement out."
            what = f"a line of more than {LONGEST_LINE} bytes"
            yield _reject(source, number, what, remedy)
        elif untouched and _begins_more(line) and _is_one_value(source, line):
            yield from _whole(source, (number, line), lines)
            return
        elif untouched and HEADER.search(line, 0, SMALL):
            yield from _entries(source, line, lines)
            return
        else:
            yield source, number, line
        untouched = False


def _is_one_value(source: str, first: bytes) -> bool:
    """Tell whether the file may be one value: by its name, or as its first line is."""
    text = first.strip()
    return text.startswith(b"[") or text == b"{" or kind(source) == ".json"


def _entries(source: str, first: bytes, rest: Iterator[Numbered]) -> Iterator[Line]:
    """Yield the entries of a stream of 2015, each under the header of its report."""
    header: dict[str, Any] | None = None
    for number, line in chain([(1, first)], rest):
        try:
            if header is None:
                header = measurement_yaml.load_json(first)
                continue
            entry = measurement_yaml.load_json(line) if line.strip() else {}
            if entry.get("record_type") == "entry":
                yield source, number, measurement_yaml.measurement(header, entry)
            elif line.strip() and entry.get("record_type") != "footer":
                yield _reject(source, number, "neither an entry nor a footer")
        except measurement_yaml.BadReport as error:
            yield _reject(source, number, str(error))
            if header is None:
                return


def _documents(stream: Stream) -> Iterator[Numbered]:
    """
    Yield the first line's number and the bytes of each document of YAML.

    Comments and directives alone are none: reports began with a banner of `#`.
    """
    begins, parts, size, holds = 1, list[bytes](), 0, False
    for number, line in _cut(stream):
        text = line.strip()
        if line.rstrip() in {b"---", b"..."}:
            if holds:
                yield begins, b"\n".join(parts)
            begins, parts, size, holds = number + 1, [], 0, False
        elif size <= measurement_yaml.LONGEST:
            parts.append(line)
            size += len(line) + 1
            holds = holds or text[:1] not in {b"", b"#", b"%"}
    if holds:
        yield begins, b"\n".join(parts)


def _report(source: str, stream: Stream) -> Iterator[Line]:
    """Yield the measurements of a report; documents that are broken are rejects."""
    header: dict[str, Any] | None = None
    for number, raw in _documents(stream):
        try:
            found = measurement_yaml.load(raw)
            if header is None:
                if not isinstance(found, dict) or "test_name" not in found:
                    yield _reject(source, number, "a report without a header")
                    return
                header = found
                continue
            yield source, number, measurement_yaml.measurement(header, found)
        except measurement_yaml.BadReport as error:
            yield _reject(source, number, str(error), "Convert it to JSON Lines.")
            if header is None:
                return


class _Once:
    """A stream that a tar can be read from, a block at a time."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self.broken = False

    def read(self, size: int) -> bytes:
        parts, missing = list[bytes](), size
        try:
            while missing and (part := self._stream.read(missing)):
                parts.append(part)
                missing -= len(part)
        except BrokenStream:
            self.broken = True
            raise
        return b"".join(parts)


class _Slowly:
    """A file in a tar, read in small pieces: what a break takes along is one."""

    def __init__(self, content: IO[bytes]) -> None:
        self._content = content

    def read(self, size: int = CHUNK, /) -> bytes:
        return self._content.read(min(size, SMALL))


def _tar(source: str, stream: Stream) -> Iterator[Line]:
    """Yield the lines of each file in a tar, in the order of the tar."""
    try:
        once = _Once(stream)
        with tarfile.open(fileobj=cast("Any", once), mode="r|") as tar:
            for member in tar:
                content = tar.extractfile(member) if member.isfile() else None
                if content is None:
                    continue
                inner = f"{source}:{member.name}"
                if kind(member.name) in (*PLAIN, *REPORTS):
                    yield from _guarded(inner, _Slowly(content))
                    if once.broken:
                        return  # it has been told
                elif not member.name.endswith(SIDECAR):
                    yield _reject(inner, 0, "a file in a tar that is not read")
    except (tarfile.TarError, EOFError) as error:
        raise BrokenStream(
            f"the tar ends early or is damaged: {error}", DAMAGED
        ) from error


def _opened(source: str, raw: Stream) -> Iterator[Line]:
    packed = Peeked(unpacked(raw), HEAD)
    stream = in_utf8(packed)
    if packed.head[USTAR_AT:] == USTAR:
        yield from _tar(source, packed)
    elif kind(source) in REPORTS:
        yield from _report(source, stream)
    elif (what := OTHERS.get(kind(source))) and not _begins_json(packed.head):
        remedy = "Measurements are JSON, one a line, or reports in YAML."
        yield _reject(source, 0, f"no measurements: by its name it is {what}", remedy)
    else:
        yield from _json(source, stream)


def _begins_json(head: bytes) -> bool:
    """Tell whether an object or a list begins a file, behind a mark and blanks."""
    return head.removeprefix(BOM).lstrip()[:1] in {b"{", b"["}


def _guarded(source: str, raw: Stream) -> Iterator[Line]:
    """Yield the lines of one file; what cannot be read is one reject at its place."""
    line = 0
    try:
        for item in _opened(source, raw):
            line = item[1]
            yield item
    except BrokenStream as error:
        yield _reject(source, line + 1, error.what, error.remedy)


def lines(path: Path) -> Iterator[Line]:
    """
    Yield source, 1-based line and bytes of each measurement at *path*.

    A folder is read with all below it, in the order of names; a tar, file by
    file, each with `tar:file` for its source. A `.json` file whose object goes
    on over several lines is one measurement, on line 1; the elements of a list
    are one each, on the line that they begin on; so are the documents of a YAML
    report. What is no file that we read, an archive that ends early, a line that
    is too long or a bomb gives a Reject in place of the bytes, and reading goes
    on with what comes next. Memory does not grow with the size of a file of lines.
    The path `-` is what comes in on standard input.
    """
    if path == STDIN:
        yield from _guarded(str(path), cast("Stream", sys.stdin.buffer))
        return
    for item in files(path):
        try:
            with item.open("rb") as raw:
                yield from _guarded(str(item), cast("Stream", raw))
        except FileNotFoundError:
            yield _reject(str(item), 0, "no such file")
        except IsADirectoryError:
            yield _shut(item)
        except OSError as error:
            yield _reject(str(item), 1, f"cannot be opened: {error.strerror}")


def _shut(folder: Path) -> Line:
    """Return why nothing comes from a folder: it cannot be looked into, or is bare."""
    if not os.access(folder, os.R_OK | os.X_OK):
        return _reject(str(folder), 0, "cannot be looked into: Permission denied")
    named = ", ".join((*PLAIN, *REPORTS, *TARS))
    remedy = f"Name the file itself, or call it {named}; packed ones end in .gz, too."
    return _reject(str(folder), 0, "no file of measurements in this folder", remedy)
