"""`rasad gaps`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.output import Form
from rasad.pipeline.interchange import comparing
from rasad.pipeline.interchange.gaps import Gap
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("gaps")
@options.workspace
@options.country
@options.at
@options.form
def verb(
    folder: Path, country: str | None, at: datetime | None, form: Form | None
) -> None:
    """
    Say where our record and those of others do not meet.

    An order without a row, a row of another country that is probably it, a row
    without an order, two rows on one event; each with its evidence. The records
    of others come from `rasad import`.
    """
    with Observatory.open(folder, at=at) as observatory:
        found = comparing.gaps(observatory, country)
    output.many(
        found,
        lambda: "\n".join(map(_told, found)) or "no gaps; import a record of others",
        form=form or Form.FITTING,
    )


def _told(gap: Gap) -> str:
    evidence = "".join(f"\n      {line}" for line in gap.evidence)
    return f"{gap.country}  {gap.kind} ({gap.firmness})\n  {gap.says}{evidence}"
