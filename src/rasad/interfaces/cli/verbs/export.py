"""`rasad export`."""

import sys
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import exporting
from rasad.pipeline.interchange import writing
from rasad.pipeline.interchange.writing import FORMATS
from rasad.pipeline.observatory import Observatory

SECTION = "Publish"


@click.command("export")
@click.argument(
    "form", metavar="[FORMAT]", type=click.Choice((*FORMATS, "exhibit")), required=False
)
@options.workspace
@click.option(
    "--out", type=options.PATH, help="Folder of a FORMAT; file of an exhibit, a ZIP."
)
@click.option("--finding", metavar="ID", help="Of what to make an exhibit.")
@click.option(
    "--copies", is_flag=True, help="With the stored documents; not for publishing."
)
@click.option(
    "--record",
    "file",
    type=options.PATH,
    metavar="FILE",
    help="Write the record as record.jsonl; - is stdout.",
)
@click.option("--trace", is_flag=True, help="With the log's rows about each entry.")
@click.option(
    "--public",
    is_flag=True,
    help="Only what may be published: no decisions, no names of private persons.",
)
@options.quiet
def verb(
    form: str | None,
    folder: Path,
    out: Path | None,
    finding: str | None,
    file: Path | None,
    *,
    copies: bool,
    trace: bool,
    public: bool,
    quiet: bool,
) -> None:
    """
    Write the record in a form that others read; a file is replaced whole.

    FORMAT is csv, parquet, package (Frictionless), stop (#KeepItOn sheet),
    incidents (OONI), jsonld (schema.org), citations (BibTeX, RIS, CSL), or
    exhibit: everything that one --finding rests on, in a ZIP. They hold only
    what may be published, with a manifest of hashes and licences.

    A line of record.jsonl (--record) is an entry as people left it, with the
    entry as proposed and every decision about it: `rasad import` into an empty
    workspace gives the same record.
    """
    if form is not None:
        _form(form, folder, out, finding, copies=copies, quiet=quiet)
        return
    if file is None:
        raise click.UsageError(
            "say what to write, such as csv --out DIR, or --record record.jsonl"
        )
    if str(file) == "-":
        exporting.to_stream(folder, sys.stdout.buffer, trace=trace, public=public)
        return
    count = exporting.to_file(folder, file, trace=trace, public=public)
    if not quiet:
        output.say(f"{count:,} lines in {file}")


def _form(
    form: str,
    folder: Path,
    out: Path | None,
    finding: str | None,
    *,
    copies: bool,
    quiet: bool,
) -> None:
    if out is None or (form == "exhibit") != (finding is not None):
        raise click.UsageError(
            "a format needs --out, and an exhibit (nothing else) a --finding"
        )
    with Observatory.open(folder, public=True) as observatory:
        if finding is not None:
            size = writing.to_exhibit(observatory, finding, out, copies=copies)
            told = f"{size:,} bytes in {out}"
        else:
            told = f"{writing.to_folder(observatory, form, out)} files in {out}"
    if not quiet:
        output.say(told)
