"""`rasad explain`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.reasons import text
from rasad.pipeline.explaining import explain
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("explain")
@click.argument("name", metavar="ID")
@options.workspace
@options.at
@options.json
def verb(name: str, folder: Path, at: datetime | None, *, as_json: bool) -> None:
    """Say what an answer rests on: quotes and measurement ids."""
    with Observatory.open(folder, at=at) as observatory:
        found = explain(observatory, name)
        output.one(found, lambda: text(found, observatory.registry), as_json=as_json)
