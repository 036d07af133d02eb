"""`rasad entries`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.output import Form
from rasad.pipeline import asked_service, telling
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("entries")
@options.workspace
@options.country
@options.service
@click.option(
    "--state",
    "states",
    multiple=True,
    type=click.Choice(options.STATES),
    help="Only those of this state of review; may be given more than once.",
)
@options.at
@options.form
def verb(
    folder: Path,
    country: str | None,
    service: str | None,
    states: tuple[str, ...],
    at: datetime | None,
    form: Form | None,
) -> None:
    """
    List the record: orders, claims, promises. JSON Lines are record.jsonl.

    What reviewers rejected is not in it; --state rejected lists that.
    """
    with Observatory.open(folder, at=at) as observatory:
        found = observatory.entries(
            country,
            asked_service.wanted(observatory, service),
            states=frozenset(states) if states else None,
        )
        columns = (
            ("id", lambda e: e.label or e.id[:8]),
            ("date", lambda e: e.date.value or "no date"),
            ("type", lambda e: str(e.type)),
            ("said as", lambda e: str(e.modality)),
            ("who", lambda e: ", ".join(a.name for a in e.actors)),
            (
                "services",
                lambda e: ", ".join(map(observatory.registry.label, e.services)),
            ),
            ("sources", lambda e: telling.brief(e.sources)),
            ("quote", lambda e: e.sources[0].quote),
        )
        output.many(
            found,
            lambda: output.table(found, columns),
            form=form or Form.FITTING,
        )
