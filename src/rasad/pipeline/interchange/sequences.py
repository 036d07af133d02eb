"""Rows that look as if a spreadsheet had filled them: counted up, not typed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from rasad.pipeline.interchange.nouns import Repair, Row

LEAST: Final = 3  # rows: two neighbours a day apart are nothing unusual
_TAIL: Final = re.compile(r"\d+$")
_WHY: Final = (
    "rows in a row tell the same of other countries, a day apart, with the same "
    "address but for a number that counts up: perhaps filled in by the spreadsheet"
)


def filled(rows: Sequence[Row]) -> Iterator[Repair]:
    """
    Yield a doubt for each start and each address that seems to be filled in.

    Nothing is changed: which of the rows was typed cannot be known from them.
    """
    for run in _runs(rows):
        for row in run:
            columns = {v: c for c, v in row.cells}
            start = next(
                c for c, v in row.cells if "start" in c.lower() and "type" not in c
            )
            link = next((c for v, c in columns.items() if row.links[0] in v), "")
            for column in (start, link):
                old = dict(row.cells).get(column, "")
                yield Repair(
                    file=row.file,
                    sheet=row.sheet,
                    row=row.number,
                    column=column,
                    old=old,
                    new=old,
                    why=_WHY,
                    doubt=True,
                )


def _runs(rows: Iterable[Row]) -> Iterator[list[Row]]:
    run: list[Row] = []
    for row in rows:
        if run and not _goes_on(run[-1], row):
            if len(run) >= LEAST and _counts_up(run):
                yield run
            run = []
        run.append(row)
    if len(run) >= LEAST and _counts_up(run):
        yield run


def _goes_on(before: Row, row: Row) -> bool:
    return (
        row.sheet == before.sheet
        and row.number == before.number + 1
        and row.country != before.country
        and bool(row.links and before.links)
        and (row.services, row.other) == (before.services, before.other)
        and _stem(row.links[0]) == _stem(before.links[0]) != row.links[0]
        and _next_day(before.start) == row.start
    )


def _counts_up(run: Sequence[Row]) -> bool:
    return len({row.links[0] for row in run}) > 1


def _stem(link: str) -> str:
    return _TAIL.sub("", link)


def _next_day(day: str) -> str | None:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except ValueError:
        return None
