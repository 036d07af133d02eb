"""`rasad extract`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.model.reject import Reject
from rasad.pipeline import reading

SECTION = "Without a workspace"


@click.command("extract")
@click.argument("paths", type=options.PATH, nargs=-1, required=True)
@options.country
@click.option(
    "--published",
    metavar="DATE",
    default=None,
    help="The day all of them were published; it wins over the sidecar.",
)
@options.quiet
def verb(
    paths: tuple[Path, ...], country: str | None, published: str | None, *, quiet: bool
) -> int:
    """Print the statements found in documents, a JSON line each."""
    refused: list[Reject] = []
    read = 0
    total = sum(1 for _ in reading.files(paths))
    with output.progress("reading documents", total=total, quiet=quiet) as step:
        for item in reading.each(paths, country=country, published=published):
            step(1)
            if isinstance(item, Reject):
                refused.append(item)
                continue
            read += 1
            for statement in item.statements:
                output.line(statement)
    return output.rejects(refused, kept=read)
