"""`rasad episodes`."""

from datetime import datetime
from pathlib import Path

import click

from rasad.interfaces.cli import options, output
from rasad.interfaces.cli.output import Form
from rasad.model.episode import Evidence
from rasad.model.span import Bracket
from rasad.pipeline import asked_service
from rasad.pipeline.observatory import Observatory

SECTION = "Read"


@click.command("episodes")
@options.workspace
@options.country
@options.service
@options.at
@options.form
def verb(
    folder: Path,
    country: str | None,
    service: str | None,
    at: datetime | None,
    form: Form | None,
) -> None:
    """
    List what was measured: spans of blocking.

    Reports are an upper bound of independent witnesses: probes have no stable
    id, so that several reports may be one person's.
    """
    with Observatory.open(folder, at=at) as observatory:
        found = observatory.episodes(
            country, asked_service.wanted(observatory, service)
        )
        columns = (
            ("id", lambda e: e.id[:8]),
            ("kind", lambda e: str(e.kind)),
            ("target", lambda e: e.target or "all targets"),
            ("first seen", lambda e: _edge(e.start)),
            ("last seen", lambda e: last(e.end)),
            ("networks", lambda e: str(len(e.networks))),
            ("blocked of measured", lambda e: _counts(e.evidence)),
            ("reports, at most", lambda e: _reports(e.evidence)),
            ("how", lambda e: ", ".join(e.mechanisms)),
        )
        output.many(
            found, lambda: output.table(found, columns), form=form or Form.FITTING
        )


def last(end: Bracket | None) -> str:
    """Print when it was last seen, which is before access was seen again."""
    if end is None:
        return "still so"
    return f"{end.earliest or end.latest:%Y-%m-%d %H:%M}"


def _edge(bracket: Bracket) -> str:
    before = "" if bracket.earliest else " or before"
    return f"{bracket.latest:%Y-%m-%d %H:%M}{before}"


def _counts(evidence: Evidence) -> str:
    return f"{evidence.blocked} of {evidence.measured}"


def _reports(evidence: Evidence) -> str:
    return "not told" if evidence.reports is None else str(evidence.reports)
