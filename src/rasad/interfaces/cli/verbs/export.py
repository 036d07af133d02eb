"""`rasad export`."""

import sys
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import exporting

SECTION = "Publish"


@click.command("export")
@options.workspace
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
    folder: Path, file: Path | None, *, trace: bool, public: bool, quiet: bool
) -> None:
    """
    Write the record in a form that others read; a file is replaced whole.

    A line of record.jsonl is an entry as people left it, with the entry as
    proposed and every decision about it: `rasad import` into an empty workspace
    gives the same record.
    """
    if file is None:
        raise click.UsageError("say what to write, such as --record record.jsonl")
    if str(file) == "-":
        exporting.to_stream(folder, sys.stdout.buffer, trace=trace, public=public)
        return
    count = exporting.to_file(folder, file, trace=trace, public=public)
    if not quiet:
        output.say(f"{count:,} lines in {file}")
