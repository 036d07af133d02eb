"""`rasad outside`."""

from collections.abc import Callable
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.output import Form
from rasad.pipeline.interchange.outside import Outside

SECTION = "Read"
SHOWN = ("rows", "outages", "targets", "repairs", "rejects")


@click.command("outside")
@click.argument("what", type=click.Choice(SHOWN), default="rows")
@options.workspace
@options.country
@options.form
def verb(what: str, folder: Path, country: str | None, form: Form | None) -> None:
    """
    List what the records of others hold, and what was repaired in them.

    Rows of STOP sheets and OONI incidents, outages that IODA or Cloudflare
    Radar report, targets of test lists; never counted among our own.
    """
    beside = Outside.of(folder)
    found: tuple[object, ...]
    if what == "repairs":
        found = beside.repairs()
    elif what == "rejects":
        found = beside.rejects()
    elif what == "outages":
        found = beside.outages(country)
    else:
        found = beside.rows(country) if what == "rows" else beside.targets(country)
    columns = tuple((name, _of(name)) for name in _COLUMNS[what])
    output.many(found, lambda: output.table(found, columns), form=form or Form.FITTING)


_COLUMNS = {
    "rows": (
        "record",
        "country",
        "start",
        "end",
        "services",
        "place",
        "file",
        "number",
    ),
    "outages": ("source", "own_id", "place", "cause", "link"),
    "targets": ("country", "target", "service", "category", "added"),
    "repairs": ("file", "row", "column", "old", "new", "why"),
    "rejects": ("source", "where", "what"),
}


def _of(name: str) -> Callable[[object], str]:
    return lambda value: _text(getattr(value, name))


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
