"""`rasad explain`."""

from datetime import datetime
from pathlib import Path

import click
import msgspec

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.reasons import text
from rasad.pipeline import differing
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("explain")
@click.argument("name", metavar="ID")
@options.workspace
@options.at
@options.json
def verb(name: str, folder: Path, at: datetime | None, *, as_json: bool) -> None:
    """
    Say what an answer rests on: quotes and measurement ids.

    A finding that was frozen is told with its past: what changed, and why.
    """
    with Observatory.open(folder, at=at) as observatory:
        found = differing.explained(observatory, name)
        output.one(
            {**msgspec.structs.asdict(found.explanation), "past": found.past},
            lambda: text(found, observatory.registry),
            as_json=as_json,
        )
