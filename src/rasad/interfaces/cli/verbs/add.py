"""`rasad add`."""

from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.pipeline import reading, workspace

SECTION = "Fill the record"


@click.command("add")
@click.argument("paths", type=options.PATH, nargs=-1, required=True)
@options.workspace
@options.country
@click.option(
    "--published",
    metavar="DATE",
    default=None,
    help="The day all of them were published, such as 2018-04-30.",
)
@click.option("--again", is_flag=True, help="Add also what was withdrawn.")
@options.jobs
@options.who
@options.json
@options.quiet
def verb(
    paths: tuple[Path, ...],
    folder: Path,
    country: str | None,
    published: str | None,
    jobs: int,
    who: str,
    *,
    again: bool,
    as_json: bool,
    quiet: bool,
) -> int:
    """
    Add documents and read what is said in them.

    A file `<file>.meta.json` beside a document may tell its url, captured,
    published, publisher, country. The same document again changes nothing: after a cut,
    the same command goes on where it stopped.
    """
    total = sum(1 for _ in reading.files(paths))
    with output.progress("reading documents", total=total, quiet=quiet) as step:
        added = workspace.add(
            folder,
            paths,
            country=country,
            published=published,
            again=again,
            who=who,
            progress=step,
            jobs=jobs,
        )
    if as_json:
        output.line(added)
    elif not quiet:
        output.say(
            f"{added.documents} new documents, {added.known} known, "
            f"{added.articles} articles, {added.statements} statements; "
            f"the record holds {added.entries} acts and claims read from documents"
        )
    return output.rejects(added.rejects, kept=added.documents + added.known)
