"""`rasad diff`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import options, output, past
from rasad.interfaces.cli.output import Form
from rasad.pipeline import differing
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("diff")
@click.argument("name", metavar="ID")
@options.workspace
@options.at
@options.form
def verb(name: str, folder: Path, at: datetime | None, form: Form | None) -> None:
    """
    Show what is different in a finding since it was frozen, and why.

    The finding first, then what it rests on: entries, episodes, measurements, and
    the rules of the program. Nothing is printed where it is as it was.
    """
    with Observatory.open(folder, at=at) as observatory:
        found = differing.since(observatory, name)
    output.many(
        found,
        lambda: "\n".join(past.lines(found)) or "it is as it was frozen",
        form=form or Form.FITTING,
    )
