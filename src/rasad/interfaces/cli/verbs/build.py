"""`rasad build`."""

from datetime import datetime
from functools import partial
from pathlib import Path

import click

from rasad.interfaces import site
from rasad.interfaces.cli import options, output
from rasad.pipeline.observatory import Observatory

SECTION = "Publish"


@click.command("build")
@click.argument("out", type=options.FOLDER, default=None, required=False)
@options.workspace
@options.at
@options.jobs
@options.png
@options.quiet
def verb(
    out: Path | None,
    folder: Path,
    at: datetime | None,
    *,
    jobs: int,
    png: bool,
    quiet: bool,
) -> None:
    """Write the web site as static files.

    They go into OUT, or into the folder site/ of the workspace.
    """
    target = out or folder / "site"
    with Observatory.open(folder, at=at, public=True, jobs=jobs) as observatory:
        same = partial(Observatory.open, folder, at=observatory.at, public=True)
        with output.progress("writing pages", quiet=quiet) as step:
            built = site.build(
                observatory,
                target,
                png=png,
                others=site.Others(number=jobs - 1, opened=same),
                progress=lambda *_: step(1),
            )
        output.say(
            f"{built.pages} pages · {built.bytes / 1e6:.1f} MB · "
            f"{built.changed} files written · 0 scripts · "
            f"index: {target / 'index.html'}"
        )
