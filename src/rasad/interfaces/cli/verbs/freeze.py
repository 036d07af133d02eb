"""`rasad freeze`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.output import Form
from rasad.pipeline import freezing
from rasad.pipeline.observatory import Observatory

SECTION = "Publish"


@click.command("freeze")
@click.argument("names", metavar="[ID]...", nargs=-1)
@click.option("--all", "every", is_flag=True, help="Every finding.")
@options.workspace
@options.at
@options.who
@options.form
def verb(
    names: tuple[str, ...],
    folder: Path,
    at: datetime | None,
    who: str,
    form: Form | None,
    *,
    every: bool,
) -> None:
    """
    Keep findings as of now (or --at), with everything that they rest on.

    A file each in frozen/, which is never changed; `rasad diff` shows what is
    different since, and `rasad explain` the whole past of a finding. One that is
    as it was frozen last is not written again. Files hold words of documents and
    are not for publishing.
    """
    if every == bool(names):
        raise click.UsageError("name findings by their ids, or give --all")
    with Observatory.open(folder, at=at) as observatory:
        asked = [f.id for f in observatory.findings()] if every else names
        found = freezing.freeze(folder, observatory, asked, by=who)
    output.many(
        found,
        lambda: "\n".join(map(_told, found)) or "there is no finding",
        form=form or Form.FITTING,
    )


def _told(kept: freezing.Kept) -> str:
    how = "frozen" if kept.new else "as it was frozen"
    return f"{kept.finding}  {kept.kind}  {kept.service} in {kept.country}  {how}"
