"""#KeepItOn STOP sheets of 2016 to 2022, in their three layouts."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from rasad.model.ids import content_id
from rasad.model.reject import Reject
from rasad.pipeline.interchange import dating, naming, stop_terms
from rasad.pipeline.interchange.nouns import Given, Reading, Repair, Row, Sheet
from rasad.pipeline.interchange.sequences import filled
from rasad.pipeline.interchange.stop_terms import Layout

ABOUT = "#KeepItOn STOP sheets (Access Now), CSV or XLSX"
RECORD: Final = "stop"
_OUTLINE: Final = frozenset({"startdate", "country", "areaname"})
_ABOVE: Final = "above the header: no row of the table"
_YES: Final = frozenset({"yes", "true", "1"})
_NO: Final = frozenset({"no", "false", "0", "unknown", ""})


class _Line(Struct, kw_only=True):
    """A row under work: its values by column, and the repairs made to it."""

    file: str
    sheet: Sheet
    number: int
    layout: Layout
    by_column: dict[str, str]
    names: dict[str, str]
    id: str
    repairs: list[Repair]

    def columns(self, field: str) -> tuple[str, ...]:
        """Return the columns that hold a field, those that the sheet has."""
        fields = {**stop_terms.SHARED_FIELDS, **self.layout.fields}
        return tuple(c for c in fields.get(field, ()) if c in self.names)

    def text(self, field: str) -> str:
        """Return the first value of a field; empty for none."""
        return next((t for t in self.texts(field) if t), "")

    def texts(self, field: str) -> tuple[str, ...]:
        """Return the values of a field's columns."""
        return tuple(self.by_column[c] for c in self.columns(field))

    def note(self, field: str, new: str, why: str, *, doubt: bool = False) -> None:
        """Write down that a field was not taken as it stood, if *why* says so."""
        columns = self.columns(field)
        column = next((c for c in columns if self.by_column[c]), field)
        old = self.by_column.get(column, "")
        if why:
            self.repairs.append(
                Repair(
                    file=self.file,
                    sheet=self.sheet.name,
                    row=self.number,
                    column=self.names.get(column, column),
                    old=old,
                    new=old if doubt else new,
                    why=why,
                    doubt=doubt,
                )
            )


def accepts(given: Given) -> bool:
    """Tell by its columns whether any table of the file is a STOP sheet."""
    return any(_layout(sheet) for sheet in given.sheets)


def read(given: Given) -> Reading:
    """
    Read every row: in, repaired with a note, or rejected with a reason.

    Rejected is a row without a country that we know or a day or month on which
    it began, and every row of a table that is in none of the layouts.
    """
    rows: list[Row] = []
    repairs: list[Repair] = []
    rejects: list[Reject] = []
    for sheet in given.sheets:
        layout = _layout(sheet)
        if layout is not None:
            repairs += (_aside(given.file, sheet, a, _ABOVE) for a in sheet.above)
        for item in _sheet(given.file, sheet, layout):
            if isinstance(item, Reject):
                rejects.append(item)
            else:
                rows.append(item[0])
                repairs += item[1]
    return Reading(
        kind=RECORD,
        inputs=sum(len(sheet.rows) for sheet in given.sheets),
        rows=tuple(rows),
        repairs=(*repairs, *filled(rows)),
        rejects=tuple(rejects),
    )


def _layout(sheet: Sheet) -> Layout | None:
    held = {stop_terms.heading(column) for column in sheet.columns}
    return next((one for one in stop_terms.LAYOUTS if one.needed <= held), None)


def _sheet(
    file: str, sheet: Sheet, layout: Layout | None
) -> Iterator[tuple[Row, list[Repair]] | Reject]:
    names = {stop_terms.heading(column): column for column in sheet.columns}
    table = content_id(*_outline(sheet))
    for index, (number, values) in enumerate(sheet.rows):
        if layout is None:
            yield _reject(file, sheet, number, "a table in no layout that we know")
            continue
        held = dict(zip(map(stop_terms.heading, sheet.columns), values, strict=False))
        line = _Line(
            file=file,
            sheet=sheet,
            number=number,
            layout=layout,
            by_column={name: held.get(name, "") for name in names},
            names=names,
            # A workbook and its sheets as CSV give one row the same id.
            id=content_id(RECORD, table, str(index)),
            repairs=[],
        )
        found = _row(line, values)
        if isinstance(found, str):
            yield _reject(file, sheet, number, found)
        else:
            yield found, line.repairs


def _outline(sheet: Sheet) -> Iterator[str]:
    """Yield what tells a table from others in any form that it is saved in."""
    told = [
        number
        for number, column in enumerate(sheet.columns)
        if stop_terms.heading(column) in _OUTLINE
    ]
    for _, values in sheet.rows:
        for number in told:
            value = " ".join(values[number].split()) if number < len(values) else ""
            yield value.removesuffix(" 00:00:00")


