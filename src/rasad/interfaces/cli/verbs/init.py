"""`rasad init`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import example, workspace

SECTION = "Set up"


@click.command("init")
@click.argument("folder", type=options.FOLDER, default=Path())
@click.option("--title", default="", help="The name that pages are to carry.")
@click.option(
    "--country",
    "countries",
    metavar="CC",
    multiple=True,
    help="A country code, such as IR; may be given several times.",
)
@click.option("--demo", is_flag=True, help="Fill it with the example: Iran 2013-2018.")
@options.quiet
def verb(
    folder: Path, title: str, countries: tuple[str, ...], *, demo: bool, quiet: bool
) -> int:
    """Make a workspace; --demo fills it with an example."""
    if not demo:
        workspace.create(folder, title=title, countries=countries)
        if not quiet:
            output.say(f"Made {folder}/. Next: rasad add FILE… -C {folder}")
        return 0
    with output.progress("filling the example", quiet=quiet) as step:
        added, imported = example.fill(folder, progress=step)
    if not quiet:
        output.say(
            f"Made {folder}/: {added.documents} documents with {added.statements} "
            f"statements about {added.entries} acts and claims; "
            f"{imported.measurements:,} measurements (made up, a re-enactment)."
        )
        output.say(f"Next: rasad findings -C {folder}")
        output.say(f"      rasad show IR telegram -C {folder}")
    return output.rejects((*added.rejects, *imported.rejects))
