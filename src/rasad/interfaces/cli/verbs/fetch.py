"""`rasad fetch`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import fetching
from rasad.pipeline.refreshing import FETCHED

SECTION = "Set up"


@click.group("fetch")
def verb() -> None:
    """Get what is not shipped with the program; the one verb that needs the network."""


@verb.command("reference")
@options.workspace
@click.option(
    "--to",
    "home",
    type=options.FOLDER,
    default=None,
    help="Where snapshots are kept, a folder each; `reference` in the workspace.",
)
@click.option(
    "--from",
    "given",
    type=options.FOLDER,
    default=None,
    help="A folder to take the files from, in place of the network.",
)
@click.option(
    "--sources",
    type=options.PATH,
    default=None,
    help="A JSON list of sources {file, url, licence, most}, in place of our own.",
)
@options.quiet
def reference(
    folder: Path,
    home: Path | None,
    given: Path | None,
    sources: Path | None,
    *,
    quiet: bool,
) -> None:
    """
    Make a dated snapshot of block pages, resolvers' addresses and networks.

    A workspace judges with its latest; elsewhere give the folder to `rasad judge
    --reference`. Print the snapshot: its id, and of each file where it is from,
    its hash and its licence.
    """
    wanted = fetching.sources(sources)
    get = fetching.from_web if given is None else fetching.from_folder(given)
    with output.progress("fetching", quiet=quiet) as step:
        now = datetime.now(UTC)
        made = fetching.fetch(
            home or folder / FETCHED, wanted, at=now, get=get, progress=step
        )
    output.line(made)
