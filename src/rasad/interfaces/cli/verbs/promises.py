"""`rasad promises`."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click

from rasad.interfaces.cli import digest, options, output
from rasad.interfaces.cli.output import Form
from rasad.model.finding import Commitment
from rasad.pipeline import asked_service
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


class Days(click.ParamType[timedelta]):
    """A number of days, as `30d`."""

    name = "days"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> timedelta:
        """Read the number, or fail with what is wanted."""
        found = re.fullmatch(r"(\d{1,5})d?", str(value))
        if found is None:
            self.fail(f"{value!r} is no number of days; write 30d", param, ctx)
        return timedelta(days=int(found[1]))


@click.command("promises")
@options.workspace
@options.country
@options.service
@click.option("--due", type=Days(), default=None, help="Only days due within, as 30d.")
@options.at
@options.form
def verb(
    folder: Path,
    country: str | None,
    service: str | None,
    due: timedelta | None,
    at: datetime | None,
    form: Form | None,
) -> None:
    """List promises and named days, and what became of them."""
    with Observatory.open(folder, at=at) as observatory:
        asked = asked_service.wanted(observatory, service)
        found = tuple(
            c
            for c in observatory.commitments(country, asked)
            if due is None or _is_due(c, observatory.at, observatory.at + due)
        )
        output.many(
            found,
            lambda: digest.promises(observatory, found),
            form=form or Form.FITTING,
        )


def _is_due(commitment: Commitment, start: datetime, end: datetime) -> bool:
    day = (commitment.due or "")[:10]
    return f"{start:%Y-%m-%d}" <= day <= f"{end:%Y-%m-%d}"
