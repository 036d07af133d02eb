"""`rasad check`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline.checking import check

SECTION = "Read"


@click.command("check")
@options.workspace
@options.json
def verb(folder: Path, *, as_json: bool) -> int:
    """Verify hashes, quotes at their offsets, links, and the log."""
    found = check(folder)
    if as_json:
        output.line(found)
    else:
        click.echo(
            f"documents {found.documents} · quotes {found.quotes} at their place, "
            f"{found.elsewhere} of documents that are not here · archives "
            f"{found.archives} · log {found.log} rows · faults {len(found.faults)}"
        )
        for fault in found.faults:
            click.echo(output.plain(f"fault: {fault.of}: {fault.where}: {fault.what}"))
    return 1 if found.faults else 0
