"""`rasad status`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import digest, options, output
from rasad.interfaces.cli.output import Form
from rasad.pipeline import asked_service
from rasad.pipeline.answers import Grain
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("status")
@click.argument("service")
@click.option(
    "--country",
    required=True,
    metavar="CC",
    help="A country code, such as IR.",
)
@click.option(
    "--from", "since", type=options.Instant(), default=None, help="Not before this."
)
@click.option(
    "--to", "until", type=options.Instant(), default=None, help="Before this."
)
@click.option(
    "--by",
    type=click.Choice(["country", "network", "day", "month"]),
    default="country",
    help="One answer for all, or for each; days and months are those of UTC.",
)
@options.workspace
@options.at
@options.form
def verb(
    service: str,
    folder: Path,
    country: str,
    at: datetime | None,
    form: Form | None,
    *,
    since: datetime | None,
    until: datetime | None,
    by: Grain,
) -> None:
    """
    Say whether a service was blocked in a country between two times.

    blocked: an episode of blocking was in force and seen. ok: most tests passed.
    down: most failed without a sign of blocking. insufficient: too little for a
    word. unknown: nobody looked, which says nothing about access.
    """
    with Observatory.open(folder, at=at) as observatory:
        asked = asked_service.named(observatory, service)
        try:
            found = observatory.status(
                country.upper(), asked, since=since, until=until, by=by
            )
        except ValueError as error:
            raise click.UsageError(f"{error}; give --from before --to") from error
        output.many(
            found,
            lambda: digest.status(observatory, found),
            form=form or Form.FITTING,
        )
