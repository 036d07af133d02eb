"""Bytes of an outside file to its tables, or its JSON: told by content."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec

from rasad.errors import BadRecord
from rasad.pipeline.interchange.nouns import Given, Sheet

LARGEST: Final = 1 << 28  # bytes, unpacked: a workbook must not fill the memory
_TOP: Final = 10  # rows among which the header is looked for
_BOOK: Final = "xl/workbook.xml"


def given(raw: bytes, file: str) -> Given:
    """
    Return what a file holds.

    Raises:
        BadRecord: it is damaged, too large, in no encoding of text, or a
            workbook where the extra that reads workbooks is not installed.
    """
    if raw.startswith(b"PK"):
        return Given(file=file, sheets=_workbook(raw, file))
    text = _text(raw, file)
    if text.lstrip()[:1] in {"{", "["}:
        try:
            return Given(file=file, json=msgspec.json.decode(text))
        except (msgspec.DecodeError, RecursionError) as error:
            raise BadRecord(f"no JSON: {error}", file, "", "save it again") from error
    return Given(file=file, sheets=(_csv(text, file),))


def _text(raw: bytes, file: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadRecord(
            f"no UTF-8: {error.reason}", file, f"byte {error.start}", "save as UTF-8"
        ) from error


def _csv(text: str, file: str) -> Sheet:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=False))
    except csv.Error as error:
        raise BadRecord(f"no CSV: {error}", file, "", "save it again") from error
    return _sheet("", rows)


def _workbook(raw: bytes, file: str) -> tuple[Sheet, ...]:
    try:
        import openpyxl  # noqa: PLC0415 - of an extra; who imports no workbook needs none
    except ImportError as error:
        raise BadRecord(
            "a workbook cannot be read here",
            file,
            "",
            "install rasad[archives], or save its sheets as CSV",
        ) from error
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            size = sum(member.file_size for member in archive.infolist())
            if size > LARGEST or _BOOK not in archive.namelist():
                raise BadRecord("no workbook, or too large a one", file)
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        return tuple(
            _sheet(sheet.title.strip(), sheet.iter_rows(values_only=True))
            for sheet in book.worksheets
        )
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise BadRecord(
            f"a damaged workbook: {error}", file, "", "save its sheets as CSV"
        ) from error


def _sheet(name: str, found: Iterable[Iterable[Any]]) -> Sheet:
    """Return the table; its width is that of its header without empty ends."""
    rows = [
        (number, tuple(_value(value) for value in values))
        for number, values in enumerate(found, 1)
    ]
    filled = [row for row in rows if any(row[1])]
    head = _header(filled)
    columns = filled[head][1] if filled else ()
    while columns and not columns[-1]:
        columns = columns[:-1]
    return Sheet(
        name=name,
        columns=columns,
        rows=tuple(filled[head + 1 :]),
        empty=len(rows) - len(filled),
        above=tuple(filled[:head]),
    )


def _header(filled: Sequence[tuple[int, tuple[str, ...]]]) -> int:
    """
    Return which row is the header: the first that is not a title or a merged cell.

    A title over a table fills few cells: less than half of what the fullest of the
    first rows does.
    """
    counts = [sum(map(bool, values)) for _, values in filled[:_TOP]]
    return next((i for i, n in enumerate(counts) if 2 * n >= max(counts)), 0)


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