def _reject(file: str, sheet: Sheet, number: int, what: str) -> Reject:
    where = f"{sheet.name} row {number}" if sheet.name else f"row {number}"
    return Reject(
        stage="import",
        source=file,
        where=where,
        what=what,
        remedy="write country and start_date as the codebook says",
    )


def _row(line: _Line, values: Sequence[str]) -> Row | str:
    """Return the row, or why it cannot be used."""
    place = naming.country(line.text("country"))
    if place is None:
        name = line.text("country")
        return f"no country is called {name!r}" if name else "it names no country"
    line.note("country", place.code, place.why)
    start = dating.read(line.text("start"))
    if start.value is None:
        return f"start_date {line.text('start')!r}: {start.why or 'it is empty'}"
    line.note("start", start.value, start.why)
    _note_more(line, values)
    end, status = _end(line, start.value)
    services, other = _services(line)
    decision = line.text("decision_maker")
    ordered_by = _term(line, "ordered_by")
    if ordered_by == stop_terms.UNKNOWN and not decision:
        decision = _kept(line, "ordered_by")
    return Row(
        id=line.id,
        record=RECORD,
        file=line.file,
        sheet=line.sheet.name,
        number=line.number,
        own_id=line.text("id").removesuffix(".0"),
        country=place.code,
        start=start.value,
        start_type=_term(line, "start_type"),
        end=end,
        status=status,
        interference=_terms(line, "interference"),
        extent=_terms(line, "extent"),
        networks=_terms(line, "networks"),
        services=services,
        other=other,
        level=_term(line, "level"),
        place=line.text("place"),
        ordered_by=ordered_by,
        decision_maker=decision,
        justification=_term(line, "justification"),
        cause=_term(line, "cause"),
        links=naming.links(line.texts("links")),
        words="\n".join(text for text in line.texts("words") if text),
        cells=tuple(
            (column, value)
            for column, value in zip(line.sheet.columns, values, strict=False)
            if value
        ),
    )


def _note_more(line: _Line, values: Sequence[str]) -> None:
    """Write down values behind the last column: which they belong to is not told."""
    more = [value for value in values[len(line.sheet.columns) :] if value]
    if more:
        why = "behind the last column: the row may be shifted"
        line.repairs.append(_aside(line.file, line.sheet, (line.number, more), why))


def _aside(file: str, sheet: Sheet, row: tuple[int, Sequence[str]], why: str) -> Repair:
    """Return a note about what stands outside of the table and is not read."""
    return Repair(
        file=file,
        sheet=sheet.name,
        row=row[0],
        column="",
        old=" ".join(value for value in row[1] if value),
        new="",
        why=why,
    )


def _kept(line: _Line, field: str) -> str:
    """Return the words of a field whose term is unknown, unless they say so."""
    return line.text(field) if stop_terms.term(field, line.text(field)).why else ""


def _term(line: _Line, field: str) -> str:
    found = stop_terms.term(field, line.text(field))
    line.note(field, found.value, found.why)
    return found.value


def _terms(line: _Line, field: str) -> tuple[str, ...]:
    """Return the terms of a field that may hold several, in one or more columns."""
    found: dict[str, None] = {}
    for text in line.texts(field):
        values, why = stop_terms.several(field, text)
        found.update(dict.fromkeys(values))
        line.note(field, ", ".join(values), "; ".join(why))
    throttled = field == "interference" and set(line.texts(field)) & {"Throttling"}
    if throttled:
        found.pop("shutdown", None)
    return tuple(found)


def _end(line: _Line, start: str) -> tuple[str | None, str]:
    """Return the end, and whether it has ended as far as the row tells."""
    text = line.text("end")
    said = stop_terms.term("status", text)
    status = _term(line, "status") if line.columns("status") else stop_terms.UNKNOWN
    if not said.why:
        return None, status if said.value == stop_terms.UNKNOWN else said.value
    if "misspelt" in said.why:
        line.note("end", said.value, said.why)
        return None, status if said.value == stop_terms.UNKNOWN else said.value
    end = dating.read(text)
    if end.value is not None and end.value < start[: len(end.value)]:
        line.note("end", "", "it ends before it begins: no end is taken")
        return None, status
    line.note("end", end.value or "", end.why)
    if line.columns("status") or end.value is None:
        return end.value, status
    return end.value, "ended"


def _services(line: _Line) -> tuple[tuple[str, ...], str]:
    found = {
        service
        for column, service in stop_terms.AFFECTED.items()
        if line.by_column.get(column, "").lower() in _YES
    }
    for column in stop_terms.AFFECTED:
        value = line.by_column.get(column, "").lower()
        if value not in _YES | _NO:
            line.note(column, "unknown", "neither yes nor no")
    named, other = naming.services(line.text("services"))
    return tuple(sorted({*found, *named})), other
