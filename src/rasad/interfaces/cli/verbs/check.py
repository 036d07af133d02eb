"""`rasad check`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline.checking import check

SECTION = "Read"


@click.command("check")
@options.workspace
@click.option(
    "--since",
    metavar="HASH",
    default=None,
    help="The log's head as an earlier check told it: it has to be there still.",
)
@options.json
def verb(folder: Path, since: str | None, *, as_json: bool) -> int:
    """
    Verify hashes, quotes at their offsets, links, and the log.

    The log tells what the record has to hold; the head that is printed, written
    down elsewhere, proves later that nothing before it was taken out.
    """
    found = check(folder, since=since)
    if as_json:
        output.line(found)
    else:
        click.echo(
            f"documents {found.documents} · quotes {found.quotes} at their place, "
            f"{found.elsewhere} of documents that are not here · archives "
            f"{found.archives} · log {found.log} rows · faults {len(found.faults)}"
        )
        click.echo(f"head of the log: {found.head or 'none, the log is empty'}")
        for fault in found.faults:
            click.echo(output.plain(f"fault: {fault.of}: {fault.where}: {fault.what}"))
    return 1 if found.faults else 0
