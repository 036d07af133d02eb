"""`rasad detect`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.model.reject import Reject
from rasad.pipeline import detecting

SECTION = "Without a workspace"


@click.command("detect")
@click.argument("tables", type=options.PATH, nargs=-1, required=True)
@options.quiet
def verb(tables: tuple[Path, ...], *, quiet: bool) -> int:
    """
    Print the episodes in tables of cells, a JSON line each.

    Tables are CSV, JSON Lines or Parquet with the columns hour, country, asn,
    target, ok, blocked, down; throttled, insufficient, reports, mechanism,
    resolver_asn, software and vantage where known.
    """
    refused: list[Reject] = []
    with output.progress("reading cells", quiet=quiet) as step:
        cells = []
        for item in detecting.cells(tables):
            if isinstance(item, Reject):
                refused.append(item)
            else:
                cells.append(item)
                step(1)
    for episode in detecting.episodes(cells):
        output.line(episode)
    return output.rejects(refused, kept=len(cells))
