"""`rasad show`."""

import shutil
import sys
from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import chart, options, output
from rasad.pipeline import asked_service, timeline
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("show")
@click.argument("country")
@click.argument("service")
@options.workspace
@options.at
@click.option("--width", type=click.IntRange(40, 400), default=None, help="Columns.")
@options.json
def verb(
    country: str,
    service: str,
    folder: Path,
    at: datetime | None,
    width: int | None,
    *,
    as_json: bool,
) -> None:
    """Print one service in one country as a time chart."""
    with Observatory.open(folder, at=at) as observatory:
        asked = asked_service.named(observatory, service)
        picture = timeline.from_answers(observatory, country.upper(), asked)
        output.one(
            picture,
            lambda: chart.render(
                picture,
                width=width or shutil.get_terminal_size((100, 24)).columns,
                colour=sys.stdout.isatty(),
            ),
            as_json=as_json,
        )
