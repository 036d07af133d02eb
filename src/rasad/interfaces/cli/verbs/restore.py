"""`rasad restore`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import keeping

SECTION = "Keep"


@click.command("restore")
@click.argument("file", type=options.PATH)
@click.argument("folder", type=options.FOLDER)
@click.option(
    "--url",
    default=None,
    metavar="URL",
    help="Where the record is to live, such as postgresql://user@host/database; "
    "SQLite in the folder unless given.",
)
@options.json
@options.quiet
def verb(
    file: Path, folder: Path, url: str | None, *, as_json: bool, quiet: bool
) -> int:
    """
    Make a workspace in FOLDER from the backup in FILE.

    The backup is verified before anything is written, and the record again
    after. A folder or a database that holds something is never written over.
    """
    made = keeping.restore(file, folder, url=url)
    if as_json:
        output.line(made)
    elif not quiet:
        output.say(
            f"Made {made.folder}/ as of {made.made}: {made.files} files, a log of "
            f"{made.rows:,} rows. Next: rasad check -C {made.folder}"
        )
    for fault in made.faults:
        output.say(f"error: {fault}; it was so when it was backed up")
    return 1 if made.faults else 0
