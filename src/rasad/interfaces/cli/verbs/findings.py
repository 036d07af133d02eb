"""`rasad findings`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import digest, options, output
from rasad.interfaces.cli.output import Form
from rasad.pipeline import asked_service
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("findings")
@options.workspace
@options.country
@options.service
@options.at
@options.jobs
@options.form
def verb(
    folder: Path,
    country: str | None,
    service: str | None,
    at: datetime | None,
    jobs: int,
    form: Form | None,
) -> None:
    """Say where words and measurements agree, or nobody looked."""
    with Observatory.open(folder, at=at, jobs=jobs) as observatory:
        found = observatory.findings(
            country, asked_service.wanted(observatory, service)
        )
        output.many(
            found,
            lambda: digest.findings(observatory, found),
            form=form or Form.FITTING,
        )
