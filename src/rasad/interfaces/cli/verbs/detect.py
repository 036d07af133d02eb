"""`rasad detect`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import detecting

SECTION = "Without a workspace"


@click.command("detect")
@click.argument("tables", type=options.PATH, nargs=-1, required=True)
@click.option(
    "--jobs",
    type=click.IntRange(1, 64),
    default=1,
    help="So many processes at once; the answer is the same.",
)
@options.quiet
def verb(tables: tuple[Path, ...], *, jobs: int, quiet: bool) -> int:
    """
    Print the episodes in tables of cells, a JSON line each.

    Tables are CSV, JSON Lines or Parquet with the columns hour, country, asn,
    target, ok, blocked, down; throttled, insufficient, reports, mechanism,
    resolver_asn, software and vantage where known.
    """
    with output.progress("reading cells", quiet=quiet) as step:
        found = detecting.detected(tables, jobs=jobs, progress=step)
    for episode in found.episodes:
        output.line(episode)
    return output.rejects(found.rejects, kept=found.cells)
