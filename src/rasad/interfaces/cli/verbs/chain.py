"""`rasad chain`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.options import Instant
from rasad.interfaces.cli.output import Form
from rasad.pipeline import asked_service
from rasad.pipeline.interchange import comparing
from rasad.pipeline.interchange.chain import Link
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("chain")
@click.argument("country")
@click.argument("service")
@click.argument("day", type=Instant())
@click.option(
    "--days",
    type=click.IntRange(0, 366),
    default=14,
    show_default=True,
    help="How many days before and after.",
)
@options.workspace
@options.at
@options.form
def verb(
    country: str,
    service: str,
    day: datetime,
    *,
    days: int,
    folder: Path,
    at: datetime | None,
    form: Form | None,
) -> None:
    """
    List what was said, measured and told by others around a day.

    In the order of time; nothing says that one led to another.
    """
    with Observatory.open(folder, at=at) as observatory:
        asked = asked_service.named(observatory, service)
        found = comparing.chain(
            observatory, country.upper(), asked, day=day.date(), days=days
        )
    output.many(
        found,
        lambda: "\n".join(map(_told, found)) or "nothing is known of those days",
        form=form or Form.FITTING,
    )


def _told(link: Link) -> str:
    who = f" [{link.who}]" if link.who else ""
    words = " ".join(link.words.split())
    first = f"{link.at:<22} {link.kind:<9}{link.what}{who}"
    return f"{first}\n      {words}\n      {link.basis}"
