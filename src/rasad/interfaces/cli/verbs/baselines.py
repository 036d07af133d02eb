"""`rasad baselines`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import baselines
from rasad.pipeline.reference import load

SECTION = "Without a workspace"


@click.command("baselines")
@click.argument("paths", type=options.PATH, nargs=-1, required=True)
@options.reference
@options.quiet
def verb(paths: tuple[Path, ...], reference: Path | None, *, quiet: bool) -> int:
    """
    Print which networks names resolve to, as many probes saw it, a JSON line each.

    The table of networks in the reference data names those of answers. Kept as
    `baselines.jsonl` in a folder of reference data, they are a control for
    measurements that asked no helper, near the days that they are of.
    """
    with output.progress("reading", quiet=quiet) as step:
        found, refused = baselines.from_archives(
            list(paths), load(reference), progress=step
        )
    for item in found:
        output.line(item)
    return output.rejects(refused, kept=len(found))
