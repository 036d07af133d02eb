"""`rasad backup`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import keeping

SECTION = "Keep"


@click.command("backup")
@click.argument("file", type=options.PATH)
@options.workspace
@click.option("--measurements", is_flag=True, help="With the raw archives.")
@click.option("--replace", is_flag=True, help="Write over a file that is there.")
@options.json
@options.quiet
def verb(
    file: Path,
    folder: Path,
    *,
    measurements: bool,
    replace: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """
    Write the record, the documents and the settings to one FILE, and verify it.

    Keep the hash that is printed elsewhere: it proves that the file is still
    the one that was written. Documents that were withdrawn later are in it.
    """
    made = keeping.back_up(folder, file, measurements=measurements, replace=replace)
    if as_json:
        output.line(made)
    elif not quiet:
        output.say(
            f"{made.documents} documents, {made.archives} archives, a log of "
            f"{made.rows:,} rows that ends with {made.head or 'nothing'}"
        )
        output.say(f"sha256 {made.sha256}  {made.file}")
    for document in made.damaged:
        output.say(f"error: {document}: missing or damaged, backed up as it is")
    return 1 if made.damaged else 0
