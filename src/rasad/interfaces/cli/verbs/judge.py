"""`rasad judge`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.model.reject import Reject
from rasad.pipeline import judging
from rasad.pipeline.reference import load

SECTION = "Without a workspace"


@click.command("judge")
@click.argument("paths", type=options.PATH, nargs=-1, required=True)
@click.option(
    "--reference",
    type=options.FOLDER,
    default=None,
    envvar="RASAD_REFERENCE",
    help="A folder of reference data; the small built-in set unless given.",
)
@options.quiet
def verb(paths: tuple[Path, ...], reference: Path | None, *, quiet: bool) -> int:
    """Print a verdict for each measurement, a JSON line each."""
    refused: list[Reject] = []
    judged = 0
    known = load(reference)
    with output.progress("judging", quiet=quiet) as step:
        for item in judging.judge(list(paths), known):
            step(1)
            if isinstance(item, Reject):
                refused.append(item)
                continue
            judged += 1
            output.line(item)
    return output.rejects(refused, kept=judged)
