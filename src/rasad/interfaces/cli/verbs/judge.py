"""`rasad judge`."""

import sys
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.model.reject import Reject
from rasad.pipeline import judging

SECTION = "Without a workspace"


@click.command("judge")
@click.argument("paths", type=options.PATH, nargs=-1, required=True)
@options.reference
@options.jobs
@options.engine
@options.quiet
def verb(
    paths: tuple[Path, ...],
    reference: Path | None,
    jobs: int,
    scheduler: str | None,
    *,
    quiet: bool,
) -> int:
    """
    Print a verdict for each measurement, a JSON line each.

    A path of `-` is standard input. With several jobs, each takes a file at a
    time; the lines are the same, in the same order.
    """
    refused: list[Reject] = []
    judged = 0
    with output.progress("judging", quiet=quiet) as step:
        found = judging.judge_with(paths, reference, jobs=jobs, scheduler=scheduler)
        for item in found:
            step(1)
            if isinstance(item, Reject):
                refused.append(item)
                continue
            judged += 1
            output.line(item)
    if not (judged or refused):
        output.say("no measurement was given: what was read is empty")
    # A list that goes on for pages helps nobody on a terminal, and is kept by no other.
    return output.rejects(refused, kept=judged, whole=not sys.stderr.isatty())
